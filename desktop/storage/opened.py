"""What is known of a notebook that is open: its place, its identity, and the key under which it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.core.errors import UserError
from desktop.storage.database import DatabaseError, Reader
from desktop.storage.typing_log import TypingLog, path_in


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
