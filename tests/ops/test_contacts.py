"""People: adding, renaming, describing, moving and deleting them; each can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import FollowUpKind, Permission, ReachKind, Stage
from desktop.ops import (
    contacts,
    contacts_links,
    contacts_places,
    contacts_reaches,
    contacts_touches,
    meetings,
    notes,
    progress,
)
from desktop.storage.tables import Organisation, Person, PersonTag, Reach, Touch
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


def add(ws: Workspace, name: str = "Amara Nwosu", **more: object) -> int:
    return int(ws.perform("Add person", contacts.add_person, {"name": name, **more})[0])


def problem(ws: Workspace, op: object, **arguments: object) -> UserError:
    with pytest.raises(UserError) as caught:
        ws.perform("Test", op, arguments)  # type: ignore[arg-type]
    return caught.value


def test_a_name_is_enough(ws: Workspace) -> None:
    key = check_undo(ws, contacts.add_person, name="  Amara   Nwosu ")
    row = Person.get_by_id(key)
    assert (row.shown_name, row.given, row.family, row.display_name) == ("Amara Nwosu", "Amara", "Nwosu", "")
    assert (row.sort_key, row.stage) == ("nwosu\tamara", Stage.TO_CONTACT)


def test_everything_the_dialog_knows_is_kept_in_one_step(ws: Workspace) -> None:
    grace = add(ws, "Grace Oduya")
    key = check_undo(
        ws,
        contacts.add_person,
        name="Dr. Jun-ho Baek",
        role="Marine surveyor",
        organisation="Skerry Survey",
        referred_by=grace,
        email="Jun <jh.baek@skerry.example>",
        phone="+00 555 0190",
    )
    row = Person.get_by_id(key)
    assert (row.shown_name, row.family) == ("Dr. Jun-ho Baek", "Baek")
    assert (row.organisation.name, row.referred_by_id) == ("Skerry Survey", grace)
    reaches = [(reach.kind, reach.value, reach.is_best) for reach in row.reaches.order_by(Reach.id)]
    assert reaches == [("email", "jh.baek@skerry.example", True), ("phone", "+00 555 0190", False)]


def test_a_wrong_address_adds_nobody_and_names_its_field(ws: Workspace) -> None:
    error = problem(
        ws, contacts.add_person, name="Jun-ho Baek", organisation="Skerry", email="jh.baek@skerry"
    )
    assert (error.problem, error.field) == (Problem.EMAIL_NO_DOT, "email")
    assert not Person.select().exists()
    assert not Organisation.select().exists()


@pytest.mark.parametrize("name", ["", "   ", "\u200b"])
def test_nobody_is_without_a_name(ws: Workspace, name: str) -> None:
    error = problem(ws, contacts.add_person, name=name)
    assert (error.problem, error.field) == (Problem.NAME_EMPTY, "name")


def test_renaming_splits_the_name_again(ws: Workspace) -> None:
    key = add(ws)
    check_undo(ws, contacts.rename, person=key, name="Ludwig van der Berg")
    row = Person.get_by_id(key)
    assert (row.given, row.family, row.sort_key) == ("Ludwig", "van der Berg", "van der berg\tludwig")
    assert problem(ws, contacts.rename, person=key, name=" ").problem is Problem.NAME_EMPTY


def test_the_parts_of_a_name_can_be_set_apart(ws: Workspace) -> None:
    key = add(ws)
    check_undo(ws, contacts.name_parts, person=key, display_name="Prof. Nwosu")
    assert Person.get_by_id(key).shown_name == "Prof. Nwosu"
    check_undo(ws, contacts.name_parts, person=key, given="Amarachi", display_name="")
    assert Person.get_by_id(key).shown_name == "Amarachi Nwosu"
    error = problem(ws, contacts.name_parts, person=key, given="", family="")
    assert error.problem is Problem.NAME_EMPTY


@pytest.mark.parametrize("field", sorted(contacts.LINE_FIELDS - {"time_zone"}))
def test_every_line_about_a_person_can_be_written(ws: Workspace, field: str) -> None:
    key = add(ws)
    check_undo(ws, contacts.describe, person=key, field=field, text=" two\nlines ")
    assert getattr(Person.get_by_id(key), field) == "two lines"
    error = problem(ws, contacts.describe, person=key, field=field, text="x" * 1001)
    assert (error.problem, error.field) == (Problem.TEXT_TOO_LONG, field)


def test_a_time_zone_must_be_one(ws: Workspace) -> None:
    key = add(ws)
    check_undo(ws, contacts.describe, person=key, field="time_zone", text="Asia/Tokyo")
    error = problem(ws, contacts.describe, person=key, field="time_zone", text="Mars/Base")
    assert (error.problem, error.field) == (Problem.ZONE_UNKNOWN, "time_zone")


def test_notes_keep_their_lines_and_have_an_end(ws: Workspace) -> None:
    key = add(ws)
    check_undo(ws, contacts.write_notes, person=key, text="One\n\nTwo \n")
    assert Person.get_by_id(key).notes == "One\n\nTwo"
    contacts_too_long = problem(ws, contacts.write_notes, person=key, text="x" * 200_001)
    assert contacts_too_long.problem is Problem.TEXT_TOO_LONG


def test_consents_are_written_down(ws: Workspace) -> None:
    key = add(ws)
    for field in sorted(contacts.CONSENTS):
        check_undo(ws, contacts.set_consent, person=key, field=field, answer=Permission.YES)
        assert getattr(Person.get_by_id(key), field) == "yes"


def test_any_stage_may_be_set_by_hand_for_several(ws: Workspace) -> None:
    people = [add(ws), add(ws, "Owen Blackwood")]
    check_undo(ws, contacts.set_stage, people=people, stage=Stage.MET)
    check_undo(ws, contacts.set_stage, people=people[:1], stage=Stage.TO_CONTACT)
    assert [Person.get_by_id(key).stage for key in people] == ["to_contact", "met"]


def test_deleting_takes_all_that_is_theirs_and_leaves_the_name_with_others(ws: Workspace) -> None:
    rosalind = add(ws, "Rosalind Teague", email="r@teague.example")
    amara = add(ws, referred_by=rosalind)

    def wait(ws: Workspace) -> None:
        progress.add_follow_up(ws, kind=FollowUpKind.TASK, due=None, person=rosalind, title="Send article")
        meeting = meetings.prepare(ws, person=rosalind)
        for text in ("Tides", ""):
            notes.append_line(ws, meeting=meeting, text=text)

    ws.perform("Wait", wait)
    gone = check_undo(ws, contacts.delete, people=[rosalind])
    assert gone == contacts.Deleted("Rosalind Teague", 1, 1, meetings=1, notes=1)
    row = Person.get_by_id(amara)
    assert (row.referred_by_id, row.referrer_name) == (None, "Rosalind Teague")
    ws.undo()
    assert Person.get_by_id(amara).referred_by_id == rosalind
    assert Reach.select().count() == 1


def test_several_are_deleted_in_one_step(ws: Workspace) -> None:
    people = [add(ws, name) for name in ("A B", "C D", "E F")]
    assert check_undo(ws, contacts.delete, people=people) == contacts.Deleted("", 3, 0)


def test_who_is_gone_cannot_be_changed(ws: Workspace) -> None:
    assert problem(ws, contacts.rename, person=99, name="X").problem is Problem.RECORD_GONE


def test_organisations_are_found_by_name_whatever_the_case(ws: Workspace) -> None:
    one, two = add(ws), add(ws, "Owen Blackwood")
    check_undo(ws, contacts_places.set_organisation, person=one, name="École du Fleuve")
    check_undo(ws, contacts_places.set_organisation, person=two, name="école du fleuve")
    assert [row.name for row in Organisation.select()] == ["École du Fleuve"]


def test_an_organisation_nobody_belongs_to_any_more_is_gone(ws: Workspace) -> None:
    key = add(ws, organisation="City of Avren")
    check_undo(ws, contacts_places.set_organisation, person=key, name="City of Arven")
    assert [row.name for row in Organisation.select()] == ["City of Arven"]
    check_undo(ws, contacts_places.set_organisation, person=key, name="")
    assert not Organisation.select().exists()


def test_a_field_of_work_is_made_when_new(ws: Workspace) -> None:
    key = add(ws)
    check_undo(ws, contacts_places.set_field, person=key, name="Hydrology")
    assert Person.get_by_id(key).field.name == "Hydrology"
    error = problem(ws, contacts_places.set_field, person=key, name="x" * 301)
    assert (error.problem, error.field) == (Problem.TEXT_TOO_LONG, "field")


def test_ways_to_reach_somebody(ws: Workspace) -> None:
    key = add(ws)
    mail = check_undo(
        ws, contacts_reaches.add, person=key, kind=ReachKind.EMAIL, value="a.nwosu@arven.example"
    )
    phone = check_undo(
        ws, contacts_reaches.add, person=key, kind=ReachKind.PHONE, value="+00 555 0142", note="after 14:00"
    )
    assert (Reach.get_by_id(mail).is_best, Reach.get_by_id(phone).is_best) == (True, False)
    assert Reach.get_by_id(phone).match_key == "005550142"
    check_undo(ws, contacts_reaches.set_best, reach=phone)
    assert [reach.id for reach in Reach.select().where(Reach.is_best)] == [phone]
    check_undo(ws, contacts_reaches.change, reach=mail, value="amara@arven.example", label="work")
    assert Reach.get_by_id(mail).match_key == "amara@arven.example"
    check_undo(ws, contacts_reaches.delete, reach=phone)
    assert Reach.get_by_id(mail).is_best


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (ReachKind.EMAIL, "jh.baek@skerry", Problem.EMAIL_NO_DOT),
        (ReachKind.EMAIL, "jh.baek", Problem.EMAIL_NO_AT),
        (ReachKind.PHONE, "  ", Problem.TEXT_EMPTY),
        (ReachKind.LINK, "x" * 2001, Problem.TEXT_TOO_LONG),
    ],
)
def test_an_address_that_cannot_be_one_is_refused(
    ws: Workspace, kind: ReachKind, value: str, expected: Problem
) -> None:
    key = add(ws)
    error = problem(ws, contacts_reaches.add, person=key, kind=kind, value=value)
    assert (error.problem, error.field) == (expected, "value")


def test_tags_are_given_once_and_taken_off(ws: Workspace) -> None:
    people = [add(ws), add(ws, "Owen Blackwood")]
    check_undo(ws, contacts_links.add_tag, people=people, name="Flood plans")
    assert ws.perform("Again", contacts_links.add_tag, {"people": people, "name": "flood  plans"})[1] is None
    assert PersonTag.select().count() == 2
    check_undo(ws, contacts_links.remove_tag, people=people[:1], name="flood plans")
    assert [tag.person_id for tag in PersonTag.select()] == people[1:]


def test_how_one_got_the_name(ws: Workspace) -> None:
    amara, rosalind = add(ws), add(ws, "Rosalind Teague")
    check_undo(ws, contacts_links.set_referrer, person=amara, referrer=rosalind)
    assert Person.get_by_id(amara).referred_by_id == rosalind
    check_undo(ws, contacts_links.set_referrer, person=amara, name="Jonas Eide")
    assert (Person.get_by_id(amara).referred_by_id, Person.get_by_id(amara).referrer_name) == (
        None,
        "Jonas Eide",
    )
    check_undo(ws, contacts_links.set_referrer, person=amara)
    assert Person.get_by_id(amara).referrer_name == ""
    error = problem(ws, contacts_links.set_referrer, person=amara, referrer=amara)
    assert error.problem is Problem.REFERRED_BY_SELF


def test_a_remark_is_no_contact(ws: Workspace) -> None:
    key = add(ws)
    touch = check_undo(ws, contacts_touches.add_remark, person=key, text="Speaks at the fair")
    assert (Touch.get_by_id(touch).outcome, Person.get_by_id(key).stage) == ("remark", "to_contact")
    assert problem(ws, contacts_touches.add_remark, person=key, text=" ").problem is Problem.TEXT_EMPTY
    check_undo(ws, contacts_touches.change, touch=touch, text="Speaks at the river fair")
    check_undo(ws, contacts_touches.delete, touch=touch)
    assert not Touch.select().exists()


@pytest.mark.parametrize("op", [contacts_touches.add_call, contacts_touches.add_received])
def test_a_call_or_a_message_is_contact(ws: Workspace, op: object) -> None:
    key = add(ws)
    check_undo(ws, op, person=key, text="Will be back on Monday")  # type: ignore[arg-type]
    assert Person.get_by_id(key).stage == "contacted"
