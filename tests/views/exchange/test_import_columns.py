"""The columns of a table in the import dialog: explained once for each header, named by a first row in any words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.csv_words import Target
from desktop.ops import importing
from desktop.storage.queries import imports
from desktop.storage.tables import Person
from desktop.views.desk import Desk
from desktop.views.exchange.import_dialog import ImportDialog
from desktop.views.exchange.imports_dialog import report_words
from tests.helpers.choosing import choose
from tests.views.exchange.importing import names, show

ODD = "Name,Kram,Zeug\nAnn Lee,Pilot,Harbour Office\n"
GUESSED = "Eva;Kern;keine\nBo;Ek;030 123451\nCy;Dee;030 123452\nDi;Fox;030 123453\n"
UNKNOWN = "Zorka;Blib;Kram\nAnn Lee;Harbour Office;Pilot\nBo Ek;Yard;Sailor\n"


def told(dialog: ImportDialog) -> list[str]:
    return [combo.currentText() for combo in dialog.column_table.grid.combos.values()]


def titles(dialog: ImportDialog) -> list[str]:
    grid = dialog.column_table.grid
    return [grid._title(column) for column in grid._columns]


def explain(dialog: ImportDialog, *targets: Target) -> None:
    for index, target in enumerate(targets):
        choose(dialog.column_table.grid.combos[index], target)


def test_what_was_said_of_a_header_is_shown_and_kept_when_more_is_said(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(ODD, "utf-8")
    first = show(desk, window, path)
    explain(first, Target.NAME, Target.ROLE, Target.ORGANISATION)
    first.import_button.click()
    path.write_text(ODD.replace("Ann Lee", "Bo Ek"), "utf-8")
    again = show(desk, window, path)
    assert told(again) == ["Name", "Role", "Organisation"]
    explain(again, Target.NAME)
    assert told(again) == ["Name", "Role", "Organisation"]
    assert again.importer.entries[0].organisation == "Harbour Office"


def test_a_first_row_in_unknown_words_can_be_said_to_be_the_header(
    desk: Desk, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "unknown.csv"
    path.write_text(UNKNOWN, "utf-8")
    dialog = show(desk, window, path)
    assert titles(dialog) == ["Column 1", "Column 2", "Column 3"]
    assert dialog.counts_label.text() == "3 new, 0 filled in, 0 skipped"
    dialog.heads_box.setFocus()
    qtbot.keyClick(dialog.heads_box, Qt.Key.Key_Space)
    assert titles(dialog) == ["Zorka", "Blib", "Kram"]
    assert dialog.facts_label.text() == "2 rows, semicolon-separated, UTF-8"
    explain(dialog, Target.NAME, Target.ORGANISATION, Target.ROLE)
    assert dialog.counts_label.text() == "2 new, 0 filled in, 0 skipped"
    dialog.import_button.click()
    assert {"Ann Lee", "Bo Ek"} < names(desk)
    assert "Zorka" not in names(desk)


def test_such_a_header_is_known_the_next_time_and_can_be_taken_back(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "unknown.csv"
    path.write_text(UNKNOWN, "utf-8")
    dialog = show(desk, window, path)
    dialog.heads_box.click()
    explain(dialog, Target.NAME, Target.ORGANISATION, Target.ROLE)
    dialog.import_button.click()
    path.write_text("Zorka;Blib;Kram\nCy Dee;Mill;Miller\n", "utf-8")
    again = show(desk, window, path)
    assert told(again) == ["Name", "Organisation", "Role"]
    assert again.heads_box.isChecked()
    assert [entry.values["role"] for entry in again.importer.entries] == ["Miller"]
    again.heads_box.click()
    assert titles(again) == ["Column 1", "Column 2", "Column 3"]
    assert again.importer.found == 2


def test_what_was_said_last_of_a_first_row_is_remembered(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "unknown.csv"
    for tick, seen, new in ((True, "Zorka", "Cy"), (False, "Column 1", "Di"), (True, "Zorka", "Ed")):
        path.write_text(f"{UNKNOWN}{new} Fox;Mill;Miller\n", "utf-8")
        dialog = show(desk, window, path)
        assert dialog.heads_box.isChecked() is not tick
        dialog.heads_box.click()
        explain(dialog, Target.NAME, Target.ORGANISATION, Target.ROLE)
        dialog.import_button.click()
        again = show(desk, window, path)
        assert (again.heads_box.isChecked(), titles(again)[0]) == (tick, seen)
        assert told(again) == ["Name", "Organisation", "Role"]
    assert "Zorka" in names(desk)


def test_a_first_row_that_was_said_to_be_somebody_is_not_taken_for_the_header_again(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(GUESSED, "utf-8")
    dialog = show(desk, window, path)
    assert dialog.notes.texts == [
        "“Eva, Kern, keine” was taken for the header. If that is a person, take the tick away."
    ]
    dialog.heads_box.click()
    assert dialog.notes.texts == []
    dialog.import_button.click()
    path.write_text(GUESSED + "Ed;Gee;030 123454\n", "utf-8")
    again = show(desk, window, path)
    assert not again.heads_box.isChecked()
    assert again.importer.found == 5
    assert importing.plan_files(desk.hub.db, [path]).reports[0].problems == []
    again.import_button.click()
    desk.hub.undo()
    desk.hub.undo()
    assert show(desk, window, path).heads_box.isChecked()


def test_a_first_row_that_may_be_somebody_is_seen_and_taken_back(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(GUESSED, "utf-8")
    dialog = show(desk, window, path)
    assert titles(dialog) == ["Eva", "Kern", "keine"]
    assert dialog.facts_label.text() == "3 rows, semicolon-separated, UTF-8"
    assert dialog.heads_box.isVisible()
    assert dialog.heads_box.isChecked()
    dialog.heads_box.click()
    assert titles(dialog) == ["Column 1", "Column 2", "Column 3"]
    dialog.import_button.click()
    assert {"Eva Kern", "Bo Ek", "Cy Dee", "Di Fox"} < names(desk)


def test_nobody_is_asked_about_a_header_that_is_known(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    table, card = tmp_path / "odd.csv", tmp_path / "card.vcf"
    table.write_text(ODD, "utf-8")
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEND:VCARD\n", "utf-8")
    dialog = show(desk, window, table)
    for path in (table, card):
        dialog.importer.read([path])
        assert not dialog.heads_box.isVisible()


def test_a_header_in_a_workbook_is_named_in_the_same_way(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    from tests.exchange.unseen import book

    path = tmp_path / "unknown.xlsx"
    path.write_bytes(book([tuple(line.split(";")) for line in UNKNOWN.splitlines()]))
    dialog = show(desk, window, path)
    dialog.heads_box.click()
    assert titles(dialog) == ["Zorka", "Blib", "Kram"]
    assert dialog.importer.found == 2


OUTLOOK = (
    "First Name,Last Name,Business Street,Business Postal Code,Birthday,Priority,Web Page,Spouse,Hobby\n"
    "Ann,Lee,1 Quay Rd,BS1 1AA,6/5/1984,Normal,,Cy,Tides\n"
    "Bo,Ek,,,0/0/00,Normal,,,\n"
)


def test_columns_with_content_that_are_left_out_are_said_once_and_can_be_kept(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "outlook.csv"
    path.write_text(OUTLOOK, "utf-8")
    dialog = show(desk, window, path)
    street, code, day, wife, hobby = 2, 3, 4, 7, 8
    assert dialog.notes.texts[0] == (
        "5 columns that hold something are left out: Business Street, Business Postal Code, Birthday, Spouse and "
        "1 more. Choose “Notes” above one to keep what it holds."
    )
    for index in (street, code, day, wife):
        choose(dialog.column_table.grid.combos[index], Target.NOTES)
    assert dialog.notes.texts[0] == (
        "1 column that holds something is left out: Hobby. Choose “Notes” above it to keep what it holds."
    )
    dialog.import_button.click()
    assert "1 Quay Rd" in Person.get(Person.shown_name == "Ann Lee").notes
    assert _kept(desk) == ["Columns that held something and were left out: Hobby."]
    again = show(desk, window, path)
    choose(again.column_table.grid.combos[hobby], Target.NOTES)
    assert not any("left out" in text for text in again.notes.texts)


def _kept(desk: Desk) -> list[str]:
    """What the list of imports says of the latest."""
    return report_words(imports.remarks(desk.hub.db, imports.imports(desk.hub.db)[0].id))


def test_what_a_person_has_once_is_held_by_the_column_it_was_chosen_for_last(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Name,Kram,E-mail\nAnn,Ann Lee,a@x.example\nBo,Bo Ek,b@x.example\n", "utf-8")
    dialog = show(desk, window, path)
    choose(dialog.column_table.grid.combos[1], Target.NAME)
    assert told(dialog) == ["Leave out", "Name", "E-mail"]
    assert any("left out: Name." in text for text in dialog.notes.texts)
    assert [one.shown_name for one in dialog.importer.entries] == ["Ann Lee", "Bo Ek"]
    for place in (0, 1, 2):
        choose(dialog.column_table.grid.combos[place], Target.NOTES if place < 2 else Target.NAME)
    assert told(dialog) == ["Notes", "Notes", "Name"]
