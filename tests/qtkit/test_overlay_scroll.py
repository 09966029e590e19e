"""The slim scroll bar over a page: it follows the page, and the page follows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QImage, QRegion
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.theme import theme


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


def point_at(area: QScrollArea) -> None:
    inside = QPointF(area.rect().center())
    QApplication.sendEvent(area, QEnterEvent(inside, inside, area.mapToGlobal(inside)))


def point_away(area: QScrollArea) -> None:
    QApplication.sendEvent(area, QEvent(QEvent.Type.Leave))


def shown(bar: OverlayScroll) -> bool:
    """Whether its handle is to be seen at the top."""
    picture = QImage(bar.size(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    bar.render(picture, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return picture.pixelColor(6, 10).alpha() > 0


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
    point_at(area)
    assert shown(bar)


def test_it_is_drawn_while_the_pointer_is_over_its_page(qtbot: QtBot) -> None:
    area, bar, _ = area_of(qtbot, 1000)
    point_at(area)
    assert shown(bar)
    point_away(area)
    assert not shown(bar)
    bar.setSliderDown(True)
    assert shown(bar)


def test_it_is_always_drawn_with_stronger_contrast(qtbot: QtBot) -> None:
    area, bar, _ = area_of(qtbot, 1000)
    point_away(area)
    theme().configure(more_contrast=True)
    try:
        assert shown(bar)
    finally:
        theme().configure(more_contrast=False)
