"""Plans, checklists, rehearsals and the question bank, as the Prep tab shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One question of a plan; ``question`` is its key in the bank, if it is still there."""

    id: int
    question: int | None
    text: str
    must_ask: bool
    minutes: int
    hint_seen: bool
    asked_at: str | None
    mine: bool


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One item of a checklist; ``key`` names a default one, ``text`` is one of the user's own."""

    id: int
    group: str
    key: str
    text: str
    note: str
    done_at: str | None


@dataclass(frozen=True, slots=True)
class BankRow:
    """One question of the bank; ``planned`` when the meeting in hand has it."""

    id: int
    text: str
    topic: str
    phase: str
    is_open: bool
    look_up_first: bool
    mine: bool
    planned: bool


@dataclass(frozen=True, slots=True)
class TryRow:
    """One rehearsal, in tenths of a second."""

    tenths: int
    words: int


def plan(db: Reader, meeting: int) -> list[PlanRow]:
    """The questions of a meeting in their order."""
    rows = db.rows(
        """SELECT q.id, q.question_id, q.text, q.must_ask, q.minutes, q.hint_seen, q.asked_at,
            coalesce(b.source, 'mine') = 'mine' OR b.text <> q.text
        FROM planned_question q LEFT JOIN question b ON b.id = q.question_id
        WHERE q.meeting_id = ? ORDER BY q.position, q.id""",
        (meeting,),
    )
    return [PlanRow(r[0], r[1], r[2], bool(r[3]), r[4], bool(r[5]), r[6], bool(r[7])) for r in rows]


def checklist(db: Reader, meeting: int) -> list[CheckRow]:
    """The checklist of a meeting, what is for before the day first."""
    rows = db.rows(
        """SELECT id, part, key, text, note, done_at FROM checklist_item
        WHERE meeting_id = ? ORDER BY part = 'day', position, id""",
        (meeting,),
    )
    return [CheckRow(*row) for row in rows]


def bank(db: Reader, meeting: int) -> list[BankRow]:
    """The whole bank by topic in the order of phases, with what is planned for this meeting."""
    rows = db.rows(
        """SELECT b.id, b.text, b.topic, b.phase, b.is_open, b.look_up_first, b.source = 'mine',
            b.id IN (SELECT q.question_id FROM planned_question q WHERE q.meeting_id = ?)
        FROM question b ORDER BY b.position, b.id""",
        (meeting,),
    )
    return [_bank_row(row) for row in rows]


def by_uid(db: Reader, uids: Sequence[str]) -> list[BankRow]:
    """Those of these questions that the bank still has, in their order; none counts as planned."""
    rows = db.rows(
        f"""SELECT b.id, b.text, b.topic, b.phase, b.is_open, b.look_up_first, b.source = 'mine', 0, b.uid
        FROM question b WHERE b.uid IN ({", ".join("?" * len(uids))})""",
        tuple(uids),
    )
    return [_bank_row(row) for row in sorted(rows, key=lambda row: uids.index(row[8]))]


def times_asked(db: Reader, question: int) -> int:
    """In how many meetings a question of the bank was asked."""
    return int(
        db.value(
            "SELECT count(*) FROM planned_question WHERE question_id = ? AND asked_at IS NOT NULL",
            (question,),
        )
    )


def bank_matches(db: Reader, query: str) -> set[int]:
    """Keys of the questions in which every word of ``query`` (an FTS5 expression) occurs."""
    rows = db.rows("SELECT rowid FROM search_question WHERE search_question MATCH ?", (query,))
    return {row[0] for row in rows}


def tries(db: Reader, meeting: int) -> list[TryRow]:
    """The last three rehearsals for a meeting, the newest last."""
    rows = db.rows(
        "SELECT tenths, words FROM rehearsal WHERE meeting_id = ? ORDER BY id DESC LIMIT 3", (meeting,)
    )
    return [TryRow(*row) for row in reversed(rows)]


def recent_tries(db: Reader) -> list[TryRow]:
    """The last three rehearsals for any meeting, the newest last: they make the user's pace."""
    rows = db.rows("SELECT tenths, words FROM rehearsal ORDER BY id DESC LIMIT 3")
    return [TryRow(*row) for row in reversed(rows)]


def usual_overview(db: Reader) -> str:
    """The text about themselves that the user keeps in the profile."""
    return db.value("SELECT value FROM profile WHERE key = 'overview'") or ""


def _bank_row(r: Any) -> BankRow:
    return BankRow(r[0], r[1], r[2], r[3], bool(r[4]), bool(r[5]), bool(r[6]), bool(r[7]))
