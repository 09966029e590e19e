"""Where the rows of a damaged notebook come from: by SQL as far as it reads, else out of the pages of the file."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol

from desktop.storage.database import BROKEN
from desktop.storage.raw_pages import RawPages

STRETCH = 400
PLAUSIBLE = 10_000_000
"""Up to here keys are looked for one after the other; a notebook of a life has fewer rows."""

MOST_SECONDS = 60.0
OFTEN = 0.05
"""Seconds between two reports."""


class Course:
    """How far a salvage is: ``report(done, total)`` is called with the tables that are done and all there are.

    It is called some times a second, and may raise to give it up: then nothing is left behind.
    """

    def __init__(self, report: Callable[[int, int], object]) -> None:
        self._report, self._done, self._total = report, 0, 1
        self._last = 0.0

    def begin(self, total: int) -> None:
        """So many tables are to come."""
        self._done, self._total = 0, total

    def step(self) -> None:
        """One is done."""
        self._done += 1
        self._last = 0.0
        self.tick()

    def tick(self) -> None:
        """It goes on."""
        now = time.monotonic()
        if now - self._last > OFTEN:
            self._last = now
            self._report(self._done, self._total)


class Source(Protocol):
    """Where rows come from; each way to read leaves out what it cannot."""

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
        """The rows of a table with these columns, None for one it does not have."""

    def missing(self, table: str, seen: set[int]) -> int:
        """How many rows are known to have been there beside those with these keys."""

    def blob(self, digest: str) -> bytes | None:
        """The bytes of a file."""


class Opened:
    """A damaged notebook that is read; ``again`` opens it anew where that is needed, as for one that is protected.

    After a page that does not vouch for itself SQLCipher refuses all others as well, as long as it is open.
    """

    def __init__(self, connection: Any, *, again: Callable[[], Any] | None) -> None:
        self._connection, self._again = connection, again
        self._lend()

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The cursor of one statement."""
        return self._connection.execute(sql, parameters)

    def go_on(self) -> None:
        """A page could not be read: be able to read the others."""
        if self._again is not None:
            self._connection.close()
            self._connection = self._again()
            self._lend()

    def close(self) -> None:
        """Read no more of it."""
        self._connection.close()

    def _lend(self) -> None:
        self._connection.text_factory = lambda data: data.decode("utf-8", errors="replace")


class AskedFor:
    """Rows by SQL, a stretch of keys at a time; one that cannot be read is halved.

    What SQL does not get of a table is looked for in the ``pages`` of the file.
    """

    def __init__(self, damaged: Opened, *, pages: Path | None, course: Course) -> None:
        self._damaged, self._file, self._course = damaged, pages, course
        self._pages: FromPages | None = None
        self._failed = False
        self._until = time.monotonic() + MOST_SECONDS
        self._known: dict[str, set[int]] = {}

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
        self._failed = False
        yield from self._by_sql(table, columns)
        if self._failed and self._file is not None:
            self._pages = self._pages or FromPages(RawPages(self._file))
            yield from self._pages.rows(table, columns)

    def _by_sql(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
        try:
            there = {row[1] for row in self._damaged.execute(f"PRAGMA table_info({table})").fetchall()}
        except BROKEN:
            self._has_failed()
            return
        if not there:
            return
        wanted = ", ".join(name if name in there else "NULL" for name in columns)
        if "id" not in there:
            yield from self._whole(f"SELECT {wanted} FROM {table}")
            return
        for low in self._starts(table):
            select = f"SELECT {wanted} FROM {table} WHERE id BETWEEN ? AND ?"
            yield from self._stretch(select, low, low + STRETCH - 1)

    def missing(self, table: str, seen: set[int]) -> int:
        return len(self._known.get(table, set()) - seen)

    def blob(self, digest: str) -> bytes | None:
        try:
            row = self._damaged.execute("SELECT data FROM blob WHERE sha256 = ?", (digest,)).fetchone()
        except BROKEN:
            self._damaged.go_on()
            return None
        return None if row is None or hashlib.sha256(row[0]).hexdigest() != digest else bytes(row[0])

    def _has_failed(self) -> None:
        self._failed = True
        self._damaged.go_on()

    def _whole(self, select: str) -> Iterator[Sequence[Any]]:
        try:
            yield from self._damaged.execute(select)
        except BROKEN as error:
            if "no such index" not in str(error):
                self._has_failed()

    def _stretch(self, select: str, low: int, high: int) -> Iterator[Sequence[Any]]:
        self._course.tick()
        try:
            yield from self._damaged.execute(select, (low, high)).fetchall()
        except BROKEN:
            self._has_failed()
            if low == high or time.monotonic() > self._until:
                return
            middle = (low + high) // 2
            yield from self._stretch(select, low, middle)
            yield from self._stretch(select, middle + 1, high)

    def _starts(self, table: str) -> Iterator[int]:
        """Where stretches begin. A damaged key may say there are endless ones: beyond, only those with a known key."""
        for low in range(1, self._highest(table) + 1, STRETCH):
            if low > PLAUSIBLE or time.monotonic() > self._until:
                later = {(key - 1) // STRETCH for key in self._known[table] if key >= low}
                yield from (number * STRETCH + 1 for number in sorted(later))
                return
            yield low

    def _highest(self, table: str) -> int:
        """Up to which key a table goes, by itself, by an index, and by what was given out."""
        known = self._known.setdefault(table, set())
        for source in (f"{table} NOT INDEXED", f"{table} INDEXED BY sqlite_autoindex_{table}_1"):
            known.update(row[0] for row in self._whole(f"SELECT id FROM {source}") if isinstance(row[0], int))
        highest = max(known, default=0)
        given = self._whole(f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'")
        seq = next((row[0] for row in given if isinstance(row[0], int)), 0)
        return max(highest, min(seq, highest + 1_000_000))


class FromPages:
    """Rows out of the pages of a file, by the table of contents as far as it is still there."""

    def __init__(self, pages: RawPages) -> None:
        self._pages, self._roots = pages, pages.roots()
        self._lost: dict[str, int] = {}

    @property
    def knows_any(self) -> bool:
        """Whether any table can be found."""
        return bool(self._roots)

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
        if table == "notebook" or table not in self._roots:
            return  # the facts lie in a tree of another kind
        before = self._pages.lost
        for key, record in self._pages.rows(self._roots[table]):
            self._lost[table] = self._pages.lost - before
            if 0 < len(record) <= len(columns) and record[0] is None:  # a row's own key is not in its record
                yield [key, *record[1:], *[None] * (len(columns) - len(record))]

    def missing(self, table: str, seen: set[int]) -> int:  # noqa: ARG002 - which ones nobody can tell
        return self._lost.get(table, 0)

    def blob(self, digest: str) -> bytes | None:  # noqa: ARG002 - they lie in a tree of another kind
        return None
