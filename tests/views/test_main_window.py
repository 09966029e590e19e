"""The window as a whole: tabs made late, badges, toasts, notices, menus, find and trash."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock, to_text
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.hub import Destination, Hub
from desktop.ops import contacts, meetings, merging
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.opening import open_notebook
from desktop.storage.tables import FollowUp
from desktop.storage.workspace import Workspace
from desktop.views.contacts.tab import ContactsTab
from desktop.views.desk import Desk
from desktop.views.find.palette import FindPalette, open_palette
from desktop.views.main_window import MainWindow
from desktop.views.trash_dialog import TrashDialog
from tests.helpers.there import there


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin")


@pytest.fixture
def window(profile: Path, qtbot: QtBot, clock: FixedClock) -> Iterator[MainWindow]:
    place = Profile.under(profile)
    ws = open_notebook(place.notebook, profile=place, clock=clock, create=True)
    ws.perform("Add person", contacts.add_person, {"name": "Amara Nwosu"})
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    desk = Desk(hub, FakePrompter(), InlineTasks(), Geometry(place.geometry_file, parent=hub))
    window = MainWindow(desk, notebook=ws.path)
    window.start()
    window.resize(1280, 800)
    window.show()
    yield window
    shiboken6.delete(window)
    shiboken6.delete(hub)
    ws.close()


def work(window: MainWindow) -> Workspace:
    return window.desk.hub.workspace


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(window.focusWidget() or window, key, held)


def has_focus(window: MainWindow, page: QWidget) -> bool:
    return page.isAncestorOf(there(window.focusWidget()))


def entry(window: MainWindow, menu: str, text: str) -> bool:
    """Trigger an entry of a menu by its words."""
    shown = window.menus._menus[menu]
    shown.aboutToShow.emit()
    for action in shown.actions():
        if action.text().startswith(text):
            action.trigger()
            return True
    return False


def test_only_the_first_tab_is_made_at_first(window: MainWindow) -> None:
    assert [key for key in window.tabs.keys if window.tabs.page(key)] == ["contacts"]
    assert window.windowTitle() == "Askwell"


@pytest.mark.parametrize("key", ["prep", "live", "followups", "contacts"])
def test_every_tab_opens_and_settles(window: MainWindow, key: str) -> None:
    page = window.tabs.open(key)
    assert page.isVisible()
    window.settle()
    tab = there(window.tab)
    assert tab.panes()
    assert tab is page


def test_due_follow_ups_are_counted_on_the_tab(window: MainWindow) -> None:
    def due(ws: Workspace) -> None:
        FollowUp.create(kind="task", title="Call", due_on="2026-03-12", created_at=to_text(ws.clock.now()))

    shown: list[int] = []
    window.state.waiting_changed.connect(shown.append)
    window.desk.hub.run("Add", due)
    window.desk.hub.undo()
    assert shown == [1, 0]


def test_a_running_meeting_shows_its_time_on_the_other_tabs(window: MainWindow, clock: FixedClock) -> None:
    person = work(window).db.value("SELECT id FROM person")
    window.desk.hub.run("Start", meetings.start_now, person=person)
    clock.advance(minutes=18, seconds=42)
    assert window.state.running_seconds == 18 * 60 + 42
    assert not window.corner_bar.saved_state.isHidden()
    window.tabs.open("live")
    assert window.corner_bar.saved_state.isHidden()


def test_a_toast_takes_the_last_step_back(window: MainWindow, qtbot: QtBot) -> None:
    hub = window.desk.hub
    person = hub.run("Add person", contacts.add_person, name="Leila Haddad")
    hub.tell("Added Leila Haddad", undo=True)
    assert window._toasts.text == "Added Leila Haddad"
    qtbot.mouseClick(window._toasts.toast.button, Qt.MouseButton.LeftButton)
    assert work(window).db.value("SELECT count(*) FROM person WHERE id = ?", (person,)) == 0


def test_a_problem_stays_until_it_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.hub.problem.emit(UserError(Problem.NAME_EMPTY))
    assert window.notice.isVisible()
    assert window.notice.words.text() == "A name is needed, one word is enough."
    qtbot.mouseClick(window.notice.close_button, Qt.MouseButton.LeftButton)
    assert not window.notice.isVisible()


def test_what_was_not_saved_stays_at_the_tabs_until_it_is(window: MainWindow) -> None:
    window.show_problem(UserError(Problem.DISK_FULL, name="Askwell.askwell"))
    state = window.corner_bar.saved_state
    assert state.again_button.isVisible()
    assert state.accessibleName().startswith("Not saved: the disk with Askwell.askwell is full.")
    window.desk.hub.run("Add person", contacts.add_person, name="Leila Haddad")
    assert state.accessibleName() == "Saved"


def test_the_edit_menu_names_what_it_takes_back(window: MainWindow) -> None:
    window.desk.hub.run("Rename a person", contacts.add_person, name="Leila Haddad")
    assert entry(window, "edit", "Undo: Rename a person")
    assert entry(window, "edit", "Redo: Rename a person")
    assert work(window).db.value("SELECT count(*) FROM person") == 2


@pytest.mark.parametrize("menu", ["file", "edit", "person", "session", "view", "help"])
def test_every_menu_has_entries(window: MainWindow, menu: str) -> None:
    shown = window.menus._menus[menu]
    shown.aboutToShow.emit()
    assert shown.actions()


@pytest.mark.parametrize("text", ["Keyboard shortcuts", "About Askwell"])
def test_help(window: MainWindow, text: str) -> None:
    assert entry(window, "help", text)
    dialog = next(found for found in window.findChildren(QDialog) if found.isVisible())
    dialog.reject()


def test_text_size_follows_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    sizes: list[int] = []
    window.desk.hub.settings_changed.connect(lambda settings: sizes.append(settings.text_size))
    window.menus.larger.trigger()
    window.menus.smaller.trigger()
    window.menus.usual.trigger()
    assert sizes == [110, 100, 100]


def test_find_goes_to_a_person_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.hub.run("Add person", contacts.add_person, name="Sofía Barrientos")
    went: list[Destination] = []
    window.desk.hub.navigate.connect(went.append)
    palette = open_palette(window.desk, window)
    palette.query_field.clear()
    qtbot.keyClicks(palette.query_field, "sofia")
    qtbot.waitUntil(lambda: palette._count.text() == "1 result")
    qtbot.keyClick(palette.query_field, Qt.Key.Key_Return)
    person = work(window).db.value("SELECT id FROM person WHERE given = 'Sofía'")
    assert went == [Destination("contacts", "person", person)]
    assert not palette.isVisible()


def test_find_without_result_offers_a_new_person(window: MainWindow, qtbot: QtBot) -> None:
    palette = open_palette(window.desk, window)
    palette.query_field.setText("Zora Quill")
    assert palette._nothing.text() == "Nothing for “Zora Quill”. New person with this name?"
    qtbot.keyClick(palette.query_field, Qt.Key.Key_Return)
    assert work(window).db.value("SELECT count(*) FROM person WHERE shown_name = 'Zora Quill'") == 1


def test_find_without_words_offers_what_one_is_likely_to_want(window: MainWindow) -> None:
    palette = open_palette(window.desk, window)
    palette.query_field.clear()
    model = palette.result_list.model()
    shown = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert shown[-5:] == ["Do", "New person…", "New follow-up…", "Import…", "Export…"]
    assert "Amara Nwosu" in shown


def test_find_closes_by_escape_and_remembers(window: MainWindow, qtbot: QtBot) -> None:
    palette = open_palette(window.desk, window)
    palette.query_field.setText("amara")
    qtbot.keyClick(palette.query_field, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(palette)
    again = open_palette(window.desk, window)
    assert isinstance(again, FindPalette)
    assert again.query_field.text() == "amara"


def test_what_is_not_saved_gives_way_before_the_tabs_do(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(960, 640)
    state, bar = window.corner_bar.saved_state, window.tabs.bar
    state.show_failed(
        "Not saved: the disk with “Career change 2026.askwell” is full. Free some space, then try again."
    )
    qtbot.waitUntil(lambda: state.again_button.isVisible() and state.width() < state.maximumWidth())
    assert bar.width() >= bar.sizeHint().width()
    corner = window.corner_bar
    assert corner.mapTo(window, corner.rect().topRight()).x() < window.width()
    state.show_saved()
    qtbot.waitUntil(lambda: state.width() == state.sizeHint().width())


def test_the_trash_brings_a_person_back(window: MainWindow, qtbot: QtBot) -> None:
    hub = window.desk.hub
    person = work(window).db.value("SELECT id FROM person")
    hub.run("Delete Amara Nwosu", contacts.delete, people=[person])
    hub.run("Add person", contacts.add_person, name="Leila Haddad")
    assert entry(window, "file", "Trash")
    dialog = next(found for found in window.findChildren(TrashDialog) if found.isVisible())
    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert work(window).db.value("SELECT count(*) FROM person WHERE id = ?", (person,)) == 1
    dialog.reject()


def test_two_who_are_made_one_again_by_redo_leave_the_one_who_stays(window: MainWindow) -> None:
    hub = window.desk.hub
    other, _next, keep = (
        hub.run("Add person", contacts.add_person, name=name, email=f"{name[:2]}@lee.example")
        for name in ("Bea Lee", "Cy Max", "Zoe Nox")
    )
    hub.run("Merge", merging.merge, keep=keep, other=other)
    window.menus.undoing.play(redo=False)
    hub.go("contacts", "person", other)
    window.menus.undoing.play(redo=True)
    contacts_tab = cast("ContactsTab", window.tab)
    assert contacts_tab.people.people_list.current_id == keep


def test_a_notebook_that_is_dropped_is_asked_for(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    other = tmp_path / "other.askwell"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    buttons, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, held)
    with qtbot.waitSignal(window.notebook_requested) as asked:
        window.dropEvent(drop)
    assert asked.args == [other]


def test_the_window_closes_with_everything_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.tabs.open("prep")
    window.close()
    assert window.desk.geometry.value("window/tab") == "prep"


def test_a_tab_that_is_opened_takes_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    for key in ("prep", "followups", "contacts"):
        page = window.tabs.open(key)
        qtbot.waitUntil(partial(has_focus, window, page))
    tab = window.tab
    assert isinstance(tab, ContactsTab)
    people = tab.people.people_list
    assert people.hasFocus()
    window.make_unseen("live")
    assert people.hasFocus()
    window.tabs.bar.setFocus()
    window.go(Destination("contacts", "person", 1))
    assert people.hasFocus()
    for before in ("followups", "contacts"):
        window.tabs.open(before)
        window.tabs.bar.setFocus()  # as where a page that is hidden loses it
        window.menus.tab_actions[0].trigger()
        assert people.hasFocus()
    window.tabs.bar.setFocus()
    press(window, qtbot, Qt.Key.Key_Right)
    assert window.tabs.bar.hasFocus()  # arrows there go on to the next tab


class Typist:
    """Stands for a page whose text cannot be kept; ``asked`` says how often it was asked to keep it."""

    def __init__(self) -> None:
        self.asked = 0

    def settle(self) -> bool:
        self.asked += 1
        return False


def prompter(window: MainWindow) -> FakePrompter:
    found = window.desk.prompter
    assert isinstance(found, FakePrompter)
    return found


def test_closing_asks_before_something_typed_is_lost(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    typist = Typist()
    monkeypatch.setattr(window.tab, "settle", typist.settle)
    prompter(window).answer("stay", "close")
    assert not window.close()
    assert window.isVisible()
    assert window.close()
    assert typist.asked == 2
    assert [title for _, title in prompter(window).asked] == ["Not everything is saved"] * 2


def test_a_fault_in_one_tab_does_not_keep_the_others_from_saving(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.tabs.open("prep")
    kept: list[str] = []

    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(window.tabs.page("contacts"), "settle", lambda: kept.append("contacts"))
    monkeypatch.setattr(window.tabs.page("prep"), "settle", fail)
    with pytest.raises(ZeroDivisionError):
        window.settle()
    assert kept == ["contacts"]
    monkeypatch.undo()


def test_the_undo_of_a_toast_goes_when_something_else_changes(window: MainWindow) -> None:
    hub = window.desk.hub
    hub.run("Add person", contacts.add_person, name="Leila Haddad")
    hub.tell("Added Leila Haddad", undo=True)
    hub.run("Add person", contacts.add_person, name="Sofía Barrientos")
    assert window._toasts.text == ""
    hub.tell("Copied")
    hub.run("Add person", contacts.add_person, name="Kenji Morimoto")
    assert window._toasts.text == "Copied"


def test_undo_takes_back_what_was_typed_a_moment_ago(window: MainWindow) -> None:
    contacts_tab = cast("ContactsTab", window.tab)
    notes = contacts_tab.detail.notes.notes_area
    people = work(window).db.value("SELECT count(*) FROM person")
    notes.insertPlainText("Likes maps")
    window.menus.undoing.undo.trigger()
    assert notes.text == ""
    assert work(window).db.value("SELECT count(*) FROM person") == people
    window.menus.undoing.redo.trigger()
    assert notes.text == "Likes maps"


def test_what_is_not_saved_is_told_where_it_can_be_seen(window: MainWindow) -> None:
    window.desk.hub.saved.emit(False)
    assert window.corner_bar.saved_state.accessibleName() == "Not saved"
    person = work(window).db.value("SELECT id FROM person")
    window.desk.hub.run("Start", meetings.start_now, person=person)
    window.tabs.open("live")
    window.show_problem(UserError(Problem.DISK_FULL, name="Askwell.askwell"))
    assert window.notice.words.text().startswith("Not saved: the disk with Askwell.askwell is full.")
