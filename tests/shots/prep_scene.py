"""The notebook of the pictures of the Prep tab."""

from __future__ import annotations

from datetime import date, time

from desktop.core.clock import to_instant, to_text
from desktop.domain.kinds import Channel, Direction, MeetingForm, MeetingState, TouchKind
from desktop.ops import meetings, prep, profile
from desktop.storage.tables import (
    ChecklistItem,
    FollowUp,
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
CLOSED = "Is a master’s degree necessary?"
BANK = (
    (
        "Path into the field",
        (
            "How did you decide to get into this field, and what steps did you take?",
            "Which detour taught you something useful?",
        ),
    ),
    (
        "The work itself",
        (
            "What do you like most, and least, about your job?",
            "What are the tasks of a typical working day?",
            "Which part of the job surprised you most?",
        ),
    ),
    ("Advice for me", ("What would you read first, in my place?", CLOSED)),
    ("Closing", ("Who else should I talk to?", "May I write to you again with other questions?")),
)
IN_ALL = 64
IN_THE_BANK = {
    PLAN[0][0]: BANK[0][1][0],
    PLAN[1][0]: BANK[1][1][1],
    PLAN[2][0]: BANK[1][1][0],
    PLAN[5][0]: BANK[3][1][0],
}
"""Questions of the plan, each with the one of the bank that it was made of."""
LEILA_DONE = ("confirm", "read_about", "questions", "clothes", "resume_in_bag")


def fill(ws: Workspace) -> None:
    """Fill a new notebook with what mockups 05, 06 and 06b show; the clock stands on 12 March 2026."""
    ws.perform("Scene", _fill)


def fill_as_drawn(ws: Workspace) -> None:
    """The same with the very words of the pictures: own questions in the bank, own remarks in the checklist."""
    fill(ws)
    ws.perform("As drawn", _as_drawn)


def fill_waiting(ws: Workspace) -> None:
    """No meeting yet, but two people who were written to (mockup 07)."""

    def write(ws: Workspace) -> None:
        for given, family in (("Daniel", "Achterberg"), ("Owen", "Blackwood")):
            person = _person(ws, given, family, "", "Meander Maps")
            Person.update(stage="contacted").where(Person.id == person).execute()
            _written_to(person)

    ws.perform("Scene", write)


def _as_drawn(ws: Workspace) -> None:
    _bank_as_drawn()
    for planned in PlannedQuestion.select():
        planned.question = Question.get_or_none(Question.text == IN_THE_BANK.get(planned.text, ""))
        planned.save()
    meetings_of = {row.person.shown_name: row.id for row in Meeting.select()}
    items = {
        (row.meeting_id, row.key): row for row in ChecklistItem.select().order_by(ChecklistItem.position)
    }
    leila, grace = meetings_of["Leila Haddad"], meetings_of["Grace Oduya"]
    prep.note_item(ws, item=items[leila, "leave_early"].id, note="Tram 6 at 09:24 arrives 9:47")
    read = items[leila, "read_about"]
    read.key, read.text = "", "Read about her work and the office"
    read.save()
    spare = next(row for (meeting, _), row in reversed(items.items()) if meeting == grace and not row.done_at)
    spare.delete_instance()
    late = _person(ws, "Kenji", "Morimoto", "Flood-risk engineer", "Osprey & Lund")
    Meeting.create(
        person=late,
        state=MeetingState.HELD,
        starts_at="2026-02-24T09:00:00.000Z",
        time_zone=ws.zone,
        created_at="2026-02-01T09:00:00.000Z",
    )
    for day in ("2026-03-10", "2026-03-12", "2026-03-12"):
        FollowUp.create(
            person=late,
            kind="task",
            title="Send the map",
            due_on=day,
            time_zone=ws.zone,
            created_at="2026-03-05T09:00:00.000Z",
        )


def _bank_as_drawn() -> None:
    """The bank is as long as in the picture, and the part of it that is seen has the same questions."""
    Question.delete().execute()
    shown = [(topic, text) for topic, texts in BANK for text in texts]
    for position, (topic, text) in enumerate(shown, start=1):
        Question.create(topic=topic, text=text, position=position, source="built_in")
    Question.update(source="mine", is_open=False).where(Question.text == CLOSED).execute()
    for number in range(len(shown), IN_ALL):
        Question.create(topic="Closing", text=f"What else matters, {number}?", position=number + 1)


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
    _written_to(daniel)
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


def _written_to(person: int) -> None:
    Touch.create(
        person=person,
        direction=Direction.OUT,
        channel=Channel.EMAIL,
        kind=TouchKind.FIRST_MESSAGE,
        at="2026-03-05T09:00:00.000Z",
    )


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
