"""A notebook full of made-up people, to look around in, to show and to measure with."""

from __future__ import annotations

from itertools import groupby, islice

from desktop.core.resources import sample_words
from desktop.core.uids import new_uid
from desktop.domain.sample import DEMO_LINES, DEMO_MEETINGS, DEMO_PEOPLE, SamplePlan
from desktop.domain.sample_maker import sample_stories
from desktop.ops.demo_rows import DemoRows, Rows
from desktop.storage.workspace import Workspace

_STORIES_AT_ONCE = 100
#: Owners before what they own.
_ORDER = (
    "organisation",
    "field",
    "person",
    "reach",
    "person_tag",
    "meeting",
    "touch",
    "planned_question",
    "checklist_item",
    "note_line",
    "debrief",
    "debrief_rating",
    "advice",
    "referral",
    "follow_up",
)


def fill(
    ws: Workspace,
    *,
    people: int = DEMO_PEOPLE,
    meetings: int = DEMO_MEETINGS,
    lines: int = DEMO_LINES,
    seed: int = 1,
) -> None:
    """Fill a notebook that was just made; the same ``seed`` makes the same people around today.

    ``lines`` are those of one meeting. Raises ``UserError`` when the notebook cannot be written.
    """
    plan = SamplePlan(ws.clock.now(), ws.zone, people, meetings, lines, seed)
    ws.load(_fill, {"plan": plan})


def _fill(ws: Workspace, *, plan: SamplePlan) -> None:
    questions: dict[str, int] = dict(ws.db.rows("SELECT uid, id FROM question"))
    made = DemoRows(now=plan.now, zone=plan.zone, questions=questions)
    stories = sample_stories(plan)
    while several := list(islice(stories, _STORIES_AT_ONCE)):
        for story in several:
            made.add_story(story)
        _insert(ws, made.take())
    profile = [(new_uid(), key, value) for key, value in sample_words()["profile"].items()]
    ws.bulk_insert("profile", ("uid", "key", "value"), profile)


def _insert(ws: Workspace, rows: Rows) -> None:
    for table in _ORDER:
        for columns, alike in groupby(sorted(rows[table], key=list), key=tuple):
            ws.bulk_insert(table, columns, (tuple(row.values()) for row in alike))
