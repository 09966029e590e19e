"""The map of keys, row by row: each does what it says where it says so, stands in a menu, and clashes with none."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.qtkit import menus
from desktop.views import key_map, shortcuts
from desktop.views.key_map import KEYS
from desktop.views.tab_names import PAGES
from tests.views.keys import rows
from tests.views.keys.conftest import Stage

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

ROWS: dict[Callable[[Stage], None], tuple[str, ...]] = {
    rows.tabs: tuple(f"tab_{key}_action" for key in PAGES),
    rows.next_tab: ("next_tab_action", "previous_tab_action"),
    rows.find: ("find_action",),
    rows.filter_list: ("filter_action",),
    rows.new: ("new_person_action", "new_follow_up_action"),
    rows.schedule: ("schedule_action", "prep_schedule"),
    rows.person: ("write_action", "call_action", "stage_action"),
    rows.rows: ("open_row", "edit_row", "tick_row", "delete_row"),
    rows.plan: ("prep_up", "prep_down", "prep_flag", "prep_rehearse"),
    rows.draft: (
        "followups_draft_copy",
        "followups_draft_open",
        "followups_draft_sent",
        "followups_snooze",
        "followups_draft_field",
    ),
    rows.panes: ("next_pane_action", "previous_pane_action"),
    rows.text_size: ("larger", "smaller", "usual_size"),
    rows.help_keys: ("help_action",),
    rows.session: ("session_clock_time", "session_begin", *(name for name in MAP if "_mark_" in name)),
    rows.questions: ("session_tick", "session_question_up", "session_question_down"),
    rows.session_panes: ("session_only_notes", "session_pause", "session_mini"),
    rows.end: ("session_end",),
    rows.start_from_prep: ("prep_start",),
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
                keys = told or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                shown[action.objectName().removeprefix("_")] = keys
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


def test_no_two_entries_of_a_menu_have_the_same_keys(stage: Stage) -> None:
    """Before a session its keys begin one, in it they tick a question: never both are in the menu."""
    live = stage.tab("live")
    for begin in (False, True):
        if begin:
            stage.begun()
        menu = QMenu(live)
        stage.live.fill_menu(menu)
        shown = [one.shortcut().toString() for one in _shown(menu)]
        keys = [text for text in shown if text]
        assert "Ctrl+Enter" in keys
        assert len(keys) == len(set(keys))
        menu.deleteLater()


@pytest.mark.parametrize("key", PAGES)
def test_a_menu_shows_only_keys_that_work_in_the_tab_in_front(stage: Stage, key: str) -> None:
    stage.tab(key)
    shown: dict[str, list[str]] = {}
    for title in stage.window.menuBar().actions():
        menu = title.menu()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        for action in _shown(menu):
            if not action.shortcut().isEmpty():
                assert shortcuts.place_of(action) in (key, ANYWHERE), action.text()
                shown.setdefault(menus.native(action.shortcut()), []).append(action.text())
        menu.aboutToHide.emit()
    assert {"Ctrl+Enter": len(set(shown.get("Ctrl+Enter", ())))} == {"Ctrl+Enter": int(key != "contacts")}


def test_an_entry_without_its_key_does_what_it_did(stage: Stage) -> None:
    assert stage.contacts.people.people_list.current_id
    stage.tab("prep")
    menu = stage.window.findChild(QMenu, "person_menu")
    assert menu is not None
    menu.aboutToShow.emit()
    entry = next(one for one in menu.actions() if one.text().startswith("Call script"))
    assert entry.shortcut().isEmpty()
    assert entry.isEnabled()
    entry.trigger()
    assert stage.dialog().startswith("Call")


def _shown(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _shown(inner)
        elif action.isVisible():
            yield action
