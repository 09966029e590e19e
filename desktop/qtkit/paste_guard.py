"""Says to whoever listens that a paste was too long to be taken into a text area."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal


class PasteGuard(QObject):
    """``refused`` carries how many characters there would have been, and how many fit."""

    refused = Signal(int, int)


@cache
def paste_guard() -> PasteGuard:
    """The one of this program; every text area tells it, the window listens."""
    return PasteGuard()
