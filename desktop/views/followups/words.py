"""The words of a follow-up: its line in the agenda, its title over the draft, what a screen reader says."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.core.clock import Clock, civil_date
from desktop.core.language import spoken
from desktop.domain import followups
from desktop.domain.kinds import FollowUpKind, FollowUpState, MeetingForm, MeetingState
from desktop.domain.schedule import AgendaGroup, DueStatus
from desktop.hub import Hub
from desktop.models.followups import AgendaRow
from desktop.models.followups_draft import DraftCard, met_at, met_minutes
from desktop.views import when
from desktop.views.followups import due, kinds, reasons
from desktop.views.quoted import quoted


class AgendaWords:
    """Says what the rows of the agenda say."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def line(self, row: AgendaRow) -> str:
        """The second line: what is to be done."""
        if not row.name:
            return kinds.kind_name(row.kind)
        return row.title or _computed(row, self._hub.clock)

    def due(self, row: AgendaRow, status: DueStatus | None) -> due.DueText:
        """What stands at the end of the row."""
        if row.state != FollowUpState.OPEN:
            return due.DueText(self._closed(row))
        return due.short_due(row.kind, status, on=row.due_on, at=row.due_at, clock=self._hub.clock)

    def spoken(self, row: AgendaRow, status: DueStatus | None) -> str:
        """The row in one sentence: "Thank-you note, Amara Nwosu, 19 hours left"."""
        parts = [kinds.kind_name(row.kind), row.name or row.title, self.line(row) if row.name else ""]
        if row.state != FollowUpState.OPEN:
            parts.append(_tr("left out") if row.state == FollowUpState.SKIPPED else _tr("done"))
        else:
            parts.append(
                due.long_due(row.kind, status, on=row.due_on, at=row.due_at, clock=self._hub.clock).words
            )
        return ", ".join(part for part in parts if part)

    def reason(self, row: AgendaRow) -> str:
        """Which rule made it due; of those left out, why."""
        if row.state == FollowUpState.SKIPPED:
            return reasons.skip_sentence(row.skip_reason)
        return reasons.rule_sentence(row.rule, row.kind, rules=self._hub.rules, put_off=row.put_off)

    def group(self, group: AgendaGroup) -> str:
        """The title of a group."""
        return {
            AgendaGroup.OVERDUE: _tr("Overdue"),
            AgendaGroup.TODAY: _tr("Today"),
            AgendaGroup.THIS_WEEK: _tr("This week"),
            AgendaGroup.LATER: _tr("Later"),
            AgendaGroup.DONE: _tr("Done"),
        }[group]

    def show_all(self) -> str:
        """What brings those done more than a month ago."""
        return _tr("Show all")

    def _closed(self, row: AgendaRow) -> str:
        if row.done_at is None:
            return ""
        clock = self._hub.clock
        return when.day_word(civil_date(row.done_at, zone=clock.zone), today=clock.today())


def title(card: DraftCard) -> str:
    """What stands over a draft."""
    name = card.person.name if card.person else ""
    if card.title and (not name or card.kind == FollowUpKind.TASK):
        return card.title
    if followups.asks_to_rest(card.kind, rule=card.rule):
        return _tr("No answer from %1").replace("%1", name)
    if card.kind == FollowUpKind.SOMEONE_ELSE and card.person and card.person.organisation:
        return _tr("Someone else at %1").replace("%1", card.person.organisation)
    return _title(card.kind).replace("%1", name)


def next_words(row: AgendaRow) -> str:
    """A follow-up inside a sentence that says what comes next: an own task by its words, others by their kind."""
    if row.kind == FollowUpKind.TASK and row.title:
        return quoted(row.title)
    name = kinds.kind_name(row.kind)
    return name.lower() if spoken() == "en" else name  # the nouns of German keep their capitals


def standing(card: DraftCard, *, clock: Clock) -> str:
    """What stands under the title before the due date: "Met yesterday, 32 min"."""
    if card.kind in (FollowUpKind.WRITE_AGAIN, FollowUpKind.SOMEONE_ELSE) and card.last_sent_at:
        if _is_today(card.last_sent_at, clock):
            return _tr("Written today")  # nobody answers within minutes
        return _tr("No answer since %1").replace("%1", _day(card.last_sent_at, clock))
    at = met_at(card)
    if at is not None and card.meeting is not None:
        if card.meeting.state == MeetingState.HELD:
            minutes = met_minutes(card)
            words = _tr("Met %1").replace("%1", _day(at, clock))
            return f"{words}, {_tr('%1 min').replace('%1', str(minutes))}" if minutes else words
        if card.meeting.state == MeetingState.PLANNED:
            return _tr("Meeting %1").replace(
                "%1", f"{_day(at, clock)} {when.clock_time(at, zone=clock.zone)}"
            )
    person = card.person
    return "" if person is None else ", ".join(part for part in (person.role, person.organisation) if part)


def closed(card: DraftCard, *, clock: Clock) -> str:
    """What stands there once it is done: when, or why it was left out."""
    day = "" if card.done_at is None else _day(card.done_at, clock)
    if card.state == FollowUpState.SKIPPED:
        words = _tr("left out %1").replace("%1", day).strip()
        reason = reasons.skip_sentence(card.skip_reason)
        return f"{words} · {reason}" if reason else words
    return _tr("done %1").replace("%1", day).strip()


def _computed(row: AgendaRow, clock: Clock) -> str:
    since = "" if row.written_at is None else _short_day(row.written_at, clock)
    if followups.asks_to_rest(row.kind, rule=row.rule):
        return _tr("No answer since %1. Let it rest?").replace("%1", since)
    fresh = row.written_at is not None and _is_today(row.written_at, clock)
    if row.kind == FollowUpKind.WRITE_AGAIN and fresh:
        return _tr("Second message, if no answer comes")
    if row.kind == FollowUpKind.WRITE_AGAIN:
        return (
            _tr("Second message, no answer since %1").replace("%1", since) if since else _tr("Second message")
        )
    if row.kind == FollowUpKind.KEEP_IN_TOUCH:
        return _tr("Say hello, last message %1").replace("%1", since) if since else _tr("Say hello")
    if row.kind == FollowUpKind.REPORT_BACK:
        return (
            _tr("Tell them how it went: %1").replace("%1", row.advice) if row.advice else _tr("Report back")
        )
    if row.kind == FollowUpKind.INTRODUCTION and row.named:
        return _tr("Ask after the introduction to %1").replace("%1", row.named)
    if row.kind == FollowUpKind.CONFIRM and row.starts_at is not None:
        return _tr("Confirm the meeting on %1").replace("%1", _weekday(row.starts_at, clock))
    if row.kind in (FollowUpKind.THANK_YOU, FollowUpKind.DEBRIEF):
        return _after_meeting(row, clock)
    if row.kind == FollowUpKind.SOMEONE_ELSE and fresh:
        return _tr("If no answer comes: think of somebody else there")
    if row.kind == FollowUpKind.SOMEONE_ELSE:
        return _tr("No answer yet: think of somebody else there")
    return kinds.kind_name(row.kind)


def _after_meeting(row: AgendaRow, clock: Clock) -> str:
    thanks = row.kind == FollowUpKind.THANK_YOU
    if row.met_at is None:
        return kinds.kind_name(row.kind)
    if civil_date(row.met_at, zone=clock.zone) == clock.today():
        call = row.form in (MeetingForm.PHONE, MeetingForm.VIDEO)
        if thanks:
            return _tr("Thank-you note after today’s call") if call else _tr("Thank-you note after today")
        return _tr("Write down what today’s meeting gave you")
    pattern = _tr("Thank-you note after %1") if thanks else _tr("Finish the debrief of %1")
    return pattern.replace("%1", _weekday(row.met_at, clock))


def _title(kind: str) -> str:
    return {
        FollowUpKind.FIRST_MESSAGE: _tr("First message to %1"),
        FollowUpKind.CONFIRM: _tr("Confirm the meeting with %1"),
        FollowUpKind.THANK_YOU: _tr("Thank-you note to %1"),
        FollowUpKind.REPORT_BACK: _tr("Report back to %1"),
        FollowUpKind.KEEP_IN_TOUCH: _tr("Hello to %1"),
        FollowUpKind.WRITE_AGAIN: _tr("Second message to %1"),
        FollowUpKind.SOMEONE_ELSE: _tr("Someone else beside %1"),
        FollowUpKind.INTRODUCTION: _tr("Introduction by %1"),
        FollowUpKind.DEBRIEF: _tr("Debrief with %1"),
        FollowUpKind.TASK: _tr("Message to %1"),
    }[FollowUpKind(kind)]


def _is_today(moment: datetime, clock: Clock) -> bool:
    return civil_date(moment, zone=clock.zone) == clock.today()


def _day(moment: datetime, clock: Clock) -> str:
    return when.day_word(civil_date(moment, zone=clock.zone), today=clock.today())


def _short_day(moment: datetime, clock: Clock) -> str:
    return when.day_month(civil_date(moment, zone=clock.zone), today=clock.today())


def _weekday(moment: datetime, clock: Clock) -> str:
    return when.full_day(civil_date(moment, zone=clock.zone), today=clock.today())


def _tr(text: str) -> str:
    return QCoreApplication.translate("followup_words", text)
