"""Properties of a card that a person has no place for, line by line: which kinds there are, and more of another card.

A person of whom LinkedIn told the degrees still gets the birthday that a telephone knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import count
from typing import NamedTuple

from desktop.exchange.vcard_text import PARTS

_HEAD = re.compile(r"(?:([\w-]+)\.)?([\w-]+)(?=[;:])")
#: Says what the other lines of its group are; of no worth on its own.
_LABEL = "X-ABLABEL"
#: What an address book is for, in whatever group.
_ADDRESS = frozenset({"N", "NICKNAME", "ORG", "ADR", "TEL", "EMAIL", "URL", "IMPP"})
#: Nobody has more than so many kinds of them; a file in which each card of somebody has others is made to hold us up.
MOST_KINDS = 200


class _Line(NamedTuple):
    """A line, its group and the name of its property, in capitals; parts of a name are kinds of their own."""

    text: str
    group: str
    kind: str

    def within(self, group: str) -> str:
        """The line in a group of another name."""
        return group + self.text[len(self.group) :] if self.group else self.text


def kinds(lines: str) -> frozenset[str]:
    """The kinds of properties in lines, by their names; how their groups are called makes no difference."""
    return frozenset(line.kind for line in _read(lines) if line.kind != _LABEL)


def of_an_address(lines: str) -> str:
    """Those of the lines that say what somebody is called and how they are reached, with what their groups mean."""
    there = list(_read(lines))
    wanted = [line for line in there if line.kind.removeprefix(f"{PARTS}.") in _ADDRESS]
    groups = {line.group for line in wanted if line.group}
    wanted += [line for line in there if line.kind == _LABEL and line.group in groups]
    return "\n".join(line.text for line in wanted)


def new_kinds(lines: str, known: Set[str]) -> Set[str]:
    """The kinds of properties in lines that are not known; none where as many as anybody has are known."""
    return frozenset() if len(known) >= MOST_KINDS else kinds(lines) - known


def beyond(lines: str, known: Set[str]) -> int:
    """How many kinds of properties in lines are not known and find no room beside ``MOST_KINDS`` that are."""
    return len(kinds(lines) - known) if len(known) >= MOST_KINDS else 0


def joined(lines: str, more: str) -> str:
    """Lines, and after them those of ``more`` that are of other kinds, their groups under names that are free.

    Where there are ``MOST_KINDS`` already, nothing is added.
    """
    there = list(_read(lines))
    new = new_kinds(more, kinds(lines))
    added = [line for line in _read(more) if line.kind in new]
    groups = {line.group for line in added if line.group}
    added += [line for line in _read(more) if line.kind == _LABEL and line.group in groups]
    names = _free_names(groups - {PARTS}, taken={line.group for line in there})
    return "\n".join(
        [*(line.text for line in there), *(line.within(names.get(line.group, line.group)) for line in added)]
    )


def _read(lines: str) -> Iterator[_Line]:
    for text in lines.split("\n"):
        if text:
            match = _HEAD.match(text)
            group, name = (match[1] or "", match[2].upper()) if match else ("", text)
            yield _Line(text, group, f"{PARTS}.{name}" if group == PARTS else name)


def _free_names(groups: set[str], *, taken: set[str]) -> dict[str, str]:
    """What each group is called where others have names already."""
    free = (name for number in count(1) if (name := f"item{number}") not in taken | groups)
    return {group: next(free) if group in taken else group for group in sorted(groups)}
