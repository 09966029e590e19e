"""The file that this program was started from, watched: an update or a removal may take it away while it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

from desktop.qtkit.debounce import Debounce

SETTLE_MS = 1000
"""An update puts one file after the other in its place."""


class ProgramFile(QObject):
    """Says once, a moment later, that another file is where the program's own was, or none."""

    replaced = Signal()

    def __init__(self, path: Path, *, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._first = path, _identity(path)
        self._later = Debounce(self._tell, delay=SETTLE_MS, parent=self)
        self._watcher = QFileSystemWatcher([str(path)], self)
        self._watcher.fileChanged.connect(lambda _path: self._later.call())

    @property
    def is_replaced(self) -> bool:
        """Whether it is another file by now, or gone."""
        return _identity(self._path) != self._first

    @property
    def is_gone(self) -> bool:
        """Whether there is no program any more."""
        return not self._path.exists()

    def _tell(self) -> None:
        if self.is_replaced:
            self.replaced.emit()


def _identity(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_mtime_ns
