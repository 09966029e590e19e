"""What ties a person to others: tags, and who gave the name."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.errors import Problem, UserError
from desktop.domain import names
from desktop.ops import progress
from desktop.storage.tables import Person, PersonTag
from desktop.storage.workspace import Workspace

LONGEST_TAG = 80
LONGEST_NAME = 300


def add_tag(ws: Workspace, *, people: Sequence[int], name: str) -> None:  # noqa: ARG001 - every op gets it
    """Give people a tag they do not have yet; case makes no difference. Raises ``UserError`` if too long."""
    name = names.tidy(name).strip(",#")
    if not name:
        return
    if len(name) > LONGEST_TAG:
        raise UserError(Problem.TEXT_TOO_LONG, field="tag", limit=LONGEST_TAG, length=len(name))
    for key in people:
        row = progress.require(Person, key)
        if names.fold(name) not in {names.fold(tag.name) for tag in row.tags}:
            PersonTag.create(person=row, name=name)


def remove_tag(ws: Workspace, *, people: Sequence[int], name: str) -> None:  # noqa: ARG001
    """Take a tag off people."""
    wanted = names.fold(name)
    for tag in PersonTag.select().where(PersonTag.person.in_([*people])):
        if names.fold(tag.name) == wanted:
            tag.delete_instance()


def set_referrer(
    ws: Workspace,  # noqa: ARG001 - every op gets the workspace
    *,
    person: int,
    referrer: int | None = None,
    name: str = "",
) -> None:
    """Say who gave the name: a person among the contacts, else a ``name`` alone, else nobody.

    Raises ``UserError`` when somebody would refer themselves.
    """
    if referrer == person:
        raise UserError(Problem.REFERRED_BY_SELF, field="referrer")
    row = progress.require(Person, person)
    row.referred_by_id = None if referrer is None else progress.require(Person, referrer).id
    row.referrer_name = "" if referrer is not None else names.tidy(name)[:LONGEST_NAME]
    row.save(only=[Person.referred_by, Person.referrer_name])
