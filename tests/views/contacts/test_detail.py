"""The detail pane: what it says of a person, and editing it in place."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.kinds import Stage as PersonStage
from desktop.ops import contacts, outreach
from desktop.views.contacts.small import TagButton
from tests.views.contacts.conftest import Open, Stage, card, words, write

LEFT = Qt.MouseButton.LeftButton


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


@pytest.mark.parametrize("turns", range(1, 5))
def test_whoever_comes_while_one_is_shown_in_turns_stays(stage: Stage, turns: int) -> None:
    stage.show("Amara Nwosu")
    detail = stage.tab.detail
    showing = detail.show_in_turns()
    for _ in range(turns):
        next(showing)
    stage.show("Kenji Morimoto")
    shown = words(detail)
    assert "Report back on course" in shown
    assert not list(showing)
    assert words(detail) == shown
    assert detail.head.name_text.shown_text.text() == "Kenji Morimoto"


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
    assert stage.heard.told == ["Thank-you note for Amara Nwosu is done."]
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


def test_notes_that_are_refused_never_become_somebody_elses(stage: Stage) -> None:
    stage.show("Amara Nwosu")
    typed = stage.tab.detail.notes.notes_area
    too_long = f"{'x' * 79}\n" * 2500 + "x"
    typed.set_text(too_long)
    typed.textChanged.emit()
    stage.show("Kenji Morimoto")
    before = card(stage).notes
    assert typed.text == before
    stage.tab.settle()
    assert card(stage).notes == before
    assert QApplication.clipboard().text() == too_long


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
    assert stage.heard.told == ["Took off the tag “city work”."]
    stage.hub.undo()
    assert "city work" in card(stage).tags
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
