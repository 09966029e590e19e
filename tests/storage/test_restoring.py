"""Bringing a backup back: nothing bad gets through, nothing is written over, and the dump is equal."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.storage import backup, check, opening, restoring, sealing
from desktop.storage.tables import Person
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents
from tests.helpers.there import there
from tests.storage.rows import TABLES, make

NOW = FixedClock().now()


@pytest.fixture
def ws(places: Profile) -> Iterator[Workspace]:
    workspace = opening.open_notebook(places.notebook, profile=places, clock=FixedClock(), create=True)
    workspace.perform("Fill", lambda _ws: [make(record) for record in TABLES.values()])
    yield workspace
    workspace.close()


def reopened(places: Profile) -> Workspace:
    return opening.open_notebook(places.notebook, profile=places, clock=FixedClock())


def test_over_a_notebook_and_back(ws: Workspace, places: Profile) -> None:
    before = contents(ws)
    made = there(ws.back_up("hand"))
    ws.perform("Rename", lambda _ws: Person.update(shown_name="Somebody else").execute())
    after = contents(ws)
    ws.close()
    folder = there(ws.backups.folder)
    was = there(restoring.restore_over(made, places.notebook, backups=folder, now=NOW))
    assert was.name.endswith("-restore.askwell")
    again = reopened(places)
    assert contents(again) == before
    again.close()
    restoring.restore_over(was, places.notebook, backups=folder, now=NOW)
    again = reopened(places)
    assert contents(again) == after
    assert again.db.value("SELECT 1 FROM notebook WHERE key = 'seal'") is None
    again.close()


def test_an_open_notebook_is_left_alone(ws: Workspace, places: Profile) -> None:
    made = there(ws.back_up("hand"))
    with pytest.raises(UserError) as caught:
        restoring.restore_over(made, places.notebook, backups=there(ws.backups.folder), now=NOW)
    assert caught.value.problem is Problem.NOTEBOOK_IN_USE
    assert not list(places.data.glob(".*restored*"))


def test_a_damaged_notebook_is_set_aside_as_it_is(ws: Workspace, places: Profile) -> None:
    before = contents(ws)
    made = there(ws.back_up("hand"))
    ws.close()
    data = bytearray(places.notebook.read_bytes())
    data[4096 * 3 : 4096 * 20] = os.urandom(4096 * 17)
    places.notebook.write_bytes(data)
    was = there(restoring.restore_over(made, places.notebook, backups=there(ws.backups.folder), now=NOW))
    assert was.parent == places.data
    assert "(damaged " in was.name
    assert was.read_bytes() == bytes(data)
    again = reopened(places)
    assert contents(again) == before
    again.close()


def test_a_changed_letter_breaks_the_seal(ws: Workspace, tmp_path: Path) -> None:
    ws.perform("Notes", lambda _ws: Person.update(notes="She knows the river well").execute())
    made = there(ws.back_up("hand"))
    assert not sealing.is_broken(made, needed=True)
    data = made.read_bytes()
    made.write_bytes(data.replace(b"the river well", b"the sewer well"))
    assert check.examine(made).sound
    assert sealing.is_broken(made)
    with pytest.raises(UserError) as caught:
        restoring.look_through(made)
    assert caught.value.problem is Problem.BACKUP_UNSOUND


def test_any_byte_that_is_another_is_refused(ws: Workspace, tmp_path: Path) -> None:
    good = there(ws.back_up("hand")).read_bytes()
    chance, target = random.Random(12), tmp_path / "bad.askwell"
    for _ in range(60):
        data = bytearray(good)
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        target.write_bytes(data)
        with pytest.raises(UserError):
            restoring.restore_new(target, tmp_path / "restored.askwell")
        assert target.read_bytes() == data
        assert not (tmp_path / "restored.askwell").exists()


def test_the_newest_good_one(ws: Workspace) -> None:
    folder = there(ws.backups.folder)
    assert restoring.newest_good(folder) is None
    first = there(ws.back_up("hand"))
    second = backup.back_up(ws.path, folder=folder, reason="day", now=NOW.replace(hour=20)).path
    assert there(restoring.newest_good(folder)).path == second
    second.write_bytes(second.read_bytes()[:-4096])
    assert there(restoring.newest_good(folder)).path == first


def test_a_backup_that_was_opened_and_written_is_a_notebook(ws: Workspace, places: Profile) -> None:
    made = there(ws.back_up("hand"))
    opened = opening.open_notebook(made, profile=places, clock=FixedClock())
    opened.perform("Rename", lambda _ws: Person.update(shown_name="Somebody else").execute())
    opened.close()
    assert restoring.look_through(made).sound
