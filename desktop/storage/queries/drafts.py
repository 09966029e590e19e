"""Everything the composer needs of one follow-up: its draft, its person, the meeting, notes and templates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.clock import day_from_text, from_text
from desktop.domain.kinds import Permission
from desktop.domain.touches import REMARK
from desktop.storage.database import Reader, Row

NOTES_SHOWN = 60
COLLEAGUES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class DraftMeeting:
    """The meeting a draft is about. ``minutes`` is the agreed length."""

    id: int
    state: str
    starts_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    zone: str
    minutes: int | None
    paused_seconds: int
    form: str
    place: str
    kind: str


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """Whom a draft is for; ``referrer`` is who gave the name."""

    id: int
    name: str
    given: str
    family: str
    display_name: str
    role: str
    organisation: str
    field: str
    stage: str
    how_found: str
    referrer: str
    may_use_name: str
    resting: bool

    @property
    def named_referrer(self) -> str:
        """Who gave the name, if their own may be said: a draft never names somebody who said no."""
        return "" if self.may_use_name == Permission.NO else self.referrer


@dataclass(frozen=True, slots=True)
class DraftCard:
    """One follow-up with its draft. ``draft`` None: nothing was written yet, a template shows."""

    id: int
    uid: str
    kind: str
    title: str
    rule: str
    state: str
    skip_reason: str
    due_on: date | None
    due_at: datetime | None
    zone: str
    first_due: str
    put_off: bool
    draft_to: str
    draft_subject: str | None
    draft: str | None
    draft_fields: str
    template_uid: str
    opened_at: datetime | None
    done_at: datetime | None
    person: DraftPerson | None
    meeting: DraftMeeting | None
    advice: str
    advice_result: str
    named: str
    last_sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class Address:
    """An e-mail address of a person."""

    value: str
    label: str
    is_best: bool


@dataclass(frozen=True, slots=True)
class NoteCard:
    """A marked line of the notes that may go into a draft."""

    id: int
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A text to start from."""

    uid: str
    name: str
    kind: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody else in the same organisation."""

    id: int
    name: str
    role: str
    stage: str


def draft_card(db: Reader, *, follow_up: int) -> DraftCard | None:
    """A follow-up with all that its draft speaks of; None when it is gone."""
    row = db.one(
        f"""
        SELECT f.id, f.uid, f.kind, f.title, f.rule, f.state, f.skip_reason, f.due_on, f.due_at, f.time_zone,
            f.snoozed_from, f.draft_to, f.draft_subject, f.draft, f.draft_fields, f.template_uid,
            f.draft_opened_at, f.done_at, f.person_id, f.meeting_id, a.text, a.result, r.name,
            (SELECT max(t.at) FROM touch t WHERE t.person_id = f.person_id AND t.direction = 'out'
                AND t.outcome <> '{REMARK}')
        FROM follow_up f
            LEFT JOIN advice a ON a.id = f.advice_id
            LEFT JOIN referral r ON r.id = f.referral_id
        WHERE f.id = ?""",
        (follow_up,),
    )
    if row is None:
        return None
    person = None if row[18] is None else _person(db, row[18])
    return _card(row, person=person, meeting=_meeting(db, person=row[18], meeting=row[19]))


def addresses(db: Reader, *, person: int) -> tuple[Address, ...]:
    """The e-mail addresses of a person, the best one first."""
    rows = db.rows(
        "SELECT value, label, is_best FROM reach WHERE person_id = ? AND kind = 'email' "
        "ORDER BY is_best DESC, position, id",
        (person,),
    )
    return tuple(Address(row[0], row[1], bool(row[2])) for row in rows)


def notes_for_draft(db: Reader, *, meeting: int) -> tuple[NoteCard, ...]:
    """What may be quoted of a meeting: its marked lines in their order, never those off the record."""
    rows = db.rows(
        "SELECT id, mark, text FROM note_line WHERE meeting_id = ? AND off_record = 0 AND text <> '' "
        "AND mark IN ('quote', 'advice', 'person', 'insight') ORDER BY position LIMIT ?",
        (meeting, NOTES_SHOWN),
    )
    return tuple(NoteCard(*row) for row in rows)


def templates(db: Reader) -> tuple[TemplateRow, ...]:
    """All templates in their order."""
    rows = db.rows("SELECT uid, name, kind, subject, text FROM template ORDER BY position, id")
    return tuple(TemplateRow(*row) for row in rows)


def colleagues(db: Reader, *, person: int) -> tuple[Colleague, ...]:
    """Others in the organisation of a person."""
    rows = db.rows(
        """
        SELECT o.id, o.shown_name, o.role, o.stage FROM person p
            JOIN person o ON o.organisation_id = p.organisation_id AND o.id <> p.id
        WHERE p.id = ? ORDER BY o.sort_key LIMIT ?""",
        (person, COLLEAGUES_SHOWN),
    )
    return tuple(Colleague(*row) for row in rows)


def _card(row: Row, *, person: DraftPerson | None, meeting: DraftMeeting | None) -> DraftCard:
    return DraftCard(
        id=row[0],
        uid=row[1],
        kind=row[2],
        title=row[3],
        rule=row[4],
        state=row[5],
        skip_reason=row[6],
        due_on=None if row[7] is None else day_from_text(row[7]),
        due_at=_moment(row[8]),
        zone=row[9],
        first_due=row[10] or row[8] or row[7] or "",
        put_off=row[10] is not None,
        draft_to=row[11] or "",
        draft_subject=row[12],
        draft=row[13],
        draft_fields=row[14],
        template_uid=row[15],
        opened_at=_moment(row[16]),
        done_at=_moment(row[17]),
        person=person,
        meeting=meeting,
        advice=row[20] or "",
        advice_result=row[21] or "",
        named=row[22] or "",
        last_sent_at=_moment(row[23]),
    )


def _person(db: Reader, key: int) -> DraftPerson | None:
    row = db.one(
        """
        SELECT p.id, p.shown_name, p.given, p.family, p.display_name, p.role, coalesce(o.name, ''),
            coalesce(c.name, ''), p.stage, p.how_found, coalesce(r.shown_name, p.referrer_name),
            p.may_use_name, p.resting
        FROM person p
            LEFT JOIN organisation o ON o.id = p.organisation_id
            LEFT JOIN field c ON c.id = p.field_id
            LEFT JOIN person r ON r.id = p.referred_by_id
        WHERE p.id = ?""",
        (key,),
    )
    if row is None:
        return None
    values = (*row[:-1], bool(row[-1]))
    return DraftPerson(*values)


def _meeting(db: Reader, *, person: int | None, meeting: int | None) -> DraftMeeting | None:
    """The meeting of a follow-up, or the last one with its person."""
    columns = (
        "id, state, starts_at, started_at, ended_at, time_zone, minutes, paused_seconds, form, place, kind"
    )
    if meeting is not None:
        row = db.one(f"SELECT {columns} FROM meeting WHERE id = ?", (meeting,))
    else:
        row = db.one(
            f"SELECT {columns} FROM meeting WHERE person_id = ? AND state = 'held' "
            "ORDER BY starts_at DESC, id DESC LIMIT 1",
            (person,),
        )
    if row is None:
        return None
    return DraftMeeting(row[0], row[1], _moment(row[2]), _moment(row[3]), _moment(row[4]), *row[5:])


def _moment(text: str | None) -> datetime | None:
    return None if text is None else from_text(text)
