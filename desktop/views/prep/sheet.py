"""The prep sheet in the middle: head, overview, aims and research, the plan; it scrolls below its head."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.hub import UNSAVED, Hub
from desktop.models.prep import Preparation
from desktop.ops import prep
from desktop.qtkit.callouts import NoticeBar
from desktop.qtkit.fields import TextArea
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.theme import theme
from desktop.views.prep.head import SheetHead
from desktop.views.prep.hint import QuestionHint
from desktop.views.prep.overview import Overview
from desktop.views.prep.plan import QuestionPlan
from desktop.views.prep.texts import BulletArea
from desktop.views.typing import TypedText, parting


class PrepSheet(Pane):
    """One meeting's sheet. What is typed is kept as it is typed; every other change is an op of its own."""

    def __init__(
        self, hub: Hub, preparation: Preparation, *, menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__("base", parent=parent)
        self._hub, self._preparation = hub, preparation
        self._meeting = 0
        self._refused = ("", "")
        self._typed = TypedText(self._keep, self)
        self._build(menu)
        self._connect()

    def show_meeting(self) -> None:
        """Show the meeting in hand; what was typed for the one before is kept first."""
        sheet = self._preparation.sheet
        if sheet is None:
            return
        if sheet.id != self._meeting:
            self.put_away()
            self._meeting = sheet.id
            self.scroll_area.verticalScrollBar().setValue(0)
        self.head.show_sheet(sheet)
        self.overview.show_meeting()
        self._typed.put("learn", sheet.learn, of=sheet.id)
        self._typed.put("research", sheet.research, of=sheet.id)
        self.plan.show_plan()
        self.hint.show_for(self._preparation.plan)
        self._set_read_only(self._preparation.is_over)

    def settle(self) -> bool:
        """Keep everything that is still being typed; whether all of it could be kept."""
        planned = self.plan.settle()
        return self._typed.settle() and planned

    def put_away(self) -> None:
        """Keep what was typed for the meeting in hand, which is shown no longer."""
        self.plan.settle()
        self._typed.leave(parting(self._hub, partial(self._write, self._meeting)), of=self._meeting)
        self._meeting = 0

    def _build(self, menu: QMenu) -> None:
        self.head = SheetHead(self._hub, menu=menu, parent=self)
        self.missed_bar = NoticeBar(parent=self)
        self.overview = Overview(self._hub, self._preparation, typed=self._typed, parent=self)
        self.learn_area = BulletArea(
            name=self.tr("What I want to learn"),
            placeholder=self.tr("What a first year is like"),
            parent=self,
        )
        self.learn_area.setObjectName("learn_area")
        self.research_area = BulletArea(
            name=self.tr("Research notes"), placeholder=self.tr("Something they wrote or built"), parent=self
        )
        self.research_area.setObjectName("research_area")
        self._typed.watch(self.learn_area, "learn")
        self._typed.watch(self.research_area, "research")
        self.plan = QuestionPlan(self._preparation, parent=self)
        self.hint = QuestionHint(parent=self)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.missed_bar)
        page = Pane("base")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(24, 12, 24, 16)
        inner.setSpacing(12)
        inner.addWidget(self.overview)
        inner.addLayout(self._two_lists())
        inner.addWidget(self.plan)
        inner.addWidget(self.hint)
        inner.addStretch(1)
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(page)
        OverlayScroll(self.scroll_area)
        column.addWidget(self.scroll_area, 1)

    def _two_lists(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        for words, area in (
            (self.tr("What I want to learn"), self.learn_area),
            (self.tr("Research notes"), self.research_area),
        ):
            side = QVBoxLayout()
            side.setSpacing(0)
            heading = Label(words, style="heading", parent=self)
            theme().grow(heading.setMinimumHeight, 32)
            heading.setBuddy(area)
            side.addWidget(heading)
            side.addWidget(area)
            side.addStretch(1)
            row.addLayout(side, 1)
        return row

    def _connect(self) -> None:
        preparation = self._preparation
        preparation.sheet_changed.connect(self.show_meeting)
        preparation.plan_changed.connect(lambda: self.hint.show_for(preparation.plan))
        preparation.tries_changed.connect(self.overview.show_meeting)
        self.overview.usual_requested.connect(self._on_usual)
        self.overview.keep_requested.connect(self._on_keep_usual)
        plan = self.plan
        plan.added.connect(self._on_added)
        plan.defaults_wanted.connect(self._on_defaults)
        plan.flag_pressed.connect(self._on_flag)
        plan.minutes_set.connect(self._on_minutes)
        plan.text_set.connect(self._on_text)
        plan.moved.connect(self._on_moved)
        plan.removed.connect(self._on_removed)
        self.hint.offer_taken.connect(self._on_text)
        self.hint.kept.connect(self._on_hint_kept)

    def _keep(self, name: str, text: str) -> bool:
        error = self._write(self._meeting, name, text)
        if error is not None and (error.problem in UNSAVED or self._refused != (name, text)):
            self._hub.problem.emit(error)
            self._refused = (name, text)
        return error is None

    def _write(self, meeting: int, name: str, text: str) -> UserError | None:
        if not meeting:
            return None
        usual = name == "overview" and text == self._preparation.usual_overview
        return self._hub.type(
            f"meeting:{meeting}:{name}",
            self.tr("Edit the prep sheet"),
            prep.write_text,
            meeting=meeting,
            name=name,
            text=None if usual else text,
        ).error

    def _on_usual(self) -> None:
        self._typed.settle()
        self._hub.run(
            self.tr("Take the usual text"), prep.write_text, meeting=self._meeting, name="overview", text=None
        )

    def _on_keep_usual(self) -> None:
        if self._typed.settle():
            self._hub.run(self.tr("Make it my usual text"), prep.make_usual, meeting=self._meeting)

    def _on_added(self, text: str) -> None:
        outcome = self._hub.attempt(
            self.tr("Add a question"), prep.add_question, meeting=self._meeting, text=text
        )
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
            self.plan.add_field.setText(text)
        else:
            self.plan.plan_list.select_id(outcome.result)
            QTimer.singleShot(0, self, self._show_end)

    def _show_end(self) -> None:
        """After a question was added: where the next one is written, and the hint if this one has one."""
        self.scroll_area.ensureWidgetVisible(self.plan.add_field, 0, 16)
        if self.hint.isVisibleTo(self):
            self.scroll_area.ensureWidgetVisible(self.hint, 0, 16)

    def _on_defaults(self) -> None:
        self._hub.run(self.tr("Take the default plan"), prep.plan_defaults, meeting=self._meeting)

    def _on_flag(self, planned: int, must_ask: bool) -> None:
        label = self.tr("Must ask") if must_ask else self.tr("No longer a must")
        self._hub.run(label, prep.set_must_ask, planned=planned, must_ask=must_ask)

    def _on_minutes(self, planned: int, minutes: int) -> None:
        self._hub.run(self.tr("Change the minutes"), prep.set_minutes, planned=planned, minutes=minutes)

    def _on_text(self, planned: int, text: str) -> None:
        outcome = self._hub.attempt(
            self.tr("Reword a question"), prep.edit_question, planned=planned, text=text
        )
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
            self.plan.edit_again(planned, text)

    def _on_moved(self, planned: int, place: int) -> None:
        outcome = self._hub.type(  # a question that is dragged over several places is one step
            f"planned_question:{planned}:place",
            self.tr("Move a question"),
            prep.move_question,
            planned=planned,
            to=place,
        )
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)

    def _on_removed(self, planned: int) -> None:
        row = next((row for row in self._preparation.plan if row.id == planned), None)
        self._hub.run(self.tr("Take a question out"), prep.remove_question, planned=planned)
        if row is not None:
            self._hub.tell(self.tr("Took out “{text}”").format(text=row.text), undo=True)

    def _on_hint_kept(self, planned: int) -> None:
        self._hub.run(self.tr("Keep my question"), prep.dismiss_hint, planned=planned)

    def _set_read_only(self, read_only: bool) -> None:
        for area in self.findChildren(TextArea):
            area.setReadOnly(read_only)
        self.plan.set_read_only(read_only)
        self.overview.rehearse_button.setVisible(not read_only)
