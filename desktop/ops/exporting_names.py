"""Names reduced to initials in a document that is handed on: "Amara Nwosu" becomes "A. N." wherever it stands.

Names are found as people write them: first and last name together in any case, with or without accents, with an s
of possession, with what Hebrew and Arabic put before and Korean behind a word, and within a sentence of a script
without blanks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

from desktop.domain.names import fold, is_particle
from desktop.exchange.document import Block
from desktop.storage.database import Reader

_SHORTEST, _MOST_WORDS, _INITIAL = 3, 5, 2
#: Scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, kana, Chinese and Japanese characters.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SEMITIC = re.compile("[\u0590-\u06ff]")
#: Scripts in which a name may stand within a longer run of letters.
_JOINING = re.compile("|".join((_UNSPACED.pattern, _HANGUL.pattern, _SEMITIC.pattern)))
#: "And", "the", "in", "to", "from" and the like are written together with the word behind them.
_PREFIXES = "\u05d5\u05d4\u05d1\u05dc\u05de\u05e9\u05db\u0648\u0641\u0628\u0644\u0643"
_APART = r"(?<!\w)"
#: A word with its accents and, in the scripts of India, its vowels.
_WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f\u0900-\u0963\u0966-\u0dff])+")
#: What may stand between two words of one name, in an address too; behind an initial; and behind a family name that
#: comes first.
_BETWEEN = re.compile("\\s{1,4}|[._]|\\s?['’‘\u2010\u2011-]\\s?")
_DOT, _COMMA = re.compile(r"\.\s{0,2}"), re.compile(r",\s{0,2}")


class _Word(NamedTuple):
    """A word of a text: where it is, and how it is compared."""

    start: int
    end: int
    text: str
    folded: str


class Names:
    """Reduces the names of everybody in a notebook; with ``short`` off everything stays as it is."""

    def __init__(self, db: Reader, *, short: bool) -> None:
        self._words: dict[tuple[str, ...], str] = {}
        self._turned: set[tuple[str, ...]] = set()
        self._most: dict[str, int] = {}
        self._spelt: set[str] = set()
        self._joining: dict[str, tuple[str, str]] = {}
        if short:
            self._put_all(db)
        self._pattern = _pattern_of(self._joining)

    def _put_all(self, db: Reader) -> None:
        for shown, given, family in db.rows("SELECT shown_name, given, family FROM person"):
            self._put_person(shown, given, family)
        for (name,) in db.rows("SELECT name FROM referral"):
            if _looks_like_a_name(name):
                self._put(name, _initials(name))
        for (name,) in db.rows("SELECT DISTINCT referrer_name FROM person"):
            if _looks_like_a_name(name) and len(name.split()) > 1:  # one word is rather a place: "LinkedIn"
                self._put(name, _initials(name))

    def _put_person(self, shown: str, given: str, family: str) -> None:
        turned = family and shown.startswith(family) and not shown.startswith(given)
        initials = _initials(f"{family} {given}" if turned else f"{given} {family}" if given else shown)
        for name in (shown, f"{given} {family}", f"{family} {given}"):
            if (given and family) or name == shown:
                self._put(name, initials)
        self._turned.add(tuple(word.folded for word in _words_of(f"{family} {given}")))
        for part in (family, given):
            self._put(part, _initials(part))
            for word in _words_alone(part):
                self._put(word, _initials(word))

    def _put(self, name: str, initials: str) -> None:
        if not name.strip() or (len(name) < _SHORTEST and name.isascii()):
            return
        if _JOINING.search(name):
            self._joining.setdefault(_key(name), (name.strip(), initials))
            return
        words = tuple(word.folded for word in _words_of(name))
        if words:
            self._words.setdefault(words, initials)
            self._most[words[0]] = max(len(words), self._most.get(words[0], 0))
            self._spelt.add(name.strip())

    def reduced(self, text: str) -> str:
        """A text with every name in it reduced."""
        if self._words:
            text = "".join(self._pieces(text))
        return self._pattern.sub(self._initials_for, text) if self._joining else text

    def _pieces(self, text: str) -> Iterator[str]:
        words, at, done = list(_words_of(text)), 0, 0
        while at < len(words):
            count, initials, end = self._name_at(text, words, at)
            if count:
                yield text[done : words[at].start] + initials
                done = end + text.startswith(".", end)  # initials end with a full stop of their own
            at += max(1, count)
        yield text[done:]

    def _name_at(self, text: str, words: list[_Word], at: int) -> tuple[int, str, int]:
        """Of how many words the longest name is that begins with a word, its initials, and where it ends."""
        first = words[at]
        most = max(self._most.get(first.folded, 0), self._most.get(_owner(first.folded), 0))
        for count in range(min(most, len(words) - at), 0, -1):
            found = words[at : at + count]
            *before, last = (word.folded for word in found)
            for folded, beyond in ((last, 0), (_owner(last), 1)):
                name, end = (*before, folded), found[-1].end - beyond
                initials = self._words.get(name)
                if initials and self._is_meant(text, found, end=end, turned=name in self._turned):
                    return count, initials, end
        return 0, "", 0

    def _is_meant(self, text: str, found: list[_Word], *, end: int, turned: bool) -> bool:
        """Whether words are a name: a single one may be a word of the language too, unless it has a capital."""
        if len(found) == 1:
            return not found[0].text[0].islower() or text[found[0].start : end] in self._spelt
        return all(
            _BETWEEN.fullmatch(text, one.end, other.start)
            or (len(one.folded) <= _INITIAL and _DOT.fullmatch(text, one.end, other.start))
            or (turned and _COMMA.fullmatch(text, one.end, other.start))
            for one, other in pairwise(found)
        )

    def _initials_for(self, match: re.Match[str]) -> str:
        spelt = self._joining.get(_key(match[0]))
        return spelt[1] if spelt else _initials(match[0])

    def in_blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Blocks with every name in them reduced."""
        return tuple(self._in(block) for block in blocks) if self._words or self._joining else blocks

    def _in(self, value: Any) -> Any:
        if type(value) is str:
            return self.reduced(value)
        if isinstance(value, tuple):
            return tuple(self._in(one) for one in value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{one.name: self._in(getattr(value, one.name)) for one in fields(value)})
        return value


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _words_of(text: str) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        yield _Word(match.start(), match.end(), match[0], fold(match[0]))


def _owner(folded: str) -> str:
    """A word without the s of possession; nothing where it has none."""
    return folded[:-1] if folded.endswith("s") else ""


def _initials(name: str) -> str:
    """The initials of a name; "von" and "de la" have none."""
    words = [word for word in re.split(r"[\s.,-]+", name) if word]
    large = [word for word in words if not word[0].islower()] or words
    return " ".join(f"{word[0].upper()}." for word in large)


def _words_alone(part: str) -> list[str]:
    """The words of a given or family name by any of which somebody may be called: "Anna" of "Anna Maria"."""
    words = re.split(r"[\s-]+", part.strip())
    if len(words) < 2 or _JOINING.search(part):
        return []
    return [word for word in words if len(word) >= _SHORTEST and word[0].isupper() and not word.endswith(".")]


def _looks_like_a_name(text: str) -> bool:
    """Whether a text that may say how a name was got ("Career fair") is a name."""
    words = text.split()
    small = [word for word in words if word[0].islower()]
    return bool(words[:_MOST_WORDS] == words and len(small) < len(words) and all(map(is_particle, small)))


def _pattern_of(names: dict[str, tuple[str, str]]) -> re.Pattern[str]:
    """What finds any of the names, the longest first; by their first letters, as there may be very many."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(names, key=len, reverse=True):
        groups[key[0]].append(_one(names[key][0]))
    found = (f"(?=(?i:{re.escape(first)}))(?:{'|'.join(listed)})" for first, listed in groups.items())
    return re.compile("|".join(found) or r"(?!)")


def _one(name: str) -> str:
    """What finds one name of a script in which words are joined."""
    body = r"\s+".join(map(re.escape, name.split()))
    joined = len(name) > 1
    before, after = _APART, r"(?=s?(?!\w))"
    if joined and _UNSPACED.match(name[0]):
        before = ""
    elif _SEMITIC.match(name[0]):
        before = f"(?:{_APART}|(?<={_APART}[{_PREFIXES}]))"
    if joined and (_UNSPACED.match(name[-1]) or _HANGUL.match(name[-1])):
        after = ""
    return f"{before}(?i:{body}){after}"
