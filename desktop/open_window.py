"""The notebook that is open and its window, made together and given back together, in a run of the program."""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.core import log
from desktop.core import settings as settings_store
from desktop.core.clock import Clock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.qtkit import translation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.core.handover import Request
    from desktop.hub import Hub
    from desktop.locked import Locked
    from desktop.replaced import Replaced
    from desktop.settled import Settled
    from desktop.storage.workspace import Workspace
    from desktop.views.main_window import MainWindow


WATCH_MS = 1500
"""After this nobody is kept waiting by what is loaded to look after the program's own file."""


class Shell(QObject):
    """What one run of the program has whichever notebook is open: settings, look, and a way to say what is wrong.

    ``window`` is that of an open notebook, ``locked`` what stands in its place while one is locked.
    """

    _bug_found = Signal(str)
    _problem_found = Signal(object)

    def __init__(self, application: QApplication, *, profile: Profile, clock: Clock) -> None:
        super().__init__(application)
        self._application = application
        self.profile, self.clock = profile, clock
        self.settings = settings_store.load(profile.settings_file)
        self.window: MainWindow | None = None
        self.locked: Locked | None = None
        self.replaced: Replaced | None = None
        # queued: a bug in a worker is told on the window's thread, one in a slot after that slot
        self._bug_found.connect(self._on_bug, Qt.ConnectionType.QueuedConnection)
        self._problem_found.connect(self.say, Qt.ConnectionType.QueuedConnection)
        log.watch_for_bugs(self._bug_found.emit, known=self._problem_found.emit)
        translation.speak(application, self.settings.language)
        self._use_look(self.settings)

    def use_settings(self, settings: Settings) -> None:
        """Take over changed settings while no notebook is open, and keep them."""
        self.settings = settings
        self._use_look(settings, at_once=False)
        self._keep_settings(settings)

    def watch_own_file(self) -> None:
        """Look after the file of the built program, once the window is up."""
        if getattr(sys, "frozen", False):
            QTimer.singleShot(WATCH_MS, self, self._on_settled)

    def _on_settled(self) -> None:
        from desktop.replaced import own_file

        own = own_file()
        if own is not None:
            self.watch(own)

    def watch(self, program: Path) -> None:
        """From now on say so when the program's own file is replaced or taken away."""
        from desktop.replaced import Replaced

        self.replaced = Replaced(program, say=self.say, is_free=self._is_free, parent=self)

    def _is_free(self) -> bool:
        """Whether there is a window to say something in, and nobody takes notes in it."""
        if self.window is None:
            return self.locked is not None
        return self.window.state.running is None

    def _keep_settings(self, settings: Settings) -> None:
        try:
            settings_store.write(self.profile.settings_file, settings)
        except OSError as error:
            self.say(
                UserError(Problem.FILE_UNWRITABLE, name=self.profile.settings_file.name, reason=str(error))
            )

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

    def _on_bug(self, report: str) -> None:
        """Something is wrong with the program: keep the text first, then say so."""
        window = self.locked.window if self.locked is not None else self.window
        if window is None:
            sys.stderr.write(f"{report}\n")
            return
        try:
            if self.window is not None:
                self.window.settle()
        except Exception:  # keeping may be what is broken: told once, not again for every time it is told
            logging.getLogger(__name__).critical("nothing could be kept after a bug", exc_info=True)
        if self.replaced is not None and self.replaced.is_so:
            self.replaced.tell_now()  # no mistake of ours: what is loaded now is of another version
            return
        from desktop.views.crash_dialog import show_report

        show_report(report, parent=window)

    def say(self, error: UserError) -> None:
        """Tell a problem in the window, or in a dialog of its own while there is none."""
        if self.window is not None:
            self.window.show_problem(error)
        elif self.locked is not None:
            self.locked.say(error)
        else:
            from desktop.views import problems

            problems.tell_alone(error)


class OpenWindow(Shell):
    """At most one notebook is open at a time; while one is locked there is none."""

    def __init__(self, application: QApplication, *, profile: Profile, clock: Clock) -> None:
        super().__init__(application, profile=profile, clock=clock)
        self._workspace: Workspace | None = None
        self._settled: Settled | None = None
        application.aboutToQuit.connect(self.close)

    def close(self) -> None:
        """Keep what is still being typed, back it up and give the notebook back, whatever fails on the way."""
        try:
            if self.window is not None:
                self.window.settle()
                self.window.hide()
        finally:
            self._let_go()

    @property
    def workspace(self) -> Workspace | None:
        """The notebook that is open."""
        return self._workspace

    @property
    def settled(self) -> Settled | None:
        """What goes on beside the window."""
        return self._settled

    # ------------------------------------------------------------ what the program fills in

    def begin(self, path: Path, *, create: bool = False, key: bytes | None = None) -> bool:
        """Open a notebook, or show what there is instead of it; False where the user wants nothing of that."""
        raise NotImplementedError

    def connect_locked(self, locked: Locked) -> None:
        """Let the window of a locked notebook ask for another one."""
        raise NotImplementedError

    def _connect_window(self, window: MainWindow) -> None:
        """Let the window ask for what it cannot do alone."""
        raise NotImplementedError

    def _on_request(self, request: Request) -> str:
        """What a second start or the command line asks of this window."""
        raise NotImplementedError

    def _on_settings(self, settings: Settings) -> None:
        """Settings were changed in the window."""
        raise NotImplementedError

    # ------------------------------------------------------------ parts

    def _show(self, workspace: Workspace) -> MainWindow:
        from desktop.hub import Hub
        from desktop.qtkit.geometry import Geometry
        from desktop.qtkit.qt_prompter import QtPrompter
        from desktop.qtkit.tasks import Tasks
        from desktop.settled import Settled
        from desktop.views.desk import Desk
        from desktop.views.main_window import MainWindow

        sample = workspace.path == self.profile.demo_notebook.resolve()
        prompter = QtPrompter()
        hub = Hub(workspace, settings=self.settings, keep_settings=self._keep_settings)
        tasks = Tasks(parent=hub)
        recovered = _recover(hub)
        desk = Desk(hub, prompter, tasks, Geometry(self.profile.geometry_file, parent=hub), self.profile)
        self.window = window = MainWindow(desk, notebook=workspace.path, sample=sample)
        hub.setParent(window)
        prompter.set_window(window)
        hub.settings_changed.connect(self._on_settings)
        self._connect_window(window)
        window.start()
        window.show()
        if recovered:
            window.notice.show_notice(recovered, kind="accent", urgent=True)
        if not sample:
            self._remember(workspace.path)
        self._settled = Settled(window, profile=self.profile, invented=sample, on_request=self._on_request)
        return window

    def _remember(self, path: Path) -> None:
        settings = settings_store.with_notebook(self.settings, path)
        if settings != self.settings:
            self.settings = settings
            self._keep_settings(settings)

    def _let_go(self) -> None:
        """Drop the window and the notebook, also one whose window could not even be filled."""
        try:
            self._drop_window()
        finally:
            if self._workspace is not None:
                workspace, self._workspace = self._workspace, None
                workspace.close()

    def _drop_window(self) -> None:
        settled, window, self._settled, self.window = self._settled, self.window, None, None
        locked, self.locked = self.locked, None
        try:
            if settled is not None:
                settled.close()
        finally:
            if window is not None:
                window.desk.tasks.close()
                window.desk.geometry.flush()
                shiboken6.delete(window)  # at once, with all its timers: none may ask a closed notebook
                gc.unfreeze()  # what it was made of may go
            if locked is not None:
                locked.close()


def _recover(hub: Hub) -> str:
    """Put what the last run could not save where it belongs, before anything is shown; what to say about it."""
    log = hub.workspace.typing_log
    if log is None or not log.path.exists():
        return ""
    from desktop.views import recovered

    return recovered.put_back(hub)
