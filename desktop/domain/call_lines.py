"""What to say on the phone, one line after the other, filled with what is known."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from desktop.core.records import dataclass
from desktop.domain.phrases import greeting, inside_name, minutes_phrase, without_end, work_like_yours

_FIELD = re.compile(r"\{([a-z_]+)\}")
_SENTENCE = re.compile(r"[^.?!]+[.?!]*\s*")

GAP = "…"
"""Stands for the caller's own name as long as nobody wrote it down."""


@dataclass(frozen=True, slots=True)
class CallLine:
    """One step of a call: what it is for, and the words to say."""

    key: str
    title: str
    say: str


def call_lines(
    script: Sequence[Mapping[str, Any]],
    *,
    my_name: str,
    referrer: str,
    how_found: str,
    field: str,
    ask_minutes: int,
    hour: int,
) -> tuple[CallLine, ...]:
    """The script with names, field and length put in; a sentence that lacks something is left out.

    ``hour`` of the caller's day is for the greeting.
    A step of the script may have ``say_referral`` for people who were referred.
    """
    facts = {
        "greeting": greeting(hour),
        "my_name": my_name or GAP,
        "referrer": referrer,
        "how_found": without_end(how_found),
        "field": inside_name(field) or work_like_yours(),
        "ask_minutes": minutes_phrase(ask_minutes),
    }
    return tuple(
        CallLine(step["key"], step["title"], _fill(_words(step, referred=bool(referrer)), facts))
        for step in script
    )


def _words(step: Mapping[str, Any], *, referred: bool) -> str:
    return str(step["say_referral"] if referred and "say_referral" in step else step["say"])


def _fill(text: str, facts: Mapping[str, str]) -> str:
    sentences = (match.group() for match in _SENTENCE.finditer(text))
    known = (one for one in sentences if all(facts.get(name) for name in _FIELD.findall(one)))
    return _FIELD.sub(lambda match: facts[match[1]], "".join(known)).strip()
