"""Work for a page that is hidden waits until it is looked at, and is done once."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStackedWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit.when_seen import WhenSeen


def test_a_hidden_page_follows_once_when_it_is_shown(qtbot: QtBot) -> None:
    pages, front, back = QStackedWidget(), QLabel("front"), QLabel("back")
    qtbot.addWidget(pages)
    pages.addWidget(front)
    pages.addWidget(back)
    done: list[bool] = []
    follower = WhenSeen(lambda: done.append(back.isVisible()), back)
    follower.call()
    assert done == [False]  # the window is not up: there is nobody to wait for
    pages.show()
    follower.call()
    follower.call()
    assert done == [False]
    pages.setCurrentWidget(back)
    assert done == [False, True]
    follower.call()
    assert done == [False, True, True]
    pages.setCurrentWidget(front)
    pages.setCurrentWidget(back)
    assert len(done) == 3
