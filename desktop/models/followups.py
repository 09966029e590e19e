"""The agenda: follow-ups in their groups, overdue first; the words of a row come from the view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from desktop.domain.followups import PILE
from desktop.domain.schedule import AgendaGroup, DueStatus, due_status, week_end
from desktop.hub import Hub
from desktop.qtkit.paged_model import Heading, PagedModel
from desktop.storage.change import Change
from desktop.storage.queries import followups as queries
from desktop.storage.queries.followups import AgendaFilter, AgendaRow, FoundPerson

SHOW_ALL = "show_all"
_MINUTE_MS = 60_000
_TABLES = ("follow_up", "person", "meeting", "touch", "advice", "referral", "rule")


class Wording(Protocol):
    """What the view says about a row; models know no language."""

    def line(self, row: AgendaRow) -> str:
        """The name and the second line."""

    def spoken(self, row: AgendaRow, status: DueStatus | None) -> str:
        """The whole row for a screen reader."""

    def reason(self, row: AgendaRow) -> str:
        """Which rule made it due."""

    def group(self, group: AgendaGroup) -> str:
        """The title of a group."""

    def show_all(self) -> str:
        """What shows those done more than a month ago."""


@dataclass(slots=True)
class _Groups:
    open: dict[AgendaGroup, list[int]] = field(default_factory=dict)
    done: list[int] = field(default_factory=list)


class AgendaModel(PagedModel):
    """Open follow-ups by group, then those done lately; groups fold, empty ones are left out."""

    counted = Signal()
    """The groups were counted anew."""

    def __init__(self, hub: Hub, *, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(self._read, parent=parent)
        self._hub = hub
        self._wording = wording
        self._only = AgendaFilter()
        self._folded = {AgendaGroup.DONE}
        self._groups = _Groups()
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.reload)
        self._clock.start()
        hub.changed.connect(self._on_changed)
        self.reload()

    @property
    def only(self) -> AgendaFilter:
        """What is shown."""
        return self._only

    @property
    def open_count(self) -> int:
        """How many open follow-ups the filter leaves."""
        return sum(len(ids) for ids in self._groups.open.values())

    @property
    def done_count(self) -> int:
        """How many of those done lately the filter leaves."""
        return len(self._groups.done)

    @property
    def overdue_count(self) -> int:
        """How many are overdue."""
        return len(self._groups.open.get(AgendaGroup.OVERDUE, ()))

    @property
    def is_pile(self) -> bool:
        """Whether so much is overdue that it should be spread, not worked off."""
        return self.overdue_count >= PILE

    @property
    def first_open(self) -> int:
        """The open follow-up that stands first, 0 if there is none."""
        return next((ids[0] for ids in self._groups.open.values() if ids), 0)

    def text(self, record: AgendaRow, column: int) -> str:  # noqa: ARG002
        return record.name or record.title

    def accessible_text(self, record: AgendaRow, column: int) -> str:  # noqa: ARG002
        return self._wording.spoken(record, self.status(record))

    def tip(self, record: AgendaRow, column: int) -> str:  # noqa: ARG002
        return "\n".join(part for part in (self._wording.line(record), self._wording.reason(record)) if part)

    def status(self, row: AgendaRow) -> DueStatus | None:
        """How the due date of a row stands now; None for those without one and those that are done."""
        if row.due_on is None or row.state != "open":
            return None
        return due_status(
            row.due_on,
            row.due_at,
            now=self._hub.clock.now(),
            today=self._hub.clock.today(),
            rules=self._hub.rules,
            first_weekday=_first_weekday(),
        )

    def show_only(
        self,
        *,
        kinds: frozenset[str] | None = None,
        words: str | None = None,
        all_done: bool | None = None,
    ) -> None:
        """Filter by kinds (empty: all) and words, and say how far back Done goes; None leaves as it is."""
        now = self._only
        only = AgendaFilter(
            kinds=now.kinds if kinds is None else kinds,
            words=now.words if words is None else words,
            all_done=now.all_done if all_done is None else all_done,
        )
        if only != self._only:
            self._only = only
            self.reload()

    def toggle(self, number: int) -> None:
        """Fold or unfold the group whose heading has this number; "Show all" shows all that was done."""
        key = self.heading_key(number)
        if key == SHOW_ALL:
            self.show_only(all_done=True)
        elif key:
            self._folded ^= {AgendaGroup(key)}
            self._show()

    def unfold(self, group: AgendaGroup) -> None:
        """Show the rows of a group."""
        if group in self._folded:
            self._folded.discard(group)
            self._show()

    def heading_key(self, number: int) -> str:
        """The key of a heading, by its number."""
        row = next((r for r in range(self.rowCount()) if self.heading_number(r) == number), -1)
        heading = self.heading_at(row)
        return heading.key if heading is not None else ""

    def reveal(self, follow_up: int) -> bool:
        """Make a follow-up visible: unfold its group, drop the filter if need be. False if it is gone."""
        if self._unfold_for(follow_up):
            return True
        self.show_only(kinds=frozenset(), words="", all_done=True)
        return self._unfold_for(follow_up)

    def row_for(self, follow_up: int) -> AgendaRow | None:
        """A follow-up as a row, shown or not; None when it is gone."""
        return queries.agenda_rows(self._hub.db, ids=[follow_up]).get(follow_up)

    def people(self, typed: str) -> Sequence[FoundPerson]:
        """People whose name has the words that were typed."""
        return queries.people_named(self._hub.db, typed)

    def reload(self) -> None:
        """Read again what there is, in which group it stands now."""
        now, today = self._hub.clock.now(), self._hub.clock.today()
        groups = _Groups(
            queries.open_groups(
                self._hub.db,
                only=self._only,
                now=now,
                today=today,
                week_end=week_end(today, first_weekday=_first_weekday()),
            )
        )
        groups.done = queries.closed_ids(self._hub.db, only=self._only, now=now)
        self._groups = groups
        self._show()
        self.counted.emit()

    def _show(self) -> None:
        shown = [(self._heading(group, ids), ids) for group, ids in self._groups.open.items() if ids]
        done = self._groups.done
        if done or (self._only.words == "" and queries.has_any(self._hub.db, state="done")):
            heading = self._heading(AgendaGroup.DONE, done)
            shown.append((heading, done))
            if heading.open and not self._only.all_done:
                shown.append((Heading(self._wording.show_all(), open=False, key=SHOW_ALL), []))
        self.set_groups(shown)

    def _heading(self, group: AgendaGroup, ids: Sequence[int]) -> Heading:
        color = "danger" if group is AgendaGroup.OVERDUE else "text"
        return Heading(
            self._wording.group(group), len(ids), color=color, open=group not in self._folded, key=group.value
        )

    def _unfold_for(self, follow_up: int) -> bool:
        groups: dict[AgendaGroup, list[int]] = {**self._groups.open, AgendaGroup.DONE: self._groups.done}
        group = next((group for group, ids in groups.items() if follow_up in ids), None)
        if group is None:
            return False
        self.unfold(group)
        return True

    def _read(self, ids: Sequence[int]) -> Mapping[int, Any]:
        return queries.agenda_rows(self._hub.db, ids=ids)

    def _on_changed(self, change: Change) -> None:
        if not change.touches(*_TABLES):
            return
        if change.origin == "live" and not change.gone("follow_up") and not change.touches("rule"):
            self.refresh(change.ids("follow_up"))
        else:
            self.reload()


def _first_weekday() -> int:
    """The day a week begins with: 0 Monday … 6 Sunday."""
    return QLocale().firstDayOfWeek().value - 1
