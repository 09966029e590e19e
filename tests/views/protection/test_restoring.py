"""Bringing back a backup of a protected notebook asks for its passphrase, or for that of the backup itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.models.protection import CHANGE, Wish
from desktop.ops import contacts
from desktop.qtkit import qt_prompter
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage import cipher_file
from desktop.views.desk import Desk
from desktop.views.exchange import whole_notebook
from desktop.views.protection.passphrase_dialogs import AskPassphraseDialog
from desktop.views.settings.backup import BackupPage
from tests.helpers.there import there
from tests.views.protection.conftest import PASSPHRASE, Hands, Windowless


def backup_page(hands: Hands, *answers: object) -> BackupPage:
    """The page of the backups, with somebody who answers its questions so."""
    hands.window.menus.open_preferences("backup")
    page = hands.dialog(BackupPage)
    desk = page._desk
    page._desk = Desk(desk.hub, FakePrompter(*answers), desk.tasks, desk.geometry, desk.profile)
    return page


def test_a_protected_notebook_asks_for_its_passphrase(protected: Hands) -> None:
    hub = protected.window.desk.hub
    there(hub.workspace.back_up("hand"))
    hub.run("Add", contacts.add_person, name="Kenji Morimoto")
    page = backup_page(protected, "restore")
    protected.press(page, "restore_button")
    ask = protected.dialog(AskPassphraseDialog)
    protected.write(ask, "secret", "not it")
    protected.press(ask, "ok_button")
    protected.until(lambda: ask.field.error)
    protected.write(ask, "secret", PASSPHRASE)
    window = protected.window
    protected.press(ask, "ok_button")
    protected.until(lambda: protected.program.window not in (None, window))
    assert protected.names() == ["Amara Nwosu"]
    assert there(protected.program.workspace).is_protected


@pytest.mark.long
def test_a_backup_of_another_passphrase_asks_for_that(protected: Hands) -> None:
    older = there(protected.window.desk.hub.workspace.back_up("hand"))
    protected.window.protection_requested.emit(Wish(CHANGE, old=PASSPHRASE, new="lamps over granite"))
    protected.confirm()
    protected.window.desk.hub.run("Add", contacts.add_person, name="Kenji Morimoto")
    page = backup_page(protected, PASSPHRASE, "restore")
    number = [kept.path for kept in page._backups.rows].index(older) + 1
    page.backup_list.select_id(number)
    window = protected.window
    protected.press(page, "restore_button")
    protected.until(lambda: protected.program.window not in (None, window))
    assert protected.names() == ["Amara Nwosu"]
    assert cipher_file.recognises(protected.place.notebook, protected.key)


def chosen_to_import(hands: Hands, path: Path, *answers: object) -> None:
    """A whole notebook chosen as something to import, and somebody who answers what becomes of it."""
    desk = hands.window.desk
    asked = Desk(desk.hub, FakePrompter(*answers), desk.tasks, desk.geometry, desk.profile)
    whole_notebook.ask_about(asked, hands.window, path)


def test_a_whole_notebook_is_brought_back_in_place_of_a_plain_one(hands: Hands, tmp_path: Path) -> None:
    other = tmp_path / "other.askwell"
    shutil.copy(there(hands.window.desk.hub.workspace.back_up("hand")), other)
    hands.window.desk.hub.run("Add", contacts.add_person, name="Kenji Morimoto")
    window = hands.window
    chosen_to_import(hands, other, "restore")
    hands.until(lambda: hands.program.window not in (None, window))
    assert hands.names() == ["Amara Nwosu"]


def test_a_whole_notebook_takes_the_place_of_a_protected_one_only_with_its_passphrase(
    protected: Hands, tmp_path: Path
) -> None:
    other = tmp_path / "other.askwell"
    shutil.copy(there(protected.window.desk.hub.workspace.back_up("hand")), other)
    protected.window.desk.hub.run("Add", contacts.add_person, name="Kenji Morimoto")
    chosen_to_import(protected, other, "restore")
    ask, window = protected.dialog(AskPassphraseDialog), protected.window
    protected.write(ask, "secret", PASSPHRASE)
    protected.press(ask, "ok_button")
    protected.until(lambda: protected.program.window not in (None, window))
    assert protected.names() == ["Amara Nwosu"]
    assert there(protected.program.workspace).is_protected


@pytest.mark.allow_log("")
def test_a_protected_notebook_that_is_gone_comes_back_from_its_backup(
    protected: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    there(protected.window.desk.hub.workspace.back_up("hand"))
    protected.program.close()
    protected.place.notebook.unlink()
    asked = Windowless("backup", "not it", "backup", None, "backup", PASSPHRASE)
    monkeypatch.setattr(qt_prompter, "QtPrompter", lambda: asked)
    assert protected.program.begin_usual()
    assert [what for what, _ in asked.asked] == ["ask_choice", "ask_text"] * 3
    assert asked.details[2]["detail"] == "That is not it."
    assert protected.names() == ["Amara Nwosu"]
    assert there(protected.program.workspace).key == protected.key
    assert protected.window.notice.words.text().startswith("This is the backup from ")
