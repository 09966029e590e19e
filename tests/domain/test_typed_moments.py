"""What is typed into a field for a day or a time."""

from __future__ import annotations

from datetime import date, time

import pytest

from desktop.domain.typed_moments import read_day, read_time

TODAY = date(2026, 11, 29)  # a Sunday


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2 Dec", date(2026, 12, 2)),
        ("Dec 2", date(2026, 12, 2)),
        ("2.12.", date(2026, 12, 2)),
        ("2.12", date(2026, 12, 2)),
        ("2. 12. 27", date(2027, 12, 2)),
        ("2026-12-02", date(2026, 12, 2)),
        ("20261202", date(2026, 12, 2)),
        ("02122026", date(2026, 12, 2)),
        ("0212", date(2026, 12, 2)),
        ("Wed 02 Dec 2026", date(2026, 12, 2)),
        ("Mi. 2. Dezember 2026", date(2026, 12, 2)),
        ("the 2nd of December", date(2026, 12, 2)),
        ("2026 Dec 2", date(2026, 12, 2)),
        ("2", date(2026, 12, 2)),
        ("30", date(2026, 11, 30)),
        ("29", date(2026, 11, 29)),
        ("31", date(2026, 12, 31)),
        ("tomorrow", date(2026, 11, 30)),
        ("übermorgen", date(2026, 12, 1)),
        ("fri", date(2026, 12, 4)),
        ("Mittwoch", date(2026, 12, 2)),
        ("so", date(2026, 12, 6)),
        ("in two weeks", date(2026, 12, 13)),
        ("next friday", date(2026, 12, 4)),
        ("29 feb", date(2028, 2, 29)),
        ("1 jan 2020", date(2020, 1, 1)),
        ("3/4", date(2027, 4, 3)),
    ],
)
def test_days(typed: str, day: date) -> None:
    assert read_day(typed, today=TODAY) == day


def test_the_month_first_where_the_country_has_it_so() -> None:
    assert read_day("12/2", today=TODAY, day_first=False) == date(2026, 12, 2)
    assert read_day("12/2/26", today=TODAY, day_first=False) == date(2026, 12, 2)
    assert read_day("2.12.", today=TODAY, day_first=False) == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2 Nov", date(2026, 11, 2)),
        ("2 Dec", date(2025, 12, 2)),
        ("fri", date(2026, 11, 27)),
        ("yesterday", date(2026, 11, 28)),
        ("30", date(2026, 10, 30)),
        ("29.2.", date(2024, 2, 29)),
    ],
)
def test_days_that_were(typed: str, day: date) -> None:
    assert read_day(typed, today=TODAY, past=True) == day


@pytest.mark.parametrize(
    "typed", ["", "  ", "soon", "32", "31 Feb", "2 Foo", "2 12 26 7", "x" * 200, "99999999999", "m"]
)
def test_what_is_no_day(typed: str) -> None:
    assert read_day(typed, today=TODAY) is None


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("15:30", time(15, 30)),
        ("15.30", time(15, 30)),
        ("1530", time(15, 30)),
        ("930", time(9, 30)),
        ("15", time(15)),
        ("9", time(9)),
        ("3pm", time(15)),
        ("3:30 PM", time(15, 30)),
        ("12 am", time(0)),
        ("12 p.m.", time(12)),
        ("15h30", time(15, 30)),
        ("15 Uhr", time(15)),
        ("noon", time(12)),
        ("00:05", time(0, 5)),
    ],
)
def test_times(typed: str, at: time) -> None:
    assert read_time(typed) == at


@pytest.mark.parametrize("typed", ["", "25", "15:60", "15:3", "13 pm", "later", "12345"])
def test_what_is_no_time(typed: str) -> None:
    assert read_time(typed) is None
