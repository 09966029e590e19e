"""The Session notes tab on the pictures' notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.settings import Settings
from desktop.hub import Destination, Hub
from desktop.models.live_document import line_at
from desktop.ops import meetings
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.queries import live as queries
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.live.editor import NotesEditor
from desktop.views.live.tab import LiveTab
from tests.shots import live_scene

Opened = TypeVar("Opened", bound=QDialog)


class Stage:
    """A tab on a notebook, what it tells and where it leads, and hands to type with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ws, self.clock = live_scene.notebook(folder)
        self.meeting = 1

    def begun(self) -> Stage:
        """Tomasz' meeting runs, without a note."""
        self.clock.set(live_scene.BEGAN)
        live_scene.do(self.ws, meetings.begin, meeting=self.meeting)
        return self.show()

    def noted(self, make: Callable[[Workspace, FixedClock], int] = live_scene.begun) -> Stage:
        """The meeting of the pictures."""
        self.meeting = make(self.ws, self.clock)
        return self.show()

    def show(self, *, width: int = 1280, height: int = 728) -> Stage:
        """Make the tab and show it."""
        self.prompter = FakePrompter()
        self.hub = Hub(self.ws, settings=Settings(), keep_settings=lambda _: None)
        geometry = Geometry(self.folder / "geometry.json")
        self.desk = Desk(self.hub, self.prompter, InlineTasks(), geometry)
        self.tab = LiveTab(self.desk)
        self.told: list[str] = []
        self.went: list[Destination] = []
        self.problems: list[object] = []
        self.hub.told.connect(lambda text, _: self.told.append(text))
        self.hub.navigate.connect(self.went.append)
        self.hub.problem.connect(self.problems.append)
        self.tab.resize(width, height)
        self.tab.show()
        self.tab.activateWindow()
        self.tab.take_focus()
        QApplication.processEvents()
        return self

    @property
    def page(self) -> object:
        return self.tab._pages.currentWidget()

    def shows(self, page: QWidget) -> bool:
        """Whether this page is the one that is shown now."""
        return self.tab._pages.currentWidget() is page

    @property
    def editor(self) -> NotesEditor:
        return self.tab.session_page.editor

    def type(self, text: str) -> None:
        """Type into the editor; a line feed is Enter."""
        for part in text.splitlines(keepends=True):
            QTest.keyClicks(self.editor, part.rstrip("\n"))
            if part.endswith("\n"):
                self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.editor, key, held)

    def lines(self) -> list[tuple[str, str]]:
        """Mark and text of every line of the editor."""
        found = [line_at(block) for block in self.editor.notes.blocks()]
        return [(line.mark, line.text) for line in found]

    def stored(self) -> list[tuple[str, str]]:
        """Mark and text of every line of the notebook, after saving."""
        assert self.tab.session.settle()
        return [(row.mark, row.text) for row in queries.lines(self.ws.db, self.meeting)]

    def in_dialog(self, act: Callable[[QDialog], object]) -> None:
        """Do something in the next dialog that opens."""
        in_next(QDialog, act)


def in_next(kind: type[Opened], act: Callable[[Opened], object]) -> None:
    """Do something in the next dialog that opens, which is of this kind, and accept it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
            if dialog.isVisible():
                dialog.accept()

    QTimer.singleShot(0, look)


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(tmp_path)
    yield made
    if hasattr(made, "tab") and shiboken6.isValid(made.tab):
        made.tab.settle()
        made.tab.close()
        shiboken6.delete(made.tab)
    made.ws.close()
