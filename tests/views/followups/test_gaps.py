"""Empty fields have their names in what people see, and their keys in what is kept."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.core import language
from desktop.domain.draft_spans import Span
from desktop.domain.drafts import FIELDS, empty_fields
from desktop.qtkit import translation
from desktop.views.followups import gaps
from desktop.views.followups.fields import field_names


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    language.speak("de")
    translation.install(qapp, "de")
    yield
    language.speak("en")
    translation.install(qapp, "en")


def test_a_key_is_shown_by_its_name_and_kept_as_a_key(qapp: QApplication) -> None:
    kept = "Dear Amara, my next step is {next_step}, with Bilal. {own}"
    spans = (Span(5, 10, "first_name"), Span(46, 51, "person_named"))
    text, moved = gaps.named(kept, spans)
    assert text == "Dear Amara, my next step is {My next step}, with Bilal. {own}"
    assert [text[span.start : span.end] for span in moved] == ["Amara", "Bilal"]
    assert gaps.keyed(text, moved) == (kept, spans)
    assert list(gaps.found(text)) == [(28, 42, "next_step")]
    assert empty_fields(gaps.keyed(text)[0]) == ("next_step",)


@pytest.mark.usefixtures("german")
def test_german_names(qapp: QApplication) -> None:
    assert gaps.named("Mein nächster Schritt: {next_step}.")[0].endswith("{Mein nächster Schritt}.")
    assert gaps.keyed("{Mein nächster Schritt}")[0] == "{next_step}"
    assert len(set(field_names().values())) == len(FIELDS)


@given(st.lists(st.sampled_from(["{", "}", "a", "{{", *(f"{{{field}}}" for field in FIELDS)]), max_size=12))
def test_there_and_back_loses_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert gaps.keyed(gaps.named(text)[0])[0] == text
