"""Lines at fractional scales: each is of whole pixels of the screen, and all are equally strong."""

from __future__ import annotations

import math

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.qtkit import paint
from desktop.qtkit.theme import Theme


@pytest.mark.parametrize(("scale", "thick"), [(1.0, 1), (1.25, 1), (1.5, 1), (1.75, 1), (2.0, 2)])
def test_lines_are_of_whole_pixels(look: Theme, scale: float, thick: int) -> None:
    page = QImage(round(20 * scale), round(400 * scale), QImage.Format.Format_RGB32)
    page.setDevicePixelRatio(scale)
    page.fill(QColor("#ffffff"))
    painter = QPainter(page)
    for y in range(3, 390, 44):  # no two lie alike on the pixels
        paint.h_line(painter, 0, y, 20)
    painter.end()
    column = [page.pixelColor(5, y).name() for y in range(page.height())]
    line = look.color("line").name()
    assert set(column) == {"#ffffff", line}
    runs = "".join("x" if colour == line else " " for colour in column).split()
    assert {len(run) for run in runs} == {thick}
    assert len(runs) == len(range(3, 390, 44))


@pytest.mark.parametrize("scale", [1.25, 1.5, 1.75])
def test_a_line_lies_where_qt_puts_its_widget(look: Theme, scale: float) -> None:
    page = QImage(round(20 * scale), round(400 * scale), QImage.Format.Format_RGB32)
    page.setDevicePixelRatio(scale)
    page.fill(QColor("#ffffff"))
    painter = QPainter(page)
    tops = range(2, 400, 12)
    for y in tops:
        paint.h_line(painter, 0, y, 20)
    painter.end()
    # halves go up: one that went down would lie outside a widget of one px, and not be seen
    assert [page.pixelColor(5, math.floor(y * scale + 0.5)) for y in tops] == [look.color("line")] * len(tops)
