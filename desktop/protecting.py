"""Locking the open notebook, opening one that is locked, and carrying out what is wanted of its protection."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from desktop.core.errors import Problem, UserError
from desktop.core.settings import Settings
from desktop.open_window import OpenWindow

if TYPE_CHECKING:
    from desktop.hub import Destination
    from desktop.models.protection import Turned, Wish
    from desktop.rekeying import Rekeying
    from desktop.views.main_window import MainWindow


SOON_MS = 1000
"""How long to wait with locking while a change is being written, or somebody waits for an answer."""


class Protecting(QObject):
    """What a protected notebook needs of the program: its window goes when it is locked, and comes with its key."""

    def __init__(self, program: OpenWindow) -> None:
        super().__init__(program)
        self._program = program
        self._place: Destination | None = None  # where one was when it was closed
        self._rekeying: Rekeying | None = None

    @property
    def is_working(self) -> bool:
        """Whether a notebook is being made anew just now."""
        return self._rekeying is not None

    def lock(self, *, by_hand: bool = True) -> None:
        """Close a protected notebook until its passphrase is typed; in a session only once that has ended.

        ``by_hand``: somebody is there who can be asked, and told why it has to wait.
        """
        window, workspace = self._program.window, self._program.workspace
        if window is None or workspace is None or not workspace.is_protected:
            return
        if window.state.running is not None:
            if by_hand:
                from desktop.views.unlock.locking import lock_after_session

                lock_after_session(window)
            return
        from desktop.views.unlock import left_open

        top = left_open.on_top()
        if workspace.is_changing or (top is None and not left_open.is_answered()):
            QTimer.singleShot(SOON_MS, self, lambda: self.lock(by_hand=by_hand))
        elif top is not None:
            if left_open.close(top, window.desk.hub):
                QTimer.singleShot(0, self, lambda: self.lock(by_hand=by_hand))
        elif window.may_close() if by_hand else window.settle():
            active = QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
            self._lock_now(window, in_front=by_hand or active)

    def ask_for_key(self, path: Path) -> bool:
        """Show a protected notebook locked, in place of what is open; False when the user stays with that."""
        window = self._program.window
        if window is not None:
            if not window.may_close():
                return False
            window.keep_place()
        self._program.close()
        self._place = None
        self._show_locked(path, asks_keyring=True)
        return True

    # ------------------------------------------------------------ locking

    def _lock_now(self, window: MainWindow, *, in_front: bool) -> None:
        path, self._place = window.desk.hub.workspace.path, window.place()
        window.keep_place()
        settled = self._program.settled
        remind_at = None if settled is None else settled.next_reminder()
        _forget_clipboard()
        self._program.close()
        self._show_locked(path, asks_keyring=False, in_front=in_front, remind_at=remind_at)

    def _show_locked(
        self, path: Path, *, asks_keyring: bool, in_front: bool = True, remind_at: datetime | None = None
    ) -> None:
        from desktop.locked import Locked

        program = self._program
        locked = program.locked = Locked(
            path,
            profile=program.profile,
            clock=program.clock,
            settings=program.settings,
            asks_keyring=asks_keyring,
            in_front=in_front,
            remind_at=remind_at,
            parent=self,
        )
        locked.unlocked.connect(self._on_unlocked, Qt.ConnectionType.QueuedConnection)
        locked.settings_chosen.connect(program.use_settings)
        program.connect_locked(locked)

    def _on_unlocked(self, key: bytes) -> None:
        """Open it with its key, where one was, and go on with what waits."""
        program = self._program
        locked = program.locked
        if locked is None:
            return
        files, told = list(locked.files), locked.to_tell
        if not program.begin(locked.path, key=key):
            if program.locked is not None:
                program.locked.page.set_busy(False)
            return
        if program.window is not None:
            self._go_back()
            if told:
                program.window.offer(told, kind="warning")
            if files:
                menus = program.window.menus
                QTimer.singleShot(0, menus, lambda: menus.take_files(files))

    # ------------------------------------------------------------ on, off, another passphrase

    def carry_out(self, wish: Wish) -> None:
        """Close the notebook, carry it out in the background, and open it again with what came of it."""
        window, workspace = self._program.window, self._program.workspace
        if window is None or workspace is None or window.state.running is not None or not window.may_close():
            return
        from desktop.rekeying import Rekeying

        path, key, self._place = workspace.path, workspace.key, window.place()
        window.keep_place()
        program = self._program
        program.close()
        work = self._rekeying = Rekeying(
            path, wish, profile=program.profile, clock=program.clock, settings=program.settings, parent=self
        )
        queued = Qt.ConnectionType.QueuedConnection
        work.done.connect(lambda turned, settings: self._on_turned(path, key, turned, settings), queued)
        work.failed.connect(lambda error: self._on_not_turned(path, key, error), queued)
        work.start()

    def _on_turned(self, path: Path, old_key: bytes | None, turned: Turned, settings: Settings) -> None:
        """Show the new recovery code, and afterwards what can still be read without the passphrase."""
        self._end_rekeying()
        program = self._program
        if settings != program.settings:
            program.use_settings(settings)
        if not program.begin(path, key=turned.key) or program.window is None:
            return
        window = program.window
        self._go_back()
        if turned.key is None:
            window.menus.open_preferences("protection")
            return
        if turned.backup is None:
            program.say(
                UserError(Problem.BACKUP_FAILED, folder=str(window.desk.hub.workspace.backups.folder))
            )
        from desktop.views.protection import words
        from desktop.views.protection.code_dialog import open_code

        told = words.of_stays(turned.stays)
        dialog = open_code(window.desk, turned.key, window, asks=True)
        if old_key is None:
            if told:
                window.offer(told, kind="warning")
            dialog.finished.connect(lambda _result: window.menus.open_preferences("protection"))
            return
        from desktop.views.unlock.older import offer_older

        offer_older(window.desk, window, turned.left, old_key=old_key, more=told)

    def _on_not_turned(self, path: Path, key: bytes | None, error: UserError) -> None:
        self._end_rekeying()
        if self._program.begin(path, key=key):
            self._go_back()
            self._program.say(error)

    def _go_back(self) -> None:
        """Show what was shown before it was closed."""
        place, self._place = self._place, None
        if place is not None and self._program.window is not None:
            self._program.window.go(place)

    def _end_rekeying(self) -> None:
        if self._rekeying is not None:
            self._rekeying.close()
            self._rekeying = None


def _forget_clipboard() -> None:
    """What was copied in the program does not outlast it."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
