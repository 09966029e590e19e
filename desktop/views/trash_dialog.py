"""The trash: what was deleted in the last 30 days, bringing it back, and erasing people from it for good."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.clock import from_text, local_time
from desktop.models.window import FrameState, Trashed, TrashRow
from desktop.qtkit.buttons import Button
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.retold import retold
from desktop.qtkit.waiting import Words, in_steps
from desktop.views import when
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.hub import Change, Hub
    from desktop.views.desk import Desk


def open_trash(
    desk: Desk, state: FrameState, parent: QWidget, *, forget_copies: Callable[[], object] | None = None
) -> None:
    """Show the trash over a window. ``forget_copies`` removes files of people that lie open elsewhere."""
    dialog = TrashDialog(desk, state, forget_copies=forget_copies, parent=parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class TrashModel(PagedModel):
    """What lies in the trash: who or what it was, what was done, and when."""

    titles: tuple[str, ...] = ("", "", "")

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(self._look_up, parent=parent)
        self.titles = (self.tr("Deleted"), self.tr("What was done"), self.tr("When"))
        self._hub = hub
        self._deleted: dict[int, TrashRow] = {}

    def show(self, rows: list[TrashRow]) -> None:
        """Show these rows."""
        self._deleted = {row.id: row for row in rows}
        self.set_ids(self._deleted)

    def text(self, record: TrashRow, column: int) -> str:
        """Who or what was deleted, how, or when."""
        if column == 0:
            return _first_how_many(record)
        if column == 1:
            done = retold(record.label)
            return self.tr("Undone: {what}").format(what=done) if record.undone else done
        clock = self._hub.clock
        wall = local_time(from_text(record.at), zone=clock.zone)
        return f"{when.day_word(wall.date(), today=clock.today(), capital=True)} {when.wall_time(wall)}"

    def _look_up(self, ids: Sequence[int]) -> dict[int, TrashRow]:
        return {key: self._deleted[key] for key in ids if key in self._deleted}


class TrashDialog(Dialog):
    """A list of what can be brought back; one thing at a time comes back with all that belonged to it."""

    def __init__(
        self,
        desk: Desk,
        state: FrameState,
        *,
        forget_copies: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", width=640, parent=parent)
        self.setWindowTitle(self.tr("Trash"))
        self.setObjectName("trash_dialog")
        self._hub, self._state, self._forget_copies = desk.hub, state, forget_copies
        self._lay_out()
        self.trash_list.opened.connect(self._bring_back)
        self.trash_list.current_changed.connect(self._on_current)
        self._hub.changed.connect(self._on_changed)  # a slot ends with its dialog, a lambda would not
        self._show()
        self.trash_list.setFocus()

    def accept(self) -> None:
        """Bring the chosen thing back; the list stays for more."""
        self._bring_back(self.trash_list.current_id)

    def _lay_out(self) -> None:
        words = self.tr(
            "Whatever you delete stays here for 30 days and comes back with all that belonged to it. "
            "So does a longer text that you undid, once Redo can no longer bring it back."
        )
        self.body.addWidget(Label(words, color="muted", wrap=True, parent=self))
        self._empty = Label(self.tr("The trash is empty."), parent=self)
        self.body.addWidget(self._empty)
        self.trash_list = ListView(name=self.tr("Trash"), row_height=36, header=True, parent=self)
        self.trash_list.setObjectName("trash_list")
        self.trash_list.setMinimumHeight(200)
        self._model = TrashModel(self._hub, self)
        self.trash_list.set_model(self._model)
        self.trash_list.set_widths([268, 176, 132], stretch=0)
        self.body.addWidget(self.trash_list, 1)
        self.erase_button = Button(
            self.tr("Erase for good…"), kind="danger", name="erase_trash_button", parent=self
        )
        self.erase_button.clicked.connect(lambda _checked=False: self._ask_erase())
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.erase_button)
        row.addStretch(1)
        self.add_note(holder)
        self.add_button(self.tr("Close"), role=Role.RejectRole, name="close_button")
        self.back_button = self.add_button(
            self.tr("Bring back"), kind="primary", icon="rotate-ccw", name="back_button"
        )

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
        self._on_current()

    def _on_current(self) -> None:
        row = self._chosen()
        self.erase_button.setEnabled(row is not None and row.people > 0)

    def _chosen(self) -> TrashRow | None:
        key = self.trash_list.current_id
        return next((row for row in self._state.trash() if row.id == key), None)

    def _bring_back(self, trash: int) -> None:
        row = next((row for row in self._state.trash() if row.id == trash), None)
        if row is None:
            return
        label = self.tr("Bring back: {what}").format(what=who_or_what(row))
        words = Words(self.tr("Trash"), self.tr("Bringing back what was deleted…"), self.tr("Cancel"))
        in_steps(lambda step: self._hub.bring_back(trash, label=label, step=step), words=words, parent=self)

    def _ask_erase(self) -> None:
        """Ask as for somebody who is in the notebook: by name."""
        from desktop.views.contacts.erase_dialog import EraseDialog

        row = self._chosen()
        people = self._state.trashed_people(row.id) if row is not None else []
        if row is None or not people:
            return
        mark = self.tr("[erased]")
        dialog = EraseDialog(
            people[0].name if len(people) == 1 else counted("trash", "%n person", "%n people", len(people)),
            self._state.trashed_belongings(row.id),
            self._state.backups_holding(people),
            several=len(people) > 1,
            clock=self._hub.clock,
            mark=mark,
            parent=self,
        )
        dialog.erase_wanted.connect(lambda: self._erase(row, people, mark=mark))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _erase(self, row: TrashRow, people: Sequence[Trashed], *, mark: str) -> None:
        if self._forget_copies is not None:
            self._forget_copies()
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._hub.erase(
                *(one.id for one in people), label=self.tr("Erase a person"), mark=mark, trash=row.id
            )
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._show()


def _first_how_many(row: TrashRow) -> str:
    """Who or what, of several people their number before the names: those are cut off at the end of a row."""
    if row.people < 2:
        return who_or_what(row)
    names = ", ".join(row.names) + ("…" if row.people > len(row.names) else "")
    return f"{counted('trash', '%n person', '%n people', row.people)}: {names}"


def who_or_what(row: TrashRow) -> str:
    """The people who were deleted by their names, else what it was, else what was done."""
    if not row.names:
        return row.what or retold(row.label)
    more = row.people - len(row.names)
    names = ", ".join(row.names)
    return f"{names} {counted('trash', 'and %n more', 'and %n more', more)}" if more else names
