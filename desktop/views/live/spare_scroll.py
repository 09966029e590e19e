"""Room to scroll in notes that are too short for it, so that a line can stay where it is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QScrollBar


class SpareScroll(QObject):
    """Keeps the maximum of ``bar`` from falling below what was asked for, whatever its owner sets."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar, self._least, self._natural = bar, 0, bar.maximum()
        self._sets = False
        bar.rangeChanged.connect(self._on_range)

    def hold(self, least: int) -> None:
        """Let at least so many px be scrolled from now on; 0: only as far as the notes are long."""
        self._least = least
        self._set_maximum()

    def _on_range(self, _minimum: int, maximum: int) -> None:
        if not self._sets:
            self._natural = maximum
            self._set_maximum()  # before the bar brings its value into a smaller range

    def _set_maximum(self) -> None:
        self._sets = True
        self._bar.setMaximum(max(self._natural, self._least))
        self._sets = False
