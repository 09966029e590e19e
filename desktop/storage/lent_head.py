"""A damaged protected notebook whose first page nobody can read, read with the first page of another.

In a plain file the other pages can be read without it; here SQLCipher reads none. But what stands on the first page is
only where the table of contents begins and how many pages there are, and that is the same in a fresh notebook of the
same schema, under the same key and of the same length. A copy gets that page; the damaged file is only read.
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
from desktop.storage.database import UNREADABLE, connect, reading

_FILLING = 3900
"""Bytes of a row that takes a page of its own."""

_NEEDED = {"person", "meeting", "note_line", "notebook"}
Maker = Callable[[Path, bytes], None]


@contextmanager
def lent(source: Path, *, key: bytes, near: Path) -> Iterator[Path | None]:
    """A copy of ``source`` beside ``near`` that can be opened; None where no first page fits. ``key`` has 48 bytes."""
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
        pages = _grown(fresh, key, to=-(-source.stat().st_size // cipher_file.PAGE))
        _lay_out(copy, source, head=fresh, pages=pages)
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


def _lay_out(copy: Path, source: Path, *, head: Path, pages: int) -> None:
    """The source with the first page of another file, filled up to so many pages."""
    with open(copy, "xb", opener=open_private) as target, head.open("rb") as first, source.open("rb") as rest:
        target.write(first.read(cipher_file.PAGE))
        rest.seek(cipher_file.PAGE)
        shutil.copyfileobj(rest, target)
        target.truncate(pages * cipher_file.PAGE)


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        remove(Path(f"{path}{end}"))
