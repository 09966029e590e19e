"""The keys of a session: the whole map of the design, with macOS' own forms, each in the Session menu too."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.qtkit import menus
from desktop.views.live.actions import SessionActions
from tests.views.live.conftest import Stage

# action: elsewhere, on macOS; in Qt's writing Ctrl is the command key there and Meta the control key
KEYS = {
    "mark_insight": ("Alt+1", "Ctrl+Alt+1"),
    "mark_advice": ("Alt+2", "Ctrl+Alt+2"),
    "mark_quote": ("Alt+3", "Ctrl+Alt+3"),
    "mark_person": ("Alt+4", "Ctrl+Alt+4"),
    "mark_followup": ("Alt+5", "Ctrl+Alt+5"),
    "mark_question": ("Alt+6", "Ctrl+Alt+6"),
    "mark_none": ("Alt+0", "Ctrl+Alt+0"),
    "tick": ("Ctrl+Return", "Ctrl+Return"),
    "question_up": ("Ctrl+Up", "Meta+Alt+Up"),
    "question_down": ("Ctrl+Down", "Meta+Alt+Down"),
    "clock_time": ("Ctrl+Shift+T", "Ctrl+Shift+T"),
    "off_record": ("Ctrl+Shift+X", "Ctrl+Shift+X"),
    "only_notes": ("F9", "Meta+Ctrl+S"),
    "mini": ("Ctrl+Shift+M", "Ctrl+Shift+M"),
    "pause": ("Ctrl+Shift+Space", "Ctrl+Shift+Space"),
    "end": ("Ctrl+Shift+E", "Meta+Ctrl+E"),
}


@pytest.mark.parametrize("mac", [False, True])
def test_every_action_has_the_keys_of_the_map(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, mac: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin" if mac else "linux")
    page = QWidget()
    qtbot.addWidget(page)
    made = SessionActions(page)
    for name, keys in KEYS.items():
        assert QKeySequence(keys[mac]) in made[name].shortcuts(), name
        assert menus.native(keys[mac]) == menus.native(made[name].shortcut()), name


def _all(menu: QMenu) -> list[QAction]:
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += _all(inner) if isinstance(inner, QMenu) else [action]
    return found


def test_every_key_is_in_the_session_menu(stage: Stage) -> None:
    stage.begun()
    menu = QMenu(stage.tab)
    stage.tab.fill_menu(menu)
    listed = {action.objectName() for action in _all(menu)}
    assert {f"session_{name}" for name in KEYS} <= listed
    assert "session_begin" in listed


def test_the_session_menu_offers_only_what_can_be_done(stage: Stage) -> None:
    stage.show()
    menu = QMenu(stage.tab)
    stage.tab.fill_menu(menu)
    enabled = {action.objectName() for action in _all(menu) if action.isEnabled() and action.objectName()}
    assert enabled == {"session_begin", "session_write_after", "session_quick_note", "session_paper"}
    stage.tab.start_page.begin_action.trigger()
    menu.clear()
    stage.tab.fill_menu(menu)
    assert not stage.tab.start_page.begin_action.isEnabled()
    assert stage.tab.session.actions["mini"].isEnabled()


def test_the_mini_window_stands_in_the_view_menu(stage: Stage) -> None:
    stage.begun()
    menu = QMenu(stage.tab)
    menu.setObjectName("view_menu")
    stage.tab.fill_menu(menu)
    stage.tab.fill_menu(menu)
    assert [action.objectName() for action in menu.actions()] == ["session_mini"]
