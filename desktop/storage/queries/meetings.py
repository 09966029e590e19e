"""Meetings as the Prep tab shows them: the list at the left and one sheet."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.storage.database import Reader

READY_SQL = """
    (SELECT count(*) FROM checklist_item c WHERE c.meeting_id = m.id AND c.done_at IS NOT NULL),
    (SELECT count(*) FROM checklist_item c WHERE c.meeting_id = m.id)"""


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """One line of the list of meetings. ``starts_at`` is UTC text; ``done`` of ``total`` things are ready.

    ``written_at`` is when the person was last written to, for meetings without a date.
    """

    id: int
    person: int
    name: str
    starts_at: str | None
    time_zone: str
    minutes: int | None
    form: str
    state: str
    done: int
    total: int
    written_at: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything above the plan on a prep sheet. ``overview`` None means the usual text of the profile."""

    id: int
    uid: str
    person: int
    name: str
    given: str
    role: str
    organisation: str
    pronouns: str
    kind: str
    form: str
    state: str
    starts_at: str | None
    time_zone: str
    minutes: int | None
    place: str
    learn: str
    research: str
    overview: str | None
    started_at: str | None
    ended_at: str | None
    sequence: int
    created_at: str
    done: int
    total: int


def upcoming(db: Reader) -> list[MeetingRow]:
    """All meetings that are planned or running, by their start, those without a date last."""
    return _rows(
        db,
        "m.state IN ('planned', 'running') ORDER BY m.starts_at IS NULL, m.starts_at, p.sort_key",
        limit=-1,
    )


def past(db: Reader, *, limit: int = 500) -> list[MeetingRow]:
    """Meetings that were held or called off, newest first."""
    return _rows(db, "m.state IN ('held', 'cancelled') ORDER BY m.starts_at DESC, m.id DESC", limit=limit)


def any_past(db: Reader) -> bool:
    """Whether there is a meeting that was held or called off."""
    return bool(db.value("SELECT EXISTS (SELECT 1 FROM meeting WHERE state IN ('held', 'cancelled'))"))


def sheet(db: Reader, meeting: int) -> Sheet | None:
    """One prep sheet, None when the meeting is gone."""
    row = db.one(
        f"""SELECT m.id, m.uid, p.id, p.shown_name, p.given, p.role, coalesce(o.name, ''), p.pronouns, m.kind,
            m.form, m.state, m.starts_at, m.time_zone, m.minutes, m.place, m.learn, m.research, m.overview,
            m.started_at, m.ended_at, m.calendar_sequence, m.created_at, {READY_SQL}
        FROM meeting m JOIN person p ON p.id = m.person_id LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE m.id = ?""",
        (meeting,),
    )
    return None if row is None else Sheet(*row)


def waiting_people(db: Reader, *, limit: int = 5) -> list[tuple[int, str]]:
    """People who were written to and have no meeting planned: key and name, the longest wait first."""
    rows = db.rows(
        """SELECT p.id, p.shown_name FROM person p
        WHERE p.stage = 'contacted' AND NOT p.resting
            AND p.id NOT IN (SELECT m.person_id FROM meeting m WHERE m.state = 'planned')
        ORDER BY (SELECT max(t.at) FROM touch t WHERE t.person_id = p.id) LIMIT ?""",
        (limit,),
    )
    return [(row[0], row[1]) for row in rows]


def planned_with(db: Reader, person: int, *, after: str) -> str | None:
    """When the next planned meeting with a person begins after an instant; None where there is none."""
    found: str | None = db.value(
        "SELECT min(starts_at) FROM meeting WHERE person_id = ? AND state = 'planned' AND starts_at >= ?",
        (person, after),
    )
    return found


def person_choices(db: Reader, text: str, *, limit: int = 50) -> list[tuple[int, str, str]]:
    """People to choose from by a part of their name: key, name, role and organisation."""
    like = "%" + text.strip().replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    rows = db.rows(
        """SELECT p.id, p.shown_name, concat_ws(', ', nullif(p.role, ''), o.name)
        FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE p.shown_name LIKE ? ESCAPE '\\' ORDER BY p.sort_key LIMIT ?""",
        (like, limit),
    )
    return [(row[0], row[1], row[2]) for row in rows]


def _rows(db: Reader, condition: str, *, limit: int) -> list[MeetingRow]:
    rows = db.rows(
        f"""SELECT m.id, p.id, p.shown_name, m.starts_at, m.time_zone, m.minutes, m.form, m.state, {READY_SQL},
            CASE WHEN m.starts_at IS NULL THEN
                (SELECT max(t.at) FROM touch t WHERE t.person_id = p.id AND t.direction = 'out') END
        FROM meeting m JOIN person p ON p.id = m.person_id WHERE {condition} LIMIT ?""",
        (limit,),
    )
    return [MeetingRow(*row) for row in rows]
