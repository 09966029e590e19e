"""Keeps what is typed in the editor: commits lines, takes in those from elsewhere, says how it stands."""

from __future__ import annotations

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop.core.errors import UserError
from desktop.hub import LOOK, Change, Hub
from desktop.models.live import LiveSession, NoteRow
from desktop.models.live_document import key_of
from desktop.models.live_saving import Autosave
from desktop.views.live import words
from desktop.views.live.editor import NotesEditor


class NoteWriter(QObject):
    """Between the editor and the meeting in hand; ``autosave`` tells whether all is saved.

    The editor takes back keys by itself, as long as nothing else was done since: then the notebook's Undo goes on,
    line by line, so that everything is taken back in the order in which it was done.
    """

    def __init__(
        self, hub: Hub, live: LiveSession, editor: NotesEditor, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hub, self._live, self._editor = hub, live, editor
        self._meeting: int | None = None
        self._label = self._touched = ""
        notes = editor.notes
        self.autosave = Autosave(self._save, pending=lambda: notes.book.is_pending, parent=self)
        notes.touched.connect(self.autosave.touch)
        editor.note_closed.connect(self.autosave.save_soon)
        editor.left.connect(self._on_left)
        editor.line_left.connect(notes.book.leave)
        live.acting.connect(self.settle)
        live.lines_changed.connect(self._on_lines_changed)
        hub.changed.connect(self._on_changed)

    def load(self, *, with_empty_line: bool, at_end: bool = False) -> None:
        """Show the notes of the meeting in hand; the caret goes to the end of what was written last.

        ``at_end`` puts it into the last line instead.
        """
        if not self.settle() and self._meeting == self._live.meeting:
            return  # what could not be kept is nowhere but in the editor
        session = self._live.session
        self._meeting = self._live.meeting
        self._label = words.tr("Notes with {name}").format(name=session.name if session is not None else "")
        rows = self._live.lines()
        self._editor.notes.load(rows, with_empty_line=with_empty_line)
        self._editor.document().clearUndoRedoStacks()
        last = max(rows, key=lambda row: (row.written_at, row.position), default=None)
        self._editor.go_to(last.uid if last is not None and not at_end else "")

    def settle(self) -> bool:
        """Save everything now; whether that worked."""
        return self._meeting is None or self.autosave.flush()

    def _save(self) -> UserError | None:
        notes = self._editor.notes
        if self._meeting is None:
            return None
        now = self._hub.clock.monotonic()
        batch = notes.collect(now=now)
        if batch:
            outcome = self._live.write(self._label, batch, meeting=self._meeting)
            if outcome.error is not None:
                return outcome.error
        notes.book.settle(batch, now=now)
        return None

    def _on_left(self) -> None:
        if isValid(self._editor.notes.document) and self._editor.notes.book.is_pending:
            self.autosave.flush(whole=False)

    def _on_lines_changed(self, rows: list[NoteRow], some_gone: bool) -> None:
        if self._meeting != self._live.meeting:
            return
        notes = self._editor.notes
        notes.take_in(rows)
        self._touched = rows[-1].uid if rows else ""
        there = {row.uid for row in rows}
        if some_gone:
            stored = {row.uid for row in self._live.lines()}
            missing = [key for key in notes.book.keys if notes.book.is_stored(key) and key not in stored]
            gone = [key for key in missing if key not in there]
            first = notes.find(gone[0]).blockNumber() if gone else -1
            notes.take_out(gone)
            if gone and not rows:
                left = notes.document.findBlockByNumber(min(first, notes.document.blockCount() - 1))
                self._touched = key_of(left)

    def _on_changed(self, change: Change) -> None:
        """Something else than typing happened: the editor's own Undo must not jump over it."""
        touched, self._touched = self._touched, ""
        if change.origin == LOOK or self._live.is_writing or not isValid(self._editor):
            return
        self._editor.document().clearUndoRedoStacks()
        if touched and change.origin in ("undo", "redo"):
            self._editor.go_to(touched)
