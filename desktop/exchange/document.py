"""A document to read, as parts that HTML, Word and PDF can all show; texts are plain, whatever stands in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.core.language import spoken


class Tone(StrEnum):
    """How a line of text is meant."""

    BODY = "body"
    LEAD = "lead"
    MUTED = "muted"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 begins a person or a part, 2 a meeting, 3 what belongs to it."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Prose:
    """Text; empty lines divide its paragraphs, single ends of lines stay."""

    text: str
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Facts:
    """Short facts, each with its word: "Place", "City Hall café". Empty ones are left out."""

    rows: tuple[tuple[str, str], ...]

    @property
    def filled(self) -> tuple[tuple[str, str], ...]:
        """The facts that say anything."""
        return tuple((word, value) for word, value in self.rows if value)


@dataclass(frozen=True, slots=True)
class Ticks:
    """A list of things that are done or not, such as questions that were asked."""

    items: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list, numbered or not."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A line of notes: when it was written, its mark in a word, and the question it was written under."""

    time: str
    mark: str
    text: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a talk; a question stands above the first line that belongs to it."""

    rows: tuple[NoteRow, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header; ``widths`` are shares of the page in percent."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Break:
    """The next part begins on a page of its own."""


Block = Heading | Prose | Facts | Ticks | Items | Notes | Table | Break


@dataclass(slots=True)
class Document:
    """A title, a line under it, facts about the whole, and its sections, which may come one by one."""

    title: str
    subtitle: str = ""
    facts: Facts = field(default_factory=lambda: Facts(()))
    sections: Iterable[tuple[Block, ...]] = ()
    #: What stands at the foot of each page.
    footer: str = ""
    #: A wide page lies on its side.
    wide: bool = False
    #: The language of headings and words between what people wrote, by its tag.
    language: str = field(default_factory=spoken)

    def parts(self) -> Iterator[tuple[Block, ...]]:
        """The sections that hold anything."""
        return (section for section in self.sections if section)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, without blank ends."""
    return [part.strip("\n") for part in text.strip().split("\n\n") if part.strip()]
