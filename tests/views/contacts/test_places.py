"""Pages of organisations and fields in the place of a person: opened, read, written, renamed, merged, deleted."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.places import PlaceKind
from desktop.hub import Destination
from desktop.ops import contacts, contacts_places
from desktop.storage.tables import Debrief, NoteLine
from desktop.views.contacts.in_place import ShownText
from desktop.views.contacts.place_pane import PlacePane
from tests.views.contacts.conftest import Open, Stage, card, write


def arven(stage: Stage) -> int:
    return int(stage.hub.db.value("SELECT id FROM organisation WHERE name = 'City of Arven'"))


def add(stage: Stage, name: str, organisation: str) -> int:
    return int(stage.hub.run("Add", contacts.add_person, name=name, organisation=organisation))


def pane(stage: Stage) -> PlacePane:
    assert stage.tab.places.is_open
    assert stage.tab.places.pane.isVisible()
    return stage.tab.places.pane


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def click_end(qtbot: QtBot, line: ShownText) -> None:
    """Click on the last letters of what is shown."""
    place = line._link_places()[-1][0]
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=place.center())


def said(stage: Stage) -> None:
    meeting = stage.hub.db.value("SELECT id FROM meeting WHERE person_id = ?", (stage.keys["Amara Nwosu"],))

    def fill(_ws: object) -> None:
        NoteLine.create(
            meeting=meeting, position=20, text="City of Arven takes trainees", mark="insight", written_at="x"
        )
        Debrief.create(meeting=meeting, impression_organisation="Warm people")

    stage.hub.run("Say", fill)


def test_the_organisation_under_the_name_opens_its_page(stage: Stage, qtbot: QtBot) -> None:
    said(stage)
    add(stage, "Nuru Adeyemi", "City of Arven")
    stage.show("Amara Nwosu")
    click_end(qtbot, stage.tab.detail.head.role_text.shown_text)
    page = pane(stage)
    assert page.name_text.shown_text.text() == "City of Arven"
    assert "Organisation · 2 people" in texts(page)
    assert page.back_button.accessibleName() == "Back to Amara Nwosu"
    assert page.back_button.hasFocus()
    links = [
        stage.find(f"there_{key}").accessibleName() for key in stage.keys.values() if key == card(stage).id
    ]
    assert links == ["Amara Nwosu, Climate adaptation planner, Met"]
    assert [
        text
        for text in texts(page)
        if text[0] == "·" or text in ("City of Arven takes trainees", "Warm people")
    ] == ["City of Arven takes trainees", "· insight", "Warm people", "· debrief"]
    qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert stage.tab.detail.isVisible()
    assert card(stage).name == "Amara Nwosu"


def test_the_rest_of_the_line_is_no_link_and_the_field_is_edited_as_before(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.show("Amara Nwosu")
    line = stage.tab.detail.head.role_text
    qtbot.mouseClick(line.shown_text, Qt.MouseButton.LeftButton, pos=QPoint(5, 8))
    assert not stage.tab.places.is_open
    qtbot.mouseMove(line.shown_text, line.shown_text._link_places()[0][0].center())
    assert line.shown_text.cursor().shape() == Qt.CursorShape.PointingHandCursor
    write(qtbot, line, "Planner")
    assert card(stage).role == "Planner"


@pytest.mark.parametrize("name", ["organisation_action", "field_action"])
def test_the_menu_leads_there_without_a_mouse(stage: Stage, name: str) -> None:
    person = stage.show("Amara Nwosu")
    stage.hub.run("Field", contacts_places.set_field, person=person, name="Climate & water")
    action = stage.tab.findChild(QAction, name)
    assert action is not None
    stage.tab.verbs.update()
    assert action.isVisible()
    action.trigger()
    shown = "City of Arven" if name == "organisation_action" else "Climate & water"
    assert pane(stage).name_text.shown_text.text() == shown
    assert action.text() == f"Page of “{shown.replace('&', '&&')}”"


def test_found_from_anywhere_and_left_by_choosing_somebody(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Kenji Morimoto")
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    qtbot.mouseClick(stage.find(f"there_{stage.keys['Amara Nwosu']}"), Qt.MouseButton.LeftButton)
    assert (card(stage).name, stage.tab.places.is_open) == ("Amara Nwosu", False)
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    stage.show("Owen Blackwood")
    assert (card(stage).name, stage.tab.detail.isVisible()) == ("Owen Blackwood", True)
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    people = stage.tab.people.people_list
    place = people.visualRect(people.currentIndex()).center()
    qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.tab.detail.isVisible()
    stage.tab.open(Destination("contacts", "organisation", 999))
    assert stage.tab.detail.isVisible()


def test_an_organisation_without_people_is_shown_in_an_empty_notebook(open_tab: Open) -> None:
    stage = open_tab(empty=True)
    key = add(stage, "Amara Nwosu", "City of Arven")
    noted = {"kind": PlaceKind.ORGANISATION, "place": arven(stage), "text": "By the river"}
    stage.hub.run("Notes", contacts_places.write_notes, **noted)
    stage.hub.run("Delete", contacts.delete, people=[key])
    assert stage.tab.empty.isVisible()
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    page = pane(stage)
    assert page.back_button.text() == "Back to the list"
    assert "Nobody of your contacts." in texts(page)
    page.back_button.click()
    assert stage.tab.empty.isVisible()


def test_notes_are_kept_as_they_are_typed_and_never_with_the_next_page(stage: Stage, qtbot: QtBot) -> None:
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    area = cast("QTextEdit", stage.find("place_notes_area"))
    qtbot.keyClicks(area, "By the river")
    other = int(stage.hub.db.value("SELECT id FROM organisation WHERE name = 'Osprey & Lund'"))
    stage.tab.open(Destination("contacts", "organisation", other))
    assert area.toPlainText() == ""
    qtbot.keyClicks(area, "In the hills")
    stage.tab.settle()
    found = stage.hub.db.rows("SELECT name, notes FROM organisation WHERE notes <> '' ORDER BY id")
    assert found == [("Osprey & Lund", "In the hills"), ("City of Arven", "By the river")]
    stage.hub.undo()
    assert area.toPlainText() == ""
    stage.hub.undo()
    assert not stage.hub.db.rows("SELECT 1 FROM organisation WHERE notes <> ''")
    stage.hub.redo()
    assert stage.hub.db.value("SELECT count(*) FROM organisation WHERE notes <> ''") == 1


def test_renaming_and_merging(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    line = pane(stage).name_text
    write(qtbot, line, "Town of Arven")
    assert (card(stage).organisation, line.shown_text.text()) == ("Town of Arven", "Town of Arven")
    write(qtbot, line, " ")
    assert line.is_edited
    assert "A name is needed, one word is enough." in texts(line)
    line.give_up()
    write(qtbot, line, "osprey & lund")
    assert stage.heard.told[-1] == "Put together with Osprey & Lund."
    assert line.shown_text.text() == "Osprey & Lund"
    assert card(stage).organisation == "Osprey & Lund"
    stage.hub.undo()
    assert card(stage).organisation == "Town of Arven"


def test_deleting_goes_back_to_the_person_and_undo_brings_it_back(stage: Stage) -> None:
    stage.show("Amara Nwosu")
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    action = pane(stage).findChild(QAction, "delete_place")
    assert action is not None
    action.trigger()
    assert stage.tab.detail.isVisible()
    assert (card(stage).organisation, stage.heard.told[-1]) == ("", "Deleted City of Arven.")
    stage.hub.undo()
    assert card(stage).organisation == "City of Arven"


def test_many_people_are_unfolded_on_request(stage: Stage, qtbot: QtBot) -> None:
    for number in range(40):
        add(stage, f"Person {number:02}", "City of Arven")
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    page = pane(stage)
    there = [link for link in page.findChildren(QWidget) if link.objectName().startswith("there_")]
    assert len(there) == 30
    stage.find("show_all_button").click()  # type: ignore[attr-defined]

    def visible() -> int:
        links = page.findChildren(QWidget)
        return sum(1 for link in links if link.objectName().startswith("there_") and link.isVisible())

    qtbot.waitUntil(lambda: visible() == 41)


def test_what_was_said_leads_to_the_session(stage: Stage, qtbot: QtBot) -> None:
    said(stage)
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    qtbot.mouseClick(stage.find("said_link"), Qt.MouseButton.LeftButton)
    assert (stage.heard.went[-1].tab, stage.heard.went[-1].record) == ("live", "meeting")


def test_the_panes_of_f6_begin_with_the_way_back(stage: Stage) -> None:
    stage.tab.open(Destination("contacts", "organisation", arven(stage)))
    assert stage.tab.panes()[-1] is pane(stage).back_button
