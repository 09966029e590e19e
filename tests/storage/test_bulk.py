"""A change that adds much settles on the way: the same rows, the same step, the same words found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from itertools import islice
from pathlib import Path

import pytest

from desktop.core.uids import new_uid, new_uids
from desktop.storage.queries import find
from desktop.storage.tables import Organisation
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents, new_workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


def add_much(ws: Workspace, *, by_hand: bool = False) -> None:
    """Sixty organisations in bits, the first of them changed and the second deleted again later on."""
    told = ws.bulk.adding_rows("organisation") if by_hand else nullcontext()
    with ws.bulk.adding_much(), told:
        for at in range(1, 61, 3):
            rows = [(key, new_uid(), f"Office {key}") for key in range(at, at + 3)]
            ws.bulk_insert("organisation", ("id", "uid", "name"), rows)
            ws.bulk.settle()
            if at == 31:
                Organisation.update(name="Renamed").where(Organisation.id == 1).execute()
                Organisation.delete().where(Organisation.id == 2).execute()


@pytest.mark.parametrize("by_hand", [False, True])
def test_settling_on_the_way_is_one_step(ws: Workspace, by_hand: bool) -> None:
    before = contents(ws)
    _, change = ws.perform("Add", add_much, {"by_hand": by_hand})
    assert change is not None
    assert change.tables["organisation"] == frozenset(range(1, 61)) - {2}
    after = contents(ws)
    assert [hit.title for hit in find.find(ws.db, "renamed").hits] == ["Renamed"]
    assert len(find.find(ws.db, "office").hits) == 58
    ws.undo()
    assert contents(ws) == before
    assert not find.find(ws.db, "office").hits
    ws.redo()
    assert contents(ws) == after
    assert len(find.find(ws.db, "office").hits) == 58


def add_many(ws: Workspace) -> None:
    """Enough for the file to grow."""
    with ws.bulk.adding_much():
        rows = [(None, new_uid(), f"Bureau {number} {'x' * 400}") for number in range(200)]
        ws.bulk_insert("organisation", ("id", "uid", "name"), rows)
        ws.bulk.settle()


@pytest.mark.parametrize("by_hand", [False, True])
def test_what_was_given_up_leaves_nothing(ws: Workspace, by_hand: bool) -> None:
    def give_up(ws: Workspace) -> None:
        add_much(ws, by_hand=by_hand)
        with ws.bulk.adding_rows("organisation"):
            ws.bulk_insert("organisation", ("id", "uid", "name"), [(90, new_uid(), "Never")])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ws.perform("Add", give_up)
    assert not find.find(ws.db, "office").hits
    _, change = ws.perform("Add", add_much)
    assert change is not None
    assert 90 not in change.tables["organisation"]
    assert ws.undo_label == "Add"


def test_rows_are_noted_by_themselves_again_afterwards(ws: Workspace) -> None:
    def add(ws: Workspace) -> None:
        with ws.bulk.adding_rows("organisation"):
            ws.bulk_insert("organisation", ("id", "uid", "name"), [(1, new_uid(), "Told")])
            with pytest.raises(ValueError, match="without their keys"):
                ws.bulk_insert("organisation", ("uid", "name"), [(new_uid(), "Not told")])
        Organisation.create(name="Noted")

    before = contents(ws)
    _, change = ws.perform("Add", add)
    assert change is not None
    assert change.tables["organisation"] == frozenset({1, 2})
    ws.undo()
    assert contents(ws) == before


def test_the_log_is_brought_in_later(ws: Workspace) -> None:
    ws.perform("Add", add_much)
    assert ws.db.value("PRAGMA wal_autocheckpoint") == 0
    ws.catch_up()
    assert ws.db.value("PRAGMA wal_autocheckpoint") == 1_000
    assert ws.db.value("PRAGMA cache_size") == -65_536


def test_bringing_it_in_is_no_exchange_of_the_file(ws: Workspace) -> None:
    before = ws.path.stat().st_size
    for _ in range(2):
        ws.perform("Add", add_many)
        ws.catch_up()
    assert ws.path.stat().st_size > before
    ws.perform("Add", add_many)  # nobody else wrote the file in between


def test_identities_are_uuids_of_version_four() -> None:
    import uuid

    made = [*(new_uid() for _ in range(500)), *islice(new_uids(), 1_000)]
    assert len(set(made)) == 1_500
    assert all(uuid.UUID(uid).version == 4 and uuid.UUID(uid).variant == uuid.RFC_4122 for uid in made)
