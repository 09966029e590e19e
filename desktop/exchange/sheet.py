"""The sheet that one takes along: what to know before, and numbered boxes to write in by hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """One box to write in; ``uid`` is that of the planned question, empty for the boxes of every sheet.

    ``kind`` says what is written in a box without a question: names, promises or anything else.
    """

    number: int
    title: str
    uid: str = ""
    kind: str = ""
    must: bool = False


@dataclass(frozen=True, slots=True)
class PaperSheet:
    """One page: whom, when and where, two texts to have in mind, and the boxes in their order."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]
    boxes: tuple[Box, ...]
