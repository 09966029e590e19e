"""All meetings, for looking through them and picking those that an export is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject

from desktop.domain.kinds import MeetingState
from desktop.models.picking import PickModel
from desktop.storage.queries.export_choices import MeetingChoice


class Which(StrEnum):
    """Which meetings are shown."""

    ALL = ""
    OPEN = "open"
    HELD = "held"
    TICKED = "ticked"


_OPEN = (MeetingState.PLANNED, MeetingState.RUNNING)


class MeetingPicks(PickModel):
    """With whom, what they do, when, and how it stands; ``titles``, ``say`` and ``day`` are words of the view.

    ``picked`` are the keys of those that are ticked at first; ``day`` is the day of a meeting as people read it.
    """

    def __init__(
        self,
        meetings: Sequence[MeetingChoice],
        *,
        picked: Iterable[int],
        titles: tuple[str, ...],
        say: Callable[[MeetingChoice, int], str],
        day: Callable[[MeetingChoice], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(titles=titles, parent=parent)
        self._meetings, self._say, self._day = meetings, say, day
        there = {one.id for one in meetings}
        self._picked = there.intersection(picked)
        self.reread()

    @property
    def keys(self) -> tuple[int, ...]:
        """The keys of the meetings that are ticked, in the order of the list."""
        return tuple(one.id for one in self._meetings if one.id in self._picked)

    @property
    def records(self) -> Sequence[MeetingChoice]:
        """All meetings."""
        return self._meetings

    @property
    def picked(self) -> int:
        """How many are ticked."""
        return len(self._picked)

    @property
    def pickable(self) -> int:
        """How many there are."""
        return len(self._meetings)

    def is_picked(self, record: MeetingChoice) -> bool:
        """Whether a meeting is ticked."""
        return record.id in self._picked

    def pick(self, ids: Iterable[int], *, on: bool) -> None:
        """Tick meetings or untick them; those that are shown stay there until others are asked for."""
        keys = {one.id for one in map(self.record_of, ids) if one is not None}
        self._picked = self._picked | keys if on else self._picked - keys
        self.refresh()
        self.repicked.emit()

    def text(self, record: MeetingChoice, column: int) -> str:
        """A cell."""
        return self._say(record, column)

    def searched(self, record: MeetingChoice) -> str:
        """With whom, what they do, their field, and the day as it is shown and with figures alone."""
        return " ".join((record.person, record.work, record.field, self._day(record), (record.at or "")[:10]))

    def is_among(self, record: MeetingChoice, shown: str) -> bool:
        """Whether a meeting is one of those."""
        if shown == Which.TICKED:
            return record.id in self._picked
        if shown == Which.OPEN:
            return record.state in _OPEN
        return not shown or record.state == MeetingState.HELD
