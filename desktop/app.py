"""Starts the window: profile → settings → notebook → hub → window; only this module knows them all."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.core import language, log
from desktop.core import settings as settings_store
from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.files import remove
from desktop.core.handover import Request, Wish
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.qtkit import translation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.hub import Hub
    from desktop.settled import Settled
    from desktop.storage.workspace import Workspace
    from desktop.views.main_window import MainWindow
    from desktop.views.unopened import Next


def run(
    *,
    notebook: Path | None,
    profile: Profile,
    file: Path | None = None,
    raise_other: Callable[[], bool] = lambda: False,
) -> int:
    """Open the window and stay until it is closed; returns the exit status.

    Without ``notebook`` the one that was open last is opened; on the first start it is made. ``file`` is
    one to import as soon as the window is up. ``raise_other`` brings a window to the front that was started
    at the same moment and got the notebook first; it says whether there is one.
    """
    application = make_application(profile)
    program = Program(application, profile=profile, clock=Clock(), raise_other=raise_other)
    if not (program.begin_usual() if notebook is None else program.begin(notebook)):
        return 0 if program.gave_way else 1
    if file is not None:
        program.take_file(file)
    gc.freeze()
    gc.enable()
    return int(application.exec())


def make_application(profile: Profile) -> QApplication:
    """The application object with its name, look and log."""
    from PySide6.QtWidgets import QApplication

    from desktop.qtkit import imports

    imports.use_plain()

    from desktop.qtkit import theme

    existing = QApplication.instance()
    application = (
        existing if isinstance(existing, QApplication) else QApplication(["askwell"])
    )  # the class of its windows
    application.setApplicationName("Askwell")
    application.setDesktopFileName("askwell")
    log.start(profile.log_file)
    theme.install(application)
    return application


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


def _recover(hub: Hub) -> str:
    """Put what the last run could not save where it belongs, before anything is shown; what to say about it."""
    log = hub.workspace.typing_log
    if log is None or not log.path.exists():
        return ""
    from desktop.views import recovered

    return recovered.put_back(hub)


class Program(QObject):
    """One run of the program: its settings, and the notebook that is open in its window."""

    _bug_found = Signal(str)
    _problem_found = Signal(object)
    _language_chosen = Signal()

    def __init__(
        self,
        application: QApplication,
        *,
        profile: Profile,
        clock: Clock,
        raise_other: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._raise_other, self.gave_way = raise_other, False
        self._profile, self._clock = profile, clock
        self.settings = settings_store.load(profile.settings_file)
        self.window: MainWindow | None = None
        self._workspace: Workspace | None = None
        self._settled: Settled | None = None
        # queued: a bug in a worker is told on the window's thread, one in a slot after that slot
        self._bug_found.connect(self._on_bug, Qt.ConnectionType.QueuedConnection)
        self._problem_found.connect(self._say, Qt.ConnectionType.QueuedConnection)
        self._language_chosen.connect(self._on_language_chosen, Qt.ConnectionType.QueuedConnection)
        log.watch_for_bugs(self._bug_found.emit, known=self._problem_found.emit)
        application.aboutToQuit.connect(self.close)
        translation.speak(application, self.settings.language)
        self._use_look(self.settings)

    def open(
        self, path: Path, *, create: bool = False, fill: Callable[[Workspace], object] | None = None
    ) -> bool:
        """Show a notebook in the window in place of the one before; False when that could not be done.

        ``fill`` puts rows into one that was just made, before anybody sees it. A problem is said to the user,
        and the notebook before stays open.
        """
        if self._workspace is not None and self._workspace.path == path.resolve():
            return True
        try:
            return self._open(path, create=create, fill=fill)
        except UserError as error:
            self.gave_way = self._gives_way(error)
            if not self.gave_way:
                self._say(error)
            return False

    def begin_usual(self) -> bool:
        """Show the notebook that was open last; the very first start makes one, and no other does so unasked."""
        path = settings_store.chosen_notebook(self.settings, self._profile)
        last = self.settings.last_notebook
        if last and not path.exists():
            return self.begin(Path(last))
        return self.begin(path, create=path.exists() or not _has_backups(path, self._profile))

    def begin(self, path: Path, *, create: bool = False) -> bool:
        """Show the first notebook of this run; where it cannot be opened, offer what there is instead of it."""
        wanted: Next | None = None
        while True:
            try:
                if self._open(path, create=create):
                    break
            except UserError as error:
                self.gave_way = self._gives_way(error)
                if self.gave_way or (wanted := self._instead_of(path, error)) is None:
                    return False
                path, create = wanted.path, wanted.create
        if wanted is not None and wanted.notice and self.window is not None:
            self.window.notice.show_notice(wanted.notice, kind="accent", urgent=True)
        return True

    def open_sample(self) -> None:
        """Show a notebook of invented people; it is made anew when there is none."""
        path = self._profile.demo_notebook
        fresh = not path.exists()
        self.open(path, create=fresh, fill=_fill_with_sample if fresh else None)

    def take_file(self, path: Path) -> None:
        """Begin to import a file, once the window is free for it."""
        if self.window is not None:
            menus = self.window.menus
            QTimer.singleShot(0, menus, lambda: menus.take_files([path]))

    def close(self) -> None:
        """Keep what is still being typed, back it up and give the notebook back, whatever fails on the way."""
        try:
            if self.window is not None:
                self.window.settle()
                self.window.hide()
        finally:
            self._let_go()

    # ------------------------------------------------------------ slots

    def _on_settings(self, settings: Settings) -> None:
        changed = settings.language != self.settings.language
        self.settings = settings
        self._use_look(settings, at_once=False)
        if changed:
            self._language_chosen.emit()

    def _on_language_chosen(self) -> None:
        """Make the window anew in another language; a session that runs is left alone until the next start."""
        from desktop.storage import built_in_words

        window, workspace, chosen = self.window, self._workspace, self.settings.language
        if window is None or workspace is None or translation.wanted(chosen) == language.spoken():
            return
        if window.state.running is not None or not window.may_close():
            return
        window.keep_place()
        translation.speak(self._application, chosen)
        built_in_words.put_into(workspace, language.spoken())
        self._drop_window()
        self._show(workspace).menus.open_preferences("language")

    def _on_new_notebook(self, path: Path) -> None:
        self.open(path, create=True)

    def _on_restore(self, backup: Path) -> None:
        """Bring a backup back in place of the open notebook, which becomes a backup itself."""
        if self._workspace is None or self.window is None or not self.window.may_close():
            return
        path, backups = self._workspace.path, self._workspace.backups
        self.close()
        problem = None
        try:
            backups.put_in_place(backup)
        except UserError as error:
            problem = error
        if self.begin(path) and problem is not None:
            self._say(problem)

    def _on_own(self, throw_away: bool) -> None:
        """Back from the sample people to the user's own notebook."""
        if self.open(self._profile.notebook, create=True) and throw_away:
            remove(self._profile.demo_notebook)

    def _on_request(self, request: Request) -> str:
        """What a second start or the command line asks of this window."""
        if self.window is None:
            raise UserError(Problem.NOTEBOOK_MISSING, path=request.path, name=request.path)
        if request.wish is Wish.QUICK_NOTE:
            from desktop.views.quick_note import take_note

            return take_note(self.window.desk.hub, request.text)
        self.window.bring_to_front()
        if request.wish is Wish.OPEN_FILE:
            self.take_file(Path(request.path))
        return request.wish.value

    def _on_bug(self, report: str) -> None:
        """Something is wrong with the program: keep the text first, then say so."""
        from desktop.views.crash_dialog import show_report

        if self.window is None:
            sys.stderr.write(f"{report}\n")
            return
        try:
            self.window.settle()
        except Exception:  # keeping may be what is broken: told once, not again for every time it is told
            logging.getLogger(__name__).critical("nothing could be kept after a bug", exc_info=True)
        show_report(report, parent=self.window)

    # ------------------------------------------------------------ private

    def _open(self, path: Path, *, create: bool, fill: Callable[[Workspace], object] | None = None) -> bool:
        """Raises ``UserError`` when it cannot be opened; False when the user stays with the one before."""
        from desktop.storage.opening import open_notebook

        workspace = open_notebook(
            path, profile=self._profile, clock=self._clock, create=create, language=language.spoken()
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

    def _let_go(self) -> None:
        """Drop the window and the notebook, also one whose window could not even be filled."""
        try:
            self._drop_window()
        finally:
            if self._workspace is not None:
                workspace, self._workspace = self._workspace, None
                workspace.close()

    def _instead_of(self, path: Path, error: UserError) -> Next | None:
        from desktop.qtkit.prompts import QtPrompter
        from desktop.views.unopened import Unopened

        return Unopened(QtPrompter(), profile=self._profile, clock=self._clock).ask(path, error)

    def _show(self, workspace: Workspace) -> MainWindow:
        from desktop.hub import Hub
        from desktop.qtkit.geometry import Geometry
        from desktop.qtkit.prompts import QtPrompter
        from desktop.qtkit.tasks import Tasks
        from desktop.settled import Settled
        from desktop.views.desk import Desk
        from desktop.views.main_window import MainWindow

        sample = workspace.path == self._profile.demo_notebook.resolve()
        prompter = QtPrompter()
        hub = Hub(workspace, settings=self.settings, keep_settings=self._keep_settings)
        tasks = Tasks(parent=hub)
        recovered = _recover(hub)
        desk = Desk(hub, prompter, tasks, Geometry(self._profile.geometry_file, parent=hub))
        self.window = window = MainWindow(desk, notebook=workspace.path, sample=sample)
        hub.setParent(window)
        prompter.set_window(window)
        hub.settings_changed.connect(self._on_settings)
        # queued: the window must have finished with its own signal before another takes its place
        queued = Qt.ConnectionType.QueuedConnection
        window.notebook_requested.connect(self.open, queued)
        window.new_notebook_requested.connect(self._on_new_notebook, queued)
        window.restore_requested.connect(self._on_restore, queued)
        window.sample_requested.connect(self.open_sample, queued)
        window.own_requested.connect(self._on_own, queued)
        window.start()
        window.show()
        if recovered:
            window.notice.show_notice(recovered, kind="accent", urgent=True)
        if not sample:
            self._remember(workspace.path)
        self._settled = Settled(window, profile=self._profile, invented=sample, on_request=self._on_request)
        return window

    def _remember(self, path: Path) -> None:
        settings = settings_store.with_notebook(self.settings, path)
        if settings != self.settings:
            self.settings = settings
            self._keep_settings(settings)

    def _keep_settings(self, settings: Settings) -> None:
        try:
            settings_store.write(self._profile.settings_file, settings)
        except OSError as error:
            self._say(
                UserError(Problem.FILE_UNWRITABLE, name=self._profile.settings_file.name, reason=str(error))
            )

    def _drop_window(self) -> None:
        settled, window, self._settled, self.window = self._settled, self.window, None, None
        try:
            if settled is not None:
                settled.close()
        finally:
            if window is not None:
                window.desk.tasks.close()
                shiboken6.delete(window)  # at once, with all its timers: none may ask a closed notebook

    def _use_look(self, settings: Settings, *, at_once: bool = True) -> None:
        from desktop.qtkit import daytime, theme

        daytime.use_iso(settings.date_style == "iso")
        look = theme.theme()
        configure = look.configure if at_once else look.configure_soon
        configure(
            mode=theme.Mode(settings.theme),
            text_scale=settings.text_size / 100,
            more_contrast=settings.more_contrast,
            animate=settings.animation,
        )

    def _gives_way(self, error: UserError) -> bool:
        """Whether another window has the notebook and has come to the front in place of this one."""
        return self.window is None and error.problem is Problem.NOTEBOOK_IN_USE and self._raise_other()

    def _say(self, error: UserError) -> None:
        """Tell a problem in the window, or in a dialog of its own while there is none."""
        if self.window is not None:
            self.window.show_problem(error)
            return
        from desktop.views import problems

        problems.tell_alone(error)
