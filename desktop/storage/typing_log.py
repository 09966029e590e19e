"""The typing log: what was typed since the last commit, in a small file far from a notebook that takes nothing.

It is there only while something cannot be saved, and gone after the next good commit. Where the notebook has a key
the log is kept under the same one.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.core.digests import sha256_hex
from desktop.core.files import make_private_folder, open_private, remove, sync_folder
from desktop.storage.database import UNREADABLE, configure, small

SUFFIX = ".typed"
_LEFTOVERS = ("", "-journal", "-wal", "-shm")


class TypingLog:
    """Texts under names; each call opens the file and closes it again, because calls are rare."""

    def __init__(self, path: Path, *, key: bytes | None = None) -> None:
        self.path = path
        self._key = key

    def keep(self, texts: Mapping[str, str]) -> bool:
        """Put texts in place of earlier ones of their names, durably; whether that worked."""
        try:
            make_private_folder(self.path.parent)
            if not self.is_readable:
                self.set_aside()
            if not self.path.exists():
                os.close(open_private(str(self.path), os.O_CREAT | os.O_WRONLY))
                sync_folder(self.path.parent)
            with _Open(self.path, self._key) as connection:
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS typed (name TEXT PRIMARY KEY, text TEXT NOT NULL)"
                )
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany(
                    """INSERT INTO typed (name, text) VALUES (?, ?)
                    ON CONFLICT (name) DO UPDATE SET text = excluded.text""",
                    texts.items(),
                )
                connection.execute("COMMIT")
        except UNREADABLE:
            return False
        return True

    def texts(self) -> dict[str, str]:
        """What is kept, in the order in which it was first written; empty where there is nothing to be read."""
        return self._read() or {}

    @property
    def is_readable(self) -> bool:
        """Whether what is kept can be read; not where it is damaged, or was kept under another key."""
        return self._read() is not None

    def forget(self, name: str) -> None:
        """One of the texts is in the notebook now."""
        if not self.path.exists():
            return
        try:
            with _Open(self.path, self._key) as connection:
                connection.execute("DELETE FROM typed WHERE name = ?", (name,))
        except UNREADABLE:
            pass  # it is found at the next start, and seen to be in the notebook already

    def clear(self) -> None:
        """Everything is in the notebook."""
        for more in _LEFTOVERS:
            remove(Path(f"{self.path}{more}"))

    def set_aside(self) -> Path:
        """Keep a log that nobody can read for whoever wants to try, out of the way of the next one; where it is."""
        target = self.path.with_name(f"{self.path.name}.broken-{os.urandom(4).hex()}")
        try:
            os.replace(self.path, target)
        except OSError:
            return self.path  # it stays where it is
        return target

    def _read(self) -> dict[str, str] | None:
        """What is kept; None where it cannot be read."""
        try:
            if not self.path.exists() or not self.path.stat().st_size:
                return {}
            with _Open(self.path, self._key) as connection:
                if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    return {}  # made, and killed before anything was written
                return dict(connection.execute("SELECT name, text FROM typed ORDER BY rowid").fetchall())
        except UNREADABLE:
            return None


def path_in(folder: Path, *, notebook: Path, uid: str) -> Path:
    """Where the log of a notebook is: under its identity, which goes with it to other places, or under its place."""
    place = sha256_hex(str(notebook).encode("utf-8", errors="surrogateescape"))[:20]
    return folder / f"{uid or place}{SUFFIX}"


class _Open:
    """A connection for the length of a block."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self._path, self._key = path, key
        self._connection: Any = None

    def __enter__(self) -> Any:
        self._connection = small(self._path)
        try:
            configure(self._connection, key=self._key)
            self._connection.execute("PRAGMA synchronous = EXTRA")
            self._connection.execute("PRAGMA secure_delete = ON")
        except BaseException:
            self._connection.close()
            raise
        return self._connection

    def __exit__(self, *_exception: object) -> None:
        self._connection.close()
