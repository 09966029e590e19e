"""Which questions of a plan are the same as a tick of the wrap-up."""

from __future__ import annotations

import pytest

from desktop.domain import wrapup
from desktop.domain.wrapup import WrapUp


@pytest.mark.parametrize(
    ("question", "same"),
    [
        ("Who else should I talk to?", WrapUp.WHO_ELSE),
        ("Who else sees this differently, and may I use your name?", WrapUp.WHO_ELSE),
        ("May I contact you again, and how?", WrapUp.CONTACT_AGAIN),
        ("May I come back with a question, and how?", WrapUp.CONTACT_AGAIN),
        ("How did you get into hydrology?", None),
        ("What would you do again?", None),
    ],
)
def test_questions_that_are_ticks(question: str, same: WrapUp | None) -> None:
    assert wrapup.same_as(question) is same


def test_ticks_are_kept_in_their_order() -> None:
    text = wrapup.to_text({WrapUp.THANKS, WrapUp.WHO_ELSE})
    assert text == "who_else,thanks"
    assert wrapup.from_text(f"{text},unknown") == {WrapUp.THANKS, WrapUp.WHO_ELSE}
