"""New person and call script."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.domain.followups import CallOutcome
from desktop.hub import Destination
from desktop.ops import contacts, contacts_places, meetings
from tests.helpers.choosing import choose
from tests.views.contacts.conftest import Open, Stage, card

LEFT = Qt.MouseButton.LeftButton


def new_person(stage: Stage) -> Any:
    stage.tab.open(Destination("contacts", action="new"))
    return stage.find("new_person_dialog")


def call(stage: Stage, name: str = "Daniel Achterberg") -> Any:
    stage.show(name)
    stage.find("call_button").click()  # type: ignore[attr-defined]
    return stage.find("call_dialog")


def test_a_name_is_enough_and_the_new_person_is_shown(stage: Stage, qtbot: QtBot) -> None:
    dialog = new_person(stage)
    qtbot.keyClicks(dialog.name_field, "Jun-ho Baek")
    qtbot.keyClick(dialog.name_field, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert stage.tab.watch.card is not None
    assert (stage.tab.watch.card.name, stage.tab.people.model.counts.all) == ("Jun-ho Baek", 15)


def test_an_error_keeps_what_was_typed(stage: Stage, qtbot: QtBot) -> None:
    dialog = new_person(stage)
    dialog.name_field.setText("Jun-ho Baek")
    dialog.organisation_field.setText("Skerry Survey")
    dialog.how_combo.setEditText("Grace Oduya")
    dialog.email_field.setText("jh.baek@skerry")
    before = dialog.height()
    qtbot.mouseClick(dialog.add_person_button, LEFT)
    assert dialog.isVisible()
    assert dialog._fields["email"].error == "The part after @ needs a dot."
    assert dialog.focusWidget() is dialog.email_field
    assert dialog.height() > before
    assert (dialog.name_field.text(), dialog.how_combo.currentText()) == ("Jun-ho Baek", "Grace Oduya")
    dialog.email_field.setText("jh.baek@skerry.example")
    qtbot.mouseClick(dialog.add_person_button, LEFT)
    card = stage.tab.watch.card
    assert card is not None
    assert (card.referred_by, card.organisation, card.how_found) == (
        stage.keys["Grace Oduya"],
        "Skerry Survey",
        "",
    )


def test_free_text_says_how_one_got_the_name(stage: Stage, qtbot: QtBot) -> None:
    dialog = new_person(stage)
    dialog.name_field.setText("Jun-ho Baek")
    dialog.how_combo.setEditText("article in the alumni letter")
    qtbot.mouseClick(dialog.add_person_button, LEFT)
    card = stage.tab.watch.card
    assert card is not None
    assert (card.referred_by, card.how_found) == (0, "article in the alumni letter")


def test_without_a_name_it_says_what_is_missing(stage: Stage, qtbot: QtBot) -> None:
    dialog = new_person(stage)
    qtbot.mouseClick(dialog.add_person_button, LEFT)
    assert dialog._fields["name"].error == "A name is needed, one word is enough."
    dialog.reject()


def test_another_one_begins_with_an_empty_form(stage: Stage, qtbot: QtBot) -> None:
    dialog = new_person(stage)
    dialog.another_box.setChecked(True)
    dialog.name_field.setText("Jun-ho Baek")
    dialog.organisation_field.setText("Skerry Survey")
    qtbot.mouseClick(dialog.add_person_button, LEFT)
    assert dialog.isVisible()
    assert (dialog.name_field.text(), dialog.organisation_field.text()) == ("", "Skerry Survey")
    dialog.reject()


def test_the_first_person_leaves_the_empty_page(open_tab: Open, qtbot: QtBot) -> None:
    stage = open_tab(empty=True)
    dialog = new_person(stage)
    dialog.name_field.setText("Jun-ho Baek")
    qtbot.mouseClick(dialog.add_person_button, LEFT)
    assert stage.find("people_list").isVisible()
    assert stage.names() == ["Jun-ho"]


def test_with_the_first_people_the_focus_is_in_the_list(open_tab: Open) -> None:
    stage = open_tab(empty=True)
    stage.tab.empty.new_button.setFocus()
    person = stage.hub.run("Add", contacts.add_person, name="Amara Nwosu")
    assert stage.tab.focusWidget() is stage.tab.people.people_list
    stage.hub.run("Delete", contacts.delete, people=[person])
    assert stage.tab.focusWidget() is stage.tab.empty.new_button


def test_the_first_of_the_first_people_is_shown(open_tab: Open) -> None:
    stage = open_tab(empty=True)
    stage.hub.run("Import", contacts.add_person, name="Jun-ho Baek")
    assert card(stage).name == "Jun-ho Baek"
    assert stage.tab.detail.isVisible()


def test_the_script_is_filled_with_what_is_known(stage: Stage, qtbot: QtBot) -> None:
    person = stage.keys["Daniel Achterberg"]
    stage.hub.run("Field", contacts_places.set_field, person=person, name="Map work")
    dialog = call(stage)
    assert dialog.windowTitle() == "Call Daniel Achterberg"
    assert dialog.number_label.text() == "+00 555 0177"
    assert dialog.ready_label.text() == "Your overview and six questions are ready."
    first, *_ = [step._say.text() for step in dialog.steps]
    assert first == "“Good afternoon, I’m Nora Lindqvist. Rosalind Teague gave me your name.”"
    qtbot.mouseClick(dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == "+00 555 0177"
    dialog.reject()


def test_without_number_and_plan_it_says_so(stage: Stage) -> None:
    dialog = call(stage, "Ilse Vermeulen")
    assert dialog.number_label.text() == "No number yet"
    assert not dialog.copy_button.isVisible()
    assert dialog.ready_label.text() == "Five questions that carry a first talk come from the bank."
    dialog.reject()


def test_time_right_now_starts_the_meeting(stage: Stage, qtbot: QtBot) -> None:
    person = stage.keys["Daniel Achterberg"]
    dialog = call(stage)
    qtbot.mouseClick(dialog.start_button, LEFT)
    assert not dialog.isVisible()
    there = stage.heard.went[-1]
    state = stage.hub.db.one("SELECT state, person_id FROM meeting WHERE id = ?", (there.id,))
    assert (there.tab, there.record, state) == ("live", "meeting", ("running", person))
    assert stage.hub.db.value("SELECT outcome FROM touch ORDER BY id DESC LIMIT 1") == "now"


def test_time_right_now_waits_while_another_meeting_runs(stage: Stage, qtbot: QtBot) -> None:
    stage.hub.run("Start", meetings.start_now, person=stage.keys["Ilse Vermeulen"])
    dialog = call(stage)
    with qtbot.waitSignal(stage.hub.problem) as heard:
        qtbot.mouseClick(dialog.start_button, LEFT)
    assert heard.args[0].facts["name"] == "Ilse Vermeulen"
    assert stage.heard.went == []


@pytest.mark.parametrize(
    ("outcome", "there", "said"),
    [
        (CallOutcome.AGREED, ("prep", "schedule"), ""),
        (CallOutcome.ASKED_TO_WRITE, ("followups", "write"), ""),
        (CallOutcome.NO_ANSWER, None, "Noted. Askwell reminds you to try again."),
        (CallOutcome.DECLINED, None, "Noted. Askwell stops its reminders for this person."),
    ],
)
def test_each_outcome_has_its_next_step(
    stage: Stage, outcome: CallOutcome, there: tuple[str, str] | None, said: str
) -> None:
    dialog = call(stage)
    choose(dialog.outcome_combo, outcome)
    assert not dialog.isVisible()
    assert [(place.tab, place.action) for place in stage.heard.went] == ([there] if there else [])
    assert stage.heard.told == ([said] if said else [])
    assert stage.hub.db.value("SELECT outcome FROM touch ORDER BY id DESC LIMIT 1") == outcome
    assert stage.tab.detail.timeline.lines[0].accessibleName().startswith("Called, ")


def test_set_a_time_counts_as_agreed(stage: Stage, qtbot: QtBot) -> None:
    dialog = call(stage)
    qtbot.mouseClick(dialog.time_button, LEFT)
    assert [(place.tab, place.action) for place in stage.heard.went] == [("prep", "schedule")]
    assert stage.hub.db.value("SELECT outcome FROM touch ORDER BY id DESC LIMIT 1") == "agreed"


def test_menus_offer_everything_for_the_person_in_hand(stage: Stage) -> None:
    from PySide6.QtWidgets import QMenu

    stage.show("Amara Nwosu")
    menu = QMenu(stage.tab)
    stage.tab.fill_menu(menu)
    assert [action.text() for action in menu.actions() if action.text() and action.isVisible()] == [
        "Write",
        "Call script…",
        "Schedule a meeting…",
        "New follow-up…",
        "Rename",
        "Stage…",
        "Add a tag…",
        "Attach a file…",
        "Page of “City of Arven”",
        "Stop reminders for this person",
        "Delete",
        "Erase for good…",
    ]
    assert all(action.isEnabled() for action in menu.actions() if action.isVisible())
    rest = next(action for action in menu.actions() if action.objectName() == "rest_action")
    rest.trigger()
    assert stage.heard.told == ["No more reminders for Amara Nwosu."]
    stage.tab.fill_menu(menu)
    assert rest.text() == "Let reminders come again"
