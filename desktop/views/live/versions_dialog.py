"""Earlier versions of notes: chosen at the left, compared with the notes of now at the right, brought back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyleOptionViewItem, QWidget

from desktop.core.clock import from_text, local_time
from desktop.hub import Hub
from desktop.models.live_lines import Line
from desktop.models.live_notes import LINE_ROLE
from desktop.models.live_versions import STATE_ROLE, LineState, NoteVersions, ShownRows, VersionRow
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.theme import theme
from desktop.views import when
from desktop.views.live import words
from desktop.views.live.notes_list import NoteDelegate, NotesList
from desktop.views.live.words import tr

WIDTH, HEIGHT, LIST_WIDTH = 880, 340, 264
BAR = 3
_GROUNDS = {
    LineState.ONLY_THEN: ("success-soft", "success"),
    LineState.OTHER_WORDS: ("warning-soft", "warning"),
    LineState.ONLY_NOW: ("danger-soft", "danger"),
}


def open_versions(hub: Hub, meeting: int, window: QWidget) -> VersionsDialog:
    """Show the versions of a meeting's notes over a window."""
    dialog = VersionsDialog(hub, meeting, parent=window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class VersionModel(PagedModel):
    """When each version was kept, and what came and went with it."""

    titles: tuple[str, ...] = ("", "")

    def __init__(self, versions: NoteVersions, hub: Hub, parent: QWidget) -> None:
        super().__init__(self._look_up, parent=parent)
        self.titles = (tr("Kept"), tr("Lines"))
        self._versions, self._hub = versions, hub

    def show(self) -> None:
        """Show the versions there are now."""
        self.set_ids([row.id for row in self._versions.rows])

    def text(self, record: VersionRow, column: int) -> str:
        return moment(self._hub, record) if column == 0 else difference(record)

    def _look_up(self, ids: Sequence[int]) -> dict[int, VersionRow]:
        rows = {row.id: row for row in self._versions.rows}
        return {key: rows[key] for key in ids if key in rows}


class ComparedDelegate(NoteDelegate):
    """Paints a line on a ground that says whether it is another one now."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect
        ground = _GROUNDS.get(index.data(STATE_ROLE))
        if ground is not None:
            painter.fillRect(area, theme().color(ground[0]))
            bar = QRect(area.x(), area.y(), BAR, area.height())
            if option.direction == Qt.LayoutDirection.RightToLeft:
                bar.moveRight(area.right())
            painter.fillRect(bar, theme().color(ground[1]))
        line = index.data(LINE_ROLE)
        if isinstance(line, Line):
            self._paint_line(painter, option, line, area)


class SpokenShown(ShownRows):
    """Lines that say how they differ before their words."""

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid() and index.row() < len(self.rows):
            row = self.rows[index.row()]
            parts = (state_words(row.state), words.line_spoken(row.line))
            return ", ".join(part for part in parts if part)
        return super().data(index, role)


class VersionsDialog(Dialog):
    """Bringing one back is a step like any other: Undo takes it back, and how it was before is a version too."""

    def __init__(self, hub: Hub, meeting: int, *, parent: QWidget | None = None) -> None:
        heading = tr("Earlier versions")
        super().__init__(heading, width=WIDTH, parent=parent)
        self.setObjectName("versions_dialog")
        self._hub = hub
        self._versions = NoteVersions(hub, meeting, self)
        self._lay_out()
        self._versions.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self.nothing = Label(
            tr("There are no versions yet. One is kept for every minute of writing, and one at the end."),
            color="muted",
            wrap=True,
            parent=self,
        )
        self.body.addWidget(self.nothing)
        self.versions_list = ListView(name=tr("Versions"), row_height=32, header=True, parent=self)
        self.versions_list.setObjectName("versions_list")
        theme().grow(self.versions_list.setFixedWidth, LIST_WIDTH)
        theme().grow(self.versions_list.setMinimumHeight, HEIGHT)
        self._model = VersionModel(self._versions, self._hub, self)
        self.versions_list.set_model(self._model)
        self.versions_list.set_widths([136, 112], stretch=1)
        self.rows = SpokenShown(self)
        self.lines_list = NotesList(self.rows, parent=self)
        self.lines_list.setItemDelegate(ComparedDelegate(self.lines_list))
        self.lines_list.setAccessibleName(tr("Notes of this version"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.versions_list)
        row.addWidget(self.lines_list, 1)
        self.body.addLayout(row, 1)
        self.difference_label = Label(style="caption", wrap=True, parent=self)
        self.difference_label.setObjectName("difference_label")
        self.body.addWidget(self.difference_label)
        self.add_button(tr("Close"), role=Role.RejectRole, name="close_button")
        self.back_button = self.add_button(
            tr("Bring this back"), kind="primary", icon="rotate-ccw", name="back_button"
        )
        self.versions_list.current_changed.connect(self._on_version)

    def accept(self) -> None:
        """Bring the version back; the dialog stays, as the next one may be the right one."""
        version = next((row for row in self._versions.rows if row.id == self.versions_list.current_id), None)
        if version is None:
            return
        label = tr("Bring back the notes of {when}").format(when=moment(self._hub, version))
        if self._versions.bring_back(label, version.id):
            self._hub.tell(
                tr("The notes are as they were {when}").format(when=moment(self._hub, version)), undo=True
            )

    def _show(self) -> None:
        self._model.show()
        some = bool(self._versions.rows)
        self.nothing.setVisible(not some)
        for widget in (self.versions_list, self.lines_list, self.difference_label):
            widget.setVisible(some)
        if some and not self.versions_list.current_id:
            self.versions_list.select_first()
        self._on_version(self.versions_list.current_id)

    def _on_version(self, version: int) -> None:
        rows = self._versions.compared(version) if version else []
        self.rows.show(rows)
        counts = {state: sum(row.state is state for row in rows) for state in LineState}
        self.difference_label.setText(compared_words(counts))
        self.back_button.setEnabled(any(counts[state] for state in _GROUNDS))


def moment(hub: Hub, version: VersionRow) -> str:
    """When a version was kept."""
    wall = local_time(from_text(version.at), zone=hub.clock.zone)
    return f"{when.day_word(wall.date(), today=hub.clock.today(), capital=True)} {when.wall_time(wall)}"


def difference(version: VersionRow) -> str:
    """How many lines it has, and how many came and went: "12 (+2 −1)"."""
    came = version.added + version.changed
    parts = [f"+{came}"] if came else []
    parts += [f"−{version.gone}"] if version.gone else []
    return f"{version.lines} ({' '.join(parts)})" if parts else str(version.lines)


def compared_words(counts: dict[LineState, int]) -> str:
    """What the colours of a comparison mean, as far as they are there."""
    parts = [f"{state_words(state)}: {counts[state]}" for state in _GROUNDS if counts.get(state)]
    return " · ".join(parts) or tr("The notes are like this now.")


def state_words(state: LineState) -> str:
    """How a line of a version stands to the notes now."""
    return {
        LineState.SAME: "",
        LineState.ONLY_THEN: tr("Only in this version"),
        LineState.OTHER_WORDS: tr("Other words now"),
        LineState.ONLY_NOW: tr("Only there now"),
    }[state]
