"""The list of people: who matches, in which order, and the rows of one page of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from desktop.core.clock import Clock, civil_date, day_to_text, from_text, to_text
from desktop.core.records import dataclass
from desktop.domain.kinds import Stage
from desktop.domain.names import fold
from desktop.domain.touches import REMARK
from desktop.storage.database import Reader
from desktop.storage.queries import next_steps
from desktop.storage.queries.next_steps import Step

_Item = TypeVar("_Item")


class PeopleOrder(StrEnum):
    """What the list can be sorted by."""

    NAME = "name"
    ROLE = "role"
    ORGANISATION = "organisation"
    STAGE = "stage"
    NEXT_STEP = "next_step"
    LAST_TOUCH = "last_touch"


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of the list. ``last_touch`` is the day of the last real contact."""

    id: int
    name: str
    role: str
    organisation: str
    stage: Stage
    resting: bool
    step: Step
    last_touch: date | None


_ROWS = f"""
    SELECT p.id, p.shown_name, p.role, coalesce(o.name, ''), p.stage, p.resting,
        (SELECT max(t.at) FROM touch t WHERE t.person_id = p.id AND t.outcome <> '{REMARK}'),
        (SELECT max(m.started_at) FROM meeting m WHERE m.person_id = p.id)
    FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
    WHERE p.id IN (SELECT value FROM json_each(?))"""

_BY_NAME = "SELECT id FROM person ORDER BY sort_key"
_BY_ROLE = "SELECT id FROM person WHERE role <> '' ORDER BY role COLLATE NOCASE, sort_key"
_BY_STAGE = "SELECT id FROM person WHERE stage = ? ORDER BY sort_key"
_BY_ORGANISATION = """
    SELECT p.id FROM organisation o CROSS JOIN person p ON p.organisation_id = o.id
    ORDER BY o.name COLLATE NOCASE, o.id, p.sort_key"""
_BY_LAST_TOUCH = f"""
    SELECT person_id AS id, at AS moment FROM touch WHERE outcome <> '{REMARK}'
    UNION ALL
    SELECT person_id, started_at FROM meeting INDEXED BY meeting_started_at WHERE started_at IS NOT NULL
    ORDER BY moment DESC"""

_FOUND = """(p.sort_key LIKE ? OR p.id IN (SELECT rowid FROM search_person WHERE search_person MATCH ?))"""

_STAGES = {stage.value: stage for stage in Stage}

OVERDUE = """
    SELECT person_id AS id FROM follow_up INDEXED BY follow_up_open
    WHERE state = 'open' AND person_id IS NOT NULL AND due_on <= ? AND (due_on < ? OR due_at < ?)
        AND person_id NOT IN (SELECT id FROM person WHERE resting = 1)"""
"""Out of the index alone; takes today, today again and this moment."""

LISTED_SQL = (OVERDUE, _BY_NAME, _BY_ROLE, _BY_STAGE, _BY_ORGANISATION, _BY_LAST_TOUCH)
"""Every statement that orders all people, for looking at their plans."""


def order(db: Reader, *, by: PeopleOrder, descending: bool = False, clock: Clock) -> list[int]:
    """The keys of all people in this order; who has nothing to sort by comes last both ways.

    By next step, those whose reply is awaited stand between; by last touch, ascending is the oldest first.
    """
    if by is PeopleOrder.NAME:
        return _turned(_keys(db, _BY_NAME), turn=descending)
    if by is PeopleOrder.STAGE:
        stages = _turned(list(Stage), turn=descending)
        return [key for stage in stages for key in _keys(db, _BY_STAGE, stage)]
    if by is PeopleOrder.NEXT_STEP:
        due = _turned(list(dict.fromkeys(next_steps.due_people(db, clock=clock))), turn=descending)
        return _completed(db, [*due, *next_steps.others(db)])
    if by is PeopleOrder.LAST_TOUCH:
        latest = list(dict.fromkeys(_keys(db, _BY_LAST_TOUCH)))
        return _completed(db, _turned(latest, turn=not descending))
    statement = _BY_ROLE if by is PeopleOrder.ROLE else _BY_ORGANISATION
    return _completed(db, _turned(_keys(db, statement), turn=descending))


def first_keys(db: Reader, *, limit: int, clock: Clock) -> list[int]:
    """The keys with which the order by next step begins; none where there is less than that to do."""
    due = next_steps.first_due(db, clock=clock, limit=limit)
    return list(dict.fromkeys(due)) if len(due) == limit else []


def rows(db: Reader, keys: Sequence[int], *, clock: Clock) -> dict[int, PersonRow]:
    """The rows of these people, as many as are still there."""
    found = db.rows(_ROWS, (json.dumps(list(keys)),))
    resting = {row[0] for row in found if row[5]}
    steps = next_steps.steps(db, keys, resting=resting, zone=clock.zone)
    return {
        row[0]: PersonRow(
            id=row[0],
            name=row[1],
            role=row[2],
            organisation=row[3],
            stage=_STAGES[row[4]],
            resting=bool(row[5]),
            step=steps[row[0]],
            last_touch=_day(max(row[6] or "", row[7] or ""), zone=clock.zone),
        )
        for row in found
    }


def matches(db: Reader, text: str) -> dict[int, Stage] | None:
    """Who matches a search, with their stages; None when nothing is searched for.

    Each word must be found: as the beginning of a word in name, role, organisation, tags, referral or notes,
    or anywhere in the name. Case and accents make no difference.
    """
    if not text.strip():
        return None
    words = re.findall(r"\w+", fold(text))
    if not words:
        return {}
    parameters: list[str] = []
    for word in words:
        parameters += [f"%{word}%", f'{{name about notes}} : "{word}" *']
    found = db.execute(
        f"""SELECT p.stage, json_group_array(p.id) FROM person p WHERE {" AND ".join([_FOUND] * len(words))}
        GROUP BY p.stage""",
        parameters,
    )
    return {key: _STAGES[stage] for stage, keys in found for key in json.loads(keys)}


def stage_counts(db: Reader) -> dict[Stage, int]:
    """How many people are at each stage."""
    counts = dict.fromkeys(Stage, 0)
    for stage, number in db.execute("SELECT stage, count(*) FROM person GROUP BY stage"):
        counts[Stage(stage)] = number
    return counts


def at_stages(db: Reader, stages: Iterable[Stage]) -> set[int]:
    """The keys of the people at any of these stages."""
    return {key for stage in stages for key in _keys(db, "SELECT id FROM person WHERE stage = ?", stage)}


def overdue(db: Reader, *, clock: Clock) -> set[int]:
    """The keys of people whose next step should have been done by now."""
    today = day_to_text(clock.today())
    return set(_keys(db, OVERDUE, today, today, to_text(clock.now())))


def count(db: Reader) -> int:
    """How many people there are."""
    return int(db.value("SELECT count(*) FROM person"))


def starting_with(db: Reader, typed: str) -> set[int]:
    """The keys of people whose given or family name begins with what was typed."""
    begin = f"{fold(typed)}%"
    found = db.execute(
        "SELECT id FROM person WHERE sort_key LIKE ? OR shown_name LIKE ?", (begin, f"{typed}%")
    )
    return {row[0] for row in found}


def _turned(keys: list[_Item], *, turn: bool) -> list[_Item]:
    return keys[::-1] if turn else keys


def _completed(db: Reader, first: Iterable[int]) -> list[int]:
    """These keys, each once, then everybody else by name."""
    keys = dict.fromkeys(first)
    rest = [key for key in _keys(db, _BY_NAME) if key not in keys]
    return [*keys, *rest]


def _keys(db: Reader, statement: str, *parameters: object) -> list[int]:
    """All keys of a statement at once: as one JSON text they come four times faster than as rows."""
    found: list[int] = json.loads(db.value(f"SELECT json_group_array(id) FROM ({statement})", parameters))
    return found


def _day(moment: str, *, zone: str) -> date | None:
    return civil_date(from_text(moment), zone=zone) if moment else None
