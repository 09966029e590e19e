"""The question bank beside the sheet: proposals, the hint under a closed question, and what is over."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.ops import bank, live, meetings
from desktop.storage.tables import PlannedQuestion, Question
from desktop.views.prep.bank_row import BankDelegate
from tests.views.prep.conftest import Stage

CLOSED = "Is a master’s degree necessary?"


def own_question(stage: Stage) -> int:
    """A closed question of one's own in the bank, and the sheet of Leila's meeting."""
    stage.open("Leila Haddad")
    question = int(stage.hub.run("Add", bank.add, text=CLOSED, topic=""))
    stage.tab.side.bank_list.select_id(question)
    return question


def zones(stage: Stage) -> dict[str, QPoint]:
    """Where the hot spots of the chosen question lie in the list."""
    shown = stage.tab.side.bank_list
    delegate = shown.itemDelegate()
    assert isinstance(delegate, BankDelegate)
    row = shown.paged().record(shown.current_row)  # type: ignore[union-attr]
    rect: QRect = delegate.cell_rect(shown.visualRect(shown.currentIndex()), 0)
    found: dict[str, QPoint] = {}
    for y in range(rect.top(), rect.bottom(), 4):
        for x in range(rect.left(), rect.right() + 9, 4):
            found.setdefault(delegate.zone_at(row, rect, 0, QPoint(x, y)), QPoint(x + 4, y + 4))
    return found


def test_a_closed_question_of_ones_own_offers_an_open_form(stage: Stage, qtbot: QtBot) -> None:
    question = own_question(stage)
    places = zones(stage)
    assert set(places) == {"", "plan", "use", "keep"}
    qtbot.mouseClick(stage.tab.side.bank_list.viewport(), Qt.MouseButton.LeftButton, pos=places["use"])
    assert Question.get_by_id(question).text == "How much did your degree matter?"
    assert set(zones(stage)) == {"", "plan"}
    stage.hub.undo()
    assert Question.get_by_id(question).text == CLOSED


def test_a_kept_question_has_no_hint_any_more(stage: Stage, qtbot: QtBot) -> None:
    own_question(stage)
    qtbot.mouseClick(stage.tab.side.bank_list.viewport(), Qt.MouseButton.LeftButton, pos=zones(stage)["keep"])
    assert set(zones(stage)) == {"", "plan"}
    assert stage.plan(stage.meeting_of("Leila Haddad"))[-1][0] != CLOSED


def test_the_menu_of_a_question_has_all_that_its_row_has(stage: Stage) -> None:
    question = own_question(stage)
    shown = stage.tab.side.bank_list
    shown.menu_wanted.emit(question, shown.mapToGlobal(QPoint(0, 0)))
    menu = next(menu for menu in stage.tab.side.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Add to the plan",
        "Ask instead: How much did your degree matter?",
        "Keep my wording",
        "Delete from the bank",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert stage.plan(stage.meeting_of("Leila Haddad"))[-1][0] == CLOSED


def test_a_plan_without_questions_proposes_five(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Tomasz Wieczorek")
    proposals = stage.tab.sheet.plan.proposals
    assert proposals.isVisible()
    assert len(proposals.rows) == 5
    assert proposals.all_button.text() == "Add all five"
    qtbot.mouseClick(proposals.rows[3].add_button, Qt.MouseButton.LeftButton)
    assert [row[0] for row in stage.plan(meeting)] == ["Who else should I talk to?"]
    assert not proposals.isVisible()
    stage.hub.undo()
    assert proposals.isVisible()
    proposals.all_button.setFocus()
    qtbot.mouseClick(proposals.all_button, Qt.MouseButton.LeftButton)
    assert len(stage.plan(meeting)) == 5
    plan = stage.tab.sheet.plan
    assert stage.tab.focusWidget() is plan.plan_list
    assert plan.plan_list.current_row == 0
    for _ in range(5):
        assert stage.tab.focusWidget() is plan.plan_list
        qtbot.keyClick(plan.plan_list, Qt.Key.Key_Delete)
    assert stage.plan(meeting) == []
    assert stage.tab.focusWidget() is plan.add_field


def test_after_the_meeting_nothing_of_its_sheet_changes(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    before = stage.plan(meeting)
    stage.hub.run("Start", meetings.begin, meeting=meeting)
    stage.hub.run("End", live.end, meeting=meeting)
    stage.open_id(meeting)
    side = stage.tab.side
    assert stage.tab.sheet.head.start_button.text() == "Open session"
    assert not side.item_button.isVisibleTo(side)
    side.bank_list.select_first()
    qtbot.keyClick(side.bank_list, Qt.Key.Key_Return)
    side.check_list.select_first()
    ticked = stage.tab.preparation.checklist()[0].done_at
    qtbot.keyClick(side.check_list, Qt.Key.Key_Space)
    qtbot.keyClick(side.check_list, Qt.Key.Key_Delete)
    assert stage.plan(meeting) == before
    assert stage.tab.preparation.checklist()[0].done_at == ticked
    assert PlannedQuestion.select().where(PlannedQuestion.meeting == meeting).count() == len(before)


def test_past_meetings_are_offered_once_there_are_some(stage: Stage) -> None:
    pane = stage.tab.meeting_pane
    assert not pane.past_button.isVisible()
    meeting = stage.open("Leila Haddad")
    stage.hub.run("Cancel", meetings.cancel, meeting=meeting)
    assert pane.past_button.isVisible()


def test_the_hint_and_the_field_for_the_next_question_are_in_sight(stage: Stage, qtbot: QtBot) -> None:
    stage.open("Leila Haddad")
    plan, hint = stage.tab.sheet.plan, stage.tab.sheet.hint
    viewport = stage.tab.sheet.scroll_area.viewport()
    for text in ("How did it begin?", "What came next?", CLOSED):
        plan.add_field.setText(text)
        qtbot.keyClick(plan.add_field, Qt.Key.Key_Return)
    qtbot.waitUntil(hint.isVisible)

    def seen() -> bool:
        return all(
            viewport.rect().contains(widget.mapTo(viewport, widget.rect().bottomLeft()))
            for widget in (hint, plan.add_field)
        )

    qtbot.waitUntil(seen)
