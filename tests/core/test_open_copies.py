"""Copies for other programs: private, read only, gone afterwards, also after a crash."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from desktop.core import processes
from desktop.core.open_copies import OpenCopies


def test_copies_lie_apart_and_go_together(tmp_path: Path) -> None:
    copies = OpenCopies(under=tmp_path)
    first, second = copies.put("a.txt", b"one"), copies.put("a.txt", b"two")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert stat.S_IMODE(first.stat().st_mode) == 0o400
    (folder,) = tmp_path.glob("askwell-open-*")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    copies.clear()
    copies.clear()
    assert not list(tmp_path.glob("askwell-open-*"))


def test_what_a_dead_program_left_goes_at_the_next_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead, alive, odd = (tmp_path / f"askwell-open-{name}" for name in ("11-x", "22-x", "x-y"))
    for folder in (dead, alive, odd):
        (folder / "1").mkdir(parents=True)
        (folder / "1" / "a.txt").write_bytes(b"x")
    (dead / "1" / "a.txt").chmod(0o400)
    monkeypatch.setattr(processes, "started", lambda pid: "now" if pid == 22 else "")
    copies = OpenCopies(under=tmp_path)
    copies.put("b.txt", b"x")
    left = {path.name for path in tmp_path.glob("askwell-open-*")}
    assert {"askwell-open-22-x", "askwell-open-x-y"} < left
    assert "askwell-open-11-x" not in left
    assert any(name.startswith(f"askwell-open-{os.getpid()}-") for name in left)
    copies.clear()
