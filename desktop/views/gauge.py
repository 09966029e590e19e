"""The speaking-time gauge: how long an overview takes, against the zone that listeners like."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desktop.domain.speaking import GAUGE_SECONDS, SpeakingVerdict
from desktop.qtkit import paint
from desktop.qtkit.theme import theme

TRACK_TOP, TRACK_HEIGHT, NEEDLE_WIDTH = 2, 8, 2
FIGURES_TOP = 13


class SpeakingGauge(QProgressBar):
    """A track of 0–45 s with the good zone outlined, filled to the estimate, a needle at its end."""

    def __init__(self, *, low: int, high: int, parent: QWidget | None = None) -> None:
        """``low`` and ``high``: the good zone in seconds."""
        super().__init__(parent)
        self._low, self._high = low, high
        self._seconds = 0.0
        self._good = False
        self.setRange(0, GAUGE_SECONDS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def show_seconds(self, seconds: float, verdict: SpeakingVerdict) -> None:
        """Move the needle."""
        self._seconds = seconds
        self.setValue(min(round(seconds), GAUGE_SECONDS))
        self._good = verdict is SpeakingVerdict.GOOD
        self.update()

    def set_zone(self, low: int, high: int) -> None:
        """Outline another zone, when the rule was changed."""
        self._low, self._high = low, high
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(328), FIGURES_TOP - 1 + theme().line_height("caption"))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self._paint_track(painter)
        self._paint_figures(painter)
        painter.end()

    def _paint_track(self, painter: QPainter) -> None:
        track = paint.on_pixels(painter, QRectF(0, TRACK_TOP, self.width(), TRACK_HEIGHT))
        paint.box(painter, track, radius=4, fill="line")
        start, end = self._at(self._low), self._at(self._high)
        zone = self._mirror(QRectF(start, track.y(), end - start, track.height()))
        paint.box(painter, zone, radius=0, fill="success-soft", border="success")
        if self._seconds <= 0:
            return
        needle = self._at(min(self._seconds, GAUGE_SECONDS))
        done = QRectF(0, track.y(), needle, track.height())
        rounded = paint.split_box(done, radius=4, left=True, right=False)
        painter.save()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.fillPath(rounded, theme().color("success" if self._good else "warning"))
        painter.fillRect(
            QRectF(needle - 1, 0, NEEDLE_WIDTH, TRACK_TOP * 2 + TRACK_HEIGHT), theme().color("text")
        )
        painter.restore()

    def _paint_figures(self, painter: QPainter) -> None:
        line = theme().line_height("caption")
        for seconds in (0, 15, 30, GAUGE_SECONDS):
            text = f"{seconds} s" if seconds == GAUGE_SECONDS else str(seconds)
            width = paint.text_width(text, "caption", tabular=True)
            x = {0: 0.0, GAUGE_SECONDS: float(self.width() - width)}.get(
                seconds, self._at(seconds) - width / 2
            )
            area = self._mirror(QRectF(x, FIGURES_TOP, width + 2, line))
            paint.draw_text(painter, area, text, style="caption", color="muted", tabular=True)

    def _at(self, seconds: float) -> float:
        return seconds / GAUGE_SECONDS * self.width()

    def _mirror(self, area: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            area.moveLeft(self.width() - area.right())
        return area
