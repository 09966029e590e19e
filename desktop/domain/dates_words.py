"""How days and due times are said: a code with its facts for screens, English for the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from desktop.core.clock import local_time
from desktop.domain.schedule import DueState, DueStatus

WEEKDAY_WITHIN = 6  # days to either side for which the name of the weekday is enough

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class DayCode(StrEnum):
    """The way in which a day is said."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    YESTERDAY = "yesterday"
    WEEKDAY = "weekday"
    DAY_MONTH = "day_month"
    DAY_MONTH_YEAR = "day_month_year"


class DueCode(StrEnum):
    """The way in which a due date is said."""

    HOURS_LEFT = "hours_left"
    MINUTES_LEFT = "minutes_left"
    OVERDUE = "overdue"  # since earlier today
    OVERDUE_SINCE = "overdue_since"
    ON = "on"


@dataclass(frozen=True, slots=True)
class DayWords:
    """A day to be said, with the time on the wall where it matters."""

    code: DayCode
    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class DueWords:
    """A due date to be said: a number of hours or minutes, or a day."""

    code: DueCode
    count: int = 0
    day: DayWords | None = None


def day_words(day: date, *, today: date, at: time | None = None) -> DayWords:
    """How to say a day on the civil date ``today``; a time is said with today and the days around it."""
    distance = (day - today).days
    near = {0: DayCode.TODAY, 1: DayCode.TOMORROW, -1: DayCode.YESTERDAY}.get(distance)
    if near is not None:
        return DayWords(near, day, at)
    if abs(distance) <= WEEKDAY_WITHIN:
        return DayWords(DayCode.WEEKDAY, day, at)
    same_year = day.year == today.year
    return DayWords(DayCode.DAY_MONTH if same_year else DayCode.DAY_MONTH_YEAR, day, at)


def moment_words(moment: datetime, *, today: date, zone: str) -> DayWords:
    """How to say an instant in the person's zone."""
    wall = local_time(moment, zone=zone)
    return day_words(wall.date(), today=today, at=wall.time().replace(second=0, microsecond=0))


def due_words(status: DueStatus, *, due_on: date, today: date) -> DueWords:
    """How to say when something is due: hours in its last two days, "overdue since", else the day."""
    if status.state is DueState.OVERDUE:
        if due_on >= today:
            return DueWords(DueCode.OVERDUE)
        return DueWords(DueCode.OVERDUE_SINCE, -status.days, day_words(due_on, today=today))
    if status.hours_left is not None and status.minutes_left is not None:
        if status.hours_left < 1:
            return DueWords(DueCode.MINUTES_LEFT, status.minutes_left)
        return DueWords(DueCode.HOURS_LEFT, status.hours_left)
    return DueWords(DueCode.ON, status.days, day_words(due_on, today=today))


def english_day(words: DayWords, *, month_first: bool = False) -> str:
    """ "today 15:30", "tomorrow", "Tue 10:00", "20 Mar", or "Mar 20" where the month comes first."""
    text = _plain_day(words, month_first=month_first)
    return f"{text} {words.at:%H:%M}" if words.at is not None else text


def english_due(words: DueWords, *, month_first: bool = False) -> str:
    """ "19 h left", "40 min left", "overdue since Tue", "today", "23 Mar"."""
    if words.code is DueCode.HOURS_LEFT:
        return f"{words.count} h left"
    if words.code is DueCode.MINUTES_LEFT:
        return f"{words.count} min left"
    if words.day is None:
        return "overdue"
    day = english_day(words.day, month_first=month_first)
    return f"overdue since {day}" if words.code is DueCode.OVERDUE_SINCE else day


def english_length(minutes: int) -> str:
    """ "25 min", "1 h 10 min", "2 h"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} min")
    return " ".join(parts)


def _plain_day(words: DayWords, *, month_first: bool) -> str:
    if words.code in (DayCode.TODAY, DayCode.TOMORROW, DayCode.YESTERDAY):
        return words.code.value
    if words.code is DayCode.WEEKDAY:
        return _WEEKDAYS[words.day.weekday()]
    month = _MONTHS[words.day.month - 1]
    text = f"{month} {words.day.day}" if month_first else f"{words.day.day} {month}"
    if words.code is DayCode.DAY_MONTH:
        return text
    return f"{text}, {words.day.year}" if month_first else f"{text} {words.day.year}"
