"""What a person does with follow-ups, each done, undone and done again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.domain.followups import REST_RULE, SkipReason
from desktop.domain.kinds import FollowUpKind, FollowUpState, Stage
from desktop.domain.schedule import Due
from desktop.ops import followups, outreach
from desktop.storage.tables import FollowUp, Person, Reach, Touch
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace

TODAY = date(2026, 3, 12)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, clock=FixedClock("2026-03-12T15:20:00Z"))
    yield workspace
    workspace.close()


def person(ws: Workspace, *, name: str = "Amara Nwosu", stage: Stage = Stage.MET, **more: object) -> int:
    def add(ws: Workspace) -> int:
        made = Person.create(
            shown_name=name, sort_key=name, stage=stage, created_at="2026-01-01T00:00:00.000Z", **more
        )
        return int(made.id)

    return int(ws.perform("Add", add)[0])


def follow_up(ws: Workspace, **values: object) -> int:
    def add(ws: Workspace) -> int:
        return int(FollowUp.create(created_at="2026-03-01T00:00:00.000Z", **values).id)

    return int(ws.perform("Add", add)[0])


def state(key: int) -> str:
    return str(FollowUp.get_by_id(key).state)


def test_adding_a_task(ws: Workspace) -> None:
    who = person(ws)
    key = check_undo(ws, followups.add_follow_up, title="  Send the\nlink ", on=date(2026, 3, 13), person=who)
    row = FollowUp.get_by_id(key)
    assert (row.title, row.due_on, row.kind, row.rule) == ("Send the link", "2026-03-13", "task", "")


def test_a_task_needs_words_and_a_day_to_come(ws: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        ws.perform("Add", followups.add_follow_up, {"title": " ", "on": TODAY})
    assert (caught.value.problem, caught.value.field) == (Problem.TEXT_EMPTY, "title")
    with pytest.raises(UserError) as caught:
        ws.perform("Add", followups.add_follow_up, {"title": "x", "on": date(2026, 3, 11)})
    assert caught.value.problem is Problem.DATE_IN_PAST
    with pytest.raises(UserError) as caught:
        ws.perform("Add", followups.add_follow_up, {"title": "x" * 501, "on": None})
    assert caught.value.problem is Problem.TEXT_TOO_LONG


def test_changing_words_and_day(ws: Workspace) -> None:
    key = follow_up(ws, kind=FollowUpKind.TASK, title="Old", due_on="2026-03-10")
    check_undo(ws, followups.change_follow_up, follow_up=key, title="New", on=date(2026, 3, 20))
    row = FollowUp.get_by_id(key)
    assert (row.title, row.due_on, row.edited_by_hand) == ("New", "2026-03-20", True)
    ws.perform(
        "Change", followups.change_follow_up, {"follow_up": key, "title": "New", "on": date(2026, 3, 20)}
    )
    with pytest.raises(UserError):
        ws.perform(
            "Change", followups.change_follow_up, {"follow_up": key, "title": "New", "on": date(2026, 3, 1)}
        )


def test_a_task_is_ticked_without_a_touch(ws: Workspace) -> None:
    who = person(ws)
    key = follow_up(ws, kind=FollowUpKind.TASK, title="Task", due_on="2026-03-12", person=who)
    later = follow_up(ws, kind=FollowUpKind.TASK, title="Later", due_on="2026-03-20", person=who)
    assert check_undo(ws, followups.complete, follow_up=key) == later
    assert state(key) == FollowUpState.DONE
    assert Touch.select().count() == 0
    assert ws.perform("Again", followups.complete, {"follow_up": key}) == (None, None)


def test_ticking_a_thank_you_counts_as_sent(ws: Workspace) -> None:
    who = person(ws)
    ws.perform("Add", lambda ws: Reach.create(person=who, kind="phone", value="+00 555"))
    key = follow_up(ws, kind=FollowUpKind.THANK_YOU, due_on="2026-03-13", person=who)
    check_undo(ws, followups.complete, follow_up=key)
    touch = Touch.get()
    assert (touch.kind, touch.channel) == ("thank_you", "phone")
    assert Person.get_by_id(who).stage == Stage.KEEP_IN_TOUCH


def test_ticking_the_question_lets_a_person_rest(ws: Workspace) -> None:
    who = person(ws, stage=Stage.CONTACTED)
    key = follow_up(ws, kind=FollowUpKind.WRITE_AGAIN, rule=REST_RULE, due_on="2026-03-13", person=who)
    check_undo(ws, followups.complete, follow_up=key)
    assert Person.get_by_id(who).resting
    assert FollowUp.get_by_id(key).skip_reason == SkipReason.RESTING


def test_reopening(ws: Workspace) -> None:
    key = follow_up(
        ws,
        kind=FollowUpKind.TASK,
        title="x",
        state="skipped",
        skip_reason="why",
        done_at="2026-03-01T00:00:00.000Z",
    )
    check_undo(ws, followups.reopen, follow_up=key)
    assert state(key) == FollowUpState.OPEN


def test_skipping_keeps_the_reason(ws: Workspace) -> None:
    key = follow_up(ws, kind=FollowUpKind.THANK_YOU, due_on="2026-03-13", person=person(ws))
    check_undo(ws, followups.skip, follow_up=key, reason="Thanked at the door")
    row = FollowUp.get_by_id(key)
    assert (row.state, row.skip_reason) == ("skipped", "Thanked at the door")
    assert ws.perform("Again", followups.skip, {"follow_up": key, "reason": "x"}) == (None, None)


def test_keeping_in_touch_is_skipped_once_only(ws: Workspace) -> None:
    who = person(ws, stage=Stage.KEEP_IN_TOUCH)
    key = follow_up(ws, kind=FollowUpKind.KEEP_IN_TOUCH, due_on="2026-03-10", person=who)
    check_undo(ws, followups.skip, follow_up=key, reason=SkipReason.BAD_MOMENT)
    open_now = FollowUp.get(FollowUp.state == FollowUpState.OPEN)
    assert (open_now.kind, open_now.due_on) == ("keep_in_touch", "2026-06-12")


def test_snoozing_remembers_the_first_day(ws: Workspace) -> None:
    key = follow_up(ws, kind=FollowUpKind.TASK, title="x", due_on="2026-03-12")
    check_undo(ws, followups.snooze, follow_up=key, due=Due(date(2026, 3, 16)))
    ws.perform("Snooze", followups.snooze, {"follow_up": key, "due": Due(date(2026, 3, 19))})
    row = FollowUp.get_by_id(key)
    assert (row.due_on, row.snoozed_from) == ("2026-03-19", "2026-03-12")
    assert followups.first_due(row) == Due(TODAY)
    with pytest.raises(UserError):
        ws.perform("Snooze", followups.snooze, {"follow_up": key, "due": Due(date(2026, 3, 11))})


def test_spreading_what_is_overdue(ws: Workspace) -> None:
    who = person(ws)
    tasks = [
        follow_up(ws, kind=FollowUpKind.TASK, title=str(n), due_on="2026-01-05", person=who)
        for n in range(29)
    ]
    thanks = follow_up(
        ws, kind=FollowUpKind.THANK_YOU, due_on="2026-03-12", due_at="2026-03-12T10:20:00.000Z",
        time_zone="Europe/Berlin", person=who,
    )  # fmt: skip
    today = follow_up(ws, kind=FollowUpKind.TASK, title="today", due_on="2026-03-12")
    assert check_undo(ws, followups.spread_overdue) == 30
    assert FollowUp.get_by_id(tasks[0]).due_on == "2026-03-13"
    moved = FollowUp.get_by_id(thanks)
    assert (moved.due_on, moved.due_at) == ("2026-03-26", "2026-03-26T10:20:00.000Z")
    assert FollowUp.get_by_id(today).due_on == "2026-03-12"
    days = [row.due_on for row in FollowUp.select().where(~FollowUp.snoozed_from.is_null())]
    assert len(set(days)) == 10


def test_deleting(ws: Workspace) -> None:
    key = follow_up(ws, kind=FollowUpKind.TASK, title="x")
    check_undo(ws, followups.delete, follow_up=key)
    with pytest.raises(UserError):
        ws.perform("Delete", followups.delete, {"follow_up": key})


def test_keeping_a_draft_and_choosing_a_template(ws: Workspace) -> None:
    key = follow_up(ws, kind=FollowUpKind.THANK_YOU, due_on="2026-03-13", person=person(ws))
    check_undo(
        ws,
        followups.keep_draft,
        follow_up=key,
        subject="Thanks",
        text="Dear Amara",
        fields="[]",
        template="t",
    )
    assert FollowUp.get_by_id(key).draft == "Dear Amara"
    check_undo(ws, followups.choose_template, follow_up=key, template="other")
    row = FollowUp.get_by_id(key)
    assert (row.draft, row.template_uid) == (None, "other")
    check_undo(ws, followups.address_to, follow_up=key, address="a@b.example")
    with pytest.raises(UserError):
        ws.perform(
            "Type", followups.keep_draft,
            {"follow_up": key, "subject": "", "text": "x" * 200_001, "fields": "[]", "template": ""},
        )  # fmt: skip


def test_opening_a_first_message_moves_the_person_on(ws: Workspace) -> None:
    who = person(ws, stage=Stage.TO_CONTACT)
    key = int(ws.perform("Write", outreach.start_message, {"person": who})[0])
    check_undo(ws, followups.note_opened, follow_up=key)
    assert Person.get_by_id(who).stage == Stage.CONTACTED
    check_undo(ws, followups.not_sent_yet, follow_up=key)
    assert FollowUp.get_by_id(key).draft_opened_at is None
