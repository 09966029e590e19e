"""What to remind of and when. Pure: meetings, follow-ups, choices and the time go in, reminders come out.

A reminder begins at an instant and ends when the next one of the same meeting or follow-up begins, or when the
meeting does. In the silent hours none begins: it waits for their end, and one for a meeting that would be over by
then comes just before they begin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desktop.core.clock import local_time, to_instant
from desktop.core.records import dataclass
from desktop.core.told import Mark
from desktop.domain.kinds import FollowUpKind, MeetingForm
from desktop.domain.rules import Rules
from desktop.domain.schedule import add_days

TRAVEL_MINUTES = 30
"""Nobody tells the program how long the way is: for a meeting in person it reckons with half an hour."""

DAY_BEGINS = time(8, 0)
"""When one is told of what is due on a day, not at an hour."""

_BEFORE_QUIET = timedelta(minutes=1)
_NO_ANSWER = frozenset({FollowUpKind.WRITE_AGAIN, FollowUpKind.SOMEONE_ELSE})


class ReminderKind(StrEnum):
    """What a reminder is about; the order of members is the order in which they are listed."""

    LEAVE = "leave"
    MEETING = "meeting"
    THANKS_LATE = "thanks_late"
    THANKS = "thanks"
    FOLLOW_UP = "follow_up"


class LaterTo(StrEnum):
    """How long a reminder can be put off."""

    TEN_MINUTES = "ten_minutes"
    HOUR = "hour"
    TOMORROW = "tomorrow"


@dataclass(frozen=True, slots=True)
class Choices:
    """What somebody wants to be reminded of; None and nothing turn a kind off."""

    before_meeting: tuple[int, ...] = (1440, 60)  # minutes
    thanks_hours: int | None = 24
    not_of: frozenset[FollowUpKind] = _NO_ANSWER
    quiet_from: time = time(20, 0)
    quiet_to: time = time(8, 0)


@dataclass(frozen=True, slots=True)
class MeetingAhead:
    """A planned meeting."""

    id: int
    name: str
    starts_at: datetime
    form: str


@dataclass(frozen=True, slots=True)
class OpenFollowUp:
    """An open follow-up with a day, perhaps an instant; ``name`` is empty where it belongs to nobody."""

    id: int
    name: str
    kind: str
    title: str
    due_on: date
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to say from ``at`` on, before ``until`` if that is set.

    ``id`` is a meeting's or a follow-up's; ``moment`` when that begins or is due, where it has an hour, ``day``
    else. ``topic`` is the kind of a follow-up, ``title`` its own words. ``key`` is the same at every start.
    """

    kind: ReminderKind
    key: str
    id: int
    at: datetime
    until: datetime | None = None
    name: str = ""
    topic: str = ""
    title: str = ""
    moment: datetime | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What is listed as one: a reminder, or everything that is due without an hour."""

    items: tuple[Reminder, ...]

    @property
    def first(self) -> Reminder:
        """The one that is shown where there is room for one."""
        return self.items[0]

    @property
    def kind(self) -> ReminderKind:
        """What it is about."""
        return self.first.kind


def choices(
    *,
    before_meeting: Sequence[int] | None,
    thanks_hours: int | None,
    report_back: bool,
    keep_in_touch: bool,
    no_answer: bool,
    quiet: tuple[str, str],
) -> Choices:
    """Choices from what the settings hold; ``quiet`` are two times HH:MM."""
    left_out = {FollowUpKind.THANK_YOU} if thanks_hours is None else set()
    left_out |= set() if report_back else {FollowUpKind.REPORT_BACK}
    left_out |= set() if keep_in_touch else {FollowUpKind.KEEP_IN_TOUCH}
    left_out |= set() if no_answer else _NO_ANSWER
    return Choices(
        tuple(before_meeting or ()),
        thanks_hours,
        frozenset(left_out),
        time.fromisoformat(quiet[0]),
        time.fromisoformat(quiet[1]),
    )


def plan(
    meetings: Iterable[MeetingAhead],
    follow_ups: Iterable[OpenFollowUp],
    *,
    choices: Choices,
    rules: Rules,
    zone: str,
) -> tuple[Reminder, ...]:
    """Every reminder of these meetings and follow-ups, past and to come, by when it begins."""
    hours = Hours(choices, zone)
    found = [made for meeting in meetings for made in _of_meeting(meeting, hours, rules)]
    for row in follow_ups:
        if row.kind not in choices.not_of:
            found += _of_follow_up(row, hours)
    return tuple(sorted(found, key=lambda reminder: (reminder.at, reminder.key)))


def waiting(
    planned: Iterable[Reminder], marks: Mapping[str, Mark], *, now: datetime, choices: Choices, zone: str
) -> tuple[Reminder, ...]:
    """What is to be seen at this instant. In the silent hours that is what was told before, and nothing new."""
    quiet = Hours(choices, zone).are_quiet(now)
    return tuple(
        reminder
        for reminder in planned
        if reminder.at <= now and (reminder.until is None or now < reminder.until)
        if _is_seen(marks.get(reminder.key, Mark()), now=now, quiet=quiet)
    )


def entries(shown: Iterable[Reminder]) -> tuple[Entry, ...]:
    """Reminders as they are listed: the pressing ones first, everything due on a day as one entry."""
    order = list(ReminderKind)
    by_rank = sorted(shown, key=lambda reminder: (order.index(reminder.kind), _when(reminder), reminder.id))
    of_days = tuple(reminder for reminder in by_rank if reminder.moment is None)
    singles = [Entry((reminder,)) for reminder in by_rank if reminder.moment is not None]
    return (*singles, Entry(of_days)) if of_days else tuple(singles)


def untold(shown: Sequence[Entry], marks: Mapping[str, Mark]) -> tuple[Entry, ...]:
    """The entries with something in them that nobody was told of yet."""
    return tuple(
        entry for entry in shown if any(not marks.get(reminder.key, Mark()).told for reminder in entry.items)
    )


def later_options(
    entry: Entry, *, now: datetime, choices: Choices, zone: str
) -> tuple[tuple[LaterTo, datetime], ...]:
    """How long an entry can be put off and still come before it is over, and not in the silent hours."""
    hours = Hours(choices, zone)
    ends = [reminder.until for reminder in entry.items if reminder.until is not None]
    tomorrow = add_days(local_time(now, zone=zone).date(), 1)
    offered = (
        (LaterTo.TEN_MINUTES, now + timedelta(minutes=10)),
        (LaterTo.HOUR, now + timedelta(hours=1)),
        (LaterTo.TOMORROW, hours.after(to_instant(tomorrow, DAY_BEGINS, zone=zone))),
    )
    return tuple((to, at) for to, at in offered if not hours.are_quiet(at) and all(at < end for end in ends))


def tomorrow_morning(now: datetime, *, choices: Choices, zone: str) -> datetime:
    """When the next day's reminders begin."""
    day = add_days(local_time(now, zone=zone).date(), 1)
    return Hours(choices, zone).after(to_instant(day, DAY_BEGINS, zone=zone))


def next_moment(
    planned: Iterable[Reminder], marks: Mapping[str, Mark], *, now: datetime, choices: Choices, zone: str
) -> datetime | None:
    """The next instant at which something else is to be seen; None when nothing will change by itself."""
    hours = Hours(choices, zone)
    moments = [moment for reminder in planned for moment in (reminder.at, reminder.until) if moment]
    moments += [mark.later for mark in marks.values() if mark.later is not None]
    if hours.are_quiet(now):
        moments.append(hours.end(now))
    return min((moment for moment in moments if moment > now), default=None)


@dataclass(frozen=True, slots=True)
class Hours:
    """The silent hours of somebody in a zone."""

    choices: Choices
    zone: str

    def are_quiet(self, moment: datetime) -> bool:
        """Whether nothing is said then. The first minute belongs to the silent hours, the last does not."""
        begin, end = self.choices.quiet_from, self.choices.quiet_to
        at = local_time(moment, zone=self.zone).time()
        return begin <= at < end if begin <= end else at >= begin or at < end

    def after(self, moment: datetime) -> datetime:
        """The instant itself, or the end of the silent hours it falls into."""
        return self.end(moment) if self.are_quiet(moment) else moment

    def end(self, moment: datetime) -> datetime:
        """When the silent hours end that this instant lies in."""
        wall = local_time(moment, zone=self.zone)
        over = wall.time() >= self.choices.quiet_to
        ends = to_instant(add_days(wall.date(), int(over)), self.choices.quiet_to, zone=self.zone)
        return max(ends, moment)  # a clock put back makes the same minutes twice

    def just_before(self, moment: datetime) -> datetime:
        """The last minute before the silent hours that this instant lies in."""
        wall = local_time(moment, zone=self.zone)
        begun = wall.time() >= self.choices.quiet_from
        day = add_days(wall.date(), 0 if begun else -1)
        return to_instant(day, self.choices.quiet_from, zone=self.zone) - _BEFORE_QUIET


def _is_seen(mark: Mark, *, now: datetime, quiet: bool) -> bool:
    if mark.done or (mark.later is not None and now < mark.later):
        return False
    return mark.told or not quiet


def _of_meeting(meeting: MeetingAhead, hours: Hours, rules: Rules) -> Iterator[Reminder]:
    """Each ends where the next begins; of two that begin together only the more pressing one stays."""
    made = sorted(_before(meeting, hours, rules), key=lambda reminder: reminder.at)
    ends = [*(reminder.at for reminder in made[1:]), meeting.starts_at]
    for reminder, end in zip(made, ends, strict=False):  # without reminders there is one end too many
        if reminder.at < end:
            yield replace(reminder, until=end)


def _before(meeting: MeetingAhead, hours: Hours, rules: Rules) -> Iterator[Reminder]:
    """A meeting's reminders, the least pressing first."""
    key = f"{meeting.id} {meeting.starts_at.isoformat()}"
    wanted = hours.choices.before_meeting
    for minutes in sorted(wanted, reverse=True):
        at = hours.after(meeting.starts_at - timedelta(minutes=minutes))
        if at >= meeting.starts_at:
            at = hours.just_before(at - timedelta(milliseconds=1))
        yield _meeting_reminder(ReminderKind.MEETING, meeting, at, key=f"meeting {minutes} {key}")
    if wanted and meeting.form == MeetingForm.IN_PERSON:
        early = timedelta(minutes=TRAVEL_MINUTES + rules.arrive_minutes)
        at = hours.after(meeting.starts_at - early)
        if at < meeting.starts_at:  # told on the evening before, "leave now" would be wrong
            yield _meeting_reminder(ReminderKind.LEAVE, meeting, at, key=f"leave {key}")


def _meeting_reminder(kind: ReminderKind, meeting: MeetingAhead, at: datetime, *, key: str) -> Reminder:
    return Reminder(kind, key, meeting.id, at, name=meeting.name, moment=meeting.starts_at)


def _of_follow_up(row: OpenFollowUp, hours: Hours) -> Iterator[Reminder]:
    if row.due_at is None:
        at = hours.after(to_instant(row.due_on, DAY_BEGINS, zone=hours.zone))
        yield _due(ReminderKind.FOLLOW_UP, row, at, key=f"due {row.id} {row.due_on.isoformat()}")
        return
    key, at = f"{row.id} {row.due_at.isoformat()}", hours.after(row.due_at)
    if row.kind != FollowUpKind.THANK_YOU:
        yield _due(ReminderKind.FOLLOW_UP, row, at, key=f"due {key}")
        return
    warm = hours.after(row.due_at - timedelta(hours=hours.choices.thanks_hours or 0))
    if warm < at:
        yield replace(_due(ReminderKind.THANKS, row, warm, key=f"thanks {key}"), until=at)
    yield _due(ReminderKind.THANKS_LATE, row, at, key=f"late {key}")


def _due(kind: ReminderKind, row: OpenFollowUp, at: datetime, *, key: str) -> Reminder:
    return Reminder(
        kind,
        key,
        row.id,
        at,
        name=row.name,
        topic=row.kind,
        title=row.title,
        moment=row.due_at,
        day=row.due_on,
    )


def _when(reminder: Reminder) -> tuple[str, str]:
    day = "" if reminder.day is None else reminder.day.isoformat()
    return (day, "" if reminder.moment is None else reminder.moment.isoformat())
