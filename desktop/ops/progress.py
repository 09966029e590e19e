"""What every feature shares when something happened with a person: stages, follow-ups, real contact.

These are no verbs of their own: ops call them inside their transaction.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from desktop.core.clock import civil_date, day_to_text, to_text
from desktop.core.errors import Problem, UserError
from desktop.domain import stages
from desktop.domain.kinds import FollowUpKind, FollowUpState, Stage
from desktop.domain.schedule import Due, keep_in_touch_on, someone_else_on, write_again_on
from desktop.domain.stages import StageEvent
from desktop.storage.record import Record
from desktop.storage.tables import FollowUp, Person
from desktop.storage.workspace import Workspace

Row = TypeVar("Row", bound=Record)


def require(table: type[Row], key: int) -> Row:
    """The row of a table. Raises ``UserError`` when it was deleted meanwhile."""
    row = found(table, key)
    if row is None:
        raise UserError(Problem.RECORD_GONE)
    return row


def found(table: type[Row], key: int) -> Row | None:
    """The row of a table, None when it is gone. It is asked by nearly every verb: SQL that stands saves four fifths."""
    return next(iter(table.raw(f"SELECT * FROM {table._meta.table_name} WHERE id = ?", key)), None)


def move_forward(person: Person, event: StageEvent) -> None:
    """Let the stage of a person follow what happened; it never goes back by itself."""
    later = stages.after(person.stage, event)
    if later != person.stage:
        person.stage = later
        person.save(only=[Person.stage])


def add_follow_up(
    ws: Workspace,
    *,
    kind: FollowUpKind,
    due: Due | None,
    person: int | None,
    rule: str = "",
    title: str = "",
    **links: int | None,
) -> int:
    """Make an open follow-up; ``links`` are keys: ``meeting_id``, ``advice_id``, ``referral_id``, ``line_id``.

    ``rule`` is the key of the rule that made it due (``domain.rules``), empty when a person asked for it.
    """
    return int(
        FollowUp.create(
            person_id=person,
            kind=kind,
            title=title,
            due_on=None if due is None else day_to_text(due.on),
            due_at=None if due is None or due.at is None else to_text(due.at),
            time_zone="" if due is None else due.zone,
            rule=rule,
            created_at=to_text(ws.clock.now()),
            **links,
        ).id
    )


def close_open(
    ws: Workspace, *, person: int, kinds: tuple[FollowUpKind, ...], meeting: int | None = None
) -> None:
    """Mark a person's open follow-ups of these kinds as done, only those of one meeting if it is given."""
    wanted = (
        (FollowUp.person == person) & (FollowUp.state == FollowUpState.OPEN) & FollowUp.kind.in_([*kinds])
    )
    if meeting is not None:
        wanted &= FollowUp.meeting == meeting
    FollowUp.update(state=FollowUpState.DONE, done_at=to_text(ws.clock.now())).where(wanted).execute()


def wait_for_answer(ws: Workspace, *, person: int, sent_at: datetime, again: bool) -> None:
    """After something was sent: when to write once more (if ``again``), and when to think of somebody else."""
    rules, days = ws.rules, ws.days
    close_open(ws, person=person, kinds=(FollowUpKind.WRITE_AGAIN, FollowUpKind.SOMEONE_ELSE))
    if not again:
        return
    on = write_again_on(sent_at, zone=ws.zone, days=days, rules=rules)
    add_follow_up(ws, kind=FollowUpKind.WRITE_AGAIN, due=Due(on), person=person, rule="write_again_days")
    if Person.get_by_id(person).organisation_id is not None:
        other = someone_else_on(sent_at, zone=ws.zone, days=days, rules=rules)
        add_follow_up(
            ws, kind=FollowUpKind.SOMEONE_ELSE, due=Due(other), person=person, rule="someone_else_days"
        )


def answered(ws: Workspace, *, person: int) -> None:
    """They answered, or a time was agreed: nobody waits any more, and reminders may come again."""
    close_open(ws, person=person, kinds=(FollowUpKind.WRITE_AGAIN, FollowUpKind.SOMEONE_ELSE))
    wake(person)


def wake(person: int) -> None:
    """Let reminders for a person come again."""
    row = require(Person, person)
    if row.resting:
        row.resting = False
        row.save(only=[Person.resting])


def move_due(row: FollowUp, due: Due) -> None:
    """Give a follow-up the date that its rule sets now; where it was put off to before no longer counts."""
    row.due_on = day_to_text(due.on)
    row.due_at = None if due.at is None else to_text(due.at)
    row.time_zone, row.snoozed_from = due.zone, None
    row.save(only=[FollowUp.due_on, FollowUp.due_at, FollowUp.time_zone, FollowUp.snoozed_from])


def real_contact(ws: Workspace, *, person: int, at: datetime) -> None:
    """Any real contact moves the day to keep in touch; where there is none yet, it is made once they have met."""
    row = require(Person, person)
    on = keep_in_touch_on(civil_date(at, zone=ws.zone), rules=ws.rules)
    waiting = list(
        FollowUp.select().where(
            (FollowUp.person == person)
            & (FollowUp.kind == FollowUpKind.KEEP_IN_TOUCH)
            & (FollowUp.state == FollowUpState.OPEN)
        )
    )
    for follow_up in waiting:
        if (follow_up.due_on or "") < day_to_text(on):
            move_due(follow_up, Due(on))
    if waiting:
        return
    if row.stage == Stage.KEEP_IN_TOUCH and not row.resting:
        add_follow_up(
            ws, kind=FollowUpKind.KEEP_IN_TOUCH, due=Due(on), person=person, rule="keep_in_touch_months"
        )
