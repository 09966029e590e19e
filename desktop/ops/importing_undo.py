"""Taking an import back as a whole, long after it: what came with it goes, what was made of it since stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.ops import contacts, progress
from desktop.ops.importing import refuse_while_running
from desktop.storage.bulk import Step
from desktop.storage.queries.footprints import Footprint, footprint
from desktop.storage.record import Record
from desktop.storage.tables import RECORDS, CareerField, ImportBatch, Organisation, Person, PersonTag, Reach
from desktop.storage.workspace import Workspace

_AT_A_TIME = 500
_TABLES = {str(table._meta.table_name): table for table in RECORDS}
_PLACES: Mapping[str, Any] = {"organisation": Organisation, "field": CareerField}
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


def take_back(ws: Workspace, *, batch: int, step: Step | None = None) -> TakenBack:
    """Take one import out again: its people, and what it filled in or added for others.

    Somebody who was met, written to or planned for since stays, and with them the batch. What was changed by
    hand since stays as well. ``step(done, total)`` is called now and then where it brought many, and may raise to
    give up. Raises ``UserError`` while a session runs.
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
        contacts.delete(ws, people=going, step=step)
    if steps is not None and whole:
        _change_back(ws, steps)
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


def _places_of(people: Iterable[int]) -> set[tuple[str, int]]:
    found: set[tuple[str, int]] = set()
    for some in _parts(people):
        for row in Person.select(Person.organisation, Person.field).where(Person.id.in_(some)):
            keys = (row.organisation_id, row.field_id)
            found |= {(table, key) for table, key in zip(_PLACES, keys, strict=True) if key}
    return found


def _change_back(ws: Workspace, steps: Footprint) -> None:
    there = {
        table: _there(_TABLES[table], keys) for table, keys in _by_table(steps.changed) if table in _TABLES
    }
    for table, key, values in steps.changed:
        columns = _TABLES[table]._meta.columns if key in there.get(table, ()) else {}
        known = {name: value for name, value in values.items() if name in columns}
        if known:
            ws.change_row(table, key, known)


def _remove(steps: Footprint, *, stay: set[int]) -> None:
    """Take out what came for people who were there before; what has got something of its own since stays."""
    added = dict(_by_table(steps.added - steps.touched))
    for table in reversed(list(_TABLES)):
        model = _TABLES[table]
        if table not in added or model in (Person, ImportBatch) or table in _PLACES:
            continue
        going = _there(model, added[table])
        if stay and "person" in model._meta.fields:
            going -= {
                key for some in _parts(stay) for key in _keys(model, model._meta.fields["person"].in_(some))
            }
        going -= _with_more(model, going, steps)
        for some in _parts(going):
            model.delete().where(model.id.in_(some)).execute()


def _with_more(model: type[Record], keys: Iterable[int], steps: Footprint) -> set[int]:
    """The rows to which something belongs that was not there when they came."""
    return {
        key
        for link, table in model._meta.backrefs.items()
        if link.on_delete == "CASCADE"
        for some in _parts(keys)
        for row, key in table.select(table.id, link).where(link.in_(some)).tuples()
        if (str(table._meta.table_name), row) not in steps.added
    }


def _remove_lonely(places: Iterable[tuple[str, int]]) -> None:
    """Organisations and fields that nobody is in any more, unless something was noted about them."""
    for table, keys in _by_table(places):
        model = _PLACES[table]
        link = Person.organisation if model is Organisation else Person.field
        for some in _parts(keys):
            full = Person.select(link).where(link.in_(some))
            model.delete().where(
                model.id.in_(some), (model.notes == "") | model.notes.is_null(), model.id.not_in(full)
            ).execute()


def _by_table(rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[str, set[int]]]:
    """The keys of rows, which begin with their table and key, table by table."""
    found: dict[str, set[int]] = {}
    for table, key, *_ in rows:
        found.setdefault(table, set()).add(key)
    return found.items()


def _there(model: type[Record], keys: Iterable[int]) -> set[int]:
    """Those of the keys whose rows are still there."""
    return {key for some in _parts(keys) for key in _keys(model, model.id.in_(some))}


def _keys(model: Any, condition: Any) -> Iterator[int]:
    return (key for (key,) in model.select(model.id).where(condition).tuples())


def _parts(keys: Iterable[int]) -> Iterator[list[int]]:
    """Keys in order, so many at a time as one statement takes."""
    listed = sorted(keys)
    return (listed[start : start + _AT_A_TIME] for start in range(0, len(listed), _AT_A_TIME))
