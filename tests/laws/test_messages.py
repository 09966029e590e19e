"""Every known problem is told in a sentence."""

from __future__ import annotations

from desktop.core.errors import Problem
from desktop.views.messages import SENTENCES


def test_every_problem_has_a_sentence() -> None:
    missing = [problem.name for problem in Problem if not SENTENCES.get(problem, "").strip()]
    assert not missing, f"desktop/views/messages.py says nothing of {', '.join(missing)}"


def test_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) <= set(Problem)


def test_sentences_are_sentences() -> None:
    broken = [
        text
        for text in SENTENCES.values()
        if (not text[0].isupper() and text[0] not in "{“") or text[-1] not in ".?”"
    ]
    assert not broken, "\n".join(broken)
