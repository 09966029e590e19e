"""When things fall due. All functions are pure; days are civil dates in the person's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from desktop.core.clock import civil_date, local_time, whole_milliseconds
from desktop.core.records import dataclass
from desktop.domain.business_days import BusinessDays
from desktop.domain.kinds import FollowUpState
from desktop.domain.rules import Rules

HOURS_SHOWN_UNDER = 48  # a due time shows its hours in the last two days


@dataclass(frozen=True, slots=True)
class Due:
    """When a follow-up is due: always a day; an instant and its zone too where the hour matters."""

    on: date
    at: datetime | None = None
    zone: str = ""


class DueState(StrEnum):
    """How pressing something is."""

    OVERDUE = "overdue"
    TODAY = "today"
    SOON = "soon"  # another day, but within 24 hours
    WEEK = "week"
    LATER = "later"


class AgendaGroup(StrEnum):
    """The groups of the agenda, in their order."""

    OVERDUE = "overdue"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class DueStatus:
    """How a due date stands at this moment.

    ``days`` from today (negative when past); ``hours_left`` whole hours, ``minutes_left`` whole minutes to a
    due instant in the last two days (None otherwise, negative never); ``ring`` the part of two days that is
    left, 0.0–1.0; ``warm`` within the last hours before a due instant.
    """

    state: DueState
    days: int
    hours_left: int | None = None
    minutes_left: int | None = None
    ring: float | None = None
    warm: bool = False


def counting_start(moment: datetime, *, zone: str, days: BusinessDays, rules: Rules) -> date:
    """The day from which business days are counted after something was sent."""
    wall = local_time(moment, zone=zone)
    if days.is_business_day(wall.date()) and wall.hour < rules.same_day_before_hour:
        return wall.date()
    return days.on_or_after(add_days(wall.date(), 1))


def write_again_on(sent_at: datetime, *, zone: str, days: BusinessDays, rules: Rules) -> date:
    """The day to write once more when no answer came."""
    start = counting_start(sent_at, zone=zone, days=days, rules=rules)
    return days.after(start, count=rules.write_again_days)


def someone_else_on(sent_at: datetime, *, zone: str, days: BusinessDays, rules: Rules) -> date:
    """The day to think of somebody else in the same organisation."""
    start = counting_start(sent_at, zone=zone, days=days, rules=rules)
    return days.after(start, count=rules.someone_else_days)


def thank_you_due(ended_at: datetime, *, zone: str, rules: Rules) -> Due:
    """When thanks are due after a meeting: an instant, and the day it falls on."""
    at = _shift(ended_at, hours=rules.thank_you_hours)
    return Due(civil_date(at, zone=zone), at, zone)


def confirm_due(starts_at: datetime, *, zone: str, rules: Rules) -> Due:
    """When a meeting should be confirmed."""
    at = _shift(starts_at, hours=-rules.confirm_hours)
    return Due(civil_date(at, zone=zone), at, zone)


def debrief_on(ended_at: datetime, *, zone: str, rules: Rules) -> date:
    """The day of the meeting; the next one when it ended in the evening."""
    wall = local_time(ended_at, zone=zone)
    return add_days(wall.date(), 1 if wall.hour >= rules.debrief_next_day_hour else 0)


def report_back_on(given_on: date, *, rules: Rules) -> date:
    """When to tell how a piece of advice worked."""
    return add_days(given_on, 7 * rules.report_back_weeks)


def keep_in_touch_on(last_contact: date, *, rules: Rules) -> date:
    """When to be in touch again after the last real contact."""
    return add_months(last_contact, rules.keep_in_touch_months)


def introduction_on(promised_on: date, *, rules: Rules) -> date:
    """When to remind gently of an introduction somebody promised."""
    return add_days(promised_on, rules.introduction_days)


def add_days(day: date, count: int) -> date:
    """The day that many days later, kept within what a calendar can hold."""
    number = min(max(day.toordinal() + count, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(number)


def add_months(day: date, count: int) -> date:
    """The same day of the month that many months later; the month's last day where there is no such day."""
    months = day.year * 12 + day.month - 1 + count
    year, month = divmod(months, 12)
    if year > date.max.year:
        return date.max
    from calendar import monthrange  # no start needs it

    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_end(today: date, *, first_weekday: int = 0) -> date:
    """The last day of this week; ``first_weekday`` is the locale's (0 Monday … 6 Sunday)."""
    return add_days(today, (first_weekday - 1 - today.weekday()) % 7)


def due_status(
    due_on: date, due_at: datetime | None, *, now: datetime, today: date, rules: Rules, first_weekday: int = 0
) -> DueStatus:
    """How a due date stands at the instant ``now`` on the civil date ``today``.

    With a due instant, the item is overdue from that instant on; without one, from the next day on.
    """
    days = (due_on - today).days
    if due_at is None:
        return DueStatus(_day_state(due_on, today, first_weekday), days)
    left = due_at - now
    if left < timedelta(0):
        return DueStatus(DueState.OVERDUE, min(days, 0))
    state = DueState.TODAY if days <= 0 else _day_state(due_on, today, first_weekday)
    if days > 0 and left <= timedelta(hours=24):
        state = DueState.SOON
    seconds = left.total_seconds()
    if seconds > HOURS_SHOWN_UNDER * 3600:
        return DueStatus(state, max(days, 0))
    return DueStatus(
        state,
        max(days, 0),
        hours_left=int(seconds // 3600),
        minutes_left=int(seconds // 60),
        ring=seconds / (HOURS_SHOWN_UNDER * 3600),
        warm=seconds <= rules.thank_you_warm_hours * 3600,
    )


def agenda_group(
    due_on: date,
    due_at: datetime | None,
    *,
    state: FollowUpState | str,
    now: datetime,
    today: date,
    first_weekday: int = 0,
) -> AgendaGroup:
    """The group of the agenda a follow-up stands in."""
    if state != FollowUpState.OPEN:
        return AgendaGroup.DONE
    if due_at < now if due_at is not None else due_on < today:
        return AgendaGroup.OVERDUE
    if due_on <= today:
        return AgendaGroup.TODAY
    return (
        AgendaGroup.THIS_WEEK if due_on <= week_end(today, first_weekday=first_weekday) else AgendaGroup.LATER
    )


def _day_state(due_on: date, today: date, first_weekday: int) -> DueState:
    if due_on < today:
        return DueState.OVERDUE
    if due_on == today:
        return DueState.TODAY
    return DueState.WEEK if due_on <= week_end(today, first_weekday=first_weekday) else DueState.LATER


def _shift(moment: datetime, *, hours: int) -> datetime:
    try:
        return whole_milliseconds(moment.astimezone(UTC) + timedelta(hours=hours))
    except OverflowError:
        return moment
