"""The notes beside the debrief: to read, and to take words from by a click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.names import initials
from desktop.models.live import NoteRow
from desktop.models.live_document import text_of
from desktop.qtkit.badges import Avatar
from desktop.qtkit.choices import Segmented
from desktop.qtkit.labels import Label, Line, Pane
from desktop.qtkit.theme import theme
from desktop.views.live.editor import NotesEditor
from desktop.views.live.note_host import Look

READING = Look(
    style="body", gutter=78, before=8, after=16, above=0, gap=10, side=20, times_first=True, ground="panel"
)


class NotesToRead(NotesEditor):
    """Notes that are only read; ``taken`` carries the words of a line that was clicked."""

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, look=READING)
        self.setObjectName("notes_to_read")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.gutter.pressed.connect(lambda block, _at: self.taken.emit(text_of(block)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clicked = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        block = self.gutter.line_under(event.position().toPoint().y()) if clicked else None
        if block is not None and block.text():
            self.taken.emit(text_of(block))


class DebriefNotes(Pane):
    """Who it was and when, then the notes, all or only the marked ones.

    ``taken`` carries the words of a clicked line.
    """

    taken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.setObjectName("debrief_notes")
        self._rows: list[NoteRow] = []
        self._build()

    def show_notes(self, name: str, held: str, rows: list[NoteRow]) -> None:
        """Show the notes of a meeting."""
        self.avatar.set_initials(initials(name))
        self.name_label.setText(name)
        self.held_label.setText(held)
        self._rows = [row for row in rows if row.text.strip()]
        marked = sum(bool(row.mark) for row in self._rows)
        self.switch.set_text(0, self.tr("All {n}").format(n=len(self._rows)))
        self.switch.set_text(1, self.tr("Marked {n}").format(n=marked))
        self._on_switched()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(Line(parent=self))
        column.addWidget(self._make_switch())
        self.notes_list = NotesToRead(self)
        self.notes_list.setAccessibleName(self.tr("Notes"))
        self.notes_list.setToolTip(self.tr("Click a note to put its words into the debrief"))
        self.notes_list.taken.connect(self.taken)
        column.addWidget(self.notes_list, 1)

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        theme().grow_height(head.setFixedHeight, 63, lines=2)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        self.avatar = Avatar("", size=36, parent=head)
        row.addWidget(self.avatar)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.name_label = Label(style="body_strong", elide=True, parent=head)
        self.held_label = Label(style="caption", elide=True, tabular=True, parent=head)
        words.addStretch(1)
        words.addWidget(self.name_label)
        words.addWidget(self.held_label)
        words.addStretch(1)
        row.addLayout(words, 1)
        return head

    def _make_switch(self) -> QWidget:
        bar = QWidget(self)
        theme().grow_height(bar.setFixedHeight, 44)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(Label(self.tr("Notes"), style="heading", parent=bar), 1)
        self.switch = Segmented(
            [self.tr("All {n}").format(n=0), self.tr("Marked {n}").format(n=0)], parent=bar
        )
        self.switch.setObjectName("notes_switch")
        self.switch.changed.connect(self._on_switched)
        row.addWidget(self.switch)
        return bar

    def _on_switched(self) -> None:
        only_marked = self.switch.chosen == 1
        rows = [row for row in self._rows if row.mark or not only_marked]
        self.notes_list.notes.load(rows, with_empty_line=False)
        self.notes_list.moveCursor(QTextCursor.MoveOperation.Start)
        self.notes_list.verticalScrollBar().setValue(0)
