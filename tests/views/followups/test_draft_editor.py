"""The draft editor: fields move with the text, dissolve when touched, and are counted in characters."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from desktop.domain.draft_spans import Span
from desktop.views.followups.draft_editor import DraftEditor

TEXT = "Dear Amara,\n\nThank you for 😀 half an hour at {organisation}.\n\nNora"


def make(qtbot: QtBot) -> DraftEditor:
    editor = DraftEditor(name="Draft")
    qtbot.addWidget(editor)
    editor.resize(500, 300)
    spans = [
        Span(TEXT.index(word), TEXT.index(word) + len(word), word)
        for word in ("Amara", "half an hour", "Nora")
    ]
    editor.set_draft(TEXT, spans)
    editor.show()
    return editor


def words(editor: DraftEditor) -> list[str]:
    return [editor.text[span.start : span.end] for span in editor.spans]


def put_caret(editor: DraftEditor, place: int) -> None:
    """Put the caret before a character of the text (which has one wide character)."""
    wide = sum(1 for char in editor.text[:place] if char > "\uffff")
    cursor = editor.textCursor()
    cursor.setPosition(place + wide)
    editor.setTextCursor(cursor)


def test_fields_are_found_behind_wide_characters(qtbot: QtBot) -> None:
    editor = make(qtbot)
    assert words(editor) == ["Amara", "half an hour", "Nora"]
    assert editor.empty == ["organisation"]


def test_typing_before_moves_and_typing_inside_dissolves(qtbot: QtBot) -> None:
    editor = make(qtbot)
    put_caret(editor, 0)
    qtbot.keyClicks(editor, "My ")
    put_caret(editor, editor.text.index("Amara"))
    qtbot.keyClicks(editor, "dear ")
    put_caret(editor, editor.text.index("Amara") + 5)
    qtbot.keyClicks(editor, "!")
    assert words(editor) == ["Amara", "half an hour", "Nora"]
    put_caret(editor, editor.text.index("Nora") + 2)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert words(editor) == ["Amara", "half an hour"]


def test_replacing_a_stretch_dissolves_all_it_held(qtbot: QtBot) -> None:
    editor = make(qtbot)
    editor.selectAll()
    editor.insertPlainText("x")
    assert words(editor) == []
    assert editor.empty == []


def test_filling_an_empty_field(qtbot: QtBot) -> None:
    editor = make(qtbot)
    with qtbot.waitSignal(editor.edited):
        editor.fill_empty("organisation", "City of Arven")
    assert "at City of Arven." in editor.text
    assert words(editor) == ["Amara", "half an hour", "City of Arven", "Nora"]
    assert not editor.select_empty()


def test_a_click_takes_the_whole_empty_field(qtbot: QtBot) -> None:
    editor = make(qtbot)
    cursor = editor.textCursor()
    place = editor.document().find("{Organisation}")
    cursor.setPosition(place.selectionStart() + 4)
    where = editor.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert editor.textCursor().selectedText() == "{Organisation}"
    qtbot.keyClicks(editor, "Arven")
    assert editor.empty == []


def test_lines_between_paragraphs_are_half_as_high(qtbot: QtBot) -> None:
    editor = make(qtbot)
    document = editor.document()
    heights = [document.findBlockByNumber(number).blockFormat().lineHeight() for number in range(5)]
    assert heights[1] == heights[3] == heights[0] // 2
    put_caret(editor, editor.text.index("\n\n") + 1)
    qtbot.keyClicks(editor, "A line")
    assert document.findBlockByNumber(1).blockFormat().lineHeight() == heights[0]
    editor.undo()
    editor.undo()
    assert "A line" not in editor.text


def test_the_caret_at_the_end_types_plain_words(qtbot: QtBot) -> None:
    editor = make(qtbot)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, " L")
    assert words(editor)[-1] == "Nora"
    assert not editor.grab().isNull()
