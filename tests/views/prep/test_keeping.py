"""What is typed on a prep sheet is kept with its meeting, and nothing that was refused is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem
from desktop.ops import meetings, profile
from tests.views.prep.conftest import Stage


def write_in(stage: Stage, text: str) -> None:
    area = stage.tab.sheet.research_area
    area.selectAll()
    area.insertPlainText(text)


def research_of(stage: Stage, meeting: int) -> str:
    return str(stage.ws.db.value("SELECT research FROM meeting WHERE id = ?", (meeting,)))


def test_a_text_that_is_refused_never_becomes_another_meetings(stage: Stage) -> None:
    first, other = stage.open("Leila Haddad"), stage.meeting_of("Grace Oduya")
    before = research_of(stage, other)
    write_in(stage, "x" * 20_001)
    stage.open_id(other)
    assert stage.tab.sheet.research_area.text == before
    assert QGuiApplication.clipboard().text() == "x" * 20_001
    stage.tab.settle()
    assert research_of(stage, other) == before
    assert len(research_of(stage, first)) < 20_000
    assert [error.problem for error in stage.problems] == [Problem.TEXT_TOO_LONG]


def test_a_refusal_is_said_once_while_the_text_stays(stage: Stage) -> None:
    stage.open("Leila Haddad")
    write_in(stage, "x" * 20_001)
    for _ in range(3):
        stage.tab.settle()
    assert len(stage.problems) == 1
    assert len(stage.tab.sheet.research_area.text) == 20_001


def test_what_was_typed_for_a_deleted_meeting_goes_to_the_clipboard(stage: Stage) -> None:
    meeting = stage.open("Leila Haddad")
    write_in(stage, "Tide tables")
    stage.hub.run("Delete", meetings.delete, meeting=meeting)
    assert QGuiApplication.clipboard().text() == "Tide tables"
    stage.tab.settle()
    assert len(stage.problems) == 1


def test_a_wording_that_cannot_be_taken_stays_in_its_field(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    plan = stage.tab.sheet.plan
    before = stage.plan(meeting)
    plan.plan_list.opened.emit(stage.tab.preparation.plan[0].id)
    plan._editor.setText("x" * 501)
    qtbot.keyClick(plan._editor, Qt.Key.Key_Return)
    assert plan._editor.isVisible()
    assert plan._editor.text() == "x" * 501
    assert stage.plan(meeting) == before


def test_a_wording_in_its_field_is_kept_when_the_tab_settles(stage: Stage) -> None:
    meeting = stage.open("Leila Haddad")
    plan = stage.tab.sheet.plan
    plan.plan_list.opened.emit(stage.tab.preparation.plan[0].id)
    plan._editor.setText("How did it begin?")
    stage.tab.settle()
    assert stage.plan(meeting)[0][0] == "How did it begin?"


def test_enter_keeps_a_wording_and_goes_back_to_the_list(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    plan = stage.tab.sheet.plan
    plan.plan_list.opened.emit(stage.tab.preparation.plan[0].id)
    plan._editor.setText("How did it begin?")
    qtbot.keyClick(plan._editor, Qt.Key.Key_Return)
    assert stage.plan(meeting)[0][0] == "How did it begin?"
    assert not plan._editor.isVisible()


def test_a_question_that_cannot_be_added_stays_in_its_field(stage: Stage, qtbot: QtBot) -> None:
    stage.open("Leila Haddad")
    field = stage.tab.sheet.plan.add_field
    field.setText("x" * 501)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "x" * 501


def test_back_to_the_usual_text_while_typing(stage: Stage) -> None:
    meeting = stage.open("Leila Haddad")
    stage.tab.sheet.overview.overview_area.insertPlainText("Also this. ")
    stage.tab.sheet.overview.usual_requested.emit()
    stage.tab.settle()
    assert stage.ws.db.value("SELECT overview FROM meeting WHERE id = ?", (meeting,)) is None


def test_the_first_overview_can_become_the_usual_one(stage: Stage) -> None:
    stage.hub.run("Forget", profile.set_profile_value, key="overview", value="")
    stage.open("Leila Haddad")
    overview = stage.tab.sheet.overview
    assert not overview.keep_button.isVisible()
    overview.overview_area.insertPlainText("I teach geography.")
    stage.tab.settle()
    assert overview.keep_button.isVisible()
    assert not overview.usual_button.isVisible()
    overview.keep_button.click()
    assert stage.tab.preparation.usual_overview == "I teach geography."
    assert not overview.keep_button.isVisible()
    stage.open("Grace Oduya")
    assert overview.overview_area.text == "I teach geography."
