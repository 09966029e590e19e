"""How hard a passphrase is to guess, roughly: for a word beside the field, never for a rule."""

from __future__ import annotations

import math
import re
from enum import StrEnum
from itertools import pairwise

_COMMON = frozenset(
    (
        *(
            "password",
            "passphrase",
            "passwort",
            "kennwort",
            "letmein",
            "welcome",
            "willkommen",
            "login",
            "admin",
        ),
        *("qwerty", "qwertz", "qwertyuiop", "asdfgh", "iloveyou", "dragon", "monkey", "master", "sunshine"),
        *("secret", "geheim", "test", "hallo", "hello", "football", "schatz", "askwell"),
    )
)
_PARTS = re.compile(r"[^\W\d_]+|\d+|[^\w\s]+|_+")
_LETTER, _WORD, _COMMON_WORD = 4.0, 12.0, 3.0
"""Bits of a letter, at most of a whole word (one out of four thousand), and of a word that all guessers try first."""


class Strength(StrEnum):
    """What can be said of a passphrase."""

    NONE = "none"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


_FROM = ((Strength.WEAK, 0.0), (Strength.FAIR, 28.0), (Strength.GOOD, 42.0), (Strength.STRONG, 56.0))


def strength(text: str) -> Strength:
    """How hard ``text`` is to guess for somebody with a computer and the file."""
    if not text:
        return Strength.NONE
    return [name for name, least in _FROM if bits(text) >= least][-1]


def bits(text: str) -> float:
    """An estimate in bits: each part counts once, however often it is repeated."""
    parts = {part.casefold(): part for part in _PARTS.findall(text)}
    return sum(_bits_of(part) for part in parts.values())


def _bits_of(part: str) -> float:
    folded = part.casefold()
    if folded in _COMMON:
        return _COMMON_WORD
    if part.isdecimal():
        if len(part) == 4 and part[:2] in ("19", "20"):
            return 6.0  # a year
        return math.log2(10) * _different(folded)
    if not part[0].isalpha():
        return 5.0 * _different(folded)
    mixed = part not in (folded, part.upper(), part.capitalize())
    length = _different(folded)
    if mixed:
        return (_LETTER + 1.5) * length
    return min(_LETTER * length, _WORD)


def _different(text: str) -> int:
    """Characters that are not the one before, nor its neighbour in the alphabet: "aaaa" and "1234" are one."""
    steps = (abs(ord(after) - ord(before)) > 1 for before, after in pairwise(text))
    return 1 + sum(steps)
