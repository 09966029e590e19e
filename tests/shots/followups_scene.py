"""The notebook of the pictures of the Follow-ups tab: Thursday 12 March 2026, 16:20 in Berlin."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.core.clock import FixedClock, to_text
from desktop.core.zones import zone_info
from desktop.domain import draft_spans, names
from desktop.domain.draft_spans import Span
from desktop.domain.profile import ProfileKey
from desktop.domain.rules import fixed_uid
from desktop.storage.tables import (
    FollowUp,
    Meeting,
    NoteLine,
    Organisation,
    Person,
    ProfileValue,
    Reach,
    Template,
    Touch,
)
from desktop.storage.workspace import Workspace

ZONE = "Europe/Berlin"

# name, role, organisation, stage, last written to
_PEOPLE = (
    ("Kenji Morimoto", "Flood-risk engineer", "Osprey & Lund", "met", "02-24"),
    ("Mikael Strand", "Drainage consultant", "Strand & Holt", "contacted", "03-06"),
    ("Hannah Zimmerli", "Wetland restoration lead", "Reedland Trust", "keep_in_touch", "01-08"),
    ("Amara Nwosu", "Climate adaptation planner", "City of Arven", "met", "03-03"),
    ("Tomasz Wieczorek", "Hydrologist", "Delta Water Board", "met", "03-10"),
    ("Daniel Achterberg", "GIS analyst", "Meander Maps", "contacted", "03-05"),
    ("Rosalind Teague", "Professor of geomorphology", "Northmoor University", "keep_in_touch", "02-12"),
    ("Chloé Marchetti", "Hydrogeologist", "Aquifer Commons", "met", "03-03"),
    ("Rajesh Pillai", "Urban planner", "Arven Transit", "to_contact", ""),
)

# person, kind, title, due, rule
_WAITING = (
    ("Kenji Morimoto", "report_back", "Tell him how the map course went", "03-10", "report_back_weeks"),
    ("Mikael Strand", "write_again", "", "03-12", "write_again_days"),
    (
        "Hannah Zimmerli",
        "keep_in_touch",
        "Congratulate her on the new wetland",
        "03-12",
        "keep_in_touch_months",
    ),
    ("Tomasz Wieczorek", "report_back", "Send the link to the school flood map", "03-13", ""),
    ("Daniel Achterberg", "write_again", "", "03-16", "write_again_days"),
    (
        "Rosalind Teague",
        "report_back",
        "Tell her what the reading list changed",
        "03-20",
        "report_back_weeks",
    ),
    ("Chloé Marchetti", "keep_in_touch", "Send the article on karst springs", "03-23", ""),
    ("Rajesh Pillai", "task", "Find an address", "03-27", ""),
)

_NOTES = (
    ("quote", "People protect what they have walked through."),
    ("advice", "Walk the old flood line with the class"),
    ("person", "Bilal Rahmani, school programmes"),
    ("insight", "Plans fail when the street is not in the room"),
    ("advice", "Read the harbour plan, chapter 2"),
)

SUBJECT = "Thank you for Wednesday"
DRAFT = (
    "Dear Amara,\n\n"
    "Thank you for taking half an hour on Wednesday. I came with a picture of planners at drawing boards and "
    "left with one of planners in living rooms.\n\n"
    "Your point that “people protect what they have walked through” stayed with me. I have already asked the "
    "school whether my class can walk the old flood line in May.\n\n"
    "I will write to Bilal Rahmani, as you suggested, and let you know how it goes. May I come back to you with "
    "one or two questions after that?\n\n"
    "With kind regards,\nNora Lindqvist"
)
_FILLED = (
    ("Amara", "first_name"),
    ("half an hour", "met_minutes"),
    ("Wednesday", "meeting_weekday"),
    ("“people protect what they have walked through”", "quote"),
    ("Bilal Rahmani", "person_named"),
    ("Nora Lindqvist", "my_name"),
)

WARM = fixed_uid("template", "thanks_warm")


def clock() -> FixedClock:
    """The moment of the pictures."""
    return FixedClock("2026-03-12T15:20:00Z", zone=ZONE)


def fill(ws: Workspace) -> dict[str, int]:
    """Put everything into an empty notebook; gives back the keys of people by name, "thanks" for the draft."""
    keys: dict[str, int] = ws.perform("Fill", _fill)[0]
    return keys


def fill_done(ws: Workspace) -> None:
    """Only twelve that are done: nothing waits."""
    ws.perform("Fill", _done)


def at(text: str) -> str:
    """A moment of 2026 by the clock in Berlin ("03-11 10:45") as storage keeps it."""
    return to_text(datetime.fromisoformat(f"2026-{text}").replace(tzinfo=zone_info(ZONE)))


def _fill(ws: Workspace) -> dict[str, int]:
    keys = {row[0]: _person(*row) for row in _PEOPLE}
    for name, kind, title, due, rule in _WAITING:
        _follow_up(keys[name], kind, due, title=title, rule=rule)
    ProfileValue.create(key=ProfileKey.NAME, value="Nora Lindqvist")
    for place, (key, name, text) in enumerate(_templates(), start=1):
        uid = fixed_uid("template", key)
        Template.create(uid=uid, name=name, kind="thank_you", subject=SUBJECT, text=text, position=place)
    keys["thanks"] = _amara(keys["Amara Nwosu"])
    _tomasz(keys["Tomasz Wieczorek"])
    _done(ws)
    return keys


def _templates() -> tuple[tuple[str, str, str], ...]:
    warm = (
        "Dear {first_name},\n\nThank you for taking {met_minutes} on {meeting_weekday}.\n\n"
        "Your point that {quote} stayed with me.\n\nI will write to {person_named}.\n\n"
        "With kind regards,\n{my_name}"
    )
    short = "Dear {first_name},\n\nThank you. My next step is {next_step}.\n\n{my_name}"
    return (("thanks_warm", "Warm thank-you", warm), ("thanks_short", "Short thank-you", short))


def _amara(person: int) -> int:
    Reach.create(person=person, kind="email", value="a.nwosu@arven.example", is_best=True)
    met = _met(person, "03-11 10:48", "03-11 11:20", form="in_person")
    for position, (mark, text) in enumerate(_NOTES, start=1):
        NoteLine.create(meeting=met, position=position, mark=mark, text=text, written_at=at("03-11 11:00"))
    spans = [Span(DRAFT.index(words), DRAFT.index(words) + len(words), field) for words, field in _FILLED]
    return _follow_up(
        person,
        "thank_you",
        "03-13",
        meeting=met,
        due_at=at("03-13 11:20"),
        rule="thank_you_hours",
        template_uid=WARM,
        draft_subject=SUBJECT,
        draft=DRAFT,
        draft_fields=draft_spans.dump(spans),
    )


def _tomasz(person: int) -> None:
    met = _met(person, "03-12 15:32", "03-12 16:10", form="video")
    _follow_up(person, "thank_you", "03-14", meeting=met, due_at=at("03-14 16:10"), rule="thank_you_hours")


def _done(_ws: Workspace) -> None:
    for number in range(12):
        FollowUp.create(
            kind="task",
            title=f"Look up course {number + 1}",
            state="done",
            done_at=at(f"03-{number % 9 + 1:02} 10:00"),
            created_at=at("02-01 09:00"),
        )


def _met(person: int, started: str, ended: str, *, form: str) -> int:
    row = Meeting.create(
        person=person,
        state="held",
        starts_at=at(started),
        started_at=at(started),
        ended_at=at(ended),
        time_zone=ZONE,
        minutes=30,
        form=form,
        created_at=at("03-04 16:00"),
    )
    return int(row.id)


def _person(name: str, role: str, organisation: str, stage: str, written: str) -> int:
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
    if written:
        Touch.create(person=person, kind="first_message", at=at(f"{written} 11:00"))
    return int(person.id)


def _follow_up(person: int, kind: str, due: str, **more: Any) -> int:
    row = FollowUp.create(
        person=person, kind=kind, due_on=f"2026-{due}", time_zone=ZONE, created_at=at("03-01 09:00"), **more
    )
    return int(row.id)
