"""The page of a locked notebook: what it shows has room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.views.unlock.locked_window import LockedWindow
from desktop.views.unlock.unlock_page import UnlockPage
from tests.helpers.there import there

STOPS = ["secret", "eye_button", "open_button", "other_button", "keep_box", "way_button", "backup_button"]
WITH_CODE = ["code", *STOPS[2:]]


@pytest.fixture(params=list(Qt.LayoutDirection)[:2], ids=["usual", "mirrored"])
def locked(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[LockedWindow]:
    QGuiApplication.setLayoutDirection(request.param)
    window = LockedWindow(FakePrompter(), Geometry(tmp_path / "windows.ini"), settings=Settings())
    window.page.offer_keeping(True, on=True)
    window.resize(960, 640)
    window.show()
    window.activateWindow()
    window.page.take_focus()
    qtbot.waitUntil(lambda: window.focusWidget() is window.page.secret)
    yield window
    shiboken6.delete(window)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def walked(window: QWidget, qtbot: QtBot, *, back: bool = False) -> list[str]:
    """Where Tab comes to from what has the focus until it is there again, each of it wholly in sight."""
    found: list[QWidget] = []
    while (at := there(window.focusWidget())) not in found:
        found.append(at)
        assert not at.visibleRegion().isEmpty()
        assert at.visibleRegion().boundingRect() == at.rect()
        qtbot.keyClick(at, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
    assert at is found[0]
    return [one.objectName() for one in found]


def test_tab_goes_from_the_passphrase_to_the_eye_and_on(locked: LockedWindow, qtbot: QtBot) -> None:
    assert walked(locked, qtbot) == STOPS
    assert walked(locked, qtbot, back=True) == [STOPS[0], *reversed(STOPS[1:])]


def test_tab_goes_from_the_code_to_the_buttons(locked: LockedWindow, qtbot: QtBot) -> None:
    locked.page.way_button.click()
    assert walked(locked, qtbot) == WITH_CODE
    assert walked(locked, qtbot, back=True) == [WITH_CODE[0], *reversed(WITH_CODE[1:])]


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
