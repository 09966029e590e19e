"""Noticing that nobody has pressed a key or moved the mouse in the program for a while."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_MS = 5_000
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletMove,
    }
)


class AwayWatch(QObject):
    """``away`` comes when nobody has done anything for ``minutes``, and again after that until somebody has.

    It looks on at the windows that have the keyboard, not at every event of the program: that would cost each key.
    """

    away = Signal()

    def __init__(
        self, *, monotonic: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._monotonic, self._last, self._minutes = monotonic, monotonic(), 0
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_window)
        self._on_window(QGuiApplication.focusWindow())

    def set_minutes(self, minutes: int) -> None:
        """After how long somebody counts as away; 0: never."""
        self._minutes = minutes
        self.start_anew()
        self._timer.start() if minutes else self._timer.stop()

    def start_anew(self) -> None:
        """Somebody is here, whether or not a key was pressed."""
        self._last = self._monotonic()

    def look(self) -> None:
        """Say so if nobody has been here for long enough."""
        if self._minutes and self._monotonic() - self._last >= self._minutes * 60:
            self.away.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in _SIGNS:
            self._last = self._monotonic()
        return False

    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once more changes nothing
            self.start_anew()
