"""Locking by itself, and locking by hand while a session runs: both ask the window, never in a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt

from desktop.core.settings import Settings
from desktop.qtkit.away import AwayWatch
from desktop.qtkit.computer import ComputerWatch

if TYPE_CHECKING:
    from desktop.hub import Hub
    from desktop.views.frame import Frame
    from desktop.views.main_window import MainWindow


class AutoLock(QObject):
    """Asks the window to lock when somebody has been away, and when the computer locks or sleeps.

    While a session runs nothing is asked, and one that has ended counts as somebody being here.
    """

    def __init__(self, hub: Hub, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.away, self.computer = AwayWatch(parent=self), ComputerWatch(parent=self)
        self._with_computer = False
        self.away.away.connect(self._on_away)
        self.computer.locked.connect(self._on_computer)
        window.state.running_changed.connect(self.away.start_anew)
        hub.settings_changed.connect(self._use)
        self._use(hub.settings)

    def close(self) -> None:
        """Watch nothing more."""
        self.away.set_minutes(0)
        self.computer.close()

    def _use(self, settings: Settings) -> None:
        self._with_computer = settings.lock_with_computer
        self.away.set_minutes(settings.lock_minutes if settings.lock_when_away else 0)

    def _on_away(self) -> None:
        if self._window.state.running is None:
            self._window.lock_requested.emit(False)

    def _on_computer(self) -> None:
        if self._with_computer and self._window.state.running is None:
            self._window.lock_requested.emit(False)


class LockAfterSession(QObject):
    """Somebody wants to lock while a session runs: it is said that this waits, and done once it has ended."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("lock_after_session")
        self._window = window
        window.state.running_changed.connect(self._on_running)
        words = QCoreApplication.translate(
            "protection", "A session is running. The notebook is locked when it has ended."
        )
        window.offer(
            words, actions=(QCoreApplication.translate("protection", "Do not lock"),), answer=self._give_up
        )

    def _give_up(self, _number: int) -> None:
        self._window.state.running_changed.disconnect(self._on_running)
        self.setParent(None)
        self.deleteLater()

    def _on_running(self) -> None:
        if self._window.state.running is None:
            self._window.state.running_changed.disconnect(self._on_running)
            self._window.lock_requested.emit(True)


def lock_after_session(window: MainWindow) -> None:
    """Lock once the session has ended; asking again says so again and changes nothing."""
    waiting = window.findChild(LockAfterSession, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if waiting is not None:
        waiting.setParent(None)
        waiting.deleteLater()
    LockAfterSession(window)
