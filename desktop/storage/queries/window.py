"""What the frame of the window shows: what is running, what lies in the trash, how much there is."""

from __future__ import annotations

from datetime import date

from desktop.core.clock import day_to_text
from desktop.core.records import dataclass
from desktop.storage.change import Change
from desktop.storage.database import Reader
from desktop.storage.queries.belongings import Belongings


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
    """Something that was deleted within the last 30 days; ``at`` is UTC text.

    ``names`` are those of deleted people, of the first ones where there are many, and ``people`` counts them;
    without any, ``what`` says what it was.
    ``undone``: it was not deleted, but undone, and could no longer be done again.
    """

    id: int
    label: str
    at: str
    names: tuple[str, ...]
    people: int
    what: str
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Trashed:
    """Somebody who lies in the trash."""

    id: int
    uid: str
    name: str


_SHOWN_NAMES = 3
_DELETED = """SELECT e.value ->> '$[0]' AS tab, e.value ->> '$[1]' AS key, e.value -> '$[3]' AS held
    FROM trash t, json_each(t.changes) e WHERE t.id = ? AND e.value ->> '$[2]' = '-'"""
"""Table, key and values of the rows that went."""


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
    rows = db.rows("SELECT id, label, at, step_id < 0 FROM trash ORDER BY id DESC")
    return [_trash_row(db, *row) for row in rows]


def trashed_people(db: Reader, trash: int) -> list[Trashed]:
    """Who lies in an entry of the trash."""
    rows = db.rows(
        f"SELECT key, held ->> '$.uid', held ->> '$.shown_name' FROM ({_DELETED}) WHERE tab = 'person'",
        (trash,),
    )
    return [Trashed(*row) for row in rows]


def trashed_belongings(db: Reader, trash: int) -> Belongings:
    """What lies in the trash with the people of an entry, counted."""
    counts: dict[str, int] = dict(db.rows(f"SELECT tab, count(*) FROM ({_DELETED}) GROUP BY tab", (trash,)))
    written = "SELECT count(*) FROM ({0}) WHERE tab = 'note_line' AND held ->> '$.text' <> ''"
    return Belongings(
        uid="",
        meetings=counts.get("meeting", 0),
        notes=int(db.value(written.format(_DELETED), (trash,)) or 0),
        contacts=counts.get("touch", 0),
        follow_ups=counts.get("follow_up", 0),
        reaches=counts.get("reach", 0),
        files=counts.get("attachment", 0),
    )


def _trash_row(db: Reader, trash: int, label: str, at: str, undone: int | None) -> TrashRow:
    names = db.rows(
        f"SELECT held ->> '$.shown_name', count(*) OVER () FROM ({_DELETED}) WHERE tab = 'person' LIMIT ?",
        (trash, _SHOWN_NAMES),
    )
    what = "" if names else db.value(f"{_WHAT} LIMIT 1", (trash,)) or db.value(_WORDS, (trash,))
    return TrashRow(
        trash,
        label,
        at,
        tuple(name for name, _ in names),
        int(names[0][1]) if names else 0,
        str(what or ""),
        bool(undone),
    )


_WHAT = f"""SELECT coalesce(nullif(held ->> '$.name', ''), nullif(held ->> '$.title', ''),
        nullif(held ->> '$.text', ''), (SELECT shown_name FROM person WHERE id = held ->> '$.person_id')) AS what
    FROM ({_DELETED}) WHERE what <> ''"""
"""The name, the title or the words of what went, or whose it was."""

_WORDS = """SELECT w.value FROM trash t, json_each(t.changes) e, json_each(e.value -> '$[3]') w
    WHERE t.id = ? AND e.value ->> '$[2]' = '~' LIMIT 1"""
"""The first words of a text that was undone and given up."""


def heir(db: Reader, change: Change) -> int | None:
    """The one person to whom went what somebody had who is gone, as when two are made one; None without such a one."""
    if len(change.gone("person")) != 1:
        return None
    import json

    left = ((table, change.ids(table) - change.gone(table)) for table in _PERSONAL)
    owners = {
        row[0]
        for table, keys in left
        for row in db.rows(
            f"SELECT DISTINCT person_id FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(keys)),),
        )
    }
    return next(iter(owners)) if len(owners) == 1 else None


_PERSONAL = ("reach", "touch", "meeting", "follow_up")
"""Tables whose rows belong to somebody each."""


def is_empty(db: Reader) -> bool:
    """Whether the notebook has nobody in it."""
    return not db.value("SELECT EXISTS (SELECT 1 FROM person)")
