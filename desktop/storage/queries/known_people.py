"""Who is in the notebook already, for matching what an import brings: looked up by key, many at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.names import fold
from desktop.storage.database import Reader

_IN = "IN (SELECT value FROM json_each(?))"


@dataclass(slots=True)
class KnownPerson:
    """A person as matching sees them; ``reaches`` are pairs of kind and comparable value."""

    id: int
    uid: str
    given: str
    family: str
    shown_name: str
    sort_key: str
    organisation: str
    filled: frozenset[str]
    vcard_extra: str = ""
    reaches: set[tuple[str, str]] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)


FILLABLE = (
    "given",
    "family",
    "pronouns",
    "role",
    "place",
    "time_zone",
    "how_found",
    "strong_interest",
    "notes",
    "connected_on",
    "vcard_extra",
)
"""Columns of a person that an import may fill where they are empty; relations come on top."""


def is_anybody_there(db: Reader) -> bool:
    """Whether the notebook has any people yet."""
    return db.value("SELECT 1 FROM person LIMIT 1") is not None


def candidates(
    db: Reader, *, uids: Iterable[str], keys: Iterable[str], sort_keys: Iterable[str]
) -> list[KnownPerson]:
    """Everybody who shares a uid, an address or a name with somebody in a file, in the order of their keys."""
    ids = {row[0] for row in _asked(db, f"SELECT id FROM person WHERE uid {_IN}", uids)}
    ids |= {row[0] for row in _asked(db, f"SELECT person_id FROM reach WHERE match_key {_IN}", keys)}
    ids |= {row[0] for row in _asked(db, f"SELECT id FROM person WHERE sort_key {_IN}", sort_keys)}
    return _people(db, ids)


def names_like(db: Reader, *, low: str, high: str) -> list[tuple[int, str]]:
    """Keys and shown names of people whose sort key lies in a range; three are enough to see it is no one."""
    return db.rows(
        "SELECT id, shown_name FROM person WHERE sort_key >= ? AND sort_key < ? LIMIT 3", (low, high)
    )


def organisations(db: Reader) -> list[tuple[int, str]]:
    """Every organisation's key and name."""
    return db.rows("SELECT id, name FROM organisation ORDER BY id DESC")


def career_fields(db: Reader) -> list[tuple[int, str]]:
    """Every career field's key and name."""
    return db.rows("SELECT id, name FROM field ORDER BY id DESC")


def last_id(db: Reader, table: str) -> int:
    """The highest key that a table ever gave, so that keys can be told in advance."""
    return int(db.value("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)) or 0)


def taken_uids(db: Reader, table: str, uids: Iterable[str]) -> set[str]:
    """Which of these uids a row of the table has."""
    return {row[0] for row in _asked(db, f"SELECT uid FROM {table} WHERE uid {_IN}", filter(None, uids))}


def meeting_starts(db: Reader, people: Iterable[int]) -> set[tuple[int, str]]:
    """The person and the start of every meeting that these people have."""
    return set(_asked(db, f"SELECT person_id, starts_at FROM meeting WHERE person_id {_IN}", people))


def _people(db: Reader, ids: Iterable[int]) -> list[KnownPerson]:
    empty = ", ".join(f"coalesce(p.{name}, '') <> ''" for name in FILLABLE)
    rows = _asked(
        db,
        f"""SELECT p.id, p.uid, p.given, p.family, p.shown_name, p.sort_key, coalesce(o.name, ''),
            p.vcard_extra, p.field_id IS NOT NULL, p.referred_by_id IS NOT NULL OR p.referrer_name <> '', {empty}
        FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE p.id {_IN} ORDER BY p.id""",
        ids,
    )
    found = {row[0]: _known(row) for row in rows}
    for person, kind, key, value in _asked(
        db, f"SELECT person_id, kind, match_key, value FROM reach WHERE person_id {_IN}", found
    ):
        found[person].reaches.add((kind, key or fold(value)))
    for person, tag in _asked(db, f"SELECT person_id, name FROM person_tag WHERE person_id {_IN}", found):
        found[person].tags.add(tag)
    return list(found.values())


def _known(row: tuple[Any, ...]) -> KnownPerson:
    key, uid, given, family, shown_name, sort_key, organisation, extra = row[:8]
    return KnownPerson(key, uid, given, family, shown_name, sort_key, organisation, _filled(row), extra)


def _filled(row: tuple[Any, ...]) -> frozenset[str]:
    names = ("field", "referred_by", *FILLABLE)
    filled = {name for name, is_there in zip(names, row[8:], strict=True) if is_there}
    return frozenset(filled | ({"organisation"} if row[6] else set()))


def _asked(db: Reader, statement: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
    listed = sorted(set(values))
    return db.rows(statement, (json.dumps(listed),)) if listed else []
