"""Ways to reach people: checking and comparing e-mail addresses, phone numbers and profile addresses."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from desktop.core.errors import Problem
from desktop.domain.names import fold, join_name, split_name, tidy

_COMPARED_DIGITS = 9  # what is left of a number when the country code is written or left out
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:/*", re.IGNORECASE)
_PLAIN_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PLAIN_PROFILE = re.compile(r"https?://(?:[a-z]{2,3}\.)?linkedin\.com/in/([\w-]+)/?")
_ORGANISATION_ENDS = re.compile(
    r"[\s,]+(?:inc|ltd|llc|llp|gmbh|ag|ug|kg|e\.?v|s\.?a|s\.?r\.?l|b\.?v|n\.?v|ab|oy|as|plc|co|corp|pty)\.?$"
)


def email_problem(text: str) -> Problem | None:
    """What is wrong with an e-mail address, as far as it can be told; None when nothing is."""
    address = clean_email(text)
    local, at, domain = address.rpartition("@")
    if not at or not local or any(c.isspace() for c in address):
        return Problem.EMAIL_NO_AT
    labels = domain.split(".")
    if len(labels) < 2 or not all(labels):
        return Problem.EMAIL_NO_DOT
    return None


def clean_email(text: str) -> str:
    """The bare address out of "mailto:a@b.example" or "Anna <a@b.example>"."""
    text = tidy(text)
    inner = re.search(r"<([^<>]+@[^<>]+)>", text)
    text = inner[1] if inner else text
    if text.lower().startswith("mailto:"):
        text = unquote(text[7:].split("?")[0])
    return text.strip(" ;,<>")


def email_key(text: str) -> str:
    """What two spellings of one address have in common; empty when it is no address."""
    if _PLAIN_EMAIL.fullmatch(text):
        return text.casefold()
    address = clean_email(text)
    return "" if email_problem(address) else address.casefold()


def phone_key(text: str) -> str:
    """What two spellings of one phone number have in common; empty when it is too short to say."""
    text = tidy(text)
    text = text[4:] if text.lower().startswith("tel:") else text
    digits = "".join(str(int(c)) for c in re.split(r"[;,x#]|ext", text, maxsplit=1)[0] if c.isdecimal())
    return digits[-_COMPARED_DIGITS:] if len(digits) >= 7 else ""


def link_key(text: str) -> str:
    """What two spellings of one web address have in common: host and path; a LinkedIn profile by its slug."""
    if profile := _PLAIN_PROFILE.fullmatch(text):
        return f"linkedin:{profile[1].casefold()}"
    text = tidy(text)
    if "." not in text or " " in text or "@" in text.split("/")[0]:
        return ""
    bare = _SCHEME.sub("", text).split("#")[0].split("?")[0]
    host, _, path = bare.partition("/")
    host = host.casefold().split(":")[0].removeprefix("www.").removeprefix("m.")
    path = unquote(path).strip("/")
    if host == "linkedin.com" or host.endswith(".linkedin.com"):
        slug = re.match(r"(?:in|pub)/([^/]+)", path, re.IGNORECASE)
        return f"linkedin:{slug[1].casefold()}" if slug else ""
    return f"{host}/{path.casefold()}" if path else host


@lru_cache(maxsize=20_000)
def organisation_key(text: str) -> str:
    """An organisation's name for comparing, without its legal form."""
    return _ORGANISATION_ENDS.sub("", fold(text)).strip(" .,")


def name_key(name: str) -> str:
    """A person's name for comparing: titles, accents, case and the order of the words ignored."""
    parts = split_name(name)
    words = re.sub(r"[^\w\s]", " ", fold(join_name(parts.given, parts.family))).split()
    return " ".join(sorted(words))


def match_keys(
    *, name: str, organisation: str = "", emails: tuple[str, ...] = (), links: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """Keys by which a person may already be known, the surest first.

    A profile address or an e-mail address decides; name with organisation is only a proposal, since two
    people may share both.
    """
    keys = [f"link|{key}" for link in links if (key := link_key(link)) and "/" in key.replace(":", "/")]
    keys += [f"email|{key}" for email in emails if (key := email_key(email))]
    person, place = name_key(name), organisation_key(organisation)
    if person and place:
        keys.append(f"name|{person}|{place}")
    return tuple(dict.fromkeys(keys))
