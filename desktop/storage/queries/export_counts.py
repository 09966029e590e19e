"""How much an export would hold."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.storage.database import Reader
from desktop.storage.queries.selection import EVERYTHING, MEETING_DAY, ON_RECORD, Within


@dataclass(frozen=True, slots=True)
class ExportCounts:
    """Records that an export is about."""

    people: int
    meetings: int
    followups: int


def export_counts(db: Reader, within: Within = EVERYTHING) -> ExportCounts:
    """The counts of everything, or of what lies within some bounds."""
    people = _count(db, "person", *within.where(person="t.id"))
    meetings = within.where(person="t.person_id", meeting="t.id", day=MEETING_DAY.replace("m.", "t."))
    tasks = within.where(person="t.person_id", meeting="t.meeting_id", day="t.due_on", also=ON_RECORD)
    return ExportCounts(people, _count(db, "meeting", *meetings), _count(db, "follow_up", *tasks))


def held_counts(db: Reader, within: Within = EVERYTHING) -> ExportCounts:
    """The counts of the talks that were held, and of the people with whom."""
    where, values = within.where(
        person="m.person_id", meeting="m.id", day=MEETING_DAY, also="m.state = 'held'"
    )
    ((people, meetings),) = db.rows(
        f"SELECT count(DISTINCT m.person_id), count(*) FROM meeting m {where}", values
    )
    return ExportCounts(people, meetings, 0)


def _count(db: Reader, table: str, where: str, values: tuple[str, ...]) -> int:
    return int(db.value(f"SELECT count(*) FROM {table} t {where}", values))
