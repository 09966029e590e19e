"""Where people belong: an organisation they work for, a career field they stand for."""

from __future__ import annotations

from enum import StrEnum


class PlaceKind(StrEnum):
    """What a page with people is about; the values are names of tables."""

    ORGANISATION = "organisation"
    FIELD = "field"


def joined_notes(first: str, second: str) -> str:
    """The notes of two places that become one; what both say stands there once."""
    if second.strip() in first:
        return first
    return "\n\n".join(text for text in (first.rstrip(), second.strip()) if text)
