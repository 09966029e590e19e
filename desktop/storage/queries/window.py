"""What the frame of the window shows: what is running, what lies in the trash, how much there is."""

from __future__ import annotations

from datetime import date

from desktop.core.clock import day_to_text
from desktop.core.records import dataclass
from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class RunningMeeting:
    """The meeting that runs now. ``paused_at`` is set while its clock stands still."""

    id: int
    name: str
    started_at: str
    paused_at: str | None
    paused_seconds: int


@dataclass(frozen=True, slots=True)
class TrashRow:
    """Something that was deleted within the last 30 days; ``at`` is UTC text."""

    id: int
    label: str
    at: str
    rows: int


def running_meeting(db: Reader) -> RunningMeeting | None:
    """The meeting whose clock was started and not yet ended."""
    row = db.one(
        """SELECT m.id, p.shown_name, m.started_at, m.paused_at, m.paused_seconds
        FROM meeting m JOIN person p ON p.id = m.person_id
        WHERE m.state = 'running' AND m.started_at IS NOT NULL"""
    )
    return None if row is None else RunningMeeting(*row)


def waiting_count(db: Reader, *, today: date) -> int:
    """How many follow-ups are overdue or due today: the number on the tab."""
    count = db.value(
        "SELECT count(*) FROM follow_up WHERE state = 'open' AND due_on <= ?", (day_to_text(today),)
    )
    return int(count)


def trash(db: Reader) -> list[TrashRow]:
    """What can be brought back, newest first."""
    rows = db.rows("SELECT id, label, at, json_array_length(changes) FROM trash ORDER BY id DESC")
    return [TrashRow(*row) for row in rows]


def is_empty(db: Reader) -> bool:
    """Whether the notebook has nobody in it."""
    return not db.value("SELECT EXISTS (SELECT 1 FROM person)")
