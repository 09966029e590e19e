"""A meeting with a plan, ready to run, for the tests of Session notes."""

from __future__ import annotations

from typing import Any

from desktop.core.clock import to_text
from desktop.domain.kinds import MeetingState, Stage
from desktop.ops import meetings, notes
from desktop.ops.notes import LineWrite
from desktop.storage.tables import Meeting, Person, PlannedQuestion
from desktop.storage.workspace import Workspace

MADE = "2026-01-01T00:00:00.000Z"
PLAN = (
    "How did you get into hydrology?",
    "What do you like most, and least?",
    "Who else should I talk to?",
)


def do(ws: Workspace, op: Any, **arguments: Any) -> Any:
    """Run an op and give back its result."""
    return ws.perform("Test", op, arguments)[0]


def planned(ws: Workspace, *, minutes: int | None = 30, questions: tuple[str, ...] = PLAN) -> int:
    """A planned meeting with Tomasz Wieczorek; the key."""

    def make(ws: Workspace) -> int:
        tomasz = Person.create(
            given="Tomasz",
            family="Wieczorek",
            shown_name="Tomasz Wieczorek",
            sort_key="wieczorek tomasz",
            role="Hydrologist",
            stage=Stage.SCHEDULED,
            how_found="A talk at the library",
            created_at=MADE,
        )
        meeting = Meeting.create(
            person=tomasz,
            starts_at=to_text(ws.clock.now()),
            time_zone="Europe/Berlin",
            minutes=minutes,
            state=MeetingState.PLANNED,
            created_at=MADE,
        )
        for place, text in enumerate(questions, start=1):
            PlannedQuestion.create(meeting=meeting, position=place, text=text, minutes=4)
        return int(meeting.id)

    return int(do(ws, make))


def running(ws: Workspace, **facts: Any) -> int:
    """The same meeting, begun."""
    meeting = planned(ws, **facts)
    do(ws, meetings.begin, meeting=meeting)
    return meeting


def write(ws: Workspace, meeting: int, *texts: str, mark: str = "", start: int = 0) -> list[str]:
    """Lines of notes in a meeting; their uids."""
    lines = [
        LineWrite(f"line-{start + n}", (start + n + 1) * notes.GAP, text, mark, at_seconds=60 * n)
        for n, text in enumerate(texts)
    ]
    do(ws, notes.write_lines, meeting=meeting, lines=lines)
    return [line.uid for line in lines]
