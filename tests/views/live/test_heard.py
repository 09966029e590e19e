"""What a screen reader is told of the notes: mark and time of a line before its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.views.live import session_desk
from desktop.views.live.notes_dialog import NotesDialog
from tests.shots import live_scene
from tests.views.live.conftest import Stage, in_next


def test_mark_and_time_are_said_when_the_caret_comes_to_another_line(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(session_desk, "announce", lambda _source, text, **_: said.append(text))
    stage.noted()
    said.clear()
    stage.press(Qt.Key.Key_Up)
    stage.press(Qt.Key.Key_Home)
    stage.press(Qt.Key.Key_Up)
    assert said == ["Question, 16:40", "Follow-up, 15:12"]


def test_the_notes_as_a_list_read_mark_and_time_first_and_lead_to_the_line(stage: Stage) -> None:
    stage.noted()
    heard: list[str] = []
    rows: list[int] = []

    def choose(dialog: NotesDialog) -> None:
        index = dialog.rows.index
        heard.extend(str(index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(3))
        rows.append(dialog.notes_list.currentIndex().row())
        for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return):
            QTest.keyClick(dialog.notes_list, key)

    in_next(NotesDialog, choose)
    stage.tab.session.actions["list"].trigger()
    assert rows == [10]
    assert heard == [
        "00:48, " + live_scene.NOTES[0][2],
        "Insight, 02:10, " + live_scene.NOTES[1][2],
        "Quote, 04:35, " + live_scene.NOTES[2][2],
    ]
    assert stage.editor.line.text() == live_scene.NOTES[1][2]


def test_an_empty_session_has_a_list_that_says_so(stage: Stage) -> None:
    stage.begun()
    seen: list[bool] = []
    in_next(NotesDialog, lambda dialog: seen.append(dialog.notes_list.isVisible()))
    stage.tab.session.actions["list"].trigger()
    assert seen == [False]
