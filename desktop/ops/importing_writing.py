"""Writing the people of an import plan, many rows at a time: new ones, and what others lacked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count, islice
from typing import Any

from desktop.core.clock import to_text
from desktop.core.uids import new_uids
from desktop.domain import names
from desktop.domain.kinds import Permission, Stage
from desktop.exchange.records import FileReport
from desktop.exchange.vcard_extra import joined
from desktop.ops import progress
from desktop.ops.importing_choices import Choices, Fate
from desktop.ops.importing_entries import Entry, EntryReach, Verdict
from desktop.ops.importing_plan import ImportPlan
from desktop.storage.bulk import Step
from desktop.storage.queries import known_people
from desktop.storage.tables import CareerField, ImportBatch, Organisation, Person, PersonTag
from desktop.storage.workspace import Workspace

#: People between two looks at whether the person gave up, and such looks between two settlings: the words of the
#: search cost a fifth less where they are taken in by the thousand.
CHUNK = 250
_BETWEEN_SETTLINGS = 8


_TEXTS = (
    "pronouns",
    "role",
    "place",
    "time_zone",
    "how_found",
    "strong_interest",
    "notes",
    "vcard_extra",
)
_STAGES = frozenset(stage.value for stage in Stage)
_NOT_ASKED = Permission.NOT_ASKED.value
#: What a file may tell of a person, by the column that holds it as it is.
_TOLD = (*_TEXTS, "connected_on", "may_use_name", "may_contact_again")

BY_ITSELF: Mapping[str, Mapping[str, object]] = {
    "person": {
        **dict.fromkeys(("given", "family", "display_name", "referrer_name", *_TEXTS), ""),
        **dict.fromkeys(
            ("organisation_id", "field_id", "referred_by_id", "connected_on", "import_batch_id"), None
        ),
        "stage": Stage.TO_CONTACT.value,
        "resting": 0,
        "may_use_name": _NOT_ASKED,
        "may_contact_again": _NOT_ASKED,
    },
    "reach": {"label": "", "match_key": "", "note": "", "is_best": 0},
    "person_tag": {},
}
"""What a row that is added holds in a column that is not named, for each table that is written by the thousand."""


class PeopleWriter:
    """Writes the people of a plan inside an op; afterwards ``key_of`` says who each entry became."""

    def __init__(self, ws: Workspace, *, plan: ImportPlan, choices: Choices) -> None:
        self._ws = ws
        self._plan = plan
        self._choices = choices
        self._now = to_text(ws.clock.now())
        self._organisations = _Places(Organisation, known_people.organisations(ws.db))
        self._fields = _Places(CareerField, known_people.career_fields(ws.db))
        self._fates = plan.fates(choices)
        self._new = [number for number, fate in enumerate(self._fates) if fate is Fate.ADD]
        first = known_people.last_id(ws.db, "person") + 1
        self._keys = {number: first + place for place, number in enumerate(self._new)}
        self._reach_keys, self._tag_keys = (
            count(known_people.last_id(ws.db, table) + 1) for table in ("reach", "person_tag")
        )
        self._uids = new_uids()
        self._batches: dict[int, int] = {}
        self._taken: set[str] = set()

    def key_of(self, number: int) -> int | None:
        """The key of the person that an entry became or was found to be; None where it was left out."""
        entry = self._plan.entries[number]
        if number in self._keys:
            return self._keys[number]
        if entry.twin is not None:
            return self.key_of(entry.twin)
        is_known = entry.verdict is Verdict.KNOWN or number in self._choices.same
        return entry.person if is_known else None

    def write(self, reports: Iterable[FileReport], *, step: Step | None) -> None:
        """Write batches, new people and what known ones lacked; ``step`` may raise to give up."""
        entries = self._plan.entries
        total = len(entries)
        for stage in (partial(self._write_batches, reports), partial(self._note_taken, entries)):
            stage()
            if step:
                step(0, total)
        self._make_places(step)
        with self._ws.bulk.adding_rows("person", "reach", "person_tag"):
            for place, at in enumerate(range(0, len(self._new), CHUNK), start=1):
                if step:
                    step(at, total)
                self._write_new(self._new[at : at + CHUNK])
                if not place % _BETWEEN_SETTLINGS:
                    self._ws.bulk.settle()
            self._ws.bulk.settle()
        if step:
            step(len(self._new), total)
        updated = [number for number, fate in enumerate(self._fates) if fate is Fate.FILL]
        for place, number in enumerate(updated):
            if step and not place % 100:
                step(len(self._new) + place, total)
            self._fill(entries[number])
            if not (place + 1) % (CHUNK * _BETWEEN_SETTLINGS):
                self._ws.bulk.settle()

    def _write_batches(self, reports: Iterable[FileReport]) -> None:
        for number, report in enumerate(reports):
            if report.added or report.updated or report.meetings:
                told = report.as_json()
                batch = ImportBatch.create(
                    file_name=self._plan.files[number].path.name,
                    format=told["format"],
                    at=self._now,
                    report=report.kept(),
                    **{name: told[name] for name in ("found", "added", "updated", "skipped", "refused")},
                )
                self._batches[number] = int(batch.id)

    def _make_places(self, step: Step | None) -> None:
        plan = self._plan
        used = [entry for entry, fate in zip(plan.entries, self._fates, strict=True) if fate is not Fate.SKIP]
        for places, wanted in (
            (self._organisations, {entry.organisation for entry in used}),
            (self._fields, {entry.values.get("field", "") for entry in used}),
        ):
            for _ in places.make(self._ws, wanted):
                self._ws.bulk.settle()
                if step:
                    step(0, len(plan.entries))

    def _write_new(self, numbers: list[int]) -> None:
        entries = [self._plan.entries[number] for number in numbers]
        keys = [self._keys[number] for number in numbers]
        self._insert("person", self._people(keys, entries))
        owned = [
            (key, place, reach)
            for key, entry in zip(keys, entries, strict=True)
            for place, reach in enumerate(entry.reaches, start=1)
        ]
        if owned:
            self._insert("reach", self._reaches(*zip(*owned, strict=True)))
        tags = [(key, tag) for key, entry in zip(keys, entries, strict=True) for tag in entry.tags]
        if tags:
            owners, words = zip(*tags, strict=True)
            ids, uids = (list(islice(series, len(tags))) for series in (self._tag_keys, self._uids))
            self._insert("person_tag", {"id": ids, "uid": uids, "person_id": owners, "name": words})

    def _insert(self, table: str, columns: Mapping[str, Sequence[object]]) -> None:
        """Add rows given by their columns; one in which every row holds what it would hold anyhow is left out."""
        anyhow = BY_ITSELF[table]
        kept = {
            name: cells
            for name, cells in columns.items()
            if name not in anyhow or cells.count(anyhow[name]) < len(cells)
        }
        self._ws.bulk_insert(table, tuple(kept), list(zip(*kept.values(), strict=True)))

    def _people(self, keys: Sequence[int], entries: Sequence[Entry]) -> dict[str, Sequence[object]]:
        """The rows of new people by their columns, which are made many times as fast as row by row."""
        values, anyhow = [entry.values for entry in entries], BY_ITSELF["person"]
        there = set().union(*values)
        referrers = [self._referrer(entry) for entry in entries]
        standard = self._choices.stage.value
        columns: dict[str, Sequence[object]] = {
            "id": keys,
            "uid": self._free_uids([one.uid for one in entries]),
            "given": [one.given for one in entries],
            "family": [one.family for one in entries],
            "display_name": [one.display_name for one in entries],
            "shown_name": [one.shown_name for one in entries],
            "sort_key": [one.sort_key for one in entries],
            "organisation_id": [self._organisations.key(one.organisation) for one in entries],
            "referred_by_id": [key for key, _ in referrers],
            "referrer_name": [name for _, name in referrers],
            "stage": [stage if (stage := told.get("stage")) in _STAGES else standard for told in values],
            "import_batch_id": [
                self._batches.get(one.file) if one.record is None else None for one in entries
            ],
            "created_at": [told.get("created_at") or self._now for told in values],
        }
        for name in filter(there.__contains__, _TOLD):
            columns[name] = [told.get(name) or anyhow[name] for told in values]
        if "field" in there:
            columns["field_id"] = [self._fields.key(told.get("field", "")) for told in values]
        if "resting" in there:
            columns["resting"] = [int(bool(told.get("resting"))) for told in values]
        return columns

    def _reaches(
        self, owners: Sequence[int], places: Sequence[int], reaches: Sequence[EntryReach]
    ) -> dict[str, Sequence[object]]:
        """The rows of ways to reach people by their columns, in the order in which an entry has them."""
        kinds, labels, values, keys, bests, notes, uids, positions = zip(*reaches, strict=True)
        both = zip(positions, places, strict=True)
        return {
            "id": list(islice(self._reach_keys, len(reaches))),
            "uid": self._free_uids(uids),
            "person_id": owners,
            "kind": [kind._value_ for kind in kinds],
            "label": labels,
            "value": values,
            "match_key": keys,
            "note": notes,
            "is_best": list(map(int, bests)),
            "position": [place if position is None else position for position, place in both],
        }

    def _free_uids(self, uids: Sequence[str]) -> list[str]:
        if not any(uids):
            return list(islice(self._uids, len(uids)))
        return [self._free_uid(uid) for uid in uids]

    def _note_taken(self, entries: list[Entry]) -> None:
        """A uid that a file brings is used only where no row has it."""
        people = (entry.uid for entry in entries)
        reaches = (reach.uid for entry in entries if entry.record for reach in entry.reaches)
        self._taken = known_people.taken_uids(self._ws.db, "person", people) | known_people.taken_uids(
            self._ws.db, "reach", reaches
        )

    def _free_uid(self, uid: str) -> str:
        if not uid or uid in self._taken:
            return next(self._uids)
        self._taken.add(uid)
        return uid

    def _referrer(self, entry: Entry) -> tuple[int | None, str]:
        if entry.referrer is None:
            return None, entry.referred_by
        found = self.key_of(-1 - entry.referrer) if entry.referrer < 0 else entry.referrer
        return (None, entry.referred_by) if found is None else (found, "")

    def _fill(self, entry: Entry) -> None:
        """Write what a known person lacked, and nothing over what is there."""
        row = progress.require(Person, int(entry.person or 0))
        fills = entry.fills
        told: dict[str, Any] = {}
        for name in {"given", "family", "connected_on", *_TEXTS} & fills:
            value = entry.values.get(name) or getattr(entry, name)
            told[name] = joined(row.vcard_extra, value) if name == "vcard_extra" else value
        if {"given", "family"} & fills:
            whole = (told.get("given", row.given), told.get("family", row.family), row.display_name)
            told |= {"shown_name": names.display_name(*whole), "sort_key": names.sort_key(*whole)}
        if "organisation" in fills:
            told["organisation_id"] = self._organisations.key(entry.organisation)
        if "field" in fills:
            told["field_id"] = self._fields.key(entry.values["field"])
        if "referred_by" in fills:
            told["referred_by_id"], told["referrer_name"] = self._referrer(entry)
        if told:
            self._ws.change_row("person", int(row.id), told)
        if "reaches" in fills:
            self._add_reaches(int(row.id), entry)
        if "tags" in fills:
            there = {names.fold(tag.name) for tag in row.tags}
            for tag in entry.tags:
                if names.fold(tag) not in there:
                    PersonTag.create(person_id=row.id, name=tag)

    def _add_reaches(self, person: int, entry: Entry) -> None:
        there = self._ws.db.rows(
            "SELECT kind, match_key, value, position FROM reach WHERE person_id = ?", (person,)
        )
        marks = {(kind, key or names.fold(value)) for kind, key, value, _ in there}
        missing = [reach for reach in entry.reaches if reach.mark not in marks]
        if there:  # what is the best, and the order, is what the notebook says
            missing = [reach._replace(best=False, position=None) for reach in missing]
        start = max((position for *_, position in there), default=0) + 1
        if missing:
            places = range(start, start + len(missing))
            self._insert("reach", self._reaches([person] * len(missing), places, missing))


class _Places:
    """Organisations or fields by name; those that are missing are made when somebody needs them."""

    def __init__(
        self, table: type[Organisation] | type[CareerField], known: Iterable[tuple[int, str]]
    ) -> None:
        self._table = table
        self._keys = {names.fold(name): key for key, name in known}
        self._asked: dict[str, int] = {}

    def make(self, ws: Workspace, wanted: Iterable[str]) -> Iterator[int]:
        """Make all that are missing, so many at a time; gives how many after each time."""
        missing: dict[str, str] = {}
        for name in filter(None, sorted(wanted)):
            if (folded := names.fold(name)) not in self._keys:
                missing.setdefault(folded, name)
        table = self._table._meta.table_name
        first = known_people.last_id(ws.db, table) + 1
        self._keys |= {folded: first + place for place, folded in enumerate(missing)}
        uids = new_uids()
        rows = [(self._keys[folded], next(uids), name) for folded, name in missing.items()]
        for at in range(0, len(rows), CHUNK):
            ws.bulk_insert(table, ("id", "uid", "name"), rows[at : at + CHUNK])
            yield at

    def key(self, name: str) -> int | None:
        """The key for a name; None for an empty one."""
        if not name:
            return None
        if name not in self._asked:
            folded = names.fold(name)
            if folded not in self._keys:
                self._keys[folded] = int(self._table.create(name=name).id)
            self._asked[name] = self._keys[folded]
        return self._asked[name]
