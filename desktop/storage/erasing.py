"""Erasing a person for good: their rows, what steps and trash keep of them, and their name everywhere else.

What is theirs is found by relations, live and in what the steps keep of earlier times. Steps are not dropped
but emptied of it, so that what was done with others can still be taken back.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from desktop.core.errors import Problem, UserError
from desktop.storage import journal
from desktop.storage.journal import Entry

Theirs = dict[str, set[int]]
Blot = Callable[[str], str]

_GO_ALONG = frozenset(
    {("referral", "person_id"), ("inbox_line", "person_id"), ("inbox_line", "meeting_id"),
     ("follow_up", "referral_id"), ("touch", "meeting_id")}
)  # fmt: skip
"""Links that are cut when a person is deleted; when they are erased, these rows go as well."""

_PLACES = {"organisation": "organisation_id", "field": "field_id"}
_LOGS = ("step", "trash")
_HEADS = "first_row_heads"
"""Says in the report of an import that the first row of a table was taken for its header."""
_SHORTEST = 6
"""A way to reach somebody that is shorter stands in other texts by chance."""


@dataclass(frozen=True, slots=True)
class Link:
    """A column of a table that names a row of another; with ``owner`` the row goes with that one."""

    table: str
    column: str
    target: str
    owner: bool


def erase(connection: Any, *, person: int, tables: tuple[str, ...], mark: str) -> None:
    """Take out everything of a person inside the caller's transaction; ``mark`` takes the place of their name."""
    links = [link for table in tables for link in _links(connection, table)]
    words = _words(connection, person)
    blot, blot_report = _blotter(words, mark), _report_blotter(connection, person, words, mark)
    theirs = _theirs(connection, links, person=person)
    _add_lonely_places(connection, theirs, person=person)
    _add_marks(connection, theirs, person=person)
    _delete_versions(connection, theirs)
    for table in reversed(tables):
        _delete(connection, table, theirs.get(table, set()))
    _empty_logs(connection, theirs, links, blot=blot, blot_report=blot_report)
    if words:
        for table in tables:
            _blot_table(connection, table, words, blot=blot)
        _blot_reports(connection, blot_report)
        _blot_versions(connection, words, blot=blot)


def check(connection: Any, person: int) -> None:
    """Raises ``UserError`` when a person is gone, or talks with the user just now."""
    row = connection.execute(
        """SELECT p.shown_name, EXISTS (SELECT 1 FROM meeting m WHERE m.person_id = p.id AND m.state = 'running')
        FROM person p WHERE p.id = ?""",
        (person,),
    ).fetchone()
    if row is None:
        raise UserError(Problem.RECORD_GONE)
    if row[1]:
        raise UserError(Problem.MEETING_RUNNING, name=row[0])


def _links(connection: Any, table: str) -> Iterator[Link]:
    for row in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
        target, column, on_delete = row[2], row[3], row[6]
        owner = on_delete == "CASCADE" or (table, column) in _GO_ALONG
        yield Link(table, column, target, owner)


def _theirs(connection: Any, links: list[Link], *, person: int) -> Theirs:
    """All rows that belong to a person, through any number of owners, now or when a step was kept."""
    owners = [link for link in links if link.owner]
    kept = [entry for entries in _logged(connection) for entry in entries if entry[2] == journal.DELETED]
    theirs: Theirs = defaultdict(set, {"person": {person}})
    fresh: Theirs = {"person": {person}}
    while fresh:
        found: Theirs = defaultdict(set)
        for link in owners:
            keys = fresh.get(link.target)
            if not keys:
                continue
            found[link.table].update(_owned(connection, link, keys))
            found[link.table].update(
                row for table, row, _, values in kept
                if table == link.table and (values or {}).get(link.column) in keys
            )  # fmt: skip
        fresh = {table: more for table, keys in found.items() if (more := keys - theirs[table])}
        for table, more in fresh.items():
            theirs[table] |= more
    return theirs


def _owned(connection: Any, link: Link, keys: set[int]) -> set[int]:
    statement = f"SELECT id FROM {link.table} WHERE {link.column} IN (SELECT value FROM json_each(?))"
    return {row[0] for row in connection.execute(statement, (json.dumps(sorted(keys)),))}


def _add_lonely_places(connection: Any, theirs: Theirs, *, person: int) -> None:
    """Their organisation and field, where nobody else is in it and nothing was noted about it."""
    for table, column in _PLACES.items():
        lonely = connection.execute(
            f"""SELECT o.id FROM person p JOIN {table} o ON o.id = p.{column} WHERE p.id = ? AND o.notes = ''
                AND NOT EXISTS (SELECT 1 FROM person q WHERE q.{column} = o.id AND q.id <> p.id)""",
            (person,),
        ).fetchone()
        if lonely is not None:
            theirs[table].add(lonely[0])


def _add_marks(connection: Any, theirs: Theirs, *, person: int) -> None:
    """That somebody else is not them."""
    theirs["profile"].update(
        row[0]
        for row in connection.execute(
            """SELECT v.id FROM person p JOIN profile v ON v.key LIKE 'apart:%' AND instr(v.key, p.uid)
            WHERE p.id = ?""",
            (person,),
        )
    )


def _delete(connection: Any, table: str, keys: set[int]) -> None:
    connection.execute(
        f"DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(keys)),)
    )


def _delete_versions(connection: Any, theirs: Theirs) -> None:
    """What the notes of their meetings were, of those too that only steps still know."""
    meetings = theirs.get("meeting", set())
    chosen = "SELECT uid FROM meeting WHERE id IN (SELECT value FROM json_each(?))"
    uids = {row[0] for row in connection.execute(chosen, (json.dumps(sorted(meetings)),))}
    uids |= {
        str(values["uid"])
        for entries in _logged(connection)
        for table, row, _, values in entries
        if table == "meeting" and row in meetings and values and "uid" in values
    }
    connection.executemany("DELETE FROM note_version WHERE meeting_uid = ?", [(uid,) for uid in uids])


# ------------------------------------------------------------ steps and trash


def _logged(connection: Any) -> Iterator[list[Entry]]:
    for log in _LOGS:
        for (changes,) in connection.execute(f"SELECT changes FROM {log}").fetchall():
            yield journal.load(changes)


def _empty_logs(connection: Any, theirs: Theirs, links: list[Link], *, blot: Blot, blot_report: Blot) -> None:
    for log in _LOGS:
        for key, label, changes in connection.execute(f"SELECT id, label, changes FROM {log}").fetchall():
            before = journal.load(changes)
            after = [
                _cut(entry, theirs, links) for entry in before if entry[1] not in theirs.get(entry[0], ())
            ]
            after = [_blot_entry(entry, blot, blot_report) for entry in after]
            if not after:
                connection.execute(f"DELETE FROM {log} WHERE id = ?", (key,))
            elif after != before or blot(label) != label:
                connection.execute(
                    f"UPDATE {log} SET label = ?, changes = ? WHERE id = ?",
                    (blot(label), journal.dump(after), key),
                )


def _cut(entry: Entry, theirs: Theirs, links: list[Link]) -> Entry:
    """An entry of somebody else's row, with its links to what is erased cut."""
    table, row, sign, values = entry
    if not values:
        return entry
    cut = {
        link.column: None
        for link in links
        if link.table == table and values.get(link.column) in theirs.get(link.target, ())
    }
    return (table, row, sign, {**values, **cut}) if cut else entry


# ------------------------------------------------------------ their name elsewhere


def _blotter(words: list[str], mark: str) -> Blot:
    if not words:
        return str
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words), re.IGNORECASE)
    return lambda text: pattern.sub(lambda _match: mark, text)


def _report_blotter(connection: Any, person: int, words: list[str], mark: str) -> Blot:
    """What blots the report of an import: where it gives a row of a table, the parts of a name stand apart."""
    parts = connection.execute("SELECT given, family FROM person WHERE id = ?", (person,)).fetchone()
    if not words or not all(parts):
        return str
    patterns = [re.compile(rf"(?<!\w){re.escape(part)}(?!\w)", re.IGNORECASE) for part in parts]

    def blot_fact(fact: Any) -> Any:
        is_theirs = isinstance(fact, str) and all(pattern.search(fact) for pattern in patterns)
        return mark if is_theirs else fact

    def blot(text: str) -> str:
        report, is_header = _remarks(text), False
        for one in report:
            before = one.get("facts") or {}
            one["facts"] = {name: blot_fact(fact) for name, fact in before.items()}
            is_header = is_header or (one.get("code") == _HEADS and one["facts"] != before)
        for facts in (one["facts"] for one in report if is_header):  # the titles of columns are theirs too
            facts |= {"columns": mark} if "columns" in facts else {}
        return json.dumps(report, ensure_ascii=False) if report else text

    return blot


def _remarks(report: str) -> list[dict[str, Any]]:
    """The remarks in the report of an import; none where it cannot be read."""
    try:
        return [one for one in json.loads(report) if isinstance(one, dict)]
    except ValueError:
        return []


def _blot_reports(connection: Any, blot: Blot) -> None:
    for key, text in connection.execute("SELECT id, report FROM import_batch").fetchall():
        if (blotted := blot(text)) != text:
            connection.execute("UPDATE import_batch SET report = ? WHERE id = ?", (blotted, key))


def _blot_entry(entry: Entry, blot: Blot, blot_report: Blot) -> Entry:
    table, row, sign, values = entry
    if not values:
        return entry
    blotted = {name: blot(value) if isinstance(value, str) else value for name, value in values.items()}
    if table == "import_batch" and blotted.get("report"):
        blotted["report"] = blot_report(blotted["report"])
    return (table, row, sign, blotted)


def _words(connection: Any, person: int) -> list[str]:
    """Texts that can only mean this person: full names, addresses and numbers nobody else has."""
    given, family, display, shown = connection.execute(
        "SELECT given, family, display_name, shown_name FROM person WHERE id = ?", (person,)
    ).fetchone()
    names = {shown, display, f"{given} {family}".strip(), f"{family}, {given}" if given and family else ""}
    found = [
        name for name in names if len(name.split()) > 1 and not _is_anothers_name(connection, name, person)
    ]
    reaches = connection.execute(
        """SELECT DISTINCT value FROM reach r WHERE person_id = ? AND kind IN ('email', 'phone')
            AND NOT EXISTS (SELECT 1 FROM reach q WHERE q.value = r.value AND q.person_id <> r.person_id)""",
        (person,),
    ).fetchall()
    found += [value for (value,) in reaches if len(value) >= _SHORTEST]
    return sorted(found, key=len, reverse=True)


def _is_anothers_name(connection: Any, name: str, person: int) -> bool:
    row = connection.execute(
        "SELECT 1 FROM person WHERE id <> ? AND (shown_name = ? OR display_name = ?)", (person, name, name)
    ).fetchone()
    return row is not None


def _blot_table(connection: Any, table: str, words: list[str], *, blot: Blot) -> None:
    info = connection.execute(f"PRAGMA table_info({table})").fetchall()
    patterns = [f"%{_like(word)}%" for word in words]
    for column in (row[1] for row in info if row[2] == "TEXT" and row[1] != "uid"):
        alike = " OR ".join([f"{column} LIKE ? ESCAPE '\\'"] * len(words))
        found = connection.execute(f"SELECT id, {column} FROM {table} WHERE {alike}", patterns).fetchall()
        for key, text in found:
            if blot(text) != text:
                connection.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (blot(text), key))


def _blot_versions(connection: Any, words: list[str], *, blot: Blot) -> None:
    """Their name in what the notes of other people's meetings were."""
    alike = " OR ".join(["changes LIKE ? ESCAPE '\\'"] * len(words))
    patterns = [f"%{_like(json.dumps(word, ensure_ascii=False)[1:-1])}%" for word in words]
    found = connection.execute(f"SELECT id, changes FROM note_version WHERE {alike}", patterns).fetchall()
    for key, changes in found:
        step = json.loads(changes)
        for values in step["lines"].values():
            values[3] = blot(values[3])
        text = json.dumps(step, ensure_ascii=False, separators=(",", ":"))
        if text != changes:
            connection.execute("UPDATE note_version SET changes = ? WHERE id = ?", (text, key))


def _like(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
