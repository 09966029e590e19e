"""Locking by hand and by itself: never in a session, nothing typed is lost, what lies open goes."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.core.clock import FixedClock
from desktop.domain.kinds import MeetingForm
from desktop.ops import contacts, live, meetings
from desktop.qtkit.dialogs import Dialog
from desktop.qtkit.fields import TextArea
from desktop.views.contacts.new_person import NewPersonDialog
from desktop.views.contacts.tab import ContactsTab
from desktop.views.live.debrief_page import DebriefPage
from desktop.views.settings.dialog import PreferencesDialog
from desktop.views.unlock.locking import LockAfterSession
from tests.breaking.conftest import unwritable
from tests.helpers.there import child, there
from tests.views.protection.conftest import Hands


def begin_session(hands: Hands) -> int:
    hub = hands.window.desk.hub
    person = hub.run("Add", contacts.add_person, name="Tomasz Wieczorek")
    meeting = hub.run("Begin", meetings.start_now, person=person)
    hands.until(lambda: hands.window.state.running)
    return int(meeting)


def test_by_hand_in_a_session_it_waits_until_that_has_ended(protected: Hands) -> None:
    meeting = begin_session(protected)
    protected.window.menus.lock_action.trigger()
    protected.until(lambda: protected.window.notice.isVisible())
    assert protected.window.notice.words.text() == (
        "A session is running. The notebook is locked when it has ended."
    )
    assert protected.program.locked is None
    protected.window.desk.hub.run("End", live.end, meeting=meeting)
    protected.until(lambda: protected.program.locked)
    protected.unlock()


def test_it_can_be_taken_back_while_it_waits(protected: Hands) -> None:
    meeting = begin_session(protected)
    protected.window.menus.lock_action.trigger()
    protected.until(lambda: protected.window.findChildren(LockAfterSession))
    protected.window.notice.buttons[0].click()
    protected.window.desk.hub.run("End", live.end, meeting=meeting)
    protected.qtbot.wait_until(lambda: protected.window.state.running is None)
    assert protected.program.locked is None


def test_its_keys_go_on_in_dialogs_and_in_those_over_them(protected: Hands) -> None:
    first = Dialog("First", parent=protected.window)
    first.open()
    second = Dialog("Second", parent=first)
    second.open()
    protected.qtbot.wait_until(lambda: QApplication.activeWindow() is second)
    protected.qtbot.keyClick(second, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    protected.until(lambda: protected.program.locked)
    protected.unlock()


def test_by_itself_never_in_a_session(protected: Hands) -> None:
    protected.until(lambda: there(protected.program.settled)._lock)
    lock = there(there(protected.program.settled)._lock)
    wanted: list[bool] = []
    protected.window.lock_requested.disconnect()
    protected.window.lock_requested.connect(wanted.append)
    meeting = begin_session(protected)
    lock.away.away.emit()
    lock.computer.locked.emit()
    assert wanted == []
    protected.window.desk.hub.run("End", live.end, meeting=meeting)
    protected.until(lambda: protected.window.state.running is None)
    lock.computer.locked.emit()
    lock.away.away.emit()
    assert wanted == [False, False]


def test_the_switches_of_the_page_are_obeyed(protected: Hands) -> None:
    protected.until(lambda: there(protected.program.settled)._lock)
    lock = there(there(protected.program.settled)._lock)
    assert lock.away._minutes == 15
    page = protected.page()
    page.away_box.click()
    page.computer_box.click()
    assert lock.away._minutes == 0
    lock.computer.locked.emit()
    assert protected.program.locked is None
    page.away_box.click()
    page.away_combo.set_value(5)
    page.away_combo.activated.emit(page.away_combo.currentIndex())
    assert lock.away._minutes == 5
    assert protected.program.settings.lock_minutes == 5


def test_what_was_typed_in_a_dialog_is_kept_when_it_locks_by_itself(protected: Hands) -> None:
    protected.window.menus.new_person.trigger()
    dialog = protected.dialog(NewPersonDialog)
    name = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Name")
    protected.qtbot.keyClicks(name, "Jun-ho Baek")
    protected.window.lock_requested.emit(False)
    protected.until(lambda: protected.program.locked)
    protected.unlock()
    kept = there(protected.program.workspace).db.value("SELECT text FROM inbox_line")
    assert kept == "New person\nName: Jun-ho Baek"


def test_what_was_typed_in_a_dialog_and_cannot_be_kept_stays_there(protected: Hands) -> None:
    protected.window.menus.new_person.trigger()
    dialog = protected.dialog(NewPersonDialog)
    name = next(one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == "Name")
    protected.qtbot.keyClicks(name, "Jun-ho Baek")
    with unwritable(there(protected.program.workspace)):
        protected.program.protecting.lock(by_hand=False)
        protected.qtbot.wait(50)
        assert dialog.isVisible()
        assert name.text() == "Jun-ho Baek"
        assert protected.program.locked is None
    protected.program.protecting.lock(by_hand=False)
    protected.until(lambda: protected.program.locked)


def test_a_window_under_a_question_that_is_gone_waits_until_that_has_returned(protected: Hands) -> None:
    inner, seen = QEventLoop(), list[object]()

    def lock_within() -> None:
        protected.program.protecting.lock(by_hand=False)
        QTimer.singleShot(50, inner.quit)

    def ask() -> None:
        QTimer.singleShot(0, lock_within)
        inner.exec()
        seen.append(there(protected.program.window))
        outer.quit()

    outer = QEventLoop()
    QTimer.singleShot(0, ask)
    outer.exec()
    assert seen
    assert protected.program.locked is None
    protected.until(lambda: protected.program.locked)


def test_it_waits_while_a_change_is_written(protected: Hands) -> None:
    def op(_ws: object) -> None:
        protected.program.protecting.lock(by_hand=False)
        assert protected.program.locked is None

    protected.window.desk.hub.run("Lock within", op)
    assert protected.program.locked is None
    protected.until(lambda: protected.program.locked)


def test_preferences_that_lie_open_go(protected: Hands) -> None:
    protected.window.menus.open_preferences("appearance")
    protected.dialog(PreferencesDialog)
    protected.window.lock_requested.emit(False)
    protected.until(lambda: protected.program.locked)


def test_what_is_being_typed_in_the_notebook_is_kept(protected: Hands) -> None:
    hub = protected.window.desk.hub
    meeting = begin_session(protected)
    hub.run("End", live.end, meeting=meeting)
    hub.go("live", "meeting", meeting, action="debrief")
    page = child(protected.window, DebriefPage)
    learned = next(one for one in page.findChildren(TextArea) if one.isVisible())
    learned.setFocus()
    protected.qtbot.keyClicks(learned, "Models are for arguing over.")
    protected.lock()
    protected.unlock()
    assert "Models are for arguing over." in _texts(protected.window)
    assert there(protected.window.place()).id == meeting


def _texts(window: QWidget) -> list[str]:
    return [one.text for one in window.findChildren(TextArea)]


def test_a_reminder_of_a_locked_notebook_names_nobody(protected: Hands) -> None:
    hub = protected.window.desk.hub
    clock = hub.clock
    assert isinstance(clock, FixedClock)
    terms = {"time_zone": clock.zone, "minutes": 30, "form": MeetingForm.VIDEO}
    hub.run("Plan", meetings.schedule, person=1, starts_at=clock.now() + timedelta(hours=30), **terms)
    protected.until(lambda: there(protected.program.settled)._reminders)
    protected.until(lambda: there(protected.program.settled).next_reminder())
    locked = protected.lock()
    locked._remind()
    assert locked.page.note.text() == "There is a reminder. Open the notebook to see it."


def test_a_plain_notebook_is_never_locked(hands: Hands) -> None:
    hands.program.protecting.lock()
    assert hands.program.locked is None
    assert child(hands.window, type(hands.window.menus)).lock_action.isEnabled() is False


def test_copies_of_files_that_other_programs_show_go_when_it_locks(protected: Hands) -> None:
    tab = protected.window.tabs.open("contacts")
    assert isinstance(tab, ContactsTab)
    copy = tab.verbs.files.copies.put("CV of Amara Nwosu.txt", b"what she did until now")
    protected.lock()
    assert not copy.exists()


def test_copies_that_a_crash_left_go_at_the_next_start(
    protected: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / "askwell-open-4194999-x" / "1" / "cv.txt"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"what she did until now")
    protected.lock()
    protected.unlock()
    protected.until(lambda: not left.exists())
