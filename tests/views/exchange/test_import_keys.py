"""Enter in the import dialog: it brings people in from wherever work begins, and presses no other button unasked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.models.importing import State
from desktop.qtkit.tasks import Tasks
from desktop.views.desk import Desk
from desktop.views.exchange.import_dialog import ImportDialog, open_pasted
from desktop.views.exchange.import_pages import Page
from tests.views.exchange.importing import ALUMNI, CALENDAR, CARDS, names, show


def enter(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)


@pytest.mark.parametrize(("name", "text"), [("a.csv", ALUMNI), ("a.vcf", CARDS), ("a.ics", CALENDAR)])
def test_enter_in_a_dialog_just_opened_brings_everybody_in(
    desk: Desk, window: QWidget, tmp_path: Path, qtbot: QtBot, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    before = len(names(desk))
    dialog = show(desk, window, path)
    enter(dialog, qtbot)
    assert not dialog.isVisible()
    assert len(names(desk)) > before


def test_enter_brings_in_what_was_pasted(desk: Desk, window: QWidget, qtbot: QtBot) -> None:
    dialog = open_pasted(desk, "Name\tRole\nJun-ho Baek\tSurveyor\n", window)
    enter(dialog, qtbot)
    assert "Jun-ho Baek" in names(desk)


def test_until_something_is_read_enter_does_nothing_and_then_work_begins_at_the_tabs(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    tasks = Tasks(parent=desk.hub)
    dialog = show(replace(desk, tasks=tasks), window, alumni)
    enter(dialog, qtbot)  # an answer nobody prepared would fail
    qtbot.waitUntil(lambda: dialog.importer.state is State.READY, timeout=30_000)
    cells = dialog.switch.cells
    assert cells is not None
    assert dialog.focusWidget() is cells.cells[0]
    dialog.cancel_button.click()
    tasks.close()


def test_enter_opens_a_tab_before_it_brings_anybody_in(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    dialog = show(desk, window, alumni)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Right)
    enter(dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.switch.page is Page.PEOPLE
    enter(dialog, qtbot)
    assert not dialog.isVisible()


def test_another_file_is_gone_on_with_where_work_begins(
    desk: Desk, window: QWidget, alumni: Path, tmp_path: Path
) -> None:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS, "utf-8")
    dialog = show(desk, window, alumni)
    desk.prompter.answer([path])  # type: ignore[attr-defined]
    dialog.another_button.setFocus()
    dialog.another_button.click()
    assert dialog.focusWidget() is dialog.import_button


def test_whoever_said_what_a_column_holds_stays_there(desk: Desk, window: QWidget, alumni: Path) -> None:
    dialog = show(desk, window, alumni)
    combo = dialog.column_table.grid.combos[4]
    combo.setFocus()
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert dialog.focusWidget() is combo


def test_a_table_without_a_name_begins_at_its_first_column(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text("1,2\n3,4\n5,6\n", "utf-8")
    dialog = show(desk, window, path)
    assert dialog.focusWidget() is dialog.column_table.grid.combos[0]


def test_compare_them_leads_to_the_list_of_those_who_are_compared(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    dialog = show(desk, window, alumni)
    button = dialog.known_part.compare_button
    button.setFocus()
    button.click()
    assert dialog.focusWidget() is dialog.unsure_page.list
    enter(dialog, qtbot)
    assert not dialog.isVisible()
