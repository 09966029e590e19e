"""Reaching out: beginning a message, marking it sent, noting a call or an answer, letting somebody rest.

A person in To contact has no follow-up by itself: a list of five hundred imported names must not become five
hundred reminders. The first message becomes a follow-up when somebody begins to write it, or plans it.
"""

from __future__ import annotations

from datetime import datetime

from desktop.core.clock import to_text
from desktop.domain import followups
from desktop.domain.followups import CallOutcome, SkipReason
from desktop.domain.kinds import (
    Channel,
    Direction,
    FollowUpKind,
    FollowUpState,
    MeetingState,
    Stage,
    TouchKind,
)
from desktop.domain.nextstep import StepKind
from desktop.domain.schedule import Due, keep_in_touch_on, write_again_on
from desktop.domain.stages import StageEvent, rank
from desktop.ops import progress
from desktop.storage.queries import next_steps
from desktop.storage.tables import Advice, FollowUp, Meeting, Person, Referral, Touch
from desktop.storage.workspace import Workspace

ASKING = (FollowUpKind.FIRST_MESSAGE, FollowUpKind.WRITE_AGAIN)
"""Messages that ask for a meeting: after them one waits for an answer."""

ANSWERED_CALLS = (CallOutcome.AGREED, CallOutcome.NOW, CallOutcome.ASKED_TO_WRITE)


def start_message(ws: Workspace, *, person: int, kind: FollowUpKind | None = None) -> int:
    """The follow-up whose draft fits this person now: an open one, else a new one that is due today.

    ``kind`` asks for a certain one. Returns its key.
    """
    row = progress.require(Person, person)
    thanked_for = _unthanked(row)
    wanted = kind or followups.fitting_kind(row.stage, thanks_waiting=thanked_for is not None)
    waiting = _open_message(person, wanted)
    if waiting is None and kind is None and wanted is FollowUpKind.WRITE_AGAIN:
        # opened in the mail app but not sent yet, or asked for on the phone: the first message is still to be written
        waiting = _open_message(person, FollowUpKind.FIRST_MESSAGE)
    if waiting is not None:
        return waiting
    meeting = thanked_for if wanted is FollowUpKind.THANK_YOU else None
    if wanted is FollowUpKind.CONFIRM:
        meeting = _planned(person)
    return progress.add_follow_up(
        ws, kind=wanted, due=Due(ws.clock.today()), person=person, meeting_id=meeting
    )


def mark_sent(
    ws: Workspace,
    *,
    follow_up: int,
    channel: Channel | str,
    subject: str | None = None,
    text: str | None = None,
) -> int | None:
    """The message of a follow-up is on its way: it joins the timeline, and what comes next is planned.

    ``subject`` and ``text`` are what was sent; left out, the kept draft. Returns the key of the person's next
    follow-up, if any.
    """
    row = progress.require(FollowUp, follow_up)
    if row.state != FollowUpState.OPEN:
        return None
    close(ws, row)
    if row.person_id is None:
        return None
    now = ws.clock.now()
    Touch.create(
        person_id=row.person_id,
        meeting_id=row.meeting_id,
        direction=Direction.OUT,
        channel=Channel(channel),
        kind=followups.TOUCH_KINDS.get(FollowUpKind(row.kind), ""),
        subject=(row.draft_subject or "") if subject is None else subject,
        text=(row.draft or "") if text is None else text,
        at=to_text(now),
    )
    _follow_through(ws, row, now)
    return next_follow_up(ws, row.person_id)


def record_call(ws: Workspace, *, person: int, outcome: CallOutcome | str) -> int | None:
    """Note a call and how it went; plans what comes next.

    Returns the key of the person's next follow-up, if any.
    """
    row, result, now = progress.require(Person, person), CallOutcome(outcome), ws.clock.now()
    kind = _call_kind(row)
    Touch.create(
        person_id=person,
        direction=Direction.OUT,
        channel=Channel.PHONE,
        kind=kind,
        at=to_text(now),
        outcome=result.value,
    )
    progress.move_forward(row, StageEvent.WRITTEN_TO)
    _note_contacted(person, now)
    if result is CallOutcome.ASKED_TO_WRITE:
        progress.close_open(ws, person=person, kinds=(FollowUpKind.WRITE_AGAIN,))
    else:
        progress.close_open(ws, person=person, kinds=ASKING)
    if result is CallOutcome.NO_ANSWER:
        _wait(ws, row, now)
    elif result is CallOutcome.DECLINED:
        let_rest(ws, person=person, reason=SkipReason.DECLINED)
    else:
        _talked(ws, row, now, write=result is CallOutcome.ASKED_TO_WRITE)
    return next_follow_up(ws, person)


def record_reply(
    ws: Workspace, *, person: int, channel: Channel | str = Channel.EMAIL, text: str = ""
) -> int:
    """They answered: nobody waits any more, and reminders may come again. Returns the key of the touch."""
    row, now = progress.require(Person, person), ws.clock.now()
    touch = Touch.create(
        person_id=person, direction=Direction.IN, channel=Channel(channel), text=text, at=to_text(now)
    )
    progress.move_forward(row, StageEvent.WRITTEN_TO)
    progress.answered(ws, person=person)
    progress.real_contact(ws, person=person, at=now)
    return int(touch.id)


def let_rest(ws: Workspace, *, person: int, reason: SkipReason | str = SkipReason.RESTING) -> None:
    """Stop all reminders for a person; what was open is left out, with the reason."""
    row = progress.require(Person, person)
    row.resting = True
    row.save(only=[Person.resting])
    FollowUp.update(
        state=FollowUpState.SKIPPED, skip_reason=str(reason), done_at=to_text(ws.clock.now())
    ).where((FollowUp.person == person) & (FollowUp.state == FollowUpState.OPEN)).execute()


def wake(ws: Workspace, *, person: int) -> None:  # noqa: ARG001 - every op gets the workspace
    """Let reminders for a person come again."""
    progress.wake(person)


def close(
    ws: Workspace, row: FollowUp, *, state: FollowUpState = FollowUpState.DONE, reason: str = ""
) -> None:
    """Close one follow-up inside an op."""
    row.state, row.skip_reason, row.done_at = state, reason, to_text(ws.clock.now())
    row.save(only=[FollowUp.state, FollowUp.skip_reason, FollowUp.done_at])


def next_follow_up(ws: Workspace, person: int | None) -> int | None:
    """The open follow-up that is a person's next step; None where that is a meeting, or there is none."""
    row = None if person is None else Person.get_or_none(Person.id == person)
    if row is None:
        return None
    step = next_steps.step_of(ws.db, row.id, resting=row.resting, zone=ws.zone).step
    return step.id if step.step is StepKind.FOLLOW_UP else None


def _follow_through(ws: Workspace, row: FollowUp, now: datetime) -> None:
    person = progress.require(Person, row.person_id)
    if row.kind in ASKING:
        progress.move_forward(person, StageEvent.WRITTEN_TO)
        _note_contacted(person.id, now)
        progress.close_open(ws, person=person.id, kinds=ASKING)
        _wait(ws, person, now)
        return
    if row.kind == FollowUpKind.THANK_YOU:
        progress.move_forward(person, StageEvent.THANKED)
        progress.close_open(ws, person=person.id, kinds=(FollowUpKind.THANK_YOU,), meeting=row.meeting_id)
    elif row.kind == FollowUpKind.REPORT_BACK:
        _note_reported(row, now)
    progress.real_contact(ws, person=person.id, at=now)
    if row.kind == FollowUpKind.KEEP_IN_TOUCH:
        _keep_going(ws, person)


def _wait(ws: Workspace, person: Person, now: datetime) -> None:
    """Wait for an answer: write again a set number of times, then ask whether to let it rest."""
    if rank(person.stage) > rank(Stage.CONTACTED) or person.resting:
        progress.wait_for_answer(ws, person=person.id, sent_at=now, again=False)
        return
    again = _tries(person.id) <= ws.rules.write_again_times
    progress.wait_for_answer(ws, person=person.id, sent_at=now, again=again)
    if not again:
        on = write_again_on(now, zone=ws.zone, days=ws.days, rules=ws.rules)
        progress.add_follow_up(
            ws, kind=FollowUpKind.WRITE_AGAIN, due=Due(on), person=person.id, rule=followups.REST_RULE
        )


def _tries(person: int) -> int:
    """How often we wrote or called since we heard of them: a message that came, or a call that was answered."""
    spoke = (Touch.channel == Channel.PHONE) & (
        Touch.outcome.in_(ANSWERED_CALLS) | ((Touch.kind == TouchKind.HELLO) & (Touch.outcome == ""))
    )
    heard = (
        Touch.select(Touch.id, Touch.at)
        .where((Touch.person == person) & ((Touch.direction == Direction.IN) | spoke))
        .order_by(Touch.at.desc(), Touch.id.desc())
        .first()
    )
    tries = (
        (Touch.person == person)
        & (Touch.direction == Direction.OUT)
        & Touch.kind.in_([TouchKind.FIRST_MESSAGE, TouchKind.NUDGE])
    )
    if heard is not None:
        tries &= (Touch.at > heard.at) | ((Touch.at == heard.at) & (Touch.id > heard.id))
    return int(Touch.select().where(tries).count())


def _talked(ws: Workspace, person: Person, now: datetime, *, write: bool) -> None:
    progress.answered(ws, person=person.id)
    progress.real_contact(ws, person=person.id, at=now)
    if not write:
        return
    due = Due(ws.clock.today())
    begun = _open_message(person.id, FollowUpKind.FIRST_MESSAGE)
    if begun is not None:
        progress.move_due(FollowUp.get_by_id(begun), due)  # with the draft it may have
    else:
        progress.add_follow_up(ws, kind=FollowUpKind.FIRST_MESSAGE, due=due, person=person.id)


def _keep_going(ws: Workspace, person: Person) -> None:
    """After a hello the next one is planned, also with people who were never thanked."""
    if person.resting or _open_message(person.id, FollowUpKind.KEEP_IN_TOUCH) is not None:
        return
    on = keep_in_touch_on(ws.clock.today(), rules=ws.rules)
    progress.add_follow_up(
        ws, kind=FollowUpKind.KEEP_IN_TOUCH, due=Due(on), person=person.id, rule="keep_in_touch_months"
    )


def _note_contacted(person: int, now: datetime) -> None:
    Referral.update(contacted_at=to_text(now)).where(
        (Referral.person == person) & Referral.contacted_at.is_null()
    ).execute()


def _note_reported(row: FollowUp, now: datetime) -> None:
    if row.advice_id is not None:
        Advice.update(reported_at=to_text(now)).where(Advice.id == row.advice_id).execute()
    if row.referral_id is not None:
        Referral.update(told_at=to_text(now)).where(Referral.id == row.referral_id).execute()


def _call_kind(person: Person) -> TouchKind:
    if rank(person.stage) > rank(Stage.CONTACTED):
        return TouchKind.HELLO
    return TouchKind.FIRST_MESSAGE if person.stage == Stage.TO_CONTACT else TouchKind.NUDGE


def _open_message(person: int, kind: FollowUpKind) -> int | None:
    row = (
        FollowUp.select(FollowUp.id)
        .where(
            (FollowUp.person == person)
            & (FollowUp.state == FollowUpState.OPEN)
            & (FollowUp.kind == kind)
            & (FollowUp.rule != followups.REST_RULE)
        )
        .order_by(FollowUp.due_on.asc(nulls="LAST"), FollowUp.id)
        .first()
    )
    return None if row is None else int(row.id)


def _unthanked(person: Person) -> int | None:
    """The last meeting with a person who was not thanked for it yet; thanks that were left out stay so."""
    meeting = (
        Meeting.select()
        .where((Meeting.person == person.id) & (Meeting.state == MeetingState.HELD))
        .order_by(Meeting.ended_at.desc())
        .first()
    )
    if meeting is None:
        return None
    about = (FollowUp.meeting == meeting.id) & (FollowUp.kind == FollowUpKind.THANK_YOU)
    states = {row.state for row in FollowUp.select(FollowUp.state).where(about)}
    owed = FollowUpState.OPEN in states or (not states and person.stage == Stage.MET)
    return int(meeting.id) if owed else None


def _planned(person: int) -> int | None:
    row = (
        Meeting.select(Meeting.id)
        .where((Meeting.person == person) & (Meeting.state == MeetingState.PLANNED))
        .order_by(Meeting.starts_at.asc(nulls="LAST"))
        .first()
    )
    return None if row is None else int(row.id)
