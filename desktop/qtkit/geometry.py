"""Where windows and splitters stood, in a small file of its own that only its owner can read."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.core.files import write_private

SOON_MS = 1000
"""After this what was remembered is written; whoever takes a window away calls ``flush`` before."""

_FRAME = QSize(0, 40)
"""What the frame of a window takes on any system at most: how much it is here nobody knows before it is shown."""


def bring_to_front(window: QWidget) -> None:
    """Show a window above others, also one that was minimised."""
    window.setWindowState(
        (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
    )
    window.show()
    window.raise_()
    window.activateWindow()


class _Kept:
    """What is remembered, and its file."""

    def __init__(self, path: Path) -> None:
        self._path, self._changed = path, False
        self.values: dict[str, object] = {}
        try:
            found = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            return
        if isinstance(found, dict):
            self.values = found

    def put(self, name: str, value: object) -> None:
        self._changed = self._changed or self.values.get(name) != value
        self.values[name] = value

    def write(self) -> None:
        if not self._changed:
            return
        try:
            write_private(self._path, json.dumps(self.values).encode(), durably=False)
        except OSError:
            return
        self._changed = False


class Geometry(QObject):
    """Remembers sizes and places. A file that cannot be read or written costs only the memory."""

    def __init__(self, path: Path, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = _Kept(path)
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._kept.write)

    def restore_window(self, window: QWidget, name: str, *, default: QSize) -> None:
        """Put a window where it stood last, or give it its first size, so that with its frame it fits the screen."""
        kept = QByteArray.fromBase64(self.value(f"{name}/geometry").encode("ascii", "ignore"))
        if window.restoreGeometry(kept):
            return
        screen = QGuiApplication.primaryScreen()
        window.resize(default.boundedTo(screen.availableSize() - _FRAME) if screen is not None else default)

    def save_window(self, window: QWidget, name: str) -> None:
        """Remember where a window stands."""
        self.set_value(f"{name}/geometry", bytes(window.saveGeometry().toBase64().data()).decode())

    def restore_splitter(self, splitter: QSplitter, name: str, *, default: list[int]) -> None:
        """Give a splitter its last sizes, or its first ones; a pane that was hidden then has no last size."""
        sizes = [int(size) for size in self.value(f"{name}/sizes").split() if size.isdecimal()]
        splitter.setSizes(sizes if len(sizes) == splitter.count() and all(sizes) else default)

    def save_splitter(self, splitter: QSplitter, name: str) -> None:
        """Remember a splitter's sizes."""
        if sum(splitter.sizes()):
            self.set_value(f"{name}/sizes", " ".join(map(str, splitter.sizes())))

    def value(self, name: str, default: str = "") -> str:
        """Another small thing that was remembered, such as which tab was open."""
        kept = self._kept.values.get(name, default)
        return kept if isinstance(kept, str) else default

    def set_value(self, name: str, value: str) -> None:
        """Remember a small thing."""
        self._kept.put(name, value)
        self._soon.start()

    def flush(self) -> None:
        """Write now."""
        self._soon.stop()
        self._kept.write()
