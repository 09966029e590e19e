"""Backups as the window sees them: made by themselves on a day with changes, listed, and brought back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from desktop.core.clock import civil_date
from desktop.core.errors import UserError
from desktop.hub import LOOK, Hub
from desktop.qtkit.tasks import TaskRunner
from desktop.storage.backup import DAILY, Kept
from desktop.storage.change import Change
from desktop.storage.queries import window

__all__ = ["BackupKeeper", "BackupList", "Kept"]

QUIET_MS = 30_000
"""A backup waits until nothing was changed for so long."""

AT_CLOSE_BYTES = 48_000_000
"""A notebook up to this size is also backed up when it is closed; a larger one would keep the user waiting."""


class BackupKeeper(QObject):
    """Makes a backup on every day on which something changes: once it is quiet, and at the end.

    Never while a session runs. A ``UserError`` of one that could not be made goes to the hub once.
    """

    made = Signal()

    def __init__(self, hub: Hub, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._tasks = hub, tasks
        self._changed = self._told = self._busy = False
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.make_if_due)
        hub.changed.connect(self._on_changed)

    @property
    def is_due(self) -> bool:
        """Whether something was changed on a day that has no backup yet."""
        return self._changed and self._last_day() != self._hub.clock.today()

    def make_if_due(self) -> None:
        """Make one in the background if this day has none and no session runs."""
        if self._busy or not self.is_due:
            return
        if window.running_meeting(self._hub.db) is not None:
            self._quiet.start()
            return
        self._busy = True
        self._tasks.run(
            self._hub.workspace.backups.make,
            DAILY,
            done=lambda _path: self._on_made(),
            failed=self._on_failed,
        )

    def finish(self) -> None:
        """The notebook is about to be closed: make one of how it is now, unless it is too large for that."""
        if not self._changed or _size(self._hub.workspace.path) > AT_CLOSE_BYTES:
            return
        try:
            self._hub.workspace.backups.make(DAILY)
        except UserError:
            pass  # the age of the last good one tells
        self._changed = False

    def _last_day(self) -> date | None:
        days = [kept.at for kept in self._hub.workspace.backups.listed() if kept.reason == DAILY]
        return civil_date(max(days), zone=self._hub.clock.zone) if days else None

    def _on_changed(self, change: Change) -> None:
        if change.origin != LOOK:
            self._changed = True
            self._quiet.start()

    def _on_made(self) -> None:
        self._busy = False
        self.made.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, UserError):
            raise error
        if not self._told:
            self._told = True
            self._hub.problem.emit(error)


class BackupList(QObject):
    """The backups of the open notebook, newest first; ``changed`` when there are others, ``failed`` a problem."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, hub: Hub, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._tasks = hub, tasks
        self.is_busy = False
        self.rows: list[Kept] = []
        self.read()

    @property
    def folder(self) -> Path | None:
        """Where they lie."""
        return self._hub.workspace.backups.folder

    @property
    def newest(self) -> Kept | None:
        """The last good one."""
        return self.rows[0] if self.rows else None

    def read(self) -> None:
        """Look again which there are."""
        self.rows = self._hub.workspace.backups.listed()
        self.changed.emit()

    def make(self) -> None:
        """Make one now, in the background."""
        self._begin(self._hub.workspace.backups.make, "hand")

    def copy_out(self, kept: Path, target: Path) -> None:
        """Write a checked copy of one elsewhere, in the background."""
        self._begin(self._hub.workspace.backups.copy_out, kept, target)

    def counts(self, kept: Path, *, source_key: bytes | None = None) -> dict[str, int]:
        """What a backup holds. Raises ``UserError`` for one that cannot be brought back.

        ``source_key`` opens one that was made under another passphrase.
        """
        return self._hub.workspace.backups.look_through(kept, source_key=source_key).counts

    def find_key(self, kept: Path, typed: str, *, done: Callable[[bytes], object]) -> None:
        """Find the key of a backup that has a passphrase of its own; ``done`` follows, or ``failed``."""
        from desktop.storage import unlocking

        def finish(key: bytes) -> None:
            self._end()
            done(key)

        self.is_busy = True
        self.changed.emit()
        self._tasks.run(unlocking.unlock, kept, typed, done=finish, failed=self._on_failed)

    def _begin(self, work: object, *arguments: object) -> None:
        self.is_busy = True
        self.changed.emit()
        self._tasks.run(work, *arguments, done=lambda _: self._end(), failed=self._on_failed)  # type: ignore[arg-type]

    def _end(self) -> None:
        self.is_busy = False
        if isValid(self):  # else the dialog went away meanwhile
            self.read()

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        if isValid(self):
            self.failed.emit(error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
