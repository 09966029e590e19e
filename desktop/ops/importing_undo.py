"""Taking an import back as a whole, long after it: what came with it goes, what was made of it since stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.ops import contacts, progress
from desktop.ops.importing import refuse_while_running
from desktop.storage.queries.footprints import Footprint, footprint
from desktop.storage.record import Record
from desktop.storage.tables import RECORDS, CareerField, ImportBatch, Organisation, Person, PersonTag, Reach
from desktop.storage.workspace import Workspace

_AT_A_TIME = 500
_TABLES = {str(table._meta.table_name): table for table in RECORDS}
_PLACES = {"organisation": Organisation, "field": CareerField}
_PART_OF_A_PERSON = frozenset({Reach, PersonTag})
"""Adding one of these is not yet working with somebody."""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of an import: people who went, and those who stayed because of what happened with them since.

    ``whole`` is False when it is no longer known what the import filled in for others; that stays then.
    """

    file_name: str
    people: int
    stayed: int
    whole: bool


def take_back(ws: Workspace, *, batch: int) -> TakenBack:
    """Take one import out again: its people, and what it filled in or added for others.

    Somebody who was met, written to or planned for since stays, and with them the batch. What was changed by
    hand since stays as well. Raises ``UserError`` while a session runs.
    """
    refuse_while_running(ws)
    row = progress.require(ImportBatch, batch)
    steps = footprint(ws.db, "import_batch", batch)
    whole = steps is not None and _is_alone(steps)
    added = steps.added if steps is not None else frozenset()
    came = [person.id for person in Person.select(Person.id).where(Person.import_batch == batch)]
    stay = _worked_with(batch, added)
    going = [person for person in came if person not in stay]
    places = _places_of(going)
    if going:
        contacts.delete(ws, people=going)
    if steps is not None and whole:
        _change_back(steps)
        _remove(steps, stay=stay)
        places |= {entry for entry in added if entry[0] in _PLACES}
    _remove_lonely(places)
    if not stay:
        row.delete_instance()
    return TakenBack(str(row.file_name), len(going), len(stay), whole)


def _is_alone(steps: Footprint) -> bool:
    """Whether one file was brought in by that step: of several nobody knows whose each row is."""
    return sum(table == "import_batch" for table, _ in steps.added) == 1


def _worked_with(batch: int, added: Iterable[tuple[str, int]]) -> set[int]:
    """People of an import to whom something belongs that did not come with it."""
    theirs: dict[str, set[int]] = {}
    for table, key in added:
        theirs.setdefault(table, set()).add(key)
    found: set[int] = set()
    came = Person.select(Person.id).where(Person.import_batch == batch)
    for link, table in Person._meta.backrefs.items():
        if link.on_delete != "CASCADE" and str(table._meta.table_name) != "follow_up":
            continue
        if table in _PART_OF_A_PERSON or table is Person:
            continue
        with_it = theirs.get(str(table._meta.table_name), set())
        rows = table.select(table.id, link).where(link.in_(came)).tuples()
        found.update(person for key, person in rows if key not in with_it)
    return found


def _places_of(people: Sequence[int]) -> set[tuple[str, int]]:
    found: set[tuple[str, int]] = set()
    for start in range(0, len(people), _AT_A_TIME):
        some = Person.id.in_(people[start : start + _AT_A_TIME])
        for row in Person.select(Person.organisation, Person.field).where(some):
            keys = (row.organisation_id, row.field_id)
            found |= {(table, key) for table, key in zip(_PLACES, keys, strict=True) if key}
    return found


def _change_back(steps: Footprint) -> None:
    for table, key, values in steps.changed:
        model = _TABLES.get(table)
        row = None if model is None else model.get_or_none(model.id == key)
        if row is None or model is None:
            continue
        fields = {
            model._meta.columns[name]: value for name, value in values.items() if name in model._meta.columns
        }
        model.update(fields).where(model.id == key).execute()


def _remove(steps: Footprint, *, stay: set[int]) -> None:
    """Take out what came for people who were there before; what has got something of its own since stays."""
    for table, key in sorted(steps.added, key=lambda entry: list(_TABLES).index(entry[0]), reverse=True):
        model = _TABLES[table]
        if model in (Person, ImportBatch) or table in _PLACES or (table, key) in steps.touched:
            continue
        row = model.get_or_none(model.id == key)
        if row is None or getattr(row, "person_id", None) in stay or _has_more(model, key, steps):
            continue
        row.delete_instance()


def _has_more(model: type[Record], key: int, steps: Footprint) -> bool:
    """Whether something belongs to a row that was not there when it came."""
    for link, table in model._meta.backrefs.items():
        if link.on_delete == "CASCADE":
            name = str(table._meta.table_name)
            keys = (row for (row,) in table.select(table.id).where(link == key).tuples())
            if any((name, row) not in steps.added for row in keys):
                return True
    return False


def _remove_lonely(places: set[tuple[str, int]]) -> None:
    """Organisations and fields that nobody is in any more, unless something was noted about them."""
    for table, key in places:
        model = _PLACES[table]
        link = Person.organisation if model is Organisation else Person.field
        row = model.get_or_none(model.id == key)
        if row is not None and not row.notes and not Person.select().where(link == key).exists():
            row.delete_instance()
