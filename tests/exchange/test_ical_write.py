"""Calendars that we write: in UTC, with alarms, to-dos as wished, and nothing that a name can smuggle in."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import hypothesis
import hypothesis.strategies as st
import icalendar
import pytest

from desktop.exchange.ical import (
    CalendarEvent,
    CalendarTask,
    TaskShape,
    write_calendar,
    write_calendar_to,
)
from desktop.exchange.text import clean
from tests.exchange.scripts import MARKS, NAMES

NOW = dt.datetime(2026, 3, 12, 14, 0, 0, 123456, tzinfo=dt.UTC)
START = dt.datetime(2026, 7, 1, 9, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def read(*entries: CalendarEvent | CalendarTask) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(write_calendar(entries, now=NOW))
    return list(calendar.subcomponents)


def test_a_meeting() -> None:
    event = CalendarEvent("u1", "Talk with Ann", START, 20, "Pier 3; Kiel", "ask\nabout tides", sequence=4)
    (back,) = read(event)
    assert back.name == "VEVENT"
    assert (str(back["UID"]), back["SEQUENCE"]) == ("u1@askwell", 4)
    assert back["DTSTART"].to_ical() == b"20260701T070000Z"
    assert back["DTEND"].to_ical() == b"20260701T072000Z"
    assert back["DTSTAMP"].to_ical() == b"20260312T140000Z"
    assert (str(back["LOCATION"]), str(back["DESCRIPTION"])) == ("Pier 3; Kiel", "ask\nabout tides")
    (alarm,) = back.subcomponents
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", dt.timedelta(minutes=-60))
    assert "ATTENDEE" not in back


def test_a_meeting_that_was_called_off_has_no_alarm() -> None:
    (back,) = read(CalendarEvent("u1", "Talk", START, cancelled=True))
    assert (str(back["STATUS"]), back.subcomponents) == ("CANCELLED", [])


@pytest.mark.parametrize("shape", [TaskShape.TODO, TaskShape.EVENT])
def test_a_follow_up_is_a_day_in_every_zone(shape: TaskShape) -> None:
    (back,) = read(CalendarTask("t1", "Thank-you note: Ann", dt.date(2026, 3, 29), sequence=2, shape=shape))
    if shape is TaskShape.TODO:
        assert back.name == "VTODO"
        assert back["DUE"].to_ical() == b"20260329"
        assert str(back["STATUS"]) == "NEEDS-ACTION"
        (alarm,) = back.subcomponents
        assert (alarm["TRIGGER"].dt, alarm["TRIGGER"].params) == (dt.timedelta(hours=9), {"RELATED": "END"})
    else:
        assert (back["DTSTART"].to_ical(), back["DTEND"].to_ical()) == (b"20260329", b"20260330")
        assert (str(back["TRANSP"]), len(back.subcomponents)) == ("TRANSPARENT", 1)
    assert (back["SEQUENCE"], str(back["UID"])) == (2, "t1@askwell")


def test_what_is_done_and_what_is_left() -> None:
    done = CalendarTask("t1", "x", dt.date(2026, 3, 1), done_at=NOW)
    left = CalendarTask("t2", "y", dt.date(2026, 3, 1), cancelled=True)
    first, second = read(done, left)
    assert (str(first["STATUS"]), first["PERCENT-COMPLETE"]) == ("COMPLETED", 100)
    assert str(second["STATUS"]) == "CANCELLED"


def test_entries_are_written_as_they_come() -> None:
    stream = io.BytesIO()
    entries = (CalendarEvent(f"u{number}", name, START) for number, name in enumerate(NAMES))
    assert write_calendar_to(stream, entries, now=NOW) == len(NAMES)
    data = stream.getvalue()
    back = icalendar.Calendar.from_ical(data)
    assert [str(one["SUMMARY"]) for one in back.subcomponents] == list(NAMES)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


_TEXT = st.text(max_size=60) | st.sampled_from(MARKS) | st.text(alphabet="\r\n:;,\\BEGIN:VEND", max_size=60)


@hypothesis.given(_TEXT, _TEXT, _TEXT)
def test_no_text_adds_a_component_or_a_line(title: str, place: str, notes: str) -> None:
    event = CalendarEvent("u1", title, START, place=place, notes=notes, alarm_minutes=None)
    (back,) = read(event, )  # fmt: skip
    assert back.subcomponents == []
    assert set(back.keys()) <= {
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "SEQUENCE",
        "LOCATION",
        "DESCRIPTION",
    }
    if "\\" not in title:  # the other library takes a written backslash before an N for a line's end
        assert str(back["SUMMARY"]).split() == clean(title).split()
