"""What the frame of the window watches: badges of the tabs, the running meeting, what undo would take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.clock import from_text
from desktop.hub import Hub
from desktop.storage.change import Change
from desktop.storage.queries import window
from desktop.storage.queries.belongings import Belongings
from desktop.storage.queries.window import RunningMeeting, Trashed, TrashRow

if TYPE_CHECKING:
    from desktop.storage.backup import Kept

__all__ = ["Belongings", "FrameState", "RunningMeeting", "TrashRow", "Trashed"]

TICK_MS = 1000
MINUTE_MS = 60_000


class FrameState(QObject):
    """Follow-ups that wait today, and the meeting that is running."""

    waiting_changed = Signal(int)
    """How many follow-ups are overdue or due today."""
    running_changed = Signal()
    ticked = Signal()
    """A second of the running meeting has passed."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._running: RunningMeeting | None = None
        self._waiting = -1
        self._second = QTimer(self, interval=TICK_MS)
        self._second.timeout.connect(self.ticked)
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.read_waiting)
        self._minute.start()
        hub.changed.connect(self._on_changed)

    @property
    def running(self) -> RunningMeeting | None:
        """The meeting that runs now."""
        return self._running

    @property
    def running_seconds(self) -> int:
        """How long it has been running, pauses left out."""
        if self._running is None:
            return 0
        until = from_text(self._running.paused_at) if self._running.paused_at else self._hub.clock.now()
        passed = (until - from_text(self._running.started_at)).total_seconds()
        return max(0, int(passed) - self._running.paused_seconds)

    def read(self) -> None:
        """Read everything."""
        self.read_running()
        self.read_waiting()

    def read_waiting(self) -> None:
        """Count what waits; the day may have changed since."""
        waiting = window.waiting_count(self._hub.db, today=self._hub.clock.today())
        if waiting != self._waiting:
            self._waiting = waiting
            self.waiting_changed.emit(waiting)

    def read_running(self) -> None:
        """See which meeting runs."""
        self._running = window.running_meeting(self._hub.db)
        if self._running is None:
            self._second.stop()
        elif not self._second.isActive():
            self._second.start()
        self.running_changed.emit()

    def is_empty(self) -> bool:
        """Whether the notebook has nobody in it yet."""
        return window.is_empty(self._hub.db)

    def heir(self, change: Change) -> int | None:
        """The one person to whom went what somebody had who is gone by a change; None without such a one."""
        return window.heir(self._hub.db, change)

    def trash(self) -> list[TrashRow]:
        """What can be brought back, newest first."""
        return window.trash(self._hub.db)

    def trashed_people(self, trash: int) -> list[Trashed]:
        """Who lies in an entry of the trash."""
        return window.trashed_people(self._hub.db, trash)

    def trashed_belongings(self, trash: int) -> Belongings:
        """What lies there with them, counted."""
        return window.trashed_belongings(self._hub.db, trash)

    def backups_holding(self, people: list[Trashed]) -> list[Kept]:
        """Backups that hold one of these people; the newest first."""
        found = {kept.path: kept for one in people for kept in self._hub.workspace.backups.holding(one.uid)}
        return sorted(found.values(), key=lambda kept: kept.at, reverse=True)

    def _on_changed(self, change: Change) -> None:
        if change.touches("meeting"):
            self.read_running()
        if change.touches("follow_up", "person"):
            self.read_waiting()
