"""Saving what can be read of a damaged notebook: row by row into a new one, counted.

The damaged file is only read. Rows are asked for in stretches, and a stretch that cannot be read is halved until the
rows that are lost stand alone. What names a person or a meeting that is lost gets one without a name to belong to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from desktop.core.clock import Clock, to_text
from desktop.core.errors import Problem, UserError
from desktop.core.records import dataclass
from desktop.core.uids import new_uid
from desktop.storage import cipher_file, notebook_file, search_index
from desktop.storage.database import BROKEN, connect, reading, understand
from desktop.storage.raw_pages import RawPages
from desktop.storage.salvage_rows import STRETCH, AskedFor, Course, FromPages, Opened, Source

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


def salvage(
    source: Path,
    target: Path,
    *,
    clock: Clock,
    nameless: str,
    key: bytes | None = None,
    report: Callable[[int, int], object] = lambda _done, _total: None,
) -> Salvaged:
    """Make a new notebook at ``target`` of all that can be read in ``source``.

    ``nameless`` is what somebody is called of whom only meetings are left. Where the table of contents of a plain
    notebook is damaged, its pages are read without it. ``report`` is told how far it is, see ``Course``. Raises
    ``UserError`` when nothing can be read or the place cannot be written; then nothing is left behind.
    """
    whole = _whole(key, source)
    new = _New(target, nameless=nameless, now=to_text(clock.now()), key=whole, course=Course(report))
    try:
        return new.by_sql(source)
    except BROKEN as error:
        told = understand(error, path=source, key=key)
    except UserError as error:
        told = error
    if told.problem not in (Problem.NOTEBOOK_DAMAGED, Problem.NOT_A_NOTEBOOK):
        raise told
    if whole is None:
        return new.fill(_raw(source))
    return new.with_lent_head(source, key=whole, told=told)


def _whole(key: bytes | None, source: Path) -> bytes | None:
    """The key with its salt behind it: what is read of a protected notebook is kept under the same one."""
    if key is None or len(key) > cipher_file.KEY:
        return key
    try:
        return key + cipher_file.salt_of(source)
    except OSError as error:
        raise UserError(Problem.FILE_UNREADABLE, path=str(source), name=source.name) from error


class _New:
    """The notebook that is made of what can be read."""

    def __init__(self, target: Path, *, nameless: str, now: str, key: bytes | None, course: Course) -> None:
        self._target, self._nameless, self._now = target, nameless, now
        self._key, self._course = key, course

    def by_sql(self, source: Path) -> Salvaged:
        plain = self._key is None
        with reading(source, key=self._key) as first:
            first.execute("SELECT count(*) FROM sqlite_master").fetchone()
            again = None if plain else partial(connect, source, read_only=True, key=self._key)
            with closing(Opened(first, again=again)) as damaged:
                return self.fill(AskedFor(damaged, pages=source if plain else None, course=self._course))

    def with_lent_head(self, source: Path, *, key: bytes, told: UserError) -> Salvaged:
        from desktop.storage import lent_head

        with lent_head.lent(source, key=key, near=self._target) as copy:
            if copy is None:
                raise told
            try:
                return self.by_sql(copy)
            except BROKEN as error:
                raise told from error

    def fill(self, rows: Source) -> Salvaged:
        """Make it of these rows."""
        from desktop.storage.tables import RECORDS

        tables = [*(str(table._meta.table_name) for table in RECORDS), "note_version"]
        read: dict[str, int] = {}
        lost: dict[str, int] = {}

        def seed(connection: Any) -> None:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            self._course.begin(len(tables) + 1)
            for table in tables:
                read[table], lost[table] = _copy_table(rows, connection, table, self._course)
                self._course.step()
            facts = [(row[0], row[1]) for row in rows.rows("notebook", ["key", "value"]) if row[0] != "seal"]
            connection.executemany("INSERT OR IGNORE INTO notebook (key, value) VALUES (?, ?)", facts)
            read["blob"], lost["blob"] = _copy_files(rows, connection, self._course)
            _give_owners(connection, nameless=self._nameless, now=self._now)
            search_index.rebuild(connection)

        notebook_file.create(self._target, seed=seed, key=self._key).close()
        return Salvaged(self._target, read, lost)


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


def _copy_table(rows: Source, target: Any, table: str, course: Course) -> tuple[int, int]:
    """Rows read and rows lost of one table."""
    info = target.execute(f"PRAGMA table_info({table})").fetchall()
    names = [row[1] for row in info]
    defaults = {row[1]: _default(row[4]) for row in info if row[3]}
    marks = ", ".join("?" * len(names))
    insert = f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})"
    read, seen = 0, set()
    for number, row in enumerate(rows.rows(table, names)):
        if number % STRETCH == 0:
            course.tick()
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


def _copy_files(rows: Source, target: Any, course: Course) -> tuple[int, int]:
    """The bytes of attached files; a file without its bytes is not kept."""
    read = lost = 0
    for (digest,) in target.execute("SELECT DISTINCT sha256 FROM attachment").fetchall():
        course.tick()
        data = rows.blob(digest)
        if data is None:
            lost += 1
            target.execute("DELETE FROM attachment WHERE sha256 = ?", (digest,))
        else:
            read += 1
            target.execute("INSERT OR IGNORE INTO blob (sha256, data) VALUES (?, ?)", (digest, data))
    return read, lost


def _raw(source: Path) -> FromPages:
    try:
        pages = RawPages(source)
    except OSError as error:
        raise UserError(Problem.FILE_UNREADABLE, path=str(source), name=source.name) from error
    found = FromPages(pages)
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
