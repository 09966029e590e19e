"""What can be brought back for 30 days: what was deleted, and what was typed, undone and then given up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from functools import reduce
from typing import Any

from desktop.core.clock import to_text
from desktop.core.errors import Problem, UserError
from desktop.storage import journal
from desktop.storage.journal import Entry

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

LONG = 20
"""A text of so many characters and more than one word is worth keeping when it would be lost with a redo step."""

MOST_LABELS = 3

_PLACES = {"organisation": "organisation_id", "field": "field_id"}
"""These count only when something goes with them; one that nobody is in any more goes by itself."""

BRING_BACK = "bring_back"
"""A step's merge key begins so when it emptied a place of the trash, which its undo fills again."""

Row = tuple[str, int]


class Trash:
    """The table of the trash of one writing connection; every method runs inside the caller's transaction.

    A place names the step that emptied it: its key for a deletion, the negative one for steps that were given up.
    """

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def throw_away(self, step: int, *, label: str, changes: str, now: datetime) -> None:
        """Put something into the trash; ``changes`` are its entries as they are kept in a step."""
        self._connection.execute(
            "INSERT INTO trash (step_id, label, at, changes) VALUES (?, ?, ?, ?)",
            (step, label, to_text(now), changes),
        )

    def take_deleted(
        self, step: int, *, label: str, entries: list[Entry], changes: str, now: datetime
    ) -> None:
        """Put what a step deleted into the trash, if the trash is for it; ``changes`` as in ``throw_away``."""
        if trashed(entries):
            self.throw_away(step, label=label, changes=changes, now=now)

    def brought_back(self, merge_key: str) -> tuple[int, str] | None:
        """The step that put here what a step of this merge key brought back, and its label; None for other steps."""
        name, *origin = merge_key.split(":", 2)
        return (int(origin[0]), origin[1]) if name == BRING_BACK else None

    def give_up(self, steps: Sequence[tuple[int, str, list[Entry]]], *, now: datetime) -> None:
        """Steps that were undone cannot be done again: keep what was typed in them, with what it belongs to.

        ``steps`` are key, label and entries, in the order in which they were undone.
        """
        worth = [step for step in steps if _is_worth_keeping(step[2])]
        if not worth:
            return
        rows = {(entry[0], entry[1]) for step in worth for entry in step[2]}
        together = reduce(journal.join, (step[2] for step in steps))
        kept = _with_owners(self._connection, together, rows)
        entries = [entry for entry in map(_reduced, kept) if entry is not None]
        labels = list(dict.fromkeys(label for _, label, _ in reversed(worth)))
        label = ", ".join(labels[:MOST_LABELS]) + ("…" if len(labels) > MOST_LABELS else "")
        self.throw_away(-worth[0][0], label=label, changes=journal.dump(entries), now=now)

    def restore(self, trash: int, revert: Callable[..., set[Row]]) -> str:
        """Put back what lies here by ``revert(entries, gently, texts)``, see ``Playback``.

        Returns the merge key of the step that does so. Raises ``UserError`` when it is no longer here, or when
        what it belongs to has to come back first.
        """
        run = self._connection.execute
        row = run("SELECT step_id, label, changes FROM trash WHERE id = ?", (trash,)).fetchone()
        if row is None:
            raise UserError(Problem.RECORD_GONE)
        entries, given_up = journal.load(row[2]), row[0] < 0
        away = revert(entries, gently=True, texts=given_up)
        if away if given_up else away & trashed(entries):
            raise UserError(Problem.OWNER_GONE)
        run("DELETE FROM trash WHERE id = ?", (trash,))
        return f"{BRING_BACK}:{row[0]}:{row[1]}"

    def empty_place(self, step: int) -> None:
        """What a step put here came back by another way."""
        self._connection.execute("DELETE FROM trash WHERE step_id = ?", (step,))

    def drop_old(self, now: datetime) -> int:
        """Forget what has been in the trash for longer than 30 days; how many things that were."""
        limit = to_text(now - timedelta(days=TRASH_DAYS))
        return int(self._connection.execute("DELETE FROM trash WHERE at < ?", (limit,)).rowcount)


def trashed(entries: Iterable[Entry]) -> set[Row]:
    """Table and key of the deleted rows that the trash is for."""
    listed = list(entries)
    deleted = [(table, row, values or {}) for table, row, sign, values in listed if sign == journal.DELETED]
    found = {(table, row) for table, row, _ in deleted if table in TRASHABLE}
    places = [(table, row, values) for table, row, values in deleted if table in _PLACES]
    named = _named_by_people(listed) if places else Counter()
    # a loss has notes or had several people; else it is only a name that nobody bears any more
    return found | {
        (table, row) for table, row, values in places if values.get("notes") or named[table, row] > 1
    }


def _named_by_people(entries: list[Entry]) -> Counter[Row]:
    """How many people each place had, before the step of these entries."""
    people = [values for table, _, _, values in entries if table == "person" and values]
    return Counter(
        (table, values[link]) for values in people for table, link in _PLACES.items() if values.get(link)
    )


def _typed(entry: Entry) -> dict[str, str]:
    """The long texts that an entry would bring back, by column."""
    return {
        name: value
        for name, value in (entry[3] or {}).items()
        if isinstance(value, str) and len(value) >= LONG and len(value.split()) > 1
    }


def _is_worth_keeping(entries: list[Entry]) -> bool:
    """Whether anything long was typed; what an import brought is in its file."""
    imported = any(table == "import_batch" for table, *_ in entries)
    return not imported and any(_typed(entry) for entry in entries)


def _reduced(entry: Entry) -> Entry | None:
    """An entry without what is nothing to bring back later: added rows, and changes that are no long text."""
    table, row, sign, _ = entry
    if sign == journal.DELETED:
        return entry
    typed = _typed(entry)
    return (table, row, sign, typed) if sign == journal.CHANGED and typed else None


def _with_owners(connection: Any, entries: list[Entry], rows: set[Row]) -> list[Entry]:
    """The entries of these rows, and of deleted ones that they belong to."""
    deleted = {(entry[0], entry[1]): entry[3] or {} for entry in entries if entry[2] == journal.DELETED}
    links = {table: _links(connection, table) for table in {table for table, _ in deleted}}
    wanted, fresh = set(rows), set(rows)
    while fresh:
        named = {
            (target, int(deleted[row].get(column) or 0))
            for row in fresh & deleted.keys()
            for column, target in links[row[0]]
        }
        fresh = (named & deleted.keys()) - wanted
        wanted |= fresh
    return [entry for entry in entries if (entry[0], entry[1]) in wanted]


def _links(connection: Any, table: str) -> list[tuple[str, str]]:
    """The columns of a table that name rows of others, and these tables."""
    return [(link[3], link[2]) for link in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()]
