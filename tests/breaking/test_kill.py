"""A command is killed at any moment: all of it is in the notebook, or nothing, and the next one goes on."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Askwell, askwell

__all__ = ["askwell"]
pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills otherwise"),
]
ROOT = Path(__file__).parents[2]
PEOPLE, ROUNDS, SEED = 2_000, 8, 20260312


def started(*typed: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "desktop", *map(str, typed)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, env=os.environ.copy(), stdout=quiet, stderr=quiet)


def test_an_import_that_is_killed(askwell: Askwell, tmp_path: Path) -> None:
    table, notebook = tmp_path / "people.csv", tmp_path / "a.askwell"
    rows = (f"Person{number} Family{number},p{number}@x.example\n" for number in range(PEOPLE))
    table.write_text("Name,Email\n" + "".join(rows), encoding="utf-8")
    assert askwell("new", notebook).status == 0
    begin = time.monotonic()
    with started("import", table, "--notebook", tmp_path / "b.askwell") as refused:
        assert refused.wait(timeout=60) == 1  # there is no such notebook: only the start is timed
    start = time.monotonic() - begin
    chance, seen = random.Random(SEED), set()
    for _ in range(ROUNDS):
        with started("import", table, "--notebook", notebook) as running:
            try:
                running.wait(timeout=start + chance.uniform(0.0, 1.5))
            except subprocess.TimeoutExpired:
                running.kill()
        found = askwell("check", "--notebook", notebook, "--json").json
        assert found["sound"]
        assert found["counts"]["people"] in (0, PEOPLE)
        seen.add(found["counts"]["people"])
    assert askwell("import", table, "--notebook", notebook).status == 0
    assert askwell("check", "--notebook", notebook, "--json").json["counts"]["people"] == PEOPLE
    assert {path.name for path in tmp_path.iterdir()} >= {"a.askwell", "people.csv"}
    assert not [path for path in tmp_path.iterdir() if path.suffix in (".part", ".new")]
