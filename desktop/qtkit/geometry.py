"""Where windows and splitters stood, in an INI file of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget


def bring_to_front(window: QWidget) -> None:
    """Show a window above others, also one that was minimised."""
    window.setWindowState(
        (window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
    )
    window.show()
    window.raise_()
    window.activateWindow()


class Geometry(QObject):
    """Remembers sizes and places. A file that cannot be read or written costs only the memory."""

    def __init__(self, path: Path, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat, self)

    def restore_window(self, window: QWidget, name: str, *, default: QSize) -> None:
        """Put a window where it stood last, or give it its first size, never larger than the screen."""
        kept = self._settings.value(f"{name}/geometry")
        if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
            return
        screen = QGuiApplication.primaryScreen()
        window.resize(default.boundedTo(screen.availableSize()) if screen is not None else default)

    def save_window(self, window: QWidget, name: str) -> None:
        """Remember where a window stands."""
        self._settings.setValue(f"{name}/geometry", window.saveGeometry())

    def restore_splitter(self, splitter: QSplitter, name: str, *, default: list[int]) -> None:
        """Give a splitter its last sizes, or its first ones; a pane that was hidden then has no last size."""
        kept = self._settings.value(f"{name}/sizes")
        sizes = [int(str(size)) for size in kept if str(size).isdigit()] if isinstance(kept, list) else []
        splitter.setSizes(sizes if len(sizes) == splitter.count() and all(sizes) else default)

    def save_splitter(self, splitter: QSplitter, name: str) -> None:
        """Remember a splitter's sizes."""
        if sum(splitter.sizes()):
            self._settings.setValue(f"{name}/sizes", splitter.sizes())

    def value(self, name: str, default: str = "") -> str:
        """Another small thing that was remembered, such as which tab was open."""
        kept = self._settings.value(name, default)
        return kept if isinstance(kept, str) else default

    def set_value(self, name: str, value: str) -> None:
        """Remember a small thing."""
        self._settings.setValue(name, value)

    def flush(self) -> None:
        """Write now."""
        self._settings.sync()
