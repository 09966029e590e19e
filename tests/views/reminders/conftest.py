"""A window on a notebook with one person in it, on Thursday 12 March 2026 at 14:00 in Berlin."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.ops import contacts
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.views.desk import Desk
from desktop.views.main_window import MainWindow


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T13:00:00.000Z")


@pytest.fixture
def window(profile: Path, qtbot: QtBot, clock: FixedClock) -> Iterator[MainWindow]:
    place = Profile.under(profile)
    ws = open_notebook(place.notebook, profile=place, clock=clock, create=True)
    ws.perform("Add person", contacts.add_person, {"name": "Amara Nwosu"})
    kept: list[Settings] = []
    hub = Hub(ws, settings=Settings(), keep_settings=kept.append)
    desk = Desk(hub, FakePrompter(), InlineTasks(), Geometry(place.geometry_file, parent=hub))
    window = MainWindow(desk, notebook=ws.path)
    window.start()
    window.resize(1280, 800)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    yield window
    shiboken6.delete(window)
    shiboken6.delete(hub)
    ws.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path
