"""What stands at the two ends of a row, and below each other where the row is too short."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.buttons import Button
from desktop.qtkit.sides import SidesLayout
from desktop.qtkit.theme import Theme


class _Block(QWidget):
    def sizeHint(self) -> QSize:
        return QSize(100, 30)


def _two(qtbot: QtBot, *, width: int, least: int = 0) -> tuple[QWidget, QWidget, QWidget]:
    whole = QWidget()
    qtbot.addWidget(whole)
    sides = SidesLayout(whole, least=least)
    first, second = _Block(whole), _Block(whole)
    for block in (first, second):
        sides.addWidget(block)
    whole.resize(width, sides.heightForWidth(width))
    sides.activate()
    return whole, first, second


def _layout(whole: QWidget) -> QLayout:
    found = whole.layout()
    assert found is not None
    return found


@pytest.mark.usefixtures("look")
class TestSides:
    def test_the_second_stands_at_the_far_end(self, qtbot: QtBot) -> None:
        whole, first, second = _two(qtbot, width=300)
        assert whole.height() == 30
        assert (first.x(), first.width()) == (0, 192)
        assert second.geometry().right() == 299

    def test_where_both_do_not_fit_the_second_has_a_row(self, qtbot: QtBot) -> None:
        whole, first, second = _two(qtbot, width=207)
        assert whole.height() == 68
        assert first.y() == 0
        assert (second.x(), second.y()) == (0, 38)

    def test_the_first_gives_way_down_to_its_least(self, qtbot: QtBot) -> None:
        assert _two(qtbot, width=168, least=60)[0].height() == 30
        assert _two(qtbot, width=167, least=60)[0].height() == 68

    def test_mirrored(self, qtbot: QtBot) -> None:
        whole, first, second = _two(qtbot, width=300)
        whole.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        layout = _layout(whole)
        layout.invalidate()
        layout.activate()
        assert second.x() == 0
        assert first.geometry().right() == 299

    def test_what_is_hidden_takes_no_room(self, qtbot: QtBot) -> None:
        whole, _first, second = _two(qtbot, width=150)
        second.hide()
        assert _layout(whole).heightForWidth(150) == 30


def test_a_button_without_room_for_its_words_shows_its_icon(look: Theme, qtbot: QtBot) -> None:
    button = Button("Open in mail app", icon="mail")
    qtbot.addWidget(button)
    assert [part for part, _ in button._parts_in(button.sizeHint().width() - 18)] == ["icon", "text"]
    assert [part for part, _ in button._parts_in(look.px(40))] == ["icon"]
