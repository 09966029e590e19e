"""People as address books and tables write them down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from desktop.core.clock import day_from_text
from desktop.domain.kinds import ReachKind
from desktop.exchange.csv_write import ReachColumns
from desktop.exchange.records import FoundPerson, FoundReach
from desktop.exchange.vcard_extra import of_an_address
from desktop.exchange.vcard_fields import OWN_PROPERTIES
from desktop.storage.database import Reader
from desktop.storage.queries import exporting as queries
from desktop.storage.queries.exporting import ExportedPerson


def found_people(db: Reader, ids: Sequence[int], *, contacts: bool) -> Iterator[FoundPerson]:
    """People in the shape of the writers; without ``contacts`` nothing that leads to them."""
    for person in queries.people(db, ids):
        yield found_person(person, contacts=contacts)


def found_person(person: ExportedPerson, *, contacts: bool) -> FoundPerson:
    """One person in the shape of the writers."""
    return FoundPerson(
        display_name=person.shown_name,
        given=person.given,
        family=person.family,
        pronouns=person.pronouns,
        role=person.role,
        organisation=person.organisation,
        field=person.field,
        place=person.place,
        time_zone=person.time_zone,
        reaches=tuple(_reach(*reach) for reach in person.reaches) if contacts else (),
        tags=person.tags,
        notes=person.notes,
        how_found=person.how_found,
        referred_by=person.referred_by,
        interest=person.strong_interest,
        stage=person.stage,
        connected_on=day_from_text(person.connected_on) if person.connected_on else None,
        uid=person.uid,
        extra=tuple(person.vcard_extra.split("\n")) if person.vcard_extra and contacts else (),
    )


def address_of(person: FoundPerson) -> FoundPerson:
    """What an address book needs of a person: neither what was noted about them nor what else a card held."""
    own: dict[str, Any] = dict.fromkeys(OWN_PROPERTIES.values(), "")
    extra = of_an_address("\n".join(person.extra))
    return person._replace(notes="", tags=(), extra=tuple(extra.splitlines()), **own)


def reach_columns(db: Reader, ids: Sequence[int], *, contacts: bool) -> ReachColumns:
    """The columns that everybody's ways to be reached need; none without ``contacts``."""
    if not contacts:
        return ReachColumns()
    counts = queries.reach_counts(db, ids)
    kinds = (ReachKind.EMAIL, ReachKind.PHONE, ReachKind.LINK, ReachKind.OTHER)
    return ReachColumns(*(counts.get(kind, 0) for kind in kinds))


def _reach(kind: str, value: str, label: str, best: bool) -> FoundReach:  # noqa: FBT001 - a row of four
    return FoundReach(ReachKind(kind), value, label, best)
