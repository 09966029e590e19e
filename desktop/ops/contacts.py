"""People: added, renamed, described, moved to a stage, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.clock import to_text
from desktop.core.errors import Problem, UserError
from desktop.core.zones import is_zone
from desktop.domain import names
from desktop.domain.kinds import FollowUpState, MeetingState, Permission, ReachKind, Stage
from desktop.ops import contacts_places, contacts_reaches, progress
from desktop.storage.bulk import Step
from desktop.storage.tables import FollowUp, Meeting, NoteLine, Person
from desktop.storage.workspace import Workspace

LONGEST_LINE = 1_000
_AT_A_TIME = 500
LONGEST_NOTES = 200_000

NAME_FIELDS = frozenset({"given", "family", "display_name"})
LINE_FIELDS = frozenset({"pronouns", "role", "place", "how_found", "strong_interest", "time_zone"})
"""One-line texts of a person that ``describe`` writes down."""

CONSENTS = frozenset({"may_contact_again", "may_use_name"})


@dataclass(frozen=True, slots=True)
class Deleted:
    """What went with the people that were deleted."""

    name: str
    people: int
    follow_ups: int
    meetings: int = 0
    notes: int = 0


def add_person(
    ws: Workspace,
    *,
    name: str,
    role: str = "",
    organisation: str = "",
    field: str = "",
    how_found: str = "",
    referred_by: int | None = None,
    email: str = "",
    phone: str = "",
    stage: Stage = Stage.TO_CONTACT,
) -> int:
    """Add somebody of whom at least a name is known; returns their key.

    Organisation and field go by name and are made when they are new. Raises ``UserError`` for an empty name,
    an address that cannot be one, or a text that is too long; ``field`` of the error names the input.
    """
    name = names.tidy(name)
    if not name:
        raise UserError(Problem.NAME_EMPTY, field="name")
    parts = names.split_name(name)
    person = Person(created_at=to_text(ws.clock.now()), stage=stage)
    person.role = _line("role", role)
    person.how_found = _line("how_found", how_found)
    person.organisation_id = contacts_places.organisation_of(organisation)
    person.field_id = contacts_places.field_of(field)
    person.referred_by_id = None if referred_by is None else progress.require(Person, referred_by).id
    _name(person, given=parts.given, family=parts.family, chosen=name)
    person.save(force_insert=True)
    for kind, value in ((ReachKind.EMAIL, email), (ReachKind.PHONE, phone)):
        if value.strip():
            contacts_reaches.add(ws, person=int(person.id), kind=kind, value=value, field=kind.value)
    return int(person.id)


def rename(ws: Workspace, *, person: int, name: str) -> None:  # noqa: ARG001 - every op gets the workspace
    """Give a person another name, written as one text; it is split into given and family name.

    Raises ``UserError`` for an empty name.
    """
    row = progress.require(Person, person)
    name = _line("name", names.tidy(name))
    if not name:
        raise UserError(Problem.NAME_EMPTY, field="name")
    parts = names.split_name(name)
    _name(row, given=parts.given, family=parts.family, chosen=name)
    row.save()


def name_parts(
    ws: Workspace,  # noqa: ARG001 - every op gets the workspace
    *,
    person: int,
    given: str | None = None,
    family: str | None = None,
    display_name: str | None = None,
) -> None:
    """Set given name, family name or the name to show, each where it is given.

    Raises ``UserError`` when nothing of a name would be left.
    """
    row = progress.require(Person, person)
    _name(
        row,
        given=row.given if given is None else _line("given", given),
        family=row.family if family is None else _line("family", family),
        chosen=row.display_name if display_name is None else _line("display_name", display_name),
    )
    row.save()


def describe(ws: Workspace, *, person: int, field: str, text: str) -> None:  # noqa: ARG001
    """Set a one-line text of a person: one of ``LINE_FIELDS``.

    Raises ``UserError`` for a text that is too long, or a time zone nobody knows.
    """
    if field not in LINE_FIELDS:
        raise ValueError(field)
    text = _line(field, text)
    if field == "time_zone" and text and not is_zone(text):
        raise UserError(Problem.ZONE_UNKNOWN, field=field, zone=text)
    row = progress.require(Person, person)
    setattr(row, field, text)
    row.save(only=[getattr(Person, field)])


def write_notes(ws: Workspace, *, person: int, text: str) -> None:  # noqa: ARG001
    """Set the notes about a person; they keep their lines. Raises ``UserError`` when they are too long."""
    if len(text) > LONGEST_NOTES:
        raise UserError(Problem.TEXT_TOO_LONG, field="notes", limit=LONGEST_NOTES, length=len(text))
    row = progress.require(Person, person)
    row.notes = text.rstrip()
    row.save(only=[Person.notes])


def set_consent(ws: Workspace, *, person: int, field: str, answer: Permission) -> None:  # noqa: ARG001
    """Write down what a person answered: may I contact you again, may I use your name."""
    if field not in CONSENTS:
        raise ValueError(field)
    row = progress.require(Person, person)
    setattr(row, field, Permission(answer))
    row.save(only=[getattr(Person, field)])


def set_stage(ws: Workspace, *, people: Sequence[int], stage: Stage) -> None:  # noqa: ARG001
    """Put people at a stage by hand, forward or back."""
    for key in people:
        row = progress.require(Person, key)
        if row.stage != stage:
            row.stage = Stage(stage)
            row.save(only=[Person.stage])


def delete(ws: Workspace, *, people: Sequence[int], step: Step | None = None) -> Deleted:
    """Delete people with everything that is theirs; undo and the trash bring all of it back.

    People whom they referred keep the name as text. ``step(done, total)`` is called now and then where they are
    many, and may raise to give up. Raises ``UserError`` while a session with one of them runs.
    """
    keys, name = list(dict.fromkeys(people)), ""
    waiting = meetings = notes = 0
    with ws.bulk.in_parts(len(keys), step) as beat:
        for start in range(0, len(keys), _AT_A_TIME):
            some = keys[start : start + _AT_A_TIME]
            found = Person.select(Person.id, Person.shown_name).where(Person.id.in_(some))
            names_of = {row.id: row.shown_name for row in found}
            if len(names_of) < len(some):
                raise UserError(Problem.RECORD_GONE)
            _refuse_running(names_of)
            open_ones = FollowUp.person.in_(some) & (FollowUp.state == FollowUpState.OPEN)
            waiting += FollowUp.select().where(open_ones).count()
            theirs = Meeting.select(Meeting.id).where(Meeting.person.in_(some))
            meetings += theirs.count()
            notes += NoteLine.select().where(NoteLine.meeting.in_(theirs), NoteLine.text != "").count()
            _keep_names_as_text(names_of)
            Person.delete().where(Person.id.in_(some)).execute()
            name = name or names_of[some[0]]
            beat(len(some))
    return Deleted(name if len(keys) == 1 else "", len(keys), waiting, meetings, notes)


def _refuse_running(names_of: dict[int, str]) -> None:
    with_them = Meeting.person.in_(list(names_of)) & (Meeting.state == MeetingState.RUNNING)
    running = Meeting.select(Meeting.person).where(with_them).first()
    if running is not None:
        raise UserError(Problem.MEETING_RUNNING, name=names_of[running.person_id])


def _keep_names_as_text(names_of: dict[int, str]) -> None:
    for other in Person.select().where(Person.referred_by.in_(list(names_of))):
        other.referrer_name = names_of[other.referred_by_id]
        other.referred_by_id = None
        other.save(only=[Person.referred_by, Person.referrer_name])


def _name(row: Person, *, given: str, family: str, chosen: str) -> None:
    """Set the parts of a name and what follows from them; a chosen name is kept only where it says more."""
    given, family, chosen = names.tidy(given), names.tidy(family), names.tidy(chosen)
    if not (given or family or chosen):
        raise UserError(Problem.NAME_EMPTY, field="name")
    row.given, row.family = given, family
    row.display_name = "" if chosen == names.join_name(given, family) else chosen
    row.shown_name = names.display_name(given, family, row.display_name)
    row.sort_key = names.sort_key(given, family, row.display_name)


def _line(field: str, text: str) -> str:
    text = names.tidy(text)
    if len(text) > LONGEST_LINE:
        raise UserError(Problem.TEXT_TOO_LONG, field=field, limit=LONGEST_LINE, length=len(text))
    return text
