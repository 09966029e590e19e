"""Leaving no trace: words in the search index, in free pages or in the log, and files that go for good."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path
from typing import Any

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


def wipe_file(path: Path) -> None:
    """Write zeros over a file and remove it, as far as the disk lets anybody; nothing where there is none.

    A file with a second name is only given up under this one: what it holds belongs to the other.
    """
    with contextlib.suppress(OSError):
        found = path.lstat()
        if found.st_nlink == 1 and stat.S_ISREG(found.st_mode):
            with path.open("rb+", buffering=0) as file:
                for start in range(0, found.st_size, _CHUNK):
                    file.write(bytes(min(_CHUNK, found.st_size - start)))
                os.fsync(file.fileno())
    remove(path)
