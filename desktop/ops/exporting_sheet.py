"""The paper sheet of one meeting: what stands on it, and its boxes in the order in which they are typed up."""

from __future__ import annotations

from desktop.exchange.sheet import Box, PaperSheet
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_words import FORMS, length, long_time, said, word
from desktop.storage.database import Reader
from desktop.storage.queries import exporting as queries
from desktop.storage.queries import plans

NAMES, PROMISES, MORE = "names", "promises", "more"
LAST = ((NAMES, "Names to leave with"), (PROMISES, "What was promised"), (MORE, "Anything else"))


def paper_sheet(scope: Scope) -> PaperSheet:
    """The sheet of the first meeting within the bounds; ``ValueError`` where there is none."""
    meeting = next(queries.meetings(scope.db, scope.within), None)
    if meeting is None:
        raise ValueError("no meeting")
    (person,) = queries.people(scope.db, [meeting.person_id])
    overview = meeting.overview or plans.usual_overview(scope.db)
    minutes = "" if meeting.minutes is None else length(meeting.minutes)
    return PaperSheet(
        title=meeting.person,
        subtitle=", ".join(filter(None, (person.role, person.organisation, person.pronouns))),
        facts=tuple(
            (name, value)
            for name, value in (
                (said("When"), long_time(meeting.starts_at, zone=meeting.time_zone)),
                (said("How"), ", ".join(filter(None, (word(FORMS, meeting.form), minutes)))),
                (said("Where"), meeting.place),
            )
            if value
        ),
        texts=((said("What I want to learn"), meeting.learn), (said("Overview"), overview)),
        boxes=boxes(scope.db, meeting.id),
    )


def boxes(db: Reader, meeting: int) -> tuple[Box, ...]:
    """The numbered boxes of a meeting's sheet: one for each planned question, then those of every sheet."""
    planned = queries.numbered_questions(db, meeting)
    asked = [
        Box(number, text, uid=uid, must=bool(must))
        for number, (uid, text, must) in enumerate(planned, start=1)
    ]
    last = [
        Box(len(asked) + place, said(title), kind=kind) for place, (kind, title) in enumerate(LAST, start=1)
    ]
    return (*asked, *last)
