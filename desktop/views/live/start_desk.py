"""How a session begins: from a planned meeting, with somebody who has time now, or afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.clock import from_text
from desktop.models.live_start import StartChoices, StartRow
from desktop.ops import contacts, inbox, live, meetings
from desktop.views.desk import Desk
from desktop.views.live import words
from desktop.views.live.dialogs import AfterDialog, ChooseDialog
from desktop.views.live.start_page import StartPage

JUST_OVER_DAYS = 7
"""Whom one was to meet so lately is offered first where notes are written afterwards."""


class StartDesk(QObject):
    """Does what the page before a session asks for.

    ``begun`` when a meeting runs; ``written_after`` and ``past_chosen`` carry the key of a past meeting.
    """

    begun = Signal()
    written_after = Signal(int)
    past_chosen = Signal(int)

    def __init__(
        self, desk: Desk, choices: StartChoices, page: StartPage, *, window: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._hub, self._choices, self._page = desk, desk.hub, choices, page
        self._window = window
        page.start_requested.connect(self.start)
        page.after_requested.connect(self.write_after)
        page.someone_requested.connect(self.start_with_someone)
        page.write_after_requested.connect(self.write_after_someone)
        page.past_requested.connect(self.read_past)
        page.filed.connect(self._on_filed)
        page.noted.connect(self._on_noted)

    def start(self, meeting: int) -> None:
        """Begin a planned meeting."""
        if self._hub.run(words.tr("Start a session"), meetings.begin, meeting=meeting) is not None:
            self.begun.emit()

    def start_with(self, person: int) -> None:
        """Somebody has time right now."""
        if self._hub.run(words.tr("Start a session"), meetings.start_now, person=person) is not None:
            self.begun.emit()

    def start_with_someone(self) -> None:
        """Ask who has time right now, and begin."""
        person = self._choose_person(words.tr("Who has time now?"), words.tr("Start"))
        if person is not None:
            self.start_with(person)

    def write_after(self, meeting: int) -> None:
        """Ask when a planned meeting took place, and let its notes be written."""
        row = self._choices.meeting(meeting)
        now = self._hub.clock.now()
        started = now if row is None or row.starts_at is None else min(now, from_text(row.starts_at))
        minutes = (row.minutes if row is not None else None) or self._hub.rules.ask_minutes
        dialog = self._ask_when(row.name if row is not None else "", started, minutes)
        if dialog is not None:
            self._held(live.held, meeting=meeting, dialog=dialog)

    def write_after_someone(self) -> None:
        """Ask with whom a talk was that nobody planned, and let its notes be written."""
        title, ok = words.tr("Whom did you meet?"), words.tr("Continue")
        person = self._choose_person(title, ok, rows=self._people_met)
        if person is None:
            return
        planned = next((row for row in self._choices.over(days=JUST_OVER_DAYS) if row.person == person), None)
        if planned is not None:
            self.write_after(planned.meeting)
            return
        minutes = self._hub.rules.ask_minutes
        started = self._hub.clock.now() - timedelta(minutes=minutes)
        dialog = self._ask_when(self._choices.name_of(person), started, minutes)
        if dialog is not None:
            self._held(live.held_with, person=person, dialog=dialog)

    def read_past(self) -> None:
        """Choose a past session to read."""
        clock = self._hub.clock

        def rows(typed: str) -> list[tuple[int, str, str]]:
            return [
                (row.meeting, row.name, words.past_line(row, today=clock.today(), zone=clock.zone))
                for row in self._choices.past(typed)
            ]

        title = words.tr("Past sessions")
        dialog = ChooseDialog(
            title,
            words.tr("Which session would you like to read?"),
            rows=rows,
            ok=words.tr("Open"),
            placeholder=words.tr("Name"),
            parent=self._window,
        )
        if dialog.exec() and dialog.key is not None:
            self.past_chosen.emit(dialog.key)
        dialog.deleteLater()

    def choose_meeting_of_paper(self) -> None:
        """Choose a meeting that took place, or should have; without any, ask with whom one was."""
        over = {row.meeting for row in self._choices.over()}
        if not over and not self._choices.past():
            self.write_after_someone()
            return
        title = words.tr("Type up the paper sheet")
        dialog = ChooseDialog(
            title,
            words.tr("Of which meeting is the sheet?"),
            rows=self._meetings_of_paper,
            ok=words.tr("Continue"),
            placeholder=words.tr("Name"),
            parent=self._window,
        )
        key = dialog.key if dialog.exec() else None
        dialog.deleteLater()
        if key in over:
            self.write_after(key)
        elif key is not None:
            self.past_chosen.emit(key)

    def _meetings_of_paper(self, typed: str) -> list[tuple[int, str, str]]:
        clock = self._hub.clock
        over = [(row.meeting, row.name, self._planned_line(row)) for row in self._choices.over(typed)]
        past = [
            (row.meeting, row.name, words.past_line(row, today=clock.today(), zone=clock.zone))
            for row in self._choices.past(typed)
        ]
        return over + past

    def _people_met(self, typed: str) -> list[tuple[int, str, str]]:
        """Those first whom one was to meet of late, with when; then all the others."""
        met: dict[int, tuple[int, str, str]] = {}
        for row in self._choices.over(typed, days=JUST_OVER_DAYS):
            met.setdefault(row.person, (row.person, row.name, self._planned_line(row)))
        return [*met.values(), *(one for one in self._choices.people(typed) if one[0] not in met)]

    def _planned_line(self, row: StartRow) -> str:
        clock = self._hub.clock
        moment = words.start_moment(row, today=clock.today(), zone=clock.zone)
        return words.tr("planned for {moment}").format(moment=moment)

    def _held(self, op: Callable[..., int], *, dialog: AfterDialog, **who: int) -> None:
        label = words.tr("Note that a meeting took place")
        meeting = self._hub.run(label, op, started_at=dialog.started, minutes=dialog.minutes, **who)
        dialog.deleteLater()
        if meeting is not None:
            self.written_after.emit(meeting)

    def _ask_when(self, name: str, started: datetime, minutes: int) -> AfterDialog | None:
        zone = self._hub.clock.zone
        today = self._hub.clock.today()
        dialog = AfterDialog(
            name, started=started, minutes=minutes, zone=zone, today=today, parent=self._window
        )
        if dialog.exec():
            return dialog
        dialog.deleteLater()
        return None

    def _choose_person(
        self, heading: str, ok: str, *, rows: Callable[[str], list[tuple[int, str, str]]] | None = None
    ) -> int | None:
        dialog = ChooseDialog(
            heading,
            heading,
            rows=rows or self._choices.people,
            ok=ok,
            placeholder=words.tr("Name"),
            new=words.tr("New person: {name}"),
            ok_new=words.tr("Add the person"),
            parent=self._window,
        )
        accepted, key, name = dialog.exec(), dialog.key, dialog.new_name
        dialog.deleteLater()
        if not accepted:
            return None
        if name:
            made: int | None = self._hub.run(words.tr("Add person"), contacts.add_person, name=name)
            return made
        return key

    def _on_filed(self, line: int, where: str) -> None:
        if where == "delete":
            self._hub.run(words.tr("Delete a quick note"), inbox.throw_away, line=line)
            self._hub.tell(words.tr("Deleted a quick note"), undo=True)
        elif where == "person":
            person = self._choose_person(words.tr("To whom does it belong?"), words.tr("File it"))
            if person is not None:
                label = words.tr("File a quick note")
                self._hub.run(label, inbox.file_to_person, line=line, person=person)
        else:
            self._file_to_meeting(line)

    def _file_to_meeting(self, line: int) -> None:
        clock = self._hub.clock
        dialog = ChooseDialog(
            words.tr("File a quick note"),
            words.tr("To which meeting does it belong?"),
            rows=lambda typed: [
                (row.meeting, row.name, words.past_line(row, today=clock.today(), zone=clock.zone))
                for row in self._choices.past(typed)
            ],
            ok=words.tr("File it"),
            placeholder=words.tr("Name"),
            parent=self._window,
        )
        if dialog.exec() and dialog.key is not None:
            label = words.tr("File a quick note")
            self._hub.run(label, inbox.file_to_meeting, line=line, meeting=dialog.key)
        dialog.deleteLater()

    def _on_noted(self, text: str) -> None:
        self._hub.run(words.tr("Quick note"), inbox.add, text=text)
