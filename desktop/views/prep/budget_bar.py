"""The time budget of a plan: one segment a question, what is left, and what is too much."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.qtkit.theme import theme

HEIGHT, GAP, RADIUS = 6, 1, 3
NARROWEST = 3
"""Segments that would be narrower than this many px are drawn together with the next one."""


class BudgetBar(QWidget):
    """A bar 6 px high; its whole width is the agreed length, or the plan where that is longer."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes: tuple[int, ...] = ()
        self._agreed = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def show_plan(self, minutes: Sequence[int], *, agreed: int) -> None:
        """Show a plan's minutes against the agreed length (0: none agreed)."""
        self._minutes, self._agreed = tuple(minutes), agreed
        self.update()

    def restyle(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(40), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0, 0, self.width(), HEIGHT), RADIUS, RADIUS)
        painter.setClipPath(outline)
        for start, end, color in self._segments():
            painter.fillRect(QRectF(start, 0, end - start, HEIGHT), color)
        painter.end()

    def _segments(self) -> list[tuple[float, float, QColor]]:
        total = max(sum(self._minutes), self._agreed)
        rest = theme().color("line-mid")
        if not total:
            return [(0, self.width(), rest)]
        scale = self.width() / total
        cells: list[tuple[float, float, QColor]] = []
        at = drawn_from = 0.0
        limit = self._agreed * scale if self._agreed else float(self.width())
        for minutes in self._minutes:
            at += minutes * scale
            if at - drawn_from >= NARROWEST:
                cells += self._cut(drawn_from, at - GAP, limit)
                drawn_from = at
        if at < self.width() - GAP:
            cells.append((at, self.width(), rest))
        return cells

    def _cut(self, start: float, end: float, limit: float) -> list[tuple[float, float, QColor]]:
        """One question's segment, in two colours where the agreed end falls into it."""
        accent, late = theme().color("accent"), theme().color("warning")
        if end <= limit:
            return [(start, end, accent)]
        return [(start, end, late)] if start >= limit else [(start, limit, accent), (limit, end, late)]
