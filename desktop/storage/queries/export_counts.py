"""How much an export would hold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class ExportCounts:
    """Records that an export is about."""

    people: int
    meetings: int
    followups: int


def export_counts(db: Reader, only: Sequence[int] | None = None) -> ExportCounts:
    """The counts of everything, or of what is about some people."""
    if only is None:
        return ExportCounts(*(_count(db, table) for table in ("person", "meeting", "follow_up")))
    wanted = (json.dumps(list(only)),)
    within = "IN (SELECT value FROM json_each(?))"
    return ExportCounts(
        len(set(only)),
        *(
            int(db.value(f"SELECT count(*) FROM {table} WHERE person_id {within}", wanted))
            for table in ("meeting", "follow_up")
        ),
    )


def _count(db: Reader, table: str) -> int:
    return int(db.value(f"SELECT count(*) FROM {table}"))
