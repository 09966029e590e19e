"""What an export takes: from which notebook, about whom, with what, and where it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from desktop.core.clock import Clock, from_text
from desktop.domain.kinds import MeetingForm
from desktop.ops.debrief import used_minutes
from desktop.ops.exporting_wish import Wish
from desktop.storage.database import Reader
from desktop.storage.queries.exporting import ExportedMeeting
from desktop.storage.queries.selection import Within

Item = TypeVar("Item")

_BETWEEN_TICKS = 50


@dataclass(slots=True)
class Scope:
    """One export. ``within`` are its bounds, ``people`` the keys of those it is about, by name.

    ``folder`` gets the files, each named by ``file``; ``single`` is the one file where there is only one. ``files``
    and ``done`` count the files and the records that were written.
    """

    db: Reader
    people: list[int]
    within: Within
    wish: Wish
    folder: Path
    single: Path | None = None
    extension: str = ".csv"
    tick: Callable[[int], object] | None = None
    clock: Clock = field(default_factory=Clock)
    files: int = 0
    done: int = 0

    @property
    def contacts(self) -> bool:
        """Whether ways to reach people are wanted."""
        return self.wish.contacts

    def file(self, name: str) -> Path:
        """Where a file of that name goes."""
        self.files += 1
        return self.single or self.folder / f"{name}{self.extension}"

    def watched(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items; now and then ``tick`` hears how many there were, and may raise to give up."""
        for item in items:
            self.count()
            yield item

    def count(self) -> None:
        """One more record was written."""
        self.done += 1
        if self.tick is not None and not self.done % _BETWEEN_TICKS:
            self.tick(self.done)

    def place(self, meeting: ExportedMeeting) -> str:
        """Where a meeting is; a number to call or a link to join is a way to reach somebody."""
        return meeting.place if self.contacts or meeting.form == MeetingForm.IN_PERSON else ""

    def minutes_used(self, meeting: ExportedMeeting) -> int | None:
        """How long a meeting took: what the debrief says, else the clock, without pauses."""
        written = meeting.debrief.get("minutes_used")
        if written is not None or not meeting.started_at or not meeting.ended_at:
            return None if written is None else int(written)
        start, end = from_text(meeting.started_at), from_text(meeting.ended_at)
        return used_minutes(start, end, paused_seconds=meeting.paused_seconds)
