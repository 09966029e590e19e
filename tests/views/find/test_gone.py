"""Commands whose menus went away while the palette was open."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from desktop.views.find.entries import COMMANDS, commands_of


def test_a_command_that_is_gone_is_not_offered(qapp: QApplication) -> None:
    actions = []
    for name in COMMANDS:
        action = QAction(name, qapp)
        action.setObjectName(name)
        actions.append(action)
    assert len(commands_of(actions)) == len(COMMANDS)
    delete(actions[0])
    assert len(commands_of(actions)) == len(COMMANDS) - 1
    for action in actions[1:]:
        delete(action)
