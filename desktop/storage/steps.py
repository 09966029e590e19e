"""The kept steps: what undo and redo play."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.core.clock import to_text
from desktop.core.records import dataclass
from desktop.storage import journal
from desktop.storage.journal import Entry

if TYPE_CHECKING:
    from desktop.storage.trash import Trash

KEPT_STEPS = 100
"""So many are kept; those of one group in a row, such as of a meeting that runs, count as one."""

KEPT_BYTES = 20_000_000

_FOLLOWING = "note_revision"
"""Rows of this come along with what is typed: where nothing else is left, there is nothing to take back."""

_STAMP = "written_at"
"""When something was typed; it does not count as a change by itself."""


@dataclass(frozen=True, slots=True)
class Step:
    """One kept change; ``entries`` lead back from it."""

    id: int
    label: str
    merge_key: str
    entries: tuple[Entry, ...]


class Steps:
    """The table of steps of one writing connection; every method runs inside the caller's transaction."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._trash: Trash | None = None
        self.has_grown = True
        """Whether a step was added since somebody looked how many there are; whoever looks sets it back."""

    @property
    def trash(self) -> Trash:
        """Where goes what undo alone would not bring back."""
        from desktop.storage.trash import Trash

        if self._trash is None:
            self._trash = Trash(self._connection)
        return self._trash

    def record(self, *, label: str, entries: list[Entry], now: datetime, merge_key: str) -> int:
        """Keep a new step, or join it to the latest one with the same ``merge_key``. Returns its key.

        One that is as if nothing had been typed goes. What somebody types away line by line is no trash; undo
        has it. What stands before a "/" in the merge key names a group, see ``KEPT_STEPS``.
        """
        run = self._connection.execute
        newest = self._newest(merge_key)
        if newest is not None and newest[1] == "undone":
            self._give_up_redo(now)
            newest = self._newest(merge_key)
        if newest is not None and newest[2] is not None:
            return self._join(newest[0], journal.load(newest[2]), entries)
        self.has_grown = True
        changes = journal.dump(entries)
        step = run(
            "INSERT INTO step (label, at, merge_key, changes) VALUES (?, ?, ?, ?) RETURNING id",
            (label, to_text(now), merge_key, changes),
        ).fetchone()[0]
        self._prune()
        if not merge_key:
            self.trash.take_deleted(step, label=label, entries=entries, changes=changes, now=now)
        return int(step)

    def latest(self, state: str) -> Step | None:
        """The step that undo (``done``) or redo (``undone``) would play next."""
        order = "DESC" if state == "done" else "ASC"
        row = self._connection.execute(
            f"SELECT id, label, merge_key, changes FROM step WHERE state = ? ORDER BY id {order} LIMIT 1",
            (state,),
        ).fetchone()
        return None if row is None else Step(row[0], row[1], row[2], tuple(journal.load(row[3])))

    def label(self, state: str) -> str | None:
        """What the Edit menu shows for the next undo or redo."""
        order = "DESC" if state == "done" else "ASC"
        row = self._connection.execute(
            f"SELECT label FROM step WHERE state = ? ORDER BY id {order} LIMIT 1", (state,)
        ).fetchone()
        return None if row is None else str(row[0])

    def turn(self, step: Step, *, state: str, entries: list[Entry], now: datetime) -> None:
        """Note that a step was played: it now leads the other way."""
        run = self._connection.execute
        changes = journal.dump(entries)
        run("UPDATE step SET state = ?, changes = ? WHERE id = ?", (state, changes, step.id))
        back = self.trash.brought_back(step.merge_key)
        origin, label = back or (step.id, step.label)
        if back or state == "undone":
            self.trash.empty_place(origin)
        if back and state == "undone":
            self.trash.throw_away(origin, label=label, changes=changes, now=now)
        elif state == "done" and not step.merge_key:
            self.trash.take_deleted(origin, label=label, entries=entries, changes=changes, now=now)

    def collapse(self, prefix: str, *, label: str, apart: int = 0) -> None:
        """Make one step of the latest steps in a row whose merge key begins with ``prefix``.

        The very latest ones stay ``apart``. Nothing is joined to the one that comes of it.
        """
        run = self._connection.execute
        rows = run("SELECT id, merge_key, changes FROM step WHERE state = 'done' ORDER BY id DESC").fetchall()
        entries: list[Entry] = []
        ids: list[int] = []
        for key, merge_key, changes in rows[apart:]:
            if not merge_key.startswith(prefix):
                break
            entries = journal.join(journal.load(changes), entries)
            ids.append(key)
        if not ids:
            return
        run(
            "UPDATE step SET label = ?, merge_key = ?, changes = ? WHERE id = ?",
            (label, f"{prefix}all", journal.dump(entries), ids[-1]),
        )
        run(f"DELETE FROM step WHERE id IN ({', '.join('?' * (len(ids) - 1))})", ids[:-1])

    def _newest(self, merge_key: str) -> tuple[int, str, str | None] | None:
        """Key and state of the newest step, and its changes if typing under this key may be joined to it.

        What was undone is always newer than what is done, as a new change ends redo. A large step is not read.
        """
        found: tuple[int, str, str | None] | None = self._connection.execute(
            """SELECT id, state, CASE WHEN ?1 <> '' AND merge_key = ?1 THEN changes END
            FROM step ORDER BY id DESC LIMIT 1""",
            (merge_key,),
        ).fetchone()
        return found

    def _join(self, step: int, earlier: list[Entry], entries: list[Entry]) -> int:
        """Make these entries part of a step; it goes where nothing is left to take back."""
        joined = journal.join(earlier, entries)
        if self._is_spent(joined):
            self._connection.execute("DELETE FROM step WHERE id = ?", (step,))
        elif joined != earlier:
            changes = journal.dump(joined)
            self._connection.execute("UPDATE step SET changes = ? WHERE id = ?", (changes, step))
        return step

    def _give_up_redo(self, now: datetime) -> None:
        """A new change ends redo; what was typed in the steps that go lies in the trash from now on."""
        rows = self._connection.execute(
            "SELECT id, label, merge_key, changes FROM step WHERE state = 'undone' ORDER BY id DESC"
        ).fetchall()
        if not rows:
            return
        self._connection.execute("DELETE FROM step WHERE state = 'undone'")
        steps = [
            (row[0], row[1], journal.load(row[3]))
            for row in rows
            if self.trash.brought_back(row[2]) is None  # that lies there already
        ]
        self.trash.give_up(steps, now=now)

    def _is_spent(self, entries: list[Entry]) -> bool:
        """Whether playing these entries would leave everything as it is."""
        return all(self._leads_nowhere(entry) for entry in entries)

    def _leads_nowhere(self, entry: Entry) -> bool:
        table, row, sign, values = entry
        if table == _FOLLOWING or sign != journal.CHANGED:
            return table == _FOLLOWING
        names = [name for name in values or {} if name != _STAMP]
        if not names or values is None:
            return True
        now = self._connection.execute(
            f"SELECT {', '.join(names)} FROM {table} WHERE id = ?", (row,)
        ).fetchone()
        return now is not None and list(now) == [values[name] for name in names]

    def _prune(self) -> None:
        """Keep the latest steps by number and by size, the very latest always; a group counts as one."""
        rows = self._connection.execute(
            "SELECT id, octet_length(changes), merge_key FROM step ORDER BY id DESC"
        ).fetchall()
        count, total, last = 0, 0, ""
        for index, (step, size, merge_key) in enumerate(rows):
            group, slash, _ = merge_key.partition("/")
            count += not slash or group != last
            last, total = group if slash else "", total + size
            if index and (count > KEPT_STEPS or total > KEPT_BYTES):
                self._connection.execute("DELETE FROM step WHERE id <= ?", (step,))
                return
