"""A paper sheet that is typed up: lines under their questions, names and promises, all taken back as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import Mark
from desktop.ops import contacts, live, meetings, notes, paper, prep
from desktop.ops.exporting_sheet import MORE, NAMES, PROMISES, boxes
from desktop.ops.paper import TypedBox
from desktop.storage.tables import FollowUp, NoteLine, PlannedQuestion, Referral
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, new_workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def meeting(ws: Workspace) -> int:
    """A talk with two questions and a line of notes."""

    def talk(ws: Workspace) -> int:
        person = contacts.add_person(ws, name="Ann Lee")
        key = meetings.prepare(ws, person=person)
        for text in ("How is your day?", "What would you read?"):
            prep.add_question(ws, meeting=key, text=text)
        notes.append_line(ws, meeting=key, text="There before")
        return key

    return int(ws.perform("Talk", talk)[0])


def typed(ws: Workspace, meeting: int, texts: dict[int, str]) -> list[TypedBox]:
    """The boxes of a sheet with texts by their numbers."""
    return [TypedBox(texts.get(box.number, ""), uid=box.uid, kind=box.kind) for box in boxes(ws.db, meeting)]


def test_boxes_become_lines_under_their_questions(ws: Workspace, meeting: int) -> None:
    kinds = [box.kind for box in boxes(ws.db, meeting)]
    assert kinds == ["", "", NAMES, PROMISES, MORE]
    filled = {1: "Early start\n\n * Maps all day", 3: "Bo Ek, hydrologist", 4: "Send the article", 5: "Rain"}
    written, _ = ws.perform("Type", paper.type_up, {"meeting": meeting, "boxes": typed(ws, meeting, filled)})
    assert written == 5
    lines = NoteLine.select().order_by(NoteLine.position)
    first, second = PlannedQuestion.select().order_by(PlannedQuestion.position)
    assert [(line.text, line.mark, line.planned_question_id) for line in lines] == [
        ("There before", "", None),
        ("Early start", "", first.id),
        ("Maps all day", Mark.INSIGHT, first.id),
        ("Bo Ek, hydrologist", Mark.PERSON, None),
        ("Send the article", Mark.FOLLOWUP, None),
        ("Rain", "", None),
    ]
    assert first.asked_at is not None
    assert second.asked_at is None
    assert Referral.get().name == "Bo Ek"
    assert FollowUp.select().where(FollowUp.title == "Send the article").count() == 1


def test_it_is_one_step(ws: Workspace, meeting: int) -> None:
    texts = dict.fromkeys(range(1, 6), "Words")
    check_undo(ws, paper.type_up, meeting=meeting, boxes=typed(ws, meeting, texts))


def test_a_question_that_was_asked_stays_so(ws: Workspace, meeting: int) -> None:
    first = PlannedQuestion.select().order_by(PlannedQuestion.position).first()
    ws.perform("Ask", live.tick_question, {"question": first.id, "asked": True})
    before = PlannedQuestion.get_by_id(first.id).asked_at
    ws.perform("Type", paper.type_up, {"meeting": meeting, "boxes": typed(ws, meeting, {1: "More"})})
    assert PlannedQuestion.get_by_id(first.id).asked_at == before


def test_a_text_beyond_all_measure_is_refused_whole(ws: Workspace, meeting: int) -> None:
    texts = {1: "Words", 2: "x" * (paper.LONGEST + 1)}
    with pytest.raises(UserError) as refused:
        ws.perform("Type", paper.type_up, {"meeting": meeting, "boxes": typed(ws, meeting, texts)})
    assert refused.value.problem is Problem.TEXT_TOO_LONG
    assert NoteLine.select().count() == 1
