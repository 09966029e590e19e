"""The Contacts tab over the notebook of the pictures, with everything it asks for written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.hub import Destination, Hub
from desktop.models.contacts_person import PersonCard
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.views.contacts.in_place import InPlace
from desktop.views.contacts.tab import ContactsTab
from desktop.views.desk import Desk
from tests.helpers.notebooks import new_workspace
from tests.shots import contacts_scene


@dataclass
class Heard:
    """What the tab told the window."""

    told: list[str] = field(default_factory=list)
    went: list[Destination] = field(default_factory=list)


class Stage:
    """The tab, its notebook, and what it told the window."""

    def __init__(self, tab: ContactsTab, desk: Desk, keys: dict[str, int], heard: Heard) -> None:
        self.tab, self.desk, self.keys, self.heard = tab, desk, keys, heard

    @property
    def hub(self) -> Hub:
        return self.desk.hub

    @property
    def prompter(self) -> FakePrompter:
        return cast("FakePrompter", self.desk.prompter)

    def find(self, name: str) -> QWidget:
        """A widget by its object name; the newest where several bear it."""
        found = self.tab.findChildren(QWidget, name)
        assert found, name
        return found[-1]

    def show(self, name: str) -> int:
        """Choose a person."""
        self.tab.open(Destination("contacts", "person", self.keys[name]))
        return self.keys[name]

    def names(self) -> list[str]:
        """First names in the list."""
        model = self.tab.people.model
        return [model.record(row).name.split()[0] for row in range(model.rowCount())]


def card(stage: Stage) -> PersonCard:
    found = stage.tab.watch.card
    assert found is not None
    return found


def words(widget: QWidget) -> list[str]:
    """All visible texts of labels inside a widget, in the order in which they were made."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def write(qtbot: QtBot, line: InPlace, text: str, *, key: int = Qt.Key.Key_Return) -> None:
    line.shown_text.setFocus()
    qtbot.keyClick(line.shown_text, Qt.Key.Key_F2)
    field = line.fields[0]
    assert field.isVisible()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, key)


Open = Callable[..., Stage]


@pytest.fixture
def open_tab(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens the tab on a notebook: ``empty`` without anybody, ``again`` on the one that is open."""
    made: list[Hub] = []
    desks: list[Desk] = []
    tabs: list[ContactsTab] = []
    keys: dict[str, int] = {}

    def make(*, empty: bool = False, again: bool = False, width: int = 1280) -> Stage:
        heard = Heard()
        if not again:
            ws = new_workspace(tmp_path, clock=contacts_scene.clock())
            if not empty:
                keys.update(contacts_scene.fill(ws))
            hub = Hub(ws, settings=Settings(), keep_settings=lambda _settings: None)
            made.append(hub)
            geometry = Geometry(tmp_path / "geometry.json", parent=hub)
            desks.append(Desk(hub, FakePrompter(), InlineTasks(parent=hub), geometry))
        desk = desks[-1]
        tab = ContactsTab(desk)
        desk.hub.told.connect(lambda text, _undo: heard.told.append(text))
        desk.hub.made.connect(lambda text, _path: heard.told.append(text))
        desk.hub.navigate.connect(heard.went.append)
        tabs.append(tab)
        tab.resize(width, 728)
        with qtbot.waitExposed(tab):
            tab.show()
        tab.activateWindow()
        return Stage(tab, desk, keys, heard)

    yield make
    for tab in tabs:
        shiboken6.delete(tab)
    for hub in made:
        hub.workspace.close()


@pytest.fixture
def stage(open_tab: Open) -> Stage:
    """The tab with everybody of the pictures."""
    return open_tab()
