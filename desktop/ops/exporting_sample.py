"""The beginning of every file that an export would write, to be read before it is saved; nothing touches the disk."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from desktop.core.clock import Clock
from desktop.ops import exporting, exporting_tables
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_wish import ALL, Wish
from desktop.ops.exporting_words import said
from desktop.storage.database import Reader

#: So much of a file is shown: bytes of one that is written in one go, rows of a table, pages of each kind.
BYTES, ROWS, PAGES = 6_000, 8, 2


@dataclass(frozen=True, slots=True)
class Sample:
    """One file, or one sheet of a workbook: its name, how it begins, and whether more of it follows.

    A sheet has ``rows`` in place of a text: the header, then its first rows, with an entry a column.
    """

    name: str
    text: str
    more: bool = False
    rows: tuple[tuple[str, ...], ...] = ()


def samples(db: Reader, wish: Wish, *, clock: Clock | None = None) -> Iterator[Sample]:
    """How each file of an export begins, but for documents, whose pages are set instead (``exporting.document``).

    Tables without rows are left out, and so are the columns of a sheet that none of the rows shown fills. Raises
    ``UserError``.
    """
    scope = exporting.scope_of(db, wish, Path(), tick=None, clock=clock or Clock())
    if wish.format in ("csv", "xlsx"):
        return _tables(scope)
    if wish.format == "markdown":
        return _pages(scope)
    return _beginning(scope)


class _Enough(Exception):
    """As much as is shown has been written."""


class _Beginning(io.BytesIO):
    """Takes as much as is shown."""

    def write(self, data: object) -> int:
        count = super().write(data)  # type: ignore[arg-type]
        if self.tell() > BYTES:
            raise _Enough
        return count


def _beginning(scope: Scope) -> Iterator[Sample]:
    stream, more = _Beginning(), False
    try:
        exporting.STREAMED[scope.wish.format](scope, stream)
    except _Enough:
        more = True
    text = stream.getvalue()[:BYTES].decode("utf-8", "ignore").replace("\r\n", "\n")
    yield Sample("", text.rpartition("\n")[0] if more and "\n" in text else text, more)


def _tables(scope: Scope) -> Iterator[Sample]:
    wish = scope.wish
    for table in exporting_tables.TABLES if wish.what == ALL else (wish.what,):
        header, rows = exporting_tables.whole(scope, table)
        first = list(islice(rows, ROWS + 1))
        if first or wish.what != ALL:
            more = len(first) > ROWS
            yield _table(wish, table, header, first[:ROWS], more=more)


def _table(
    wish: Wish, table: str, header: tuple[str, ...], rows: list[exporting_tables.Row], *, more: bool
) -> Sample:
    if wish.format == "xlsx":
        from desktop.exchange.xlsx_write import shown

        used = [place for place in range(len(header)) if any(row[place] not in (None, "") for row in rows)]
        cells = tuple(tuple(shown(row[place]) for place in used) for row in (header, *rows))
        return Sample(said(exporting_tables.SHEETS[table]), "", more, rows=cells)
    from desktop.exchange.csv_write import write_table

    stream = io.BytesIO()
    write_table(stream, header=header, rows=rows)
    text = stream.getvalue().decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    return Sample(f"{table}.csv" if wish.what == ALL else "", text, more)


def _pages(scope: Scope) -> Iterator[Sample]:
    from desktop.ops.exporting_markdown import MarkdownPages

    for name, text in MarkdownPages(scope).first(PAGES, tasks=ROWS):
        yield Sample(name, text.rstrip("\n"))
