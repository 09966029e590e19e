"""German words for days: "morgen", "bis Freitag", "in zwei Wochen", "am 12. März"."""

from __future__ import annotations

import re
from datetime import date

from desktop.domain.date_reading import Reader, Reading, coming, compiled
from desktop.domain.schedule import add_days, add_months

_NUMBERS = {
    "ein": 1, "einem": 1, "einer": 1, "eine": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14,
}  # fmt: skip
_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, reverse=True)) + ")"
_MONTH = (
    r"(?P<month>jan(?:uar)?|jänner|feb(?:ruar)?|märz|apr(?:il)?|mai|juni?|juli?|aug(?:ust)?|sept?(?:ember)?"
    r"|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)\b\.?"
)


def patterns() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """What to look for, and who reads it."""
    plain = (
        r"\bübermorgen\b|\bheute\b|(?<!\bguten )(?<!\bder )(?<!\bam )(?<!\bjeden )"
        r"\bmorgen(?: (?:früh|vormittag|mittag|nachmittag|abend))?\b"
        r"|\b(?:nächste|kommende) woche\b(?! (?:mon|diens|mitt|donners|frei|sams|sonn))|\bübernächste woche\b"
        r"|\b(?:nächsten|kommenden) monat\b|\b(?:am |dieses |nächstes )?wochenende\b"
        r"|\bende (?:der|dieser) woche\b|\bende (?:des|dieses) monats\b"
    )
    before = r"(?:\b(?P<before>(?:(?:am|bis|ab|vor|zum|diesen|nächsten|kommenden|nächste woche) ){1,3}))?"
    day = r"(?P<weekday>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?\b"
    return (
        (compiled(plain), _plain),
        (
            compiled(
                rf"\b(?:in|binnen|innerhalb von) (?:etwa )?{_COUNT} (?P<unit>tag|woche|monat)(?:e[ns]?|n)?\b"
            ),
            _counted,
        ),
        (compiled(rf"{before}\b{day}"), _weekday),
        (compiled(rf"\b(?P<day>\d{{1,2}})\. ?{_MONTH}(?: (?P<year>\d{{4}}))?"), _day_month),
        (compiled(rf"\b(?:im|bis|vor|ab|anfang|mitte|ende) {_MONTH}(?: (?P<year>\d{{4}}))?"), _month_only),
        (
            compiled(
                r"\b(?:am|bis|bis zum|vor dem|ab dem|ab) (?P<day>\d{1,2})\.(?P<number>\d{1,2})\.?(?!\d)"
            ),
            _figures,
        ),
    )


def _plain(match: re.Match[str], when: Reading) -> date | None:
    today = when.today
    word = " ".join(match[0].lower().split())
    monday = add_days(today, 7 - today.weekday())
    first = date(today.year, today.month, 1)
    days = {
        "heute": today,
        "übermorgen": add_days(today, 2),
        "übernächste woche": add_days(monday, 7),
    }
    if word in days:
        return days[word]
    if word.startswith("morgen"):
        return add_days(today, 1)
    if word.endswith("wochenende"):
        saturday = add_days(today, (5 - today.weekday()) % 7)
        return add_days(saturday, 7) if word.startswith("nächstes") else saturday
    if word.startswith("ende"):
        return (
            add_days(add_months(first, 1), -1)
            if "monat" in word
            else add_days(today, (4 - today.weekday()) % 7)
        )
    return monday if word.endswith("woche") else add_months(first, 1)


def _counted(match: re.Match[str], when: Reading) -> date | None:
    word = match["count"].lower()
    count = int(word) if word.isdigit() else _NUMBERS[word]
    unit = match["unit"].lower()
    if unit == "monat":
        return add_months(when.today, count)
    return add_days(when.today, count * (7 if unit == "woche" else 1))


def _weekday(match: re.Match[str], when: Reading) -> date | None:
    before = (match["before"] or "").lower()
    name = match["weekday"].lower().replace("sonnabend", "samstag")
    number = _WEEKDAYS.index(name)
    if "nächste woche" in before:
        return add_days(when.today, 7 - when.today.weekday() + number)
    ahead = (number - when.today.weekday()) % 7
    return add_days(when.today, ahead or (0 if "diesen" in before else 7))


def _day_month(match: re.Match[str], when: Reading) -> date | None:
    month, day = _month(match["month"]), int(match["day"])
    return date(int(match["year"]), month, day) if match["year"] else coming(month, day, when.today)


def _month_only(match: re.Match[str], when: Reading) -> date | None:
    month = _month(match["month"])
    year = int(match["year"]) if match["year"] else when.today.year + (month < when.today.month)
    first = date(year, month, 1)
    return when.today if first == when.today.replace(day=1) else first


def _figures(match: re.Match[str], when: Reading) -> date | None:
    return coming(int(match["number"]), int(match["day"]), when.today)


def _month(word: str) -> int:
    short = word.lower().rstrip(".").replace("jänner", "januar")[:3]
    return next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(short))
