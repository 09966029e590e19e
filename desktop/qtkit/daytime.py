"""How dates and times are written: as the computer has them, or year first with 24 hours (ISO 8601)."""

from __future__ import annotations

from PySide6.QtCore import QLocale

_iso = False


def use_iso(on: bool) -> None:
    """Write dates year first and times with 24 hours from now on, or as the computer has them."""
    global _iso
    _iso = on


def is_iso() -> bool:
    """Whether dates are written year first."""
    return _iso


def time_format() -> str:
    """Hours and minutes, as Qt's formats say it."""
    return "HH:mm" if _iso else QLocale().timeFormat(QLocale.FormatType.ShortFormat)


def date_format() -> str:
    """A day with its weekday, as Qt's formats say it."""
    return "ddd yyyy-MM-dd" if _iso else f"ddd {day_month_format(with_year=True)}"


def day_month_format(*, with_year: bool) -> str:
    """Day and short month in the order of the computer's country, as Qt's formats say it: "d MMM", "d. MMM"."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    day = "d." if "d. MMM" in QLocale().dateFormat(QLocale.FormatType.LongFormat) else "d"
    parts = [day, "MMM"] if short.find("d") < short.find("M") else ["MMM", day]
    if with_year:
        parts.insert(0 if short.startswith("y") else 2, "yyyy")
    return " ".join(parts)
