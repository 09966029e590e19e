"""A file that SQLite has open keeps its locks, whatever of the program looks into it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.held_files import HeldFile, open_to_read
from desktop.core.paths import Profile
from desktop.exchange import any_file
from desktop.exchange.reading import read_people
from desktop.exchange.records import FileReport
from desktop.storage import cipher_file, restoring
from desktop.storage.opening import open_notebook

LOOK = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('PRAGMA user_version').fetchone(); c.close()"

WAYS: dict[str, Callable[[Path], object]] = {
    "attached": any_file.take,
    "imported": lambda path: list(read_people(path, report=FileReport(path.name))),
    "brought back": lambda path: restoring.look_through(path, key=restoring.key_of(path, key=None)),
    "known by its salt": cipher_file.salt_of,
}


@pytest.mark.parametrize("way", WAYS)
def test_another_program_leaves_the_log_of_a_notebook_that_was_looked_into(tmp_path: Path, way: str) -> None:
    path = tmp_path / "Mine.askwell"
    workspace = open_notebook(path, profile=Profile.under(tmp_path / "p"), clock=FixedClock(), create=True)
    with suppress(UserError):
        WAYS[way](path)
    subprocess.run([sys.executable, "-c", LOOK, str(path)], check=True)
    assert Path(f"{path}-wal").exists()
    workspace.close()
    assert not Path(f"{path}-wal").exists()


def test_what_waits_is_closed_when_the_file_is_let_go(tmp_path: Path) -> None:
    path, other = tmp_path / "held", tmp_path / "other"
    for one in (path, other):
        one.write_bytes(b"bytes")
    held = HeldFile(path)
    for one in (path, other, path):
        with open_to_read(one) as file:
            assert file.read() == b"bytes"
        assert file.closed
    opened = _open_files(path)
    held.let_go()
    held.let_go()
    if sys.platform == "linux":
        assert (opened, _open_files(path), _open_files(other)) == (2, 0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="there a folder is a file that nobody may read")
def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    held = HeldFile(tmp_path)
    with pytest.raises(FileNotFoundError):
        open_to_read(tmp_path / "none")
    with pytest.raises(IsADirectoryError):
        open_to_read(tmp_path)
    held.let_go()


def _open_files(path: Path) -> int:
    """How often this process has the file open; only where the system tells."""
    folder = Path("/proc/self/fd")
    links = list(folder.iterdir()) if folder.exists() else []
    return sum(one.exists() and one.samefile(path) for one in links)
