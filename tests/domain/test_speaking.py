from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.rules import Rules
from desktop.domain.speaking import (
    Rehearsal,
    SpeakingVerdict,
    count_words,
    judge,
    judge_seconds,
    pace,
    seconds_to_say,
)

RULES = Rules()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" – … ?", 0),
        ("I’d like fifteen-year-olds", 3),
        ("I teach, and I’m glad.", 5),
        ("e.g. 2,500 people", 4),
        ("私は地理を教えています", 6),
        ("one\ntwo\u00a0three", 3),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, words: int) -> None:
    assert count_words(text) == words


def test_the_pace_starts_with_the_rule_and_follows_the_last_three_rehearsals() -> None:
    assert pace([], rules=RULES) == 140
    tries = [Rehearsal(48, 48.0), Rehearsal(48, 24.0), Rehearsal(48, 20.0), Rehearsal(48, 16.0)]
    assert pace(tries, rules=RULES) == pytest.approx((120 + 144 + 180) / 3)


def test_a_clock_stopped_by_mistake_does_not_count() -> None:
    assert pace([Rehearsal(48, 0.0), Rehearsal(48, 0.5), Rehearsal(48, 600.0)], rules=RULES) == 140


@pytest.mark.parametrize(
    ("seconds", "verdict"),
    [
        (14.4, SpeakingVerdict.TOO_SHORT),
        (14.6, SpeakingVerdict.GOOD),
        (30.4, SpeakingVerdict.GOOD),
        (30.6, SpeakingVerdict.TOO_LONG),
    ],
)
def test_the_zone_is_judged_by_the_figure_that_is_shown(seconds: float, verdict: SpeakingVerdict) -> None:
    assert judge_seconds(seconds, rules=RULES) is verdict


def test_a_text_is_judged_at_a_pace() -> None:
    text = " ".join(["word"] * 49)
    speaking = judge(text, words_per_minute=140, rules=RULES)
    assert (speaking.words, round(speaking.seconds), speaking.verdict) == (49, 21, SpeakingVerdict.GOOD)
    assert judge("", words_per_minute=140, rules=RULES).verdict is SpeakingVerdict.EMPTY
    assert seconds_to_say(text, words_per_minute=70) == 42


@given(st.text(), st.text())
def test_two_texts_have_the_words_of_both(one: str, other: str) -> None:
    assert abs(count_words(f"{one}\n{other}") - count_words(one) - count_words(other)) <= 1
