"""What the Prep tab says: terms of a meeting, checklist items, the verdict of the budget."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.core.clock import from_text, local_time
from desktop.domain.budget import Budget, BudgetVerdict
from desktop.domain.kinds import MeetingForm, MeetingKind
from desktop.models.prep import BankRow, MeetingRow, PlanRow, Sheet
from desktop.models.prep_lists import MeetingGroup
from desktop.views import when
from desktop.views.plural import counted

FORM_ICONS: Mapping[MeetingForm, str] = {
    MeetingForm.IN_PERSON: "map-pin",
    MeetingForm.VIDEO: "video",
    MeetingForm.PHONE: "phone",
}


def role_line(role: str, organisation: str) -> str:
    """Role and organisation in one line, whichever there is."""
    return ", ".join(part for part in (role, organisation) if part)


def form_text(form: MeetingForm) -> str:
    """How two people meet, alone."""
    return {
        MeetingForm.IN_PERSON: tr("In person"),
        MeetingForm.VIDEO: tr("Video call"),
        MeetingForm.PHONE: tr("Phone call"),
    }[form]


def kind_text(kind: MeetingKind) -> str:
    """Why two people meet."""
    return {
        MeetingKind.INFORMATIONAL: tr("Informational interview"),
        MeetingKind.PRACTICE: tr("Practice with someone I know"),
        MeetingKind.SECOND: tr("Second talk"),
    }[kind]


def agreed_text(minutes: int | None) -> str:
    """The agreed length."""
    return tr("No length agreed") if minutes is None else tr("{n} min agreed").format(n=minutes)


def start_text(sheet: Sheet, *, today: date, zone: str) -> str:
    """Day and time of a meeting, with the other side's time when it was agreed in another zone."""
    if sheet.starts_at is None:
        return tr("No date yet")
    start = from_text(sheet.starts_at)
    here = local_time(start, zone=zone)
    text = f"{when.full_day(here.date(), today=today)}, {when.wall_time(here)}"
    there = local_time(start, zone=sheet.time_zone or zone)
    if there.utcoffset() == here.utcoffset():
        return text
    place = sheet.time_zone.rsplit("/", 1)[-1].replace("_", " ")
    return tr("{time} ({there} in {place})").format(time=text, there=when.wall_time(there), place=place)


def row_when(row: MeetingRow, *, today: date, zone: str) -> str:
    """When a meeting is, as short as the list at the left needs it."""
    return (
        "" if row.starts_at is None else when.short_moment(from_text(row.starts_at), zone=zone, today=today)
    )


def row_detail(row: MeetingRow, *, today: date, zone: str) -> str:
    """The second line of a row: form and length, or since when an answer is awaited."""
    if row.starts_at is None and row.written_at is not None:
        day = local_time(from_text(row.written_at), zone=zone).date()
        return tr("Written to on {day}").format(day=when.day_month(day, today=today))
    form = form_text(MeetingForm(row.form))
    return form if row.minutes is None else tr("{form}, {n} min").format(form=form, n=row.minutes)


def ready_count(done: int, total: int) -> str:
    """How much of a checklist is done, as short as a row needs it."""
    return tr("{done} of {total}").format(done=done, total=total) if total else ""


def minutes_text(minutes: int) -> str:
    """Minutes in a plan."""
    return tr("{n} min").format(n=minutes)


def plan_tip(zone: str, *, must_ask: bool) -> str:
    """What a click on part of a planned question does."""
    if zone == "flag":
        return tr("No longer a must (Ctrl+B)") if must_ask else tr("Must ask (Ctrl+B)")
    return tr("Minutes: click, or type a number")


def bank_tip(row: BankRow, *, asked: int) -> str:
    """What there is to know of a question in the bank that was asked in so many meetings."""
    facts = []
    if row.look_up_first:
        facts.append(tr("Look it up first: the web often knows."))
    if asked:
        facts.append(counted("prep", "Asked once.", "Asked %n times.", asked))
    return " ".join(facts)


def closed_words(offer: str) -> str:
    """What is said of a question that can be answered with yes or no, before the open form it could have."""
    if offer:
        return tr("Can be answered with yes or no. You could ask:")
    return tr("Can be answered with yes or no. Try to begin with how, what or which.")


def quoted(question: str) -> str:
    """A question in the marks of the language."""
    return tr("“{question}”").format(question=question)


def plan_spoken(row: PlanRow, number: int, total: int) -> str:
    """A planned question for a screen reader."""
    parts = [tr("Question {n} of {total}").format(n=number, total=total)]
    if row.must_ask:
        parts.append(tr("must ask"))
    if row.asked_at:
        parts.append(tr("asked"))
    parts.append(counted("prep", "%n minute", "%n minutes", row.minutes))
    return ", ".join([*parts, row.text])


def meeting_spoken(row: MeetingRow, *, today: date, zone: str) -> str:
    """A meeting in the list for a screen reader."""
    moment = row_when(row, today=today, zone=zone)
    detail = row_detail(row, today=today, zone=zone)
    ready = tr("ready") if row.total and row.done >= row.total else ready_count(row.done, row.total)
    return ", ".join(part for part in (row.name, moment, detail, ready) if part)


def group_name(group: MeetingGroup) -> str:
    """The heading over meetings of the same time."""
    return {
        MeetingGroup.MISSED: tr("Did it take place?"),
        MeetingGroup.TODAY: tr("Today"),
        MeetingGroup.TOMORROW: tr("Tomorrow"),
        MeetingGroup.THIS_WEEK: tr("This week"),
        MeetingGroup.NEXT_WEEK: tr("Next week"),
        MeetingGroup.LATER: tr("Later"),
        MeetingGroup.NO_DATE: tr("No date yet"),
        MeetingGroup.PAST: tr("Past meetings"),
    }[group]


def is_link(place: str) -> bool:
    """Whether a place is something to open in a browser or to dial."""
    return "://" in place or place.lower().startswith(("www.", "meet.", "zoom."))


def budget_text(budget: Budget) -> tuple[str, str]:
    """What stands over the plan: the figure, and what follows it."""
    if budget.verdict is BudgetVerdict.EMPTY:
        return "", ""
    if budget.verdict is BudgetVerdict.NO_LENGTH:
        return str(budget.planned), tr("min planned, no length agreed")
    if budget.verdict is BudgetVerdict.FITS:
        rest = tr("of {agreed} min, {closing} min kept for closing")
        return str(budget.planned), rest.format(agreed=budget.agreed, closing=budget.closing)
    many = counted("prep", "about one question too many", "about %n questions too many", budget.too_many)
    if budget.verdict is BudgetVerdict.EATS_CLOSING:
        rest = tr("of {agreed} min, no time left for closing: {many}")
    else:
        rest = tr("of {agreed} min: {many}")
    return str(budget.planned), rest.format(agreed=budget.agreed, many=many)


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("prep", text)
