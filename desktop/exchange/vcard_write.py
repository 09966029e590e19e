"""A writer of vCard 3.0, the version that every address book reads, and of 4.0: CR LF, folded at 75 bytes.

What Askwell knows and vCard has no word for goes into ``X-ASKWELL-`` properties; what was not understood when
a card came in goes out again as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
_OMITTED = r"\1;X-APPLE-OMIT-YEAR=1604:1604-\2-\3"
_OMITTED_YEAR = re.compile(r"((?:BDAY|ANNIVERSARY));X-APPLE-OMIT-YEAR=(?:1604):1604-?(\d\d)-?(\d\d)$")
_WHOLE_DAY = re.compile(r"((?:BDAY|ANNIVERSARY))(?:;VALUE=date)?:(\d{4})-(\d\d)-(\d\d)$", re.IGNORECASE)
_PREFERRED = re.compile(r";TYPE=PREF(?=[:;])", re.IGNORECASE)
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


def write_vcards(stream: BinaryIO, people: Iterable[FoundPerson], *, version: str = "3.0") -> int:
    """Write a card of version 3.0 or 4.0 for each person, one after another; returns how many."""
    written = 0
    for person in people:
        stream.write(card(person, version=version))
        written += 1
    return written


def card(person: FoundPerson, *, version: str = "3.0") -> bytes:
    """One person as a card, in bytes."""
    lines = [*card_lines(person, version=version), ""]
    whole = "\r\n".join(lines)
    if whole.isascii() and max(map(len, lines)) <= _WIDTH:
        return whole.encode("ascii")
    return b"".join(map(folded, lines[:-1]))


def card_lines(person: FoundPerson, *, version: str = "3.0") -> Iterator[str]:
    """The lines of a card before folding."""
    newer = version == "4.0"
    parts, kept = _kept(person.extra, newer=newer) if person.extra else ({}, [])
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"PRODID:{PRODUCT}"
    if person.uid:
        yield f"UID:{_one_line(person.uid)}"
    yield f"FN:{_text(person.display_name)}"
    yield _name(person, parts)
    yield from _plain(person, parts)
    if person.is_organisation:
        yield "KIND:org" if newer else "X-ABShowAs:COMPANY"
    yield from _reaches(person, first_item=_free_item(kept) if kept else 1, newer=newer)
    yield from kept
    yield "END:VCARD"


def _text(value: str) -> str:
    return escaped(value if value.isascii() and value.isprintable() else clean(value))


def _name(person: FoundPerson, parts: dict[str, list[str]]) -> str:
    """The parts of the name; those that a kept line adds hold only while the name is still the same."""
    more = [person.middle, person.prefix, person.suffix]
    if not any(more):
        before = parts.get("N", [])
        if before[:2] != [person.family, person.given]:
            return f"N:{_text(person.family)};{_text(person.given)};;;"
        more = (before + [""] * 5)[2:5]
    return "N:" + ";".join(_text(part) for part in (person.family, person.given, *more))


def _plain(person: FoundPerson, parts: dict[str, list[str]]) -> Iterator[str]:
    nickname = person.nickname or next(iter(parts.get("NICKNAME", [])), "")
    if nickname:
        yield f"NICKNAME:{_text(nickname)}"
    if person.organisation or person.department:
        before = parts.get("ORG", [])
        same = before[:1] == [person.organisation]
        departments = [person.department] if person.department else before[1:] if same else []
        yield "ORG:" + ";".join([_text(part) for part in (person.organisation, *departments)])
    if person.role:
        yield f"TITLE:{_text(person.role)}"
    if person.notes:
        yield f"NOTE:{_text(person.notes)}"
    if person.pronouns:
        yield f"PRONOUNS:{_text(person.pronouns)}"
    if person.tags:
        yield "CATEGORIES:" + ",".join([_text(tag) for tag in person.tags])
    if person.time_zone:
        yield f"TZ:{_text(person.time_zone)}"
    for name, key in OWN_PROPERTIES.items():
        if value := getattr(person, key):
            yield f"{name}:{_text(str(value))}"
    if person.place and not any(_ADDRESS.match(line) for line in person.extra):
        yield _address(person)


def _address(person: FoundPerson) -> str:
    town, _, country = person.place.rpartition(", ") if ", " in person.place else (person.place, "", "")
    return f"ADR;TYPE=WORK:;;;{_text(town)};;;{_text(country)}"


def _reaches(person: FoundPerson, *, first_item: int, newer: bool) -> Iterator[str]:
    item = first_item
    for reach in person.reaches:
        if reach.kind is ReachKind.OTHER:
            label = _parameter(reach.label or "other")
            best = "" if not reach.best else ";PREF=1" if newer else ";TYPE=PREF"
            value = clean(reach.value).replace("%", "%25")
            yield f"IMPP;X-SERVICE-TYPE={label}{best}:x-apple:{escaped(value)}"
        elif not reach.label or reach.label in _TYPES:
            yield _typed(reach, newer=newer)
        else:
            yield f"item{item}.{_typed(reach, newer=newer)}"
            yield f"item{item}.X-ABLabel:{_text(reach.label)}"
            item += 1


def _typed(reach: FoundReach, *, newer: bool) -> str:
    name = _PROPERTIES[reach.kind]
    types = _TYPES.get(reach.label, "")
    if newer:
        listed = f'"{types.lower()}"' if "," in types else types.lower()
        name += (f";TYPE={listed}" if types else "") + (";PREF=1" if reach.best else "")
    elif types or reach.best:
        name += f";TYPE={types}{',' if types and reach.best else ''}{'PREF' if reach.best else ''}"
    return f"{name}:{_one_line(reach.value) if reach.kind is ReachKind.LINK else _text(reach.value)}"


def _one_line(text: str) -> str:
    """An address or key: nothing escaped but what would end the line or be taken for an escape."""
    return clean(text).replace("\\", "\\\\").replace("\n", "")


def _parameter(text: str) -> str:
    text = clean(text).replace('"', "'").replace("\n", " ")
    return f'"{text}"' if any(char in text for char in ':;,"') else text


def _kept(extra: Iterable[str], *, newer: bool) -> tuple[dict[str, list[str]], list[str]]:
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
        lines.append(_newer(line) if newer else _NO_YEAR.sub(_OMITTED, line))
    return parts, lines


def _newer(line: str) -> str:
    """A kept line of version 3.0 as version 4.0 has it: dates without hyphens, the preferred one by number."""
    line = _OMITTED_YEAR.sub(r"\1:--\2\3", line)
    line = _WHOLE_DAY.sub(r"\1:\2\3\4", line)
    return _PREFERRED.sub(";PREF=1", line, count=1)


def _free_item(lines: Iterable[str]) -> int:
    taken = [int(match[1]) for line in lines if (match := _ITEM.match(line)) and len(match[1]) < 9]
    return max(taken, default=0) + 1


def folded(line: str) -> bytes:
    """A line in UTF-8 with its end, cut into lines of at most 75 bytes, never within a character."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _WIDTH:
        return data + b"\r\n"
    if len(data) == len(line):
        return _folded_ascii(data)
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


def _folded_ascii(data: bytes) -> bytes:
    pieces = [data[:_WIDTH]]
    pieces += [data[at : at + _WIDTH - 1] for at in range(_WIDTH, len(data), _WIDTH - 1)]
    return b"\r\n ".join(pieces) + b"\r\n"
