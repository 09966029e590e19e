"""What was written down in one language, said again in the one that is spoken now: the labels of steps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from desktop.core import language, resources
from desktop.qtkit.translation import Key, read_texts

_PLACE = re.compile(r"(%\d|\{\w+\})")
_LONGEST = 120  # characters; no label is longer
_FEWEST = 4  # letters that a text with places has of its own, else anything would be taken for it

_SURELY = 10
"""The same for what stands in a place, which may be somebody's own words."""


def retold(label: str) -> str:
    """A label in the language that is spoken now; one that no language knows stays as it is.

    Names and other things that were put into it stay themselves.
    """
    found = _found(label)
    if found is None and ", " in label:  # several steps that were given up together
        more = "…" if label.endswith("…") else ""
        parts = [_found(part) for part in label.removesuffix("…").split(", ")]
        found = ", ".join(part for part in parts if part) + more if all(parts) else None
    return label if found is None else found


@dataclass(frozen=True, slots=True)
class _Parted:
    """A text with places: its own words, what stands between them, and how it is said now."""

    words: tuple[str, ...]
    places: tuple[str, ...]
    now: str

    @property
    def letters(self) -> int:
        """How many of its own it has."""
        return sum(char.isalpha() for word in self.words for char in word)

    def said(self, label: str) -> str | None:
        """A label that is this text with something in its places."""
        if not all(word in label for word in self.words):
            return None
        match = re.fullmatch("(.+)".join(map(re.escape, self.words)), label, re.DOTALL)
        if match is None:
            return None
        values = {
            place: _found(value, least=_SURELY) or value
            for place, value in zip(self.places, match.groups(), strict=True)
        }
        return _PLACE.sub(lambda place: values.get(place[0], place[0]), self.now)


@dataclass(frozen=True, slots=True)
class _Known:
    """All that can be said: whole texts, and texts with places, those with most words of their own first."""

    whole: dict[str, str] = field(default_factory=dict)
    parted: list[_Parted] = field(default_factory=list)


def _found(label: str, *, least: int = 0) -> str | None:
    """The label as it is said now; ``least``: only a text with so many letters of its own is taken for one."""
    known = _known(language.spoken())
    if label in known.whole and len(label) >= least:
        return known.whole[label]
    texts = (text for text in known.parted if text.letters >= least)
    return next((said for text in texts if (said := text.said(label)) is not None), None)


@lru_cache(maxsize=2)
def _known(spoken: str) -> _Known:
    known = _Known()
    texts = {tag: dict(_texts(tag)) for tag in language.LANGUAGES}
    keys = dict.fromkeys(key for one in texts.values() for key in one)
    for tag in sorted(texts, key=lambda tag: tag != spoken):  # what can be of the spoken language is
        for key in keys:
            before = texts[tag].get(key, key[1])
            now = texts[spoken].get(key, key[1])
            if len(before) > _LONGEST:
                continue
            if _PLACE.search(before) is None:
                known.whole.setdefault(before, now)
            else:
                known.parted.extend(_parted(before, now))
    known.parted.sort(key=lambda text: -text.letters)
    return known


def _texts(tag: str) -> Iterator[tuple[Key, str]]:
    path = resources.translations_file(tag)
    if path is not None:
        for key, forms in read_texts(path).items():
            yield key, forms[0]


def _parted(before: str, now: str) -> Iterator[_Parted]:
    pieces = _PLACE.split(before)
    text = _Parted(tuple(pieces[::2]), tuple(pieces[1::2]), now)
    if text.letters >= _FEWEST and len(set(text.places)) == len(text.places):
        yield text
