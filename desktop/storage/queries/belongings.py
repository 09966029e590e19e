"""What belongs to a person, counted: what would go if they were erased."""

from __future__ import annotations

from desktop.core.records import dataclass
from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class Belongings:
    """How many of each there are."""

    uid: str
    meetings: int
    notes: int
    contacts: int
    follow_ups: int
    reaches: int
    files: int


_COUNTS = """
    SELECT p.uid,
        (SELECT count(*) FROM meeting m WHERE m.person_id = p.id),
        (SELECT count(*) FROM meeting m CROSS JOIN note_line n ON n.meeting_id = m.id
            WHERE m.person_id = p.id AND n.text <> ''),
        (SELECT count(*) FROM touch t WHERE t.person_id = p.id),
        (SELECT count(*) FROM follow_up f WHERE f.person_id = p.id),
        (SELECT count(*) FROM reach r WHERE r.person_id = p.id),
        (SELECT count(*) FROM attachment a WHERE a.person_id = p.id)
            + (SELECT count(*) FROM meeting m CROSS JOIN attachment a ON a.meeting_id = m.id
                WHERE m.person_id = p.id AND a.person_id IS NULL)
    FROM person p WHERE p.id = ?"""


def belongings(db: Reader, person: int) -> Belongings | None:
    """What belongs to a person, None when they are gone."""
    row = db.one(_COUNTS, (person,))
    return None if row is None else Belongings(str(row[0]), *(int(count) for count in row[1:]))
