"""A notebook's own JSON as something to import: its people for matching, and how much else is new."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.domain import names
from desktop.domain.reach import organisation_key
from desktop.exchange.json_format import FoundRecord, read_records
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileRefused, FileReport
from desktop.exchange.text import Tick
from desktop.ops import notebook_json_shapes as shapes
from desktop.ops.contacts_reaches import match_key
from desktop.ops.importing_entries import Entry, EntryReach
from desktop.ops.notebook_json import REACHES
from desktop.storage.database import Reader

_TEXTS = ("pronouns", "role", "place", "time_zone", "how_found", "strong_interest", "notes", "field")
_MORE = ("stage", "connected_on", "referrer_name", "may_use_name", "may_contact_again", "created_at")
_OWNERS = {"touches": "person", "meetings": "person", "advice": "person", "referrals": "named_by"}


@dataclass(slots=True)
class DocumentPlan:
    """One JSON file: its people, and the uids of its other records by section."""

    path: Path
    file: int
    people: list[Entry] = field(default_factory=list)
    uids: dict[str, set[str]] = field(default_factory=dict)
    new_records: int = 0

    def count_new(self, db: Reader) -> None:
        """Find out how many records besides people are not in the notebook."""
        self.new_records = sum(
            len(uids) - known_uids(db, shapes.SECTIONS[section].table, uids)
            for section, uids in self.uids.items()
            if section not in ("rules", "profile")
        )


def known_uids(db: Reader, table: str, uids: set[str]) -> int:
    """How many of these records a table has."""
    statement = f"SELECT count(*) FROM {table} WHERE uid IN (SELECT value FROM json_each(?))"
    return int(db.value(statement, (json.dumps(sorted(uids)),)))


def read(path: Path, *, file: int, report: FileReport, tick: Tick | None) -> DocumentPlan:
    """Read a whole JSON file once and check it. Raises FileRefused at the first thing that is wrong."""
    plan = DocumentPlan(path, file)
    people: set[str] = set()
    owners: list[tuple[int, str, str]] = []
    for found in read_records(path, tick=tick):
        uid = str(found.record.get("uid") or "")
        seen = people if found.section == "people" else plan.uids.setdefault(found.section, set())
        if uid and uid in seen:
            raise FileRefused(Reason.JSON_UID_TWICE, path=f"{found.path}.uid")
        if uid:
            seen.add(uid)
        if found.section == "people":
            report.found += 1
            plan.people.append(_entry(found, file=file))
        elif owner := _OWNERS.get(found.section):
            owners.append((found.line, f"{found.path}.{owner}", str(found.record[owner])))
    for line, at, uid in owners:
        if uid not in people:
            report.remark(line, Reason.JSON_UID_UNKNOWN, path=at)
    _settle_referrers(plan.people)
    return plan


def _entry(found: FoundRecord, *, file: int) -> Entry:
    record: dict[str, Any] = found.record
    given, family = _text(record, "given"), _text(record, "family")
    if not given and not family and "given" not in record:
        parts = names.split_name(record["name"])
        given, family = parts.given, parts.family
    display = record.get("display_name")
    if display is None:
        chosen = names.tidy(record["name"])
        display = "" if chosen == names.join_name(given, family) else chosen
    organisation = names.tidy(_text(record, "organisation"))
    values = {name: _text(record, name) for name in (*_TEXTS, *_MORE)}
    values["vcard_extra"] = "\n".join(record.get("vcard_extra") or ())
    values["resting"] = "1" if record.get("resting") else ""
    reaches = sorted(_reaches(record), key=lambda reach: reach.position or 0)
    return Entry(
        line=found.line,
        file=file,
        uid=str(record["uid"]),
        given=given,
        family=family,
        display_name=display,
        shown_name=names.display_name(given, family, display) or record["name"],
        sort_key=names.sort_key(given, family, display),
        organisation=organisation,
        place_key=organisation_key(organisation) if organisation else "",
        values=values,
        reaches=reaches,
        tags=[str(tag) for tag in record.get("tags") or ()],
        record=record,
        marks={reach.mark for reach in reaches},
    )


def _reaches(record: dict[str, Any]) -> Iterator[EntryReach]:
    for kind, listed in REACHES.items():
        for one in record.get(listed) or ():
            yield EntryReach(
                kind,
                _text(one, "label"),
                one["value"],
                match_key(kind, one["value"]),
                bool(one.get("best")),
                _text(one, "note"),
                _text(one, "uid"),
                one.get("position"),
            )


def _settle_referrers(people: list[Entry]) -> None:
    """Who referred whom stands as a uid in these files."""
    numbers = {entry.uid: number for number, entry in enumerate(people)}
    for entry in people:
        if entry.record is not None and (uid := entry.record.get("referred_by")):
            entry.referred_by = people[numbers[uid]].shown_name if uid in numbers else ""
            entry.referrer = numbers.get(uid)


def _text(record: dict[str, Any], key: str) -> str:
    return str(record.get(key) or "")
