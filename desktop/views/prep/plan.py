"""The question plan: order, must-ask flags, minutes, the budget over it and the field to add a question."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.prep import PlanRow, Preparation
from desktop.models.prep_lists import PlanModel
from desktop.qtkit import focus, menus
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label, Line
from desktop.qtkit.listview import ListView
from desktop.qtkit.theme import theme
from desktop.views.prep import sentences
from desktop.views.prep.budget_bar import BudgetBar
from desktop.views.prep.delegates import PlanDelegate
from desktop.views.prep.proposals import Proposals

ROW = 36


class PlanList(ListView):
    """The planned questions, as high as they are many; rows move by dragging or by the actions it is given."""

    moved = Signal(int, int)
    """A question and the place (from 0) it should take."""
    number_typed = Signal(int, str)
    """A digit was typed while this question was current."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, row_height=ROW, parent=parent)
        self._dragged = 0
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_delegate(PlanDelegate(self))

    def fit(self) -> None:
        """Be as high as all rows together: the sheet scrolls, not the plan."""
        rows = self.model().rowCount()
        theme().keep(self.setFixedHeight, lambda: theme().height(ROW) * rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.current_id and event.text().isdigit() and not event.modifiers():
            self.number_typed.emit(self.current_id, event.text())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        on_zone = bool(self._zone(index, event.position().toPoint()))
        self._dragged = 0 if on_zone else self.current_id

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not (self._dragged and event.buttons() & Qt.MouseButton.LeftButton):
            super().mouseMoveEvent(event)
            return
        # the list itself would choose the row below the pointer, and the question stay where it is
        row = self.indexAt(event.position().toPoint()).row()
        model = self.paged()
        if model is not None and row >= 0 and row != model.row_of(self._dragged):
            self.moved.emit(self._dragged, row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = 0
        super().mouseReleaseEvent(event)


class QuestionPlan(QWidget):
    """Heading with the budget, the bar, the questions, proposals while there are none, and the add field."""

    added = Signal(str)
    proposal_wanted = Signal(int)
    defaults_wanted = Signal()
    flag_pressed = Signal(int, bool)
    minutes_set = Signal(int, int)
    text_set = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, preparation: Preparation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preparation = preparation
        self._edited = 0
        self._edits_minutes = self._read_only = False
        self._build()
        self._connect()

    @property
    def current(self) -> int:
        """The question that is chosen; 0 for none."""
        return self.plan_list.current_id

    def toggle_flag(self) -> None:
        """Must ask on or off for the chosen question."""
        row = self._row(self.current)
        if row is not None:
            self.flag_pressed.emit(row.id, not row.must_ask)

    def move_chosen(self, by: int) -> None:
        """Move the chosen question up (-1) or down (1)."""
        if self.plan_list.current_id:
            self.moved.emit(self.plan_list.current_id, self.plan_list.current_row + by)

    def show_plan(self) -> None:
        """Show the plan of the meeting in hand."""
        rows = self._preparation.plan
        self._bar.show_plan([row.minutes for row in rows], agreed=self._preparation.budget.agreed)
        figure, rest = sentences.budget_text(self._preparation.budget)
        self._figure.setText(figure)
        self._rest.setText(rest)
        over = self._preparation.budget.over > 0
        self._figure.set_color("warning" if over else "text")
        self._rest.set_color("warning" if over else "muted")
        if not rows:
            self.proposals.show_rows(self._preparation.proposals())
        self._show_one(rows=bool(rows))
        self.plan_list.fit()

    def _show_one(self, *, rows: bool) -> None:
        """Show the questions or the proposals; what had the focus in the one hands it on before it goes."""
        focused = self.window().focusWidget()
        self.plan_list.setVisible(rows or self.plan_list is focused)
        if rows and focus.lies_on(self.proposals):
            self.plan_list.select_first()
            self.plan_list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.plan_list is focused and not rows and not self._read_only:
            self.add_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.plan_list.setVisible(rows)
        self.proposals.setVisible(not rows and not self._read_only)

    def edit_again(self, planned: int, text: str) -> None:
        """Show the field once more with a wording that could not be taken."""
        if self._row(planned) is not None:
            self._open_editor(planned, text, minutes=False)

    def settle(self) -> bool:
        """Hand over the wording or the minutes that are being edited; False where they were not taken."""
        self._on_edited()
        return not self._edited

    def set_read_only(self, read_only: bool) -> None:
        """After the meeting the plan is only looked at."""
        self._read_only = read_only
        self.add_field.setVisible(not read_only)
        self.proposals.setVisible(not read_only and not self._preparation.plan)
        self.plan_list.setEnabled(not read_only)

    def _build(self) -> None:
        self.plan_list = PlanList(name=self.tr("Question plan"), parent=self)
        self.plan_list.setObjectName("plan_list")
        model = PlanModel(self._preparation, say=lambda row, _: row.text, speak=self._spoken, parent=self)
        self.plan_list.set_model(model)
        self._bar = BudgetBar(parent=self)
        self.add_field = TextField(
            placeholder=self.tr("Type a question and press Enter"), icon="plus", small=True, parent=self
        )
        self.add_field.setObjectName("add_field")
        self.add_field.offer_enter(self.tr("Add this question"))
        self._editor = TextField(small=True, parent=self.plan_list.viewport())
        self._editor.hide()
        self.proposals = Proposals(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(2)
        column.addWidget(self._bar)
        column.addSpacing(6)
        column.addWidget(Line(parent=self))
        column.addWidget(self.proposals)
        column.addWidget(self.plan_list)
        column.addSpacing(6)
        column.addWidget(self.add_field)
        column.addSpacing(6)

    def _head(self) -> QHBoxLayout:
        self._figure = Label(style="caption_strong", color="text", parent=self)
        self._rest = Label(style="caption", elide=True, parent=self)
        row = QHBoxLayout()
        row.setSpacing(0)
        heading = Label(self.tr("Question plan"), style="heading", parent=self)
        theme().grow(heading.setMinimumHeight, 32)
        row.addWidget(heading, 1)
        row.addWidget(self._figure)
        row.addSpacing(3)  # a word space in either direction
        row.addWidget(self._rest)
        return row

    def _connect(self) -> None:
        plan = self.plan_list
        plan.zone_clicked.connect(self._on_zone)
        plan.opened.connect(self._on_edit_text)
        plan.edited.connect(self._on_edit_text)
        plan.moved.connect(self.moved)
        plan.deleted.connect(self._on_deleted)
        plan.menu_wanted.connect(self._on_menu)
        plan.number_typed.connect(self._on_number_typed)
        self.add_field.returnPressed.connect(self._on_add)
        self.proposals.wanted.connect(self.proposal_wanted)
        self.proposals.all_wanted.connect(self.defaults_wanted)
        self._editor.editingFinished.connect(self._on_edited)
        self._editor.installEventFilter(self)
        self._preparation.plan_changed.connect(self.show_plan)
        self._preparation.meeting_changed.connect(self.show_plan)
        self._preparation.sheet_changed.connect(self.show_plan)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._close_editor()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_edited()  # the list below must not take the same key for its own
                return True
        return super().eventFilter(watched, event)

    def _on_deleted(self, ids: list[int]) -> None:
        for planned in ids:
            self.removed.emit(planned)

    def _on_menu(self, planned: int, place: QPoint) -> None:
        """What can be done with a question, for the mouse."""
        row = self._row(planned)
        if row is None or self._read_only:
            return
        self.plan_list.select_id(planned)
        shown, at = menus.menu(self, name="plan_menu"), self.plan_list.current_row
        entries = [
            menus.action(shown, self.tr("Change the question"), partial(self._on_edit_text, planned)),
            menus.action(shown, self.tr("Change its minutes"), partial(self._on_zone, planned, "minutes")),
            menus.action(shown, self.tr("Must ask"), self.toggle_flag, checkable=True, checked=row.must_ask),
            None,
            menus.action(shown, self.tr("Move up"), partial(self.move_chosen, -1), enabled=at > 0),
            menus.action(
                shown,
                self.tr("Move down"),
                partial(self.move_chosen, 1),
                enabled=at < len(self._preparation.plan) - 1,
            ),
            None,
            menus.action(shown, self.tr("Take out of the plan"), partial(self.removed.emit, planned)),
        ]
        menus.fill(shown, entries)
        shown.aboutToHide.connect(shown.deleteLater)
        shown.popup(place)

    def _on_zone(self, planned: int, zone: str) -> None:
        row = self._row(planned)
        if row is None:
            return
        if zone == "flag":
            self.flag_pressed.emit(planned, not row.must_ask)
        elif zone == "minutes":
            self._open_editor(planned, str(row.minutes), minutes=True)

    def _on_edit_text(self, planned: int) -> None:
        row = self._row(planned)
        if row is not None:
            self._open_editor(planned, row.text, minutes=False)

    def _on_number_typed(self, planned: int, digit: str) -> None:
        self._open_editor(planned, digit, minutes=True)
        self._editor.deselect()
        self._editor.end(False)

    def _on_edited(self) -> None:
        planned, text, minutes = self._edited, self._editor.text().strip(), self._edits_minutes
        if not planned:
            return
        self._close_editor()
        row = self._row(planned)
        if row is None:
            return
        if not minutes and text != row.text:
            self.text_set.emit(planned, text)
        elif minutes and text.isdigit() and int(text) != row.minutes:
            self.minutes_set.emit(planned, int(text))

    def _on_add(self) -> None:
        text = self.add_field.text()
        if text.strip():
            self.add_field.clear()
            self.added.emit(text)

    def _open_editor(self, planned: int, text: str, *, minutes: bool) -> None:
        self.plan_list.select_id(planned)
        index: QModelIndex = self.plan_list.currentIndex()
        delegate = self.plan_list.itemDelegate()
        assert isinstance(delegate, PlanDelegate)
        cell: QRect = delegate.cell_rect(self.plan_list.visualRect(index), 0)
        place = delegate.minutes_place(cell) if minutes else delegate.text_place(cell)
        height = self._editor.sizeHint().height()
        top = place.center().y() - height // 2 + 1
        self._edited, self._edits_minutes = planned, minutes
        self._editor.setGeometry(place.x() - 9, top, place.width() + 18, height)
        self._editor.setAccessibleName(self.tr("Minutes") if minutes else self.tr("Question"))
        self._editor.setText(text)
        self._editor.selectAll()
        self._editor.show()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_editor(self) -> None:
        self._edited = 0
        had_focus = self._editor.hasFocus()
        self._editor.hide()
        if had_focus:
            self.plan_list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, planned: int) -> PlanRow | None:
        return next((row for row in self._preparation.plan if row.id == planned), None)

    def _spoken(self, row: PlanRow, _column: int) -> str:
        plan = self._preparation.plan
        return sentences.plan_spoken(row, plan.index(row) + 1, len(plan))
