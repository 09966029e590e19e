"""The bell, its panel and the tray: what they say, where they go, and that they keep quiet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock, from_text
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.core.told import ToldFile
from desktop.domain.kinds import MeetingForm
from desktop.hub import Destination, Hub
from desktop.ops import contacts, meetings
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.storage.tables import FollowUp
from desktop.storage.workspace import Workspace
from desktop.views.desk import Desk
from desktop.views.main_window import MainWindow
from desktop.views.reminders.centre import ReminderCentre
from desktop.views.reminders.row import ReminderRow
from desktop.views.reminders.tray import Tray
from desktop.views.settings.dialog import PreferencesDialog

MADE = "2026-01-01T00:00:00.000Z"


class FakeIcon(QObject):
    """An icon in a tray that nobody sees."""

    messageClicked = Signal()
    activated = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, str]] = []
        self.menu: QMenu | None = None
        self.shown = False

    def setIcon(self, icon: QIcon) -> None:
        assert not icon.isNull()

    def setToolTip(self, text: str) -> None:
        self.tip = text

    def setContextMenu(self, menu: QMenu) -> None:
        self.menu = menu

    def show(self) -> None:
        self.shown = True

    def hide(self) -> None:
        self.shown = False

    def showMessage(self, title: str, text: str, _icon: object, _ms: int) -> None:
        self.said.append((title, text))


class Scene:
    """A window with reminders."""

    def __init__(self, window: MainWindow, clock: FixedClock, folder: Path, *, tray: bool = False) -> None:
        self.window, self.clock, self.hub = window, clock, window.desk.hub
        self.icons: list[FakeIcon] = []
        self.went: list[Destination] = []
        self.hub.navigate.connect(self.went.append)
        self.centre = ReminderCentre(
            window.desk,
            window,
            corner=window.corner_bar,
            memory=ToldFile(folder / "reminders.json", notebook=folder),
            make_tray=self._make_tray if tray else None,
        )

    @property
    def rows(self) -> list[ReminderRow]:
        panel = self.centre.panel
        return [] if panel is None else panel.rows

    @property
    def said(self) -> list[str]:
        return [row.accessibleName() for row in self.rows]

    @property
    def notices(self) -> list[tuple[str, str]]:
        return [notice for icon in self.icons for notice in icon.said]

    def _make_tray(self, window: MainWindow) -> Tray:
        def make(parent: QObject) -> FakeIcon:
            self.icons.append(FakeIcon(parent))
            return self.icons[-1]

        return Tray(window, make_icon=make, parent=window)  # type: ignore[arg-type]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T13:00:00.000Z")


@pytest.fixture
def window(profile: Path, qtbot: QtBot, clock: FixedClock) -> Iterator[MainWindow]:
    place = Profile.under(profile)
    ws = open_notebook(place.notebook, profile=place, clock=clock, create=True)
    ws.perform("Add person", contacts.add_person, {"name": "Amara Nwosu"})
    kept: list[Settings] = []
    hub = Hub(ws, settings=Settings(), keep_settings=kept.append)
    desk = Desk(hub, FakePrompter(), InlineTasks(), Geometry(place.geometry_file, parent=hub))
    window = MainWindow(desk, notebook=ws.path)
    window.start()
    window.resize(1280, 800)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    yield window
    shiboken6.delete(window)
    shiboken6.delete(hub)
    ws.close()


def add(window: MainWindow, **values: object) -> int:
    def op(ws: Workspace) -> int:
        person = ws.db.value("SELECT id FROM person LIMIT 1")
        fields = {"kind": "task", "due_on": "2026-03-12", "person": person, "created_at": MADE} | values
        return int(FollowUp.create(**fields).id)

    return int(window.desk.hub.run("Add", op))


def thanks(window: MainWindow) -> int:
    return add(window, kind="thank_you", due_on="2026-03-13", due_at="2026-03-13T10:20:00.000Z")


def meet(window: MainWindow, starts_at: str = "2026-03-12T14:30:00.000Z") -> int:
    person = window.desk.hub.db.value("SELECT id FROM person LIMIT 1")
    meeting = window.desk.hub.run(
        "Schedule",
        meetings.schedule,
        person=person,
        starts_at=from_text(starts_at),
        time_zone="Europe/Berlin",
        minutes=30,
        form=MeetingForm.IN_PERSON,
    )

    def op(ws: Workspace) -> None:
        FollowUp.delete().where(FollowUp.kind == "confirm").execute()

    window.desk.hub.run("Clear", op)
    return int(meeting)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


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
    assert scene.centre.panel is None
    window.menus.reminders_action.trigger()
    window.menus.reminders_action.trigger()
    assert scene.centre.panel is None


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
