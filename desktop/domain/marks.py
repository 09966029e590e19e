"""The six marks a line of notes can have, and how the first character of a line sets one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from unicodedata import category

from desktop.core.records import dataclass
from desktop.domain.kinds import Mark

MARKS: tuple[Mark, ...] = tuple(Mark)

# Also the order of the mark bar and of Alt+1 … 6.
DEFAULT_KEYS: Mapping[str, Mark] = MappingProxyType(
    {
        "*": Mark.INSIGHT,
        "!": Mark.ADVICE,
        '"': Mark.QUOTE,
        "@": Mark.PERSON,
        ">": Mark.FOLLOWUP,
        "?": Mark.QUESTION,
    }
)

# Keyboards and input helpers that make a typographic or full-width character out of the key.
_SAME_KEY = {"“": '"', "„": '"', "«": '"', "＊": "*", "！": "!", "＂": '"', "＠": "@", "＞": ">", "？": "?"}
_CLOSING = '"”“»'
_OPENING = '"“„«'


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A line as it is kept: its mark (empty text for none), its text, and what was taken off its start."""

    mark: str
    text: str
    taken: str = ""


class KeyFault(StrEnum):
    """Why a character cannot set a mark."""

    ORDINARY = "ordinary"  # a letter, figure or space: ordinary lines begin with it
    TAKEN = "taken"  # it sets another mark


def plain_key(character: str) -> str:
    """The key behind a character that an input helper made of it."""
    return _SAME_KEY.get(character, character)


def key_fault(keys: str, mark: Mark, key: str) -> KeyFault | None:
    """Why ``key`` cannot set ``mark``, if so; ``keys`` are the six characters in the order of the marks."""
    if len(key) != 1 or category(key)[0] not in "PS":
        return KeyFault.ORDINARY
    others = [other for one, other in zip(MARKS, keys, strict=False) if one is not mark]
    return KeyFault.TAKEN if plain_key(key) in others else None


def key_of(mark: Mark | str, *, keys: Mapping[str, Mark] = DEFAULT_KEYS) -> str:
    """The character that sets a mark; empty for no mark."""
    return next((key for key, value in keys.items() if value == mark), "")


def parse_line(text: str, *, keys: Mapping[str, Mark] = DEFAULT_KEYS) -> MarkedText:
    """Take the mark off the start of a line that was typed.

    The character counts once it is followed by anything but itself; a space after it goes with it. Doubled
    (``**``, ``??``) it is meant literally and the text stays as typed. Alone it waits for the next key.
    """
    first = plain_key(text[:1])
    mark = keys.get(first)
    if mark is None or len(text) < 2 or plain_key(text[1]) == first:
        return MarkedText("", text)
    cut = 2 if text[1] in " \u00a0" else 1
    return MarkedText(mark.value, text[cut:], text[:cut])


def literal(line: MarkedText) -> MarkedText:
    """The same line with its mark given back as the character that was typed (Backspace after a mark)."""
    return MarkedText("", line.taken.rstrip(" \u00a0") + line.text)


def typed_form(mark: Mark | str, text: str, *, keys: Mapping[str, Mark] = DEFAULT_KEYS) -> str:
    """How a marked line would be typed; for copies as plain text."""
    key = key_of(mark, keys=keys)
    if not key:
        return text
    return key + text if key == '"' else f"{key} {text}"


def bare_quote(text: str) -> str:
    """The words of a quotation without the marks around it, also when only the closing one is left."""
    text = text.strip()
    if text and text[-1] in _CLOSING and sum(text.count(c) for c in '"“”„«»') % 2:
        text = text[:-1].rstrip()
    while len(text) > 1 and text[0] in _OPENING and text[-1] in _CLOSING:
        inner = text[1:-1].strip()
        if any(c in inner for c in '"“”'):
            break
        text = inner
    return text
