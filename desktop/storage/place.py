"""Where a notebook was opened, under which key, and whether its files are still the ones that have these names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.core.files import file_number
from desktop.storage.database import DatabaseError, Reader
from desktop.storage.typing_log import TypingLog, path_in

LATE_SECONDS = 5.0


class Opened:
    """One notebook file and the connection to it."""

    def __init__(
        self, connection: Any, *, path: Path, key: bytes | None, uid: str, unsaved: Path | None
    ) -> None:
        """``unsaved`` is the folder of what could not be saved."""
        self.path = path
        self.db = Reader(connection, path=path)
        self._connection = connection
        self._key, self._uid, self._unsaved = key, uid, unsaved

    @property
    def key(self) -> bytes | None:
        """The 32-byte key; None for a plain notebook."""
        return self._key

    @property
    def is_protected(self) -> bool:
        """Whether nobody reads it without its passphrase or its recovery code."""
        return self._key is not None

    @property
    def salt(self) -> bytes:
        """What the passphrase was mixed with to make the key; empty for a plain notebook."""
        if self._key is None:
            return b""
        return bytes.fromhex(self._connection.execute("PRAGMA cipher_salt").fetchone()[0])

    @property
    def is_changing(self) -> bool:
        """Whether a change is being written just now, as between two chunks of an import."""
        return bool(self._connection.in_transaction)

    @property
    def uid(self) -> str:
        """The notebook's identity, which goes with it to other places; empty where it cannot be read."""
        self._know_uid()
        return self._uid

    @property
    def typing_log(self) -> TypingLog | None:
        """Where texts go that this notebook does not take; None where they have no folder."""
        if self._unsaved is None:
            return None
        return TypingLog(path_in(self._unsaved, notebook=self.path, uid=self.uid), key=self._key)

    def _know_uid(self) -> None:
        if self._uid:
            return
        try:
            self._uid = str(self.db.value("SELECT value FROM notebook WHERE key = 'uid'") or "")
        except (DatabaseError, UserError):
            pass  # asked again when it can be read


class Place:
    """The name, the file behind it and its log, as they were when we last wrote.

    While we have a notebook nobody else writes it. A file that is another one now, a log that was taken away or
    exchanged, or content that was written over in place is the work of something that copies files behind our back.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._log = path, f"{path}-wal"
        found = _look(path)
        self._number = found and found[0]
        self._log_number: tuple[int, int] | None = None
        self._written: tuple[int, float] | None = None
        self.remember()

    @property
    def is_kept(self) -> bool:
        """Whether everything is as we left it."""
        now = _look(self._path)
        if (now and now[0]) != self._number:
            return False
        if self._log_number is not None and file_number(self._log) != self._log_number:
            return False
        return self._written is None or _is_same(now and now[1], self._written)

    def remember(self) -> None:
        """We have just written: this is how it is now."""
        self._log_number = file_number(self._log)
        found = _look(self._path)
        self._written = found and found[1]

    def check(self) -> None:
        """Raise ``UserError`` when it is not kept.

        Nothing may be written into a file that nobody will find again, nor another one be read for it.
        """
        if not self.is_kept:
            name, folder = self._path.name, str(self._path.parent)
            raise UserError(Problem.NOTEBOOK_MOVED, path=str(self._path), name=name, folder=folder)


def _look(path: Path) -> tuple[tuple[int, int], tuple[int, float]] | None:
    """The numbers of disk and file, and its size in bytes and when it was last written; None without a file.

    Not a byte of it is read: to open a second time and close what SQLite has open would undo its locks.
    """
    try:
        found = os.stat(path)
    except OSError:
        return None
    return (found.st_dev, found.st_ino), (found.st_size, found.st_mtime)


def _is_same(now: tuple[int, float] | None, then: tuple[int, float]) -> bool:
    """Whether a file was not written since; disks in a network tell the time of writing a little late."""
    if now is None or now[0] != then[0]:
        return False
    return os.name == "nt" or abs(now[1] - then[1]) <= LATE_SECONDS
