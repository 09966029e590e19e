"""The import dialog: what a person sees, chooses and gets back with one undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.kinds import Stage
from desktop.exchange.csv_words import Target
from desktop.models.importing import State
from desktop.ops import meetings
from desktop.ops.importing_choices import Duplicates
from desktop.qtkit.tasks import Tasks
from desktop.storage.tables import Person
from desktop.views.desk import Desk
from tests.helpers.choosing import choose
from tests.helpers.notebooks import contents
from tests.views.exchange.importing import CARDS, names, show


def test_a_table_shows_its_columns_and_what_would_happen(desk: Desk, window: QWidget, alumni: Path) -> None:
    dialog = show(desk, window, alumni)
    assert dialog.file_label.text() == "alumni-list.csv"
    assert dialog.facts_label.text() == "5 rows, comma-separated, UTF-8"
    combos = dialog.column_table.grid.combos
    assert [combo.currentText() for combo in combos.values()] == [
        "Name",
        "Role",
        "Organisation",
        "E-mail",
        "Notes",
        "Referred by",
    ]
    assert dialog.known_part.title.text() == "1 person is already in your notebook"
    assert dialog.known_part.doubtful_box.text() == "Add 1 person who may be somebody you know"
    assert "Grace Oduya" in dialog.known_part.doubtful_names.text()
    assert dialog.counts_label.text() == "4 new, 1 filled in, 0 skipped"
    assert dialog.import_button.text() == "Import 5 people"
    assert dialog.notes.texts == [
        "“Met via”: 1 name matches a person you know or import here. 1 other is kept as text, 3 are empty.",
        "1 column is empty and not shown.",
    ]


def test_import_writes_once_and_tells_with_undo(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    before = contents(desk.hub.workspace)
    dialog = show(desk, window, alumni)
    with qtbot.waitSignal(desk.hub.told) as told:
        qtbot.mouseClick(dialog.import_button, Qt.MouseButton.LeftButton)
    assert told.args == ["Imported 4 people, filled in 1", True]
    assert {"Sofía Barrientos", "Jun-ho Baek", "Wanjiru Kamau"} <= names(desk)
    assert desk.hub.undo_label == "Import alumni-list.csv"
    desk.hub.undo()
    assert contents(desk.hub.workspace) == before


def test_where_nobody_is_new_it_tells_who_was_filled_in(
    desk: Desk, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "more.csv"
    path.write_text("Name,E-mail,Job\nRosalind Teague,r.teague@north.example,Professor\n", "utf-8")
    dialog = show(desk, window, path)
    with qtbot.waitSignal(desk.hub.told) as told:
        dialog.import_button.click()
    assert told.args == ["Filled in 1 person", True]


def test_the_footer_follows_the_choices(desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot) -> None:
    dialog = show(desk, window, alumni)
    dialog.known_part.duplicate_buttons[Duplicates.SKIP].click()
    assert dialog.counts_label.text() == "4 new, 0 filled in, 1 skipped"
    dialog.known_part.duplicate_buttons[Duplicates.ADD].click()
    assert dialog.import_button.text() == "Import 5 people"
    dialog.known_part.duplicate_buttons[Duplicates.FILL].click()
    dialog.known_part.doubtful_box.click()
    assert dialog.counts_label.text() == "3 new, 1 filled in, 1 skipped"
    choose(dialog.stage_combo, Stage.MET)
    dialog.import_button.click()
    assert "Grace Oduya" in names(desk)
    assert Person.get(Person.shown_name == "Jun-ho Baek").stage == Stage.MET
    assert Person.select().where(Person.shown_name == "Grace Oduya").count() == 1


def test_a_column_can_be_left_out(desk: Desk, window: QWidget, alumni: Path) -> None:
    dialog = show(desk, window, alumni)
    choose(dialog.column_table.grid.combos[1], Target.IGNORE)
    assert dialog.column_table.grid.combos[1].currentText() == "Leave out"
    dialog.import_button.click()
    assert Person.get(Person.shown_name == "Jun-ho Baek").role == ""


def test_without_a_name_it_says_what_to_do(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "numbers.csv"
    path.write_text("1,2\n3,4\n5,6\n", "utf-8")
    dialog = show(desk, window, path)
    assert "None of the columns looks like a name. Choose one above and go on." in dialog.notes.texts
    assert not dialog.import_button.isEnabled()
    choose(dialog.column_table.grid.combos[0], Target.NAME)
    assert dialog.import_button.isEnabled()
    assert not any("looks like a name" in text for text in dialog.notes.texts)


def test_a_file_of_another_kind_is_refused_in_the_dialog(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "book.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    dialog = show(desk, window, path)
    assert dialog.notes.texts == [
        (
            "This looks like a spreadsheet program's own format. Save it as an Excel workbook (.xlsx) or CSV "
            "there and choose it again."
        )
    ]
    assert not dialog.import_button.isEnabled()


def test_odd_lines_are_told(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(
        "Name,Role,E-mail\nAnn Lee,Editor,ann@lee.example,more,still\nBo Ek,,bo@ek.example\n", "utf-8"
    )
    dialog = show(desk, window, path)
    assert (
        dialog.notes.texts[0]
        == "Line 2: The line has 5 values, the header has 3. The rest of the line was read."
    )


def test_cards_are_listed_by_name(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS, "utf-8")
    dialog = show(desk, window, path)
    assert (dialog.column_table.isVisible(), dialog.people_list.isVisible()) == (False, True)
    assert dialog.facts_label.text() == "5 people"
    model = dialog.people_list.model()
    assert [model.index(0, column).data() for column in (0, 2)] == ["Card 1", "New"]
    dialog.import_button.click()
    again = show(desk, window, path)
    assert again.counts_label.text() == "0 new, 0 filled in, 5 skipped"
    assert not again.import_button.isEnabled()


def test_the_list_keeps_the_rules_of_models(
    desk: Desk, window: QWidget, tmp_path: Path, qtmodeltester: ModelTester
) -> None:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS, "utf-8")
    dialog = show(desk, window, path)
    qtmodeltester.check(dialog.people_list.model())


def test_another_file_can_be_chosen(desk: Desk, window: QWidget, alumni: Path, tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS, "utf-8")
    dialog = show(desk, window, alumni)
    desk.prompter.answer([path])  # type: ignore[attr-defined]
    dialog.another_button.click()
    assert dialog.file_label.text() == "cards.vcf"
    assert dialog.people_list.isVisible()


def test_giving_up_half_way_leaves_nothing(desk: Desk, window: QWidget, alumni: Path) -> None:
    before = contents(desk.hub.workspace)
    dialog = show(desk, window, alumni)
    dialog.importer.progressed.connect(lambda _done, _total: dialog.reject())
    dialog.import_button.click()
    assert contents(desk.hub.workspace) == before
    assert desk.hub.undo_label == "Fill"


def test_during_a_meeting_it_says_why_not(desk: Desk, window: QWidget, alumni: Path) -> None:
    dialog = show(desk, window, alumni)
    desk.hub.run("Start", meetings.start_now, person=1)
    dialog.import_button.click()
    assert dialog.isVisible()
    assert dialog.counts_label.text().startswith("The session with Rosalind Teague is still running.")


def test_it_goes_where_the_people_are_before_it_says_so(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    heard: list[str] = []
    desk.hub.navigate.connect(lambda place: heard.append(place.tab))
    desk.hub.told.connect(lambda text, _undo: heard.append(text))
    dialog = show(desk, window, alumni)
    dialog.import_button.click()
    assert heard == ["contacts", "Imported 4 people, filled in 1"]


def test_cancel_while_people_are_written_leaves_nobody(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    rows = "".join(f"Ann Number{n},ann{n}@lee.example,Office {n % 9}\n" for n in range(2_000))
    path.write_text("Name,E-mail,Company\n" + rows, "utf-8")
    before = contents(desk.hub.workspace)
    dialog = show(desk, window, path)
    seen: list[int] = []

    def press(done: int, _total: int) -> None:
        if dialog.importer.state is State.WRITING:
            seen.append(done)
            if 0 < done < 2_000:
                dialog.cancel_button.click()

    dialog.importer.progressed.connect(press)
    dialog.import_button.click()
    assert 0 < seen[-1] < 2_000
    assert not dialog.isVisible()
    assert contents(desk.hub.workspace) == before
    assert desk.hub.undo_label == "Fill"


@pytest.mark.parametrize(
    "broken", ["ops.importing.refuse_while_running", "storage.workspace.Workspace.back_up"]
)
def test_a_bug_on_the_way_leaves_nothing_and_a_dialog_that_can_be_gone_on_with(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a bug")

    before = contents(desk.hub.workspace)
    dialog = show(desk, window, alumni)
    with monkeypatch.context() as patch, qtbot.captureExceptions() as bugs:
        patch.setattr(f"desktop.{broken}", fail)
        dialog.import_button.click()
    assert [str(bug[1]) for bug in bugs] == ["a bug"]
    assert contents(desk.hub.workspace) == before
    assert dialog.importer.state is State.READY
    assert dialog.counts_label.text() == "4 new, 1 filled in, 0 skipped"
    dialog.import_button.click()
    assert not dialog.isVisible()
    assert "Jun-ho Baek" in names(desk)


def test_while_a_file_is_being_read_nothing_is_shown_that_is_not_known_yet(
    desk: Desk, window: QWidget, alumni: Path, qtbot: QtBot
) -> None:
    tasks = Tasks(parent=desk.hub)
    dialog = show(replace(desk, tasks=tasks), window, alumni)
    parts = (dialog.switch, dialog.column_table, dialog.people_page, dialog.known_part, dialog.stage_combo)
    assert dialog.counts_label.text() == "Reading …"
    assert not any(part.isVisible() for part in parts)
    high = dialog.height()
    qtbot.waitUntil(lambda: dialog.importer.state is State.READY, timeout=30_000)
    assert [part.isVisible() for part in parts] == [True, True, False, True, True]
    dialog.importer.read([alumni])
    assert not any(part.isVisible() for part in parts)
    dialog.cancel_button.click()
    tasks.close()
    assert high > 300
