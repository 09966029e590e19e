"""The notebook of the pictures of the Prep tab."""

from __future__ import annotations

from datetime import date, time

from desktop.core.clock import to_instant, to_text
from desktop.domain.kinds import Channel, Direction, MeetingForm, MeetingState, TouchKind
from desktop.ops import meetings, prep, profile
from desktop.storage.tables import (
    ChecklistItem,
    Meeting,
    Organisation,
    Person,
    PlannedQuestion,
    Question,
    Touch,
)
from desktop.storage.workspace import Workspace

OVERVIEW = (
    "I teach geography at a secondary school and have spent eight years explaining floods to fifteen-year-olds. "
    "I’d like to move into water policy, and Rosalind Teague said you made a similar step. I’m not looking for a "
    "job; I’d like to understand what your work is really like."
)
PLAN = (
    ("How did you decide to move into water policy?", True, 4),
    ("What does a typical Tuesday look like for you?", True, 4),
    ("What do you like most, and what least, about the work?", True, 5),
    ("Which personal qualities matter most here, and why?", False, 3),
    ("If you were me, what would you do in the next six months?", False, 4),
    ("Who else should I talk to?", True, 2),
)
LEILA_DONE = ("confirm", "read_about", "questions", "clothes", "resume_in_bag")


def fill(ws: Workspace) -> None:
    """Fill a new notebook with what mockups 05, 06 and 06b show; the clock stands on 12 March 2026."""
    ws.perform("Scene", _fill)


def _fill(ws: Workspace) -> None:
    profile.set_profile_value(ws, key="overview", value=OVERVIEW)
    leila = _person(ws, "Leila", "Haddad", "Policy officer, water", "Office for Inland Waters")
    tomasz = _person(ws, "Tomasz", "Wieczorek", "Hydrologist", "Delta Water Board")
    grace = _person(ws, "Grace", "Oduya", "Environmental data scientist", "Tidemark Labs")
    daniel = _person(ws, "Daniel", "Achterberg", "GIS analyst", "Meander Maps")
    video, here = MeetingForm.VIDEO, MeetingForm.IN_PERSON
    today = _meet(ws, tomasz, date(2026, 3, 12), time(15, 30), 30, video, "")
    _tick(ws, today, None)
    place = "Quay 4, front desk, ask for Leila"
    meeting = _meet(ws, leila, date(2026, 3, 17), time(10, 0), 25, here, place)
    _tick(ws, meeting, LEILA_DONE)
    other = _meet(ws, grace, date(2026, 3, 19), time(16, 0), 30, video, "")
    _tick(ws, other, ("confirm", "read_about"))
    Touch.create(
        person=daniel,
        direction=Direction.OUT,
        channel=Channel.EMAIL,
        kind=TouchKind.FIRST_MESSAGE,
        at="2026-03-05T09:00:00.000Z",
    )
    _tick(ws, meetings.prepare(ws, person=daniel), ("read_about",))
    _prepare(ws, meeting)


def _prepare(ws: Workspace, meeting: int) -> None:
    learn = "How policy gets from report to river\nWhich of my skills carry over\nWhat a first year pays and costs"
    research = (
        "Wrote the 2024 floodplain guidance\nStudied history, not engineering\n"
        "Office has a trainee year (web page)"
    )
    prep.write_text(ws, meeting=meeting, name="learn", text=learn)
    prep.write_text(ws, meeting=meeting, name="research", text=research)
    bank = {row.text: row.id for row in Question.select()}
    for position, (text, must_ask, minutes) in enumerate(PLAN, start=1):
        PlannedQuestion.create(
            meeting=meeting,
            question=bank.get(text),
            position=position,
            text=text,
            must_ask=must_ask,
            minutes=minutes,
        )
    for tenths, words in ((410, 96), (340, 79)):  # longer texts then, at 140 words a minute
        prep.rehearse(ws, meeting=meeting, tenths=tenths, text="word " * words)


def _person(ws: Workspace, given: str, family: str, role: str, organisation: str) -> int:
    name = f"{given} {family}"
    place = Organisation.create(name=organisation)
    return int(
        Person.create(
            given=given,
            family=family,
            shown_name=name,
            sort_key=name.lower(),
            role=role,
            organisation=place,
            created_at=to_text(ws.clock.now()),
        ).id
    )


def _meet(
    ws: Workspace, person: int, day: date, at: time, minutes: int, form: MeetingForm, place: str
) -> int:
    starts_at = to_instant(day, at, zone=ws.zone)
    return meetings.schedule(
        ws, person=person, starts_at=starts_at, time_zone=ws.zone, minutes=minutes, form=form, place=place
    )


def _tick(ws: Workspace, meeting: int, keys: tuple[str, ...] | None) -> None:
    items = ChecklistItem.select().where(ChecklistItem.meeting == meeting)
    for item in items:
        if keys is None or item.key in keys:
            item.done_at = "2026-03-09T10:00:00.000Z"
            item.save()
    assert Meeting.get_by_id(meeting).state == MeetingState.PLANNED
