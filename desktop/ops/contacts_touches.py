"""What happened with a person outside meetings: remarks, calls, messages that came."""

from __future__ import annotations

from datetime import datetime

from desktop.core.clock import to_text
from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import Channel, Direction, TouchKind
from desktop.domain.stages import StageEvent
from desktop.domain.touches import REMARK
from desktop.ops import progress
from desktop.storage.tables import Person, Touch
from desktop.storage.workspace import Workspace

LONGEST_TEXT = 100_000


def add_remark(ws: Workspace, *, person: int, text: str, at: datetime | None = None) -> int:
    """Write something down in a person's timeline that is no contact; returns its key.

    Raises ``UserError`` when nothing is written.
    """
    if not text.strip():
        raise UserError(Problem.TEXT_EMPTY, field="text")
    return _add(ws, person, Direction.OUT, Channel.MESSAGE, text=text, at=at, outcome=REMARK)


def add_call(ws: Workspace, *, person: int, text: str = "", at: datetime | None = None) -> int:
    """Write down a talk on the phone: a real contact; somebody new counts as contacted. Returns its key."""
    key = _add(ws, person, Direction.OUT, Channel.PHONE, kind=TouchKind.HELLO, text=text, at=at)
    progress.move_forward(progress.require(Person, person), StageEvent.WRITTEN_TO)
    progress.answered(ws, person=person)
    progress.real_contact(ws, person=person, at=at or ws.clock.now())
    return key


def add_received(
    ws: Workspace,
    *,
    person: int,
    text: str = "",
    channel: Channel = Channel.EMAIL,
    at: datetime | None = None,
) -> int:
    """Write down that a message came from somebody: nobody waits for an answer any more; returns its key."""
    key = _add(ws, person, Direction.IN, channel, kind=TouchKind.HELLO, text=text, at=at)
    progress.move_forward(progress.require(Person, person), StageEvent.WRITTEN_TO)
    progress.answered(ws, person=person)
    progress.real_contact(ws, person=person, at=at or ws.clock.now())
    return key


def change(ws: Workspace, *, touch: int, text: str) -> None:  # noqa: ARG001 - every op gets the workspace
    """Put what was written about a contact in other words."""
    row = progress.require(Touch, touch)
    row.text = _checked(text)
    row.save(only=[Touch.text])


def delete(ws: Workspace, *, touch: int) -> None:  # noqa: ARG001
    """Take an entry out of the timeline."""
    progress.require(Touch, touch).delete_instance()


def _add(
    ws: Workspace,
    person: int,
    direction: Direction,
    channel: Channel,
    *,
    kind: TouchKind | str = "",
    text: str = "",
    at: datetime | None = None,
    outcome: str = "",
) -> int:
    progress.require(Person, person)
    return int(
        Touch.create(
            person_id=person,
            direction=direction,
            channel=channel,
            kind=kind,
            text=_checked(text),
            outcome=outcome,
            at=to_text(at or ws.clock.now()),
        ).id
    )


def _checked(text: str) -> str:
    text = text.strip()
    if len(text) > LONGEST_TEXT:
        raise UserError(Problem.TEXT_TOO_LONG, field="text", limit=LONGEST_TEXT, length=len(text))
    return text
