"""How long a text takes to say, and whether an overview has the right length."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.rules import Rules

GAUGE_SECONDS = 45
REHEARSALS_KEPT = 3
_SLOWEST, _FASTEST = 60.0, 260.0  # words a minute; beyond it somebody stopped the clock by mistake
_WORD = re.compile(r"[^\W_](?:[^\s,;:!?()\[\]{}\"“”„«»…/–—]*)")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_CHARACTERS_A_WORD = 2  # Chinese and Japanese have no spaces: two characters take about as long as a word


class SpeakingVerdict(StrEnum):
    """Whether a text has the right length to be said."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    GOOD = "good"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Speaking:
    """What the gauge shows: words, seconds at the person's pace, and the verdict."""

    words: int
    seconds: float
    verdict: SpeakingVerdict


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One try at saying a text aloud."""

    words: int
    seconds: float


def count_words(text: str) -> int:
    """Words as a person would count them; "fifteen-year-olds" and "I’d" are one."""
    east = len(_EAST_ASIAN.findall(text))
    rest = _EAST_ASIAN.sub(" ", text) if east else text
    return len(_WORD.findall(rest)) + (east + 1) // _CHARACTERS_A_WORD


def pace(rehearsals: Sequence[Rehearsal], *, rules: Rules) -> float:
    """Words a minute: the average of the last three rehearsals (newest last), else the rule's start value."""
    paces = [
        speed
        for rehearsal in rehearsals
        if rehearsal.seconds > 0
        and _SLOWEST <= (speed := rehearsal.words * 60 / rehearsal.seconds) <= _FASTEST
    ][-REHEARSALS_KEPT:]
    return sum(paces) / len(paces) if paces else float(rules.words_per_minute)


def seconds_to_say(text: str, *, words_per_minute: float) -> float:
    """Seconds a text takes at a pace."""
    return count_words(text) * 60 / words_per_minute


def judge_seconds(seconds: float, *, rules: Rules) -> SpeakingVerdict:
    """Where a length lies; both ends of the zone belong to it, as figures without a fraction are shown."""
    shown = round(seconds)
    if shown < rules.overview_min_seconds:
        return SpeakingVerdict.TOO_SHORT
    return SpeakingVerdict.TOO_LONG if shown > rules.overview_max_seconds else SpeakingVerdict.GOOD


def judge(text: str, *, words_per_minute: float, rules: Rules) -> Speaking:
    """All the gauge needs to know of a text."""
    words = count_words(text)
    seconds = words * 60 / words_per_minute
    verdict = judge_seconds(seconds, rules=rules) if words else SpeakingVerdict.EMPTY
    return Speaking(words, seconds, verdict)
