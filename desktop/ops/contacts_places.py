"""Organisations and career fields: found by name, made when new, gone when nobody is left in them."""

from __future__ import annotations

from desktop.core.errors import Problem, UserError
from desktop.domain.names import fold, tidy
from desktop.ops import progress
from desktop.storage.tables import CareerField, Organisation, Person
from desktop.storage.workspace import Workspace

LONGEST_NAME = 300

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


def organisation_of(name: str) -> int | None:
    """The key of the organisation of this name, made if it is new; None for an empty name."""
    return _find_or_make(Organisation, name, field="organisation")


def field_of(name: str) -> int | None:
    """The key of the career field of this name, made if it is new; None for an empty name."""
    return _find_or_make(CareerField, name, field="field")


def _find_or_make(table: type[Organisation] | type[CareerField], name: str, *, field: str) -> int | None:
    name = tidy(name)
    if not name:
        return None
    if len(name) > LONGEST_NAME:
        raise UserError(Problem.TEXT_TOO_LONG, field=field, limit=LONGEST_NAME, length=len(name))
    found = table.get_or_none(table.name == name) or _same_but_for_case(table, name)
    return int(found.id if found is not None else table.create(name=name).id)


def _same_but_for_case(table: type[Organisation] | type[CareerField], name: str) -> Place | None:
    from peewee import fn

    wanted = fold(name)
    alike = table.select().where(fn.length(table.name) == len(name))
    return next((row for row in alike if fold(row.name) == wanted), None)


def _drop_unused(table: type[Organisation] | type[CareerField], key: int | None) -> None:
    """A name that was only a slip of the pen does not stay behind in the proposals."""
    row = None if key is None else table.get_or_none(table.id == key)
    if row is not None and not row.notes and not row.people.exists():
        row.delete_instance()
