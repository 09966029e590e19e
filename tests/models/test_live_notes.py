"""Lines of notes as rows: those with words, the last ones, in step with the document."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from desktop.models.live_document import NoteDocument
from desktop.models.live_notes import KEY_ROLE, NoteRows
from desktop.storage.queries.live import NoteRow


def rows_of(texts: list[str], *, most: int = 60) -> tuple[NoteDocument, NoteRows, QTextDocument]:
    document = QTextDocument()
    notes = NoteDocument(document, parent=document)
    notes.load(
        NoteRow(number + 1, f"n{number}", number, None, "", text, None, False, "")
        for number, text in enumerate(texts)
    )
    return notes, NoteRows(notes, most=most, parent=document), document


def shown(model: NoteRows) -> list[str]:
    return [found.line.text for found in model.rows]


def test_only_the_last_lines_with_words_are_shown(qtbot: QtBot) -> None:
    _, model, _document = rows_of(["one", " ", "two", "three"], most=2)
    assert shown(model) == []
    model.follow(True)
    assert shown(model) == ["two", "three"]
    assert model.rowCount() == 2
    assert model.data(model.index(0, 0), KEY_ROLE) == "n2"


def test_rows_follow_the_document_in_one_go(qtbot: QtBot) -> None:
    notes, model, _document = rows_of(["one", "two"])
    model.follow(True)
    told: list[tuple[str, int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _parent, first, last: told.append(("out", first, last)))
    cursor = QTextCursor(notes.find("n1"))
    cursor.insertText("now ")
    qtbot.waitUntil(lambda: shown(model) == ["one", "now two"])
    assert told == [("out", 1, 1), ("in", 1, 1)]
    model.leave_out("n1")
    qtbot.waitUntil(lambda: shown(model) == ["one"])
    model.follow(False)
    cursor.insertText("later ")
    model.leave_out("")
    assert shown(model) == ["one"]


def test_without_a_limit_all_are_shown(qtbot: QtBot) -> None:
    _, model, _document = rows_of([f"note {number}" for number in range(200)], most=0)
    model.refresh()
    assert len(model.rows) == 200
