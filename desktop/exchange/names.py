"""Names of people: taken apart, put together, and freed of the titles that networks hang on them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.domain.names import split_name


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_CREDENTIALS = _listed(
    """
    aia aicp asla ba bba bcom beng bs bsc cae capm ccie ccna ccnp cfa cfp cipd cipp cisa cism
    cissp cma cpa cpc cphr csm cspo dba dds dmd do dphil dr drph dsc dvm edd eit emba esq facp
    facs fache faia frcp frsa jd lcsw leed lled llb llm lmft lpc ma maom march mba mbbs mcp md
    med meng mfa mpa mph mphil mpp mrcp ms msc msed msn msw mtech np obe ot pa pcc pe pharmd phd
    phdc phr pmp pmi-acp pnp prof psm psyd pt rd ret rn rph sfhea shrm-cp shrm-scp six-sigma
    sphr fhea csp acc mcc pgce pgdip aca acca ca cima frics mrics riba mcips mciob
    """
)
_SUFFIXES = _listed("jr jr. sr sr. ii iii iv v jun. jun sen. sen jnr snr")
_PRONOUNS = re.compile(
    r"[(\[]?\s*\b((?:she|he|they|ze|zie|xe|ey|it|elle|il|iel|ella|él|elles|sie|er|hen)\s*[/|]\s*"
    r"(?:her|hers|him|his|them|theirs|they|she|he|zir|hir|xem|em|its|elle|il|iel|ella|él|elle|ihr|ihm|hem|any)"
    r"(?:\s*[/|]\s*\w+)?)\b\s*[)\]]?",
    re.IGNORECASE,
)
_HAN_KANA = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
_KANA = re.compile("[\u3040-\u30ff]")
_QUOTED = re.compile(r"^(['\"])(.*)\1$")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in its parts; every part may be empty."""

    given: str = ""
    family: str = ""
    suffix: str = ""
    pronouns: str = ""


def unquoted(name: str) -> str:
    """A name without quotation marks around the whole of it."""
    match = _QUOTED.match(name) if name[:1] in ("'", '"') else None
    return match[2].strip() if match else name


def assembled(
    *, prefix: str = "", given: str = "", middle: str = "", family: str = "", suffix: str = ""
) -> str:
    """A name to show, put together from its parts: family name first where the script has it so."""
    if given.isascii() and family.isascii() and not (prefix or middle or suffix):
        return f"{given} {family}" if given and family else given or family
    if given and family and _HAN_KANA.match(given) and _HAN_KANA.match(family):
        joint = " " if _KANA.search(given + family) else ""
        return joint.join((family, given))
    return " ".join(part for part in (prefix, given, middle, family, suffix) if part)


def split_full(name: str) -> tuple[str, str]:
    """Given and family name of a whole name: "Doe, Jane" and "Vincent van Gogh" too; one word is given."""
    parts = split_name(name)
    return parts.given, parts.family


def without_credentials(given: str, family: str) -> NameParts:
    """A name freed of degrees and pronouns: "Smith, PhD (she/her)" is Smith, suffix PhD, pronouns she/her."""
    given, pronouns_first = without_pronouns(given)
    family, pronouns = without_pronouns(family)
    family, suffix = _cut_credentials(family)
    if not family and " " in given:
        given, suffix = _cut_credentials(given)
    return NameParts(given=given, family=family, suffix=suffix, pronouns=pronouns or pronouns_first)


def without_pronouns(text: str) -> tuple[str, str]:
    """Text without pronouns such as "(she/her)", and these."""
    match = _PRONOUNS.search(text)
    if not match:
        return text, ""
    rest = (text[: match.start()] + " " + text[match.end() :]).strip(" ,;|-–")
    return " ".join(rest.split()), "/".join(part.strip() for part in re.split(r"[/|]", match[1]))


def _cut_credentials(family: str) -> tuple[str, str]:
    name, comma, rest = family.partition(",")
    if comma and rest.strip() and (not name.strip() or _is_credential(rest) or _is_suffix(rest)):
        kept, more = _cut_trailing(name.strip())
        return kept, ", ".join(part for part in (more, rest.strip()) if part)
    if comma:
        return family.strip(" ,"), ""
    return _cut_trailing(family.strip())


def _cut_trailing(name: str) -> tuple[str, str]:
    words = name.split(" ")
    end = len(words)
    while end > 1 and _is_degree(words[end - 1]):
        end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


def _is_degree(word: str) -> bool:
    """A degree that is not also a name: known, and written in capitals or with an inner capital or dot."""
    bare = word.strip("().,").replace(".", "")
    known = bare.casefold() in _CREDENTIALS
    return known and len(bare) > 1 and (bare.isupper() or not bare[1:].islower())


def _is_credential(text: str) -> bool:
    words = [word for word in re.split(r"[\s,/|]+", text) if word]
    marked = sum(1 for word in words if _looks_like_credential(word))
    return bool(words) and marked >= (len(words) + 1) // 2


def _looks_like_credential(word: str) -> bool:
    bare = word.strip("()®™.").replace(".", "")
    if bare.casefold() in _CREDENTIALS:
        return True
    capitals = sum(1 for char in bare if char.isupper())
    return len(bare) >= 2 and capitals >= 2 and not bare.endswith(("'", "’"))


def _is_suffix(text: str) -> bool:
    return text.strip().casefold() in _SUFFIXES
