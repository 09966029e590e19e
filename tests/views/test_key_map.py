"""The map of keys, row by row: each does what it says where it says so, stands in a menu, and clashes with none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.ops import demo
from desktop.qtkit import theme
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.listview import ListView
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.views import key_map, shortcuts
from desktop.views.contacts.tab import ContactsTab
from desktop.views.desk import Desk
from desktop.views.followups.tab import FollowUpsTab
from desktop.views.key_map import KEYS
from desktop.views.live.tab import LiveTab
from desktop.views.main_window import MainWindow
from desktop.views.prep.tab import PrepTab
from desktop.views.tab_names import PAGES

ANYWHERE = ""
# what the design has: keys elsewhere and on macOS (in Qt's writing Ctrl is the command key there, Meta control)
MAP = {
    "tab_contacts_action": ("Ctrl+1", "Ctrl+1"),
    "tab_prep_action": ("Ctrl+2", "Ctrl+2"),
    "tab_live_action": ("Ctrl+3", "Ctrl+3"),
    "tab_followups_action": ("Ctrl+4", "Ctrl+4"),
    "next_tab_action": ("Ctrl+PgDown", "Meta+Tab"),
    "previous_tab_action": ("Ctrl+PgUp", "Meta+Shift+Tab"),
    "find_action": ("Ctrl+K", "Ctrl+K"),
    "filter_action": ("Ctrl+F", "Ctrl+F"),
    "new_person_action": ("Ctrl+N", "Ctrl+N"),
    "new_follow_up_action": ("Ctrl+Shift+F", "Ctrl+Shift+F"),
    "schedule_action": ("Ctrl+Shift+D", "Ctrl+Shift+D"),
    "prep_schedule": ("Ctrl+Shift+D", "Ctrl+Shift+D"),
    "write_action": ("Ctrl+Shift+W", "Ctrl+Shift+E"),
    "call_action": ("Ctrl+Shift+P", "Ctrl+Shift+P"),
    "stage_action": ("Ctrl+T", "Ctrl+T"),
    "open_row": ("Return", "Ctrl+Down"),
    "edit_row": ("F2", "Return"),
    "tick_row": ("Space", "Space"),
    "delete_row": ("Del", "Backspace"),
    "prep_up": ("Alt+Up", "Alt+Up"),
    "prep_down": ("Alt+Down", "Alt+Down"),
    "prep_flag": ("Ctrl+B", "Ctrl+B"),
    "prep_rehearse": ("Ctrl+Shift+R", "Ctrl+Shift+R"),
    "prep_start": ("Ctrl+Return", "Ctrl+Return"),
    "session_begin": ("Ctrl+Return", "Ctrl+Return"),
    **{
        f"session_mark_{mark}": (f"Alt+{number}", f"Ctrl+Alt+{number}")
        for number, mark in enumerate(
            ("none", "insight", "advice", "quote", "person", "followup", "question")
        )
    },
    "session_tick": ("Ctrl+Return", "Ctrl+Return"),
    "session_question_up": ("Ctrl+Up", "Meta+Alt+Up"),
    "session_question_down": ("Ctrl+Down", "Meta+Alt+Down"),
    "session_clock_time": ("Ctrl+Shift+T", "Ctrl+Shift+T"),
    "session_only_notes": ("F9", "Meta+Ctrl+S"),
    "session_mini": ("Ctrl+Shift+M", "Ctrl+Shift+M"),
    "session_pause": ("Ctrl+Shift+Space", "Ctrl+Shift+Space"),
    "session_end": ("Ctrl+Shift+E", "Meta+Ctrl+E"),
    "followups_draft_open": ("Ctrl+Shift+O", "Ctrl+Shift+O"),
    "followups_draft_copy": ("Ctrl+Shift+C", "Ctrl+Shift+C"),
    "followups_draft_sent": ("Ctrl+Return", "Ctrl+Return"),
    "followups_snooze": ("Ctrl+Shift+S", "Ctrl+Shift+S"),
    "followups_draft_field": ("Ctrl+Shift+I", "Ctrl+Shift+I"),
    "next_pane_action": ("F6", "F6"),
    "previous_pane_action": ("Shift+F6", "Shift+F6"),
    "larger": ("Ctrl++", "Ctrl++"),
    "smaller": ("Ctrl+-", "Ctrl+-"),
    "usual_size": ("Ctrl+0", "Ctrl+0"),
    "help_action": ("F1", "Ctrl+?"),
}  # fmt: skip


class Stage:
    """A whole window on a notebook of made-up people, and hands to press keys with."""

    def __init__(self, window: MainWindow, prompter: FakePrompter) -> None:
        self.window, self.prompter = window, prompter

    @property
    def hub(self) -> Hub:
        return self.window.desk.hub

    def press(self, keys: str) -> None:
        """Press keys, given as a portable text, in whatever has the focus."""
        pressed = QKeySequence(keys)[0]  # type: ignore[index] # the type stubs leave it out
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
        QApplication.processEvents()

    def tab(self, key: str) -> QWidget:
        """Open a tab; the focus is where one begins."""
        page = self.window.tabs.open(key)
        QApplication.processEvents()
        return page

    @property
    def contacts(self) -> ContactsTab:
        return cast("ContactsTab", self.tab("contacts"))

    @property
    def prep(self) -> PrepTab:
        return cast("PrepTab", self.tab("prep"))

    @property
    def live(self) -> LiveTab:
        return cast("LiveTab", self.tab("live"))

    @property
    def followups(self) -> FollowUpsTab:
        return cast("FollowUpsTab", self.tab("followups"))

    def begun(self) -> LiveTab:
        """A session that runs, the caret in its notes."""
        live = self.live
        if live.live.meeting is None:
            self.press("Ctrl+Return")
        assert live.session_page.editor.hasFocus()
        return live

    def dialog(self) -> QDialog:
        """The dialog that opened; it is closed again."""
        QApplication.processEvents()
        found = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        assert found, "no dialog"
        found[0].reject()
        QApplication.processEvents()
        return found[0]

    def menu(self) -> QMenu:
        """The menu that opened; it is closed again."""
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        found.close()
        return found

    def undo_label(self) -> str:
        return self.hub.undo_label or ""


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    place = Profile.under(tmp_path_factory.mktemp("keys"))
    clock = FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin")
    ws = open_notebook(place.notebook, profile=place, clock=clock, create=True)
    demo.fill(ws, people=20, meetings=6, lines=8, seed=5)
    theme.install(qapp)
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    prompter = FakePrompter()
    desk = Desk(hub, prompter, InlineTasks(), Geometry(place.geometry_file, parent=hub))
    window = MainWindow(desk, notebook=ws.path)
    window.resize(1280, 800)
    window.show()
    window.start()
    for key in PAGES:
        window.tabs.open(key)
    window.tabs.open("contacts")
    window.activateWindow()
    QApplication.processEvents()
    yield Stage(window, prompter)
    shiboken6.delete(window)
    shiboken6.delete(hub)
    ws.close()
