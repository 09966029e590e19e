"""What goes on beside the window once it is up: listening to other starts, reminding, backing up."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.paths import Profile
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.gradual import Gradual

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.core.handover import Request
    from desktop.models.backups import BackupKeeper
    from desktop.models.reminders import Reminders
    from desktop.qtkit.handover import HandoverServer
    from desktop.views.main_window import MainWindow
    from desktop.views.unlock.locking import AutoLock

LATER_MS = 250
"""After this the first page has been drawn and the person beside it is there."""

SPARED_MS = 2000
"""After this a page that was opened has everything it needs."""

_FOR_LISTENING = ("PySide6.QtNetwork", "desktop.qtkit.handover")
_FOR_REMINDING = (
    "desktop.core.told",
    "desktop.models.reminders",
    "desktop.views.reminders.panel",
    "desktop.views.reminders.centre",
)
_FOR_LOCKING = ("PySide6.QtDBus", "desktop.views.unlock.locking") if sys.platform == "linux" else ()
_FOR_CHANGES = (
    "decimal",
    "sqlite3",
    "peewee",
    "desktop.storage.record",
    "desktop.storage.tables",
    "desktop.ops.contacts",
)
"""What the first change needs; loaded before somebody makes it."""


class Settled(QObject):
    """Begins a moment after the window, one thing a turn, so that it goes on answering; ends with ``close``.

    ``invented``: the notebook has sample people, of whom nobody is reminded outside the window and who need no
    backups.
    """

    def __init__(
        self, window: MainWindow, *, profile: Profile, invented: bool, on_request: Callable[[Request], str]
    ) -> None:
        super().__init__(window)
        self._window, self._profile, self._invented = window, profile, invented
        self._on_request = on_request
        self._ear: HandoverServer | None = None
        self._keeper: BackupKeeper | None = None
        self._lock: AutoLock | None = None
        self._reminders: Reminders | None = None
        self._spare_pages()
        Gradual(self._settle_in(), delay=LATER_MS, parent=window)

    def next_reminder(self) -> datetime | None:
        """When there is the next thing to remind of; None where nobody knows of one."""
        return None if self._reminders is None else self._reminders.next_at

    def close(self) -> None:
        """Make the last backup of the day and hear nobody any more."""
        if self._lock is not None:
            self._lock.close()
        if self._keeper is not None:
            self._keeper.finish()
        if self._ear is not None:
            self._ear.close()
            self._ear = None

    def _settle_in(self) -> Iterator[None]:
        from desktop.qtkit.app_icon import show_app_icon

        show_app_icon()
        yield
        yield from _loaded(_FOR_LISTENING)
        self._listen()
        yield
        yield from _loaded(_FOR_REMINDING)
        self._remind()
        yield
        if self._window.desk.hub.workspace.is_protected:
            yield from _loaded(_FOR_LOCKING)
            self._watch_for_locking()
            yield
        yield from _loaded(_FOR_CHANGES)
        self._keep_backups()
        yield
        self._clear_copies()
        yield
        self._warn()

    def _spare_pages(self) -> None:
        """What pages are made of stays: Python need not look it over again and again, at 10 ms a time."""
        later = Debounce(gc.freeze, delay=SPARED_MS, parent=self)
        self._window.tabs.made.connect(lambda _key: later.call())
        later.call()

    def _listen(self) -> None:
        from desktop.qtkit.handover import HandoverServer
        from desktop.storage import lock

        hub = self._window.desk.hub
        hub.catch_up()
        identity = lock.identity_of(hub.workspace.path)
        self._ear = HandoverServer(identity, handler=self._on_request, parent=self._window)

    def _remind(self) -> None:
        from desktop.core.told import ToldFile
        from desktop.views.reminders.centre import ReminderCentre, tray_of

        centre = ReminderCentre(
            self._window.desk,
            self._window,
            corner=self._window.corner_bar,
            memory=ToldFile(self._profile.reminders_file, notebook=self._window.desk.hub.workspace.path),
            make_tray=None if self._invented else tray_of,
        )
        self._reminders = centre.model

    def _watch_for_locking(self) -> None:
        from desktop.views.unlock.locking import AutoLock

        self._lock = AutoLock(self._window.desk.hub, self._window)

    def _keep_backups(self) -> None:
        from desktop.models.backups import BackupKeeper

        if not self._invented:
            desk = self._window.desk
            self._keeper = BackupKeeper(desk.hub, desk.tasks, self._window)

    def _clear_copies(self) -> None:
        """Of attached files, that a crash has left where anybody who uses this computer could read them."""
        from desktop.core import open_copies

        open_copies.remove_left_behind()

    def _warn(self) -> None:
        """Of a folder that is copied to other computers, once."""
        from desktop.views import synced_notice

        if not self._invented and self._window.notice.isHidden():
            synced_notice.warn(self._window, other_place=self._profile.data)


def _loaded(names: Sequence[str]) -> Iterator[None]:
    for name in names:
        importlib.import_module(name)
        yield
