"""Somebody who types the passphrase where the window asks for it."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from tests.safety.keys import FIRST


def unlock(program: Program) -> None:
    """Open the notebook, if it is locked, and wait for its window."""
    if program.locked is None:
        return
    program.locked.page.tried.emit(FIRST)
    while program.window is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
