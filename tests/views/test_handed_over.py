"""A file that the desktop hands to a running program: a notebook is shown, another file imported."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.storage.opening import make_notebook
from tests.helpers.there import there


def test_a_notebook_takes_the_place_of_the_one_before(
    program: Program, place: Profile, tmp_path: Path
) -> None:
    assert program.open(place.notebook, create=True)
    other = tmp_path / "Other.ASKWELL"
    make_notebook(other, clock=Clock())
    program.open_file(other)
    assert program.window is not None
    assert program.window.desk.hub.workspace.path == other.resolve()


def test_a_notebook_handed_over_in_the_midst_of_a_change_waits_for_its_end(
    program: Program, place: Profile, tmp_path: Path, qtbot: QtBot
) -> None:
    assert program.open(place.notebook, create=True)
    other = tmp_path / "other.askwell"
    make_notebook(other, clock=Clock())
    before = there(program.workspace)
    before._connection.execute("BEGIN")
    program.open_file(other)
    assert program.workspace is before
    before._connection.execute("COMMIT")
    qtbot.waitUntil(lambda: there(program.workspace).path == other.resolve())


def test_another_file_is_imported(
    program: Program, place: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert program.open(place.notebook, create=True)
    assert program.window is not None
    taken: list[Path] = []
    monkeypatch.setattr(program.window.menus, "take_files", taken.extend)
    program.open_file(tmp_path / "people.vcf")
    qtbot.waitUntil(lambda: bool(taken))
    assert taken == [tmp_path / "people.vcf"]
    assert program.window.desk.hub.workspace.path == place.notebook.resolve()
