"""What the import dialog says of lines and files that did not come in as they stand: counted, and once each."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.exchange import records
from desktop.exchange.csv_words import Target
from desktop.exchange.reasons import Reason
from desktop.exchange.records import ImportReport
from desktop.ops.importing_choices import Choices, Duplicates
from desktop.ops.importing_plan import ImportPlan
from desktop.views.desk import Desk
from desktop.views.exchange.import_dialog import ImportDialog
from desktop.views.exchange.import_pages import Page
from tests.helpers.choosing import choose
from tests.views.exchange.importing import ALUMNI, CALENDAR, CARDS, show

HIDDEN = "This member hides their profile, so the row has no name."
NETWORK = (
    "First Name,Last Name,URL,Connected On\nAnn,Lee,https://www.linkedin.com/in/annlee,08 Feb 2026\n"
    + ",,,07 Jun 2026\n" * 4
)


def pages(dialog: ImportDialog) -> list[Page]:
    return list(dialog.switch.pages)


def test_lines_that_hold_nobody_are_counted_and_said_once(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(NETWORK, "utf-8")
    dialog = show(desk, window, path)
    assert dialog.counts_label.text() == "1 new, 0 filled in, 4 skipped"
    assert dialog.notes.texts[0] == f"Line 3: {HIDDEN} 3 more lines are like it."
    dialog.import_button.click()
    assert desk.hub.db.value("SELECT skipped FROM import_batch") == 4


def test_a_file_that_cannot_be_read_is_said_once_and_nothing_else_is_asked(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(bytes(range(256)) * 20)
    dialog = show(desk, window, path)
    assert pages(dialog) == []
    assert dialog.notes.texts == [
        "This is not a text file. Export the people as vCard or CSV and choose that file."
    ]
    assert dialog.notes.isVisible()
    assert not dialog.stage_combo.isVisible()
    assert not dialog.import_button.isEnabled()


def test_of_a_table_with_nothing_but_a_header_is_said_that_it_has_no_people(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "alumni.csv"
    path.write_text("Name,E-mail,Company\n", "utf-8")
    dialog = show(desk, window, path)
    assert dialog.notes.texts == [
        "There are no people in this table: it has a header and nothing below it. Export it again with the people."
    ]
    assert pages(dialog) == []
    assert not dialog.known_part.isVisible()
    assert not dialog.import_button.isEnabled()


def test_an_error_in_the_footer_can_be_read_whole(
    desk: Desk, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "alumni.csv"
    path.write_text(ALUMNI, "utf-8")
    dialog = show(desk, window, path)
    dialog.importer.failed.emit(UserError(Problem.FILE_UNREADABLE, name="a long name " * 20, path=str(path)))
    label = dialog.counts_label
    assert label.text().count("a long name") == 20
    line = label.minimumSizeHint().height()
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > line)


def test_of_a_zip_every_file_that_is_not_read_is_named(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "people.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("two.vcf", CARDS)
        for name in ("alumni.csv", "course.csv"):
            archive.writestr(name, ALUMNI)
    dialog = show(desk, window, path)
    whole = (
        "“{}” in the zip was not read, or not to its end. "
        "If there are people in it, unpack the zip and choose that file by itself."
    )
    assert dialog.notes.texts == [whole.format("alumni.csv"), whole.format("course.csv")]
    assert dialog.counts_label.text().endswith("2 not read")
    assert dialog.import_button.isEnabled()


def test_of_several_files_the_one_that_cannot_be_read_is_named_beside_the_people(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    good, bad = tmp_path / "cards.vcf", tmp_path / "empty.csv"
    good.write_text(CARDS, "utf-8")
    bad.write_text("", "utf-8")
    dialog = show(desk, window, bad, good)
    assert dialog.people_page.isVisible()
    assert dialog.notes.isVisible()
    assert dialog.notes.texts == ["empty.csv: The file is empty. Export it again, or choose another."]
    assert dialog.counts_label.text() == "5 new, 0 filled in, 0 skipped, 1 not read"


def test_whom_to_pick_has_the_room_that_choices_have_beside_the_columns(
    desk: Desk, window: QWidget, tmp_path: Path, alumni: Path
) -> None:
    table = show(desk, window, alumni)
    assert table.stage_combo.isVisible()
    table._on_page(Page.PEOPLE)
    assert not table.stage_combo.isVisible()
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS, "utf-8")
    assert show(desk, window, path).stage_combo.isVisible()


def test_more_remarks_than_are_listed_are_counted(
    desk: Desk, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "PROBLEMS_KEPT", 3)
    path = tmp_path / "Connections.csv"
    path.write_text(NETWORK, "utf-8")
    dialog = show(desk, window, path)
    dialog._on_page(Page.LINES)
    assert dialog.lines_page.more_label.text() == "1 more is not listed."
    path.write_text(ALUMNI, "utf-8")
    again = show(desk, window, path)
    again._on_page(Page.LINES)
    assert not again.lines_page.more_label.isVisible()


def test_what_is_asked_about_talks_and_known_people_is_seen_without_scrolling(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    calendar, table = tmp_path / "dates.ics", tmp_path / "people.csv"
    calendar.write_text(CALENDAR, "utf-8")
    table.write_text(ALUMNI, "utf-8")
    asked = [
        (show(desk, window, calendar), lambda dialog: dialog.start_part.meeting_buttons[False]),
        (show(desk, window, table), lambda dialog: dialog.known_part.compare_button),
    ]
    for dialog, of in asked:
        button = of(dialog)
        assert button.isVisible()
        assert button.visibleRegion().boundingRect().height() == button.height()


def test_the_dialog_stays_as_high_as_its_remarks_need_when_they_are_said_anew(
    desk: Desk, window: QWidget, alumni: Path
) -> None:
    dialog = show(desk, window, alumni)
    high = dialog.height()
    choose(dialog.column_table.grid.combos[4], Target.HOW_FOUND)
    assert len(dialog.notes.texts) == 2
    assert dialog.height() == high == dialog.sizeHint().height()


def test_what_would_happen_is_worked_out_once_for_each_plan_and_choice(
    desk: Desk, window: QWidget, alumni: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ImportPlan] = []
    report = ImportPlan.report

    def heard(plan: ImportPlan, choices: Choices, *, dry_run: bool = False) -> ImportReport:
        asked.append(plan)
        return report(plan, choices, dry_run=dry_run)

    monkeypatch.setattr(ImportPlan, "report", heard)
    importer = show(desk, window, alumni).importer

    def made() -> int:
        """How many reports were made since the last time, all of it looked at twice more."""
        for _ in range(2):
            _ = importer.remarks, importer.unlisted, importer.counts
        count = len(asked)
        asked.clear()
        return count

    assert made() == 1
    importer.choose(duplicates=Duplicates.SKIP)
    assert (made(), importer.counts.updated) == (1, 0)
    importer.pick(importer.entries, on=False)
    assert (made(), importer.counts.added) == (1, 0)
    importer.pick(importer.entries, on=True)
    assert (made(), importer.counts.added) == (1, 4)
    assert [one.reason for one in importer.remarks] == [Reason.LIKE_SOMEBODY, Reason.KNOWN_SKIPPED]
    importer.set_target(0, Target.IGNORE)
    assert made() == 1
    assert [one.reason for one in importer.remarks] == [Reason.NO_NAME, Reason.KNOWN_SKIPPED]
