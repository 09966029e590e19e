"""What Session notes shows while nothing runs: who could be met, past sessions, quick notes to file."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.storage.database import Reader
from desktop.storage.queries.meetings import READY_SQL


@dataclass(frozen=True, slots=True)
class StartRow:
    """A meeting that could begin; ``done`` of ``total`` things are ready."""

    meeting: int
    person: int
    name: str
    form: str
    minutes: int | None
    starts_at: str | None
    time_zone: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class PastRow:
    """A meeting that was held; ``notes`` counts its lines."""

    meeting: int
    name: str
    started_at: str | None
    ended_at: str | None
    paused_seconds: int
    minutes: int | None
    notes: int
    debriefed: bool


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A quick note that belongs to nobody yet."""

    id: int
    at: str
    text: str


def can_start(db: Reader, *, since: str, limit: int = 4) -> list[StartRow]:
    """Planned meetings from an instant on (UTC text), the next one first, then those without a date."""
    rows = db.rows(
        f"""SELECT m.id, p.id, p.shown_name, m.form, m.minutes, m.starts_at, m.time_zone, {READY_SQL}
        FROM meeting m JOIN person p ON p.id = m.person_id
        WHERE m.state = 'planned' AND (m.starts_at IS NULL OR m.starts_at >= ?)
        ORDER BY m.starts_at IS NULL, m.starts_at, m.id LIMIT ?""",
        (since, limit),
    )
    return [StartRow(*row) for row in rows]


def passed(db: Reader, *, before: str, limit: int = 3) -> list[StartRow]:
    """Planned meetings whose day has passed without a session, the latest first."""
    rows = db.rows(
        f"""SELECT m.id, p.id, p.shown_name, m.form, m.minutes, m.starts_at, m.time_zone, {READY_SQL}
        FROM meeting m JOIN person p ON p.id = m.person_id
        WHERE m.state = 'planned' AND m.starts_at < ? ORDER BY m.starts_at DESC, m.id DESC LIMIT ?""",
        (before, limit),
    )
    return [StartRow(*row) for row in rows]


def meeting(db: Reader, meeting: int) -> StartRow | None:
    """One meeting, None when it is gone."""
    row = db.one(
        f"""SELECT m.id, p.id, p.shown_name, m.form, m.minutes, m.starts_at, m.time_zone, {READY_SQL}
        FROM meeting m JOIN person p ON p.id = m.person_id WHERE m.id = ?""",
        (meeting,),
    )
    return None if row is None else StartRow(*row)


def past(db: Reader, *, words: str = "", limit: int = 200) -> list[PastRow]:
    """Held meetings, newest first; with ``words`` only those whose person's name has them."""
    like = "%" + words.strip().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    rows = db.rows(
        """SELECT m.id, m.shown_name, m.started_at, m.ended_at, m.paused_seconds, m.minutes,
            (SELECT count(*) FROM note_line n WHERE n.meeting_id = m.id),
            EXISTS (SELECT 1 FROM debrief d WHERE d.meeting_id = m.id AND d.finished_at IS NOT NULL)
        FROM (
            SELECT m.*, p.shown_name FROM meeting m JOIN person p ON p.id = m.person_id
            WHERE m.state = 'held' AND p.shown_name LIKE ? ESCAPE '\\'
            ORDER BY m.started_at DESC, m.id DESC LIMIT ?
        ) m
        ORDER BY m.started_at DESC, m.id DESC""",
        (like, limit),
    )
    return [PastRow(*(*row[:7], bool(row[7]))) for row in rows]


def inbox(db: Reader, *, limit: int = 200) -> list[InboxRow]:
    """Quick notes to file, newest first."""
    rows = db.rows(
        "SELECT id, at, text FROM inbox_line WHERE filed_at IS NULL ORDER BY at DESC, id DESC LIMIT ?",
        (limit,),
    )
    return [InboxRow(*row) for row in rows]


def name_of(db: Reader, person: int) -> str:
    """What a person is called in lists; empty where they are gone."""
    return str(db.value("SELECT shown_name FROM person WHERE id = ?", (person,)) or "")
