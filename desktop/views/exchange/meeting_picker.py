"""Picking the meetings of an export from all there are, with a search and a tick each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop.core.clock import Clock, from_text, local_time
from desktop.domain.kinds import MeetingState
from desktop.models.exporting import MeetingChoice
from desktop.models.exporting_meetings import MeetingPicks, Which
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.theme import theme
from desktop.views import when
from desktop.views.exchange.pick_list import PickList, PickWords
from desktop.views.plural import counted

_ROW, _ROWS = 36, 9


class MeetingPicker(Dialog):
    """A list of all meetings to tick; ``keys`` are those that were ticked when it was accepted."""

    def __init__(
        self,
        meetings: Sequence[MeetingChoice],
        *,
        picked: Iterable[int],
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", width=688, scrolls=True, parent=parent)
        self.setObjectName("meeting_picker")
        self.setWindowTitle(self.tr("Pick meetings"))
        self._clock, self._days = clock, dict[date, str]()
        titles = (self.tr("Name"), self.tr("Work"), self.tr("When"), self.tr("State"))
        self._model = MeetingPicks(meetings, picked=picked, titles=titles, say=self._say, day=self._day)
        self.picks = PickList(
            self._model, words=self._words(), widths=(168, 236, 140, 84), prefix="meetings", parent=self
        )
        self.body.addWidget(self.picks, 1)
        self.cancel_button = self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.pick_button = self.add_button(self.tr("Choose"), kind="primary", name="pick_button")
        self._model.repicked.connect(self._show_picked)
        self._show_picked()
        self.picks.search_field.setFocus()

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of the meetings that are ticked."""
        return self._model.keys

    def sizeHint(self) -> QSize:
        """As high as some of the rows want."""
        size = super().sizeHint()
        more = theme().height(_ROW) * min(self._model.pickable, _ROWS) + theme().height(_ROW)
        wanted = size.height() + max(0, more - self.picks.list.minimumHeight())
        return QSize(size.width(), min(wanted, max(size.height(), self._most_height)))

    def _words(self) -> PickWords:
        return PickWords(
            name=self.tr("Meetings"),
            search=self.tr("Search names, work, fields and days"),
            shown=self.tr("Which to show"),
            choices=(
                (self.tr("All meetings"), Which.ALL),
                (self.tr("To come"), Which.OPEN),
                (self.tr("Held"), Which.HELD),
                (self.tr("Ticked"), Which.TICKED),
            ),
            nothing=self.tr("No meeting matches."),
        )

    def _say(self, meeting: MeetingChoice, column: int) -> str:
        if column == 0:
            return meeting.person
        if column == 1:
            return meeting.work
        return self._when(meeting) if column == 2 else self._state(meeting)

    def _when(self, meeting: MeetingChoice) -> str:
        if (wall := self._wall(meeting)) is None:
            return self.tr("No date")
        return self.tr("{day}, {time}").format(day=self._day(meeting), time=when.wall_time(wall))

    def _day(self, meeting: MeetingChoice) -> str:
        """The day in words; a search asks for those of all meetings."""
        if (wall := self._wall(meeting)) is None:
            return ""
        day = wall.date()
        if day not in self._days:
            self._days[day] = when.day_month(day, today=self._clock.today())
        return self._days[day]

    def _wall(self, meeting: MeetingChoice) -> datetime | None:
        if meeting.at is None:
            return None
        return local_time(from_text(meeting.at), zone=meeting.time_zone or self._clock.zone)

    def _state(self, meeting: MeetingChoice) -> str:
        words = {
            MeetingState.PLANNED: self.tr("Planned"),
            MeetingState.RUNNING: self.tr("Running"),
            MeetingState.HELD: self.tr("Held"),
            MeetingState.CANCELLED: self.tr("Called off"),
        }
        return words[MeetingState(meeting.state)]

    def _show_picked(self) -> None:
        count = self._model.picked
        self.pick_button.setEnabled(count > 0)
        words = counted("MeetingPicker", "Choose 1 meeting", "Choose %n meetings", count)
        self.pick_button.setText(words if count else self.tr("Choose"))
