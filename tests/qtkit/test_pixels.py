"""Lines at fractional scales: each is of whole pixels of the screen, and all are equally strong."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.qtkit import paint
from desktop.qtkit.theme import Theme


@pytest.mark.parametrize(("scale", "thick"), [(1.0, 1), (1.25, 1), (1.5, 2), (1.75, 2), (2.0, 2)])
def test_lines_are_of_whole_pixels(look: Theme, scale: float, thick: int) -> None:
    page = QImage(round(20 * scale), round(400 * scale), QImage.Format.Format_RGB32)
    page.setDevicePixelRatio(scale)
    page.fill(QColor("#ffffff"))
    painter = QPainter(page)
    for y in range(3, 400, 44):  # no two lie alike on the pixels
        paint.h_line(painter, 0, y, 20)
    painter.end()
    column = [page.pixelColor(5, y).name() for y in range(page.height())]
    line = look.color("line").name()
    assert set(column) == {"#ffffff", line}
    runs = "".join("x" if colour == line else " " for colour in column).split()
    assert {len(run) for run in runs} == {thick}
    assert len(runs) == len(range(3, 400, 44))
