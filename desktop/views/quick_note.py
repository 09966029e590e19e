"""A quick note that comes from outside the window: from the command line or the tray."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.hub import Hub


def take_note(hub: Hub, text: str) -> str:
    """Keep a note in the running session, else in the list of unfiled ones; returns where it went.

    Raises ``UserError``.
    """
    from desktop.ops import live

    label = QCoreApplication.translate("quick_note", "Quick note")
    outcome = hub.attempt(label, live.quick_note, text=text)
    if outcome.error is not None:
        raise outcome.error
    return str(outcome.result)
