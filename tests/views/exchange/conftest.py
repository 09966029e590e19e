"""A window and a desk over a notebook of two people, for the import and export dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.ops import contacts
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from tests.helpers.notebooks import new_workspace
from tests.views.exchange.importing import ALUMNI


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1280, 800)
    widget.show()
    return widget


@pytest.fixture
def prompter() -> FakePrompter:
    return FakePrompter()


@pytest.fixture
def people() -> list[dict[str, Any]]:
    """Who is in the notebook; the tests of the export have others."""
    return [
        {"name": "Rosalind Teague", "email": "r.teague@north.example"},
        {"name": "Grace Oduya", "email": "grace@work.example"},
    ]


@pytest.fixture
def desk(
    tmp_path: Path, window: QWidget, prompter: FakePrompter, people: list[dict[str, Any]]
) -> Iterator[Desk]:
    ws = new_workspace(tmp_path, clock=FixedClock())

    def fill(ws: Workspace) -> None:
        for person in people:
            contacts.add_person(ws, **person)

    ws.perform("Fill", fill)
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _settings: None)
    geometry = Geometry(tmp_path / "windows.json", parent=hub)
    yield Desk(hub, prompter, InlineTasks(hub), geometry)
    shiboken6.delete(hub)
    ws.close()


@pytest.fixture
def alumni(tmp_path: Path) -> Path:
    path = tmp_path / "alumni-list.csv"
    path.write_text(ALUMNI, "utf-8")
    return path
