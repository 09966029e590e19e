"""The left side of the Prep tab: meetings to come by time, and the way to past ones."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.hub import Change, Hub
from desktop.models.prep import MeetingRow
from desktop.models.prep_lists import MeetingsModel
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.labels import Label, Line, Pane, padded
from desktop.qtkit.listview import ListView
from desktop.qtkit.margins import set_margins
from desktop.views.prep import sentences
from desktop.views.prep.delegates import MeetingDelegate
from desktop.views.shortcuts import show_keys_of


class MeetingPane(Pane):
    """Heading, the list, and a switch between meetings to come and past ones."""

    chosen = Signal(int)
    schedule_requested = Signal()

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self._hub = hub
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the list anew."""
        self.model.reload()
        self._on_ids_changed()

    def show_meeting(self, meeting: int) -> bool:
        """Choose a meeting, among the past ones if it is one of them; False when it is in neither list."""
        self.model.wake()
        if self.meeting_list.select_id(meeting):
            return True
        self._show_past(not self.model.shows_past)
        return self.meeting_list.select_id(meeting)

    def showEvent(self, event: QShowEvent) -> None:
        self.model.wake()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.model.rest()

    def _build(self) -> None:
        self.schedule_button = IconButton(
            "calendar-plus",
            self.tr("Schedule a meeting"),
            name="schedule_button",
            parent=self,
        )
        show_keys_of(self.schedule_button, "prep_schedule")
        self._title = Label(self.tr("Meetings"), style="heading", parent=self)
        self.meeting_list = ListView(
            name=self.tr("Meetings"), row_height=59, lines=2, heading_height=37, ground="panel", parent=self
        )
        self.meeting_list.setObjectName("meeting_list")
        self.meeting_list.set_delegate(MeetingDelegate(self.meeting_list, hub=self._hub))
        self.model = MeetingsModel(
            self._hub, name=sentences.group_name, say=lambda row, _: row.name, speak=self._spoken, parent=self
        )
        self.meeting_list.set_model(self.model)
        self._empty = Label("", color="muted", wrap=True, parent=self)
        self._empty.setObjectName("no_meetings")
        self.past_button = Button(
            self.tr("Past meetings"),
            kind="plain",
            icon="clock",
            icon_color="muted",
            small=True,
            name="past_button",
        )
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        set_margins(head, 16, 8, 8, 0)
        self._empty_box = padded(self._empty, margins=(16, 16, 16, 16))
        head.addWidget(self._title, 1)
        head.addWidget(self.schedule_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 8, 8, 8)
        foot.addWidget(self.past_button)
        foot.addStretch(1)
        self._rule = padded(Line(parent=self), margins=(0, 8, 0, 0))
        column.addLayout(head)
        column.addWidget(self._rule)
        column.addWidget(self._empty_box)
        column.addWidget(self.meeting_list, 1)
        column.addStretch(0)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.meeting_list.current_changed.connect(self.chosen)
        self.schedule_button.clicked.connect(self.schedule_requested)
        self.past_button.clicked.connect(lambda: self._show_past(not self.model.shows_past))
        self.model.ids_changed.connect(self._on_ids_changed)
        self._hub.changed.connect(self._on_changed)

    def _on_changed(self, change: Change) -> None:
        if not self.model.ids and change.touches("meeting"):
            self._on_ids_changed()  # the last of the past ones may be gone, or the first be there

    def _on_ids_changed(self) -> None:
        empty = not self.model.ids
        self._empty_box.setVisible(empty)
        self._rule.setVisible(empty)
        self.past_button.setVisible(self.model.shows_past or self.model.has_past)
        self._empty.setText(self._nothing())

    def _nothing(self) -> str:
        """Why the list is empty; those that were held are behind the button."""
        if self.model.shows_past:
            return self.tr("No past meetings yet.")
        return self.tr("No meeting is planned.") if self.model.has_past else self.tr("No meetings yet.")

    def _show_past(self, past: bool) -> None:
        self.model.show_past(past)
        self.past_button.setText(self.tr("Meetings to come") if past else self.tr("Past meetings"))
        self._title.setText(self.tr("Past meetings") if past else self.tr("Meetings"))
        self._on_ids_changed()

    def _spoken(self, row: MeetingRow, _column: int) -> str:
        clock = self._hub.clock
        return sentences.meeting_spoken(row, today=clock.today(), zone=clock.zone)
