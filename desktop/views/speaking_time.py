"""How long a text takes to say: the gauge, and what it means in words beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.rules import Rules
from desktop.domain.speaking import Speaking, SpeakingVerdict
from desktop.hub import Hub
from desktop.qtkit.fields import TextArea
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.gauge import SpeakingGauge
from desktop.views.plural import counted

DELAY_MS = 150
GAUGE_WIDTH = 328


class SpeakingTime(QWidget):
    """Judges what stands in a text area 150 ms after the last key. ``below`` takes more words under its own."""

    judged = Signal(object)
    """The ``Speaking`` that is shown now."""

    def __init__(
        self, hub: Hub, area: TextArea, *, judge: Callable[[str], Speaking], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hub, self._area, self._judge = hub, area, judge
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._build()
        area.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self.refresh)

    def refresh(self) -> None:
        """Judge the text as it stands now."""
        rules = self._hub.rules
        speaking = self._judge(self._area.text)
        self.gauge.set_zone(rules.overview_min_seconds, rules.overview_max_seconds)
        self.gauge.show_seconds(speaking.seconds, speaking.verdict)
        self.gauge.setAccessibleDescription(gauge_name(speaking, rules))
        verdict, detail = gauge_text(speaking, rules)
        self._verdict.setText(verdict)
        self._verdict.setVisible(bool(verdict))
        self._verdict.set_color("success" if speaking.verdict is SpeakingVerdict.GOOD else "warning")
        self._detail.setText(detail)
        self.judged.emit(speaking)

    def _build(self) -> None:
        rules = self._hub.rules
        self.gauge = SpeakingGauge(
            low=rules.overview_min_seconds, high=rules.overview_max_seconds, parent=self
        )
        self.gauge.setObjectName("gauge")
        self.gauge.setAccessibleName(self.tr("Speaking time"))
        theme().grow(self.gauge.setMaximumWidth, GAUGE_WIDTH)
        self._verdict = Label(style="body_strong", elide=True, parent=self)
        self._detail = Label(color="muted", wrap=True, parent=self)
        verdict = QHBoxLayout()
        verdict.setSpacing(
            4
        )  # a word space, as one in the words would stand at their wrong end when mirrored
        verdict.addWidget(self._verdict)
        verdict.addWidget(self._detail, 1)
        self.below = QVBoxLayout()
        self.below.setSpacing(0)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addLayout(verdict)
        words.addLayout(self.below)
        words.addStretch(1)
        track = QVBoxLayout()
        track.setContentsMargins(0, 4, 0, 0)  # so that track and words stand on one line
        track.addWidget(self.gauge, 0, Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(track, 1)
        row.addLayout(words, 1)


def gauge_text(speaking: Speaking, rules: Rules) -> tuple[str, str]:
    """What stands beside the gauge: the verdict, and what follows it muted."""
    seconds = round(speaking.seconds)
    low, high = rules.overview_min_seconds, rules.overview_max_seconds
    if speaking.verdict is SpeakingVerdict.EMPTY:
        return "", _tr("Two or three sentences: who you are, and why you would like to talk.")
    if speaking.verdict is SpeakingVerdict.GOOD:
        words = counted("speaking", "%n word", "%n words", speaking.words)
        return _tr("About {seconds} s").format(seconds=seconds), f"· {words}"
    advice = _tr("About {seconds} s. Aim for {low} to {high}.").format(seconds=seconds, low=low, high=high)
    if speaking.verdict is SpeakingVerdict.TOO_LONG:
        return _tr("About {seconds} s. Aim for {low} to {high}: try leaving out one sentence.").format(
            seconds=seconds, low=low, high=high
        ), ""
    return advice, ""


def gauge_name(speaking: Speaking, rules: Rules) -> str:
    """The gauge in words, for a screen reader."""
    seconds = round(speaking.seconds)
    low, high = rules.overview_min_seconds, rules.overview_max_seconds
    pattern = {
        SpeakingVerdict.GOOD: _tr("about {seconds} seconds, within {low} to {high}"),
        SpeakingVerdict.TOO_LONG: _tr("about {seconds} seconds, longer than {low} to {high}"),
        SpeakingVerdict.TOO_SHORT: _tr("about {seconds} seconds, shorter than {low} to {high}"),
        SpeakingVerdict.EMPTY: _tr("nothing to say yet"),
    }[speaking.verdict]
    return pattern.format(seconds=seconds, low=low, high=high)


def _tr(text: str) -> str:
    return QCoreApplication.translate("speaking", text)
