"""What the import dialog makes of an answer about somebody who may be known: tabs, counts and choices follow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ops.importing_choices import Decision, Duplicates
from desktop.storage.tables import Person
from desktop.views.desk import Desk
from desktop.views.exchange.import_dialog import ImportDialog
from desktop.views.exchange.import_pages import Page
from tests.views.exchange.importing import CALENDAR, show


@pytest.fixture
def unsure(tmp_path: Path) -> Path:
    """Somebody of a known name at another address, and nobody else who may be known."""
    path = tmp_path / "list.csv"
    path.write_text(
        "Name,E-mail,Job\nGrace Oduya,grace@home.example,Pilot\nBo Ek,bo@ek.example,Cook\n", "utf-8"
    )
    return path


def tabs(dialog: ImportDialog) -> list[str]:
    assert dialog.switch.cells is not None
    return [cell.accessibleName() for cell in dialog.switch.cells.cells]


def answer(dialog: ImportDialog, decision: Decision) -> None:
    dialog.unsure_page.answer_buttons[decision].click()


def test_the_tabs_follow_an_answer(desk: Desk, window: QWidget, unsure: Path) -> None:
    dialog = show(desk, window, unsure)
    assert tabs(dialog) == ["Columns", "People 2", "Perhaps known 1", "Remarks 1"]
    dialog._on_page(Page.UNSURE)
    answer(dialog, Decision.SAME)
    assert tabs(dialog) == ["Columns", "People 2", "Perhaps known 1"]
    assert dialog.switch.page is Page.UNSURE
    answer(dialog, Decision.SAME)
    assert tabs(dialog)[-1] == "Remarks 1"


def test_tabs_that_are_new_are_in_their_place_before_they_are_seen(
    desk: Desk, window: QWidget, unsure: Path
) -> None:
    dialog = show(desk, window, unsure)
    dialog._on_page(Page.UNSURE)
    assert dialog.switch.cells is not None
    before = dialog.switch.cells.cells[0].height()
    answer(dialog, Decision.SAME)
    at_once = [cell.geometry() for cell in dialog.switch.cells.cells]
    QApplication.processEvents()  # whatever is still to be laid out
    assert [cell.geometry() for cell in dialog.switch.cells.cells] == at_once
    assert at_once[0].height() == before


def test_the_tab_that_had_the_focus_has_it_when_another_goes(
    desk: Desk, window: QWidget, unsure: Path, qtbot: QtBot
) -> None:
    dialog = show(desk, window, unsure)
    dialog._on_page(Page.UNSURE)
    assert dialog.switch.take_focus()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_1)
    cells = dialog.switch.cells
    assert cells is not None
    assert tabs(dialog)[-1] == "Perhaps known 1"
    assert dialog.focusWidget() is cells.cells[2]


def test_who_was_said_to_be_the_same_is_in_the_notebook_and_asked_about_like_others(
    desk: Desk, window: QWidget, unsure: Path
) -> None:
    dialog = show(desk, window, unsure)
    part = dialog.known_part
    fill = part.duplicate_buttons[Duplicates.FILL]
    assert part.title.text() == "Nobody here is in your notebook for certain"
    assert fill.isHidden()
    assert part.doubtful_names.text() == (
        "Grace Oduya: some of it agrees with somebody you know, but not enough to be sure."
    )
    answer(dialog, Decision.SAME)
    assert part.title.text() == "1 person is already in your notebook"
    assert not fill.isHidden()
    assert part.doubtful_box.isHidden()
    answer(dialog, Decision.APART)
    assert part.title.text() == "Nobody here is in your notebook yet"
    assert fill.isHidden()


@pytest.mark.parametrize(
    ("duplicates", "counts", "fate", "there", "role"),
    [
        (Duplicates.FILL, "1 new, 1 filled in, 0 skipped", "Fills in: Role, Ways to reach them", 1, "Pilot"),
        (Duplicates.SKIP, "1 new, 0 filled in, 1 skipped", "Known, skipped", 1, ""),
        (Duplicates.ADD, "2 new, 0 filled in, 0 skipped", "Added again", 2, ""),
    ],
)
def test_what_is_done_with_those_who_are_known_is_done_with_who_was_said_to_be_the_same(
    desk: Desk,
    window: QWidget,
    unsure: Path,
    duplicates: Duplicates,
    counts: str,
    fate: str,
    there: int,
    role: str,
) -> None:
    dialog = show(desk, window, unsure)
    answer(dialog, Decision.SAME)
    dialog.known_part.duplicate_buttons[duplicates].click()
    assert dialog.counts_label.text() == counts
    model = dialog.people_list.model()
    assert model.index(0, 2).data() == fate
    dialog.import_button.click()
    rows = list(Person.select().where(Person.shown_name == "Grace Oduya").order_by(Person.id))
    assert (len(rows), rows[0].role) == (there, role)


def test_of_a_calendar_those_who_were_said_to_be_the_same_are_counted_too(
    desk: Desk, window: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "dates.ics"
    known = CALENDAR.replace("Ann Lee", "Rosalind Teague").replace(
        "ann@lee.example", "r.teague@north.example"
    )
    path.write_text(known.replace("Bo Ek", "Grace Oduya"), "utf-8")
    dialog = show(desk, window, path)
    assert dialog.known_part.title.text() == "1 person is already in your notebook"
    answer(dialog, Decision.SAME)
    assert dialog.known_part.title.text() == "2 people are already in your notebook"
