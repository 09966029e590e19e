"""Which column of which table stands under which key of a notebook's JSON, for writing and for reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One value of a record: its key, its column, and what it is.

    ``kind``: ``value`` as it stands, ``flag`` true or false, ``ref`` the uid of a row of ``table``, ``lines``
    a list of texts kept as lines.
    """

    key: str
    column: str
    kind: str = "value"
    table: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """The records of one table. ``owner`` is the column that names the record they lie in, ``order`` theirs there."""

    table: str
    columns: tuple[Column, ...]
    owner: str = ""
    order: str = "uid"

    @property
    def refs(self) -> tuple[Column, ...]:
        """The columns that name another record."""
        return tuple(column for column in self.columns if column.kind == "ref")


def _values(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, name) for name in names)


def _flags(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, name, "flag") for name in names)


def _ref(key: str, table: str = "") -> Column:
    return Column(key, f"{key}_id", "ref", table or key)


_MEETING_REFS = (_ref("person"), _ref("meeting"))

PERSON = Shape(
    "person",
    (
        *_values("uid"),
        Column("name", "shown_name"),
        *_values("given", "family", "display_name", "pronouns", "role", "place", "time_zone", "how_found"),
        _ref("referred_by", "person"),
        *_values("referrer_name", "may_use_name", "strong_interest", "stage"),
        *_flags("resting"),
        *_values("may_contact_again", "notes", "connected_on"),
        Column("vcard_extra", "vcard_extra", "lines"),
        *_values("created_at"),
    ),
)

REACH = Shape(
    "reach",
    (
        *_values("kind", "uid", "label", "value", "note"),
        Column("best", "is_best", "flag"),
        *_values("position"),
    ),
    owner="person_id",
    order="position, id",
)

MEETING = Shape(
    "meeting",
    (
        *_values("uid"),
        _ref("person"),
        *_values(
            "kind", "starts_at", "time_zone", "minutes", "form", "place", "learn", "overview", "research"
        ),
        *_values("state", "started_at", "ended_at", "paused_at", "paused_seconds"),
        *_flags("hide_timer"),
        *_values("wrap_up_ticks"),
        *_flags("wrap_up_closed"),
        *_values("current_question_uid", "current_since", "may_take_notes", "may_record", "may_quote"),
        *_values("may_contact_again", "may_use_name", "calendar_sequence", "created_at"),
    ),
)

PLANNED = Shape(
    "planned_question",
    (
        *_values("uid", "position"),
        _ref("question"),
        *_values("text"),
        *_flags("must_ask"),
        *_values("minutes"),
        *_flags("hint_seen"),
        *_values("asked_at", "asked_seconds"),
    ),
    owner="meeting_id",
    order="position, id",
)

CHECKLIST = Shape(
    "checklist_item",
    (*_values("uid", "position"), Column("group", "part"), *_values("key", "text", "note", "done_at")),
    owner="meeting_id",
    order="position, id",
)

REHEARSAL = Shape("rehearsal", _values("uid", "tenths", "words", "at"), owner="meeting_id", order="at, id")

NOTE = Shape(
    "note_line",
    (
        *_values("uid", "position", "at_seconds", "mark", "text"),
        Column("question", "planned_question_id", "ref", "planned_question"),
        *_flags("off_record"),
        *_values("written_at"),
    ),
    owner="meeting_id",
    order="position, id",
)

REVISION = Shape("note_revision", _values("uid", "at", "mark", "text"), owner="line_id", order="at, id")

DEBRIEF = Shape(
    "debrief",
    (
        *_values("uid", "learned", "want_more", "impressions", "how_found", "minutes_agreed", "minutes_used"),
        *_values("three_things", "surprised", "idea_wrong", "typical_day", "entry_route", "numbers_heard"),
        *_values("sources_named", "paths_unknown", "impression_industry", "impression_field"),
        *_values("impression_position", "impression_organisation", "interest_before", "interest_after"),
        *_values("people_named", "promises_mine", "promises_theirs", "promises_due", "resume_points"),
        *_values("who_could_tell", "ask_differently", "decision", "decision_reason", "finished_at"),
    ),
    owner="meeting_id",
    order="id",
)

RATING = Shape("debrief_rating", _values("uid", "kind", "score", "reason"), owner="debrief_id", order="kind")

_NAMED = _values("uid", "name", "notes")
_CAPTURED = (_ref("meeting"), _ref("line", "note_line"))

SECTIONS: dict[str, Shape] = {
    "organisations": Shape("organisation", _NAMED),
    "fields": Shape("field", _NAMED),
    "touches": Shape(
        "touch",
        (
            *_values("uid"),
            *_MEETING_REFS,
            *_values("direction", "channel", "kind", "subject", "text", "at", "outcome"),
        ),
    ),
    "meetings": MEETING,
    "questions": Shape(
        "question",
        (
            *_values("uid", "text", "topic", "phase", "minutes", "suits"),
            *_flags("is_open", "look_up_first"),
            *_values("source", "position"),
        ),
    ),
    "advice": Shape(
        "advice",
        (
            *_values("uid"),
            _ref("person"),
            *_CAPTURED,
            *_values("text", "state", "result", "reported_at"),
            *_flags("edited_by_hand"),
            *_values("created_at"),
        ),
    ),
    "referrals": Shape(
        "referral",
        (
            *_values("uid"),
            _ref("named_by", "person"),
            _ref("person"),
            *_CAPTURED,
            *_values("name", "about", "may_use_name"),
            *_flags("promised"),
            *_values("contacted_at", "met_at", "told_at"),
            *_flags("edited_by_hand"),
            *_values("created_at"),
        ),
    ),
    "followups": Shape(
        "follow_up",
        (
            *_values("uid"),
            *_MEETING_REFS,
            _ref("advice"),
            _ref("referral"),
            _ref("line", "note_line"),
            *_values("kind", "title", "due_on", "due_at", "time_zone", "state", "skip_reason", "rule"),
            *_values("template_uid", "draft_to", "draft_subject", "draft", "draft_fields"),
            *_values("draft_opened_at", "snoozed_from"),
            *_flags("edited_by_hand"),
            *_values("done_at", "created_at"),
        ),
    ),
    "inbox": Shape("inbox_line", (*_values("uid", "at", "text"), *_MEETING_REFS, *_values("filed_at"))),
    "templates": Shape("template", _values("uid", "name", "kind", "subject", "text", "source", "position")),
    "rules": Shape("rule", _values("uid", "key", "value")),
    "profile": Shape("profile", _values("uid", "key", "value")),
    "attachments": Shape(
        "attachment",
        (*_values("uid"), *_MEETING_REFS, *_values("name", "media_type", "size", "sha256", "added_at")),
    ),
}
"""Every section but the people, who have ways to be reached, tags and names of organisations besides."""

CHILDREN: dict[str, Shape] = {
    "questions": PLANNED,
    "checklist": CHECKLIST,
    "rehearsals": REHEARSAL,
    "notes": NOTE,
}
"""The lists that lie in a meeting; lines of notes name planned questions and come after them."""
