"""One follow-up as the composer holds it: whom it is for, its draft, and what may go into it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from PySide6.QtCore import QLocale, QObject, Signal

from desktop.core.clock import civil_date, day_from_text, from_text
from desktop.domain import draft_spans, followups
from desktop.domain.draft_checks import DraftCheck, DraftFacts, check_draft, uses
from desktop.domain.draft_spans import Span
from desktop.domain.draft_values import DraftSource, draft_values
from desktop.domain.drafts import Field, Segment, TemplateChoice, best_template, fill, fill_plain, plain
from desktop.domain.followups import SnoozeOption, snooze_options
from desktop.domain.kinds import FollowUpKind, FollowUpState, Mark, MeetingState
from desktop.domain.names import first_name
from desktop.domain.overviews import leading_sentences
from desktop.domain.person_line import parse_person
from desktop.domain.phrases import first_sentence
from desktop.domain.schedule import Due, DueStatus, due_status
from desktop.domain.speaking import count_words
from desktop.hub import Hub
from desktop.storage.change import Change
from desktop.storage.queries import drafts as queries
from desktop.storage.queries.drafts import Address, Colleague, DraftCard, NoteCard, TemplateRow
from desktop.storage.queries.profile import Profile, profile

BLANK = "blank"
"""Stands for the uid of a template where a draft begins on an empty page."""

_MY_NAME = "{my_name}"
_TABLES = (
    "follow_up", "person", "organisation", "reach", "meeting", "note_line", "advice", "referral", "touch",
    "template", "profile", "rule", "field",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it stands: its words, which of them were filled in, and where it came from."""

    subject: str
    text: str
    spans: tuple[Span, ...]
    template: str


class _Loaded:
    """What was read for one follow-up; the rest is worked out when it is asked for."""

    def __init__(self, hub: Hub, card: DraftCard) -> None:
        self._db = hub.db
        self._hub = hub
        self.card = card

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        person = self.card.person
        return () if person is None else queries.addresses(self._db, person=person.id)

    @cached_property
    def notes(self) -> tuple[NoteCard, ...]:
        meeting = self.card.meeting
        return () if meeting is None else queries.notes_for_draft(self._db, meeting=meeting.id)

    @cached_property
    def templates(self) -> tuple[TemplateRow, ...]:
        found = queries.templates(self._db)
        return tuple(row for row in found if row.kind in (self.card.kind, ""))

    @cached_property
    def profile(self) -> Profile:
        return profile(self._db)

    @cached_property
    def colleagues(self) -> tuple[Colleague, ...]:
        person = self.card.person
        return () if person is None else queries.colleagues(self._db, person=person.id)

    @cached_property
    def values(self) -> Mapping[str, str]:
        return draft_values(_source(self))

    def source_parts(self) -> tuple[Hub, DraftCard, Profile]:
        return self._hub, self.card, self.profile


class DraftModel(QObject):
    """Watches one follow-up. ``shown`` comes with another one, ``changed`` when the same one is different."""

    shown = Signal()
    changed = Signal()

    def __init__(self, hub: Hub, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._id = 0
        self._begun = 0
        self._loaded: _Loaded | None = None
        hub.changed.connect(self._on_changed)

    @property
    def id(self) -> int:
        """The key of the follow-up, 0 if there is none."""
        return self._id

    @property
    def card(self) -> DraftCard | None:
        """The follow-up; None when none is shown."""
        return None if self._loaded is None else self._loaded.card

    @property
    def is_open(self) -> bool:
        """Whether it still waits."""
        return self.card is not None and self.card.state == FollowUpState.OPEN

    @property
    def is_message(self) -> bool:
        """Whether it has a draft to write; an own task only once somebody began one."""
        card = self.card
        if (
            card is not None
            and card.kind == FollowUpKind.TASK
            and card.draft is None
            and card.id != self._begun
        ):
            return False
        return card is not None and followups.is_message(
            card.kind, rule=card.rule, has_person=card.person is not None
        )

    @property
    def was_written(self) -> bool:
        """Whether somebody has changed the draft since it came from its template."""
        return self.card is not None and self.card.draft is not None

    @property
    def addresses(self) -> Sequence[Address]:
        """E-mail addresses, the best one first."""
        return self._loaded.addresses if self._loaded else ()

    @property
    def notes(self) -> Sequence[NoteCard]:
        """What may be quoted of the meeting."""
        return self._loaded.notes if self._loaded else ()

    @property
    def templates(self) -> Sequence[TemplateRow]:
        """Templates that fit, in their order."""
        return self._loaded.templates if self._loaded else ()

    @property
    def colleagues(self) -> Sequence[Colleague]:
        """Others in the person's organisation."""
        return self._loaded.colleagues if self._loaded else ()

    @property
    def my_name(self) -> str:
        """The user's own name, empty while nobody asked."""
        return self._loaded.profile.name if self._loaded else ""

    @property
    def my_overview(self) -> str:
        """What the user says about themselves, empty while it is not written."""
        return self._loaded.profile.overview if self._loaded else ""

    @property
    def values(self) -> Mapping[str, str]:
        """What each known field becomes."""
        return self._loaded.values if self._loaded else {}

    @property
    def to(self) -> str:
        """The address the draft goes to."""
        card = self.card
        if card is not None and card.draft_to:
            return card.draft_to
        return self.addresses[0].value if self.addresses else ""

    @property
    def draft(self) -> Draft:
        """The draft: what somebody wrote, else its template filled in."""
        card = self.card
        if card is None:
            return Draft("", "", (), BLANK)
        if card.draft is not None:
            spans = draft_spans.load(card.draft_fields, length=len(card.draft))
            return Draft(card.draft_subject or "", card.draft, spans, card.template_uid or BLANK)
        return self.begin(card.template_uid or self._fitting())

    @property
    def status(self) -> DueStatus | None:
        """How its due date stands now."""
        card = self.card
        if card is None or card.due_on is None or not self.is_open:
            return None
        clock = self._hub.clock
        week = QLocale().firstDayOfWeek().value - 1
        return due_status(
            card.due_on,
            card.due_at,
            now=clock.now(),
            today=clock.today(),
            rules=self._hub.rules,
            first_weekday=week,
        )

    @property
    def snoozes(self) -> Sequence[SnoozeOption]:
        """Where it can be put off to."""
        card = self.card
        if card is None:
            return ()
        return snooze_options(
            card.kind,
            first_due=self.first_due,
            now=self._hub.clock.now(),
            zone=self._hub.clock.zone,
            rules=self._hub.rules,
        )

    @property
    def first_due(self) -> Due:
        """When its rule had set it."""
        card = self.card
        text = "" if card is None else card.first_due
        if "T" in text:
            at = from_text(text)
            return Due(civil_date(at, zone=self._hub.clock.zone), at, self._hub.clock.zone)
        return Due(day_from_text(text) if text else self._hub.clock.today())

    def show(self, follow_up: int) -> None:
        """Watch another follow-up; 0 for none."""
        self._id = follow_up
        self._read()
        self.shown.emit()

    def begin_message(self) -> None:
        """Write a message about the own task in hand."""
        self._begun = self._id
        self.changed.emit()

    def begin(self, template: str) -> Draft:
        """A draft fresh from a template."""
        row = next((row for row in self.templates if row.uid == template), None)
        if row is None:
            return Draft("", "", (), BLANK)
        segments = self._body(row.text, {**self.values, Field.ABOUT_ME.value: self.overview_for(row.text)})
        return Draft(
            fill_plain(row.subject, self.values), plain(segments), draft_spans.spans_of(segments), row.uid
        )

    def overview_for(self, text: str) -> str:
        """What a message says about the user: the whole overview, in a first message what leaves room for the rest."""
        overview = self.values.get(Field.ABOUT_ME, "")
        if self.card is None or self.card.kind != FollowUpKind.FIRST_MESSAGE or not overview:
            return overview
        others = {name: value for name, value in self.values.items() if name != Field.ABOUT_ME}
        beside = count_words(fill_plain(text, others | {Field.ABOUT_ME: "…"}))
        return leading_sentences(overview, beside=beside, most=self._hub.rules.first_message_words)

    def checks(self, text: str) -> Sequence[DraftCheck]:
        """The quiet list for a draft."""
        card = self.card
        if card is None:
            return ()
        return check_draft(card.kind, text, rules=self._hub.rules, facts=self._facts())

    def used_notes(self, text: str) -> frozenset[int]:
        """Which notes a draft takes up already."""
        return frozenset(note.id for note in self.notes if _uses(text, note))

    def due_for(self, day: date) -> Due:
        """The due date for a day that somebody picked."""
        kind = FollowUpKind.TASK if self.card is None else FollowUpKind(self.card.kind)
        return followups.due_on(kind, day, self.first_due, zone=self._hub.clock.zone)

    def _body(self, text: str, values: Mapping[str, str]) -> tuple[Segment, ...]:
        """The text of a template; where it ends with the name, the signature stands if there is one."""
        signature = self._loaded.profile.signature if self._loaded else ""
        if not signature or not text.endswith(_MY_NAME):
            return fill(text, values)
        end = fill(_MY_NAME, {Field.MY_NAME.value: signature})
        return (*fill(text.removesuffix(_MY_NAME), values), *end)

    def _fitting(self) -> str:
        card = self.card
        if card is None or card.kind == FollowUpKind.TASK:
            return BLANK
        choices = [TemplateChoice(row.uid, row.kind, row.text) for row in self.templates]
        best = best_template(choices, kind=card.kind, values=self.values)
        return BLANK if best is None else best.key

    def _facts(self) -> DraftFacts:
        card = self.card
        assert card is not None
        person, notes = card.person, self.notes
        advice = [note.text for note in notes if note.mark == Mark.ADVICE]
        values = self.values
        return DraftFacts(
            referrer=person.named_referrer if person else "",
            how_found=person.how_found if person else "",
            organisation=person.organisation if person else "",
            about_me=first_sentence(values.get("about_me", "")),  # a first message may have no more of it
            notes=[note.text for note in notes if note.mark in (Mark.QUOTE, Mark.INSIGHT)],
            advice=[card.advice] if card.advice else advice,
            offers=[parse_person(note.text).name for note in notes if note.mark == Mark.PERSON],
            meeting_words=[values[key] for key in ("meeting_weekday", "meeting_time") if key in values],
            template=self._template_text(),
        )

    def _template_text(self) -> str:
        """What the template of the draft says, with its fields in braces."""
        used = self.draft.template
        return next((row.text for row in self.templates if row.uid == used), "")

    def _read(self) -> None:
        card = queries.draft_card(self._hub.db, follow_up=self._id) if self._id else None
        self._loaded = None if card is None else _Loaded(self._hub, card)
        if card is None:
            self._id = 0

    def _on_changed(self, change: Change) -> None:
        if not self._id or not change.touches(*_TABLES):
            return
        was = self._id
        self._read()
        (self.changed if self._id == was else self.shown).emit()


def met_minutes(card: DraftCard) -> int | None:
    """How long the two talked, without pauses; None where nobody knows."""
    meeting = card.meeting
    if meeting is None or meeting.started_at is None or meeting.ended_at is None:
        return None
    seconds = (meeting.ended_at - meeting.started_at).total_seconds() - meeting.paused_seconds
    return max(1, round(seconds / 60))


def met_at(card: DraftCard) -> datetime | None:
    """When the meeting began or is to begin."""
    meeting = card.meeting
    return None if meeting is None else meeting.started_at or meeting.starts_at


def _uses(text: str, note: NoteCard) -> bool:
    words = parse_person(note.text).name if note.mark == Mark.PERSON else note.text
    return uses(text, words)


def _source(loaded: _Loaded) -> DraftSource:
    hub, card, me = loaded.source_parts()
    person, meeting = card.person, card.meeting
    held = meeting is not None and meeting.state == MeetingState.HELD
    return DraftSource(
        today=hub.clock.today(),
        zone=meeting.zone if meeting is not None and meeting.zone else hub.clock.zone,
        first_name=first_name(person.given, person.family, person.display_name) if person else "",
        full_name=person.name if person else "",
        role=person.role if person else "",
        organisation=person.organisation if person else "",
        field=person.field if person else "",
        referrer=person.named_referrer if person else "",
        how_found=person.how_found if person else "",
        my_name=me.name,
        about_me=me.overview,
        ask_minutes=hub.rules.ask_minutes,
        last_sent=card.last_sent_at,
        meeting_at=met_at(card),
        agreed_minutes=meeting.minutes if meeting else None,
        met_minutes=(met_minutes(card) or meeting.minutes) if held and meeting else None,
        form=meeting.form if meeting else "",
        place=meeting.place if meeting else "",
        advice=card.advice,
        result=card.advice_result,
        named=card.named,
        notes=[(note.mark, note.text) for note in loaded.notes],
    )
