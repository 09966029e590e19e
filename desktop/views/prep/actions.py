"""What can be done with the meeting in hand: by menu, by key and by the buttons of the tab."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.clock import civil_date, from_text
from desktop.domain.kinds import MeetingState
from desktop.exchange.filenames import safe_name
from desktop.models.prep import Preparation
from desktop.ops import meetings, prep
from desktop.qtkit import menus
from desktop.qtkit.callouts import NoticeBar
from desktop.qtkit.prompts import FileKind
from desktop.views import key_map
from desktop.views.desk import Desk
from desktop.views.overview_question import ask_overview
from desktop.views.prep.calendar import save_calendar
from desktop.views.prep.rehearse_dialog import RehearseDialog
from desktop.views.prep.schedule_dialog import ScheduleDialog

NOW, NEW_DATE, CANCELLED = 0, 1, 2


class PrepActions(QObject):
    """The verbs of the Prep tab; dialogs lie over ``window``."""

    side_wanted = Signal(int)
    flag_wanted = Signal()
    move_wanted = Signal(int)
    """Move the chosen question up (-1) or down (1)."""
    paper_wanted = Signal(int)
    """The sheet of this meeting is wanted on paper."""

    def __init__(self, desk: Desk, preparation: Preparation, *, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._hub = desk, desk.hub
        self._preparation, self._window = preparation, window
        self._build()

    def fill(self, menu: QMenu, *, replace: bool = False) -> None:
        """Put the actions into a menu; with ``replace`` into an empty one."""
        self.update()
        if replace:
            menu.clear()
        menu.addActions(self._all)

    def update(self) -> None:
        """Enable what makes sense for the meeting in hand."""
        sheet = self._preparation.sheet
        planned = sheet is not None and sheet.state == MeetingState.PLANNED
        self.start_action.setEnabled(sheet is not None and sheet.state != MeetingState.CANCELLED)
        self.edit_action.setEnabled(sheet is not None and sheet.state != MeetingState.HELD)
        self.after_action.setEnabled(planned)
        self.cancel_action.setEnabled(planned and sheet is not None and sheet.starts_at is not None)
        self.calendar_action.setEnabled(sheet is not None and sheet.starts_at is not None)
        about_plan = (self.flag_action, *self.move_actions)
        for action in (
            self.rehearse_action,
            self.person_action,
            self.delete_action,
            self.paper_action,
            *about_plan,
        ):
            action.setEnabled(sheet is not None)

    def start(self) -> None:
        """Begin the meeting, or open its notes."""
        sheet = self._preparation.sheet
        if sheet is not None:
            action = "start" if sheet.state == MeetingState.PLANNED else ""
            self._hub.go("live", "meeting", sheet.id, action=action)

    def edit(self) -> None:
        """Change day, time, length or place of the meeting in hand."""
        if self._preparation.meeting is not None:
            self.reschedule(meeting=self._preparation.meeting)

    def schedule(self, *, person: int | None) -> None:
        """Plan a meeting with a person, or ask for whom."""
        calendar = self._desk.geometry.value("prep/calendar", "yes") == "yes"
        self._open_dialog(
            ScheduleDialog(
                self._hub, self._preparation, person=person, calendar=calendar, parent=self._window.window()
            )
        )

    def reschedule(self, *, meeting: int) -> None:
        """Change the terms of a meeting."""
        sheet = self._preparation.sheet_of(meeting)
        if sheet is not None:
            dialog = ScheduleDialog(
                self._hub, self._preparation, sheet=sheet, calendar=False, parent=self._window.window()
            )
            self._open_dialog(dialog, meeting=meeting)

    def rehearse(self) -> None:
        """Say the overview against the clock."""
        meeting = self._preparation.meeting
        if meeting is None or not self._preparation.overview.strip():
            return
        dialog = RehearseDialog(self._hub, self._preparation, parent=self._window.window())
        dialog.tried.connect(lambda tenths: self._keep_try(meeting, tenths))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_overview(self) -> None:
        """Write the usual overview, kept in the profile, before there is any meeting."""
        ask_overview(self._hub, self._desk.prompter, text=self._preparation.usual_overview)

    def note_item(self, item: int) -> None:
        """Write a remark under an item of the checklist."""
        row = next((row for row in self._preparation.checklist() if row.id == item), None)
        if row is None:
            return
        text = self._desk.prompter.ask_text(
            title=self.tr("Remark"),
            label=self.tr("For example which tram, and when it leaves"),
            ok=self.tr("Save remark"),
            cancel=self.tr("Cancel"),
            text=row.note,
        )
        if text is not None:
            self._hub.run(self.tr("Write a remark"), prep.note_item, item=item, note=text)

    def ask_missed(self, bar: NoticeBar) -> None:
        """A planned day that passed without a session: ask what became of it."""
        sheet = self._preparation.sheet
        passed = (
            sheet is not None
            and sheet.state == MeetingState.PLANNED
            and sheet.starts_at is not None
            and civil_date(from_text(sheet.starts_at), zone=self._hub.clock.zone) < self._hub.clock.today()
        )
        if passed:
            answers = (self.tr("Write notes now"), self.tr("New date"), self.tr("It was cancelled"))
            bar.show_notice(self.tr("Did it take place?"), kind="accent", actions=answers)
        else:
            bar.hide()

    def answer_missed(self, answer: int) -> None:
        """Act on what became of a meeting whose day has passed."""
        meeting = self._preparation.meeting
        if meeting is None:
            return
        if answer == NOW:
            self._hub.go("live", "meeting", meeting, action="after")
        elif answer == NEW_DATE:
            self.reschedule(meeting=meeting)
        else:
            self._on_cancel()

    def _build(self) -> None:
        def act(text: str, on: object, *, name: str, **more: object) -> QAction:
            return menus.action(self._window, text, on, name=name, shortcut=key_map.given(name), **more)  # type: ignore[arg-type]

        self.start_action = act(
            self.tr("Start session"),
            self.start,
            icon="play",
            name="prep_start",
            widget_only=True,
        )
        self.after_action = act(
            self.tr("Write notes after the meeting"), lambda: self.answer_missed(NOW), name="prep_after"
        )
        self.rehearse_action = act(
            self.tr("Rehearse…"), self.rehearse, icon="timer", name="prep_rehearse", widget_only=True
        )
        self.schedule_action = act(
            self.tr("Schedule a meeting…"),
            lambda: self.schedule(person=None),
            icon="calendar-plus",
            name="prep_schedule",
            widget_only=True,
        )
        self.flag_action = act(
            self.tr("Must ask"),
            self.flag_wanted.emit,
            icon="flag",
            name="prep_flag",
            widget_only=True,
        )
        self.move_actions = [
            act(text, partial(self.move_wanted.emit, by), name=name)
            for text, by, name in (
                (self.tr("Move the question up"), -1, "prep_up"),
                (self.tr("Move the question down"), 1, "prep_down"),
            )
        ]
        self._build_plain(act)
        self._all = [
            self.start_action, self.after_action, self.rehearse_action, self.edit_action, self.calendar_action,
            self.paper_action,
            self.schedule_action, self.flag_action, *self.move_actions, self.bank_action, self.check_action,
            self.restore_action, self.person_action, self.cancel_action, self.delete_action,
        ]  # fmt: skip
        self._window.addActions([one for one in self._all if one not in self.move_actions])

    def _build_plain(self, act: Callable[..., QAction]) -> None:
        """Actions without keys of their own; a person may give them some."""
        self.edit_action = act(
            self.tr("Change day, time or place…"), self.edit, icon="calendar", name="prep_edit"
        )
        self.calendar_action = act(
            self.tr("Save a calendar file…"), self._on_calendar, name="prep_calendar_file"
        )
        self.bank_action = act(
            self.tr("Question bank"), lambda: self.side_wanted.emit(0), icon="list-checks", name="prep_bank"
        )
        self.check_action = act(
            self.tr("Checklist"), lambda: self.side_wanted.emit(1), icon="check", name="prep_checklist"
        )
        self.paper_action = act(self.tr("Sheet on paper…"), self._on_paper, icon="printer", name="prep_paper")
        self.restore_action = act(self.tr("Put back removed items"), self._on_restore, name="prep_put_back")
        self.person_action = act(
            self.tr("Show the person"), self._on_person, icon="user", name="prep_show_person"
        )
        self.cancel_action = act(self.tr("The meeting was cancelled"), self._on_cancel, name="prep_cancelled")
        self.delete_action = act(self.tr("Delete the meeting"), self._on_delete, name="prep_delete")

    def _open_dialog(self, dialog: ScheduleDialog, *, meeting: int | None = None) -> None:
        dialog.wanted.connect(lambda terms: self._on_terms(dialog, meeting, terms))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_terms(self, dialog: ScheduleDialog, meeting: int | None, terms: dict[str, object]) -> None:
        person = terms.pop("person")
        if meeting is None:
            outcome = self._hub.attempt(
                self.tr("Schedule a meeting"), meetings.schedule, person=person, **terms
            )
        else:
            outcome = self._hub.attempt(
                self.tr("Change a meeting"), meetings.reschedule, meeting=meeting, **terms
            )
        if outcome.error is not None:
            dialog.set_error(outcome.error)
            return
        dialog.done(1)
        self._hub.tell(self.tr("Saved the meeting"), undo=True)
        if meeting is None:
            self._desk.geometry.set_value("prep/calendar", "yes" if dialog.saves_calendar else "no")
        if dialog.saves_calendar:
            self._save_calendar(outcome.result)

    def _keep_try(self, meeting: int, tenths: int) -> None:
        text = self._preparation.overview
        self._hub.run(self.tr("Rehearse"), prep.rehearse, meeting=meeting, tenths=tenths, text=text)

    def _on_calendar(self) -> None:
        if self._preparation.meeting is not None:
            self._save_calendar(self._preparation.meeting)

    def _save_calendar(self, meeting: int) -> None:
        sheet = self._preparation.sheet_of(meeting)
        if sheet is None or sheet.starts_at is None:
            return
        target = self._desk.prompter.ask_save_file(
            title=self.tr("Save a calendar file"),
            suggestion=Path(safe_name(sheet.name, extension=".ics")),
            kinds=(FileKind(self.tr("Calendar"), ("*.ics",)),),
        )
        if target is not None:
            save_calendar(self._hub, sheet, target)

    def _on_paper(self) -> None:
        if self._preparation.meeting is not None:
            self.paper_wanted.emit(self._preparation.meeting)

    def _on_restore(self) -> None:
        if self._preparation.meeting is not None:
            self._hub.run(self.tr("Put items back"), prep.restore_items, meeting=self._preparation.meeting)

    def _on_person(self) -> None:
        if self._preparation.sheet is not None:
            self._hub.go("contacts", "person", self._preparation.sheet.person)

    def _on_cancel(self) -> None:
        sheet = self._preparation.sheet
        if sheet is not None:
            self._hub.run(self.tr("Cancel a meeting"), meetings.cancel, meeting=sheet.id)
            self._hub.tell(self.tr("Cancelled the meeting with {name}").format(name=sheet.name), undo=True)

    def _on_delete(self) -> None:
        sheet = self._preparation.sheet
        if sheet is not None:
            self._hub.run(self.tr("Delete a meeting"), meetings.delete, meeting=sheet.id)
            self._hub.tell(self.tr("Deleted the meeting with {name}").format(name=sheet.name), undo=True)
