"""A disk with no room left, for real: a small one that is filled, where this user may mount one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem
from desktop.storage import check
from tests.breaking.conftest import Bench
from tests.breaking.test_unsaved import WORDS, lines
from tests.cli.conftest import Askwell, askwell

pytestmark = pytest.mark.long

__all__ = ["askwell"]
SIZE = 6_000_000


class Disk:
    """A disk of a few megabytes; ``fill`` leaves so many bytes free, ``free`` gives all of them back."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._filler = place / "filler"

    def fill(self, left: int) -> None:
        self.free()
        room = shutil.disk_usage(self.place).free - left
        self._filler.write_bytes(b"\0" * max(room, 0))

    def free(self) -> None:
        self._filler.unlink(missing_ok=True)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("this user may not mount a disk")
    monkeypatch.setenv("ASKWELL_HOME", str(place / "home"))
    yield Disk(place)
    subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.mark.parametrize("left", [0, 4096, 40_960, 200_000, 800_000, 3_000_000])
@pytest.mark.parametrize("fresh", [False, True], ids=["begun", "fresh"])
def test_commands(askwell: Askwell, disk: Disk, tmp_path: Path, left: int, fresh: bool) -> None:
    table = tmp_path / "people.csv"
    rows = (f"Person{number} Family{number},p{number}@x.example\n" for number in range(3000))
    table.write_text("Name,Email\n" + "".join(rows), encoding="utf-8")
    if not fresh:
        assert askwell("quick-note", "first").status == 0
    disk.fill(left)
    notes = 0 if fresh else 1
    for command in (
        ("quick-note", "another"),
        ("backup",),
        ("export", "--format", "json", "--out", disk.place / "out.json"),
        ("import", table),
        ("demo", disk.place / "demo.askwell", "--people", 50),
    ):
        found = askwell(*command, "--json")
        notes += command[0] == "quick-note" and found.status == 0
        if found.status:
            assert found.json["error"]["problem"] in {"disk_full", "notebook_missing"}, command
    left_over = [path.name for path in disk.place.rglob("*") if path.name.startswith(".")]
    assert left_over == []
    disk.free()
    assert askwell("quick-note", "after").status == 0
    assert askwell("check", "--json").json["counts"]["people"] in (0, 3000)
    found = askwell("search", "after", "--json").json
    assert found["count"] == 1
    assert askwell("search", "another", "--json").json["count"] == notes - (0 if fresh else 1)


def test_typing(disk: Disk, qtbot: QtBot) -> None:
    folder = disk.place / "notebook"
    folder.mkdir()
    bench = Bench(folder, running=True)
    try:
        disk.fill(0)
        typed = ""
        while bench.window.settle() and len(typed) < 2_000_000:
            QTest.keyClicks(bench.editor, WORDS)
            bench.editor.insertPlainText("x" * 5_000)
            typed += WORDS
        assert not bench.window.settle()
        error = bench.live.session.writer.autosave.error
        assert error is not None
        assert error.problem is Problem.DISK_FULL
        QTest.keyClicks(bench.editor, " the very last")
        bench.window.tabs.open("contacts")
        bench.window.tabs.open("followups")
        bench.prompter.answer("stay")
        assert not bench.window.close()
        assert "the very last" in bench.editor.toPlainText()
        disk.free()
        qtbot.waitUntil(lambda: lines(bench)[-1].endswith("the very last"), timeout=8_000)
        assert bench.window.settle()
        assert check.examine(bench.ws.path).sound
    finally:
        disk.free()
        bench.close()


def test_there_is_a_way_to_say_it_without_a_log(askwell: Askwell, disk: Disk) -> None:
    """Nothing at all fits: neither notebook nor log, and still one object comes out."""
    disk.fill(0)
    found = askwell("quick-note", "x", "--json")
    assert found.json["error"]["problem"] == "disk_full"
    assert not os.listdir(disk.place / "home" / "data")
