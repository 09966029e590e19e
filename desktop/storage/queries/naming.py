"""Records by what a person types for them: a uid, or a name as it is shown."""

from __future__ import annotations

from desktop.storage.database import Reader

_NAMES = {"person": "shown_name", "field": "name", "organisation": "name"}


def keys_of(db: Reader, table: str, text: str) -> list[int]:
    """The keys of the records of that uid, else of that name, case making no difference."""
    found = db.rows(f"SELECT id FROM {table} WHERE uid = ?", (text,))
    if not found and table in _NAMES:
        name = _NAMES[table]
        found = db.rows(
            f"SELECT id FROM {table} WHERE {name} = ? COLLATE NOCASE ORDER BY id", (text.strip(),)
        )
    return [row[0] for row in found]
