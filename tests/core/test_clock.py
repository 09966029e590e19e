from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import (
    Clock,
    FixedClock,
    civil_date,
    day_from_text,
    day_to_text,
    from_text,
    local_time,
    to_instant,
    to_text,
)

INSTANTS = st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))


def test_now_is_aware_and_utc_in_whole_milliseconds() -> None:
    now = Clock().now()
    assert now.utcoffset() == timedelta(0)
    assert now.microsecond % 1000 == 0


def test_an_instant_is_written_with_milliseconds_and_z() -> None:
    instant = datetime(2026, 3, 12, 16, 31, 0, 7000, tzinfo=timezone(timedelta(hours=1)))
    assert to_text(instant) == "2026-03-12T15:31:00.007Z"


@pytest.mark.parametrize("text", ["2026-03-12T15:31:00Z", "2026-03-12T16:31:00+01:00", " 2026-03-12T15:31Z "])
def test_other_iso_forms_are_read(text: str) -> None:
    assert to_text(from_text(text)) == "2026-03-12T15:31:00.000Z"


@pytest.mark.parametrize("text", ["", "yesterday", "2026-03-12T15:31:00", "2026-13-01T00:00:00Z"])
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        from_text(text)


def test_a_wall_clock_time_is_no_instant() -> None:
    with pytest.raises(ValueError, match="zone"):
        to_text(datetime(2026, 3, 12, 15, 31))


@given(INSTANTS, INSTANTS)
def test_texts_sort_as_instants_do(one: datetime, other: datetime) -> None:
    assert (to_text(one) < to_text(other)) == (from_text(to_text(one)) < from_text(to_text(other)))


@given(INSTANTS)
def test_what_was_written_is_read_back(instant: datetime) -> None:
    assert to_text(from_text(to_text(instant))) == to_text(instant)


@given(st.dates())
def test_days_are_read_back(day: date) -> None:
    assert day_from_text(day_to_text(day)) == day


def test_the_day_is_that_of_the_zone() -> None:
    instant = from_text("2026-03-12T23:30:00Z")
    assert civil_date(instant, zone="Europe/Berlin") == date(2026, 3, 13)
    assert civil_date(instant, zone="America/New_York") == date(2026, 3, 12)


def test_a_time_in_the_gap_comes_after_it() -> None:
    instant = to_instant(date(2026, 3, 29), time(2, 30), zone="Europe/Berlin")
    assert local_time(instant, zone="Europe/Berlin").time() == time(3, 30)


def test_a_time_that_comes_twice_is_the_first() -> None:
    assert to_instant(date(2026, 10, 25), time(2, 30), zone="Europe/Berlin") == from_text(
        "2026-10-25T00:30:00Z"
    )


def test_the_ends_of_the_calendar_do_not_fail() -> None:
    assert civil_date(datetime.min.replace(tzinfo=UTC), zone="America/New_York") == date.min
    assert to_instant(date.max, time(23, 59), zone="America/New_York").year == 9999


def test_a_fixed_clock_stands_until_it_is_told() -> None:
    clock = FixedClock("2026-03-12T23:30:00Z", zone="Europe/Berlin")
    before = clock.monotonic()
    assert clock.now() == clock.now()
    assert clock.today() == date(2026, 3, 13)
    clock.advance(90, hours=1)
    assert to_text(clock.now()) == "2026-03-13T00:31:30.000Z"
    assert clock.monotonic() - before == 3690
    clock.pass_asleep(minutes=10)
    assert clock.monotonic() - before == 3690
    clock.set("2026-01-01T00:00:00Z")
    clock.set_zone("America/New_York")
    assert clock.today() == date(2025, 12, 31)
