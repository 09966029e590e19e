"""What an export can be about: career fields with somebody in them, and meetings, the nearest first."""

from __future__ import annotations

from desktop.core.records import dataclass
from desktop.storage.database import Reader

MOST = 300
"""So many meetings are offered one by one."""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A career field and how many people are in it."""

    id: int
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class MeetingChoice:
    """A meeting: with whom, when (UTC text, None without a date), its state, and what the person does."""

    id: int
    person: str
    at: str | None
    time_zone: str
    state: str
    role: str = ""
    organisation: str = ""
    field: str = ""

    @property
    def work(self) -> str:
        """What they do and where."""
        return ", ".join(filter(None, (self.role, self.organisation)))


def field_choices(db: Reader) -> list[FieldChoice]:
    """The fields with somebody in them, by name."""
    rows = db.rows(
        """SELECT f.id, f.name, count(*) FROM field f JOIN person p ON p.field_id = f.id
        GROUP BY f.id ORDER BY f.name COLLATE NOCASE"""
    )
    return [FieldChoice(*row) for row in rows]


def meeting_choices(db: Reader, *, now: str) -> list[MeetingChoice]:
    """Meetings that were not called off: to come from the nearest on, without a date, and past."""
    return _meetings(db, where="WHERE m.state <> 'cancelled'", now=now, most=MOST)


def all_meetings(db: Reader, *, now: str) -> list[MeetingChoice]:
    """Every meeting, those that were called off too, in the same order."""
    return _meetings(db, where="", now=now, most=-1)


def _meetings(db: Reader, *, where: str, now: str, most: int) -> list[MeetingChoice]:
    rows = db.rows(
        f"""SELECT m.id, p.shown_name, coalesce(m.started_at, m.starts_at) AS at, m.time_zone, m.state,
            p.role, coalesce(o.name, ''), coalesce(f.name, '')
        FROM meeting m JOIN person p ON p.id = m.person_id
            LEFT JOIN organisation o ON o.id = p.organisation_id LEFT JOIN field f ON f.id = p.field_id {where}
        ORDER BY CASE WHEN at IS NULL THEN 2 WHEN at >= ? OR m.state = 'running' THEN 1 ELSE 3 END,
            CASE WHEN at >= ? THEN at END, at DESC, m.id DESC LIMIT ?""",
        (now, now, most),
    )
    return [MeetingChoice(*row) for row in rows]
