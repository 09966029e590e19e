"""Days and times as people type them."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout
from pytestqt.qtbot import QtBot

from desktop.qtkit.dialogs import Dialog
from desktop.qtkit.fields import Field, TextField
from desktop.views.moments import ClockField, DayField

TODAY = date(2026, 11, 29)


class Form(Dialog):
    """A day, a time and a text."""

    def __init__(self) -> None:
        super().__init__("Form")
        self.day = DayField(TODAY, today=TODAY)
        self.clock = ClockField(time(10, 0))
        self.text = TextField(name="Text")
        self.day_row = Field("Day", self.day)
        self.day_row.setFixedWidth(120)
        row = QHBoxLayout()
        row.addWidget(self.day_row)
        row.addWidget(Field("Starts", self.clock), 1)
        self.body.addLayout(row)
        self.body.addWidget(self.text)
        self.add_button("Save", kind="primary")


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.day.setFocus()
    return made


@pytest.mark.parametrize("typed", ["2 Dec", "2.12.", "2026-12-02", "wed", "Wed 02 Dec 2026"])
def test_tab_takes_the_day_that_was_typed_and_leaves(form: Form, qtbot: QtBot, typed: str) -> None:
    qtbot.waitUntil(form.day.hasFocus)
    form.day.selectAll()
    qtbot.keyClicks(form.day, typed)
    qtbot.keyClick(form.day, Qt.Key.Key_Tab)
    assert form.clock.hasFocus()
    assert (form.day.value, form.day.text()) == (date(2026, 12, 2), "Wed 2 Dec 2026")
    qtbot.keyClicks(form.clock, "3pm")
    qtbot.keyClick(form.clock, Qt.Key.Key_Tab)
    assert form.text.hasFocus()
    assert form.clock.value == time(15)


def test_enter_saves_the_day_that_was_typed(form: Form, qtbot: QtBot) -> None:
    form.day.selectAll()
    qtbot.keyClicks(form.day, "tomorrow")
    qtbot.keyClick(form.day, Qt.Key.Key_Return)
    assert form.result() == Dialog.DialogCode.Accepted
    assert form.day.value == date(2026, 11, 30)


def test_what_cannot_be_read_is_not_saved(form: Form, qtbot: QtBot) -> None:
    form.day.selectAll()
    qtbot.keyClicks(form.day, "soonish")
    qtbot.keyClick(form.day, Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.day_row.error == "Write a day like 29 Nov."


def test_a_long_error_is_read_to_its_end(form: Form, qtbot: QtBot) -> None:
    form.day_row.set_error("This day has passed. Choose today or a later day, whichever suits you.")
    words = form.day_row.findChildren(type(form.day_row.label))[-1]
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()) > 30)
