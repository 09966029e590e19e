"""A debrief as its form shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.storage.database import Reader


@dataclass(frozen=True, slots=True)
class RatingRow:
    """A rating and its reason; either may be missing."""

    score: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DebriefForm:
    """Everything on the form: texts and numbers by column name, ratings by kind.

    ``open_questions`` counts the questions of the notes; ``thanks_due_at`` is UTC text while thanks wait.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int | None] = field(default_factory=dict)
    ratings: Mapping[str, RatingRow] = field(default_factory=dict)
    promises_due: str | None = None
    finished: bool = False
    open_questions: int = 0
    thanks: int | None = None
    thanks_due_at: str | None = None


TEXTS = (
    "learned",
    "want_more",
    "impressions",
    "how_found",
    "three_things",
    "surprised",
    "idea_wrong",
    "typical_day",
    "entry_route",
    "numbers_heard",
    "sources_named",
    "paths_unknown",
    "impression_industry",
    "impression_field",
    "impression_position",
    "impression_organisation",
    "people_named",
    "promises_mine",
    "promises_theirs",
    "resume_points",
    "who_could_tell",
    "ask_differently",
    "decision",
    "decision_reason",
)
NUMBERS = ("minutes_agreed", "minutes_used", "interest_before", "interest_after")


def form(db: Reader, meeting: int) -> DebriefForm:
    """The debrief of a meeting; an empty form where none was begun."""
    columns = ", ".join((*TEXTS, *NUMBERS))
    row = db.one(
        f"SELECT id, promises_due, finished_at, {columns} FROM debrief WHERE meeting_id = ?", (meeting,)
    )
    thanks = db.one(
        """SELECT id, due_at FROM follow_up
        WHERE meeting_id = ? AND kind = 'thank_you' AND state = 'open'""",
        (meeting,),
    )
    asked = db.value("SELECT count(*) FROM note_line WHERE meeting_id = ? AND mark = 'question'", (meeting,))
    due = {"thanks": thanks[0], "thanks_due_at": thanks[1]} if thanks else {}
    if row is None:
        return DebriefForm(texts=dict.fromkeys(TEXTS, ""), open_questions=asked, **due)
    ratings = db.rows("SELECT kind, score, reason FROM debrief_rating WHERE debrief_id = ?", (row[0],))
    first = 3 + len(TEXTS)
    return DebriefForm(
        texts=dict(zip(TEXTS, row[3:first], strict=True)),
        numbers=dict(zip(NUMBERS, row[first:], strict=True)),
        ratings={kind: RatingRow(score, reason) for kind, score, reason in ratings},
        promises_due=row[1],
        finished=row[2] is not None,
        open_questions=asked,
        **due,
    )
