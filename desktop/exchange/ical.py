"""Meetings and follow-ups as iCalendar: in UTC, with a stable identity, a raised sequence and an alarm.

UTC because Outlook refuses floating times and moves a TZID that brings no VTIMEZONE by an hour; no attendee
lines, because calendars would send invitations for them. Follow-ups are civil days: they never move with a zone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from desktop.exchange.text import clean

if TYPE_CHECKING:
    from icalendar import Alarm, Event, Todo

DEFAULT_MINUTES = 30
PRODUCT = "-//Askwell//Askwell//EN"
_HEAD = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{PRODUCT}\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
_END = "END:VCALENDAR\r\n"


class TaskShape(StrEnum):
    """What a follow-up becomes: a to-do, an event of a whole day, or nothing."""

    TODO = "todo"
    EVENT = "event"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One meeting for a calendar. ``starts_at`` is aware; ``sequence`` counts its changes; minutes may be open.

    ``alarm_minutes`` before the start the calendar should remind; None leaves the alarm out.
    """

    uid: str
    title: str
    starts_at: datetime
    minutes: int | None = None
    place: str = ""
    notes: str = ""
    sequence: int = 0
    cancelled: bool = False
    alarm_minutes: int | None = 60


@dataclass(frozen=True, slots=True)
class CalendarTask:
    """One follow-up for a calendar, due on a civil day; it reminds at nine in the morning of that day."""

    uid: str
    title: str
    due: date
    notes: str = ""
    sequence: int = 0
    done_at: datetime | None = None
    cancelled: bool = False
    shape: TaskShape = TaskShape.TODO


Entry = CalendarEvent | CalendarTask


def sequence_at(now: datetime, *, since: datetime, counted: int = 0) -> int:
    """The number of changes to tell of a record made at ``since``: its counted ones and the seconds of its life.

    A calendar takes what has the higher number for the newer. Not everything that is told of a meeting is
    counted, and Undo takes a count back; time only grows.
    """
    return counted + max(0, int((now - since).total_seconds()))


def write_calendar(entries: Iterable[Entry], *, now: datetime) -> bytes:
    """The entries as one iCalendar file; ``now`` is the stamp of all of them."""
    return b"".join(_pieces(entries, now=now))


def write_calendar_to(stream: BinaryIO, entries: Iterable[Entry], *, now: datetime) -> int:
    """Write the entries one by one, so that memory stays flat; returns how many."""
    pieces = -2
    for piece in _pieces(entries, now=now):
        stream.write(piece)
        pieces += 1
    return pieces


def _pieces(entries: Iterable[Entry], *, now: datetime) -> Iterator[bytes]:
    yield _HEAD.encode()
    for entry in entries:
        if isinstance(entry, CalendarEvent):
            yield _event(entry, now=now).to_ical()
        elif entry.shape is TaskShape.EVENT:
            yield _whole_day(entry, now=now).to_ical()
        else:
            yield _todo(entry, now=now).to_ical()
    yield _END.encode()


def _event(event: CalendarEvent, *, now: datetime) -> Event:
    from icalendar import Event

    made = Event()
    start = event.starts_at.astimezone(UTC)
    _begin(made, event.uid, event.title, event.notes, event.sequence, now=now)
    made.add("dtstart", start)
    made.add("dtend", start + timedelta(minutes=event.minutes or DEFAULT_MINUTES))
    if event.place:
        made.add("location", clean(event.place))
    if event.cancelled:
        made.add("status", "CANCELLED")
    elif event.alarm_minutes is not None:
        made.add_component(_alarm(event.title, timedelta(minutes=-event.alarm_minutes)))
    return made


def _whole_day(task: CalendarTask, *, now: datetime) -> Event:
    from icalendar import Event

    made = Event()
    _begin(made, task.uid, task.title, task.notes, task.sequence, now=now)
    made.add("dtstart", task.due)
    made.add("dtend", task.due + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    if task.cancelled:
        made.add("status", "CANCELLED")
    elif task.done_at is None:
        made.add_component(_alarm(task.title, timedelta(hours=9)))
    return made


def _todo(task: CalendarTask, *, now: datetime) -> Todo:
    from icalendar import Todo

    made = Todo()
    _begin(made, task.uid, task.title, task.notes, task.sequence, now=now)
    made.add("due", task.due)
    if task.cancelled:
        made.add("status", "CANCELLED")
    elif task.done_at is not None:
        made.add("status", "COMPLETED")
        made.add("completed", task.done_at.astimezone(UTC))
        made.add("percent-complete", 100)
    else:
        made.add("status", "NEEDS-ACTION")
        alarm = _alarm(task.title, timedelta(hours=9))
        alarm["TRIGGER"].params["RELATED"] = "END"  # the day is its end; a beginning it has none
        made.add_component(alarm)
    return made


def _begin(made: Event | Todo, uid: str, title: str, notes: str, sequence: int, *, now: datetime) -> None:
    made.add("uid", f"{uid}@askwell")
    made.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    made.add("summary", clean(title))
    made.add("sequence", sequence)
    if notes:
        made.add("description", clean(notes))


def _alarm(title: str, trigger: timedelta) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", clean(title))
    alarm.add("trigger", trigger)
    return alarm
