"""What reminders are made of: meetings that come soon and follow-ups that are due."""

from __future__ import annotations

from datetime import date, datetime

from desktop.core.clock import day_from_text, day_to_text, from_text, to_text
from desktop.domain.reminders import MeetingAhead, OpenFollowUp
from desktop.storage.database import Reader

MOST = 1000
"""A pile of more is spread from the agenda; nobody is reminded of each of them."""


def meetings_ahead(db: Reader, *, since: datetime, until: datetime) -> list[MeetingAhead]:
    """Planned meetings that begin within a stretch of time, by their start."""
    rows = db.rows(
        """SELECT m.id, p.shown_name, m.starts_at, m.form
        FROM meeting m INDEXED BY meeting_starts_at JOIN person p ON p.id = m.person_id
        WHERE m.starts_at >= ? AND m.starts_at <= ? AND m.state = 'planned' ORDER BY m.starts_at""",
        (to_text(since), to_text(until)),
    )
    return [MeetingAhead(key, name, from_text(starts_at), form) for key, name, starts_at, form in rows]


def due_follow_ups(db: Reader, *, until: date) -> list[OpenFollowUp]:
    """Open follow-ups due up to a day, the latest first; those of people who are left in peace are not among them."""
    rows = db.rows(
        """SELECT f.id, coalesce(p.shown_name, ''), f.kind, f.title, f.due_on, f.due_at
        FROM follow_up f INDEXED BY follow_up_state LEFT JOIN person p ON p.id = f.person_id
        WHERE f.state = 'open' AND f.due_on <= ? AND NOT coalesce(p.resting, 0)
        ORDER BY f.due_on DESC LIMIT ?""",
        (day_to_text(until), MOST),
    )
    return [
        OpenFollowUp(
            id=key,
            name=name,
            kind=kind,
            title=title,
            due_on=day_from_text(due_on),
            due_at=None if due_at is None else from_text(due_at),
        )
        for key, name, kind, title, due_on, due_at in rows
    ]
