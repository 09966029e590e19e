"""The notebook of the pictures of Session notes: Thursday 12 March 2026, Tomasz Wieczorek, the flood maps."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop.core.clock import FixedClock, to_text
from desktop.domain.kinds import MeetingForm, MeetingState, Rating, Stage
from desktop.ops import captured, debrief, live, meetings, notes
from desktop.ops.notes import LineWrite
from desktop.storage.tables import (
    ChecklistItem,
    Meeting,
    Organisation,
    Person,
    PlannedQuestion,
    Referral,
)
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace

BEGAN = "2026-03-12T14:31:00Z"
MADE = "2026-01-01T00:00:00.000Z"
NOTES = (
    ("00:48", "", "Started in civil engineering, moved to hydrology after two bad flood years"),
    ("02:10", "insight", "Half the job is talking with farmers and town councils, not modelling"),
    ("04:35", "quote", "The model is never right. It’s useful when everyone argues over the same map."),
    ("06:02", "", "Typical day: gauge data 8–9, field visit twice a week, reports after lunch"),
    ("08:20", "advice", "Learn one map tool properly before touching a modelling package"),
    ("10:05", "advice", "Put teaching first in the résumé: “explains hard things to mixed rooms”"),
    ("11:47", "insight", "Likes least: purchasing rules. A year passes between the idea and the pump."),
    ("13:30", "person", "Ilse Vermeulen, head of modelling at Kestrel Hydraulics. Was a teacher too"),
    ("15:12", "followup", "Send him the link to the school flood map"),
    ("16:40", "question", "What does a trainee year pay?"),
    ("18:05", "", "Personal qualities: patience, plain writing, liking to be outdoors in "),
)
LATER = (
    ("18:05", "", "Personal qualities: patience, plain writing, liking to be outdoors in bad weather"),
    ("20:31", "advice", "Sit in on a public flood meeting; anyone may attend"),
    (
        "22:58",
        "insight",
        "Trainees come from teaching, farming, the navy. Degree matters less than the trainee year.",
    ),
    ("25:20", "person", "Bram Okonkwo, runs the trainee year. Tomasz will write him a line first"),
)
PLAN = (
    ("How did you get into hydrology?", True, 4),
    ("What do you like most, and least?", True, 4),
    ("What are the tasks of a typical day?", True, 4),
    ("Which personal qualities matter most?", True, 4),
    ("What would you do in my place in the next six months?", False, 4),
    ("How does the board work with schools?", False, 3),
    ("Who else should I talk to?", True, 2),
)
OTHERS = (
    ("Leila", "Haddad", "2026-03-17T09:00:00.000Z", 25, MeetingForm.IN_PERSON, 5),
    ("Grace", "Oduya", "2026-03-19T15:00:00.000Z", 30, MeetingForm.VIDEO, 2),
)


def notebook(folder: Path, *, name: str = "live.askwell") -> tuple[Workspace, FixedClock]:
    """A notebook with three planned meetings, on the clock of the pictures, ten minutes to the first."""
    clock = FixedClock("2026-03-12T14:20:00Z")
    ws = new_workspace(folder, clock=clock, name=name)
    do(ws, _people)
    return ws, clock


def begun(ws: Workspace, clock: FixedClock) -> int:
    """Tomasz' meeting, running for 18:42, with the first eleven notes. Its key."""
    clock.set(BEGAN)
    meeting = int(ws.db.value("SELECT min(id) FROM meeting"))
    do(ws, meetings.begin, meeting=meeting)
    questions = [row.id for row in PlannedQuestion.select().order_by(PlannedQuestion.position)]
    lines = list(NOTES)
    for number, question in enumerate(questions[:3], start=1):
        clock.set(BEGAN)
        clock.advance(seconds=(300, 600, 1010)[number - 1])
        do(ws, live.tick_question, question=question, asked=True)
    _write(ws, clock, meeting, lines)
    do(ws, captured.add_to_contacts, referral=Referral.get().id)
    at(clock, "18:42")
    return meeting


def late(ws: Workspace, clock: FixedClock) -> int:
    """The same at 25:46, with fourteen notes and six questions asked."""
    meeting = begun(ws, clock)
    for question in PlannedQuestion.select().where(PlannedQuestion.text != PLAN[5][0]):
        if question.asked_at is None:
            do(ws, live.tick_question, question=question.id, asked=True)
    do(ws, live.choose_question, meeting=meeting, question=None)
    _write(ws, clock, meeting, LATER, first=len(NOTES) - 1)
    at(clock, "25:46")
    return meeting


def debriefed(ws: Workspace, clock: FixedClock) -> int:
    """The same after its end, with half of the debrief written."""
    meeting = late(ws, clock)
    at(clock, "31:00")
    do(ws, live.end, meeting=meeting)
    texts = {
        "learned": "The work is half water, half people. Councils decide; the board explains. A teacher’s "
        "way of explaining is wanted, not just tolerated.",
        "want_more": "What does a trainee year pay? How many apply?",
        "impressions": "Calm and practical people. Slow purchasing would test my patience.",
    }
    for name, text in texts.items():
        do(ws, debrief.write, meeting=meeting, name=name, text=text)
    for kind, score, reason in (
        (Rating.LIFESTYLE, 3, "Early starts, on call during floods"),
        (Rating.INTERESTS, 5, "Maps, rivers, public meetings"),
        (Rating.SKILLS, 4, "Explaining yes, map tools not yet"),
        (Rating.INDUSTRY, 4, ""),
        (Rating.FIELD, 4, ""),
    ):
        do(ws, debrief.rate, meeting=meeting, kind=kind, score=score)
        do(ws, debrief.give_reason, meeting=meeting, kind=kind, text=reason)
    return meeting


def at(clock: FixedClock, time: str) -> None:
    """Set the clock to a time of the meeting."""
    clock.set(BEGAN)
    clock.advance(seconds=seconds_of(time))


def seconds_of(time: str) -> int:
    """Seconds since the start of a time such as 18:42."""
    minutes, seconds = time.split(":")
    return int(minutes) * 60 + int(seconds)


def do(ws: Workspace, op: Any, **arguments: Any) -> Any:
    """Run an op."""
    return ws.perform("Scene", op, arguments)[0]


def _write(ws: Workspace, clock: FixedClock, meeting: int, lines: Any, *, first: int = 0) -> None:
    for number, (time, mark, text) in enumerate(lines, start=first):
        at(clock, time)
        line = LineWrite(f"note-{number}", (number + 1) * notes.GAP, text, mark, at_seconds=seconds_of(time))
        do(ws, notes.write_lines, meeting=meeting, lines=[line])


def _people(ws: Workspace) -> None:
    board = Organisation.create(name="Delta Water Board")
    tomasz = _person("Tomasz", "Wieczorek", role="Hydrologist", organisation=board)
    start = ws.clock.now() + timedelta(minutes=10)
    meeting = _meeting(tomasz, to_text(start), 30, MeetingForm.VIDEO, ready=8)
    for place, (text, must_ask, minutes) in enumerate(PLAN, start=1):
        PlannedQuestion.create(meeting=meeting, position=place, text=text, must_ask=must_ask, minutes=minutes)
    for given, family, starts_at, minutes, form, ready in OTHERS:
        _meeting(_person(given, family), starts_at, minutes, form, ready=ready)


def _person(given: str, family: str, **facts: Any) -> Person:
    name = f"{given} {family}"
    return Person.create(
        given=given,
        family=family,
        shown_name=name,
        sort_key=f"{family} {given}".lower(),
        stage=Stage.SCHEDULED,
        created_at=MADE,
        **facts,
    )


def _meeting(person: Person, starts_at: str, minutes: int, form: MeetingForm, *, ready: int) -> Meeting:
    meeting = Meeting.create(
        person=person,
        starts_at=starts_at,
        time_zone="Europe/Berlin",
        minutes=minutes,
        form=form,
        state=MeetingState.PLANNED,
        created_at=MADE,
    )
    for place in range(8):
        done = MADE if place < ready else None
        ChecklistItem.create(meeting=meeting, position=place, text=f"Item {place}", done_at=done)
    return meeting
