"""Typing up a paper sheet with the keys alone: box after box, kept as notes, taken back as one step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.domain.kinds import MeetingState
from desktop.hub import Destination
from desktop.storage.tables import Meeting
from desktop.views.live.dialogs import AfterDialog, ChooseDialog
from desktop.views.live.paper import open_paper
from desktop.views.live.paper_dialog import LEAVE, SAVE, PaperDialog
from tests.shots import live_scene
from tests.views.live.conftest import Stage, in_next

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(stage: Stage) -> PaperDialog:
    """The dialog over the notes of a meeting that is over."""
    stage.noted(live_scene.debriefed)
    stage.tab.open(Destination("live", "meeting", stage.meeting))
    dialog = open_paper(stage.desk, stage.tab.live, stage.tab)
    assert dialog is not None
    return dialog


def boxes_with(dialog: PaperDialog) -> list[str]:
    return [box.text for box in dialog.typed if box.text]


def test_tab_walks_through_the_boxes_in_their_order(stage: Stage, qtbot: QtBot) -> None:
    dialog = opened(stage)
    seen = []
    for number in range(len(dialog.areas)):
        area = dialog.areas[number]
        assert dialog.focusWidget() is area
        qtbot.keyClicks(area, f"Box {number + 1}")
        seen.append(area.accessibleName())
        qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert seen[-3:] == [
        f"{len(seen) - 2}  Names to leave with",
        f"{len(seen) - 1}  What was promised",
        f"{len(seen)}  Anything else",
    ]
    before = len(stage.stored())
    qtbot.keyClick(dialog.areas[-1], Qt.Key.Key_Return, CONTROL)
    assert stage.told[-1] == f"Typed up {len(seen)} lines"
    assert len(stage.stored()) == before + len(seen)
    assert ("person", f"Box {len(seen) - 2}") in stage.lines()
    stage.hub.undo()
    assert len(stage.stored()) == before


def test_the_menu_leads_to_it_once_the_meeting_is_over(stage: Stage) -> None:
    stage.begun()
    assert not stage.tab.session.actions["paper"].isEnabled()


def test_with_no_meeting_shown_it_asks_for_one_that_was_planned_or_held(stage: Stage) -> None:
    stage.clock.set("2026-03-12T16:00:00Z")
    stage.show()
    paper = stage.tab.session.actions["paper"]
    stage.tab.fill_menu(QMenu(stage.tab))
    assert paper.isEnabled()
    assert paper.isVisible()
    rows: list[str] = []

    def choose(dialog: ChooseDialog) -> None:
        rows.extend(spoken(dialog))
        in_next(AfterDialog, lambda after: after.minutes_field.setValue(25))

    in_next(ChooseDialog, choose)
    paper.trigger()
    assert rows[0] == "Tomasz Wieczorek, planned for today 15:30"
    assert (stage.tab.live.meeting, Meeting.get_by_id(1).state) == (1, MeetingState.HELD)
    opened = stage.tab.findChild(PaperDialog)
    assert opened is not None
    assert opened.isVisible()
    opened.reject()
    stage.tab.live.show(None)
    in_next(ChooseDialog, lambda dialog: rows.append(spoken(dialog)[0]))
    paper.trigger()
    assert rows[-1].startswith("Tomasz Wieczorek, Thu 12 Mar 15:30, 0 notes")
    assert stage.tab.live.meeting == 1


def spoken(dialog: ChooseDialog) -> list[str]:
    items = [dialog.choice_list.item(row) for row in range(dialog.choice_list.count())]
    return [item.data(Qt.ItemDataRole.AccessibleTextRole) for item in items]


def test_words_that_were_typed_do_not_go_by_a_key(stage: Stage, qtbot: QtBot) -> None:
    dialog = opened(stage)
    qtbot.keyClicks(dialog.areas[0], "Words")
    stage.prompter.answer("")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert boxes_with(dialog) == ["Words"]
    before = stage.stored()
    stage.prompter.answer(LEAVE)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert stage.stored() == before


def test_leaving_may_keep_them(stage: Stage, qtbot: QtBot) -> None:
    dialog = opened(stage)
    qtbot.keyClicks(dialog.areas[0], "Words")
    before = len(stage.stored())
    stage.prompter.answer(SAVE)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert len(stage.stored()) == before + 1


def test_what_is_too_long_is_said_and_stays(stage: Stage) -> None:
    dialog = opened(stage)
    dialog.areas[0].set_text("x" * 100_001)
    dialog.keep_button.click()
    assert dialog.isVisible()
    assert dialog.error_label.text()
    assert len(dialog.areas[0].text) == 100_001
