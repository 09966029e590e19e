"""The panel at the lower edge."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.qtkit import paint
from desktop.qtkit.theme import theme


class Footer(QWidget):
    """The panel at the lower edge of a dialog or a pane, with a line above it; see ``row``."""

    def __init__(self, *, margins: tuple[int, int] = (24, 16), parent: QWidget | None = None) -> None:
        """``margins``: px at the sides, px above and below."""
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(margins[0], margins[1] + 1, margins[0], margins[1])
        self.row.setSpacing(8)
        theme().follow(self)

    def restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("panel"))
        paint.h_line(painter, 0, 0, self.width())
        painter.end()
