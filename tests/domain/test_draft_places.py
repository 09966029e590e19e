"""Where notes and fields go in a draft that nobody touched."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from desktop.core.language import speak, spoken
from desktop.domain.draft_places import Insertion, at_caret, field_insertion, note_insertion
from desktop.domain.draft_spans import Span
from desktop.domain.kinds import Mark

LETTER = (
    "Dear Alice,\n\nYour point that “we never read it” stayed.\n\nI will also write to Maria."
    "\n\nWith kind regards,\nSam"
)
QUOTE, PERSON = "“we never read it”", "Maria"
SPANS = [
    Span(LETTER.index(word), LETTER.index(word) + len(word), field)
    for word, field in ((QUOTE, "quote"), (PERSON, "person_named"))
]


def put(text: str, found: Insertion) -> str:
    at, *words = astuple(found)
    return text[:at] + "".join(words) + text[at:]


def test_an_insight_is_a_sentence_after_what_was_said() -> None:
    found = note_insertion(LETTER, SPANS, mark=Mark.INSIGHT, note="hiring is about mistakes")
    assert " stayed. Hiring is about mistakes.\n\nI will also" in put(LETTER, found)
    assert found.value == "Hiring is about mistakes"


@pytest.mark.parametrize(
    ("mark", "note", "sentence"),
    [
        (Mark.QUOTE, '"Small teams read every letter."', "You also said “small teams read every letter”."),
        (Mark.ADVICE, "Ask for a code review.", "You also advised me: ask for a code review."),
        (Mark.INSIGHT, "Do they read letters?", "Do they read letters?"),
    ],
)
def test_each_mark_has_its_sentence(mark: Mark, note: str, sentence: str) -> None:
    assert f" stayed. {sentence}\n\n" in put(LETTER, note_insertion(LETTER, SPANS, mark=mark, note=note))


def test_a_person_goes_where_one_is_named() -> None:
    found = note_insertion(LETTER, SPANS, mark=Mark.PERSON, note="Tom Ford, builder")
    assert " write to Maria. You also named Tom Ford.\n\nWith kind" in put(LETTER, found)


def test_without_such_a_paragraph_it_stands_before_the_closing_line() -> None:
    text = "Dear Alice,\n\nThank you for your time.\n\nWith kind regards,\nSam"
    found = note_insertion(text, [], mark=Mark.INSIGHT, note="Small teams help")
    assert put(text, found).endswith(" time.\n\nSmall teams help.\n\nWith kind regards,\nSam")


def test_an_empty_page_and_one_paragraph() -> None:
    assert put("", note_insertion("", [], mark=Mark.INSIGHT, note="so it is")) == "So it is."
    assert (
        put("Hello.", note_insertion("Hello.", [], mark=Mark.INSIGHT, note="so it is")) == "Hello. So it is."
    )


def test_german_sentences() -> None:
    before = spoken()
    speak("de")
    try:
        found = note_insertion(LETTER, SPANS, mark=Mark.PERSON, note="Tom Ford, Maurer")
    finally:
        speak(before)
    assert "Sie haben mir auch Tom Ford genannt." in put(LETTER, found)


def test_a_field_does_not_grow_together_with_the_words_around_it() -> None:
    assert put(LETTER, field_insertion(LETTER, SPANS, "TechCorp")).count("stayed. TechCorp\n\n") == 1
    assert put("by (", at_caret("by (", 4, 4, "Eva")) == "by (Eva"
    assert put("byand", at_caret("byand", 2, 2, "Eva")) == "by Eva and"
