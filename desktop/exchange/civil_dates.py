"""Dates as exports write them: ``15 Jan 2024``, ``2024-01-15``, ``1/15/24``."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio janeiro janv ene gen",
            "feb february februar fevrier février febrero febbraio fevereiro fev févr fevr",
            "mar march märz marz mars marzo março marco mär",
            "apr april avril abril aprile avr abr",
            "may mai mayo maggio maio mei mag",
            "jun june juni juin junio giugno junho giu",
            "jul july juli juillet julio luglio julho juil lug",
            "aug august août aout agosto ago",
            "sep sept september septembre septiembre settembre setembro set",
            "oct october oktober octobre octubre ottobre outubro okt ott out",
            "nov november novembre noviembre novembro",
            "dec december dezember décembre decembre diciembre dicembre dezembro dez déc dic",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")
_WORDED = re.compile(r"(\d{1,2})[.\s-]+(?:de\s+)?([^\W\d]+)\.?[\s,-]+(?:de\s+)?(\d{4})")
_AMERICAN = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2}),?\s+(\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4}|\d{2})\b")


@lru_cache(maxsize=4_000)
def read_date(text: str) -> dt.date | None:
    """The date that ``text`` begins with. ``1/2/24`` is January, ``1.2.24`` and ``13/2/24`` February."""
    text = text.strip()
    if match := _ISO.match(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _WORDED.match(text):
        return _date(int(match[3]), _MONTHS.get(match[2].casefold(), 0), int(match[1]))
    if match := _AMERICAN.match(text):
        return _date(int(match[3]), _MONTHS.get(match[1].casefold(), 0), int(match[2]))
    if match := _NUMBERS.match(text):
        return _numeric(match)
    return None


def _numeric(match: re.Match[str]) -> dt.date | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    year += 2000 if year < 70 else 1900 if year < 100 else 0
    day_first = match[2] != "/" or first > 12
    return _date(year, second, first) if day_first else _date(year, first, second)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
