"""Organisations and fields as records of their own: renamed, merged, described, deleted; all of it taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.domain.places import PlaceKind, joined_notes
from desktop.ops import contacts, contacts_places
from desktop.storage.tables import CareerField, Organisation, Person
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, contents, new_workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


def add(ws: Workspace, name: str, **more: str) -> int:
    return int(ws.perform("Add person", contacts.add_person, {"name": name, **more})[0])


def place(ws: Workspace, kind: PlaceKind, name: str) -> int:
    return int(ws.db.value(f"SELECT id FROM {kind} WHERE name = ?", (name,)))


def where(ws: Workspace, kind: PlaceKind) -> list[tuple[str, str]]:
    return ws.db.rows(
        f"SELECT p.shown_name, o.name FROM person p LEFT JOIN {kind} o ON o.id = p.{kind}_id ORDER BY p.id"
    )


@pytest.mark.parametrize("kind", list(PlaceKind))
def test_a_place_gets_another_name_and_notes(ws: Workspace, kind: PlaceKind) -> None:
    add(ws, "Amara Nwosu", **{kind.value: "City of Arven"})
    key = place(ws, kind, "City of Arven")
    assert check_undo(ws, contacts_places.rename, kind=kind, place=key, name=" Town  of Arven ") == key
    assert where(ws, kind) == [("Amara Nwosu", "Town of Arven")]
    check_undo(ws, contacts_places.rename, kind=kind, place=key, name="TOWN of Arven")
    check_undo(ws, contacts_places.write_notes, kind=kind, place=key, text="One\n\nTwo \n")
    assert ws.db.value(f"SELECT notes FROM {kind}") == "One\n\nTwo"


@pytest.mark.parametrize("kind", list(PlaceKind))
def test_the_name_of_another_one_makes_both_one(ws: Workspace, kind: PlaceKind) -> None:
    for name, called in (("Amara Nwosu", "Arven"), ("Owen Blackwood", "City of Arven"), ("Ilse", "Arven")):
        add(ws, name, **{kind.value: called})
    old, left = place(ws, kind, "Arven"), place(ws, kind, "City of Arven")
    for key, text in ((old, "Friendly"), (left, "By the river")):
        ws.perform("Notes", contacts_places.write_notes, {"kind": kind, "place": key, "text": text})
    assert check_undo(ws, contacts_places.rename, kind=kind, place=old, name="city of arven") == left
    assert {called for _, called in where(ws, kind)} == {"City of Arven"}
    assert ws.db.rows(f"SELECT id, notes FROM {kind}") == [(left, "By the river\n\nFriendly")]


def test_what_is_refused_changes_nothing(ws: Workspace) -> None:
    add(ws, "Amara Nwosu", organisation="City of Arven")
    key, kind = place(ws, PlaceKind.ORGANISATION, "City of Arven"), PlaceKind.ORGANISATION
    before = contents(ws)
    for op, values, problem in (
        (contacts_places.rename, {"place": key, "name": " "}, Problem.NAME_EMPTY),
        (contacts_places.rename, {"place": key, "name": "x" * 301}, Problem.TEXT_TOO_LONG),
        (contacts_places.rename, {"place": key + 9, "name": "x"}, Problem.RECORD_GONE),
        (contacts_places.write_notes, {"place": key, "text": "x" * 200_001}, Problem.TEXT_TOO_LONG),
        (contacts_places.delete, {"place": key + 9}, Problem.RECORD_GONE),
    ):
        with pytest.raises(UserError) as caught:
            ws.perform("Test", op, {"kind": kind, **values})
        assert caught.value.problem is problem
    assert contents(ws) == before


@pytest.mark.parametrize("kind", list(PlaceKind))
def test_a_deleted_place_leaves_its_people_and_comes_back_from_the_trash(
    ws: Workspace, kind: PlaceKind
) -> None:
    people = [add(ws, name, **{kind.value: "Arven"}) for name in ("Amara Nwosu", "Owen Blackwood")]
    key = place(ws, kind, "Arven")
    assert check_undo(ws, contacts_places.delete, kind=kind, place=key) == "Arven"
    assert where(ws, kind) == [("Amara Nwosu", None), ("Owen Blackwood", None)]
    changing = {"person": people[0], "name": "Elsewhere"}
    setter = contacts_places.set_organisation if kind == "organisation" else contacts_places.set_field
    ws.perform("Move on", setter, changing)
    ws.bring_back(ws.db.value("SELECT id FROM trash"), label="Bring back")
    assert where(ws, kind) == [("Amara Nwosu", "Elsewhere"), ("Owen Blackwood", "Arven")]


def test_only_what_somebody_could_miss_lies_in_the_trash(ws: Workspace) -> None:
    key = add(ws, "Amara Nwosu", organisation="Slip of the pen")
    ws.perform("Correct", contacts_places.set_organisation, {"person": key, "name": "Arven"})
    assert Organisation.select().count() == 1
    assert ws.db.value("SELECT count(*) FROM trash") == 0
    arven = place(ws, PlaceKind.ORGANISATION, "Arven")
    noted = {"kind": PlaceKind.ORGANISATION, "place": arven, "text": "Friendly"}
    ws.perform("Notes", contacts_places.write_notes, noted)
    ws.perform("Delete", contacts_places.delete, {"kind": PlaceKind.ORGANISATION, "place": arven})
    assert ws.db.value("SELECT count(*) FROM trash") == 1
    ws.undo()
    assert (Person.get_by_id(key).organisation_id, CareerField.select().count()) == (arven, 0)
    assert ws.db.value("SELECT count(*) FROM trash") == 0


def test_notes_of_two_are_joined_once() -> None:
    assert joined_notes("", "b") == "b"
    assert joined_notes("a\n", "b ") == "a\n\nb"
    assert joined_notes("a, b", "b") == "a, b"
