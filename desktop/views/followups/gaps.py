"""An empty field as people see it: its name in braces. Templates and kept drafts have its key there instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from desktop.domain.draft_spans import Span
from desktop.views.followups.fields import field_name, field_names

Draft = tuple[str, tuple[Span, ...]]
"""A text and which of its words were filled in."""


def gap(field: str) -> str:
    """What stands in a draft where a field has no value."""
    return f"{{{field_name(field)}}}"


def named(text: str, spans: Iterable[Span] = ()) -> Draft:
    """A draft as it is shown: the names of its empty fields in place of their keys."""
    return _replaced(text, spans, field_names())


def keyed(text: str, spans: Iterable[Span] = ()) -> Draft:
    """A draft as it is kept: the keys of its empty fields in place of their names."""
    return _replaced(text, spans, _keys())


def found(text: str) -> Iterator[tuple[int, int, str]]:
    """The empty fields of a shown text in characters, and which ones they are; keys that somebody typed are too."""
    keys = _keys() if "{" in text else {}
    for match in _gaps(text):
        yield match.start(), match.end(), keys.get(match[1], match[1])


def _replaced(text: str, spans: Iterable[Span], words: Mapping[str, str]) -> Draft:
    pieces: list[str] = []
    moves: list[tuple[int, int]] = []
    done = 0
    for match in _gaps(text):
        pieces += text[done : match.start(1)], words.get(match[1], match[1])
        done = match.end(1)
        moves.append((match.end(), len(pieces[-1]) - len(match[1])))
    pieces.append(text[done:])

    def moved(place: int) -> int:
        return place + sum(by for end, by in moves if end <= place)

    return "".join(pieces), tuple(Span(moved(span.start), moved(span.end), span.field) for span in spans)


def _keys() -> dict[str, str]:
    return {name: field for field, name in field_names().items()}


def _gaps(text: str) -> Iterator[re.Match[str]]:
    """Keys and names of fields in braces; names are those of the language that is spoken now."""
    if "{" not in text:
        return iter(())
    return _pattern((*field_names(), *field_names().values())).finditer(text)


@lru_cache(maxsize=1)
def _pattern(texts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\{(" + "|".join(re.escape(text) for text in texts) + r")\}")
