"""A session from its start to the debrief, clicked and typed as a person would."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import FollowUpKind, MeetingState
from desktop.hub import Destination, Outcome
from desktop.models.live_saving import SaveState
from desktop.ops import live as live_ops
from desktop.ops import meetings, notes
from desktop.qtkit import daytime
from desktop.qtkit.buttons import Button
from desktop.qtkit.pick_button import PickButton
from desktop.storage.queries import live as queries
from desktop.storage.tables import Advice, FollowUp, Meeting, Person, Referral
from desktop.storage.workspace import Workspace
from desktop.views.live.dialogs import LengthDialog
from desktop.views.live.start_rows import MeetingCard
from tests.helpers.there import child, there
from tests.shots import live_scene
from tests.views.live.conftest import Stage, in_next

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_start_begins_the_clock_and_puts_the_caret_into_a_line(stage: Stage, qtbot: QtBot) -> None:
    stage.show()
    card = stage.tab.start_page.meeting_list.rows[0]
    assert isinstance(card, MeetingCard)
    assert card.button.kind == "primary"
    card.button.click()
    assert stage.page is stage.tab.session_page
    assert Meeting.get_by_id(1).state == MeetingState.RUNNING
    qtbot.waitUntil(stage.editor.hasFocus)
    assert stage.lines() == [("", "")]
    assert not stage.tab.session_page.notice_bar.isVisible()


def test_saved_is_said_only_after_the_commit(stage: Stage, qtbot: QtBot) -> None:
    stage.begun()
    saved = stage.tab.session_page.top_bar.saved
    autosave = stage.tab.session.writer.autosave
    with qtbot.waitSignal(autosave.committed, timeout=1000):
        stage.type("Typed and left alone")
    assert [row.text for row in queries.lines(stage.ws.db, 1)] == ["Typed and left alone"]
    assert saved.saved_label.text() == "Saved"


def test_enter_saves_at_once(stage: Stage, qtbot: QtBot) -> None:
    stage.begun()
    stage.type("One\n")
    qtbot.waitUntil(lambda: len(queries.lines(stage.ws.db, 1)) == 1, timeout=250)


def test_what_cannot_be_saved_stays_and_is_tried_again(stage: Stage, qtbot: QtBot) -> None:
    stage.begun()
    writer, saved = stage.tab.session.writer, stage.tab.session_page.top_bar.saved
    full = Outcome(error=UserError(Problem.DISK_FULL, name="notebook.askwell"))
    write = stage.tab.live.write
    stage.tab.live.write = lambda *_, **__: full  # type: ignore[method-assign]
    stage.type("Never lost")
    assert not writer.settle()
    assert writer.autosave.state is SaveState.UNSAVED
    assert saved.saved_label.text() == "Not saved: disk full"
    assert "is full" in saved.saved_label.toolTip()
    assert stage.lines() == [("", "Never lost")]
    stage.type(" at all")
    stage.tab.live.write = write  # type: ignore[method-assign]
    saved.retry_button.click()
    assert saved.saved_label.text() == "Saved"
    assert stage.stored() == [("", "Never lost at all")]


def test_a_bug_while_saving_does_not_stop_saving(stage: Stage, qtbot: QtBot) -> None:
    stage.begun()
    write = stage.tab.live.write

    def broken(*_: object, **__: object) -> Outcome:
        raise ZeroDivisionError

    stage.tab.live.write = broken  # type: ignore[method-assign]
    with qtbot.captureExceptions() as caught:
        stage.type("x")
        qtbot.waitUntil(lambda: bool(caught), timeout=2000)
    stage.tab.live.write = write  # type: ignore[method-assign]
    qtbot.waitUntil(lambda: len(queries.lines(stage.ws.db, 1)) == 1, timeout=5000)


def test_a_session_left_by_closing_the_window_just_goes_on(stage: Stage) -> None:
    stage.noted()
    assert stage.lines()[10][1].startswith("Personal qualities")
    assert not stage.tab.session_page.notice_bar.isVisible()


def test_the_tab_opens_in_the_running_session_after_a_crash(stage: Stage) -> None:
    stage.meeting = live_scene.begun(stage.ws, stage.clock)
    stage.ws.left_behind, stage.ws.opened_at = True, stage.clock.now()
    stage.show()
    notice = stage.tab.session_page.notice_bar
    assert notice.words.text() == "Askwell closed unexpectedly at 15:49. All 11 notes are here."
    assert [button.text() for button in notice.buttons] == ["Go on", "End and debrief"]
    cursor = stage.editor.textCursor()
    assert cursor.block().text().startswith("Personal qualities")
    assert cursor.atBlockEnd()
    notice.buttons[0].click()
    assert not notice.isVisible()
    assert len(stage.lines()) == 12


def test_a_session_begun_after_a_crash_is_no_recovered_one(stage: Stage) -> None:
    stage.ws.left_behind = True
    stage.noted()
    assert not stage.tab.session_page.notice_bar.isVisible()


def test_marks_make_records_at_the_right(stage: Stage) -> None:
    stage.begun()
    pane = stage.tab.session_page.captured_pane
    stage.type(
        "@Ilse Vermeulen, head of modelling at Kestrel Hydraulics\n! Learn one map tool\n> Send by Monday\n"
    )
    stage.stored()
    assert [card.title for card in pane.cards] == ["Ilse Vermeulen", "Learn one map tool", "Send by Monday"]
    assert pane.count_label.text() == "3 records"
    child(pane, Button, f"add_contact_{Referral.get().id}").click()
    ilse = Person.get(Person.shown_name == "Ilse Vermeulen")
    assert ilse.referred_by.shown_name == "Tomasz Wieczorek"
    assert stage.editor.hasFocus()


def test_cards_of_what_stays_the_same_stay_with_their_focus(stage: Stage, qtbot: QtBot) -> None:
    stage.begun()
    pane = stage.tab.session_page.captured_pane
    stage.type("@Ilse Vermeulen\n! Learn one map tool\n> Send by Monday\n")
    stage.stored()
    ilse, tool, send = pane.cards
    qtbot.waitUntil(ilse.isVisible)
    ilse.setFocus()
    stage.hub.run("Reword", _reword, advice=Advice.get().id)
    assert [card.title for card in pane.cards] == ["Ilse Vermeulen", "Learn two map tools", "Send by Monday"]
    assert ilse.hasFocus()
    assert (pane.cards[0], pane.cards[2]) == (ilse, send)
    assert pane.cards[1] is not tool
    qtbot.waitUntil(lambda: pane.cards[0].y() < pane.cards[1].y() < pane.cards[2].y())


def test_the_focus_stays_with_the_record_that_was_changed(stage: Stage, qtbot: QtBot) -> None:
    stage.begun()
    pane = stage.tab.session_page.captured_pane
    stage.type("@Ilse Vermeulen\n> Send by Monday\n> Ask by Tuesday\n")
    stage.stored()
    before = child(pane.cards[1], PickButton, "due_button")
    qtbot.waitUntil(before.isVisible)
    before.setFocus()
    send = FollowUp.get(FollowUp.title == "Send by Monday")
    pane.due_chosen.emit(send.id, None)
    after = child(pane.cards[1], PickButton, "due_button")
    assert after is not before
    assert after.hasFocus()
    pane.cards[0].setFocus()
    pane.promised.emit(Referral.get().id, True)
    assert pane.cards[0].hasFocus()


def test_days_of_what_was_captured_are_written_as_the_user_wishes(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.begun()
    pane = stage.tab.session_page.captured_pane
    stage.type("> Send by 2 May\n")
    stage.stored()
    day = lambda: child(pane.cards[0], PickButton, "due_button").text()  # noqa: E731
    before = day()
    monkeypatch.setattr(daytime, "_iso", True)
    stage.hub.use_settings(replace(stage.hub.settings, date_style="iso"))
    assert day() != before
    assert day().endswith("-05-02")


def _reword(_ws: Workspace, *, advice: int) -> None:
    row = Advice.get_by_id(advice)
    row.text = "Learn two map tools"
    row.save(only=[Advice.text])


def test_questions_are_ticked_and_chosen_by_key(stage: Stage) -> None:
    stage.begun()
    pane = stage.tab.session_page.plan_pane
    current = lambda: [row.is_current for row in pane.rows].index(True)  # noqa: E731
    assert (current(), pane.count_label.text()) == (0, "0 of 7 asked")
    stage.press(Qt.Key.Key_Return, CTRL)
    assert (current(), pane.count_label.text()) == (1, "1 of 7 asked")
    stage.press(Qt.Key.Key_Down, CTRL)
    stage.press(Qt.Key.Key_Down, CTRL)
    stage.press(Qt.Key.Key_Up, CTRL)
    assert current() == 2
    stage.clock.advance(seconds=90)
    stage.press(Qt.Key.Key_Down, CTRL)
    assert pane.rows[3].since.text() == "since 01:30 · 4 min planned"


def test_something_else_is_asked_from_the_field(stage: Stage) -> None:
    stage.begun()
    pane = stage.tab.session_page.plan_pane
    pane.ask_button.click()
    QTest.keyClicks(pane.question_field, "What does a bad year look like?")
    QTest.keyClick(pane.question_field, Qt.Key.Key_Return)
    asked = [row.text for row in stage.tab.live.plan]
    assert asked[-2:] == ["What does a bad year look like?", "Who else should I talk to?"]
    assert stage.editor.hasFocus()


def test_ending_well_before_the_end_asks(stage: Stage) -> None:
    stage.noted()
    stage.prompter.answer("keep", "end")
    end = stage.tab.session_page.top_bar.end_button
    end.click()
    assert stage.tab.live.is_running
    assert stage.prompter.asked == [("ask_choice", "End the session with Tomasz?")]
    assert stage.prompter.details[0]["detail"].startswith("18 minutes, 11 notes. They are saved.")
    end.click()
    assert stage.page is stage.tab.debrief_page
    assert FollowUp.select().where(FollowUp.kind == FollowUpKind.THANK_YOU).count() == 1


def test_ending_on_time_goes_straight_to_the_debrief(stage: Stage) -> None:
    stage.noted(live_scene.late)
    stage.press(Qt.Key.Key_E, CTRL | SHIFT)
    assert stage.shows(stage.tab.debrief_page)
    assert stage.prompter.asked == []
    stage.hub.undo()
    assert stage.shows(stage.tab.session_page)
    assert stage.tab.live.is_running


def test_a_note_that_was_found_is_where_the_caret_is(stage: Stage) -> None:
    live_scene.debriefed(stage.ws, stage.clock)
    stage.show()
    query = "SELECT id, text FROM note_line ORDER BY position LIMIT 1 OFFSET 2"
    note, text = there(stage.ws.db.one(query))
    stage.tab.open(Destination("live", "note_line", note))
    assert stage.page is stage.tab.session_page
    assert stage.editor.textCursor().block().text() == text
    stage.tab.open(Destination("live", "note_line", 999_999))
    assert stage.editor.textCursor().block().text() == text


def test_a_past_session_is_read_only_until_edit(stage: Stage) -> None:
    meeting = live_scene.debriefed(stage.ws, stage.clock)
    stage.show()
    stage.tab.open(Destination("live", "meeting", meeting))
    assert stage.page is stage.tab.session_page
    bar = stage.tab.session_page.top_bar
    assert stage.editor.isReadOnly()
    assert bar.held_label.text() == "Thu 12 Mar, 15:31–16:02 · 31 of 30 min"
    stage.type("nothing")
    assert len(stage.lines()) == 14
    bar.edit_button.click()
    stage.type("Added later")
    assert stage.stored()[-1] == ("", "Added later")
    assert queries.lines(stage.ws.db, meeting)[-1].at_seconds is None
    bar.close_button.click()
    assert stage.page is stage.tab.start_page


def test_a_quick_note_from_outside_comes_in_and_undo_takes_it_out(stage: Stage) -> None:
    stage.begun()
    stage.type("Mine")
    stage.stored()
    stage.hub.run("Quick note", live_ops.quick_note, text="From outside")
    assert [text for _, text in stage.lines()] == ["Mine", "From outside"]
    stage.hub.undo()
    assert [text for _, text in stage.lines() if text] == ["Mine"]
    assert stage.stored() == [("", "Mine")]


def test_undo_and_redo_of_the_notebook_reach_the_editor(stage: Stage) -> None:
    stage.begun()
    stage.type("!One\n")
    stage.stored()
    stage.type("Two")
    stage.stored()
    stage.hub.undo()
    assert [text for _, text in stage.lines() if text] == ["One"]
    stage.hub.redo()
    assert [line for line in stage.lines() if line[1]] == [("advice", "One"), ("", "Two")]


def test_narrow_windows_hide_what_was_captured_behind_its_count(stage: Stage) -> None:
    stage.noted()
    page = stage.tab.session_page
    assert not page.top_bar.captured_button.isVisible()
    stage.tab.resize(960, 568)
    assert page.top_bar.captured_button.text() == "5"
    assert not page.captured_pane.isVisible()
    page.top_bar.captured_button.click()
    assert page.captured_pane.isVisible()


def test_f9_shows_only_the_notes(stage: Stage) -> None:
    stage.begun()
    page = stage.tab.session_page
    stage.press(Qt.Key.Key_F9)
    assert not page.plan_pane.isVisible()
    assert not page.captured_pane.isVisible()
    stage.press(Qt.Key.Key_F9)
    assert page.plan_pane.isVisible()


def test_words_are_found_in_the_notes(stage: Stage) -> None:
    stage.noted()
    stage.tab.filter_list()
    bar = stage.tab.session_page.find_bar
    QTest.keyClicks(bar.find_field, "map tool")
    assert stage.editor.textCursor().selectedText() == "map tool"
    bar.find_field.setText("nowhere")
    assert not bar.look()
    assert bar.said_label.text() == "Not in these notes"


def test_consents_are_asked_in_a_menu(stage: Stage) -> None:
    stage.begun()
    menu = stage.tab.session.consents.menu
    menu.aboutToShow.emit()
    question = menu.actions()[0].menu()
    assert isinstance(question, QMenu)
    question.actions()[1].trigger()
    assert there(stage.tab.live.session).may_take_notes == "yes"


def test_another_length_is_agreed_on(stage: Stage) -> None:
    stage.begun()
    in_next(LengthDialog, lambda dialog: dialog.minutes_field.setValue(45))
    stage.tab.session.actions["length"].trigger()
    assert there(stage.tab.live.session).minutes == 45


def test_the_session_goes_on_in_the_window_when_another_tab_starts_it(stage: Stage) -> None:
    stage.show()
    stage.hub.run("Start", meetings.start_now, person=Person.get(Person.family == "Oduya").id)
    assert stage.page is stage.tab.session_page
    assert there(stage.tab.live.session).name == "Grace Oduya"


def test_a_deleted_meeting_closes_its_page(stage: Stage) -> None:
    stage.begun()
    stage.hub.run("Delete", meetings.delete, meeting=1)
    assert stage.page is stage.tab.start_page


def test_lines_removed_elsewhere_leave_the_editor(stage: Stage) -> None:
    stage.noted()
    stage.hub.run("Remove", notes.write_lines, meeting=stage.meeting, removed=["note-0", "note-10"])
    texts = [text for _, text in stage.lines() if text]
    assert len(texts) == 9
    assert len(stage.stored()) == 9


def test_what_was_typed_goes_to_its_own_meeting_when_another_is_shown(stage: Stage) -> None:
    other = live_scene.debriefed(stage.ws, stage.clock)
    stage.meeting = int(stage.ws.db.value("SELECT id FROM meeting WHERE state = 'planned' LIMIT 1"))
    live_scene.do(stage.ws, meetings.begin, meeting=stage.meeting)
    stage.show()
    stage.type("Typed a moment ago")
    stage.tab.live.show(other)
    assert [row.text for row in queries.lines(stage.ws.db, stage.meeting)] == ["Typed a moment ago"]
    assert len(queries.lines(stage.ws.db, other)) == 14


def test_a_session_begun_in_another_tab_is_not_called_recovered(stage: Stage) -> None:
    stage.begun()
    assert not stage.tab.session_page.notice_bar.isVisible()
    stage.tab.open(Destination("live", "meeting", 1))
    assert stage.page is stage.tab.session_page


def test_every_pane_has_a_first_stop(stage: Stage) -> None:
    stage.noted()
    names = [pane.objectName() for pane in stage.tab.panes() if isinstance(pane, QWidget)]
    assert names[0] == "editor"
    assert len(names) == 4
