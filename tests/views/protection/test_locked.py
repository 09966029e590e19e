"""The window of a locked notebook: what opens it, what does not, and what waits until it is open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.core.handover import Request, Wish
from desktop.core.secrets import Answer, State
from desktop.locked import Locked
from desktop.qtkit.labels import Label
from desktop.storage import unlocking
from desktop.views.exchange.import_dialog import ImportDialog
from desktop.views.help_dialogs import AboutDialog, ShortcutsDialog
from tests.helpers.scripted_keyring import Script
from tests.helpers.there import child, there
from tests.views.protection.conftest import PASSPHRASE, Hands, Windowless


def test_nothing_of_the_notebook_is_left_in_sight(protected: Hands) -> None:
    locked = protected.lock()
    assert protected.program.window is None
    assert protected.program.workspace is None
    assert locked.window.windowTitle() == "Askwell"
    assert locked.page.title.text() == "Askwell.askwell"
    shown = [action.text() for action in locked.window.findChildren(QAction)]
    assert not [text for text in shown if "Amara" in text or "Undo" in text]
    enabled = [
        menu.objectName()
        for menu in locked.window.menuBar().findChildren(QMenu)
        if menu.menuAction().isEnabled() and menu.objectName()
    ]
    assert enabled == ["file_menu", "view_menu", "help_menu"]


def test_the_passphrase_opens_it_where_one_was(protected: Hands) -> None:
    protected.window.tabs.open("followups")
    locked = protected.lock()
    locked.page.secret.setText("not it")
    protected.qtbot.keyClick(locked.page.secret, Qt.Key.Key_Return)
    protected.until(lambda: locked.page.field.error)
    assert locked.page.field.error == "That is not it."
    assert locked.page.secret.hasFocus()
    protected.unlock()
    assert protected.names() == ["Amara Nwosu"]
    assert protected.window.tabs.current_key == "followups"


def test_caps_lock_is_said_at_once_and_after_the_try(protected: Hands) -> None:
    page = protected.lock().page
    protected.qtbot.keyClicks(page.secret, "HERONS")
    assert page.secret_field._words.text() == "Caps Lock is on."
    protected.qtbot.keyClick(page.secret, Qt.Key.Key_Return)
    protected.until(lambda: page.field.error)
    assert page.field.error == "That is not it. Check Caps Lock, it is on."


def test_the_code_opens_it_however_it_is_typed(protected: Hands) -> None:
    page = protected.lock().page
    protected.qtbot.mouseClick(page.way_button, Qt.MouseButton.LeftButton)
    assert page.code.hasFocus()
    page.code.set_text(protected.code[:-5])
    protected.qtbot.keyClick(page.code, Qt.Key.Key_Return)
    protected.until(lambda: page.field.error)
    assert page.field.error == "The recovery code has 13 groups of five, and 12 are typed."
    assert not page.code.textCursor().hasSelection()
    page.code.set_text(protected.code.lower().replace("-", " \n"))
    protected.qtbot.keyClick(page.code, Qt.Key.Key_Return)
    protected.until(lambda: protected.program.window)
    assert protected.names() == ["Amara Nwosu"]


def test_of_a_code_only_the_mistyped_group_is_to_be_typed_again(protected: Hands) -> None:
    page = protected.lock().page
    protected.qtbot.mouseClick(page.way_button, Qt.MouseButton.LeftButton)
    groups = protected.code.split("-")
    mistyped = ("0" if groups[2][0] != "0" else "1") + groups[2][1:]
    page.code.set_text(" ".join([*groups[:2], mistyped, *groups[3:]]))
    protected.qtbot.keyClick(page.code, Qt.Key.Key_Return)
    protected.until(lambda: page.field.error)
    assert page.code.textCursor().selectedText() == mistyped
    protected.qtbot.keyClicks(page.code, groups[2])
    protected.qtbot.keyClick(page.code, Qt.Key.Key_Return)
    protected.until(lambda: protected.program.window)
    assert protected.names() == ["Amara Nwosu"]


def test_an_empty_field_asks_for_nothing(protected: Hands) -> None:
    page = protected.lock().page
    page.open_button.click()
    assert page.field.error == "Type the passphrase first."
    page.way_button.click()
    page.open_button.click()
    assert page.field.error == "Type the recovery code first."


def test_it_is_busy_while_the_key_is_worked_out_and_only_once(protected: Hands) -> None:
    page = protected.lock().page
    page.secret.setText(PASSPHRASE)
    page.open_button.click()
    assert not page.open_button.isEnabled()
    assert page.open_button.text() == "Opening…"
    page.secret.returnPressed.emit()
    protected.until(lambda: protected.program.window)


def test_a_file_handed_over_waits(protected: Hands, tmp_path: Path) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Kenji Morimoto\nEND:VCARD\n", "utf-8")
    locked = protected.lock()
    assert protected.program._on_request(Request(Wish.OPEN_FILE, path=str(cards))) == "open_file"
    assert locked.page.note.text() == "One file waits. It is imported once the notebook is open."
    protected.unlock()
    dialog = protected.dialog(ImportDialog)
    dialog.reject()


def test_a_second_start_raises_it_and_a_quick_note_is_refused(protected: Hands) -> None:
    protected.lock()
    assert protected.program._on_request(Request(Wish.RAISE)) == "raise"
    with pytest.raises(UserError) as refused:
        protected.program._on_request(Request(Wish.QUICK_NOTE, text="remember"))
    assert refused.value.problem is Problem.NOTEBOOK_LOCKED


def test_another_notebook_is_opened_from_there(protected: Hands, tmp_path: Path) -> None:
    locked = protected.lock()
    other = tmp_path / "other.askwell"
    locked.window.new_notebook_requested.emit(other)
    protected.until(lambda: protected.program.window)
    assert there(protected.program.workspace).path == other.resolve()
    assert protected.program.locked is None
    protected.window.notebook_requested.emit(protected.place.notebook)
    protected.until(lambda: protected.program.locked)
    assert protected.locked.page.title.text() == "Askwell.askwell"
    protected.unlock()
    assert protected.names() == ["Amara Nwosu"]


def test_a_protected_notebook_begins_locked(protected: Hands) -> None:
    protected.program.close()
    assert protected.program.begin_usual()
    assert protected.program.window is None
    assert "Last opened " in protected.locked.page.text.text()
    protected.unlock()


@pytest.mark.allow_log("")
def test_a_damaged_file_is_told_from_a_wrong_passphrase(
    protected: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.qtkit import qt_prompter

    there(protected.window.desk.hub.workspace.back_up("day"))
    path = protected.place.notebook
    protected.lock()
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    asked = Windowless("backup")
    monkeypatch.setattr(qt_prompter, "QtPrompter", lambda: asked)
    protected.unlock()
    assert asked.asked == [("ask_choice", "Notebook damaged")]
    assert protected.names() == ["Amara Nwosu"]
    assert there(protected.program.workspace).is_protected


class TestKeyring:
    def test_it_opens_without_asking_once_that_was_wished(
        self, keyring_file: Script, protected: Hands
    ) -> None:
        page = protected.lock().page
        page.keep_box.click()
        protected.unlock()
        assert list(keyring_file.entries.values()) == [protected.key.hex()]
        protected.program.close()
        assert protected.program.begin_usual()
        protected.until(lambda: protected.program.window)
        assert protected.names() == ["Amara Nwosu"]

    def test_locking_by_hand_asks_all_the_same(self, keyring_file: Script, protected: Hands) -> None:
        protected.lock().page.keep_box.click()
        protected.unlock()
        page = protected.lock().page
        assert not page._busy
        assert page.note.text() == ""
        protected.unlock()

    def test_the_page_of_the_preferences_keeps_and_forgets(
        self, keyring_file: Script, protected: Hands
    ) -> None:
        page = protected.page()
        assert not page.keep_box.isChecked()
        page.keep_box.click()
        protected.until(lambda: not page._protection.is_busy)
        assert page.keep_box.isChecked()
        assert list(keyring_file.entries.values()) == [protected.key.hex()]
        page.keep_box.click()
        protected.until(lambda: not page._protection.is_busy)
        assert not page.keep_box.isChecked()
        assert keyring_file.entries == {}

    @pytest.mark.long
    @pytest.mark.parametrize(
        ("fault", "sentence"),
        [
            ("locked", "This computer's keyring is locked. Type the passphrase."),
            ("none", "This computer has no keyring. Type the passphrase."),
            ("bus", "This computer's keyring cannot be reached. Type the passphrase."),
            ("gone", "The key is no longer in this computer's keyring. Type the passphrase."),
            ("wrong", "The key in this computer's keyring is not that of this file. Type the passphrase."),
        ],
    )
    def test_a_keyring_that_fails_says_why_and_the_passphrase_still_opens_it(
        self, keyring_file: Script, protected: Hands, fault: str, sentence: str
    ) -> None:
        protected.lock().page.keep_box.click()
        protected.unlock()
        protected.program.close()
        if fault == "gone":
            keyring_file.write(entries={})
        elif fault == "wrong":
            keyring_file.write(entries=dict.fromkeys(keyring_file.entries, "00" * 32))
        else:
            keyring_file.write(fault=fault)
        assert protected.program.begin_usual()
        protected.until(lambda: protected.locked.page.note.text())
        assert protected.locked.page.note.text() == sentence
        protected.unlock()
        assert protected.names() == ["Amara Nwosu"]

    def test_a_tick_taken_away_takes_the_key_away(self, keyring_file: Script, protected: Hands) -> None:
        protected.lock().page.keep_box.click()
        protected.unlock()
        page = protected.lock().page
        assert page.keep_box.isChecked()
        page.keep_box.click()
        protected.unlock()
        assert keyring_file.entries == {}
        assert not protected.program.settings.keyring_backends

    def test_a_keyring_that_is_not_there_keeps_what_it_was_given(
        self, keyring_file: Script, protected: Hands
    ) -> None:
        """The tick is not offered then: nobody has taken it away, and nothing is said of it."""
        protected.lock().page.keep_box.click()
        protected.unlock()
        protected.program.close()
        keyring_file.write(fault="none")
        assert protected.program.begin_usual()
        protected.until(lambda: protected.locked.page.note.text())
        assert not protected.locked.page.offers_keeping
        protected.unlock()
        assert not protected.window.notice.isVisible()
        protected.program.close()
        keyring_file.write(fault="")
        assert protected.program.begin_usual()
        protected.until(lambda: protected.program.window)

    def test_a_keyring_that_does_not_take_it_is_told_of(self, keyring_file: Script, protected: Hands) -> None:
        keyring_file.write(fault="locked")
        protected.lock().page.keep_box.click()
        protected.unlock()
        assert protected.window.notice.words.text() == (
            "This computer's keyring is locked. The passphrase is asked for next time too."
        )

    def test_one_that_is_silent_keeps_nobody_from_typing(
        self, keyring_file: Script, protected: Hands
    ) -> None:
        protected.lock().page.keep_box.click()
        protected.unlock()
        protected.program.close()
        keyring_file.write(seconds=60.0)
        assert protected.program.begin_usual()
        assert protected.locked.page.secret.isEnabled()
        protected.unlock()
        assert protected.names() == ["Amara Nwosu"]

    @pytest.mark.long
    def test_a_new_passphrase_takes_the_keyring_along(self, keyring_file: Script, protected: Hands) -> None:
        from desktop.models.protection import CHANGE, Wish

        protected.lock().page.keep_box.click()
        protected.unlock()
        protected.window.protection_requested.emit(Wish(CHANGE, old=PASSPHRASE, new="lamps over granite"))
        protected.confirm()
        assert list(keyring_file.entries.values()) == [protected.key.hex()]


def test_help_is_there_while_it_is_locked(protected: Hands) -> None:
    window = protected.lock().window
    child(window, QAction, "help_action").trigger()
    keys = child(window, ShortcutsDialog)
    assert [label.text() for label in keys.findChildren(Label) if label.text() == "Open notebook"]
    keys.reject()
    about = next(one for one in window.findChildren(QAction) if one.text() == "About Askwell")
    about.trigger()
    child(window, AboutDialog).reject()


def test_a_window_that_begins_locked_has_the_icon_of_the_program(protected: Hands, qtbot: QtBot) -> None:
    QApplication.setWindowIcon(QIcon())
    window = protected.lock().window
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())


def test_an_update_of_the_program_is_no_fault_of_what_was_typed(protected: Hands) -> None:
    page = protected.lock().page
    protected.program.say(UserError(Problem.PROGRAM_UPDATED))
    assert page.note.text().startswith("Askwell was updated while it is open.")
    assert page.field.error == ""
    protected.unlock()


def test_the_look_can_be_changed_while_it_is_locked(protected: Hands) -> None:
    window = protected.lock().window
    child(window, QAction, "larger").trigger()
    assert protected.program.settings.text_size == 110
    child(window, QAction, "usual_size").trigger()
    protected.unlock()
    assert protected.window.desk.hub.settings.text_size == 100


def begun_with_keyring(hands: Hands, keyring: Script, *, seconds: float) -> Locked:
    """The notebook as it begins where the keyring has its key, and says so late."""
    hub = hands.window.desk.hub
    key = there(hub.workspace.key)
    hub.use_settings(unlocking.keep_in_keyring(hub.workspace.salt, key, settings=hub.settings)[1])
    hands.program.close()
    keyring.write(seconds=seconds)
    assert hands.program.begin_usual()
    return hands.locked


def test_a_keyring_that_answers_under_a_question_waits_for_its_answer(
    protected: Hands, keyring_file: Script
) -> None:
    locked = begun_with_keyring(protected, keyring_file, seconds=0.3)
    found: list[object] = []

    def answer() -> None:
        question = there(QApplication.activeModalWidget())
        found.append(protected.program.locked)
        assert isinstance(question, QDialog)
        question.reject()

    QTimer.singleShot(1_500, answer)
    locked.page.backup_button.click()
    assert found == [locked]
    protected.until(lambda: protected.program.window)
    assert protected.names() == ["Amara Nwosu"]


def test_a_keyring_that_answers_after_the_passphrase_reads_no_file(
    protected: Hands, keyring_file: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = begun_with_keyring(protected, keyring_file, seconds=0.0)
    proved: list[object] = []
    monkeypatch.setattr(unlocking, "proved", lambda *_: proved.append(1))
    locked._open_with(protected.key)
    locked._asking.run(lambda: Answer(State.STORED, "", "00" * 32), done=locked._on_asked)
    protected.until(lambda: protected.program.window)
    assert protected.names() == ["Amara Nwosu"]
    assert proved == []


def test_a_silent_keyring_holds_nothing_up_once_the_passphrase_is_typed(
    protected: Hands, keyring_file: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = begun_with_keyring(protected, keyring_file, seconds=5.0)
    waits: list[float] = []
    close = locked._asking.close

    def listened(*, wait: float = 9.0) -> None:
        waits.append(wait)
        close(wait=wait)

    monkeypatch.setattr(locked._asking, "close", listened)
    protected.unlock()
    assert set(waits) == {0}
