"""The detail pane: what it says of a person, and editing it in place."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.kinds import ReachKind
from desktop.domain.kinds import Stage as PersonStage
from desktop.models.contacts_person import PersonCard
from desktop.ops import contacts, outreach
from desktop.views.contacts.in_place import InPlace
from desktop.views.contacts.small import TagButton
from tests.views.contacts.conftest import Open, Stage

LEFT = Qt.MouseButton.LeftButton


def card(stage: Stage) -> PersonCard:
    found = stage.tab.watch.card
    assert found is not None
    return found


def words(widget: QWidget) -> list[str]:
    """All visible texts of labels inside a widget, in the order in which they were made."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def write(qtbot: QtBot, line: InPlace, text: str, *, key: int = Qt.Key.Key_Return) -> None:
    line.shown_text.setFocus()
    qtbot.keyClick(line.shown_text, Qt.Key.Key_F2)
    field = line.fields[0]
    assert field.isVisible()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, key)


def test_it_shows_a_person_as_in_the_picture(stage: Stage) -> None:
    stage.show("Amara Nwosu")
    detail = stage.tab.detail
    assert detail.head.name_text.shown_text.text() == "Amara Nwosu"
    assert detail.head.role_text.shown_text.text() == "Climate adaptation planner, City of Arven"
    assert detail.head.stage_pill.text() == "Met"
    assert [tag.text() for tag in detail.head.findChildren(TagButton)] == [
        "flood plans",
        "city work",
        "trained as teacher",
    ]
    assert words(detail.step.callout) == [
        "Next step",
        "Send the thank-you note",
        "Due tomorrow 11:20 · 20 h left",
    ]
    assert (detail.step.callout.kind, detail.step.callout.button.text()) == ("warning", "Open draft")
    assert detail.found.link.text() == "Rosalind Teague"
    assert detail.found.how_text.shown_text.text() == "“Say I sent you. She likes direct questions.”"
    assert words(detail.reach) == ["Ways to reach her", "best", "after 14:00", "profile"]
    assert [line.value_text.shown_text.text() for line in detail.reach.lines] == [
        "a.nwosu@arven.example",
        "+00 555 0142",
        "people.example/amara-nwosu",
    ]
    assert [line.accessibleName() for line in detail.timeline.lines] == [
        "Met, 32 of 30 min, Yesterday, 11 notes · 2 people · 3 pieces of advice",
        "Agreed a time, 4 Mar, City Hall café, Wed 11 Mar 10:45",
        "Called, asked to write, 3 Mar, She asked for a short outline by e-mail",
        "Wrote first message, 27 Feb, Mentioned Rosalind Teague",
        "Added to your contacts, 26 Feb",
    ]


@pytest.mark.parametrize(
    ("name", "kind", "texts", "action"),
    [
        ("Kenji Morimoto", "danger", ["Report back on course", "Overdue since Tue"], "Open draft"),
        ("Tomasz Wieczorek", "warning", ["Meet Tomasz", "Today 15:30 · Board room 2"], "Open prep"),
        ("Grace Oduya", "accent", ["Confirm video link", "Due Wed 14:00"], "Open draft"),
        ("Owen Blackwood", "accent", ["Wait for a reply"], "Write"),
    ],
)
def test_the_next_step_says_what_and_when(
    stage: Stage, name: str, kind: str, texts: list[str], action: str
) -> None:
    stage.show(name)
    callout = stage.tab.detail.step.callout
    assert words(callout)[1:] == texts
    assert (callout.kind, callout.button.text()) == (kind, action)


def test_without_a_next_step_one_can_be_added(stage: Stage, qtbot: QtBot) -> None:
    person = stage.show("Ilse Vermeulen")
    assert not stage.tab.detail.step.callout.isVisible()
    qtbot.mouseClick(stage.find("add_step_button"), LEFT)
    there = stage.heard.went[-1]
    assert (there.tab, there.record, there.id, there.action) == ("followups", "person", person, "new")


def test_ticking_the_next_step_moves_on_to_the_next(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    stage.tab.detail.step.callout.tick.click()
    assert card(stage).stage is PersonStage.KEEP_IN_TOUCH
    assert words(stage.tab.detail.step.callout)[1] == "Say hello"
    assert stage.heard.told == ["Thank-you note for Amara Nwosu is done"]
    stage.hub.undo()
    assert card(stage).stage is PersonStage.MET


@pytest.mark.parametrize(
    ("name", "tab", "record"),
    [
        ("Amara Nwosu", "followups", "follow_up"),
        ("Tomasz Wieczorek", "prep", "meeting"),
        ("Owen Blackwood", "followups", "person"),
    ],
)
def test_the_button_of_the_next_step_does_it(
    stage: Stage, qtbot: QtBot, name: str, tab: str, record: str
) -> None:
    stage.show(name)
    qtbot.mouseClick(stage.tab.detail.step.callout.button, LEFT)
    assert (stage.heard.went[-1].tab, stage.heard.went[-1].record) == (tab, record)


def test_who_rests_can_be_woken(stage: Stage, qtbot: QtBot) -> None:
    person = stage.show("Kenji Morimoto")
    stage.hub.run("Rest", outreach.let_rest, person=person)
    assert "Reminders for this person are stopped." in words(stage.tab.detail.step)
    qtbot.mouseClick(stage.find("wake_button"), LEFT)
    assert not card(stage).resting


def test_write_and_schedule_lead_to_the_other_tabs(stage: Stage, qtbot: QtBot) -> None:
    person = stage.show("Amara Nwosu")
    qtbot.mouseClick(stage.find("write_button"), LEFT)
    qtbot.mouseClick(stage.find("schedule_button"), LEFT)
    write_there, schedule_there = stage.heard.went
    assert (write_there.tab, write_there.id, write_there.action) == ("followups", person, "write")
    assert (schedule_there.tab, schedule_there.action, schedule_there.stay) == ("prep", "schedule", True)


def test_the_name_is_edited_in_place(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    line = stage.tab.detail.head.name_text
    write(qtbot, line, "Amarachi Nwosu")
    assert card(stage).name == "Amarachi Nwosu"
    assert line.shown_text.text() == "Amarachi Nwosu"
    assert line.shown_text.hasFocus()
    write(qtbot, line, "Somebody else", key=Qt.Key.Key_Escape)
    assert card(stage).name == "Amarachi Nwosu"
    assert line.shown_text.text() == "Amarachi Nwosu"


def test_leaving_saves_and_an_empty_name_is_refused(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    line = stage.tab.detail.head.name_text
    qtbot.mouseDClick(line.shown_text, LEFT)
    line.fields[0].setText("Amara N.")
    stage.tab.people.people_list.setFocus()
    assert card(stage).name == "Amara N."
    write(qtbot, line, " ")
    assert "A name is needed, one word is enough." in words(line)
    stage.show("Owen Blackwood")
    assert not line.is_edited
    assert line.shown_text.text() == "Owen Blackwood"


def test_enter_in_the_list_edits_the_name(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    stage.tab.take_focus()
    qtbot.keyClick(stage.tab.people.people_list, Qt.Key.Key_Return)
    assert stage.tab.detail.head.name_text.is_edited


def test_role_and_organisation_are_edited_together(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    line = stage.tab.detail.head.role_text
    line.edit()
    line.fields[0].setText("Flood planner")
    line.fields[1].setText("River Board")
    qtbot.keyClick(line.fields[1], Qt.Key.Key_Return)
    assert (card(stage).role, card(stage).organisation) == ("Flood planner", "River Board")
    assert line.shown_text.text() == "Flood planner, River Board"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("given", "Amarachi"),
        ("family", "Okafor"),
        ("display_name", "Dr. Nwosu"),
        ("pronouns", "they/them"),
        ("role", "Planner"),
        ("organisation", "River Board"),
        ("field", "Flood planning"),
        ("place", "Arven"),
        ("time_zone", "Europe/Lisbon"),
        ("strong_interest", "Dykes that move"),
    ],
)
def test_every_fact_is_edited_in_place(stage: Stage, qtbot: QtBot, key: str, text: str) -> None:
    stage.show("Amara Nwosu")
    write(qtbot, stage.tab.detail.facts.text(key), text)
    assert getattr(card(stage), key) == text
    assert stage.tab.detail.facts.text(key).shown_text.text() == text


def test_a_wrong_zone_is_told_under_its_field(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    line = stage.tab.detail.facts.text("time_zone")
    write(qtbot, line, "Mars/Base")
    assert words(line) == [
        "No time zone is called Mars/Base. Choose one from the list, such as Europe/Berlin."
    ]


def test_consents_are_written_down(stage: Stage) -> None:
    stage.show("Amara Nwosu")
    combo: Any = stage.find("may_use_name_combo")
    combo.setCurrentIndex(combo.findText("Yes"))
    combo.chosen.emit(combo.value)
    assert card(stage).may_use_name == "yes"


def test_notes_are_kept_while_they_are_typed(stage: Stage, qtbot: QtBot) -> None:
    person = stage.show("Amara Nwosu")
    area = stage.tab.detail.notes.notes_area
    area.setFocus()
    qtbot.keyClicks(area, "Likes maps")
    stage.show("Owen Blackwood")
    assert area.text == ""
    assert stage.hub.db.value("SELECT notes FROM person WHERE id = ?", (person,)) == "Likes maps"
    assert stage.hub.undo_label == "Write notes"


def test_tags_are_added_taken_off_and_filtered_by(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    head = stage.tab.detail.head
    head.begin_tag()
    qtbot.keyClicks(head.tag_field, "dykes")
    qtbot.keyClick(head.tag_field, Qt.Key.Key_Return)
    assert card(stage).tags[-1] == "dykes"
    tag = next(tag for tag in head.findChildren(TagButton) if tag.text() == "city work")
    qtbot.keyClick(tag, Qt.Key.Key_Delete)
    assert "city work" not in card(stage).tags
    head.tag_filtered.emit("dykes")
    assert stage.names() == ["Amara"]


def test_the_stage_is_chosen_from_a_menu_by_number(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    menu = stage.tab.detail.head.stage_menu
    assert [action.text() for action in menu.actions()] == [
        "&1  To contact",
        "&2  Contacted",
        "&3  Scheduled",
        "&4  Met",
        "&5  Keep in touch",
    ]
    stage.tab.take_focus()
    qtbot.keyClick(stage.tab.people.people_list, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert menu.isVisible()
    qtbot.keyClick(menu, Qt.Key.Key_2)
    assert card(stage).stage is PersonStage.CONTACTED


def test_the_one_who_gave_the_name_can_be_changed(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    found = stage.tab.detail.found
    qtbot.mouseClick(found.link, LEFT)
    assert card(stage).name == "Rosalind Teague"
    named = stage.tab.detail.named
    assert words(named)[0] == "People they named"
    stage.show("Amara Nwosu")
    qtbot.mouseClick(found.change_button, LEFT)
    found.referrer_text.fields[0].setText("Grace Oduya")
    qtbot.keyClick(found.referrer_text.fields[0], Qt.Key.Key_Return)
    assert (card(stage).referrer, found.link.isVisible()) == ("Grace Oduya", True)
    qtbot.mouseClick(found.change_button, LEFT)
    found.referrer_text.fields[0].setText("Jonas Eide")
    qtbot.keyClick(found.referrer_text.fields[0], Qt.Key.Key_Return)
    assert (card(stage).referred_by, card(stage).referrer) == (0, "Jonas Eide")
    assert not found.link.isVisible()
    qtbot.mouseClick(found.change_button, LEFT)
    found.referrer_text.fields[0].setText("Amara Nwosu")
    qtbot.keyClick(found.referrer_text.fields[0], Qt.Key.Key_Return)
    assert words(found.referrer_text) == [
        "Somebody cannot have been named by themselves. Choose another person."
    ]


def test_people_they_named_become_contacts(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    named = stage.tab.detail.named
    button = next(
        child for child in named.findChildren(QWidget) if child.objectName().startswith("add_named_")
    )
    qtbot.mouseClick(button, LEFT)
    assert stage.heard.told == ["Added to your contacts"]
    assert stage.tab.people.model.counts.all == 15


def test_a_way_to_reach_somebody_is_copied_and_edited(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    reach = stage.tab.detail.reach
    qtbot.mouseClick(reach.lines[1].copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "+00 555 0142"
    write(qtbot, reach.lines[1].value_text, "+00 555 0199")
    assert card(stage).reaches[1].value == "+00 555 0199"
    write(qtbot, reach.lines[0].value_text, "a.nwosu@arven")
    assert "The part after @ needs a dot." in words(reach.lines[0])
    qtbot.keyClick(reach.lines[0].value_text.fields[0], Qt.Key.Key_Escape)
    reach.lines[1].best_wanted.emit(card(stage).reaches[1].id)
    assert [row.is_best for row in card(stage).reaches] == [False, True, False]
    reach.lines[0].value_text.shown_text.setFocus()
    qtbot.keyClick(reach.lines[0].value_text.shown_text, Qt.Key.Key_Delete)
    assert len(card(stage).reaches) == 2
    assert stage.heard.told[-1] == "Deleted a way to reach this person"


def test_a_new_way_is_written_into_an_empty_line(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Ilse Vermeulen")
    reach = stage.tab.detail.reach
    assert reach.first_button.isVisible()
    reach.begin(ReachKind.EMAIL)
    field = reach.lines[-1].value_text.fields[0]
    qtbot.keyClicks(field, "ilse@kestrel.example")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [(row.value, row.is_best) for row in card(stage).reaches] == [("ilse@kestrel.example", True)]
    assert len(reach.lines) == 1
    reach.begin(ReachKind.PHONE)
    qtbot.keyClick(reach.lines[-1].value_text.fields[0], Qt.Key.Key_Escape)
    assert len(reach.lines) == 1


def test_a_refused_text_is_told_when_one_goes_on(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Ilse Vermeulen")
    reach = stage.tab.detail.reach
    reach.begin(ReachKind.EMAIL)
    qtbot.keyClicks(reach.lines[-1].value_text.fields[0], "ilse@kestrel")
    stage.show("Owen Blackwood")
    assert stage.heard.told == ["Not kept: ilse@kestrel"]
    assert reach.lines == []


def test_a_session_opens_from_the_timeline(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    lines = stage.tab.detail.timeline.lines
    qtbot.mouseClick(lines[0], LEFT)
    qtbot.keyClick(lines[1], Qt.Key.Key_Return)
    assert [(there.tab, there.record) for there in stage.heard.went] == [
        ("live", "meeting"),
        ("prep", "meeting"),
    ]


@pytest.mark.parametrize(
    ("kind", "title"),
    [("remark", "Remark"), ("call", "Called"), ("received", "An answer came")],
)
def test_something_is_written_down(stage: Stage, qtbot: QtBot, kind: str, title: str) -> None:
    stage.show("Owen Blackwood")
    stage.tab.detail.timeline.add_requested.emit(kind)
    dialog: Any = stage.find("touch_dialog")
    dialog.text_area.set_text("Will be at the fair")
    dialog.save_button.click()
    assert not dialog.isVisible()
    newest = stage.tab.detail.timeline.lines[0]
    assert newest.accessibleName() == f"{title}, Today, Will be at the fair"


def test_an_empty_remark_is_refused(stage: Stage) -> None:
    stage.show("Owen Blackwood")
    stage.tab.detail.timeline.add_requested.emit("remark")
    dialog: Any = stage.find("touch_dialog")
    dialog.save_button.click()
    assert dialog.isVisible()
    assert "Write something first." in words(dialog)
    dialog.reject()


def test_an_entry_is_changed_and_deleted(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    qtbot.keyClick(stage.tab.detail.timeline.lines[3], Qt.Key.Key_Return)
    dialog: Any = stage.find("touch_dialog")
    assert dialog.text_area.text == "Mentioned Rosalind Teague"
    dialog.text_area.set_text("Mentioned the professor")
    dialog.save_button.click()
    assert "Mentioned the professor" in stage.tab.detail.timeline.lines[3].accessibleName()
    qtbot.keyClick(stage.tab.detail.timeline.lines[3], Qt.Key.Key_Delete)
    assert len(stage.tab.detail.timeline.lines) == 4
    assert stage.heard.told == ["Deleted an entry of the timeline"]


def test_a_long_timeline_begins_folded(stage: Stage, qtbot: QtBot) -> None:
    person = stage.show("Owen Blackwood")

    def many(ws: Any) -> None:
        rows = [(f"u{n}", person, f"2025-01-{n % 28 + 1:02}T10:00:00.000Z") for n in range(60)]
        ws.bulk_insert("touch", ("uid", "person_id", "at"), rows)

    stage.hub.run("Many", many)
    timeline = stage.tab.detail.timeline
    assert (len(timeline.lines), timeline.earlier_button.text()) == (40, "Show 22 earlier entries")
    qtbot.mouseClick(timeline.earlier_button, LEFT)
    assert len(timeline.lines) == 62


def test_long_names_wrap(stage: Stage, qtbot: QtBot) -> None:
    person = stage.show("Amara Nwosu")
    before = stage.tab.detail.head.name_text.shown_text.heightForWidth(300)
    stage.hub.run("Name", contacts.rename, person=person, name="Amarachi Chidinma " * 4 + "Nwosu")
    assert stage.tab.detail.head.name_text.shown_text.heightForWidth(300) == 2 * before


def test_deleting_everybody_brings_the_first_page_back(open_tab: Open) -> None:
    stage = open_tab()
    stage.tab.people.people_list.selectAll()
    stage.tab.verbs.delete(stage.tab.people.people_list.selected_ids)
    assert stage.find("contacts_empty").isVisible()
    stage.hub.undo()
    assert stage.find("people_list").isVisible()
    assert QApplication.activeModalWidget() is None
