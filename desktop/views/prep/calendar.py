"""Handing one meeting to the user's own calendar, as a file."""

from __future__ import annotations

from pathlib import Path

from desktop.core.clock import from_text
from desktop.core.errors import Problem, UserError
from desktop.core.files import write_private
from desktop.exchange.ical import CalendarEvent, sequence_at, write_calendar
from desktop.hub import Hub
from desktop.models.prep import Sheet
from desktop.views.prep.sentences import tr


def save_calendar(hub: Hub, sheet: Sheet, target: Path) -> None:
    """Write one meeting as an iCalendar file; a file that cannot be written is said in the notice bar."""
    assert sheet.starts_at is not None
    event = CalendarEvent(
        uid=sheet.uid,
        title=tr("Talk with {name}").format(name=sheet.name),
        starts_at=from_text(sheet.starts_at),
        minutes=sheet.minutes,
        place=sheet.place,
        sequence=sequence_at(hub.clock.now(), since=from_text(sheet.created_at), counted=sheet.sequence),
        cancelled=sheet.state == "cancelled",
    )
    try:
        write_private(target, write_calendar([event], now=hub.clock.now()))
    except OSError:
        hub.problem.emit(UserError(Problem.FILE_UNWRITABLE, name=target.name, path=str(target)))
        return
    hub.tell_made(tr("Saved {name}").format(name=target.name), target)
