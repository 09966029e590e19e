"""What marks capture: people named, advice and follow-ups, kept in step with the lines they stand in.

A record that somebody changed by hand, or that has become a contact, no longer follows its line.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop.core.clock import day_to_text, to_text
from desktop.core.errors import Problem, UserError
from desktop.domain.date_words import follow_up_day
from desktop.domain.kinds import FollowUpKind, FollowUpState, Mark, MeetingState, Permission
from desktop.domain.person_line import PersonLine, parse_person
from desktop.domain.schedule import Due, introduction_on, report_back_on
from desktop.ops import contacts, progress
from desktop.ops.progress import Row
from desktop.storage.tables import Advice, FollowUp, Meeting, NoteLine, Person, Referral
from desktop.storage.workspace import Workspace

_RECORDS = """
    SELECT 'referral', id FROM referral WHERE line_id = :line
    UNION ALL SELECT 'advice', id FROM advice WHERE line_id = :line
    UNION ALL SELECT 'follow_up', id FROM follow_up WHERE line_id = :line AND kind = :task
    ORDER BY 2 DESC
"""
"""What a line captured before, in one question, as it is asked whenever a line is left; of several the first counts."""

_WAITING = FollowUp.state == FollowUpState.OPEN


def follow(ws: Workspace, *, meeting: Meeting, line: NoteLine) -> None:
    """Make, change or remove the records of a line so that they fit its mark and words."""
    asked = {"line": line.id, "task": str(FollowUpKind.TASK)}
    kept: dict[str, int] = dict(ws.db.rows(_RECORDS, asked))
    _follow_person(ws, meeting, line, key=kept.get("referral"))
    _follow_advice(ws, meeting, line, key=kept.get("advice"))
    _follow_task(ws, meeting, line, key=kept.get("follow_up"))


def forget(ws: Workspace, *, lines: Sequence[int]) -> None:
    """Lines go: what they captured goes with them, but not what was made something of."""
    held = _holders(ws, lines)
    if not held:
        return
    _drop_referrals(Referral.line.in_(held))
    _drop_advice(Advice.line.in_(held))
    FollowUp.delete().where(FollowUp.line.in_(held) & _WAITING & ~FollowUp.edited_by_hand).execute()


def add_to_contacts(ws: Workspace, *, referral: int) -> int:
    """Turn somebody who was named into a contact, referred by the one who named them. Returns its key.

    Raises ``UserError`` when no name can be read.
    """
    row = progress.require(Referral, referral)
    if row.person_id is not None:
        return int(row.person_id)
    said = _said_about(row)
    person = contacts.add_person(
        ws,
        name=row.name,
        role=said.role[: contacts.LONGEST_LINE],
        organisation=said.organisation[: contacts.LONGEST_LINE],
        referred_by=row.named_by_id,
    )
    if said.rest:
        contacts.write_notes(ws, person=person, text=said.rest)
    contacts.set_consent(ws, person=person, field="may_use_name", answer=Permission(row.may_use_name))
    row.person_id = person
    row.save(only=[Referral.person])
    return person


def edit_referral(
    ws: Workspace,  # noqa: ARG001 - every op gets the workspace
    *,
    referral: int,
    name: str,
    about: str,
) -> None:
    """Say by hand who was named; from then on the record no longer follows its line."""
    if not name.strip():
        raise UserError(Problem.NAME_EMPTY, field="name")
    row = progress.require(Referral, referral)
    row.name, row.about, row.edited_by_hand = " ".join(name.split()), about.strip(), True
    row.save(only=[Referral.name, Referral.about, Referral.edited_by_hand])


def promise_introduction(ws: Workspace, *, referral: int, promised: bool) -> None:
    """Note that they promised to introduce somebody; once the meeting is over, a reminder is made."""
    row = progress.require(Referral, referral)
    row.promised = promised
    row.save(only=[Referral.promised])
    if not promised:
        FollowUp.delete().where(
            (FollowUp.referral == referral)
            & (FollowUp.kind == FollowUpKind.INTRODUCTION)
            & (FollowUp.state == FollowUpState.OPEN)
        ).execute()
    elif row.meeting_id is not None and row.meeting.state == MeetingState.HELD:
        remind_of_introduction(ws, referral=row, given_on=ws.clock.today())


def allow_name(ws: Workspace, *, referral: int, answer: Permission) -> None:  # noqa: ARG001
    """Note whether the name of the one who referred may be used; a contact made of it learns it too."""
    row = progress.require(Referral, referral)
    row.may_use_name = answer
    row.save(only=[Referral.may_use_name])
    if row.person_id is not None:
        Person.update(may_use_name=answer).where(Person.id == row.person_id).execute()


def set_due(ws: Workspace, *, follow_up: int, on: date | None) -> None:  # noqa: ARG001
    """Choose the day of a follow-up noted in a meeting; it no longer follows the words of its line."""
    row = progress.require(FollowUp, follow_up)
    row.due_on = None if on is None else day_to_text(on)
    row.due_at, row.edited_by_hand = None, True
    row.save(only=[FollowUp.due_on, FollowUp.due_at, FollowUp.edited_by_hand])


def remind_to_report_back(ws: Workspace, *, advice: Advice, given_on: date) -> None:
    """One reminder a piece of advice: tell them how it went."""
    if advice.reported_at or FollowUp.select().where(FollowUp.advice == advice.id).exists():
        return
    due = Due(report_back_on(given_on, rules=ws.rules))
    progress.add_follow_up(
        ws,
        kind=FollowUpKind.REPORT_BACK,
        due=due,
        person=advice.person_id,
        rule="report_back_weeks",
        meeting_id=advice.meeting_id,
        advice_id=advice.id,
    )


def remind_of_introduction(ws: Workspace, *, referral: Referral, given_on: date) -> None:
    """One gentle reminder a promised introduction."""
    if FollowUp.select().where(FollowUp.referral == referral.id).exists():
        return
    progress.add_follow_up(
        ws,
        kind=FollowUpKind.INTRODUCTION,
        due=Due(introduction_on(given_on, rules=ws.rules)),
        person=referral.named_by_id,
        rule="introduction_days",
        meeting_id=referral.meeting_id,
        referral_id=referral.id,
    )


def about_text(said: PersonLine) -> str:
    """Role and organisation as one line."""
    return ", ".join(part for part in (said.role, said.organisation) if part)


def _follow_person(ws: Workspace, meeting: Meeting, line: NoteLine, *, key: int | None) -> None:
    row = _record(Referral, key)
    if line.mark != Mark.PERSON or not line.text.strip():
        if row is not None:
            _drop_referrals(Referral.id == row.id)
        return
    said = parse_person(line.text)
    name, about = said.name or line.text.strip()[:120], about_text(said)
    if row is None:
        Referral.create(
            named_by_id=meeting.person_id,
            meeting_id=meeting.id,
            line_id=line.id,
            name=name,
            about=about,
            created_at=to_text(ws.clock.now()),
        )
    elif not row.edited_by_hand and row.person_id is None and (row.name, row.about) != (name, about):
        row.name, row.about = name, about
        row.save(only=[Referral.name, Referral.about])


def _follow_advice(ws: Workspace, meeting: Meeting, line: NoteLine, *, key: int | None) -> None:
    row = _record(Advice, key)
    if line.mark != Mark.ADVICE or not line.text.strip():
        if row is not None:
            _drop_advice(Advice.id == row.id)
        return
    if row is None:
        row = Advice.create(
            person_id=meeting.person_id,
            meeting_id=meeting.id,
            line_id=line.id,
            text=line.text.strip(),
            created_at=to_text(ws.clock.now()),
        )
        if meeting.state == MeetingState.HELD:
            remind_to_report_back(ws, advice=row, given_on=ws.clock.today())
    elif not row.edited_by_hand and row.text != line.text.strip():
        row.text = line.text.strip()
        row.save(only=[Advice.text])


def _follow_task(ws: Workspace, meeting: Meeting, line: NoteLine, *, key: int | None) -> None:
    row = _record(FollowUp, key)
    text = line.text.strip()
    if line.mark != Mark.FOLLOWUP or not text:
        if row is not None and row.state == FollowUpState.OPEN and not row.edited_by_hand:
            row.delete_instance()
        return
    if row is None:
        due = Due(follow_up_day(text, today=ws.clock.today()))
        progress.add_follow_up(
            ws,
            kind=FollowUpKind.TASK,
            due=due,
            person=meeting.person_id,
            title=text,
            meeting_id=meeting.id,
            line_id=line.id,
        )
    elif not row.edited_by_hand and row.state == FollowUpState.OPEN and row.title != text:
        row.title = text
        row.due_on = day_to_text(follow_up_day(text, today=ws.clock.today()))
        row.save(only=[FollowUp.title, FollowUp.due_on])


def _record(table: type[Row], key: int | None) -> Row | None:
    return None if key is None else progress.found(table, key)


def _holders(ws: Workspace, lines: Sequence[int]) -> list[int]:
    """Those of some lines that captured anything: few of the hundreds that may be deleted at once."""
    marks = ", ".join("?" * len(lines))
    asked = " UNION ".join(
        f"SELECT line_id FROM {table} WHERE line_id IN ({marks})"
        for table in ("referral", "advice", "follow_up")
    )
    return [row[0] for row in ws.db.rows(asked, (*lines, *lines, *lines))]


def _drop_referrals(which: Any) -> None:
    """Those who were named, and the reminders of them, but for those who became contacts or were edited."""
    gone = which & Referral.person.is_null() & ~Referral.edited_by_hand
    of_gone = FollowUp.referral.in_(Referral.select(Referral.id).where(gone))
    FollowUp.delete().where(of_gone & _WAITING).execute()
    Referral.delete().where(gone).execute()


def _drop_advice(which: Any) -> None:
    """Pieces of advice, and the reminders of them, but for those that were tried, told of or edited."""
    gone = which & ~Advice.edited_by_hand & (Advice.state == "new") & Advice.reported_at.is_null()
    of_gone = FollowUp.advice.in_(Advice.select(Advice.id).where(gone))
    FollowUp.delete().where(of_gone & _WAITING).execute()
    Advice.delete().where(gone).execute()


def _said_about(row: Referral) -> PersonLine:
    """What the line says, while it still speaks of the same person; else what the record says."""
    if row.line_id is not None:
        said = parse_person(row.line.text)
        if said.name == row.name:
            return said
    return parse_person(f"{row.name}, {row.about}") if row.about else PersonLine(row.name)
