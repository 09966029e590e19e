"""Names of people: splitting, joining, sorting, initials, and what to call somebody in a greeting."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from desktop.core.records import dataclass

_PREFIXES = (
    " mr mrs ms miss mx dr prof professor doctor sir dame lady lord rev fr herr frau hr fru m mme mlle "
    "sr sra srta ing dipl-ing mag dott dott.ssa eng hon capt col gen "
)
_SUFFIXES = (
    " jr sr ii iii iv phd ph.d md m.d mba msc m.sc bsc b.sc ma m.a ba b.a llm llb jd esq dds rn pe p.e "
    "cpa cfa pmp mph mpa cissp csm shrm-cp ceng mrics frics fcca aca dphil edd m.ed med bed frs obe mbe cbe "
)
_PARTICLES = (
    " van von der den de del della di da do dos das du la le lo ten ter zu zum zur al el bin ibn bint abu "
    "ben mac af av 't y e "
)
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})
_HAN_PAIRS = (
    "欧阳",
    "歐陽",
    "司马",
    "司馬",
    "上官",
    "诸葛",
    "諸葛",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "南宮",
)
_HANGUL_PAIRS = ("남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in its parts; what is not there is empty."""

    given: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""


def split_name(text: str) -> NameParts:
    """Split a name as people write it, with titles and letters after the name set apart.

    "Family, Given" is understood; particles stay with the family name ("van der Berg"); names in Chinese,
    Japanese and Korean writing are split without a space where that can be told. One word is a given name.
    """
    text = tidy(text)
    if not text:
        return NameParts()
    if _is_east_asian(text) and " " not in text:
        return _split_east_asian(text)
    head, *tails = [part.strip() for part in text.split(",") if part.strip()] or [""]
    suffixes = [tail for tail in tails if _is_suffixes(tail)]
    tails = [tail for tail in tails if not _is_suffixes(tail)]
    words = head.split(" ")
    prefix = _take_prefixes(words)
    suffix = " ".join([*_take_suffixes(words), *suffixes])
    if tails:  # "Family, Given"
        given = tails[0].split(" ")
        prefix = prefix or _take_prefixes(given)
        return NameParts(" ".join(given), " ".join(words), prefix, suffix)
    if len(words) == 1:
        return NameParts("", words[0], prefix, suffix) if prefix else NameParts(words[0], "", "", suffix)
    start = _family_start(words)
    return NameParts(" ".join(words[:start]), " ".join(words[start:]), prefix, suffix)


def join_name(given: str, family: str) -> str:
    """Given and family name as they are written together: 王小明, but Tomasz Wieczorek."""
    given, family = tidy(given), tidy(family)
    if not given or not family:
        return given or family
    is_east_asian = not family.isascii() and _is_east_asian(given) and _is_east_asian(family)
    return family + given if is_east_asian else f"{given} {family}"


def display_name(given: str, family: str, chosen: str = "") -> str:
    """The name to show: the chosen one, else given and family name."""
    return tidy(chosen) or join_name(given, family)


def sort_key(given: str, family: str, chosen: str = "") -> str:
    """A text by which names sort as in an address book: family name first, accents and case ignored."""
    if family:
        return f"{fold(family)}\t{fold(given)}"
    parts = split_name(given or chosen)
    return f"{fold(parts.family or parts.given)}\t{fold(parts.given if parts.family else '')}"


def initials(text: str) -> str:
    """One or two letters for a disc: TW for Tomasz Wieczorek, 王 for 王小明; empty without any letter."""
    parts = split_name(text)
    if _is_east_asian(parts.family or parts.given):
        return (parts.family or parts.given)[:1]
    given = _first_letter(parts.given)
    if unicodedata.bidirectional(given or " ") == "AL":
        return given  # Arabic letters join: two of them would read as a word
    words = [word for word in parts.family.split(" ") if not _listed(word, _PARTICLES)]
    family = _first_letter(words[0] if words else parts.family)
    return given + family


def first_name(given: str, family: str = "", chosen: str = "") -> str:
    """What to call somebody after "Dear": the given name without titles and initials, else all there is."""
    name = tidy(given)
    if not name:
        parts = split_name(chosen or family)
        if parts.prefix and not parts.given:
            return f"{parts.prefix} {parts.family}"
        name = parts.given or parts.family
    if _is_east_asian(name):
        return name
    words = name.split(" ")
    _take_prefixes(words)
    full = [word for word in words if len(word.rstrip(".")) > 1 and not word.endswith(".")]
    if not full and family:
        return join_name(given, family)
    return (full or words or [""])[0]


def is_particle(word: str) -> bool:
    """Whether a word is one like "von" or "de", small within a name."""
    return _listed(word, _PARTICLES)


def tidy(text: str) -> str:
    """The text on one line, without doubled spaces and without characters nobody sees."""
    if text.isprintable():
        return " ".join(text.split()) if " " in text else text
    kept = "".join(" " if c.isspace() else c for c in text if _is_seen(c))
    return " ".join(kept.split())


def fold(text: str) -> str:
    """The text for comparing: small letters, no accents, single spaces."""
    if text.isascii():
        return text.lower() if text.isalnum() else " ".join(text.lower().split())
    return _without_accents(text)


@lru_cache(maxsize=4_000)  # first names and places come again and again
def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    return " ".join(unicodedata.normalize("NFKC", bare).split())


def _is_seen(char: str) -> bool:
    if char.isspace():
        return True
    category = unicodedata.category(char)
    return (
        category not in ("Cc", "Cs", "Cn")
        and char not in "\u200b\u200e\u200f\u2060\ufeff"
        and not ("\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069")
    )


def _is_east_asian(text: str) -> bool:
    if text.isascii():
        return False
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(_is_han(c) or _is_hangul(c) or "\u3040" <= c <= "\u30ff" for c in letters)


def _is_han(char: str) -> bool:
    return (
        "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003ffff"
    )


def _is_hangul(char: str) -> bool:
    return "\uac00" <= char <= "\ud7a3"


def _split_east_asian(text: str) -> NameParts:
    if all(_is_hangul(c) for c in text) and 2 <= len(text) <= 5:
        cut = 2 if text.startswith(_HANGUL_PAIRS) and len(text) > 2 else 1
    elif all(_is_han(c) for c in text) and 2 <= len(text) <= 4:
        cut = 2 if len(text) == 4 or (text.startswith(_HAN_PAIRS) and len(text) > 2) else 1
    else:
        return NameParts(given=text)  # with kana the border cannot be told
    return NameParts(text[cut:], text[:cut])


def _family_start(words: list[str]) -> int:
    """Where the family name begins: the last word, or the first of the particles before it."""
    start = len(words) - 1
    while start > 1 and _listed(words[start - 1], _PARTICLES):
        start -= 2 if words[start - 1] in ("y", "e") and start > 2 else 1  # "García y Ruiz"
    return start


def _take_prefixes(words: list[str]) -> str:
    taken = []
    while len(words) > 1 and _listed(words[0].rstrip("."), _PREFIXES) and not _looks_initial(words):
        taken.append(words.pop(0))
    return " ".join(taken)


def _listed(word: str, words: str) -> bool:
    return f" {word.lower()} " in words


def _looks_initial(words: list[str]) -> bool:
    """ "M. Curie" is an initial, "M Curie" too where no other given name follows."""
    return words[0].lower().rstrip(".") in ("m", "fr") and (words[0].endswith(".") or len(words) < 3)


def _take_suffixes(words: list[str]) -> list[str]:
    taken: list[str] = []
    while len(words) > 2 and _is_suffixes(words[-1]):
        taken.insert(0, words.pop())
    return taken


def _is_suffixes(text: str) -> bool:
    words = re.split(r"[\s/&|]+", text.strip("()"))
    return all(_listed(word.rstrip("."), _SUFFIXES) for word in words if word)


def _first_letter(text: str) -> str:
    return next((c.upper()[:1] for c in text if c.isalpha() or c.isdigit()), "")
