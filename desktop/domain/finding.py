"""Words that somebody looks for, and the place in a text where they stand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MOST_WORDS = 16
AROUND = 90
"""How many characters of a text are shown around what was found in it."""

_TOKEN = re.compile(r"[^\W_]+")
_ENDINGS = ("ing", "ings", "ed", "ation", "ations", "ment", "ness", "ers", "able", "ies", "ally")
_STEM = 4
_ENDING = 3


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a text in one line; ``spans`` are the places of what was found, as (start, end)."""

    text: str
    spans: tuple[tuple[int, int], ...]


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query, cleaned of all that is no letter or digit; the first sixteen different ones.

    A word with a hyphen or an apostrophe in it stays one: its parts must stand beside each other.
    """
    plain = unicodedata.normalize("NFC", query).encode("utf-8", errors="ignore").decode("utf-8")
    pieces = plain.replace('"', " ").replace("\0", " ").split()
    return tuple(dict.fromkeys(piece for piece in pieces if _TOKEN.search(piece)))[:MOST_WORDS]


def excerpt(text: str, words: tuple[str, ...], *, around: int = AROUND) -> Excerpt:
    """The part of a text where the first of the words stands, shortened at words, on one line."""
    line = " ".join(text.split())
    found = spans(line, words)
    start = 0
    if len(line) > around and found and found[0][1] > around - 10:
        start = _word_start(line, found[0][0] - around // 3)
    end = len(line) if len(line) <= start + around else _word_end(line, start + around)
    before, after = ("…" if start else ""), ("…" if end < len(line) else "")
    shift = len(before) - start
    inside = [(first + shift, min(last, end) + shift) for first, last in found if start <= first < end]
    return Excerpt(before + line[start:end] + after, tuple(inside))


def unfinished(word: str) -> tuple[str, ...]:
    """Words that somebody may be writing on from, who has typed the beginning of an ending.

    The index holds stems: "traini" is no beginning of "train", which is all it has of "training".
    """
    found = []
    for ending in _ENDINGS:
        for length in range(len(ending), 0, -1):
            rest = word[:-length]
            if len(rest) >= _STEM and word.endswith(ending[:length]):
                found += [rest, rest[:-1]] if rest[-1] == rest[-2] else [rest]
                break
    return tuple(dict.fromkeys(found))


def spans(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Where words of the text begin with one of ``words`` or share its stem, case and accents aside."""
    wanted, first_letters = _wanted(words)
    if not wanted:
        return ()
    plain = text.lower() if text.isascii() else ""
    found = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        # most words are told apart by their first letter, and plain ones need no folding
        if plain and plain[start] not in first_letters:
            continue
        token = plain[start:end] if plain else fold(match.group())
        length = max(_common(token, word) for word in wanted)
        if length:
            found.append((start, start + min(length, end - start)))
    return tuple(found)


@lru_cache(maxsize=8)
def _wanted(words: tuple[str, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The folded parts of the words, and the letters these begin with."""
    wanted = tuple(fold(match.group()) for word in words for match in _TOKEN.finditer(word))
    return wanted, frozenset(word[:1] for word in wanted)


def fold(word: str) -> str:
    """A word without case and accents, as the search index has it."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _common(token: str, word: str) -> int:
    """How many letters of the token to show as found: all of the word, or all but its ending."""
    if token.startswith(word):
        return len(word)
    length = 0
    for one, other in zip(token, word, strict=False):
        if one != other:
            break
        length += 1
    is_stem = length >= _STEM and max(len(word), len(token)) - length <= _ENDING
    return length if is_stem else 0


def _word_start(line: str, near: int) -> int:
    if near <= 0:
        return 0
    space = line.find(" ", near, near + 20)
    return space + 1 if space >= 0 else near


def _word_end(line: str, near: int) -> int:
    space = line.rfind(" ", near - 20, near)
    return space if space > 0 else near
