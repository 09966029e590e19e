"""What stands in the Prep tab while there is no meeting."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.prep import Preparation
from desktop.qtkit.buttons import Button, LinkButton
from desktop.qtkit.callouts import EmptyState
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.layouts import clear


class PrepEmpty(Pane):
    """Why to prepare before there is a date, and two ways to begin."""

    person_chosen = Signal(int)

    def __init__(self, preparation: Preparation, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self._preparation = preparation
        self._build()

    def show_waiting(self) -> None:
        """Name the people whose answer is awaited."""
        clear(self._names)
        waiting = self._preparation.waiting()[:3]
        self._waiting.setVisible(bool(waiting))
        for number, (person, name) in enumerate(waiting):
            if number:
                self._names.addWidget(Label(", ", style="caption", parent=self._waiting))
            link = LinkButton(name, style="caption_medium", parent=self._waiting)
            link.clicked.connect(lambda _checked=False, person=person: self.person_chosen.emit(person))
            self._names.addWidget(link)

    def _build(self) -> None:
        self.overview_button = Button(
            self.tr("Write my overview"), kind="primary", name="overview_button", parent=self
        )
        self.schedule_button = Button(
            self.tr("Schedule a meeting"), icon="calendar-plus", name="empty_schedule_button", parent=self
        )
        self._waiting = self._people()
        state = EmptyState(
            self.tr("Prepare before you have a date"),
            self.tr(
                "Many people say “I have ten minutes now” when you call. With your overview and five questions "
                "ready, you can say yes."
            ),
            buttons=[self.overview_button, self.schedule_button],
            icon="list-checks",
            text_width=460,
            foot=self._waiting,
            parent=self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(state)

    def _people(self) -> QWidget:
        waiting = QWidget(self)
        row = QHBoxLayout(waiting)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(Label(self.tr("Waiting for an answer:"), style="caption", parent=waiting))
        self._names = QHBoxLayout()
        self._names.setSpacing(0)
        row.addLayout(self._names)
        row.addStretch(1)
        return waiting
