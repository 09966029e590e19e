"""Picking the meetings of an export: found, ticked by mouse and keys, and heeded by what is shown and written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.models.exporting import Kind
from desktop.models.exporting_meetings import Which
from desktop.ops import meetings
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.storage.tables import Meeting
from desktop.views.desk import Desk
from desktop.views.exchange.export_dialog import ExportDialog, open_export
from desktop.views.exchange.export_meetings import Entry, MeetingCombo
from desktop.views.exchange.meeting_picker import MeetingPicker
from tests.helpers import choosing
from tests.views.exchange.exporting import choose

NAMES = ("Ann Lee", "Bo Ek", "Cléo Roy", "Dan Ur")


@pytest.fixture
def people() -> list[dict[str, Any]]:
    return [
        {"name": name, "role": "Pilot", "organisation": f"Yard {place}"} for place, name in enumerate(NAMES)
    ]


@pytest.fixture
def dialog(desk: Desk, window: QWidget) -> ExportDialog:
    """The export dialog of a notebook with a meeting of each person, held on the first days of March, and one more."""

    def meet(_ws: object) -> None:
        for person in range(1, len(NAMES) + 1):
            at = f"2026-03-0{person}T09:00:00.000Z"
            Meeting.create(
                person=person, state="held", starts_at=at, started_at=at, time_zone="UTC", created_at=at
            )

    desk.hub.run("Meet", meet)
    desk.hub.run("Plan", meetings.prepare, person=1)
    return open_export(desk, window)


def combo_of(dialog: ExportDialog) -> MeetingCombo:
    return dialog.form.scope.meeting_combo


def open_picker(dialog: ExportDialog) -> MeetingPicker:
    """Choose the entry that leads to the list."""
    combo = combo_of(dialog)
    combo.setCurrentIndex(combo.row_of(Entry.PICK))
    combo.activated.emit(combo.currentIndex())
    return the_picker()


def the_picker() -> MeetingPicker:
    picker = QApplication.activeModalWidget()
    assert isinstance(picker, MeetingPicker)
    return picker


def names(picker: MeetingPicker) -> list[str]:
    """With whom the meetings are that are shown."""
    model = picker.picks.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def pick(dialog: ExportDialog, *words: str) -> None:
    """Tick what each search finds, and choose it."""
    picker = open_picker(dialog)
    picker.picks.none_button.click()
    for word in words:
        picker.picks.search_field.setText(word)
        picker.picks.all_button.click()
    picker.pick_button.click()


# ---------------------------------------------------------------- the list


def test_several_meetings_are_found_and_ticked_by_mouse(dialog: ExportDialog, qtbot: QtBot) -> None:
    picker = open_picker(dialog)
    assert names(picker) == ["Ann Lee", "Dan Ur", "Cléo Roy", "Bo Ek", "Ann Lee"]
    assert picker.picks.picked_label.text() == "0 of 5 ticked"
    assert not picker.pick_button.isEnabled()
    for word, found in (("cleo", "Cléo Roy"), ("pilot bo", "Bo Ek"), ("2026-03-04", "Dan Ur")):
        picker.picks.search_field.setText(word)
        assert names(picker) == [found]
        rows = picker.picks.list
        spot = rows.visualRect(picker.picks.model.index(0, 0)).topLeft() + QPoint(24, 18)
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert picker.pick_button.text() == "Choose 3 meetings"
    picker.pick_button.click()
    assert combo_of(dialog).currentText() == "3 meetings"
    assert dialog.wish.meetings == (4, 3, 2)
    assert dialog.counts_label.text() == "3 people, 3 meetings, 0 follow-ups"


def test_several_meetings_are_ticked_by_keys_alone(dialog: ExportDialog, qtbot: QtBot) -> None:
    combo = combo_of(dialog)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Space)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(combo.view(), key)
    picker = the_picker()
    search, rows = picker.picks.search_field, picker.picks.list
    assert picker.focusWidget() is search
    for word in ("bo ek", "03-01"):
        search.setFocus()
        search.clear()
        qtbot.keyClicks(search, word)
        qtbot.keyClick(search, Qt.Key.Key_Return)
        assert picker.focusWidget() is rows
        qtbot.keyClick(rows, Qt.Key.Key_Space)
    search.clear()
    choosing.choose(picker.picks.shown_combo, Which.TICKED)
    assert names(picker) == ["Bo Ek", "Ann Lee"]
    qtbot.keyClick(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not picker.isVisible()
    assert dialog.wish.meetings == (2, 1)


def test_going_through_the_closed_choice_leads_past_the_list(dialog: ExportDialog, qtbot: QtBot) -> None:
    combo = combo_of(dialog)
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "Ann Lee, no date"
    qtbot.keyClick(combo, Qt.Key.Key_Up)
    assert combo.currentText() == "All of theirs"
    qtbot.keyClicks(combo, "p")
    assert combo.currentText() == "All of theirs"
    assert QApplication.activeModalWidget() is dialog


def test_a_list_that_is_left_changes_nothing(dialog: ExportDialog, qtbot: QtBot) -> None:
    picker = open_picker(dialog)
    picker.picks.all_button.click()
    qtbot.keyClick(picker, Qt.Key.Key_Escape)
    assert combo_of(dialog).currentText() == "All of theirs"
    assert dialog.wish.meetings is None
    pick(dialog, "bo", "dan")
    picker = open_picker(dialog)
    assert picker.picks.picked_label.text() == "2 of 5 ticked"
    picker.picks.none_button.click()
    assert not picker.pick_button.isEnabled()
    picker.cancel_button.click()
    assert combo_of(dialog).currentText() == "2 meetings"
    assert dialog.wish.meetings == (4, 2)


def test_one_alone_is_chosen_as_it_is_without_the_list(dialog: ExportDialog) -> None:
    pick(dialog, "bo")
    assert combo_of(dialog).currentText() == "Bo Ek, 2 Mar"
    assert dialog.wish.meetings == (2,)
    assert combo_of(dialog).row_of(Entry.PICKED) < 0


def test_only_what_is_to_come_or_was_held(dialog: ExportDialog) -> None:
    picker = open_picker(dialog)
    combo = picker.picks.shown_combo
    shown = []
    for which in (Which.OPEN, Which.HELD, Which.TICKED, Which.ALL):
        choosing.choose(combo, which)
        shown.append(len(names(picker)))
    assert shown == [1, 4, 0, 5]


def test_a_row_says_all_there_is_and_whether_it_is_ticked(
    dialog: ExportDialog, qtmodeltester: ModelTester
) -> None:
    picker = open_picker(dialog)
    model = picker.picks.model
    qtmodeltester.check(model)
    model.pick([1], on=True)
    spoken = [
        [model.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(4)]
        for row in (0, 1)
    ]
    assert spoken == [
        ["Ann Lee, ticked", "Pilot, Yard 0", "No date", "Planned"],
        ["Dan Ur, not ticked", "Pilot, Yard 3", "4 Mar, 09:00", "Held"],
    ]
    assert picker.picks.list.accessibleName() == "Meetings"
    assert picker.picks.search_field.accessibleName() == "Search names, work, fields and days"


def test_with_one_meeting_there_is_nothing_to_pick(desk: Desk, window: QWidget) -> None:
    desk.hub.run("Plan", meetings.prepare, person=1)
    combo = combo_of(open_export(desk, window))
    assert [combo.itemText(row) for row in range(combo.count())] == ["All of theirs", "Ann Lee, no date"]


@pytest.mark.long
def test_ten_thousand_meetings_are_looked_up_only_where_they_are_seen(desk: Desk, window: QWidget) -> None:
    def meet(_ws: object) -> None:
        at = "2026-03-01T09:00:00.000Z"
        rows = [
            {"person": 1 + place % 4, "state": "held", "starts_at": at, "uid": f"m{place}", "created_at": at}
            for place in range(10_000)
        ]
        for start in range(0, len(rows), 1_000):
            Meeting.insert_many(rows[start : start + 1_000]).execute()

    desk.hub.run("Meet", meet)
    dialog = open_export(desk, window)
    picker = open_picker(dialog)
    model = picker.picks.model
    assert model.rowCount() == 10_000
    assert sum(map(len, model._pages.values())) < 1_000
    picker.picks.search_field.setText("cleo")
    picker.picks.all_button.click()
    assert picker.pick_button.text() == "Choose 2,500 meetings"
    picker.pick_button.click()
    assert dialog.counts_label.text() == "1 person, 2,500 meetings, 0 follow-ups"


# ---------------------------------------------------------------- what heeds it


def test_neither_people_nor_a_period_are_asked_for_then(dialog: ExportDialog) -> None:
    scope = dialog.form.scope
    offers = [("document", place) for place in range(4)]
    offers += [("tables", 0), ("tables", 1), ("calendar", 0), ("course", 0), ("coach", 0)]
    for purpose, place in offers:
        choose(dialog, purpose, place)
        assert scope.whom_combo.isVisible()
        assert scope.period_box.isVisible()
    pick(dialog, "bo", "dan")
    for purpose, place in offers:
        choose(dialog, purpose, place)
        assert not scope.whom_combo.isVisible()
        assert scope.theirs_combo.currentText() == "The people of those 2 meetings"
        assert not scope.period_box.isVisible()
        assert (dialog.wish.meetings, dialog.wish.people, dialog.wish.since) == ((4, 2), None, None)
    choosing.choose(combo_of(dialog), Entry.ALL)
    assert scope.whom_combo.isVisible()
    assert dialog.wish.meetings is None


def test_what_is_of_people_or_whole_has_no_meetings_to_choose(dialog: ExportDialog) -> None:
    pick(dialog, "bo", "dan")
    for purpose in ("address_book", "program", "copy"):
        choose(dialog, purpose)
        assert not dialog.form.scope.meeting_box.isVisible()
        assert dialog.form.scope.whom_box.isVisible() == (purpose == "address_book")
        assert dialog.wish.meetings is None


def test_a_table_of_picked_meetings_is_seen_and_written(
    dialog: ExportDialog, prompter: FakePrompter, tmp_path: Path
) -> None:
    pick(dialog, "bo", "dan")
    choose(dialog, "tables", 1)
    choosing.choose(dialog.form.what_combo, "meetings")
    assert dialog.counts_label.text() == "2 meetings"
    dialog.preview_button.click()
    (sample,) = dialog.preview.samples
    out = tmp_path / "meetings.csv"
    prompter.answer(out)
    dialog.save_button.click()
    for text in (sample.texts[0], out.read_text("utf-8-sig")):
        assert [name for name in NAMES if name in text] == ["Bo Ek", "Dan Ur"]


def test_the_pages_of_a_document_are_of_picked_meetings(
    dialog: ExportDialog, prompter: FakePrompter, tmp_path: Path
) -> None:
    pick(dialog, "bo", "dan")
    choose(dialog, "document", 2)
    out = tmp_path / "report.html"
    prompter.answer(out)
    dialog.save_button.click()
    text = out.read_text("utf-8")
    assert [name for name in NAMES if name in text] == ["Bo Ek", "Dan Ur"]


def test_meetings_that_a_course_and_a_coach_do_not_get_are_said(dialog: ExportDialog) -> None:
    combo_of(dialog).take([1, 2, 5])
    choose(dialog, "course")
    assert (dialog.counts_label.text(), dialog.rest_label.text()) == (
        "2 people, 2 meetings",
        "without 1 meeting not held",
    )
    choose(dialog, "coach")
    assert dialog.rest_label.text() == "without 1 meeting called off or undated"
    combo_of(dialog).take([1, 2])
    assert dialog.rest_label.isHidden()
    choose(dialog, "document")
    combo_of(dialog).take([1, 2, 5])
    assert dialog.rest_label.isHidden()


def test_a_sheet_is_of_one_of_them_and_the_others_come_back(dialog: ExportDialog) -> None:
    pick(dialog, "bo", "dan")
    choose(dialog, "sheet")
    combo = combo_of(dialog)
    assert dialog.wish.kind is Kind.SHEET
    assert dialog.wish.meetings == (4,)
    assert combo.itemText(0) == "Ann Lee, no date"
    assert combo.accessibleName() == "Which meeting?"
    assert dialog.form.scope.meeting_title.text() == "Which meeting?"
    combo.set_value(1)
    choose(dialog, "document")
    assert combo.currentText() == "2 meetings"
    assert combo.accessibleName() == "Which meetings?"
    assert dialog.wish.meetings == (4, 2)


def test_the_meeting_in_hand_is_meant_where_one_is_read_and_all_are_where_they_are_listed(
    dialog: ExportDialog, desk: Desk, window: QWidget
) -> None:
    dialog.reject()
    dialog = open_export(desk, window, meeting=2)
    begun = {}
    for purpose in ("document", "tables", "calendar", "course", "coach", "sheet", "document"):
        choose(dialog, purpose)
        begun[purpose] = dialog.wish.meetings
    assert begun == {
        "document": (2,), "tables": None, "calendar": (2,), "course": (2,), "coach": None, "sheet": (2,),
    }  # fmt: skip
    combo_of(dialog).set_value(3)
    for purpose in begun:
        choose(dialog, purpose)
        assert dialog.wish.meetings == (3,), purpose
    choose(dialog, "document")
    combo_of(dialog).set_value(Entry.ALL)
    choose(dialog, "coach")
    assert dialog.wish.meetings is None
    choose(dialog, "sheet")
    assert dialog.wish.meetings == (2,)
