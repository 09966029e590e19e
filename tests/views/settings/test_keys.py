"""Shortcuts: shown, changed, refused where they clash, put on the actions at once, and taken back."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.qtkit import menus
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.fields import TextField
from desktop.views import shortcuts
from desktop.views.settings.key_field import KeyField
from desktop.views.settings.keys import ShortcutsPage
from tests.views.settings.conftest import Stage

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def action(stage: Stage, name: str) -> QAction:
    found = stage.window.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


def keys(stage: Stage, name: str) -> list[str]:
    return [one.toString(QKeySequence.SequenceFormat.PortableText) for one in action(stage, name).shortcuts()]


@pytest.fixture
def page(stage: Stage) -> ShortcutsPage:
    shown = stage.open("shortcuts").page
    assert isinstance(shown, ShortcutsPage)
    return shown


def select(page: ShortcutsPage, name: str) -> None:
    number = next(n for n, entry in enumerate(page.model.entries, start=1) if entry.name == name)
    assert page.keys_list.select_id(number)


def test_all_actions_of_the_window_and_its_tabs_are_there_once(page: ShortcutsPage) -> None:
    names = [entry.name for entry in page.model.entries]
    assert len(names) == len(set(names))
    assert {"find_action", "write_action", "prep_start", "session_end", "followups_draft_sent"} <= set(names)
    assert {entry.place for entry in page.model.entries} == {"", "contacts", "prep", "live", "followups"}


def test_no_two_actions_are_given_keys_that_clash(page: ShortcutsPage) -> None:
    entries = page.model.entries
    found = [
        (entry.text, other.text, key)
        for entry in entries
        for key in entry.given
        if (other := shortcuts.clash(key, entry, entries))
    ]
    assert found == []


def test_every_action_with_keys_has_a_name(stage: Stage, page: ShortcutsPage) -> None:
    lists = ("F2", "Return", "Space", "Del")  # what moves and edits in lists stays
    unnamed = [
        one.text()
        for one in stage.window.findChildren(QAction)
        if not one.objectName() and not one.shortcut().isEmpty() and one.shortcut().toString() not in lists
    ]
    assert unnamed == []


def test_new_keys_act_at_once_and_are_told_everywhere(
    stage: Stage, page: ShortcutsPage, qtbot: QtBot, kept: Callable[[], Settings]
) -> None:
    select(page, "find_action")
    field = stage.find(KeyField, "key_field")
    assert field.text() == "Ctrl+K"
    qtbot.keyClick(field, Qt.Key.Key_J, CONTROL)
    assert keys(stage, "find_action") == ["Ctrl+J"]
    assert kept().shortcuts == {"find_action": "Ctrl+J"}
    assert field.text() == "Ctrl+J"
    assert "Default: Ctrl+K" in page.caption.text()
    assert stage.window.corner_bar.small_find_button.toolTip() == "Find anything  Ctrl+J"
    stage.find(Button, "key_back").click()
    assert keys(stage, "find_action") == ["Ctrl+K"]
    assert kept().shortcuts == {}


def test_buttons_tell_the_keys_that_count(stage: Stage, page: ShortcutsPage, qtbot: QtBot) -> None:
    select(page, "new_follow_up_action")
    qtbot.keyClick(stage.find(KeyField, "key_field"), Qt.Key.Key_U, CONTROL)
    button = stage.window.findChild(IconButton, "new_button")
    assert button is not None
    assert button.toolTip() == "New follow-up  Ctrl+U"


def test_a_tab_that_is_opened_later_has_the_keys_too(stage: Stage) -> None:
    stage.hub.use_settings(replace(stage.hub.settings, shortcuts={"prep_rehearse": "Ctrl+Alt+R"}))
    stage.window.tabs.open("prep")
    assert keys(stage, "prep_rehearse") == ["Ctrl+Alt+R"]


def test_what_a_page_makes_later_has_them_when_its_tab_is_opened_again(stage: Stage, qtbot: QtBot) -> None:
    page = stage.window.tabs.open("prep")
    stage.hub.use_settings(replace(stage.hub.settings, shortcuts={"prep_late": "Ctrl+Alt+L"}))
    page.addAction(menus.action(page, "Late", lambda: None, name="prep_late"))
    stage.window.tabs.open("contacts")
    stage.window.tabs.open("prep")
    qtbot.waitUntil(lambda: keys(stage, "prep_late") == ["Ctrl+Alt+L"])


@pytest.mark.parametrize(
    ("key", "held", "sentence"),
    [
        (Qt.Key.Key_N, CONTROL, "Ctrl+N is “New person” already (Anywhere). Change that one first."),
        (Qt.Key.Key_Z, CONTROL, "Ctrl+Z is “Undo” already (Anywhere). Change that one first."),
        (Qt.Key.Key_T, CONTROL, "Ctrl+T is “Stage” already (Contacts). Change that one first."),
        (Qt.Key.Key_C, CONTROL, "Ctrl+C copies, cuts, pastes or selects in every text."),
        (
            Qt.Key.Key_X,
            SHIFT,
            "Shift+X alone is needed for writing and moving. Hold Ctrl or Alt with it.",
        ),
    ],
)
def test_a_clash_is_said_at_once_and_not_accepted(
    stage: Stage,
    page: ShortcutsPage,
    qtbot: QtBot,
    kept: Callable[[], Settings],
    key: Qt.Key,
    held: Qt.KeyboardModifier,
    sentence: str,
) -> None:
    select(page, "find_action")
    qtbot.keyClick(stage.find(KeyField, "key_field"), key, held)
    assert page.caption.text() == sentence
    assert stage.find(KeyField, "key_field").accessibleDescription() == sentence
    assert keys(stage, "find_action") == ["Ctrl+K"]
    assert kept().shortcuts == {}


def test_two_tabs_may_have_the_same_keys(stage: Stage, page: ShortcutsPage, qtbot: QtBot) -> None:
    select(page, "prep_rehearse")
    qtbot.keyClick(stage.find(KeyField, "key_field"), Qt.Key.Key_T, CONTROL)
    assert keys(stage, "prep_rehearse") == ["Ctrl+T"]
    assert keys(stage, "stage_action") == ["Ctrl+T"]


def test_the_way_back_is_barred_while_another_has_the_keys(
    stage: Stage, page: ShortcutsPage, qtbot: QtBot
) -> None:
    field = stage.find(KeyField, "key_field")
    select(page, "find_action")
    qtbot.keyClick(field, Qt.Key.Key_J, CONTROL)
    select(page, "new_person_action")
    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL)
    select(page, "find_action")
    stage.find(Button, "key_back").click()
    assert page.caption.text().startswith("Ctrl+K is “New person” already")
    assert keys(stage, "find_action") == ["Ctrl+J"]
    stage.find(Button, "keys_back").click()
    assert (keys(stage, "find_action"), keys(stage, "new_person_action")) == (["Ctrl+K"], ["Ctrl+N"])


def test_keys_are_taken_away_and_given_to_what_had_none(
    stage: Stage, page: ShortcutsPage, qtbot: QtBot, kept: Callable[[], Settings]
) -> None:
    field = stage.find(KeyField, "key_field")
    select(page, "write_action")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert keys(stage, "write_action") == []
    assert kept().shortcuts == {"write_action": ""}
    select(page, "import_action")
    qtbot.keyClick(field, Qt.Key.Key_I, CONTROL | ALT)
    assert keys(stage, "import_action") == ["Ctrl+Alt+I"]
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert kept().shortcuts == {"write_action": ""}


def test_the_keys_of_the_system_stay(stage: Stage, page: ShortcutsPage, qtbot: QtBot) -> None:
    select(page, "undo_action")
    field = stage.find(KeyField, "key_field")
    assert not field.isEnabled()
    assert page.caption.text() == "These keys are the same in all programs of this system."
    page.keys_list.deleted.emit([1])
    assert "Ctrl+Z" in keys(stage, "undo_action")


def test_by_keyboard_alone(stage: Stage, page: ShortcutsPage, qtbot: QtBot) -> None:
    dialog, field = stage.dialog, stage.find(KeyField, "key_field")
    assert dialog is not None
    select(page, "stage_action")
    page.keys_list.setFocus()
    qtbot.keyClick(page.keys_list, Qt.Key.Key_Return)
    assert dialog.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_F7)
    assert keys(stage, "stage_action") == ["F7"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.focusWidget() is page.keys_list
    assert dialog.isVisible()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is stage.find(Button, "key_back")


def test_search_finds_words_and_keys(stage: Stage, page: ShortcutsPage) -> None:
    search = stage.find(TextField, "keys_search")
    for typed, expected in (("rehearse", {"prep_rehearse"}), ("ctrl+shift+p", {"call_action"})):
        search.setText(typed)
        found = {entry.name for one in page.model.ids if (entry := page.model.entry(one))}
        assert expected <= found
        assert len(found) <= 3


def test_rows_say_all_a_screen_reader_needs(stage: Stage, page: ShortcutsPage) -> None:
    entry = next(one for one in page.model.entries if one.name == "undo_action")
    assert page.model.accessible_text(entry, 0) == "Undo, Ctrl+Z, Anywhere, cannot be changed"


def test_both_enter_keys_do_the_same_and_are_called_enter(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert menus.native("Ctrl+Return") == menus.native("Ctrl+Enter") == "Ctrl+Enter"
    assert menus.native("") == ""
    window = QWidget()
    qtbot.addWidget(window)
    made = menus.action(window, "Start", shortcut="Ctrl+S", name="start")
    shortcuts.apply(window, {"start": "Ctrl+Return"})
    assert [one.toString() for one in made.shortcuts()] == ["Ctrl+Enter", "Ctrl+Return"]
    assert shortcuts.entries(window)[0].native == "Ctrl+Enter"
    shortcuts.apply(window, {})
    assert [one.toString() for one in made.shortcuts()] == ["Ctrl+S"]
