"""The program's icon is drawn in every size that systems ask for, the small ones simply."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from desktop.qtkit.app_icon import FULL_SIZES, SIMPLE_SIZES, app_icon


def test_every_size_is_there(qtbot: QtBot) -> None:
    icon = app_icon()
    assert sorted(size.width() for size in icon.availableSizes()) == [*SIMPLE_SIZES, *FULL_SIZES]


@pytest.mark.parametrize("size", [*SIMPLE_SIZES, *FULL_SIZES])
def test_it_is_the_accent_with_a_bubble_on_it(qtbot: QtBot, size: int) -> None:
    picture = app_icon().pixmap(QSize(size, size)).toImage()
    assert picture.size() == QSize(size, size)
    ground = picture.pixelColor(size // 2, size - size // 10 - 1)
    assert ground.blue() > ground.green() > ground.red(), "no accent at the foot"
    bubble = picture.pixelColor(size * 3 // 4, size * 11 // 20)
    assert min(bubble.red(), bubble.green(), bubble.blue()) > 200, "no white bubble"
    assert picture.pixelColor(0, 0).alpha() < 128, "its corners are round"
