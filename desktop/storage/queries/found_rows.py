"""What a found record of each kind shows of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A search table and the rows behind it.

    ``sql`` ends in the key, so that a condition can follow; it gives key, uid, title, person, meeting, at,
    zone, mark, about, and then one text for each of ``parts``, in which the words are looked for.
    """

    kind: str
    table: str
    sql: str
    parts: tuple[str, ...]
    prefix_letters: int = 2  # beginnings of one letter would walk through the whole index
    substring: str = ""  # a short column in which the middle of words is looked for as well


_PERSON = Source(
    "person",
    "person",
    """SELECT p.id, p.uid, p.shown_name, p.id, NULL, '', p.time_zone, '',
        concat_ws(', ', nullif(p.role, ''), o.name),
        p.shown_name, p.role, o.name, p.how_found, p.strong_interest,
        (SELECT group_concat(t.name, ', ') FROM person_tag t WHERE t.person_id = p.id),
        f.name, p.place, concat_ws(', ', r.shown_name, nullif(p.referrer_name, '')),
        (SELECT group_concat(w.value, ', ') FROM reach w WHERE w.person_id = p.id), p.notes
    FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id LEFT JOIN field f ON f.id = p.field_id
        LEFT JOIN person r ON r.id = p.referred_by_id
    WHERE p.id""",
    (
        "name",
        "role",
        "organisation",
        "how_found",
        "strong_interest",
        "tags",
        "field",
        "place",
        "referred_by",
        "reach",
        "notes",
    ),
    prefix_letters=1,
    substring="shown_name",
)

_NOTE = Source(
    "note",
    "note_line",
    """SELECT n.id, n.uid, p.shown_name, p.id, m.id, coalesce(m.started_at, m.starts_at, n.written_at),
        m.time_zone, n.mark, '', n.text
    FROM note_line n JOIN meeting m ON m.id = n.meeting_id JOIN person p ON p.id = m.person_id
    WHERE n.id""",
    ("text",),
)

_QUESTION = Source(
    "question",
    "question",
    "SELECT id, uid, text, NULL, NULL, '', '', '', topic, text, topic FROM question WHERE id",
    ("text", "topic"),
)

_MEETING = Source(
    "meeting",
    "meeting",
    """SELECT m.id, m.uid, p.shown_name, p.id, m.id, coalesce(m.started_at, m.starts_at),
        m.time_zone, '', m.state, m.learn, m.research, m.overview, m.place,
        (SELECT group_concat(q.text, ' ') FROM planned_question q WHERE q.meeting_id = m.id),
        concat_ws(' ', d.learned, d.want_more, d.impressions, d.three_things, d.surprised, d.idea_wrong,
            d.typical_day, d.entry_route, d.numbers_heard, d.sources_named, d.paths_unknown,
            d.impression_industry, d.impression_field, d.impression_position, d.impression_organisation,
            d.people_named, d.promises_mine, d.promises_theirs, d.resume_points, d.who_could_tell,
            d.ask_differently, d.decision, d.decision_reason,
            (SELECT group_concat(g.reason, ' ') FROM debrief_rating g WHERE g.debrief_id = d.id))
    FROM meeting m JOIN person p ON p.id = m.person_id LEFT JOIN debrief d ON d.meeting_id = m.id
    WHERE m.id""",
    ("learn", "research", "overview", "place", "plan", "debrief"),
)

_FOLLOW_UP = Source(
    "follow_up",
    "follow_up",
    """SELECT f.id, f.uid, coalesce(nullif(f.title, ''), p.shown_name, f.kind), p.id, f.meeting_id,
        coalesce(f.due_at, f.due_on), f.time_zone, '', f.state, f.title, f.draft_subject, f.draft
    FROM follow_up f LEFT JOIN person p ON p.id = f.person_id
    WHERE f.id""",
    ("title", "subject", "draft"),
)

_ORGANISATION = Source(
    "organisation",
    "organisation",
    "SELECT id, uid, name, NULL, NULL, '', '', '', '', name, notes FROM organisation WHERE id",
    ("name", "notes"),
    prefix_letters=1,
    substring="name",
)

_TOUCH = Source(
    "touch",
    "touch",
    """SELECT t.id, t.uid, p.shown_name, p.id, t.meeting_id, t.at, '', '', t.kind, t.subject, t.text
    FROM touch t JOIN person p ON p.id = t.person_id
    WHERE t.id""",
    ("subject", "text"),
)

_ADVICE = Source(
    "advice",
    "advice",
    """SELECT a.id, a.uid, p.shown_name, p.id, a.meeting_id, a.created_at,
        '', 'advice', a.state, a.text, a.result
    FROM advice a JOIN person p ON p.id = a.person_id
    WHERE a.id""",
    ("text", "result"),
)

_INBOX = Source(
    "inbox",
    "inbox_line",
    """SELECT i.id, i.uid, coalesce(p.shown_name, i.text), p.id, i.meeting_id, i.at, '', '', '', i.text
    FROM inbox_line i LEFT JOIN person p ON p.id = i.person_id
    WHERE i.id""",
    ("text",),
)

SOURCES = {
    source.kind: source
    for source in (
        _PERSON,
        _NOTE,
        _QUESTION,
        _MEETING,
        _FOLLOW_UP,
        _ORGANISATION,
        _TOUCH,
        _ADVICE,
        _INBOX,
    )
}

KINDS = tuple(SOURCES)
"""Every kind of record that can be found, in the order in which they are shown."""
