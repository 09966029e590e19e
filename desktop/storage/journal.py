"""The journal: temporary triggers note every touched row.

An entry is ``[table, id, sign, values]``. The sign ``+`` means the row was added (no values: taking it back
needs only the key), ``-`` that it was deleted (all its values), ``~`` that it was changed (the earlier
values of the columns that differ). Playing a step backwards (``playback``) is journalled like any other change,
so that what is drained afterwards is the step that plays it forwards again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from typing import Any

Entry = tuple[str, int, str, dict[str, Any] | None]

ADDED, DELETED, CHANGED = "+", "-", "~"
_INTO = "INSERT INTO journal (tab, row, old, new) VALUES"
_THERE = '"+"'
"""What stands for the values of a row that was added: nobody asks for them."""
_ADDED = '["%s",%d,"+",null]'


class Journal:
    """The notes of one writing connection."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._columns: dict[str, tuple[str, ...]] = {}
        self.is_started = False
        """Whether the triggers are there."""
        self._by_hand: frozenset[str] = frozenset()
        self._added: dict[str, list[int]] = {}

    def start(self, tables: Iterable[str]) -> None:
        """Set up the triggers on these tables; does nothing the second time."""
        if self.is_started:
            return
        run = self._connection.execute
        run(
            "CREATE TEMP TABLE IF NOT EXISTS journal "
            "(seq INTEGER PRIMARY KEY, tab TEXT, row INTEGER, old TEXT, new TEXT)"
        )
        for table in tables:
            self._watch(table)
        self.is_started = True

    def columns(self, table: str) -> tuple[str, ...]:
        """The columns of a table as the file has them."""
        if table not in self._columns:
            info = self._connection.execute(f"PRAGMA table_info({table})").fetchall()
            self._columns[table] = tuple(row[1] for row in info)
        return self._columns[table]

    def drain(self) -> list[Entry]:
        """Everything noted since the last time, one entry a row, in the order of first touch."""
        if not self.is_started:
            return []
        rows = self._connection.execute("SELECT tab, row, old, new FROM temp.journal ORDER BY seq").fetchall()
        added: list[Entry] = [
            (table, key, ADDED, None) for table, keys in self.take_added().items() for key in keys
        ]
        if not rows:
            return added
        self._connection.execute("DELETE FROM temp.journal")
        return join(added, fold(rows)) if added else fold(rows)

    def take_added(self) -> dict[str, list[int]]:
        """The keys of the rows that were told by hand, table by table; they are not drained any more."""
        added, self._added = self._added, {}
        return added

    @contextmanager
    def adding_by_hand(self, *tables: str) -> Iterator[None]:
        """Rows that are added to these tables meanwhile are told by ``note_added``, which costs far less than a
        trigger for each; they count as added before all else that is noted until the next ``drain``.
        """
        for table in tables:
            self._connection.execute(f"DROP TRIGGER temp.journal_{table}_added")
        self._by_hand = frozenset(tables)
        try:
            yield
        finally:
            self._by_hand = frozenset()
            for table in tables:
                self._watch_added(table)

    def note_added(self, table: str, keys: Iterable[int]) -> None:
        """Note rows that were added while their table is told of by hand."""
        if table in self._by_hand:
            self._added.setdefault(table, []).extend(keys)

    def is_told_by_hand(self, table: str) -> bool:
        """Whether rows that are added to a table have to be told by ``note_added``."""
        return table in self._by_hand

    def forget(self) -> None:
        """What was told by hand does not count: the change was given up."""
        self._added = {}

    def _watch(self, table: str) -> None:
        run = self._connection.execute
        old, new = (self._as_json(table, name) for name in ("OLD", "NEW"))
        self._watch_added(table)
        run(
            f"CREATE TEMP TRIGGER IF NOT EXISTS journal_{table}_changed AFTER UPDATE ON main.{table} "
            f"BEGIN {_INTO} ('{table}', NEW.id, {old}, {new}); END"
        )
        run(
            f"CREATE TEMP TRIGGER IF NOT EXISTS journal_{table}_deleted AFTER DELETE ON main.{table} "
            f"BEGIN {_INTO} ('{table}', OLD.id, {old}, NULL); END"
        )

    def _watch_added(self, table: str) -> None:
        self._connection.execute(
            f"CREATE TEMP TRIGGER IF NOT EXISTS journal_{table}_added AFTER INSERT ON main.{table} "
            f"BEGIN {_INTO} ('{table}', NEW.id, NULL, '{_THERE}'); END"
        )

    def _as_json(self, table: str, prefix: str) -> str:
        pairs = ", ".join(f"'{name}', {prefix}.{name}" for name in self.columns(table) if name != "id")
        return f"json_object({pairs})"


class Settled:
    """Entries of a change that were drained before its end, a row once however often it was touched."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, int], Entry] = {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Take more entries, later ones of a row joined to the earlier."""
        for entry in entries:
            key = (entry[0], entry[1])
            earlier = self._entries.get(key)
            joined = entry if earlier is None else _join_one(earlier, entry)
            if joined is None:
                del self._entries[key]
            else:
                self._entries[key] = joined

    def add_new(self, added: Mapping[str, Iterable[int]]) -> None:
        """Take rows, by table and key, that were added since the last time, and of which nothing was told yet."""
        for table, keys in added.items():
            self._entries.update({(table, key): (table, key, ADDED, None) for key in keys})

    def with_rest(self, rest: list[Entry]) -> list[Entry]:
        """All entries of the change, which has ended."""
        if not self._entries:
            return rest
        self.add(rest)
        entries = list(self._entries.values())
        self.clear()
        return entries

    def clear(self) -> None:
        """Forget everything: the change was given up."""
        self._entries = {}


def rows_with(sign: str, entries: Iterable[Entry]) -> dict[str, list[int]]:
    """The keys of the rows with a sign, table by table."""
    found: dict[str, list[int]] = {}
    for table, row, each, _ in entries:
        if each == sign:
            found.setdefault(table, []).append(row)
    return found


def fold(rows: Iterable[tuple[str, int, str | None, str | None]]) -> list[Entry]:
    """One entry for each row out of its notes; a row added and deleted again leaves none."""
    notes: dict[tuple[str, int], tuple[str | None, str | None]] = {}
    for table, row, old, new in rows:
        key = (table, row)
        notes[key] = (notes[key][0] if key in notes else old, new)
    # one text of them all is read in half the time that one after the other takes
    befores = json.loads(f"[{','.join([old or 'null' for old, _ in notes.values()])}]")
    afters = json.loads(f"[{','.join([new or 'null' for _, new in notes.values()])}]")
    entries = (_entry(*key, *values) for key, *values in zip(notes, befores, afters, strict=True))
    return [entry for entry in entries if entry is not None]


def join(first: Iterable[Entry], second: Iterable[Entry]) -> list[Entry]:
    """The entries of two steps in a row as those of one."""
    joined: dict[tuple[str, int], Entry] = {(entry[0], entry[1]): entry for entry in first}
    for entry in second:
        key = (entry[0], entry[1])
        merged = _join_one(joined[key], entry) if key in joined else entry
        if merged is None:
            del joined[key]
        else:
            joined[key] = merged
    return list(joined.values())


def dump(entries: Iterable[Entry]) -> str:
    """Entries as the text that is kept in a step."""
    whole = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    texts: list[str] = []
    # a big step has tens of thousands: added rows are written out by hand, the others many at a stroke
    for is_added, some in groupby(entries, lambda entry: entry[2] == ADDED):
        if is_added:
            texts += [_ADDED % entry[:2] for entry in some]
        else:
            texts.append(whole(list(some))[1:-1])
    return f"[{','.join(texts)}]"


def load(text: str) -> list[Entry]:
    """The entries of a kept step."""
    return [(table, row, sign, values) for table, row, sign, values in json.loads(text)]


def _entry(
    table: str, row: int, before: dict[str, Any] | None, after: dict[str, Any] | str | None
) -> Entry | None:
    if before is None:
        return None if after is None else (table, row, ADDED, None)
    if after is None:
        return (table, row, DELETED, before)
    if isinstance(after, str):
        # deleted and put back in one change: what it held before cannot be told apart, so all of it counts
        return (table, row, CHANGED, before)
    differing = {name: value for name, value in before.items() if after[name] != value}
    return (table, row, CHANGED, differing) if differing else None


def _join_one(first: Entry, second: Entry) -> Entry | None:
    table, row, earlier, values = first
    later, changed = second[2], second[3]
    if earlier == ADDED:
        return None if later == DELETED else first
    if earlier == DELETED:
        # a row that came back: every earlier value has to be restored, not only what differs now
        return (table, row, CHANGED, values) if later == ADDED else first
    merged = {**(changed or {}), **(values or {})}
    return (table, row, DELETED if later == DELETED else CHANGED, merged)
