"""The list of people: what it says, filters, search, sorting, narrow windows, several selected, empty."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from desktop.domain.kinds import Stage as PersonStage
from desktop.hub import Destination, Hub
from desktop.models.contacts import LAST_TOUCH, NEXT_STEP, STAGE, PeopleOrder
from desktop.qtkit.buttons import Button
from desktop.qtkit.chips import Chip
from desktop.qtkit.combos import ComboBox
from desktop.storage.opening import open_notebook
from desktop.storage.tables import Person
from desktop.views.contacts.tab import ContactsTab
from tests.views.contacts.conftest import Open, Stage

LEFT = Qt.MouseButton.LeftButton


def label(stage: Stage, name: str) -> str:
    found = stage.find(name)
    assert isinstance(found, QLabel)
    return found.text()


def chip(stage: Stage, key: str) -> Chip:
    return stage.tab.people.toolbar.stage_chips.chip(key)


def test_it_opens_as_in_the_picture(stage: Stage) -> None:
    model = stage.tab.people.model
    assert stage.names()[:4] == ["Kenji", "Tomasz", "Amara", "Sofía"]
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(6)] == [
        "Name",
        "Role",
        "Organisation",
        "Stage",
        "Next step",
        "Last touch",
    ]
    cells = [model.index(2, column).data() for column in (STAGE, NEXT_STEP, LAST_TOUCH)]
    assert cells == ["Met", "Thank-you note, tomorrow", "Yesterday"]
    assert model.index(0, NEXT_STEP).data() == "Report back on course, overdue since Tue"
    assert model.index(1, NEXT_STEP).data() == "Meet, today 15:30"
    assert model.index(5, NEXT_STEP).data() == "Meet, Tue 10:00"
    assert [model.index(row, NEXT_STEP).data() for row in (12, 13)] == ["Wait for a reply", "–"]
    assert (label(stage, "count_label"), label(stage, "overdue_label")) == (
        "14 people, sorted by next step",
        "1 overdue",
    )


def test_a_screen_reader_hears_the_whole_row(stage: Stage) -> None:
    model = stage.tab.people.model
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1, 2, 13)]
    assert said == [
        (
            "Kenji Morimoto, flood-risk engineer, Osprey & Lund, Met, "
            "report back on course overdue since Tue, last touch 24 Feb"
        ),
        "Tomasz Wieczorek, hydrologist, Delta Water Board, Scheduled, meet today 15:30, last touch Tue",
        (
            "Amara Nwosu, climate adaptation planner, City of Arven, Met, "
            "thank-you note due tomorrow, last touch yesterday"
        ),
        "Ilse Vermeulen, head of modelling, Kestrel Hydraulics, To contact, no next step",
    ]
    assert stage.tab.people.people_list.accessibleName() == "People"


def test_a_chip_filters_and_with_ctrl_adds(stage: Stage, qtbot: QtBot) -> None:
    qtbot.mouseClick(chip(stage, "met"), LEFT)
    assert stage.names() == ["Kenji", "Amara", "Chloé"]
    qtbot.mouseClick(chip(stage, "scheduled"), LEFT, Qt.KeyboardModifier.ControlModifier)
    assert len(stage.names()) == 6
    qtbot.mouseClick(chip(stage, "keep_in_touch"), LEFT)
    assert stage.names() == ["Rosalind", "Hannah"]
    assert label(stage, "count_label") == "2 of 14 people"
    qtbot.mouseClick(chip(stage, ""), LEFT)
    assert len(stage.names()) == 14


def test_search_waits_for_a_pause_and_the_counts_follow(stage: Stage, qtbot: QtBot) -> None:
    toolbar = stage.tab.people.toolbar
    qtbot.keyClicks(toolbar.search_field, "planner")
    assert len(stage.names()) == 14
    with qtbot.waitSignal(toolbar.searched):
        pass
    assert stage.names() == ["Amara", "Rajesh"]
    assert [chip(stage, key).accessibleName() for key in ("", "met", "contacted")] == [
        "All, 2",
        "Met, 1",
        "Contacted, 0",
    ]
    qtbot.keyClick(toolbar.search_field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(toolbar.searched):
        pass
    assert len(stage.names()) == 14


def test_nobody_matches_is_said_with_a_way_out(stage: Stage, qtbot: QtBot) -> None:
    stage.tab.people.show_only(words="harbour", stages=frozenset({PersonStage.CONTACTED}))
    nobody = stage.tab.people.nobody
    assert nobody.isVisible()
    assert nobody.title.text() == "Nobody here matches “harbour” in Contacted."
    button = stage.tab.people.all_button
    assert button.text() == "Show all stages"
    qtbot.mouseClick(button, LEFT)
    assert nobody.title.text() == "Nobody here matches “harbour”."
    qtbot.mouseClick(button, LEFT)
    assert len(stage.names()) == 14
    assert stage.tab.people.toolbar.words == ""


def test_a_header_sorts_and_the_footer_says_so(stage: Stage, qtbot: QtBot) -> None:
    header = stage.tab.people.people_list.horizontalHeader()
    place = header.sectionViewportPosition(0) + 20
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(place, 10))
    assert stage.names()[0] == "Daniel"
    assert label(stage, "count_label") == "14 people, sorted by name"
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(place, 10))
    assert stage.names()[0] == "Hannah"


def test_a_narrow_window_shows_three_columns_and_a_combo_box(open_tab: Open, qtbot: QtBot) -> None:
    stage = open_tab(width=960)
    people = stage.tab.people.people_list
    assert [people.isColumnHidden(column) for column in range(6)] == [False, True, True, False, False, True]
    assert not stage.tab.people.toolbar.import_button.isVisible()
    combo = stage.find("stage_combo")
    assert isinstance(combo, ComboBox)
    assert combo.currentText() == "All stages"
    combo.setCurrentIndex(combo.findText("Met"))
    combo.chosen.emit(combo.value)
    assert stage.names() == ["Kenji", "Amara", "Chloé"]
    stage.tab.resize(1120, 728)
    assert people.isColumnHidden(1), "below the limit and 40 px more nothing changes"
    stage.tab.resize(1160, 728)
    assert not people.isColumnHidden(1)
    assert chip(stage, "met").isChecked()
    stage.tab.resize(1110, 728)
    assert not people.isColumnHidden(1)


def test_typing_goes_to_a_name(stage: Stage, qtbot: QtBot) -> None:
    stage.tab.take_focus()
    qtbot.keyClicks(stage.tab.people.people_list, "own"[:2])
    assert stage.tab.watch.card is not None
    assert stage.tab.watch.card.name == "Owen Blackwood"


def test_down_in_the_search_goes_into_the_list(stage: Stage, qtbot: QtBot) -> None:
    stage.tab.filter_list()
    qtbot.keyClick(stage.tab.people.toolbar.search_field, Qt.Key.Key_Down)
    assert stage.tab.people.people_list.hasFocus()


def test_space_ticks_the_next_step_of_the_selected(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Kenji Morimoto")
    stage.tab.take_focus()
    qtbot.keyClick(stage.tab.people.people_list, Qt.Key.Key_Space)
    assert stage.names()[0] == "Tomasz"
    assert stage.heard.told == ["Report back on course for Kenji Morimoto is done."]
    stage.hub.undo()
    assert stage.names()[0] == "Kenji"


def test_space_on_a_meeting_goes_to_its_sheet(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Tomasz Wieczorek")
    stage.tab.take_focus()
    qtbot.keyClick(stage.tab.people.people_list, Qt.Key.Key_Space)
    assert [(there.tab, there.record) for there in stage.heard.went] == [("prep", "meeting")]


def test_delete_says_what_went_and_selects_the_next(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Mikael Strand")
    stage.tab.take_focus()
    qtbot.keyClick(stage.tab.people.people_list, Qt.Key.Key_Delete)
    assert stage.heard.told == ["Deleted Mikael Strand and 1 follow-up."]
    assert stage.tab.watch.card is not None
    assert stage.tab.watch.card.name == "Chloé Marchetti"
    stage.hub.undo()
    assert len(stage.names()) == 14


def test_several_have_a_panel_of_their_own(stage: Stage, qtbot: QtBot) -> None:
    people = stage.tab.people.people_list
    stage.show("Kenji Morimoto")
    stage.tab.take_focus()
    qtbot.keyClick(people, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(stage.tab.merge_requested) as merge:
        qtbot.mouseClick(stage.find("several_merge_button"), LEFT)
    assert len(merge.args[0]) == 2
    qtbot.keyClick(people, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert not stage.find("several_merge_button").isVisible()
    assert stage.find("several").isVisible()
    assert label(stage, "several_title") == "3 people"
    stage.prompter.answer("city work")
    qtbot.mouseClick(stage.find("several_tag_button"), LEFT)
    assert stage.tab.people.model.only.words == ""
    found = stage.hub.db.value("SELECT count(*) FROM person_tag WHERE name = 'city work'")
    assert found == 3
    assert stage.heard.told == ["Tagged 3 people “city work”."]
    stage.tab.several.stage_chosen.emit(PersonStage.KEEP_IN_TOUCH)
    assert stage.heard.told[-1] == "3 people are now keep in touch."
    with qtbot.waitSignal(stage.tab.export_requested) as export:
        qtbot.mouseClick(stage.find("several_export_button"), LEFT)
    assert len(export.args[0]) == 3
    qtbot.mouseClick(stage.find("several_delete_button"), LEFT)
    assert stage.heard.told[-1] == "Deleted 3 people, 2 meetings, 11 notes and 2 follow-ups."
    assert len(stage.names()) == 11


def test_keys_and_menus_mean_all_that_are_selected(stage: Stage, qtbot: QtBot) -> None:
    people = stage.tab.people.people_list
    stage.show("Kenji Morimoto")
    stage.tab.take_focus()
    qtbot.keyClick(people, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    stage.prompter.answer("city work")
    stage.tab.verbs.tag_wanted.emit()
    assert stage.hub.db.value("SELECT count(*) FROM person_tag WHERE name = 'city work'") == 3
    stage.tab.verbs.delete_wanted.emit()
    assert len(stage.names()) == 12


def test_f2_renames_the_selected(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Kenji Morimoto")
    stage.tab.take_focus()
    qtbot.keyClick(stage.tab.people.people_list, Qt.Key.Key_F2)
    assert stage.tab.detail.head.name_text.is_edited


def test_without_anybody_there_are_three_ways_to_begin(open_tab: Open, qtbot: QtBot) -> None:
    stage = open_tab(empty=True)
    assert stage.find("contacts_empty").isVisible()
    stage.tab.take_focus()
    assert stage.tab.empty.new_button.hasFocus()
    with qtbot.waitSignal(stage.tab.import_requested):
        qtbot.mouseClick(stage.find("empty_import_button"), LEFT)
    with qtbot.waitSignal(stage.tab.sample_requested):
        qtbot.mouseClick(stage.find("empty_sample_button"), LEFT)
    qtbot.mouseClick(stage.find("empty_new_button"), LEFT)
    assert stage.find("new_person_dialog").isVisible()


def test_it_opens_as_it_was_left(stage: Stage, open_tab: Open) -> None:
    stage.show("Chloé Marchetti")
    stage.tab.people.show_only(stages=frozenset({PersonStage.MET}))
    stage.tab.people.model.sort_requested.emit(0, True)
    stage.tab.settle()
    again = open_tab(again=True)
    assert again.names() == ["Amara", "Kenji", "Chloé"]
    assert again.tab.watch.person == stage.keys["Chloé Marchetti"]


def test_going_to_somebody_drops_a_filter_that_hides_them(stage: Stage) -> None:
    stage.tab.people.show_only(words="planner")
    stage.tab.open(Destination("contacts", "person", stage.keys["Owen Blackwood"]))
    assert stage.tab.people.toolbar.words == ""
    assert stage.tab.watch.person == stage.keys["Owen Blackwood"]


def test_compact_rows_are_lower(stage: Stage) -> None:
    from dataclasses import replace

    people = stage.tab.people.people_list
    before = people.rowHeight(0)
    stage.hub.use_settings(replace(stage.hub.settings, density="compact"))
    assert people.rowHeight(0) < before


def test_buttons_and_lists_have_names(stage: Stage) -> None:
    nameless = [
        button.objectName()
        for button in stage.tab.findChildren(Button)
        if not (button.text() or button.accessibleName()) and button.isVisible()
    ]
    assert nameless == []


def test_many_people_scroll_and_filter(open_tab: Open) -> None:
    stage = open_tab()

    def crowd(ws: object) -> None:
        rows = [(f"u{n}", f"Name {n}", f"name {n:05}", "2026-01-01T00:00:00.000Z") for n in range(3000)]
        columns = ("uid", "shown_name", "sort_key", "created_at")
        stage.hub.workspace.bulk_insert("person", columns, rows)

    stage.hub.run("Crowd", crowd)
    assert label(stage, "count_label") == "3,014 people, sorted by next step"
    stage.tab.people.show_only(words="name 2999")
    assert label(stage, "count_label") == "1 of 3,014 people"
    assert Person.select().count() == 3014


def test_how_the_list_stood_is_that_of_its_notebook(stage: Stage, tmp_path: Path) -> None:
    chosen = stage.show("Grace Oduya")
    stage.tab.people.show_only(stages=frozenset({PersonStage.SCHEDULED}))
    stage.tab.people.model.sort_by(PeopleOrder.NAME, descending=True)
    stage.tab.settle()
    again = ContactsTab(stage.desk)
    assert again.people.model.only.stages == {PersonStage.SCHEDULED}
    assert again.watch.person == chosen
    ws = open_notebook(
        tmp_path / "other.askwell", profile=Profile.under(tmp_path), clock=FixedClock(), create=True
    )
    hub = Hub(ws, settings=Settings(), keep_settings=lambda _: None)
    other = ContactsTab(replace(stage.desk, hub=hub))
    assert other.people.model.only.stages == frozenset()
    assert (other.people.model.by, other.people.model.descending) == (PeopleOrder.NAME, True)
    for tab in (again, other):
        shiboken6.delete(tab)
    shiboken6.delete(hub)
    ws.close()
