"""A whole window on a notebook with a running meeting, and a notebook that takes nothing more for a while."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.live.editor import NotesEditor
from desktop.views.live.tab import LiveTab
from desktop.views.main_window import MainWindow
from tests.shots import live_scene


class Bench:
    """A window, its notebook and clock, and what it said. The first of three meetings runs, if ``running``."""

    def __init__(self, folder: Path, *, running: bool, prompter: FakePrompter | None = None) -> None:
        self.ws, self.clock = live_scene.notebook(folder)
        self.meeting = live_scene.begun(self.ws, self.clock) if running else 1
        self.prompter = prompter or FakePrompter()
        self.hub = Hub(self.ws, settings=Settings(), keep_settings=lambda _: None)
        self.desk = Desk(self.hub, self.prompter, InlineTasks(), Geometry(folder / "geometry.json"))
        self.problems: list[object] = []
        self.told: list[str] = []
        self.hub.problem.connect(self.problems.append)
        self.hub.told.connect(lambda text, _: self.told.append(text))
        self.window = MainWindow(self.desk, notebook=self.ws.path)
        self.window.start()
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    @property
    def live(self) -> LiveTab:
        page = self.window.tabs.open("live")
        assert isinstance(page, LiveTab)
        return page

    @property
    def editor(self) -> NotesEditor:
        return self.live.session_page.editor

    def trigger(self, menu: str, text: str) -> None:
        """Choose an entry of a menu by its first words."""
        shown = self.window.menus._menus[menu]
        shown.aboutToShow.emit()
        next(action for action in shown.actions() if action.text().startswith(text)).trigger()

    def close(self) -> None:
        shiboken6.delete(self.window)
        shiboken6.delete(self.hub)
        self.ws.close()


@contextmanager
def unwritable(ws: Workspace) -> Iterator[None]:
    """The notebook takes nothing until the end of the block."""
    ws._connection.execute("PRAGMA query_only = ON")
    try:
        yield
    finally:
        ws._connection.execute("PRAGMA query_only = OFF")


@pytest.fixture
def make_bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(*, running: bool = True) -> Bench:
        made.append(Bench(tmp_path, running=running))
        return made[-1]

    yield make
    for bench in made:
        bench.close()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()
