"""The slim scroll bar over a page: it follows the page, and the page follows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.overlay_scroll import OverlayScroll


def area_of(qtbot: QtBot, height: int) -> tuple[QScrollArea, OverlayScroll, QWidget]:
    area = QScrollArea()
    page = QWidget()
    page.setFixedSize(100, height)
    area.setWidget(page)
    bar = OverlayScroll(area)
    qtbot.addWidget(area)
    area.resize(200, 300)
    with qtbot.waitExposed(area):
        area.show()
    return area, bar, page


def test_it_takes_no_room_and_moves_with_the_page(qtbot: QtBot) -> None:
    area, bar, page = area_of(qtbot, 1000)
    assert bar.isVisible()
    assert area.viewport().width() >= 198
    area.verticalScrollBar().setValue(120)
    assert bar.value() == 120
    bar.setValue(300)
    assert page.y() == -300
    assert bar.geometry().right() <= area.viewport().geometry().right()


def test_it_hides_when_there_is_nothing_to_scroll(qtbot: QtBot) -> None:
    _, bar, page = area_of(qtbot, 200)
    assert not bar.isVisible()
    page.setFixedHeight(900)
    qtbot.waitUntil(bar.isVisible)


def test_it_lies_at_the_other_edge_from_right_to_left(qtbot: QtBot) -> None:
    area, bar, _ = area_of(qtbot, 1000)
    area.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    area.resize(220, 300)
    assert bar.x() == area.viewport().x()
    picture = bar.grab().toImage()
    assert picture.pixelColor(6, 10) != QColor(0, 0, 0, 0)
