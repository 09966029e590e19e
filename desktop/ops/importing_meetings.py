"""Talks that stand in a calendar: planned with an import, written after its people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.clock import to_text
from desktop.domain.kinds import MeetingState
from desktop.domain.stages import StageEvent
from desktop.exchange.ical_read import FoundMeeting, read_ics
from desktop.exchange.reasons import Reason
from desktop.exchange.records import FileReport
from desktop.exchange.text import Tick
from desktop.ops import meetings, progress
from desktop.ops.importing_entries import Entry, entry_of, usable_uid
from desktop.storage.database import Reader
from desktop.storage.queries.known_people import meeting_starts, taken_uids
from desktop.storage.tables import Meeting, Person
from desktop.storage.workspace import Workspace


@dataclass(slots=True)
class PlannedMeeting:
    """A talk of a file: with whom, as a number among the entries, and whether the notebook has it already."""

    file: int
    entry: int
    found: FoundMeeting
    uid: str
    is_known: bool = False

    @property
    def start(self) -> str:
        """When it begins, as the notebook writes it."""
        return to_text(self.found.starts_at)


def read(
    path: Path | bytes,
    *,
    file: int,
    first: int,
    report: FileReport,
    zone: str,
    own: Iterable[str],
    tick: Tick | None,
) -> tuple[list[Entry], list[PlannedMeeting]]:
    """The people of a calendar, each once, and the talks with them; entries are numbered from ``first``.

    Raises FileRefused.
    """
    entries: list[Entry] = []
    numbers: dict[object, int] = {}
    planned: list[PlannedMeeting] = []
    for found in read_ics(path, report=report, zone=zone, own=own, tick=tick):
        who = found.person.reaches or found.person.display_name
        if who not in numbers:
            numbers[who] = first + len(entries)
            entries.append(entry_of(found.person, file=file, report=report))
        planned.append(PlannedMeeting(file, numbers[who], found, usable_uid(found.uid)))
    return entries, planned


def settle(db: Reader, planned: Sequence[PlannedMeeting], entries: Sequence[Entry]) -> None:
    """Find out which talks are there: by uid, or with the same person at the same time.

    Of several under one uid, such as the days of a series, the first one has it and the others get their own.
    """
    there = taken_uids(db, "meeting", [one.uid for one in planned])
    starts = meeting_starts(db, {key for one in planned if (key := _person(entries, one.entry))})
    seen: set[tuple[int, str]] = set()
    uids: set[str] = set()
    for one in planned:
        person = _person(entries, one.entry)
        mark = (one.entry, one.start)
        one.is_known = one.uid in there or (person, one.start) in starts or mark in seen
        seen.add(mark)
        if not one.is_known:
            one.uid = "" if one.uid in uids else one.uid
            uids.add(one.uid)


def _person(entries: Sequence[Entry], number: int) -> int | None:
    entry = entries[number]
    while entry.twin is not None:
        entry = entries[entry.twin]
    return entry.person if entry.verdict == "known" else None


def tell(report: FileReport, one: PlannedMeeting, *, name: str, taken: bool, wanted: bool) -> None:
    """A word on a talk that is not written."""
    if one.is_known:
        report.remark(one.found.line, Reason.EVENT_KNOWN, name=name)
    elif not wanted:
        report.remark(one.found.line, Reason.EVENT_UNWANTED, name=name)
    elif not taken:
        report.remark(one.found.line, Reason.EVENT_LEFT_OUT, name=name)


def write(
    ws: Workspace,
    planned: Iterable[PlannedMeeting],
    *,
    person_of: Callable[[int], int | None],
    step: Callable[[int], object] = lambda _done: None,
) -> int:
    """Write the talks that are new inside an op; ``step`` may raise to give up. Returns how many.

    One that is still to come is planned like any other; one that is over counts as held.
    """
    written = 0
    for one in planned:
        person = None if one.is_known else person_of(one.entry)
        if person is None:
            continue
        to_come = one.found.starts_at > ws.clock.now()
        waiting = _undated(person) if to_come else None
        key = _plan(ws, one.found, person=person) if to_come else _held(ws, one.found, person)
        row = progress.require(Meeting, key)
        row.uid = row.uid if waiting else one.uid or row.uid
        row.research = row.research or _notes(one.found)
        row.save()
        written += 1
        step(written)
    return written


def _undated(person: int) -> Meeting | None:
    """A sheet that waits for a date; ``schedule`` gives it the next one."""
    found: Meeting | None = Meeting.get_or_none(
        (Meeting.person == person) & (Meeting.state == MeetingState.PLANNED) & Meeting.starts_at.is_null()
    )
    return found


def _plan(ws: Workspace, found: FoundMeeting, *, person: int) -> int:
    return meetings.schedule(
        ws,
        person=person,
        starts_at=found.starts_at,
        time_zone=found.time_zone or ws.zone,
        minutes=found.minutes,
        form=found.form,
        place=found.place,
    )


def _held(ws: Workspace, found: FoundMeeting, person: int) -> int:
    end = found.starts_at + dt.timedelta(minutes=found.minutes or ws.rules.ask_minutes)
    row = Meeting.create(
        person_id=person,
        starts_at=to_text(found.starts_at),
        time_zone=found.time_zone or ws.zone,
        minutes=found.minutes,
        form=found.form,
        place=found.place,
        state=MeetingState.HELD,
        started_at=to_text(found.starts_at),
        ended_at=to_text(min(end, ws.clock.now())),
        created_at=to_text(ws.clock.now()),
    )
    progress.move_forward(progress.require(Person, person), StageEvent.MEETING_HELD)
    return int(row.id)


def _notes(found: FoundMeeting) -> str:
    """What the calendar says about a talk, as something to know before it."""
    return "\n\n".join(part for part in (found.title, found.notes) if part)
