"""The Follow-ups tab on the notebook of the pictures, with all that it tells and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
import shiboken6
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import UserError
from desktop.core.settings import Settings
from desktop.hub import Destination, Hub
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.tables import FollowUp
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.followups.tab import FollowUpsTab
from tests.helpers.notebooks import new_workspace
from tests.shots import followups_scene

W = TypeVar("W", bound=QWidget)


class Stage:
    """A shown tab and what it says to the window."""

    def __init__(self, ws: Workspace, keys: dict[str, int], geometry: Geometry) -> None:
        self.ws, self.keys = ws, keys
        self.prompter = FakePrompter()
        self.hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
        self.tab = FollowUpsTab(Desk(self.hub, self.prompter, InlineTasks(), geometry))
        self.told: list[str] = []
        self.went: list[Destination] = []
        self.problems: list[UserError] = []
        self.hub.told.connect(lambda text, _: self.told.append(text))
        self.hub.navigate.connect(self._on_navigate)
        self.hub.problem.connect(self.problems.append)
        self.tab.resize(1280, 728)
        self.tab.show()

    @property
    def composer(self) -> Any:
        return self.tab.composer

    @property
    def editor(self) -> Any:
        return self.tab.composer.draft_pane.editor

    def add(self, **values: Any) -> int:
        """Put a follow-up into the notebook."""

        def op(ws: Workspace) -> int:
            return int(
                FollowUp.create(
                    **{"kind": "task", "created_at": followups_scene.at("01-01 09:00")} | values
                ).id
            )

        return int(self.hub.run("Add", op))

    def open(self, follow_up: int) -> None:
        self.tab.open(Destination("followups", "follow_up", follow_up))

    def click(self, name: str) -> None:
        """Press the button of that name."""
        button: Any = self.find(QWidget, name)
        assert button.isVisible(), name
        assert button.isEnabled(), name
        button.click()

    def find(self, kind: type[W], name: str) -> W:
        found = self.tab.findChild(kind, name)
        assert found is not None, name
        return found

    def choose(self, menu: QMenu, words: str) -> None:
        """Open a menu and trigger the entry that begins with these words."""
        menu.aboutToShow.emit()
        entry = next(action for action in menu.actions() if action.text().startswith(words))
        assert isinstance(entry, QAction)
        entry.trigger()

    def row(self, follow_up: int) -> Any:
        row = self.tab.agenda.model.row_for(follow_up)
        assert row is not None
        return row

    def kept(self, follow_up: int, column: str) -> Any:
        return self.ws.db.value(f"SELECT {column} FROM follow_up WHERE id = ?", (follow_up,))

    def _on_navigate(self, destination: Destination) -> None:
        self.went.append(destination)
        if destination.tab == "followups":
            self.tab.open(destination)


@pytest.fixture
def geometry(tmp_path: Path) -> Geometry:
    return Geometry(tmp_path / "geometry.json")


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path, geometry: Geometry) -> Iterator[Stage]:
    ws = new_workspace(tmp_path, clock=followups_scene.clock())
    made = Stage(ws, followups_scene.fill(ws), geometry)
    yield made
    shiboken6.delete(made.tab)
    ws.close()


@pytest.fixture
def quiet_stage(qtbot: QtBot, tmp_path: Path, geometry: Geometry) -> Iterator[Stage]:
    """The same with nothing that waits."""
    ws = new_workspace(tmp_path, clock=followups_scene.clock())
    followups_scene.fill_done(ws)
    made = Stage(ws, {}, geometry)
    yield made
    shiboken6.delete(made.tab)
    ws.close()
