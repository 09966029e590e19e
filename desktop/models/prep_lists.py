"""The four lists of the Prep tab: meetings by time, the plan, the checklist and the question bank."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject

from desktop.core.clock import civil_date, from_text
from desktop.domain.schedule import add_days, week_end
from desktop.hub import Hub
from desktop.models.prep import BankRow, CheckRow, MeetingRow, PlanRow, Preparation
from desktop.qtkit.paged_model import Heading, PagedModel
from desktop.storage.change import Change
from desktop.storage.queries import meetings


class MeetingGroup(StrEnum):
    """When a meeting is, as the list groups it."""

    MISSED = "missed"
    TODAY = "today"
    TOMORROW = "tomorrow"
    THIS_WEEK = "this_week"
    NEXT_WEEK = "next_week"
    LATER = "later"
    NO_DATE = "no_date"
    PAST = "past"


Say = Callable[[Any, int], str]
"""The words for a record's column, in the user's language; given by the view."""


class SpokenModel(PagedModel):
    """A list whose words come from the view, and whose records are all at hand."""

    def __init__(self, *, say: Say, speak: Say, parent: QObject | None = None) -> None:
        """``say`` gives the text of a cell, ``speak`` what a screen reader says of it."""
        super().__init__(self._look_up, parent=parent)
        self._say, self._speak = say, speak
        self._records: dict[int, Any] = {}

    def text(self, record: Any, column: int) -> str:
        """What stands in a cell."""
        return self._say(record, column)

    def accessible_text(self, record: Any, column: int) -> str:
        """What a screen reader says of a cell."""
        return self._speak(record, column)

    def show(self, groups: Iterable[tuple[Heading | None, Iterable[Any]]]) -> None:
        """Show these records, under headings where they have one."""
        listed = [(heading, list(records)) for heading, records in groups]
        self._records = {record.id: record for _, records in listed for record in records}
        if any(heading is not None for heading, _ in listed):
            self.set_groups((heading, [r.id for r in records]) for heading, records in listed if heading)
        else:
            self.set_ids(record.id for _, records in listed for record in records)

    def _look_up(self, ids: Iterable[int]) -> dict[int, Any]:
        return {key: self._records[key] for key in ids if key in self._records}


class MeetingsModel(SpokenModel):
    """Meetings to come by time, or past ones, in groups that the view names.

    Nothing is read while nobody looks: ``rest`` says so, and ``wake`` reads what has changed meanwhile.
    """

    def __init__(
        self,
        hub: Hub,
        *,
        name: Callable[[MeetingGroup], str],
        say: Say,
        speak: Say,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(say=say, speak=speak, parent=parent)
        self._hub, self._name = hub, name
        self._past = self._rests = self._is_old = False
        hub.changed.connect(self._on_changed)

    @property
    def shows_past(self) -> bool:
        """Whether past meetings are shown instead of those to come."""
        return self._past

    @property
    def has_past(self) -> bool:
        """Whether there are past meetings to show."""
        return meetings.any_past(self._hub.db)

    def show_past(self, past: bool) -> None:
        """Show past meetings, or those to come."""
        self._past = past
        self.reload()

    def rest(self) -> None:
        """Nobody looks at the list now."""
        self._rests = True

    def wake(self) -> None:
        """Somebody looks at the list, or needs it, from now on."""
        self._rests = False
        if self._is_old:
            self.reload()

    def reload(self) -> None:
        """Read the list anew; the day may have changed too."""
        self._is_old = False
        db, today, zone = self._hub.db, self._hub.clock.today(), self._hub.clock.zone
        rows = meetings.past(db) if self._past else meetings.upcoming(db)
        groups: dict[MeetingGroup, list[MeetingRow]] = {}
        for row in rows:
            group = MeetingGroup.PAST if self._past else group_of(row, today=today, zone=zone)
            groups.setdefault(group, []).append(row)
        self.show((Heading(self._name(key)), groups[key]) for key in MeetingGroup if key in groups)

    def nearest(self) -> int:
        """The meeting to open first: the next one that has a date, else any; 0 when there is none."""
        dated = [key for key in self.ids if self._records[key].starts_at is not None]
        today = self._hub.clock.today()
        zone = self._hub.clock.zone
        coming = [
            key for key in dated if civil_date(from_text(self._records[key].starts_at), zone=zone) >= today
        ]
        return next(iter(coming or dated or self.ids), 0)

    def _on_changed(self, change: Change) -> None:
        if not change.touches("meeting", "person", "checklist_item", "touch"):
            return
        if self._rests:
            self._is_old = True
        else:
            self.reload()


class PlanModel(SpokenModel):
    """The questions of the meeting in hand, in their order."""

    def __init__(
        self, preparation: Preparation, *, say: Say, speak: Say, parent: QObject | None = None
    ) -> None:
        super().__init__(say=say, speak=speak, parent=parent)
        self._preparation = preparation
        preparation.plan_changed.connect(self.reload)
        preparation.meeting_changed.connect(self.reload)

    def reload(self) -> None:
        """Show the plan as it is now."""
        rows: list[PlanRow] = self._preparation.plan
        self.show([(None, rows)])

    def number_of(self, planned: int) -> int:
        """The place of a question in the plan, counted from 1."""
        return self.row_of(planned) + 1


class GroupedModel(SpokenModel):
    """Records of the meeting in hand under headings that the view names; ``rows`` and ``group`` say which."""

    def __init__(
        self,
        preparation: Preparation,
        *,
        name: Callable[[str], str],
        say: Say,
        speak: Say,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(say=say, speak=speak, parent=parent)
        self._preparation, self._name = preparation, name
        preparation.meeting_changed.connect(self.reload)

    @abstractmethod
    def rows(self) -> Iterable[Any]:
        """The records in their order."""

    @abstractmethod
    def group(self, row: Any) -> str:
        """What a record is grouped by."""

    def reload(self) -> None:
        """Show the records as they are now."""
        groups: dict[str, list[Any]] = {}
        for row in self.rows():
            groups.setdefault(self.group(row), []).append(row)
        self.show((Heading(self._name(key)), rows) for key, rows in groups.items())


class ChecklistModel(GroupedModel):
    """The checklist of the meeting in hand: before the day, on the day."""

    def __init__(self, preparation: Preparation, **words: Any) -> None:
        super().__init__(preparation, **words)
        preparation.checklist_changed.connect(self.reload)

    def rows(self) -> list[CheckRow]:
        """The items of the checklist."""
        return self._preparation.checklist()

    def group(self, row: CheckRow) -> str:
        """Before the day, or on the day."""
        return row.group


class BankModel(GroupedModel):
    """The question bank by topic, narrowed by words and topic."""

    def __init__(self, preparation: Preparation, **words: Any) -> None:
        super().__init__(preparation, **words)
        self._words = self._topic = ""
        preparation.bank_changed.connect(self.reload)

    def narrow(self, *, words: str, topic: str) -> None:
        """Show only questions with these words and of this topic; empty means any."""
        self._words, self._topic = words, topic
        self.reload()

    def rows(self) -> list[BankRow]:
        """The questions that are left."""
        return self._preparation.bank(words=self._words, topic=self._topic)

    def group(self, row: BankRow) -> str:
        """Its topic."""
        return row.topic


def group_of(row: MeetingRow, *, today: date, zone: str) -> MeetingGroup:
    """Under which heading a meeting to come stands; one whose day has passed was missed."""
    if row.starts_at is None:
        return MeetingGroup.NO_DATE
    day = civil_date(from_text(row.starts_at), zone=zone)
    end = week_end(today)
    if day < today and row.state != "running":
        return MeetingGroup.MISSED
    if day <= today:
        return MeetingGroup.TODAY
    if day == add_days(today, 1):
        return MeetingGroup.TOMORROW
    if day <= end:
        return MeetingGroup.THIS_WEEK
    return MeetingGroup.NEXT_WEEK if day <= add_days(end, 7) else MeetingGroup.LATER
