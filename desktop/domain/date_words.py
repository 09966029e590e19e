"""Finds a day in what somebody wrote, in English or German: "by Friday", "in two weeks", "bis 12. März"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from desktop.domain import date_words_german
from desktop.domain.date_reading import Reader, Reading, coming, compiled
from desktop.domain.schedule import add_days, add_months

_COUNT_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_NUMBERS = {word: number for number, word in enumerate(_COUNT_WORDS, 1)} | {"a": 1, "an": 1, "a couple of": 2}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip

_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, reverse=True)) + ")"
_DAY_NAME = r"(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?P<full>day)?"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?\b"


LONGEST = 2000  # characters that are looked at; a day stands near the start of a line


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day that was found, and where in the text it stands."""

    day: date
    start: int
    end: int


def find_day(text: str, *, today: date, day_first: bool = True) -> FoundDay | None:
    """The first day named in a text, from today on; None when there is none.

    A weekday is the next one after today, "next Friday" that of next week, "next week" its Monday; a date
    without a year is the next one to come. ``day_first`` says how 3/4 is read.
    """
    found = sorted(
        _all_days(text[:LONGEST], Reading(today, day_first)), key=lambda item: (item.start, -item.end)
    )
    return next((item for item in found if item.day >= today), None)


def follow_up_day(text: str, *, today: date, day_first: bool = True) -> date:
    """When a follow-up noted in a meeting is due: the day it names, else tomorrow."""
    found = find_day(text, today=today, day_first=day_first)
    return found.day if found else add_days(today, 1)


def _all_days(text: str, when: Reading) -> Iterator[FoundDay]:
    for pattern, reader in _patterns():
        for match in pattern.finditer(text):
            try:
                day = reader(match, when)
            except (ValueError, OverflowError):
                continue
            if day is not None:
                yield FoundDay(day, match.start(), match.end())


def _plain(match: re.Match[str], when: Reading) -> date | None:
    today = when.today
    word = " ".join(match[0].lower().split())
    if word in ("today", "tonight", "this evening", "this afternoon"):
        return today
    if word.endswith("after tomorrow"):
        return add_days(today, 2)
    if word.startswith("tomorrow"):
        return add_days(today, 1)
    if word in ("next week", "week after next"):
        return add_days(today, 7 - today.weekday() + (7 if word.startswith("week") else 0))
    if word.endswith("weekend"):
        saturday = add_days(today, (5 - today.weekday()) % 7)
        return add_days(saturday, 7) if word.startswith("next") else saturday
    first = date(today.year, today.month, 1)
    if word == "next month":
        return add_months(first, 1)
    if word.endswith("month"):
        return add_days(add_months(first, 1), -1)
    return add_days(today, (4 - today.weekday()) % 7)  # end of the week: its Friday


def _counted(match: re.Match[str], when: Reading) -> date | None:
    count_word = match["count"].lower()
    count = int(count_word) if count_word.isdigit() else _NUMBERS[count_word]
    unit = match["unit"].lower()
    if unit.startswith("month"):
        return add_months(when.today, count)
    if unit.startswith("fortnight"):
        return add_days(when.today, 14 * count)
    return add_days(when.today, count * (7 if unit.startswith("week") else 1))


def _weekday(match: re.Match[str], when: Reading) -> date | None:
    before = (match["before"] or "").lower().split()
    short = not match["full"]
    if short and not before and not match["weekday"][0].isupper():
        return None  # "sat in on a talk", "the sun"
    if short and not before and match["weekday"] in ("Sat", "Sun"):
        return None
    number = next(i for i, name in enumerate(_WEEKDAYS) if name.startswith(match["weekday"].lower()[:3]))
    if "next" in before:
        return add_days(when.today, 7 - when.today.weekday() + number)
    ahead = (number - when.today.weekday()) % 7
    if ahead == 0 and "this" not in before:
        ahead = 7
    return add_days(when.today, ahead)


def _day_month(match: re.Match[str], when: Reading) -> date | None:
    month = next(
        i for i, name in enumerate(_MONTHS, 1) if name.startswith(match["month"].lower().rstrip(".")[:3])
    )
    if match["year"]:
        return date(int(match["year"]), month, int(match["day"]))
    return coming(month, int(match["day"]), when.today)


def _month_only(match: re.Match[str], when: Reading) -> date | None:
    if not match["month"][0].isupper():
        return None
    month = next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(match["month"].lower()[:3]))
    year = int(match["year"]) if match["year"] else when.today.year + (month < when.today.month)
    first = date(year, month, 1)
    return when.today if first == when.today.replace(day=1) else first


def _iso(match: re.Match[str], _when: Reading) -> date | None:
    return date(int(match[1]), int(match[2]), int(match[3]))


def _figures(match: re.Match[str], when: Reading) -> date | None:
    day, month = int(match["a"]), int(match["b"])
    if match["sep"] == "/" and not when.day_first:
        day, month = month, day
    if match["year"]:
        year = int(match["year"])
        return date(year + 2000 if year < 100 else year, month, day)
    return coming(month, day, when.today)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """What to look for, and who reads it; made on first use."""
    plain = (
        r"\b(?:the )?day after tomorrow\b|\btomorrow(?: (?:morning|afternoon|evening))?\b|\btoday\b"
        r"|\btonight\b|\bthis (?:evening|afternoon)\b|\bnext week\b(?! on)|\bweek after next\b|\bnext month\b"
        r"|\b(?:(?:at |by )?the |this |next )weekend\b|\bend of (?:the|this) (?:week|month)\b"
    )
    before_day = r"(?:\b(?P<before>(?:(?:on|by|until|till|before|this|next|coming|for) ){1,3}))?"
    before_month = r"\b(?:in|by|until|before|early|mid|late|from) "
    before_figures = r"\b(?:on|by|until|till|before|due|after) "
    unit = r"(?P<unit>days?|weeks?|months?|fortnights?)"
    figures = r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})"
    year = r"(?P<year>\d{4}|\d{2})"
    return (
        *date_words_german.patterns(),
        (compiled(plain), _plain),
        (compiled(rf"\b(?:in|within) (?:about )?{_COUNT} {unit}\b"), _counted),
        (compiled(rf"\b{_COUNT} {unit} from (?:now|today)\b"), _counted),
        (compiled(rf"{before_day}\b{_DAY_NAME}\b"), _weekday),
        (compiled(rf"\b{_NTH}(?: of)? {_MONTH}{_YEAR}"), _day_month),
        (compiled(rf"\b{_MONTH} {_NTH}(?!\d|:\d|%){_YEAR}"), _day_month),
        (compiled(rf"{before_month}{_MONTH}(?! \d{{1,2}}\b){_YEAR}"), _month_only),
        (compiled(r"\b(\d{4})-(\d{2})-(\d{2})\b"), _iso),
        (compiled(rf"(?<![\d./]){figures}(?P=sep){year}(?![\d/])"), _figures),
        (compiled(rf"{before_figures}{figures}(?P<year>)(?![\d/])"), _figures),
        (compiled(r"(?<![\d./])(?P<a>\d{1,2})(?P<sep>\.)(?P<b>\d{1,2})\.(?P<year>)(?!\d)"), _figures),
    )
