"""The list of imports: what each brought and what was said about its lines; one of them is taken back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.hub import Hub
from desktop.ops import importing, meetings
from desktop.ops.importing_choices import Choices
from desktop.qtkit import translation
from desktop.qtkit.labels import Label
from desktop.storage.tables import ImportBatch
from desktop.storage.workspace import Workspace
from desktop.views.exchange.imports_dialog import ImportsDialog, open_imports
from tests.helpers.notebooks import new_workspace
from tests.views.exchange.importing import CALENDAR

ALUMNI = """Name,Job,E-mail
Sofía Barrientos,Communicator,sofia@riverhouse.example,more
Jun-ho Baek,Surveyor,jh@skerry.example
"""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    ws = new_workspace(tmp_path)
    made = Hub(ws, settings=Settings(), keep_settings=lambda _settings: None)
    yield made
    shiboken6.delete(made)
    ws.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def bring(hub: Hub, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, "utf-8")
    importing.import_files(hub.workspace, [folder / name])


def shown(dialog: ImportsDialog) -> list[list[str]]:
    model = dialog.imports_list.model()
    return [
        [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def report(dialog: ImportsDialog) -> list[str]:
    return [label.text() for label in dialog._report.findChildren(Label) if not label.isHidden()]


def test_it_lists_files_with_the_newest_first_and_reads_their_report(
    hub: Hub, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    bring(hub, tmp_path, "first.csv", "Name\nIlse Vermeulen\n")
    bring(hub, tmp_path, "alumni.csv", ALUMNI)
    dialog = open_imports(hub, window)
    assert [(row[0], row[2]) for row in shown(dialog)] == [("alumni.csv", "2"), ("first.csv", "1")]
    assert dialog.counts_label.text() == "2 people: 2 new, 0 filled in, 0 skipped, 0 refused."
    assert any(line.startswith("Line 2: ") for line in report(dialog))
    dialog.imports_list.select_row(1)
    assert dialog.counts_label.text() == "1 person: 1 new, 0 filled in, 0 skipped, 0 refused."
    qtbot.waitUntil(lambda: report(dialog) == ["Every line was taken as it stands."])


def test_it_says_how_many_were_left_out(hub: Hub, window: QWidget, tmp_path: Path) -> None:
    (tmp_path / "alumni.csv").write_text(ALUMNI.replace(",more", ""), "utf-8")
    importing.import_files(hub.workspace, [tmp_path / "alumni.csv"], choices=Choices(left_out=frozenset({1})))
    dialog = open_imports(hub, window)
    assert dialog.counts_label.text() == "2 people: 1 new, 0 filled in, 1 skipped, 0 refused."
    assert report(dialog) == ["Left out by you: 1."]


def test_taking_one_back_closes_it_and_offers_undo(hub: Hub, window: QWidget, tmp_path: Path) -> None:
    bring(hub, tmp_path, "alumni.csv", ALUMNI)
    told: list[tuple[str, bool]] = []
    hub.told.connect(lambda text, undo: told.append((text, undo)))
    dialog = open_imports(hub, window)
    dialog.back_button.click()
    assert not dialog.isVisible()
    assert told == [("Took back “alumni.csv”: 2 people.", True)]
    assert hub.db.value("SELECT count(*) FROM person") == 0
    hub.undo()
    assert hub.db.value("SELECT count(*) FROM person") == 2


def test_it_says_who_stays_and_how_many_are_still_there(hub: Hub, window: QWidget, tmp_path: Path) -> None:
    bring(hub, tmp_path, "alumni.csv", ALUMNI)
    person = hub.db.value("SELECT id FROM person WHERE family = 'Baek'")
    hub.run("Prepare", meetings.prepare, person=person)
    told: list[str] = []
    hub.told.connect(lambda text, _undo: told.append(text))
    open_imports(hub, window).back_button.click()
    assert told == ["Took back “alumni.csv”: 1 person. 1 stays: you have worked with them since."]
    dialog = open_imports(hub, window)
    assert dialog.counts_label.text().endswith("1 of the new ones is still here.")


def test_a_problem_goes_to_the_window(hub: Hub, window: QWidget, tmp_path: Path) -> None:
    bring(hub, tmp_path, "alumni.csv", ALUMNI)
    person = hub.db.value("SELECT id FROM person WHERE family = 'Baek'")
    hub.run("Start", meetings.start_now, person=person)
    problems: list[object] = []
    hub.problem.connect(problems.append)
    open_imports(hub, window).back_button.click()
    assert len(problems) == 1
    assert hub.db.value("SELECT count(*) FROM person") == 2


def test_nothing_was_imported(hub: Hub, window: QWidget) -> None:
    dialog = open_imports(hub, window)
    assert not dialog.back_button.isEnabled()
    assert dialog.imports_list.isHidden()
    dialog.accept()
    assert dialog.isVisible()


def test_a_report_is_in_the_language_spoken_now_and_an_old_one_in_its_own_words(
    hub: Hub, window: QWidget, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    bring(hub, tmp_path, "alumni.csv", ALUMNI)
    bring(hub, tmp_path, "old.csv", "Name\nIlse Vermeulen\n")
    kept = [{"line": 1, "reason": "It was so.", "code": "ragged_row"}, {"line": 2, "code": "later"}]

    def as_before(_ws: Workspace) -> None:
        ImportBatch.update(report=json.dumps(kept)).where(ImportBatch.file_name == "old.csv").execute()

    hub.run("Test", as_before)
    translation.speak(qapp, "de")
    dialog = open_imports(hub, window)
    said = {
        "alumni.csv": ["Zeile 2: Die Zeile hat 4 Werte, die Kopfzeile 3. Der Rest der Zeile wurde gelesen."],
        "old.csv": ["Zeile 1: It was so.", "Zeile 2: later"],
    }
    for row, (name, *_) in enumerate(shown(dialog)):
        dialog.imports_list.select_row(row)
        qtbot.waitUntil(partial(_says, dialog, said[name]))
    translation.speak(qapp, "en")


def _says(dialog: ImportsDialog, lines: list[str]) -> bool:
    return report(dialog) == lines


def test_a_calendar_whose_people_are_known_is_there_with_its_meetings(
    hub: Hub, window: QWidget, tmp_path: Path
) -> None:
    bring(hub, tmp_path, "people.csv", "Name,E-mail\nAnn Lee,ann@lee.example\nBo Ek,bo@ek.example\n")
    bring(hub, tmp_path, "dates.ics", CALENDAR)
    dialog = open_imports(hub, window)
    assert dialog.counts_label.text() == "2 people: 0 new, 0 filled in, 2 skipped, 0 refused."
    assert report(dialog)[0] == "Meetings that came in: 2."
    dialog.accept()
    assert hub.db.value("SELECT count(*) FROM meeting") == 0
