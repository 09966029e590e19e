"""The list of people: sorted, filtered and counted by queries; the words of a row come from the view."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import field, replace
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from desktop.core.clock import Clock
from desktop.core.records import dataclass
from desktop.domain.kinds import Stage
from desktop.domain.nextstep import StepKind
from desktop.domain.schedule import DueStatus, due_status
from desktop.hub import Hub
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.tasks import Job, TaskRunner
from desktop.storage.change import Change
from desktop.storage.database import Reader
from desktop.storage.queries import people as queries
from desktop.storage.queries.next_steps import Step
from desktop.storage.queries.people import PeopleOrder, PersonRow

__all__ = [
    "COLUMNS",
    "PeopleCounts",
    "PeopleFilter",
    "PeopleModel",
    "PeopleOrder",
    "PersonRow",
    "Step",
    "step_status",
]

COLUMNS = (
    PeopleOrder.NAME,
    PeopleOrder.ROLE,
    PeopleOrder.ORGANISATION,
    PeopleOrder.STAGE,
    PeopleOrder.NEXT_STEP,
    PeopleOrder.LAST_TOUCH,
)
"""What stands in each column, and what it sorts by."""

NAME, ROLE, ORGANISATION, STAGE, NEXT_STEP, LAST_TOUCH = range(len(COLUMNS))

_MINUTE_MS = 60_000
_FIRST = 256
"""So much of the list is read before the window is shown; the rest comes from a worker."""
_REST_AFTER_MS = 150
_TABLES = ("person", "organisation", "person_tag", "follow_up", "meeting", "touch", "rule")


class Wording(Protocol):
    """What the view says about a row; models know no language."""

    @property
    def titles(self) -> tuple[str, ...]:
        """The heads of the columns."""

    def cell(self, row: PersonRow, column: int, status: DueStatus | None) -> str:
        """The text of a cell."""

    def spoken(self, row: PersonRow, column: int, status: DueStatus | None) -> str:
        """A cell for a screen reader; the first one says the whole row."""


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Which people are shown: at these stages (all if empty), matching these words."""

    stages: frozenset[Stage] = frozenset()
    words: str = ""


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """How many there are: ``stages`` of what the search leaves, ``shown`` after both filters."""

    stages: dict[Stage, int] = field(default_factory=lambda: dict.fromkeys(Stage, 0))
    found: int = 0
    shown: int = 0
    overdue: int = 0
    all: int = 0


class PeopleModel(PagedModel):
    """People in the order and with the filter that were chosen."""

    counted = Signal()
    """The counts were made anew."""
    order_changed = Signal()

    def __init__(
        self, hub: Hub, *, wording: Wording, tasks: TaskRunner | None = None, parent: QObject | None = None
    ) -> None:
        """With ``tasks`` the end of a long list is read in the background."""
        super().__init__(self._rows_of, parent=parent)
        self._hub = hub
        self._wording = wording
        self.titles = wording.titles
        self._by, self._descending = PeopleOrder.NEXT_STEP, False
        self._only = PeopleFilter()
        self._orders: dict[tuple[PeopleOrder, bool], array[int]] = {}
        self._is_begun = False
        self._awaited: Job | None = None
        self._overdue: set[int] | None = None
        self._all_stages: dict[Stage, int] | None = None
        self._counts = PeopleCounts()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self.reload)
        self._minute.start()
        self.sort_requested.connect(self._on_sort_requested)
        hub.changed.connect(self._on_changed)
        if tasks is None or not self._show_first(tasks):
            self.reload()

    @property
    def by(self) -> PeopleOrder:
        """What the list is sorted by."""
        return self._by

    @property
    def descending(self) -> bool:
        """Whether it is the other way round."""
        return self._descending

    @property
    def only(self) -> PeopleFilter:
        """What is shown."""
        return self._only

    @property
    def counts(self) -> PeopleCounts:
        """How many there are."""
        return self._counts

    def text(self, record: PersonRow, column: int) -> str:
        return self._wording.cell(record, column, self.status(record))

    def accessible_text(self, record: PersonRow, column: int) -> str:
        return self._wording.spoken(record, column, self.status(record))

    def find(self, typed: str, *, start: int, limit: int = 0) -> int:  # noqa: ARG002 - a query knows no limit
        wanted = queries.starting_with(self._hub.db, typed)
        rows = sorted(row for number in wanted if (row := self.row_of(number)) >= 0)
        return next((row for row in rows if row >= start), rows[0] if rows else -1)

    def status(self, row: PersonRow) -> DueStatus | None:
        """How a person's next step stands now; None where it has no day."""
        return step_status(row.step, hub=self._hub)

    def show_only(self, *, stages: Iterable[Stage] | None = None, words: str | None = None) -> None:
        """Filter by stages (empty: all) and by words; None leaves as it is."""
        only = self._only
        if stages is not None:
            only = replace(only, stages=frozenset(stages))
        if words is not None:
            only = replace(only, words=words)
        if only != self._only:
            self._only = only
            self._show()

    def sort_by(self, by: PeopleOrder, *, descending: bool = False) -> None:
        """Put the people in another order."""
        if (by, descending) == (self._by, self._descending):
            return
        self._by, self._descending = by, descending
        self._show()
        self.order_changed.emit()

    def reload(self) -> None:
        """Read order and counts again: something changed, or time went on."""
        self._orders.clear()
        self._forget_counts()
        self._show()

    def names(self, people: list[int]) -> list[str]:
        """The names of these people."""
        from desktop.storage.queries import person_card

        return person_card.names(self._hub.db, people)

    def row_of(self, number: int) -> int:
        row = super().row_of(number)
        if row < 0 and number > 0 and self._is_begun:
            self._show()
            row = super().row_of(number)
        return row

    def reveal(self, person: int) -> bool:
        """Make a person visible, dropping the filter if need be. False if they are gone."""
        if self.row_of(person) < 0:
            self.show_only(stages=(), words="")
        return self.row_of(person) >= 0

    def _rows_of(self, keys: Iterable[int]) -> dict[int, PersonRow]:
        return queries.rows(self._hub.db, list(keys), clock=self._hub.clock)

    def _show_first(self, tasks: TaskRunner) -> bool:
        """Show how the list begins and have the whole of it read; False where there is too little for that."""
        hub = self._hub
        first = queries.first_keys(hub.db, limit=_FIRST, clock=hub.clock)
        if not first:
            return False
        stages = queries.stage_counts(hub.db)
        everybody = sum(stages.values())
        self._counts = PeopleCounts(stages=stages, found=everybody, shown=everybody, all=everybody)
        self.set_ids(first)
        self._is_begun = True
        QTimer.singleShot(_REST_AFTER_MS, self, lambda: self._read_rest(tasks))
        return True

    def _read_rest(self, tasks: TaskRunner) -> None:
        if not self._is_begun:
            return  # somebody wanted all of it before
        job = tasks.run(
            _read_order,
            self._hub.workspace.open_reader,
            self._hub.clock,
            done=self._on_order_read,
            failed=lambda _error: self.reload(),  # what is wrong will be said there
        )
        if not job.finished:
            self._awaited = job

    def _on_order_read(self, order: list[int]) -> None:
        self._orders[PeopleOrder.NEXT_STEP, False] = array("q", order)
        self._show()

    def _show(self) -> None:
        self._is_begun = False
        if self._awaited is not None:
            self._awaited.cancel()
            self._awaited = None
        shown = everybody = self._everybody()
        matching = queries.matches(self._hub.db, self._only.words)
        if matching is not None or self._only.stages:
            allowed = self._allowed(matching)
            shown = array("q", [key for key in everybody if key in allowed])
        self._count(matching, shown, of=len(everybody))
        self.set_ids(shown)
        self.counted.emit()

    def _everybody(self) -> array[int]:
        """All people in the order that was chosen; each order is worked out once until something changes."""
        chosen = (self._by, self._descending)
        found = self._orders.get(chosen)
        if found is None:
            hub = self._hub
            order = queries.order(hub.db, by=self._by, descending=self._descending, clock=hub.clock)
            found = self._orders[chosen] = array("q", order)
        return found

    def _allowed(self, matching: dict[int, Stage] | None) -> Collection[int]:
        stages = self._only.stages
        if matching is None:
            return queries.at_stages(self._hub.db, stages)
        return {key for key, stage in matching.items() if stage in stages} if stages else matching.keys()

    def _count(self, matching: dict[int, Stage] | None, shown: array[int], *, of: int) -> None:
        if self._overdue is None:
            self._overdue = queries.overdue(self._hub.db, clock=self._hub.clock)
        if self._all_stages is None:
            self._all_stages = queries.stage_counts(self._hub.db)
        stages = self._all_stages if matching is None else _stages_of(matching)
        overdue = self._overdue
        self._counts = PeopleCounts(
            stages=stages,
            found=sum(stages.values()),
            shown=len(shown),
            overdue=len(overdue.intersection(shown)) if overdue else 0,
            all=of,
        )

    def _forget_counts(self) -> None:
        """They are the same in every order and filter until something changes or a minute has passed."""
        self._overdue = self._all_stages = None

    def _on_sort_requested(self, column: int, descending: bool) -> None:
        self.sort_by(COLUMNS[column], descending=descending)

    def _on_changed(self, change: Change) -> None:
        if not change.touches(*_TABLES):
            return
        if change.origin == "live" and not change.touches("follow_up", "organisation", "rule"):
            chosen = (self._by, self._descending)
            self._orders = {
                one: order for one, order in self._orders.items() if one == chosen
            }  # nobody moves
            self.refresh(change.ids("person"))
        else:
            self.reload()


def _read_order(open_reader: Callable[[], Reader], clock: Clock) -> list[int]:
    """The whole order in which the list begins, read in a worker."""
    reader = open_reader()
    try:
        reader.keep_little()
        return queries.order(reader, by=PeopleOrder.NEXT_STEP, clock=clock)
    finally:
        reader.close()


def step_status(step: Step, *, hub: Hub) -> DueStatus | None:
    """How a next step stands now; None where it has no day."""
    chosen = step.step
    if chosen.on is None or chosen.step not in (StepKind.FOLLOW_UP, StepKind.MEETING):
        return None
    return due_status(
        chosen.on,
        chosen.at,
        now=hub.clock.now(),
        today=hub.clock.today(),
        rules=hub.rules,
        first_weekday=QLocale().firstDayOfWeek().value - 1,
    )


def _stages_of(matching: dict[int, Stage]) -> dict[Stage, int]:
    return dict.fromkeys(Stage, 0) | Counter(matching.values())
