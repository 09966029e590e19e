"""About me, in half a minute: the text, how long it takes to say, and the way back to the usual one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.speaking import SpeakingVerdict
from desktop.hub import Hub
from desktop.models.prep import Preparation
from desktop.qtkit.buttons import Button, LinkButton
from desktop.qtkit.fields import TextArea
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.prep import sentences
from desktop.views.prep.gauge import SpeakingGauge
from desktop.views.typing import TypedText

GAUGE_DELAY_MS = 150
GAUGE_WIDTH = 328


class Overview(QWidget):
    """The overview of one meeting with its gauge; what is typed is saved as it is typed."""

    rehearse_requested = Signal()
    usual_requested = Signal()

    def __init__(
        self, hub: Hub, preparation: Preparation, *, typed: TypedText, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub = hub
        self._preparation = preparation
        self._typed = typed
        self._timer = QTimer(self, singleShot=True, interval=GAUGE_DELAY_MS)
        self._build()
        typed.watch(self.overview_area, "overview")
        self._connect()

    def show_meeting(self) -> None:
        """Show the text of the meeting in hand."""
        sheet = self._preparation.sheet
        self._typed.put("overview", self._preparation.overview)
        own = sheet is not None and sheet.overview is not None and bool(self._preparation.usual_overview)
        self.usual_button.setVisible(own)
        self._origin.setVisible(own)
        self._on_judge()

    def _build(self) -> None:
        rules = self._hub.rules
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
        self.gauge = SpeakingGauge(
            low=rules.overview_min_seconds, high=rules.overview_max_seconds, parent=self
        )
        self.gauge.setAccessibleName(self.tr("Speaking time"))
        self._verdict = Label(style="body_strong", parent=self)
        self._detail = Label(color="muted", wrap=True, parent=self)
        self._origin = Label(self.tr("Changed for this person."), style="caption", parent=self)
        self.usual_button = LinkButton(self.tr("Back to the usual text"), parent=self)
        self.usual_button.setObjectName("usual_button")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self.overview_area)
        column.addSpacing(2)
        column.addLayout(self._gauge_row())

    def _head(self) -> QHBoxLayout:
        heading = Label(self.tr("About me, in half a minute"), style="heading", parent=self)
        heading.setMinimumHeight(theme().px(32))
        heading.setBuddy(self.overview_area)
        row = QHBoxLayout()
        row.addWidget(heading, 1)
        row.addWidget(self.rehearse_button)
        return row

    def _gauge_row(self) -> QHBoxLayout:
        self.gauge.setMaximumWidth(theme().px(GAUGE_WIDTH))
        verdict = QHBoxLayout()
        verdict.setSpacing(0)
        verdict.addWidget(self._verdict)
        verdict.addWidget(self._detail, 1)
        origin = QHBoxLayout()
        origin.setSpacing(8)
        origin.addWidget(self._origin)
        origin.addWidget(self.usual_button)
        origin.addStretch(1)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addLayout(verdict)
        words.addLayout(origin)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        track = QVBoxLayout()
        track.setContentsMargins(0, 4, 0, 0)  # so that track and words stand on one line
        track.addWidget(self.gauge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(track, 1)
        row.addLayout(words, 1)
        return row

    def _connect(self) -> None:
        self.overview_area.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self._on_judge)
        self.rehearse_button.clicked.connect(self.rehearse_requested)
        self.usual_button.clicked.connect(self.usual_requested)

    def _on_judge(self) -> None:
        rules = self._hub.rules
        speaking = self._preparation.judge(self.overview_area.text)
        self.gauge.set_zone(rules.overview_min_seconds, rules.overview_max_seconds)
        self.gauge.show_seconds(speaking.seconds, speaking.verdict)
        self.gauge.setAccessibleDescription(sentences.gauge_name(speaking, rules))
        verdict, detail = sentences.gauge_text(speaking, rules)
        good = speaking.verdict is SpeakingVerdict.GOOD
        self._verdict.setText(verdict)
        self._verdict.setVisible(bool(verdict))
        self._verdict.set_color("success" if good else "warning")
        self._detail.setText(detail)
        self.rehearse_button.setEnabled(speaking.words > 0)
