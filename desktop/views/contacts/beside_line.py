"""A quiet hint: somebody else of the same organisation is being asked, or met, just now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.models.contacts_person import Beside
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.labels import Label
from desktop.views import when
from desktop.views.contacts.small import NameLink


class BesideLine(QWidget):
    """One person per organisation at a time: never more than a hint. Hidden while there is nobody."""

    person_requested = Signal(int)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._person = 0
        self.link = NameLink("", name="beside_link", parent=self)
        self.link.clicked.connect(lambda _checked=False: self.person_requested.emit(self._person))
        self._words = Label(style="caption", wrap=True, parent=self)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeading)
        texts.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(12)
        row.addWidget(IconLabel("info", line="body_medium", parent=self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        self.hide()

    def show_beside(self, beside: Beside | None) -> None:
        """Show whom to be patient with first."""
        self.setVisible(beside is not None)
        if beside is None:
            return
        self._person = beside.person
        self.link.setText(beside.name)
        self.link.updateGeometry()
        words = self._text(beside)
        self._words.setText(words)
        self.link.setAccessibleName(f"{beside.name}, {words}")

    def _text(self, beside: Beside) -> str:
        if beside.meets_at is None:
            words = self.tr(
                "also at {organisation}, has not answered yet. One person at a time is the custom."
            )
            return words.format(organisation=beside.organisation)
        clock = self._clock
        moment = when.short_moment(beside.meets_at, zone=clock.zone, today=clock.today())
        words = self.tr("also at {organisation}, meets you {when}. One person at a time is the custom.")
        return words.format(organisation=beside.organisation, when=moment)
