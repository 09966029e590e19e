"""Quick notes taken outside a meeting: filed to a person or a meeting, or thrown away."""

from __future__ import annotations

from desktop.core.clock import from_text, to_text
from desktop.core.errors import Problem, UserError
from desktop.ops import contacts_touches, notes, progress
from desktop.storage.tables import InboxLine, Meeting
from desktop.storage.workspace import Workspace


def add(ws: Workspace, *, text: str) -> int:
    """Keep a thought that belongs to no meeting yet; returns its key. Raises ``UserError`` when empty."""
    words = text.strip()
    if not words:
        raise UserError(Problem.TEXT_EMPTY, field="text")
    return int(InboxLine.create(at=to_text(ws.clock.now()), text=words).id)


def file_to_person(ws: Workspace, *, line: int, person: int) -> None:
    """Put a quick note on a person's timeline, at the time it was taken."""
    row = progress.require(InboxLine, line)
    contacts_touches.add_remark(ws, person=person, text=row.text, at=from_text(row.at))
    row.person_id = person
    _file(ws, row)


def file_to_meeting(ws: Workspace, *, line: int, meeting: int) -> None:
    """Put a quick note at the end of a meeting's notes."""
    row = progress.require(InboxLine, line)
    owner = progress.require(Meeting, meeting)
    notes.append_line(ws, meeting=meeting, text=row.text)
    row.meeting_id, row.person_id = meeting, owner.person_id
    _file(ws, row)


def throw_away(ws: Workspace, *, line: int) -> None:  # noqa: ARG001 - every op gets the workspace
    """Delete a quick note; it can be brought back."""
    progress.require(InboxLine, line).delete_instance()


def _file(ws: Workspace, row: InboxLine) -> None:
    row.filed_at = to_text(ws.clock.now())
    row.save(only=[InboxLine.person, InboxLine.meeting, InboxLine.filed_at])
