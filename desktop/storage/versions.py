"""Versions of a meeting's notes: what stood there at a minute of writing, at the end, and before much went at once.

They are no records: Undo does not take them back, so that even notes that were undone can be found again. Each holds
only the lines that differ from the version before it. They belong to a meeting by its uid and go when nothing names
that meeting any more, neither a row nor a step nor the trash.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from desktop.core.clock import from_text, to_text

MINUTE, END, BEFORE = "minute", "end", "before"
EVERY = timedelta(seconds=60)

Values = list[Any]
"""Of one line: position, at_seconds, mark, text, off_record, uid of its planned question."""

State = dict[str, Values]
"""The lines of a meeting by uid."""

Prints = dict[str, int]
"""What tells one state from another: a number for the values of each line, a tenth of their size in memory."""

_NAMED_NOWHERE = """
    WITH RECURSIVE kept (uid) AS (
        SELECT min(meeting_uid) FROM note_version
        UNION ALL
        SELECT (SELECT min(meeting_uid) FROM note_version WHERE meeting_uid > kept.uid)
        FROM kept WHERE kept.uid IS NOT NULL
    )
    SELECT uid FROM kept WHERE uid IS NOT NULL AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.uid = kept.uid)
        AND NOT EXISTS (SELECT 1 FROM step WHERE instr(step.changes, kept.uid))
        AND NOT EXISTS (SELECT 1 FROM trash WHERE instr(trash.changes, kept.uid))"""
"""Goes from one meeting to the next in the index; there may be hundreds of versions of each."""


class Versions:
    """The versions kept by one writing connection; every method runs inside the caller's transaction."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._known: tuple[str, int, Prints] = ("", 0, {})

    def is_due(self, meeting: int, *, now: datetime) -> bool:
        """Whether the last version is a minute old; where there is none it is due, and after a clock went back."""
        last = self._connection.execute(
            """SELECT v.at FROM note_version v JOIN meeting m ON m.uid = v.meeting_uid
            WHERE m.id = ? ORDER BY v.id DESC LIMIT 1""",
            (meeting,),
        ).fetchone()
        return last is None or not timedelta(0) <= now - from_text(last[0]) < EVERY

    def keep(self, meeting: int, *, now: datetime, reason: str) -> int | None:
        """Keep how the notes of a meeting stand; its key, None when nothing differs from the version before."""
        row = self._connection.execute("SELECT uid FROM meeting WHERE id = ?", (meeting,)).fetchone()
        if row is None:
            return None
        before, state = self._last(row[0]), current(self._connection, meeting)
        changes = difference(before, state)
        if not changes["lines"] and not changes["gone"]:
            return None
        key = self._connection.execute(
            "INSERT INTO note_version (meeting_uid, at, reason, changes) VALUES (?, ?, ?, ?) RETURNING id",
            (row[0], to_text(now), reason, json.dumps(changes, ensure_ascii=False, separators=(",", ":"))),
        ).fetchone()[0]
        self._known = (row[0], int(key), prints_of(state))
        return int(key)

    def drop_unnamed(self) -> None:
        """Forget versions of meetings that nothing names any more."""
        unnamed = self._connection.execute(_NAMED_NOWHERE).fetchall()
        self._connection.executemany("DELETE FROM note_version WHERE meeting_uid = ?", unnamed)

    def _last(self, uid: str) -> Prints:
        """The prints of the newest version; of the one written last they are known, unless it was rolled back."""
        last = self._connection.execute(
            "SELECT max(id) FROM note_version WHERE meeting_uid = ?", (uid,)
        ).fetchone()[0]
        if last is not None and self._known[:2] == (uid, last):
            return self._known[2]
        rows = self._connection.execute(
            "SELECT changes FROM note_version WHERE meeting_uid = ? ORDER BY id", (uid,)
        ).fetchall()
        return prints_of(fold(row[0] for row in rows))


def current(connection: Any, meeting: int) -> State:
    """The lines of a meeting as they are in the notebook."""
    rows = connection.execute(
        """SELECT n.uid, n.position, n.at_seconds, n.mark, n.text, n.off_record, q.uid
        FROM note_line n LEFT JOIN planned_question q ON q.id = n.planned_question_id WHERE n.meeting_id = ?""",
        (meeting,),
    ).fetchall()
    return {row[0]: list(row[1:]) for row in rows}


def prints_of(state: State) -> Prints:
    """The prints of a state, good within this process only."""
    return {uid: hash(tuple(values)) for uid, values in state.items()}


def difference(before: Prints, after: State) -> dict[str, Any]:
    """What leads from one state to another: lines that came or changed, and uids of those that went."""
    now = prints_of(after)
    lines = {uid: values for uid, values in after.items() if before.get(uid) != now[uid]}
    return {"lines": lines, "gone": [uid for uid in before if uid not in after]}


def fold(changes: Iterable[str]) -> State:
    """The state after these changes, one after the other."""
    state: State = {}
    for text in changes:
        apply(state, text)
    return state


def apply(state: State, changes: str) -> None:
    """Lead a state on by the changes of one version."""
    step = json.loads(changes)
    for uid in step["gone"]:
        state.pop(uid, None)
    state.update(step["lines"])
