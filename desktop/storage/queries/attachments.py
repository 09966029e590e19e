"""Files that were attached to a person or to a meeting with them."""

from __future__ import annotations

from datetime import datetime

from desktop.core.clock import from_text
from desktop.core.records import dataclass
from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One file. ``meeting`` is the key of the meeting it belongs to, 0 for the person; ``met`` is when that was."""

    id: int
    name: str
    media_type: str
    size: int
    meeting: int
    met: datetime | None


_OF_PERSON = """
    SELECT a.id, a.name, a.media_type, a.size, 0, NULL, a.added_at FROM attachment a WHERE a.person_id = :person
    UNION ALL
    SELECT a.id, a.name, a.media_type, a.size, m.id, coalesce(m.started_at, m.starts_at), a.added_at
    FROM meeting m CROSS JOIN attachment a ON a.meeting_id = m.id
    WHERE m.person_id = :person AND a.person_id IS NULL
    ORDER BY 7 DESC, 1 DESC"""

LISTED_SQL = (_OF_PERSON,)
"""Every statement, for looking at its plan."""


def of_person(db: Reader, person: int) -> tuple[AttachmentRow, ...]:
    """All files of a person and of the meetings with them, the newest first."""
    return tuple(
        AttachmentRow(key, name, media_type, size, meeting, from_text(met) if met else None)
        for key, name, media_type, size, meeting, met, _ in db.execute(_OF_PERSON, {"person": person})
    )


def content(db: Reader, attachment: int) -> tuple[str, bytes] | None:
    """Name and bytes of a file; None when it is gone."""
    row = db.one(
        "SELECT a.name, b.data FROM attachment a JOIN blob b ON b.sha256 = a.sha256 WHERE a.id = ?",
        (attachment,),
    )
    return None if row is None else (str(row[0]), bytes(row[1]))
