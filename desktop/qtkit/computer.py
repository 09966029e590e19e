"""Noticing that the computer locks its screen or goes to sleep, by what each system tells its programs."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 5_000
GAP = 60.0
"""Seconds by which the wall clock runs ahead of the steady one while the computer sleeps: a smaller gap is a nudge."""


class ComputerWatch(QObject):
    """``locked`` comes when the screen is locked or the computer goes to sleep; also after a sleep nobody told of."""

    locked = Signal()

    def __init__(
        self,
        *,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._ahead = wall() - steady()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._teller = _teller(self)

    def look(self) -> None:
        """Say so if the computer has slept since the last look."""
        ahead = self._wall() - self._steady()
        slept = ahead - self._ahead > GAP
        self._ahead = ahead
        if slept:
            self.locked.emit()

    def close(self) -> None:
        """Ask the system for nothing more."""
        self._timer.stop()
        if self._teller is not None:
            self._teller.close()


class Teller(Protocol):
    """What one system offers; it calls what it was given."""

    def close(self) -> None:
        """Ask for nothing more."""


def means_locked_on_windows(message: int, word: int) -> bool:
    """Whether a window's message says that the session was locked, or that a sleep begins."""
    session_change, power = 0x02B1, 0x0218
    return (message, word) in ((session_change, 0x7), (power, 0x4))


def _teller(watch: ComputerWatch) -> Teller | None:
    """The one of this system; where it cannot be reached a sleep is still seen by the clock."""
    try:
        if sys.platform == "win32":
            from desktop.qtkit.computer_windows import WindowsTeller

            return WindowsTeller(watch.locked.emit, watch, means_locked=means_locked_on_windows)
        if sys.platform == "darwin":
            from desktop.qtkit.computer_mac import MacTeller

            return MacTeller(watch.locked.emit, watch)
        from desktop.qtkit.computer_linux import LinuxTeller

        return LinuxTeller(watch.locked.emit, watch)
    except (OSError, ImportError, AttributeError):
        logging.getLogger(__name__).info("the system does not tell when it locks")
        return None
