"""What can be done with questions and captured records of the meeting in hand."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from desktop.core.clock import day_from_text
from desktop.models.live import LiveSession, NamedRow, TaskRow
from desktop.ops import captured, live
from desktop.views.desk import Desk
from desktop.views.live.dialogs import DayDialog, NamedDialog
from desktop.views.live.session_page import SessionPage


class SessionVerbs(QObject):
    """Does what plan and captured pane ask for."""

    def __init__(
        self, desk: Desk, model: LiveSession, page: SessionPage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hub, self._model, self._page = desk.hub, model, page
        self._connect_plan()
        self._connect_captured()

    def tick(self, question: int, asked: bool) -> None:
        """A question was asked, or it was not after all."""
        label = self.tr("Tick a question") if asked else self.tr("Take a tick back")
        self._model.do(label, live.tick_question, question=question, asked=asked)

    def tick_current(self) -> None:
        """The current question was asked; the next one becomes current."""
        row = self._model.current
        if row is not None:
            self.tick(row.id, True)

    def choose(self, question: int) -> None:
        """Another question is being asked."""
        if self._model.is_running:
            label = self.tr("Choose a question")
            self._model.do(label, live.choose_question, meeting=self._model.meeting, question=question)

    def step(self, by: int) -> None:
        """The question before or after becomes the current one."""
        keys = [row.id for row in self._model.plan]
        if not keys:
            return
        row = self._model.current
        at = keys.index(row.id) if row is not None else (-1 if by > 0 else len(keys))
        self.choose(keys[max(0, min(len(keys) - 1, at + by))])

    def add_question(self, text: str) -> None:
        """Put a question of the moment into the plan."""
        label = self.tr("Ask something else")
        self._model.do(label, live.ask_something_else, meeting=self._model.meeting, text=text)

    def take_default_plan(self) -> None:
        """Give the meeting the default plan."""
        label = self.tr("Take the default plan")
        self._model.do(label, live.take_default_plan, meeting=self._model.meeting)

    def consent(self, name: str, answer: object) -> None:
        """Note what the other person allows."""
        label = self.tr("Note what they allow")
        self._model.do(label, live.consent, meeting=self._model.meeting, name=name, answer=answer)

    def set_due(self, follow_up: int, day: date | None) -> None:
        """Choose the day of a follow-up."""
        label = self.tr("Choose a day")
        self._model.do(label, captured.set_due, follow_up=follow_up, on=day)

    def pick_day(self, row: TaskRow) -> None:
        """Let the user pick the day of a follow-up from a calendar."""
        today = self._hub.clock.today()
        day = today if row.due_on is None else day_from_text(row.due_on)
        dialog = DayDialog(row.title, day, today=today, parent=self._window())
        if dialog.exec():
            self.set_due(row.id, dialog.day)
        dialog.deleteLater()

    def edit_named(self, row: NamedRow) -> None:
        """Let the user say by hand who was named."""
        dialog = NamedDialog(row.name, row.about, parent=self._window())
        if dialog.exec():
            self._model.do(
                self.tr("Edit a name"),
                captured.edit_referral,
                referral=row.id,
                name=dialog.name,
                about=dialog.about,
            )
        dialog.deleteLater()

    def _window(self) -> QWidget:
        return self._page.window()

    def _connect_plan(self) -> None:
        pane = self._page.plan_pane
        pane.ticked.connect(self._on_ticked)
        pane.chosen.connect(self._on_chosen)
        pane.added.connect(self.add_question)
        pane.default_wanted.connect(self.take_default_plan)
        pane.done.connect(self._on_done)

    def _connect_captured(self) -> None:
        pane = self._page.captured_pane
        pane.contact_wanted.connect(self._on_contact_wanted)
        pane.contact_opened.connect(lambda person: self._hub.go("contacts", "person", person))
        pane.edit_wanted.connect(self.edit_named)
        pane.day_wanted.connect(self.pick_day)
        pane.promised.connect(self._on_promised)
        pane.name_allowed.connect(self._on_name_allowed)
        pane.due_chosen.connect(self.set_due)

    def _on_ticked(self, question: int, asked: bool) -> None:
        self.tick(question, asked)
        self._on_done()

    def _on_chosen(self, question: int) -> None:
        self.choose(question)
        self._on_done()

    def _on_done(self) -> None:
        self._page.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_contact_wanted(self, referral: int) -> None:
        self._model.do(self.tr("Add to contacts"), captured.add_to_contacts, referral=referral)
        self._on_done()

    def _on_promised(self, referral: int, promised: bool) -> None:
        label = self.tr("Note a promised introduction")
        self._model.do(label, captured.promise_introduction, referral=referral, promised=promised)

    def _on_name_allowed(self, referral: int, answer: object) -> None:
        label = self.tr("Note that the name may be used")
        self._model.do(label, captured.allow_name, referral=referral, answer=answer)
