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
    return "ddd yyyy-MM-dd" if _iso else "ddd d MMM yyyy"
