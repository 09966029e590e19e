"""How much an export would hold."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.touches import REMARK
from desktop.storage.database import Reader
from desktop.storage.queries.selection import EVERYTHING, MEETING_DAY, ON_RECORD, Within

Bounds = tuple[str, tuple[str, ...]]

_DAY = MEETING_DAY.replace("m.", "t.")
_IN_A_LOG = f"({_DAY} IS NOT NULL AND t.state = 'held' OR t.starts_at IS NOT NULL AND t.state = 'planned')"

#: What is to do: nothing with somebody whose reminders were stopped.
_WAITS = "t.state = 'open' AND coalesce(t.person_id, 0) NOT IN (SELECT id FROM person WHERE resting = 1)"


@dataclass(frozen=True, slots=True)
class ExportCounts:
    """Records that an export is about; of those of a calendar so many are ``closed`` or ``called_off``.

    A pack for a course and a log for a coach leave so many of the meetings within the bounds ``left_out``.
    """

    people: int
    meetings: int
    followups: int
    closed: int = 0
    called_off: int = 0
    left_out: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.people + self.meetings + self.followups


def export_counts(db: Reader, within: Within = EVERYTHING) -> ExportCounts:
    """The counts of everything, or of what lies within some bounds."""
    people = _count(db, "person", within.where(person="t.id"))
    return ExportCounts(
        people, _count(db, "meeting", _meetings(within)), _count(db, "follow_up", _tasks(within))
    )


def notebook_counts(db: Reader) -> ExportCounts:
    """The counts of a whole notebook, with what was captured from lines off the record."""
    return ExportCounts(*(_count(db, table, ("", ())) for table in ("person", "meeting", "follow_up")))


def private_lines(db: Reader, within: Within = EVERYTHING) -> int:
    """How many lines off the record, but for empty ones, the meetings within some bounds have."""
    where, values = _meetings(within, "l.off_record = 1 AND l.text <> ''")
    return int(
        db.value(f"SELECT count(*) FROM note_line l JOIN meeting t ON t.id = l.meeting_id {where}", values)
    )


def held_counts(db: Reader, within: Within = EVERYTHING) -> ExportCounts:
    """The counts of the talks that were held, and of the people with whom."""
    where, values = _meetings(within, "t.state = 'held'")
    ((people, meetings),) = db.rows(
        f"SELECT count(DISTINCT t.person_id), count(*) FROM meeting t {where}", values
    )
    left_out = _count(db, "meeting", _meetings(within, "t.state <> 'held'"))
    return ExportCounts(people, meetings, 0, left_out=left_out)


def dated_counts(db: Reader, within: Within = EVERYTHING, *, tasks: bool) -> ExportCounts:
    """The counts of what a calendar can hold: meetings with a time and, where wanted, follow-ups with a day."""
    timed, dated = "t.starts_at IS NOT NULL", "t.due_on IS NOT NULL"
    meetings, called_off = (
        _count(db, "meeting", _meetings(within, also))
        for also in (timed, f"{timed} AND t.state = 'cancelled'")
    )
    if not tasks:
        return ExportCounts(0, meetings, 0, called_off=called_off)
    followups, closed = (
        _count(db, "follow_up", _tasks(within, also)) for also in (dated, f"{dated} AND NOT ({_WAITS})")
    )
    return ExportCounts(0, meetings, followups, closed, called_off)


def logged_counts(db: Reader, within: Within = EVERYTHING) -> ExportCounts:
    """The counts of what a log of contacts tells: who stands in it, talks held or agreed, and what is to do."""
    contacts = within.where(
        person="t.person_id", meeting="t.meeting_id", day="t.at", also=f"t.outcome <> '{REMARK}'"
    )
    parts = {
        "meeting": _meetings(within, _IN_A_LOG),
        "follow_up": _tasks(within, f"{_WAITS} AND t.person_id IS NOT NULL"),
        "touch": contacts,
    }
    whom = " UNION ".join(f"SELECT t.person_id FROM {table} t {where}" for table, (where, _) in parts.items())
    values = tuple(value for _, given in parts.values() for value in given)
    people = int(db.value(f"SELECT count(*) FROM ({whom})", values))
    meetings, followups = (_count(db, table, parts[table]) for table in ("meeting", "follow_up"))
    left_out = _count(db, "meeting", _meetings(within)) - meetings
    return ExportCounts(people, meetings, followups, left_out=left_out)


def _meetings(within: Within, also: str = "") -> Bounds:
    return within.where(person="t.person_id", meeting="t.id", day=_DAY, also=also)


def _tasks(within: Within, also: str = "") -> Bounds:
    wanted = " AND ".join(filter(None, (ON_RECORD, also)))
    return within.where(person="t.person_id", meeting="t.meeting_id", day="t.due_on", also=wanted)


def _count(db: Reader, table: str, bounds: Bounds) -> int:
    where, values = bounds
    return int(db.value(f"SELECT count(*) FROM {table} t {where}", values))
