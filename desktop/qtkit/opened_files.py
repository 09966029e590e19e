"""Files that a desktop hands to a program by an event instead of its command line, as macOS does on a double click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class FileApplication(QApplication):
    """An application that is handed files; those that come before anybody listens are kept until then."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._waiting: list[Path] = []
        self._listener: Callable[[Path], object] | None = None

    def event(self, event: QEvent) -> bool:
        """Take a file that is handed over; everything else is Qt's."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self._take(Path(event.file()))
            return True
        return super().event(event)

    def first_notebook(self, suffix: str) -> Path | None:
        """The notebook that the program was started with, if the desktop has handed one over by now."""
        self.processEvents()
        notebooks = [path for path in self._waiting if path.suffix.lower() == suffix]
        if not notebooks:
            return None
        self._waiting.remove(notebooks[0])
        return notebooks[0]

    def listen(self, listener: Callable[[Path], object]) -> None:
        """Hand over what has come, and what comes from now on."""
        self._listener = listener
        waiting, self._waiting = self._waiting, []
        for path in waiting:
            listener(path)

    def _take(self, path: Path) -> None:
        if self._listener is None:
            self._waiting.append(path)
        else:
            self._listener(path)
