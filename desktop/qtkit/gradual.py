"""Work that a window does in small steps after it was drawn, so that it never stands still for long."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class Gradual(QObject):
    """Goes through ``steps``, one in each turn of the event loop; ``finish`` does what is left at once."""

    def __init__(self, steps: Iterator[None], *, delay: int, parent: QObject) -> None:
        """``delay`` in ms before the first step."""
        super().__init__(parent)
        self._steps = steps
        self._turn = QTimer(self, interval=delay)
        self._turn.timeout.connect(self._on_turn)
        self._turn.start()

    def finish(self) -> None:
        """Do everything that is left."""
        if self._turn.isActive():
            self._turn.stop()
            for _ in self._steps:
                pass

    def _on_turn(self) -> None:
        self._turn.setInterval(0)
        if next(self._steps, self) is self:
            self._turn.stop()
