"""What lies over a window: as large as it, closed by a click beside its box, and then the focus is where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.qtkit.overlay import Overlay


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window of 400 by 300."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    return window


@pytest.fixture
def field(window: QWidget) -> QLineEdit:
    """A field with the focus, alone in the window."""
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    window.show()
    field.setFocus()
    return field


def over(field: QLineEdit) -> Overlay:
    overlay = Overlay(field.window())
    overlay.setGeometry(field.window().rect())
    overlay.box = QWidget(overlay)
    overlay.box.setGeometry(100, 100, 200, 100)
    overlay.show()
    overlay.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    overlay.box.setFocus()
    return overlay


def test_it_stays_as_large_as_its_window(field: QLineEdit) -> None:
    overlay = over(field)
    field.window().resize(640, 480)
    assert overlay.size() == QSize(640, 480)


def test_only_a_click_beside_its_box_closes_it_and_the_focus_goes_back(
    qtbot: QtBot, field: QLineEdit
) -> None:
    overlay = over(field)
    qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(150, 150))
    assert overlay.isVisible()
    with qtbot.waitSignal(overlay.closed):
        qtbot.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert overlay.isHidden()
    assert field.window().focusWidget() is field


def test_the_focus_stays_where_it_is_put_when_somebody_goes_elsewhere(field: QLineEdit) -> None:
    other = QLineEdit(field.window())
    other.show()
    overlay = over(field)
    other.setFocus()
    overlay.close_overlay(give_back=False)
    assert field.window().focusWidget() is other


@pytest.mark.parametrize("gone", [True, False])
def test_where_what_had_the_focus_is_gone_or_hidden_another_field_gets_it(
    qtbot: QtBot, field: QLineEdit, *, gone: bool
) -> None:
    window, overlay = field.window(), over(field)
    other = QLineEdit(window)
    other.show()
    if gone:
        delete(field)
    else:
        field.hide()
    with qtbot.waitSignal(overlay.closed):
        overlay.close_overlay()
    assert overlay.isHidden()
    if not gone:
        field.show()  # what was given the focus while it was hidden would have it now
    assert window.focusWidget() is other
