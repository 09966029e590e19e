"""The words of a follow-up inside a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace
from typing import cast

import pytest

from desktop.core import language
from desktop.domain.kinds import FollowUpKind
from desktop.models.followups import AgendaRow
from desktop.views.followups import words


@pytest.fixture
def german() -> Iterator[None]:
    before = language.spoken()
    language.speak("de")
    yield
    language.speak(before)


def row(kind: FollowUpKind, title: str = "") -> AgendaRow:
    return cast("AgendaRow", SimpleNamespace(kind=kind, title=title))


def test_what_comes_next_goes_on_in_small_letters(qapp: object) -> None:
    assert words.next_words(row(FollowUpKind.KEEP_IN_TOUCH)) == "keep in touch"
    assert words.next_words(row(FollowUpKind.TASK, "Ask Bo")) == "“Ask Bo”"


@pytest.mark.usefixtures("german", "qapp")
def test_a_german_noun_keeps_its_capital() -> None:
    name = words.next_words(row(FollowUpKind.DEBRIEF))
    assert name[0].isupper()
