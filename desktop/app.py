"""Starts the window: profile → settings → notebook → hub → window; only this module knows them all."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from desktop.core import language, log
from desktop.core import settings as settings_store
from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.files import remove
from desktop.core.paths import SUFFIX, Profile
from desktop.core.settings import Settings
from desktop.open_window import OpenWindow
from desktop.qtkit import translation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.core.handover import Request
    from desktop.locked import Locked
    from desktop.protecting import Protecting
    from desktop.qtkit.opened_files import FileApplication
    from desktop.storage.workspace import Workspace
    from desktop.views.main_window import MainWindow
    from desktop.views.unopened import Next

_HANDS_OVER_FILES = sys.platform == "darwin"
_LATER_MS = 200


def run(
    *,
    notebook: Path | None,
    profile: Profile,
    file: Path | None = None,
    raise_other: Callable[[], bool] = lambda: False,
    start_anew: Callable[[Path], object] = lambda _notebook: None,
) -> int:
    """Open the window and stay until it is closed; returns the exit status.

    Without ``notebook`` the one that was open last is opened; on the first start it is made. ``file`` is
    one to import as soon as the window is up. ``raise_other`` brings a window to the front that was started
    at the same moment and got the notebook first; it says whether there is one. ``start_anew`` is called last
    where somebody wants the program started anew, with the notebook that was open.
    """
    application = make_application(profile)
    program = Program(application, profile=profile, clock=Clock(), raise_other=raise_other)
    handed = _hands_over(application)
    if handed is not None and notebook is None:
        notebook = handed.first_notebook(SUFFIX)
    if not (program.begin_usual() if notebook is None else program.begin(notebook)):
        return 0 if program.gave_way else 1
    if handed is not None:
        handed.listen(program.open_file)
    if file is not None:
        program.take_file(file)
    program.watch_own_file()
    gc.freeze()
    gc.enable()
    status = int(application.exec())
    gc.freeze()  # nobody waits for Python to look everything over once more
    if program.wanted_anew is not None:
        start_anew(program.wanted_anew)
    return status


def make_application(profile: Profile) -> QApplication:
    """The application object with its name, look and log."""
    from PySide6.QtWidgets import QApplication

    from desktop.qtkit import imports

    imports.use_plain()

    from desktop.qtkit import theme

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else _application()
    application.setApplicationName("Askwell")
    application.setDesktopFileName("askwell")
    log.start(profile.log_file)
    theme.install(application)
    return application


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    if _HANDS_OVER_FILES:
        from desktop.qtkit.opened_files import FileApplication

        return FileApplication(["askwell"])
    return QApplication(["askwell"])  # the class of its windows


def _hands_over(application: QApplication) -> FileApplication | None:
    """The application as what is handed files by the desktop; None where they come on the command line."""
    if not _HANDS_OVER_FILES:
        return None
    from desktop.qtkit.opened_files import FileApplication

    return application if isinstance(application, FileApplication) else None


def _fill(workspace: Workspace, fill: Callable[[Workspace], object]) -> None:
    """Fill a new notebook; where that fails nothing is left of it."""
    try:
        fill(workspace)
    except BaseException:
        workspace.close()
        remove(workspace.path)
        raise


def _fill_with_sample(workspace: Workspace) -> None:
    from desktop.ops import demo

    demo.fill(workspace)


def _has_backups(path: Path, profile: Profile) -> bool:
    from desktop.storage import backup, opening

    return bool(backup.listed(opening.folder_of_backups(profile, path)))


class Program(OpenWindow):
    """One run of the program: which notebook is open in its window, or locked."""

    _language_chosen = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        profile: Profile,
        clock: Clock,
        raise_other: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(application, profile=profile, clock=clock)
        self._raise_other, self.gave_way = raise_other, False
        self.wanted_anew: Path | None = None
        self._protecting: Protecting | None = None
        self._notice = ""  # of what was opened instead, to be told once it is open
        self._language_chosen.connect(self._on_language_chosen, Qt.ConnectionType.QueuedConnection)

    @property
    def protecting(self) -> Protecting:
        """What locks, unlocks and protects; loaded when it is first wanted."""
        if self._protecting is None:
            from desktop.protecting import Protecting

            self._protecting = Protecting(self)
        return self._protecting

    def open(
        self, path: Path, *, create: bool = False, fill: Callable[[Workspace], object] | None = None
    ) -> bool:
        """Show a notebook in the window in place of the one before; False when that could not be done.

        ``fill`` puts rows into one that was just made, before anybody sees it. A problem is said to the user,
        and the notebook before stays open. A protected one takes the place of it locked.
        """
        if self._workspace is not None and self._workspace.path == path.resolve():
            return True
        try:
            return self._open(path, create=create, fill=fill)
        except UserError as error:
            if error.problem is Problem.NOTEBOOK_PROTECTED:
                return self.protecting.ask_for_key(path)
            self.gave_way = self._gives_way(error)
            if not self.gave_way:
                self.say(error)
            return False

    def begin_usual(self) -> bool:
        """Show the notebook that was open last; the very first start makes one, and no other does so unasked."""
        path = settings_store.chosen_notebook(self.settings, self.profile)
        last = self.settings.last_notebook
        if last and not path.exists():
            return self.begin(Path(last))
        return self.begin(path, create=path.exists() or not _has_backups(path, self.profile))

    def begin(self, path: Path, *, create: bool = False, key: bytes | None = None) -> bool:
        """Show the first notebook of this run; where it cannot be opened, offer what there is instead of it.

        A protected one is shown locked, unless its ``key`` is given.
        """
        while True:
            try:
                if self._open(path, create=create, key=key):
                    self._tell_notice()
                    return True
                return False
            except UserError as error:
                if error.problem is Problem.NOTEBOOK_PROTECTED:
                    return self.protecting.ask_for_key(path)
                self.gave_way = self._gives_way(error)
                wanted = None if self.gave_way else self._instead_of(path, error, key=key)
                if wanted is None:
                    return False
                self._notice = wanted.notice
                key = wanted.key or (key if wanted.path == path else None)
                path, create = wanted.path, wanted.create

    def open_sample(self) -> None:
        """Show a notebook of invented people; it is made anew when there is none."""
        path = self.profile.demo_notebook
        fresh = not path.exists()
        self.open(path, create=fresh, fill=_fill_with_sample if fresh else None)

    def _tell_notice(self) -> None:
        if self._notice and self.window is not None:
            self.window.notice.show_notice(self._notice, kind="accent", urgent=True)
        self._notice = ""

    def take_file(self, path: Path) -> None:
        """Begin to import a file, once the window is free for it; while it is locked the file waits."""
        if self.window is not None:
            menus = self.window.menus
            QTimer.singleShot(0, menus, lambda: menus.take_files([path]))
        elif self.locked is not None:
            self.locked.take_files([path])

    def open_file(self, path: Path) -> None:
        """Take a file that the desktop hands over: a notebook is shown, another file imported."""
        workspace = self.workspace
        if workspace is not None and workspace.is_changing:  # it cannot be closed in the midst of a change
            QTimer.singleShot(_LATER_MS, self, lambda: self.open_file(path))
            return
        if path.suffix.lower() == SUFFIX:
            self.open(path)
        else:
            self.take_file(path)

    # ------------------------------------------------------------ slots

    def _on_settings(self, settings: Settings) -> None:
        changed = settings.language != self.settings.language
        self.settings = settings
        self._use_look(settings, at_once=False)
        if changed:
            self._language_chosen.emit()

    def _on_language_chosen(self) -> None:
        """Make the window anew in another language; a session that runs is left alone until the next start."""
        from desktop.qtkit.retold import retold
        from desktop.storage import built_in_words

        window, workspace, chosen = self.window, self._workspace, self.settings.language
        if window is None or workspace is None or translation.wanted(chosen) == language.spoken():
            return
        if window.state.running is not None or not window.may_close():
            return
        place = window.place()
        window.keep_place()
        translation.speak(self._application, chosen)
        built_in_words.put_into(workspace, language.spoken())
        self._drop_window()
        made = self._show(workspace)
        if place is not None:
            made.go(place)
        made.menus.undoing.retell(retold)
        made.menus.open_preferences("language")

    def _on_new_start(self) -> None:
        """Close as by hand; what runs the program starts it anew then."""
        if self.window is not None and self._workspace is not None:
            path = self._workspace.path
            self.wanted_anew = path if self.window.close() else None

    def _on_new_notebook(self, path: Path) -> None:
        self.open(path, create=True)

    def _connect_window(self, window: MainWindow) -> None:
        # queued: the window must have finished with its own signal before another takes its place
        queued = Qt.ConnectionType.QueuedConnection
        window.notebook_requested.connect(self.open, queued)
        window.new_notebook_requested.connect(self._on_new_notebook, queued)
        window.restore_requested.connect(self._on_restore, queued)
        window.sample_requested.connect(self.open_sample, queued)
        window.own_requested.connect(self._on_own, queued)
        window.protection_requested.connect(lambda wish: self.protecting.carry_out(wish), queued)
        window.new_start_requested.connect(self._on_new_start, queued)
        window.lock_requested.connect(lambda by_hand: self.protecting.lock(by_hand=by_hand), queued)

    def connect_locked(self, locked: Locked) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        locked.window.notebook_requested.connect(self.open, queued)
        locked.window.new_notebook_requested.connect(self._on_new_notebook, queued)

    def _on_restore(self, backup: Path, source_key: bytes | None) -> None:
        """Bring a backup back in place of the open notebook, which becomes a backup itself.

        ``source_key`` is that of the backup, where it has another one; the notebook keeps its own.
        """
        if self._workspace is None or self.window is None or not self.window.may_close():
            return
        path, backups, key = self._workspace.path, self._workspace.backups, self._workspace.key
        self.close()
        problem = self._brought_back(lambda: backups.put_in_place(backup, source_key=source_key), path.name)
        if problem is None:
            key = key or source_key  # a plain notebook has the key of a protected backup afterwards
        if self.begin(path, key=key) and problem is not None:
            self.say(problem)

    def _brought_back(self, work: Callable[[], object], name: str) -> UserError | None:
        """Bring a backup back in the background, while no window is there; what stood in the way."""
        from desktop.qtkit.tasks import Tasks
        from desktop.views.unopened import bring_back

        tasks = Tasks()
        try:
            bring_back(tasks, work, name=name)
        except UserError as error:
            return error
        finally:
            tasks.close()
        return None

    def _on_own(self, throw_away: bool) -> None:
        """Back from the sample people to the user's own notebook."""
        if self.open(self.profile.notebook, create=True) and throw_away:
            remove(self.profile.demo_notebook)

    def _on_request(self, request: Request) -> str:
        """What a second start or the command line asks of this window."""
        from desktop.core.handover import Wish

        if self.window is None and self.locked is not None:
            return self.locked.answer(request)
        if self.window is None:
            raise UserError(Problem.NOTEBOOK_MISSING, path=request.path, name=request.path)
        if request.wish is Wish.QUICK_NOTE:
            from desktop.views.quick_note import take_note

            return take_note(self.window.desk.hub, request.text)
        self.window.bring_to_front()
        if request.wish is Wish.OPEN_FILE:
            self.take_file(Path(request.path))
        return request.wish.value

    # ------------------------------------------------------------ private

    def _open(
        self,
        path: Path,
        *,
        create: bool,
        key: bytes | None = None,
        fill: Callable[[Workspace], object] | None = None,
    ) -> bool:
        """Raises ``UserError`` when it cannot be opened; False when the user stays with the one before."""
        from desktop.storage.opening import open_notebook

        workspace = open_notebook(
            path,
            profile=self.profile,
            clock=self.clock,
            create=create,
            key=key,
            language=language.spoken(),
        )
        if fill is not None:
            _fill(workspace, fill)
        if self.window is not None and not self.window.may_close():
            workspace.close()
            return False
        self.close()
        self._workspace = workspace
        try:
            self._show(workspace)
        except UserError:
            self._let_go()
            raise
        return True

    def _instead_of(self, path: Path, error: UserError, *, key: bytes | None) -> Next | None:
        from desktop.qtkit.qt_prompter import QtPrompter
        from desktop.views.unopened import Unopened

        return Unopened(QtPrompter(), profile=self.profile, clock=self.clock).ask(path, error, key=key)

    def _gives_way(self, error: UserError) -> bool:
        """Whether another window has the notebook and has come to the front in place of this one."""
        alone = self.window is None and self.locked is None
        return alone and error.problem is Problem.NOTEBOOK_IN_USE and self._raise_other()
