"""A whole folder is put on the disk at once, and it is said when that fails."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.core import files


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("a.md", "People/b.md", "People/c.md"):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"text")
    return tmp_path / "tree"


def test_file_by_file(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    real = os.fsync

    def note(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        real(handle)

    monkeypatch.setattr(files, "_sync_file_system", lambda _folder: False)
    monkeypatch.setattr(os, "fsync", note)
    files.sync_tree(tree)
    expected = [path for path in (tree, *tree.rglob("*")) if path.is_file() or os.name != "nt"]
    assert sorted(synced) == sorted(path.stat().st_ino for path in expected)


@pytest.mark.skipif(sys.platform != "linux", reason="the call is Linux's")
def test_in_one_call(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_handle: int) -> None:
        raise OSError("no file is waited for by itself")

    monkeypatch.setattr(os, "fsync", refuse)
    files.sync_tree(tree)
    with pytest.raises(FileNotFoundError):
        files.sync_tree(tree / "missing")
