"""A window with its preferences, on a notebook of its own; settings are kept in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.qtkit import daytime, theme
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.views.desk import Desk
from desktop.views.main_window import MainWindow
from desktop.views.settings.dialog import PreferencesDialog, open_preferences

Found = TypeVar("Found", bound=QWidget)


class Stage:
    """A window, its settings as they were kept, and the preferences when they are open."""

    def __init__(self, window: MainWindow, hub: Hub) -> None:
        self.window, self.hub = window, hub
        self.dialog: PreferencesDialog | None = None

    def open(self, page: str) -> PreferencesDialog:
        self.dialog = open_preferences(self.window.desk, self.window, page=page)
        return self.dialog

    def find(self, kind: type[Found], name: str) -> Found:
        """A control of the open preferences by its name."""
        assert self.dialog is not None
        found = self.dialog.findChild(kind, name)
        assert isinstance(found, kind), name
        return found


@pytest.fixture
def stage(profile: Path, qtbot: QtBot) -> Iterator[Stage]:
    place = Profile.under(profile)
    clock = FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin")
    ws = open_notebook(place.notebook, profile=place, clock=clock, create=True)
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    desk = Desk(hub, FakePrompter(), InlineTasks(), Geometry(place.geometry_file, parent=hub))
    window = MainWindow(desk, notebook=ws.path)
    window.start()
    window.resize(1280, 800)
    window.show()
    stage = Stage(window, hub)
    yield stage
    if stage.dialog is not None and shiboken6.isValid(stage.dialog):
        stage.dialog.reject()
    shiboken6.delete(window)
    shiboken6.delete(hub)
    ws.close()
    daytime.use_iso(False)
    theme.theme().configure(mode="light", text_scale=1.0, more_contrast=False, animate=True)


@pytest.fixture
def kept(stage: Stage) -> Callable[[], Settings]:
    return lambda: stage.hub.settings
