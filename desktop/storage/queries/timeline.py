"""What happened with a person, newest first: contacts, remarks, appointments, meetings, how they came in."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from desktop.core.clock import from_text
from desktop.core.records import dataclass
from desktop.domain.touches import REMARK
from desktop.storage.database import Reader

AT_ONCE = timedelta(minutes=5)
"""A meeting that began so soon after it was made was not agreed before."""


class EventKind(StrEnum):
    """What an entry of the timeline is."""

    CREATED = "created"
    IMPORTED = "imported"
    REMARK = "remark"
    TOUCH = "touch"
    AGREED = "agreed"
    CANCELLED = "cancelled"
    RUNNING = "running"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Event:
    """One entry. ``id`` is the key of the touch or meeting.

    ``touch`` is the kind of a touch. ``seconds`` is how long a meeting took, ``minutes`` the agreed length;
    ``notes``, ``people`` and ``advice`` count what came of it. ``starts_at`` is when it was agreed for.
    """

    kind: EventKind
    id: int
    at: datetime
    touch: str = ""
    direction: str = ""
    channel: str = ""
    outcome: str = ""
    subject: str = ""
    text: str = ""
    starts_at: datetime | None = None
    place: str = ""
    form: str = ""
    minutes: int | None = None
    seconds: int | None = None
    notes: int = 0
    people: int = 0
    advice: int = 0


_TOUCHES = """
    SELECT id, at, kind, direction, channel, outcome, subject, text FROM touch
    WHERE person_id = ? ORDER BY at DESC, id DESC"""

_MEETINGS = """
    SELECT m.id, m.state, m.created_at, m.starts_at, m.place, m.form, m.minutes, m.started_at, m.ended_at,
        m.paused_seconds,
        (SELECT count(*) FROM note_line n WHERE n.meeting_id = m.id AND n.text <> ''),
        (SELECT count(*) FROM referral r WHERE r.meeting_id = m.id),
        (SELECT count(*) FROM advice a WHERE a.meeting_id = m.id)
    FROM meeting m WHERE m.person_id = ?"""

_CREATED = """
    SELECT p.created_at, coalesce(b.file_name, '') FROM person p
        LEFT JOIN import_batch b ON b.id = p.import_batch_id WHERE p.id = ?"""

_ORDER = tuple(EventKind)


def timeline(db: Reader, person: int) -> list[Event]:
    """Everything that happened with a person, the newest first."""
    events = [_touch(row) for row in db.execute(_TOUCHES, (person,))]
    for row in db.execute(_MEETINGS, (person,)):
        events += _meeting(row)
    created = db.one(_CREATED, (person,))
    if created is not None:
        kind = EventKind.IMPORTED if created[1] else EventKind.CREATED
        events.append(Event(kind, person, from_text(created[0]), text=created[1]))
    return sorted(events, key=lambda event: (event.at, _ORDER.index(event.kind), event.id), reverse=True)


def _touch(row: tuple[Any, ...]) -> Event:
    key, at, kind, direction, channel, outcome, subject, text = row
    return Event(
        EventKind.REMARK if outcome == REMARK else EventKind.TOUCH,
        int(key),
        from_text(at),
        kind,
        direction,
        channel,
        outcome,
        subject,
        text,
    )


def _meeting(row: tuple[Any, ...]) -> list[Event]:
    """An appointment and what became of it: up to two entries."""
    created, starts, started, ended = (_instant(row[place]) for place in (2, 3, 7, 8))
    assert created is not None
    key, state, place, form = int(row[0]), row[1], row[4], row[5]
    minutes = None if row[6] is None else int(row[6])
    found: list[Event] = []
    if starts is not None and (started is None or started - created > AT_ONCE):
        kind = EventKind.CANCELLED if state == "cancelled" else EventKind.AGREED
        found.append(Event(kind, key, created, starts_at=starts, place=place, form=form, minutes=minutes))
    if started is None or state not in ("held", "running"):
        return found
    seconds = None if ended is None else int((ended - started).total_seconds()) - int(row[9])
    notes, people, advice = (int(row[number]) for number in (10, 11, 12))
    found.append(
        Event(
            EventKind.HELD if state == "held" else EventKind.RUNNING,
            key,
            started,
            minutes=minutes,
            seconds=seconds,
            notes=notes,
            people=people,
            advice=advice,
            form=form,
        )
    )
    return found


def _instant(text: str | None) -> datetime | None:
    return None if text is None else from_text(text)
