"""Whether a notebook is sound: its pages, its relations and its counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.core.records import dataclass
from desktop.storage.database import BROKEN, reading
from desktop.storage.migrations.registry import SCHEMA

_COUNTED = {"people": "person", "meetings": "meeting", "note_lines": "note_line", "followups": "follow_up"}


@dataclass(frozen=True, slots=True)
class Findings:
    """What an examination found. ``problems`` are SQLite's own words and ours, empty when the file is sound."""

    sound: bool
    schema: int
    problems: tuple[str, ...]
    counts: dict[str, int]


def examine(path: Path, *, key: bytes | None = None) -> Findings:
    """Read a whole notebook and say what is wrong with it. Raises ``UserError`` when it cannot be opened."""
    with reading(path, key=key) as connection:
        schema, problems = _schema(connection)
        by_itself = key is not None and not _has_log(path)
        problems += [*_pages(connection, by_itself=by_itself), *_relations(connection)]
        counts, uncounted = _counts(connection)
    problems += uncounted
    return Findings(not problems, schema, tuple(problems), counts)


def _schema(connection: Any) -> tuple[int, list[str]]:
    try:
        schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    except BROKEN as error:
        return 0, [str(error)]
    newer = (
        f"It was written by a newer Askwell (notebook form {schema}); this program reads up to form {SCHEMA}."
    )
    return schema, [newer] if schema > SCHEMA else []


def _has_log(path: Path) -> bool:
    """Whether pages wait beside the file: it may have them half written, as a power cut leaves it, and is whole."""
    log = Path(f"{path.resolve()}-wal")
    return log.is_file() and log.stat().st_size > 0


def _pages(connection: Any, *, by_itself: bool) -> list[str]:
    try:
        lines = [row[0] for row in connection.execute("PRAGMA integrity_check(100)")]
        if by_itself and lines == ["ok"]:
            # each page of a protected file vouches for itself, those that nothing points to as well
            lines = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")][:100] or ["ok"]
    except BROKEN as error:
        return [str(error)]
    return [] if lines == ["ok"] else [str(line) for line in lines]


def _relations(connection: Any) -> list[str]:
    try:
        rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    except BROKEN as error:
        return [str(error)]
    return [f"row {row} of {table} names a missing row of {parent}" for table, row, parent, _ in rows[:100]]


def _counts(connection: Any) -> tuple[dict[str, int], list[str]]:
    counts: dict[str, int] = {}
    problems: list[str] = []
    for name, table in _COUNTED.items():
        try:
            counts[name] = int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        except BROKEN as error:
            problems.append(f"{table}: {error}")
    return counts, problems
