"""The agenda as a person sees and hears it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.hub import Destination
from desktop.qtkit.labels import Label
from desktop.storage.tables import FollowUp
from desktop.views.followups.agenda_row import AgendaDelegate
from desktop.views.followups.words import AgendaWords
from tests.shots.followups_scene import at
from tests.views.followups.conftest import Stage


def lines(stage: Stage) -> list[str]:
    """Groups and rows: name, second line, due text."""
    model, words = stage.tab.agenda.model, AgendaWords(stage.hub)
    found = []
    for row in range(model.rowCount()):
        heading = model.heading_at(row)
        if heading is not None:
            found.append(f"{heading.text} {heading.count}")
        else:
            record = model.record(row)
            due = words.due(record, model.status(record))
            found.append(f"{record.name} | {words.line(record)} | {due.words}")
    return found


def test_the_agenda_reads_as_in_the_picture(stage: Stage) -> None:
    QAbstractItemModelTester(stage.tab.agenda.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert lines(stage) == [
        "Overdue 1",
        "Kenji Morimoto | Tell him how the map course went | since Tue",
        "Today 2",
        "Mikael Strand | Second message, no answer since 6 Mar | today",
        "Hannah Zimmerli | Congratulate her on the new wetland | today",
        "This week 3",
        "Amara Nwosu | Thank-you note after Wed 11 Mar | 19 h left",
        "Tomasz Wieczorek | Send the link to the school flood map | tomorrow",
        "Tomasz Wieczorek | Thank-you note after today’s call | 47 h left",
        "Later 4",
        "Daniel Achterberg | Second message, no answer since 5 Mar | Mon",
        "Rosalind Teague | Tell her what the reading list changed | 20 Mar",
        "Chloé Marchetti | Send the article on karst springs | 23 Mar",
        "Rajesh Pillai | Find an address | 27 Mar",
        "Done 12",
    ]


def test_rows_are_spoken_whole_and_say_which_rule_made_them_due(stage: Stage) -> None:
    model = stage.tab.agenda.model
    row = model.row_of(stage.keys["thanks"])
    spoken = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Thank-you note, Amara Nwosu, Thank-you note after Wed 11 Mar, due tomorrow 11:20, 19 h left"
    )
    tip = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "A thank-you is due 48 hours after the meeting ends." in tip
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Overdue, 1"


def test_what_each_kind_says_when_nobody_named_it(stage: Stage) -> None:
    who, words = stage.keys["Mikael Strand"], AgendaWords(stage.hub)
    said = {
        kind: words.line(stage.row(stage.add(kind=kind, person=who, due_on="2026-03-20")))
        for kind in ("first_message", "keep_in_touch", "someone_else", "introduction", "debrief", "confirm")
    }
    assert said == {
        "first_message": "First message",
        "keep_in_touch": "Say hello, last message 6 Mar",
        "someone_else": "No answer yet: think of somebody else there",
        "introduction": "Introduction",
        "debrief": "Debrief",
        "confirm": "Confirm a meeting",
    }
    rest = stage.row(stage.add(kind="write_again", rule="write_again_times", person=who))
    assert words.line(rest) == "No answer since 6 Mar. Let it rest?"
    assert words.due(rest, None).words == "some day"


def test_the_ring_is_painted_and_the_tick_is_hot(stage: Stage, qtbot: QtBot) -> None:
    rows = stage.tab.agenda.agenda_list
    delegate = rows.itemDelegate()
    assert isinstance(delegate, AgendaDelegate)
    model = stage.tab.agenda.model
    index = model.index(model.row_of(stage.keys["thanks"]), 0)
    rect = rows.visualRect(index)
    with qtbot.waitSignal(rows.ticked):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(24, 26))
    assert stage.kept(stage.keys["thanks"], "state") == "done"


def test_ticking_moves_on_and_can_be_undone(stage: Stage, qtbot: QtBot) -> None:
    rows = stage.tab.agenda.agenda_list
    kenji = stage.tab.agenda.model.first_open
    rows.select_id(kenji)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert stage.kept(kenji, "state") == "done"
    assert stage.row(rows.current_id).name == "Mikael Strand"
    assert stage.told == ["Report back to Kenji Morimoto: sent."]
    stage.hub.undo()
    assert stage.kept(kenji, "state") == "open"


def test_a_done_one_is_put_back_by_its_tick(stage: Stage) -> None:
    model = stage.tab.agenda.model
    model.toggle(4)
    done = model.ids[-1]
    stage.tab.agenda.agenda_list.ticked.emit(done)
    assert stage.kept(done, "state") == "open"


def test_filtering_by_kind_and_words(stage: Stage, qtbot: QtBot) -> None:
    pane = stage.tab.agenda
    pane.kind_combo.setCurrentIndex(1)
    pane.kind_combo.activated.emit(1)
    assert lines(stage)[:3] == [
        "This week 2",
        "Amara Nwosu | Thank-you note after Wed 11 Mar | 19 h left",
        "Tomasz Wieczorek | Thank-you note after today’s call | 47 h left",
    ]
    stage.tab.filter_list()
    qtbot.keyClicks(pane.search_field, "chloe")
    qtbot.waitUntil(lambda: pane.model.only.words == "chloe")
    assert stage.find(Label, "nothing_words").text() == "No follow-up matches “chloe”."
    stage.click("show_all_button")
    assert len(lines(stage)) == 15


def test_been_away(stage: Stage) -> None:
    assert not stage.tab.agenda.away_bar.isVisible()
    stage.hub.run("Add", lambda ws: _pile(500))
    bar = stage.tab.agenda.away_bar
    assert bar.isVisible()
    assert bar.buttons[0].text() == "Move all to the next two weeks"
    bar.buttons[0].click()
    assert stage.told == ["501 follow-ups moved to the next two weeks."]
    assert not bar.isVisible()
    assert lines(stage)[0] == "Today 2"
    stage.hub.undo()
    assert bar.isVisible()
    bar.close_button.click()
    stage.add(title="One more", due_on="2026-01-07")
    assert not bar.isVisible()


def test_nothing_waits(quiet_stage: Stage) -> None:
    empty = quiet_stage.tab.empty
    assert empty.isVisible()
    assert empty.state.title.text() == "Nothing waits for you"
    quiet_stage.tab.take_focus()
    quiet_stage.click("done_button")
    assert not empty.isVisible()
    assert lines(quiet_stage)[0] == "Done 12"
    quiet_stage.add(title="New", due_on="2026-03-12")
    assert lines(quiet_stage)[0] == "Today 1"


def test_destinations(stage: Stage) -> None:
    stage.open(stage.keys["thanks"])
    assert stage.composer.title_row.title.text() == "Thank-you note to Amara Nwosu"
    stage.tab.open(Destination("followups", "person", stage.keys["Rajesh Pillai"], action="write"))
    assert stage.composer.title_row.title.text() == "First message to Rajesh Pillai"
    assert stage.kept(stage.tab.draft.id, "due_on") == "2026-03-12"
    stage.open(999)
    assert stage.composer.title_row.title.text() == "First message to Rajesh Pillai"
    assert len(stage.tab.panes()) == 2


def test_deleting_with_the_key(stage: Stage, qtbot: QtBot) -> None:
    rows = stage.tab.agenda.agenda_list
    rows.select_id(stage.keys["thanks"])
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert stage.told == ["Deleted “Thank-you note”."]
    assert stage.ws.db.value("SELECT count(*) FROM follow_up WHERE id = ?", (stage.keys["thanks"],)) == 0
    stage.hub.undo()
    assert stage.row(stage.keys["thanks"]).name == "Amara Nwosu"


def test_the_keys_open_a_draft_and_return_to_the_list(stage: Stage, qtbot: QtBot) -> None:
    stage.tab.take_focus()
    rows = stage.tab.agenda.agenda_list
    rows.select_id(stage.keys["thanks"])
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert stage.tab.focusWidget() is stage.editor


def _pile(count: int) -> None:
    for number in range(count):
        FollowUp.create(kind="task", title=f"Old {number}", due_on="2026-01-07", created_at=at("01-01 09:00"))
