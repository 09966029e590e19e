"""Leaving no trace: words in the search index, in free pages or in the log, and files that go for good."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import IO, Any

from desktop.core.files import remove
from desktop.storage.database import DatabaseError
from desktop.storage.search_index import DOCUMENTS

LARGEST_REWRITE = 256_000_000
"""Bytes up to which a notebook is written anew; it needs as much memory. Beyond, freed places are only zeroed."""

_CHUNK = 1 << 20


def compact_index(connection: Any) -> None:
    """Write the search tables anew without the words of documents that are gone; inside a transaction."""
    for kind in DOCUMENTS:
        connection.execute(f"INSERT INTO search_{kind} (search_{kind}) VALUES ('optimize')")


def wipe(connection: Any) -> bool:
    """Write the notebook anew and empty its log; outside a transaction.

    False when the log could not be emptied because somebody reads; closing the notebook empties it then.
    Everything is committed before, so a full disk only leaves freed places zeroed and unused.
    """
    try:
        # SQLCipher answers with a text where there is a key
        pages, size = (
            int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("page_count", "page_size")
        )
        if pages * size <= LARGEST_REWRITE:
            connection.execute("VACUUM")
        return bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)
    except DatabaseError:
        return False


class Replaced:
    """A file whose name another one is about to get, kept in hand, so that what it was can be wiped after that.

    It is held by a second name, or by itself where the disk has no second names. What other names it has are counted:
    what they hold is theirs and is not wiped. Raises OSError for a file that is not there.
    """

    def __init__(self, path: Path, *, twin: Path) -> None:
        self._path, self._twin = path, twin
        self._was = path.stat()
        self._file: IO[bytes] | None = None
        try:
            os.link(path, twin)
        except OSError:
            if os.name == "posix":  # elsewhere a file that is open cannot be replaced
                self._file = path.open("rb+", buffering=0)

    @property
    def others(self) -> int:
        """How many other names it has."""
        return self._was.st_nlink - 1

    def names_in(self, folder: Path) -> list[Path]:
        """Those of them that lie in a folder."""
        found = []
        with contextlib.suppress(OSError):
            for path in sorted(folder.iterdir()):
                with contextlib.suppress(OSError):
                    if path not in (self._path, self._twin) and os.path.samestat(path.lstat(), self._was):
                        found.append(path)
        return found

    def give_way(self, draft: Path) -> None:
        """Give the name to another file. Raises OSError."""
        try:
            os.replace(draft, self._path)
        except OSError:
            if self._file is None:
                raise
            self._close()  # a disk that replaces no file that is open
            os.replace(draft, self._path)

    def wipe(self) -> bool:
        """Wipe what it was, once the name is another file's; False where that could not be done."""
        if self.others:
            remove(self._twin)
            return False
        if self._file is None:
            return self._twin.exists() and wipe_file(self._twin)
        try:
            _zero(self._file, self._was.st_size)
        except OSError:
            return False
        return True

    def let_go(self) -> None:
        """Keep it in hand no longer; where the name is still its own, nothing has happened to it."""
        self._close()
        with contextlib.suppress(OSError):
            if self._twin.samefile(self._path):
                self._twin.unlink()

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def wipe_file(path: Path) -> bool:
    """Write zeros over a file and remove it, as far as the disk lets anybody; nothing where there is none.

    A file with a second name is only given up under this one: what it holds belongs to the other. False where it was
    not written over.
    """
    wiped = False
    with contextlib.suppress(OSError):
        found = path.lstat()
        if found.st_nlink == 1 and stat.S_ISREG(found.st_mode):
            with path.open("rb+", buffering=0) as file:
                _zero(file, found.st_size)
            wiped = True
    remove(path)
    return wiped


def _zero(file: IO[bytes], size: int) -> None:
    file.seek(0)
    for start in range(0, size, _CHUNK):
        file.write(bytes(min(_CHUNK, size - start)))
    os.fsync(file.fileno())
