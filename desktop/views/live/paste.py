"""Putting a pasted text into the notes, a little at a time, so that the window never stands still."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor

from desktop.models.live_document import QUESTION, TIME
from desktop.views.live.note_host import NoteHost

LINES_AT_ONCE = 200
CHARACTERS_AT_ONCE = 40_000


class PasteJob(QObject):
    """Inserts lines at the caret, turn by turn; all of it is one step of the editor's Undo.

    ``finished`` when the last line is in.
    """

    finished = Signal()

    def __init__(
        self,
        editor: NoteHost,
        lines: list[str],
        *,
        at_seconds: int | None,
        question: int | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._editor, self._lines, self._next = editor, lines, 0
        self._at_seconds, self._question = at_seconds, question
        self._cursor = editor.textCursor()

    def go_on(self) -> None:
        """Insert the next lines; by itself until all are in."""
        first = self._next == 0
        part = self._part()
        cursor = self._cursor
        if first:
            cursor.beginEditBlock()
            cursor.removeSelectedText()
        else:
            cursor.joinPreviousEditBlock()
        for number, line in enumerate(part):
            if not first or number:
                cursor.insertBlock(self._stamped())
            elif not cursor.block().text():
                cursor.setBlockFormat(self._begun(cursor))
            cursor.insertText(line)
        cursor.endEditBlock()
        if self._next < len(self._lines):
            QTimer.singleShot(0, self, self.go_on)
            return
        self._finish()

    def _part(self) -> list[str]:
        part: list[str] = []
        size = 0
        while self._next < len(self._lines) and len(part) < LINES_AT_ONCE and size < CHARACTERS_AT_ONCE:
            line = self._lines[self._next]
            part.append(line)
            size += len(line)
            self._next += 1
        return part

    def _stamped(self) -> QTextBlockFormat:
        fresh = self._editor.notes.fresh_format()
        self._stamp(fresh)
        return fresh

    def _begun(self, cursor: QTextCursor) -> QTextBlockFormat:
        """The format of an empty line that now begins with pasted words; its mark stays."""
        begun = QTextBlockFormat(cursor.blockFormat())
        if begun.property(TIME) is None:
            self._stamp(begun)
        return begun

    def _stamp(self, wanted: QTextBlockFormat) -> None:
        for number, value in ((TIME, self._at_seconds), (QUESTION, self._question)):
            if value is not None:
                wanted.setProperty(number, value)

    def _finish(self) -> None:
        self._editor.setTextCursor(self._cursor)
        self._editor.ensureCursorVisible()
        self.finished.emit()
        self.deleteLater()
