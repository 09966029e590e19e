"""The quiet list beside a draft in words: what it has, and muted questions about what it has not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.draft_checks import CheckCode, DraftCheck
from desktop.views.followups.fields import field_name

_UNSAID_WHEN_FINE = frozenset(
    {
        CheckCode.THANKS,
        CheckCode.FIELDS_FILLED,
        CheckCode.MENTIONS_OFFER,
        CheckCode.NO_RESUME,
        CheckCode.NOT_ALL_ABOUT_ME,
    }
)
"""These are mentioned only when something could be better."""


def shown(checks: Sequence[DraftCheck]) -> list[DraftCheck]:
    """The points worth a line."""
    return [check for check in checks if not (check.ok and check.code in _UNSAID_WHEN_FINE)]


def check_sentence(check: DraftCheck) -> str:
    """A point that is in order, or a question about one that is not."""
    text = QCoreApplication.translate("draft_checks", (_FINE if check.ok else _OPEN)[check.code])
    names = check.facts.get("fields", ())
    if isinstance(names, tuple):
        text = text.replace("%fields", ", ".join(field_name(str(name)) for name in names))
    for key in ("words", "most"):
        text = text.replace(f"%{key}", str(check.facts.get(key, "")))
    return text


_FINE = {
    CheckCode.CONNECTION_FIRST: "The connection comes first",
    CheckCode.WHO_I_AM: "Says who you are",
    CheckCode.ASKS_A_QUESTION: "The request is a question",
    CheckCode.SHORT_TIME: "Asks for a short time",
    CheckCode.THEIR_CONVENIENCE: "At their convenience",
    CheckCode.THANKS: "Says thank you",
    CheckCode.NO_JOB: "No request for a job",
    CheckCode.NO_RESUME: "No résumé attached",
    CheckCode.NOT_ALL_ABOUT_ME: "Not only about you",
    CheckCode.FIELDS_FILLED: "All fields are filled",
    CheckCode.WORDS: "%words of at most %most words",
    CheckCode.SAYS_WHAT_YOU_TOOK: "Says what you took from it",
    CheckCode.FOLLOWS_ADVICE: "Mentions the advice you follow",
    CheckCode.SAYS_WHAT_NEXT: "Says what you do next",
    CheckCode.MENTIONS_OFFER: "Mentions what they offered",
    CheckCode.NAMES_ADVICE: "Names their advice",
    CheckCode.SAYS_RESULT: "Says what came of it",
    CheckCode.DAY_AND_TIME: "Names day and time",
    CheckCode.ABOUT_THEM: "Asks after them",
}

_OPEN = {
    CheckCode.CONNECTION_FIRST: "What connects you, in the first sentence?",
    CheckCode.WHO_I_AM: "Who are you, in a few words?",
    CheckCode.ASKS_A_QUESTION: "Could the request be a question?",
    CheckCode.SHORT_TIME: "For how many minutes do you ask?",
    CheckCode.THEIR_CONVENIENCE: "At a time that suits them?",
    CheckCode.THANKS: "A word of thanks?",
    CheckCode.NO_JOB: (
        "This asks for a job. In an informational interview it closes doors; ask how people get in instead."
    ),
    CheckCode.NO_RESUME: "Could the résumé stay in the bag?",
    CheckCode.NOT_ALL_ABOUT_ME: "More about them than about you?",
    CheckCode.FIELDS_FILLED: "Still empty: %fields",
    CheckCode.WORDS: "%words words. Could it be %most?",
    CheckCode.SAYS_WHAT_YOU_TOOK: "What did they say that stayed with you?",
    CheckCode.SAYS_WHAT_NEXT: "What do you do next?",
    CheckCode.MENTIONS_OFFER: "Whom did they name for you?",
    CheckCode.NAMES_ADVICE: "Which advice did you follow?",
    CheckCode.SAYS_RESULT: "What came of it?",
    CheckCode.DAY_AND_TIME: "On which day, at what time?",
    CheckCode.ABOUT_THEM: "A question about them?",
}
