"""A writer of tables for spreadsheets: UTF-8 with a byte-order mark, commas, CR LF, no live formulas."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, cast

from desktop.exchange.csv_cells import neutral
from desktop.exchange.records import FoundPerson, FoundReach
from desktop.exchange.text import clean, is_clean_ascii

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
#: So many rows are put together before they are written.
_ROWS = 50
_NUMBERS = {int, float, type(None)}


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


class _Lines(list[str]):
    """Takes the lines of a writer of tables until there are enough to be written at once."""

    write = list.append


def write_table(stream: BinaryIO, *, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    """Write any table: a header and rows of text, numbers or None; returns the number of rows."""
    stream.write(codecs.BOM_UTF8)
    lines, written, rows = _Lines(), 0, iter(rows)
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(header)
    while some := list(islice(rows, _ROWS)):
        writer.writerows(_harmless(some))
        stream.write("".join(lines).encode("utf-8", "replace"))
        lines.clear()
        written += len(some)
    stream.write("".join(lines).encode("utf-8", "replace"))
    return written


def _harmless(rows: list[Sequence[object]]) -> Iterable[Iterable[object]]:
    """Rows as they may be written. A column that may be as it stands, as most may, is told by a look at the whole."""
    if not rows[0] or len(set(map(len, rows))) > 1:
        return [map(_cell, row) for row in rows]
    columns = zip(*rows, strict=True)
    return zip(*[column if _is_harmless(column) else map(_cell, column) for column in columns], strict=True)


def _is_harmless(column: tuple[object, ...]) -> bool:
    """Whether cells are numbers, or plain text that begins with letters and digits."""
    types = set(map(type, column))
    if types <= _NUMBERS:
        return True
    if types != {str}:
        return False
    texts = cast("tuple[str, ...]", column)
    first = "".join([text[:1] for text in texts])
    return (not first or first.isalnum()) and is_clean_ascii("\n".join(texts))


def _cell(value: object) -> object:
    return neutral(clean(value)) if type(value) is str and value else value
