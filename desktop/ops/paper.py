"""Typing up a paper sheet: what was written into its numbered boxes becomes notes of the meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop.core.errors import Problem, UserError
from desktop.core.records import dataclass
from desktop.core.uids import new_uid
from desktop.domain import marks
from desktop.domain.kinds import Mark
from desktop.ops import live, notes, progress
from desktop.ops.exporting_sheet import NAMES, PROMISES
from desktop.ops.notes import GAP, LineWrite
from desktop.storage.tables import Meeting, NoteLine, PlannedQuestion
from desktop.storage.workspace import Workspace

LONGEST = 100_000
"""Characters that a box takes."""
_MARKS: Mapping[str, Mark] = {NAMES: Mark.PERSON, PROMISES: Mark.FOLLOWUP}


@dataclass(frozen=True, slots=True)
class TypedBox:
    """What stood in one box: ``uid`` is that of a planned question, ``kind`` that of a box on every sheet."""

    text: str
    uid: str = ""
    kind: str = ""


def type_up(ws: Workspace, *, meeting: int, boxes: Sequence[TypedBox]) -> int:
    """Write the boxes as notes below those that are there, a line each; returns how many lines.

    A question whose box holds anything was asked. Names become people, promises follow-ups, and the signs that
    mark a line in notes do so here. Raises ``UserError`` beyond 100,000 characters in a box.
    """
    row = progress.require(Meeting, meeting)
    for box in boxes:
        if len(box.text) > LONGEST:
            raise UserError(Problem.TEXT_TOO_LONG, field="text", length=len(box.text), limit=LONGEST)
    planned = {question.uid: question for question in row.questions}
    lines = list(_lines(meeting, boxes, planned))
    notes.write_lines(ws, meeting=meeting, lines=lines)
    for box in boxes:
        question = planned.get(box.uid)
        if question is not None and question.asked_at is None and box.text.strip():
            live.tick_question(ws, question=question.id, asked=True)
    return len(lines)


def _lines(
    meeting: int, boxes: Sequence[TypedBox], planned: Mapping[str, PlannedQuestion]
) -> Iterator[LineWrite]:
    last = NoteLine.select().where(NoteLine.meeting == meeting).order_by(NoteLine.position.desc()).first()
    position = last.position if last else 0
    for box in boxes:
        question = planned.get(box.uid)
        for text in filter(None, (line.strip() for line in box.text.split("\n"))):
            position += GAP
            typed = marks.parse_line(text)
            mark = typed.mark or _MARKS.get(box.kind, "")
            key = None if question is None else int(question.id)
            yield LineWrite(new_uid(), position, typed.text, str(mark), question=key)
