"""Files and folders that this user may not read or write; where root runs this, without root's power over them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_bad_files import state

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way"),
]
ROOT = Path(__file__).parents[2]
AS_ANYBODY = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
READS = (("check",), ("search", "the"), ("export", "--format", "json"), ("import", "people.csv", "--dry-run"))
WRITES = (("quick-note", "hello"), ("import", "people.csv"))


class Ordinary:
    """Runs commands as somebody whom the rights of files concern."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self._first = AS_ANYBODY if os.geteuid() == 0 else []

    def __call__(self, *typed: object) -> tuple[int, dict[str, Any]]:
        command = [*self._first, sys.executable, "-m", "desktop", *map(str, typed), "--json"]
        environment = {**os.environ, "ASKWELL_HOME": str(self.home / "home"), "PYTHONPATH": str(ROOT)}
        done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=self.home)
        assert done.stdout, done.stderr
        assert not done.stderr.startswith("Something went wrong")
        return done.returncode, json.loads(done.stdout)


@pytest.fixture
def ordinary(tmp_path: Path) -> Ordinary:
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("root may do everything here")
    (tmp_path / "people.csv").write_text("Name\nAmara Nwosu\n", encoding="utf-8")
    return Ordinary(tmp_path)


@pytest.fixture
def notebook(ordinary: Ordinary) -> Path:
    folder = ordinary.home / "notebooks"
    path = folder / "a.askwell"
    assert ordinary("demo", path, "--people", 5, "--meetings", 2, "--lines", 3)[0] == 0
    return path


def test_a_file_that_cannot_be_read(ordinary: Ordinary, notebook: Path) -> None:
    notebook.chmod(0)
    for command in (*READS, *WRITES, ("backup",)):
        more = ("--out", "out.json") if command[0] == "export" else ()
        status, answer = ordinary(*command, *more, "--notebook", notebook)
        assert status == 1
        assert "a.askwell cannot be read" in json.dumps(answer)


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o700), (0o600, 0o500), (0o444, 0o500)])
def test_a_notebook_that_can_only_be_read(ordinary: Ordinary, notebook: Path, file: int, folder: int) -> None:
    notebook.chmod(file)
    notebook.parent.chmod(folder)
    before = state(notebook.parent)
    try:
        for number, command in enumerate((*READS, ("backup",))):
            more = ("--out", f"{number}.json") if command[0] == "export" else ()
            assert ordinary(*command, *more, "--notebook", notebook)[0] == 0, command
        for command in WRITES:
            status, answer = ordinary(*command, "--notebook", notebook)
            assert (status, answer["error"]["problem"]) == (1, "file_unwritable")
            assert answer["error"]["message"].startswith("a.askwell cannot be written.")
        assert state(notebook.parent) == before
    finally:
        notebook.parent.chmod(0o700)


def test_a_folder_into_which_nobody_may_look(ordinary: Ordinary, notebook: Path) -> None:
    notebook.parent.chmod(0)
    try:
        for command in (*READS, *WRITES, ("backup",)):
            more = ("--out", "out.json") if command[0] == "export" else ()
            status, answer = ordinary(*command, *more, "--notebook", notebook)
            assert (status, answer["error"]["problem"]) == (1, "folder_unreadable"), command
    finally:
        notebook.parent.chmod(0o700)


def test_a_place_that_takes_nothing(ordinary: Ordinary, notebook: Path) -> None:
    closed = ordinary.home / "closed"
    closed.mkdir()
    closed.chmod(0o555)
    for command in (
        ("new", closed / "a.askwell"),
        ("demo", closed / "a.askwell"),
        ("backup", "--out", closed / "a.askwell", "--notebook", notebook),
        ("restore", notebook, "--out", closed / "a.askwell"),
        ("export", "--format", "json", "--out", closed / "a.json", "--notebook", notebook),
        ("export", "--format", "csv", "--out", closed / "a", "--notebook", notebook),
        ("quick-note", "x", "--profile", closed / "life"),
    ):
        status, answer = ordinary(*command)
        assert status == 1, command
        assert "…" not in answer["error"]["message"]
        assert list(closed.iterdir()) == []
