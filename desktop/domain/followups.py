"""Follow-ups as the agenda sees them: which are messages, how they are put off, how a pile is spread."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desktop.core.clock import local_time, to_instant
from desktop.core.records import dataclass
from desktop.domain.business_days import BusinessDays
from desktop.domain.kinds import FollowUpKind, Stage, TouchKind
from desktop.domain.rules import Rules
from desktop.domain.schedule import Due, add_days

REST_RULE = "write_again_times"
"""The rule of a "write again" that is not written any more: nobody answered, and it asks to let it rest."""

EVENING = time(18, 0)
PILE = 20
"""From so many overdue follow-ups on, Askwell offers to spread them."""

SPREAD_DAYS = 10  # business days: two weeks

TOUCH_KINDS: dict[FollowUpKind, TouchKind] = {
    FollowUpKind.FIRST_MESSAGE: TouchKind.FIRST_MESSAGE,
    FollowUpKind.WRITE_AGAIN: TouchKind.NUDGE,
    FollowUpKind.CONFIRM: TouchKind.CONFIRMATION,
    FollowUpKind.THANK_YOU: TouchKind.THANK_YOU,
    FollowUpKind.REPORT_BACK: TouchKind.REPORT_BACK,
    FollowUpKind.KEEP_IN_TOUCH: TouchKind.HELLO,
    FollowUpKind.INTRODUCTION: TouchKind.HELLO,
}
"""What has happened with a person once the message of a follow-up is sent."""

SENT_WHEN_TICKED = frozenset(TOUCH_KINDS) - {FollowUpKind.INTRODUCTION}
"""Ticking these says that the message went out, by whatever way."""

TIMED = frozenset({FollowUpKind.THANK_YOU, FollowUpKind.CONFIRM})
"""These are due at an hour, not only on a day."""


class SkipReason(StrEnum):
    """Why a follow-up was left out, where the person used no words of their own."""

    SAID_ALREADY = "said_already"
    NOT_NEEDED = "not_needed"
    BAD_MOMENT = "bad_moment"
    RESTING = "resting"
    DECLINED = "declined"


class CallOutcome(StrEnum):
    """How a call went."""

    AGREED = "agreed"
    NOW = "now"
    ASKED_TO_WRITE = "asked_to_write"
    NO_ANSWER = "no_answer"
    DECLINED = "declined"


class SnoozeTo(StrEnum):
    """Where a follow-up can be put off to."""

    EVENING = "evening"
    TOMORROW = "tomorrow"
    MONDAY = "monday"
    NEXT_WEEK = "next_week"


@dataclass(frozen=True, slots=True)
class SnoozeOption:
    """One place to put a follow-up off to; ``late`` when its own time is over by then."""

    to: SnoozeTo
    due: Due
    late: bool


def is_message(kind: FollowUpKind | str, *, rule: str = "", has_person: bool = True) -> bool:
    """Whether a follow-up has a draft: something written to its person."""
    if not has_person or asks_to_rest(kind, rule=rule):
        return False
    return FollowUpKind(kind) in TOUCH_KINDS or FollowUpKind(kind) is FollowUpKind.TASK


def asks_to_rest(kind: FollowUpKind | str, *, rule: str) -> bool:
    """Whether a follow-up asks "Let it rest?", after the last message that was worth a try."""
    return FollowUpKind(kind) is FollowUpKind.WRITE_AGAIN and rule == REST_RULE


def fitting_kind(stage: Stage | str, *, thanks_waiting: bool) -> FollowUpKind:
    """What one writes to a person of this stage when nothing in particular is open."""
    if thanks_waiting:
        return FollowUpKind.THANK_YOU
    return {
        Stage.TO_CONTACT: FollowUpKind.FIRST_MESSAGE,
        Stage.CONTACTED: FollowUpKind.WRITE_AGAIN,
        Stage.SCHEDULED: FollowUpKind.CONFIRM,
    }.get(Stage(stage), FollowUpKind.KEEP_IN_TOUCH)


def snooze_options(
    kind: FollowUpKind | str, *, first_due: Due, now: datetime, zone: str, rules: Rules
) -> tuple[SnoozeOption, ...]:
    """Where a follow-up can be put off to at the instant ``now``; ``first_due`` is what its rule had set."""
    return tuple(
        SnoozeOption(to, due, is_late(kind, due=due, first_due=first_due, rules=rules))
        for to, day in _snooze_days(local_time(now, zone=zone))
        for due in (
            _evening(day, zone=zone) if to is SnoozeTo.EVENING else due_on(kind, day, first_due, zone=zone),
        )
    )


def due_on(kind: FollowUpKind | str, day: date, first_due: Due, *, zone: str) -> Due:
    """A follow-up put off to a day: what is due at an hour keeps its hour."""
    if FollowUpKind(kind) not in TIMED or first_due.at is None:
        return Due(day)
    wall = local_time(first_due.at, zone=zone)
    return Due(day, to_instant(day, wall.time(), zone=zone), zone)


def is_late(kind: FollowUpKind | str, *, due: Due, first_due: Due, rules: Rules) -> bool:
    """Whether thanks would come after their hours, or a confirmation after the meeting began."""
    if FollowUpKind(kind) not in TIMED or first_due.at is None or due.at is None:
        return False
    spare = timedelta(hours=rules.confirm_hours if FollowUpKind(kind) is FollowUpKind.CONFIRM else 0)
    return due.at > first_due.at + spare


def spread(count: int, *, today: date, days: BusinessDays) -> list[date]:
    """A day for each of ``count`` things, evenly over the business days of the next two weeks."""
    chosen: list[date] = []
    day = today
    for _ in range(SPREAD_DAYS):
        day = days.after(day, count=1)
        chosen.append(day)
    return [chosen[number * SPREAD_DAYS // count] for number in range(count)]


def _snooze_days(wall: datetime) -> Iterator[tuple[SnoozeTo, date]]:
    today = wall.date()
    tomorrow, next_week = add_days(today, 1), add_days(today, 7)
    monday = add_days(today, 7 - today.weekday())
    if wall.time() < EVENING:
        yield SnoozeTo.EVENING, today
    yield SnoozeTo.TOMORROW, tomorrow
    if monday not in (tomorrow, next_week):
        yield SnoozeTo.MONDAY, monday
    yield SnoozeTo.NEXT_WEEK, next_week


def _evening(day: date, *, zone: str) -> Due:
    return Due(day, to_instant(day, EVENING, zone=zone), zone)
