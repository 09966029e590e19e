"""When a follow-up is due, in words and colour: "19 h left", "since Tue", "20 Mar"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.core.clock import Clock, civil_date
from desktop.domain.followups import TIMED
from desktop.domain.schedule import DueState, DueStatus
from desktop.views import when


@dataclass(frozen=True, slots=True)
class DueText:
    """Words with their token and weight; ``ring`` is the part of two days that is left, None for no ring."""

    words: str
    color: str = "muted"
    strong: bool = False
    ring: float | None = None


def short_due(
    kind: str, status: DueStatus | None, *, on: date | None, at: datetime | None, clock: Clock
) -> DueText:
    """What stands at the end of a row; its group says "overdue" already."""
    if status is None or on is None:
        return DueText(_tr("some day"))
    if status.state is DueState.OVERDUE:
        return DueText(_tr("since %1").replace("%1", _since(on, at, clock)), "danger", strong=True)
    if kind in TIMED and status.ring is not None:
        return DueText(time_left(status), "warning" if status.warm else "muted", status.warm, status.ring)
    if status.state is DueState.TODAY:
        return _today(at, clock)
    return DueText(_day(on, at, clock))


def long_due(
    kind: str, status: DueStatus | None, *, on: date | None, at: datetime | None, clock: Clock
) -> DueText:
    """What stands under the title of a draft: "due tomorrow 11:20, 19 h left"."""
    if status is None or on is None:
        return DueText(_tr("some day"))
    if status.state is DueState.OVERDUE:
        return DueText(_tr("overdue since %1").replace("%1", _since(on, at, clock)), "danger", strong=True)
    words = _tr("due %1").replace("%1", _day(on, at, clock))
    if kind in TIMED and status.ring is not None:
        return DueText(f"{words}, {time_left(status)}", "warning" if status.warm else "muted", status.warm)
    today_at = status.state is DueState.TODAY and at is not None
    return DueText(words, "warning" if today_at else "muted", strong=today_at)


def time_left(status: DueStatus) -> str:
    """Hours, or minutes in the last hour."""
    if status.hours_left:
        return _tr("%1 h left").replace("%1", str(status.hours_left))
    return _tr("%1 min left").replace("%1", str(status.minutes_left or 0))


def _today(at: datetime | None, clock: Clock) -> DueText:
    if at is None:
        return DueText(_tr("today"), "text")
    return DueText(f"{_tr('today')} {when.clock_time(at, zone=clock.zone)}", "warning", strong=True)


def _day(on: date, at: datetime | None, clock: Clock) -> str:
    if at is None:
        return when.day_word(on, today=clock.today())
    day = when.day_word(civil_date(at, zone=clock.zone), today=clock.today())
    return f"{day} {when.clock_time(at, zone=clock.zone)}"


def _since(on: date, at: datetime | None, clock: Clock) -> str:
    if on >= clock.today() and at is not None:
        return when.clock_time(at, zone=clock.zone)
    return when.day_word(on, today=clock.today())


def _tr(text: str) -> str:
    return QCoreApplication.translate("followup_due", text)
