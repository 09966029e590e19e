"""What the Prep tab reads, and that it walks through no big table for it."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.storage.queries import meetings, plans
from desktop.storage.tables import Meeting, Person, PlannedQuestion, Question, Touch
from desktop.storage.workspace import Workspace
from tests.storage.rows import make

BIG = ("person", "meeting", "touch", "planned_question", "note_line", "follow_up")


class Watching:
    """Notes every statement of a query."""

    def __init__(self, ws: Workspace) -> None:
        self.db = ws.db
        self.plans: list[str] = []

    def rows(self, sql: str, parameters: Any = ()) -> list[tuple[object, ...]]:
        self.plans += [row[3] for row in self.db.rows(f"EXPLAIN QUERY PLAN {sql}", parameters)]
        return self.db.rows(sql, parameters)

    one = value = rows


def test_the_bank_says_what_is_planned_and_how_often_it_was_asked(ws: Workspace) -> None:
    def add(_: Workspace) -> tuple[Question, Meeting]:
        question, meeting = make(Question), make(Meeting)
        make(PlannedQuestion, question=question, meeting=meeting, asked_at="2026-03-01T00:00:00.000Z")
        make(PlannedQuestion, question=question)
        make(PlannedQuestion, meeting=meeting, question=None)
        make(Question)
        return question, meeting

    question, meeting = ws.perform("Add", add)[0]
    assert [(row.id == question.id, row.planned) for row in plans.bank(ws.db, meeting.id)] == [
        (True, True),
        (False, False),
    ]
    assert plans.times_asked(ws.db, question.id) == 1


def test_who_waits_for_a_meeting(ws: Workspace) -> None:
    def add(_: Workspace) -> list[str]:
        later, sooner, planned = (make(Person, stage="contacted") for _ in range(3))
        make(Touch, person=later, at="2026-03-02T00:00:00.000Z")
        make(Touch, person=sooner, at="2026-03-01T00:00:00.000Z")
        make(Meeting, person=planned, state="planned")
        return [sooner.shown_name, later.shown_name]

    names = ws.perform("Add", add)[0]
    assert [name for _, name in meetings.waiting_people(ws.db)] == names


@pytest.mark.parametrize("query", [lambda db: plans.bank(db, 1), meetings.waiting_people])
def test_no_big_table_is_walked_through(ws: Workspace, query: object) -> None:
    watching = Watching(ws)
    query(watching)  # type: ignore[operator]
    walked = [step for step in watching.plans for table in BIG if step.startswith(f"SCAN {table}")]
    assert watching.plans
    assert not walked
