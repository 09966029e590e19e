"""Notes in the document and in the notebook are the same, whatever is done to the document."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop.models.live_document import MARK, TIME, NoteDocument, key_of, line_at
from desktop.models.live_lines import Batch, Line
from desktop.ops import notes
from desktop.storage.queries import live as queries
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace
from tests.ops.live_meeting import do, running

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


class Desk:
    """A document, its meeting, and what commits do between them."""

    def __init__(self, ws: Workspace) -> None:
        self.ws = ws
        self.meeting = running(ws)
        self.paper = QTextDocument()
        self.notes = NoteDocument(self.paper)
        self.now = 0.0
        self.load()

    def load(self) -> None:
        self.notes.load(queries.lines(self.ws.db, self.meeting))

    def save(self) -> list[Batch]:
        done = []
        while self.notes.book.is_pending:
            batch = self.notes.collect(now=self.now)
            if batch:
                do(
                    self.ws,
                    notes.write_lines,
                    meeting=self.meeting,
                    lines=batch.lines,
                    removed=batch.removed,
                )
            self.notes.book.settle(batch, now=self.now)
            done.append(batch)
        return done

    def stored(self) -> list[tuple[str, Line]]:
        rows = queries.lines(self.ws.db, self.meeting)
        return [(row.uid, Line(row.text, row.mark, row.at_seconds)) for row in rows]

    def shown(self) -> list[tuple[str, Line]]:
        found = [(key_of(block), line_at(block)) for block in self.notes.blocks()]
        return [(key, line) for key, line in found if line.is_kept]

    def cursor(self, at: int = 0, to: int | None = None) -> QTextCursor:
        last = self.paper.characterCount() - 1
        cursor = QTextCursor(self.paper)
        cursor.setPosition(at % (last + 1))
        if to is not None:
            cursor.setPosition(to % (last + 1), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def type(self, text: str) -> None:
        cursor = self.cursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for number, line in enumerate(text.split("\n")):
            if number:
                cursor.insertBlock(self.notes.fresh_format())
            cursor.insertText(line)


def test_typed_lines_are_stored_and_only_the_changed_one_is_written(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One\nTwo\nThree")
    desk.save()
    assert desk.stored() == desk.shown()
    desk.cursor(5).insertText("!")
    (batch,) = desk.save()
    assert [write.text for write in batch.lines] == ["T!wo"]
    assert desk.save() == []


def test_a_line_in_between_moves_no_other_line(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One\nTwo")
    desk.save()
    desk.cursor(3).insertBlock(desk.notes.fresh_format())
    desk.cursor(4).insertText("One and a half")
    batch = desk.save()[-1]
    assert [write.text for write in batch.lines] == ["One and a half"]
    assert [line.text for _, line in desk.stored()] == ["One", "One and a half", "Two"]


def test_lines_move_when_there_is_no_room_left(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("First\nLast")
    for number in range(30):
        desk.cursor(5).insertBlock(desk.notes.fresh_format())
        desk.cursor(6).insertText(f"Line {number}")
        desk.save()
    assert desk.stored() == desk.shown()
    assert [line.text for _, line in desk.stored()][:2] == ["First", "Line 29"]


def test_deleting_a_line_and_undo_brings_it_back_with_its_time_and_mark(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One\nTwo")
    second = desk.paper.lastBlock()
    desk.notes.change_format(second, {MARK: "advice", TIME: 125})
    desk.save()
    before = desk.stored()
    desk.cursor(3, 7).removeSelectedText()
    desk.save()
    assert len(desk.stored()) == 1
    desk.paper.undo()
    desk.save()
    assert desk.stored() == before


def test_an_emptied_line_is_taken_away(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One\nTwo")
    desk.save()
    desk.cursor(0, 3).removeSelectedText()
    desk.save()
    assert [line.text for _, line in desk.stored()] == ["Two"]


def test_soft_breaks_are_line_feeds_in_the_notebook(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One\u2028more")
    desk.save()
    assert desk.stored()[0][1].text == "One\nmore"
    desk.load()
    assert desk.paper.firstBlock().text() == "One\u2028more"
    assert desk.shown() == desk.stored()


def test_the_earlier_wording_is_kept_once_a_visit_and_once_a_minute(ws: Workspace) -> None:
    desk = Desk(ws)

    def change(now: float) -> bool:
        desk.now = now
        desk.cursor(1).insertText("x")
        return desk.save()[0].lines[0].keep_earlier

    desk.type("One")
    desk.save()
    key = desk.notes.book.keys[0]
    assert [change(now) for now in (1, 30, 61, 62)] == [False, False, True, False]
    desk.notes.book.leave(key)
    assert [change(now) for now in (63, 64)] == [True, False]


def test_a_line_that_is_left_before_it_was_saved_keeps_no_half_of_it(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("Half of the jo")
    desk.save()
    desk.type("b is talking")
    key = desk.notes.book.keys[0]
    desk.notes.book.leave(key)
    assert not desk.save()[0].lines[0].keep_earlier
    desk.cursor(4).insertText("!")
    assert desk.save()[0].lines[0].keep_earlier, (
        "from the next visit on the wording that was left is an earlier one"
    )


def test_the_book_holds_the_uid_of_a_line_once(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One\nTwo\nThree")
    desk.save()
    before = [id(key) for key in desk.notes.book.keys]
    desk.cursor(4).insertText("more")
    desk.save()
    assert [id(key) for key in desk.notes.book.keys] == before


def test_the_line_at_a_height_is_found_by_looking_at_few(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(ws)
    desk.type("\n".join(f"Line {number}" for number in range(500)))
    places = [desk.paper.documentLayout().blockBoundingRect(block) for block in desk.notes.blocks()]
    looked: list[int] = []
    bottom = NoteDocument._bottom

    def look(notes: NoteDocument, number: int) -> float:
        looked.append(number)
        return bottom(notes, number)

    monkeypatch.setattr(NoteDocument, "_bottom", look)
    for height in (-5.0, 0.0, 7.5, places[3].bottom(), 3000.0, places[-1].bottom() - 0.1):
        looked.clear()
        found = desk.notes.line_at_height(height).blockNumber()
        assert found == next(number for number, place in enumerate(places) if place.bottom() > height)
        assert len(looked) <= 20
        assert max(looked) <= 2 * found + 1, "no line far below is set for it"
    assert desk.notes.line_at_height(1e9) == desk.paper.lastBlock()


def test_lines_from_elsewhere_come_in_and_go(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One\nTwo")
    desk.save()
    do(ws, notes.append_line, meeting=desk.meeting, text="From outside")
    desk.notes.take_in(queries.lines(ws.db, desk.meeting))
    assert desk.save() in ([], [Batch(seen=tuple(desk.notes.book.keys))]) or desk.shown() == desk.stored()
    assert [line.text for _, line in desk.shown()] == ["One", "Two", "From outside"]
    first = desk.notes.book.keys[0]
    do(ws, notes.write_lines, meeting=desk.meeting, removed=[first])
    desk.notes.take_out([first])
    desk.save()
    assert [line.text for _, line in desk.shown()] == ["Two", "From outside"]
    assert desk.shown() == desk.stored()


def test_what_is_being_typed_stays_when_the_line_changes_elsewhere(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One")
    desk.save()
    key = desk.notes.book.keys[0]
    desk.cursor(3).insertText(" here")
    line = notes.LineWrite(key, 1024, "One elsewhere")
    do(ws, notes.write_lines, meeting=desk.meeting, lines=[line])
    desk.notes.take_in(queries.lines(ws.db, desk.meeting))
    desk.save()
    assert [line.text for _, line in desk.stored()] == ["One here"]


def test_a_deleted_line_that_is_being_typed_in_is_written_again(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("One")
    desk.save()
    key = desk.notes.book.keys[0]
    desk.cursor(3).insertText(" more")
    do(ws, notes.write_lines, meeting=desk.meeting, removed=[key])
    desk.notes.take_out([key])
    desk.save()
    assert desk.stored() == [(key, Line("One more"))]


def test_a_key_touches_one_line_in_a_long_meeting(ws: Workspace) -> None:
    desk = Desk(ws)
    desk.type("\n".join(f"Line {number} of a long talk" for number in range(3000)))
    desk.save()
    desk.cursor(30_000).insertText("x")
    assert len(list(desk.notes.book.unsaved())) == 1


EDITS = st.lists(
    st.tuples(
        st.sampled_from(
            ["text", "break", "copy", "cut", "mark", "undo", "redo", "save", "back", "load", "outside"]
        ),
        st.integers(0, 400),
        st.integers(0, 400),
        st.text(alphabet="ab é😀", max_size=6),
    ),
    max_size=40,
)


@settings(max_examples=80)
@given(EDITS)
def test_random_edits_leave_notebook_and_document_equal(edits: list[tuple[str, int, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ws = new_workspace(Path(folder))
        desk = Desk(ws)
        for kind, at, to, text in edits:
            edit(desk, kind, at, to, text)
        desk.save()
        assert desk.stored() == desk.shown()
        keys = [key for key, _ in desk.stored()]
        assert len(set(keys)) == len(keys)
        positions = [row.position for row in queries.lines(ws.db, desk.meeting)]
        assert positions == sorted(set(positions))
        before = desk.shown()
        desk.load()
        assert desk.shown() == before
        ws.close()


def edit(desk: Desk, kind: str, at: int, to: int, text: str) -> None:
    if kind == "text":
        desk.cursor(at).insertText(text)
    elif kind == "break":
        desk.cursor(at).insertBlock(desk.notes.fresh_format())
    elif kind == "copy":
        desk.cursor(at).insertBlock()  # a line that nobody stamped
    elif kind == "cut":
        desk.cursor(at, to).removeSelectedText()
    elif kind == "back":
        desk.cursor(at).deletePreviousChar()
    elif kind == "mark":
        mark = ["", "advice", "person", "followup", "question"][to % 5]
        desk.notes.change_format(desk.cursor(at).block(), {MARK: mark, TIME: to})
    elif kind == "outside":
        do(desk.ws, notes.append_line, meeting=desk.meeting, text=f"outside {text}")
        desk.notes.take_in(queries.lines(desk.ws.db, desk.meeting))
    elif kind == "load":
        desk.save()
        desk.load()
    else:
        steps: dict[str, Callable[[], object]] = {
            "undo": desk.paper.undo,
            "redo": desk.paper.redo,
            "save": desk.save,
        }
        steps[kind]()
