"""Reads a person out of a line such as "Ilse Vermeulen, head of modelling at Kestrel. Was a teacher too"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPLITS = (",", "，", "、", ";")
_DASH = re.compile(r"\s+[–—-]\s+")
_PAREN = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<rest>[^()]+)\)\s*(?P<more>.*)$", re.DOTALL)
_AT = re.compile(r"\s+(?:at|@|with|from|beim?)\s+(?:(?:the|der|dem)\s+)?", re.IGNORECASE)
_AT_ONLY = re.compile(r"\s+(?:at|@|beim?)\s+(?:(?:the|der|dem)\s+)?", re.IGNORECASE)
# A full stop ends the sentence unless it follows an initial or a short title ("St.", "Dr.", "Univ.").
_SENTENCE = re.compile(
    r"(?<!\b[A-Z])(?<!\bDr)(?<!\bSt)(?<!\bProf)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bUniv)[.!?]\s+(?=\S)"
)
_NAME_LIMIT = 120


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What a line says about a person; what it does not say is empty."""

    name: str
    role: str = ""
    organisation: str = ""
    rest: str = ""


def parse_person(text: str) -> PersonLine:
    """Split a line into name, role, organisation and what is left.

    The name ends at the first comma, else at a dash, a bracket, " at " or the end of the sentence. In what
    follows, the last " at " (" bei ") of the first sentence divides role from organisation.
    """
    text = " ".join(text.split())
    name, about, rest = _split_name(text)
    if not about:
        return PersonLine(_trim(name)[:_NAME_LIMIT], rest=rest)
    sentence, more = _first_sentence(about)
    role, organisation = _split_role(sentence)
    rest = " ".join(part for part in (more, rest) if part)
    return PersonLine(_trim(name)[:_NAME_LIMIT], _sentence_case(role), organisation, rest)


def _split_name(text: str) -> tuple[str, str, str]:
    """Name, what is said about the person, and what stands after a bracket."""
    comma = min((text.find(c) for c in _SPLITS if c in text), default=-1)
    bracket = _PAREN.match(text)
    if bracket and (comma < 0 or bracket.start("rest") < comma):
        return bracket["name"], bracket["rest"], bracket["more"].lstrip(",.; ")
    sentence, more = _first_sentence(text)
    if 0 <= comma < len(sentence):
        return text[:comma], text[comma + 1 :].strip(), ""
    dash = _DASH.search(sentence)
    if dash:
        return sentence[: dash.start()], text[dash.end() :].strip(), ""
    place = _AT_ONLY.search(sentence)
    if place:
        return sentence[: place.start()], text[place.start() :], ""
    return sentence, "", more


def _first_sentence(text: str) -> tuple[str, str]:
    match = _SENTENCE.search(text)
    if not match:
        return text, ""
    return text[: match.start()], text[match.end() :].strip()


def _split_role(text: str) -> tuple[str, str]:
    text = " " + _trim(text)
    places = list(_AT_ONLY.finditer(text)) or list(_AT.finditer(text))
    if places:
        place = places[-1]
        organisation = _trim(text[place.end() :])
        if organisation[:1].isupper() or not organisation[:1].isalpha() or place.re is _AT_ONLY:
            return _trim(text[: place.start()]), organisation
    role, comma, organisation = text.rpartition(", ")
    if comma and organisation[:1].isupper():
        return _trim(role), _trim(organisation)
    return _trim(text), ""


def _trim(text: str) -> str:
    text = text.strip(" ,;:–—-")
    if text.endswith(".") and not re.search(r"\b(?:[A-Z]|Inc|Ltd|Co|Corp|Jr|Sr|St|e\.V)\.$", text):
        text = text[:-1]
    return text


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]
