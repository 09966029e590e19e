"""The bytes of attached files, each kept once under the SHA-256 of what it is."""

from __future__ import annotations

from typing import Any

_NAMED_NOWHERE = """
    SELECT sha256 FROM blob WHERE sha256 NOT IN (SELECT sha256 FROM attachment)
        AND NOT EXISTS (SELECT 1 FROM step WHERE instr(step.changes, blob.sha256))
        AND NOT EXISTS (SELECT 1 FROM trash WHERE instr(trash.changes, blob.sha256))"""


def keep(connection: Any, data: bytes) -> str:
    """Put bytes away unless they are there already; returns their key."""
    import hashlib  # no start needs it

    digest = hashlib.sha256(data).hexdigest()
    connection.execute("INSERT INTO blob (sha256, data) VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, data))
    return digest


def drop_unnamed(connection: Any) -> int:
    """Remove bytes that no file, no step and nothing in the trash names; returns how many there were."""
    unnamed = connection.execute(_NAMED_NOWHERE).fetchall()
    connection.executemany("DELETE FROM blob WHERE sha256 = ?", unnamed)
    return len(unnamed)
