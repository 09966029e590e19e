from __future__ import annotations

import csv
import datetime as dt
import io
import string

import hypothesis
import hypothesis.strategies as st
import pytest

from desktop.domain.kinds import ReachKind
from desktop.exchange.csv_cells import neutral, restored
from desktop.exchange.csv_read import read_csv
from desktop.exchange.csv_write import ReachColumns, write_people, write_table
from desktop.exchange.records import FileReport, FoundPerson, FoundReach
from desktop.exchange.text import clean, clean_block, clean_line

DANGER = [
    "=1+1",
    "+49 30 1234",
    "-",
    "- ask",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "'=1",
    "''x",
]


def written(people: list[FoundPerson]) -> bytes:
    stream = io.BytesIO()
    assert write_people(stream, people, reaches=ReachColumns.for_people(people)) == len(people)
    return stream.getvalue()


def read_back(people: list[FoundPerson]) -> list[FoundPerson]:
    return list(read_csv(written(people), report=FileReport()))


@pytest.mark.parametrize("cell", [*DANGER, "", "plain", "'", "it's", "1-2", "a=b"])
def test_cells_are_neutral_and_come_back_exactly(cell: str) -> None:
    assert neutral(cell)[:1] not in tuple("=+-@\t\r＝＋－＠")
    assert restored(neutral(cell)) == cell


@hypothesis.given(st.text(alphabet=st.sampled_from("'=+-@＝＋ \t\r\nab"), max_size=8) | st.text(max_size=20))
def test_any_cell_comes_back_exactly(cell: str) -> None:
    assert restored(neutral(cell)) == cell
    assert not neutral(cell).lstrip(" ").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize("cell", [" '=1", "\u200b'=1", "' '=1", " ''-1", "'\u2029'+1", " \t' @a"])
def test_an_apostrophe_of_its_own_stays_where_a_reader_trims(cell: str) -> None:
    blanks = " \t\u200b\u2029"
    assert restored(neutral(cell).strip(blanks)).strip(blanks) == cell.strip(blanks)


def test_a_table_opens_in_spreadsheets() -> None:
    stream = io.BytesIO()
    assert write_table(stream, header=("A", "B"), rows=[("x\ny", 3), (None, True)]) == 2
    raw = stream.getvalue()
    assert raw.startswith(b"\xef\xbb\xbfA,B\r\n")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert rows == [["A", "B"], ["x\ny", "3"], ["", "True"]]


LONG = ["x" * 80, "x" * 80 + "\r", "=" + "x" * 80]
ODD = ["", "Anna\nline", "a\rb", "a\x00b", "a\x7fb", "e\u0301", "é"]
CELLS = st.sampled_from([*DANGER, *LONG, *ODD, "plain", "7", 7, 1.5, None, True])
ROWS = st.lists(st.lists(CELLS, max_size=4), max_size=12) | st.lists(st.tuples(CELLS, CELLS), max_size=120)


@hypothesis.given(ROWS)
def test_each_cell_of_a_table_is_made_harmless_by_itself(rows: list[list[object]]) -> None:
    stream = io.BytesIO()
    assert write_table(stream, header=("A", "B"), rows=iter(rows)) == len(rows)
    expected = io.StringIO(newline="")
    csv.writer(expected).writerows([["A", "B"], *([harmless(cell) for cell in row] for row in rows)])
    assert stream.getvalue().decode("utf-8-sig") == expected.getvalue()


def harmless(cell: object) -> object:
    return neutral(clean(cell)) if isinstance(cell, str) else cell


def test_people_come_back_as_they_were() -> None:
    person = FoundPerson(
        display_name="Dr. Élodie Fournier",
        given="Élodie",
        family="Fournier",
        pronouns="she/her",
        role="=Deputy head",
        organisation="Office, Inland Waters",
        field="Hydrology",
        place="Dijon, France",
        time_zone="Europe/Paris",
        reaches=(
            FoundReach(ReachKind.EMAIL, "e@inland.example", "work", best=True),
            FoundReach(ReachKind.EMAIL, "e@home.example", "home"),
            FoundReach(ReachKind.PHONE, "+33 1 02", "mobile"),
            FoundReach(ReachKind.LINK, "https://www.linkedin.com/in/elodie", "LinkedIn"),
            FoundReach(ReachKind.OTHER, "elodie.f", "Skype"),
        ),
        tags=("Alumni", "Water"),
        notes='- first\n\n+ second; "quoted"',
        how_found="article in the letter",
        referred_by="Grace Oduya",
        interest="-rivers",
        stage="contacted",
        connected_on=dt.date(2026, 2, 8),
        profile="elodie",
        uid="4f1c2a9e-0000-4000-8000-000000000000",
    )
    back = read_back([person, FoundPerson(display_name="Bo")])
    assert [one.display_name for one in back] == ["Dr. Élodie Fournier", "Bo"]
    for key in FoundPerson._fields:
        if key not in ("line", "extra"):
            assert getattr(back[0], key) == getattr(person, key), key


def test_ways_to_reach_people_stay_out_unless_there_is_room_for_them() -> None:
    stream = io.BytesIO()
    person = FoundPerson(display_name="Ann", reaches=(FoundReach(ReachKind.EMAIL, "ann@x.example"),))
    write_people(stream, [person], reaches=ReachColumns())
    assert b"ann@x.example" not in stream.getvalue()


_LINES = st.text(alphabet=string.ascii_letters + "äßłжλ山  ,;:'\"=+-@", min_size=1, max_size=20).map(
    clean_line
)


@hypothesis.given(st.lists(st.tuples(_LINES, _LINES, st.text(max_size=60)), min_size=1, max_size=6))
def test_any_names_and_notes_come_back(rows: list[tuple[str, str, str]]) -> None:
    people = [
        FoundPerson(display_name=f"N{given}", given=f"N{given}", organisation=org, notes=clean_block(notes))
        for given, org, notes in rows
    ]
    back = read_back(people)
    assert [(one.organisation, one.notes) for one in back] == [
        (one.organisation, one.notes) for one in people
    ]
