"""Undo in a session and after it: an act a step, nothing typed is lost, no clock runs on by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.domain.kinds import MeetingState
from desktop.hub import Hub
from desktop.models.live_versions import NoteVersions
from desktop.ops import contacts, debrief, meetings
from desktop.ops import live as live_ops
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.geometry import Geometry
from desktop.qtkit.tasks import InlineTasks
from desktop.storage.queries import live as queries
from desktop.storage.tables import Meeting, NoteLine, PlannedQuestion
from desktop.views.contacts.tab import ContactsTab
from desktop.views.desk import Desk
from desktop.views.live.editor import NotesEditor
from desktop.views.live.tab import LiveTab
from desktop.views.main_window import MainWindow
from tests.shots import live_scene

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Whole:
    """A whole window on the pictures' notebook, in the meeting with Tomasz."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ws, self.clock = live_scene.notebook(folder)
        self.clock.set(live_scene.BEGAN)
        self.open()

    def open(self) -> None:
        """Make the window, as a start of the program does."""
        self.hub = Hub(self.ws, settings=Settings(), keep_settings=lambda _: None)
        desk = Desk(self.hub, FakePrompter(), InlineTasks(), Geometry(self.folder / "geometry.json"))
        self.window = MainWindow(desk, notebook=self.ws.path)
        self.window.start()
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.window.tabs.open("live")
        QApplication.processEvents()

    def close(self) -> None:
        self.window.settle()
        shiboken6.delete(self.window)
        shiboken6.delete(self.hub)

    @property
    def tab(self) -> LiveTab:
        found = self.window.tabs.page("live")
        assert isinstance(found, LiveTab)
        return found

    @property
    def editor(self) -> NotesEditor:
        return self.tab.session_page.editor

    def begin(self) -> None:
        self.hub.run("Start a session", meetings.begin, meeting=1)
        QApplication.processEvents()
        self.editor.setFocus()

    def write(self, *lines: str) -> None:
        """Type lines, each a note of its own."""
        for line in lines:
            QTest.keyClicks(self.editor, line)
            QTest.keyClick(self.editor, Qt.Key.Key_Return)
            self.tab.settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        QTest.keyClick(self.window.focusWidget() or self.window, key, held)
        QApplication.processEvents()

    def undo(self) -> None:
        self.press(Qt.Key.Key_Z, CTRL)

    def take_back_typing(self) -> None:
        """Undo by key for as long as the editor has something of its own."""
        while self.editor.document().isUndoAvailable():
            self.undo()
            self.tab.settle()

    def redo(self) -> None:
        self.press(Qt.Key.Key_Z, CTRL | SHIFT)

    def notes(self) -> list[str]:
        """The lines in the notebook."""
        self.tab.settle()
        return [row.text for row in queries.lines(self.ws.db, 1)]

    def entries(self) -> list[tuple[str, bool]]:
        """What the Edit menu says of Undo and Redo, and whether they are on."""
        self.window.menus._menus["edit"].aboutToShow.emit()
        undoing = self.window.menus.undoing
        return [(action.text(), action.isEnabled()) for action in (undoing.undo, undoing.redo)]

    @property
    def toast(self) -> str:
        return self.window._toasts.text


@pytest.fixture
def whole(qtbot: QtBot, tmp_path: Path) -> Iterator[Whole]:
    made = Whole(tmp_path)
    yield made
    made.close()
    made.ws.close()


def rows(whole: Whole) -> list[QAbstractButton]:
    return [row.box for row in whole.tab.session_page.plan_pane.rows]


def test_many_lines_are_taken_back_one_by_one_after_a_restart(whole: Whole) -> None:
    whole.begin()
    lines = [f"Line number {number}" for number in range(45)]
    whole.write(*lines)
    whole.close()
    whole.open()
    assert whole.entries()[0] == ("Undo: Notes with Tomasz Wieczorek", True)
    whole.editor.setFocus()
    whole.undo()
    assert whole.notes() == lines[:-1]
    assert whole.toast == ""  # one sees it
    whole.undo()
    assert whole.notes() == lines[:-2]
    assert whole.entries()[1][1]
    whole.redo()
    whole.redo()
    assert whole.notes() == lines


def test_ticks_are_taken_back_in_their_turn(whole: Whole) -> None:
    whole.begin()
    whole.write("Before the ticks")
    first, second, *_ = rows(whole)
    first.click()
    second.click()
    QTest.keyClicks(whole.editor, "After")
    whole.take_back_typing()
    assert whole.notes() == ["Before the ticks"]
    asked = PlannedQuestion.select().where(PlannedQuestion.asked_at.is_null(False))
    assert asked.count() == 2
    whole.undo()
    assert asked.count() == 1
    whole.tab.session_page.plan_pane.rows[2].box.setFocus()
    whole.undo()
    assert asked.count() == 0
    assert whole.notes() == ["Before the ticks"]
    whole.redo()
    assert asked.count() == 1


def test_the_menu_says_and_does_what_the_key_does(whole: Whole) -> None:
    whole.begin()
    whole.write("First")
    QTest.keyClicks(whole.editor, "Second")
    assert whole.entries()[0] == ("Undo: Typing", True)
    whole.window.menus.undoing.undo.trigger()
    assert whole.notes() == ["First"]
    assert whole.entries()[1] == ("Redo: Typing", True)
    whole.redo()
    assert whole.notes() == ["First", "Second"]
    whole.tab.session.verbs.tick_current()
    assert whole.entries()[0][0] == "Undo: Tick a question"


def test_a_line_is_taken_back_whole_and_what_was_put_into_it_later_by_itself(whole: Whole) -> None:
    whole.begin()
    QTest.keyClicks(whole.editor, "*Second thought")
    whole.press(Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier)
    QTest.keyClicks(whole.editor, "xyz")
    seen = []
    for act in (whole.undo, whole.undo, whole.redo, whole.redo):
        act()
        seen.append((whole.editor.line.text(), whole.editor.mark))
    assert seen == [
        ("Second thought", "insight"),
        ("", ""),
        ("Second thought", "insight"),
        ("Second thoughxyzt", "insight"),
    ]
    whole.press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(whole.editor, "!")
    whole.undo()
    assert (whole.editor.line.text(), whole.editor.mark) == ("Second thoughxyzt", "advice")


def test_what_was_typed_and_taken_back_by_the_editor_leaves_no_step(whole: Whole) -> None:
    whole.begin()
    whole.write("First", "Second")
    whole.take_back_typing()
    assert whole.notes() == []
    assert whole.hub.undo_label == "Start a session"


def test_a_finished_meeting_is_taken_back_with_words_and_found_in_its_versions(whole: Whole) -> None:
    whole.begin()
    whole.write("One thing", "Another thing")
    whole.clock.advance(minutes=30)
    assert whole.tab.live.end("End the session", "Notes with Tomasz")
    whole.window.tabs.open("contacts")
    whole.undo()
    assert whole.toast == "Undone: End the session"
    whole.undo()
    assert whole.toast == "Undone: Notes with Tomasz, 2 lines"
    assert whole.window._toasts.toast.button.text() == "Redo"
    assert whole.notes() == []
    whole.tab.settle()
    whole.editor.setFocus()
    QTest.keyClicks(whole.editor, "x")
    assert whole.notes() == ["x"]
    assert whole.hub.redo_label is None
    versions = NoteVersions(whole.hub, 1)
    newest = next(row for row in versions.rows if row.lines == 2)
    assert versions.bring_back("Bring back", newest.id)
    assert whole.notes() == ["One thing", "Another thing"]


def test_edits_after_the_meeting_are_a_version_before_they_are_undone(whole: Whole) -> None:
    whole.begin()
    whole.write("Short")
    whole.tab.live.end("End the session", "Notes with Tomasz")
    whole.tab.live.show(1)
    whole.tab.session.edit()
    whole.editor.go_to(str(NoteLine.get().uid))
    QTest.keyClicks(whole.editor, " and longer")
    assert whole.notes() == ["Short and longer"]
    whole.hub.undo()
    assert whole.notes() == ["Short"]
    versions = NoteVersions(whole.hub, 1)
    texts = {shown.line.text for row in versions.rows for shown in versions.compared(row.id)}
    assert "Short and longer" in texts


def test_what_was_undone_and_given_up_lies_in_the_trash(whole: Whole) -> None:
    whole.begin()
    whole.tab.live.end("End the session", "Notes with Tomasz")
    long = "They like the harbour, and asked me to come again in spring."
    key, op = "debrief:1:learned", debrief.write
    whole.hub.type(key, "Write the debrief", op, meeting=1, name="learned", text=long)
    whole.hub.undo()
    whole.hub.run("Something else", live_ops.quick_note, text="Buy milk")
    assert whole.hub.redo_label is None
    (row,) = whole.window.state.trash()
    assert row.label == "Write the debrief"
    whole.hub.bring_back(row.id, label="Bring back")
    assert whole.ws.db.value("SELECT learned FROM debrief") == long
    assert whole.window.state.trash() == []
    whole.hub.undo()
    assert [row.label for row in whole.window.state.trash()] == ["Write the debrief"]


def test_undoing_the_end_opens_the_session_with_its_clock_standing(whole: Whole) -> None:
    whole.begin()
    whole.write("Kept")
    whole.clock.advance(minutes=30)
    whole.tab.live.end("End the session", "Notes with Tomasz")
    whole.clock.advance(minutes=120)
    whole.window.tabs.open("contacts")
    whole.undo()
    assert whole.toast == "Undone: End the session"
    assert whole.tab.live.clock.seconds() == 30 * 60
    whole.clock.advance(minutes=5)
    assert whole.tab.live.clock.seconds() == 30 * 60
    whole.window.tabs.open("live")
    notice = whole.tab.session_page.notice_bar
    assert notice.isVisible()
    assert notice.words.text().startswith("This session is open again.")
    notice.buttons[0].click()
    whole.clock.advance(minutes=1)
    assert whole.tab.live.clock.seconds() == 31 * 60


def test_ending_again_after_undo_ends_when_it_had_ended(whole: Whole) -> None:
    whole.begin()
    whole.clock.advance(minutes=30)
    whole.tab.live.end("End the session", "Notes with Tomasz")
    ended = Meeting.get_by_id(1).ended_at
    whole.clock.advance(minutes=120)
    whole.hub.undo()
    whole.tab.session_page.notice_bar.buttons[1].click()
    again = Meeting.get_by_id(1)
    assert (again.state, again.ended_at, again.paused_seconds) == (MeetingState.HELD, ended, 0)


def test_redo_of_a_start_does_not_let_the_clock_run(whole: Whole) -> None:
    whole.begin()
    whole.hub.undo()
    assert Meeting.get_by_id(1).paused_at is None
    whole.clock.advance(minutes=60)
    whole.hub.redo()
    assert whole.tab.live.clock.seconds() == 0
    whole.hub.undo()
    assert Meeting.get_by_id(1).paused_at is None


def test_undoing_the_start_of_a_planned_meeting_goes_back_to_the_start_page(whole: Whole) -> None:
    whole.begin()
    whole.undo()
    assert whole.tab._pages.currentWidget() is whole.tab.start_page
    assert whole.toast == "Undone: Start a session"
    whole.redo()
    assert whole.tab._pages.currentWidget() is whole.tab.session_page


def test_nothing_to_undo_is_off_and_its_key_says_nothing(whole: Whole) -> None:
    whole.begin()
    while whole.hub.undo_label is not None:
        whole.hub.undo()
    assert whole.entries()[0] == ("Undo", False)
    whole.undo()
    assert not whole.window.notice.isVisible()
    for _ in range(100):
        if whole.hub.redo_label is not None:
            whole.hub.redo()
    assert whole.entries()[1] == ("Redo", False)
    whole.window.tabs.open("contacts")
    whole.redo()
    assert not whole.window.notice.isVisible()
    assert whole.entries()[0][1]


def test_a_note_that_was_found_is_marked(whole: Whole) -> None:
    whole.begin()
    whole.write("One", "Looked for", "Three")
    whole.tab.live.end("End the session", "Notes with Tomasz")
    note = whole.ws.db.value("SELECT id FROM note_line WHERE text = 'Looked for'")
    whole.hub.go("live", "note_line", note)
    editor = whole.editor
    assert editor.line.text() == "Looked for"
    assert editor._found
    picture = editor.viewport().grab().toImage()
    band = editor.band_of(editor.line).toRect()
    below = editor.band_of(editor.line.next()).toRect()
    assert picture.pixel(2, band.center().y()) != picture.pixel(2, below.center().y())
    editor.go_to("")
    assert not editor._found


def test_a_session_that_ran_on_without_the_program_can_end_at_its_last_note(whole: Whole) -> None:
    whole.begin()
    whole.clock.advance(minutes=20)
    whole.write("The last thing said")
    at = whole.ws.db.value("SELECT max(written_at) FROM note_line")
    whole.close()
    whole.clock.advance(minutes=300)
    whole.ws.opened_at = whole.clock.now()
    whole.open()
    notice = whole.tab.session_page.notice_bar
    assert notice.isVisible()
    assert "has run since" in notice.words.text()
    assert "last note is from" in notice.words.text()
    assert notice.buttons[1].text().startswith("End at ")
    notice.buttons[1].click()
    row = Meeting.get_by_id(1)
    assert (row.state, row.ended_at) == (MeetingState.HELD, at)


def test_undo_shows_what_it_brings_back_where_one_is_or_else_in_its_tab(whole: Whole) -> None:
    hub, tabs = whole.hub, whole.window.tabs
    gone = hub.run("Add person", contacts.add_person, name="Ida Falk")
    hub.run("Delete Ida Falk", contacts.delete, people=[gone])
    tabs.open("prep")
    whole.undo()
    assert tabs.current_key == "contacts"
    page = tabs.page("contacts")
    assert isinstance(page, ContactsTab)
    assert page.people.people_list.current_id == gone
    assert whole.toast.startswith("Undone: Delete Ida Falk")
    tabs.open("prep")
    whole.undo()  # Ida is gone again, there is nothing to be shown
    assert tabs.current_key == "prep"


def test_undo_while_a_session_runs_leaves_the_hands_where_they_are(whole: Whole) -> None:
    hub = whole.hub
    gone = hub.run("Add person", contacts.add_person, name="Ida Falk")
    whole.begin()
    hub.run("Delete Ida Falk", contacts.delete, people=[gone])
    whole.undo()
    assert whole.window.tabs.current_key == "live"
    assert whole.editor.hasFocus()
