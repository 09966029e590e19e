"""The trash: what stands in its list, that it says when it is empty, and erasing somebody from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.models.window import FrameState
from desktop.ops import contacts, inbox
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.views.contacts.erase_dialog import EraseDialog
from desktop.views.desk import Desk
from desktop.views.trash_dialog import TrashDialog
from tests.helpers.notebooks import new_workspace


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    ws = new_workspace(tmp_path, clock=FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin"))
    made = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    yield made
    shiboken6.delete(made)
    ws.close()


def opened(hub: Hub, tmp_path: Path, qtbot: QtBot) -> TrashDialog:
    desk = Desk(hub, FakePrompter(), InlineTasks(), Geometry(tmp_path / "geometry.json", parent=hub))
    dialog = TrashDialog(desk, FrameState(hub, hub))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def row(dialog: TrashDialog, number: int = 0) -> list[str]:
    model = dialog.trash_list.model()
    return [str(model.data(model.index(number, column))) for column in (0, 1)]


def test_once_the_last_is_back_the_trash_is_empty(hub: Hub, tmp_path: Path, qtbot: QtBot) -> None:
    person = hub.run("Add person", contacts.add_person, name="Amara Nwosu")
    hub.run("Delete a person", contacts.delete, people=[person])
    dialog = opened(hub, tmp_path, qtbot)
    dialog.back_button.click()
    assert dialog.trash_list.isHidden()
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "The trash is empty." in shown


def test_of_many_their_number_comes_before_their_names(hub: Hub, tmp_path: Path, qtbot: QtBot) -> None:
    ids = [hub.run("Add person", contacts.add_person, name=f"Ann {letter}") for letter in "ABCDEFG"]
    hub.run("Delete people", contacts.delete, people=ids[:5])
    hub.run("Delete people", contacts.delete, people=ids[5:])
    dialog = opened(hub, tmp_path, qtbot)
    assert row(dialog)[0] == "2 people: Ann F, Ann G"
    assert row(dialog, 1)[0] == "5 people: Ann A, Ann B, Ann C…"


def test_somebody_is_erased_by_name(hub: Hub, tmp_path: Path, qtbot: QtBot) -> None:
    name = "Amara Nwosu"
    person = hub.run("Add person", contacts.add_person, name=name)
    hub.run("Delete a person", contacts.delete, people=[person])
    dialog = opened(hub, tmp_path, qtbot)
    assert row(dialog)[0] == name
    dialog.erase_button.click()
    question = next(found for found in dialog.findChildren(EraseDialog) if found.isVisible())
    qtbot.keyClicks(question.name_field, name)
    question.erase_button.click()
    assert hub.db.value("SELECT count(*) FROM trash") == 0
    assert not dialog.erase_button.isEnabled()
    assert hub.db.value("SELECT count(*) FROM step WHERE instr(changes, ?)", (name,)) == 0


def test_what_is_nobody_cannot_be_erased(hub: Hub, tmp_path: Path, qtbot: QtBot) -> None:
    line = hub.run("Note", inbox.add, text="Read the delta plan")
    hub.run("Delete a quick note", inbox.throw_away, line=line)
    dialog = opened(hub, tmp_path, qtbot)
    assert row(dialog) == ["Read the delta plan", "Delete a quick note"]
    assert not dialog.erase_button.isEnabled()
