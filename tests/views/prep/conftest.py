"""The Prep tab over the notebook of the pictures, with everything it tells written down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Destination, Hub
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.prep.tab import PrepTab
from tests.shots import prep_scene

D = TypeVar("D", bound=QDialog)


class Stage:
    """A tab on a notebook, and what it tells and where it leads."""

    def __init__(self, ws: Workspace, geometry: Geometry) -> None:
        self.ws = ws
        self.prompter = FakePrompter()
        self.hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
        self.tab = PrepTab(Desk(self.hub, self.prompter, InlineTasks(), geometry))
        self.told: list[str] = []
        self.went: list[Destination] = []
        self.problems: list[UserError] = []
        self.hub.told.connect(lambda text, _: self.told.append(text))
        self.hub.navigate.connect(self.went.append)
        self.hub.problem.connect(self.problems.append)
        self.tab.resize(1280, 728)
        self.tab.show()

    def meeting_of(self, name: str) -> int:
        query = "SELECT m.id FROM meeting m JOIN person p ON p.id = m.person_id WHERE p.shown_name = ?"
        return int(self.ws.db.value(query, (name,)))

    def person(self, name: str) -> int:
        return int(self.ws.db.value("SELECT id FROM person WHERE shown_name = ?", (name,)))

    def open(self, name: str) -> int:
        meeting = self.meeting_of(name)
        self.open_id(meeting)
        return meeting

    def open_id(self, meeting: int) -> None:
        self.tab.open(Destination("prep", "meeting", meeting))

    def plan(self, meeting: int) -> list[tuple[object, ...]]:
        query = "SELECT text, must_ask, minutes FROM planned_question WHERE meeting_id = ? ORDER BY position"
        return self.ws.db.rows(query, (meeting,))


@pytest.fixture
def stage(profile: Path, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    place = Profile.under(profile)
    clock = FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin")
    ws = open_notebook(place.notebook, profile=place, clock=clock, create=True)
    prep_scene.fill(ws)
    stage = Stage(ws, Geometry(tmp_path / "windows.json"))
    yield stage
    shiboken6.delete(stage.tab)  # its timers must not ask a closed notebook
    ws.close()


def dialog_of(stage: Stage, kind: type[D]) -> D:
    return next(d for d in stage.tab.window().findChildren(kind) if d.isVisible())
