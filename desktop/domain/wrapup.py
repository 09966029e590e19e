"""The three things to do before a meeting ends, and which questions of a plan are the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum


class WrapUp(StrEnum):
    """One tick of the wrap-up, in the order in which they are shown."""

    WHO_ELSE = "who_else"
    CONTACT_AGAIN = "contact_again"
    THANKS = "thanks"


_QUESTIONS = (
    (
        WrapUp.WHO_ELSE,
        re.compile(r"\bwho(m)? else\b|\bspeak (to|with) next\b|\banyone else\b", re.IGNORECASE),
    ),
    (
        WrapUp.CONTACT_AGAIN,
        re.compile(
            r"\b(contact|write to|get back to|come back to|reach) (you )?(again|later)\b"
            r"|\bcome back (to you )?with\b",
            re.IGNORECASE,
        ),
    ),
)


def same_as(question: str) -> WrapUp | None:
    """The tick that a planned question stands for, if any."""
    return next((item for item, pattern in _QUESTIONS if pattern.search(question)), None)


def from_text(text: str) -> frozenset[WrapUp]:
    """Ticks as they are stored, comma-separated; unknown ones are left out."""
    known = set(WrapUp)
    return frozenset(WrapUp(part) for part in text.split(",") if part in known)


def to_text(ticks: Iterable[WrapUp]) -> str:
    """Ticks as they are stored."""
    chosen = set(ticks)
    return ",".join(item for item in WrapUp if item in chosen)
