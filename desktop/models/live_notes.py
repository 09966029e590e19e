"""Lines of a document of notes as rows of a list: the last ones, or all of them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QTextBlock

from desktop.models.live_document import NoteDocument, key_of, line_at
from desktop.models.live_lines import Line

LAST = 60
LINE_ROLE = int(Qt.ItemDataRole.UserRole.value)
KEY_ROLE = LINE_ROLE + 1


@dataclass(frozen=True, slots=True)
class NoteRowView:
    """A row: the uid of a line, and the line."""

    key: str
    line: Line


class NoteRows(QAbstractListModel):
    """Rows of the lines that have words, read anew a moment after the document changed.

    ``most`` is how many of the last lines are shown, 0 for all. Nothing is read before ``follow(True)``.
    """

    def __init__(self, notes: NoteDocument, *, most: int = LAST, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes, self._most = notes, most
        self._rows: list[NoteRowView] = []
        self._left_out = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._following = False
        notes.touched.connect(self._on_touched)
        notes.rows_changed.connect(self._on_touched)

    @property
    def rows(self) -> list[NoteRowView]:
        """What is shown."""
        return self._rows

    def follow(self, on: bool) -> None:
        """Keep in step with the document from now on, or no longer."""
        self._following = on
        if on:
            self.refresh()

    def leave_out(self, key: str) -> None:
        """Show all but this line, which is shown elsewhere."""
        if key != self._left_out:
            self._left_out = key
            self._on_touched()

    def refresh(self) -> None:
        """Read the lines again and tell what is different."""
        self._soon.stop()
        found = self._read()
        if found == self._rows:
            return
        same = 0
        for before, now in zip(self._rows, found, strict=False):
            if before != now:
                break
            same += 1
        if same < len(self._rows):
            self.beginRemoveRows(QModelIndex(), same, len(self._rows) - 1)
            self._rows = self._rows[:same]
            self.endRemoveRows()
        if same < len(found):
            self.beginInsertRows(QModelIndex(), same, len(found) - 1)
            self._rows = found
            self.endInsertRows()

    def key_at(self, index: QModelIndex) -> str:
        """The uid of the line in a row, empty for none."""
        return str(self.data(index, KEY_ROLE) or "")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == LINE_ROLE:
            return row.line
        if role == KEY_ROLE:
            return row.key
        return row.line.text if role == Qt.ItemDataRole.DisplayRole else None

    def _read(self) -> list[NoteRowView]:
        found: list[NoteRowView] = []
        block: QTextBlock = self._notes.document.lastBlock()
        while block.isValid() and (not self._most or len(found) < self._most):
            key = key_of(block)
            line = line_at(block)
            if line.is_kept and key != self._left_out:
                found.append(NoteRowView(key, line))
            block = block.previous()
        found.reverse()
        return found

    def _on_touched(self) -> None:
        if self._following:
            self._soon.start()
