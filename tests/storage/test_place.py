"""Files that are exchanged behind our back: nothing is written into the wrong one, and everything can be kept."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.ops import contacts
from desktop.storage import backup, check
from desktop.storage.workspace import Workspace


def add(ws: Workspace, name: str) -> None:
    ws.perform("Add", contacts.add_person, {"name": name})


def _another_file(path: Path, old: Path) -> None:
    shutil.copy(old, path.with_name("new"))
    os.replace(path.with_name("new"), path)


def _written_over(path: Path, old: Path) -> None:
    path.write_bytes(old.read_bytes())
    os.utime(path, (1_700_000_000, 1_700_000_000))


def _longer(path: Path, old: Path) -> None:
    with path.open("ab") as file:
        file.write(bytes(4096))


def _log_gone(path: Path, old: Path) -> None:
    Path(f"{path}-wal").unlink()


def _log_of_another_day(path: Path, old: Path) -> None:
    log = Path(f"{path}-wal")
    data = log.read_bytes()
    log.unlink()
    log.write_bytes(data[: len(data) // 2])


def _gone(path: Path, old: Path) -> None:
    path.unlink()


def _moved(path: Path, old: Path) -> None:
    path.rename(path.with_name("elsewhere.askwell"))


def _folder_moved(path: Path, old: Path) -> None:
    path.parent.rename(path.parent.with_name("away"))


SWAPS = (_another_file, _written_over, _longer, _log_gone, _log_of_another_day, _gone, _moved, _folder_moved)

BEYOND = (_written_over,)


@pytest.mark.skipif(os.name == "nt", reason="Windows exchanges no open file")
@pytest.mark.parametrize("swap", SWAPS, ids=[swap.__name__.strip("_") for swap in SWAPS])
def test_nothing_is_written_into_what_was_exchanged(
    ws: Workspace, tmp_path: Path, swap: Callable[[Path, Path], None]
) -> None:
    old, kept = tmp_path / "old.askwell", tmp_path / "kept" / "copy.askwell"
    backup.copy_to(ws.path, old, key=ws.key)
    add(ws, "Amara Nwosu")
    add(ws, "Tomasz Wieczorek")
    swap(ws.path, old)
    found = ws.path.read_bytes() if ws.path.exists() else b""
    with pytest.raises(UserError) as caught:
        add(ws, "Leila Haddad")
    assert caught.value.problem is Problem.NOTEBOOK_MOVED
    assert (ws.path.read_bytes() if ws.path.exists() else b"") == found
    kept.parent.mkdir(parents=True)
    if swap in BEYOND:  # of what was written over, only a backup can help
        with pytest.raises(UserError):
            ws.save_copy(kept)
        assert not kept.exists()
    else:
        ws.save_copy(kept)
        assert check.examine(kept, key=ws.key).counts["people"] == 2


def test_our_own_writing_is_no_exchange(ws: Workspace, tmp_path: Path) -> None:
    for number in range(400):  # far enough that the log is copied into the file now and then
        add(ws, f"Person {number}")
    ws.catch_up()
    backup.copy_to(ws.path, tmp_path / "copy.askwell", key=ws.key)
    reader = ws.open_reader()
    add(ws, "Another")
    reader.close()
    ws.erase(1, label="Erase", mark="x")
    add(ws, "After that")
    assert check.examine(ws.path, key=ws.key).counts["people"] == 401
