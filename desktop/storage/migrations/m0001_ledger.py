"""The first schema, part two: steps for undo, the trash, attachments' bytes and full-text search."""

from __future__ import annotations

_FTS = (
    "tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3', content = '', contentless_delete = 1"
)

STATEMENTS: tuple[str, ...] = (
    "CREATE TABLE notebook (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'done',
        merge_key TEXT NOT NULL DEFAULT '',
        changes TEXT NOT NULL
    )""",
    """CREATE TABLE trash (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        step_id INTEGER,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        changes TEXT NOT NULL
    )""",
    "CREATE TABLE blob (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID",
    """CREATE TABLE search_dirty (
        kind TEXT NOT NULL,
        id INTEGER NOT NULL,
        PRIMARY KEY (kind, id)
    ) WITHOUT ROWID""",
    f"CREATE VIRTUAL TABLE search_person USING fts5 (name, about, reach, notes, {_FTS})",
    f"CREATE VIRTUAL TABLE search_organisation USING fts5 (name, notes, {_FTS})",
    f"CREATE VIRTUAL TABLE search_note USING fts5 (text, {_FTS})",
    f"CREATE VIRTUAL TABLE search_meeting USING fts5 (plan, debrief, {_FTS})",
    f"CREATE VIRTUAL TABLE search_follow_up USING fts5 (title, draft, {_FTS})",
    f"CREATE VIRTUAL TABLE search_question USING fts5 (text, topic, {_FTS})",
    f"CREATE VIRTUAL TABLE search_touch USING fts5 (subject, text, {_FTS})",
    f"CREATE VIRTUAL TABLE search_advice USING fts5 (text, result, {_FTS})",
    f"CREATE VIRTUAL TABLE search_inbox USING fts5 (text, {_FTS})",
)
