"""Erasing somebody for good: asked by name, done under a waiting pointer, never undone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.hub import Hub
from desktop.models.contacts_person import PersonWatch
from desktop.views.contacts.erase_dialog import EraseDialog
from desktop.views.contacts.file_actions import FileActions


def ask_erase(hub: Hub, watch: PersonWatch, files: FileActions, *, window: QWidget) -> None:
    """Ask whether the person in hand is to be erased, and do it when their name was typed."""
    card = watch.card
    theirs = None if card is None else watch.belongings(card.id)
    if card is None or theirs is None:
        return
    person, mark = card.id, _tr("[erased]")
    backups = watch.backups_holding(theirs.uid)
    dialog = EraseDialog(card.name, theirs, backups, clock=hub.clock, mark=mark, parent=window)
    dialog.erase_wanted.connect(lambda: _erase(hub, files, person=person, mark=mark, kept=len(backups)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _erase(hub: Hub, files: FileActions, *, person: int, mark: str, kept: int) -> None:
    files.copies.clear()
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        change = hub.erase(person, label=_tr("Erase a person"), mark=mark)
    finally:
        QGuiApplication.restoreOverrideCursor()
    if change is not None:
        hub.tell(_tr("Erased for good. Backups still hold the person.") if kept else _tr("Erased for good."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("contacts", text)
