"""The plan beside the notes: which question is being asked, what was asked, and asking something else."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.models.live import PlannedRow
from desktop.qtkit.buttons import Button
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.margins import set_margins
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.qtkit.theme import theme
from desktop.views.live import words
from desktop.views.live.plan_row import PlanRow


class PlanPane(Pane):
    """Questions of the meeting.

    ``ticked`` carries key and whether it was asked, ``chosen`` a key, ``added`` the text of a new question,
    ``default_wanted`` that the default plan be taken, ``done`` that the focus may go back to the notes.
    """

    ticked = Signal(int, bool)
    chosen = Signal(int)
    added = Signal(str)
    default_wanted = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.setObjectName("plan_pane")
        self.rows: list[PlanRow] = []
        self._narrow = self._ended = False
        self._build()
        self._connect()

    def show_plan(
        self, plan: list[PlannedRow], *, current: int | None, since: int | None, ended: bool
    ) -> None:
        """Show these questions; ``since`` are the seconds at which the current one began."""
        if [row.question for row in self.rows] != [row.id for row in plan]:
            self._make_rows(plan)
        for number, (widget, row) in enumerate(zip(self.rows, plan, strict=True), start=1):
            place = self.tr("Question {n} of {all}").format(n=number, all=len(plan))
            if row.must_ask:
                place = f"{place}, {self.tr('must ask')}"
            is_current = row.id == current and not ended
            widget.show_row(row, place=place, current=is_current, since=since, ended=ended)
            if is_current and not widget.visibleRegion().boundingRect().contains(widget.rect()):
                self._scroll.ensureWidgetVisible(widget, 0, 8)
        self.count_label.setText(words.asked_count(plan))
        self.empty.setVisible(not plan)
        self.default_button.setVisible(not ended)
        self._ended = ended
        self._show_foot()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out the button below, for narrow windows; asking something else is in the menu."""
        self._narrow = narrow
        self._show_foot()

    def ask(self) -> None:
        """Let the user write a question."""
        self._foot.setCurrentWidget(self._field_box)
        self._show_foot()
        self.question_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(120))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self._list = Pane("panel", parent=self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._make_empty())
        self._column.addStretch(1)
        self._scroll = ScrollPane(self._list, name="plan_scroll", parent=self)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._make_foot())

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        theme().grow_height(head.setFixedHeight, 44)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(Label(self.tr("Questions"), style="heading", elide=True, parent=head), 1)
        self.count_label = Label(style="caption", tabular=True, parent=head)
        row.addWidget(self.count_label)
        return head

    def _make_empty(self) -> QWidget:
        self.empty = QWidget(self)
        column = QVBoxLayout(self.empty)
        set_margins(column, 8, 8, 16, 8)
        column.setSpacing(4)
        nothing = Label(self.tr("No plan."), color="muted", wrap=True, parent=self.empty)
        line = QHBoxLayout()
        set_margins(line, 8, 0, 0, 0)
        line.addWidget(nothing)
        column.addLayout(line)
        self.default_button = Button(
            self.tr("Take the default one"), kind="quiet", small=True, name="default_plan_button"
        )
        row = QHBoxLayout()
        row.addWidget(self.default_button)
        row.addStretch(1)
        column.addLayout(row)
        return self.empty

    def _make_foot(self) -> QWidget:
        self._foot = QStackedWidget(self)
        theme().grow_height(self._foot.setFixedHeight, 52)
        button_box = QWidget(self)
        row = QHBoxLayout(button_box)
        set_margins(row, 8, 0, 16, 0)
        self.ask_button = Button(
            self.tr("Ask something else"), icon="plus", kind="quiet", small=True, name="ask_button"
        )
        row.addWidget(self.ask_button)
        row.addStretch(1)
        self._field_box = QWidget(self)
        row = QHBoxLayout(self._field_box)
        row.setContentsMargins(12, 0, 12, 0)
        self.question_field = TextField(placeholder=self.tr("What would you do first?"), small=True)
        self.question_field.setObjectName("question_field")
        self.question_field.setAccessibleName(self.tr("Ask something else"))
        row.addWidget(self.question_field)
        self._foot.addWidget(button_box)
        self._foot.addWidget(self._field_box)
        return self._foot

    def _connect(self) -> None:
        self.default_button.clicked.connect(self.default_wanted)
        self.ask_button.clicked.connect(self.ask)
        self.question_field.returnPressed.connect(self._on_entered)
        self.question_field.offer_enter(self.tr("Ask this question"))
        self.question_field.given_up.connect(self._on_given_up)

    def _make_rows(self, plan: list[PlannedRow]) -> None:
        for widget in self.rows:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.rows = [PlanRow(row, self._list) for row in plan]
        for number, widget in enumerate(self.rows):
            widget.ticked.connect(self.ticked)
            widget.chosen.connect(self.chosen)
            self._column.insertWidget(number, widget)

    def _show_foot(self) -> None:
        asking = self._foot.currentWidget() is self._field_box
        self._foot.setVisible(not self._ended and (asking or not self._narrow))

    def _on_entered(self) -> None:
        text = self.question_field.text().strip()
        self._on_given_up()
        if text:
            self.added.emit(text)

    def _on_given_up(self) -> None:
        self.question_field.clear()
        self._foot.setCurrentIndex(0)
        self._show_foot()
        self.done.emit()
