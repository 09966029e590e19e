"""Saving what can be read of a damaged notebook: row by row into a new one, counted.

The damaged file is only read. Rows are asked for in stretches, and a stretch that cannot be read is halved until the
rows that are lost stand alone. What names a person or a meeting that is lost gets one without a name to belong to.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from desktop.core.clock import Clock, to_text
from desktop.core.errors import UserError
from desktop.core.records import dataclass
from desktop.storage import notebook_file, search_index
from desktop.storage.database import BROKEN, reading

STRETCH = 400
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

    ``nameless`` is what somebody is called of whom only meetings are left. Raises ``UserError`` when nothing can be
    read or the place cannot be written; then nothing is left behind.
    """
    from desktop.storage.tables import RECORDS

    tables = tuple(str(table._meta.table_name) for table in RECORDS)
    read: dict[str, int] = {}
    lost: dict[str, int] = {}

    def fill(connection: Any) -> None:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        until = time.monotonic() + MOST_SECONDS
        for table in tables:
            read[table], lost[table] = _copy_table(damaged, connection, table, until=until)
        _copy_facts(damaged, connection)
        read["note_version"], lost["note_version"] = _copy_versions(damaged, connection, until=until)
        read["blob"], lost["blob"] = _copy_files(damaged, connection)
        _give_owners(connection, nameless=nameless, now=to_text(clock.now()))
        search_index.rebuild(connection)

    with reading(source, key=key) as damaged:
        damaged.text_factory = lambda data: data.decode("utf-8", errors="replace")
        notebook_file.create(target, seed=fill).close()
    return Salvaged(target, read, lost)


def first_bad_page(source: Path, *, key: bytes | None = None) -> tuple[int, int] | None:
    """The first page that cannot be read and how many there are, 0 where it cannot be told; None when all can."""
    lines: list[str] = []
    pages = 0
    try:
        with reading(source, key=key) as connection:
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


def _after(words: list[str], word: str) -> Iterator[str]:
    for first, second in pairwise(words):
        if first == word and second.rstrip(":,").isdigit():
            yield second


def _copy_table(damaged: Any, target: Any, table: str, *, until: float) -> tuple[int, int]:
    """Rows read and rows lost of one table."""
    columns = [row[1] for row in target.execute(f"PRAGMA table_info({table})").fetchall()]
    try:
        there = {row[1] for row in damaged.execute(f"PRAGMA table_info({table})").fetchall()}
    except BROKEN:
        return 0, 0
    names = [name for name in columns if name in there]
    marks = ", ".join("?" * len(names))
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})"
    select = f"SELECT {', '.join(names)} FROM {table} WHERE id BETWEEN ? AND ?"
    read, seen = 0, set()
    keys = _keys(damaged, table)
    for low, high in _stretches(keys):
        for row in _rows(damaged, select, low, high, until=until):
            read += target.execute(insert, row).rowcount > 0
            seen.add(row[names.index("id")])
    return read, len(keys.known - seen)


@dataclass(frozen=True, slots=True)
class _Keys:
    """Up to which key a table goes, and those that an index or the table itself is known to have."""

    highest: int
    known: set[int]


def _keys(damaged: Any, table: str) -> _Keys:
    known: set[int] = set()
    for source in (f"{table} NOT INDEXED", f"{table} INDEXED BY sqlite_autoindex_{table}_1"):
        try:
            for (key,) in damaged.execute(f"SELECT id FROM {source}"):
                if isinstance(key, int):
                    known.add(key)
        except BROKEN:
            continue  # what was read before the damage counts
    highest = max(known, default=0)
    try:
        row = damaged.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        if row is not None and isinstance(row[0], int):
            highest = max(highest, min(row[0], highest + 1_000_000))
    except BROKEN:
        pass
    return _Keys(highest, known)


def _stretches(keys: _Keys) -> Iterator[tuple[int, int]]:
    for low in range(1, keys.highest + 1, STRETCH):
        yield low, low + STRETCH - 1


def _rows(damaged: Any, select: str, low: int, high: int, *, until: float) -> Iterator[tuple[Any, ...]]:
    """The rows of a stretch; one that cannot be read is read in halves."""
    try:
        yield from damaged.execute(select, (low, high)).fetchall()
    except BROKEN:
        if low == high or time.monotonic() > until:
            return
        middle = (low + high) // 2
        yield from _rows(damaged, select, low, middle, until=until)
        yield from _rows(damaged, select, middle + 1, high, until=until)


def _copy_facts(damaged: Any, target: Any) -> None:
    """Who the notebook is, so that its backups and its typing log still know it."""
    try:
        facts = damaged.execute("SELECT key, value FROM notebook WHERE key <> 'seal'").fetchall()
    except BROKEN:
        return
    target.executemany("INSERT INTO notebook (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING", facts)


def _copy_versions(damaged: Any, target: Any, *, until: float) -> tuple[int, int]:
    """What notes were; one version that is lost makes those after it tell less, never wrong."""
    return _copy_table(damaged, target, "note_version", until=until)


def _copy_files(damaged: Any, target: Any) -> tuple[int, int]:
    """The bytes of attached files; a file without its bytes is not kept."""
    read = lost = 0
    for (digest,) in target.execute("SELECT DISTINCT sha256 FROM attachment").fetchall():
        try:
            row = damaged.execute("SELECT sha256, data FROM blob WHERE sha256 = ?", (digest,)).fetchone()
        except BROKEN:
            row = None
        if row is None:
            lost += 1
            target.execute("DELETE FROM attachment WHERE sha256 = ?", (digest,))
        else:
            read += 1
            target.execute("INSERT INTO blob (sha256, data) VALUES (?, ?) ON CONFLICT DO NOTHING", row)
    return read, lost


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
