"""Finding anything while somebody types: one search at a time, in the background, the latest words win."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from desktop.domain.names import fold
from desktop.hub import Hub
from desktop.qtkit.tasks import Job, TaskRunner
from desktop.storage.database import Reader
from desktop.storage.queries import find, recent
from desktop.storage.queries.find import Found, Hit

__all__ = ["A_GROUP", "Finder", "FoundGroup", "Hit", "Results", "grouped", "literal_first"]

A_GROUP, IN_ALL = 4, 12
"""How many results are shown of a group and in all."""


class FoundGroup(StrEnum):
    """The groups of results in their order."""

    PEOPLE = "people"
    NOTES = "notes"
    QUESTIONS = "questions"
    MEETINGS = "meetings"
    FOLLOW_UPS = "follow_ups"


GROUP_OF = {
    "person": FoundGroup.PEOPLE,
    "organisation": FoundGroup.PEOPLE,
    "referral": FoundGroup.PEOPLE,
    "note": FoundGroup.NOTES,
    "inbox": FoundGroup.NOTES,
    "advice": FoundGroup.NOTES,
    "question": FoundGroup.QUESTIONS,
    "meeting": FoundGroup.MEETINGS,
    "touch": FoundGroup.MEETINGS,
    "follow_up": FoundGroup.FOLLOW_UPS,
}


@dataclass(frozen=True, slots=True)
class Results:
    """What there is for some words: groups in their order, and how many there are in all."""

    query: str
    groups: dict[FoundGroup, list[Hit]]
    count: int
    capped: bool


class Finder(QObject):
    """Searches as often as it is asked; ``found`` brings ``Results`` for the latest words only."""

    found = Signal(object)

    def __init__(self, hub: Hub, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub, self._tasks = hub, tasks
        self._reader: Reader | None = None
        self._job: Job | None = None

    def ask(self, query: str) -> None:
        """Search for words; without words, what somebody is likely to want next."""
        self.stop()
        if not query.strip():
            rows = recent.recent(self._hub.db, now=self._hub.clock.now(), most=A_GROUP)
            self.found.emit(grouped(query, rows, count=len(rows), capped=False))
            return
        if self._reader is None:
            self._reader = self._hub.workspace.open_reader()
        reader = self._reader
        job = self._tasks.run_job(_search, reader, query, done=self._on_done, failed=_forget)
        if not job.finished:
            job.on_cancel(reader.interrupt)
            self._job = job

    def next_meeting(self) -> tuple[int, str] | None:
        """The meeting a question could be for: its key and whom it is with."""
        return recent.next_meeting(self._hub.db, now=self._hub.clock.now())

    def stop(self) -> None:
        """Give up the search that is under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def close(self) -> None:
        """Give the reading connection back, once the worker has let go of it."""
        self.stop()
        if self._reader is not None:
            self._tasks.run(self._reader.close)
            self._reader = None

    def _on_done(self, found: Found) -> None:
        self._job = None
        hits = literal_first(found.query, found.hits)
        self.found.emit(grouped(found.query, hits, count=found.count, capped=found.capped))


def _search(job: Job, reader: Reader, query: str) -> Found:
    """What the groups can show. Hits with the words as typed come first, so they alone can fill a group for sure."""
    is_literal = _literal(query)

    def enough(kind: str, hits: Sequence[Hit]) -> bool:
        sure = Counter(
            GROUP_OF[hit.kind] for hit in hits if is_literal(hit)
        )  # these come before all that follow
        shown = sum(min(count, A_GROUP) for count in sure.values())
        return sure[GROUP_OF[kind]] >= A_GROUP or shown >= IN_ALL

    return find.find(
        reader,
        query,
        per_kind=A_GROUP,
        limit=A_GROUP * len(GROUP_OF),
        enough=enough,
        stop=lambda: job.cancelled,
    )


def _forget(error: BaseException) -> None:
    """A search that was interrupted has nothing to say; anything else is a bug and goes on."""
    if not isinstance(error, find.Interrupted):
        raise error


def literal_first(query: str, hits: Iterable[Hit]) -> list[Hit]:
    """The hits in their order, but those with the words as they were typed before other forms of them."""
    is_literal = _literal(query)
    return sorted(hits, key=lambda hit: not is_literal(hit))


def _literal(query: str) -> Callable[[Hit], bool]:
    """Tells whether a hit has all words as they were typed."""
    words = [fold(word) for word in query.split()]
    return lambda hit: all(word in fold(f"{hit.title} {hit.snippet}") for word in words)


def grouped(query: str, hits: Iterable[Hit], *, count: int, capped: bool) -> Results:
    """The hits by their groups, at most four of a group and twelve in all."""
    groups: dict[FoundGroup, list[Hit]] = {group: [] for group in FoundGroup}
    total = 0
    for hit in hits:
        group = groups[GROUP_OF[hit.kind]]
        if len(group) < A_GROUP and total < IN_ALL:
            group.append(hit)
            total += 1
    return Results(query, {group: found for group, found in groups.items() if found}, count, capped)
