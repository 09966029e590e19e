"""What lies over a person while a file is held above them: whom it would be attached to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.qtkit import paint
from desktop.qtkit.theme import theme

INSET = 8


class DropVeil(QWidget):
    """Hidden but for the moment; it never takes the file itself."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("drop_veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = ""
        self.hide()

    def lower_over(self, name: str) -> None:
        """Say that the file would be attached to somebody."""
        self._words = self.tr("Attach to {name}").format(name=name)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        place = self.rect().adjusted(INSET, INSET, -INSET, -INSET)
        painter.setOpacity(0.92)
        paint.box(painter, place, radius=8, fill="accent-soft", border="accent")
        painter.setOpacity(1)
        painter.setFont(theme().font("heading"))
        painter.setPen(theme().color("text"))
        inside = place.adjusted(16, 16, -16, -16)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words)
        painter.end()
