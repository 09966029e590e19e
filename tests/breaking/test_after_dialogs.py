"""Dialogs that were closed are gone: what happens afterwards does not reach into them."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.ops import contacts
from desktop.views.trash_dialog import TrashDialog
from tests.breaking.conftest import Bench


def close_dialogs(bench: Bench) -> None:
    for dialog in bench.window.findChildren(QDialog):
        dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_change_after_the_trash_was_closed(bench: Bench, qtbot: QtBot) -> None:
    bench.trigger("file", "Trash")
    dialog = next(found for found in bench.window.findChildren(TrashDialog) if found.isVisible())
    close_dialogs(bench)
    assert not shiboken6.isValid(dialog)
    with qtbot.capture_exceptions() as caught:
        bench.hub.run("Add person", contacts.add_person, name="Leila Haddad")
        bench.hub.undo()
    assert not caught
