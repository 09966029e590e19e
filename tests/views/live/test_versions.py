"""Earlier versions of notes: listed, compared, brought back and taken back again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.models.live_versions import LineState
from desktop.qtkit.buttons import Button
from desktop.views.live.versions_dialog import VersionsDialog, open_versions
from tests.helpers.there import child
from tests.views.live.conftest import Stage

Accessible = Qt.ItemDataRole.AccessibleTextRole


def written(stage: Stage) -> Stage:
    """Two minutes of writing: a line that stays, one that changes, one that goes and one that comes."""
    stage.begun()
    stage.type("Stays\nOld words\nGoes\n")
    stage.stored()
    stage.clock.advance(70)
    editor = stage.editor
    editor.selectAll()
    editor.insertPlainText("Something quite different")
    stage.stored()
    stage.clock.advance(70)
    return stage


def opened(stage: Stage) -> VersionsDialog:
    return open_versions(stage.hub, stage.meeting, stage.tab)


def texts(dialog: VersionsDialog) -> list[tuple[str, LineState]]:
    return [(row.line.text, row.state) for row in dialog.rows.rows]


def test_none_yet(stage: Stage) -> None:
    dialog = opened(stage.begun())
    assert dialog.nothing.isVisible()
    assert not dialog.versions_list.isVisible()
    assert not dialog.back_button.isEnabled()
    dialog.reject()


def test_a_version_is_compared_with_now(stage: Stage) -> None:
    dialog = opened(written(stage))
    rows = dialog.versions_list.model()
    assert rows.rowCount() == 2
    assert dialog.difference_label.text() == "The notes are like this now."
    assert not dialog.back_button.isEnabled()
    dialog.versions_list.select_id(dialog._versions.rows[-1].id)
    found = texts(dialog)
    assert ("Old words", LineState.ONLY_THEN) in found
    assert "Only in this version" in dialog.difference_label.text()
    assert str(dialog.rows.data(dialog.rows.index(1, 0), Accessible)).startswith("Only ")
    assert not dialog.grab().isNull()
    dialog.reject()


def test_bringing_back_and_taking_that_back(stage: Stage, qtbot: QtBot) -> None:
    written(stage)
    now = stage.stored()
    dialog = opened(stage)
    dialog.versions_list.select_id(dialog._versions.rows[-1].id)
    qtbot.mouseClick(child(dialog, Button, "back_button"), Qt.MouseButton.LeftButton)
    assert [text for _, text in stage.stored()] == ["Stays", "Old words", "Goes"]
    assert [text for _, text in stage.lines() if text] == ["Stays", "Old words", "Goes"]
    assert stage.told[-1].startswith("The notes are as they were")
    stage.hub.undo()
    assert stage.stored() == now
    dialog.reject()


def test_it_stands_in_the_menu(stage: Stage) -> None:
    stage.begun()
    seen: list[str] = []
    action = stage.tab.session.actions["versions"]
    assert action.isEnabled()
    action.trigger()
    dialog = child(stage.tab.window(), VersionsDialog)
    seen.append(dialog.windowTitle())
    dialog.reject()
    assert seen == ["Earlier versions"]
