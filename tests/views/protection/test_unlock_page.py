"""The page of a locked notebook: what it shows has room."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.views.unlock.unlock_page import UnlockPage


def test_in_a_low_window_the_sign_makes_room_for_the_words(qtbot: QtBot) -> None:
    page = UnlockPage()
    qtbot.addWidget(page)
    page.show_notebook("career-change.askwell", opened="yesterday, 21:08")
    page.resize(960, 700)
    page.show()
    assert page.sign.isVisible()
    page.resize(960, 440)
    page.way_button.click()
    page.show_note("This computer uses another keyring than the one that has the key.")
    page.show_error("The recovery code has 13 groups of five, and 3 are typed. " * 2)
    qtbot.waitUntil(lambda: not page.sign.isVisible())
    assert page.code_field.height() >= page.code_field.sizeHint().height()
    page.resize(960, 800)
    qtbot.waitUntil(page.sign.isVisible)
