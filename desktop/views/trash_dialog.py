"""The trash: what was deleted in the last 30 days, and bringing it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.core.clock import from_text, local_time
from desktop.models.window import FrameState, TrashRow
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import PagedModel
from desktop.views import when

if TYPE_CHECKING:
    from desktop.hub import Change, Hub
    from desktop.views.desk import Desk


def open_trash(desk: Desk, state: FrameState, parent: QWidget) -> None:
    """Show the trash over a window."""
    dialog = TrashDialog(desk, state, parent=parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class TrashModel(PagedModel):
    """What lies in the trash: what it was, and when it was deleted."""

    titles: tuple[str, ...] = ("", "")

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(self._look_up, parent=parent)
        self.titles = (self.tr("Deleted"), self.tr("When"))
        self._hub = hub
        self._deleted: dict[int, TrashRow] = {}

    def show(self, rows: list[TrashRow]) -> None:
        """Show these rows."""
        self._deleted = {row.id: row for row in rows}
        self.set_ids(self._deleted)

    def text(self, record: TrashRow, column: int) -> str:
        """What was deleted, or when."""
        if column == 0:
            return record.label
        clock = self._hub.clock
        wall = local_time(from_text(record.at), zone=clock.zone)
        return f"{when.day_word(wall.date(), today=clock.today(), capital=True)} {when.wall_time(wall)}"

    def _look_up(self, ids: Sequence[int]) -> dict[int, TrashRow]:
        return {key: self._deleted[key] for key in ids if key in self._deleted}


class TrashDialog(Dialog):
    """A list of what can be brought back; one thing at a time comes back with all that belonged to it."""

    def __init__(self, desk: Desk, state: FrameState, *, parent: QWidget | None = None) -> None:
        super().__init__("", width=560, parent=parent)
        self.setWindowTitle(self.tr("Trash"))
        self.setObjectName("trash_dialog")
        self._hub, self._state = desk.hub, state
        self.body.addWidget(Label(self.tr("Trash"), style="heading", parent=self))
        words = self.tr(
            "Whatever you delete stays here for 30 days and comes back with all that belonged to it."
        )
        self.body.addWidget(Label(words, color="muted", wrap=True, parent=self))
        self._empty = Label(self.tr("Nothing was deleted in the last 30 days."), parent=self)
        self.body.addWidget(self._empty)
        self.trash_list = ListView(name=self.tr("Trash"), row_height=36, header=True, parent=self)
        self.trash_list.setObjectName("trash_list")
        self.trash_list.setMinimumHeight(240)
        self._model = TrashModel(self._hub, self)
        self.trash_list.set_model(self._model)
        self.trash_list.set_widths([360, 136], stretch=0)
        self.body.addWidget(self.trash_list, 1)
        self.add_button(self.tr("Close"), role=Role.RejectRole, name="close_button")
        self.back_button = self.add_button(
            self.tr("Bring back"), role=Role.ActionRole, kind="primary", icon="rotate-ccw", name="back_button"
        )
        self.back_button.clicked.connect(lambda: self._bring_back(self.trash_list.current_id))
        self.trash_list.opened.connect(self._bring_back)
        self._hub.changed.connect(self._on_changed)  # a slot ends with its dialog, a lambda would not
        self._show()

    def _on_changed(self, _change: Change) -> None:
        self._show()

    def _show(self) -> None:
        rows = self._state.trash()
        self._model.show(rows)
        self._empty.setVisible(not rows)
        self.trash_list.setVisible(bool(rows))
        self.back_button.setEnabled(bool(rows))
        if rows and not self.trash_list.current_id:
            self.trash_list.select_first()

    def _bring_back(self, trash: int) -> None:
        row = next((row for row in self._state.trash() if row.id == trash), None)
        if row is not None:
            self._hub.bring_back(trash, label=self.tr("Bring back: {what}").format(what=row.label))
