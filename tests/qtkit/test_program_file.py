"""The program's own file is watched: it is told when another is in its place, or none, and nothing else is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.qtkit import program_file
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.program_file import ProgramFile


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "askwell"
    path.write_text("the program", "utf-8")
    return path


def flush(watched: ProgramFile) -> None:
    """Let the moment after the last change be over."""
    (later,) = watched.findChildren(Debounce)
    later.flush()


def test_another_file_in_its_place_is_told(file: Path, qtbot: QtBot) -> None:
    owner = QObject()
    watched = ProgramFile(file, parent=owner)
    new = file.with_name("askwell.dpkg-new")
    new.write_text("the next program", "utf-8")
    with qtbot.waitSignal(watched.replaced, timeout=30_000):
        os.replace(new, file)
    assert (watched.is_replaced, watched.is_gone) == (True, False)


def test_a_file_that_is_gone_is_told(file: Path, qtbot: QtBot) -> None:
    owner = QObject()
    watched = ProgramFile(file, parent=owner)
    with qtbot.waitSignal(watched.replaced, timeout=30_000):
        file.unlink()
    assert watched.is_replaced
    assert watched.is_gone


def test_other_rights_are_no_other_file(file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        program_file, "SETTLE_MS", 600_000
    )  # until it is asked for, however busy the computer is
    owner = QObject()
    watched = ProgramFile(file, parent=owner)
    told: list[None] = []
    watched.replaced.connect(lambda: told.append(None))
    (later,) = watched.findChildren(Debounce)
    file.chmod(0o700)
    qtbot.waitUntil(lambda: later.waiting, timeout=30_000)
    flush(watched)
    assert told == []
    assert not watched.is_replaced
