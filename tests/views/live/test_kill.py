"""The program is killed while somebody types: what was shown as saved is there."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.storage import notebook_file
from desktop.storage.queries import live as queries
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace
from tests.ops.live_meeting import running
from tests.views.live.robot import WORDS

ROOT = Path(__file__).resolve().parents[3]
ROUNDS = 5
SEED = 20260312
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills otherwise"),
]


def type_until_killed(path: Path, keys: int) -> tuple[dict[str, str], list[float]]:
    """Let the robot type so many keys and kill it: the last lines it called saved, and when it typed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.views.live.robot", str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as robot:
        assert robot.stdout is not None
        saved: dict[str, str] = {}
        typed: list[float] = []
        for line in robot.stdout:
            kind, _, rest = line.decode().rstrip("\n").partition(" ")
            if kind == "s":
                saved = json.loads(rest)
            elif kind == "t":
                typed.append(float(rest.split()[0]))
                if len(typed) == keys:
                    robot.kill()
        assert len(typed) >= keys, "the robot stopped by itself"
    return saved, typed


def test_nothing_that_was_saved_is_lost(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    ws = new_workspace(tmp_path, clock=FixedClock("2026-03-12T14:31:00Z"))
    meeting = running(ws)
    path = ws.path
    ws.close()
    for number in range(ROUNDS):
        saved, typed = type_until_killed(path, chance.randint(20, 400))
        connection = notebook_file.open_existing(path, backup=lambda *_: path)
        ws = Workspace(connection, path=path, clock=FixedClock("2026-03-12T15:00:00Z"))
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert connection.execute("PRAGMA foreign_key_check").fetchone() is None
        rows = queries.lines(ws.db, meeting)
        there = {row.uid: row.text for row in rows}
        lost = {key: text for key, text in saved.items() if not there.get(key, "").startswith(text)}
        assert not lost, f"round {number}: {lost}"
        assert queries.running(ws.db) == meeting
        advice = ws.db.value("SELECT count(*) FROM advice WHERE meeting_id = ?", (meeting,))
        assert advice == sum(row.mark == "advice" for row in rows)
        check_last_second(rows, typed)
        ws.close()


def check_last_second(rows: list[queries.NoteRow], typed: list[float]) -> None:
    """Of what was typed in this round, at most the last second (and a little for a busy machine) is missing."""
    old_enough = sum(moment < typed[-1] - 1.5 for moment in typed)
    said = (WORDS * (len(typed) // len(WORDS) + 1))[:old_enough]
    last_words = said.rsplit("\n", 1)[0].rsplit("\n", 1)[-1].lstrip("!? ") if "\n" in said else ""
    assert not last_words or any(row.text == last_words for row in rows)
