"""The debrief of the meeting in hand: its fields as they were kept, and keeping what is typed in them."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import UserError
from desktop.domain.kinds import Rating
from desktop.hub import Hub
from desktop.ops import debrief
from desktop.storage.change import Change
from desktop.storage.queries import debriefs
from desktop.storage.queries.debriefs import DebriefForm, RatingRow
from desktop.storage.workspace import Op

__all__ = ["DebriefForm", "DebriefPaper", "RatingRow"]


class DebriefPaper(QObject):
    """The form of one meeting; ``changed`` when the notebook has something else in it than before."""

    changed = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._meeting: int | None = None
        self._form = DebriefForm()
        hub.changed.connect(self._on_changed)

    @property
    def form(self) -> DebriefForm:
        """What the notebook has."""
        return self._form

    @property
    def meeting(self) -> int | None:
        """Key of the meeting whose debrief this is."""
        return self._meeting

    @property
    def today(self) -> date:
        """The civil day it is now."""
        return self._hub.clock.today()

    def show(self, meeting: int | None) -> None:
        """Take another meeting's debrief in hand."""
        self._meeting = meeting
        self._load()

    def write(self, label: str, name: str, text: str, *, meeting: int | None) -> UserError | None:
        """Keep a text that is being typed for a meeting; the problem, if any."""
        if meeting is None:
            return None
        return self._type(label, name, debrief.write, meeting=meeting, name=name, text=text)

    def give_reason(self, label: str, kind: Rating, text: str, *, meeting: int | None) -> UserError | None:
        """Keep why something was rated so; the problem, if any."""
        field = f"reason:{kind.value}"
        return self._type(label, field, debrief.give_reason, meeting=meeting, kind=kind, text=text)

    def rate(self, label: str, kind: Rating, score: int) -> None:
        """Keep a rating; 0 takes it back."""
        self._hub.run(label, debrief.rate, meeting=self._meeting, kind=kind, score=score or None)

    def set_number(self, label: str, name: str, value: int | None) -> None:
        """Keep one of the numbers."""
        self._hub.run(label, debrief.set_number, meeting=self._meeting, name=name, value=value)

    def set_promises_due(self, label: str, day: str | None) -> None:
        """Keep the civil day until which own promises are to be kept."""
        self._hub.run(label, debrief.set_promises_due, meeting=self._meeting, day=day)

    def finish(self, label: str) -> int | None:
        """The debrief is done; the key of the thank-you that waits, if any."""
        found: int | None = self._hub.run(label, debrief.finish, meeting=self._meeting)
        return found

    def _type(
        self, label: str, field: str, op: Op, /, *, meeting: int | None, **arguments: Any
    ) -> UserError | None:
        outcome = self._hub.type(f"debrief:{meeting}:{field}", label, op, meeting=meeting, **arguments)
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
        return outcome.error

    def _load(self) -> None:
        meeting = self._meeting
        self._form = DebriefForm() if meeting is None else debriefs.form(self._hub.db, meeting)

    def _on_changed(self, change: Change) -> None:
        if self._meeting is not None and change.touches(
            "debrief", "debrief_rating", "follow_up", "note_line"
        ):
            before = self._form
            self._load()
            if before != self._form:
                self.changed.emit()
