"""The row of sums that spreadsheets draw under a table: nobody, although a word stands where names do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.exchange.csv_columns import ColumnMap
from desktop.exchange.csv_words import NAMES, Target, totals
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport

#: Rows of sums that may stand below one another, such as that of a group and that of all.
_MOST = 20
#: A quantity: no day, and no telephone number that is written as one.
_NUMBER = re.compile(
    r"[(+−-]?\s?[€$£¥]?\s?(?:0|[1-9]\d{0,2}(?:[.,'’\s]\d{3})+|[1-9]\d*)(?:[.,]\d+)?\s?(?:%|[€$£¥]|[A-Z]{3})?\)?"
)
_AROUND = " \t:.,;*=()[]0123456789%"
#: Figures under a heading for telephones from which on they are rather a number to call than one of calls.
_CALLED = 6

Row = tuple[int, Sequence[str]]


def without_totals(rows: Iterable[Row], *, columns: ColumnMap, report: FileReport) -> Iterator[Row]:
    """The rows but for those of sums at the end of the table, which are skipped with a word in the report.

    Only where it is the last row, and says nothing but a word for "total" and numbers, is a name not believed.
    """
    named = [column.index for column in columns.columns if column.target in NAMES]
    called = [column.index for column in columns.columns if column.target is Target.PHONE]
    held: list[Row] = []
    words, rows = totals(), iter(rows)
    for line, row in rows:
        at = _place_of_word(row, named, words)
        if at < 0 or not _is_total(row, at=at, called=called):
            if held:
                yield from held
                held.clear()
            yield line, row
            continue
        held.append((line, row))
        if len(held) > _MOST:  # so many are none
            yield from held
            yield from rows
            return
    for line, row in held:
        report.skip(line, Reason.TOTAL_ROW, row=", ".join(cell.strip() for cell in row if cell.strip()))


def _place_of_word(row: Sequence[str], named: Sequence[int], words: frozenset[str]) -> int:
    """Where in a row a name says "total", with a number in it or without; -1 if none does, as in most rows."""
    for place in named:
        if place < len(row) and row[place].strip(_AROUND).casefold() in words:
            return place
    return -1


def _is_total(row: Sequence[str], *, at: int, called: Sequence[int]) -> bool:
    """Whether all beside the word are numbers, and none of them may be one to call."""
    if any(place < len(row) and sum(map(str.isdigit, row[place])) >= _CALLED for place in called):
        return False
    others = (cell.strip() for place, cell in enumerate(row) if place != at)
    return all(not cell or _NUMBER.fullmatch(cell) for cell in others)
