"""Which words of a draft were filled in: places in its text, kept beside it as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.drafts import Segment, SegmentKind


@dataclass(frozen=True, slots=True)
class Span:
    """A filled field in a text: where it begins and ends, in characters, and which field it is."""

    start: int
    end: int
    field: str


def spans_of(segments: Iterable[Segment]) -> tuple[Span, ...]:
    """The places of the filled fields in the text that the segments make."""
    found: list[Span] = []
    place = 0
    for segment in segments:
        end = place + len(segment.text)
        if segment.kind is SegmentKind.FILLED:
            found.append(Span(place, end, segment.field))
        place = end
    return tuple(found)


def dump(spans: Sequence[Span]) -> str:
    """The spans as JSON."""
    return json.dumps([[span.start, span.end, span.field] for span in spans])


def load(text: str, *, length: int) -> tuple[Span, ...]:
    """Spans from JSON, as far as they fit into a text of that many characters and do not overlap."""
    try:
        items = json.loads(text)
    except ValueError:
        return ()
    found: list[Span] = []
    for item in items if isinstance(items, list) else ():
        span = _span(item)
        if span is not None and (found[-1].end if found else 0) <= span.start < span.end <= length:
            found.append(span)
    return tuple(found)


def _span(item: Any) -> Span | None:
    if not isinstance(item, list) or len(item) != 3:
        return None
    start, end, field = item
    if not (isinstance(start, int) and isinstance(end, int) and isinstance(field, str)):
        return None
    return Span(start, end, field)
