"""The Prep tab, clicked and typed in as a person would, with the pictures' notebook."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.hub import Destination
from desktop.ops import contacts, meetings
from desktop.views.prep.rehearse_dialog import RehearseDialog
from desktop.views.prep.schedule_dialog import ScheduleDialog
from tests.helpers.there import there
from tests.shots import prep_scene
from tests.views.prep.conftest import Stage, dialog_of


def test_the_next_meeting_is_open_at_first(stage: Stage) -> None:
    sheet = stage.tab.preparation.sheet
    assert sheet is not None
    assert sheet.name == "Tomasz Wieczorek"


def test_models_keep_qt_s_rules(stage: Stage) -> None:
    stage.open("Leila Haddad")
    strict = QAbstractItemModelTester.FailureReportingMode.Fatal
    lists = (stage.tab.meeting_pane.meeting_list, stage.tab.sheet.plan.plan_list, stage.tab.side.bank_list)
    testers = [QAbstractItemModelTester(view.model(), strict) for view in (*lists, stage.tab.side.check_list)]
    stage.tab.sheet.plan.defaults_wanted.emit()
    stage.hub.undo()
    assert len(testers) == 4


def test_a_question_is_typed_flagged_and_moved(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    plan = stage.tab.sheet.plan
    qtbot.keyClicks(plan.add_field, "What did you read last?")
    qtbot.keyClick(plan.add_field, Qt.Key.Key_Return)
    assert stage.plan(meeting)[-2] == ("What did you read last?", 0, 3)  # before the closing one
    plan.toggle_flag()
    assert stage.plan(meeting)[-2][1] == 1
    plan.plan_list.setFocus()
    qtbot.keyClick(plan.plan_list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert stage.plan(meeting)[-3][0] == "What did you read last?"
    stage.hub.undo()
    assert stage.plan(meeting)[-2][0] == "What did you read last?"


def test_a_number_typed_on_a_row_is_its_minutes(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    plan = stage.tab.sheet.plan
    plan.plan_list.select_first()
    qtbot.keyClick(plan.plan_list, Qt.Key.Key_1)
    qtbot.keyClick(plan._editor, Qt.Key.Key_2)
    qtbot.keyClick(plan._editor, Qt.Key.Key_Return)
    assert stage.plan(meeting)[0][2] == 12


def test_over_budget_says_how_much(stage: Stage, qtbot: QtBot) -> None:
    stage.open("Leila Haddad")
    plan = stage.tab.sheet.plan
    first = stage.tab.preparation.plan[0].id
    plan.minutes_set.emit(first, 12)
    assert (plan._figure.text(), plan._rest.text()) == ("30", "of 25 min: about 2 questions too many")


def test_a_closed_question_gets_a_hint_once(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Grace Oduya")
    plan, hint = stage.tab.sheet.plan, stage.tab.sheet.hint
    plan.added.emit("Is a master’s degree necessary?")
    assert hint.isVisible()
    assert "yes or no" in hint._words.text()
    qtbot.mouseClick(hint.keep_button, Qt.MouseButton.LeftButton)
    assert not hint.isVisible()
    assert stage.plan(meeting)[0][0] == "Is a master’s degree necessary?"
    plan.added.emit("Do you like it here?")
    offer = hint._proposal.text().strip("“”")
    qtbot.mouseClick(hint.use_button, Qt.MouseButton.LeftButton)
    assert stage.plan(meeting)[1][0] == offer


def test_bank_is_searched_and_planned_from(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Grace Oduya")
    side = stage.tab.side
    qtbot.keyClicks(side.search_field, "detour")
    qtbot.waitUntil(lambda: len(there(side.bank_list.paged()).ids) == 1)
    qtbot.keyClick(side.bank_list, Qt.Key.Key_Down)
    side.bank_list.select_first()
    qtbot.keyClick(side.bank_list, Qt.Key.Key_Return)
    assert stage.plan(meeting)[0][0] == "Which detour taught you something useful?"
    qtbot.keyClicks(side.search_field, " xyzzy")
    qtbot.waitUntil(lambda: side._nothing.isVisible())


def test_typing_is_kept_after_a_pause_and_when_the_meeting_changes(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Grace Oduya")
    area = stage.tab.sheet.learn_area
    area.setFocus()
    qtbot.keyClicks(area, "How data becomes policy")
    query = "SELECT learn FROM meeting WHERE id = ?"
    qtbot.waitUntil(lambda: stage.ws.db.value(query, (meeting,)) == "How data becomes policy")
    qtbot.keyClicks(area, " soon")
    stage.open("Leila Haddad")
    assert stage.ws.db.value(query, (meeting,)) == "How data becomes policy soon"
    assert area.text.startswith("How policy gets")


def test_overview_can_differ_for_one_person(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Grace Oduya")
    overview = stage.tab.sheet.overview
    assert overview.overview_area.text == prep_scene.OVERVIEW
    overview.overview_area.set_text("I count birds.")
    stage.tab.settle()
    assert stage.ws.db.value("SELECT overview FROM meeting WHERE id = ?", (meeting,)) == "I count birds."
    qtbot.mouseClick(overview.usual_button, Qt.MouseButton.LeftButton)
    assert overview.overview_area.text == prep_scene.OVERVIEW


def test_checklist_is_ticked_by_space_and_grows(stage: Stage, qtbot: QtBot) -> None:
    stage.open("Leila Haddad")
    side = stage.tab.side
    side.show_page(1)
    row = next(row for row in stage.tab.preparation.checklist() if row.key == "leave_early")
    side.check_list.select_id(row.id)
    qtbot.keyClick(side.check_list, Qt.Key.Key_Space)
    assert next(r for r in stage.tab.preparation.checklist() if r.id == row.id).done_at is not None
    qtbot.mouseClick(side.item_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(side.item_field, "Bring the map")
    qtbot.keyClick(side.item_field, Qt.Key.Key_Return)
    assert stage.tab.preparation.checklist()[-1].text == "Bring the map"
    assert side.switch.cells[1].accessibleName() == "Checklist 6/9"


def test_rehearsal_keeps_the_time(stage: Stage, qtbot: QtBot) -> None:
    stage.open("Leila Haddad")
    qtbot.mouseClick(stage.tab.sheet.overview.rehearse_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(stage, RehearseDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Space)
    assert dialog.running
    clock = stage.hub.clock
    assert isinstance(clock, FixedClock)
    clock.advance(18.4)
    qtbot.keyClick(dialog, Qt.Key.Key_Space)
    assert (dialog.running, dialog._clock.text()) == (False, "18.4")
    assert stage.tab.preparation.tries()[-1].tenths == 184
    done = next(row for row in stage.tab.preparation.checklist() if row.key == "rehearse")
    assert done.done_at is not None
    dialog.reject()


def test_a_meeting_is_scheduled(stage: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    daniel = stage.person("Daniel Achterberg")
    stage.tab.open(Destination("prep", "person", daniel, "schedule", stay=True))
    dialog = dialog_of(stage, ScheduleDialog)
    dialog.form_switch.press(1)
    qtbot.keyClicks(dialog.place_field, "meet.example/abc")
    target = tmp_path / "talk.ics"
    stage.prompter.answer(target)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    query = "SELECT starts_at, form, place, minutes FROM meeting WHERE person_id = ?"
    assert stage.ws.db.one(query, (daniel,)) == ("2026-03-13T09:00:00.000Z", "video", "meet.example/abc", 20)
    assert "DTSTART:20260313T090000Z" in target.read_text()
    assert "Saved the meeting" in stage.told


def test_a_day_that_is_typed_replaces_the_one_proposed(stage: Stage, qtbot: QtBot) -> None:
    from datetime import date

    stage.tab.open(Destination("prep", "person", stage.person("Grace Oduya"), "schedule", stay=True))
    dialog = dialog_of(stage, ScheduleDialog)
    qtbot.keyClicks(dialog.day_field, "2026-03-20")
    assert dialog.day_field.value == date(2026, 3, 20)
    dialog.reject()


def test_a_day_in_the_past_is_said_in_the_dialog(stage: Stage, qtbot: QtBot) -> None:
    from datetime import date

    stage.tab.open(Destination("prep", "person", stage.person("Grace Oduya"), "schedule", stay=True))
    dialog = dialog_of(stage, ScheduleDialog)
    dialog.day_field.set_value(date(2026, 3, 1))
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog._day.error == "This day has passed. Choose today or a later day."
    dialog.reject()


def test_whom_one_is_to_meet_already_is_said_before_another_is_planned(stage: Stage) -> None:
    stage.hub.run("Add person", contacts.add_person, name="Bo Sund")
    for name, words in (
        ("Leila Haddad", "You are to meet already: "),
        ("Bo Sund", "Stage becomes Scheduled"),
    ):
        stage.tab.open(Destination("prep", "person", stage.person(name), "schedule", stay=True))
        dialog = dialog_of(stage, ScheduleDialog)
        assert dialog._note.text().startswith(words)
        dialog.done(0)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_planned_question_has_a_menu(stage: Stage) -> None:
    meeting = stage.open("Leila Haddad")
    plan = stage.tab.sheet.plan
    second = stage.tab.preparation.plan[1]

    def choose(text: str) -> None:
        plan.plan_list.menu_wanted.emit(second.id, plan.mapToGlobal(QPoint(0, 0)))
        shown = next(menu for menu in plan.findChildren(QMenu) if menu.isVisible())
        next(action for action in shown.actions() if action.text() == text).trigger()
        shown.close()

    choose("Must ask")
    assert stage.plan(meeting)[1][1] == (0 if second.must_ask else 1)
    choose("Move up")
    assert stage.plan(meeting)[0][0] == second.text
    choose("Take out of the plan")
    assert second.text not in [row[0] for row in stage.plan(meeting)]


def test_a_missed_meeting_asks_what_became_of_it(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    clock = stage.hub.clock
    assert isinstance(clock, FixedClock)
    clock.advance(days=7)
    stage.open("Tomasz Wieczorek")
    stage.open("Leila Haddad")
    bar = stage.tab.sheet.missed_bar
    assert bar.isVisible()
    assert bar.words.text() == "Did it take place?"
    bar.acted.emit(0)
    assert stage.went[-1] == Destination("live", "meeting", meeting, "after")


def test_start_leads_to_the_session(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Tomasz Wieczorek")
    qtbot.mouseClick(stage.tab.sheet.head.start_button, Qt.MouseButton.LeftButton)
    assert stage.went == [Destination("live", "meeting", meeting, "start")]


def test_narrow_window_puts_the_bank_behind_a_button(stage: Stage, qtbot: QtBot) -> None:
    stage.open("Leila Haddad")
    stage.tab.resize(960, 568)
    side, head = stage.tab.side, stage.tab.sheet.head
    assert not side.isVisible()
    assert head.questions_button.isVisible()
    qtbot.mouseClick(head.questions_button, Qt.MouseButton.LeftButton)
    assert side.isVisible()
    stage.tab.resize(1280, 728)
    assert side.isVisible()
    assert not head.questions_button.isVisible()


def test_deleting_and_cancelling_can_be_undone(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    stage.tab.verbs.cancel_action.trigger()
    assert stage.ws.db.value("SELECT state FROM meeting WHERE id = ?", (meeting,)) == "cancelled"
    stage.hub.undo()
    stage.open("Leila Haddad")
    stage.tab.verbs.delete_action.trigger()
    assert stage.ws.db.value("SELECT count(*) FROM meeting WHERE id = ?", (meeting,)) == 0
    stage.hub.undo()
    assert stage.tab.meeting_pane.show_meeting(meeting)


def test_the_first_meeting_of_an_open_tab_shows_its_sheet(stage: Stage) -> None:
    meetings = [key for (key,) in stage.ws.db.rows("SELECT id FROM meeting")]
    for meeting in meetings:
        stage.open_id(meeting)
        stage.tab.verbs.delete_action.trigger()
    assert stage.tab.empty.isVisible()
    assert stage.tab.empty.overview_button in stage.tab.panes()
    stage.hub.undo()
    assert stage.tab.preparation.meeting == meetings[-1]
    assert stage.tab.sheet.isVisible()


def test_a_meeting_is_never_planned_with_somebody_nobody_named(stage: Stage, qtbot: QtBot) -> None:
    stage.tab.meeting_pane.schedule_button.click()
    dialog = dialog_of(stage, ScheduleDialog)
    count = stage.ws.db.value("SELECT count(*) FROM meeting")
    for text in ("", "Zora Quill"):
        dialog.person_picker.setText(text)
        dialog.person_picker.textEdited.emit(text)
        qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
        assert dialog._who.error.startswith("Choose one of your people")
    assert stage.ws.db.value("SELECT count(*) FROM meeting") == count
    dialog.reject()


def test_everybody_can_be_named_however_many_there_are(stage: Stage, qtbot: QtBot) -> None:
    for number in range(60):
        stage.ws.perform("Add", contacts.add_person, {"name": f"Aa{number:02} Aaby"})
    stage.tab.meeting_pane.schedule_button.click()
    dialog = dialog_of(stage, ScheduleDialog)
    dialog.calendar_box.setChecked(False)
    dialog.person_picker.setText("Grace Oduya")
    dialog.person_picker.textEdited.emit("Grace Oduya")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert stage.told == ["Saved the meeting"]


def test_a_time_zone_that_nobody_knows_is_told(stage: Stage, qtbot: QtBot) -> None:
    stage.tab.open(Destination("prep", "person", stage.person("Grace Oduya"), "schedule", stay=True))
    dialog = dialog_of(stage, ScheduleDialog)
    dialog.more_link.click()
    dialog.zone_combo.setEditText("Moon/Base")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog._zone.error.startswith("No time zone is called Moon/Base.")
    dialog.reject()


def test_the_name_of_a_calendar_file_is_one_name(stage: Stage) -> None:
    person = stage.person("Leila Haddad")
    stage.ws.perform("Rename", contacts.rename, {"person": person, "name": "../a/b: Leila"})
    stage.open("../a/b: Leila")
    stage.prompter.answer(None)
    stage.tab.verbs.calendar_action.trigger()
    suggestion = stage.prompter.details[-1]["suggestion"]
    assert len(suggestion.parts) == 1


def test_a_hidden_list_of_meetings_reads_nothing_until_it_is_needed(stage: Stage) -> None:
    model = stage.tab.meeting_pane.model
    before = list(model.ids)
    stage.tab.hide()
    made = [
        stage.hub.run(
            "Prepare", meetings.prepare, person=stage.hub.run("Add", contacts.add_person, name=name)
        )
        for name in ("Ilse Vermeulen", "Bram Okonkwo")
    ]
    assert list(model.ids) == before
    stage.open_id(made[0])  # somebody goes there before the tab is in front
    assert made[0] in model.ids
    assert stage.tab.preparation.meeting == made[0]
    stage.tab.hide()
    stage.hub.run("Delete", meetings.delete, meeting=made[0])
    stage.tab.show()
    assert made[0] not in model.ids
    assert made[1] in model.ids


def test_a_question_dragged_over_several_places_is_one_step(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    shown = stage.tab.sheet.plan.plan_list
    before = [row[0] for row in stage.plan(meeting)]

    def middle(row: int) -> QPoint:
        return shown.visualRect(shown.model().index(row, 0)).center()

    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(shown.viewport(), left, pos=middle(0))
    for row in (1, 2, 3):
        QApplication.sendEvent(shown.viewport(), move_to(middle(row)))
    qtbot.mouseRelease(shown.viewport(), left, pos=middle(3))
    assert [row[0] for row in stage.plan(meeting)] == [*before[1:4], before[0], *before[4:]]
    stage.hub.undo()
    assert [row[0] for row in stage.plan(meeting)] == before


def move_to(place: QPoint) -> QMouseEvent:
    """The mouse goes there with its left button down."""
    left, at = Qt.MouseButton.LeftButton, QPointF(place)
    return QMouseEvent(QEvent.Type.MouseMove, at, at, left, left, Qt.KeyboardModifier.NoModifier)


def test_the_sheet_is_wanted_on_paper(stage: Stage, qtbot: QtBot) -> None:
    meeting = stage.open("Leila Haddad")
    assert stage.tab.meeting_in_hand == meeting
    with qtbot.waitSignal(stage.tab.paper_requested) as wanted:
        stage.tab.verbs.paper_action.trigger()
    assert wanted.args == [meeting]


def test_an_empty_list_says_whether_there_were_meetings(stage: Stage) -> None:
    planned = [row[0] for row in stage.ws.db.rows("SELECT id FROM meeting WHERE state = 'planned'")]
    words = stage.tab.meeting_pane.findChild(QLabel, "no_meetings")
    assert words is not None
    for meeting in planned:
        stage.hub.run("Cancel", meetings.cancel, meeting=meeting)
    assert words.isVisible()
    assert words.text() == "No meeting is planned."
    for row in stage.ws.db.rows("SELECT id FROM meeting"):
        stage.hub.run("Delete", meetings.delete, meeting=row[0])
    assert words.text() == "No meetings yet."
