"""What a kept step did, as far as nothing has changed it since: what taking it back later needs to know."""

from __future__ import annotations

from typing import Any

from desktop.core.records import dataclass
from desktop.storage import journal
from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class Footprint:
    """Rows that a step added, and earlier values of columns that nothing has changed since.

    ``touched`` are rows that later steps changed.
    """

    added: frozenset[tuple[str, int]]
    changed: tuple[tuple[str, int, dict[str, Any]], ...]
    touched: frozenset[tuple[str, int]]


def footprint(db: Reader, table: str, row: int) -> Footprint | None:
    """What the step did that added a row; None when it is no longer kept."""
    found = db.one(
        "SELECT id, changes FROM step WHERE state = 'done' AND instr(changes, ?) ORDER BY id LIMIT 1",
        (f'["{table}",{row},"{journal.ADDED}"',),
    )
    if found is None:
        return None
    since: dict[tuple[str, int], set[str]] = {}
    for (changes,) in db.rows("SELECT changes FROM step WHERE state = 'done' AND id > ?", (found[0],)):
        for name, key, sign, values in journal.load(changes):
            columns = set(values or ()) if sign == journal.CHANGED else {"*"}
            since.setdefault((name, key), set()).update(columns)
    entries = journal.load(found[1])
    changed = (
        (name, key, {column: value for column, value in (values or {}).items() if column not in gone})
        for name, key, sign, values in entries
        if sign == journal.CHANGED and "*" not in (gone := since.get((name, key), set()))
    )
    return Footprint(
        frozenset((name, key) for name, key, sign, _ in entries if sign == journal.ADDED),
        tuple(one for one in changed if one[2]),
        frozenset(since),
    )
