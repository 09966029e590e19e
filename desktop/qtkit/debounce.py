"""Doing a thing once, a moment after the last call."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer


class Debounce(QObject):
    """``call(...)`` runs ``work`` with the latest arguments, ``delay`` ms after the last call.

    ``at_most`` > 0: at the latest that many ms after the first call that was not yet worked off.
    """

    def __init__(self, work: Callable[..., object], *, delay: int, at_most: int = 0, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._arguments: tuple[Any, ...] | None = None
        self._timer = self._single_shot(delay)
        self._limit = self._single_shot(at_most) if at_most else None

    @property
    def waiting(self) -> bool:
        """True if a call has not been worked off."""
        return self._arguments is not None

    def call(self, *arguments: Any) -> None:
        """Ask for the work; replaces an earlier call that still waits."""
        if self._limit is not None and self._arguments is None:
            self._limit.start()
        self._arguments = arguments
        self._timer.start()

    def flush(self) -> None:
        """Do waiting work now."""
        if self._arguments is None:
            return
        arguments = self._arguments
        self.cancel()
        self._work(*arguments)

    def cancel(self) -> None:
        """Forget waiting work."""
        self._arguments = None
        self._timer.stop()
        if self._limit is not None:
            self._limit.stop()

    def _single_shot(self, delay: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(delay)
        timer.timeout.connect(self.flush)
        return timer
