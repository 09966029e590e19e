"""Finding people who are in the notebook twice, and making one of two: everything moves, all of it comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import MeetingState, Permission, ReachKind, Stage
from desktop.ops import contacts, merging
from desktop.ops.merging import MergedField
from desktop.storage.queries.duplicates import Alike, Likeness, find_alike, known_apart
from desktop.storage.tables import (
    Advice,
    FollowUp,
    InboxLine,
    Meeting,
    Person,
    PersonTag,
    Reach,
    Referral,
    Touch,
)
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace

AT = "2026-03-01T10:00:00.000Z"


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


def add(ws: Workspace, name: str, **values: str) -> int:
    return int(ws.perform("Add", contacts.add_person, {"name": name, **values})[0])


def change(ws: Workspace, work: object) -> None:
    ws.perform("Change", lambda _ws: work())  # type: ignore[operator]


def reach(ws: Workspace, person: int, kind: ReachKind, value: str, key: str) -> None:
    change(ws, lambda: Reach.create(person=person, kind=kind.value, value=value, match_key=key, position=9))


# ---------------------------------------------------------------- finding


def test_alike_by_profile_address_number_and_name(ws: Workspace) -> None:
    ann, anna = add(ws, "Ann Lee", email="ann@x.example"), add(ws, "Anna Lee-Ek", email="ANN@x.example")
    bo, bob = add(ws, "Bo Ek"), add(ws, "Bob Ekman")
    cy, other_cy = add(ws, "Cy Day"), add(ws, "Cy Day")
    di, dina = add(ws, "Di Fox"), add(ws, "Dina Fuchs")
    add(ws, "Alone Here")
    for person in (bo, bob):
        reach(ws, person, ReachKind.LINK, "https://linkedin.example/in/bo", "linkedin:bo")
    for person in (di, dina):
        reach(ws, person, ReachKind.PHONE, "+49 30 1234567", "301234567")
    found = find_alike(ws.db)
    assert [(one.likeness, set(one.people)) for one in found] == [
        (Likeness.PROFILE, {bo, bob}),
        (Likeness.ADDRESS, {ann, anna}),
        (Likeness.PHONE, {di, dina}),
        (Likeness.NAME, {cy, other_cy}),
    ]


def test_everybody_is_in_one_group_only(ws: Workspace) -> None:
    first, second = add(ws, "Ann Lee", email="ann@x.example"), add(ws, "Ann Lee", email="lee@x.example")
    third = add(ws, "A. L.", email="lee@x.example")
    (found,) = find_alike(ws.db)
    assert found == Alike(found.people, Likeness.ADDRESS, "lee@x.example")
    assert set(found.people) == {first, second, third}


def test_a_switchboard_makes_nobody_alike(ws: Workspace) -> None:
    for number in range(6):
        reach(ws, add(ws, f"P{number} Q{number}"), ReachKind.PHONE, "+49 30 1", "4930100000")
    assert find_alike(ws.db) == []


def test_an_empty_notebook_has_no_duplicates(ws: Workspace) -> None:
    assert find_alike(ws.db) == []


# ---------------------------------------------------------------- merging


@pytest.fixture
def pair(ws: Workspace) -> tuple[int, int]:
    """Ann, and an Anna with a history of her own."""
    ann = add(ws, "Ann Lee", email="ann@x.example", role="Pilot")
    anna = add(ws, "Anna Lee", email="ANN@x.example", role="Captain", organisation="Harbour Office")
    friend = add(ws, "Bo Ek")

    def write() -> None:
        Person.update(notes="likes tides", stage=Stage.MET, may_use_name=Permission.YES, place="Kiel").where(
            Person.id == anna
        ).execute()
        Person.update(notes="likes boats", stage=Stage.CONTACTED).where(Person.id == ann).execute()
        Person.update(referred_by=anna).where(Person.id == friend).execute()
        Person.update(referred_by=anna).where(Person.id == ann).execute()
        Reach.create(person=anna, kind="phone", value="+49 30 1", match_key="", position=2, is_best=True)
        for tag, person in (("water", ann), ("Water", anna), ("sea", anna)):
            PersonTag.create(person=person, name=tag)
        meeting = Meeting.create(person=anna, state=MeetingState.HELD, created_at=AT)
        Touch.create(person=anna, at=AT, text="hello")
        Advice.create(person=anna, meeting=meeting, text="read", created_at=AT)
        Referral.create(named_by=anna, name="Bo", person=friend, created_at=AT)
        Referral.create(named_by=anna, name="Ann", person=ann, created_at=AT)
        Referral.create(named_by=friend, name="Anna", person=anna, created_at=AT)
        InboxLine.create(person=anna, at=AT, text="a thought")
        for person in (ann, anna):
            FollowUp.create(person=person, kind="keep_in_touch", due_on="2026-06-01", created_at=AT)
        FollowUp.create(person=anna, kind="task", title="send chart", created_at=AT)

    change(ws, write)
    return ann, anna


def test_everything_becomes_the_one_persons(ws: Workspace, pair: tuple[int, int]) -> None:
    ann, anna = pair
    check_undo(ws, merging.merge, keep=ann, other=anna)
    row = Person.get_by_id(ann)
    assert Person.get_or_none(Person.id == anna) is None
    assert (row.shown_name, row.role, row.organisation.name, row.place) == (
        "Ann Lee", "Pilot", "Harbour Office", "Kiel",
    )  # fmt: skip
    assert (row.notes, row.stage, row.may_use_name) == (
        "likes boats\n\nlikes tides",
        Stage.MET,
        Permission.YES,
    )
    assert row.referred_by_id is None
    assert [(one.value, one.is_best) for one in row.reaches.order_by(Reach.position)] == [
        ("ann@x.example", True), ("+49 30 1", False),
    ]  # fmt: skip
    assert {tag.name for tag in row.tags} == {"water", "sea"}
    counts = [
        table.select().where(table.person == ann).count() for table in (Meeting, Touch, Advice, InboxLine)
    ]
    assert counts == [1, 1, 1, 1]
    named = {(one.name, one.named_by_id == ann, one.person_id) for one in Referral.select()}
    friend = Person.get(Person.given == "Bo")
    assert named == {("Bo", True, friend.id), ("Ann", True, None), ("Anna", False, ann)}
    assert friend.referred_by_id == ann
    assert sorted(one.kind for one in FollowUp.select().where(FollowUp.person == ann)) == [
        "keep_in_touch",
        "task",
    ]


def test_the_preview_says_what_comes_of_it(ws: Workspace, pair: tuple[int, int]) -> None:
    ann, anna = pair
    for theirs in ((), ("role", "given")):
        told = {field.name: field for field in merging.preview(ws.db, keep=ann, other=anna, theirs=theirs)}
        ws.perform("Merge", merging.merge, {"keep": ann, "other": anna, "theirs": theirs})
        row = Person.get_by_id(ann)
        for name in ("given", "family", "display_name", "role", "place", "stage", "notes", "may_use_name"):
            assert told[name].result == getattr(row, name), name
        assert told["organisation"].result == row.organisation.name
        ws.undo()
    assert told["role"] == MergedField("role", "Pilot", "Captain", "Captain", open=True)
    assert told["place"].open is False
    assert "+49 30 1" in told["reaches"].result
    assert told["given"].result == "Anna"


def test_nobody_is_merged_in_the_middle_of_a_session(ws: Workspace, pair: tuple[int, int]) -> None:
    ann, anna = pair
    change(ws, lambda: Meeting.update(state=MeetingState.RUNNING).where(Meeting.person == anna).execute())
    with pytest.raises(UserError) as caught:
        ws.perform("Merge", merging.merge, {"keep": ann, "other": anna})
    assert caught.value.problem is Problem.MEETING_RUNNING
    with pytest.raises(UserError):
        merging.preview(ws.db, keep=ann, other=999)
    with pytest.raises(ValueError, match="one person"):
        ws.perform("Merge", merging.merge, {"keep": ann, "other": ann})


def test_words_of_both_are_found_at_the_one(ws: Workspace, pair: tuple[int, int]) -> None:
    from desktop.storage.queries import find

    ann, anna = pair
    ws.perform("Merge", merging.merge, {"keep": ann, "other": anna})
    assert [hit.title for hit in find.find(ws.db, "tides").hits] == ["Ann Lee"]


# ---------------------------------------------------------------- two who are two


def test_two_who_are_two_are_known_as_such(ws: Workspace) -> None:
    ann, ann_too, third = add(ws, "Ann Lee"), add(ws, "Ann Lee"), add(ws, "Ann Lee")
    check_undo(ws, merging.leave_as_two, one=ann_too, other=ann)
    ws.perform("Leave", merging.leave_as_two, {"one": ann, "other": ann_too})  # once more is no more
    assert known_apart(ws.db) == {frozenset({ann, ann_too})}
    with pytest.raises(ValueError, match="one person"):
        ws.perform("Leave", merging.leave_as_two, {"one": ann, "other": ann})
    ws.perform("Delete", contacts.delete, {"people": [third]})
    with pytest.raises(UserError):
        ws.perform("Leave", merging.leave_as_two, {"one": ann, "other": third})


def test_who_is_another_than_one_of_two_is_another_than_both(ws: Workspace) -> None:
    ann, other, third, fourth = (add(ws, "Ann Lee") for _ in range(4))
    for one, two in ((other, third), (ann, third), (other, fourth), (ann, other)):
        ws.perform("Leave", merging.leave_as_two, {"one": one, "other": two})
    check_undo(ws, merging.merge, keep=ann, other=other)
    assert known_apart(ws.db) == {frozenset({ann, third}), frozenset({ann, fourth})}
    assert ws.db.value("SELECT count(*) FROM profile WHERE key LIKE 'apart:%'") == 2
