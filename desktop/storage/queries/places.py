"""The page of an organisation or a career field: who is there, and what was said about it."""

from __future__ import annotations

import re
from datetime import datetime

from desktop.core.clock import from_text
from desktop.core.records import dataclass
from desktop.domain.kinds import Stage
from desktop.domain.names import fold
from desktop.domain.places import PlaceKind
from desktop.storage.database import Reader

SAID = 200
"""So many of the newest things said are looked at."""


@dataclass(frozen=True, slots=True)
class PlacePerson:
    """Somebody who is there."""

    id: int
    name: str
    role: str
    stage: Stage


@dataclass(frozen=True, slots=True)
class Said:
    """One thing said about a place, in a meeting with ``person``.

    ``part`` is ``note`` for a line of notes (its ``mark`` beside it), else the column of the debrief it is
    from, or ``rating`` for the reason of a ``score``.
    """

    meeting: int
    person: int
    name: str
    at: datetime | None
    part: str
    text: str
    mark: str = ""
    score: int = 0


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """Everything the page shows."""

    kind: PlaceKind
    id: int
    name: str
    notes: str
    people: tuple[PlacePerson, ...]
    said: tuple[Said, ...]


_PEOPLE = """
    SELECT id, shown_name, role, stage FROM person WHERE {link} = ? ORDER BY sort_key"""

_MEETINGS = """
    FROM person p CROSS JOIN meeting m ON m.person_id = p.id"""

_NOTES = f"""
    SELECT m.id, p.id, p.shown_name, coalesce(m.started_at, m.starts_at), 'note', n.text, n.mark, 0
    {_MEETINGS} CROSS JOIN note_line n ON n.meeting_id = m.id
    WHERE p.{{link}} = :place AND n.id IN (SELECT rowid FROM search_note WHERE search_note MATCH :words)
    ORDER BY 4 DESC, n.position LIMIT {SAID}"""

_IMPRESSIONS = f"""
    SELECT m.id, p.id, p.shown_name, coalesce(m.started_at, m.starts_at), '{{column}}', d.{{column}}, '', 0
    {_MEETINGS} CROSS JOIN debrief d ON d.meeting_id = m.id
    WHERE p.{{link}} = :place AND d.{{column}} <> ''
    ORDER BY 4 DESC LIMIT {SAID}"""

_RATINGS = f"""
    SELECT m.id, p.id, p.shown_name, coalesce(m.started_at, m.starts_at), 'rating', g.reason, '', g.score
    {_MEETINGS} CROSS JOIN debrief d ON d.meeting_id = m.id CROSS JOIN debrief_rating g ON g.debrief_id = d.id
    WHERE p.{{link}} = :place AND g.kind = 'field' AND g.reason <> ''
    ORDER BY 4 DESC LIMIT {SAID}"""

_DEBRIEF = (
    "learned",
    "want_more",
    "impressions",
    "three_things",
    "surprised",
    "idea_wrong",
    "typical_day",
    "entry_route",
    "numbers_heard",
    "impression_industry",
    "impression_field",
    "impression_position",
    "impression_organisation",
    "decision_reason",
)
"""What of a debrief counts as said when it names the place, in the order of the form."""

_DEBRIEFS = f"""
    SELECT m.id, p.id, p.shown_name, coalesce(m.started_at, m.starts_at), {", ".join(f"d.{c}" for c in _DEBRIEF)}
    {_MEETINGS} CROSS JOIN debrief d ON d.meeting_id = m.id
    WHERE p.{{link}} = :place AND m.id IN (SELECT rowid FROM search_meeting WHERE search_meeting MATCH :words)
    ORDER BY 4 DESC LIMIT {SAID}"""

_OWN = {
    PlaceKind.ORGANISATION: ("impression_organisation",),
    PlaceKind.FIELD: ("impression_field", "impression_industry"),
}
"""What of a debrief is about such a place whether it names it or not."""


def card(db: Reader, kind: PlaceKind, place: int) -> PlaceCard | None:
    """The page of a place, None when it is gone."""
    row = db.one(f"SELECT id, name, notes FROM {kind} WHERE id = ?", (place,))
    if row is None:
        return None
    link = f"{kind}_id"
    people = tuple(
        PlacePerson(key, name, role, Stage(stage))
        for key, name, role, stage in db.execute(_PEOPLE.format(link=link), (place,))
    )
    said = _said(db, kind, place, row[1]) if people else ()
    return PlaceCard(kind, int(row[0]), row[1], row[2], people, said)


def statements(kind: PlaceKind) -> list[str]:
    """Every statement of a page, for looking at their plans."""
    link = f"{kind}_id"
    texts = [_PEOPLE, _NOTES, _DEBRIEFS, _RATINGS, *(_IMPRESSIONS.replace("{column}", c) for c in _OWN[kind])]
    return [text.format(link=link) for text in texts]


def _said(db: Reader, kind: PlaceKind, place: int, name: str) -> tuple[Said, ...]:
    """Newest meeting first; in it the notes in their order, then the debrief in its order."""
    link = f"{kind}_id"
    asked: dict[str, object] = {"place": place}
    found: list[Said] = []
    if re.search(r"\w", name):
        asked["words"] = '"' + name.replace('"', " ") + '"'
        found += [_one(row) for row in db.rows(_NOTES.format(link=link), asked)]
        found += _mentions(db.rows(_DEBRIEFS.format(link=link), asked), name)
    for column in _OWN[kind]:
        statement = _IMPRESSIONS.format(link=link, column=column)
        found += [_one(row) for row in db.rows(statement, {"place": place})]
    if kind is PlaceKind.FIELD:
        found += [_one(row) for row in db.rows(_RATINGS.format(link=link), {"place": place})]
    places = {part: number for number, part in enumerate(("note", *_DEBRIEF, "rating"))}
    once = list(dict.fromkeys(found))
    once.sort(key=lambda said: places[said.part])
    once.sort(key=lambda said: (said.at is not None, said.at, said.meeting), reverse=True)
    return tuple(once[:SAID])


def _mentions(rows: list[tuple[object, ...]], name: str) -> list[Said]:
    wanted = fold(name)
    return [
        _one((*row[:4], column, text, "", 0))
        for row in rows
        for column, text in zip(_DEBRIEF, row[4:], strict=True)
        if wanted in fold(str(text))
    ]


def _one(row: tuple[object, ...]) -> Said:
    meeting, person, name, at, part, text, mark, score = row
    moment = from_text(str(at)) if at else None
    return Said(
        int(str(meeting)),
        int(str(person)),
        str(name),
        moment,
        str(part),
        str(text),
        str(mark),
        int(str(score or 0)),
    )
