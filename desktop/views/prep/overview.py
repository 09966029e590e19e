"""About me, in half a minute: the text, how long it takes to say, and the way back to the usual one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.speaking import Speaking
from desktop.hub import Hub
from desktop.models.prep import Preparation
from desktop.qtkit.buttons import Button, LinkButton
from desktop.qtkit.fields import TextArea
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.speaking_time import SpeakingTime
from desktop.views.typing import TypedText


class Overview(QWidget):
    """The overview of one meeting with its gauge; what is typed is saved as it is typed."""

    rehearse_requested = Signal()
    usual_requested = Signal()
    keep_requested = Signal()

    def __init__(
        self, hub: Hub, preparation: Preparation, *, typed: TypedText, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._preparation = preparation
        self._typed = typed
        self._build()
        typed.watch(self.overview_area, "overview")
        self._connect()

    def show_meeting(self) -> None:
        """Show the text of the meeting in hand."""
        sheet = self._preparation.sheet
        self._typed.put("overview", self._preparation.overview, of=sheet.id if sheet is not None else None)
        self._show_origin(None if sheet is None or self._preparation.is_over else sheet.overview)
        self.speaking.refresh()

    def _show_origin(self, own: str | None) -> None:
        """Say that this text is only this meeting's, with the way to the usual one, or to make it that."""
        usual = bool(self._preparation.usual_overview)
        changed, alone = own is not None and usual, bool((own or "").strip()) and not usual
        self.usual_button.setVisible(changed)
        self.keep_button.setVisible(alone)
        self._origin.setVisible(changed or alone)
        only = self.tr("Only for this person so far.")
        self._origin.setText(only if alone else self.tr("Changed for this person."))

    def _build(self) -> None:
        self.rehearse_button = Button(
            self.tr("Rehearse"), icon="timer", small=True, name="rehearse_button", parent=self
        )
        self.overview_area = TextArea(
            placeholder=self.tr(
                "I teach geography and would like to understand what work in … is really like."
            ),
            least=3,
            most=8,
            name=self.tr("About me, in half a minute"),
            parent=self,
        )
        self.overview_area.setObjectName("overview_area")
        judge = self._preparation.judge
        self.speaking = SpeakingTime(self._hub, self.overview_area, judge=judge, parent=self)
        self._origin = Label(self.tr("Changed for this person."), style="caption", elide=True, parent=self)
        self.usual_button = LinkButton(self.tr("Back to the usual text"), parent=self)
        self.usual_button.setObjectName("usual_button")
        self.keep_button = LinkButton(self.tr("Make it my usual text"), parent=self)
        self.keep_button.setObjectName("keep_usual_button")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self.overview_area)
        column.addSpacing(2)
        self.speaking.below.addLayout(self._origin_row())
        column.addWidget(self.speaking)

    def _head(self) -> QHBoxLayout:
        heading = Label(self.tr("About me, in half a minute"), style="heading", parent=self)
        theme().grow(heading.setMinimumHeight, 32)
        heading.setBuddy(self.overview_area)
        row = QHBoxLayout()
        row.addWidget(heading, 1)
        row.addWidget(self.rehearse_button)
        return row

    def _origin_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._origin)
        row.addWidget(self.usual_button)
        row.addWidget(self.keep_button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.speaking.judged.connect(self._on_judged)
        self.rehearse_button.clicked.connect(self.rehearse_requested)
        self.usual_button.clicked.connect(self.usual_requested)
        self.keep_button.clicked.connect(self.keep_requested)

    def _on_judged(self, speaking: Speaking) -> None:
        self.rehearse_button.setEnabled(speaking.words > 0)
