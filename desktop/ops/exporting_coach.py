"""The log for a coach: whom, when and how, and what comes next, a row for each person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from desktop.exchange.document import Document, Facts, Heading, Table
from desktop.ops.exporting_documents import Section, period, task_title, work
from desktop.ops.exporting_names import Names
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_words import (
    CHANNELS,
    OUTCOMES,
    STAGES,
    TOUCHES,
    civil_day,
    length,
    local,
    long_day,
    long_time,
    said,
    word,
)
from desktop.storage.queries import exporting as queries
from desktop.storage.queries.profile import profile

TITLE = "Log of contacts"
HEADER = ("Whom", "Work", "Stage", "What happened, and when", "What next")
_WIDTHS = (17, 20, 11, 30, 22)
_ROWS = 500
_EVENTS_SHOWN = 6


def coach_log(scope: Scope) -> Document:
    """Everybody with whom anything happened or is due within the bounds, the latest first."""
    mine = profile(scope.db).name
    names = Names(scope.db, short=scope.wish.short_names)
    events, steps = _events(scope), _steps(scope)
    ids = sorted(
        (key for key in scope.people if key in events or key in steps),
        key=lambda key: max((day for day, _ in events.get(key, ())), default=""),
        reverse=True,
    )
    counts = sum(len(found) for found in events.values())
    facts = Facts(
        (
            (said("People"), str(len(ids))),
            (said("Contacts"), str(counts)),
            (said("Period"), period(scope)),
            (said("Written"), long_day(scope.clock.today())),
        )
    )
    title = said(TITLE)
    footer = " · ".join(filter(None, (title, mine)))
    return Document(title, mine, facts, _sections(scope, ids, events, steps, names), footer, wide=True)


def _sections(
    scope: Scope,
    ids: list[int],
    events: dict[int, list[tuple[str, str]]],
    steps: dict[int, list[str]],
    names: Names,
) -> Iterator[Section]:
    for at in range(0, len(ids), _ROWS):
        rows = []
        for person in scope.watched(queries.people(scope.db, ids[at : at + _ROWS])):
            happened = sorted(events.get(person.id, ()), reverse=True)
            lines = [f"{civil_day(day)}: {what}" for day, what in happened[:_EVENTS_SHOWN]]
            more = len(happened) - _EVENTS_SHOWN
            lines += [said("and {n} more").format(n=more)] if more > 0 else []
            nexts = "\n".join(steps.get(person.id, ["–"])[:3])
            rows.append(
                (person.shown_name, work(person), word(STAGES, person.stage), "\n".join(lines) or "–", nexts)
            )
        yield names.in_blocks((Table(tuple(map(said, HEADER)), tuple(rows), _WIDTHS),))
    if not ids:
        yield (Heading(said("Nothing happened in this time."), 3),)


def _events(scope: Scope) -> dict[int, list[tuple[str, str]]]:
    """What happened with each person: the day, and what it was in a few words."""
    events: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for person, at, direction, channel, kind, outcome in queries.contacts(scope.db, scope.within):
        what = word(TOUCHES, kind) if kind else word(CHANNELS, channel)
        how = "" if not kind else f" ({word(CHANNELS, channel)})"
        whose = said("they: ") if direction == "in" else ""
        told = f"; {word(OUTCOMES, outcome)}" if outcome else ""
        events[person].append((f"{local(at, zone=scope.clock.zone):%Y-%m-%d}", f"{whose}{what}{how}{told}"))
    for meeting in queries.meetings(scope.db, scope.within):
        start = meeting.started_at or meeting.starts_at
        if start and meeting.state == "held":
            used = scope.minutes_used(meeting)
            what = (
                said("talked, {length}").format(length=length(used)) if used is not None else said("talked")
            )
            day = f"{local(start, zone=meeting.time_zone):%Y-%m-%d}"
            events[meeting.person_id].append((day, what))
    return events


def _steps(scope: Scope) -> dict[int, list[str]]:
    """What is still to do for each person, the earliest first."""
    steps: dict[int, list[str]] = defaultdict(list)
    for meeting in queries.meetings(scope.db, scope.within):
        if meeting.starts_at and meeting.state == "planned":
            when = long_time(meeting.starts_at, zone=meeting.time_zone)
            steps[meeting.person_id].append(said("Meeting, {day}").format(day=when.partition(" ")[2]))
    for task in queries.follow_ups(scope.db, scope.within):
        if task.state == "open" and task.person_id is not None:
            due = f", {civil_day(task.due_on)}" if task.due_on else ""
            steps[task.person_id].append(f"{task_title(task)}{due}")
    return steps
