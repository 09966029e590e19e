"""One person field by field, to be held beside what a file says of perhaps the same one."""

from __future__ import annotations

import json
from collections.abc import Iterable

from desktop.storage.database import Reader

_PLAIN = (
    "pronouns",
    "role",
    "place",
    "time_zone",
    "how_found",
    "strong_interest",
    "connected_on",
    "notes",
)


def fields_of(db: Reader, person: int) -> dict[str, str]:
    """The texts of a person by field, empty ones too; ways to reach them and tags are lines. Empty when gone."""
    row = db.one(
        f"""SELECT p.shown_name, coalesce(o.name, ''), coalesce(f.name, ''),
            coalesce(r.shown_name, p.referrer_name), {", ".join(f"coalesce(p.{name}, '')" for name in _PLAIN)}
        FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
        LEFT JOIN field f ON f.id = p.field_id LEFT JOIN person r ON r.id = p.referred_by_id
        WHERE p.id = ?""",
        (person,),
    )
    if row is None:
        return {}
    found = dict(zip(("name", "organisation", "field", "referred_by", *_PLAIN), map(str, row), strict=True))
    for name, statement in (
        ("reaches", "SELECT value FROM reach WHERE person_id = ? ORDER BY position, id"),
        ("tags", "SELECT name FROM person_tag WHERE person_id = ? ORDER BY id"),
    ):
        found[name] = "\n".join(text for (text,) in db.rows(statement, (person,)))
    return found


def shown_names(db: Reader, people: Iterable[int]) -> dict[int, str]:
    """The names of people by their keys; those who are gone are left out."""
    keys = json.dumps(sorted(set(people)))
    return dict(
        db.rows("SELECT id, shown_name FROM person WHERE id IN (SELECT value FROM json_each(?))", (keys,))
    )


def busiest(db: Reader, people: Iterable[int]) -> dict[int, int]:
    """How many meetings, contacts and follow-ups people have, by their keys."""
    keys = json.dumps(sorted(set(people)))
    return dict(
        db.rows(
            """SELECT p.id, (SELECT count(*) FROM meeting WHERE person_id = p.id)
                + (SELECT count(*) FROM touch WHERE person_id = p.id)
                + (SELECT count(*) FROM follow_up WHERE person_id = p.id)
            FROM person p WHERE p.id IN (SELECT value FROM json_each(?))""",
            (keys,),
        )
    )
