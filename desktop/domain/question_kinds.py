"""How a question can be answered, and what is offered in its place."""

from __future__ import annotations

from enum import StrEnum

from desktop.core.records import dataclass


class QuestionKind(StrEnum):
    """How a question can be answered."""

    OPEN = "open"
    CLOSED = "closed"
    CHOICE = "choice"  # "alone or in a team": short, but no yes or no
    REQUEST = "request"  # "May I use your name?": meant to be answered with yes
    TOPIC = "topic"  # no question at all
    JOB = "job"  # asks for a job


@dataclass(frozen=True, slots=True)
class QuestionCheck:
    """What is known of a question, and an open form of it where it is closed or asks for a job."""

    kind: QuestionKind
    offer: str = ""

    @property
    def needs_hint(self) -> bool:
        return self.kind in (QuestionKind.CLOSED, QuestionKind.JOB)

    @property
    def is_open(self) -> bool:
        return self.kind in (QuestionKind.OPEN, QuestionKind.TOPIC)
