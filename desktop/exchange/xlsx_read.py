"""A reader of Excel workbooks: the sheet that looks most like people, read as any other table is.

Formulas count by the value that was last worked out; nothing is calculated, opened or fetched.
"""

from __future__ import annotations

import datetime as dt
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from desktop.exchange import limits, xml_guard
from desktop.exchange.csv_columns import known_words
from desktop.exchange.csv_read import Columns, TablePreview, columns_of, people_of, preview_of
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, FoundPerson
from desktop.exchange.table_header import TableShape, header_row, shape_of
from desktop.exchange.text import Source, Tick, as_source

Row = list[str]

_SAMPLE_ROWS = 300
_WIDEST = 500
_TICK_ROWS = 500
#: Sheets that are looked at; address books have one or two.
_SHEETS = 20
#: Rows without any value after which a sheet counts as ended, whatever its last row is said to be.
_EMPTY_ROWS = 10_000


def read_xlsx(
    origin: Path | bytes | Source,
    *,
    report: FileReport,
    columns: Columns = None,
    tick: Tick | None = None,
) -> Iterator[FoundPerson]:
    """The people of a workbook, by ``columns`` or by what the header says. Raises FileRefused."""
    report.format = Format.XLSX
    with _opened(as_source(origin)) as book:
        sheet, shape, others = _best_sheet(book)
        if others:
            report.remark(0, Reason.OTHER_SHEETS, sheet=sheet.title, others=", ".join(others))
        rows = _data(sheet, shape, report=report, tick=tick)
        yield from people_of(rows, shape=shape, columns=columns, report=report, may_end_early=True)


def preview_xlsx(
    origin: Path | bytes | Source, *, rows: int = 4, columns: Columns = None, tick: Tick | None = None
) -> TablePreview:
    """The first rows of the sheet that would be read, and what its columns seem to hold. Raises FileRefused."""
    source = as_source(origin)
    with _opened(source) as book:
        sheet, shape, _ = _best_sheet(book)
        count = sum(1 for _ in _data(sheet, shape, report=FileReport(), tick=tick))
        return preview_of(source.name, shape, count=count, rows=rows, columns=columns_of(shape, columns))


@contextmanager
def _opened(source: Source) -> Iterator[Any]:
    with source.open() as stream:
        book = _workbook(stream)
        try:
            yield book
        finally:
            book.close()


def _workbook(stream: BinaryIO) -> Any:
    """The workbook in a stream, after a look at its XML. Raises FileRefused for whatever is wrong with it."""
    try:
        with zipfile.ZipFile(stream) as archive:
            xml_guard.check(archive)
        from openpyxl import load_workbook

        warnings.filterwarnings("ignore", module=r"openpyxl\..*")
        return load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    except FileRefused:
        raise
    except Exception as error:
        raise FileRefused(Reason.WORKBOOK_DAMAGED) from error


def _best_sheet(book: Any) -> tuple[Any, TableShape, list[str]]:
    """The visible sheet whose header has most words that are known, else the first that holds anything.

    With its shape and the titles of the others that are seen and hold more than a line.
    """
    best: tuple[int, Any, list[Row], int] | None = None
    sheets = book.worksheets
    seen = [sheet for sheet in sheets if sheet.sheet_state == "visible" or len(sheets) == 1]
    full: list[Any] = []
    for sheet in seen[:_SHEETS]:
        rows = [row for _, row in islice(_rows(sheet), _SAMPLE_ROWS)]
        filled = sum(map(any, rows))
        if not filled:
            continue
        if filled > 1:
            full.append(sheet)
        at = header_row(rows)
        words = known_words(rows[at]) if at >= 0 else 0
        if best is None or words > best[0]:
            best = (words, sheet, rows, at)
    if best is None:
        raise FileRefused(Reason.EMPTY_FILE)
    others = [sheet.title for sheet in (*full, *seen[_SHEETS:]) if sheet is not best[1]]
    return best[1], shape_of(best[2], at=best[3]), others


def _data(
    sheet: Any, shape: TableShape, *, report: FileReport, tick: Tick | None
) -> Iterator[tuple[int, Row]]:
    """The rows of data that are not blank, each with its number in the sheet."""
    total = max(sheet.max_row or 0, 1)
    for place, (number, row) in enumerate(_rows(sheet)):
        if tick and not place % _TICK_ROWS:
            tick(min(place, total), total)
        if place < shape.first:
            shape.tell_above(report, place=place, line=number, row=row)
        elif any(row):
            yield number, row


def _rows(sheet: Any) -> Iterator[tuple[int, Row]]:
    """The rows of a sheet as text. Raises FileRefused where the sheet is damaged."""
    found = iter(sheet.iter_rows(values_only=True, max_col=min(sheet.max_column or _WIDEST, _WIDEST)))
    number = empty = 0
    while empty < _EMPTY_ROWS:
        try:
            row = next(found, None)
        except Exception as error:
            raise FileRefused(Reason.WORKBOOK_DAMAGED) from error
        if row is None:
            return
        number += 1
        texts = [_text(value) for value in row]
        while texts and not texts[-1]:
            texts.pop()
        empty = 0 if texts else empty + 1
        yield number, texts


def _text(value: object) -> str:
    """What a cell shows, plainly: whole numbers without a point, days without a time."""
    if value is None:
        return ""
    if isinstance(value, str):
        return "" if value in _ERRORS else value[: limits.TEXT * 2]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        at_midnight = value.time() == dt.time(0)
        return value.date().isoformat() if at_midnight else value.isoformat(" ", "minutes")
    return str(value)


_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
