"""Drafts of messages: the fields of templates, filling them, and what a note becomes inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.kinds import FollowUpKind, Mark
from desktop.domain.person_line import parse_person
from desktop.domain.phrases import as_quote, inside_sentence

_FIELD = re.compile(r"\{\{|\}\}|\{([A-Za-z_][A-Za-z0-9_]*)\}")


class Field(StrEnum):
    """What can stand in braces in a template; the order is that of the menu."""

    FIRST_NAME = "first_name"
    FULL_NAME = "full_name"
    MY_NAME = "my_name"
    ABOUT_ME = "about_me"
    ORGANISATION = "organisation"
    ROLE = "role"
    FIELD = "field"
    REFERRER = "referrer"
    HOW_FOUND = "how_found"
    ASK_MINUTES = "ask_minutes"
    LAST_SENT = "last_sent"
    MEETING_WEEKDAY = "meeting_weekday"
    MEETING_DAY = "meeting_day"
    MEETING_TIME = "meeting_time"
    MEETING_PLACE = "meeting_place"
    AGREED_MINUTES = "agreed_minutes"
    MET_MINUTES = "met_minutes"
    MET_WHEN = "met_when"
    QUOTE = "quote"
    ADVICE = "advice"
    PERSON_NAMED = "person_named"
    NEXT_STEP = "next_step"
    RESULT = "result"
    NEWS = "news"
    FOUND = "found"


FIELDS: tuple[Field, ...] = tuple(Field)

TYPED_BY_HAND = frozenset({Field.NEXT_STEP, Field.RESULT, Field.NEWS, Field.FOUND})
"""Only the person knows these; they are always empty at first."""


OWN = frozenset({Field.MY_NAME, Field.ABOUT_ME})
"""What the person says about themselves, asked once for all drafts."""


class SegmentKind(StrEnum):
    """What a piece of a filled draft is."""

    TEXT = "text"
    FILLED = "filled"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a filled draft; an empty field's text is its name in braces."""

    kind: SegmentKind
    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """A template as far as choosing among several needs it."""

    key: str
    kind: str
    text: str


def fill(template: str, values: Mapping[str, str]) -> tuple[Segment, ...]:
    """Put values into the fields of a template; ``{{`` and ``}}`` stand for single braces.

    A field without a value, or one nobody knows, becomes an empty one that keeps its braces.
    """
    segments: list[Segment] = []
    start = 0
    for match in _FIELD.finditer(template):
        _add_text(segments, template[start : match.start()])
        start = match.end()
        if match[1] is None:
            _add_text(segments, match[0][0])
            continue
        value = values.get(match[1], "").strip()
        kind = SegmentKind.FILLED if value else SegmentKind.EMPTY
        segments.append(Segment(kind, value or match[0], match[1]))
    _add_text(segments, template[start:])
    return tuple(segments)


def plain(segments: Iterable[Segment]) -> str:
    """The draft as it would be sent."""
    return "".join(segment.text for segment in segments)


def fill_plain(template: str, values: Mapping[str, str]) -> str:
    """A filled template as plain text."""
    return plain(fill(template, values))


def fields_in(template: str) -> tuple[str, ...]:
    """Names of the fields of a template, in order, each once."""
    return tuple(dict.fromkeys(match[1] for match in _FIELD.finditer(template) if match[1]))


def empty_fields(text: str) -> tuple[str, ...]:
    """Names of known fields that still stand in braces in a draft; other braces are the person's own."""
    known = set(FIELDS)
    return tuple(name for name in fields_in(text) if name in known)


def best_template(
    choices: Sequence[TemplateChoice], *, kind: FollowUpKind | str, values: Mapping[str, str]
) -> TemplateChoice | None:
    """The template of a kind that leaves the fewest fields open; the earlier of two that are alike.

    Where somebody gave the name, a first message that says so goes before all others.
    """
    fitting = [choice for choice in choices if choice.kind == kind]
    named = kind == FollowUpKind.FIRST_MESSAGE and bool(values.get(Field.REFERRER, "").strip())

    def cost(choice: TemplateChoice) -> tuple[bool, int]:
        silent = named and Field.REFERRER not in fields_in(choice.text)
        return silent, _open_fields(choice.text, values)

    return min(fitting, key=cost, default=None)


def note_value(mark: Mark | str, text: str) -> str:
    """What a line of notes becomes when it is put into a sentence of a draft."""
    if mark == Mark.QUOTE:
        return as_quote(text)
    if mark == Mark.PERSON:
        return parse_person(text).name
    return inside_sentence(text)


def mark_field(mark: Mark | str) -> Field | None:
    """The field that a line with this mark can fill."""
    return (
        {
            Mark.QUOTE: Field.QUOTE,
            Mark.INSIGHT: Field.QUOTE,
            Mark.ADVICE: Field.ADVICE,
            Mark.PERSON: Field.PERSON_NAMED,
        }.get(Mark(mark))
        if mark
        else None
    )


def _open_fields(template: str, values: Mapping[str, str]) -> int:
    by_hand = {field.value for field in TYPED_BY_HAND}
    return sum(1 for name in fields_in(template) if not values.get(name, "").strip() and name not in by_hand)


def _add_text(segments: list[Segment], text: str) -> None:
    if not text:
        return
    if segments and segments[-1].kind is SegmentKind.TEXT:
        text = segments.pop().text + text
    segments.append(Segment(SegmentKind.TEXT, text))
