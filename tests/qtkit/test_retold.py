"""Labels that were written down in another language are shown in the one that is spoken now."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.core import language
from desktop.qtkit.retold import retold


@pytest.fixture
def german() -> Iterator[None]:
    language.speak("de")
    yield
    language.speak("en")


IN_BOTH = [
    ("Add a person", "Person hinzufügen"),
    ("Delete: Write to Ana, or call", "Löschen: Write to Ana, or call"),
    ("Done: Amara Nwosu", "Erledigt: Amara Nwosu"),
    ("Write a draft", "Entwurf schreiben"),
    ("Sent: Thank-you note to Amara", "Gesendet: Dankeschön an Amara"),
]


@pytest.mark.parametrize(("there", "here"), IN_BOTH)
def test_from_german(there: str, here: str) -> None:
    assert retold(here) == there
    assert retold(there) == there


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("there", "here"), IN_BOTH)
def test_from_english(there: str, here: str) -> None:
    assert retold(there) == here
    assert retold(here) == here


def test_steps_that_were_given_up_together() -> None:
    assert retold("Person hinzufügen, Entwurf schreiben…") == "Add a person, Write a draft…"


@pytest.mark.parametrize("label", ["", "Zeppelin", "Zeppelin, Write a draft", "Löschen: "])
def test_what_no_language_knows_stays(label: str) -> None:
    assert retold(label) == label
