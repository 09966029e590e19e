"""Names reduced to initials in a document that is handed on: "Amara Nwosu" becomes "A. N." wherever it stands.

Names are found as people write them: in any case where first and last name stand together, with an s of possession,
with what Hebrew and Arabic put before and Korean behind a word, and within a sentence of a script without blanks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import fields, is_dataclass, replace
from typing import Any

from desktop.exchange.document import Block
from desktop.storage.database import Reader

_SHORTEST, _MOST_WORDS = 3, 4
#: Scripts that put no blanks between words: Thai, Lao, Burmese, Khmer, kana, Chinese and Japanese characters.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SEMITIC = re.compile("[\u0590-\u06ff]")
#: "And", "the", "in", "to", "from" and the like are written together with the word behind them.
_PREFIXES = "\u05d5\u05d4\u05d1\u05dc\u05de\u05e9\u05db\u0648\u0641\u0628\u0644\u0643"
_APART = r"(?<!\w)"


class Names:
    """Reduces the names of everybody in a notebook; does nothing where that is not wished."""

    def __init__(self, db: Reader, *, short: bool) -> None:
        self._short: dict[str, str] = {}
        self._spelt: dict[str, str] = {}
        if not short:
            return
        for shown, given, family in db.rows("SELECT shown_name, given, family FROM person"):
            self._put_person(shown, given, family)
        for (name,) in db.rows("SELECT name FROM referral UNION SELECT referrer_name FROM person"):
            if _looks_like_a_name(name):
                self._put(name, _initials(name))
        self._pattern = _pattern_of(self._short, self._spelt)

    def _put_person(self, shown: str, given: str, family: str) -> None:
        turned = family and shown.startswith(family) and not shown.startswith(given)
        initials = _initials(f"{family} {given}" if turned else f"{given} {family}" if given else shown)
        for name in (shown, f"{given} {family}", f"{family} {given}", f"{family}, {given}"):
            if (given and family) or name == shown:
                self._put(name, initials)
        self._put(family, _initials(family))
        self._put(given, _initials(given))

    def _put(self, name: str, initials: str) -> None:
        if (len(name) >= _SHORTEST or not name.isascii()) and name.strip():
            self._short.setdefault(_key(name), initials)
            self._spelt.setdefault(_key(name), name.strip())

    def reduced(self, text: str) -> str:
        """A text with every name in it reduced."""
        if not self._short:
            return text
        return self._pattern.sub(self._initials_for, text)

    def _initials_for(self, match: re.Match[str]) -> str:
        return self._short[_key(match[0])]

    def in_blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Blocks with every name in them reduced."""
        return tuple(self._in(block) for block in blocks) if self._short else blocks

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


def _initials(name: str) -> str:
    """The initials of a name; "von" and "de la" have none."""
    words = [word for word in re.split(r"[\s.,-]+", name) if word]
    large = [word for word in words if not word[0].islower()] or words
    return " ".join(f"{word[0].upper()}." for word in large)


def _looks_like_a_name(text: str) -> bool:
    """Whether a text that may say how a name was got ("Career fair") is a name."""
    words = text.split()
    return 2 <= len(words) <= _MOST_WORDS and not any(word[0].islower() for word in words)


def _pattern_of(names: dict[str, str], spelt: dict[str, str]) -> re.Pattern[str]:
    """What finds any of the names, the longest first; by their first letters, as there may be very many."""
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(names, key=len, reverse=True):
        groups[key[0]].append(_one(spelt[key]))
    found = (f"(?=(?i:{re.escape(first)}))(?:{'|'.join(listed)})" for first, listed in groups.items())
    return re.compile("|".join(found) or r"(?!)")


def _one(name: str) -> str:
    """What finds one name. A name of a single word may be a word of the language too: only with its capital."""
    words = name.split()
    body = r"\s+".join(map(re.escape, words))
    body = f"(?i:{body})" if len(words) > 1 else body
    joined = len(name) > 1
    before, after = _APART, r"(?=s?(?!\w))"
    if joined and _UNSPACED.match(name[0]):
        before = ""
    elif _SEMITIC.match(name[0]):
        before = f"(?:{_APART}|(?<={_APART}[{_PREFIXES}]))"
    if joined and (_UNSPACED.match(name[-1]) or _HANGUL.match(name[-1])):
        after = ""
    return before + body + after
