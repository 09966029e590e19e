"""A meeting as Session notes shows it: its head, lines, plan and what was captured."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.storage.database import Reader, Row


@dataclass(frozen=True, slots=True)
class Session:
    """Everything about one meeting but its lists. Instants are UTC text, ``minutes`` the agreed length."""

    id: int
    uid: str
    person: int
    name: str
    given: str
    family: str
    role: str
    organisation: str
    kind: str
    form: str
    state: str
    starts_at: str | None
    time_zone: str
    minutes: int | None
    started_at: str | None
    ended_at: str | None
    paused_at: str | None
    paused_seconds: int
    hide_timer: bool
    wrap_up_ticks: str
    wrap_up_closed: bool
    current_question: int | None
    current_since: str | None
    may_take_notes: str
    may_record: str
    may_quote: str
    may_contact_again: str
    may_use_name: str
    debrief_finished: bool


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One line of notes; ``question`` is the key of the planned question it belongs to."""

    id: int
    uid: str
    position: int
    at_seconds: int | None
    mark: str
    text: str
    question: int | None
    off_record: bool
    written_at: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One question of the plan."""

    id: int
    text: str
    must_ask: bool
    minutes: int
    asked: bool
    asked_seconds: int | None


@dataclass(frozen=True, slots=True)
class NamedRow:
    """Somebody who was named; ``person`` once they are among the contacts."""

    id: int
    name: str
    about: str
    person: int | None
    may_use_name: str
    promised: bool


@dataclass(frozen=True, slots=True)
class AdviceRow:
    """A piece of advice."""

    id: int
    text: str
    state: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A follow-up noted in the meeting; ``due_on`` is a civil date."""

    id: int
    title: str
    due_on: str | None
    state: str


@dataclass(frozen=True, slots=True)
class OpenQuestionRow:
    """A line that asks something nobody answered yet; ``id`` is the line's."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class Captured:
    """What the marks of a meeting made, in the order of its lines."""

    people: tuple[NamedRow, ...] = ()
    advice: tuple[AdviceRow, ...] = ()
    tasks: tuple[TaskRow, ...] = ()
    questions: tuple[OpenQuestionRow, ...] = ()

    @property
    def count(self) -> int:
        """All of them."""
        return len(self.people) + len(self.advice) + len(self.tasks) + len(self.questions)


def running(db: Reader) -> int | None:
    """The key of the meeting that is running, if any."""
    found: int | None = db.value("SELECT id FROM meeting WHERE state = 'running' ORDER BY started_at DESC")
    return found


def session(db: Reader, meeting: int) -> Session | None:
    """One meeting, None when it is gone."""
    row = db.one(
        """SELECT m.id, m.uid, p.id, p.shown_name, p.given, p.family, p.role, coalesce(o.name, ''), m.kind,
            m.form, m.state, m.starts_at, m.time_zone, m.minutes, m.started_at, m.ended_at, m.paused_at,
            m.paused_seconds, m.hide_timer, m.wrap_up_ticks, m.wrap_up_closed,
            (SELECT q.id FROM planned_question q WHERE q.uid = m.current_question_uid), m.current_since,
            m.may_take_notes, m.may_record, m.may_quote, m.may_contact_again, m.may_use_name,
            EXISTS (SELECT 1 FROM debrief d WHERE d.meeting_id = m.id AND d.finished_at IS NOT NULL)
        FROM meeting m JOIN person p ON p.id = m.person_id
            LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE m.id = ?""",
        (meeting,),
    )
    if row is None:
        return None
    values = list(row)
    for place in (18, 20, 28):
        values[place] = bool(values[place])
    return Session(*values)


def lines(db: Reader, meeting: int) -> list[NoteRow]:
    """The notes of a meeting in their order."""
    return [_note(row) for row in db.rows(f"{_NOTES} WHERE meeting_id = ? ORDER BY position, id", (meeting,))]


def lines_by_id(db: Reader, ids: frozenset[int], *, meeting: int) -> list[NoteRow]:
    """Some lines of a meeting, in their order; those that are gone or stand elsewhere are left out."""
    found: list[NoteRow] = []
    keys = sorted(ids)
    for start in range(0, len(keys), 500):
        part = keys[start : start + 500]
        marks = ", ".join("?" * len(part))
        rows = db.rows(f"{_NOTES} WHERE id IN ({marks}) AND meeting_id = ?", (*part, meeting))
        found += [_note(row) for row in rows]
    return sorted(found, key=lambda row: (row.position, row.id))


def plan(db: Reader, meeting: int) -> list[PlannedRow]:
    """The plan of a meeting in its order."""
    rows = db.rows(
        """SELECT id, text, must_ask, minutes, asked_at IS NOT NULL, asked_seconds
        FROM planned_question WHERE meeting_id = ? ORDER BY position, id""",
        (meeting,),
    )
    return [PlannedRow(row[0], row[1], bool(row[2]), row[3], bool(row[4]), row[5]) for row in rows]


def captured(db: Reader, meeting: int) -> Captured:
    """What the marks of a meeting made."""
    people = db.rows(
        """SELECT r.id, r.name, r.about, r.person_id, r.may_use_name, r.promised
        FROM referral r LEFT JOIN note_line n ON n.id = r.line_id
        WHERE r.meeting_id = ? ORDER BY n.position IS NULL, n.position, r.id""",
        (meeting,),
    )
    advice = db.rows(
        """SELECT a.id, a.text, a.state FROM advice a LEFT JOIN note_line n ON n.id = a.line_id
        WHERE a.meeting_id = ? ORDER BY n.position IS NULL, n.position, a.id""",
        (meeting,),
    )
    tasks = db.rows(
        """SELECT f.id, f.title, f.due_on, f.state FROM follow_up f JOIN note_line n ON n.id = f.line_id
        WHERE f.meeting_id = ? AND f.kind = 'task' ORDER BY n.position, f.id""",
        (meeting,),
    )
    questions = db.rows(
        """SELECT id, text FROM note_line WHERE meeting_id = ? AND mark = 'question' AND text <> ''
        ORDER BY position""",
        (meeting,),
    )
    return Captured(
        tuple(NamedRow(*(*row[:5], bool(row[5]))) for row in people),
        tuple(AdviceRow(*row) for row in advice),
        tuple(TaskRow(*row) for row in tasks),
        tuple(OpenQuestionRow(*row) for row in questions),
    )


_NOTES = """SELECT id, uid, position, at_seconds, mark, text, planned_question_id, off_record, written_at
    FROM note_line"""


def _note(row: Row) -> NoteRow:
    return NoteRow(*(*row[:7], bool(row[7]), row[8]))
