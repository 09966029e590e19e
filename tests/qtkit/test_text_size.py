"""Large text, longer words and mirrored windows: nothing is cut off that does not say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.badges import Drawn
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import Theme
from tests.qtkit import gallery, gallery_window

PAGES = pytest.mark.parametrize("page", [gallery.page, gallery_window.contents, gallery_window.schedule])


def cut(page: QWidget) -> list[str]:
    """What is smaller than it needs to be."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, Label | QAbstractButton | Drawn | QLineEdit):
            continue
        parent = widget.parentWidget()
        if isinstance(parent, QWidget) and not parent.isVisible():
            continue
        if isinstance(parent, QLineEdit):  # it lays out its own buttons, which hold an icon and no words
            continue
        need = widget.minimumSizeHint()
        if isinstance(widget, Label) and widget.hasHeightForWidth():
            need.setHeight(widget.heightForWidth(widget.width()))
        if widget.width() < need.width() or widget.height() < need.height():
            words = getattr(widget, "text", "")
            said = words() if callable(words) else words
            found.append(f"{type(widget).__name__} {said!r}: {widget.size().toTuple()} < {need.toTuple()}")
    return found


@PAGES
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6])
def test_nothing_is_cut_off(look: Theme, qtbot: QtBot, page: Callable[[], QWidget], scale: float) -> None:
    look.configure(text_scale=scale)
    made = page()
    qtbot.addWidget(made)
    made.resize(made.width(), 2000)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: cut(made) == [])


@PAGES
def test_nothing_is_cut_off_when_the_text_grows(
    look: Theme, qtbot: QtBot, page: Callable[[], QWidget]
) -> None:
    made = page()
    qtbot.addWidget(made)
    made.resize(made.width(), 2000)
    with qtbot.waitExposed(made):
        made.show()
    look.configure(text_scale=1.6)
    qtbot.waitUntil(lambda: cut(made) == [])


def test_mirrored(look: Theme, qtbot: QtBot, qapp: QApplication) -> None:
    plain = gallery.page()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        mirrored = gallery.page()
        for made in (plain, mirrored):
            qtbot.addWidget(made)
            with qtbot.waitExposed(made):
                made.show()
        plain.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        qtbot.waitUntil(lambda: swapped(plain, mirrored) == [])
        assert cut(mirrored) == []
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def swapped(plain: QWidget, mirrored: QWidget) -> list[QAbstractButton]:
    """Buttons that do not stand as far from the right in the one as they do from the left in the other."""
    pairs = zip(plain.findChildren(QAbstractButton), mirrored.findChildren(QAbstractButton), strict=True)
    wrong = []
    for one, other in pairs:
        here = one.mapTo(plain, one.rect().topLeft()).x()
        there = other.mapTo(mirrored, other.rect().topRight()).x()
        if one.isVisible() and abs(here - (mirrored.width() - 1 - there)) > 1:
            wrong.append(one)
    return wrong
