"""Every table of a notebook, as peewee models; ops write through them, queries read beside them.

Each record has an integer key, never used again after a delete, and a ``uid`` (UUID text) that stays the same
through exports, merges and other notebooks. Instants are UTC text, civil dates ``YYYY-MM-DD``. Journalled
tables hold only text and integers, so that a step can be written down as JSON.
"""

from __future__ import annotations

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from desktop.storage.record import Record, link, owner


class Organisation(Record):
    """A place where people work."""

    name = TextField()
    notes = TextField(default="")


class CareerField(Record):
    """A career field being explored."""

    name = TextField()
    notes = TextField(default="")

    class Meta:
        table_name = "field"


class ImportBatch(Record):
    """One file that was brought in; people name the batch they came from."""

    file_name = TextField()
    format = TextField()
    at = TextField()
    found = IntegerField(default=0)
    added = IntegerField(default=0)
    updated = IntegerField(default=0)
    skipped = IntegerField(default=0)
    refused = IntegerField(default=0)
    report = TextField(default="[]")


class Person(Record):
    """Somebody to learn from. ``shown_name`` is what every list shows; ``sort_key`` orders by it."""

    given = TextField(default="")
    family = TextField(default="")
    display_name = TextField(default="")
    shown_name = TextField()
    sort_key = TextField(index=True)
    pronouns = TextField(default="")
    role = TextField(default="")
    organisation = link(Organisation, "people")
    field = link(CareerField, "people")
    place = TextField(default="")
    time_zone = TextField(default="")
    how_found = TextField(default="")
    referred_by = link("self", "referred")
    referrer_name = TextField(default="")
    may_use_name = TextField(default="not_asked")
    strong_interest = TextField(default="")
    stage = TextField(default="to_contact", index=True)
    resting = BooleanField(default=False)
    may_contact_again = TextField(default="not_asked")
    notes = TextField(default="")
    connected_on = TextField(null=True)
    import_batch = link(ImportBatch, "people")
    vcard_extra = TextField(default="")
    created_at = TextField()


class Reach(Record):
    """One way to reach a person; ``note`` says when or how ("after 14:00")."""

    person = owner(Person, "reaches")
    kind = TextField()
    label = TextField(default="")
    value = TextField()
    match_key = TextField(default="", index=True)
    note = TextField(default="")
    is_best = BooleanField(default=False)
    position = IntegerField(default=0)


class PersonTag(Record):
    """A word that a person is sorted by."""

    person = owner(Person, "tags")
    name = TextField(index=True)


class Meeting(Record):
    """A talk with one person, with everything prepared for it. ``minutes`` is the agreed length, if any."""

    person = owner(Person, "meetings")
    kind = TextField(default="informational")
    starts_at = TextField(null=True, index=True)
    time_zone = TextField(default="")
    minutes = IntegerField(null=True)
    form = TextField(default="in_person")
    place = TextField(default="")
    learn = TextField(default="")
    overview = TextField(null=True)
    research = TextField(default="")
    state = TextField(default="planned", index=True)
    started_at = TextField(null=True)
    ended_at = TextField(null=True)
    paused_at = TextField(null=True)
    paused_seconds = IntegerField(default=0)
    hide_timer = BooleanField(default=False)
    wrap_up_ticks = TextField(default="")
    wrap_up_closed = BooleanField(default=False)
    current_question_uid = TextField(default="")
    current_since = TextField(null=True)
    may_take_notes = TextField(default="not_asked")
    may_record = TextField(default="not_asked")
    may_quote = TextField(default="not_asked")
    may_contact_again = TextField(default="not_asked")
    may_use_name = TextField(default="not_asked")
    calendar_sequence = IntegerField(default=0)
    created_at = TextField()


class Touch(Record):
    """An outreach attempt or another contact outside a meeting. ``kind`` may be empty for a plain remark."""

    person = owner(Person, "touches")
    meeting = link(Meeting, "touches")
    direction = TextField(default="out")
    channel = TextField(default="email")
    kind = TextField(default="")
    subject = TextField(default="")
    text = TextField(default="")
    at = TextField(index=True)
    outcome = TextField(default="")


class Question(Record):
    """A question of the bank. ``source``: ``built_in`` or ``mine``; ``suits``: kinds of person, by comma."""

    text = TextField()
    topic = TextField(default="")
    phase = TextField(default="middle")
    minutes = IntegerField(default=3)
    suits = TextField(default="")
    is_open = BooleanField(default=True)
    look_up_first = BooleanField(default=False)
    source = TextField(default="mine")
    position = IntegerField(default=0)


class PlannedQuestion(Record):
    """A question in the plan of one meeting. ``asked_seconds`` counts from the start of the meeting."""

    meeting = owner(Meeting, "questions")
    question = link(Question, "planned")
    position = IntegerField()
    text = TextField()
    must_ask = BooleanField(default=False)
    minutes = IntegerField(default=3)
    hint_seen = BooleanField(default=False)
    asked_at = TextField(null=True)
    asked_seconds = IntegerField(null=True)


class ChecklistItem(Record):
    """One thing to have ready for a meeting; ``key`` names a built-in item, own items have a ``text``."""

    meeting = owner(Meeting, "checklist")
    position = IntegerField()
    group = TextField(default="before", column_name="part")
    key = TextField(default="")
    text = TextField(default="")
    note = TextField(default="")
    done_at = TextField(null=True)


class Rehearsal(Record):
    """One try at saying the overview; ``tenths`` of a second."""

    meeting = owner(Meeting, "rehearsals")
    tenths = IntegerField()
    words = IntegerField()
    at = TextField()


class NoteLine(Record):
    """One line of a meeting's notes. ``at_seconds`` from the start of the meeting to its first character."""

    meeting = owner(Meeting, "notes")
    position = IntegerField()
    at_seconds = IntegerField(null=True)
    mark = TextField(default="")
    text = TextField(default="")
    planned_question = link(PlannedQuestion, "notes")
    off_record = BooleanField(default=False)
    written_at = TextField()

    class Meta:
        table_name = "note_line"
        indexes = ((("meeting", "position"), False),)


class NoteRevision(Record):
    """An earlier wording of a line of notes."""

    line = owner(NoteLine, "revisions")
    at = TextField()
    mark = TextField(default="")
    text = TextField(default="")


class Debrief(Record):
    """What one takes from a meeting, short form and full form; every text may be empty."""

    meeting = ForeignKeyField(Meeting, backref="debriefs", on_delete="CASCADE", unique=True)
    learned = TextField(default="")
    want_more = TextField(default="")
    impressions = TextField(default="")
    how_found = TextField(default="")
    minutes_agreed = IntegerField(null=True)
    minutes_used = IntegerField(null=True)
    three_things = TextField(default="")
    surprised = TextField(default="")
    idea_wrong = TextField(default="")
    typical_day = TextField(default="")
    entry_route = TextField(default="")
    numbers_heard = TextField(default="")
    sources_named = TextField(default="")
    paths_unknown = TextField(default="")
    impression_industry = TextField(default="")
    impression_field = TextField(default="")
    impression_position = TextField(default="")
    impression_organisation = TextField(default="")
    interest_before = IntegerField(null=True)
    interest_after = IntegerField(null=True)
    people_named = TextField(default="")
    promises_mine = TextField(default="")
    promises_theirs = TextField(default="")
    promises_due = TextField(null=True)
    resume_points = TextField(default="")
    who_could_tell = TextField(default="")
    ask_differently = TextField(default="")
    decision = TextField(default="")
    decision_reason = TextField(default="")
    finished_at = TextField(null=True)


class DebriefRating(Record):
    """One rating from 1 to 5 with its reason; either may be missing."""

    debrief = owner(Debrief, "ratings")
    kind = TextField()
    score = IntegerField(null=True)
    reason = TextField(default="")

    class Meta:
        table_name = "debrief_rating"
        indexes = ((("debrief", "kind"), True),)


class Advice(Record):
    """Something a person advised, and what became of it."""

    person = owner(Person, "advice")
    meeting = link(Meeting, "advice")
    line = link(NoteLine, "advice")
    text = TextField()
    state = TextField(default="new")
    result = TextField(default="")
    reported_at = TextField(null=True)
    edited_by_hand = BooleanField(default=False)
    created_at = TextField()


class Referral(Record):
    """Somebody whom a person named. ``person`` is set once the named one is among the contacts."""

    named_by = owner(Person, "referrals_made")
    person = link(Person, "referrals")
    meeting = link(Meeting, "referrals")
    line = link(NoteLine, "referrals")
    name = TextField()
    about = TextField(default="")
    may_use_name = TextField(default="not_asked")
    promised = BooleanField(default=False)
    contacted_at = TextField(null=True)
    met_at = TextField(null=True)
    told_at = TextField(null=True)
    edited_by_hand = BooleanField(default=False)
    created_at = TextField()


class Template(Record):
    """A text to start a message from, with fields in braces."""

    name = TextField()
    kind = TextField(default="")
    subject = TextField(default="")
    text = TextField(default="")
    source = TextField(default="mine")
    position = IntegerField(default=0)


class FollowUp(Record):
    """Something to do next. ``rule`` is the key of the rule that made it due, empty for own tasks."""

    person = ForeignKeyField(Person, backref="follow_ups", null=True, on_delete="CASCADE")
    meeting = link(Meeting, "follow_ups")
    advice = link(Advice, "follow_ups")
    referral = link(Referral, "follow_ups")
    line = link(NoteLine, "follow_ups")
    kind = TextField()
    title = TextField(default="")
    due_on = TextField(null=True)
    due_at = TextField(null=True)
    time_zone = TextField(default="")
    state = TextField(default="open")
    skip_reason = TextField(default="")
    rule = TextField(default="")
    template_uid = TextField(default="")
    draft_to = TextField(null=True)
    draft_subject = TextField(null=True)
    draft = TextField(null=True)
    draft_fields = TextField(default="[]")
    draft_opened_at = TextField(null=True)
    snoozed_from = TextField(null=True)
    edited_by_hand = BooleanField(default=False)
    done_at = TextField(null=True)
    created_at = TextField()

    class Meta:
        table_name = "follow_up"
        indexes = ((("state", "due_on"), False),)


class InboxLine(Record):
    """A quick note taken outside a meeting, until it is filed to a person or meeting."""

    at = TextField()
    text = TextField()
    person = link(Person, "inbox")
    meeting = link(Meeting, "inbox")
    filed_at = TextField(null=True)


class RuleValue(Record):
    """A number of the method that the user changed; keys and defaults stand in ``domain/rules.py``."""

    key = TextField(unique=True)
    value = TextField()

    class Meta:
        table_name = "rule"


class ProfileValue(Record):
    """Something about the user: name, usual overview, speaking pace. The pace is in words a minute."""

    key = TextField(unique=True)
    value = TextField()

    class Meta:
        table_name = "profile"


class Attachment(Record):
    """A file on a person or meeting; its bytes lie in ``blob`` under their SHA-256."""

    person = ForeignKeyField(Person, backref="attachments", null=True, on_delete="CASCADE")
    meeting = ForeignKeyField(Meeting, backref="attachments", null=True, on_delete="CASCADE")
    name = TextField()
    media_type = TextField(default="")
    size = IntegerField()
    sha256 = TextField(index=True)
    added_at = TextField()


RECORDS: tuple[type[Record], ...] = tuple(Record.__subclasses__())
"""All journalled tables, owners before what they own."""
