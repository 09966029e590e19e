"""The notes as a list to be read aloud: each row says its mark and time before its words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.models.live_document import NoteDocument
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.live.notes_list import NotesList, SpokenRows
from desktop.views.live.words import tr

WIDTH, HEIGHT = 560, 320
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotesDialog(Dialog):
    """Lists the notes of a document; Enter or a click goes to one: ``key`` is its uid then."""

    def __init__(self, notes: NoteDocument, *, at: str, parent: QWidget | None = None) -> None:
        """``at`` is the uid of the line that is current at first."""
        super().__init__(tr("Notes as a list"), heading=tr("Notes as a list"), width=WIDTH, parent=parent)
        self.key = ""
        self.rows = SpokenRows(notes, most=0, parent=self)
        self.rows.refresh()
        self.notes_list = NotesList(self.rows, parent=self)
        self.notes_list.setAccessibleName(tr("Notes"))
        theme().grow(self.notes_list.setMinimumHeight, HEIGHT)
        nothing = Label(tr("There are no notes yet."), color="muted", parent=self)
        nothing.setVisible(not self.rows.rows)
        self.notes_list.setVisible(bool(self.rows.rows))
        self.body.addWidget(nothing)
        self.body.addWidget(self.notes_list, 1)
        self.add_button(tr("Close"), role=Role.RejectRole, name="close_button")
        self.notes_list.chosen.connect(self._on_chosen)
        self._choose(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.notes_list.hasFocus():
            self._on_chosen(self.rows.key_at(self.notes_list.currentIndex()))
        else:
            super().keyPressEvent(event)

    def _choose(self, at: str) -> None:
        keys = [row.key for row in self.rows.rows]
        if keys:
            row = keys.index(at) if at in keys else len(keys) - 1
            self.notes_list.setCurrentIndex(self.rows.index(row, 0))
            self.notes_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, key: str) -> None:
        if key:
            self.key = key
            self.accept()
