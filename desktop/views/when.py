"""Days and times in the user's words and order: "today 15:30", "Tue 10:00", "20 Mar"."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop.core.clock import local_time
from desktop.qtkit import daytime

NEAR_DAYS = 6
"""Within so many days a weekday says enough."""


def day_word(day: date, *, today: date, capital: bool = False) -> str:
    """A day as people say it: today, tomorrow, yesterday, a weekday within six days, else day and month."""
    distance = (day - today).days
    words = {0: _tr("today"), 1: _tr("tomorrow"), -1: _tr("yesterday")}
    word = words.get(distance)
    if word is None:
        return weekday(day) if abs(distance) <= NEAR_DAYS else day_month(day, today=today)
    return word[:1].upper() + word[1:] if capital else word


def weekday(day: date) -> str:
    """The short name of the day of the week."""
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def day_month(day: date, *, today: date) -> str:
    """Day and short month in the locale's order, with the year when it is another one; or all of it, year first."""
    if daytime.is_iso():
        return day.isoformat()
    text = QLocale().toString(_qdate(day), daytime.day_month_format(with_year=day.year != today.year))
    return text.replace("\xa0", " ")


def whole_day(day: date) -> str:
    """Day, short month and year, whichever year it is."""
    return day_month(day, today=date.min)


def month_word(day: date) -> str:
    """Short month and year: "Dec 2025", where there is no room for the day."""
    if daytime.is_iso():
        return f"{day:%Y-%m}"
    form = "yyyy MMM" if daytime.day_month_format(with_year=True).startswith("y") else "MMM yyyy"
    return QLocale().toString(_qdate(day), form)


def full_day(day: date, *, today: date) -> str:
    """Weekday, day and month: "Tue 17 Mar"."""
    return f"{weekday(day)} {day_month(day, today=today)}"


def clock_time(moment: datetime, *, zone: str) -> str:
    """Hours and minutes on the wall in a zone, as the locale writes them."""
    return wall_time(local_time(moment, zone=zone))


def wall_time(wall: datetime | time) -> str:
    """Hours and minutes of a wall clock time."""
    return QLocale().toString(QTime(wall.hour, wall.minute), daytime.time_format())


def short_moment(moment: datetime, *, zone: str, today: date) -> str:
    """When something is, as short as a list needs it: the time alone today, else day and time within a week."""
    wall = local_time(moment, zone=zone)
    distance = (wall.date() - today).days
    if distance == 0:
        return wall_time(wall)
    day = weekday(wall.date()) if 0 < distance <= NEAR_DAYS + 7 else day_month(wall.date(), today=today)
    return f"{day} {wall_time(wall)}"


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("when", text)
