"""Workbooks that we write: no cell is a formula, every text is what it was, read by another library."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from desktop.exchange.csv_cells import restored
from desktop.exchange.reading import read_people
from desktop.exchange.records import FileReport
from desktop.exchange.text import clean
from desktop.exchange.xlsx_write import WorkbookWriter
from tests.exchange.scripts import FORMULAS, MARKS, NAMES


def written(tmp_path: Path, *sheets: tuple[str, list[tuple[object, ...]]]) -> bytes:
    stream = io.BytesIO()
    with WorkbookWriter(stream, folder=tmp_path) as book:
        for name, rows in sheets:
            assert book.sheet(name, header=("Name", "Notes", "Count"), rows=rows) == len(rows)
    assert not list(tmp_path.glob(".*.part"))
    return stream.getvalue()


def test_texts_stay_texts(tmp_path: Path) -> None:
    texts = (*FORMULAS, *MARKS, *NAMES, "https://x.example", "1", "2026-03-12", "TRUE", "x" * 40_000)
    data = written(tmp_path, ("People", [(text, text, number) for number, text in enumerate(texts)]))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["People"]
    for number, text in enumerate(texts):
        cells = sheet[number + 2]
        expected = clean(text)[:32_767]
        assert [restored(cells[0].value or ""), restored(cells[1].value or "")] == [expected, expected]
        assert cells[0].data_type in ("s", "n" if not expected else "s")
        assert cells[0].hyperlink is None
        assert cells[2].value == number


def test_phone_numbers_come_back_as_they_were(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with WorkbookWriter(stream, folder=tmp_path) as book:
        book.sheet(
            "People", header=("Name", "Phone 1 - Value", "Notes"), rows=[("Ann Lee", "+49 30 1234", "=x")]
        )
    (person,) = read_people(stream.getvalue(), report=FileReport())
    assert (person.phones[0].value, person.notes) == ("+49 30 1234", "=x")


def test_names_of_sheets_are_legal_and_differ(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("a", "b", 1)]
    data = written(tmp_path, *((name, rows) for name in ("a/b", "A:B", "", "x" * 50, "x" * 60, "'q'")))
    names = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert len({name.casefold() for name in names}) == 6
    assert all(0 < len(name) <= 31 for name in names)


def test_giving_up_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> Iterator[tuple[object, ...]]:
        yield "a", "b", 1
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), WorkbookWriter(io.BytesIO(), folder=tmp_path) as book:
        book.sheet("People", header=("Name", "Notes", "Count"), rows=rows())
    assert not list(tmp_path.glob(".*.part"))


def test_columns_and_rows_are_as_large_as_their_texts(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("Ann Lee", "Planner of rivers and meadows, " * 6, 7),
        ("王小明", "one\ntwo", 8),
        ("Bo", "x" * 9_000, 9),
        ("Cy", "short", 10),
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(written(tmp_path, ("People", rows))))["People"]
    widths = [round(sheet.column_dimensions[letter].width) for letter in "ABC"]
    assert widths == [11, 61, 11]
    assert [sheet.row_dimensions[row].height for row in (2, 3, 4, 5)] == [60, 30, 180, None]


def test_the_heights_of_many_rows_are_not_remembered(tmp_path: Path) -> None:
    with WorkbookWriter(io.BytesIO(), folder=tmp_path) as book:
        book.sheet("People", header=("Name",), rows=(("one\ntwo",) for _ in range(500)))
        (sheet,) = book._book.worksheets()
        assert len(sheet.row_info) <= 1
        assert len(sheet.row_sizes) <= 1
