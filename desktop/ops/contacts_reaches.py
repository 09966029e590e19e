"""Ways to reach a person: addresses, numbers and links, checked and comparable."""

from __future__ import annotations

from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import ReachKind
from desktop.domain.names import tidy
from desktop.domain.reach import clean_email, email_key, email_problem, link_key, phone_key
from desktop.ops import progress
from desktop.storage.tables import Person, Reach
from desktop.storage.workspace import Workspace

LONGEST_VALUE = 2_000


def add(
    ws: Workspace,  # noqa: ARG001 - every op gets the workspace
    *,
    person: int,
    kind: ReachKind,
    value: str,
    label: str = "",
    note: str = "",
    field: str = "value",
) -> int:
    """Add a way to reach somebody; the first one is the best until another is. Returns its key.

    Raises ``UserError`` for an empty value or an e-mail address that cannot be one; ``field`` is what the
    error names as the input.
    """
    progress.require(Person, person)
    kind = ReachKind(kind)
    value = _checked(kind, value, field=field)
    others = Reach.select().where(Reach.person == person)
    return int(
        Reach.create(
            person_id=person,
            kind=kind,
            value=value,
            label=tidy(label),
            note=tidy(note),
            match_key=match_key(kind, value),
            is_best=not others.exists(),
            position=max((row.position for row in others), default=0) + 1,
        ).id
    )


def change(
    ws: Workspace,  # noqa: ARG001 - every op gets the workspace
    *,
    reach: int,
    kind: ReachKind | None = None,
    value: str | None = None,
    label: str | None = None,
    note: str | None = None,
) -> None:
    """Change what is given of a way to reach somebody. Raises ``UserError`` as ``add`` does."""
    row = progress.require(Reach, reach)
    row.kind = row.kind if kind is None else ReachKind(kind)
    row.value = _checked(ReachKind(row.kind), row.value if value is None else value, field="value")
    row.match_key = match_key(ReachKind(row.kind), row.value)
    row.label = row.label if label is None else tidy(label)
    row.note = row.note if note is None else tidy(note)
    row.save()


def delete(ws: Workspace, *, reach: int) -> None:  # noqa: ARG001
    """Take a way to reach somebody away; where it was the best, the first of the others becomes it."""
    row = progress.require(Reach, reach)
    row.delete_instance()
    if row.is_best:
        heir = Reach.select().where(Reach.person == row.person_id).order_by(Reach.position, Reach.id).first()
        if heir is not None:
            heir.is_best = True
            heir.save(only=[Reach.is_best])


def set_best(ws: Workspace, *, reach: int) -> None:  # noqa: ARG001
    """Say which way is the best; there is one at most."""
    row = progress.require(Reach, reach)
    for other in Reach.select().where((Reach.person == row.person_id) & Reach.is_best & (Reach.id != reach)):
        other.is_best = False
        other.save(only=[Reach.is_best])
    row.is_best = True
    row.save(only=[Reach.is_best])


def match_key(kind: ReachKind, value: str) -> str:
    """What two spellings of one address have in common; empty where that cannot be told."""
    if kind is ReachKind.EMAIL:
        return email_key(value)
    if kind is ReachKind.LINK:
        return link_key(value)
    return phone_key(value) if kind is ReachKind.PHONE else ""


def _checked(kind: ReachKind, value: str, *, field: str) -> str:
    value = clean_email(value) if kind is ReachKind.EMAIL else tidy(value)
    if not value:
        raise UserError(Problem.TEXT_EMPTY, field=field)
    if len(value) > LONGEST_VALUE:
        raise UserError(Problem.TEXT_TOO_LONG, field=field, limit=LONGEST_VALUE, length=len(value))
    problem = email_problem(value) if kind is ReachKind.EMAIL else None
    if problem is not None:
        raise UserError(problem, field=field, value=value)
    return value
