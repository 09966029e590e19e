"""The input line of the mini window: the editor's line with the caret, to be typed in elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.models.live_document import SOFT_BREAK
from desktop.qtkit.fields import TextArea
from desktop.qtkit.theme import theme
from desktop.views.live.editor import NotesEditor

STYLE = "mini"
MOST_LINES, ROOM = 4, 16
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAKING_AWAY = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_Keep = QTextCursor.MoveMode.KeepAnchor
_Standard = QKeySequence.StandardKey


class LineField(TextArea):
    """Shows the line of ``editor`` in which the caret is, and writes what is typed straight into it.

    The editor's document stays the only one: saving, marks, times and Undo are the editor's own. What is
    typed here passes on as the smallest change that makes the two lines equal, however it came about.
    ``turn_wanted`` when nothing typed is left to take back (False) or to do again (True): it is the notebook's turn.
    """

    turn_wanted = Signal(bool)

    def __init__(self, editor: NotesEditor, parent: QWidget | None = None) -> None:
        super().__init__(style=STYLE, least=1, most=MOST_LINES, parent=parent)
        self.setObjectName("line_field")
        self.setProperty("single", True)
        self.setCursorWidth(1)
        self.document().setUndoRedoEnabled(False)
        self._editor, self._busy = editor, False
        self.setAccessibleName(self.tr("Note"))
        self._connect()

    def show_line(self) -> None:
        """Show the editor's line and caret as they are now."""
        if self._busy:
            return
        self._busy = True
        block, theirs = self._editor.line, self._editor.textCursor()
        own = self.textCursor()
        if self._text() != block.text():
            own.select(QTextCursor.SelectionType.Document)
            own.insertText(block.text())
        ends = [
            self._inside(at - block.position(), block.length()) for at in (theirs.anchor(), theirs.position())
        ]
        if [own.anchor(), own.position()] != ends:
            own.setPosition(ends[0])
            own.setPosition(ends[1], _Keep)
        if [self.textCursor().anchor(), self.textCursor().position()] != ends:
            self.setTextCursor(own)
        self.setAccessibleDescription(self._editor.accessibleDescription())
        self.setReadOnly(self._editor.isReadOnly())
        self._busy = False

    def sizeHint(self) -> QSize:
        line = theme().line_height(STYLE)
        lines = min(MOST_LINES, max(1, round(self.document().size().height() / line)))
        return QSize(theme().px(240), lines * line + ROOM)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), self.sizeHint().height())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as the editor does: a line of text becomes a note each."""
        self._editor.insertFromMimeData(source)
        self.show_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & _HELD:
            event.ignore()
        elif event.matches(_Standard.Undo):
            self._turn(redo=False)
        elif event.matches(_Standard.Redo):
            self._turn(redo=True)
        elif event.key() in _ENTER or (event.key() in _TAKING_AWAY and not event.modifiers() & _HELD):
            self._let_editor(lambda: self._editor.keyPressEvent(event))
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self._step(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._editor.left.emit()

    def _connect(self) -> None:
        self.document().contentsChanged.connect(self._on_typed)
        self.cursorPositionChanged.connect(self._on_caret)
        self.selectionChanged.connect(self._on_caret)
        self._editor.cursorPositionChanged.connect(self._on_editor)
        self._editor.selectionChanged.connect(self._on_editor)
        self._editor.line_changed.connect(self._on_editor)
        self._editor.document().contentsChanged.connect(self._on_editor)

    def _text(self) -> str:
        """What stands here, as the document of the notes would have it."""
        block = self.document().begin()
        parts = []
        while block.isValid():
            parts.append(block.text())
            block = block.next()
        return SOFT_BREAK.join(parts)

    def _inside(self, at: int, length: int) -> int:
        return max(0, min(at, length - 1))

    def _let_editor(self, act: Callable[[], object]) -> None:
        self._busy = True
        act()
        self._busy = False
        self.show_line()

    def _turn(self, *, redo: bool) -> None:
        notes = self._editor.document()
        if not (notes.isRedoAvailable() if redo else notes.isUndoAvailable()):
            self.turn_wanted.emit(redo)
        else:
            self._let_editor(self._editor.redo if redo else self._editor.undo)

    def _step(self, event: QKeyEvent) -> None:
        """Up from the first line of a note goes to the note before, down from its last to the next one."""
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            return
        block = self._editor.line.previous() if event.key() == Qt.Key.Key_Up else self._editor.line.next()
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._editor.setTextCursor(cursor)

    def _on_editor(self) -> None:
        if self.isVisible():
            self.show_line()

    def _on_typed(self) -> None:
        if self._busy or not isValid(self._editor) or self._editor.isReadOnly():
            return
        self._busy = True
        with self._editor.one_step():
            typed = self._pass_on()
            self._hand_caret()
            if typed:
                self._editor.take_typed(typed)
        self._busy = False
        self.show_line()

    def _on_caret(self) -> None:
        if not self._busy and self._text() == self._editor.line.text():
            self._busy = True
            self._hand_caret()
            self._busy = False

    def _pass_on(self) -> str:
        """Make the editor's line equal to this one; the text that came in."""
        block, new = self._editor.line, self._text()
        old = block.text()
        if new == old:
            return ""
        start, end = _difference(old, new, caret=self.textCursor().position())
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + len(old) - end, _Keep)
        typed = new[start : len(new) - end]
        cursor.insertText(typed)
        return typed

    def _hand_caret(self) -> None:
        block, own = self._editor.line, self.textCursor()
        theirs = QTextCursor(block)
        theirs.setPosition(block.position() + self._inside(own.anchor(), block.length()))
        theirs.setPosition(block.position() + self._inside(own.position(), block.length()), _Keep)
        self._editor.setTextCursor(theirs)


def _difference(old: str, new: str, *, caret: int) -> tuple[int, int]:
    """How many characters at the beginning and at the end two texts share, the caret standing behind what is new.

    Of "aa" that became "aaa" with the caret at 2, the second one is new: not the first, not the last.
    """
    most = min(len(old), len(new))
    end = 0
    while end < min(most, max(0, len(new) - caret)) and old[-1 - end] == new[-1 - end]:
        end += 1
    start = 0
    while start < most - end and old[start] == new[start]:
        start += 1
    while end < most - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, end
