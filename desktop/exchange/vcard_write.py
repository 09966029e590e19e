"""A writer of vCard 3.0, the version that every address book reads: CR LF, folded at 75 bytes.

What Askwell knows and vCard has no word for goes into ``X-ASKWELL-`` properties; what was not understood when
a card came in goes out again as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from typing import BinaryIO

from desktop.domain.kinds import ReachKind
from desktop.exchange.records import FoundPerson, FoundReach
from desktop.exchange.text import clean
from desktop.exchange.vcard_fields import OWN_PROPERTIES, PRODUCT
from desktop.exchange.vcard_text import PARTS, escaped, split

_WIDTH = 75
_EXTRA = re.compile(r"(?:([A-Za-z0-9_-]+)\.)?([A-Za-z0-9][A-Za-z0-9_/-]*)[;:]")
_ADDRESS = re.compile(r"(?:[\w-]+\.)?ADR[;:]", re.IGNORECASE)
_OPENS_CARD = re.compile(r"(?:[\w-]+\.)?AGENT[^:]*:\s*(?:BEGIN:VCARD\s*)?$", re.IGNORECASE)
_ITEM = re.compile(r"item(\d+)\.", re.IGNORECASE)
_NO_YEAR = re.compile(r"((?:BDAY|ANNIVERSARY))(?:;[^:]*)?:--(\d\d)-?(\d\d)$")
#: Properties that a kept line must not bring in again.
_WRITTEN = frozenset({"BEGIN", "END", "VERSION", "PRODID", "N", "FN"})
_TYPES = {
    "work": "WORK",
    "home": "HOME",
    "mobile": "CELL",
    "fax": "FAX",
    "work fax": "WORK,FAX",
    "home fax": "HOME,FAX",
    "pager": "PAGER",
    "main": "MAIN",
    "car": "CAR",
}
_PROPERTIES = {ReachKind.EMAIL: "EMAIL", ReachKind.PHONE: "TEL", ReachKind.LINK: "URL"}


def write_vcards(stream: BinaryIO, people: Iterable[FoundPerson]) -> int:
    """Write a card for each person, one after another; returns how many."""
    written = 0
    for person in people:
        stream.write(card(person))
        written += 1
    return written


def card(person: FoundPerson) -> bytes:
    """One person as a card, in bytes."""
    return b"".join(folded(line) for line in card_lines(person))


def card_lines(person: FoundPerson) -> Iterator[str]:
    """The lines of a card before folding."""
    parts, kept = _kept(person.extra)
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"PRODID:{PRODUCT}"
    if person.uid:
        yield f"UID:{_one_line(person.uid)}"
    yield f"FN:{escaped(clean(person.display_name))}"
    yield _name(person, parts)
    yield from _plain(person, parts)
    yield from _reaches(person, first_item=_free_item(kept))
    yield from kept
    yield "END:VCARD"


def _name(person: FoundPerson, parts: dict[str, list[str]]) -> str:
    """The parts of the name; those that a kept line adds hold only while the name is still the same."""
    more = [person.middle, person.prefix, person.suffix]
    before = parts.get("N", [])
    if not any(more) and before[:2] == [person.family, person.given]:
        more = (before + [""] * 5)[2:5]
    return "N:" + ";".join(escaped(clean(part)) for part in (person.family, person.given, *more))


def _plain(person: FoundPerson, parts: dict[str, list[str]]) -> Iterator[str]:
    nickname = person.nickname or next(iter(parts.get("NICKNAME", [])), "")
    if nickname:
        yield f"NICKNAME:{escaped(clean(nickname))}"
    if person.organisation or person.department:
        before = parts.get("ORG", [])
        same = before[:1] == [person.organisation]
        departments = [person.department] if person.department else before[1:] if same else []
        yield "ORG:" + ";".join(escaped(clean(part)) for part in (person.organisation, *departments))
    for name, value in (("TITLE", person.role), ("NOTE", person.notes), ("PRONOUNS", person.pronouns)):
        if value:
            yield f"{name}:{escaped(clean(value))}"
    if person.tags:
        yield "CATEGORIES:" + ",".join(escaped(clean(tag)) for tag in person.tags)
    if person.time_zone:
        yield f"TZ:{escaped(clean(person.time_zone))}"
    if person.is_organisation:
        yield "X-ABShowAs:COMPANY"
    for name, key in OWN_PROPERTIES.items():
        if value := getattr(person, key):
            yield f"{name}:{escaped(clean(str(value)))}"
    if person.place and not any(_ADDRESS.match(line) for line in person.extra):
        yield _address(person)


def _address(person: FoundPerson) -> str:
    town, _, country = person.place.rpartition(", ") if ", " in person.place else (person.place, "", "")
    return f"ADR;TYPE=WORK:;;;{escaped(clean(town))};;;{escaped(clean(country))}"


def _reaches(person: FoundPerson, *, first_item: int) -> Iterator[str]:
    items = count(first_item)
    for reach in person.reaches:
        if reach.kind is ReachKind.OTHER:
            label = _parameter(reach.label or "other")
            value = clean(reach.value).replace("%", "%25")
            yield f"IMPP;X-SERVICE-TYPE={label}{';TYPE=PREF' if reach.best else ''}:x-apple:{escaped(value)}"
        elif not reach.label or reach.label in _TYPES:
            yield _typed(reach)
        else:
            item = f"item{next(items)}"
            yield f"{item}.{_typed(reach)}"
            yield f"{item}.X-ABLabel:{escaped(clean(reach.label))}"


def _typed(reach: FoundReach) -> str:
    types = [_TYPES[reach.label]] if reach.label in _TYPES else []
    types += ["PREF"] if reach.best else []
    name = _PROPERTIES[reach.kind] + (f";TYPE={','.join(types)}" if types else "")
    value = clean(reach.value)
    return f"{name}:{_one_line(value) if reach.kind is ReachKind.LINK else escaped(value)}"


def _one_line(text: str) -> str:
    """An address or key: nothing escaped but what would end the line or be taken for an escape."""
    return clean(text).replace("\\", "\\\\").replace("\n", "")


def _parameter(text: str) -> str:
    text = clean(text).replace('"', "'").replace("\n", " ")
    return f'"{text}"' if any(char in text for char in ':;,"') else text


def _kept(extra: Iterable[str]) -> tuple[dict[str, list[str]], list[str]]:
    """Kept lines: those that add parts to a name or an organisation, and those to write as they are."""
    parts: dict[str, list[str]] = {}
    lines: list[str] = []
    for raw in extra:
        line = clean(raw).replace("\n", "\\n")
        match = _EXTRA.match(line)
        if not match or (match[1] != PARTS and match[2].upper() in _WRITTEN) or _OPENS_CARD.match(line):
            continue
        if match[1] == PARTS:
            parts.setdefault(match[2].upper(), split(line.partition(":")[2], ";"))
            continue
        lines.append(_NO_YEAR.sub(r"\1;X-APPLE-OMIT-YEAR=1604:1604-\2-\3", line))
    return parts, lines


def _free_item(lines: Iterable[str]) -> int:
    taken = [int(match[1]) for line in lines if (match := _ITEM.match(line)) and len(match[1]) < 9]
    return max(taken, default=0) + 1


def folded(line: str) -> bytes:
    """A line in UTF-8 with its end, cut into lines of at most 75 bytes, never within a character."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _WIDTH:
        return data + b"\r\n"
    pieces: list[bytes] = []
    start, room = 0, _WIDTH
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _WIDTH - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces) + b"\r\n"
