from __future__ import annotations

from datetime import date

import pytest

from desktop.domain import phrases


@pytest.mark.parametrize(
    ("number", "word"), [(0, "no"), (5, "five"), (20, "twenty"), (45, "forty-five"), (100, "100"), (-1, "-1")]
)
def test_numbers_in_words(number: int, word: str) -> None:
    assert phrases.number_word(number) == word


@pytest.mark.parametrize(
    ("minutes", "phrase"),
    [
        (1, "one minute"),
        (15, "a quarter of an hour"),
        (20, "twenty minutes"),
        (30, "half an hour"),
        (60, "an hour"),
    ],
)
def test_lengths_in_words(minutes: int, phrase: str) -> None:
    assert phrases.minutes_phrase(minutes) == phrase


@pytest.mark.parametrize(
    ("minutes", "phrase"),
    [(32, "half an hour"), (18, "twenty minutes"), (7, "seven minutes"), (62, "an hour")],
)
def test_a_length_as_one_remembers_it(minutes: int, phrase: str) -> None:
    assert phrases.about_minutes(minutes) == phrase


@pytest.mark.parametrize(
    ("day", "phrase"),
    [
        (date(2026, 3, 12), "today"),
        (date(2026, 3, 11), "yesterday"),
        (date(2026, 3, 9), "on Monday"),
        (date(2026, 1, 9), "in January"),
        (date(2025, 11, 9), "in November last year"),
        (date(2024, 11, 9), "in November 2024"),
    ],
)
def test_when_something_was(day: date, phrase: str) -> None:
    assert phrases.since_phrase(day, today=date(2026, 3, 12)) == phrase


def test_days_in_a_letter() -> None:
    assert phrases.day_phrase(date(2026, 3, 17)) == "Tuesday 17 March"
    assert phrases.weekday_name(date(2026, 3, 11)) == "Wednesday"


def test_the_first_sentence() -> None:
    assert (
        phrases.first_sentence("I work with Dr. Lee in St. Gallen. And more.")
        == "I work with Dr. Lee in St. Gallen."
    )
    assert phrases.first_sentence("no end") == "no end"
    assert phrases.first_sentence("") == ""


def test_quotations_inside_a_sentence() -> None:
    assert phrases.as_quote('The map is right."') == "“the map is right”"
    assert phrases.as_quote("I was wrong.") == "“I was wrong”"
    assert phrases.as_quote("  ") == ""
