"""Follow-ups as the agenda shows them: their order, their rows, and how many wait."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.core.clock import day_from_text, day_to_text, from_text, to_text
from desktop.domain.finding import words_of
from desktop.domain.schedule import AgendaGroup
from desktop.domain.touches import REMARK
from desktop.storage.database import Reader
from desktop.storage.queries.find import match_text

DONE_DAYS = 30
PEOPLE_FOUND = 12
_GROUP = f"""CASE
    WHEN f.due_on IS NULL THEN '{AgendaGroup.LATER}'
    WHEN coalesce(f.due_at < :now, f.due_on < :today) THEN '{AgendaGroup.OVERDUE}'
    WHEN f.due_on <= :today THEN '{AgendaGroup.TODAY}'
    WHEN f.due_on <= :week_end THEN '{AgendaGroup.THIS_WEEK}'
    ELSE '{AgendaGroup.LATER}' END"""
_IDS = "IN (SELECT value FROM json_each(:ids))"


@dataclass(frozen=True, slots=True)
class AgendaFilter:
    """What the agenda shows: some kinds (none: all), what a search finds, and how far back."""

    kinds: frozenset[str] = frozenset()
    words: str = ""
    all_done: bool = False


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One follow-up in the agenda.

    ``met_at`` and ``starts_at`` are of its meeting, ``form`` how they met; ``written_at`` is when we last
    wrote; ``first_due`` stands there once it was put off.
    """

    id: int
    person: int | None
    name: str
    kind: str
    title: str
    rule: str
    state: str
    skip_reason: str
    due_on: date | None
    due_at: datetime | None
    done_at: datetime | None
    put_off: bool
    starts_at: datetime | None
    met_at: datetime | None
    form: str
    advice: str
    named: str
    written_at: datetime | None


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody found by name; ``label`` tells two of the same name apart."""

    id: int
    name: str
    label: str


def open_groups(
    db: Reader, *, only: AgendaFilter, now: datetime, today: date, week_end: date
) -> dict[AgendaGroup, list[int]]:
    """Keys of all open follow-ups in their groups, first those that are due first; without a day last.

    The same rule as ``domain.schedule.agenda_group``, worked out by the database for all at once.
    """
    where, values = _conditions(only)
    values |= {"now": to_text(now), "today": day_to_text(today), "week_end": day_to_text(week_end)}
    groups: dict[AgendaGroup, list[int]] = {
        group: [] for group in AgendaGroup if group is not AgendaGroup.DONE
    }
    for key, group in db.execute(
        f"SELECT f.id, {_GROUP} FROM follow_up f WHERE f.state = 'open'"
        + where
        + " ORDER BY f.due_on IS NULL, f.due_on, f.due_at IS NULL, f.due_at, f.id",
        values,
    ):
        groups[AgendaGroup(group)].append(key)
    return groups


def closed_ids(db: Reader, *, only: AgendaFilter, now: datetime) -> list[int]:
    """What was done or left out in the last 30 days (or ever), latest first."""
    where, values = _conditions(only)
    if not only.all_done:
        where += " AND f.done_at >= :since"
        values["since"] = to_text(now - timedelta(days=DONE_DAYS))
    rows = db.rows(
        "SELECT f.id FROM follow_up f WHERE f.state <> 'open' AND f.done_at IS NOT NULL"
        + where
        + " ORDER BY f.done_at DESC, f.id DESC",
        values,
    )
    return [row[0] for row in rows]


def agenda_rows(db: Reader, *, ids: Sequence[int]) -> dict[int, AgendaRow]:
    """The rows of these follow-ups by their keys."""
    found = db.rows(
        f"""
        SELECT f.id, f.person_id, p.shown_name, f.kind, f.title, f.rule, f.state, f.skip_reason, f.due_on,
            f.due_at, f.done_at, f.snoozed_from IS NOT NULL, m.starts_at, coalesce(m.started_at, m.starts_at),
            m.form, a.text, r.name,
            (SELECT max(t.at) FROM touch t WHERE t.person_id = f.person_id AND t.direction = 'out'
                AND t.outcome <> '{REMARK}')
        FROM follow_up f
            LEFT JOIN person p ON p.id = f.person_id
            LEFT JOIN meeting m ON m.id = f.meeting_id
            LEFT JOIN advice a ON a.id = f.advice_id
            LEFT JOIN referral r ON r.id = f.referral_id
        WHERE f.id {_IDS}""",
        {"ids": json.dumps(list(ids))},
    )
    return {row[0]: _agenda_row(row) for row in found}


def has_any(db: Reader, *, state: str) -> bool:
    """Whether there is any follow-up in a state."""
    return db.value("SELECT 1 FROM follow_up WHERE state = ? LIMIT 1", (state,)) is not None


def people_named(db: Reader, typed: str) -> tuple[FoundPerson, ...]:
    """The first people whose name has all the words that were typed."""
    searched = words_of(typed)
    if not searched:
        return ()
    rows = db.rows(
        """
        SELECT p.id, p.shown_name, p.role, coalesce(o.name, '')
        FROM search_person s JOIN person p ON p.id = s.rowid
            LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE search_person MATCH ? LIMIT ?""",
        (f"name : ({match_text(searched)})", PEOPLE_FOUND),
    )
    return tuple(FoundPerson(row[0], row[1], ", ".join(part for part in row[1:] if part)) for row in rows)


def _conditions(only: AgendaFilter) -> tuple[str, dict[str, str]]:
    where, values = "", {}
    if only.kinds:
        where += " AND f.kind IN (SELECT value FROM json_each(:kinds))"
        values["kinds"] = json.dumps(sorted(only.kinds))
    searched = words_of(only.words)
    if searched:
        words = match_text(searched)
        where += """ AND (f.id IN (SELECT rowid FROM search_follow_up WHERE search_follow_up MATCH :words)
            OR f.person_id IN (SELECT rowid FROM search_person WHERE search_person MATCH :named))"""
        values |= {"words": words, "named": f"name : ({words})"}
    return where, values


def _agenda_row(row: tuple[object, ...]) -> AgendaRow:
    return AgendaRow(
        id=_int(row[0]) or 0,
        person=_int(row[1]),
        name=_text(row[2]),
        kind=_text(row[3]),
        title=_text(row[4]),
        rule=_text(row[5]),
        state=_text(row[6]),
        skip_reason=_text(row[7]),
        due_on=_day(row[8]),
        due_at=_moment(row[9]),
        done_at=_moment(row[10]),
        put_off=bool(row[11]),
        starts_at=_moment(row[12]),
        met_at=_moment(row[13]),
        form=_text(row[14]),
        advice=_text(row[15]),
        named=_text(row[16]),
        written_at=_moment(row[17]),
    )


def _int(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    return day_from_text(value) if isinstance(value, str) else None


def _moment(value: object) -> datetime | None:
    return from_text(value) if isinstance(value, str) else None
