"""Which records an export is about: some people, some meetings, a period, a field, or all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.storage.database import Reader

_IN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Within:
    """Keys of people and meetings, and the first and last day (ISO text); None sets no bounds."""

    people: tuple[int, ...] | None = None
    meetings: tuple[int, ...] | None = None
    since: str | None = None
    until: str | None = None

    def where(
        self, *, person: str = "", meeting: str = "", day: str = "", also: str = ""
    ) -> tuple[str, tuple[str, ...]]:
        """The WHERE of a statement and its parameters, for columns with a person, a meeting and a day."""
        conditions, values = ([also] if also else []), []
        if self.people is not None and person:
            conditions.append(f"{person} {_IN}")
            values.append(json.dumps(self.people))
        if self.meetings is not None and meeting:
            conditions.append(f"{meeting} {_IN}")
            values.append(json.dumps(self.meetings))
        if day and self.since:
            conditions.append(f"{day} >= ?")
            values.append(self.since)
        if day and self.until:
            conditions.append(f"{day} < ?")
            values.append(self.until + "\x7f")  # after every time of that day
        return f"WHERE {' AND '.join(conditions)}" if conditions else "", tuple(values)

    def only_meeting(self, meeting: int) -> Within:
        """The same bounds for one meeting."""
        return Within(self.people, (meeting,), self.since, self.until)


EVERYTHING = Within()
#: What was captured from a line off the record stays in the notebook with it.
ON_RECORD = "NOT EXISTS (SELECT 1 FROM note_line l WHERE l.id = t.line_id AND l.off_record = 1)"
MEETING_DAY = "coalesce(m.started_at, m.starts_at)"


def select(
    db: Reader,
    *,
    people: Sequence[int] | None = None,
    meetings: Sequence[int] | None = None,
    since: str | None = None,
    until: str | None = None,
    field: int | None = None,
) -> Within:
    """The bounds of an export, with the people settled: of a period those something happened with in it."""
    wanted = None if people is None else set(people)
    if field is not None:
        of_field = {row[0] for row in db.rows("SELECT id FROM person WHERE field_id = ?", (field,))}
        wanted = of_field if wanted is None else wanted & of_field
    if meetings is not None:
        met = {
            row[0]
            for row in db.rows(f"SELECT person_id FROM meeting WHERE id {_IN}", (json.dumps(list(meetings)),))
        }
        wanted = met if wanted is None else wanted & met
    if since or until:
        busy = _people_of(db, Within(since=since, until=until))
        wanted = busy if wanted is None else wanted & busy
    return Within(
        None if wanted is None else tuple(sorted(wanted)),
        None if meetings is None else tuple(meetings),
        since,
        until,
    )


def _people_of(db: Reader, within: Within) -> set[int]:
    found: set[int] = set()
    for sql, day in (
        ("SELECT m.person_id FROM meeting m", MEETING_DAY),
        ("SELECT t.person_id FROM touch t", "t.at"),
        ("SELECT f.person_id FROM follow_up f", "f.due_on"),
    ):
        where, values = within.where(day=day)
        found |= {row[0] for row in db.rows(f"{sql} {where}", values) if row[0] is not None}
    return found
