from __future__ import annotations

from datetime import date, time

import pytest

from desktop.core.clock import from_text
from desktop.domain.dates_words import (
    DayCode,
    DueCode,
    day_words,
    due_words,
    english_day,
    english_due,
    english_length,
    moment_words,
)
from desktop.domain.rules import Rules
from desktop.domain.schedule import due_status

TODAY = date(2026, 3, 12)
NOW = from_text("2026-03-12T15:20:00Z")


@pytest.mark.parametrize(
    ("day", "code", "text", "month_first"),
    [
        ("2026-03-12", DayCode.TODAY, "today", "today"),
        ("2026-03-13", DayCode.TOMORROW, "tomorrow", "tomorrow"),
        ("2026-03-11", DayCode.YESTERDAY, "yesterday", "yesterday"),
        ("2026-03-17", DayCode.WEEKDAY, "Tue", "Tue"),
        ("2026-03-18", DayCode.WEEKDAY, "Wed", "Wed"),
        ("2026-03-06", DayCode.WEEKDAY, "Fri", "Fri"),
        ("2026-03-19", DayCode.DAY_MONTH, "19 Mar", "Mar 19"),
        ("2027-01-02", DayCode.DAY_MONTH_YEAR, "2 Jan 2027", "Jan 2, 2027"),
    ],
)
def test_days_are_said_as_people_say_them(day: str, code: DayCode, text: str, month_first: str) -> None:
    words = day_words(date.fromisoformat(day), today=TODAY)
    assert words.code is code
    assert english_day(words) == text
    assert english_day(words, month_first=True) == month_first


def test_an_instant_is_said_in_the_persons_zone() -> None:
    words = moment_words(from_text("2026-03-12T14:30:40Z"), today=TODAY, zone="Europe/Berlin")
    assert words.at == time(15, 30)
    assert english_day(words) == "today 15:30"


@pytest.mark.parametrize(
    ("on", "at", "code", "text"),
    [
        ("2026-03-13", "2026-03-13T10:30:00Z", DueCode.HOURS_LEFT, "19 h left"),
        ("2026-03-12", "2026-03-12T16:00:00Z", DueCode.MINUTES_LEFT, "40 min left"),
        ("2026-03-12", "2026-03-12T15:00:00Z", DueCode.OVERDUE, "overdue"),
        ("2026-03-10", None, DueCode.OVERDUE_SINCE, "overdue since Tue"),
        ("2026-03-12", None, DueCode.ON, "today"),
        ("2026-03-23", None, DueCode.ON, "23 Mar"),
    ],
)
def test_due_times_are_said_as_people_say_them(on: str, at: str | None, code: DueCode, text: str) -> None:
    day = date.fromisoformat(on)
    status = due_status(day, from_text(at) if at else None, now=NOW, today=TODAY, rules=Rules())
    words = due_words(status, due_on=day, today=TODAY)
    assert words.code is code
    assert english_due(words) == text


@pytest.mark.parametrize(
    ("minutes", "text"), [(0, "0 min"), (25, "25 min"), (70, "1 h 10 min"), (120, "2 h")]
)
def test_lengths(minutes: int, text: str) -> None:
    assert english_length(minutes) == text
