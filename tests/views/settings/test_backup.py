"""Preferences, Backup: the age of the last one, making, taking along and bringing back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ops import contacts
from desktop.qtkit.buttons import Button
from desktop.qtkit.callouts import Callout
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.theme import theme
from desktop.storage import check
from tests.helpers.there import there
from tests.views.settings.conftest import Stage


def words(stage: Stage) -> str:
    return stage.find(Callout, "backup_callout").title.text()


def press(stage: Stage, qtbot: QtBot, name: str) -> None:
    qtbot.mouseClick(stage.find(Button, name), Qt.MouseButton.LeftButton)


def prompter(stage: Stage) -> FakePrompter:
    found = stage.window.desk.prompter
    assert isinstance(found, FakePrompter)
    return found


def test_none_yet_then_one(stage: Stage, qtbot: QtBot) -> None:
    stage.open("backup")
    assert words(stage) == "There is no backup yet"
    assert not stage.find(ListView, "backup_list").isVisible()
    press(stage, qtbot, "make_button")
    assert words(stage) == "The last good backup is from today 14:00"
    assert stage.find(ListView, "backup_list").isVisible()
    assert stage.find(Callout, "backup_callout").kind == "success"


def test_why_one_was_made_is_said_in_words(stage: Stage) -> None:
    for reason in ("day", "hand", "import", "restore", "migration", "protect"):
        stage.hub.workspace.back_up(reason)
    stage.open("backup")
    model = stage.find(ListView, "backup_list").model()
    assert {model.index(row, 1).data() for row in range(model.rowCount())} == {
        "its protection changed",
        "before an update",
        "before another was brought back",
        "before an import",
        "by hand",
        "a day with changes",
    }


def test_the_list_grows_with_the_text(stage: Stage) -> None:
    stage.hub.workspace.back_up("hand")
    stage.open("backup")
    rows = stage.find(ListView, "backup_list")

    def shown() -> int:
        return int(rows.viewport().height() // rows.verticalHeader().defaultSectionSize())

    before = shown()
    stage.hub.use_settings(replace(stage.hub.settings, text_size=140))
    theme().configure(text_scale=1.4)
    assert shown() == before >= 4
    theme().configure(text_scale=1.0)


def test_an_old_one_is_said_to_be_old(stage: Stage, qtbot: QtBot) -> None:
    stage.hub.workspace.back_up("day")
    stage.hub.clock.advance(days=8)  # type: ignore[attr-defined]
    stage.open("backup")
    assert stage.find(Callout, "backup_callout").kind == "warning"
    assert words(stage) == "The last good backup is from 12 Mar 14:00"


def test_taking_one_along(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    stage.hub.run("Add person", contacts.add_person, name="Amara Nwosu")
    stage.hub.workspace.back_up("day")
    stage.open("backup")
    out = tmp_path / "stick" / "taken.askwell"
    out.parent.mkdir()
    prompter(stage).answer(out)
    press(stage, qtbot, "take_button")
    assert check.examine(out).counts["people"] == 1
    assert str(prompter(stage).details[-1]["suggestion"]) == "Askwell, backup of 2026-03-12.askwell"


def test_bringing_one_back_says_what_it_holds(stage: Stage, qtbot: QtBot) -> None:
    stage.hub.run("Add person", contacts.add_person, name="Amara Nwosu")
    made = there(stage.hub.workspace.back_up("day"))
    wanted: list[object] = []
    stage.window.restore_requested.connect(lambda kept, key: wanted.append((kept, key)))
    stage.open("backup")
    prompter(stage).answer("keep")
    press(stage, qtbot, "restore_button")
    assert wanted == []
    assert "It holds 1 person, 0 meetings, 0 notes." in prompter(stage).details[-1]["detail"]
    prompter(stage).answer("restore")
    press(stage, qtbot, "restore_button")
    assert wanted == [(made, None)]


def test_a_damaged_one_is_refused_before_anything_is_asked(stage: Stage, qtbot: QtBot) -> None:
    made = there(stage.hub.workspace.back_up("day"))
    made.write_bytes(made.read_bytes()[:-4096])
    stage.open("backup")
    press(stage, qtbot, "restore_button")
    assert stage.find(Label, "error_label").isVisible()
    assert prompter(stage).asked == []


def test_the_folder_is_shown(stage: Stage, qtbot: QtBot) -> None:
    stage.hub.workspace.back_up("day")
    stage.open("backup")
    press(stage, qtbot, "show_button")
    assert prompter(stage).asked[-1][1].startswith("file:///")
