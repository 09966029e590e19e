"""A backup counts only after it was opened and checked; older ones are thinned, never the newest."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.storage import backup, check, opening
from desktop.storage.backup_folder import folder_for
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents
from tests.storage.rows import TABLES, make

NOW = FixedClock().now()


@pytest.fixture
def folder(places: Profile) -> Path:
    return folder_for(places.backups, places.notebook)


def _fill(ws: Workspace) -> None:
    for record in TABLES.values():
        make(record)


def make_one(ws: Workspace, folder: Path, *, now: datetime = NOW, reason: str = "hand") -> backup.Backup:
    return backup.back_up(ws.path, folder=folder, reason=reason, now=now, key=ws.key)


def test_every_table_comes_back_equal(ws: Workspace, folder: Path, tmp_path: Path, places: Profile) -> None:
    ws.perform("Fill", _fill)
    ws.perform("Delete", lambda ws: TABLES["person"].get().delete_instance())
    made = make_one(ws, folder)
    assert made.findings.sound
    assert made.findings.counts["people"] == ws.db.value("SELECT count(*) FROM person")
    restored = tmp_path / "restored.askwell"
    backup.copy_to(made.path, restored, key=ws.key)
    again = opening.open_notebook(restored, profile=places, clock=FixedClock(), key=ws.key)
    assert contents(again) == contents(ws)
    assert again.undo_label == "Delete"
    again.undo()
    ws.undo()
    assert contents(again) == contents(ws)
    again.close()


def test_a_backup_is_made_beside_an_open_notebook(ws: Workspace, folder: Path) -> None:
    ws.perform("Add", lambda ws: make(TABLES["person"]))
    assert make_one(ws, folder).findings.counts["people"] == 1
    ws.perform("Add", lambda ws: make(TABLES["person"]))
    later = make_one(ws, folder, now=NOW + timedelta(seconds=1))
    assert later.findings.counts["people"] == 2
    assert [path.name for path in sorted(folder.iterdir())] == [
        "20260312-140000-000-hand.askwell",
        "20260312-140001-000-hand.askwell",
    ]


def test_old_ones_are_thinned_by_reason(ws: Workspace, folder: Path) -> None:
    make_one(ws, folder, reason="migration")
    for number in range(backup.KEPT_FOR_A_REASON + 3):
        make_one(ws, folder, now=NOW + timedelta(hours=number))
    left = sorted(path.name for path in folder.iterdir())
    assert len([name for name in left if "-hand" in name]) == backup.KEPT_FOR_A_REASON
    assert left[0] == "20260312-140000-000-migration.askwell"
    assert left[-1] == "20260313-020000-000-hand.askwell"


def test_a_clock_set_back_never_costs_the_newest(ws: Workspace, folder: Path) -> None:
    for number in range(backup.KEPT_FOR_A_REASON):
        make_one(ws, folder, now=NOW + timedelta(hours=number))
    made = make_one(ws, folder, now=datetime.fromisoformat("1970-01-01T00:00:00+00:00"))
    assert made.path.exists()


def test_damaged_backups_are_never_called_sound(ws: Workspace, folder: Path, tmp_path: Path) -> None:
    ws.perform("Add", lambda ws: [make(TABLES["person"], notes="x" * 500) for _ in range(100)])
    good = make_one(ws, folder).path.read_bytes()
    choose = random.Random(11)
    target = tmp_path / "bad.askwell"
    for _ in range(40):
        cut = choose.randrange(1, len(good) // 4096) * 4096
        target.write_bytes(good[:cut])
        with pytest.raises(UserError):
            backup.copy_to(target, tmp_path / "restored.askwell", key=ws.key)
        assert not (tmp_path / "restored.askwell").exists()
    assert not list(tmp_path.glob(".*.part"))


def test_a_failed_backup_leaves_the_old_one(ws: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "kept.askwell"
    backup.copy_to(ws.path, target, key=ws.key)
    before = target.read_bytes()
    bad = tmp_path / "bad.askwell"
    bad.write_text("Dear diary")
    with pytest.raises(UserError):
        backup.copy_to(bad, target, key=ws.key)
    assert target.read_bytes() == before


def test_no_room_for_a_folder(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError) as caught:
        make_one(ws, tmp_path / "file" / "backups")
    assert caught.value.problem is Problem.BACKUP_FAILED


@pytest.mark.parametrize(
    ("name", "folder_name"),
    [
        ("My notes.askwell", "My_notes"),
        ("..askwell", "notebook"),
        ("a:b?.askwell", "a_b"),
        ("日本.askwell", "日本"),
    ],
)
def test_folders_of_backups(name: str, folder_name: str) -> None:
    found = folder_for(Path("b"), Path("here", name))
    assert found.parent == Path("b")
    assert found.name.rpartition("-")[0] == folder_name
    assert found == folder_for(Path("b"), Path("here", name))
    assert found != folder_for(Path("b"), Path("there", name))


def test_what_a_check_finds(ws: Workspace) -> None:
    ws.perform("Fill", _fill)
    found = check.examine(ws.path, key=ws.key)
    assert (found.sound, found.problems) == (True, ())
    assert found.counts["followups"] == ws.db.value("SELECT count(*) FROM follow_up")
    ws._connection.execute("PRAGMA foreign_keys = OFF")
    ws._connection.execute("DELETE FROM person")
    found = check.examine(ws.path, key=ws.key)
    assert not found.sound
    assert "names a missing row of person" in found.problems[0]
