"""Empty notebooks on a clock that stands still, for tests of ops, queries and models."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.core.clock import FixedClock
from desktop.storage import notebook_file
from desktop.storage.tables import RECORDS
from desktop.storage.workspace import Workspace

PROTECTED = "ASKWELL_TEST_PROTECTED"


def new_workspace(
    folder: Path, *, clock: FixedClock | None = None, name: str = "notebook.askwell"
) -> Workspace:
    """A fresh notebook without question bank and templates, open for writing; holidays as in Germany.

    With ``--protected`` it is one under a key.
    """
    path = folder / name
    key = bytes(range(48)) if os.environ.get(PROTECTED) else None
    connection = notebook_file.create(path, seed=_seed, key=key)
    return Workspace(connection, path=path, clock=clock or FixedClock(), key=key and key[:32])


def contents(ws: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every record, for comparing before and after."""
    tables = [record._meta.table_name for record in RECORDS]
    return {table: ws.db.rows(f"SELECT * FROM {table} ORDER BY id") for table in tables}


def check_undo(ws: Workspace, op: Callable[..., Any], **arguments: Any) -> Any:
    """Run an op, take it back, do it again; all three must leave what they should. Gives back its result."""
    before = contents(ws)
    result, change = ws.perform("Test", op, arguments)
    after = contents(ws)
    assert change is not None, "the op changed nothing"
    assert after != before
    ws.undo()
    assert contents(ws) == before
    ws.redo()
    assert contents(ws) == after
    return result


def _seed(connection: Any) -> None:
    connection.execute("INSERT INTO rule (uid, key, value) VALUES ('rule-country', 'country', 'DE')")
