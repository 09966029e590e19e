"""Menus and lists that open: within their window, with a frame, off the field they belong to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCompleter, QScrollArea, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit import completing, menus
from desktop.qtkit.buttons import IconButton
from desktop.qtkit.fields import TextField
from desktop.qtkit.overlay_scroll import SHORTEST, OverlayScroll
from desktop.qtkit.theme import Theme


def shown(qtbot: QtBot, *, width: int = 300, height: int = 200) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.setGeometry(60, 60, width, height)
    window.show()
    return window


def test_a_menu_of_a_button_ends_within_its_window(look: Theme, qtbot: QtBot) -> None:
    window = shown(qtbot)
    opened = menus.menu(window)
    opened.addAction("Stop reminders for this person")
    button = IconButton("ellipsis", "More", menu=opened, parent=window)
    column = window.layout()
    assert column is not None
    column.addWidget(button)
    column.setAlignment(button, Qt.AlignmentFlag.AlignRight)
    QApplication.processEvents()
    opened.popup(button.mapToGlobal(QPoint(0, button.height())))
    assert opened.geometry().right() <= window.geometry().right()
    opened.close()


def test_what_a_field_offers_has_a_frame_and_leaves_the_field_whole(look: Theme, qtbot: QtBot) -> None:
    window = shown(qtbot)
    field = TextField(name="Name", parent=window)
    column = window.layout()
    assert column is not None
    column.addWidget(field)
    completer = QCompleter(["Bob Williams", "Bo Sund"], field)
    field.setCompleter(completer)
    completing.dress(completer)
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    popup = completer.popup()
    assert popup is not None
    for letter in "Bo":
        qtbot.keyClicks(field, letter)
        qtbot.waitUntil(popup.isVisible)
        assert popup.y() > field.mapToGlobal(QPoint(0, field.height())).y()
    edge = popup.grab().toImage().pixelColor(popup.width() // 2, 0)
    assert edge.name().upper() == look.hex("line-strong")
    popup.hide()


def test_the_handle_of_a_slim_scroll_bar_is_as_long_as_the_page(look: Theme, qtbot: QtBot) -> None:
    for area in (QScrollArea(), QTextEdit()):
        window = shown(qtbot)
        column = window.layout()
        assert column is not None
        column.addWidget(area)
        bar = OverlayScroll(area)
        area.verticalScrollBar().setRange(0, 100)
        area.verticalScrollBar().setPageStep(100)  # after the range, as areas do it
        assert bar._length() == max(SHORTEST, round(bar.height() / 2)) > SHORTEST
