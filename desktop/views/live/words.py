"""What Session notes says: times, counts, who and when."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.core.clock import day_from_text, from_text, local_time
from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import MeetingForm
from desktop.domain.names import first_name
from desktop.domain.timing import MeetingPhase, MeetingTime, clock_text
from desktop.domain.wrapup import WrapUp
from desktop.models.live import PlannedRow, Session
from desktop.models.live_lines import Line
from desktop.models.live_start import PastRow, StartRow
from desktop.views import when
from desktop.views.live.marks import mark_name
from desktop.views.plural import counted


def called(session: Session) -> str:
    """What to call the person in a sentence."""
    return first_name(session.given, session.family, session.name)


def role_line(session: Session) -> str:
    """Role and organisation, whichever there is."""
    return ", ".join(part for part in (session.role, session.organisation) if part)


def agreed(time: MeetingTime, *, paused: bool) -> str:
    """What stands after the running time."""
    if time.phase is MeetingPhase.NO_LENGTH:
        return tr("paused") if paused else ""
    text = tr("of {n} min").format(n=time.agreed // 60)
    if time.phase is MeetingPhase.OVER:
        text = tr("of {n} min, {over} over").format(n=time.agreed // 60, over=max(1, time.over // 60))
    return tr("{agreed}, paused").format(agreed=text) if paused else text


def left(time: MeetingTime) -> str:
    """How much time is left once it is little."""
    if time.phase is not MeetingPhase.WRAP_UP:
        return ""
    return tr("{n} min left").format(n=time.left // 60) if time.left >= 60 else tr("under 1 min left")


def timer_spoken(time: MeetingTime, *, paused: bool) -> str:
    """The timer for a screen reader: "18 minutes 42 of 30, paused"."""
    minutes, seconds = divmod(time.elapsed, 60)
    text = tr("{minutes} minutes {seconds}").format(minutes=minutes, seconds=seconds)
    text = tr("{time} of {n}").format(time=text, n=time.agreed // 60) if time.agreed else text
    return tr("{agreed}, paused").format(agreed=text) if paused else text


def line_spoken(line: Line) -> str:
    """A note for a screen reader, its time and mark before its words: "Insight, 02:10, Half the job is"."""
    parts = [*line_facts(line), line.text]
    return ", ".join(part for part in parts if part)


def line_facts(line: Line) -> list[str]:
    """What stands beside a note: whether it is off the record, its mark, its time."""
    parts = [tr("Off the record")] if line.off_record else []
    parts += [mark_name(line.mark)] if line.mark else []
    return parts if line.at_seconds is None else [*parts, clock_text(line.at_seconds)]


def time_left(time: MeetingTime) -> str:
    """How much time is left, or gone over, in full words: "4 minutes left"."""
    if time.phase is MeetingPhase.OVER:
        over = tr("{minutes} over")
        return over.format(minutes=minutes_count(max(1, time.over // 60)))
    if time.left < 60:
        return tr("Under a minute left")
    return tr("{minutes} left").format(minutes=minutes_count(time.left // 60))


def unsaved(error: UserError | None) -> str:
    """That something is not saved, and why in few words."""
    reasons = {
        Problem.DISK_FULL: tr("Not saved: disk full"),
        Problem.NOTEBOOK_IN_USE: tr("Not saved: notebook in use"),
        Problem.FILE_UNWRITABLE: tr("Not saved: file not writable"),
    }
    plain = tr("Not saved")
    return plain if error is None else reasons.get(error.problem, plain)


def wrap_up(item: WrapUp) -> str:
    """What is to be done before a meeting ends."""
    return {
        WrapUp.WHO_ELSE: tr("Who else should I talk to?"),
        WrapUp.CONTACT_AGAIN: tr("May I contact you again?"),
        WrapUp.THANKS: tr("Say thank you"),
    }[item]


def asked_count(plan: list[PlannedRow]) -> str:
    """How many questions of a plan were asked."""
    done = sum(row.asked for row in plan)
    return tr("{done} of {all} asked").format(done=done, all=len(plan)) if plan else ""


def question_since(seconds: int | None, minutes: int) -> str:
    """Since when a question is being asked, and how long it was meant to take."""
    planned = tr("{n} min planned").format(n=minutes)
    return (
        planned if seconds is None else tr("since {time}").format(time=clock_text(seconds)) + " · " + planned
    )


def records(count: int) -> str:
    """How much was captured."""
    return counted("live", "%n record", "%n records", count)


def notes_count(count: int) -> str:
    """How many notes there are."""
    return counted("live", "%n note", "%n notes", count)


def minutes_count(count: int) -> str:
    """How many minutes."""
    return counted("live", "%n minute", "%n minutes", count)


def held_line(session: Session, *, used: int | None, today: date, zone: str) -> str:
    """When a past meeting was, and how long it took: "Thu 12 Mar, 15:31–16:02 · 31 of 30 min"."""
    if session.started_at is None or session.ended_at is None:
        return ""
    start, stop = from_text(session.started_at), from_text(session.ended_at)
    day = when.full_day(local_time(start, zone=zone).date(), today=today)
    times = f"{when.clock_time(start, zone=zone)}–{when.clock_time(stop, zone=zone)}"
    return f"{day}, {times} · {used_text(used, session.minutes)}" if used else f"{day}, {times}"


def used_text(used: int, agreed_minutes: int | None) -> str:
    """Minutes used of those agreed."""
    if agreed_minutes is None:
        return tr("{n} min").format(n=used)
    return tr("{used} of {n} min").format(used=used, n=agreed_minutes)


def start_line(row: StartRow) -> str:
    """How a meeting takes place and what is ready: "Video call, 30 min, prep ready"."""
    parts = [form_text(MeetingForm(row.form))]
    if row.minutes is not None:
        parts.append(tr("{n} min").format(n=row.minutes))
    if row.total:
        ready = tr("{done} of {all} ready").format(done=row.done, all=row.total)
        parts.append(tr("prep ready") if row.done >= row.total else ready)
    return ", ".join(parts)


def form_text(form: MeetingForm) -> str:
    """How two people meet."""
    return {
        MeetingForm.IN_PERSON: tr("In person"),
        MeetingForm.VIDEO: tr("Video call"),
        MeetingForm.PHONE: tr("Phone call"),
    }[form]


def start_moment(row: StartRow, *, today: date, zone: str) -> str:
    """When a meeting begins: "today 15:30", "Tue 10:00"."""
    if row.starts_at is None:
        return tr("No date yet")
    start = from_text(row.starts_at)
    day = local_time(start, zone=zone).date()
    if abs((day - today).days) > 1:
        return when.short_moment(start, zone=zone, today=today)
    return f"{when.day_word(day, today=today)} {when.clock_time(start, zone=zone)}"


def past_line(row: PastRow, *, today: date, zone: str) -> str:
    """A past session in a list: when, how many notes, whether the debrief is done."""
    parts = []
    if row.started_at is not None:
        start = from_text(row.started_at)
        day = when.full_day(local_time(start, zone=zone).date(), today=today)
        parts.append(f"{day} {when.clock_time(start, zone=zone)}")
    parts.append(notes_count(row.notes))
    if not row.debriefed:
        parts.append(tr("debrief not finished"))
    return ", ".join(parts)


def due_day(text: str | None, *, today: date) -> str:
    """A day on a button."""
    if text is None:
        return tr("No date")
    return when.day_word(day_from_text(text), today=today, capital=True)


def tr(text: str) -> str:
    """A text of Session notes in the user's language."""
    return QCoreApplication.translate("live", text)
