from __future__ import annotations

import itertools

from desktop.core.resources import checklist_words
from desktop.domain.checklist import (
    CheckGroup,
    CheckItem,
    CheckLine,
    default_items,
    done_by_itself,
    item_facts,
    readiness,
    switch_form,
)
from desktop.domain.drafts import fields_in, fill_plain
from desktop.domain.kinds import MeetingForm, MeetingKind
from desktop.domain.rules import Rules
from desktop.domain.speaking import SpeakingVerdict


def keys(kind: MeetingKind, form: MeetingForm) -> list[str]:
    return [line.key for line in default_items(kind=kind, form=form)]


def test_every_meeting_opens_by_saying_it_again() -> None:
    for kind, form in itertools.product(MeetingKind, MeetingForm):
        assert keys(kind, form)[-1] == CheckItem.SAY_AGAIN
        assert len(set(keys(kind, form))) == len(keys(kind, form))


def test_each_form_has_its_own_things() -> None:
    in_person = keys(MeetingKind.INFORMATIONAL, MeetingForm.IN_PERSON)
    assert len(in_person) == 8
    assert {"clothes", "leave_early", "resume_in_bag"} <= set(in_person)
    assert {"camera_sound", "charger", "test_link"} <= set(keys(MeetingKind.INFORMATIONAL, MeetingForm.VIDEO))
    assert "quiet_place" in keys(MeetingKind.INFORMATIONAL, MeetingForm.PHONE)


def test_another_form_keeps_ticks_and_own_items() -> None:
    own = CheckLine("", CheckGroup.DAY, text="Bring the school map", done=True)
    before = [
        CheckLine("questions", CheckGroup.BEFORE, done=True),
        CheckLine("clothes", CheckGroup.DAY, done=True),
        own,
    ]
    after = switch_form(before, kind="informational", form="phone")
    assert own in after
    assert CheckLine("questions", CheckGroup.BEFORE, done=True) in after
    assert "clothes" not in [line.key for line in after]


def test_readiness_counts() -> None:
    ready = readiness([True, False, True])
    assert (ready.done, ready.total, ready.complete) == (2, 3, False)
    assert readiness([True]).complete
    assert not readiness([]).complete


def test_what_the_program_knows_is_ticked_unless_a_hand_said_otherwise() -> None:
    known = done_by_itself(questions=5, rehearsed=SpeakingVerdict.GOOD, confirmed=False, prepared_by_hand={})
    assert known == {"questions": True, "rehearse": True, "confirm": False}
    by_hand = done_by_itself(
        questions=0, rehearsed=None, confirmed=False, prepared_by_hand={"questions": True}
    )
    assert by_hand["questions"]


def test_every_item_has_words() -> None:
    words = {item["key"]: item for item in checklist_words()}
    assert set(words) == {item.value for item in CheckItem}
    facts = item_facts(Rules())
    for item in words.values():
        for text in (item["text"], item["note"]):
            assert set(fields_in(text)) <= set(facts)
            assert "{" not in fill_plain(text, facts)
