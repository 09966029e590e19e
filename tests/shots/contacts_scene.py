"""The notebook of the pictures: fourteen invented people, as they stand on Thursday 12 March 2026, 15:20."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.core.clock import FixedClock, to_text
from desktop.core.zones import zone_info
from desktop.domain import names
from desktop.domain.profile import ProfileKey
from desktop.storage.tables import (
    Advice,
    FollowUp,
    Meeting,
    NoteLine,
    Organisation,
    Person,
    PersonTag,
    PlannedQuestion,
    ProfileValue,
    Reach,
    Referral,
    Touch,
)
from desktop.storage.workspace import Workspace

ZONE = "Europe/Berlin"

# name, role, organisation, stage, title of the step, its kind, due, last touch
_PEOPLE = (
    ("Kenji Morimoto", "Flood-risk engineer", "Osprey & Lund", "met",
     "Report back on course", "report_back", "03-10", "02-24"),
    ("Tomasz Wieczorek", "Hydrologist", "Delta Water Board", "scheduled", "", "", "", "03-10"),
    ("Amara Nwosu", "Climate adaptation planner", "City of Arven", "met", "", "", "", ""),
    ("Sofía Barrientos", "Science communicator", "Riverhouse Museum", "to_contact",
     "", "first_message", "03-13", ""),
    ("Daniel Achterberg", "GIS analyst", "Meander Maps", "contacted", "", "write_again", "03-16", "03-05"),
    ("Leila Haddad", "Policy officer, water", "Office for Inland Waters", "scheduled", "", "", "", "03-09"),
    ("Grace Oduya", "Environmental data scientist", "Tidemark Labs", "scheduled", "", "", "", "03-09"),
    ("Rosalind Teague", "Professor of geomorphology", "Northmoor University", "keep_in_touch",
     "Report back on reading list", "report_back", "03-20", "02-12"),
    ("Mikael Strand", "Drainage consultant", "Strand & Holt", "contacted",
     "Write again", "task", "03-20", "03-06"),
    ("Chloé Marchetti", "Hydrogeologist", "Aquifer Commons", "met", "Send article", "task", "03-23", "03-03"),
    ("Rajesh Pillai", "Urban planner", "Arven Transit", "to_contact", "Find an address", "task", "03-27", ""),
    ("Hannah Zimmerli", "Wetland restoration lead", "Reedland Trust", "keep_in_touch",
     "", "keep_in_touch", "04-02", "01-08"),
    ("Owen Blackwood", "Learning designer", "Fieldwork Academy", "contacted", "", "", "", "03-10"),
    ("Ilse Vermeulen", "Head of modelling", "Kestrel Hydraulics", "to_contact", "", "", "", ""),
)  # fmt: skip

_QUESTIONS = (
    "What does an ordinary week look like for you?",
    "Which decisions are yours to make?",
    "What do you like most about the work?",
    "What do people outside it get wrong?",
    "Who else sees this differently?",
    "May I come back with a question?",
)


def clock() -> FixedClock:
    """The moment of the pictures."""
    return FixedClock("2026-03-12T14:20:00Z", zone=ZONE)


def fill(ws: Workspace) -> dict[str, int]:
    """Put everybody into an empty notebook; gives back their keys by name."""
    keys: dict[str, int] = ws.perform("Fill", _fill)[0]
    return keys


def _fill(ws: Workspace) -> dict[str, int]:
    keys = {row[0]: _person(*row) for row in _PEOPLE}
    _amara(keys["Amara Nwosu"], referrer=keys["Rosalind Teague"])
    _daniel(keys["Daniel Achterberg"], referrer=keys["Rosalind Teague"])
    for name, start, place in (
        ("Tomasz Wieczorek", "03-12 15:30", "Board room 2"),
        ("Leila Haddad", "03-17 10:00", "Inland Waters, ground floor"),
    ):
        _meeting(keys[name], start, place=place, created="03-05 12:00")
    grace = _meeting(keys["Grace Oduya"], "03-19 14:00", form="video", created="03-09 12:00")
    _follow_up(keys["Grace Oduya"], "confirm", "03-18", meeting=grace, due_at=at("03-18 14:00"))
    ProfileValue.create(key=ProfileKey.NAME, value="Nora Lindqvist")
    return keys


def at(text: str) -> str:
    """A moment of 2026 by the clock in Berlin ("03-11 10:45") as storage keeps it."""
    return to_text(datetime.fromisoformat(f"2026-{text}").replace(tzinfo=zone_info(ZONE)))


def _person(
    name: str, role: str, organisation: str, stage: str, title: str, kind: str, due: str, touch: str
) -> int:
    parts = names.split_name(name)
    person = Person.create(
        given=parts.given,
        family=parts.family,
        shown_name=name,
        sort_key=names.sort_key(parts.given, parts.family),
        role=role,
        organisation=Organisation.create(name=organisation),
        stage=stage,
        created_at=at("01-05 09:00"),
    )
    if touch:
        kept = "nudge" if stage == "contacted" else "hello"
        Touch.create(person=person, kind=kept, at=at(f"{touch} 11:00"))
    if kind:
        _follow_up(person.id, kind, due, title=title)
    return int(person.id)


def _amara(person: int, *, referrer: int) -> None:
    Person.update(
        referred_by_id=referrer,
        how_found="Say I sent you. She likes direct questions.",
        pronouns="she/her",
        created_at=at("02-26 17:00"),
    ).where(Person.id == person).execute()
    for tag in ("flood plans", "city work", "trained as teacher"):
        PersonTag.create(person=person, name=tag)
    _reach(person, "email", "a.nwosu@arven.example", is_best=True)
    _reach(person, "phone", "+00 555 0142", note="after 14:00")
    _reach(person, "link", "people.example/amara-nwosu", label="profile")
    met = _meeting(
        person,
        "03-11 10:45",
        place="City Hall café",
        created="03-04 16:00",
        state="held",
        minutes=30,
        started_at=at("03-11 10:48"),
        ended_at=at("03-11 11:20"),
    )
    for number in range(11):
        NoteLine.create(
            meeting=met, position=number + 1, text=f"Note {number + 1}", written_at=at("03-11 11:00")
        )
    for name in ("Leila Haddad", "Jonas Eide"):
        Referral.create(named_by=person, meeting=met, name=name, created_at=at("03-11 11:00"))
    for text in ("Take the evening course", "Read the delta plan", "Ask for the planning room"):
        Advice.create(person=person, meeting=met, text=text, created_at=at("03-11 11:00"))
    _follow_up(person, "thank_you", "03-13", meeting=met, due_at=at("03-13 11:20"), rule="thank_you_hours")
    Touch.create(
        person=person,
        channel="phone",
        kind="nudge",
        outcome="asked_to_write",
        at=at("03-03 10:00"),
        text="She asked for a short outline by e-mail",
    )
    Touch.create(person=person, kind="first_message", at=at("02-27 10:00"), text="Mentioned Rosalind Teague")


def _daniel(person: int, *, referrer: int) -> None:
    Person.update(referred_by_id=referrer).where(Person.id == person).execute()
    _reach(person, "phone", "+00 555 0177", is_best=True)
    meeting = Meeting.create(person=person, overview="I teach geography.", created_at=at("03-05 12:00"))
    for position, text in enumerate(_QUESTIONS, start=1):
        PlannedQuestion.create(meeting=meeting, position=position, text=text)


def _meeting(person: int, starts: str, *, created: str, **more: Any) -> int:
    values = {"time_zone": ZONE, "minutes": 30, **more}
    row = Meeting.create(person=person, starts_at=at(starts), created_at=at(created), **values)
    return int(row.id)


def _follow_up(person: int, kind: str, due: str, **more: Any) -> None:
    FollowUp.create(
        person=person, kind=kind, due_on=f"2026-{due}", time_zone=ZONE, created_at=at("03-01 09:00"), **more
    )


def _reach(person: int, kind: str, value: str, **more: Any) -> None:
    Reach.create(person=person, kind=kind, value=value, **more)
