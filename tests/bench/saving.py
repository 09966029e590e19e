"""G11: what one autosave costs beside a bare commit to the same disk, and how much typing a kill can cost."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path
from typing import Any

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import contacts, meetings, notes
from desktop.ops.notes import LineWrite
from desktop.storage.opening import open_notebook
from desktop.storage.workspace import Workspace
from tests.bench.measure import Pairs, in_turn, median, milliseconds
from tests.bench.table import Line, Skipped

EACH = 6
"""Saves of each kind in one turn, of which the middle one counts: a disk has moods."""

LINE = "Half of the job is talking with farmers and councils, "


def run(*, rounds: int, kills: int) -> list[Line | Skipped]:
    """The lines of the table."""
    from tests.safety.harness import Trial
    from tests.safety.kills import killed

    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as folder:
        pairs = _saves(Path(folder), rounds=rounds)
        found = killed(Trial(kills, Path(folder) / "kills", seed=1)).gaps
    return [
        Line("G11", "one autosave, against a bare commit", median(pairs.ours), 2.0,
             median(pairs.yardstick), pairs.ratio,
             why="a step that can be undone, its index of changes and the note go into one commit"),
        Line("G11", f"typing that {kills} kills cost, the most", max(found, default=0.0), 1.0, unit="s"),
    ]  # fmt: skip


def _saves(folder: Path, *, rounds: int) -> Pairs:
    bare = _bare(folder / "bare.db")
    ws = open_notebook(folder / "ours.askwell", profile=Profile.under(folder), clock=Clock(), create=True)
    try:
        person = ws.perform("Add", contacts.add_person, {"name": "Ada Lovelace"})[0]
        meeting = ws.perform("Start", meetings.start_now, {"person": person})[0]
        texts = (f"{LINE}{number}" for number in itertools.count())
        return in_turn(
            lambda: median([milliseconds(lambda: _commit(bare, next(texts))) for _ in range(EACH)]),
            lambda: median([milliseconds(lambda: _save(ws, meeting, next(texts))) for _ in range(EACH)]),
            rounds=rounds,
        )
    finally:
        bare.close()
        ws.close()


def _bare(path: Path) -> Any:
    import sqlite3

    connection = sqlite3.connect(path, isolation_level=None)
    for statement in (
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)",
        "INSERT INTO note (text) VALUES ('')",
    ):
        connection.execute(statement)
    return connection


def _commit(bare: Any, text: str) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.execute("UPDATE note SET text = ?", (text,))
    bare.execute("COMMIT")


def _save(ws: Workspace, meeting: int, text: str) -> None:
    """As autosave keeps a line that is being typed."""
    line = LineWrite("typed", 1024, text)
    key = notes.line_key(meeting, "typed")
    ws.perform("Notes", notes.write_lines, {"meeting": meeting, "lines": [line]}, merge_key=key)
