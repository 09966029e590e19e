"""The second schema: versions of a meeting's notes, which outlive Undo."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """CREATE TABLE note_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        meeting_uid TEXT NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL,
        changes TEXT NOT NULL
    )""",
    "CREATE INDEX note_version_meeting ON note_version (meeting_uid, id)",
)
