"""Tells in which of the known languages somebody wrote a text, by the small words in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from desktop.core.language import spoken

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LONGEST = 4000  # characters that are looked at

_GERMAN = """aber als auch auf aus bei beim bin bist da damit dann das dass dein deine dem den denn der des dich dir
    doch du durch ein eine einem einen einer eines er es etwas euch euer für gab gern gibt guten habe haben hat hatte
    hätte hätten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im ist ja jede kann kein keine können könnten liebe
    lieber machen macht man mehr mein meine meinen meiner mich mir mit möchte mögen muss nach nicht noch nur ob oder
    ohne schon sehr sein sich sie sind sollte sollten tag über um und uns vielen vom von vor wann warum welche welchen
    welcher welches wenn wer werden wie wieder wird wo würde würden zu zum zur zwischen"""
_ENGLISH = """a about and any are as at be been but by can could dear did do does for from get had has have hello how i
    i'd i'm if into is it its just like me more my myself no not of on or our should some than thank thanks that the
    their them there they this to too us we what when where which who why with work would you your yours"""
"""Words that stand in nearly every sentence of their language and mean nothing in the other."""


def language_of(text: str) -> str:
    """The language of a text, as a tag; the one that is spoken where nothing speaks for either."""
    found = [word.lower() for word in _WORD.findall(text[:_LONGEST].replace("’", "'"))]
    counts = {tag: sum(word in small for word in found) for tag, small in _small_words().items()}
    most = max(counts.values())
    best = [tag for tag, count in counts.items() if count == most]
    return best[0] if len(best) == 1 else spoken()


@lru_cache(maxsize=1)
def _small_words() -> Mapping[str, frozenset[str]]:
    return {"de": frozenset(_GERMAN.split()), "en": frozenset(_ENGLISH.split())}
