"""Forty files of kinds that the sample files of other hands do not have, made here with what is in them.

Each says what kind it is. The people are made up; names, addresses, numbers, work and notes are told beside the
bytes, so that a reader can be held to them. Run as ``python -m tests.exchange.unseen`` for the table.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from openpyxl import Workbook

Person = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Unseen:
    """One file: its kind in words, its bytes, and the people a careful reader finds."""

    kind: str
    content: bytes | str
    people: list[Person] = field(default_factory=list)

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.content if isinstance(self.content, bytes) else self.content.encode()


def person(name: str, *emails: str, **more: Any) -> Person:
    """What is told of somebody: ``phones`` as digits, ``org``, ``title``, ``note``, ``tags``, ``place``."""
    return {"fn": name, "emails": list(emails), **more}


def table(*rows: tuple[object, ...], delimiter: str = ",", end: str = "\r\n", quote: bool = False) -> str:
    """A table as text."""
    wrap = (lambda cell: f'"{cell}"') if quote else str
    return "".join(delimiter.join(wrap(cell) for cell in row) + end for row in rows)


def cards(*lines: str, version: str = "3.0", end: str = "\r\n") -> str:
    """One card as text."""
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def book(rows: list[tuple[object, ...]], *, title: str = "Sheet") -> bytes:
    """A workbook with one sheet."""
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def packed(**files: bytes) -> bytes:
    """A zip; two underscores in a name stand for a folder."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return stream.getvalue()


#: Two who are in many of the files.
ANN = person("Ann Lee", "ann@x.example", org="Harbour Office", title="Pilot")
JUTTA = person("Jutta Groß", "j@hafen.example", org="Hafenamt", title="Lotsin")


def all_files() -> list[Unseen]:
    """The forty."""
    from tests.exchange.unseen_cards import address_books, others
    from tests.exchange.unseen_tables import tables

    return [*tables(), *address_books(), *others()]


def check(told: Person, found: Any, take: Callable[[str], str]) -> Iterator[tuple[str, bool]]:
    """The kind of each value that is told, and whether it was found; ``take`` makes digits of a number."""
    yield "fn", found.display_name == told["fn"]
    yield "emails", [reach.value for reach in found.emails] == told["emails"]
    if "phones" in told:
        yield "phones", [take(reach.value) for reach in found.phones] == told["phones"]
    for key, attribute in (("org", "organisation"), ("title", "role"), ("note", "notes"), ("place", "place")):
        if key in told:
            yield key, getattr(found, attribute) == told[key]
    for key in ("given", "family", "profile"):
        if key in told:
            yield key, getattr(found, key) == told[key]
    for name in told.get("extra", ()):
        yield "kept lines", any(name in line for line in found.extra)


if __name__ == "__main__":
    from tests.exchange.test_unseen import measured

    print(json.dumps(measured(all_files()), indent=1, ensure_ascii=False))
