"""What keys do in the editor of notes: closing a note, marks by the first character, taking them back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextBlockFormat, QTextCursor

from desktop.domain.marks import MarkedText, literal, parse_line
from desktop.models.live_document import MARK, QUESTION, SOFT_BREAK, TIME, key_of, line_at
from desktop.views.live.note_host import NoteHost

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def writes(event: QKeyEvent) -> bool:
    """Whether a key writes something; with Ctrl it does only together with Alt, which is AltGr."""
    held = event.modifiers() & _HELD
    if held and not held & Qt.KeyboardModifier.AltModifier:
        return False
    text = event.text()
    return event.key() not in _ENTER and bool(text) and text.isprintable()


class LineKeys:
    """Handles keys for one editor; each is one step of its Undo."""

    def __init__(self, editor: NoteHost) -> None:
        self._editor = editor
        self._just_marked: tuple[str, MarkedText] | None = None

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key before the editor does; whether that was all."""
        just_marked, self._just_marked = self._just_marked, None
        held = event.modifiers() & _HELD
        if event.key() in _ENTER:
            if held:
                event.ignore()
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._editor.textCursor().insertText(SOFT_BREAK)
                self._editor.ensureCursorVisible()
            else:
                self._close_note()
            return True
        if event.key() == Qt.Key.Key_Backspace and not held:
            return self._give_back(just_marked) or self._join()
        return event.key() == Qt.Key.Key_Delete and not held and self._join_next()

    def forget_mark(self) -> None:
        """The mark that was set last stays: Backspace no longer gives its character back."""
        self._just_marked = None

    def typed(self, text: str) -> None:
        """Something was typed: the line gets its time, and its first character may be a mark."""
        if not text or not (text.isprintable() or text.isspace()) or self._editor.isReadOnly():
            return
        self._take_mark(text)
        self.stamp()

    def stamp(self, begun: QTextBlock | None = None) -> None:
        """A line that has just begun, else the one with the caret, gets its time and the question it belongs to."""
        block = begun if begun is not None else self._editor.line
        line = line_at(block)
        if not line.is_kept or line.at_seconds is not None:
            return
        seconds = self._editor.seconds()
        if seconds is not None and block.blockFormat().property(QUESTION) is None:
            stamped = {TIME: seconds, QUESTION: self._editor.question()}
            self._editor.notes.change_format(block, stamped, join=True)

    def _take_mark(self, text: str) -> None:
        cursor = self._editor.textCursor()
        block = cursor.block()
        if cursor.hasSelection() or cursor.positionInBlock() > 1 + len(text) or line_at(block).mark:
            return
        found = parse_line(block.text()[: cursor.positionInBlock() + 1], keys=self._editor.mark_keys)
        if not found.mark:
            return
        edit = QTextCursor(block)
        edit.joinPreviousEditBlock()
        edit.movePosition(
            QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, len(found.taken)
        )
        edit.removeSelectedText()
        marked = QTextBlockFormat(block.blockFormat())
        marked.setProperty(MARK, found.mark)
        edit.setBlockFormat(marked)
        edit.endEditBlock()
        self._just_marked = (key_of(block), found)
        self._editor.line_changed.emit()

    def _give_back(self, just_marked: tuple[str, MarkedText] | None) -> bool:
        """Backspace right after a mark: the character stands in the text again."""
        cursor = self._editor.textCursor()
        block = cursor.block()
        if just_marked is None or cursor.hasSelection() or key_of(block) != just_marked[0]:
            return False
        edit = QTextCursor(block)
        edit.beginEditBlock()
        edit.insertText(literal(MarkedText(just_marked[1].mark, "", just_marked[1].taken)).text)
        plain = QTextBlockFormat(block.blockFormat())
        plain.clearProperty(MARK)
        edit.setBlockFormat(plain)
        edit.endEditBlock()
        self._editor.line_changed.emit()
        return True

    def _close_note(self) -> None:
        cursor = self._editor.textCursor()
        if cursor.hasSelection():
            cursor.removeSelectedText()
        block = cursor.block()
        line = line_at(block)
        if not line.is_kept:
            if line.mark:
                self._editor.set_mark("")
            return
        if cursor.positionInBlock() == 0:
            self._line_above(cursor)
        else:
            self._line_below(cursor)
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
        self._editor.note_closed.emit()

    def _line_above(self, cursor: QTextCursor) -> None:
        """Enter at the very beginning: an empty line comes above, the note stays as it is."""
        kept = QTextBlockFormat(cursor.blockFormat())
        cursor.beginEditBlock()
        cursor.insertBlock(kept)
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.setBlockFormat(self._editor.notes.fresh_format())
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        cursor.endEditBlock()

    def _line_below(self, cursor: QTextCursor) -> None:
        """A new line; what stands after the caret goes along, with the same time and without the mark."""
        fresh = self._editor.notes.fresh_format()
        if not cursor.atBlockEnd():
            for number in (TIME, QUESTION):
                value = cursor.blockFormat().property(number)
                if value is not None:
                    fresh.setProperty(number, value)
        cursor.beginEditBlock()
        cursor.insertBlock(fresh)
        cursor.endEditBlock()

    def _join(self) -> bool:
        """Backspace at the beginning of a line: takes its mark off first, then joins it to the one above."""
        cursor = self._editor.textCursor()
        if cursor.hasSelection() or cursor.positionInBlock() > 0:
            return False
        if line_at(cursor.block()).mark:
            self._editor.set_mark("")
            return True
        return self._merge(cursor, into_above=True)

    def _join_next(self) -> bool:
        cursor = self._editor.textCursor()
        if cursor.hasSelection() or not cursor.atBlockEnd() or not cursor.block().next().isValid():
            return False
        return self._merge(cursor, into_above=False)

    def _merge(self, cursor: QTextCursor, *, into_above: bool) -> bool:
        """Join two lines; the first one's time and mark win unless it is empty."""
        block = cursor.block()
        first, second = (block.previous(), block) if into_above else (block, block.next())
        if not first.isValid():
            return True
        winner = first if line_at(first).is_kept or line_at(first).mark else second
        kept = QTextBlockFormat(winner.blockFormat())
        cursor.beginEditBlock()
        if into_above:
            cursor.deletePreviousChar()
        else:
            cursor.deleteChar()
        cursor.setBlockFormat(kept)
        cursor.endEditBlock()
        self._editor.setTextCursor(cursor)
        self._editor.line_changed.emit()
        return True
