"""A notebook of every schema that ever was is opened by this program with every row it had."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.storage import check, opening, unlocking
from desktop.storage.migrations.registry import SCHEMA
from tests.golden import golden

SCHEMA_OF_PROTECTED = 2
SCRIPT = Path(__file__).parents[2] / "docs" / "open_protected.py"


def test_there_is_one_of_each() -> None:
    assert golden.schemas() == list(range(1, SCHEMA + 1))


@pytest.mark.parametrize("schema", golden.schemas())
def test_every_row_is_there_afterwards(schema: int, places: Profile, tmp_path: Path) -> None:
    path = golden.unpack(schema, tmp_path)
    written = golden.written(schema)
    assert golden.rows(path) == written
    ws = opening.open_notebook(path, profile=places, clock=FixedClock())
    found = ws.backups.listed()
    ws.close()
    assert [kept.reason for kept in found] == ["migration"] * (schema < SCHEMA)
    after = golden.rows(path)
    for table, rows in written.items():
        assert [
            {name: row[name] for name in old} for old, row in zip(rows, after[table], strict=True)
        ] == rows, table
    assert check.examine(path).sound
    assert check.examine(path).schema == SCHEMA
    if found:
        assert golden.rows(found[0].path) == written | {"notebook": golden.rows(found[0].path)["notebook"]}


@pytest.mark.parametrize("schema", golden.schemas())
def test_undo_and_the_trash_work_on(schema: int, places: Profile, tmp_path: Path) -> None:
    ws = opening.open_notebook(golden.unpack(schema, tmp_path), profile=places, clock=FixedClock())
    trash = ws.db.value("SELECT id FROM trash")
    ws.bring_back(trash, label="Bring back")
    steps = ws.db.value("SELECT count(*) FROM step WHERE state = 'done'")
    for _ in range(steps):
        ws.undo()
    for _ in range(steps):
        ws.redo()
    ws.close()
    assert check.examine(ws.path).sound


@pytest.mark.parametrize("typed", [golden.PASSPHRASE, golden.CODE, golden.CODE.lower().replace("-", " ")])
def test_a_protected_one_is_opened_by_passphrase_and_by_code(
    typed: str, places: Profile, tmp_path: Path
) -> None:
    path = golden.unpack_protected(SCHEMA_OF_PROTECTED, tmp_path)
    key = unlocking.unlock(path, typed)
    assert golden.rows(path, key=key) == golden.written(SCHEMA_OF_PROTECTED)
    ws = opening.open_notebook(path, profile=places, clock=FixedClock(), key=key)
    ws.undo()
    ws.redo()
    ws.close()
    assert check.examine(path, key=key).sound
    assert check.examine(path, key=key).schema == SCHEMA


@pytest.mark.parametrize("typed", [golden.PASSPHRASE, golden.CODE])
def test_the_script_beside_the_layout_opens_it_without_the_program(typed: str, tmp_path: Path) -> None:
    path = golden.unpack_protected(SCHEMA_OF_PROTECTED, tmp_path)
    copy = tmp_path / "plain copy.db"
    done = run_script(path, copy, typed=typed)
    assert done.returncode == 0, done.stderr
    counts = dict(line.split("\t") for line in done.stdout.splitlines())
    written = golden.written(SCHEMA_OF_PROTECTED)
    assert {table: int(counts[table]) for table in written} == {
        table: len(rows) for table, rows in written.items()
    }
    plain = sqlite3.connect(copy)
    names = [row[0] for row in plain.execute("SELECT shown_name FROM person ORDER BY id")]
    plain.close()
    assert names == [row["shown_name"] for row in written["person"]]


def test_the_script_refuses_what_does_not_open_it(tmp_path: Path) -> None:
    path = golden.unpack_protected(SCHEMA_OF_PROTECTED, tmp_path)
    assert run_script(path, typed="wrong").returncode == 1
    assert run_script(path, typed="0" * 65).returncode == 1


def test_the_script_is_short() -> None:
    lines = SCRIPT.read_text("utf-8").split("\n\n\n", 1)[1].splitlines()
    assert sum(bool(line.strip()) for line in lines) <= 45
    assert "desktop" not in SCRIPT.read_text("utf-8")


def run_script(*words: object, typed: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(SCRIPT), *map(str, words)],
        input=f"{typed}\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
