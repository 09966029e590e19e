"""Where in the first rows of a table its header stands, and what its columns seem to hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.exchange.csv_columns import ColumnMap, guess, known_words, named_by_first
from desktop.exchange.csv_words import NAMES, Target, headers, plain
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport

#: Rows among which a header is looked for: exports put a preamble of up to a dozen lines before it.
_HEADER_ROWS = 30
#: Rows of data that are kept to be shown.
_SHOWN = 50
#: Values that have to be numbers, all of them, so that a word above them is no value.
_ENOUGH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """What must be known of a table to read its people; ``first`` is the number of rows before those of data.

    ``above`` are those of them over the header that are as full as the ones below it, by their place.
    """

    header: tuple[str, ...]
    first: int
    columns: ColumnMap
    sample: tuple[tuple[str, ...], ...]
    above: frozenset[int] = frozenset()

    def tell_above(self, report: FileReport, *, place: int, line: int, row: Sequence[str]) -> None:
        """Say of a row before those of data that it may have been somebody."""
        if place in self.above:
            report.skip(line, Reason.ABOVE_HEADER, row=", ".join(filter(None, map(str.strip, row))))

    @property
    def width(self) -> int:
        """How many values a row should have."""
        return len(self.header) or len(self.columns.columns)


def shape_of(rows: Sequence[Sequence[str]], *, at: int, before: int = 0) -> TableShape:
    """The shape of a table whose header is row ``at``, or that has none (-1), ``before`` it so many lines more.

    A header in words that nobody knows may be a person: it stays the first row, and its columns say that it heads.
    """
    if at >= 0 and _known_header(rows) != at:
        columns, sample = named_by_first(rows[at:]), _filled_rows(rows[at:])
        return TableShape(header=(), first=at + before, columns=columns, sample=sample)
    header = tuple(cell.strip().lstrip("\ufeff") for cell in rows[at]) if at >= 0 else ()
    below = rows[at + 1 :]
    columns = guess(header, [row for row in below if any(row)])
    return TableShape(
        header=header,
        first=at + 1 + before,
        columns=columns,
        sample=_filled_rows(below),
        above=frozenset(before + place for place in _full_above(rows, at)),
    )


def _full_above(rows: Sequence[Sequence[str]], at: int) -> Iterator[int]:
    """Rows above the header that may be people whom somebody sorted there: more than a title or a note."""
    for place, row in enumerate(rows[: max(at, 0)]):
        if _filled_cells(row) > max(1, _filled_cells(rows[at]) / 2):
            yield place


def _filled_cells(row: Sequence[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _filled_rows(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in rows if any(cell.strip() for cell in row))[:_SHOWN]


def header_row(rows: Sequence[Sequence[str]]) -> int:
    """Which row is the header: the one with most known words, or one of words above values; -1 if none is."""
    at = _known_header(rows)
    return at if at >= 0 else _unknown_header(rows)


def _known_header(rows: Sequence[Sequence[str]]) -> int:
    best, at, first = 0, -1, True
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        filled = _filled_cells(row)
        words = known_words(row)
        enough = words >= 3 or (
            filled and not _has_values(row) and (words >= 0.5 * filled or (first and _says_whose(row)))
        )
        first = first and not filled
        if words > best and enough:
            best, at = words, number
    return -1 if best == 1 and at > 0 and len(rows[at]) == 1 and max(map(len, rows)) > 1 else at


def _says_whose(row: Sequence[str]) -> bool:
    """Whether a first row names a column of names or addresses, so that the unknown words beside it are headers."""
    return any(headers().get(plain(cell)) in _WHOSE for cell in row if len(cell) > 2)


_WHOSE = NAMES | {Target.EMAIL}


def _has_values(row: Sequence[str]) -> bool:
    return any("@" in cell or "://" in cell or sum(map(str.isdigit, cell)) > 4 for cell in row)


def _unknown_header(rows: Sequence[Sequence[str]]) -> int:
    """A first row in an unknown language: words, all different, above a column of addresses, numbers or days."""
    filled = [(number, row) for number, row in enumerate(rows[:50]) if any(cell.strip() for cell in row)]
    if len(filled) < 2:
        return -1
    number, first = filled[0]
    cells = [cell.strip().casefold() for cell in first if cell.strip()]
    alike = len(set(cells)) < max(2, len(cells))
    if alike or _has_values(first) or any(len(cell) > 40 for cell in cells):
        return -1
    below = [row for _, row in filled[1:]]
    columns = [(cell.strip(), _filled(below, index)) for index, cell in enumerate(first)]
    if any(cell and sum("@" in value for value in values) > 0.5 * len(values) for cell, values in columns):
        return number
    above_numbers = any(_is_word_above_numbers(cell, values) for cell, values in columns)
    return number if above_numbers and not any(_is_full_name(*column) for column in columns) else -1


def _filled(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index].strip() for row in rows if len(row) > index and row[index].strip()]


def _is_word_above_numbers(cell: str, values: Sequence[str]) -> bool:
    return len(values) >= _ENOUGH and cell[:3].isalpha() and len(cell) > 2 and all(map(_is_number, values))


def _is_full_name(cell: str, values: Sequence[str]) -> bool:
    """Whether a cell has two words as those below it have: a person whose number is not known is no header."""
    return " " in cell and sum(" " in value for value in values) > 0.5 * len(values)


def _is_number(cell: str) -> bool:
    """Whether most of a value is figures, as of telephones, days and numbers of members."""
    return sum(map(str.isdigit, cell)) > 0.5 * len(cell.replace(" ", ""))
