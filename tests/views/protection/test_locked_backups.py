"""Bringing back a backup while the notebook is locked: which ones are offered, and what opens none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.locked import Locked
from desktop.ops import contacts
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage import cipher_file
from desktop.views.unlock.backup_way import BackupChoice
from tests.helpers.there import child, there
from tests.views.protection.conftest import PASSPHRASE, Hands


def test_a_backup_is_brought_back_with_the_code_alone(protected: Hands) -> None:
    there(protected.window.desk.hub.workspace.back_up("hand"))
    path = protected.place.notebook
    locked = protected.lock()
    path.write_bytes(os.urandom(4096 * 3))  # the head too: not even the salt is left
    choice = chosen_from(locked, protected, protected.code)
    protected.press(choice, "back_button")
    protected.until(lambda: protected.program.window)
    assert protected.names() == ["Amara Nwosu"]
    assert cipher_file.recognises(path, protected.key)


def chosen_from(locked: Locked, hands: Hands, typed: str) -> BackupChoice:
    """The backups that this opens, offered in the window."""
    locked.prompter = FakePrompter(typed)
    hands.qtbot.mouseClick(locked.page.backup_button, Qt.MouseButton.LeftButton)
    hands.until(lambda: [one for one in locked.window.findChildren(BackupChoice) if one.isVisible()])
    return child(locked.window, BackupChoice)


def kept_with(hands: Hands, name: str, reason: str = "hand") -> Path:
    """A backup in which one person more is."""
    hub = hands.window.desk.hub
    hub.run("Add", contacts.add_person, name=name)
    return there(hub.workspace.back_up(reason))


def test_an_older_backup_is_chosen_among_those_that_open(protected: Hands) -> None:
    kept_with(protected, "Kenji Morimoto")  # made in one moment, they lie by their reasons
    kept_with(protected, "Lucía Fernández", "import")
    foreign = kept_with(protected, "Nobody", "day")
    foreign.write_bytes(os.urandom(4096 * 3))  # one that no key of his opens
    choice = chosen_from(protected.lock(), protected, PASSPHRASE)
    assert choice.backup_list.model().rowCount() == 2
    choice.backup_list.select_id(2)  # by hand; the newest is above it
    protected.press(choice, "back_button")
    protected.until(lambda: protected.program.window)
    assert protected.names() == ["Amara Nwosu", "Kenji Morimoto"]


@pytest.mark.long
def test_what_opens_no_backup_is_said_and_giving_up_leaves_the_page_as_it_was(protected: Hands) -> None:
    kept = kept_with(protected, "Kenji Morimoto")
    locked = protected.lock()
    locked.prompter = asked = FakePrompter("not it")
    protected.qtbot.mouseClick(locked.page.backup_button, Qt.MouseButton.LeftButton)
    protected.until(lambda: locked.page.field.error)
    assert locked.page.field.error == "That is not it."
    kept.rename(kept.with_suffix(".away"))
    kept.write_bytes(os.urandom(4096 * 3))
    locked.page.field.set_error("")
    asked.answer(PASSPHRASE)  # of the notebook, not of this backup
    locked.page.backup_button.click()
    protected.until(lambda: locked.page.field.error)
    assert locked.page.field.error == "That is not it."
    kept.with_suffix(".away").replace(kept)
    chosen_from(locked, protected, PASSPHRASE).reject()
    assert locked.page.open_button.isEnabled()
    protected.unlock()
    assert protected.names() == ["Amara Nwosu", "Kenji Morimoto"]


def test_without_a_backup_nothing_is_asked_for(protected: Hands) -> None:
    locked = protected.lock()
    locked.prompter = asked = FakePrompter("close")
    locked.page.backup_button.click()
    assert asked.details[0]["text"] == "There is no backup of this notebook on this computer."
