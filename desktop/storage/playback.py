"""Playing the entries of a step backwards: what was added goes, what went is put back, what changed is as before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from desktop.storage.database import IntegrityError
from desktop.storage.journal import ADDED, CHANGED, DELETED, Entry, Journal

Beat = Callable[[int], object]
"""Is told how many rows a statement took out or put back."""

_AT_A_TIME = 500


def _no_beat(_rows: int) -> None:
    """For steps that are played at a stroke."""


class Playback:
    """Plays on one writing connection; its ``journal`` notes what is done, as of any other change."""

    def __init__(self, connection: Any, journal: Journal) -> None:
        self._connection = connection
        self._columns = journal.columns

    def revert(
        self, entries: Iterable[Entry], *, gently: bool = False, texts: bool = False, beat: Beat = _no_beat
    ) -> set[tuple[str, int]]:
        """Play entries backwards inside the caller's transaction.

        ``gently`` is for a step that is not the latest: what is in the way stays as it is, rows whose
        owner is gone stay away, and only empty columns are filled again; with ``texts`` the changes are of
        texts that are wanted again whatever stands there. ``beat(rows)`` is called after each statement that
        added or took out so many. Returns table and key of the rows that stayed away.
        """
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        listed = list(entries)
        if gently:
            self._put_back_all(listed, gently=True, beat=beat)
            self._change_back_all(listed, how="?" if texts else "coalesce({name}, ?)")
            return self._drop_orphans(listed) | (self._gone(listed) if texts else set())
        # Links are turned away from added rows before these go, else the cascade would take their owners'
        # rows along; deleted rows come last, when nothing added stands in the way of their unique values.
        parked = self._change_back_all(listed)
        self._take_out_all(listed, beat=beat)
        self._change_back_all(parked)
        self._put_back_all(listed, gently=False, beat=beat)
        return set()

    def _gone(self, entries: list[Entry]) -> set[tuple[str, int]]:
        """Rows that were to be changed and no longer exist."""
        changed = {(table, row) for table, row, sign, _ in entries if sign == CHANGED}
        there = self._connection.execute
        return {
            (table, row)
            for table, row in changed
            if there(f"SELECT 1 FROM {table} WHERE id = ?", (row,)).fetchone() is None
        }

    def _take_out_all(self, entries: list[Entry], *, beat: Beat) -> None:
        added = [entry for entry in reversed(entries) if entry[2] == ADDED]
        for (table,), some in _alike(added, lambda entry: (entry[0],)):
            marks = ", ".join("?" * len(some))
            keys = [row for _, row, _, _ in some]
            self._connection.execute(f"DELETE FROM {table} WHERE id IN ({marks})", keys)
            beat(len(some))

    def _put_back_all(self, entries: list[Entry], *, gently: bool, beat: Beat) -> None:
        clash = " ON CONFLICT DO NOTHING" if gently else ""
        gone = [entry for entry in entries if entry[2] == DELETED and entry[3] is not None]
        for (table, *names), some in _alike(gone, lambda entry: (entry[0], *(entry[3] or {}))):
            known = [name for name in self._columns(table) if name in names and name != "id"]
            marks = ", ".join("?" * (len(known) + 1))
            self._connection.executemany(
                f"INSERT INTO {table} ({', '.join(['id', *known])}) VALUES ({marks}){clash}",
                [(row, *((values or {})[name] for name in known)) for _, row, _, values in some],
            )
            beat(len(some))

    def _change_back_all(self, entries: list[Entry], *, how: str = "?") -> list[Entry]:
        """Give changed rows their earlier values; returns those whose unique value another row still has.

        They are parked, so that two rows can give each other what they had. ``how`` is the new value in SQL.
        """
        parked: list[Entry] = []
        for entry in entries:
            table, row, sign, values = entry
            known = [name for name in self._columns(table) if name in (values or {})]
            if sign != CHANGED or values is None or not known:
                continue
            sets = ", ".join(f"{name} = {how.format(name=name)}" for name in known)
            try:
                self._connection.execute(
                    f"UPDATE {table} SET {sets} WHERE id = ?", (*(values[name] for name in known), row)
                )
            except IntegrityError:
                self._park(table, row, known)
                parked.append(entry)
        return parked

    def _park(self, table: str, row: int, names: list[str]) -> None:
        """Give a row values that no other has, where they must be unique."""
        unique = [name for name in names if name in self._unique_columns(table)]
        sets = ", ".join(f"{name} = -id" for name in unique)
        if not unique:
            raise ValueError(f"a row of {table} cannot be changed back")
        self._connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (row,))

    def _unique_columns(self, table: str) -> set[str]:
        indexes = self._connection.execute(f"PRAGMA index_list({table})").fetchall()
        names = [index[1] for index in indexes if index[2]]
        rows = [self._connection.execute(f"PRAGMA index_info({name})").fetchall() for name in names]
        return {row[2] for found in rows for row in found}

    def _drop_orphans(self, entries: list[Entry]) -> set[tuple[str, int]]:
        """Cut links to rows that no longer exist; a row that cannot stand without its owner goes again."""
        gone: set[tuple[str, int]] = set()
        tables = {table for table, _, sign, _ in entries if sign != ADDED}
        for table in tables:
            required = {
                row[1]: row[3] for row in self._connection.execute(f"PRAGMA table_info({table})").fetchall()
            }
            links = {key[0]: key[3] for key in self._connection.execute(f"PRAGMA foreign_key_list({table})")}
            for row, _, number in self._violations(table):
                column = links[number]
                change = (
                    f"DELETE FROM {table} WHERE id = ?"
                    if required[column]
                    else f"UPDATE {table} SET {column} = NULL WHERE id = ?"
                )
                self._connection.execute(change, (row,))
                if required[column]:
                    gone.add((table, row))
        return gone

    def _violations(self, table: str) -> list[tuple[int, str, int]]:
        found = self._connection.execute(f"PRAGMA foreign_key_check({table})").fetchall()
        return [(row[1], row[2], row[3]) for row in found]


def _alike(
    entries: Iterable[Entry], what: Callable[[Entry], tuple[str, ...]]
) -> Iterator[tuple[tuple[str, ...], list[Entry]]]:
    """Entries of which ``what`` is the same, in their order, so many at a time as one statement takes."""
    found: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        found.setdefault(what(entry), []).append(entry)
    for same, listed in found.items():
        for start in range(0, len(listed), _AT_A_TIME):
            yield same, listed[start : start + _AT_A_TIME]
