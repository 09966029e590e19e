"""One person as the detail pane shows them, with names to choose from."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from desktop.core.clock import Clock
from desktop.core.records import dataclass
from desktop.domain.kinds import Permission, ReachKind, Stage
from desktop.domain.names import fold
from desktop.storage.database import Reader
from desktop.storage.queries import next_steps
from desktop.storage.queries.next_steps import Step

CHOICES = 20


@dataclass(frozen=True, slots=True)
class ReachRow:
    """One way to reach somebody."""

    id: int
    kind: ReachKind
    label: str
    value: str
    note: str
    is_best: bool


@dataclass(frozen=True, slots=True)
class NamedRow:
    """Somebody whom this person named: a contact (``person``), or only a name yet (``referral``)."""

    person: int
    referral: int
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Everything the detail pane shows of a person but their timeline. Keys are 0 where there is nothing."""

    id: int
    name: str
    given: str
    family: str
    display_name: str
    pronouns: str
    role: str
    organisation: str
    field: str
    place: str
    time_zone: str
    how_found: str
    referred_by: int
    referrer: str
    may_use_name: Permission
    strong_interest: str
    stage: Stage
    resting: bool
    may_contact_again: Permission
    notes: str
    imported_from: str
    step: Step
    organisation_id: int
    field_id: int
    tags: tuple[str, ...] = ()
    reaches: tuple[ReachRow, ...] = ()
    named: tuple[NamedRow, ...] = ()


_CARD = """
    SELECT p.id, p.shown_name, p.given, p.family, p.display_name, p.pronouns, p.role, coalesce(o.name, ''),
        coalesce(f.name, ''), p.place, p.time_zone, p.how_found, coalesce(r.id, 0),
        coalesce(r.shown_name, p.referrer_name), p.may_use_name, p.strong_interest, p.stage, p.resting,
        p.may_contact_again, p.notes, coalesce(b.file_name, ''),
        coalesce(o.id, 0), coalesce(f.id, 0)
    FROM person p
        LEFT JOIN organisation o ON o.id = p.organisation_id
        LEFT JOIN field f ON f.id = p.field_id
        LEFT JOIN person r ON r.id = p.referred_by_id
        LEFT JOIN import_batch b ON b.id = p.import_batch_id
    WHERE p.id = ?"""

_TEXTS = tuple(field.name for field in fields(PersonCard))[:14]

_REACHES = """
    SELECT id, kind, label, value, note, is_best FROM reach WHERE person_id = ?
    ORDER BY CASE kind WHEN 'email' THEN 0 WHEN 'phone' THEN 1 WHEN 'link' THEN 2 ELSE 3 END, position, id"""

_NAMED = """
    SELECT p.id, 0, p.shown_name, concat_ws(', ', nullif(p.role, ''), o.name), p.sort_key, 0
        FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.referred_by_id = :person
    UNION ALL
    SELECT 0, r.id, r.name, r.about, r.name, 1 FROM referral r
        WHERE r.named_by_id = :person AND r.person_id IS NULL
    ORDER BY 6, 5"""

_CHOICES = """
    SELECT p.id, p.shown_name, concat_ws(', ', nullif(p.role, ''), o.name)
    FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
    WHERE p.sort_key LIKE ? AND p.id <> ? ORDER BY p.sort_key LIMIT ?"""


_READINESS = """
    SELECT m.overview, (SELECT count(*) FROM planned_question q WHERE q.meeting_id = m.id)
    FROM meeting m WHERE m.person_id = ? AND m.state = 'planned'
    ORDER BY m.starts_at IS NULL, m.starts_at LIMIT 1"""


def card(db: Reader, person: int, *, clock: Clock) -> PersonCard | None:
    """One person, None when they are gone."""
    row = db.one(_CARD, (person,))
    if row is None:
        return None
    tags = db.execute("SELECT name FROM person_tag WHERE person_id = ? ORDER BY id", (person,))
    texts: dict[str, Any] = dict(zip(_TEXTS, row, strict=False))
    return PersonCard(
        **texts,
        may_use_name=Permission(row[14]),
        strong_interest=row[15],
        stage=Stage(row[16]),
        resting=bool(row[17]),
        may_contact_again=Permission(row[18]),
        notes=row[19],
        imported_from=row[20],
        step=next_steps.step_of(db, person, resting=bool(row[17]), zone=clock.zone),
        organisation_id=int(row[21]),
        field_id=int(row[22]),
        tags=tuple(tag for (tag,) in tags),
        reaches=tuple(_reach(*found) for found in db.execute(_REACHES, (person,))),
        named=tuple(NamedRow(*found[:4]) for found in db.execute(_NAMED, {"person": person})),
    )


def readiness(db: Reader, person: int) -> tuple[str, int]:
    """What is ready if a person has time at once: the overview of their sheet, the number of questions."""
    row = db.one(_READINESS, (person,))
    return ("", 0) if row is None else (row[0] or "", int(row[1]))


def person_choices(db: Reader, text: str, *, but: int = 0) -> list[tuple[int, str, str]]:
    """People whose name holds a text, to choose from: key, name, role and organisation."""
    pattern = "%".join(["", *fold(text).split(), ""]) or "%"
    return [(row[0], row[1], row[2]) for row in db.execute(_CHOICES, (pattern, but, CHOICES))]


def person_named(db: Reader, name: str) -> int:
    """The key of the one person with exactly this name, 0 when there is none or more than one."""
    found = db.rows("SELECT id FROM person WHERE shown_name = ? LIMIT 2", (name,))
    return int(found[0][0]) if len(found) == 1 else 0


def people_names(db: Reader, *, but: int = 0) -> list[str]:
    """Names of all people but one, for completion."""
    return [
        name
        for (name,) in db.execute("SELECT shown_name FROM person WHERE id <> ? ORDER BY sort_key", (but,))
    ]


def organisation_names(db: Reader) -> list[str]:
    """Names of all organisations, for completion."""
    return [name for (name,) in db.execute("SELECT name FROM organisation ORDER BY name COLLATE NOCASE")]


def field_names(db: Reader) -> list[str]:
    """Names of all career fields, for completion."""
    return [name for (name,) in db.execute("SELECT name FROM field ORDER BY name COLLATE NOCASE")]


def tag_names(db: Reader) -> list[str]:
    """All tags in use, for completion."""
    return [
        name for (name,) in db.execute("SELECT DISTINCT name FROM person_tag ORDER BY name COLLATE NOCASE")
    ]


def names(db: Reader, people: list[int]) -> list[str]:
    """The names of these people, in the order of the keys."""
    found = dict(
        db.execute(
            "SELECT id, shown_name FROM person WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(people),),
        )
    )
    return [found[key] for key in people if key in found]


def _reach(*row: Any) -> ReachRow:
    key, kind, label, value, note, is_best = row
    return ReachRow(key, ReachKind(kind), label, value, note, bool(is_best))
