"""The notebook's file is moved, deleted, replaced or cut while its window is open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from desktop.core.errors import Problem, UserError
from desktop.ops import contacts
from desktop.storage import check
from desktop.storage.workspace import Workspace
from tests.breaking.conftest import Bench
from tests.breaking.test_unsaved import WORDS, lines, problems
from tests.helpers.notebooks import new_workspace

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows moves no file that is open")


def move(path: Path) -> None:
    path.rename(path.with_name("elsewhere.askwell"))


def replace(path: Path) -> None:
    new_workspace(path.parent, name="other.askwell").close()
    os.replace(path.with_name("other.askwell"), path)


def add(ws: Workspace, name: str) -> None:
    ws.perform("Add person", contacts.add_person, {"name": name})


@pytest.mark.parametrize("harm", [move, Path.unlink, replace])
def test_nothing_is_called_saved_that_nobody_will_find(bench: Bench, harm: object) -> None:
    path = bench.ws.path
    before = bench.ws.db.value("SELECT count(*) FROM person")
    harm(path)  # type: ignore[operator]
    other = path.read_bytes() if path.exists() else None
    QTest.keyClicks(bench.editor, WORDS)
    assert not bench.window.settle()
    bench.hub.run("Add person", contacts.add_person, name="Leila Haddad")
    assert problems(bench) == {Problem.NOTEBOOK_MOVED}
    with pytest.raises(UserError):
        bench.ws.open_reader()
    assert WORDS in bench.editor.toPlainText()
    copy = path.with_name("copy.askwell")
    bench.prompter.answer(copy)
    bench.trigger("file", "Save a copy")
    found = check.examine(copy)
    assert found.sound
    assert found.counts["people"] == before
    assert (path.read_bytes() if path.exists() else None) == other


def test_it_goes_on_when_the_file_is_back(bench: Bench) -> None:
    path, place = bench.ws.path, bench.ws.path.with_name("elsewhere.askwell")
    path.rename(place)
    QTest.keyClicks(bench.editor, WORDS)
    assert not bench.window.settle()
    place.rename(path)
    assert bench.window.settle()
    assert lines(bench)[-1].endswith(WORDS)


def test_a_copy_of_a_notebook_that_is_where_it_was(bench: Bench, tmp_path: Path) -> None:
    copy = tmp_path / "copy.askwell"
    bench.prompter.answer(copy)
    bench.trigger("file", "Save a copy")
    assert check.examine(copy).counts == check.examine(bench.ws.path).counts
    assert bench.told == ["Saved a copy as copy.askwell"]
    bench.prompter.answer(bench.ws.path)
    bench.trigger("file", "Save a copy")
    assert problems(bench) == {Problem.NOTEBOOK_EXISTS}
    assert copy.stat().st_mode & 0o777 == 0o600


def test_a_notebook_that_was_cut_is_called_damaged(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    for number in range(200):
        add(ws, f"Somebody {number}")
    ws._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ws._connection.execute("PRAGMA shrink_memory")
    with ws.path.open("r+b") as file:
        file.truncate(8192)
    with pytest.raises(UserError) as caught:
        ws.db.rows("SELECT * FROM person")
    assert caught.value.problem is Problem.NOTEBOOK_DAMAGED
    with pytest.raises(UserError) as caught:
        add(ws, "Leila Haddad")
    assert caught.value.problem is Problem.NOTEBOOK_MOVED  # somebody else has written it
    ws.close()
