"""What should be ready before a meeting: the default items by kind and form, and how many are done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.kinds import MeetingForm, MeetingKind
from desktop.domain.phrases import number_word
from desktop.domain.rules import Rules
from desktop.domain.speaking import SpeakingVerdict

PLANNED_QUESTIONS = 5


class CheckGroup(StrEnum):
    """When an item is for."""

    BEFORE = "before"
    DAY = "day"


class CheckItem(StrEnum):
    """A default item; its words stand in ``resources/checklist.json``."""

    CONFIRM = "confirm"
    READ_ABOUT = "read_about"
    QUESTIONS = "questions"
    REHEARSE = "rehearse"
    TEST_LINK = "test_link"
    REREAD_NOTES = "reread_notes"
    TELL_RESULTS = "tell_results"
    ASK_FEEDBACK = "ask_feedback"
    CLOTHES = "clothes"
    LEAVE_EARLY = "leave_early"
    RESUME_IN_BAG = "resume_in_bag"
    CAMERA_SOUND = "camera_sound"
    CHARGER = "charger"
    QUIET_PLACE = "quiet_place"
    PHONE_READY = "phone_ready"
    SAY_AGAIN = "say_again"


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One item of a checklist: a default one by its key, or one of the person's own by its text."""

    key: str
    group: CheckGroup
    text: str = ""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Readiness:
    """How many items are done."""

    done: int
    total: int

    @property
    def complete(self) -> bool:
        return self.total > 0 and self.done >= self.total


_FIRST_TALK = (CheckItem.CONFIRM, CheckItem.READ_ABOUT, CheckItem.QUESTIONS, CheckItem.REHEARSE)
_BEFORE = {
    MeetingKind.INFORMATIONAL: _FIRST_TALK,
    MeetingKind.PRACTICE: (CheckItem.QUESTIONS, CheckItem.REHEARSE, CheckItem.ASK_FEEDBACK),
    MeetingKind.SECOND: (
        CheckItem.CONFIRM,
        CheckItem.REREAD_NOTES,
        CheckItem.TELL_RESULTS,
        CheckItem.QUESTIONS,
    ),
}
_DAY = {
    MeetingForm.IN_PERSON: (CheckItem.CLOTHES, CheckItem.LEAVE_EARLY, CheckItem.RESUME_IN_BAG),
    MeetingForm.VIDEO: (CheckItem.CAMERA_SOUND, CheckItem.CHARGER, CheckItem.QUIET_PLACE),
    MeetingForm.PHONE: (CheckItem.QUIET_PLACE, CheckItem.PHONE_READY),
}


def default_items(*, kind: MeetingKind | str, form: MeetingForm | str) -> tuple[CheckLine, ...]:
    """The items a new prep sheet starts with; "open by saying it again" is always the last."""
    before = list(_BEFORE[MeetingKind(kind)])
    if MeetingForm(form) is MeetingForm.VIDEO:
        before.append(CheckItem.TEST_LINK)
    lines = [CheckLine(item.value, CheckGroup.BEFORE) for item in before]
    lines += [
        CheckLine(item.value, CheckGroup.DAY) for item in (*_DAY[MeetingForm(form)], CheckItem.SAY_AGAIN)
    ]
    return tuple(lines)


def switch_form(
    lines: Iterable[CheckLine], *, kind: MeetingKind | str, form: MeetingForm | str
) -> tuple[CheckLine, ...]:
    """The checklist after kind or form changed: ticks and own items stay, items that no longer fit go."""
    kept = {line.key: line for line in lines if not line.text}
    own = tuple(line for line in lines if line.text)
    fresh = tuple(kept.get(line.key, line) for line in default_items(kind=kind, form=form))
    return fresh + own


def readiness(ticks: Iterable[bool]) -> Readiness:
    """Count what is done."""
    listed = list(ticks)
    return Readiness(sum(listed), len(listed))


def done_by_itself(
    *,
    questions: int,
    rehearsed: SpeakingVerdict | None,
    confirmed: bool,
    prepared_by_hand: Mapping[str, bool],
) -> dict[str, bool]:
    """Ticks the program can set from what it knows; what was set by hand stands above it."""
    known = {
        CheckItem.QUESTIONS.value: questions >= PLANNED_QUESTIONS,
        CheckItem.REHEARSE.value: rehearsed is SpeakingVerdict.GOOD,
        CheckItem.CONFIRM.value: confirmed,
    }
    return known | dict(prepared_by_hand)


def item_facts(rules: Rules) -> dict[str, str]:
    """Numbers that the words of items may name as ``{fields}``."""
    return {
        "questions": number_word(PLANNED_QUESTIONS),
        "arrive_minutes": str(rules.arrive_minutes),
        "low": str(rules.overview_min_seconds),
        "high": str(rules.overview_max_seconds),
    }
