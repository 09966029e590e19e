"""A change that adds much settles on the way: the same rows, the same step, the same words found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from itertools import count, islice
from pathlib import Path

import pytest

from desktop.core.uids import new_uid, new_uids
from desktop.ops import contacts, demo
from desktop.storage import bulk, playback
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


WORDS = ("office", "Nadia", "overview", "thank")


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step of a few rows is played as one of many thousands is."""
    monkeypatch.setattr(bulk, "MANY", 2)
    monkeypatch.setattr(bulk, "_AT_A_TIME", 3)
    monkeypatch.setattr(playback, "_AT_A_TIME", 4)


@pytest.fixture
def full(ws: Workspace) -> Workspace:
    """A notebook with people, their meetings, notes and what they name of each other."""
    demo.fill(ws, people=12, meetings=6, lines=4)
    ws.catch_up()
    return ws


def found(ws: Workspace) -> dict[str, list[str]]:
    """What the search finds: for each name of a person in the whole notebook, and for some words."""
    names = [str(row[0]) for row in ws.db.rows("SELECT DISTINCT given FROM person ORDER BY given")]
    return {word: sorted(hit.title for hit in find.find(ws.db, word).hits) for word in (*names, *WORDS)}


@pytest.mark.usefixtures("in_parts")
def test_a_step_of_many_rows_is_played_in_parts_and_told_of(full: Workspace) -> None:
    people = [int(row[0]) for row in full.db.rows("SELECT id FROM person")]
    before, hits = contents(full), found(full)
    told: list[tuple[int, int]] = []
    full.perform("Delete", contacts.delete, {"people": people, "step": lambda *far: told.append(far)})
    after = contents(full)
    assert told[-1] == (len(people), len(people))
    assert not full.db.value("SELECT count(*) FROM meeting")
    left = {hit.kind for word in hits for hit in find.find(full.db, word).hits}
    assert not left & {"person", "meeting", "note", "touch"}
    for play, as_it_is, rows in (
        (full.undo, before, hits),
        (full.redo, after, None),
        (full.undo, before, hits),
    ):
        told.clear()
        play(step=lambda *far: told.append(far))
        assert contents(full) == as_it_is
        assert rows is None or found(full) == rows
        assert len(told) > 10
        assert told == sorted(told)


@pytest.mark.usefixtures("in_parts")
def test_what_lay_in_the_trash_comes_back_in_parts(full: Workspace) -> None:
    people = [int(row[0]) for row in full.db.rows("SELECT id FROM person")]
    before, hits = contents(full), found(full)
    full.perform("Delete", contacts.delete, {"people": people})
    after = contents(full)
    told: list[int] = []
    full.bring_back(1, label="Bring back", step=lambda done, _total: told.append(done))
    assert len(told) > 10
    assert contents(full) == before
    assert found(full) == hits
    full.undo()
    assert contents(full) == after


@pytest.mark.usefixtures("in_parts")
@pytest.mark.parametrize("at", [1, 4, 11])
def test_what_is_given_up_on_the_way_is_as_it_was_and_can_be_played_again(full: Workspace, at: int) -> None:
    people = [int(row[0]) for row in full.db.rows("SELECT id FROM person")]
    before = contents(full)
    full.perform("Delete", contacts.delete, {"people": people})
    after, calls = contents(full), count(1)

    def give_up(_done: int, _total: int) -> None:
        if next(calls) == at:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        full.undo(step=give_up)
    assert contents(full) == after
    assert full.undo_label == "Delete"
    full.undo()
    assert contents(full) == before
    full.perform("Add", contacts.add_person, {"name": "Zebulon Quist"})
    assert [hit.title for hit in find.find(full.db, "Zebulon").hits] == ["Zebulon Quist"]
    full.undo()
    assert contents(full) == before


def test_identities_are_uuids_of_version_four() -> None:
    import uuid

    made = [*(new_uid() for _ in range(500)), *islice(new_uids(), 1_000)]
    assert len(set(made)) == 1_500
    assert all(uuid.UUID(uid).version == 4 and uuid.UUID(uid).variant == uuid.RFC_4122 for uid in made)
