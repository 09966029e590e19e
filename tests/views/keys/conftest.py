"""A whole window on a notebook of made-up people, and hands to press keys with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
import shiboken6
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.ops import demo
from desktop.qtkit import theme
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.views.contacts.tab import ContactsTab
from desktop.views.desk import Desk
from desktop.views.followups.tab import FollowUpsTab
from desktop.views.live.tab import LiveTab
from desktop.views.main_window import MainWindow
from desktop.views.prep.tab import PrepTab
from desktop.views.tab_names import PAGES


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

    def dialog(self) -> str:
        """The title of the dialog that opened; it is closed again."""
        QApplication.processEvents()
        found = [one for one in self.window.findChildren(QDialog) if one.isVisible()]
        assert found, "no dialog"
        title = found[0].windowTitle()
        found[0].reject()
        self.to_front()
        return title

    def to_front(self) -> None:
        """The window has the keyboard again; a window manager would see to that."""
        QApplication.processEvents()
        self.window.activateWindow()
        QApplication.processEvents()

    def menu(self) -> QMenu:
        """The menu that opened; it is closed again."""
        found = QApplication.activePopupWidget()
        assert isinstance(found, QMenu)
        found.close()
        self.to_front()
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
