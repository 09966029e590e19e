"""Saving what can be read of a damaged notebook: row by row into a new one, counted.

The damaged file is only read. Rows are asked for in stretches, and a stretch that cannot be read is halved until the
rows that are lost stand alone. What names a person or a meeting that is lost gets one without a name to belong to.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

from desktop.core.clock import Clock, to_text
from desktop.core.errors import Problem, UserError
from desktop.core.records import dataclass
from desktop.storage import cipher_file, notebook_file, search_index
from desktop.storage.database import BROKEN, reading, understand
from desktop.storage.raw_pages import RawPages

STRETCH = 400
PLAUSIBLE = 10_000_000
"""Up to here keys are looked for one after the other; a notebook of a life has fewer rows."""

MOST_SECONDS = 60.0
_OWNERS = ("person", "meeting")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The notebook that was made, and how many rows were read and lost, by table and in all."""

    path: Path
    read: dict[str, int]
    lost: dict[str, int]

    @property
    def rows(self) -> int:
        """All rows that were read."""
        return sum(self.read.values())

    @property
    def missing(self) -> int:
        """All rows that were there and could not be read."""
        return sum(self.lost.values())


def salvage(source: Path, target: Path, *, clock: Clock, nameless: str, key: bytes | None = None) -> Salvaged:
    """Make a new notebook at ``target`` of all that can be read in ``source``.

    ``nameless`` is what somebody is called of whom only meetings are left. Where the table of contents of a plain
    notebook is damaged, its pages are read without it. Raises ``UserError`` when nothing can be read or the place
    cannot be written; then nothing is left behind.
    """
    now = to_text(clock.now())
    whole = _whole(key, source)
    try:
        return _by_sql(source, target, nameless=nameless, now=now, key=whole)
    except BROKEN as error:
        told = understand(error, path=source, key=key)
    except UserError as error:
        told = error
    if told.problem not in (Problem.NOTEBOOK_DAMAGED, Problem.NOT_A_NOTEBOOK):
        raise told
    if whole is None:
        return _into_new(_raw(source), target, nameless=nameless, now=now, key=None)
    return _with_lent_head(source, target, nameless=nameless, now=now, key=whole, told=told)


def _by_sql(source: Path, target: Path, *, nameless: str, now: str, key: bytes | None) -> Salvaged:
    with reading(source, key=key) as damaged:
        damaged.execute("SELECT count(*) FROM sqlite_master").fetchone()
        damaged.text_factory = lambda data: data.decode("utf-8", errors="replace")
        asked = _AskedFor(damaged, pages=None if key is not None else source)
        return _into_new(asked, target, nameless=nameless, now=now, key=key)


def _with_lent_head(
    source: Path, target: Path, *, nameless: str, now: str, key: bytes, told: UserError
) -> Salvaged:
    from desktop.storage import lent_head

    with lent_head.lent(source, key=key, near=target) as copy:
        if copy is None:
            raise told
        try:
            return _by_sql(copy, target, nameless=nameless, now=now, key=key)
        except BROKEN as error:
            raise told from error


def _whole(key: bytes | None, source: Path) -> bytes | None:
    """The key with its salt behind it: what is read of a protected notebook is kept under the same one."""
    if key is None or len(key) > cipher_file.KEY:
        return key
    try:
        return key + cipher_file.salt_of(source)
    except OSError as error:
        raise UserError(Problem.FILE_UNREADABLE, path=str(source), name=source.name) from error


def _into_new(rows: _Source, target: Path, *, nameless: str, now: str, key: bytes | None) -> Salvaged:
    from desktop.storage.tables import RECORDS

    tables = [*(str(table._meta.table_name) for table in RECORDS), "note_version"]
    read: dict[str, int] = {}
    lost: dict[str, int] = {}

    def fill(connection: Any) -> None:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in tables:
            read[table], lost[table] = _copy_table(rows, connection, table)
        facts = [(row[0], row[1]) for row in rows.rows("notebook", ["key", "value"]) if row[0] != "seal"]
        connection.executemany("INSERT OR IGNORE INTO notebook (key, value) VALUES (?, ?)", facts)
        read["blob"], lost["blob"] = _copy_files(rows, connection)
        _give_owners(connection, nameless=nameless, now=now)
        search_index.rebuild(connection)

    notebook_file.create(target, seed=fill, key=key).close()
    return Salvaged(target, read, lost)


class _Source(Protocol):
    """Where rows come from; each way to read leaves out what it cannot."""

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
        """The rows of a table with these columns, None for one it does not have."""

    def missing(self, table: str, seen: set[int]) -> int:
        """How many rows are known to have been there beside those with these keys."""

    def blob(self, digest: str) -> bytes | None:
        """The bytes of a file."""


def first_bad_page(source: Path, *, key: bytes | None = None) -> tuple[int, int] | None:
    """The first page that cannot be read and how many there are, 0 where it cannot be told; None when all can."""
    if key is not None:
        return _first_unproved(source, key)
    lines: list[str] = []
    pages = 0
    try:
        with reading(source) as connection:
            pages = int(connection.execute("PRAGMA page_count").fetchone()[0])
            lines.extend(str(row[0]) for row in connection.execute("PRAGMA quick_check(100)"))
    except BROKEN:
        pass  # it may stop half-way; what it said before counts
    except UserError:
        return 0, 0
    if lines == ["ok"]:
        return None
    named = [int(word.rstrip(":,")) for line in lines for word in _after(line.lower().split(), "page")]
    return min(named, default=0), pages


def _first_unproved(source: Path, key: bytes) -> tuple[int, int] | None:
    """The same of a protected notebook, in which each page vouches for itself."""
    try:
        bad = cipher_file.bad_pages(source, key)
        return (bad[0], -(-source.stat().st_size // cipher_file.PAGE)) if bad else None
    except OSError:
        return 0, 0


def _after(words: list[str], word: str) -> Iterator[str]:
    for first, second in pairwise(words):
        if first == word and second.rstrip(":,").isdigit():
            yield second


def _copy_table(rows: _Source, target: Any, table: str) -> tuple[int, int]:
    """Rows read and rows lost of one table."""
    info = target.execute(f"PRAGMA table_info({table})").fetchall()
    names = [row[1] for row in info]
    defaults = {row[1]: _default(row[4]) for row in info if row[3]}
    marks = ", ".join("?" * len(names))
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})"
    read, seen = 0, set()
    for row in rows.rows(table, names):
        values = [
            defaults.get(name) if value is None else value for name, value in zip(names, row, strict=True)
        ]
        if isinstance(values[0], int):
            read += target.execute(insert, values).rowcount > 0
            seen.add(values[0])
    return read, rows.missing(table, seen)


def _default(text: str | None) -> Any:
    """What a column has where an older row says nothing."""
    if text is None:
        return None
    return text[1:-1] if text.startswith("'") else int(text) if text.lstrip("-").isdigit() else None


def _copy_files(rows: _Source, target: Any) -> tuple[int, int]:
    """The bytes of attached files; a file without its bytes is not kept."""
    read = lost = 0
    for (digest,) in target.execute("SELECT DISTINCT sha256 FROM attachment").fetchall():
        data = rows.blob(digest)
        if data is None:
            lost += 1
            target.execute("DELETE FROM attachment WHERE sha256 = ?", (digest,))
        else:
            read += 1
            target.execute("INSERT OR IGNORE INTO blob (sha256, data) VALUES (?, ?)", (digest, data))
    return read, lost


class _AskedFor:
    """Rows by SQL, a stretch of keys at a time; one that cannot be read is halved.

    What SQL does not get of a table is looked for in the ``pages`` of the file.
    """

    def __init__(self, damaged: Any, *, pages: Path | None) -> None:
        self._damaged, self._file = damaged, pages
        self._pages: _FromPages | None = None
        self._failed = False
        self._until = time.monotonic() + MOST_SECONDS
        self._known: dict[str, set[int]] = {}

    def rows(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
        self._failed = False
        yield from self._by_sql(table, columns)
        if self._failed and self._file is not None:
            self._pages = self._pages or _FromPages(RawPages(self._file))
            yield from self._pages.rows(table, columns)

    def _by_sql(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[Any]]:
        try:
            there = {row[1] for row in self._damaged.execute(f"PRAGMA table_info({table})").fetchall()}
        except BROKEN:
            self._failed = True
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
            return None
        return None if row is None or hashlib.sha256(row[0]).hexdigest() != digest else bytes(row[0])

    def _whole(self, select: str) -> Iterator[Sequence[Any]]:
        try:
            yield from self._damaged.execute(select)
        except BROKEN as error:
            self._failed = self._failed or "no such index" not in str(error)

    def _stretch(self, select: str, low: int, high: int) -> Iterator[Sequence[Any]]:
        try:
            yield from self._damaged.execute(select, (low, high)).fetchall()
        except BROKEN:
            self._failed = True
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


class _FromPages:
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


def _raw(source: Path) -> _FromPages:
    try:
        pages = RawPages(source)
    except OSError as error:
        raise UserError(Problem.FILE_UNREADABLE, path=str(source), name=source.name) from error
    found = _FromPages(pages)
    if not found.knows_any:
        raise UserError(Problem.NOTEBOOK_DAMAGED, path=str(source), name=source.name)
    return found


def _give_owners(connection: Any, *, nameless: str, now: str) -> None:
    """Leave no row that names a missing one: owners are made anew, links are cut, the rest goes."""
    for _ in range(8):
        wrong = connection.execute("PRAGMA foreign_key_check").fetchall()
        if not wrong:
            return
        for table, row, parent, number in wrong:
            column = _column(connection, table, number)
            key = connection.execute(f"SELECT {column} FROM {table} WHERE id = ?", (row,)).fetchone()
            if key is None:
                continue
            needed = _is_needed(connection, table, column)
            if needed and parent in _OWNERS:
                _make_owner(connection, parent, key[0], nameless=nameless, now=now)
            elif needed:
                connection.execute(f"DELETE FROM {table} WHERE id = ?", (row,))
            else:
                connection.execute(f"UPDATE {table} SET {column} = NULL WHERE id = ?", (row,))


def _column(connection: Any, table: str, number: int) -> str:
    links = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    return str(next(link[3] for link in links if link[0] == number))


def _is_needed(connection: Any, table: str, column: str) -> bool:
    info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return bool(next(row[3] for row in info if row[1] == column))


def _make_owner(connection: Any, table: str, key: int, *, nameless: str, now: str) -> None:
    from desktop.storage.record import new_uid

    if table == "person":
        connection.execute(
            """INSERT INTO person (id, uid, shown_name, display_name, sort_key, created_at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""",
            (key, new_uid(), nameless, nameless, nameless.casefold(), now),
        )
        return
    _make_owner(connection, "person", _stand_in(connection, nameless), nameless=nameless, now=now)
    connection.execute(
        """INSERT INTO meeting (id, uid, person_id, state, started_at, ended_at, created_at)
        VALUES (?, ?, ?, 'held', ?, ?, ?) ON CONFLICT DO NOTHING""",
        (key, new_uid(), _stand_in(connection, nameless), now, now, now),
    )


def _stand_in(connection: Any, nameless: str) -> int:
    """The person to whom meetings go whose own person nobody knows."""
    row = connection.execute("SELECT min(id) FROM person WHERE display_name = ?", (nameless,)).fetchone()
    if row[0] is not None:
        return int(row[0])
    return int(connection.execute("SELECT ifnull(max(id), 0) + 1 FROM person").fetchone()[0])
