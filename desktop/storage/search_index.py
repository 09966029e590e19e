"""The full-text tables: which rows feed which of them, and bringing them up to date inside a change.

They are contentless: each holds words only, under the key of the row they came from. A row that changed is
taken out and put in again by one statement for many keys.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

_PERSON_DOCUMENT = """
    SELECT p.id,
        concat_ws(' ', p.shown_name, p.given, p.family),
        concat_ws(' ', p.role, o.name, f.name, p.place, p.strong_interest, p.how_found, p.referrer_name,
            r.shown_name, (SELECT group_concat(t.name, ' ') FROM person_tag t WHERE t.person_id = p.id)),
        (SELECT group_concat(w.value, ' ') FROM reach w WHERE w.person_id = p.id),
        p.notes
    FROM person p
        LEFT JOIN organisation o ON o.id = p.organisation_id
        LEFT JOIN field f ON f.id = p.field_id
        LEFT JOIN person r ON r.id = p.referred_by_id
    WHERE p.id"""

_MEETING_DOCUMENT = """
    SELECT m.id,
        concat_ws(' ', m.place, m.learn, m.overview, m.research,
            (SELECT group_concat(q.text, ' ') FROM planned_question q WHERE q.meeting_id = m.id)),
        (SELECT concat_ws(' ', d.learned, d.want_more, d.impressions, d.three_things, d.surprised,
            d.idea_wrong, d.typical_day, d.entry_route, d.numbers_heard, d.sources_named, d.paths_unknown,
            d.impression_industry, d.impression_field, d.impression_position, d.impression_organisation,
            d.people_named, d.promises_mine, d.promises_theirs, d.resume_points, d.who_could_tell,
            d.ask_differently, d.decision, d.decision_reason,
            (SELECT group_concat(g.reason, ' ') FROM debrief_rating g WHERE g.debrief_id = d.id))
            FROM debrief d WHERE d.meeting_id = m.id)
    FROM meeting m
    WHERE m.id"""

DOCUMENTS: Mapping[str, str] = {
    "person": _PERSON_DOCUMENT,
    "organisation": "SELECT id, name, notes FROM organisation WHERE id",
    "note": "SELECT id, text FROM note_line WHERE id",
    "meeting": _MEETING_DOCUMENT,
    "follow_up": "SELECT id, title, concat_ws(' ', draft_subject, draft) FROM follow_up WHERE id",
    "question": "SELECT id, text, topic FROM question WHERE id",
    "touch": "SELECT id, subject, text FROM touch WHERE id",
    "advice": "SELECT id, text, result FROM advice WHERE id",
    "inbox": "SELECT id, text FROM inbox_line WHERE id",
}
"""For each search table, the statement that makes its rows; a condition on the key follows it."""

_COLUMNS = {
    "person": "name, about, reach, notes",
    "organisation": "name, notes",
    "note": "text",
    "meeting": "plan, debrief",
    "follow_up": "title, draft",
    "question": "text, topic",
    "touch": "subject, text",
    "advice": "text, result",
    "inbox": "text",
}

_OWN_ROWS = {
    "person": "person",
    "organisation": "organisation",
    "note_line": "note",
    "meeting": "meeting",
    "follow_up": "follow_up",
    "question": "question",
    "touch": "touch",
    "advice": "advice",
    "inbox_line": "inbox",
}

_OWNED: Mapping[str, tuple[str, str]] = {
    "reach": ("person", "SELECT person_id FROM reach WHERE id"),
    "person_tag": ("person", "SELECT person_id FROM person_tag WHERE id"),
    "organisation": ("person", "SELECT id FROM person WHERE organisation_id"),
    "field": ("person", "SELECT id FROM person WHERE field_id"),
    "person": ("person", "SELECT id FROM person WHERE referred_by_id"),
    "planned_question": ("meeting", "SELECT meeting_id FROM planned_question WHERE id"),
    "debrief": ("meeting", "SELECT meeting_id FROM debrief WHERE id"),
    "debrief_rating": (
        "meeting",
        "SELECT d.meeting_id FROM debrief_rating g JOIN debrief d ON d.id = g.debrief_id WHERE g.id",
    ),
}
"""Tables whose rows are part of another row's words: that one's search table, and how to find it."""

_OWNER_COLUMNS = {
    "reach": "person_id",
    "person_tag": "person_id",
    "planned_question": "meeting_id",
    "debrief": "meeting_id",
}

_TABLES = {kind: table for table, kind in _OWN_ROWS.items()}

Stale = dict[str, set[int]]


def stale_after(
    connection: Any,
    entries: Iterable[tuple[str, int, str, dict[str, Any] | None]],
    *,
    added: Mapping[str, Collection[int]] | None = None,
) -> Stale:
    """Which documents the rows in a journal make out of date: search table → keys.

    ``added`` are the keys of rows that were added besides, table by table.
    """
    touched: dict[str, set[int]] = defaultdict(set)
    stale: Stale = defaultdict(set)
    for table, keys in (added or {}).items():
        touched[table].update(keys)
        if table in _OWN_ROWS:
            stale[_OWN_ROWS[table]].update(keys)
    for table, row, _, values in entries:
        touched[table].add(row)
        if table == "debrief_rating" and values and "debrief_id" in values:
            touched["debrief"].add(
                values["debrief_id"]
            )  # the row may be gone, its owner's words are other ones
        if table in _OWN_ROWS:
            stale[_OWN_ROWS[table]].add(row)
        owner = (values or {}).get(_OWNER_COLUMNS.get(table, ""))
        if owner is not None:
            stale[_OWNED[table][0]].add(owner)
    for table, (kind, finder) in _OWNED.items():
        if touched.get(table):
            stale[kind].update(row[0] for row in _in_keys(connection, finder, touched[table]))
    return stale


def refresh(
    connection: Any,
    stale: Mapping[str, Iterable[int]],
    *,
    added: Mapping[str, Collection[int]] | None = None,
    gone: Mapping[str, Collection[int]] | None = None,
) -> None:
    """Take these documents out of their search tables and put in what their rows say now.

    Documents of rows that are ``added`` (keys, table by table) cannot be there yet; rows that are ``gone`` have none.
    """
    for kind, ids in stale.items():
        keys, table = set(ids), _TABLES.get(kind, kind)
        if old := keys.difference((added or {}).get(table, ())):
            among, values = _among(old)
            connection.execute(f"DELETE FROM search_{kind} WHERE rowid {among}", values)
        if new := keys.difference((gone or {}).get(table, ())):
            among, values = _among(new)
            connection.execute(
                f"INSERT INTO search_{kind} (rowid, {_COLUMNS[kind]}) {DOCUMENTS[kind]} {among}", values
            )


def postpone(connection: Any, stale: Mapping[str, Iterable[int]]) -> None:
    """Note documents as out of date, for ``catch_up``; cheaper than ``refresh`` while somebody types."""
    rows = [(kind, key) for kind, ids in stale.items() for key in ids]
    connection.executemany("INSERT INTO search_dirty VALUES (?, ?) ON CONFLICT DO NOTHING", rows)


def catch_up(connection: Any) -> int:
    """Bring everything up to date that was postponed; returns how many documents."""
    stale: Stale = defaultdict(set)
    for kind, key in connection.execute("SELECT kind, id FROM search_dirty").fetchall():
        stale[kind].add(key)
    if stale:
        refresh(connection, stale)
        connection.execute("DELETE FROM search_dirty")
    return sum(len(ids) for ids in stale.values())


def rebuild(connection: Any) -> None:
    """Fill every search table anew, for notebooks written by bulk or saved from damage."""
    for kind, columns in _COLUMNS.items():
        connection.execute(f"INSERT INTO search_{kind} (search_{kind}) VALUES ('delete-all')")
        connection.execute(f"INSERT INTO search_{kind} (rowid, {columns}) {DOCUMENTS[kind]} IS NOT NULL")
    connection.execute("DELETE FROM search_dirty")


def _in_keys(connection: Any, statement: str, ids: Collection[int]) -> list[tuple[int]]:
    among, values = _among(ids)
    found: list[tuple[int]] = connection.execute(f"{statement} {among}", values).fetchall()
    return found


def _among(ids: Collection[int]) -> tuple[str, tuple[Any, ...]]:
    """A condition on a key, and its values; keys in a row, as many rows that were added have, are a range."""
    first, last = min(ids), max(ids)
    if last - first == len(ids) - 1:
        return "BETWEEN ? AND ?", (first, last)
    return "IN (SELECT value FROM json_each(?))", (json.dumps(sorted(ids)),)
