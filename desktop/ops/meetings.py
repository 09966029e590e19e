"""Meetings as appointments: prepared, planned, moved, called off, begun."""

from __future__ import annotations

from datetime import datetime

from desktop.core.clock import from_text, to_text
from desktop.core.errors import Problem, UserError
from desktop.core.zones import is_zone
from desktop.domain import checklist
from desktop.domain.checklist import CheckLine
from desktop.domain.kinds import FollowUpKind, FollowUpState, MeetingForm, MeetingKind, MeetingState
from desktop.domain.rules import fixed_uid
from desktop.domain.schedule import confirm_due
from desktop.domain.stages import StageEvent
from desktop.ops import progress
from desktop.storage.tables import ChecklistItem, FollowUp, Meeting, Person, PlannedQuestion, Question
from desktop.storage.workspace import Workspace

LONGEST_MINUTES = 600
PAST_HOURS_ALLOWED = 12
"""A meeting earlier today may still be put in; anything before is written down after the meeting instead."""

DEFAULT_PLAN = ("how_decided", "typical_tasks", "like_most_least", "who_else", "failed_to_ask")
"""Keys of built-in questions: how they came, what they do, how they like it, who else, what was forgotten."""


def prepare(ws: Workspace, *, person: int) -> int:
    """Make a prep sheet for a person before there is a date; the one that is there already, if any.

    Returns the key of the meeting.
    """
    waiting = (
        Meeting.select()
        .where((Meeting.person == person) & (Meeting.state == MeetingState.PLANNED))
        .order_by(Meeting.starts_at.asc(nulls="LAST"))
        .first()
    )
    if waiting is not None:
        return int(waiting.id)
    return _make(ws, person=person, kind=MeetingKind.INFORMATIONAL, form=MeetingForm.IN_PERSON)


def schedule(
    ws: Workspace,
    *,
    person: int,
    starts_at: datetime,
    time_zone: str,
    minutes: int | None,
    form: MeetingForm,
    place: str = "",
    kind: MeetingKind = MeetingKind.INFORMATIONAL,
) -> int:
    """Plan a meeting: a sheet that has no date yet gets it, else a new one is made.

    ``starts_at`` is an aware instant, ``time_zone`` the IANA zone it was agreed in, ``minutes`` the agreed
    length (None: none agreed). Moves the person to Scheduled and ends the wait for an answer. Returns the
    key of the meeting. Raises ``UserError`` for a start in the past, an unknown zone or an odd length.
    """
    _check(ws, starts_at=starts_at, time_zone=time_zone, minutes=minutes)
    undated = Meeting.get_or_none(
        (Meeting.person == person) & (Meeting.state == MeetingState.PLANNED) & Meeting.starts_at.is_null()
    )
    meeting = int(undated.id) if undated else _make(ws, person=person, kind=kind, form=form)
    _set_terms(ws, meeting, starts_at, time_zone, minutes, form=form, place=place, kind=kind)
    row = progress.require(Person, person)
    progress.move_forward(row, StageEvent.MEETING_PLANNED)
    progress.answered(ws, person=person)
    progress.close_open(ws, person=person, kinds=(FollowUpKind.FIRST_MESSAGE,))
    return meeting


def reschedule(
    ws: Workspace,
    *,
    meeting: int,
    starts_at: datetime,
    time_zone: str,
    minutes: int | None,
    form: MeetingForm,
    place: str = "",
    kind: MeetingKind = MeetingKind.INFORMATIONAL,
) -> int:
    """Change when, where and how a meeting takes place; a cancelled one is planned again, one that runs goes on.

    Units and errors as in ``schedule``. Returns the key of the meeting.
    """
    row = progress.require(Meeting, meeting)
    same_start = row.starts_at == to_text(starts_at)
    _check(ws, starts_at=starts_at, time_zone=time_zone, minutes=minutes, past_allowed=same_start)
    _set_terms(ws, meeting, starts_at, time_zone, minutes, form=form, place=place, kind=kind)
    progress.move_forward(row.person, StageEvent.MEETING_PLANNED)
    return meeting


def cancel(ws: Workspace, *, meeting: int) -> None:
    """Call a planned meeting off; its sheet stays, its reminders go."""
    row = progress.require(Meeting, meeting)
    row.state = MeetingState.CANCELLED
    row.calendar_sequence += 1
    row.save(only=[Meeting.state, Meeting.calendar_sequence])
    progress.close_open(ws, person=row.person_id, kinds=(FollowUpKind.CONFIRM,), meeting=meeting)


def delete(ws: Workspace, *, meeting: int) -> None:  # noqa: ARG001 - every op gets the workspace
    """Delete a meeting with its notes and what is only to be done for it; all of it can be brought back."""
    row = progress.require(Meeting, meeting)
    FollowUp.delete().where(
        (FollowUp.meeting == meeting)
        & FollowUp.kind.in_([FollowUpKind.CONFIRM, FollowUpKind.DEBRIEF])
        & (FollowUp.state == FollowUpState.OPEN)
    ).execute()
    row.delete_instance()


def begin(ws: Workspace, *, meeting: int) -> int:
    """Start a meeting: the clock runs from now on. One that was ended by mistake goes on. Returns its key.

    Raises ``UserError`` while another meeting is running.
    """
    row = progress.require(Meeting, meeting)
    other = Meeting.get_or_none((Meeting.state == MeetingState.RUNNING) & (Meeting.id != meeting))
    if other is not None:
        raise UserError(Problem.MEETING_RUNNING, name=other.person.shown_name)
    row.state = MeetingState.RUNNING
    row.started_at = row.started_at or to_text(ws.clock.now())
    row.ended_at = None
    row.time_zone = row.time_zone or ws.zone
    first = _next_unasked(meeting)
    if first is not None and not row.current_question_uid:
        row.current_question_uid = first.uid
        row.current_since = to_text(ws.clock.now())
    row.save()
    progress.close_open(ws, person=row.person_id, kinds=(FollowUpKind.CONFIRM,), meeting=meeting)
    progress.answered(ws, person=row.person_id)
    progress.move_forward(row.person, StageEvent.MEETING_PLANNED)
    return meeting


def start_now(ws: Workspace, *, person: int) -> int:
    """They have time right now: the person's sheet, or a new one with the default plan, begins at once.

    Returns the key of the running meeting.
    """
    meeting = prepare(ws, person=person)
    row = progress.require(Meeting, meeting)
    if not row.questions.exists():
        make_plan(ws, meeting=meeting)
    if row.starts_at is None:
        row.starts_at = to_text(ws.clock.now())
        row.time_zone = ws.zone
        row.form = MeetingForm.PHONE
        row.minutes = ws.rules.ask_minutes
        row.save()
    return begin(ws, meeting=meeting)


def make_plan(ws: Workspace, *, meeting: int) -> list[int]:  # noqa: ARG001 - every op gets the workspace
    """Put the default questions into an empty plan. Returns the keys of the planned questions."""
    return [
        _plan(meeting, position, question) for position, question in enumerate(default_questions(), start=1)
    ]


def default_questions() -> list[Question]:
    """The questions that carry a first talk, in the order in which they are asked; two of them close it.

    One that the user deleted from the bank is left out.
    """
    wanted = [fixed_uid("question", key) for key in DEFAULT_PLAN]
    found = {row.uid: row for row in Question.select().where(Question.uid.in_(wanted))}
    return [found[uid] for uid in wanted if uid in found]


def _plan(meeting: int, position: int, question: Question) -> int:
    return int(
        PlannedQuestion.create(
            meeting=meeting,
            question=question,
            position=position,
            text=question.text,
            minutes=question.minutes,
            must_ask=question.phase == "close",
        ).id
    )


def _make(ws: Workspace, *, person: int, kind: MeetingKind, form: MeetingForm) -> int:
    progress.require(Person, person)
    meeting = Meeting.create(
        person_id=person,
        kind=kind,
        form=form,
        minutes=ws.rules.ask_minutes,
        time_zone=ws.zone,
        created_at=to_text(ws.clock.now()),
    )
    for position, line in enumerate(checklist.default_items(kind=kind, form=form), start=1):
        ChecklistItem.create(meeting=meeting, position=position, key=line.key, group=line.group)
    return int(meeting.id)


def _set_terms(
    ws: Workspace,
    meeting: int,
    starts_at: datetime,
    time_zone: str,
    minutes: int | None,
    *,
    form: MeetingForm,
    place: str,
    kind: MeetingKind,
) -> None:
    row = progress.require(Meeting, meeting)
    if (row.kind, row.form) != (kind, form):
        _switch_checklist(meeting, kind=kind, form=form)
    cancelled = row.state == MeetingState.CANCELLED
    moved = cancelled or row.starts_at != to_text(starts_at)
    row.starts_at = to_text(starts_at)
    row.time_zone = time_zone
    row.minutes, row.form, row.place, row.kind = minutes, form, place.strip(), kind
    row.state = MeetingState.PLANNED if cancelled else row.state
    row.calendar_sequence += 1
    row.save()
    if moved and row.state == MeetingState.PLANNED:
        _ask_to_confirm(ws, row)


def _ask_to_confirm(ws: Workspace, row: Meeting) -> None:
    """A day before, somebody should confirm; no reminder for a meeting that is nearer than that.

    A reminder that waits already moves along, with the draft it may have.
    """
    due = confirm_due(from_text(str(row.starts_at)), zone=ws.zone, rules=ws.rules)
    waiting = FollowUp.get_or_none(
        (FollowUp.meeting == row.id)
        & (FollowUp.kind == FollowUpKind.CONFIRM)
        & (FollowUp.state == FollowUpState.OPEN)
    )
    if due.at is None or due.at <= ws.clock.now():
        progress.close_open(ws, person=row.person_id, kinds=(FollowUpKind.CONFIRM,), meeting=row.id)
    elif waiting is not None:
        progress.move_due(waiting, due)
    else:
        progress.add_follow_up(
            ws,
            kind=FollowUpKind.CONFIRM,
            due=due,
            person=row.person_id,
            rule="confirm_hours",
            meeting_id=row.id,
        )


def _switch_checklist(meeting: int, *, kind: MeetingKind, form: MeetingForm) -> None:
    """Give the checklist the items of another kind or form; ticks, remarks and own items stay."""
    rows = list(
        ChecklistItem.select().where(ChecklistItem.meeting == meeting).order_by(ChecklistItem.position)
    )
    by_key = {row.key: row for row in rows if row.key}
    lines = checklist.switch_form(
        [CheckLine(row.key, checklist.CheckGroup(row.group), row.text) for row in rows], kind=kind, form=form
    )
    wanted = [line.key for line in lines if line.key]
    for key, row in by_key.items():
        if key not in wanted:
            row.delete_instance()
    for position, line in enumerate((line for line in lines if line.key), start=1):
        kept = by_key.get(line.key)
        if kept is None:
            ChecklistItem.create(meeting=meeting, position=position, key=line.key, group=line.group)
        else:
            kept.position = position
            kept.save()
    for offset, row in enumerate((row for row in rows if not row.key), start=1):
        row.position = len(wanted) + offset
        row.save()


def _next_unasked(meeting: int) -> PlannedQuestion | None:
    found: PlannedQuestion | None = (
        PlannedQuestion.select()
        .where((PlannedQuestion.meeting == meeting) & PlannedQuestion.asked_at.is_null())
        .order_by(PlannedQuestion.position)
        .first()
    )
    return found


def _check(
    ws: Workspace, *, starts_at: datetime, time_zone: str, minutes: int | None, past_allowed: bool = False
) -> None:
    if not is_zone(time_zone):
        raise UserError(Problem.ZONE_UNKNOWN, field="time_zone", zone=time_zone)
    if minutes is not None and not 1 <= minutes <= LONGEST_MINUTES:
        raise UserError(Problem.MINUTES_INVALID, field="minutes", most=LONGEST_MINUTES)
    late = (ws.clock.now() - starts_at).total_seconds() > PAST_HOURS_ALLOWED * 3600
    if late and not past_allowed:
        raise UserError(Problem.DATE_IN_PAST, field="day")
