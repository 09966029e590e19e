"""Made-up people with their meetings, notes and follow-ups, for demonstrations and measurements.

Everything is invented; addresses end in ``.example``. The same seed gives the same notebook. Stories come one
at a time and each is made from its number alone, so that any amount fits into memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.kinds import FollowUpKind, MeetingForm, MeetingKind, MeetingState, Stage
from desktop.domain.schedule import Due

DEMO_PEOPLE = 40
DEMO_MEETINGS = 30
DEMO_LINES = 50


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """A made-up person; ``number`` counts from 0, ``referred_by`` is the number of an earlier one."""

    number: int
    given: str
    family: str
    role: str
    organisation: str
    field: str
    place: str
    time_zone: str
    email: str
    phone: str
    link: str
    how_found: str
    referred_by: int | None
    strong_interest: str
    stage: Stage
    tags: tuple[str, ...]
    notes: str
    resting: bool
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SampleTouch:
    """A message or a call; ``kind`` is a touch kind or empty for an answer."""

    direction: str
    channel: str
    kind: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SampleQuestion:
    """A planned question; ``key`` names the one of the bank it comes from."""

    key: str
    text: str
    minutes: int
    must_ask: bool
    asked_seconds: int | None


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A line of notes; ``question`` is the place in the plan of the one that was current."""

    at_seconds: int
    mark: str
    text: str
    question: int | None
    off_record: bool


@dataclass(frozen=True, slots=True)
class SampleDebrief:
    """What was written after a meeting; ratings by their key, each with a reason."""

    learned: str
    more: str
    impressions: str
    ratings: tuple[tuple[str, int, str], ...]
    interest_before: int
    interest_after: int


@dataclass(frozen=True, slots=True)
class SampleMeeting:
    """A meeting with everything prepared and written down for it."""

    kind: MeetingKind
    form: MeetingForm
    state: MeetingState
    starts_at: datetime
    time_zone: str
    minutes: int
    place: str
    learn: str
    overview: str
    research: str
    started_at: datetime | None
    ended_at: datetime | None
    questions: tuple[SampleQuestion, ...]
    lines: tuple[SampleLine, ...]
    debrief: SampleDebrief | None


@dataclass(frozen=True, slots=True)
class SampleFollowUp:
    """Something due; ``meeting`` is the place of its meeting in the story, ``rule`` the rule that made it."""

    kind: FollowUpKind
    title: str
    due: Due
    rule: str
    meeting: int | None
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class SampleStory:
    """All there is about one person."""

    person: SamplePerson
    touches: tuple[SampleTouch, ...]
    meetings: tuple[SampleMeeting, ...]
    follow_ups: tuple[SampleFollowUp, ...]


@dataclass(frozen=True, slots=True)
class SamplePlan:
    """How much to make, and the moment around which it happens."""

    now: datetime
    zone: str
    people: int = DEMO_PEOPLE
    meetings: int = DEMO_MEETINGS
    lines: int = DEMO_LINES
    seed: int = 1

    @property
    def met(self) -> int:
        """How many of the people were met or are about to be: about seven in ten."""
        return min(self.meetings, max(1, self.people * 7 // 10)) if self.people else 0

    def meetings_of(self, number: int) -> int:
        """How many meetings the person of that number has."""
        if number >= self.met:
            return 0
        return self.meetings // self.met + (1 if number < self.meetings % self.met else 0)
