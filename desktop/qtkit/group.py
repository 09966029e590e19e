"""A group of controls that a screen reader names, with nothing of its own to be seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QWidget


class Group(QGroupBox):
    """Has the role of a group and no frame; its accessible name is said before that of the control inside."""

    def minimumSizeHint(self) -> QSize:
        return QWidget.minimumSizeHint(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)  # the style leaves room for a frame, each time anew

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """There is no frame."""
