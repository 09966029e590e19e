"""What is prepared for a meeting: every op done, undone and done again."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import Phase
from desktop.ops import bank, meetings, prep
from desktop.storage.tables import ChecklistItem, Meeting, Person, PlannedQuestion, Question
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace


@pytest.fixture
def ws(tmp_path: Path) -> Workspace:
    return new_workspace(tmp_path)


@pytest.fixture
def meeting(ws: Workspace) -> int:
    def make(w: Workspace) -> int:
        person = Person.create(
            shown_name="Leila Haddad", sort_key="leila", created_at="2026-03-01T00:00:00.000Z"
        )
        return meetings.prepare(w, person=person.id)

    return int(ws.perform("Make", make)[0])


def texts(meeting: int) -> list[str]:
    rows = (
        PlannedQuestion.select().where(PlannedQuestion.meeting == meeting).order_by(PlannedQuestion.position)
    )
    return [row.text for row in rows]


@pytest.mark.parametrize("name", prep.TEXTS)
def test_texts_are_kept(ws: Workspace, meeting: int, name: str) -> None:
    check_undo(ws, prep.write_text, meeting=meeting, name=name, text="Étude\nof floods")
    assert getattr(Meeting.get_by_id(meeting), name) == "Étude\nof floods"


def test_typing_is_one_step(ws: Workspace, meeting: int) -> None:
    for text in ("H", "Ho", "How"):
        arguments = {"meeting": meeting, "name": "learn", "text": text}
        ws.perform("Edit", prep.write_text, arguments, merge_key=f"meeting:{meeting}:learn")
    ws.undo()
    assert Meeting.get_by_id(meeting).learn == ""


def test_endless_text_is_refused(ws: Workspace, meeting: int) -> None:
    with pytest.raises(UserError) as caught:
        ws.perform("Edit", prep.write_text, {"meeting": meeting, "name": "learn", "text": "x" * 20_001})
    assert caught.value.problem is Problem.TEXT_TOO_LONG


def test_own_question_joins_plan_and_bank(ws: Workspace, meeting: int) -> None:
    key = check_undo(ws, prep.add_question, meeting=meeting, text="  What do\nyou read? ")
    row = PlannedQuestion.get_by_id(key)
    assert (row.text, row.minutes, row.question.source) == ("What do you read?", 3, "mine")
    ws.perform("Again", prep.add_question, {"meeting": meeting, "text": "What do you read?"})
    assert Question.select().count() == 1


def test_own_question_goes_before_the_closing_ones(ws: Workspace, meeting: int) -> None:
    closing = ["Who else sees this differently?", "What did I fail to ask?"]

    def bank_close(_ws: Workspace) -> None:
        Question.create(text=closing[1], phase=Phase.CLOSE, position=1)

    ws.perform("Bank", bank_close)
    for text in ("What is it like?", *closing):
        ws.perform("Add", prep.add_question, {"meeting": meeting, "text": text})
    check_undo(ws, prep.add_question, meeting=meeting, text="What do you read?")
    assert texts(meeting) == ["What is it like?", "What do you read?", *closing]
    ws.perform("Add", prep.add_question, {"meeting": meeting, "text": "Whom else should I ask?"})
    assert texts(meeting)[-1] == "Whom else should I ask?"


def test_nothing_asked_is_refused(ws: Workspace, meeting: int) -> None:
    with pytest.raises(UserError) as caught:
        ws.perform("Add", prep.add_question, {"meeting": meeting, "text": " \n "})
    assert caught.value.problem is Problem.QUESTION_EMPTY


def test_bank_question_is_planned_once(ws: Workspace, meeting: int) -> None:
    question = check_undo(ws, bank.add, text="Who else?", topic="Closing", phase=Phase.CLOSE)
    first = check_undo(ws, prep.plan_question, meeting=meeting, question=question)
    assert ws.perform("Again", prep.plan_question, {"meeting": meeting, "question": question})[0] == first


def test_plan_keeps_a_question_deleted_from_the_bank(ws: Workspace, meeting: int) -> None:
    question = ws.perform("Add", bank.add, {"text": "Who else?", "topic": ""})[0]
    ws.perform("Plan", prep.plan_question, {"meeting": meeting, "question": question})
    check_undo(ws, bank.delete, question=question)
    assert texts(meeting) == ["Who else?"]


def test_bank_question_is_reworded(ws: Workspace) -> None:
    question = ws.perform("Add", bank.add, {"text": "Is it hard?", "topic": ""})[0]
    assert not Question.get_by_id(question).is_open
    check_undo(ws, bank.edit, question=question, text="What is hard?")
    assert Question.get_by_id(question).is_open


@pytest.mark.parametrize(
    ("start", "to", "order"), [(0, 2, "BCA"), (2, 0, "CAB"), (1, 99, "ACB"), (1, -5, "BAC")]
)
def test_questions_move(ws: Workspace, meeting: int, start: int, to: int, order: str) -> None:
    keys = [ws.perform("Add", prep.add_question, {"meeting": meeting, "text": text})[0] for text in "ABC"]
    check_undo(ws, prep.move_question, planned=keys[start], to=to)
    assert "".join(texts(meeting)) == order


def test_flag_minutes_wording_and_removal(ws: Workspace, meeting: int) -> None:
    key = ws.perform("Add", prep.add_question, {"meeting": meeting, "text": "Is it nice?"})[0]
    check_undo(ws, prep.set_must_ask, planned=key, must_ask=True)
    check_undo(ws, prep.set_minutes, planned=key, minutes=5)
    check_undo(ws, prep.dismiss_hint, planned=key)
    check_undo(ws, prep.edit_question, planned=key, text="What is nice?")
    row = PlannedQuestion.get_by_id(key)
    assert (row.must_ask, row.minutes, row.text, row.hint_seen) == (True, 5, "What is nice?", False)
    check_undo(ws, prep.remove_question, planned=key)
    with pytest.raises(UserError) as caught:
        ws.perform("Gone", prep.set_minutes, {"planned": key, "minutes": 5})
    assert caught.value.problem is Problem.RECORD_GONE


def test_minutes_have_bounds(ws: Workspace, meeting: int) -> None:
    key = ws.perform("Add", prep.add_question, {"meeting": meeting, "text": "Why?"})[0]
    for minutes in (0, 121):
        with pytest.raises(UserError):
            ws.perform("Minutes", prep.set_minutes, {"planned": key, "minutes": minutes})


def test_checklist(ws: Workspace, meeting: int) -> None:
    item = check_undo(ws, prep.add_item, meeting=meeting, text=" Bring the map ")
    check_undo(ws, prep.tick_item, item=item, done=True)
    check_undo(ws, prep.note_item, item=item, note="blue folder")
    row = ChecklistItem.get_by_id(item)
    assert (row.text, row.note, row.done_at) == ("Bring the map", "blue folder", "2026-03-12T14:00:00.000Z")
    check_undo(ws, prep.remove_item, item=item)
    default = ChecklistItem.get(ChecklistItem.key == "confirm")
    ws.perform("Remove", prep.remove_item, {"item": default.id})
    assert check_undo(ws, prep.restore_items, meeting=meeting) == 1


def test_a_rehearsal_in_the_zone_ticks_the_checklist(ws: Workspace, meeting: int) -> None:
    ws.perform("Rehearse", prep.rehearse, {"meeting": meeting, "tenths": 410, "text": "one two"})
    item = ChecklistItem.get(ChecklistItem.key == "rehearse")
    assert item.done_at is None
    check_undo(ws, prep.rehearse, meeting=meeting, tenths=220, text="one two three")
    assert ChecklistItem.get_by_id(item.id).done_at is not None


def test_a_kept_question_is_not_hinted_at_again_wherever_it_stands(ws: Workspace, meeting: int) -> None:
    planned = ws.perform("Add", prep.add_question, {"meeting": meeting, "text": "Is it hard?"})[0]
    question = PlannedQuestion.get_by_id(planned).question_id
    check_undo(ws, prep.dismiss_hint, planned=planned)
    assert Question.get_by_id(question).is_open
    ws.perform("Take out", prep.remove_question, {"planned": planned})
    again = ws.perform("Plan", prep.plan_question, {"meeting": meeting, "question": question})[0]
    assert PlannedQuestion.get_by_id(again).hint_seen


def test_a_question_of_the_bank_may_stand_as_it_is(ws: Workspace, meeting: int) -> None:
    question = ws.perform("Add", bank.add, {"text": "Is it hard?", "topic": ""})[0]
    assert not Question.get_by_id(question).is_open
    check_undo(ws, bank.keep_as_is, question=question)
    assert Question.get_by_id(question).is_open


def test_the_overview_of_a_meeting_becomes_the_usual_one(ws: Workspace, meeting: int) -> None:
    ws.perform("Write", prep.write_text, {"meeting": meeting, "name": "overview", "text": "I teach."})
    check_undo(ws, prep.make_usual, meeting=meeting)
    assert ws.db.value("SELECT value FROM profile WHERE key = 'overview'") == "I teach."
    assert Meeting.get_by_id(meeting).overview is None


def test_default_plan_of_an_empty_bank_is_empty(ws: Workspace, meeting: int) -> None:
    assert ws.perform("Plan", prep.plan_defaults, {"meeting": meeting})[0] == []
