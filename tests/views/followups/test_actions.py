"""Putting off, leaving out, letting rest, new ones: the tab's menus and dialogs."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.hub import Destination
from desktop.ops import followups
from desktop.views.followups.dialogs import FollowUpDialog, PickDayDialog, SkipDialog
from tests.views.followups.conftest import Stage


def test_the_snooze_menu_says_what_comes_too_late(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    menu = stage.composer.foot.snooze_menu
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.text()] == [
        "This evening",
        "Tomorrow",
        "Monday  ·  past its 48 hours",
        "Next week, Thu 19 Mar  ·  past its 48 hours",
        "Pick a day…",
    ]
    stage.choose(menu, "Monday")
    assert stage.kept(stage.keys["thanks"], "due_at") == "2026-03-16T10:20:00.000Z"
    assert stage.told == ["Amara Nwosu: moved to Mon 11:20."]
    assert "You put it off." in stage.composer.title_row.due.toolTip()


def test_putting_off_to_this_evening(stage: Stage) -> None:
    key = stage.add(title="Call the office", due_on="2026-03-12", person=stage.keys["Kenji Morimoto"])
    stage.open(key)
    stage.choose(stage.composer.foot.snooze_menu, "This evening")
    assert stage.kept(key, "due_at") == "2026-03-12T17:00:00.000Z"
    assert stage.composer.title_row.due.text() == "due today 18:00"


def test_picking_a_day(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    stage.choose(stage.composer.foot.snooze_menu, "Pick a day…")
    dialog = stage.find(PickDayDialog, "pick_day_dialog")
    dialog.day_field.set_value(date(2026, 3, 11))
    dialog.accept()
    assert dialog.isVisible()
    dialog.day_field.set_value(date(2026, 3, 20))
    dialog.day_field.changed.emit(date(2026, 3, 20))
    assert dialog.day_field.accessibleDescription() == "Past its 48 hours."
    dialog.accept()
    assert stage.kept(stage.keys["thanks"], "due_on") == "2026-03-20"


@pytest.mark.parametrize(
    ("choice", "words", "kept"),
    [("reason_not_needed", "", "not_needed"), ("reason_other", "Thanked at the door", "Thanked at the door")],
)
def test_skipping_with_a_reason(stage: Stage, choice: str, words: str, kept: str) -> None:
    key = stage.keys["thanks"]
    stage.open(key)
    stage.tab.verbs.skip()
    dialog = stage.find(SkipDialog, "skip_dialog")
    button: Any = dialog.findChild(object, choice)
    button.click()
    dialog.words_field.setText(words)
    dialog.accept()
    assert stage.kept(key, "skip_reason") == kept
    stage.open(key)
    text = "It is not needed any more" if kept == "not_needed" else kept
    assert stage.composer.title_row.due.text() == f"left out today · {text}"


def test_letting_rest_from_the_skip_dialog(stage: Stage) -> None:
    who = stage.keys["Mikael Strand"]
    key = stage.ws.db.value("SELECT id FROM follow_up WHERE person_id = ?", (who,))
    stage.open(key)
    stage.tab.verbs.skip()
    dialog = stage.find(SkipDialog, "skip_dialog")
    button: Any = dialog.findChild(object, "reason_resting")
    button.click()
    dialog.accept()
    assert stage.ws.db.value("SELECT resting FROM person WHERE id = ?", (who,)) == 1
    assert stage.told == ["No more reminders for Mikael Strand."]


def test_after_two_messages_it_asks_to_let_it_rest(stage: Stage) -> None:
    key = stage.add(kind="write_again", rule="write_again_times", person=stage.keys["Mikael Strand"])
    stage.open(key)
    panel = stage.composer.plain_panel
    assert panel.isVisible()
    assert panel.act_button.text() == "Let it rest"
    panel.other_button.click()
    assert stage.composer.title_row.title.text() == "Second message to Mikael Strand"
    stage.open(key)
    panel.act_button.click()
    assert stage.kept(key, "state") == "skipped"


def test_somebody_else_there(stage: Stage) -> None:
    stage.hub.run("Move", lambda ws: _same_place(stage))
    stage.open(stage.add(kind="someone_else", person=stage.keys["Mikael Strand"], due_on="2026-03-12"))
    assert stage.composer.title_row.title.text() == "Someone else at Strand & Holt"
    stage.click(f"person_{stage.keys['Kenji Morimoto']}")
    assert stage.went[-1] == Destination("contacts", "person", stage.keys["Kenji Morimoto"])


def test_a_debrief_opens_in_session_notes(stage: Stage) -> None:
    meeting = stage.ws.db.value("SELECT max(id) FROM meeting")
    key = stage.add(
        kind="debrief", person=stage.keys["Tomasz Wieczorek"], meeting=meeting, due_on="2026-03-12"
    )
    stage.open(key)
    stage.click("act_button")
    assert stage.went[-1] == Destination("live", "meeting", meeting)
    stage.click("sent_button")
    assert stage.kept(key, "state") == "done"


def test_a_new_follow_up(stage: Stage) -> None:
    stage.click("new_button")
    dialog = stage.find(FollowUpDialog, "follow_up_dialog")
    dialog.accept()
    assert dialog.isVisible()
    dialog.title_field.setText("Send the map")
    dialog.person_picker.setText("chloe m")
    dialog.person_picker.textEdited.emit("chloe m")
    names: Any = dialog.person_picker.completer().model()
    offered = names.stringList()
    assert offered == ["Chloé Marchetti, Hydrogeologist, Aquifer Commons"]
    dialog.person_picker.setText(offered[0])
    dialog.day_field.set_value(date(2026, 3, 11))
    dialog.accept()
    assert dialog.isVisible()
    dialog.day_field.set_value(date(2026, 3, 14))
    dialog.accept()
    assert stage.composer.title_row.title.text() == "Send the map"
    assert stage.row(stage.tab.draft.id).name == "Chloé Marchetti"
    assert stage.kept(stage.tab.draft.id, "due_on") == "2026-03-14"


def test_an_own_task_is_done_and_one_with_words_is_sent(stage: Stage) -> None:
    who = stage.keys["Kenji Morimoto"]
    plain = stage.add(title="Call the office", due_on="2026-03-12", person=who)
    stage.open(plain)
    assert stage.composer.foot.sent_button.text() == "Done"
    assert not stage.composer.address_rows.isVisible()
    assert stage.composer.plain_panel.text.text() == "A task of your own. Tick it off once it is done."
    before = stage.ws.db.value("SELECT count(*) FROM touch")
    stage.click("sent_button")
    assert stage.kept(plain, "state") == "done"
    assert stage.ws.db.value("SELECT count(*) FROM touch") == before
    written = stage.add(
        title="Send the link", due_on="2026-03-12", person=who, draft="Dear Kenji, here it is."
    )
    stage.open(written)
    assert stage.composer.foot.sent_button.text() == "Mark sent"
    stage.click("sent_button")
    assert stage.ws.db.value("SELECT count(*) FROM touch") == before + 1


def test_a_message_about_an_own_task_is_begun_by_its_button(stage: Stage, qtbot: QtBot) -> None:
    task = stage.add(title="Send the page", due_on="2026-03-12", person=stage.keys["Kenji Morimoto"])
    stage.open(task)
    stage.click("other_button")
    assert stage.composer.address_rows.isVisible()
    qtbot.keyClicks(stage.editor, "Here it is.")
    qtbot.waitUntil(lambda: stage.kept(task, "draft") == "Here it is.")
    stage.open(stage.keys["thanks"])
    stage.open(task)
    assert stage.editor.isVisible()


def test_changing_words_and_day(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    menu = stage.composer.title_row.more_button.menu()
    stage.choose(menu, "Change words or day…")
    dialog = stage.find(FollowUpDialog, "follow_up_dialog")
    dialog.title_field.setText("Thank her for the map")
    dialog.some_day.setChecked(True)
    dialog.accept()
    row = stage.row(stage.keys["thanks"])
    assert (row.title, row.due_on) == ("Thank her for the map", None)


def test_the_menu_leads_to_the_person_and_deletes(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    menu = stage.composer.title_row.more_button.menu()
    stage.choose(menu, "Show the person")
    assert stage.went[-1] == Destination("contacts", "person", stage.keys["Amara Nwosu"])
    stage.choose(menu, "Delete")
    assert stage.told == ["Deleted “Thank-you note”."]


def _same_place(stage: Stage) -> None:
    from desktop.storage.tables import Person

    place = Person.get_by_id(stage.keys["Mikael Strand"]).organisation_id
    Person.update(organisation=place).where(Person.id == stage.keys["Kenji Morimoto"]).execute()


@pytest.mark.parametrize("button", ["sent_button", "again_button"])
def test_after_a_button_has_done_its_work_the_focus_is_in_the_agenda(stage: Stage, button: str) -> None:
    key = stage.keys["thanks"]
    if button == "again_button":
        stage.hub.run("Done", followups.complete, follow_up=key)
    stage.open(key)
    stage.composer.foot.findChild(QWidget, button).setFocus()
    stage.click(button)
    assert stage.tab.focusWidget() is stage.tab.agenda.agenda_list
    assert stage.tab.draft.id == stage.tab.agenda.agenda_list.current_id != 0


def test_after_the_last_one_the_focus_is_on_what_there_is_to_do(stage: Stage) -> None:
    rows = stage.ws.db.rows(
        "SELECT id FROM follow_up WHERE state = 'open' AND id <> ?", (stage.keys["thanks"],)
    )
    for row in rows:
        stage.hub.run("Delete", followups.delete, follow_up=row[0])
    stage.open(stage.keys["thanks"])
    stage.composer.foot.sent_button.setFocus()
    stage.click("sent_button")
    for row in stage.ws.db.rows("SELECT id FROM follow_up WHERE state = 'open'"):
        stage.open(row[0])
        stage.composer.foot.sent_button.setFocus()
        stage.hub.run("Delete", followups.delete, follow_up=row[0])
    assert stage.tab.empty.isVisible()
    assert stage.tab.focusWidget() is stage.tab.empty.add_button
