"""Somebody of a file beside the person of the notebook who they may be, field by field."""

from __future__ import annotations

from desktop.core.records import dataclass
from desktop.domain.names import fold
from desktop.ops.importing_entries import Entry
from desktop.storage.database import Reader
from desktop.storage.queries.person_fields import fields_of

FIELDS = (
    "name",
    "role",
    "organisation",
    "field",
    "reaches",
    "place",
    "time_zone",
    "pronouns",
    "how_found",
    "referred_by",
    "strong_interest",
    "connected_on",
    "tags",
    "notes",
)
"""What is held side by side, in this order."""
_LISTS = ("reaches", "tags")


@dataclass(frozen=True, slots=True)
class Side:
    """One field: what the file says, what the notebook has, whether they agree, and whether it would be filled in."""

    name: str
    theirs: str
    ours: str
    alike: bool
    fills: bool


def beside(db: Reader, entry: Entry) -> list[Side]:
    """The fields of which the file or the notebook knows something."""
    ours = fields_of(db, entry.person) if entry.person is not None else {}
    theirs = fields_in(entry)
    sides = []
    for name in FIELDS:
        one, other = theirs.get(name, ""), ours.get(name, "")
        if one or other:
            sides.append(Side(name, one, other, _alike(name, one, other), _fills(name, one, other)))
    return sides


def fields_in(entry: Entry) -> dict[str, str]:
    """The texts of an entry by field."""
    fields = {name: entry.values.get(name, "") for name in FIELDS}
    fields |= {
        "name": entry.shown_name,
        "organisation": entry.organisation,
        "referred_by": entry.referred_by,
        "reaches": "\n".join(reach.value for reach in entry.reaches),
        "tags": "\n".join(entry.tags),
    }
    return fields


def _alike(name: str, theirs: str, ours: str) -> bool:
    if name in _LISTS:
        return bool(_lines(theirs) & _lines(ours))
    return bool(theirs) and fold(theirs) == fold(ours)


def _fills(name: str, theirs: str, ours: str) -> bool:
    if name in _LISTS:
        return bool(_lines(theirs) - _lines(ours))
    return bool(theirs) and not ours


def _lines(text: str) -> set[str]:
    return {fold(line) for line in text.split("\n") if line}
