"""What the readers of days in a text share: from which day they count, and the next one of a date."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from desktop.core.records import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """The day from which is counted, and whether 3/4 is the third of April."""

    today: date
    day_first: bool


Reader = Callable[[re.Match[str], Reading], date | None]
"""Turns what a pattern found into a day; None or ValueError when it is none."""


def coming(month: int, day: int, today: date) -> date:
    """That day of this year, or of the next one that has it when it is over."""
    for year in range(today.year, today.year + 9):
        try:
            candidate = date(year, month, day)
        except ValueError:
            if month == 2 and day == 29:
                continue
            raise
        if candidate >= today:
            return candidate
    raise ValueError("no such day")


def compiled(text: str) -> re.Pattern[str]:
    """An expression that does not mind capitals."""
    return re.compile(text, re.IGNORECASE)
