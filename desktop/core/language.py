"""The language that Askwell speaks: which ones it knows, which one is wanted, which one is spoken now."""

from __future__ import annotations

from collections.abc import Iterable

ENGLISH = "en"
LANGUAGES = (ENGLISH, "de")
"""Languages with complete texts, by their IETF tag; the first is the one the code is written in."""

_spoken = ENGLISH


def spoken() -> str:
    """The language of built-in texts and drafts."""
    return _spoken


def speak(language: str) -> None:
    """Use this language from now on; one that is not known changes nothing."""
    global _spoken
    if language in LANGUAGES:
        _spoken = language


def wanted(setting: str, *, system: Iterable[str] = ()) -> str:
    """The language to speak: the one that was set, else the first of the system's that is known, else English.

    ``system`` has IETF tags in the order of preference ("de-AT", "en_GB"); the setting is "" or such a tag.
    """
    tags = [setting] if known(setting) else list(system)
    return next((found for tag in tags if (found := known(tag))), ENGLISH)


def known(tag: str) -> str:
    """The language of a tag with or without a territory, "" when no texts are there for it."""
    bare = tag.replace("_", "-").partition("-")[0].lower()
    return bare if bare in LANGUAGES else ""
