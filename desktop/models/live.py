"""What Session notes watches: the meeting that is shown, with its plan, its clock and what was captured."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.kinds import MeetingState
from desktop.hub import LOOK, Hub, Outcome
from desktop.models.live_clock import SessionClock
from desktop.models.live_lines import Batch
from desktop.ops import live, notes
from desktop.storage.change import Change
from desktop.storage.queries import live as queries
from desktop.storage.queries.live import (
    AdviceRow,
    Captured,
    NamedRow,
    NoteRow,
    OpenQuestionRow,
    PlannedRow,
    Session,
    TaskRow,
)
from desktop.storage.workspace import Op

__all__ = [
    "AdviceRow",
    "Captured",
    "LiveSession",
    "NamedRow",
    "NoteRow",
    "OpenQuestionRow",
    "PlannedRow",
    "Session",
    "TaskRow",
]

_HEAD = ("meeting", "person", "organisation", "debrief")
_CAPTURED = ("referral", "advice", "follow_up")


class LiveSession(QObject):
    """The meeting in hand, None where none is shown.

    ``opened`` when another one is shown, or none; ``head_changed``, ``plan_changed``, ``captured_changed``
    say what has to be shown anew; ``lines_changed`` carries lines that were written elsewhere, and whether
    any line of any meeting was deleted.
    ``running_changed`` when a meeting began or ended, whichever is shown. ``acting`` before something else is done
    than writing a line: what was typed so far comes first.
    """

    opened = Signal()
    head_changed = Signal()
    plan_changed = Signal()
    captured_changed = Signal()
    lines_changed = Signal(list, bool)
    running_changed = Signal()
    acting = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._meeting: int | None = None
        self._session: Session | None = None
        self._plan: list[PlannedRow] = []
        self._captured = Captured()
        self._running = queries.running(hub.db)
        self._writing: Batch | None = None
        self._turned = False
        self.clock = SessionClock(hub.clock, parent=self)
        hub.changed.connect(self._on_changed)

    @property
    def meeting(self) -> int | None:
        """Key of the meeting that is shown."""
        return self._meeting

    @property
    def session(self) -> Session | None:
        """Everything about it but its lists."""
        return self._session

    @property
    def is_running(self) -> bool:
        """Whether the meeting that is shown is running."""
        return self._session is not None and self._session.state == MeetingState.RUNNING

    @property
    def is_writing(self) -> bool:
        """Whether what changes just now are the lines that were typed here."""
        return self._writing is not None

    @property
    def is_reopened(self) -> bool:
        """While ``opened`` is told: whether undo or redo made the meeting run, rather than somebody who starts it."""
        return self._turned and self.is_running

    @property
    def running(self) -> int | None:
        """Key of the meeting that is running, shown or not."""
        return self._running

    @property
    def plan(self) -> list[PlannedRow]:
        """The questions in their order."""
        return self._plan

    @property
    def current(self) -> PlannedRow | None:
        """The question that is being asked."""
        key = self._session.current_question if self._session is not None else None
        return next((row for row in self._plan if row.id == key), None)

    @property
    def captured(self) -> Captured:
        """What the marks made."""
        return self._captured

    def show(self, meeting: int | None) -> None:
        """Take another meeting in hand, or none."""
        self._meeting = meeting
        self._load_head()
        self._load_lists()
        self.opened.emit()

    def lines(self) -> list[NoteRow]:
        """The notes of the meeting in hand as the notebook has them."""
        return [] if self._meeting is None else queries.lines(self._hub.db, self._meeting)

    def place_of(self, note: int) -> tuple[int, str] | None:
        """The meeting a note was taken in, and its uid; None when it is gone."""
        found = self._hub.db.one("SELECT meeting_id, uid FROM note_line WHERE id = ?", (note,))
        return None if found is None else (int(found[0]), str(found[1]))

    def note_with(self, uid: str) -> int | None:
        """A note by its uid; None for a line of which nothing is kept."""
        found: int | None = self._hub.db.value("SELECT id FROM note_line WHERE uid = ?", (uid,))
        return found

    def write(self, label: str, batch: Batch, *, meeting: int) -> Outcome:
        """Commit lines that were typed in a meeting."""
        first = batch.lines[0].uid if batch.lines else batch.removed[0]
        self._writing = batch
        try:
            return self._hub.type(
                notes.line_key(meeting, first),
                label,
                notes.write_lines,
                meeting=meeting,
                lines=batch.lines,
                removed=batch.removed,
            )
        finally:
            self._writing = None

    def do(self, label: str, op: Op, /, **arguments: Any) -> Any:
        """Change something about the meeting in hand.

        While it runs, this is part of what becomes one step when it has ended. A problem goes to the hub.
        """
        self.acting.emit()
        if not self.is_running or self._meeting is None:
            return self._hub.run(label, op, **arguments)
        key = f"{notes.meeting_key(self._meeting)}do:{uuid.uuid4()}"  # nothing is ever joined to it
        outcome = self._hub.type(key, label, op, **arguments)
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
        return outcome.result

    def end(self, label: str, notes_label: str, *, at: datetime | None = None) -> bool:
        """End the meeting in hand, perhaps ``at`` an earlier time; whether that worked."""
        outcome = self._hub.attempt(label, live.end, meeting=self._meeting, label=notes_label, at=at)
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
        return outcome.error is None

    def _load_head(self) -> None:
        meeting = self._meeting
        self._session = None if meeting is None else queries.session(self._hub.db, meeting)
        if self._session is None:
            self._meeting = None
        self.clock.follow(self._session, rules=self._hub.rules)

    def _load_lists(self) -> None:
        meeting = self._meeting
        self._plan = [] if meeting is None else queries.plan(self._hub.db, meeting)
        self._captured = Captured() if meeting is None else queries.captured(self._hub.db, meeting)

    def _on_changed(self, change: Change) -> None:
        self._turned = change.origin in ("undo", "redo")
        try:
            self._follow(change)
        finally:
            self._turned = False

    def _follow(self, change: Change) -> None:
        if change.touches("meeting"):
            self._look_who_is_running()
        if self._meeting is None:
            return
        if change.touches(*_HEAD):
            self._on_head_changed()
        if change.touches("rule"):
            self.clock.follow(self._session, rules=self._hub.rules)
        if change.origin == LOOK:
            self.head_changed.emit()
            self.captured_changed.emit()
        if self._meeting is not None:
            self._on_lists_changed(change, self._meeting)

    def _on_lists_changed(self, change: Change, meeting: int) -> None:
        if change.touches("planned_question"):
            self._plan = queries.plan(self._hub.db, meeting)
            self.plan_changed.emit()
        lines = change.touches("note_line")
        if lines and self._writing is None:
            rows = queries.lines_by_id(self._hub.db, change.ids("note_line"), meeting=meeting)
            self.lines_changed.emit(rows, bool(change.gone("note_line")))
        if change.touches(*_CAPTURED) or (lines and (self._writing is None or self._writing.marked)):
            self._show_captured()

    def _show_captured(self) -> None:
        assert self._meeting is not None
        found = queries.captured(self._hub.db, self._meeting)
        if found != self._captured:
            self._captured = found
            self.captured_changed.emit()

    def _on_head_changed(self) -> None:
        before = self._session
        self._load_head()
        if self._session is None:
            self.show(None)
        elif before is not None and before.state != self._session.state:
            self.show(self._meeting)
        elif before != self._session:
            self.head_changed.emit()

    def _look_who_is_running(self) -> None:
        running = queries.running(self._hub.db)
        if running != self._running:
            self._running = running
            self.running_changed.emit()
