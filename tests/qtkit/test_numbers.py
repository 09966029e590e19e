"""NumberField: a number with its words, by keys, mouse and typing."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.qtkit.numbers import NumberField
from desktop.qtkit.theme import Theme


def weeks(number: int) -> str:
    return f"after {number} week" if number == 1 else f"after {number} weeks"


def field(qtbot: QtBot) -> NumberField:
    made = NumberField(2, least=1, most=9, say=weeks, small=True, name="Weeks")
    qtbot.addWidget(made)
    made.resize(168, 28)
    made.show()
    return made


def test_words_follow_the_number(look: Theme, qtbot: QtBot) -> None:
    weeks_field = field(qtbot)
    heard: list[int] = []
    weeks_field.changed.connect(heard.append)
    assert weeks_field.text() == "after 2 weeks"
    qtbot.keyClick(weeks_field, Qt.Key.Key_Down)
    assert weeks_field.text() == "after 1 week"
    qtbot.keyClick(weeks_field, Qt.Key.Key_Down)
    weeks_field.set_value(5)
    assert weeks_field.text() == "after 5 weeks"
    assert heard == [1]


def test_the_arrows_at_its_end_are_pressed(look: Theme, qtbot: QtBot) -> None:
    weeks_field = field(qtbot)
    for y, expected in ((6, 3), (6, 4), (22, 3)):
        qtbot.mouseClick(weeks_field, Qt.MouseButton.LeftButton, pos=QPoint(weeks_field.width() - 14, y))
        assert weeks_field.value() == expected


def test_it_says_its_name(look: Theme, qtbot: QtBot) -> None:
    assert field(qtbot).accessibleName() == "Weeks"
