"""What goes with a step that is taken back or done again: versions of notes, and clocks that must not run on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta

from desktop.core.clock import from_text, to_text
from desktop.domain.kinds import MeetingState
from desktop.storage import versions
from desktop.storage.journal import DELETED, Entry
from desktop.storage.tables import Meeting, NoteLine
from desktop.storage.workspace import Workspace

Revert = Callable[[], object]

_AT_ONCE = 500


def take_back(ws: Workspace, entries: Iterable[Entry], revert: Revert) -> None:
    """Undo: notes that go with the step are kept as a version before, unless it follows another undo."""
    listed = list(entries)
    if ws.redo_label is None:
        for meeting in _meetings_of_notes(listed):
            ws.versions.keep(meeting, now=ws.clock.now(), reason=versions.BEFORE)
    do_again(ws, listed, revert)


def do_again(ws: Workspace, entries: Iterable[Entry], revert: Revert) -> None:
    """Play a step; a meeting that runs again by it stands still, as nobody started its clock just now."""
    keys = [row for table, row, _, _ in entries if table == "meeting"]
    before = {row.id: row for row in Meeting.select().where(Meeting.id.in_(keys))} if keys else {}
    revert()
    for row in Meeting.select().where(Meeting.id.in_(keys)) if keys else ():
        _let_stand(ws, row, before.get(row.id))


def _let_stand(ws: Workspace, row: Meeting, before: Meeting | None) -> None:
    was, runs = before is not None and before.state == MeetingState.RUNNING, row.state == MeetingState.RUNNING
    if runs and not was and row.paused_at is None:
        row.paused_at = _stopped_at(ws, row, before)
    elif was and not runs:
        row.paused_at = None
    else:
        return
    row.save(only=[Meeting.paused_at])


def _stopped_at(ws: Workspace, row: Meeting, before: Meeting | None) -> str | None:
    """When the clock of a meeting stopped: its end, else its last line, else its start."""
    if before is not None and before.ended_at is not None:
        since = timedelta(seconds=row.paused_seconds - before.paused_seconds)
        return min(to_text(from_text(before.ended_at) + since), to_text(ws.clock.now()))
    last = ws.db.value("SELECT max(written_at) FROM note_line WHERE meeting_id = ?", (row.id,))
    return max(str(last or ""), row.started_at or "") or None


def _meetings_of_notes(entries: Iterable[Entry]) -> set[int]:
    """The meetings whose lines a step would take away or change."""
    rows = [row for table, row, sign, _ in entries if table == "note_line" and sign != DELETED]
    found: set[int] = set()
    for start in range(0, len(rows), _AT_ONCE):
        lines = NoteLine.select(NoteLine.meeting).where(NoteLine.id.in_(rows[start : start + _AT_ONCE]))
        found |= {line.meeting_id for line in lines}
    return found
