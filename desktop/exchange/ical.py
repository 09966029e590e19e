"""Meetings as iCalendar: one event each, in UTC, with a stable identity, a raised sequence and an alarm.

UTC because Outlook refuses floating times and moves a TZID that brings no VTIMEZONE by an hour; no attendee
lines, because calendars would send invitations for them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Alarm, Event

DEFAULT_MINUTES = 30
PRODUCT = "-//Askwell//Askwell//EN"


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


def write_calendar(events: Iterable[CalendarEvent], *, now: datetime) -> bytes:
    """The events as one iCalendar file; ``now`` is the stamp of all of them."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    for event in events:
        calendar.add_component(_component(event, now=now))
    return bytes(calendar.to_ical())


def _component(event: CalendarEvent, *, now: datetime) -> Event:
    from icalendar import Event

    made = Event()
    start = event.starts_at.astimezone(UTC)
    made.add("uid", f"{event.uid}@askwell")
    made.add("dtstamp", now.astimezone(UTC))
    made.add("dtstart", start)
    made.add("dtend", start + timedelta(minutes=event.minutes or DEFAULT_MINUTES))
    made.add("summary", event.title)
    made.add("sequence", event.sequence)
    if event.place:
        made.add("location", event.place)
    if event.notes:
        made.add("description", event.notes)
    if event.cancelled:
        made.add("status", "CANCELLED")
    elif event.alarm_minutes is not None:
        made.add_component(_alarm(event))
    return made


def _alarm(event: CalendarEvent) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", timedelta(minutes=-(event.alarm_minutes or 0)))
    return alarm
