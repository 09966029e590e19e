"""The question bank: the user's own questions beside the built-in ones."""

from __future__ import annotations

from desktop.core.errors import Problem, UserError
from desktop.domain import questions
from desktop.domain.kinds import Phase
from desktop.ops import progress
from desktop.storage.tables import Question
from desktop.storage.workspace import Workspace


def add(ws: Workspace, *, text: str, topic: str, phase: Phase = Phase.MIDDLE) -> int:
    """Add a question of one's own to the bank; an equal one is not added twice. Returns its key.

    Raises ``UserError`` when nothing is asked.
    """
    asked = _clean(text)
    known = Question.get_or_none(Question.text == asked)
    if known is not None:
        return int(known.id)
    return int(
        Question.create(
            text=asked,
            topic=topic.strip(),
            phase=phase,
            minutes=ws.rules.question_minutes,
            is_open=questions.is_open(asked),
            position=Question.select().count() + 1,
        ).id
    )


def edit(ws: Workspace, *, question: int, text: str) -> None:  # noqa: ARG001
    """Reword a question of the bank; plans keep the wording they have. Raises ``UserError`` when empty."""
    row = progress.require(Question, question)
    row.text = _clean(text)
    row.is_open = questions.is_open(row.text)
    row.save()


def keep_as_is(ws: Workspace, *, question: int) -> None:  # noqa: ARG001
    """Let a question of the bank stand that can be answered with yes or no: from now on it counts as open."""
    row = progress.require(Question, question)
    row.is_open = True
    row.save(only=[Question.is_open])


def delete(ws: Workspace, *, question: int) -> None:  # noqa: ARG001
    """Delete a question from the bank; plans that have it keep its text."""
    progress.require(Question, question).delete_instance()


def _clean(text: str) -> str:
    asked = " ".join(text.split())
    if not asked:
        raise UserError(Problem.QUESTION_EMPTY, field="question")
    return asked
