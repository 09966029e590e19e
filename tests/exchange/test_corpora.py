from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from desktop.exchange.csv_layout import allow_long_cells, find_layout, table_lines
from desktop.exchange.csv_read import parsed_rows
from desktop.exchange.reading import read_people
from desktop.exchange.records import FileReport
from desktop.exchange.text import as_source
from desktop.exchange.vcard_read import read_vcard
from desktop.exchange.vcard_write import card
from tests.exchange.corpora import measure

#: How version 3.0 says what version 4.0 says by ``BDAY:--0203``.
DAY_WITHOUT_YEAR = "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03"


@pytest.mark.parametrize("kind", ["vcard", "csv"])
def test_people_and_values_of_real_files(corpora: Path, kind: str) -> None:
    rates = measure(corpora, kind=kind)
    assert rates.right_counts == rates.files, rates.table()
    assert rates.value_rate >= 0.98, rates.table()


def test_line_ends_make_no_difference(corpora: Path) -> None:
    for path in sorted((corpora / "vcard").iterdir()):
        data = path.read_bytes()
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            continue
        plain = data.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        names = [
            [one.display_name for one in read_people(plain.replace(b"\n", ends), report=FileReport())]
            for ends in (b"\n", b"\r\n", b"\r", b"\r\r\n")
        ]
        assert names[0] == names[1] == names[2] == names[3], path.name


def test_cards_survive_being_written_and_read_again(corpora: Path) -> None:
    for path in sorted((corpora / "vcard").iterdir()):
        for person in read_people(path, report=FileReport()):
            back = list(read_vcard(card(person), report=FileReport()))
            assert len(back) == 1, path.name
            for key in (
                "display_name",
                "given",
                "family",
                "organisation",
                "department",
                "role",
                "notes",
                "place",
            ):
                assert getattr(back[0], key) == getattr(person, key), (path.name, key)
            assert [(one.kind, one.value) for one in back[0].reaches] == [
                (one.kind, one.value) for one in person.reaches
            ], path.name
            kept = {line.replace("BDAY:--0203", DAY_WITHOUT_YEAR) for line in person.extra}
            assert set(back[0].extra) == kept, path.name


def test_tables_made_to_be_difficult(corpora: Path) -> None:
    for path in sorted((corpora / "csv-torture").glob("*.csv")):
        told = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        if "location_coordinates" in path.name:
            continue  # its expected values are those of another file
        allow_long_cells()
        source = as_source(path)
        try:
            layout = find_layout(source)
            encoding, errors, mark, delimiter = layout.encoding, layout.errors, layout.mark, layout.delimiter
        except Exception as refused:
            pytest.fail(f"{path.name}: {refused}")
        lines = table_lines(source, encoding=encoding, errors=errors, mark=mark)
        rows = [
            row for _, row in parsed_rows(lines, delimiter=delimiter, width=3, report=FileReport()) if row
        ]
        expected = list(csv.reader(io.StringIO(path.read_bytes().decode(), newline="")))
        assert rows == [row for row in expected if row], path.name
        assert [dict(zip(rows[0], row, strict=True)) for row in rows[1:]] == told, path.name
