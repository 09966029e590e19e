"""The seal of a backup: a row in it that says what all its other bytes were when it was made.

SQLite notices a page that makes no sense, but not a letter in a note that became another one. So a plain backup
carries the SHA-256 of its own file, counted with zeros where the seal itself stands; it stays an ordinary notebook
for every tool. In a protected one each page vouches for itself, and there is no seal.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop.core.held_files import open_to_read
from desktop.storage.database import connect, reading

KEY = "seal"
_LENGTH = 64
_CHUNK = 1 << 20


def seal(path: Path) -> None:
    """Seal a file that nobody else has open; nothing may be written into it afterwards. Raises OSError."""
    token = os.urandom(_LENGTH // 2).hex()
    connection = connect(path)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("DELETE FROM notebook WHERE key = ?", (KEY,))
        connection.execute("INSERT INTO notebook (key, value) VALUES (?, ?)", (KEY, token))
    finally:
        connection.close()
    place = _place_of(path, token.encode("ascii"))
    if place is None:
        raise OSError("the seal has no place of its own")
    digest = _digest(path, place)
    with path.open("rb+") as file:
        file.seek(place)
        file.write(digest.encode("ascii"))


def is_broken(path: Path, *, needed: bool = False) -> bool:
    """Whether a sealed file is no longer what it was. Without a seal only when one is ``needed``.

    Raises what opening it raises.
    """
    with reading(path) as connection:
        row = connection.execute("SELECT value FROM notebook WHERE key = ?", (KEY,)).fetchone()
    if row is None:
        return needed
    digest = str(row[0])
    if len(digest) != _LENGTH or not digest.isascii():
        return True
    place = _place_of(path, digest.encode("ascii"))
    return place is None or _digest(path, place) != digest


def break_seal(connection: Any) -> None:
    """A notebook is written from now on: no seal may speak of what it was."""
    connection.execute("DELETE FROM notebook WHERE key = ?", (KEY,))


def _place_of(path: Path, word: bytes) -> int | None:
    """Where a word stands in a file; None where it does not, or stands twice."""
    found: list[int] = []
    kept, start = b"", 0
    for chunk in _chunks(path):
        window = kept + chunk
        at = window.find(word)
        while at >= 0:
            found.append(start - len(kept) + at)
            at = window.find(word, at + 1)
        start += len(chunk)
        kept = window[-(len(word) - 1) :]
    return found[0] if len(found) == 1 else None


def _digest(path: Path, place: int) -> str:
    """The SHA-256 of a file with zeros where its seal stands."""
    import hashlib  # no start needs it

    digest = hashlib.sha256()
    start = 0
    for chunk in _chunks(path):
        low, high = max(place - start, 0), min(place + _LENGTH - start, len(chunk))
        if low < high:
            digest.update(chunk[:low])
            digest.update(b"\0" * (high - low))
            digest.update(chunk[high:])
        else:
            digest.update(chunk)
        start += len(chunk)
    return digest.hexdigest()


def _chunks(path: Path) -> Iterator[bytes]:
    with open_to_read(path) as file:
        while chunk := file.read(_CHUNK):
            yield chunk
