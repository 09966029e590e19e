"""Rehearse your overview: the text large, a clock in tenths, the gauge, the last tries."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain import speaking
from desktop.hub import Hub
from desktop.models.prep import Preparation
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.layouts import clear
from desktop.qtkit.theme import theme
from desktop.views.gauge import SpeakingGauge

TICK_MS = 100
LONGEST_SECONDS = 180


class RehearseDialog(Dialog):
    """Keeps the time while the user reads aloud; nothing is recorded. ``tried`` sends tenths of a second."""

    tried = Signal(int)

    def __init__(self, hub: Hub, preparation: Preparation, *, parent: QWidget | None = None) -> None:
        super().__init__("", width=640, spacing=0, scrolls=True, parent=parent)
        self.setWindowTitle(self.tr("Rehearse your overview"))
        self.setObjectName("rehearse_dialog")
        self._hub, self._preparation = hub, preparation
        self._started: float | None = None
        self._seconds = 0.0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.refresh)
        self._build_body()
        self._build_footer()
        self._show_tries()
        self._show_seconds()

    @property
    def running(self) -> bool:
        """Whether the clock runs."""
        return self._started is not None

    def refresh(self) -> None:
        """Show how long it has been; what nobody stops is thrown away after three minutes."""
        if self._started is None:
            return
        self._seconds = self._hub.clock.monotonic() - self._started
        self._show_seconds()
        if self._seconds >= LONGEST_SECONDS:
            self._on_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._on_pressed()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def _build_body(self) -> None:
        rules = self._hub.rules
        words = self.tr("Read aloud at your own pace. Nothing is recorded; Askwell only keeps the time.")
        self.body.addWidget(Label(words, color="muted", wrap=True, parent=self))
        self.body.addSpacing(19)
        self._text = Label(self._preparation.overview, style="rehearse", wrap=True, parent=self)
        self.body.addWidget(self._text)
        self.body.addSpacing(22)
        row = QHBoxLayout()
        row.setSpacing(24)
        self.gauge = SpeakingGauge(
            low=rules.overview_min_seconds, high=rules.overview_max_seconds, parent=self
        )
        self.gauge.setAccessibleName(self.tr("Speaking time"))
        row.addWidget(self._make_clock())
        row.addWidget(self.gauge, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.body.addSpacing(13)
        self._tries = QHBoxLayout()
        self._tries.setSpacing(16)
        self.body.addLayout(self._tries)
        self.body.addSpacing(4)

    def _make_clock(self) -> QWidget:
        """Seconds in large figures with their unit, on one base line."""
        box = QWidget(self)
        theme().grow(box.setMinimumWidth, 96)
        theme().keep(
            box.setFixedHeight, lambda: max(theme().height(52), theme().line_height("big_timer") + 12)
        )
        self._clock = Label(style="big_timer", parent=box)
        unit = Label(self.tr("s"), style="script", color="muted", parent=box)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 2, 0, 10)
        row.setSpacing(8)
        row.addWidget(self._clock)
        self._under = QVBoxLayout()
        self._under.addStretch(1)
        self._under.addWidget(unit)
        row.addLayout(self._under)
        row.addStretch(1)
        theme().keep(self._lift_unit, _deeper)
        return box

    def _lift_unit(self, by: int) -> None:
        self._under.setContentsMargins(0, 0, 0, by)

    def _build_footer(self) -> None:
        self.add_note(Label(self.tr("Space starts and stops"), style="caption", parent=self))
        self.again_button = self.add_button(
            self.tr("Start over"), role=Role.ResetRole, icon="rotate-ccw", name="again_button"
        )
        self.run_button = self.add_button(
            self.tr("Start"), role=Role.ActionRole, kind="primary", icon="play", name="run_button"
        )
        for button in (self.again_button, self.run_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.again_button.clicked.connect(self._on_again)
        self.run_button.clicked.connect(self._on_pressed)

    def _on_pressed(self) -> None:
        if self.running:
            self._stop()
        else:
            self._started = self._hub.clock.monotonic()
            self._seconds = 0.0
            self._timer.start()
        self._show_button()
        self._show_seconds()

    def _on_again(self) -> None:
        self._timer.stop()
        self._started = None
        self._seconds = 0.0
        self._show_button()
        self._show_seconds()

    def _stop(self) -> None:
        self.refresh()
        self._timer.stop()
        self._started = None
        tenths = round(self._seconds * 10)
        if tenths >= 10:
            self.tried.emit(tenths)
            self._show_tries()

    def _show_button(self) -> None:
        self.run_button.setText(self.tr("Stop") if self.running else self.tr("Start"))
        self.run_button.set_icon("square" if self.running else "play")

    def _show_seconds(self) -> None:
        self._clock.setText(QLocale().toString(self._seconds, "f", 1))
        self.gauge.show_seconds(self._seconds, speaking.judge_seconds(self._seconds, rules=self._hub.rules))
        self.gauge.setAccessibleDescription(self.tr("{n} seconds").format(n=round(self._seconds)))

    def _show_tries(self) -> None:
        clear(self._tries)
        tries = self._preparation.tries()
        figures = [self.tr("{n} s").format(n=round(row.tenths / 10)) for row in tries]
        for text in [self.tr("Earlier tries"), *figures] if tries else [self.tr("No tries yet")]:
            self._tries.addWidget(Label(text, style="caption", tabular=True, parent=self))
        self._tries.addStretch(1)


def _deeper() -> int:
    """How much higher the large figures' base line stands above the end of their line than the unit's, in px."""
    return round(_below("big_timer") - _below("script"))


def _below(style: str) -> float:
    metrics = theme().metrics(style)
    return (theme().line_height(style) - metrics.height()) / 2 + metrics.descent()
