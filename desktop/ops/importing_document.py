"""A notebook's own JSON as something to import: its people for matching, and how much else is new."""

from __future__ import annotations

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
from desktop.storage.queries.known_people import taken_uids

_TEXTS = ("pronouns", "role", "place", "time_zone", "how_found", "strong_interest", "notes", "field")
_MORE = ("stage", "connected_on", "may_use_name", "may_contact_again", "created_at")
_OWNERS = {"touches": "person", "meetings": "person", "advice": "person", "referrals": "named_by"}


@dataclass(frozen=True, slots=True)
class Orphan:
    """A record whose person is not in the file."""

    line: int
    path: str
    section: str
    uid: str
    owner: str


@dataclass(slots=True)
class DocumentPlan:
    """One JSON file: its people, and the uids of its other records by section."""

    origin: Path | bytes
    file: int
    name: str
    people: list[Entry] = field(default_factory=list)
    uids: dict[str, set[str]] = field(default_factory=dict)
    orphans: list[Orphan] = field(default_factory=list)
    new_records: int = 0

    def settle(self, db: Reader, report: FileReport) -> None:
        """Find out how many records besides people are new; those of people nobody knows are left out."""
        there = taken_uids(db, "person", {orphan.owner for orphan in self.orphans})
        for orphan in self.orphans:
            if orphan.owner not in there:
                report.remark(orphan.line, Reason.JSON_UID_UNKNOWN, path=orphan.path)
                self.uids[orphan.section].discard(orphan.uid)
        self.new_records = sum(
            len(uids) - len(taken_uids(db, shapes.SECTIONS[section].table, uids))
            for section, uids in self.uids.items()
            if section not in ("rules", "profile")
        )


def read(
    origin: Path | bytes, *, file: int, name: str, report: FileReport, tick: Tick | None
) -> DocumentPlan:
    """Read a whole JSON file once and check it. Raises FileRefused at the first thing that is wrong."""
    plan = DocumentPlan(origin, file, name)
    people: set[str] = set()
    for found in read_records(origin, tick=tick):
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
            at = f"{found.path}.{owner}"
            plan.orphans.append(Orphan(found.line, at, found.section, uid, str(found.record[owner])))
    plan.orphans = [orphan for orphan in plan.orphans if orphan.owner not in people]
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
        elif entry.record is not None:
            entry.referred_by = _text(entry.record, "referrer_name")


def _text(record: dict[str, Any], key: str) -> str:
    return str(record.get(key) or "")
