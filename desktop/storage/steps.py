"""The kept steps: what undo and redo play, and what lies in the trash for 30 days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from desktop.core.clock import to_text
from desktop.core.errors import Problem, UserError
from desktop.core.records import dataclass
from desktop.storage import journal
from desktop.storage.journal import Entry, Journal

KEPT_STEPS = 100
KEPT_BYTES = 20_000_000
TRASH_DAYS = 30

TRASHABLE = frozenset(
    {
        "person",
        "meeting",
        "question",
        "template",
        "follow_up",
        "touch",
        "advice",
        "referral",
        "attachment",
        "inbox_line",
    }
)
"""Deleting a row of these can be taken back from the trash, even when it is no longer the latest step."""

_PLACES = {"organisation": "organisation_id", "field": "field_id"}
"""These count only when something goes with them; one that nobody is in any more goes by itself."""

_BRING_BACK = "bring_back"
"""A step's merge key begins so when it emptied a place of the trash, which its undo fills again."""


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

    def record(self, *, label: str, entries: list[Entry], now: datetime, merge_key: str) -> int:
        """Keep a new step, or join it to the latest one with the same ``merge_key``. Returns its key.

        What somebody types away line by line is no trash; undo has it.
        """
        run = self._connection.execute
        run("DELETE FROM step WHERE state = 'undone'")
        latest = self._latest_of(merge_key) if merge_key else None
        if latest is not None:
            joined = journal.join(latest.entries, entries)
            run("UPDATE step SET changes = ? WHERE id = ?", (journal.dump(joined), latest.id))
            return latest.id
        step = run(
            "INSERT INTO step (label, at, merge_key, changes) VALUES (?, ?, ?, ?) RETURNING id",
            (label, to_text(now), merge_key, journal.dump(entries)),
        ).fetchone()[0]
        self._prune()
        if not merge_key and trashed(entries):
            self._throw_away(step, label=label, entries=entries, now=now)
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
        run("UPDATE step SET state = ?, changes = ? WHERE id = ?", (state, journal.dump(entries), step.id))
        if step.merge_key.startswith(f"{_BRING_BACK}:"):
            _, origin, label = step.merge_key.split(":", 2)
            run("DELETE FROM trash WHERE step_id = ?", (int(origin),))
            if state == "undone":
                self._throw_away(int(origin), label=label, entries=entries, now=now)
        elif state == "undone":
            run("DELETE FROM trash WHERE step_id = ?", (step.id,))
        elif not step.merge_key and trashed(entries):
            self._throw_away(step.id, label=step.label, entries=entries, now=now)

    def collapse(self, prefix: str, *, label: str) -> None:
        """Make one step of the latest steps in a row whose merge key begins with ``prefix``."""
        run = self._connection.execute
        rows = run("SELECT id, merge_key, changes FROM step WHERE state = 'done' ORDER BY id DESC").fetchall()
        entries: list[Entry] = []
        ids: list[int] = []
        for key, merge_key, changes in rows:
            if not merge_key.startswith(prefix):
                break
            entries = journal.join(journal.load(changes), entries)
            ids.append(key)
        if len(ids) < 2:
            return
        run("UPDATE step SET label = ?, changes = ? WHERE id = ?", (label, journal.dump(entries), ids[-1]))
        run(f"DELETE FROM step WHERE id IN ({', '.join('?' * (len(ids) - 1))})", ids[:-1])

    def restore(self, trash: int, undoing: Journal) -> str:
        """Put back what lies in the trash; returns the merge key of the step that does so.

        Raises ``UserError`` when it is no longer there, or when what it belongs to has to come back first.
        """
        run = self._connection.execute
        row = run("SELECT step_id, label, changes FROM trash WHERE id = ?", (trash,)).fetchone()
        if row is None:
            raise UserError(Problem.RECORD_GONE)
        entries = journal.load(row[2])
        if undoing.revert(entries, gently=True) & trashed(entries):
            raise UserError(Problem.OWNER_GONE)
        run("DELETE FROM trash WHERE id = ?", (trash,))
        return f"{_BRING_BACK}:{row[0]}:{row[1]}"

    def drop_old_trash(self, now: datetime) -> int:
        """Forget what has been in the trash for longer than 30 days; how many things that were."""
        limit = to_text(now - timedelta(days=TRASH_DAYS))
        return int(self._connection.execute("DELETE FROM trash WHERE at < ?", (limit,)).rowcount)

    def _latest_of(self, merge_key: str) -> Step | None:
        """The latest step, if it is one of this merge key; a large one of another key is not even read."""
        row = self._connection.execute(
            "SELECT merge_key FROM step WHERE state = 'done' ORDER BY id DESC LIMIT 1"
        ).fetchone()
        return self.latest("done") if row is not None and row[0] == merge_key else None

    def _throw_away(self, step: int, *, label: str, entries: Iterable[Entry], now: datetime) -> None:
        self._connection.execute(
            "INSERT INTO trash (step_id, label, at, changes) VALUES (?, ?, ?, ?)",
            (step, label, to_text(now), journal.dump(entries)),
        )

    def _prune(self) -> None:
        """Keep the latest steps by number and by size, the very latest always."""
        rows = self._connection.execute(
            "SELECT id, octet_length(changes) FROM step ORDER BY id DESC"
        ).fetchall()
        total = 0
        for index, (step, size) in enumerate(rows):
            total += size
            if index and (index >= KEPT_STEPS or total > KEPT_BYTES):
                self._connection.execute("DELETE FROM step WHERE id <= ?", (step,))
                return


def trashed(entries: Iterable[Entry]) -> set[tuple[str, int]]:
    """Table and key of the deleted rows that the trash is for."""
    listed = list(entries)
    deleted = [(table, row, values or {}) for table, row, sign, values in listed if sign == journal.DELETED]
    found = {(table, row) for table, row, _ in deleted if table in TRASHABLE}
    places = [(table, row, values) for table, row, values in deleted if table in _PLACES]
    return found | {(table, row) for table, row, values in places if _is_loss(listed, table, row, values)}


def _is_loss(entries: list[Entry], table: str, row: int, values: dict[str, Any]) -> bool:
    """Whether a deleted place had notes, or several people: not only a name that nobody bears any more."""
    link = _PLACES[table]
    people = (entry for entry in entries if entry[0] == "person" and (entry[3] or {}).get(link) == row)
    return bool(values.get("notes")) or len(list(people)) > 1
