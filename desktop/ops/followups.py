"""What a person does with follow-ups: add, tick, skip, put off, spread, and write their drafts."""

from __future__ import annotations

from datetime import date

from desktop.core.clock import civil_date, day_from_text, day_to_text, from_text, to_text
from desktop.core.errors import Problem, UserError
from desktop.domain import followups
from desktop.domain.kinds import Channel, FollowUpKind, FollowUpState, ReachKind
from desktop.domain.names import tidy
from desktop.domain.schedule import Due, keep_in_touch_on
from desktop.domain.stages import StageEvent
from desktop.ops import outreach, progress
from desktop.storage.tables import FollowUp, Person, Reach
from desktop.storage.workspace import Workspace

LONGEST_TITLE = 500
LONGEST_DRAFT = 200_000


def add_follow_up(
    ws: Workspace,
    *,
    title: str,
    on: date | None,
    person: int | None = None,
    kind: FollowUpKind = FollowUpKind.TASK,
) -> int:
    """Add a follow-up of one's own. ``on`` is a civil date, None: some day. Returns its key.

    Raises ``UserError`` for a day that is over, and for a task without words.
    """
    words = _title(title, needed=kind is FollowUpKind.TASK)
    if on is not None and on < ws.clock.today():
        raise UserError(Problem.DATE_IN_PAST, field="day")
    if person is not None:
        progress.require(Person, person)
    due = None if on is None else Due(on)
    return progress.add_follow_up(ws, kind=kind, due=due, person=person, title=words)


def change_follow_up(ws: Workspace, *, follow_up: int, title: str, on: date | None) -> None:
    """Change what a follow-up says and when it is due; errors as for ``add_follow_up``."""
    row = progress.require(FollowUp, follow_up)
    row.title = _title(title, needed=row.kind == FollowUpKind.TASK)
    before = day_from_text(row.due_on) if row.due_on else None
    if on != before:
        if on is not None and on < ws.clock.today():
            raise UserError(Problem.DATE_IN_PAST, field="day")
        _move(row, Due(on) if on is not None else None)
    row.edited_by_hand = True
    row.save()


def complete(ws: Workspace, *, follow_up: int) -> int | None:
    """Tick a follow-up: a message counts as sent, "Let it rest?" as answered with yes, the rest as done.

    Returns the key of the person's next follow-up, if any.
    """
    row = progress.require(FollowUp, follow_up)
    if row.state != FollowUpState.OPEN:
        return None
    if followups.asks_to_rest(row.kind, rule=row.rule):
        outreach.let_rest(ws, person=row.person_id)
        return None
    if row.person_id is not None and row.kind in followups.SENT_WHEN_TICKED:
        return outreach.mark_sent(ws, follow_up=follow_up, channel=_usual_channel(row.person_id))
    outreach.close(ws, row)
    return outreach.next_follow_up(ws, row.person_id)


def reopen(ws: Workspace, *, follow_up: int) -> None:  # noqa: ARG001 - every op gets the workspace
    """Put a closed follow-up back among the open ones, with its old date."""
    row = progress.require(FollowUp, follow_up)
    row.state, row.done_at, row.skip_reason = FollowUpState.OPEN, None, ""
    row.save(only=[FollowUp.state, FollowUp.done_at, FollowUp.skip_reason])


def skip(ws: Workspace, *, follow_up: int, reason: str) -> None:
    """Leave a follow-up out, for a reason (a ``SkipReason`` or one's own words).

    Keeping in touch is left out once only: the next time is planned from today.
    """
    row = progress.require(FollowUp, follow_up)
    if row.state != FollowUpState.OPEN:
        return
    outreach.close(ws, row, state=FollowUpState.SKIPPED, reason=tidy(reason))
    if row.kind == FollowUpKind.KEEP_IN_TOUCH and row.person is not None and not row.person.resting:
        on = keep_in_touch_on(ws.clock.today(), rules=ws.rules)
        progress.add_follow_up(
            ws,
            kind=FollowUpKind.KEEP_IN_TOUCH,
            due=Due(on),
            person=row.person_id,
            rule="keep_in_touch_months",
        )


def snooze(ws: Workspace, *, follow_up: int, due: Due) -> None:
    """Put a follow-up off; when it was first due is remembered. Raises ``UserError`` for a past day."""
    row = progress.require(FollowUp, follow_up)
    if due.on < ws.clock.today():
        raise UserError(Problem.DATE_IN_PAST, field="day")
    row.snoozed_from = row.snoozed_from or row.due_at or row.due_on
    _move(row, due)
    row.save()


def spread_overdue(ws: Workspace) -> int:
    """After a long break: move everything overdue to the business days of the next two weeks, oldest first.

    Returns how many were moved.
    """
    today, now = ws.clock.today(), to_text(ws.clock.now())
    late = FollowUp.due_at.is_null() & (FollowUp.due_on < day_to_text(today))
    late |= FollowUp.due_at < now
    rows = list(
        FollowUp.select()
        .where((FollowUp.state == FollowUpState.OPEN) & (FollowUp.due_on <= day_to_text(today)) & late)
        .order_by(FollowUp.due_on, FollowUp.id)
    )
    for row, day in zip(rows, followups.spread(len(rows), today=today, days=ws.days), strict=True):
        row.snoozed_from = row.snoozed_from or row.due_at or row.due_on
        _move(row, followups.due_on(row.kind, day, first_due(row), zone=ws.zone))
        row.save(only=[FollowUp.due_on, FollowUp.due_at, FollowUp.time_zone, FollowUp.snoozed_from])
    return len(rows)


def delete(ws: Workspace, *, follow_up: int) -> None:  # noqa: ARG001 - every op gets the workspace
    """Delete a follow-up with its draft; it can be brought back."""
    progress.require(FollowUp, follow_up).delete_instance()


def keep_draft(
    ws: Workspace,  # noqa: ARG001 - every op gets the workspace
    *,
    follow_up: int,
    subject: str,
    text: str,
    fields: str,
    template: str,
) -> None:
    """Keep a draft as it stands. ``fields`` is JSON: which words of it were filled in (see ``domain``)."""
    if len(text) > LONGEST_DRAFT:
        raise UserError(Problem.TEXT_TOO_LONG, field="draft", length=len(text), limit=LONGEST_DRAFT)
    row = progress.require(FollowUp, follow_up)
    row.draft, row.draft_subject, row.draft_fields, row.template_uid = text, subject, fields, template
    row.save(only=[FollowUp.draft, FollowUp.draft_subject, FollowUp.draft_fields, FollowUp.template_uid])


def choose_template(ws: Workspace, *, follow_up: int, template: str) -> None:  # noqa: ARG001
    """Begin a draft anew from a template (its uid; empty: a blank page); what was written is given up."""
    row = progress.require(FollowUp, follow_up)
    row.template_uid, row.draft, row.draft_subject, row.draft_fields = template, None, None, "[]"
    row.save(only=[FollowUp.draft, FollowUp.draft_subject, FollowUp.draft_fields, FollowUp.template_uid])


def address_to(ws: Workspace, *, follow_up: int, address: str) -> None:  # noqa: ARG001
    """Choose which address a draft goes to."""
    row = progress.require(FollowUp, follow_up)
    row.draft_to = tidy(address)
    row.save(only=[FollowUp.draft_to])


def note_opened(ws: Workspace, *, follow_up: int) -> None:
    """The draft was handed to the mail app: who was written to first is contacted from now on."""
    row = progress.require(FollowUp, follow_up)
    row.draft_opened_at = to_text(ws.clock.now())
    row.save(only=[FollowUp.draft_opened_at])
    if row.person is not None and row.kind in (FollowUpKind.FIRST_MESSAGE, FollowUpKind.WRITE_AGAIN):
        progress.move_forward(row.person, StageEvent.WRITTEN_TO)


def not_sent_yet(ws: Workspace, *, follow_up: int) -> None:  # noqa: ARG001 - every op gets the workspace
    """The mail app was closed without sending: nobody is asked about it any more."""
    row = progress.require(FollowUp, follow_up)
    row.draft_opened_at = None
    row.save(only=[FollowUp.draft_opened_at])


def first_due(row: FollowUp) -> Due:
    """When a follow-up was due before anybody put it off."""
    text = row.snoozed_from or row.due_at or row.due_on
    if text is None:
        return Due(date.max)
    if "T" not in text:
        return Due(day_from_text(text))
    at = from_text(text)
    return Due(civil_date(at, zone=row.time_zone or "UTC"), at, row.time_zone)


def _move(row: FollowUp, due: Due | None) -> None:
    row.due_on = None if due is None else day_to_text(due.on)
    row.due_at = None if due is None or due.at is None else to_text(due.at)
    row.time_zone = "" if due is None else due.zone or row.time_zone


def _title(text: str, *, needed: bool) -> str:
    words = tidy(text)
    if needed and not words:
        raise UserError(Problem.TEXT_EMPTY, field="title")
    if len(words) > LONGEST_TITLE:
        raise UserError(Problem.TEXT_TOO_LONG, field="title", length=len(words), limit=LONGEST_TITLE)
    return words


def _usual_channel(person: int) -> Channel:
    kinds = {row.kind for row in Reach.select(Reach.kind).where(Reach.person == person)}
    if ReachKind.EMAIL in kinds or not kinds:
        return Channel.EMAIL
    return Channel.PHONE if ReachKind.PHONE in kinds else Channel.MESSAGE
