"""Five thousand people with names in ten scripts: out in every format, and read by the libraries of others."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import docx
import icalendar
import openpyxl
import pypdf
import pytest
import vobject

from desktop.domain.kinds import MeetingForm
from desktop.ops import exporting, importing, meetings
from desktop.ops.exporting_wish import Wish
from desktop.storage.workspace import Workspace
from tests.exchange.scripts import NAMES
from tests.helpers.notebooks import new_workspace

pytestmark = pytest.mark.long

PEOPLE, EACH = 5_000, 25
BEGIN = datetime(2026, 4, 1, 9, tzinfo=UTC)


def name_of(number: int) -> str:
    """A name that nobody else has, in one of the scripts."""
    return f"{NAMES[number % len(NAMES)]} {number:04}"


def cards() -> str:
    """The address book of all of them."""
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{name_of(number)};;;;\r\nFN:{name_of(number)}\r\nTITLE:Pilot\\, {number}\r\n"
        f"ORG:Office {number % 90}\r\nEMAIL:p{number}@x.example\r\nTEL:+49 30 {number:05}\r\nEND:VCARD\r\n"
        for number in range(PEOPLE)
    )


@pytest.fixture(scope="module")
def ws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("many")
    workspace = new_workspace(folder)
    book = folder / "book.vcf"
    book.write_text(cards(), "utf-8")
    assert importing.import_files(workspace, [book]).total("added") == PEOPLE

    def plan(ws: Workspace) -> None:
        for number in range(0, PEOPLE, EACH):
            starts = BEGIN + timedelta(hours=number // EACH)
            meetings.schedule(
                ws,
                person=number + 1,
                starts_at=starts,
                time_zone="Europe/Berlin",
                minutes=20,
                form=MeetingForm.PHONE,
            )

    workspace.perform("Plan", plan)
    yield workspace
    workspace.close()


@pytest.fixture
def names() -> set[str]:
    return {name_of(number) for number in range(PEOPLE)}


def written(ws: Workspace, folder: Path, wish: Wish) -> Path:
    out = folder / f"out{wish.ending}"
    exporting.export(ws.db, wish, out=out, clock=ws.clock)
    return out


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_cards(ws: Workspace, tmp_path: Path, names: set[str], version: str) -> None:
    text = written(ws, tmp_path, Wish("vcard", vcard=version)).read_text("utf-8")
    found: list[Any] = list(vobject.readComponents(text))
    assert {card.fn.value for card in found} == names
    assert {card.email.value for card in found} == {f"p{number}@x.example" for number in range(PEOPLE)}
    assert all(card.tel.value.removeprefix("tel:") for card in found)


def test_json_makes_the_same_notebook(ws: Workspace, tmp_path: Path, names: set[str]) -> None:
    first = written(ws, tmp_path, Wish("json", contacts=True, private=True))
    told = json.loads(first.read_text("utf-8"))
    assert {person["name"] for person in told["people"]} == names
    other = new_workspace(tmp_path, name="other.askwell")
    importing.import_files(other, [first])
    again = tmp_path / "again.json"
    exporting.export(other.db, Wish("json", contacts=True, private=True), out=again, clock=other.clock)
    other.close()
    back = json.loads(again.read_text("utf-8"))
    assert [key for key in told if key != "askwell" and told[key] != back[key]] == []


def test_a_calendar(ws: Workspace, tmp_path: Path) -> None:
    calendar: Any = icalendar.Calendar.from_ical(written(ws, tmp_path, Wish("ics")).read_bytes())
    events = calendar.walk("VEVENT")
    assert len(events) == PEOPLE // EACH
    assert len({str(event["UID"]) for event in events}) == len(events)
    assert {event["DTSTART"].dt.utcoffset() for event in events} == {timedelta(0)}
    assert len(calendar.walk("VTODO")) == ws.db.value(
        "SELECT count(*) FROM follow_up WHERE due_on IS NOT NULL"
    )


def test_tables(ws: Workspace, tmp_path: Path, names: set[str]) -> None:
    text = written(ws, tmp_path, Wish("csv", what="people")).read_text("utf-8-sig")
    assert {row["Name"] for row in csv.DictReader(io.StringIO(text, newline=""))} == names
    book: Any = openpyxl.load_workbook(written(ws, tmp_path, Wish("xlsx")), read_only=True)
    rows = book["People"].iter_rows(values_only=True)
    place = next(rows).index("Name")
    assert {row[place] for row in rows} == names
    assert "x.example" not in text
    book.close()


def test_a_document_for_word(ws: Workspace, tmp_path: Path, names: set[str]) -> None:
    document = docx.Document(str(written(ws, tmp_path, Wish("docx"))))
    told = {paragraph.text for paragraph in document.paragraphs}
    told |= {cells[0].text for table in document.tables for cells in _rows(table)}
    assert names <= told


def test_pages(ws: Workspace, tmp_path: Path, names: set[str]) -> None:
    reader = pypdf.PdfReader(written(ws, tmp_path, Wish("pdf")))
    text = "".join("".join(page.extract_text().split()) for page in reader.pages)
    latin = ["".join(name.split()) for name in names if name.isascii()]
    assert len(latin) > PEOPLE // len(NAMES) - 1
    assert [name for name in latin if name not in text] == []


def _rows(table: Any) -> Iterator[list[Any]]:
    """The cells of a table row by row; the library looks each row up anew."""
    width, cells = len(table.columns), table._cells
    return (cells[at : at + width] for at in range(0, len(cells), width))
