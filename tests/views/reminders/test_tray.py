"""The tray: notices that come once, and its short menu."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.hub import Destination
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.views.main_window import MainWindow
from tests.views.reminders.scene import Scene, meet, thanks


def test_a_notice_of_the_system(window: MainWindow, clock: FixedClock, folder: Path) -> None:
    meeting = meet(window)
    scene = Scene(window, clock, folder, tray=True)
    assert scene.notices == [("Meeting with Amara Nwosu", "Today 15:30")]
    scene.icons[0].messageClicked.emit()
    assert scene.went == [Destination("prep", "meeting", meeting)]
    scene.icons[0].messageClicked.emit()  # it is gone by now
    assert len(scene.went) == 1


def test_several_in_one_notice(window: MainWindow, clock: FixedClock, folder: Path) -> None:
    meet(window)
    thanks(window)
    scene = Scene(window, clock, folder, tray=True)
    assert scene.notices == [("2 reminders", "Meeting with Amara Nwosu\nThank-you note, Amara Nwosu")]
    scene.icons[0].messageClicked.emit()
    assert len(scene.rows) == 2


def test_what_can_wait_gives_no_notice_over_the_window_in_front(
    window: MainWindow, clock: FixedClock, folder: Path
) -> None:
    thanks(window)
    scene = Scene(window, clock, folder, tray=True)
    assert scene.notices == []
    assert scene.centre.bell_button.isVisible()


def test_the_tray_can_be_turned_off(window: MainWindow, clock: FixedClock, folder: Path) -> None:
    scene = Scene(window, clock, folder, tray=True)
    hub = window.desk.hub
    hub.use_settings(replace(hub.settings, tray=False))
    assert [icon.shown for icon in scene.icons] == [False]
    hub.use_settings(replace(hub.settings, tray=True))
    assert [icon.shown for icon in scene.icons] == [False, True]


def test_the_menu_of_the_tray(window: MainWindow, clock: FixedClock, folder: Path) -> None:
    scene = Scene(window, clock, folder, tray=True)
    menu = scene.icons[0].menu
    assert menu is not None
    opens, note, _line, leave = menu.actions()
    assert [opens.text(), note.text(), leave.text()] == ["Open Askwell", "Quick note…", "Quit"]
    prompter = window.desk.prompter
    assert isinstance(prompter, FakePrompter)
    prompter.answer("Ask about the delta", "  ", None)
    for _ in range(3):
        note.trigger()
    assert window.desk.hub.db.rows("SELECT text FROM inbox_line") == [("Ask about the delta",)]
    window.hide()
    opens.trigger()
    assert window.isVisible()
    leave.trigger()
    assert not window.isVisible()
