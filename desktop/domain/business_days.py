"""Which days people work on: Monday to Friday less the public holidays of a country."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

_LOCALE = re.compile(r"^[A-Za-z]{2,3}(?:[_-][A-Za-z]{4})?[_-]([A-Za-z]{2})\b")
_ONE_DAY = timedelta(days=1)
_LONGEST_BREAK = 60  # no country rests longer; a guard against endless walks


class BusinessDays:
    """Counts business days of one country; a country nobody knows has weekends only."""

    def __init__(self, country: str = "", *, is_holiday: Callable[[date], bool] | None = None) -> None:
        """``country``: two letters; ``is_holiday`` replaces the library's knowledge in tests."""
        self._country = country.upper()
        self._is_holiday = is_holiday

    @property
    def country(self) -> str:
        return self._country

    def is_business_day(self, day: date) -> bool:
        return day.weekday() < 5 and not self._rests(day)

    def on_or_after(self, day: date) -> date:
        """The day itself when people work on it, else the next such day."""
        for _ in range(_LONGEST_BREAK):
            if self.is_business_day(day) or day >= date.max - _ONE_DAY:
                return day
            day += _ONE_DAY
        return day

    def after(self, day: date, *, count: int) -> date:
        """The day that many business days later; the start is not counted."""
        for _ in range(count):
            if day >= date.max - _ONE_DAY:
                return day
            day = self.on_or_after(day + _ONE_DAY)
        return day

    def _rests(self, day: date) -> bool:
        if self._is_holiday is not None:
            return self._is_holiday(day)
        return day in public_holidays(self._country, year=day.year)


@lru_cache(maxsize=64)
def public_holidays(country: str, *, year: int) -> frozenset[date]:
    """Public holidays of a country in a year; none for a country or year that is not known."""
    if not country:
        return frozenset()
    import holidays

    try:
        return frozenset(holidays.country_holidays(country, years=year))
    except (NotImplementedError, ValueError, KeyError, OverflowError):
        return frozenset()


def known_countries() -> tuple[str, ...]:
    """Two-letter codes of all countries whose public holidays are known, sorted."""
    import holidays

    return tuple(sorted(holidays.list_supported_countries(include_aliases=False)))


def country_of_locale(locale_name: str) -> str:
    """The country in a locale's name: ``de_AT.UTF-8`` and ``zh-Hant-TW`` give AT and TW; else empty."""
    match = _LOCALE.match(locale_name.strip())
    return match[1].upper() if match else ""
