"""Typing notes: closing, marking, splitting, joining, pasting; nothing of it is lost."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.models.live_document import line_at
from desktop.storage.queries import live as queries
from tests.views.live.conftest import Stage

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def times(stage: Stage) -> list[int | None]:
    return [line_at(block).at_seconds for block in stage.editor.notes.blocks()]


def put_caret(stage: Stage, line: int, column: int) -> None:
    cursor = QTextCursor(stage.editor.document().findBlockByNumber(line))
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=column)
    stage.editor.setTextCursor(cursor)


def paste(stage: Stage, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    stage.editor.insertFromMimeData(data)


def test_enter_closes_a_note_and_its_time_is_that_of_its_first_character(stage: Stage) -> None:
    stage.begun()
    stage.clock.advance(seconds=48)
    stage.type("S")
    stage.clock.advance(seconds=20)
    stage.type("tarted\n")
    stage.clock.advance(seconds=10)
    stage.type("Half")
    assert stage.lines() == [("", "Started"), ("", "Half")]
    assert times(stage) == [48, 78]
    assert stage.stored() == [("", "Started"), ("", "Half")]


def test_a_line_typed_in_one_go_leaves_little_behind(stage: Stage) -> None:
    """What somebody types for hours stays in memory: a few steps and two formats a line, and no half of it on disk."""
    stage.begun()
    before = len(stage.editor.document().allFormats())
    for number in range(20):
        stage.type(f"Half of line {number}")
        assert stage.tab.session.settle()
        stage.type(" is typed\n")
        assert stage.tab.session.settle()
    assert stage.editor.document().availableUndoSteps() <= 20 * 6
    assert len(stage.editor.document().allFormats()) - before <= 20 * 2
    assert stage.ws.db.value("SELECT count(*) FROM note_revision") == 0
    assert len(stage.stored()) == 20


def test_undo_leaves_the_caret_where_the_line_was_typed(stage: Stage) -> None:
    stage.begun()
    stage.type("One\nTwo\nThree\nFour")
    places = []
    for _ in range(3):
        stage.press(Qt.Key.Key_Z, CTRL)
        cursor = stage.editor.textCursor()
        places.append((cursor.blockNumber(), cursor.positionInBlock()))
    assert places == [(3, 0), (2, 5), (2, 0)]
    stage.type("Once more")
    assert [text for _, text in stage.lines()] == ["One", "Two", "Once more"]


def test_lines_typed_one_after_the_other_stand_side_by_side_in_the_index(stage: Stage) -> None:
    stage.begun()
    stage.type("One\nTwo\nThree\n")
    assert len(stage.stored()) == 3
    uids = [row.uid for row in queries.lines(stage.ws.db, stage.meeting)]
    assert uids == sorted(uids)
    assert len({uid[:8] for uid in uids}) == 1


def test_an_empty_line_has_no_time_and_is_not_kept(stage: Stage) -> None:
    stage.begun()
    stage.type("One\n\n\n")
    assert times(stage)[-1] is None
    assert stage.stored() == [("", "One")]
    assert len(stage.lines()) == 2


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("*Half the job", ("insight", "Half the job")),
        ("* Half the job", ("insight", "Half the job")),
        ("! Learn a tool", ("advice", "Learn a tool")),
        ('"The model is never right', ("quote", "The model is never right")),
        ("@Ilse", ("person", "Ilse")),
        ("> Send", ("followup", "Send")),
        ("?Pay", ("question", "Pay")),
        ("**bold", ("", "**bold")),
        ("??", ("", "??")),
        ("a*b", ("", "a*b")),
    ],
)
def test_the_first_character_marks_the_line(stage: Stage, typed: str, expected: tuple[str, str]) -> None:
    stage.begun()
    stage.type(typed)
    assert stage.lines() == [expected]
    assert stage.stored() == [expected]


def test_a_mark_in_front_of_words_that_are_there(stage: Stage) -> None:
    stage.begun()
    stage.type("Learn a tool")
    put_caret(stage, 0, 0)
    stage.type("!")
    assert stage.lines() == [("advice", "Learn a tool")]
    assert stage.editor.textCursor().positionInBlock() == 0


def test_backspace_right_after_a_mark_gives_the_character_back(stage: Stage) -> None:
    stage.begun()
    stage.type("!L")
    stage.press(Qt.Key.Key_Backspace)
    assert stage.lines() == [("", "!L")]


def test_input_helpers_mark_too(stage: Stage) -> None:
    stage.begun()
    for text in ("„", "W"):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(stage.editor, event)
    assert stage.lines() == [("quote", "W")]


def test_keys_with_alt_mark_the_line_from_anywhere(stage: Stage) -> None:
    stage.begun()
    stage.type("Learn a tool")
    stage.press(Qt.Key.Key_2, ALT)
    assert stage.lines() == [("advice", "Learn a tool")]
    stage.press(Qt.Key.Key_6, ALT)
    assert stage.lines() == [("question", "Learn a tool")]
    stage.press(Qt.Key.Key_0, ALT)
    assert stage.lines() == [("", "Learn a tool")]


def test_enter_on_an_empty_marked_line_takes_the_mark_off(stage: Stage) -> None:
    stage.begun()
    stage.press(Qt.Key.Key_1, ALT)
    assert stage.lines() == [("insight", "")]
    stage.press(Qt.Key.Key_Return)
    assert stage.lines() == [("", "")]


def test_splitting_keeps_the_time_and_loses_the_mark(stage: Stage) -> None:
    stage.begun()
    stage.clock.advance(seconds=30)
    stage.type("!Learn a tool first")
    stage.clock.advance(seconds=30)
    put_caret(stage, 0, 12)
    stage.press(Qt.Key.Key_Return)
    assert stage.lines() == [("advice", "Learn a tool"), ("", " first")]
    assert times(stage) == [30, 30]


def test_joining_keeps_the_first_ones_time_and_mark(stage: Stage) -> None:
    stage.begun()
    stage.type("!Learn\n")
    stage.clock.advance(seconds=30)
    stage.type("?a tool")
    put_caret(stage, 0, 5)
    stage.press(Qt.Key.Key_Delete)
    assert stage.lines() == [("advice", "Learna tool")]
    assert times(stage) == [0]


def test_backspace_at_the_beginning_takes_the_mark_then_joins(stage: Stage) -> None:
    stage.begun()
    stage.type("Learn\n?a tool")
    put_caret(stage, 1, 0)
    stage.press(Qt.Key.Key_Backspace)
    assert stage.lines() == [("", "Learn"), ("", "a tool")]
    stage.press(Qt.Key.Key_Backspace)
    assert stage.lines() == [("", "Learna tool")]


def test_enter_before_the_first_character_puts_a_line_above(stage: Stage) -> None:
    stage.begun()
    stage.type("!Learn")
    put_caret(stage, 0, 0)
    stage.press(Qt.Key.Key_Return)
    assert stage.lines() == [("", ""), ("advice", "Learn")]
    assert stage.stored() == [("advice", "Learn")]


def test_shift_enter_stays_in_the_note(stage: Stage) -> None:
    stage.begun()
    stage.type("One")
    stage.press(Qt.Key.Key_Return, SHIFT)
    stage.type("more")
    assert stage.stored() == [("", "One\nmore")]


def test_undo_brings_marks_and_times_back(stage: Stage) -> None:
    stage.begun()
    stage.type("!Learn\nTwo")
    before = (stage.lines(), times(stage))
    stage.editor.selectAll()
    stage.press(Qt.Key.Key_Delete)
    assert stage.stored() == []
    stage.editor.undo()
    assert (stage.lines(), times(stage)) == before
    assert stage.stored() == [("advice", "Learn"), ("", "Two")]


def test_off_the_record(stage: Stage) -> None:
    stage.begun()
    stage.type("Between us")
    stage.press(Qt.Key.Key_X, CTRL | SHIFT)
    assert stage.stored() == [("", "Between us")]
    assert queries.lines(stage.ws.db, stage.meeting)[0].off_record


def test_the_clock_time_goes_into_the_text(stage: Stage) -> None:
    stage.begun()
    stage.type("At ")
    stage.press(Qt.Key.Key_T, CTRL | SHIFT)
    assert stage.lines() == [("", "At 15:31")]


def test_paste_is_plain_and_never_interpreted(stage: Stage) -> None:
    stage.begun()
    data = QMimeData()
    data.setHtml("<b>! Learn</b><br>? Pay")
    data.setText("! Learn\r\n? Pay\x00\n\n\u2028<b>bold</b>")
    stage.editor.insertFromMimeData(data)
    assert stage.stored() == [("", "! Learn"), ("", "? Pay"), ("", "<b>bold</b>")]


def test_paste_into_the_middle_of_a_line(stage: Stage) -> None:
    stage.begun()
    stage.type("!Learn first")
    put_caret(stage, 0, 5)
    paste(stage, " this\nand that")
    assert stage.stored() == [("advice", "Learn this"), ("", "and that first")]


def test_a_hundred_thousand_characters_are_broken_into_paragraphs(stage: Stage, qtbot: QtBot) -> None:
    stage.begun()
    paste(stage, "word " * 20_000)
    qtbot.waitUntil(lambda: len(stage.lines()) == 10)
    stored = stage.stored()
    assert sum(len(text) for _, text in stored) > 99_900
    assert max(len(text) for _, text in stored) <= 10_000


def test_an_absurd_paste_is_refused_with_a_sentence(stage: Stage) -> None:
    stage.begun()
    stage.type("Before")
    paste(stage, "x" * 5_000_001)
    assert stage.stored() == [("", "Before")]
    notice = stage.tab.session_page.notice_bar
    assert notice.isVisible()
    assert "too long" in notice.words.text()


def test_tab_leaves_the_editor(stage: Stage, qtbot: QtBot) -> None:
    stage.begun()
    qtbot.waitUntil(stage.editor.hasFocus)
    stage.press(Qt.Key.Key_Tab)
    assert not stage.editor.hasFocus()
    assert "\t" not in stage.editor.toPlainText()


def test_lines_belong_to_the_current_question(stage: Stage) -> None:
    stage.begun()
    first, second = [row.id for row in stage.tab.live.plan][:2]
    stage.type("One\n")
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.type("Two")
    stage.stored()
    assert [row.question for row in queries.lines(stage.ws.db, stage.meeting)] == [first, second]


def test_undo_takes_a_line_back_in_steps_that_can_be_seen(stage: Stage) -> None:
    stage.begun()
    stage.type("One\n! Two")
    seen = []
    while stage.editor.document().isUndoAvailable():
        stage.press(Qt.Key.Key_Z, CTRL)
        seen.append(stage.lines())
    assert all(one != other for one, other in itertools.pairwise(seen))
    assert seen[-1] == [("", "")]


def test_a_screen_reader_hears_mark_and_time(stage: Stage) -> None:
    stage.begun()
    stage.clock.advance(seconds=90)
    stage.type("!Learn")
    assert stage.editor.accessibleName() == "Notes for Tomasz Wieczorek"
    assert stage.editor.accessibleDescription() == "Advice, 01:30"
