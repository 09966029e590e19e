from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.drafts import (
    FIELDS,
    Field,
    Segment,
    SegmentKind,
    TemplateChoice,
    best_template,
    empty_fields,
    fields_in,
    fill,
    fill_plain,
    mark_field,
    note_value,
    plain,
)
from desktop.domain.kinds import FollowUpKind, Mark


def test_fields_are_shown_filled_or_empty() -> None:
    segments = fill("Dear {first_name},\nabout {organisation}", {"first_name": "Amara", "organisation": " "})
    assert segments == (
        Segment(SegmentKind.TEXT, "Dear "),
        Segment(SegmentKind.FILLED, "Amara", "first_name"),
        Segment(SegmentKind.TEXT, ",\nabout "),
        Segment(SegmentKind.EMPTY, "{organisation}", "organisation"),
    )
    assert plain(segments) == "Dear Amara,\nabout {organisation}"


def test_a_value_with_braces_is_only_text() -> None:
    assert fill_plain("{first_name}", {"first_name": "{my_name}", "my_name": "x"}) == "{my_name}"


def test_doubled_braces_are_single_ones() -> None:
    assert fill_plain("{{first_name}} and { this }", {"first_name": "x"}) == "{first_name} and { this }"


def test_an_unknown_field_stays_and_is_the_writers_own() -> None:
    assert fields_in("{colour} {first_name} {colour}") == ("colour", "first_name")
    assert empty_fields("{colour} {first_name}") == ("first_name",)


def test_the_template_that_leaves_least_open_is_taken() -> None:
    kind = FollowUpKind.FIRST_MESSAGE
    choices = [
        TemplateChoice("referral", kind, "{referrer} {first_name}"),
        TemplateChoice("found", kind, "{how_found} {first_name}"),
        TemplateChoice("other", FollowUpKind.THANK_YOU, "{first_name}"),
    ]
    best = best_template(choices, kind=kind, values={"first_name": "Amara", "how_found": "a talk"})
    assert best is not None
    assert best.key == "found"
    first = best_template(choices, kind="first_message", values={})
    assert first is not None
    assert first.key == "referral"
    assert best_template(choices, kind=FollowUpKind.CONFIRM, values={}) is None


def test_a_first_message_says_who_gave_the_name() -> None:
    kind = FollowUpKind.FIRST_MESSAGE
    choices = [
        TemplateChoice("short", kind, "{first_name}"),
        TemplateChoice("referral", kind, "{referrer} {field} {about_me}"),
    ]
    named = best_template(choices, kind=kind, values={"first_name": "Amara", "referrer": "Rosalind"})
    assert named is not None
    assert named.key == "referral"


def test_what_only_the_person_knows_does_not_count_as_open() -> None:
    choices = [
        TemplateChoice("long", "report_back", "{result} {news}"),
        TemplateChoice("b", "report_back", "{role}"),
    ]
    best = best_template(choices, kind="report_back", values={})
    assert best is not None
    assert best.key == "long"


def test_a_note_goes_into_a_sentence() -> None:
    quote = "People protect what they have walked through."
    assert note_value(Mark.QUOTE, quote) == "“people protect what they have walked through”"
    assert note_value(Mark.ADVICE, "Walk the old flood line.") == "walk the old flood line"
    assert note_value(Mark.PERSON, "Bilal Rahmani, school programmes") == "Bilal Rahmani"
    assert note_value("", "GIS is half of it.") == "GIS is half of it"


def test_marks_fill_fields() -> None:
    assert mark_field(Mark.QUOTE) is Field.QUOTE
    assert mark_field("person") is Field.PERSON_NAMED
    assert mark_field(Mark.QUESTION) is None
    assert mark_field("") is None


@given(st.text())
def test_a_template_without_braces_is_itself(text: str) -> None:
    bare = text.replace("{", "").replace("}", "")
    assert fill_plain(bare, {}) == bare


@given(st.text(alphabet="{}ab_ ", max_size=40))
def test_any_braces_can_be_filled(text: str) -> None:
    for segment in fill(text, {"a": "x", "ab": "y"}):
        assert segment.text
        assert (segment.kind is SegmentKind.TEXT) == (segment.field == "")


def test_field_names_are_plain_words() -> None:
    assert all(field.value.replace("_", "").isalpha() for field in FIELDS)
