"""A notebook that is locked: its window asks for the passphrase, other starts are heard, reminders name nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.clock import Clock, local_time
from desktop.core.errors import OF_THE_PROGRAM, Problem, UserError
from desktop.core.handover import Request, Wish
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.prompts import Prompter
from desktop.qtkit.qt_prompter import QtPrompter
from desktop.qtkit.tasks import TaskRunner, Tasks
from desktop.views.unlock.locked_window import LockedWindow

if TYPE_CHECKING:
    from desktop.core.secrets import Answer, State
    from desktop.qtkit.handover import HandoverServer
    from desktop.storage.unlocking import KeyringAnswer
    from desktop.views.reminders.tray import Tray
    from desktop.views.unlock.unlock_page import UnlockPage

LISTEN_MS = 250
"""After this the page has been drawn; then others are listened to."""


class Locked(QObject):
    """Stands for one locked notebook until its key is found.

    ``unlocked`` carries the key, ``settings_chosen`` the ``Settings`` with another look. What is handed over
    meanwhile waits in ``files``; ``to_tell`` is what is to be said once it is open.
    """

    unlocked = Signal(object)
    settings_chosen = Signal(object)

    def __init__(
        self,
        path: Path,
        *,
        profile: Profile,
        clock: Clock,
        settings: Settings,
        asks_keyring: bool,
        in_front: bool = True,
        remind_at: datetime | None = None,
        prompter: Prompter | None = None,
        tasks: TaskRunner | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``asks_keyring``: not after it was locked, for then it would open by itself at once.

        ``in_front`` is False when it locks while its user works with another program, over which no window is to come.
        """
        super().__init__(parent)
        self.path, self.files, self.to_tell = path, list[Path](), ""
        self._profile, self._clock, self._settings = profile, clock, settings
        asker = QtPrompter() if prompter is None else prompter
        self._tasks: TaskRunner = tasks or Tasks(parent=self)
        self._asking: TaskRunner = tasks or Tasks(parent=self)  # a silent keyring keeps nobody from typing
        self.window = LockedWindow(asker, Geometry(profile.geometry_file, parent=self), settings=settings)
        if isinstance(asker, QtPrompter):
            asker.set_window(self.window)
        self.prompter = asker
        self._ear: HandoverServer | None = None
        self._tray: Tray | None = None
        self._is_kept, self._is_restoring = self._is_in_keyring(), False
        self._connect()
        self._show_notebook()
        self._begin(asks_keyring=asks_keyring)
        self._plan_reminder(remind_at)
        self.window.show() if in_front else self.window.showMinimized()

    @property
    def page(self) -> UnlockPage:
        """The page that asks."""
        return self.window.page

    def close(self) -> None:
        """Take the window away, and with it what was typed."""
        self.page.forget()
        self.window.keep_place()
        self._tasks.close()
        self._asking.close(wait=0)
        if self._ear is not None:
            self._ear.close()
        if self._tray is not None:
            self._tray.close()
        shiboken6.delete(self.window)
        self.deleteLater()

    def say(self, error: UserError) -> None:
        """Tell a problem on the page."""
        from desktop.views.protection import words

        if error.problem in OF_THE_PROGRAM:
            self.page.show_note(words.of_failure(error, caps=False))
            return
        self.page.set_busy(False)
        sentence = words.of_failure(error, caps=self.page.secret.is_caps_on)
        self.page.show_error(sentence, group=cast("int", error.facts.get("group", 0)))

    def take_files(self, files: Sequence[Path]) -> None:
        """Keep files to import until the notebook is open."""
        from desktop.views.protection import words

        self.files += files
        self.page.show_note(words.of_waiting(len(self.files)))

    def answer(self, request: Request) -> str:
        """What a second start or the command line asks of this window. Raises ``UserError``."""
        if request.wish is Wish.QUICK_NOTE:
            raise UserError(Problem.NOTEBOOK_LOCKED, name=self.path.name)
        self.window.bring_to_front()
        if request.wish is Wish.OPEN_FILE:
            self.take_files([Path(request.path)])
        return request.wish.value

    # ------------------------------------------------------------ begin

    def _connect(self) -> None:
        self.page.tried.connect(self._on_tried)
        self.page.backup_requested.connect(self._on_backup)
        self.window.settings_chosen.connect(self._on_settings)

    def _show_notebook(self) -> None:
        """The file's own time is when it was closed last."""
        from desktop.views import when

        try:
            changed = datetime.fromtimestamp(self.path.stat().st_mtime).astimezone()
        except OSError:
            self.page.show_notebook(self.path.name, opened="")
            return
        wall = local_time(changed, zone=self._clock.zone)
        day = when.day_word(wall.date(), today=self._clock.today())
        self.page.show_notebook(self.path.name, opened=f"{day}, {when.wall_time(wall)}")

    def _begin(self, *, asks_keyring: bool) -> None:
        self.page.offer_keeping(offered=True, on=self._is_kept)
        self.page.take_focus()
        QTimer.singleShot(LISTEN_MS, self, self._settle_in)
        if asks_keyring and self._is_kept:
            self._ask_keyring()

    def _settle_in(self) -> None:
        """Other starts with this notebook come here, as they come to the window of an open one; it has its icon."""
        from desktop.qtkit.app_icon import show_app_icon
        from desktop.qtkit.handover import HandoverServer
        from desktop.storage import lock

        identity = lock.identity_of(self.path)
        self._ear = HandoverServer(identity, handler=self.answer, parent=self)
        show_app_icon()

    # ------------------------------------------------------------ the key

    def _is_in_keyring(self) -> bool:
        """Whether this computer's keyring was given the key."""
        if not self._settings.keyring_backends:
            return False
        from desktop.storage import unlocking

        return unlocking.account_of(self.path) in self._settings.keyring_backends

    def _ask_keyring(self) -> None:
        from desktop.storage import unlocking

        account, settings = unlocking.account_of(self.path), self._settings
        self.page.set_asking(True)
        self._asking.run(
            lambda: unlocking.asked(account, settings=settings), done=self._on_asked, failed=self._on_failed
        )

    def _on_asked(self, answer: Answer) -> None:
        """The file is read where it is read for what is typed: one after the other, and not once it is open."""
        from desktop.storage import unlocking

        path = self.path
        self._tasks.run(lambda: unlocking.proved(path, answer), done=self._on_keyring, failed=self._on_failed)

    def _on_keyring(self, answer: KeyringAnswer) -> None:
        from desktop.core.secrets import State
        from desktop.views.protection import words

        self.page.set_asking(False)
        if answer.key is not None:
            self._open_with(answer.key)
            return
        if answer.state in (State.ABSENT, State.WRONG, State.CHANGED):
            self._is_kept = False  # it is put there anew if the tick stays
        self.page.offer_keeping(answer.state is not State.NONE, on=self.page.keep_box.isChecked())
        self.page.show_note(words.why_asked(answer.state))

    def _on_tried(self, typed: str) -> None:
        from desktop.core import recovery_code
        from desktop.storage import opening, unlocking

        if self.page.with_code:
            try:
                recovery_code.read(typed)  # mistakes are told as those of a code, whatever it looks like
            except UserError as error:
                self.say(error)
                return
        path, backups = self.path, opening.folder_of_backups(self._profile, self.path)
        self.page.set_busy(True)
        self._tasks.run(
            lambda: unlocking.unlock(path, typed, backups=backups), done=self._on_key, failed=self._on_failed
        )

    def _on_key(self, key: bytes) -> None:
        """Let the keyring keep it or forget it first, where the tick was changed."""
        keeps = self.page.keeps_key
        if keeps == self._is_kept or not self.page.offers_keeping:
            self._open_with(key)
            return
        from desktop.storage import unlocking

        path, settings = self.path, self._settings

        def change() -> tuple[State, Settings]:
            salt = bytes.fromhex(unlocking.account_of(path))
            if keeps:
                return unlocking.keep_in_keyring(salt, key, settings=settings)
            return unlocking.forget_in_keyring(salt, settings=settings)

        self._tasks.run(change, done=lambda both: self._on_kept(key, *both), failed=self._on_failed)

    def _on_kept(self, key: bytes, state: State, kept: Settings) -> None:
        """It is opened all the same where the keyring would not take it; that is told once it is open."""
        from desktop.core.secrets import State
        from desktop.views.protection import words

        if state not in (State.STORED, State.ABSENT):
            self.to_tell = words.not_kept(state, wished=self.page.keeps_key)
        self._on_settings(replace(self._settings, keyring_backends=kept.keyring_backends))
        self._open_with(key)

    def _open_with(self, key: bytes) -> None:
        """Say that it can be opened once nobody reads its file any more; not under a question over the window."""
        from desktop.views.unlock import left_open

        if self._is_restoring:
            return
        if not left_open.is_answered():
            QTimer.singleShot(LISTEN_MS, self, lambda: self._open_with(key))
            return
        self._give_up_asking()
        self._tasks.close()
        self.page.set_busy(True)
        self.unlocked.emit(key)

    def _give_up_asking(self) -> None:
        """What the keyring may still say is not wanted any more, nor waited for."""
        self._asking.close(wait=0)
        self.page.set_asking(False)

    def _on_failed(self, error: BaseException) -> None:
        self._is_restoring = False
        if not isinstance(error, UserError):
            self.page.set_busy(False)
            raise error
        self.say(error)

    def _on_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_chosen.emit(settings)

    # ------------------------------------------------------------ a backup

    def _on_backup(self) -> None:
        from desktop.models.rescue import Rescue
        from desktop.views.unlock.backup_way import BackupWay

        rescue = Rescue(self.path, profile=self._profile, clock=self._clock)
        way = BackupWay(rescue, self.prompter, self._tasks, window=self.window)
        way.begun.connect(self._on_restoring)
        way.given_up.connect(self._on_given_up)
        way.failed.connect(self._on_failed)
        way.brought_back.connect(self._on_brought_back)
        way.ask()

    def _on_restoring(self) -> None:
        """Nothing else opens the notebook meanwhile."""
        self._is_restoring = True
        self._give_up_asking()
        self.page.set_busy(True)

    def _on_given_up(self) -> None:
        self._is_restoring = False
        self.page.set_busy(False)

    def _on_brought_back(self, key: bytes) -> None:
        self._is_restoring = False
        self._open_with(key)

    # ------------------------------------------------------------ reminders

    def _plan_reminder(self, at: datetime | None) -> None:
        """Only that there is something, at its time: what it is stands in the notebook."""
        if at is None:
            return
        wait = (at - self._clock.now()).total_seconds()
        if 0 < wait < 14 * 24 * 3600:
            QTimer.singleShot(int(wait * 1000), self, self._remind)

    def _remind(self) -> None:
        from PySide6.QtWidgets import QApplication

        from desktop.views.protection import words
        from desktop.views.reminders.centre import tray_of

        sentence = words.of_reminder()
        self.page.show_note(sentence)
        QApplication.alert(self.window)
        if self._settings.tray and self._tray is None:
            self._tray = tray_of(self.window)
        if self._tray is not None:
            self._tray.window_wanted.connect(self.window.bring_to_front)
            self._tray.notice_pressed.connect(self.window.bring_to_front)
            self._tray.note_wanted.connect(self.window.bring_to_front)  # it says that it is locked
            self._tray.quit_wanted.connect(self.window.close)
            self._tray.say("Askwell", sentence)
