"""The one next step with a person: worked out of what is open, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from desktop.core.records import dataclass
from desktop.domain.kinds import Direction, FollowUpKind


class StepKind(StrEnum):
    """What a next step is."""

    FOLLOW_UP = "follow_up"
    MEETING = "meeting"
    WAIT = "wait"  # the last word was ours and nothing is due
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open follow-up or a planned meeting that could be the next step."""

    step: StepKind
    id: int
    on: date | None
    at: datetime | None = None
    kind: str = ""  # of the follow-up


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next with a person; ``id`` is the follow-up's or the meeting's, 0 where there is none."""

    step: StepKind
    id: int = 0
    on: date | None = None
    at: datetime | None = None
    kind: str = ""


_NOTHING = NextStep(StepKind.NONE)

# What goes first on the same day: what cannot wait, then meetings, then what can.
_URGENCY = {
    FollowUpKind.CONFIRM: 0,
    FollowUpKind.THANK_YOU: 1,
    FollowUpKind.DEBRIEF: 2,
    FollowUpKind.FIRST_MESSAGE: 4,
    FollowUpKind.WRITE_AGAIN: 5,
    FollowUpKind.REPORT_BACK: 6,
    FollowUpKind.INTRODUCTION: 7,
    FollowUpKind.TASK: 8,
    FollowUpKind.SOMEONE_ELSE: 9,
    FollowUpKind.KEEP_IN_TOUCH: 10,
}
MEETING_URGENCY = 3


def urgency(kind: FollowUpKind | str) -> int:
    """Place of a follow-up among what is due on one day; a meeting is at ``MEETING_URGENCY``."""
    return _URGENCY[FollowUpKind(kind)] if kind else _URGENCY[FollowUpKind.TASK]


def next_step(
    candidates: Iterable[Candidate], *, last_direction: Direction | str | None = None, resting: bool = False
) -> NextStep:
    """The earliest candidate; "wait" when there is none and the last touch was ours.

    A resting person has no reminders, only meetings that are planned. What has no date comes last.
    """
    chosen = min(
        (item for item in candidates if not resting or item.step is StepKind.MEETING),
        key=_order,
        default=None,
    )
    if chosen is not None:
        return NextStep(chosen.step, chosen.id, chosen.on, chosen.at, chosen.kind)
    if last_direction is not None and Direction(last_direction) is Direction.OUT and not resting:
        return NextStep(StepKind.WAIT)
    return _NOTHING


def _order(item: Candidate) -> tuple[date, int, str, int]:
    place = MEETING_URGENCY if item.step is StepKind.MEETING else urgency(item.kind)
    return (item.on or date.max, place, item.at.isoformat() if item.at else "~", item.id)
