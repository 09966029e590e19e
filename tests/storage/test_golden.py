"""A notebook of every schema that ever was is opened by this program with every row it had."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.storage import check, opening
from desktop.storage.migrations.registry import SCHEMA
from tests.golden import golden


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
