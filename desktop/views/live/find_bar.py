"""Finding words in the notes of one meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from desktop.qtkit import paint
from desktop.qtkit.buttons import IconButton
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label
from desktop.qtkit.margins import set_margins
from desktop.qtkit.theme import theme


class FindBar(QWidget):
    """A field above the notes; Enter goes to the next place, Shift+Enter to the one before, Esc closes."""

    def __init__(self, editor: QTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._editor = editor
        self._build()
        self.hide()

    def start(self) -> None:
        """Show the field and put the focus into it."""
        self.show()
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.find_field.setText(chosen)
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.selectAll()

    def look(self, *, back: bool = False) -> bool:
        """Go to the next place with these words, round the end; whether there is one."""
        text = self.find_field.text()
        if not text:
            self.said_label.setText("")
            return False
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        found = self._editor.find(text, flags)
        if not found:
            cursor, here = self._editor.textCursor(), self._editor.textCursor()
            edge = QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start
            cursor.movePosition(edge)
            self._editor.setTextCursor(cursor)
            found = self._editor.find(text, flags)
            if not found:
                self._editor.setTextCursor(here)
        self.said_label.setText("" if found else self.tr("Not in these notes"))
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.look(back=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self._on_closed()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("panel"))
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        set_margins(row, 16, 6, 8, 7)
        row.setSpacing(8)
        self.find_field = TextField(placeholder=self.tr("Find in these notes"), icon="search", small=True)
        self.find_field.setObjectName("find_field")
        theme().grow(self.find_field.setMaximumWidth, 280)
        self.said_label = Label(style="caption", parent=self)
        close = IconButton("x", self.tr("Close"), size=28, name="close_find_button", parent=self)
        close.clicked.connect(self._on_closed)
        row.addWidget(self.find_field, 1)
        row.addWidget(self.said_label)
        row.addStretch(1)
        row.addWidget(close)
        self.find_field.textEdited.connect(self._on_edited)

    def _on_edited(self) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._editor.setTextCursor(cursor)
        self.look()

    def _on_closed(self) -> None:
        self.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
