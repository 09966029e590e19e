"""Reads what somebody typed into a field for a day or a time: "2 Dec", "2.12.", "tomorrow", "fri"; "15.30", "3 pm"."""

from __future__ import annotations

import re
from datetime import date, time

from desktop.domain.date_reading import coming
from desktop.domain.date_words import find_day
from desktop.domain.schedule import add_days, add_months

LONGEST = 60  # characters; what is longer is no day

_WEEKDAYS = (
    ("monday", "montag"), ("tuesday", "dienstag"), ("wednesday", "mittwoch"), ("thursday", "donnerstag"),
    ("friday", "freitag"), ("saturday", "samstag", "sonnabend"), ("sunday", "sonntag"),
)  # fmt: skip
_MONTHS = (
    ("january", "januar", "jänner"), ("february", "februar", "feber"), ("march", "märz", "maerz"),
    ("april",), ("may", "mai"), ("june", "juni"), ("july", "juli"), ("august",), ("september",),
    ("october", "oktober"), ("november",), ("december", "dezember"),
)  # fmt: skip
_WORDS = {
    "today": 0, "heute": 0, "tod": 0, "tomorrow": 1, "tom": 1, "morgen": 1, "übermorgen": 2,
    "yesterday": -1, "gestern": -1, "vorgestern": -2,
}  # fmt: skip
_FILL_WORDS = frozenset(("the", "of", "on", "by", "den", "am", "der", "st", "nd", "rd", "th"))
_PIECE = re.compile(r"\d+|[^\W\d_]+")
_YEARS_FIRST = ("19", "20")
_HALVES = {"am": 0, "a": 0, "pm": 12, "p": 12}
_TIME = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:[:.,h]\s*(?P<minute>\d{2})?|(?P<joined>\d{2}))?\s*(?:uhr|o'clock|h)?\s*"
    r"(?:(?P<half>[ap])\.?\s?(?:m\.?)?)?"
)


def read_day(text: str, *, today: date, day_first: bool = True, past: bool = False) -> date | None:
    """The day that was typed; None where it cannot be read.

    A day without a year or month and a weekday is the next one to come, with ``past`` the last one that was.
    ``day_first`` says how 3/4 is read.
    """
    words = " ".join(text.lower().split())
    if not words or len(words) > LONGEST:
        return None
    if words in _WORDS:
        return add_days(today, _WORDS[words])
    pieces = [piece for piece in _PIECE.findall(words) if piece not in _FILL_WORDS]
    weekday = _number(pieces[0], _WEEKDAYS, least=2) if pieces and not pieces[0].isdigit() else None
    try:
        if weekday is not None and len(pieces) == 1:
            return _weekday(weekday, today=today, past=past)
        given = pieces[1:] if weekday is not None else pieces
        return _of_pieces(given, today=today, day_first=day_first or "." in words, past=past) or _phrase(
            words, today=today, day_first=day_first
        )
    except (ValueError, OverflowError):
        return None


def read_time(text: str) -> time | None:
    """The time of day that was typed, with 24 hours or with am and pm; None where it cannot be read."""
    words = " ".join(text.lower().split())
    if words in ("noon", "midday", "mittag"):
        return time(12)
    match = _TIME.fullmatch(words)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or match["joined"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + _HALVES[match["half"]]
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _of_pieces(pieces: list[str], *, today: date, day_first: bool, past: bool) -> date | None:
    """A day out of figures and the name of a month; None where they are something else."""
    if len(pieces) == 1 and pieces[0].isdigit():
        pieces = _parted(pieces[0], day_first=day_first)
    if not 1 <= len(pieces) <= 3 or sum(not piece.isdigit() for piece in pieces) > 1:
        return None
    name = next((piece for piece in pieces if not piece.isdigit()), "")
    if name:
        month = _number(name, _MONTHS, least=3)
        figures = [piece for piece in pieces if piece is not name]
        if month is None or not figures:
            return None
        if len(figures) == 2 and len(figures[0]) == 4:
            figures.reverse()
        return _day(int(figures[0]), month + 1, figures[1:], today=today, past=past)
    if len(pieces) == 1:
        return _of_month(int(pieces[0]), today=today, past=past)
    if len(pieces) == 3 and len(pieces[0]) == 4:
        return date(int(pieces[0]), int(pieces[1]), int(pieces[2]))
    first, second = int(pieces[0]), int(pieces[1])
    day, month = (first, second) if day_first else (second, first)
    return _day(day, month, pieces[2:], today=today, past=past)


def _parted(figures: str, *, day_first: bool) -> list[str]:
    """Figures without anything between them: 0212, 021226, 20261202."""
    if len(figures) == 8 and figures.startswith(_YEARS_FIRST) and not (day_first and figures[4:6] > "12"):
        return [figures[:4], figures[4:6], figures[6:]]
    if len(figures) in (4, 6, 8):
        return [part for part in (figures[:2], figures[2:4], figures[4:]) if part]
    return [figures]


def _day(day: int, month: int, year: list[str], *, today: date, past: bool) -> date:
    if year:
        return date(int(year[0]) + (2000 if len(year[0]) < 3 else 0), month, day)
    found = coming(month, day, today)
    if not past or found == today:
        return found
    earlier = next(n for n in range(today.year, today.year - 9, -1) if _is_past(n, month, day, today))
    return date(earlier, month, day)


def _is_past(year: int, month: int, day: int, today: date) -> bool:
    try:
        return date(year, month, day) <= today
    except ValueError:
        return False  # 29 February


def _of_month(day: int, *, today: date, past: bool) -> date:
    """The day of that number, in this month or the nearest one that has it."""
    first = today.replace(day=1)
    for step in range(13):
        month = add_months(first, -step if past else step)
        try:
            found = month.replace(day=day)
        except ValueError:
            continue
        if (found <= today) if past else (found >= today):
            return found
    raise ValueError("no such day")


def _weekday(number: int, *, today: date, past: bool) -> date:
    if past:
        return add_days(today, -((today.weekday() - number) % 7 or 7))
    return add_days(today, (number - today.weekday()) % 7 or 7)


def _phrase(words: str, *, today: date, day_first: bool) -> date | None:
    """Words that name a day and nothing else: "in two weeks"."""
    found = find_day(words, today=today, day_first=day_first)
    return found.day if found is not None and (found.start, found.end) == (0, len(words)) else None


def _number(word: str, names: tuple[tuple[str, ...], ...], *, least: int) -> int | None:
    """Which of the names begins with the word, if it has at least that many letters."""
    if len(word) < least:
        return None
    found = [n for n, known in enumerate(names) if any(one.startswith(word) for one in known)]
    return found[-1] if found else None  # "so" is Sunday, "sonn" too, although a Saturday may begin with it
