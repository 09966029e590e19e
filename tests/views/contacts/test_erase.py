"""Erasing somebody for good: told what goes, asked by name, never undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem
from desktop.storage.backup import Kept
from desktop.storage.tables import Meeting, Person
from desktop.views.contacts.erase_dialog import EraseDialog
from tests.views.contacts.conftest import Stage, card, words

AT = "2026-03-12T14:00:00.000Z"


def ask(stage: Stage, name: str = "Amara Nwosu") -> EraseDialog:
    stage.show(name)
    action = stage.tab.findChild(QAction, "erase_action")
    assert action is not None
    action.trigger()
    dialog = stage.find("erase_dialog")
    assert isinstance(dialog, EraseDialog)
    return dialog


def test_it_says_what_goes_and_waits_for_the_name(stage: Stage, qtbot: QtBot) -> None:
    dialog = ask(stage)
    said = [text.replace("\xa0", " ") for text in words(dialog)]
    assert said[0] == "Erase Amara Nwosu for good?"
    assert said[1] == (
        "This goes with the person, from the trash and from Undo too: 1 meeting, 11 notes, 2 entries of the"
        " timeline, 1 follow-up, 3 ways to reach this person."
    )
    assert "No backup holds this person." in said
    assert not dialog.erase_button.isEnabled()
    qtbot.keyClick(dialog.name_field, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.name_field, "Amara")
    assert not dialog.erase_button.isEnabled()
    qtbot.keyClicks(dialog.name_field, " nwosu")
    assert dialog.erase_button.isEnabled()
    key = card(stage).id
    qtbot.keyClick(dialog.name_field, Qt.Key.Key_Return)
    assert Person.get_or_none(Person.id == key) is None
    assert stage.heard.told == ["Erased for good."]
    assert card(stage).name != "Amara Nwosu"
    stage.hub.undo()
    assert Person.get_or_none(Person.id == key) is None


def test_cancel_changes_nothing(stage: Stage, qtbot: QtBot) -> None:
    dialog = ask(stage)
    qtbot.keyClicks(dialog.name_field, "Amara Nwosu")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert card(stage).name == "Amara Nwosu"


def test_notes_that_were_just_typed_go_as_well(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    qtbot.keyClicks(stage.tab.detail.notes.notes_area, "Typed a moment ago")
    dialog = ask(stage)
    qtbot.keyClicks(dialog.name_field, "Amara Nwosu")
    dialog.erase_button.click()
    assert stage.heard.told == ["Erased for good."]
    assert b"Typed a moment ago" not in stage.hub.workspace.path.read_bytes()


def test_backups_are_told_with_their_days(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = [Kept(tmp_path / "b.askwell", stage.hub.clock.now())] * 8
    monkeypatch.setattr(type(stage.hub.workspace.backups), "holding", lambda _ws, _uid: kept)
    dialog = ask(stage)
    told = next(text for text in words(dialog) if text.startswith("Backups keep"))
    assert told.splitlines()[1:] == ["Thu 12 Mar 15:20"] * 6 + ["and 2 more"]
    assert str(tmp_path) in told.splitlines()[0]


def test_who_talks_just_now_stays(stage: Stage, qtbot: QtBot) -> None:
    dialog = ask(stage, "Owen Blackwood")
    stage.hub.run(
        "Talk",
        lambda ws: Meeting.create(person=card(stage).id, state="running", created_at=AT, started_at=AT),
    )
    heard: list[Problem] = []
    stage.hub.problem.connect(lambda error: heard.append(error.problem))
    qtbot.keyClicks(dialog.name_field, "Owen Blackwood")
    dialog.erase_button.click()
    assert (heard, stage.heard.told) == ([Problem.MEETING_RUNNING], [])
    assert card(stage).name == "Owen Blackwood"
