"""Before a session: with whom, afterwards, quick notes to file."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.kinds import MeetingState
from desktop.hub import Destination
from desktop.ops import inbox
from desktop.storage.queries import live as queries
from desktop.storage.tables import Meeting
from desktop.views.live.dialogs import AfterDialog, ChooseDialog
from desktop.views.live.start_rows import InboxCard
from tests.helpers.there import there
from tests.views.live.conftest import Stage, in_next

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_somebody_else_has_time_now(stage: Stage) -> None:
    stage.show()
    said: list[str] = []

    def type_names(dialog: ChooseDialog) -> None:
        for name in ("", "Nia Novak"):
            dialog.search_field.setText(name)
            button = there(dialog.default_button)
            said.append(button.text())

    in_next(ChooseDialog, type_names)
    stage.tab.start_page.someone_button.click()
    assert said[0] != said[1] == "Add the person"
    assert there(stage.tab.live.session).name == "Nia Novak"
    assert stage.tab.live.is_running


def test_notes_are_written_after_the_meeting(stage: Stage) -> None:
    stage.clock.set("2026-03-12T16:00:00Z")
    stage.show()
    in_next(AfterDialog, lambda dialog: dialog.minutes_field.setValue(25))
    stage.tab.open(Destination("live", "meeting", 1, "after"))
    row = Meeting.get_by_id(1)
    assert (row.state, row.ended_at) == (MeetingState.HELD, "2026-03-12T14:55:00.000Z")
    assert stage.page is stage.tab.session_page
    stage.type("! Learn one map tool\nFrom paper")
    stage.meeting = 1
    assert stage.stored() == [("advice", "Learn one map tool"), ("", "From paper")]
    assert [row.at_seconds for row in queries.lines(stage.ws.db, 1)] == [None, None]
    stage.tab.session_page.top_bar.debrief_button.click()
    assert stage.page is stage.tab.debrief_page


def test_whom_one_was_to_meet_comes_first_where_notes_are_written_afterwards(stage: Stage) -> None:
    stage.clock.set("2026-03-12T16:00:00Z")
    stage.show()
    chosen: list[int | None] = []

    def choose(dialog: ChooseDialog) -> None:
        chosen.append(dialog.key)
        in_next(AfterDialog, lambda after: after.minutes_field.setValue(25))

    in_next(ChooseDialog, choose)
    stage.tab.start_page.after_action.trigger()
    row = Meeting.get_by_id(1)
    assert chosen == [row.person_id]
    assert (row.state, stage.tab.live.meeting) == (MeetingState.HELD, 1)


def test_quick_notes_wait_to_be_filed(stage: Stage) -> None:
    stage.show()
    page = stage.tab.start_page
    page.note_action.trigger()
    QTest.keyClicks(page.note_field, "Ask about night shifts")
    QTest.keyClick(page.note_field, Qt.Key.Key_Return)
    assert len(page.inbox_list.rows) == 1
    in_next(ChooseDialog, lambda dialog: dialog.search_field.setText("Leila"))
    card = page.inbox_list.rows[0]
    assert isinstance(card, InboxCard)
    card.button.menu().actions()[0].trigger()
    assert page.inbox_list.rows == []


def test_what_has_the_focus_stays_when_another_note_comes(stage: Stage) -> None:
    stage.show()
    page = stage.tab.start_page
    page.note_action.trigger()
    QTest.keyClicks(page.note_field, "Ask about night shifts")
    QTest.keyClick(page.note_field, Qt.Key.Key_Return)
    first, meeting = page.inbox_list.rows[0], page.meeting_list.rows[0]
    assert isinstance(first, InboxCard)
    first.button.setFocus()
    page.noted.emit("Buy a map")
    assert [row.button.hasFocus() for row in page.inbox_list.rows if isinstance(row, InboxCard)].count(True)
    assert first in page.inbox_list.rows
    assert len(page.inbox_list.rows) == 2
    assert page.meeting_list.rows[0] is meeting
    assert [row.y() for row in page.inbox_list.rows] == sorted(row.y() for row in page.inbox_list.rows)


def test_of_very_many_quick_notes_some_are_shown_at_once(stage: Stage) -> None:
    for number in range(25):
        stage.ws.perform("Note", inbox.add, {"text": f"Thought {number}"})
    stage.show()
    page = stage.tab.start_page
    assert len(page.inbox_list.rows) == 10
    page.more_button.click()
    assert len(page.inbox_list.rows) == 20
    further = page.inbox_list.rows[10]
    assert isinstance(further, InboxCard)
    assert further.button.hasFocus()
    page.more_button.click()
    assert len(page.inbox_list.rows) == 25
    assert not page.more_button.isVisible()
