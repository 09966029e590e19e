"""The parts of the detail pane: how one got the name, ways to reach somebody, the timeline."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.kinds import ReachKind
from tests.helpers.there import there
from tests.views.contacts.conftest import Stage, card, words, write

LEFT = Qt.MouseButton.LeftButton


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


def test_enter_in_the_list_of_names_is_enough(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    found = stage.tab.detail.found
    qtbot.mouseClick(found.change_button, LEFT)
    field = found.referrer_text.fields[0]
    qtbot.keyClicks(field, "Grace Oduya")
    popup = there(field.completer().popup())
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert (card(stage).referrer, found.link.isVisible()) == ("Grace Oduya", True)


def test_people_they_named_become_contacts(stage: Stage, qtbot: QtBot) -> None:
    stage.show("Amara Nwosu")
    named = stage.tab.detail.named
    button = next(
        child for child in named.findChildren(QWidget) if child.objectName().startswith("add_named_")
    )
    qtbot.mouseClick(button, LEFT)
    assert stage.heard.told == ["Added to your contacts."]
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
    assert stage.heard.told[-1] == "Deleted a way to reach this person."


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
    assert stage.heard.told == ["Deleted an entry of the timeline."]


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
