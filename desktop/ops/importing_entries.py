"""One person of a file, made ready for the notebook: names tidied, addresses comparable, nothing decided yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from desktop.core.clock import day_to_text
from desktop.core.zones import is_zone
from desktop.domain import names
from desktop.domain.kinds import ReachKind
from desktop.domain.reach import organisation_key
from desktop.domain.stages import stage_named
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport, FoundPerson, FoundReach
from desktop.exchange.vcard_extra import joined
from desktop.ops.contacts import LONGEST_NOTES
from desktop.ops.contacts_links import LONGEST_TAG
from desktop.ops.contacts_places import LONGEST_NAME
from desktop.ops.contacts_reaches import LONGEST_VALUE, match_key
from desktop.storage.queries.known_people import FILLABLE

_EMAIL = ReachKind.EMAIL
_FILLED = frozenset({*FILLABLE, "field"})
#: The texts of one line by the column of a person that holds them, each with its place in what a reader found.
_LINES = tuple(
    (column, FoundPerson._fields.index(name))
    for column, name in (
        ("pronouns", "pronouns"),
        ("role", "role"),
        ("place", "place"),
        ("how_found", "how_found"),
        ("strong_interest", "interest"),
    )
)
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
#: Shorter ones are numbers that some program counted up; they say nothing outside of it.
_SHORTEST_UID, _LONGEST_UID = 12, 200


class Verdict(StrEnum):
    """Whether somebody in a file is in the notebook already."""

    NEW = "new"
    KNOWN = "known"
    UNSURE = "unsure"
    REPEATED = "repeated"


class Sign(StrEnum):
    """By what somebody was recognised, or why that is not sure."""

    UID = "uid"
    PROFILE = "profile"
    ADDRESS = "address"
    NAME = "name"


class EntryReach(NamedTuple):
    """A way to reach somebody with what makes two spellings comparable."""

    kind: ReachKind
    label: str
    value: str
    key: str
    best: bool
    note: str = ""
    uid: str = ""
    position: int | None = None

    @property
    def mark(self) -> tuple[str, str]:
        """What two equal ways have in common."""
        kind = self.kind._value_  # "value" would ask the class, at ten times the price
        return kind, self.key or names.fold(self.value)


@dataclass(slots=True)
class Entry:
    """A person of a file: ``values`` are the texts by column of a person, ``file`` the number of the file, ``number``
    the place among all entries of the plan.

    ``verdict``, ``sign``, ``person`` (a key in the notebook), ``twin`` (an earlier entry that is the same) and
    ``fills`` are what matching found, ``beyond`` how many kinds of other details find no room beside those that are
    known; ``referrer`` is a key, or ``-1 - number`` of an entry. ``record`` is the whole record where the file is a
    notebook's own.
    """

    line: int
    file: int
    uid: str
    given: str
    family: str
    display_name: str
    shown_name: str
    sort_key: str
    organisation: str
    place_key: str
    values: dict[str, str]
    reaches: list[EntryReach]
    tags: list[str]
    referred_by: str = ""
    verdict: Verdict = Verdict.NEW
    sign: Sign | None = None
    person: int | None = None
    known_name: str = ""
    twin: int | None = None
    fills: frozenset[str] = frozenset()
    beyond: int = 0
    referrer: int | None = None
    record: dict[str, Any] | None = None
    number: int = -1
    _marks: set[tuple[str, str]] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def marks(self) -> set[tuple[str, str]]:
        """What the ways to reach this person have in common with other spellings; made when first asked for."""
        if self._marks is None:
            self._marks = {reach.mark for reach in self.reaches}
        return self._marks

    def filled(self) -> set[str]:
        """What the file knows of this person, by the names that ``fills`` uses."""
        filled = {name for name, value in self.values.items() if value and name in _FILLED}
        filled |= {name for name in ("given", "family", "organisation") if getattr(self, name)}
        return filled | ({"referred_by"} if self.referred_by else set())

    def absorb(self, other: Entry) -> None:
        """Take over what a later entry of the same person knows more."""
        for name, value in other.values.items():
            mine = self.values.get(name)
            self.values[name] = joined(mine, value) if mine and name == "vcard_extra" else mine or value
        self.given, self.family = self.given or other.given, self.family or other.family
        self.shown_name = names.display_name(self.given, self.family, self.display_name)
        self.sort_key = names.sort_key(self.given, self.family, self.display_name)
        if not self.organisation:
            self.organisation, self.place_key = other.organisation, other.place_key
        self.referred_by = self.referred_by or other.referred_by
        self.tags = unrepeated([*self.tags, *other.tags])
        there = self.marks
        self.reaches += [reach._replace(best=False) for reach in other.reaches if reach.mark not in there]
        self._marks = there | other.marks


def entry_of(found: FoundPerson, *, file: int, report: FileReport) -> Entry:
    """What a reader found, as it would be written down; what had to be cut is said in the report."""
    given, family, chosen, organisation = found.given, found.family, found.display_name, found.organisation
    if not _is_tidy(f"{given}{family}{chosen}{organisation}"):
        given, family, chosen, organisation = tidy(given), tidy(family), tidy(chosen), tidy(organisation)
    organisation = organisation[:LONGEST_NAME]
    joined = names.join_name(given, family)
    display = "" if chosen == joined else chosen
    reaches = [one for one in map(_reach, found.reaches) if one.value]
    for reach in reaches:
        if not reach.key and reach.kind is _EMAIL:
            report.remark(found.line, Reason.EMAIL_NOT_WHOLE, value=reach.value)
    return Entry(
        line=found.line,
        file=file,
        uid=usable_uid(found.uid) if found.uid else "",
        given=given,
        family=family,
        display_name=display,
        shown_name=display or joined,
        sort_key=names.sort_key(given, family, display),
        organisation=organisation,
        place_key=organisation_key(organisation) if organisation else "",
        values=_values(found, report=report),
        reaches=reaches,
        tags=unrepeated(tidy(tag)[:LONGEST_TAG] for tag in found.tags) if found.tags else [],
        referred_by=tidy(found.referred_by) if found.referred_by else "",
    )


def tidy(text: str) -> str:
    """A text on one line; what readers give is mostly so already."""
    return text if _is_tidy(text) else names.tidy(text)


def _is_tidy(text: str) -> bool:
    return text.isprintable() and "  " not in text


def usable_uid(text: str) -> str:
    """The uid of a card or row, where it can be taken for one; else empty."""
    if _UUID.fullmatch(text):
        return text.lower()
    fits = _SHORTEST_UID <= len(text) <= _LONGEST_UID and text.isascii() and text.isprintable()
    return text if fits and " " not in text else ""


def unrepeated(texts: Iterable[str]) -> list[str]:
    """Texts that are not empty, each once, in order; case and accents make no difference."""
    kept: dict[str, str] = {}
    for text in texts:
        if text:
            kept.setdefault(names.fold(text), text)
    return list(kept.values())


def _values(found: FoundPerson, *, report: FileReport) -> dict[str, str]:
    """The texts that are not empty, by the column of a person that holds them."""
    notes = found.notes
    if len(notes) > LONGEST_NOTES:
        report.remark(found.line, Reason.VALUE_CUT, column="Notes", limit=LONGEST_NOTES)
        notes = notes[:LONGEST_NOTES].rstrip()
    values = {"notes": notes} if notes else {}
    for name, at in _LINES:
        if text := found[at]:
            values[name] = tidy(str(text).replace("\n", " "))
    if found.time_zone and is_zone(found.time_zone):
        values["time_zone"] = found.time_zone
    if found.connected_on:
        values["connected_on"] = day_to_text(found.connected_on)
    if found.extra:
        values["vcard_extra"] = "\n".join(found.extra)
    if found.field:
        values["field"] = tidy(found.field)[:LONGEST_NAME]
    if found.stage and (stage := stage_named(found.stage)):
        values["stage"] = stage.value
    return values


def _reach(found: FoundReach) -> EntryReach:
    value = tidy(found.value)[:LONGEST_VALUE].strip()
    label = tidy(found.label) if found.label else ""
    return EntryReach(found.kind, label, value, match_key(found.kind, value), found.best)
