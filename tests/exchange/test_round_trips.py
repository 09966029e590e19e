"""Out and in again: people with names in many scripts and texts of every kind, through each format."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import hypothesis.strategies as st
import openpyxl
import pytest
import vobject

from desktop.domain.kinds import ReachKind
from desktop.exchange.csv_cells import restored
from desktop.exchange.csv_write import ReachColumns, people_header, people_row, write_people
from desktop.exchange.reading import read_people
from desktop.exchange.records import FileReport, FoundPerson, FoundReach
from desktop.exchange.text import clean, clean_block, clean_line
from desktop.exchange.vcard_write import write_vcards
from desktop.exchange.xlsx_write import WorkbookWriter
from tests.exchange.scripts import FORMULAS, MARKS, NAMES

#: What both a card and a table can hold.
HELD = (
    "display_name", "given", "family", "pronouns", "role", "organisation", "field", "place", "time_zone", "notes",
    "how_found", "referred_by", "interest", "stage", "uid", "reaches",
)  # fmt: skip


def somebody(number: int) -> FoundPerson:
    """One of any number of made-up people; names, work and notes take turns in every combination."""
    given, _, family = NAMES[number % len(NAMES)].partition(" ")
    odd = (*FORMULAS, *MARKS)[number % (len(FORMULAS) + len(MARKS))]
    line, block = clean_line(odd), clean_block(odd)
    reaches = [
        FoundReach(ReachKind.EMAIL, f"p{number}@x.example", ("work", "home", "")[number % 3], best=True)
    ]
    if number % 2:
        reaches.append(FoundReach(ReachKind.PHONE, f"+49 30 {number:05}", "mobile"))
    if number % 3 == 0:
        reaches.append(FoundReach(ReachKind.LINK, f"https://x.example/{number}?a=b,c;d", "blog"))
    return FoundPerson(
        display_name=f"{given} {family}".strip() if number % 5 else f"{family or given} the {number}th",
        given=given, family=family, pronouns=("", "they/them")[number % 2], role=line or "Pilot",
        organisation=f"{NAMES[number % 7]} & Co, {number % 9}", field="Tides", place="Kiel", time_zone="Europe/Berlin",
        notes=f"{block}\nsecond line, with; signs \\ and \"quotes\"", how_found="through a friend",
        referred_by=NAMES[(number + 1) % len(NAMES)], interest=line or "tides", stage="met",
        uid=f"4f1c2a9e-0000-4000-8000-{number:012}", reaches=tuple(reaches), tags=("alumni", "water"),
    )  # fmt: skip


def as_vcard(version: str) -> Callable[[list[FoundPerson], Path], bytes]:
    def write(people: list[FoundPerson], _folder: Path) -> bytes:
        stream = io.BytesIO()
        write_vcards(stream, people, version=version)
        return stream.getvalue()

    return write


def as_csv(people: list[FoundPerson], _folder: Path) -> bytes:
    stream = io.BytesIO()
    write_people(stream, people, reaches=ReachColumns.for_people(people))
    return stream.getvalue()


def as_xlsx(people: list[FoundPerson], folder: Path) -> bytes:
    stream, reaches = io.BytesIO(), ReachColumns.for_people(people)
    with WorkbookWriter(stream, folder=folder) as book:
        book.sheet("People", header=people_header(reaches), rows=(people_row(one, reaches) for one in people))
    return stream.getvalue()


FORMATS = {"vcard 3.0": as_vcard("3.0"), "vcard 4.0": as_vcard("4.0"), "csv": as_csv, "xlsx": as_xlsx}


def differences(people: list[FoundPerson], data: bytes) -> Iterator[str]:
    back = list(read_people(data, report=FileReport()))
    if len(back) != len(people):
        yield f"{len(back)} people, not {len(people)}"
    for person, found in zip(people, back, strict=False):
        for key in HELD:
            wanted, got = getattr(person, key), getattr(found, key)
            if key == "reaches":
                wanted, got = (
                    [(one.kind, one.value, one.label) for one in reaches] for reaches in (wanted, got)
                )
            if wanted != got:
                yield f"{key}: {got!r}, not {wanted!r}"
        if set(found.tags) != set(person.tags):
            yield f"tags: {found.tags}"


@pytest.mark.parametrize("name", FORMATS)
def test_everybody_comes_back(name: str, tmp_path: Path) -> None:
    people = [somebody(number) for number in range(455)]  # every name beside every odd text
    assert list(differences(people, FORMATS[name](people, tmp_path)))[:5] == []


def test_another_address_book_sees_the_same() -> None:
    people = [somebody(number) for number in range(455)]
    cards = list(vobject.readComponents(as_vcard("3.0")(people, Path()).decode()))
    assert len(cards) == len(people)
    for person, card in zip(people, cards, strict=True):
        assert card.fn.value == person.display_name
        assert (card.n.value.given, card.n.value.family) == (person.given, person.family)
        assert [line.value for line in card.contents.get("email", [])] == [one.value for one in person.emails]
        assert [line.value for line in card.contents.get("tel", [])] == [one.value for one in person.phones]
        assert card.title.value == person.role
        assert card.note.value == person.notes
        assert card.org.value == [person.organisation]


def test_spreadsheets_see_the_same(tmp_path: Path) -> None:
    people = [somebody(number) for number in range(455)]
    rows = list(csv.DictReader(io.StringIO(as_csv(people, tmp_path).decode("utf-8-sig"), newline="")))
    assert [row["Name"] for row in rows] == [one.display_name for one in people]
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(people, tmp_path)))["People"]
    header = [cell.value for cell in sheet[1]]
    notes = [restored(str(row[header.index("Notes")].value)) for row in sheet.iter_rows(min_row=2)]
    assert notes == [one.notes for one in people]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


_TEXT = st.text(max_size=30) | st.sampled_from((*FORMULAS, *MARKS, *NAMES))


@hypothesis.given(st.sampled_from(sorted(FORMATS)), _TEXT, _TEXT, _TEXT)
def test_any_text_comes_back(name: str, role: str, organisation: str, notes: str) -> None:
    import tempfile

    person = FoundPerson(
        display_name="Ann Lee", given="Ann", family="Lee", role=clean_line(role).strip(),
        organisation=clean_line(organisation), notes=clean_block(clean(notes)), how_found="x", uid="u" * 20,
    )  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        (back,) = read_people(FORMATS[name]([person], Path(folder)), report=FileReport())
    assert (back.role, back.organisation, back.notes) == (person.role, person.organisation, person.notes)
