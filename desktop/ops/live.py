"""A meeting while it runs: its clock, the questions asked, wrapping up, and its end."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.core.clock import civil_date, from_text, to_text
from desktop.core.errors import Problem, UserError
from desktop.domain import wrapup
from desktop.domain.kinds import FollowUpKind, FollowUpState, MeetingState, Permission
from desktop.domain.schedule import Due, debrief_on, thank_you_due
from desktop.domain.stages import StageEvent
from desktop.domain.timing import elapsed_seconds
from desktop.domain.wrapup import WrapUp
from desktop.ops import captured, debrief, meetings, notes, prep, progress
from desktop.storage import versions
from desktop.storage.tables import Advice, FollowUp, InboxLine, Meeting, PlannedQuestion, Referral
from desktop.storage.workspace import Workspace

CONSENTS = ("may_take_notes", "may_record", "may_quote", "may_contact_again", "may_use_name")


def pause(ws: Workspace, *, meeting: int) -> None:
    """Let the clock of a running meeting stand still."""
    row = _running(meeting)
    if row.paused_at is None:
        row.paused_at = to_text(ws.clock.now())
        row.save(only=[Meeting.paused_at])


def go_on(ws: Workspace, *, meeting: int) -> None:
    """Let the clock run again; the time since the pause began does not count."""
    row = _running(meeting)
    _end_pause(row, now=ws.clock.now())
    row.save(only=[Meeting.paused_at, Meeting.paused_seconds])


def take_out(ws: Workspace, *, meeting: int, seconds: int) -> None:  # noqa: ARG001 - every op gets the workspace
    """Do not count a stretch of time, such as one in which the computer slept; negative counts it again."""
    row = progress.require(Meeting, meeting)
    row.paused_seconds += seconds
    row.save(only=[Meeting.paused_seconds])


def set_length(ws: Workspace, *, meeting: int, minutes: int | None) -> None:  # noqa: ARG001
    """Agree on another length in minutes; None for no agreed length. Raises ``UserError`` for an odd one."""
    if minutes is not None and not 1 <= minutes <= meetings.LONGEST_MINUTES:
        raise UserError(Problem.MINUTES_INVALID, field="minutes", most=meetings.LONGEST_MINUTES)
    row = progress.require(Meeting, meeting)
    row.minutes, row.wrap_up_closed = minutes, False
    row.save(only=[Meeting.minutes, Meeting.wrap_up_closed])


def add_minutes(ws: Workspace, *, meeting: int, minutes: int) -> None:
    """Move the agreed end; wrapping up comes again before the new one."""
    row = progress.require(Meeting, meeting)
    agreed = min((row.minutes or 0) + minutes, meetings.LONGEST_MINUTES)
    set_length(ws, meeting=meeting, minutes=agreed)


def hide_timer(ws: Workspace, *, meeting: int, hidden: bool) -> None:  # noqa: ARG001
    """Show or hide the timer of this meeting."""
    row = progress.require(Meeting, meeting)
    row.hide_timer = hidden
    row.save(only=[Meeting.hide_timer])


def tick_question(ws: Workspace, *, question: int, asked: bool) -> None:
    """Note that a planned question was asked, or that it was not; after the current one comes the next."""
    row = progress.require(PlannedQuestion, question)
    meeting = row.meeting
    row.asked_at = to_text(ws.clock.now()) if asked else None
    row.asked_seconds = _seconds(ws, meeting) if asked else None
    row.save(only=[PlannedQuestion.asked_at, PlannedQuestion.asked_seconds])
    same = wrapup.same_as(row.text)
    if same is not None:
        _tick_wrap_up(meeting, same, done=asked)
    if asked and meeting.current_question_uid == row.uid:
        _make_current(ws, meeting, _next_after(row))
    elif not asked and not meeting.current_question_uid and meeting.state == MeetingState.RUNNING:
        _make_current(ws, meeting, row)


def choose_question(ws: Workspace, *, meeting: int, question: int | None) -> None:
    """Make a planned question the current one: notes belong to it from now on."""
    row = progress.require(Meeting, meeting)
    chosen = None if question is None else progress.require(PlannedQuestion, question)
    if chosen is None or chosen.uid != row.current_question_uid:
        _make_current(ws, row, chosen)


def ask_something_else(ws: Workspace, *, meeting: int, text: str) -> int:
    """Add a question in the middle of a meeting. Returns its key in the plan.

    It becomes the current one where there is none. Raises ``UserError`` when nothing is asked.
    """
    added = prep.add_question(ws, meeting=meeting, text=text)
    row = progress.require(Meeting, meeting)
    if not row.current_question_uid and row.state == MeetingState.RUNNING:
        _make_current(ws, row, progress.require(PlannedQuestion, added))
    return added


def take_default_plan(ws: Workspace, *, meeting: int) -> None:
    """Give a meeting without a plan the default one; its first question becomes the current one."""
    added = prep.plan_defaults(ws, meeting=meeting)
    row = progress.require(Meeting, meeting)
    if added and row.state == MeetingState.RUNNING and not row.current_question_uid:
        _make_current(ws, row, progress.require(PlannedQuestion, added[0]))


def tick_wrap_up(ws: Workspace, *, meeting: int, item: WrapUp, done: bool) -> None:
    """Tick one of the three things before the end, and the question of the plan that is the same."""
    row = progress.require(Meeting, meeting)
    _tick_wrap_up(row, item, done=done)
    for question in row.questions.order_by(PlannedQuestion.position):
        if wrapup.same_as(question.text) is item and (question.asked_at is not None) != done:
            tick_question(ws, question=question.id, asked=done)


def close_wrap_up(ws: Workspace, *, meeting: int) -> None:  # noqa: ARG001
    """Put the wrap-up band away until the agreed length changes."""
    row = progress.require(Meeting, meeting)
    row.wrap_up_closed = True
    row.save(only=[Meeting.wrap_up_closed])


def consent(ws: Workspace, *, meeting: int, name: str, answer: Permission) -> None:  # noqa: ARG001
    """Note what they allowed, one of ``CONSENTS``; "contact again" is kept with the person too."""
    if name not in CONSENTS:
        raise ValueError(name)
    row = progress.require(Meeting, meeting)
    setattr(row, name, answer)
    row.save(only=[Meeting._meta.fields[name]])
    if name == "may_contact_again":
        row.person.may_contact_again = answer
        row.person.save(only=[type(row.person).may_contact_again])


def end(ws: Workspace, *, meeting: int, label: str = "", at: datetime | None = None) -> None:
    """End a running meeting: it was held, and what follows from it becomes due.

    ``label`` names the one step that all typing of the meeting becomes. ``at`` is when it really ended, where
    that was earlier.
    """
    row = _running(meeting)
    now = ws.clock.now() if at is None else min(at, ws.clock.now())
    if row.started_at is not None:
        # a clock that was set back does not make a meeting end before it began
        now = max(now, from_text(row.started_at))
    _end_pause(row, now=now)
    row.state, row.ended_at = MeetingState.HELD, to_text(now)
    row.current_question_uid, row.current_since = "", None
    row.save()
    ws.versions.keep(meeting, now=now, reason=versions.END)
    _after_meeting(ws, row, ended_at=now)
    if label:
        ws.steps.collapse(notes.meeting_key(meeting), label=label)


def held(ws: Workspace, *, meeting: int, started_at: datetime, minutes: int) -> int:
    """A meeting that took place without the program: notes and debrief are written afterwards.

    ``minutes`` is how long it took. Returns its key. Raises ``UserError`` for an odd length or a start
    that is still to come.
    """
    if not 1 <= minutes <= meetings.LONGEST_MINUTES:
        raise UserError(Problem.MINUTES_INVALID, field="minutes", most=meetings.LONGEST_MINUTES)
    if started_at > ws.clock.now():
        raise UserError(Problem.DATE_IN_FUTURE, field="day")
    row = progress.require(Meeting, meeting)
    ended_at = min(started_at + timedelta(minutes=minutes), ws.clock.now())
    row.state, row.started_at, row.ended_at = MeetingState.HELD, to_text(started_at), to_text(ended_at)
    row.starts_at = row.starts_at or row.started_at
    row.time_zone = row.time_zone or ws.zone
    row.paused_at, row.paused_seconds = None, 0
    row.save()
    progress.answered(ws, person=row.person_id)
    _after_meeting(ws, row, ended_at=ended_at)
    return meeting


def held_with(ws: Workspace, *, person: int, started_at: datetime, minutes: int) -> int:
    """A talk with somebody for whom nothing was planned, put in afterwards. Returns the meeting's key."""
    return held(ws, meeting=meetings.prepare(ws, person=person), started_at=started_at, minutes=minutes)


def reopen(ws: Workspace, *, meeting: int) -> int:
    """Go on with a meeting that was ended; the time in between does not count. Returns its key."""
    row = progress.require(Meeting, meeting)
    if row.state == MeetingState.HELD and row.ended_at is not None:
        away = ws.clock.now() - from_text(row.ended_at)
        row.paused_seconds += max(0, int(away.total_seconds()))
        row.save(only=[Meeting.paused_seconds])
    return meetings.begin(ws, meeting=meeting)


def quick_note(ws: Workspace, *, text: str) -> str:
    """Keep a note from outside the window: in the running meeting, else in the list to file.

    Returns ``meeting`` or ``inbox``. Raises ``UserError`` when there is nothing to keep.
    """
    words = text.strip()
    if not words:
        raise UserError(Problem.TEXT_EMPTY, field="text")
    row = Meeting.get_or_none(Meeting.state == MeetingState.RUNNING)
    if row is not None:
        notes.append_line(ws, meeting=row.id, text=words, at_seconds=_seconds(ws, row))
        return "meeting"
    InboxLine.create(at=to_text(ws.clock.now()), text=words)
    return "inbox"


def _after_meeting(ws: Workspace, row: Meeting, *, ended_at: datetime) -> None:
    """What follows from a meeting that was held."""
    person, day = row.person, civil_date(ended_at, zone=ws.zone)
    debrief.prepare(row)
    thanks = thank_you_due(ended_at, zone=ws.zone, rules=ws.rules)
    _remind(ws, row, FollowUpKind.THANK_YOU, thanks, "thank_you_hours")
    debrief_day = Due(debrief_on(ended_at, zone=ws.zone, rules=ws.rules))
    _remind(ws, row, FollowUpKind.DEBRIEF, debrief_day, "debrief_next_day_hour")
    for advice in Advice.select().where(Advice.meeting == row.id):
        captured.remind_to_report_back(ws, advice=advice, given_on=day)
    for referral in Referral.select().where((Referral.meeting == row.id) & Referral.promised):
        captured.remind_of_introduction(ws, referral=referral, given_on=day)
    progress.close_open(ws, person=person.id, kinds=(FollowUpKind.CONFIRM,), meeting=row.id)
    progress.close_open(ws, person=person.id, kinds=(FollowUpKind.FIRST_MESSAGE,))
    progress.move_forward(person, StageEvent.MEETING_HELD)
    progress.real_contact(ws, person=person.id, at=ended_at)
    met = to_text(ended_at)
    Referral.update(met_at=met).where((Referral.person == person.id) & Referral.met_at.is_null()).execute()


def _remind(ws: Workspace, row: Meeting, kind: FollowUpKind, due: Due, rule: str) -> None:
    """Make the follow-up of this kind that a meeting has once; an open one moves when the meeting went on."""
    waiting = FollowUp.get_or_none((FollowUp.meeting == row.id) & (FollowUp.kind == kind))
    if waiting is None:
        progress.add_follow_up(ws, kind=kind, due=due, person=row.person_id, rule=rule, meeting_id=row.id)
    elif waiting.state == FollowUpState.OPEN:
        progress.move_due(waiting, due)


def _running(meeting: int) -> Meeting:
    row = progress.require(Meeting, meeting)
    if row.state != MeetingState.RUNNING:
        raise UserError(Problem.MEETING_NOT_RUNNING)
    return row


def _end_pause(row: Meeting, *, now: datetime) -> None:
    if row.paused_at is not None:
        row.paused_seconds += max(0, int((now - from_text(row.paused_at)).total_seconds()))
        row.paused_at = None


def _seconds(ws: Workspace, row: Meeting) -> int | None:
    if row.started_at is None or row.state != MeetingState.RUNNING:
        return None
    since = None if row.paused_at is None else from_text(row.paused_at)
    return elapsed_seconds(
        from_text(row.started_at), ws.clock.now(), paused_seconds=row.paused_seconds, paused_since=since
    )


def _make_current(ws: Workspace, row: Meeting, question: PlannedQuestion | None) -> None:
    row.current_question_uid = "" if question is None else question.uid
    row.current_since = None if question is None else to_text(ws.clock.now())
    row.save(only=[Meeting.current_question_uid, Meeting.current_since])


def _next_after(asked: PlannedQuestion) -> PlannedQuestion | None:
    """The first question not asked yet after this one, else the first of all."""
    waiting = list(
        PlannedQuestion.select()
        .where((PlannedQuestion.meeting == asked.meeting_id) & PlannedQuestion.asked_at.is_null())
        .order_by(PlannedQuestion.position)
    )
    later = [row for row in waiting if row.position > asked.position]
    return next(iter(later or waiting), None)


def _tick_wrap_up(row: Meeting, item: WrapUp, *, done: bool) -> None:
    ticks = wrapup.from_text(row.wrap_up_ticks)
    row.wrap_up_ticks = wrapup.to_text(ticks | {item} if done else ticks - {item})
    row.save(only=[Meeting.wrap_up_ticks])
