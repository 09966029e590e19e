"""Earlier versions of a meeting's notes: which there are, and how one differs from the notes as they are now."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.core.records import dataclass
from desktop.hub import Hub
from desktop.models.live_lines import Line
from desktop.models.live_notes import KEY_ROLE, LINE_ROLE
from desktop.ops import notes
from desktop.storage.change import Change
from desktop.storage.queries import versions
from desktop.storage.queries.versions import VersionLine, VersionRow

__all__ = ["LineState", "NoteVersions", "Shown", "ShownRows", "VersionRow"]

STATE_ROLE = KEY_ROLE + 1


class LineState(StrEnum):
    """How a line of a version stands to the notes as they are now."""

    SAME = "same"
    ONLY_THEN = "only_then"
    OTHER_WORDS = "other_words"
    ONLY_NOW = "only_now"


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as the comparison shows it."""

    key: str
    line: Line
    state: LineState


class NoteVersions(QObject):
    """The versions of one meeting, the newest first; ``changed`` when there are others, or the notes are."""

    changed = Signal()

    def __init__(self, hub: Hub, meeting: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._meeting = hub, meeting
        self.rows: list[VersionRow] = []
        self._read()
        hub.changed.connect(self._on_changed)

    def compared(self, version: int) -> list[Shown]:
        """The lines of a version, each with how it stands to the notes now; what is there only now is among them."""
        now = {line.uid: line for line in versions.lines_now(self._hub.db, self._meeting)}
        then = versions.lines_of(self._hub.db, self._meeting, version)
        shown = [
            (line.position, Shown(line.uid, _line(line), _state(line, now.get(line.uid)))) for line in then
        ]
        there = {line.uid for line in then}
        shown += [
            (line.position, Shown(line.uid, _line(line), LineState.ONLY_NOW))
            for line in now.values()
            if line.uid not in there
        ]
        return [one for _, one in sorted(shown, key=lambda pair: (pair[0], pair[1].key))]

    def bring_back(self, label: str, version: int) -> bool:
        """Let the notes stand as they did then; whether that could be done. Undo takes it back."""
        outcome = self._hub.attempt(label, notes.bring_back, meeting=self._meeting, version=version)
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
        return outcome.error is None

    def _read(self) -> None:
        self.rows = versions.versions_of(self._hub.db, self._meeting)

    def _on_changed(self, change: Change) -> None:
        if change.touches("note_line", "meeting"):
            self._read()
            self.changed.emit()


class ShownRows(QAbstractListModel):
    """The lines of a comparison as rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Shown] = []

    def show(self, rows: list[Shown]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        found = {LINE_ROLE: row.line, KEY_ROLE: row.key, STATE_ROLE: row.state}
        return row.line.text if role == Qt.ItemDataRole.DisplayRole else found.get(role)


def _line(line: VersionLine) -> Line:
    return Line(line.text, line.mark, line.at_seconds, None, line.off_record)


def _state(then: VersionLine, now: VersionLine | None) -> LineState:
    if now is None:
        return LineState.ONLY_THEN
    same = (then.text, then.mark, then.off_record) == (now.text, now.mark, now.off_record)
    return LineState.SAME if same else LineState.OTHER_WORDS
