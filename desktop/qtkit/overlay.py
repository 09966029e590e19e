"""What lies over a whole window for a while, with a box in it: a click beside the box closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Overlay(QWidget):
    """As large as its window, always. ``box`` is the part of it that shows something."""

    closed = Signal()
    box: QWidget

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = window.focusWidget()
        window.installEventFilter(self)

    def close_overlay(self, *, give_back: bool = True) -> None:
        """Take it away; what had the focus before gets it back if it is still seen and ``give_back`` is wanted."""
        self._window.removeEventFilter(self)
        self.hide()
        self.closed.emit()
        self.deleteLater()
        before = self._before
        if give_back and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def cut_corners(self, radius: float) -> None:
        """Keep the box's children inside its rounded frame."""
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.box.rect()), radius, radius)
        self.box.setMask(QRegion(outline.toFillPolygon().toPolygon()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.box.geometry().contains(event.position().toPoint()):
            self.close_overlay()
