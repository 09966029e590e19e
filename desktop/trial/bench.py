"""The window under test with its notebook, and what every act on it may use."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.paths import Profile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.app import Program
    from desktop.hub import Hub
    from desktop.views.main_window import MainWindow

NAME = "Rosalind Teague"
NOTE = "Trainees come from teaching"
PATIENCE = 10.0  # seconds for something that another process or a timer does

Act = Callable[[], str | None]
"""Tries one thing: raises AssertionError when it fails, and may return a word to print behind its name."""


class Bench:
    """The window on its notebook, and the keys of what was made in it."""

    def __init__(self, application: QApplication, program: Program, profile: Profile) -> None:
        self.application = application
        self.profile = profile
        self.person = 0
        self.meeting = 0
        self._program = program

    @property
    def window(self) -> MainWindow:
        """The open window."""
        window = self._program.window
        assert window is not None, "no window"
        return window

    @property
    def hub(self) -> Hub:
        """What the window runs changes through."""
        return self.window.desk.hub

    @property
    def out(self) -> Path:
        """A folder for files that are made, apart from the notebook's."""
        folder = self.profile.config / "out"
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def open_notebook(self) -> None:
        """Make the notebook of the profile and show it."""
        assert self._program.open(self.profile.notebook, create=True), "not opened"
        self.wait(lambda: self.window.isVisible(), "never shown")

    def settle(self) -> None:
        """Let the window show what has changed."""
        self.application.processEvents()

    def wait(self, condition: Callable[[], bool], trouble: str) -> None:
        """Let the window live until something holds; AssertionError with ``trouble`` when it never does."""
        with _ticking():
            until = time.monotonic() + PATIENCE
            while not condition():
                assert time.monotonic() < until, trouble
                self.application.processEvents()


@contextmanager
def _ticking() -> Iterator[None]:
    """Let waiting for events not eat a whole processor: a timer wakes the loop a hundred times a second."""
    from PySide6.QtCore import QTimer

    timer = QTimer(interval=10)
    timer.start()
    try:
        yield
    finally:
        timer.stop()
