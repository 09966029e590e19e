"""A damaged protected notebook whose table of contents nobody can read, read with that of another.

In a plain file the other pages can be read without it; here SQLCipher reads none. But what stands in the contents, from
the first page on, is the same in a fresh notebook of the same schema, under the same key and of the same length. A copy
gets those pages in place of its bad ones; the damaged file is only read.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.core.errors import UserError
from desktop.core.files import open_private, remove
from desktop.storage import cipher_file, notebook_file, rekeying
from desktop.storage.database import BROKEN, UNREADABLE, connect, reading

_FILLING = 3900
"""Bytes of a row that takes a page of its own."""

_INSIDE = 200
"""Where in a page a byte is turned over to see who needs the page."""

_NEEDED = {"person", "meeting", "note_line", "notebook"}
Maker = Callable[[Path, bytes], None]


@contextmanager
def lent(source: Path, *, key: bytes, near: Path) -> Iterator[Path | None]:
    """A copy of ``source`` beside ``near`` that can be opened, or None. ``key`` comes with its salt, 48 bytes."""
    copy, fresh = (near.with_name(f".{near.name}.{os.getpid()}.{word}") for word in ("lent", "fresh"))
    try:
        yield next((copy for make in (_written_anew, _made) if _fits(make, source, copy, fresh, key)), None)
    finally:
        for path in (copy, fresh):
            _remove(path)


def _fits(make: Maker, source: Path, copy: Path, fresh: Path, key: bytes) -> bool:
    try:
        for path in (copy, fresh):
            _remove(path)
        make(fresh, key)
        contents = _contents(fresh, key)
        pages = _grown(fresh, key, to=-(-source.stat().st_size // cipher_file.PAGE))
        bad = contents & set(cipher_file.bad_pages(source, key))
        _lay_out(copy, source, lender=fresh, lent_pages=bad, pages=pages)
        with reading(copy, key=key) as connection:
            found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master").fetchall()}
    except UNREADABLE:
        return False
    except UserError:
        return False
    return found >= _NEEDED


def _made(path: Path, key: bytes) -> None:
    """A notebook as it is when it was new."""
    notebook_file.create(path, seed=lambda _connection: None, key=key).close()


def _written_anew(path: Path, key: bytes) -> None:
    """A notebook as it is when it was protected, or brought back from a backup."""
    other = path.with_name(f"{path.name}.made")
    try:
        _made(other, key)
        rekeying.write_anew(other, path, key=key, new_key=key)
    finally:
        _remove(other)


def _grown(path: Path, key: bytes, *, to: int) -> int:
    """Let a notebook grow to so many pages, or one more; how many it has then."""
    connection = connect(path, key=key)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN")
        number = 0
        while (pages := _pages(connection)) < to:
            number += 1
            row = (f"{number:064}", bytes(_FILLING))
            connection.execute("INSERT INTO blob (sha256, data) VALUES (?, ?)", row)
        connection.execute("COMMIT")
        return pages
    finally:
        connection.close()


def _pages(connection: Any) -> int:
    return int(connection.execute("PRAGMA page_count").fetchone()[0])


def _contents(path: Path, key: bytes) -> set[int]:
    """The pages of the table of contents: those without which it cannot be read."""
    count = path.stat().st_size // cipher_file.PAGE
    return {number for number in range(1, count + 1) if not _reads_without(number, path, key)}


def _reads_without(number: int, path: Path, key: bytes) -> bool:
    with path.open("rb+") as file:
        file.seek((number - 1) * cipher_file.PAGE + _INSIDE)
        byte = file.read(1)
    try:
        _put(path, number, bytes([byte[0] ^ 1]))
        with reading(path, key=key) as connection:
            connection.execute("SELECT max(length(sql)) FROM sqlite_master").fetchone()
    except BROKEN:
        return False
    except UserError:
        return False
    finally:
        _put(path, number, byte)
    return True


def _put(path: Path, number: int, byte: bytes) -> None:
    with path.open("rb+") as file:
        file.seek((number - 1) * cipher_file.PAGE + _INSIDE)
        file.write(byte)


def _lay_out(copy: Path, source: Path, *, lender: Path, lent_pages: set[int], pages: int) -> None:
    """The source with some pages of another file, filled up to so many pages."""
    with (
        open(copy, "x+b", opener=open_private) as target,
        source.open("rb") as own,
        lender.open("rb") as other,
    ):
        shutil.copyfileobj(own, target)
        for number in lent_pages:
            at = (number - 1) * cipher_file.PAGE
            other.seek(at)
            target.seek(at)
            target.write(other.read(cipher_file.PAGE))
        target.truncate(pages * cipher_file.PAGE)


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        remove(Path(f"{path}{end}"))
