"""A reader of tables of people: CSV and TSV of LinkedIn, Google, Outlook, Thunderbird and spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop.exchange import limits
from desktop.exchange.csv_columns import ColumnMap
from desktop.exchange.csv_layout import DELIMITERS, Layout, allow_long_cells, find_layout, table_lines
from desktop.exchange.csv_people import RowReader
from desktop.exchange.csv_totals import without_totals
from desktop.exchange.csv_words import Target
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport, Format, FoundPerson
from desktop.exchange.table_header import TableShape
from desktop.exchange.text import Source, Tick, as_source

#: Lines of one record after which its opening quotation mark is doubted.
_RECORD_LINES = 500
#: Marks left open to the end of the file before quotation marks count for nothing in the rest of it.
_OPEN_TO_THE_END = 20


#: What the columns hold: as somebody said, by a look at the table, or as guessed.
Columns = ColumnMap | Callable[[TableShape], ColumnMap | None] | None


@dataclass(frozen=True, slots=True)
class TablePreview:
    """What a dialog shows before a table is read: the first rows and what each column seems to hold."""

    name: str
    encoding: str
    delimiter: str
    has_header: bool
    columns: ColumnMap
    rows: tuple[tuple[str, ...], ...]
    row_count: int


def preview(
    origin: Path | bytes | Source, *, rows: int = 4, columns: Columns = None, tick: Tick | None = None
) -> TablePreview:
    """The first ``rows`` rows, what the columns hold and the number of rows. Raises FileRefused."""
    source = as_source(origin)
    layout = find_layout(source, tick=tick)
    count = sum(1 for _ in table_rows(source, layout, report=FileReport(), tick=tick))
    return preview_of(
        source.name,
        layout.shape,
        count=count,
        rows=rows,
        columns=columns_of(layout.shape, columns),
        layout=layout,
    )


def columns_of(shape: TableShape, columns: Columns) -> ColumnMap:
    """What the columns of a table hold: as somebody said, now or before, or as guessed."""
    return (columns(shape) if callable(columns) else columns) or shape.columns


def preview_of(
    name: str, shape: TableShape, *, count: int, rows: int, columns: ColumnMap, layout: Layout | None = None
) -> TablePreview:
    """What there is to show of a table with ``count`` rows."""
    return TablePreview(
        name=name,
        encoding=layout.encoding if layout else "",
        delimiter=layout.delimiter if layout else "",
        has_header=bool(shape.header),
        columns=columns,
        rows=shape.sample[:rows],
        row_count=count,
    )


def read_csv(
    origin: Path | bytes | Source,
    *,
    report: FileReport,
    columns: Columns = None,
    tick: Tick | None = None,
) -> Iterator[FoundPerson]:
    """The people of a table in its order, by ``columns`` or by what the header says.

    Raises FileRefused if it is no table, has nobody below its header, or nothing in it looks like a name.
    """
    report.format = Format.CSV
    source = as_source(origin)
    layout = find_layout(source, tick=tick)
    rows = table_rows(source, layout, report=report, tick=tick)
    copied = layout.delimiter == "\t"  # out of a sheet, in which no row has an end
    yield from people_of(rows, shape=layout.shape, columns=columns, report=report, may_end_early=copied)


def people_of(
    rows: Iterable[tuple[int, Sequence[str]]],
    *,
    shape: TableShape,
    columns: Columns,
    report: FileReport,
    may_end_early: bool = False,
) -> Iterator[FoundPerson]:
    """The people of rows, each with its line. Raises FileRefused if there are none below a header, or nothing in
    them looks like a name.

    Where rows ``may_end_early``, no word is said of one that lacks values at its end.
    """
    chosen, rows = columns_of(shape, columns), iter(rows)
    report.header = shape.header
    if chosen.heads and not shape.header:
        line, first = next(rows, (0, ()))
        report.header = tuple(cell.strip() for cell in first)
        if shape.columns.heads:  # nobody said so
            report.remark(line, Reason.FIRST_ROW_HEADS, row=", ".join(filter(None, report.header)))
    elif not shape.header:
        report.first_row = next(iter(shape.sample), ())
    if not _names_anybody(chosen):
        raise FileRefused(Reason.NO_NAME_COLUMN)
    report.unused = _unused(shape, chosen)
    reader = RowReader(chosen, report=report)
    width, needed = shape.width, 0 if may_end_early else _needed(shape, chosen)
    seen, begins = 0, report.header[0] if report.header else None
    told = without_totals(rows, columns=chosen, report=report)
    for line, row in told:
        seen += 1
        if row[0].strip() == begins and tuple(cell.strip() for cell in row) == report.header:
            report.skip(line, Reason.HEADER_AGAIN)
            continue
        if 1 < len(row) < needed or (len(row) > width and any(cell.strip() for cell in row[width:])):
            report.remark(line, Reason.RAGGED_ROW, values=len(row), columns=width)
        person = reader.person(row, line=line)
        if person is None:
            continue
        report.found += 1
        yield person
        if report.found >= limits.PEOPLE:
            if rest := sum(1 for _ in told):
                report.refuse_all(Reason.TOO_MANY_PEOPLE, count=rest, limit=limits.PEOPLE, last=line)
            return
    if not seen and report.header:
        raise FileRefused(Reason.NO_ROWS)


def _unused(shape: TableShape, columns: ColumnMap) -> tuple[str, ...]:
    """The headers of columns that hold something and are left out."""
    below = shape.sample[columns.heads and not shape.header :]
    return tuple(column.header for column in columns.left_out(below) if column.header)


def _needed(shape: TableShape, columns: ColumnMap) -> int:
    """How many values a row needs so that nothing may be missing: up to the last column in use that most rows fill.

    What is mostly empty at the end is often left away, as spreadsheets do in their CSV too.
    """
    filled = [
        column.index
        for column in columns.columns
        if column.target is not Target.IGNORE
        and 2 * sum(any(row[column.index : column.index + 1]) for row in shape.sample) > len(shape.sample)
    ]
    return min(shape.width, max(filled, default=-1) + 1)


def _names_anybody(columns: ColumnMap) -> bool:
    """Names, or at least addresses; where a table has no names at all, companies alone are no people."""
    return columns.has_person or columns.has(Target.EMAIL)


def table_rows(
    source: Source, layout: Layout, *, report: FileReport, tick: Tick | None = None
) -> Iterator[tuple[int, list[str]]]:
    """The rows of data that are not blank, each with the line where it begins."""
    lines = table_lines(source, encoding=layout.encoding, errors=layout.errors, mark=layout.mark, tick=tick)
    rows = parsed_rows(lines, delimiter=layout.delimiter, width=layout.shape.width, report=report)
    shape = layout.shape
    for number, (line, row) in enumerate(rows):
        if number < shape.first:
            shape.tell_above(report, place=number, line=line, row=row)
            continue
        if not any(row) or "".join(row).isspace():
            continue
        if len(row) == 1 and shape.width > 2:
            row = _other_delimiter(row[0], layout.delimiter) or row
        yield line, row


def _other_delimiter(cell: str, delimiter: str) -> list[str] | None:
    """A row that was written with another delimiter than the rest; one of several lines was not."""
    if "\n" in cell or "\r" in cell:
        return None
    for other in DELIMITERS:
        if other != delimiter and cell.count(other) >= 2:
            return next(csv.reader([cell], delimiter=other), None)
    return None


def parsed_rows(
    lines: Iterator[str], *, delimiter: str, width: int, report: FileReport
) -> Iterator[tuple[int, list[str]]]:
    """Rows and the lines where they begin; a quotation mark that is never closed spoils only its own line."""
    allow_long_cells()
    feed = _Feed(lines, delimiter=delimiter, width=width)
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
    while True:
        reader = csv.reader(feed, delimiter=delimiter, skipinitialspace=delimiter != "\t", quoting=quoting)
        try:
            for row in reader:
                if len(feed.held) > 1 and (feed.holds_rows() or feed.holds_row_before(row)):
                    break
                yield feed.first, row
                feed.begin()
            else:
                return
        except (_OpenQuote, csv.Error):
            pass
        number, line = feed.give_back()
        report.remark(number, Reason.OPEN_QUOTE)
        yield number, _unquoted(line, delimiter)
        if feed.ends_seen > _OPEN_TO_THE_END:
            quoting = csv.QUOTE_NONE


def _unquoted(line: str, delimiter: str) -> list[str]:
    """A line cut at its delimiters, whatever its quotation marks say."""
    return [cell.strip().strip('"') for cell in line.rstrip("\r\n").split(delimiter)]


class _OpenQuote(Exception):
    """A record goes on for too long, or to the end of the file."""


class _Feed:
    """Lines for the csv module, those of the unfinished record kept so that they can be given back."""

    def __init__(self, lines: Iterator[str], *, delimiter: str, width: int) -> None:
        self.held: list[str] = []
        self.first = 1
        self.ends_seen = 0
        self._delimiter = delimiter
        self._width = width
        self._lines = lines
        self._again: list[str] = []
        self._size = 0

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if self._size > limits.TABLE_LINE or (len(self.held) == _RECORD_LINES and self.holds_rows()):
            raise _OpenQuote
        line = self._again.pop() if self._again else next(self._lines, None)
        if line is None:
            if self.held:
                self.ends_seen += 1
                raise _OpenQuote
            raise StopIteration
        self.held.append(line)
        self._size += len(line)
        return line

    def holds_rows(self) -> bool:
        """Whether every line of the record is a row by itself, so that it is rather many than one."""
        return self._width > 2 and all(self._is_row(line) for line in self.held)

    def holds_row_before(self, row: list[str]) -> bool:
        """Whether a record of the wrong width begins with a line that is a row by itself."""
        return len(row) != self._width and self._is_row(self.held[0])

    def _is_row(self, line: str) -> bool:
        return line.count(self._delimiter) == self._width - 1

    def begin(self) -> None:
        """The record is finished; the next line begins another."""
        self.first += len(self.held)
        self.held.clear()
        self._size = 0

    def give_back(self) -> tuple[int, str]:
        """The first line of the unfinished record and its number; the others are read again."""
        number, line = self.first, self.held[0]
        self._again.extend(reversed(self.held[1:]))
        self.held = [line]
        self.begin()
        return number, line
