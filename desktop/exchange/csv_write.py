"""A writer of tables for spreadsheets: UTF-8 with a byte-order mark, commas, CR LF, no live formulas."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from desktop.exchange.csv_cells import neutral
from desktop.exchange.records import FoundPerson, FoundReach
from desktop.exchange.text import clean

#: The columns of people before their ways to be reached; the reader knows every one of them.
PEOPLE_COLUMNS = (
    "Name",
    "First Name",
    "Last Name",
    "Pronouns",
    "Role",
    "Organisation",
    "Field",
    "Place",
    "Time Zone",
    "Stage",
    "Tags",
    "How found",
    "Referred By",
    "Strong interest",
    "Connected On",
)
LAST_COLUMNS = ("Notes", "UID")


@dataclass(frozen=True, slots=True)
class ReachColumns:
    """How many columns of each kind the people of a table need; none where ways to reach people stay out."""

    emails: int = 0
    phones: int = 0
    links: int = 0
    others: int = 0

    @classmethod
    def for_people(cls, people: Iterable[FoundPerson]) -> ReachColumns:
        """Room for everybody's."""
        counts = [(len(one.emails), len(one.phones), len(one.links), len(one.others)) for one in people]
        return cls(*(max(column) for column in zip(*counts, strict=True))) if counts else cls()

    def headers(self) -> Iterator[str]:
        """Google's names for numbered columns, which other programs know too."""
        for name, number in (
            ("E-mail", self.emails),
            ("Phone", self.phones),
            ("Website", self.links),
            ("IM", self.others),
        ):
            for place in range(1, number + 1):
                yield f"{name} {place} - Label"
                yield f"{name} {place} - Value"

    def cells(self, person: FoundPerson) -> Iterator[str]:
        """The ways to reach one person, each with its label, padded to the columns."""
        for reaches, number in (
            (person.emails, self.emails),
            (person.phones, self.phones),
            (person.links, self.links),
            (person.others, self.others),
        ):
            yield from _padded(reaches[:number], number)


def _padded(reaches: Sequence[FoundReach], number: int) -> Iterator[str]:
    for reach in reaches:
        yield ("* " if reach.best else "") + reach.label
        yield reach.value
    yield from [""] * (2 * (number - len(reaches)))


def write_people(stream: BinaryIO, people: Iterable[FoundPerson], *, reaches: ReachColumns) -> int:
    """Write a table of people; returns how many."""
    rows = (people_row(person, reaches) for person in people)
    return write_table(stream, header=people_header(reaches), rows=rows)


def people_header(reaches: ReachColumns, *, say: Callable[[str], str] = str) -> tuple[str, ...]:
    """The words above a table of people; ``say`` gives them in another language that the reader knows."""
    return (*map(say, PEOPLE_COLUMNS), *reaches.headers(), *map(say, LAST_COLUMNS))


def people_row(person: FoundPerson, reaches: ReachColumns, *, stage: str = "") -> list[str]:
    """One person as a row of such a table, ``stage`` in a word."""
    return [
        person.display_name,
        person.given,
        person.family,
        person.pronouns,
        person.role,
        person.organisation,
        person.field,
        person.place,
        person.time_zone,
        stage or person.stage,
        " ::: ".join(person.tags),
        person.how_found,
        person.referred_by,
        person.interest,
        person.connected_on.isoformat() if person.connected_on else "",
        *reaches.cells(person),
        person.notes,
        person.uid,
    ]


def write_table(stream: BinaryIO, *, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write any table: a header and rows of text, numbers or None; returns the number of rows."""
    stream.write(codecs.BOM_UTF8)
    text = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="")
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(header)
        written = 0
        for row in rows:
            writer.writerow([_cell(value) for value in row])
            written += 1
    finally:
        text.flush()
        text.detach()
    return written


def _cell(value: object) -> object:
    """A value as it may be written; most are, as they stand."""
    if type(value) is not str or not value:
        return value
    if value[0].isalnum() and value.isascii() and value.isprintable():
        return value
    return neutral(clean(value))
