"""The detail where room is short, or turned round; and the hint about colleagues who are being asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.kinds import Stage as PersonStage
from desktop.ops import contacts, contacts_links, contacts_reaches, outreach
from desktop.ops import rules as rule_ops
from desktop.qtkit.theme import theme
from desktop.views.contacts.small import TagButton
from tests.views.contacts.conftest import Open, Stage, card, words


def tags(stage: Stage) -> list[str]:
    found = stage.tab.detail.head.findChildren(TagButton)
    return [tag.text() for tag in found if tag.isVisible()]


def reaches(stage: Stage) -> list[str]:
    return [
        line.row.value for line in stage.tab.detail.reach.lines if line.row is not None and line.isVisible()
    ]


def test_a_narrow_window_shows_the_first_tags_and_ways_and_how_many_more(
    open_tab: Open, qtbot: QtBot
) -> None:
    stage = open_tab(width=960)
    stage.show("Amara Nwosu")
    assert tags(stage) == ["flood plans", "city work", "+1"]
    assert reaches(stage) == ["a.nwosu@arven.example", "+00 555 0142"]
    assert stage.find("more_tags").accessibleName() == "1 more tag"
    more = stage.tab.detail.reach.more_button
    assert (more.text(), more.accessibleName()) == ("1 more", "1 more way to reach this person")
    qtbot.mouseClick(stage.find("more_tags"), Qt.MouseButton.LeftButton)
    assert tags(stage) == ["flood plans", "city work", "trained as teacher"]
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(reaches(stage)) == 3
    assert not more.isVisible()
    stage.show("Owen Blackwood")
    stage.show("Amara Nwosu")
    assert (len(tags(stage)), len(reaches(stage))) == (3, 2)
    stage.tab.resize(1280, 728)
    assert (len(tags(stage)), len(reaches(stage))) == (3, 3)
    assert "+1" not in tags(stage)


def test_the_best_way_is_never_folded_away(open_tab: Open) -> None:
    stage = open_tab(width=960)
    person = stage.show("Amara Nwosu")
    link = next(row for row in card(stage).reaches if row.kind == "link")
    stage.hub.run("Best", contacts_reaches.set_best, reach=link.id)
    assert reaches(stage) == ["a.nwosu@arven.example", "people.example/amara-nwosu"]
    stage.hub.run("Add", contacts_reaches.add, person=person, kind="email", value="other@arven.example")
    assert stage.tab.detail.reach.more_button.text() == "2 more"


@pytest.fixture
def large_text() -> Iterator[None]:
    theme().configure(text_scale=1.6)
    yield
    theme().configure(text_scale=1.0)


def test_large_text_in_a_small_window_leaves_of_stages_their_icons(
    large_text: None, open_tab: Open, qtbot: QtBot
) -> None:
    stage = open_tab(width=960)
    people, toolbar = stage.tab.people, stage.tab.people.toolbar
    qtbot.waitUntil(lambda: toolbar.new_button.text() == "")
    assert toolbar.new_button.accessibleName() == "New person"
    header = people.people_list.horizontalHeader()
    assert header.length() <= people.people_list.viewport().width()
    end = toolbar.width() - 16
    assert toolbar.new_button.geometry().right() < end
    assert toolbar.stage_combo.geometry().right() < toolbar.new_button.geometry().left()
    stage.tab.resize(1500, 728)
    qtbot.waitUntil(lambda: toolbar.new_button.text() == "New person")


def test_the_first_page_keeps_within_the_window_at_any_text_size(large_text: None, open_tab: Open) -> None:
    stage = open_tab(empty=True, width=720)
    page = stage.tab.empty
    for button in (page.new_button, page.import_button, page.sample_button):
        assert button.mapTo(page, button.rect().topRight()).x() < page.width()


def test_nothing_in_the_detail_is_wider_than_its_pane(stage: Stage) -> None:
    person = stage.show("Daniel Achterberg")
    stage.hub.run("Rest", outreach.let_rest, person=person)
    detail = stage.tab.detail
    assert detail.step.wake_button.isVisible()
    inside = detail.widget()
    assert inside is not None
    assert inside.width() == detail.viewport().width()


def test_a_colleague_who_is_asked_is_a_quiet_hint(stage: Stage, qtbot: QtBot) -> None:
    key = stage.hub.run("Add", contacts.add_person, name="Nuru Adeyemi", organisation="Meander Maps")
    stage.tab.people.show_person(int(key))
    hint = stage.tab.detail.beside
    assert hint.isVisible()
    assert hint.link.text() == "Daniel Achterberg"
    assert words(hint) == ["also at Meander Maps, has not answered yet. One person at a time is the custom."]
    stage.hub.run("Met", contacts.set_stage, people=[int(key)], stage=PersonStage.MET)
    assert not hint.isVisible()
    stage.hub.undo()
    stage.hub.run("Rule", rule_ops.set_rule, key="one_per_organisation", value="0")
    assert not hint.isVisible()
    stage.hub.undo()
    qtbot.mouseClick(hint.link, Qt.MouseButton.LeftButton)
    assert card(stage).name == "Daniel Achterberg"
    assert not hint.isVisible()


def test_a_colleague_whom_one_meets_is_said_with_the_day(stage: Stage) -> None:
    key = stage.hub.run("Add", contacts.add_person, name="Nuru", organisation="Office for Inland Waters")
    stage.tab.people.show_person(int(key))
    assert words(stage.tab.detail.beside) == [
        "also at Office for Inland Waters, meets you Tue 10:00. One person at a time is the custom."
    ]


def test_somebody_without_anything_invites_to_write_it_down(stage: Stage) -> None:
    key = stage.hub.run("Add", contacts.add_person, name="Nuru")
    stage.tab.people.show_person(int(key))
    detail = stage.tab.detail
    assert detail.head.role_text.shown_text.text() == "Role"
    assert detail.step.add_button.isVisible()
    assert detail.reach.first_button.isVisible()
    assert not detail.reach.more_button.isVisible()
    assert not detail.named.isVisible()
    assert not detail.beside.isVisible()
    assert detail.files.attach_button.isVisible()


def test_long_names_wrap_to_two_lines_and_widen_nothing(stage: Stage) -> None:
    name = "Bartholomäus-Maximilian Fürstenberg-Wolkenstein von und zu Hohenlinden-Schwarzach"
    key = stage.hub.run("Add", contacts.add_person, name=name, organisation="Amt für Wasser " * 12)
    other = stage.hub.run("Add", contacts.add_person, name="Nuru", referred_by=int(key))
    stage.tab.people.show_person(int(key))
    shown = stage.tab.detail.head.name_text.shown_text
    assert shown.height() == 2 * shown._height()
    for person in (key, other):
        stage.tab.people.show_person(int(person))
        inside = stage.tab.detail.widget()
        assert isinstance(inside, QWidget)
        assert inside.minimumSizeHint().width() <= stage.tab.detail.viewport().width()


def test_the_name_of_a_deleted_referrer_stays_as_text(stage: Stage) -> None:
    stage.show("Amara Nwosu")
    assert stage.tab.detail.found.link.isVisible()
    stage.hub.run("Delete", contacts.delete, people=[stage.keys["Rosalind Teague"]])
    found = stage.tab.detail.found
    assert not found.link.isVisible()
    assert "Rosalind Teague" in words(found)


def test_read_from_right_to_left_the_edges_stay_in_line(stage: Stage) -> None:
    stage.tab.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stage.show("Amara Nwosu")
    stage.hub.run("Tag", contacts_links.add_tag, people=[card(stage).id], name="one more")
    detail = stage.tab.detail
    page = detail.widget()
    assert isinstance(page, QWidget)

    def right_edge(widget: QWidget) -> int:
        return widget.mapTo(page, widget.rect().topRight()).x()

    edges = {
        right_edge(box) for box in (detail.head, detail.step, detail.found, detail.reach, detail.timeline)
    }
    assert edges == {page.width() - 1 - 20}


def test_buttons_for_several_wrap_where_they_do_not_fit(stage: Stage) -> None:
    stage.show("Amara Nwosu")
    people = stage.tab.people.people_list
    people.selectAll()
    stage.tab._splitter.setSizes([10_000, 340])
    several = stage.tab.several
    for button in (several.stage_button, several.tag_button, several.export_button, several.delete_button):
        assert button.width() >= button.sizeHint().width()
