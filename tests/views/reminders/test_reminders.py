"""The bell and its panel: what they say, where they go, and that they keep quiet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.hub import Destination
from desktop.ops import meetings
from desktop.views.main_window import MainWindow
from desktop.views.settings.dialog import PreferencesDialog
from tests.views.reminders.scene import Scene, add, meet, thanks


def test_no_bell_while_nothing_waits(window: MainWindow, clock: FixedClock, folder: Path) -> None:
    before = window.corner_bar.saved_state.mapTo(window, window.corner_bar.saved_state.rect().topLeft())
    scene = Scene(window, clock, folder)
    assert not scene.centre.bell_button.isVisible()
    thanks(window)
    scene.centre.model._reading = None
    scene.centre.model.look()
    bell = scene.centre.bell_button
    assert bell.isVisible()
    assert (bell.count, bell.accessibleName()) == ("1", "Reminders, one is waiting")
    after = window.corner_bar.saved_state.mapTo(window, window.corner_bar.saved_state.rect().topLeft())
    assert after == before  # it moves nothing


def test_what_the_panel_says(window: MainWindow, clock: FixedClock, folder: Path, qtbot: QtBot) -> None:
    meet(window)
    thanks(window)
    add(window, kind="report_back", due_on="2026-03-10")
    add(window, title="Buy a map", person=None)
    scene = Scene(window, clock, folder)
    qtbot.mouseClick(scene.centre.bell_button, Qt.MouseButton.LeftButton)
    assert scene.said == [
        "Meeting with Amara Nwosu, Today 15:30",
        "Thank-you note, Amara Nwosu, Due tomorrow 11:20, 21 h left",
        "2 follow-ups are due, Amara Nwosu, Buy a map",
    ]
    clock.set("2026-03-12T13:55:00Z")
    scene.centre.model.look()
    assert scene.said[0] == "Leave early enough, Amara Nwosu, today 15:30, be there 10 minutes early"
    panel = scene.centre.panel
    assert panel is not None
    assert panel.quiet_label.text() == "Quiet from 20:00 to 08:00 and during a session."


def test_hidden_names(window: MainWindow, clock: FixedClock, folder: Path) -> None:
    hub = window.desk.hub
    hub.use_settings(replace(hub.settings, hide_names_in_title=True))
    meet(window)
    thanks(window)
    add(window, title="Ask Amara for the map")
    scene = Scene(window, clock, folder, tray=True)
    scene.centre.open_panel()
    assert scene.said == [
        "Meeting, Today 15:30",
        "Thank-you note, Due tomorrow 11:20, 21 h left",
        "Own task, Due today",
    ]
    assert "Amara" not in str(scene.notices)
    clock.set("2026-03-12T13:55:00Z")
    scene.centre.model.look()
    assert scene.said[0] == "Leave early enough, Today 15:30, be there 10 minutes early"


def test_opening_goes_to_the_place(window: MainWindow, clock: FixedClock, folder: Path, qtbot: QtBot) -> None:
    meeting, note = meet(window), thanks(window)
    scene = Scene(window, clock, folder)
    scene.centre.open_panel()
    qtbot.mouseClick(scene.rows[0].open_button, Qt.MouseButton.LeftButton)
    assert scene.centre.panel is None
    scene.centre.open_panel()
    qtbot.mouseClick(scene.rows[0].open_button, Qt.MouseButton.LeftButton)
    assert scene.went == [
        Destination("prep", "meeting", meeting),
        Destination("followups", "follow_up", note),
    ]
    assert not scene.centre.bell_button.isVisible()
    assert window.tabs.current_key == "followups"


def test_dismissing_goes_on_to_the_next(
    window: MainWindow, clock: FixedClock, folder: Path, qtbot: QtBot
) -> None:
    meet(window)
    thanks(window)
    scene = Scene(window, clock, folder)
    scene.centre.open_panel()
    scene.rows[0].dismiss_button.setFocus()
    qtbot.mouseClick(scene.rows[0].dismiss_button, Qt.MouseButton.LeftButton)
    assert len(scene.rows) == 1
    assert scene.rows[0].open_button.hasFocus()
    qtbot.mouseClick(scene.rows[0].dismiss_button, Qt.MouseButton.LeftButton)
    panel = scene.centre.panel
    assert panel is not None
    assert panel.close_button.hasFocus()
    again = Scene(window, clock, folder)
    assert not again.centre.bell_button.isVisible()


def test_putting_off(window: MainWindow, clock: FixedClock, folder: Path) -> None:
    thanks(window)
    scene = Scene(window, clock, folder)
    scene.centre.open_panel()
    menu = scene.rows[0].later_button.menu()
    assert [action.text() for action in menu.actions()] == [
        "In 10 minutes",
        "In an hour",
        "Tomorrow morning",
    ]
    menu.actions()[1].trigger()
    assert scene.rows == []
    clock.advance(hours=1)
    scene.centre.model.look()
    assert len(scene.rows) == 1


def test_the_panel_by_keyboard(window: MainWindow, clock: FixedClock, folder: Path, qtbot: QtBot) -> None:
    thanks(window)
    scene = Scene(window, clock, folder)
    before = window.focusWidget()
    window.menus.reminders_action.trigger()
    panel, row = scene.centre.panel, scene.rows[0]
    assert panel is not None
    stops = [row.open_button, row.later_button, row.dismiss_button, panel.preferences_button]
    for stop in (*stops, panel.close_button, *stops):
        assert stop.hasFocus()
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
    qtbot.keyClick(panel.close_button, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert panel.preferences_button.hasFocus()
    qtbot.keyClick(panel.preferences_button, Qt.Key.Key_Escape)
    assert scene.centre.panel is None
    assert window.focusWidget() is before


def test_a_click_beside_the_panel_closes_it(
    window: MainWindow, clock: FixedClock, folder: Path, qtbot: QtBot
) -> None:
    scene = Scene(window, clock, folder)
    window.menus.reminders_action.trigger()
    panel = scene.centre.panel
    assert panel is not None
    assert panel.rows == []
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.box.geometry().center())
    assert scene.centre.panel is panel
    qtbot.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.rect().bottomLeft())
    assert not scene.is_open
    window.menus.reminders_action.trigger()
    window.menus.reminders_action.trigger()
    assert not scene.is_open


@pytest.mark.parametrize("size", [(1280, 800), (960, 640)])
def test_the_panel_stays_in_the_window(
    window: MainWindow, clock: FixedClock, folder: Path, size: tuple[int, int]
) -> None:
    for number in range(12):
        add(window, kind="confirm", due_at=f"2026-03-12T09:{number:02}:00.000Z")
    scene = Scene(window, clock, folder)
    scene.centre.open_panel()
    window.resize(*size)
    panel = scene.centre.panel
    assert panel is not None
    assert window.rect().contains(panel.mapTo(window, panel.box.geometry().topLeft()))
    assert window.rect().contains(panel.mapTo(window, panel.box.geometry().bottomRight()))


def test_the_way_to_the_preferences(
    window: MainWindow, clock: FixedClock, folder: Path, qtbot: QtBot
) -> None:
    scene = Scene(window, clock, folder)
    scene.centre.open_panel()
    panel = scene.centre.panel
    assert panel is not None
    qtbot.mouseClick(panel.preferences_button, Qt.MouseButton.LeftButton)
    dialog = next(found for found in window.findChildren(PreferencesDialog) if found.isVisible())
    assert dialog.page is not None
    assert dialog.page.objectName() == "reminders_page"
    dialog.reject()


def test_nothing_shows_during_a_session(
    window: MainWindow, clock: FixedClock, folder: Path, qtbot: QtBot
) -> None:
    meeting = meet(window)
    thanks(window)
    scene = Scene(window, clock, folder, tray=True)
    told = list(scene.notices)
    window.desk.hub.run("Start", meetings.begin, meeting=meeting)
    qtbot.waitUntil(lambda: not scene.centre.bell_button.isVisible())
    clock.set("2026-03-13T11:00:00Z")
    scene.centre.model.look()
    assert scene.notices == told
