"""The files that were brought in, each with what became of its lines."""

from __future__ import annotations

import json
from dataclasses import field

from desktop.core.records import dataclass
from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One file; ``at`` is UTC text, ``people`` counts those it brought who are still there."""

    id: int
    file_name: str
    format: str
    at: str
    found: int
    added: int
    updated: int
    skipped: int
    refused: int
    people: int


@dataclass(frozen=True, slots=True)
class ImportRemark:
    """Something there was to say about a line; line 0 means the whole file.

    ``code`` is one of ``exchange.reasons`` with its ``facts``; imports of earlier versions have English ``words`` only.
    """

    line: int
    code: str = ""
    facts: dict[str, object] = field(default_factory=dict)
    words: str = ""


def imports(db: Reader) -> list[ImportRow]:
    """Every file, the newest first."""
    rows = db.rows(
        """SELECT b.id, b.file_name, b.format, b.at, b.found, b.added, b.updated, b.skipped, b.refused,
            (SELECT count(*) FROM person p WHERE p.import_batch_id = b.id)
        FROM import_batch b ORDER BY b.at DESC, b.id DESC"""
    )
    return [ImportRow(*row) for row in rows]


def remarks(db: Reader, batch: int) -> list[ImportRemark]:
    """What was said about the lines of a file when it was brought in."""
    report = json.loads(db.value("SELECT report FROM import_batch WHERE id = ?", (batch,)) or "[]")
    return [
        ImportRemark(
            int(one.get("line") or 0),
            str(one.get("code") or ""),
            dict(one.get("facts") or {}),
            str(one.get("reason") or ""),
        )
        for one in report
        if isinstance(one, dict)
    ]
