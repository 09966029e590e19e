"""Next steps of people, worked out of open follow-ups, planned meetings and the last contact."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from desktop.core.clock import Clock, civil_date, day_from_text, from_text, local_time
from desktop.core.records import dataclass
from desktop.domain.kinds import Direction, FollowUpKind
from desktop.domain.nextstep import MEETING_URGENCY, Candidate, NextStep, StepKind, next_step, urgency
from desktop.domain.touches import REMARK
from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class Step:
    """A person's next step and what its record says.

    ``title`` and ``rule`` are a follow-up's; ``form``, ``place`` and ``meeting`` (its key, 0 for none) belong to
    the meeting itself, or to that of a follow-up.
    """

    step: NextStep
    title: str = ""
    rule: str = ""
    form: str = ""
    place: str = ""
    meeting: int = 0


_URGENCY = "CASE kind " + " ".join(f"WHEN '{kind}' THEN {urgency(kind)}" for kind in FollowUpKind) + " END"

_THEIRS = f"kind <> '{FollowUpKind.SOMEONE_ELSE}'"
"""Thinking of somebody else is due in the agenda, but it is no step with this person."""

BY_DUE = f"""
    SELECT person_id AS id, due_on AS day, {_URGENCY} AS urgency, coalesce(due_at, '~') AS moment
        FROM follow_up INDEXED BY follow_up_open
        WHERE state = 'open' AND person_id IS NOT NULL AND due_on IS NOT NULL AND {_THEIRS}
            AND person_id NOT IN (SELECT id FROM person WHERE resting = 1)
    UNION ALL
    SELECT person_id, date(starts_at, ?), {MEETING_URGENCY}, starts_at
        FROM meeting WHERE state = 'planned' AND starts_at IS NOT NULL
    ORDER BY day, urgency, moment"""
"""Everybody with something due, in its order, once for each thing; takes the zone's shift."""

_UNDATED = f"""
    SELECT person_id AS id FROM follow_up INDEXED BY follow_up_open
    WHERE state = 'open' AND person_id IS NOT NULL AND due_on IS NULL AND {_THEIRS}
        AND person_id NOT IN (SELECT id FROM person WHERE resting = 1)
    ORDER BY id"""

AWAITED = f"""
    (SELECT t.direction = '{Direction.OUT}'
            AND (t.channel NOT IN ('phone', 'in_person') OR t.outcome = 'no_answer')
            AND t.at > coalesce((SELECT max(m.started_at) FROM meeting m WHERE m.person_id = p.id), '')
        FROM touch t WHERE t.person_id = p.id AND t.outcome <> '{REMARK}'
        ORDER BY t.at DESC LIMIT 1)"""
"""Whether the last word was ours, and no talk: then one waits for a reply."""

_WAITING = f"""
    SELECT p.id FROM person p INDEXED BY person_stage
    WHERE p.stage IN ('contacted', 'scheduled', 'met', 'keep_in_touch')
        AND p.id NOT IN (SELECT id FROM person WHERE resting = 1) AND {AWAITED} = 1
    ORDER BY p.sort_key"""

_CANDIDATES = f"""
    SELECT f.person_id, 'follow_up', f.id, f.due_on, f.due_at, f.kind, f.title, f.rule,
        coalesce(m.form, ''), coalesce(m.place, ''), coalesce(m.id, 0)
        FROM follow_up f LEFT JOIN meeting m ON m.id = f.meeting_id
        WHERE f.person_id IN (SELECT value FROM json_each(:keys)) AND f.state = 'open'
            AND f.{_THEIRS}
    UNION ALL
    SELECT m.person_id, 'meeting', m.id, NULL, m.starts_at, '', '', '', m.form, m.place, m.id
        FROM meeting m
        WHERE m.person_id IN (SELECT value FROM json_each(:keys)) AND m.state = 'planned'
            AND m.starts_at IS NOT NULL"""

_AWAITED_OF = f"SELECT p.id FROM person p WHERE p.id IN (SELECT value FROM json_each(?)) AND {AWAITED} = 1"

LISTED_SQL = (BY_DUE, _UNDATED, _WAITING)
"""Every statement over all people, for looking at their plans."""


def due_people(db: Reader, *, clock: Clock) -> list[int]:
    """Keys of people by what is due first; one stands there for each thing that is due."""
    return _keys(db, BY_DUE, _shift(clock))


def first_due(db: Reader, *, clock: Clock, limit: int) -> list[int]:
    """The same for the first ``limit`` things that are due, without looking at the others."""
    return _keys(db, f"{BY_DUE} LIMIT ?", _shift(clock), limit)


def others(db: Reader) -> list[int]:
    """Keys of people with something to do some day, then of those whose reply is awaited."""
    return _keys(db, _UNDATED) + _keys(db, _WAITING)


def steps(db: Reader, keys: Sequence[int], *, resting: Collection[int], zone: str) -> dict[int, Step]:
    """The next step of each of these people."""
    wanted = json.dumps(list(keys))
    found: dict[int, list[tuple[Candidate, Step]]] = defaultdict(list)
    for person, *row in db.execute(_CANDIDATES, {"keys": wanted}):
        candidate = _candidate(row[0], row[1], row[2], row[3], kind=row[4], zone=zone)
        found[person].append((candidate, Step(NextStep(candidate.step), *row[5:])))
    awaited = {row[0] for row in db.execute(_AWAITED_OF, (wanted,))}
    return {key: _step(found[key], awaited=key in awaited, resting=key in resting) for key in keys}


def step_of(db: Reader, person: int, *, resting: bool, zone: str) -> Step:
    """The next step of one person."""
    return steps(db, [person], resting={person} if resting else (), zone=zone)[person]


def _step(found: list[tuple[Candidate, Step]], *, awaited: bool, resting: bool) -> Step:
    chosen = next_step(
        [candidate for candidate, _ in found],
        last_direction=Direction.OUT if awaited else None,
        resting=resting,
    )
    said = next(
        (step for item, step in found if (item.step, item.id) == (chosen.step, chosen.id)), Step(chosen)
    )
    return replace(said, step=chosen)


def _candidate(step: str, key: int, due_on: str | None, at: str | None, *, kind: str, zone: str) -> Candidate:
    moment = None if at is None else from_text(at)
    day = None if due_on is None else day_from_text(due_on)
    if day is None and moment is not None:
        day = civil_date(moment, zone=zone)
    return Candidate(StepKind(step), key, day, moment, kind)


def _shift(clock: Clock) -> str:
    """What SQLite adds to an instant so that its date is the person's."""
    offset = local_time(clock.now(), zone=clock.zone).utcoffset()
    return f"{0 if offset is None else offset.total_seconds() / 60:+.0f} minutes"


def _keys(db: Reader, statement: str, *parameters: object) -> list[int]:
    found: list[int] = json.loads(db.value(f"SELECT json_group_array(id) FROM ({statement})", parameters))
    return found
