from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.business_days import BusinessDays, country_of_locale, known_countries, public_holidays

PLAIN = BusinessDays()


def test_weekends_and_public_holidays_rest() -> None:
    germany = BusinessDays("de")
    assert not germany.is_business_day(date(2026, 4, 3))  # Good Friday
    assert not germany.is_business_day(date(2026, 4, 4))
    assert germany.is_business_day(date(2026, 4, 7))
    assert germany.on_or_after(date(2026, 4, 3)) == date(2026, 4, 7)
    assert germany.country == "DE"


def test_an_unknown_country_has_weekends_only() -> None:
    nowhere = BusinessDays("ZZ")
    assert nowhere.is_business_day(date(2026, 12, 25))
    assert public_holidays("ZZ", year=2026) == frozenset()
    assert public_holidays("", year=2026) == frozenset()


def test_counting_leaves_out_the_start() -> None:
    assert PLAIN.after(date(2026, 3, 5), count=7) == date(2026, 3, 16)
    assert PLAIN.after(date(2026, 3, 5), count=0) == date(2026, 3, 5)


def test_a_country_that_never_works_does_not_hang() -> None:
    never = BusinessDays(is_holiday=lambda _day: True)
    assert never.on_or_after(date(2026, 3, 5)) > date(2026, 3, 5)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 30))
def test_counted_days_are_business_days(start: date, count: int) -> None:
    end = PLAIN.after(start, count=count)
    between = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert sum(PLAIN.is_business_day(day) for day in between) == count
    assert PLAIN.is_business_day(end)


def test_the_end_of_the_calendar_is_no_trap() -> None:
    assert PLAIN.after(date.max, count=3) == date.max


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("de_AT.UTF-8", "AT"),
        ("zh-Hant-TW", "TW"),
        ("en_GB", "GB"),
        ("C", ""),
        ("", ""),
        ("sr_Latn_RS@x", "RS"),
        ("fr", ""),
    ],
)
def test_the_country_of_a_locale(name: str, country: str) -> None:
    assert country_of_locale(name) == country


def test_there_are_countries_to_choose_from() -> None:
    assert {"DE", "GB", "US", "JP"} <= set(known_countries())
