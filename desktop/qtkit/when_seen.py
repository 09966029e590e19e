"""Showing what changed at once where it is seen, and only when it is looked at where it is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """``call()`` runs ``work`` at once, or, while another page hides ``widget``, before it is shown again.

    A widget whose window is not up is hidden by nothing: its work is done at once.
    """

    def __init__(self, work: Callable[[], object], widget: QWidget) -> None:
        super().__init__(widget)
        self._work, self._widget = work, widget
        self._behind = False
        widget.installEventFilter(self)

    def call(self) -> None:
        """Ask for the work."""
        self._behind = self._widget.window().isVisible() and not self._widget.isVisible()
        if not self._behind:
            self._work()

    def catch_up(self) -> None:
        """Do work that waits: somebody wants to know what a hidden page shows."""
        if self._behind:
            self._behind = False
            self._work()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self.catch_up()
        return super().eventFilter(watched, event)
