"""What each vCard property means: one small function for each, filling a draft of a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from desktop.exchange import limits, names, reaches
from desktop.exchange.records import FoundPerson, FoundReach, only_best
from desktop.exchange.text import clean_block, clean_line
from desktop.exchange.vcard_lines import Head
from desktop.exchange.vcard_text import escaped, part_lines, split, unescaped

#: Properties that hold nothing worth keeping, or that are written anew each time.
DROPPED = frozenset({"VERSION", "REV", "PROFILE", "BEGIN", "END", "X-MS-OL-DESIGN", "X-ABLABEL"})
_SYSTEM_TAGS = frozenset({"mycontacts", "my contacts", "starred", "contacts"})
_CHATS = {
    "X-AIM": "AIM",
    "X-ICQ": "ICQ",
    "X-JABBER": "Jabber",
    "X-MSN": "MSN",
    "X-YAHOO": "Yahoo",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-GTALK": "Google Talk",
    "X-GOOGLE-TALK": "Google Talk",
    "X-GADUGADU": "Gadu-Gadu",
    "X-QQ": "QQ",
    "X-TWITTER": "Twitter",
    "X-MS-IMADDRESS": "chat",
    "X-SIP": "SIP",
    "X-TELEGRAM": "Telegram",
    "X-MATRIX": "Matrix",
}
_NOBODY = frozenset({"group", "location", "application", "device"})


class Draft:
    """A person while the properties of a card come in; written out, as one is made for every card.

    ``tidy`` says that every value of the card without a backslash is clean as it stands, but for blanks at its ends.
    ``beyond`` counts properties that were not understood and could not be kept either.
    """

    __slots__ = (
        "beyond",
        "extra",
        "found",
        "kind",
        "labels",
        "line",
        "notes",
        "places",
        "reaches",
        "tags",
        "tidy",
    )

    def __init__(self, line: int, labels: dict[str, str], *, tidy: bool = False) -> None:
        self.line = line
        self.labels = labels
        self.found: dict[str, str] = {}
        self.reaches: list[FoundReach | None] = []
        self.places: tuple[tuple[int, str], ...] = ()
        self.tags: dict[str, None] = {}
        self.notes: tuple[str, ...] = ()
        self.extra: tuple[str, ...] = ()
        self.beyond = 0
        self.kind = ""
        self.tidy = tidy

    def put(self, name: str, text: str) -> bool:
        """Keep a value if none of its name is there yet; says whether it was kept."""
        if not text or self.found.get(name):
            return False
        self.found[name] = text
        return True

    def label(self, head: Head) -> str:
        """The label of a property: the one its group gives, else its types."""
        return (self.labels.get(head.group) or head.label) if self.labels else head.label

    def keep(self, head: Head, text: str) -> None:
        """Keep a property that is not understood, as a line of vCard 3.0; beyond the limits it is only counted."""
        if len(self.extra) < limits.EXTRAS and len(text) <= limits.EXTRA_TEXT:
            self.extra += (verbatim(head, text),)
        else:
            self.beyond += 1


def verbatim(head: Head, text: str) -> str:
    """A property as one unfolded line, without the encoding it came in."""
    if head.encoding == "qp":
        text = escaped(text) if head.name not in ("N", "ADR", "ORG") else text
    text = text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")
    parts = [f"{head.group}.{head.name}" if head.group else head.name]
    for key, values in head.parameters:
        listed = ",".join(_parameter_value(value) for value in values)
        parts.append(f"{key}={listed}")
    return clean_line(f"{';'.join(parts)}:{text}", limit=limits.EXTRA_TEXT + 10_000)


def _parameter_value(value: str) -> str:
    value = value.replace('"', "'").replace("\n", " ")
    return f'"{value}"' if any(char in value for char in ":;,") else value


Handler = Callable[[Draft, Head, str], None]


def handler_of(name: str) -> Handler:
    """What fills a draft from a property of that name; what is not understood is kept."""
    return _HANDLERS.get(name, Draft.keep)


def read_property(draft: Draft, head: Head, text: str) -> None:
    """Fill the draft from one property, by its name."""
    if head.name not in DROPPED:
        handler_of(head.name)(draft, head, text)


def _one_line(draft: Draft, text: str) -> str:
    """Clean text on one line, escapes undone."""
    return text.strip() if draft.tidy and "\\" not in text else clean_line(unescaped(text))


def _full_name(draft: Draft, _head: Head, text: str) -> None:
    if not draft.found.get("display"):
        draft.found["display"] = names.unquoted(_one_line(draft, text))


def _name(draft: Draft, _head: Head, text: str) -> None:
    if "family" in draft.found or "given" in draft.found:
        return
    if draft.tidy and "\\" not in text:
        parts = list(map(str.strip, text.split(";")))
    else:
        parts = [part and clean_line(part) for part in split(text, ";")]
    if len(parts) < 5:
        parts += [""] * 5
    draft.found["family"], draft.found["given"] = parts[0], parts[1]
    if parts[2] or parts[3] or parts[4]:
        draft.put("middle", parts[2].replace(",", " ").replace("  ", " "))
        draft.put("prefix", parts[3])
        draft.put("suffix", parts[4].replace(",", ", ").replace("  ", " "))


def _nickname(draft: Draft, _head: Head, text: str) -> None:
    draft.put("nickname", _one_line(draft, text))


def _organisation(draft: Draft, head: Head, text: str) -> None:
    if ";" not in text and "organisation" not in draft.found:
        draft.found["organisation"] = _one_line(draft, text)
        return
    parts = [clean_line(part) for part in split(text, ";")]
    if draft.put("organisation", parts[0]):
        draft.put("department", ", ".join(part for part in parts[1:] if part))
    elif any(parts):
        draft.keep(head, text)


def _title(draft: Draft, head: Head, text: str) -> None:
    if not draft.put("title", _one_line(draft, text)) and text:
        draft.keep(head, text)


def _role(draft: Draft, head: Head, text: str) -> None:
    draft.put("role", _one_line(draft, text))
    if text.strip():
        draft.keep(head, text)


def _email(draft: Draft, head: Head, text: str) -> None:
    draft.reaches.append(reaches.email(unescaped(text), label=draft.label(head), best=head.best))


def _phone(draft: Draft, head: Head, text: str) -> None:
    draft.reaches.append(reaches.phone(unescaped(text), label=draft.label(head), best=head.best))


def _link(draft: Draft, head: Head, text: str) -> None:
    draft.reaches.append(reaches.link(unescaped(text), label=draft.label(head)))


def _social(draft: Draft, head: Head, text: str) -> None:
    value = unescaped(text)
    label = head.parameter("SERVICE-TYPE") or draft.label(head)
    user = head.parameter("X-USER") or head.parameter("USERNAME")
    if value.startswith(("http:", "https:", "www.")):
        draft.reaches.append(reaches.link(value, label="LinkedIn" if label.lower() == "linkedin" else label))
    else:
        name = user or reaches.without_scheme(value)
        draft.reaches.append(reaches.other(name, label=label or "profile"))


def _chat(draft: Draft, head: Head, text: str) -> None:
    own = head.parameter("X-SERVICE-TYPE") or head.parameter("SERVICE-TYPE")
    label = _CHATS.get(head.name) or own or text.partition(":")[0].upper()[:20]
    draft.reaches.append(reaches.other(reaches.without_scheme(unescaped(text)), label=label))


def _address(draft: Draft, head: Head, text: str) -> None:
    draft.keep(head, text)
    parts = [clean_line(part) for part in split(text, ";")] + [""] * 7
    town = parts[3] or parts[4]
    place = ", ".join(part for part in (town, parts[6]) if part)
    if place:
        rank = 0 if head.best else 1 if "work" in head.types else 2
        draft.places += ((rank, place),)


def _note(draft: Draft, _head: Head, text: str) -> None:
    if note := clean_block(unescaped(text)):
        draft.notes += (note,)


def _categories(draft: Draft, _head: Head, text: str) -> None:
    draft.tags.update(_tags_of(text))


@lru_cache(maxsize=256)  # the cards of one address book are in the same few groups
def _tags_of(text: str) -> dict[str, None]:
    """The tags of a list, each once, without those that a program puts on everybody; not to be changed."""
    tags = (clean_line(part).lstrip("* ") for part in unescaped(text).replace(";", ",").split(","))
    return dict.fromkeys(tag for tag in tags if tag and tag.casefold() not in _SYSTEM_TAGS)


def _uid(draft: Draft, _head: Head, text: str) -> None:
    uid = text.strip() if draft.tidy else clean_line(text)
    draft.put("uid", uid[9:] if uid[:9].lower() == "urn:uuid:" else uid)


def _zone(draft: Draft, head: Head, text: str) -> None:
    if "/" in text and " " not in text.strip():
        draft.put("time_zone", _one_line(draft, text))
    elif text.strip():
        draft.keep(head, text)


def _kind(draft: Draft, _head: Head, text: str) -> None:
    draft.kind = draft.kind or text.strip().lower()


def _shown_as(draft: Draft, _head: Head, text: str) -> None:
    if text.strip().upper() == "COMPANY":
        draft.kind = "org"


def _product(draft: Draft, _head: Head, text: str) -> None:
    """Our own cards name their parts; in others a whole name without parts is still to be split."""
    if text.strip() == PRODUCT:
        draft.found["our_own"] = "yes"


def _android(draft: Draft, head: Head, text: str) -> None:
    parts = split(text, ";")
    if parts[0].endswith("/nickname") and len(parts) > 1 and draft.put("nickname", clean_line(parts[1])):
        return
    draft.keep(head, text)


def _own(name: str) -> Callable[[Draft, Head, str], None]:
    def read(draft: Draft, _head: Head, text: str) -> None:
        if draft.tidy and "\\" not in text:
            draft.put(name, text.strip())
        else:
            draft.put(name, clean_line(unescaped(text), limit=limits.TEXT))

    return read


#: The program that a card of ours names as its maker.
PRODUCT = "-//Askwell//Askwell//EN"
#: Properties that Askwell writes for what vCard has no word for.
OWN_PROPERTIES = {
    "X-ASKWELL-FIELD": "field",
    "X-ASKWELL-HOW-FOUND": "how_found",
    "X-ASKWELL-REFERRED-BY": "referred_by",
    "X-ASKWELL-INTEREST": "interest",
    "X-ASKWELL-STAGE": "stage",
}

_HANDLERS: dict[str, Handler] = {
    "FN": _full_name,
    "N": _name,
    "NICKNAME": _nickname,
    "X-NICKNAME": _nickname,
    "ORG": _organisation,
    "TITLE": _title,
    "ROLE": _role,
    "EMAIL": _email,
    "TEL": _phone,
    "URL": _link,
    "X-SOCIALPROFILE": _social,
    "SOCIALPROFILE": _social,
    "IMPP": _chat,
    **dict.fromkeys(_CHATS, _chat),
    "ADR": _address,
    "NOTE": _note,
    "CATEGORIES": _categories,
    "UID": _uid,
    "TZ": _zone,
    "PRONOUNS": _own("pronouns"),
    "X-PRONOUNS": _own("pronouns"),
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ABSHOWAS": _shown_as,
    "X-ANDROID-CUSTOM": _android,
    "PRODID": _product,
    **{name: _own(key) for name, key in OWN_PROPERTIES.items()},
}


def is_nobody(draft: Draft) -> bool:
    """Whether the card is a list, a place or a thing."""
    return draft.kind in _NOBODY


def person(draft: Draft) -> FoundPerson | None:
    """The person of a draft, which is used up; None if there is nothing to call them by."""
    found = draft.found
    parts = part_lines(found) if not _PARTS.isdisjoint(found) else ()
    listed = only_best(reaches.without_repeats(draft.reaches)) if draft.reaches else ()
    display, our_own = found.pop("display", ""), found.pop("our_own", "")
    shown = display or _assembled(found) or _stand_in(found, listed)
    if not shown:
        return None
    given, family = found.pop("given", ""), found.pop("family", "")
    is_organisation = draft.kind in ("org", "organization") or (
        not given and not family and shown == found.get("organisation")
    )
    if display and not (given or family or our_own or is_organisation):
        given, family = names.split_full(display)
    title, role = found.pop("title", ""), found.pop("role", "")
    rest: dict[str, Any] = found
    return FoundPerson(
        display_name=shown,
        given=given,
        family=family,
        role=title or role,
        place=min(draft.places)[1] if draft.places else "",
        reaches=listed,
        tags=tuple(draft.tags),
        notes="\n\n".join(draft.notes) if draft.notes else "",
        profile=reaches.profile_of(listed),
        is_organisation=is_organisation,
        extra=parts + draft.extra,
        line=draft.line,
        **rest,
    )


#: What of a person is kept in lines of its own.
_PARTS = frozenset({"middle", "prefix", "suffix", "department", "nickname"})


def _assembled(found: dict[str, str]) -> str:
    return names.assembled(
        prefix=found.get("prefix", ""),
        given=found.get("given", ""),
        middle=found.get("middle", ""),
        family=found.get("family", ""),
        suffix=found.get("suffix", ""),
    )


def _stand_in(found: dict[str, str], listed: Iterable[FoundReach]) -> str:
    """What a card without a name is called by: nickname, organisation, else the first way to reach it."""
    return found.get("nickname") or found.get("organisation") or next((reach.value for reach in listed), "")
