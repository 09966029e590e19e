"""What a column can hold, and looking up the words that stand above columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from desktop.exchange import csv_vocabulary


class Target(StrEnum):
    """What a column can hold; the order is that of the mapping dialog."""

    IGNORE = "ignore"
    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    MIDDLE = "middle"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PRONOUNS = "pronouns"
    ROLE = "role"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    FIELD = "field"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    CHAT = "chat"
    PLACE = "place"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"
    TIME_ZONE = "time_zone"
    TAGS = "tags"
    NOTES = "notes"
    HOW_FOUND = "how_found"
    REFERRED_BY = "referred_by"
    INTEREST = "interest"
    STAGE = "stage"
    CONNECTED_ON = "connected_on"
    UID = "uid"
    #: The label of the column that follows or goes before ("E-mail 1 - Label").
    LABEL = "label"


#: Of these one at least is needed in a table of people.
NAMES = frozenset({Target.NAME, Target.GIVEN, Target.FAMILY})
#: Of these a person has one, and what another column holds of them has no room; all others are kept side by side.
ONE_OF_EACH = frozenset(Target) - {
    Target.IGNORE,
    Target.EMAIL,
    Target.PHONE,
    Target.LINK,
    Target.CHAT,
    Target.TAGS,
    Target.NOTES,
    Target.HOW_FOUND,
    Target.INTEREST,
    Target.LABEL,
}
#: A place is put together of these, and a person may have several addresses of which one is taken.
PLACES = frozenset({Target.PLACE, Target.CITY, Target.REGION, Target.COUNTRY})


@lru_cache(maxsize=4_000)
def plain(header: str) -> str:
    """A header for looking up, in small letters without marks or signs: ``E-Mail_1`` is "e mail 1"."""
    # "Phone(s)" means phones
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header.replace("(s)", "s"))
    decomposed = unicodedata.normalize("NFKD", spaced.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join("".join(char if char.isalnum() else " " for char in bare).split())


@cache
def headers() -> Mapping[str, Target]:
    """What each known header holds; made on first use."""
    return {word: Target(name) for name, listed in csv_vocabulary.HEADERS.items() for word in _listed(listed)}


@cache
def qualifiers() -> Mapping[str, str]:
    """The plain label of each word that says whose column it is; made on first use."""
    return {word: label for label, listed in csv_vocabulary.QUALIFIERS.items() for word in _listed(listed)}


@cache
def streets() -> frozenset[str]:
    """Headers of parts of a postal address that are not kept; made on first use."""
    return frozenset(_listed(csv_vocabulary.STREETS))


@cache
def courtesies() -> frozenset[str]:
    """Titles such as "Mrs" and "Dr" in small letters, without dots; made on first use."""
    return frozenset(csv_vocabulary.COURTESIES.split())


@cache
def totals() -> frozenset[str]:
    """Words for the sums under a table in small letters, marks composed or not; made on first use."""
    words = [word.strip().casefold() for word in re.split(r"[|\n]", csv_vocabulary.TOTALS) if word.strip()]
    return frozenset(words) | {unicodedata.normalize("NFD", word) for word in words}


def _listed(text: str) -> list[str]:
    return [plain(word) for line in text.splitlines() for word in line.split("|") if word.strip()]


#: Columns that tell the label or the kind of their neighbour.
LABEL_WORDS = frozenset({"label", "type", "typ", "art", "etiquette", "etiqueta", "tipo", "種類"})
