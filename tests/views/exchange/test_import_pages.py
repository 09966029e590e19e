"""The pages of the import dialog: picking people, those who may be known, the lines, and other sources."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.exchange.csv_words import Target
from desktop.models.importing_people import Shown
from desktop.ops.importing_choices import Decision, Duplicates
from desktop.storage.tables import Person
from desktop.views.desk import Desk
from desktop.views.exchange.import_dialog import ImportDialog, open_import, open_pasted
from desktop.views.exchange.import_pages import Page
from tests.helpers.choosing import choose
from tests.views.exchange.importing import CALENDAR, CARDS, names, show


def rows(dialog: ImportDialog) -> list[tuple[str, str]]:
    """Who is shown, and what becomes of them."""
    model = dialog.people_list.model()
    return [(model.index(row, 0).data(), model.index(row, 2).data()) for row in range(model.rowCount())]


def test_pages_lead_to_the_people_and_say_what_becomes_of_each(
    desk: Desk, window: QWidget, alumni: Path
) -> None:
    dialog = show(desk, window, alumni)
    assert dialog.switch.page is Page.COLUMNS
    cells = dialog.switch.cells
    assert cells is not None
    assert [cell.accessibleName() for cell in cells.cells] == [
        "Columns",
        "People 5",
        "Perhaps known 1",
        "Remarks 1",
    ]
    cells.press(1)
    assert dialog.people_page.isVisible()
    assert not dialog.column_table.isVisible()
    assert rows(dialog) == [
        ("Sofía Barrientos", "New"),
        ("Jun-ho Baek", "New"),
        ("Wanjiru Kamau", "New"),
        ("Grace Oduya", "New, perhaps known"),
        ("Rosalind Teague", "Fills in: Role"),
    ]


def test_going_from_page_to_page_the_buttons_stay_where_they_are(
    desk: Desk, window: QWidget, alumni: Path
) -> None:
    dialog = show(desk, window, alumni)
    dialog._on_page(Page.PEOPLE)
    high = dialog.height()
    for page in (Page.COLUMNS, Page.UNSURE, Page.PEOPLE):
        dialog._on_page(page)
        assert dialog.height() == high


def test_who_is_not_ticked_stays_out(desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot) -> None:
    dialog = show(desk, window, alumni)
    dialog._on_page(Page.PEOPLE)
    page = dialog.people_page
    qtbot.keyClicks(page.search_field, "skerry")
    assert [name for name, _ in rows(dialog)] == ["Jun-ho Baek"]
    page.list.select_first()
    page.list.tick_row()
    assert rows(dialog) == [("Jun-ho Baek", "Left out")]
    assert page.picked_label.text() == "4 of 5 ticked"
    assert dialog.counts_label.text() == "3 new, 1 filled in, 1 skipped"
    page.search_field.clear()
    choose(page.shown_combo, Shown.LEFT)
    assert [name for name, _ in rows(dialog)] == ["Jun-ho Baek"]
    dialog.import_button.click()
    assert "Jun-ho Baek" not in names(desk)
    assert "Sofía Barrientos" in names(desk)


def test_one_of_many_is_found_and_picked_by_keys_alone(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    dialog = show(desk, window, alumni)
    dialog._on_page(Page.PEOPLE)
    page = dialog.people_page
    page.none_button.click()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        page.search_field.setFocus()
        qtbot.keyClicks(page.search_field, "skerry")
        qtbot.keyClick(page.search_field, key)
        assert dialog.isVisible()
        assert dialog.focusWidget() is page.list
        qtbot.keyClick(page.list, Qt.Key.Key_Space)
        page.search_field.clear()
    assert page.picked_label.text() == "0 of 5 ticked"
    page.search_field.setFocus()
    qtbot.keyClicks(page.search_field, "skerry")
    for _ in range(2):  # one of the list, as the first goes there
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert dialog.isVisible()
    assert page.picked_label.text() == "1 of 5 ticked"
    page.search_field.setText("nobody at all")
    qtbot.keyClick(page.search_field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert names(desk) == {"Rosalind Teague", "Grace Oduya"}


def test_a_search_says_how_many_it_found_and_that_it_found_nobody(
    desk: Desk, window: QWidget, alumni: Path
) -> None:
    dialog = show(desk, window, alumni)
    dialog._on_page(Page.PEOPLE)
    page = dialog.people_page
    assert (page.found_label.isVisible(), page.nothing_label.isVisible()) == (False, False)
    page.search_field.setText("gr")
    assert (page.found_label.text(), page.nothing_label.isVisible()) == ("1 found", False)
    page.search_field.setText("nobody at all")
    assert (page.found_label.text(), page.picked_label.text()) == ("0 found", "5 of 5 ticked")
    assert page.nothing_label.isVisible()
    assert page.nothing_label.text() == "Nobody in the files matches."
    page.search_field.clear()
    assert (page.found_label.isVisible(), page.nothing_label.isVisible()) == (False, False)


def test_nobody_and_everybody_can_be_ticked_at_once(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS, "utf-8")
    dialog = show(desk, window, path)
    dialog.people_page.none_button.click()
    assert dialog.people_page.picked_label.text() == "0 of 5 ticked"
    assert not dialog.import_button.isEnabled()
    dialog.people_page.search_field.setText("card 3")
    dialog.people_page.all_button.click()
    assert dialog.import_button.text() == "Import 1 person"
    dialog.import_button.click()
    assert [name for name in names(desk) if name.startswith("Card")] == ["Card 3"]


def test_ten_thousand_people_are_looked_up_only_where_they_are_seen(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "many.csv"
    lines = "".join(f"Ann Number{n},ann{n}@lee.example\n" for n in range(10_000))
    path.write_text("Name,E-mail\n" + lines, "utf-8")
    dialog = show(desk, window, path)
    dialog._on_page(Page.PEOPLE)
    model = dialog.people_page.model
    assert model.rowCount() == 10_000
    assert sum(map(len, model._pages.values())) < 1_000
    dialog.people_page.search_field.setText("number9999")
    assert rows(dialog) == [("Ann Number9999", "New")]


def test_who_may_be_known_is_shown_beside_the_other_and_answered_by_a_key(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    dialog = show(desk, window, alumni)
    dialog.known_part.compare_button.click()
    page = dialog.unsure_page
    assert page.isVisible()
    assert page.comparison.texts == [
        ("Name", "Grace Oduya", "Grace Oduya"),
        ("Ways to reach them", "grace@home.example", "grace@work.example"),
    ]
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_1)
    assert page.answer_buttons[Decision.SAME].isChecked()
    assert dialog.counts_label.text() == "3 new, 2 filled in, 0 skipped"
    dialog.import_button.click()
    assert Person.select().where(Person.shown_name == "Grace Oduya").count() == 1
    values = {row[0] for row in desk.hub.db.rows("SELECT value FROM reach WHERE value LIKE 'grace%'")}
    assert values == {"grace@home.example", "grace@work.example"}


def test_a_figure_answers_from_the_tab_that_was_clicked_and_elsewhere_means_nothing(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    dialog = show(desk, window, alumni)
    qtbot.keyClick(dialog.switch, Qt.Key.Key_2)
    assert dialog.importer.choices.decision(3) is None
    dialog._on_page(Page.UNSURE)
    qtbot.keyClick(dialog.switch, Qt.Key.Key_2)
    assert dialog.importer.choices.decision(3) is Decision.APART


def test_another_person_is_added_and_one_left_out_is_not(desk: Desk, window: QWidget, alumni: Path) -> None:
    dialog = show(desk, window, alumni)
    dialog._on_page(Page.UNSURE)
    dialog.unsure_page.answer_buttons[Decision.SKIP].click()
    assert dialog.counts_label.text() == "3 new, 1 filled in, 1 skipped"
    dialog.unsure_page.answer_buttons[Decision.APART].click()
    assert dialog.counts_label.text() == "4 new, 1 filled in, 0 skipped"
    dialog.unsure_page.answer_buttons[Decision.APART].click()
    assert dialog.importer.choices.decision(3) is None
    assert not dialog.known_part.doubtful_box.isHidden()


def test_answers_hold_on_when_a_column_is_explained_otherwise(
    desk: Desk, window: QWidget, alumni: Path
) -> None:
    dialog = show(desk, window, alumni)
    dialog._on_page(Page.UNSURE)
    dialog.unsure_page.answer_buttons[Decision.SAME].click()
    choose(dialog.column_table.grid.combos[4], Target.IGNORE)
    assert dialog.counts_label.text() == "3 new, 2 filled in, 0 skipped"


def test_the_lines_say_why_somebody_is_skipped(desk: Desk, window: QWidget, alumni: Path) -> None:
    dialog = show(desk, window, alumni)
    dialog.known_part.duplicate_buttons[Duplicates.SKIP].click()
    dialog._on_page(Page.LINES)
    model = dialog.lines_page.list.model()
    words = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert words == [
        "Skipped",
        "Line 6: Rosalind Teague is in your notebook already and was skipped, as you chose.",
        "Taken, with a remark",
        "Line 5: This may be Grace Oduya, who is in your notebook; what agrees is not enough to be sure.",
    ]


def test_a_table_that_was_copied_comes_in_like_a_file(desk: Desk, window: QWidget) -> None:
    text = "Name\tRole\tE-mail\nJun-ho Baek\tMarine surveyor\tjh@skerry.example\n"
    dialog = open_pasted(desk, text, window)
    assert dialog.file_label.text() == "Pasted table"
    assert dialog.facts_label.text() == "1 row, tab-separated, UTF-8"
    dialog.import_button.click()
    assert Person.get(Person.shown_name == "Jun-ho Baek").role == "Marine surveyor"
    assert desk.hub.db.value("SELECT file_name FROM import_batch") == "Pasted table"


def test_talks_of_a_calendar_become_meetings_only_if_they_are_wanted(
    desk: Desk, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "dates.ics"
    path.write_text(CALENDAR, "utf-8")
    dialog = show(desk, window, path)
    assert dialog.start_part.meetings_title.text() == "2 events with one other person"
    assert dialog.counts_label.text() == "2 new, 0 filled in, 0 skipped, 2 meetings"
    dialog.start_part.meeting_buttons[False].click()
    assert dialog.counts_label.text() == "2 new, 0 filled in, 0 skipped"
    dialog.import_button.click()
    assert desk.hub.db.value("SELECT count(*) FROM meeting") == 0
    again = show(desk, window, path)
    assert again.import_button.text() == "Import 2 meetings"
    with qtbot.waitSignal(desk.hub.told) as told:
        again.import_button.click()
    assert told.args == ["Imported 2 meetings", True]
    assert desk.hub.db.value("SELECT count(*) FROM meeting") == 2


class Whole(QWidget):
    """A window that takes notebooks."""

    notebook_requested = Signal(object)
    restore_requested = Signal(object, object)


@pytest.mark.parametrize("answer", ["restore", "open"])
def test_a_backup_is_opened_or_brought_back(desk: Desk, tmp_path: Path, qtbot: QtBot, answer: str) -> None:
    backup = tmp_path / "yesterday.askwell"
    desk.hub.workspace.save_copy(backup)
    whole = Whole()
    qtbot.addWidget(whole)
    desk.prompter.answer(answer)  # type: ignore[attr-defined]
    signal = whole.restore_requested if answer == "restore" else whole.notebook_requested
    with qtbot.waitSignal(signal) as asked:
        assert open_import(desk, [backup], whole) is None
    assert asked.args == ([backup, None] if answer == "restore" else [backup])
    assert "2 people" in desk.prompter.details[-1]["detail"]  # type: ignore[attr-defined]
