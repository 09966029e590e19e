"""Organisations and career fields: found by name, made when new, described, merged, deleted."""

from __future__ import annotations

from desktop.core.errors import Problem, UserError
from desktop.domain.names import fold, tidy
from desktop.domain.places import PlaceKind, joined_notes
from desktop.ops import progress
from desktop.storage.tables import CareerField, Organisation, Person
from desktop.storage.workspace import Workspace

LONGEST_NAME = 300
LONGEST_NOTES = 200_000

Place = Organisation | CareerField


def set_organisation(ws: Workspace, *, person: int, name: str) -> None:  # noqa: ARG001 - every op gets it
    """Say where somebody works; an empty name takes it away. Raises ``UserError`` for a name too long."""
    row = progress.require(Person, person)
    before = row.organisation_id
    row.organisation_id = organisation_of(name)
    row.save(only=[Person.organisation])
    if before != row.organisation_id:
        _drop_unused(Organisation, before)


def set_field(ws: Workspace, *, person: int, name: str) -> None:  # noqa: ARG001
    """Say which career field somebody stands for; an empty name takes it away."""
    row = progress.require(Person, person)
    before = row.field_id
    row.field_id = field_of(name)
    row.save(only=[Person.field])
    if before != row.field_id:
        _drop_unused(CareerField, before)


def rename(ws: Workspace, *, kind: PlaceKind, place: int, name: str) -> int:  # noqa: ARG001
    """Call a place something else; where that is the name of another one, both become that one.

    Its people and its notes go over. Returns the key of the place that is left. Raises ``UserError`` for an
    empty name or one that is too long.
    """
    table = _table(kind)
    row = progress.require(table, place)
    name = _checked(name, field="name")
    if not name:
        raise UserError(Problem.NAME_EMPTY, field="name")
    other = _named(table, name)
    if other is not None and other.id != row.id:
        return _merge(table, row, into=other)
    if row.name != name:
        row.name = name
        row.save(only=[table.name])
    return int(row.id)


def write_notes(ws: Workspace, *, kind: PlaceKind, place: int, text: str) -> None:  # noqa: ARG001
    """Set the notes about a place; they keep their lines. Raises ``UserError`` when they are too long."""
    if len(text) > LONGEST_NOTES:
        raise UserError(Problem.TEXT_TOO_LONG, field="notes", limit=LONGEST_NOTES, length=len(text))
    table = _table(kind)
    row = progress.require(table, place)
    row.notes = text.rstrip()
    row.save(only=[table.notes])


def delete(ws: Workspace, *, kind: PlaceKind, place: int) -> str:  # noqa: ARG001
    """Delete a place; its people stay, without it. Returns its name."""
    row = progress.require(_table(kind), place)
    row.delete_instance()
    return str(row.name)


def organisation_of(name: str) -> int | None:
    """The key of the organisation of this name, made if it is new; None for an empty name."""
    return _find_or_make(Organisation, name, field="organisation")


def field_of(name: str) -> int | None:
    """The key of the career field of this name, made if it is new; None for an empty name."""
    return _find_or_make(CareerField, name, field="field")


def _table(kind: PlaceKind) -> type[Organisation] | type[CareerField]:
    return Organisation if PlaceKind(kind) is PlaceKind.ORGANISATION else CareerField


def _find_or_make(table: type[Organisation] | type[CareerField], name: str, *, field: str) -> int | None:
    name = _checked(name, field=field)
    if not name:
        return None
    found = _named(table, name)
    return int(found.id if found is not None else table.create(name=name).id)


def _checked(name: str, *, field: str) -> str:
    name = tidy(name)
    if len(name) > LONGEST_NAME:
        raise UserError(Problem.TEXT_TOO_LONG, field=field, limit=LONGEST_NAME, length=len(name))
    return name


def _named(table: type[Organisation] | type[CareerField], name: str) -> Place | None:
    return table.get_or_none(table.name == name) or _same_but_for_case(table, name)


def _same_but_for_case(table: type[Organisation] | type[CareerField], name: str) -> Place | None:
    from peewee import fn

    wanted = fold(name)
    alike = table.select().where(fn.length(table.name) == len(name))
    return next((row for row in alike if fold(row.name) == wanted), None)


def _merge(table: type[Organisation] | type[CareerField], row: Place, *, into: Place) -> int:
    link = Person.organisation if table is Organisation else Person.field
    Person.update({link: into.id}).where(link == row.id).execute()
    notes = joined_notes(into.notes, row.notes)
    if notes != into.notes:
        into.notes = notes
        into.save(only=[table.notes])
    row.delete_instance()
    return int(into.id)


def _drop_unused(table: type[Organisation] | type[CareerField], key: int | None) -> None:
    """A name that was only a slip of the pen does not stay behind in the proposals."""
    row = None if key is None else table.get_or_none(table.id == key)
    if row is not None and not row.notes and not row.people.exists():
        row.delete_instance()
