"""The map of keys, row by row: each does what it says where it says so, stands in a menu, and clashes with none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import cast

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.domain.kinds import MeetingForm
from desktop.hub import Hub
from desktop.ops import demo, meetings
from desktop.qtkit import theme
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
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


# ------------------------------------------------------------ what each row does


def _tabs(stage: Stage) -> None:
    for number, key in enumerate(PAGES, start=1):
        stage.press(f"Ctrl+{number}")
        assert stage.window.tabs.current_key == key


def _next_tab(stage: Stage) -> None:
    stage.tab("contacts")
    stage.press("Ctrl+PgDown")
    assert stage.window.tabs.current_key == "prep"
    stage.press("Ctrl+PgUp")
    assert stage.window.tabs.current_key == "contacts"


def _find(stage: Stage) -> None:
    stage.tab("contacts")
    stage.press("Ctrl+K")
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "query_field"
    stage.press("Esc")


def _filter(stage: Stage) -> None:
    for key, name in (("contacts", "people_search"), ("prep", "bank_search"), ("followups", "search_field")):
        stage.tab(key)
        stage.press("Ctrl+F")
        field = QApplication.focusWidget()
        assert field is not None, name
        assert "earch" in field.accessibleName(), key


def _new(stage: Stage) -> None:
    stage.tab("prep")
    stage.press("Ctrl+N")
    assert stage.dialog().startswith("New person")
    stage.press("Ctrl+Shift+F")
    assert stage.dialog() == "New follow-up"


def _schedule(stage: Stage) -> None:
    for key in ("contacts", "prep"):
        stage.tab(key)
        stage.press("Ctrl+Shift+D")
        assert stage.dialog().startswith("Schedule")


def _person(stage: Stage) -> None:
    tab = stage.contacts
    stage.press("Ctrl+Shift+P")
    assert stage.dialog().startswith("Call")
    stage.press("Ctrl+T")
    entries = [action.text() for action in stage.menu().actions()]
    assert [text[:2] for text in entries] == ["&1", "&2", "&3", "&4", "&5"]
    assert tab.people.people_list.hasFocus() or tab.detail.head.stage_pill.hasFocus()
    stage.tab("contacts")
    stage.press("Ctrl+Shift+W")
    assert stage.window.tabs.current_key == "followups"
    stage.hub.undo()


def _rows(stage: Stage) -> None:
    tab = stage.contacts
    people = tab.people.people_list
    people.setFocus()
    stage.press("F2")
    assert QApplication.focusWidget() is not people  # the name, to be written over
    stage.press("Esc")
    people.setFocus()
    number = people.current_id
    stage.press("Del")
    assert people.current_id != number
    stage.press("Ctrl+Z")
    agenda = stage.followups.agenda.agenda_list
    agenda.select_id(stage.followups.agenda.model.first_open)
    agenda.setFocus()
    stage.press("Return")
    assert QApplication.focusWidget() is not agenda
    agenda.setFocus()
    stage.press("F2")
    assert stage.dialog() == "Change the follow-up"
    checklist = stage.prep.side
    checklist.show_page(1)
    checklist.check_list.setFocus()
    checklist.check_list.select_first()
    before = stage.undo_label()
    stage.press("Space")
    assert stage.undo_label() != before
    stage.press("Ctrl+Z")
    checklist.show_page(0)


def _plan(stage: Stage) -> None:
    plan = stage.prep.sheet.plan
    plan.plan_list.setFocus()
    plan.plan_list.select_first()
    first = plan.plan_list.current_id
    stage.press("Alt+Down")
    assert (plan.plan_list.current_id, plan.plan_list.current_row) == (first, 1)
    stage.press("Alt+Up")
    assert plan.plan_list.current_row == 0
    before = stage.undo_label()
    stage.press("Ctrl+B")
    assert stage.undo_label() != before
    stage.press("Ctrl+Shift+R")
    rehearsal = next(one for one in stage.window.findChildren(QDialog) if one.isVisible())
    QTest.keyClick(rehearsal, Qt.Key.Key_Space)
    QTest.keyClick(rehearsal, Qt.Key.Key_Space)
    assert stage.dialog() == "Rehearse your overview"


def _session(stage: Stage) -> None:
    live = stage.begun()
    editor = live.session_page.editor
    for key in '*!"@>?':
        QTest.keyClicks(editor, f"{key}x")
        assert editor.mark, key
        stage.press("Return")
    QTest.keyClicks(editor, "plain")
    for number in range(1, 7):
        stage.press(f"Alt+{number}")
        assert editor.mark
    stage.press("Alt+0")
    assert not editor.mark
    before = editor.toPlainText()
    stage.press("Ctrl+Shift+T")
    assert len(editor.toPlainText()) > len(before)


def _questions(stage: Stage) -> None:
    live = stage.begun()
    first = live.live.current
    stage.press("Ctrl+Down")
    second = live.live.current
    assert second is not first
    stage.press("Ctrl+Up")
    assert live.live.current == first
    asked = sum(row.asked for row in live.live.plan)
    stage.press("Ctrl+Return")
    assert sum(row.asked for row in live.live.plan) == asked + 1
    assert not stage.window.menus.new_person.isEnabled()  # the hands stay with the notes


def _session_panes(stage: Stage) -> None:
    page = stage.begun().session_page
    stage.press("F9")
    assert not page.plan_pane.isVisible()
    assert not page.captured_pane.isVisible()
    stage.press("F9")
    assert page.plan_pane.isVisible()
    session = stage.live.live.session
    assert session is not None
    stage.press("Ctrl+Shift+Space")
    session = stage.live.live.session
    assert session is not None
    assert session.paused_at is not None
    stage.press("Ctrl+Shift+Space")
    stage.press("Ctrl+Shift+M")
    mini = stage.live.session.mini
    assert mini.is_open
    mini.back()
    QApplication.processEvents()


def _end(stage: Stage) -> None:
    stage.begun()
    stage.prompter.answer("end")
    stage.press("Ctrl+Shift+E")
    assert stage.prompter.asked[-1][0] == "ask_choice"
    assert stage.live.live.running is None


def _start_from_prep(stage: Stage) -> None:
    """A second session, begun from its sheet."""
    planned = stage.hub.run(
        "Schedule",
        meetings.schedule,
        person=stage.contacts.people.people_list.current_id,
        starts_at=datetime(2026, 3, 20, 9, tzinfo=UTC),
        time_zone="Europe/Berlin",
        minutes=20,
        form=MeetingForm.PHONE,
    )
    tab = stage.prep
    assert tab.meeting_pane.show_meeting(planned)
    tab.meeting_pane.meeting_list.setFocus()
    stage.press("Ctrl+Return")
    assert stage.window.tabs.current_key == "live"
    assert stage.live.live.running == planned


def _draft(stage: Stage) -> None:
    tab = stage.followups
    for opener in ("followups_snooze", "followups_draft_field"):
        tab.agenda.agenda_list.select_id(tab.agenda.model.first_open)
        tab.agenda.agenda_list.setFocus()
        stage.press(KEYS[opener].usual)
        assert stage.menu().actions(), opener
    stage.prompter.answer("use")  # it has an empty field
    stage.press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == tab.composer.text
    stage.prompter.answer(True)
    stage.press("Ctrl+Shift+O")
    assert stage.prompter.asked[-1][1].startswith("mailto:")
    before = tab.draft.id
    stage.press("Ctrl+Return")
    assert tab.draft.id != before


def _panes(stage: Stage) -> None:
    for key in PAGES:
        tab = stage.tab(key)
        panes = [pane for pane in cast("ContactsTab", tab).panes() if cast("QWidget", pane).isVisible()]
        seen = []
        for _ in panes:
            stage.press("F6")
            seen.append(QApplication.focusWidget())
        assert len(set(map(id, seen))) == len(panes), key
        stage.press("Shift+F6")
        assert QApplication.focusWidget() is seen[-2 % len(seen)], key


def _text_size(stage: Stage) -> None:
    stage.tab("contacts")
    for keys, size in (("Ctrl++", 110), ("Ctrl+-", 100), ("Ctrl++", 110), ("Ctrl+0", 100)):
        stage.press(keys)
        assert stage.hub.settings.text_size == size


def _help(stage: Stage) -> None:
    stage.press("F1")
    assert stage.dialog() == "Keyboard shortcuts"


ROWS: dict[Callable[[Stage], None], tuple[str, ...]] = {
    _tabs: tuple(f"tab_{key}_action" for key in PAGES),
    _next_tab: ("next_tab_action", "previous_tab_action"),
    _find: ("find_action",),
    _filter: ("filter_action",),
    _new: ("new_person_action", "new_follow_up_action"),
    _schedule: ("schedule_action", "prep_schedule"),
    _person: ("write_action", "call_action", "stage_action"),
    _rows: ("open_row", "edit_row", "tick_row", "delete_row"),
    _plan: ("prep_up", "prep_down", "prep_flag", "prep_rehearse"),
    _draft: (
        "followups_draft_copy",
        "followups_draft_open",
        "followups_draft_sent",
        "followups_snooze",
        "followups_draft_field",
    ),
    _panes: ("next_pane_action", "previous_pane_action"),
    _text_size: ("larger", "smaller", "usual_size"),
    _help: ("help_action",),
    _session: ("session_clock_time", "session_begin", *(name for name in MAP if "_mark_" in name)),
    _questions: ("session_tick", "session_question_up", "session_question_down"),
    _session_panes: ("session_only_notes", "session_pause", "session_mini"),
    _end: ("session_end",),
    _start_from_prep: ("prep_start",),
}
"""What is tried → the actions whose keys it presses, in the order of the story that they make together."""


@pytest.mark.parametrize("row", ROWS, ids=[row.__name__.strip("_") for row in ROWS])
def test_the_keys_do_what_the_map_says(stage: Stage, row: Callable[[Stage], None]) -> None:
    row(stage)


def test_every_row_of_the_map_is_tried() -> None:
    tried = {name for names in ROWS.values() for name in names}
    assert set(MAP) - tried == set()


@pytest.mark.parametrize("mac", [False, True], ids=["elsewhere", "macOS"])
def test_the_program_has_the_keys_of_the_map(monkeypatch: pytest.MonkeyPatch, mac: bool) -> None:
    monkeypatch.setattr(sys, "platform", "darwin" if mac else "linux")
    assert {name: KEYS[name].here for name in MAP} == {name: keys[mac] for name, keys in MAP.items()}


def _place(name: str) -> str:
    head = name.split("_")[0]
    own = {
        "session": "live",
        "write": "contacts",
        "call": "contacts",
        "schedule": "contacts",
        "stage": "contacts",
    }
    place = own.get(head, head)
    return place if place in PAGES else ANYWHERE


@pytest.mark.parametrize("mac", [False, True], ids=["elsewhere", "macOS"])
def test_no_two_clash(monkeypatch: pytest.MonkeyPatch, mac: bool) -> None:
    """The start of a session and its questions have the same keys: there is one page for each."""
    monkeypatch.setattr(sys, "platform", "darwin" if mac else "linux")
    by_keys: dict[str, list[str]] = {}
    for name, keys in KEYS.items():
        by_keys.setdefault(keys.here, []).append(name)
    clashes = []
    for names in by_keys.values():
        for number, one in enumerate(names):
            for other in names[number + 1 :]:
                places = {_place(one), _place(other)}
                if (len(places) == 1 or ANYWHERE in places) and {one, other} != {
                    "session_begin",
                    "session_tick",
                }:
                    clashes.append((one, other))
    assert clashes == []


def test_every_key_is_shown_in_a_menu(stage: Stage) -> None:
    shown: dict[str, str] = {}
    for key in PAGES:
        stage.tab(key)
        for title in stage.window.menuBar().actions():
            menu = title.menu()
            assert isinstance(menu, QMenu)
            menu.aboutToShow.emit()
            for action in _entries(menu):
                _words, _, told = action.text().partition("\t")
                shown[action.objectName().removeprefix("_")] = told or action.shortcut().toString(
                    QKeySequence.SequenceFormat.NativeText
                )
            menu.aboutToHide.emit()
    wanted = {name: key_map.shown(name) for name in MAP}
    assert {name: shown.get(name) for name in wanted} == wanted


def _entries(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _entries(inner)
        else:
            yield action


def test_all_but_the_standard_ones_can_be_changed(stage: Stage) -> None:
    """The keys of lists are the widgets' own, as those of text fields are."""
    fixed = {entry.name for entry in shortcuts.entries(stage.window) if entry.fixed}
    standard = {name for name, keys in KEYS.items() if keys.standard is not None}
    assert fixed <= standard
    listed = {entry.name for entry in shortcuts.entries(stage.window)}
    assert set(MAP) - listed == {"open_row", "edit_row", "tick_row", "delete_row"}
