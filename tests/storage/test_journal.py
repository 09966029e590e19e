"""Every change of every table can be taken back and done again, with all that hangs on it."""

from __future__ import annotations

from typing import Any

import pytest
from peewee import ForeignKeyField

from desktop.core.errors import Problem, UserError
from desktop.storage import journal
from desktop.storage.record import Record
from desktop.storage.tables import (
    Advice,
    Debrief,
    DebriefRating,
    FollowUp,
    Meeting,
    NoteLine,
    NoteRevision,
    Organisation,
    Person,
    PersonTag,
    PlannedQuestion,
    Reach,
    Referral,
    RuleValue,
    Touch,
)
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, contents
from tests.storage.rows import TABLES, change, make


@pytest.mark.parametrize("table", TABLES)
def test_adding(ws: Workspace, table: str) -> None:
    check_undo(ws, lambda ws: make(TABLES[table]))


@pytest.mark.parametrize("table", TABLES)
def test_changing(ws: Workspace, table: str) -> None:
    row = ws.perform("Add", lambda ws: make(TABLES[table]))[0]
    check_undo(ws, lambda ws: change(row))


@pytest.mark.parametrize("table", TABLES)
def test_deleting(ws: Workspace, table: str) -> None:
    row = ws.perform("Add", lambda ws: make(TABLES[table]))[0]
    check_undo(ws, lambda ws: row.delete_instance())


LINKS = [
    (table, name)
    for table, record in TABLES.items()
    for name, field in record._meta.fields.items()
    if isinstance(field, ForeignKeyField)
]


@pytest.mark.parametrize(("table", "name"), LINKS)
def test_deleting_what_a_row_names(ws: Workspace, table: str, name: str) -> None:
    """The row goes along with its owner, or loses its link; undo puts back both."""
    record, field = TABLES[table], TABLES[table]._meta.fields[name]

    def add(ws: Workspace) -> Any:
        named = make(field.rel_model)
        return named, make(record, **{name: named})

    (named, row), _ = ws.perform("Add", add)
    check_undo(ws, lambda ws: named.delete_instance())
    left = record.get_or_none(record.id == row.id)
    if field.on_delete == "CASCADE":
        assert left is None
    else:
        assert getattr(left, f"{name}_id") is None


def _whole_person(ws: Workspace) -> Person:
    person = make(Person)
    meeting = make(Meeting, person=person)
    line = make(NoteLine, meeting=meeting, planned_question=make(PlannedQuestion, meeting=meeting))
    make(NoteRevision, line=line)
    make(DebriefRating, debrief=make(Debrief, meeting=meeting))
    advice = make(Advice, person=person, meeting=meeting, line=line)
    referral = make(Referral, named_by=person, meeting=meeting, line=line)
    make(FollowUp, person=person, meeting=meeting, advice=advice, referral=referral, line=line)
    make(Reach, person=person)
    make(PersonTag, person=person)
    make(Touch, person=person, meeting=meeting)
    make(Person, referred_by=person)
    return person


def test_deleting_a_person_takes_everything_along(ws: Workspace) -> None:
    person = ws.perform("Add", _whole_person)[0]
    change_made = ws.perform("Delete", lambda ws: person.delete_instance())[1]
    assert change_made is not None
    assert change_made.gone("person") == {person.id}
    assert change_made.gone("note_revision")
    ws.undo()
    check_undo(ws, lambda ws: person.delete_instance())
    assert [row.table_name for row in _owned(ws)] == []


def _owned(ws: Workspace) -> list[Any]:
    return [
        record._meta
        for record in (
            Meeting,
            NoteLine,
            NoteRevision,
            Debrief,
            DebriefRating,
            Advice,
            Referral,
            FollowUp,
            Reach,
        )
        if record.select().count()
    ]


def test_undo_of_an_addition_that_others_name(ws: Workspace) -> None:
    """Links to a new row are turned away before it goes, else the cascade would take the linked along."""
    first = ws.perform("Add", lambda ws: make(Person))[0]

    def move(ws: Workspace) -> None:
        second = make(Person)
        reach = make(Reach, person=first)
        reach.person = second
        reach.save()
        Meeting.update(person=second).execute()
        first.delete_instance()

    ws.perform("Meet", lambda ws: make(Meeting, person=first))
    check_undo(ws, move)


def test_a_unique_value_given_up_and_taken_again(ws: Workspace) -> None:
    old = ws.perform("Add", lambda ws: RuleValue.create(key="ask_minutes", value="20"))[0]

    def replace(ws: Workspace) -> None:
        old.delete_instance()
        RuleValue.create(key="ask_minutes", value="25")

    check_undo(ws, replace)


def test_swapping_unique_values(ws: Workspace) -> None:
    def add(ws: Workspace) -> None:
        RuleValue.create(key="a", value="1")
        RuleValue.create(key="b", value="2")

    def swap(ws: Workspace) -> None:
        for old, new in (("a", "x"), ("b", "a"), ("x", "b")):
            RuleValue.update(key=new).where(RuleValue.key == old).execute()

    ws.perform("Add", add)
    check_undo(ws, swap)


def test_a_unique_value_passed_on_to_a_new_row(ws: Workspace) -> None:
    debrief = ws.perform("Add", lambda ws: make(Debrief))[0]

    def hand_over(ws: Workspace) -> None:
        first = debrief.meeting_id
        debrief.meeting = make(Meeting)
        debrief.save()
        make(Debrief, meeting=first)

    check_undo(ws, hand_over)


def test_bulk_rows_are_journalled(ws: Workspace) -> None:
    rows = [(f"uid {number}", f"Place {number}") for number in range(3000)]
    check_undo(ws, lambda ws: ws.bulk_insert("organisation", ("uid", "name"), rows))


def test_a_row_added_and_deleted_leaves_nothing(ws: Workspace) -> None:
    result, made = ws.perform("Nothing", lambda ws: make(Organisation).delete_instance())
    assert (result, made) == (1, None)
    assert ws.undo_label is None


def test_saving_what_is_there_is_no_change(ws: Workspace) -> None:
    place = ws.perform("Add", lambda ws: make(Organisation))[0]
    assert ws.perform("Save", lambda ws: place.save())[1] is None
    assert ws.undo_label == "Add"


def test_keys_are_never_used_again(ws: Workspace) -> None:
    first = ws.perform("Add", lambda ws: make(Organisation).id)[0]
    ws.undo()
    second = ws.perform("Add", lambda ws: make(Organisation).id)[0]
    assert second > first


def test_a_failed_op_leaves_no_trace(ws: Workspace) -> None:
    before = contents(ws)

    def fail(ws: Workspace) -> None:
        make(Person)
        raise UserError(Problem.NAME_EMPTY)

    with pytest.raises(UserError):
        ws.perform("Fail", fail)
    assert contents(ws) == before
    assert ws.undo_label is None
    check_undo(ws, lambda ws: make(Person))


def test_a_bug_in_an_op_leaves_no_trace(ws: Workspace) -> None:
    before = contents(ws)

    def fail(ws: Workspace) -> None:
        make(Person)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ws.perform("Fail", fail)
    assert contents(ws) == before


def test_a_broken_relation_is_refused_whole(ws: Workspace) -> None:
    before = contents(ws)
    with pytest.raises(UserError) as caught:
        ws.perform("Break", lambda ws: Reach.create(person=99, kind="email", value="x"))
    assert caught.value.problem is Problem.SAVE_FAILED
    assert contents(ws) == before


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("+", "-", None),
        ("+", "~", "+"),
        ("-", "+", "~"),
        ("~", "-", "-"),
        ("~", "~", "~"),
    ],
)
def test_joining_two_steps_of_a_row(first: str, second: str, joined: str | None) -> None:
    earlier: dict[str, Any] | None = None if first == "+" else {"a": 1}
    later: dict[str, Any] | None = None if second == "+" else {"a": 2, "b": 3}
    got = journal.join([("t", 1, first, earlier)], [("t", 1, second, later)])
    assert [entry[2] for entry in got] == ([] if joined is None else [joined])
    if joined == "-":
        assert got[0][3] == {"a": 1, "b": 3}
    if joined == "~" and first == "~":
        assert got[0][3] == {"a": 1, "b": 3}


TEXTS = ["a\0b", "\x01\x1f", "\u2028", "🦉", "\ufeffx", "\uffff", "\x7f\x85", "\\u0000", "\"\\'"]


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_comes_back(ws: Workspace, text: str) -> None:
    row = ws.perform("Add", lambda ws: make(Organisation, name=text))[0]
    check_undo(ws, lambda ws: row.delete_instance())
    ws.undo()
    assert ws.db.value("SELECT name FROM organisation") == text


def test_half_a_letter_becomes_a_question_mark(ws: Workspace) -> None:
    check_undo(ws, lambda ws: make(Organisation, name="a\ud800b"))
    assert ws.db.value("SELECT name FROM organisation") == "a?b"


def test_records_have_an_identity(ws: Workspace) -> None:
    for record in TABLES.values():
        row: Record = ws.perform("Add", lambda ws, record=record: make(record))[0]
        assert len(row.uid) == 36
