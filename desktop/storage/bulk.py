"""Letting a big change reach the disk bit by bit, so that its commit finds little left to do.

A commit writes every page that changed and waits for the disk: a second and more after an import of tens of
thousands. With a small cache the pages go to the log beside the notebook while the change is still under way,
and the log is pressed to the disk now and then. Nothing of it counts before the commit.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.later import later
from desktop.storage.database import CACHE_KIB
from desktop.storage.journal import ADDED, DELETED, Entry, Journal, Settled, rows_with

if TYPE_CHECKING:
    from desktop.storage import search_index
    from desktop.storage.playback import Beat
else:
    (search_index,) = later("desktop.storage", "search_index")

#: The cache while much is added, and how many settlings lie between two waits for the disk.
_SMALL_KIB = 6_000
_BETWEEN = 2
#: So many documents of the search index are brought up to date at a stroke.
_AT_A_TIME = 6_000
#: A step of so many rows takes long enough for somebody to wonder.
MANY = 3_000
#: SQLite's own measure: with so many pages in the log a commit brings them into the file.
_PAGES_IN_LOG = 1_000

Step = Callable[[int, int], object]


class Bulk:
    """The change of one writing connection that is under way, big or small."""

    def __init__(self, connection: Any, journal: Journal, *, path: Path) -> None:
        self._connection = connection
        self._journal = journal
        self._settled = Settled()
        self._log = path.with_name(f"{path.name}-wal")
        self._calls = 0
        self.is_waiting = False
        """Whether much waits in the log to be brought into the file."""

    @contextmanager
    def adding_much(self) -> Iterator[None]:
        """Inside an op: pages go to the log as they are filled, and what is in the log waits there for later."""
        self._connection.execute(f"PRAGMA cache_size = -{_SMALL_KIB}")
        self._connection.execute("PRAGMA wal_autocheckpoint = 0")
        self.is_waiting = True
        try:
            yield
        finally:
            self._connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")

    def adding_rows(self, *tables: str) -> AbstractContextManager[None]:
        """Inside an op: these tables get new rows by ``insert`` only for a while, each with its key."""
        return self._journal.adding_by_hand(*tables)

    def insert(self, table: str, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]) -> None:
        """Add many rows; while they are added by hand the first column is the key."""
        if self._journal.is_told_by_hand(table):
            if columns[0] != "id":
                raise ValueError(f"rows of {table} without their keys")
            self._journal.note_added(table, (row[0] for row in rows))
        marks = ", ".join("?" * len(columns))
        self._connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)

    def revert(
        self, entries: Sequence[Entry], *, gently: bool = False, texts: bool = False, step: Step | None = None
    ) -> set[tuple[str, int]]:
        """Inside a change: play entries backwards. ``step`` as for ``in_parts``, the rest as in ``Playback``."""
        from desktop.storage.playback import Playback  # no start needs it

        with self.in_parts(len(entries), step) as beat:
            player = Playback(self._connection, self._journal)
            return player.revert(entries, gently=gently, texts=texts, beat=beat)

    @contextmanager
    def in_parts(self, total: int, step: Step | None) -> Iterator[Beat]:
        """Inside an op that takes out or puts back ``total`` rows: call what this gives with how many were just done.

        A change of many rows is then brought to journal, index and disk bit by bit. ``step(done, total)`` is
        called as it goes on and may raise to give up; a change of few rows goes through at a stroke.
        """
        if total < MANY:
            yield lambda _rows: None
            return
        done, part = 0, Settled()

        def beat(rows: int) -> None:
            nonlocal done
            done += rows
            part.add(self._journal.drain())
            self._press_out()
            tell()

        def tell() -> None:
            if step:
                step(min(done, total), total)

        with self.adding_much():
            yield beat
            entries = part.with_rest(self._journal.drain())
            self._index(entries, tell)
            self._settled.add(entries)

    def settle(self) -> None:
        """Inside an op: bring journal and search index up to date, so that little is left for its end."""
        by_hand, entries = self._journal.take_added(), self._journal.drain()
        stale = search_index.stale_after(self._connection, entries, added=by_hand)
        search_index.refresh(self._connection, stale, added=rows_with(ADDED, entries) | by_hand)
        self._settled.add_new(by_hand)
        self._settled.add(entries)
        self._press_out()

    def finish(self, *, index_later: bool) -> list[Entry]:
        """All entries of the change, which has ended; the search index is brought up to date too, or later."""
        rest = self._journal.drain()
        stale = search_index.stale_after(self._connection, rest)
        if index_later:
            search_index.postpone(self._connection, stale)
        else:
            search_index.refresh(self._connection, stale, gone=rows_with(DELETED, rest))
        return self._settled.with_rest(rest)

    def give_up(self) -> None:
        """The change was given up; nothing of it counts."""
        self._settled.clear()
        self._journal.forget()

    def catch_up(self) -> None:
        """Bring into the file what waits in the log; outside of any change."""
        if self.is_waiting:
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
            self._connection.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_IN_LOG}")
            self.is_waiting = False

    def _index(self, entries: list[Entry], beat: Callable[[], object]) -> None:
        """Bring the search index up to date with these, some documents at a time."""
        added, gone = rows_with(ADDED, entries), rows_with(DELETED, entries)
        for kind, keys in search_index.stale_after(self._connection, entries).items():
            listed = sorted(keys)
            for start in range(0, len(listed), _AT_A_TIME):
                some = listed[start : start + _AT_A_TIME]
                search_index.refresh(self._connection, {kind: some}, added=added, gone=gone)
                beat()

    def _press_out(self) -> None:
        """Wait for the disk, each second time: an import settles some thousands of rows at once."""
        self._calls += 1
        if self._calls % _BETWEEN:
            return
        with suppress(OSError):
            handle = os.open(self._log, os.O_RDWR)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
