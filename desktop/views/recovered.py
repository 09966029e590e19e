"""Puts back at the start what the run before could not save, and says what became of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.hub import Hub
from desktop.models import unsaved
from desktop.models.unsaved import Recovered
from desktop.views.plural import counted


def put_back(hub: Hub) -> str:
    """Put the texts where they belong; what to say about them."""
    # what the Edit menu calls a text that came back as a quick note
    return words(unsaved.recover(hub, label=_tr("Bring back what was not saved")))


def words(found: Recovered) -> str:
    """Where the texts are now; empty when there were none."""
    parts = []
    if found.kept:
        parts.append(
            counted(
                "recovered",
                "What you typed when the notebook could not be written is in it now.",
                "What you typed when the notebook could not be written is in it now: %n texts.",
                found.kept,
            )
        )
    if found.in_inbox:
        parts.append(
            counted(
                "recovered",
                "One text belongs to something that is gone; it is among your quick notes.",
                "%n texts belong to something that is gone; they are among your quick notes.",
                found.in_inbox,
            )
        )
    if found.left:
        parts.append(
            _tr("The notebook still cannot be written. What you typed last time is kept in a second file.")
        )
    if found.aside is not None:
        told = _tr(
            "What you typed last time cannot be read, perhaps for another passphrase. It is kept as {path}"
        )
        parts.append(told.format(path=found.aside))
    return " ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("recovered", text)
