"""Which language is spoken, and the built-in texts in each of them."""

from __future__ import annotations

import string
from collections.abc import Callable
from typing import Any

import pytest

from desktop.core import language, resources

BUILT_IN = (
    resources.question_bank,
    resources.message_templates,
    resources.call_script,
    resources.checklist_words,
)
TEXTS = ("text", "topic", "name", "subject", "title", "say", "say_referral", "note")
OTHERS = language.LANGUAGES[1:]


@pytest.mark.parametrize(
    ("setting", "system", "expected"),
    [
        ("", ["de-AT", "en-US"], "de"),
        ("", ["fr-FR", "de", "en"], "de"),
        ("", ["fr-FR"], "en"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("en", ["de-DE"], "en"),
        ("de", ["en-GB"], "de"),
        ("xx", ["de_CH"], "de"),
    ],
)
def test_the_wanted_language(setting: str, system: list[str], expected: str) -> None:
    assert language.wanted(setting, system=system) == expected


def test_an_unknown_language_changes_nothing(speak: Callable[[str], None]) -> None:
    speak("de")
    language.speak("xx")
    assert language.spoken() == "de"


@pytest.mark.parametrize("items", BUILT_IN, ids=lambda items: items.__name__)
@pytest.mark.parametrize("tag", OTHERS)
def test_built_in_texts_differ_from_english_in_their_words_alone(
    items: Callable[[str], Any], tag: str
) -> None:
    for english, other in zip(items("en"), items(tag), strict=True):
        assert english.keys() == other.keys()
        for key, value in english.items():
            if key not in TEXTS:
                assert other[key] == value, f"{english['key']}: {key}"
            elif value:
                assert other[key].strip()
                assert other[key] != value, f"{english['key']}: {key} is still English"


@pytest.mark.parametrize("tag", OTHERS)
def test_topics_correspond_one_to_one(tag: str) -> None:
    pairs = {
        (english["topic"], other["topic"])
        for english, other in zip(resources.question_bank("en"), resources.question_bank(tag), strict=True)
    }
    assert len({before for before, _ in pairs}) == len({after for _, after in pairs}) == len(pairs)


@pytest.mark.parametrize("tag", OTHERS)
def test_checklist_words_name_the_same_numbers(tag: str) -> None:
    for english, other in zip(resources.checklist_words("en"), resources.checklist_words(tag), strict=True):
        for key in ("text", "note"):
            assert _fields(english[key]) == _fields(other[key])


def test_what_is_spoken_chooses_the_texts(speak: Callable[[str], None]) -> None:
    speak("de")
    assert resources.question_bank()[-1]["topic"] == "Zum Schluss"
    assert resources.translations_file("de") == resources.resource_path("i18n/de.ts")
    assert resources.translations_file("en") is None


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
