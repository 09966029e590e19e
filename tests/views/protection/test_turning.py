"""Turning protection on, another passphrase, and off again, from the page of the preferences with the real core."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desktop.core.errors import Problem, UserError
from desktop.hub import Destination
from desktop.models.protection import CHANGE, Stays, Wish
from desktop.ops import contacts, live, meetings
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage import cipher_file, protecting
from desktop.views.live.debrief_page import DebriefPage
from desktop.views.protection import words
from desktop.views.protection.code_dialog import CodeDialog
from desktop.views.protection.passphrase_dialogs import AskPassphraseDialog, NewPassphraseDialog
from tests.helpers.printing import printing_into
from tests.helpers.there import child, there
from tests.views.protection.conftest import PASSPHRASE, Hands


class Asked:
    """The desk of a dialog with somebody who answers its questions."""

    def __init__(self, hub: object) -> None:
        self.hub, self.prompter = hub, FakePrompter()

    @classmethod
    def of(cls, dialog: CodeDialog) -> Asked:
        return cls(dialog._desk.hub)


def test_on_with_a_code_that_is_confirmed(hands: Hands) -> None:
    assert hands.page().callout.title.text() == "This notebook is not protected"
    hands.turn_on()
    assert there(hands.program.workspace).is_protected
    assert cipher_file.is_protected(hands.place.notebook)
    assert hands.key == there(hands.program.workspace).key
    assert hands.names() == ["Amara Nwosu"]
    page = hands.page()
    assert page.callout.title.text() == "This notebook is protected with a passphrase"
    assert not page.on_button.isVisible()
    assert hands.window.menus.lock_action.isEnabled()


def test_an_open_debrief_is_open_afterwards(hands: Hands) -> None:
    hub = hands.window.desk.hub
    meeting = hub.run("Begin", meetings.start_now, person=hub.run("Add", contacts.add_person, name="Ana"))
    hub.run("End", live.end, meeting=meeting)
    hub.go("live", "meeting", meeting, action="debrief")
    before = hands.window.place()
    hands.turn_on()
    assert hands.window.place() == before == Destination("live", "meeting", meeting, action="debrief")
    assert child(hands.window, DebriefPage).isVisible()


def test_nothing_is_done_before_both_are_the_same(hands: Hands) -> None:
    assert not hands.window.menus.lock_action.isEnabled()
    hands.press(hands.page(), "on_button")
    dialog = hands.dialog(NewPassphraseDialog)
    hands.press(dialog, "ok_button")
    assert dialog.step.new_field.error == "Type the passphrase first."
    hands.write(dialog, "new", "herons wade")
    assert dialog.step.new_field._words.text() == "Easy to guess. Add a few unrelated words."
    hands.write(dialog, "again", "herons wait")
    hands.press(dialog, "ok_button")
    assert dialog.step.again_field.error == "These two are not the same. Type it once more."
    assert dialog.isVisible()
    dialog.reject()
    assert not there(hands.program.workspace).is_protected


def test_the_code_is_asked_for_before_it_goes(hands: Hands) -> None:
    hands.press(hands.page(), "on_button")
    first = hands.dialog(NewPassphraseDialog)
    hands.write(first, "new", PASSPHRASE)
    hands.write(first, "again", PASSPHRASE)
    hands.press(first, "ok_button")
    dialog = hands.dialog(CodeDialog)
    asked = dialog._desk = Asked.of(dialog)  # type: ignore[assignment]
    assert len(dialog.asked) == 3
    assert dialog.focusWidget() is dialog.default_button is dialog.next_button
    QTest.keyClick(dialog.next_button, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.fields[0].control
    for place in dialog.asked:
        hands.write(dialog, f"group_{place + 1}", "00000")
    hands.press(dialog, "next_button")
    assert {field.error for field in dialog.fields} == {"Not as on the sheet."}
    asked.prompter.answer("stay")
    dialog.reject()
    assert dialog.isVisible()
    asked.prompter.answer("leave")
    dialog.reject()
    assert not dialog.isVisible()
    assert dialog.grid.groups == ()


def test_the_code_is_printed_saved_and_copied(hands: Hands, tmp_path: Path) -> None:
    hands.turn_on()
    hands.press(hands.page(), "sheet_button")
    ask = hands.dialog(AskPassphraseDialog)
    hands.write(ask, "secret", "not this one")
    hands.press(ask, "ok_button")
    hands.until(lambda: ask.field.error)
    assert ask.field.error == "That is not it."
    hands.write(ask, "secret", PASSPHRASE)
    hands.press(ask, "ok_button")
    dialog = hands.dialog(CodeDialog)
    assert "-".join(dialog.grid.groups) == hands.code
    desk = dialog._desk = Asked.of(dialog)  # type: ignore[assignment]
    for button, out in (("print_button", tmp_path / "printed.pdf"), ("pdf_button", tmp_path / "sheet.pdf")):
        desk.prompter.answer(printing_into(out) if button == "print_button" else out)
        hands.press(dialog, button)
        assert _words(out).count(hands.code.split("-")[0]) == 1
        assert "Askwell.askwell" in _words(out)
        assert out.stat().st_mode & 0o077 == 0
        assert dialog.told_label.text().startswith(f"Saved as {out.name}. ")
    assert desk.prompter.details[-2]["name"] == "Askwell, recovery sheet"
    desk.prompter.answer(printing_into(tmp_path / "nowhere" / "printed.pdf"))
    hands.press(dialog, "print_button")
    assert dialog.told_label.text() == "The printer took nothing. Check it, or save a PDF."
    hands.press(dialog, "copy_button")
    assert QGuiApplication.clipboard().text() == hands.code
    copied = QGuiApplication.clipboard().mimeData()
    assert bytes(copied.data("x-kde-passwordManagerHint").data()) == b"secret"
    hands.press(dialog, "next_button")
    assert not dialog.isVisible()


@pytest.mark.long
def test_another_passphrase_needs_the_old_one_and_gives_a_new_code(protected: Hands) -> None:
    before = protected.code
    protected.press(protected.page(), "change_button")
    dialog = protected.dialog(NewPassphraseDialog)
    for name, text in (("old", "wrong"), ("new", "lamps over granite"), ("again", "lamps over granite")):
        protected.write(dialog, name, text)
    protected.press(dialog, "ok_button")
    protected.until(lambda: dialog.step.old_field.error)
    assert dialog.step.old_field.error == "That is not it."
    protected.write(dialog, "old", PASSPHRASE)
    protected.press(dialog, "ok_button")
    protected.confirm()
    assert protected.code != before
    assert not protected.window.notice.isVisible()
    protected.lock()
    page = protected.locked.page
    page.secret.setText(PASSPHRASE)
    page.open_button.click()
    protected.until(lambda: page.field.error)
    protected.unlock("lamps over granite")
    assert protected.names() == ["Amara Nwosu"]


@pytest.mark.long
def test_backups_of_the_passphrase_before_are_offered_to_the_new_one(protected: Hands) -> None:
    older = there(protected.window.desk.hub.workspace.back_up("day"))
    protected.window.protection_requested.emit(Wish(CHANGE, old=PASSPHRASE, new="lamps over granite"))
    protected.confirm()
    notice = protected.window.notice
    assert notice.words.text() == "One older backup still opens with the passphrase from before."
    assert not cipher_file.recognises(older, protected.key)
    notice.buttons[0].click()
    protected.until(lambda: cipher_file.recognises(older, protected.key))


def test_off_asks_for_it_and_the_code_will_do(protected: Hands) -> None:
    protected.press(protected.page(), "off_button")
    dialog = protected.dialog(AskPassphraseDialog)
    assert dialog.ok_button.kind == "danger"
    protected.press(dialog, "ok_button")
    assert dialog.field.error == "Type the passphrase first."
    protected.write(dialog, "secret", protected.code.lower())
    protected.press(dialog, "ok_button")
    protected.until(lambda: protected.program.window and not there(protected.program.workspace).is_protected)
    assert not cipher_file.is_protected(protected.place.notebook)
    assert protected.names() == ["Amara Nwosu"]
    assert protected.page().on_button.isVisible()


def test_files_from_before_are_named_and_can_be_protected_or_deleted(hands: Hands) -> None:
    plain = there(hands.window.desk.hub.workspace.back_up("day"))
    hands.turn_on()
    page = hands.page()
    assert page.left_callout.title.text() == "One older file opens without this passphrase"
    hands.press(page, "protect_left_button")
    hands.until(lambda: not page.left_box.isVisible())
    assert cipher_file.is_protected(plain)
    assert cipher_file.recognises(plain, hands.key)


@pytest.mark.long
def test_another_name_of_the_file_is_told_of(hands: Hands, tmp_path: Path) -> None:
    near = hands.place.notebook.with_name("also.askwell")
    for name in (near, tmp_path / "elsewhere.askwell"):
        os.link(hands.place.notebook, name)
    hands.turn_on()
    assert hands.window.notice.words.text() == (
        "Another name of the same file (a hard link) still opens without this passphrase: also.askwell. "
        "The file has another name (a hard link) elsewhere on this disk, under which it still opens without this "
        "passphrase."
    )


def test_a_disk_that_could_not_be_written_over_is_told_of() -> None:
    assert words.of_stays(Stays()) == ""
    assert words.of_stays(Stays(unwiped=True)).startswith(
        "This disk did not let the file from before be written over."
    )


@pytest.mark.long
def test_files_from_before_can_be_deleted(hands: Hands) -> None:
    plain = there(hands.window.desk.hub.workspace.back_up("day"))
    hands.turn_on()
    page = hands.page()
    hands.press(page, "delete_left_button")
    hands.until(lambda: not page.left_box.isVisible())
    assert not plain.exists()


def _words(pdf: Path) -> str:
    from pypdf import PdfReader

    return PdfReader(pdf).pages[0].extract_text().replace("\n", " ")


@pytest.mark.long
def test_a_dialog_keeps_nothing_that_was_typed(hands: Hands) -> None:
    hands.press(hands.page(), "on_button")
    dialog = hands.dialog(NewPassphraseDialog)
    hands.write(dialog, "new", PASSPHRASE)
    dialog.reject()
    assert [secret.text() for secret in dialog.step._secrets()] == ["", "", ""]


@pytest.mark.allow_log("")
def test_a_bug_on_the_way_leaves_a_notebook_that_is_open_again(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def turn_on(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(protecting, "turn_on", turn_on)
    hands.program.protecting.carry_out(Wish("on", new=PASSPHRASE))
    assert hands.program.window is None
    hands.until(lambda: hands.program.window)
    assert hands.names() == ["Amara Nwosu"]
    for dialog in hands.window.findChildren(QDialog):
        dialog.close()


def test_deleting_what_is_left_first_makes_sure_of_a_backup(
    protected: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = there(protected.program.workspace)
    old = there(workspace.back_up("day"))
    old.write_bytes(old.read_bytes()[:16] + os.urandom(old.stat().st_size - 16))  # of an earlier passphrase
    protection = protected.page()._protection
    assert [left.path for left in protection.lefts] == [old]

    def fail(_reason: str) -> None:
        raise UserError(Problem.BACKUP_FAILED, folder="there")

    with monkeypatch.context() as broken:
        broken.setattr(workspace.backups, "make", fail)
        protection.delete_left()
        protected.until(lambda: not protection.is_busy)
        assert old.exists()
    protection.delete_left()
    protected.until(lambda: not protection.lefts)
    assert not old.exists()
    (made,) = workspace.backups.listed()
    assert cipher_file.opens(made.path, protected.key)


def test_it_is_busy_until_both_looks_have_ended(protected: Hands) -> None:
    protection = protected.page()._protection
    busy: list[bool] = []
    protection.changed.connect(lambda: busy.append(protection.is_busy))
    protection.look()
    protected.until(lambda: not protection.is_busy)
    assert busy == [True, True, True, False]  # begun twice, ended twice


def test_a_wish_says_no_passphrase() -> None:
    assert repr(Wish("change", old="herons", new="wade")) == "Wish(change)"
