"""Workbooks with a sheet for each table: every text stays a text, whatever it begins with.

Cells are written as strings, never as formulas or links; the signs that spreadsheet programs take for one are
harmless in a workbook, so that nothing has to stand before them. Only a text that already begins as if an
apostrophe kept a formula from running gets one more, which reading takes off again as it does in tables.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO
from unicodedata import east_asian_width

from desktop.exchange.csv_cells import restored
from desktop.exchange.filenames import folded_name
from desktop.exchange.inks import ACCENT, WHITE, css
from desktop.exchange.text import clean

if TYPE_CHECKING:
    from xlsxwriter import Workbook

#: What a cell can hold at most, and a sheet's name.
_CELL, _NAME = 32_767, 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
#: A column is as wide as its first rows want it, in letters; one of identities need not be read.
_NARROWEST, _WIDEST, _IDENTITIES = 10, 60, 12
_LOOKED_AT = 50
#: Before it spreadsheet programs count days in different ways; what is older is a text.
_FIRST_DAY = "1900-03-01"
#: A row is as high as its texts want it, in lines; so many at most.
_MOST_LINES, _LINE = 12, 15


class WorkbookWriter:
    """One workbook; rows go to the disk as they come, so that memory stays flat. Use it as a context manager."""

    def __init__(self, stream: BinaryIO, *, folder: Path) -> None:
        """``folder`` is where rows wait until the workbook is whole, in a folder of their own."""
        import xlsxwriter

        self._waiting = tempfile.TemporaryDirectory(dir=folder, prefix=".", suffix=".part")
        options = {
            "tmpdir": self._waiting.name,
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "in_memory": False,
        }
        self._book: Workbook = xlsxwriter.Workbook(stream, options)
        self._head = self._book.add_format(
            {"bold": True, "font_color": css(WHITE), "bg_color": css(ACCENT), "valign": "vcenter"}
        )
        self._cell = self._book.add_format({"valign": "top", "text_wrap": True})
        self._day, self._moment = (
            self._book.add_format({"valign": "top", "align": "left", "num_format": shape})
            for shape in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm")
        )
        self._names: set[str] = set()

    def __enter__(self) -> WorkbookWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._book.close()
        finally:
            self._book.fileclosed = 1
            for sheet in self._book.worksheets():
                if sheet.row_data_fh is not None:
                    sheet.row_data_fh.close()
            self._waiting.cleanup()

    def sheet(self, name: str, *, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
        """Write a sheet of texts, whole numbers, days, moments without a zone, and None; returns the number of rows."""
        sheet = self._book.add_worksheet(self._free_name(name))
        sheet.freeze_panes(1, 1)
        first = list(islice(rest := iter(rows), _LOOKED_AT))
        widths = [_width(word, [row[column] for row in first]) for column, word in enumerate(header)]
        for column, word in enumerate(header):
            sheet.set_column(column, column, widths[column])
            sheet.write_string(0, column, word, self._head)
        written = 0
        for row in chain(first, rest):
            written += 1
            if (lines := _lines(row, widths)) > 1:
                sheet.set_row(written, lines * _LINE)
            for column, value in enumerate(row):
                self._write(sheet, written, column, value)
            # the row before is in the file now; the library would remember how high it is to the end
            for heights in (sheet.row_info, sheet.row_sizes):
                heights.pop(written - 1, None)
        sheet.autofilter(0, 0, max(written, 1), len(header) - 1)
        return written

    def _write(self, sheet: Any, row: int, column: int, value: object) -> None:
        if value is None or value == "":
            return
        if isinstance(value, int) and not isinstance(value, bool):
            sheet.write_number(row, column, value, self._cell)
        elif isinstance(value, date) and value.isoformat() >= _FIRST_DAY:
            shape = self._moment if isinstance(value, datetime) else self._day
            sheet.write_datetime(row, column, value, shape)
        else:
            sheet.write_string(row, column, _exact(clean(shown(value)))[:_CELL], self._cell)

    def _free_name(self, name: str) -> str:
        stem = _FORBIDDEN.sub("-", clean(name)).strip("' ")[:_NAME] or "Sheet"
        found, number = stem, 1
        while folded_name(found) in self._names:
            number += 1
            found = f"{stem[: _NAME - 4]} {number}"
        self._names.add(folded_name(found))
        return found


def shown(value: object) -> str:
    """What a cell shows."""
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes")
    return "" if value is None else str(value)


def _width(word: str, values: Iterable[object]) -> int:
    """How wide a column is, in letters."""
    if word == "UID":
        return _IDENTITIES
    longest = max((_letters(line) for value in values for line in shown(value).split("\n")), default=0)
    return min(_WIDEST, max(_NARROWEST, longest + 2, len(word) + 4))


def _lines(row: Sequence[object], widths: Sequence[int]) -> int:
    """How many lines the longest text of a row takes in its column; identities may be cut."""
    texts = [(value, width) for value, width in zip(row, widths, strict=True) if isinstance(value, str)]
    counts = [
        sum(-(-_letters(line) // width) or 1 for line in text.split("\n"))
        for text, width in texts
        if width != _IDENTITIES
    ]
    return min(_MOST_LINES, max(counts, default=1))


def _letters(line: str) -> int:
    """How many letters wide a line is; those of Chinese, Japanese and Korean take two."""
    return len(line) if line.isascii() else len(line) + sum(east_asian_width(char) in "WF" for char in line)


def _exact(text: str) -> str:
    return text if restored(text) == text else f"'{text}"
