from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.kinds import Mark
from desktop.domain.marks import (
    DEFAULT_KEYS,
    MARKS,
    KeyFault,
    MarkedText,
    bare_quote,
    key_fault,
    key_of,
    literal,
    parse_line,
    typed_form,
)


@pytest.mark.parametrize(
    ("typed", "mark", "text"),
    [
        ("* Half the job is talking", Mark.INSIGHT, "Half the job is talking"),
        ("*Half", Mark.INSIGHT, "Half"),
        ("! Learn one tool", Mark.ADVICE, "Learn one tool"),
        ('"The model is never right.', Mark.QUOTE, "The model is never right."),
        ("“The model", Mark.QUOTE, "The model"),
        ("@Ilse Vermeulen", Mark.PERSON, "Ilse Vermeulen"),
        ("> Send the link", Mark.FOLLOWUP, "Send the link"),
        ("? What does it pay", Mark.QUESTION, "What does it pay"),
        ("＊ full width", Mark.INSIGHT, "full width"),
        ("* ", Mark.INSIGHT, ""),
    ],
)
def test_the_first_character_sets_the_mark(typed: str, mark: Mark, text: str) -> None:
    line = parse_line(typed)
    assert (line.mark, line.text) == (mark, text)


@pytest.mark.parametrize(
    "typed", ["", "*", "plain", "** bold", "??", '""', "-> arrow", " * later", "5 > 4", "…"]
)
def test_everything_else_stays_as_it_was_typed(typed: str) -> None:
    assert parse_line(typed) == MarkedText("", typed)


def test_backspace_gives_the_character_back() -> None:
    assert literal(parse_line("* Half")).text == "*Half"
    assert literal(parse_line('"Quote')).text == '"Quote'


def test_keys_can_be_other_ones() -> None:
    keys = {"#": Mark.QUOTE, "@": Mark.PERSON}
    assert parse_line("#so it is", keys=keys).mark == Mark.QUOTE
    assert parse_line("* star", keys=keys) == MarkedText("", "* star")
    assert key_of(Mark.QUOTE, keys=keys) == "#"
    assert key_of(Mark.INSIGHT, keys=keys) == key_of("") == ""


@given(
    st.sampled_from(MARKS),
    st.text(min_size=1).filter(lambda text: text[0] not in ' \u00a0*!"@>?“„«＊！＂＠＞？'),
)
def test_what_is_typed_for_a_mark_sets_it(mark: Mark, text: str) -> None:
    line = parse_line(typed_form(mark, text))
    assert (line.mark, line.text) == (mark, text)
    assert typed_form("", text) == text


@given(st.text())
def test_no_text_is_lost(typed: str) -> None:
    line = parse_line(typed)
    assert line.taken + line.text == typed


def test_there_is_a_key_for_every_mark() -> None:
    assert set(DEFAULT_KEYS.values()) == set(Mark)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The model is never right.", "The model is never right."),
        ('The model is never right."', "The model is never right."),
        ("“People protect what they know.”", "People protect what they know."),
        ('He said "no"', 'He said "no"'),
        ('"One" and "two"', '"One" and "two"'),
        ("", ""),
        ('"', ""),
    ],
)
def test_quotation_marks_around_a_quotation_go(text: str, words: str) -> None:
    assert bare_quote(text) == words


@pytest.mark.parametrize(
    ("mark", "key", "fault"),
    [
        (Mark.INSIGHT, "#", None),
        (Mark.INSIGHT, "*", None),
        (Mark.INSIGHT, "!", KeyFault.TAKEN),
        (Mark.INSIGHT, "“", KeyFault.TAKEN),
        (Mark.QUOTE, "«", None),
        (Mark.QUOTE, "a", KeyFault.ORDINARY),
        (Mark.QUOTE, "7", KeyFault.ORDINARY),
        (Mark.QUOTE, " ", KeyFault.ORDINARY),
        (Mark.QUOTE, "\u0301", KeyFault.ORDINARY),
        (Mark.QUOTE, "**", KeyFault.ORDINARY),
        (Mark.QUOTE, "", KeyFault.ORDINARY),
    ],
)
def test_which_characters_can_set_a_mark(mark: Mark, key: str, fault: KeyFault | None) -> None:
    assert key_fault("".join(DEFAULT_KEYS), mark, key) is fault
