"""The button at the end of a field that does what Enter does."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop.qtkit.fields import TextField
from tests.helpers.there import child


def test_a_field_offers_enter_only_while_there_is_text(qtbot: QtBot) -> None:
    field = TextField(name="Question")
    field.offer_enter("Add this question")
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    button = child(field, QToolButton)
    assert not button.isVisible()
    qtbot.keyClicks(field, "Why")
    assert button.isVisible()
    field.setText("")
    assert not button.isVisible()
