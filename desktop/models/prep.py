"""What the Prep tab watches: the meeting in hand, with its sheet, plan, checklist, bank and rehearsals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from desktop.core.clock import from_text, to_text
from desktop.domain import budget, speaking
from desktop.domain.budget import Budget
from desktop.domain.finding import words_of
from desktop.domain.kinds import MeetingState
from desktop.domain.questions import check_question
from desktop.domain.rules import fixed_uid
from desktop.domain.speaking import Speaking
from desktop.hub import Hub
from desktop.ops.meetings import DEFAULT_PLAN
from desktop.storage.change import Change
from desktop.storage.queries import find, meetings, plans
from desktop.storage.queries.meetings import MeetingRow, Sheet
from desktop.storage.queries.plans import BankRow, CheckRow, PlanRow, TryRow

__all__ = ["BankRow", "CheckRow", "MeetingRow", "PlanRow", "Preparation", "Sheet", "TryRow"]


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """Somebody a meeting could be planned with; ``about`` is their role and organisation."""

    id: int
    name: str
    about: str

    @property
    def label(self) -> str:
        """The name, and what tells it apart from the same name of somebody else."""
        return ", ".join(part for part in (self.name, self.about) if part)


class Preparation(QObject):
    """The meeting that is being prepared; None where none is chosen.

    The signals say which part has to be shown anew; what to show is read from the properties.
    """

    meeting_changed = Signal()
    sheet_changed = Signal()
    plan_changed = Signal()
    checklist_changed = Signal()
    bank_changed = Signal()
    tries_changed = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._meeting: int | None = None
        self._sheet: Sheet | None = None
        self._plan: list[PlanRow] = []
        hub.changed.connect(self._on_changed)

    @property
    def meeting(self) -> int | None:
        """Key of the meeting in hand."""
        return self._meeting

    @property
    def sheet(self) -> Sheet | None:
        """The head and texts of the sheet."""
        return self._sheet

    @property
    def is_over(self) -> bool:
        """Whether the meeting was held: its sheet is only looked at from then on."""
        return self._sheet is not None and self._sheet.state == MeetingState.HELD

    @property
    def plan(self) -> list[PlanRow]:
        """The questions in their order."""
        return self._plan

    @property
    def budget(self) -> Budget:
        """The plan's minutes against the agreed length."""
        agreed = (self._sheet.minutes or 0) if self._sheet else 0
        return budget.budget([row.minutes for row in self._plan], agreed=agreed, rules=self._hub.rules)

    @property
    def overview(self) -> str:
        """What the user would say about themselves in this meeting."""
        own = self._sheet.overview if self._sheet else None
        return self.usual_overview if own is None else own

    @property
    def usual_overview(self) -> str:
        """The overview of the profile."""
        return plans.usual_overview(self._hub.db)

    @property
    def words_per_minute(self) -> float:
        """The user's pace, from the last three rehearsals."""
        tries = [speaking.Rehearsal(row.words, row.tenths / 10) for row in plans.recent_tries(self._hub.db)]
        return speaking.pace(tries, rules=self._hub.rules)

    def choose(self, meeting: int | None) -> None:
        """Take another meeting in hand."""
        self._meeting = meeting
        self._read()
        self.meeting_changed.emit()

    def judge(self, text: str) -> Speaking:
        """How long a text takes to say, and whether that is right."""
        return speaking.judge(text, words_per_minute=self.words_per_minute, rules=self._hub.rules)

    def checklist(self) -> list[CheckRow]:
        """The items of the checklist, what is for before the day first."""
        return [] if self._meeting is None else plans.checklist(self._hub.db, self._meeting)

    def tries(self) -> list[TryRow]:
        """The last three rehearsals for this meeting, the newest last."""
        return [] if self._meeting is None else plans.tries(self._hub.db, self._meeting)

    def bank(self, *, words: str = "", topic: str = "") -> list[BankRow]:
        """Questions of the bank, narrowed by words and by topic."""
        rows = plans.bank(self._hub.db, self._meeting or 0)
        if topic:
            rows = [row for row in rows if row.topic == topic]
        wanted = words_of(words)
        if wanted:
            matching = plans.bank_matches(self._hub.db, find.match_text(wanted))
            rows = [row for row in rows if row.id in matching]
        return rows

    def proposals(self) -> list[BankRow]:
        """Questions that carry a first talk, in the order in which they are asked."""
        return plans.by_uid(self._hub.db, [fixed_uid("question", key) for key in DEFAULT_PLAN])

    def offer(self, row: BankRow) -> str | None:
        """The open form of a question of one's own that can be answered with yes or no, "" where none is known.

        None for all others, and for those that were kept as they are.
        """
        if not row.mine or row.is_open:
            return None
        check = check_question(row.text)
        return check.offer if check.needs_hint else None

    def times_asked(self, question: int) -> int:
        """In how many meetings a question of the bank was asked."""
        return plans.times_asked(self._hub.db, question)

    def topics(self) -> list[str]:
        """The topics of the bank in their order."""
        return list(dict.fromkeys(row.topic for row in plans.bank(self._hub.db, 0) if row.topic))

    def waiting(self) -> list[tuple[int, str]]:
        """People whose answer is awaited: key and name."""
        return meetings.waiting_people(self._hub.db)

    def people(self, text: str) -> list[PersonChoice]:
        """People whose name has this in it."""
        return [PersonChoice(*row) for row in meetings.person_choices(self._hub.db, text)]

    def sheet_of(self, meeting: int) -> Sheet | None:
        """The sheet of any meeting, for dialogs."""
        return meetings.sheet(self._hub.db, meeting)

    def planned_with(self, person: int) -> datetime | None:
        """When the next planned meeting with a person begins; None where there is none."""
        found = meetings.planned_with(self._hub.db, person, after=to_text(self._hub.clock.now()))
        return None if found is None else from_text(found)

    def name_of(self, person: int) -> str:
        """A person's name, empty when they are gone."""
        return self._hub.db.value("SELECT shown_name FROM person WHERE id = ?", (person,)) or ""

    def _read(self) -> None:
        key = self._meeting
        self._sheet = None if key is None else meetings.sheet(self._hub.db, key)
        self._plan = [] if self._sheet is None else plans.plan(self._hub.db, self._sheet.id)

    def _on_changed(self, change: Change) -> None:
        if self._meeting in change.gone("meeting"):
            self.choose(None)
            return
        if not change.touches(*_WATCHED):
            return
        self._read()
        for tables, signal in (
            (("meeting", "person", "organisation", "profile", "rule"), self.sheet_changed),
            (("planned_question", "question", "meeting", "rule"), self.plan_changed),
            (("checklist_item", "rehearsal"), self.checklist_changed),
            (("question", "planned_question"), self.bank_changed),
            (("rehearsal", "rule"), self.tries_changed),
        ):
            if change.touches(*tables):
                signal.emit()


_WATCHED = (
    "meeting",
    "person",
    "organisation",
    "profile",
    "rule",
    "planned_question",
    "question",
    "checklist_item",
    "rehearsal",
)
