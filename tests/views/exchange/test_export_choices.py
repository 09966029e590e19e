"""What else the export dialog offers: the pages before they are saved, a field, a period, a meeting, and paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.models.exporting import Kind, TaskShape, Wish
from desktop.ops import contacts_places, meetings
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.fields import Field
from desktop.storage.restoring import look_through
from desktop.storage.tables import Meeting
from desktop.views.desk import Desk
from desktop.views.exchange.export_dialog import ExportDialog, open_export
from desktop.views.exchange.export_scope import ExportScope, Period
from desktop.views.moments import DayField
from tests.helpers import choosing
from tests.helpers.printing import printing_into
from tests.views.exchange.exporting import TWO_PEOPLE, choose

JSON = 1
"""The place of that format among those of a full copy."""


@pytest.fixture
def people() -> list[dict[str, Any]]:
    return TWO_PEOPLE


def test_a_document_is_looked_at_before_it_is_saved(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    dialog = open_export(desk, window)
    dialog.preview_button.click()
    assert len(dialog.preview.pages) == 1
    assert dialog.preview.isVisible()
    assert not dialog.form.isVisible()
    assert dialog.preview.pages[0].accessibleName() == "Page 1"
    dialog.preview_button.click()
    assert dialog.form.isVisible()
    assert dialog.preview_button.text() == "Preview"
    choose(dialog, "copy")
    assert not dialog.preview_button.isVisible()


def test_the_first_lines_of_other_files_are_seen_before_they_are_saved(desk: Desk, window: QWidget) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "address_book")
    dialog.preview_button.click()
    (cards,) = dialog.preview.samples
    assert cards.texts[0].startswith("BEGIN:VCARD\nVERSION:3.0")
    assert "Ann Lee" in cards.texts[0]
    dialog.preview_button.click()
    choose(dialog, "tables")
    dialog.preview_button.click()
    (people,) = dialog.preview.samples
    assert people.texts[:2] == ["People", "Name"]
    assert "Ann Lee" in people.texts
    dialog.preview_button.click()
    choose(dialog, "document")
    dialog.preview_button.click()
    assert dialog.preview.samples == []
    assert len(dialog.preview.pages) == 1


def test_only_the_people_of_a_field_and_only_a_period(desk: Desk, window: QWidget) -> None:
    desk.hub.run("Field", contacts_places.set_field, person=1, name="Hydrology")
    dialog = open_export(desk, window)
    combo = dialog.form.whom_combo
    assert [combo.itemText(row) for row in range(combo.count())] == [
        "Everybody (2 people)",
        "Hydrology (1 person)",
    ]
    combo.setCurrentIndex(1)
    combo.chosen.emit(combo.value)
    assert dialog.wish.field == 1
    assert dialog.counts_label.text() == "1 person, 0 meetings, 0 follow-ups"
    period = dialog.form.scope.period_combo
    choosing.choose(period, Period.OWN)
    assert dialog.form.scope.since_field.isVisible()
    assert (dialog.wish.since, dialog.wish.until) == (date(2026, 2, 10), date(2026, 3, 12))
    assert dialog.counts_label.text() == "There is nothing in what is chosen."
    assert not dialog.save_button.isEnabled()
    period.set_value(Period.YEAR)
    assert (dialog.wish.since, dialog.wish.until) == (date(2026, 1, 1), None)


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [
        ("de", "1.1.", "31.12."),
        ("de", "01.01.2026", "31.12.26"),
        ("de", "1. Januar 2026", "31. Dezember"),
        ("de", "1.1.26", "2026-12-31"),
        ("en_GB", "01/01/2026", "31/12/2026"),
        ("en_US", "1/1/26", "12/31/2026"),
    ],
)
def test_the_days_of_a_period_are_read_as_people_type_them(
    desk: Desk, window: QWidget, qtbot: QtBot, language: str, first: str, last: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        scope = _own_period(open_export(desk, window))
        _type(qtbot, scope.since_field, first)
        _type(qtbot, scope.until_field, last)
        assert (scope.since_field.value, scope.until_field.value) == (date(2026, 1, 1), date(2026, 12, 31))
    finally:
        QLocale.setDefault(before)


def test_a_day_that_cannot_be_read_is_said_and_nothing_is_counted(
    desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    desk.hub.run("Plan", meetings.prepare, person=1)
    dialog = open_export(desk, window)
    counted = dialog.counts_label.text()
    scope = _own_period(dialog)
    _type(qtbot, scope.until_field, "soonish")
    row = scope.until_field.parentWidget()
    assert isinstance(row, Field)
    assert row.error == "Write a day like 12 Mar."
    assert dialog.counts_label.text() == "A day of the period cannot be read."
    assert not dialog.save_button.isEnabled()
    _type(qtbot, scope.until_field, "today")
    assert (row.error, scope.until_field.value) == ("", date(2026, 3, 12))
    assert dialog.counts_label.text() == "There is nothing in what is chosen."
    _type(qtbot, scope.until_field, "soonish")
    assert row.error
    qtbot.keyClick(scope.until_field, Qt.Key.Key_Escape)
    assert (row.error, scope.until_field.value) == ("", date(2026, 3, 12))
    assert dialog.counts_label.text() == "There is nothing in what is chosen."
    _type(qtbot, scope.until_field, "soonish")
    choosing.choose(scope.period_combo, Period.ALL)
    assert dialog.counts_label.text() == counted
    assert dialog.save_button.isEnabled()


def _own_period(dialog: ExportDialog) -> ExportScope:
    scope = dialog.form.scope
    choosing.choose(scope.period_combo, Period.OWN)
    return scope


def _type(qtbot: QtBot, field: DayField, text: str) -> None:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_one_meeting_alone_is_chosen_instead_of_people(desk: Desk, window: QWidget) -> None:
    meeting = desk.hub.run("Plan", meetings.prepare, person=1)
    dialog = open_export(desk, window)
    combo = dialog.form.scope.meeting_combo
    choosing.choose(combo, meeting)
    assert combo.currentText() == "Ann Lee, no date"
    assert (dialog.wish.meetings, dialog.wish.people) == ((meeting,), None)
    assert not dialog.form.whom_combo.isVisible()
    assert dialog.form.scope.theirs_combo.isVisible()
    assert dialog.form.scope.theirs_combo.currentText() == "The person of that meeting"
    assert dialog.counts_label.text().startswith("1 person, 1 meeting")


def test_a_calendar_or_pages_of_one_meeting(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    for person in (1, 2):
        desk.hub.run("Plan", meetings.prepare, person=person)
    dialog = open_export(desk, window)
    dialog.form.scope.meeting_combo.set_value(2)
    for place, purpose in ((0, "calendar"), (3, "document")):
        choose(dialog, purpose, place)
        assert dialog.form.scope.meeting_box.isVisible()
        assert dialog.wish.meetings == (2,)
    prompter.answer(tmp_path)
    dialog.save_button.click()
    pages = [page.name for page in tmp_path.rglob("*.md")]
    assert "Bo Ek.md" in pages
    assert not any("Ann Lee" in name for name in pages)


@pytest.mark.parametrize(("purpose", "kind"), [("course", Kind.COURSE), ("coach", Kind.COACH)])
def test_what_is_handed_in_has_initials_on_demand_and_no_addresses(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path, purpose: str, kind: Kind
) -> None:
    desk.hub.run("Plan", meetings.prepare, person=1)
    at = "2026-03-02T09:00:00.000Z"
    desk.hub.run("Hold", lambda _ws: Meeting.update(state="held", starts_at=at, started_at=at).execute())
    dialog = open_export(desk, window, purpose=purpose)
    choose(dialog, purpose, 2)
    assert dialog.wish == Wish("html", kind=kind)
    assert not dialog.form.contacts_box.isVisible()
    dialog.form.initials_box.click()
    assert dialog.wish.short_names
    out = tmp_path / "handed.html"
    prompter.answer(out)
    dialog.save_button.click()
    text = out.read_text("utf-8")
    assert "Ann Lee" not in text
    assert "ann@lee.example" not in text


def test_the_sheet_is_that_of_the_meeting_in_hand(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    for person in (1, 2):
        desk.hub.run("Plan", meetings.prepare, person=person)
    dialog = open_export(desk, window, meeting=2, purpose="sheet")
    assert dialog.wish.meetings == (2,)
    assert dialog.counts_label.text() == "1 page"
    out = tmp_path / "sheet.pdf"
    prompter.answer(out)
    dialog.save_button.click()
    assert prompter.details[-1]["suggestion"].name == "Prep sheet Bo Ek 2026-03-12.pdf"
    assert out.read_bytes().startswith(b"%PDF-")


def test_the_sheet_is_printed_into_a_file(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.hub.run("Plan", meetings.prepare, person=1)
    dialog = open_export(desk, window, purpose="sheet")
    out = tmp_path / "printed.pdf"
    out.touch(0o644)
    prompter.answer(printing_into(out))
    with qtbot.waitSignal(desk.hub.made) as made:
        dialog.print_button.click()
    assert made.args == ["Saved as printed.pdf", out]
    assert prompter.details[-1]["name"] == "Prep sheet Ann Lee 2026-03-12"
    assert out.read_bytes().startswith(b"%PDF-")
    assert out.stat().st_mode & 0o777 == 0o600


def test_without_a_meeting_there_is_no_sheet(desk: Desk, window: QWidget) -> None:
    dialog = open_export(desk, window, purpose="sheet")
    assert dialog.counts_label.text() == "There is no meeting yet."
    assert not dialog.save_button.isEnabled()
    assert not dialog.print_button.isEnabled()


def test_follow_ups_are_to_dos_or_events_or_left_out(desk: Desk, window: QWidget) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "calendar")
    combo = dialog.form.tasks_combo
    wishes = []
    for row in range(combo.count()):
        combo.setCurrentIndex(row)
        wishes.append(dialog.wish.tasks)
    assert wishes == [TaskShape.TODO, TaskShape.EVENT, TaskShape.NONE]


def test_another_program_never_gets_what_is_off_the_record(desk: Desk, window: QWidget) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "copy", JSON)
    dialog.form.private_box.click()
    assert dialog.wish == Wish("json", contacts=True, private=True)
    choose(dialog, "program")
    assert dialog.wish == Wish("json", contacts=True)
    assert not dialog.form.private_box.isVisible()


def test_a_full_copy_may_be_a_notebook_that_opens(
    desk: Desk, window: QWidget, prompter: FakePrompter, tmp_path: Path
) -> None:
    dialog = open_export(desk, window)
    choose(dialog, "copy")
    out = tmp_path / "copy.askwell"
    prompter.answer(out)
    dialog.save_button.click()
    assert prompter.details[-1]["suggestion"].name == "Askwell copy 2026-03-12.askwell"
    assert look_through(out).counts["people"] == 2
