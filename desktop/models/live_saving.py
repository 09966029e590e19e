"""Saving as one types: soon after the last key, never later than a second, and again until it worked."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import UserError

IDLE_MS = 300
"""After the last key; with the commit itself this stays under 400 ms."""

LONGEST_MS = 650
"""While typing goes on; with a slow disk and a busy computer this still is within a second."""

SLOW_MS = 1000
AGAIN_MS = 3000
SLICE_SECONDS = 0.03


class SaveState(StrEnum):
    """What can be promised about what was typed."""

    SAVED = "saved"
    SAVING = "saving"
    UNSAVED = "unsaved"


class Autosave(QObject):
    """Calls ``save`` at the right moments while ``pending`` says that there is something to save.

    ``save`` commits some of it and returns the problem, or None. ``state_changed`` carries a ``SaveState``;
    it says saved only once everything was committed. ``committed`` comes after each commit.
    """

    state_changed = Signal(object)
    committed = Signal()

    def __init__(
        self,
        save: Callable[[], UserError | None],
        *,
        pending: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._pending = pending
        self._state = SaveState.SAVED
        self._error: UserError | None = None
        self._idle = self._timer(IDLE_MS, self._on_due)
        self._longest = self._timer(LONGEST_MS, self._on_due)
        self._slow = self._timer(SLOW_MS, self._on_slow)
        self._again = self._timer(AGAIN_MS, self._on_due)
        self._next = self._timer(0, self._on_due)

    @property
    def state(self) -> SaveState:
        """What was said last."""
        return self._state

    @property
    def error(self) -> UserError | None:
        """Why it is not saved."""
        return self._error

    def touch(self) -> None:
        """Something was typed."""
        self._idle.start()
        for timer in (self._longest, self._slow):
            if not timer.isActive():
                timer.start()

    def save_soon(self) -> None:
        """Save as soon as the key that is being handled is done, such as after Enter."""
        self._next.start()

    def flush(self, *, whole: bool = True) -> bool:
        """Save now; without ``whole`` a long job goes on in the next turn. Returns whether all is saved."""
        for timer in (self._idle, self._longest, self._next, self._again):
            timer.stop()
        done = False
        try:
            done = self._save_all(whole=whole)
        finally:
            if not done and not self._next.isActive():
                self._again.start()
        return done

    def _save_all(self, *, whole: bool) -> bool:
        until = time.monotonic() + SLICE_SECONDS
        while self._pending():
            error = self._save()
            if error is not None:
                self._error = error
                self._say(SaveState.UNSAVED)
                return False
            self.committed.emit()
            if not whole and time.monotonic() > until and self._pending():
                self._next.start()
                return False
        self._slow.stop()
        self._error = None
        self._say(SaveState.SAVED)
        return True

    def _say(self, state: SaveState) -> None:
        if state is not self._state or state is SaveState.UNSAVED:
            self._state = state
            self.state_changed.emit(state)

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    def _on_due(self) -> None:
        self.flush(whole=False)

    def _on_slow(self) -> None:
        if self._pending() and self._state is SaveState.SAVED:
            self._say(SaveState.SAVING)
