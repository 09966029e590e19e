"""What fields become in a letter, and where filled words stand in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import from_text
from desktop.domain import draft_spans
from desktop.domain.draft_spans import Span
from desktop.domain.draft_values import DraftSource, draft_values
from desktop.domain.drafts import fill, plain

MET = DraftSource(
    today=date(2026, 3, 12),
    zone="Europe/Berlin",
    first_name="Amara",
    meeting_at=from_text("2026-03-11T09:48:00Z"),
    met_minutes=32,
    agreed_minutes=30,
    form="phone",
    notes=[
        ("insight", "Plans fail"),
        ("quote", "People protect what they have walked through."),
        ("person", "Bilal Rahmani, school programmes"),
    ],
)


def test_a_meeting_in_the_words_of_a_letter() -> None:
    values = draft_values(MET)
    assert values["met_minutes"] == "half an hour"
    assert values["meeting_weekday"] == "Wednesday"
    assert values["meeting_day"] == "Wednesday 11 March"
    assert values["meeting_time"] == "10:48"
    assert values["met_when"] == "yesterday"
    assert values["meeting_place"] == "by phone"
    assert values["quote"] == "“people protect what they have walked through”"
    assert values["person_named"] == "Bilal Rahmani"
    assert "advice" not in values
    assert "organisation" not in values


def test_an_insight_stands_in_for_a_quotation_and_own_advice_comes_first() -> None:
    only = replace(
        MET, notes=[("insight", "Plans fail."), ("advice", "Read more")], advice="Take the map course."
    )
    values = draft_values(only)
    assert values["quote"] == "plans fail"
    assert values["advice"] == "take the map course"


def test_without_a_meeting_there_is_nothing_to_say_of_it() -> None:
    values = draft_values(
        DraftSource(today=date(2026, 3, 12), zone="UTC", last_sent=from_text("2026-03-06T10:00:00Z"))
    )
    assert values == {"ask_minutes": "twenty minutes", "last_sent": "Friday 6 March"}


def test_filled_words_are_found_again() -> None:
    segments = fill("Dear {first_name}, at {organisation}", {"first_name": "Amara"})
    spans = draft_spans.spans_of(segments)
    text = plain(segments)
    assert [text[span.start : span.end] for span in spans] == ["Amara"]
    assert draft_spans.load(draft_spans.dump(spans), length=len(text)) == spans


@given(st.text() | st.just('[[0, 5, "a"], [3, 8, "b"], [6, 99, "c"], ["x"], 7]'))
def test_spans_that_make_no_sense_are_left_out(text: str) -> None:
    found = draft_spans.load(text, length=10)
    assert all(0 <= one.start < one.end <= 10 for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_only_spans_that_fit_are_kept() -> None:
    assert draft_spans.load('[[0, 5, "a"], [3, 8, "b"], [6, 99, "c"]]', length=10) == (Span(0, 5, "a"),)
