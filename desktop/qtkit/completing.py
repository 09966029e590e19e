"""What a field offers while somebody types: a list with a frame, just below the field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QCompleter, QWidget

_BELOW = 2  # px between the field and its list


class _Place(QObject):
    """Keeps the list of a completer off the field's lower edge, over which Qt lays it."""

    def __init__(self, completer: QCompleter) -> None:
        super().__init__(completer)
        self._completer = completer

    def eventFilter(self, popup: QObject, event: QEvent) -> bool:
        field = self._completer.widget()
        if event.type() in (QEvent.Type.Show, QEvent.Type.Move) and isinstance(popup, QWidget) and field:
            edge = field.mapToGlobal(QPoint(0, field.height()))
            if (
                edge.y() - _BELOW <= popup.y() < edge.y() + _BELOW
            ):  # not where it opened above for want of room
                popup.move(popup.x(), edge.y() + _BELOW)
        return False


def dress(completer: QCompleter) -> None:
    """Give the list of a completer its frame and its place."""
    popup = completer.popup()
    if popup is None:  # only one that completes in its line has none
        return
    popup.setProperty("offered", True)
    popup.installEventFilter(_Place(completer))
