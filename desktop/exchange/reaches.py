"""Ways to reach people: addresses, numbers and links as files write them, made plain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import unquote

from desktop.domain.kinds import ReachKind
from desktop.exchange import limits
from desktop.exchange.records import FoundReach
from desktop.exchange.text import clean_line

#: Taken out of their class once: asking it takes longer than most of what is done with them.
_EMAIL, _PHONE, _LINK, _OTHER = ReachKind.EMAIL, ReachKind.PHONE, ReachKind.LINK, ReachKind.OTHER
_ANGLED = re.compile(r"<\s*([^<>\s]+@[^<>]+?)\s*>")
_BRACKETED = re.compile(r"\(([^()\s]+@[^()\s]+)\)\s*$")
_BARE = re.compile(r"[\w.+-]+@[\w.-]*\w")
_SLUG = re.compile(r"linkedin\.com/(?:mwlite/)?(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
_PLAIN_PROFILE = re.compile(r"https?://(?:[a-z]{2,3}\.)?linkedin\.com/in/([\w-]+)/?")
_EXTENSION = re.compile(r";(?:ext|extension)=", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!//)(?=.)")
_APPLE_LABEL = re.compile(r"^_?\$!<(.*)>!\$_?$")
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])")

#: Words that files use for a label, and the plain word for it.
LABELS = {
    "cell": "mobile",
    "cellular": "mobile",
    "iphone": "mobile",
    "mobil": "mobile",
    "business": "work",
    "office": "work",
    "company": "work",
    "internet": "",
    "voice": "",
    "pref": "",
    "private": "home",
    "personal": "home",
    "homepage": "home page",
    "other": "other",
    "facsimile": "fax",
    "workfax": "work fax",
    "homefax": "home fax",
}


#: Labels in plain words, in which the case of letters means nothing.
PLAIN_LABELS = frozenset(
    {"work", "home", "mobile", "fax", "work fax", "home fax", "pager", "main", "other", "car", "school"}
)


def label_of(text: str) -> str:
    """A label in plain words: "CELL" is "mobile", "* Work" is "work"; what nobody knows stays as it is."""
    text = clean_line(text, limit=60).lstrip("* ")
    lowered = text.casefold()
    return lowered if lowered in PLAIN_LABELS else LABELS.get(lowered, text)


def own_label(text: str) -> str:
    """A label that somebody chose, as it is; Apple's own (``_$!<HomePage>!$_``) in plain words."""
    text = clean_line(text, limit=60)
    match = _APPLE_LABEL.match(text)
    return label_of(_WORDS.sub(" ", match[1]).lower()) if match else text


def email(value: str, *, label: str = "", best: bool = False) -> FoundReach | None:
    """An e-mail address, bare: ``"Ann" <ann@x.org>`` is ann@x.org. Without an @ it is kept as other text."""
    if value.isascii() and len(value) <= limits.NAME and _BARE.fullmatch(value):
        return FoundReach(_EMAIL, value, label, best)  # most are so, and need no cleaning
    value = clean_line(value)
    if _BARE.fullmatch(value):
        return FoundReach(_EMAIL, value, label, best)
    if value[:7].lower() == "mailto:":
        value = unquote(value[7:].partition("?")[0])
    if "@" in value and (" " in value or "<" in value):
        match = _ANGLED.search(value) or _BRACKETED.search(value)
        value = match[1] if match else value
    value = value.strip(" <>;,\"'")
    if not value or value[:3].lower() == "/o=":
        return None
    kind = _EMAIL if "@" in value.strip("@") else _OTHER
    return FoundReach(kind, value, label or ("" if kind is _EMAIL else "e-mail"), best)


def phone(value: str, *, label: str = "", best: bool = False) -> FoundReach | None:
    """A phone number as written, without ``tel:``; words stay, a lone sign is nothing. SIP is another way."""
    value = clean_line(value)
    if ":" in value[:5]:
        lowered = value[:5].lower()
        if lowered.startswith("sip:") or lowered == "sips:":
            return FoundReach(_OTHER, value.partition(":")[2], "SIP", best)
        if lowered.startswith("tel:"):
            value = unquote(value[4:]).strip()
    if ";" in value:
        value = _EXTENSION.sub(" ext. ", value)
    if not value[-1:].isalnum() and not any(char.isalnum() for char in value):
        return None
    return FoundReach(_PHONE, value, label, best)


def link(value: str, *, label: str = "", best: bool = False) -> FoundReach | None:
    """A web address as text; it is never opened or fetched here."""
    value = clean_line(value, limit=2_000).replace(" ", "%20")
    if len(value) < 4 or value.lower() in ("http://", "https://"):
        return None
    return FoundReach(_LINK, value, label, best)


def other(value: str, *, label: str, best: bool = False) -> FoundReach | None:
    """A chat name or another way to reach somebody."""
    value = clean_line(value)
    return FoundReach(_OTHER, value, label, best) if value else None


def plain_way(kind: ReachKind, value: str) -> tuple[FoundReach | None, str]:
    """An address that needs no cleaning, as most of those in tables, and its LinkedIn key; None for all others.

    ``value`` is printable, on one line, its letters composed; what comes is what ``email`` or ``link`` would give.
    """
    if kind is _LINK:
        profile = _PLAIN_PROFILE.fullmatch(value)
        return (FoundReach(_LINK, value, "LinkedIn"), profile[1].lower()) if profile else (None, "")
    is_bare = kind is _EMAIL and _BARE.fullmatch(value)
    return (FoundReach(_EMAIL, value) if is_bare else None), ""


def without_scheme(value: str) -> str:
    """A chat address without its service's own scheme (``xmpp:``, ``skype:``, ``x-apple:``)."""
    match = _SCHEME.match(value.strip())
    return unquote(value.strip()[match.end() :]) if match else value


@lru_cache(maxsize=32)  # one address is asked for its label, then for the profile of the person
def linkedin_slug(address: str) -> str:
    """The key of a LinkedIn profile, the part after ``/in/`` in small letters; empty for other addresses."""
    if "linkedin" not in address and "linkedin" not in address.lower():
        return ""
    match = _SLUG.search(address)
    if not match:
        return ""
    slug = match[1]
    is_plain = slug.isascii() and slug.isprintable() and "%" not in slug and len(slug) <= limits.NAME
    return (slug if is_plain else clean_line(unquote(slug))).lower()


def profile_of(reaches: Iterable[FoundReach]) -> str:
    """The LinkedIn key of the first way to reach somebody that has one."""
    for reach in reaches:
        plain = reach.kind is _EMAIL or reach.kind is _PHONE
        if not plain and (slug := linkedin_slug(reach.value)):
            return slug
    return ""


def without_repeats(reaches: Iterable[FoundReach | None]) -> tuple[FoundReach, ...]:
    """Each kind, label and value once, in order; a repeat that is preferred makes the first one so."""
    listed = [reach for reach in reaches if reach is not None]
    if len(listed) < 2 or len(set(map(str.casefold, [reach.value for reach in listed]))) == len(listed):
        return tuple(listed)
    kept: dict[tuple[ReachKind, str, str], FoundReach] = {}
    for reach in listed:
        key = (reach.kind, reach.label, reach.value.casefold())
        if key not in kept or (reach.best and not kept[key].best):
            kept[key] = reach
    return tuple(kept.values())
