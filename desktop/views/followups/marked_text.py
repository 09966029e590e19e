"""Where fields stand in a text that is being edited: places move along, an edit inside dissolves them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.draft_spans import Span
from desktop.views.followups import gaps


@dataclass(frozen=True, slots=True)
class Place:
    """A field in the text, from ``start`` to before ``end``, in the units of a QTextDocument."""

    start: int
    end: int
    field: str
    empty: bool = False


class FieldPlaces:
    """The fields of a text; all places count UTF-16 units, as Qt does."""

    def __init__(self) -> None:
        self._filled: list[Place] = []
        self._empty: list[Place] = []

    @property
    def all(self) -> list[Place]:
        """Filled and empty fields in their order."""
        return sorted([*self._filled, *self._empty], key=lambda place: place.start)

    @property
    def empty(self) -> list[Place]:
        """Fields that still stand in braces."""
        return self._empty

    def at(self, position: int) -> Place | None:
        """The field at a position, its end included."""
        return next((place for place in self.all if place.start <= position <= place.end), None)

    def put(self, text: str, spans: Iterable[Span]) -> None:
        """Take over a text and its spans."""
        units = Units(text)
        self._filled = [Place(units.qt(span.start), units.qt(span.end), span.field) for span in spans]
        self.look(text)

    def spans(self, text: str) -> tuple[Span, ...]:
        """The filled fields as spans of a text in characters."""
        units = Units(text)
        ordered = sorted(self._filled, key=lambda place: place.start)
        return tuple(Span(units.python(p.start), units.python(p.end), p.field) for p in ordered)

    def add(self, place: Place) -> None:
        """A field was put in."""
        self._filled.append(place)

    def edit(self, position: int, *, removed: int, added: int) -> None:
        """Some text was replaced: places behind move, a field that was touched is plain text from now on."""
        kept: list[Place] = []
        for place in self._filled:
            if position >= place.end:
                kept.append(place)
            elif position + removed <= place.start:
                shift = added - removed
                kept.append(Place(place.start + shift, place.end + shift, place.field))
        self._filled = kept

    def look(self, text: str) -> None:
        """Find the empty fields of a text."""
        units = Units(text)
        self._empty = [
            Place(units.qt(start), units.qt(end), field, empty=True) for start, end, field in gaps.found(text)
        ]


class Units:
    """Turns places of Python's characters into Qt's UTF-16 units and back."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wide = bool(text) and max(text) > "\uffff"

    def qt(self, place: int) -> int:
        if not self._wide:
            return place
        return place + sum(1 for char in self._text[:place] if char > "\uffff")

    def python(self, place: int) -> int:
        if not self._wide:
            return place
        return len(self._text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", errors="ignore"))
