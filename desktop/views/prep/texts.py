"""Two lists of short lines on the sheet: what I want to learn, and what I found out beforehand."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlockFormat
from PySide6.QtWidgets import QWidget

from desktop.qtkit.fields import TextArea
from desktop.qtkit.theme import theme

INDENT = 20
DOT = 4
LOW = 2
"""Lines of a fixed height hang that many px low in it."""
GAP = 4
"""Between two points, in px."""
LEAST, MOST = 3, 12


class BulletArea(TextArea):
    """Plain text in which every line is a point of a list, with a small dot before it."""

    def __init__(self, *, name: str, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, bare=True, least=LEAST, most=MOST, name=name, parent=parent)
        self._indent()

    def set_text(self, text: str) -> None:
        """Show another text."""
        super().set_text(text)
        self._indent()

    def sizeHint(self) -> QSize:
        """As high as its points with the gaps between them, three at least."""
        point = theme().line_height("body") + GAP
        height = math.ceil(self.document().size().height())
        return QSize(theme().px(240), min(max(height, LEAST * point), MOST * point) - GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("muted"))
        top = -self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        half = theme().line_height("body") / 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = self.viewport().width() - 6 if mirrored else 6
        block = self.document().begin()
        while block.isValid():
            area = layout.blockBoundingRect(block)
            if block.text().strip() and area.bottom() + top >= 0:
                painter.drawEllipse(QPointF(x, area.top() + top + half + LOW - 1), DOT / 2, DOT / 2)
            block = block.next()
        painter.end()

    def line_format(self) -> QTextBlockFormat:
        """As any line, with a gap below."""
        form = super().line_format()
        form.setBottomMargin(GAP)
        return form

    def _indent(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setLeftMargin(INDENT)
        form.setTopMargin(1 - LOW)
        with self.without_undo():
            frame.setFrameFormat(form)
