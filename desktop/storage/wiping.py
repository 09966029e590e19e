"""Leaving no trace in the file itself: words that lie in the search index, in free pages or in the log."""

from __future__ import annotations

from typing import Any

from desktop.storage.database import DatabaseError
from desktop.storage.search_index import DOCUMENTS

LARGEST_REWRITE = 256_000_000
"""Bytes up to which a notebook is written anew; it needs as much memory. Beyond, freed places are only zeroed."""


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
        pages, size = (
            connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
        )
        if pages * size <= LARGEST_REWRITE:
            connection.execute("VACUUM")
        return bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)
    except DatabaseError:
        return False
