"""The tables in the code and the tables in the file are the same, and every migration is safe."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from peewee import BooleanField, ForeignKeyField, IntegerField

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.storage import check, notebook_file, opening
from desktop.storage.database import BUSY_MS, CACHE_KIB, connect
from desktop.storage.migrations.registry import MIGRATIONS, SCHEMA
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents
from tests.storage.rows import TABLES, make

LEDGER = {"notebook", "step", "trash", "note_version", "blob", "search_dirty"}


def _columns(ws: Workspace, table: str) -> dict[str, tuple[str, bool, Any]]:
    """Name → type, may be empty, default as the file has it."""
    rows = ws.db.rows(f"PRAGMA table_info({table})")
    return {name: (kind, not required, default) for _, name, kind, required, default, _ in rows}


@pytest.mark.parametrize("table", TABLES)
def test_columns_agree(ws: Workspace, table: str) -> None:
    fields = TABLES[table]._meta.columns
    columns = _columns(ws, table)
    assert set(columns) == set(fields)
    assert next(iter(columns)) == "id"
    for name, field in fields.items():
        kind, may_be_empty, default = columns[name]
        whole = isinstance(field, IntegerField | BooleanField | ForeignKeyField) or name == "id"
        assert kind == ("INTEGER" if whole else "TEXT"), name
        assert may_be_empty == (field.null or name == "id"), name
        if name not in ("id", "uid") and not field.null:
            assert default == _written(field), name


def _written(field: Any) -> str | None:
    if field.default is None:
        return None
    return f"'{field.default}'" if isinstance(field.default, str) else str(int(field.default))


@pytest.mark.parametrize("table", TABLES)
def test_links_agree(ws: Workspace, table: str) -> None:
    in_code = {
        (field.column_name, field.rel_model._meta.table_name, field.on_delete)
        for field in TABLES[table]._meta.fields.values()
        if isinstance(field, ForeignKeyField)
    }
    rows = ws.db.rows(f"PRAGMA foreign_key_list({table})")
    assert {(row[3], row[2], row[6]) for row in rows} == in_code


@pytest.mark.parametrize("table", TABLES)
def test_every_link_has_an_index(ws: Workspace, table: str) -> None:
    """Without one, deleting a person would walk through every note there is."""
    indexes = ws.db.rows(f"PRAGMA index_list({table})")
    first = {ws.db.rows(f"PRAGMA index_info({index[1]})")[0][2] for index in indexes}
    links = {row[3] for row in ws.db.rows(f"PRAGMA foreign_key_list({table})")}
    assert links <= first


def test_no_table_is_forgotten(ws: Workspace) -> None:
    names = {
        row[0]
        for row in ws.db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not row[0].startswith(("sqlite_", "search_")) or row[0] == "search_dirty"
    }
    assert names == set(TABLES) | LEDGER


def test_keys_are_never_used_again(ws: Workspace) -> None:
    for table in TABLES:
        sql = ws.db.value("SELECT sql FROM sqlite_master WHERE name = ?", (table,))
        assert "PRIMARY KEY AUTOINCREMENT" in sql
        assert "uid TEXT NOT NULL UNIQUE" in sql


def test_settings_of_a_writing_connection(ws: Workspace) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": BUSY_MS,
        "cache_size": -CACHE_KIB,
        "secure_delete": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "user_version": SCHEMA,
    }
    assert {name: ws.db.value(f"PRAGMA {name}") for name in expected} == expected
    assert not ws.db.value("PRAGMA mmap_size")


def test_settings_of_a_reading_connection(ws: Workspace) -> None:
    reader = ws.open_reader()
    assert (reader.value("PRAGMA query_only"), reader.value("PRAGMA cache_size")) == (1, -CACHE_KIB)
    with pytest.raises(Exception, match="readonly"):
        reader.execute("DELETE FROM person")
    reader.close()


# ---- migrations, tried with one of the future


BETTER = ("ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''",)
BROKEN = (*BETTER, "UPDATE person SET role = 'lost'", "ALTER TABLE nowhere ADD COLUMN x TEXT")
DANGLING = (
    "PRAGMA defer_foreign_keys = ON",
    "INSERT INTO reach (uid, person_id, kind, value) VALUES ('u', 99, '', '')",
)


@pytest.fixture
def old(places: Profile) -> Path:
    """A notebook of the present, for a program of the future."""
    ws = opening.open_notebook(places.notebook, profile=places, clock=FixedClock(), create=True)
    ws.perform("Add", lambda ws: make(TABLES["reach"]))
    ws.close()
    return places.notebook


def _future(monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...]) -> None:
    for module in (notebook_file, check):
        monkeypatch.setattr(module, "SCHEMA", SCHEMA + 1)
    monkeypatch.setattr(notebook_file, "MIGRATIONS", (*MIGRATIONS, statements))


def _backups(places: Profile) -> list[Path]:
    return sorted(places.backups.rglob("*.askwell"))


def test_an_older_notebook_is_backed_up_and_migrated(
    old: Path, places: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = old.read_bytes()
    _future(monkeypatch, BETTER)
    ws = opening.open_notebook(old, profile=places, clock=FixedClock())
    assert ws.db.value("SELECT nickname FROM person") == ""
    assert ws.db.value("PRAGMA user_version") == SCHEMA + 1
    assert ws.undo_label == "Add"
    ws.undo()
    ws.redo()
    ws.close()
    (made,) = _backups(places)
    assert made.name.endswith("-migration.askwell")
    monkeypatch.undo()
    monkeypatch.setenv("ASKWELL_HOME", str(places.config))
    restored = opening.open_for_reading(made)
    assert restored.value("SELECT count(*) FROM reach") == 1
    restored.close()
    assert before != old.read_bytes()


@pytest.mark.parametrize("statements", [BROKEN, DANGLING], ids=["broken", "dangling"])
def test_a_failed_migration_leaves_the_old_file(
    old: Path, places: Profile, monkeypatch: pytest.MonkeyPatch, statements: tuple[str, ...]
) -> None:
    before = old.read_bytes()
    with monkeypatch.context() as future:
        _future(future, statements)
        for _ in range(2):
            with pytest.raises(UserError):
                opening.open_notebook(old, profile=places, clock=FixedClock())
    assert old.read_bytes() == before
    assert sorted(path.name for path in old.parent.iterdir()) == [old.name]
    ws = opening.open_notebook(old, profile=places, clock=FixedClock())
    assert ws.db.rows("SELECT role FROM person") == [("",)]
    ws.close()


def test_no_migration_without_a_backup(old: Path, places: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()
    places.backups.parent.mkdir(exist_ok=True)
    places.backups.write_text("not a folder")
    _future(monkeypatch, BETTER)
    with pytest.raises(UserError) as caught:
        opening.open_notebook(old, profile=places, clock=FixedClock())
    assert caught.value.problem is Problem.BACKUP_FAILED
    assert old.read_bytes() == before


def test_a_copy_of_the_file_is_the_whole_notebook(old: Path, tmp_path: Path, places: Profile) -> None:
    ws = opening.open_notebook(old, profile=places, clock=FixedClock())
    ws.perform("Add", lambda ws: make(TABLES["meeting"]))
    rows = contents(ws)
    ws.close()
    copy = tmp_path / "copy.askwell"
    shutil.copyfile(old, copy)
    again = opening.open_notebook(copy, profile=places, clock=FixedClock())
    assert contents(again) == rows
    again.close()


def test_connect_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        connect(tmp_path / "none.askwell")
    assert not (tmp_path / "none.askwell").exists()
