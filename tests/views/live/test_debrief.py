"""The debrief, filled in as a person would; everything is kept as it is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.kinds import FollowUpKind, Rating
from desktop.hub import Destination
from desktop.qtkit.fields import TextArea
from desktop.storage.queries import debriefs
from desktop.storage.tables import FollowUp
from desktop.views.live.debrief_page import DebriefPage
from tests.shots import live_scene
from tests.views.live.conftest import Stage


@pytest.fixture
def page(stage: Stage) -> DebriefPage:
    stage.meeting = live_scene.late(stage.ws, stage.clock)
    live_scene.at(stage.clock, "31:00")
    stage.show()
    stage.tab.session_page.top_bar.end_button.click()
    return stage.tab.debrief_page


def form(stage: Stage) -> debriefs.DebriefForm:
    return debriefs.form(stage.ws.db, stage.meeting)


def test_open_questions_are_carried_over(stage: Stage, page: DebriefPage) -> None:
    field = page.sheet._fields["want_more"]
    assert isinstance(field.control, TextArea)
    assert field.control.text == "What does a trainee year pay?"
    assert field.note.text() == "1 open question carried over"
    assert page.due_day.text() == "Sat 14 Mar, 16:02"
    assert page.notes.held_label.text() == "Thu 12 Mar, 15:31–16:02 · 31 of 30 min"


def test_texts_are_kept_as_they_are_typed(stage: Stage, page: DebriefPage, qtbot: QtBot) -> None:
    page.take_focus()
    QTest.keyClicks(page.sheet.first_field, "Half water, half people")
    qtbot.waitUntil(lambda: form(stage).texts["learned"] == "Half water, half people", timeout=1500)


def test_ctrl_enter_saves(stage: Stage, page: DebriefPage, qtbot: QtBot) -> None:
    page.take_focus()
    with qtbot.waitSignal(page.finished):
        QTest.keyClick(page.sheet.first_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form(stage).finished


def test_a_click_on_a_note_puts_its_words_at_the_caret(stage: Stage, page: DebriefPage) -> None:
    page.take_focus()
    QTest.keyClicks(page.sheet.first_field, "They said:")
    notes = page.notes.notes_list
    band = notes.band_of(notes.document().findBlockByNumber(1))
    QTest.mouseClick(notes.viewport(), Qt.MouseButton.LeftButton, pos=band.center().toPoint())
    page.settle()
    assert form(stage).texts["learned"].startswith("They said: Half the job is talking")


def test_only_the_marked_notes_are_shown(stage: Stage, page: DebriefPage) -> None:
    assert [cell.text() for cell in page.notes.switch.cells] == ["All 14", "Marked 11"]
    page.notes.switch.press(1)
    assert page.notes.notes_list.document().blockCount() == 11


def test_ratings_are_given_and_taken_back(stage: Stage, page: DebriefPage) -> None:
    line = page.sheet._lines[0]
    line.rating.press(2)
    assert form(stage).ratings[Rating.LIFESTYLE].score == 3
    assert line.accessibleName() == "Lifestyle, 3 of 5"
    QTest.keyClicks(line.reason, "Early starts")
    page.settle()
    assert form(stage).ratings[Rating.LIFESTYLE].reason == "Early starts"
    line.rating.press(2)
    assert form(stage).ratings[Rating.LIFESTYLE].score is None


def test_more_questions_unfold(stage: Stage, page: DebriefPage) -> None:
    assert not page.sheet.more.isVisible()
    page.sheet.more_button.click()
    more = page.sheet.more
    assert more.isVisible()
    more._numbers["interest_after"].setValue(8)
    more.decision.press(1)
    more.due_button.click()
    QTest.keyClicks(page.sheet._fields["surprised"].control, "The politics")
    page.settle()
    kept = form(stage)
    assert (kept.numbers["interest_after"], kept.texts["decision"]) == (8, "change")
    assert kept.texts["surprised"] == "The politics"
    assert kept.promises_due is not None
    page.sheet.more_button.click()
    assert not more.isVisible()


def test_save_and_write_thank_you(stage: Stage, page: DebriefPage) -> None:
    page.save_button.click()
    thanks = FollowUp.get(FollowUp.kind == FollowUpKind.THANK_YOU)
    assert stage.went == [Destination("followups", "follow_up", thanks.id)]
    assert FollowUp.get(FollowUp.kind == FollowUpKind.DEBRIEF).state == "done"
    assert stage.page is stage.tab.start_page


def test_finish_later_keeps_the_reminder(stage: Stage, page: DebriefPage) -> None:
    page.later_button.click()
    waiting = FollowUp.get(FollowUp.kind == FollowUpKind.DEBRIEF)
    assert (waiting.state, waiting.due_on) == ("open", "2026-03-12")
    assert stage.page is stage.tab.start_page
    stage.tab.open(Destination("live", "meeting", stage.meeting, "debrief"))
    assert stage.page is page


def test_the_notes_open_from_the_debrief(stage: Stage, page: DebriefPage) -> None:
    page.notes_action.trigger()
    assert stage.page is stage.tab.session_page
    assert stage.editor.isReadOnly()
