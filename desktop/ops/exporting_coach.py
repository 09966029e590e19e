"""The log for a coach: whom, when and how, and what comes next, a row for each person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from desktop.domain.touches import REMARK
from desktop.exchange.document import Document, Facts, Heading, Table
from desktop.ops.exporting_documents import Section, period, task_title, work
from desktop.ops.exporting_names import Names
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_words import (
    CAME,
    CHANNELS,
    OUTCOMES,
    STAGES,
    TOUCHES,
    WENT,
    length,
    local,
    long_day,
    said,
    word,
)
from desktop.storage.queries import exporting as queries
from desktop.storage.queries.profile import profile

TITLE = "Log of contacts"
HEADER = ("Whom", "Work", "Stage", "What happened, and when", "What next")
_WIDTHS = (17, 20, 11, 30, 22)
_ROWS = 500
_EVENTS_SHOWN, _STEPS_SHOWN = 6, 3
#: Sorts behind every day.
_LAST = "9999"


def coach_log(scope: Scope) -> Document:
    """Everybody with whom anything happened or is due within the bounds, the latest first."""
    mine = profile(scope.db).name
    names = Names(scope.db, short=scope.wish.short_names)
    events, steps = _events(scope), _steps(scope)
    ids = sorted(
        (key for key in scope.people if key in events or key in steps),
        key=lambda key: max((at for at, _ in events.get(key, ())), default=""),
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
            happened = [what for _, what in sorted(events.get(person.id, ()), reverse=True)]
            told = _first(happened, _EVENTS_SHOWN), _first(steps.get(person.id, []), _STEPS_SHOWN)
            rows.append((person.shown_name, work(person), word(STAGES, person.stage), *told))
        yield names.in_blocks((Table(tuple(map(said, HEADER)), tuple(rows), _WIDTHS),))
    if not ids:
        picked = scope.wish.meetings is not None
        nothing = said("There is nothing to tell of these meetings yet.")
        yield (Heading(nothing if picked else said("Nothing happened in this time."), 3),)


def _events(scope: Scope) -> dict[int, list[tuple[str, str]]]:
    """What happened with each person: when, and what it was in a few words with its day."""
    events: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for person, at, direction, channel, kind, outcome in queries.contacts(scope.db, scope.within):
        if outcome != REMARK:
            day = local(at, zone=scope.clock.zone).date()
            events[person].append((at, _dated(day, _contact(direction, channel, kind, outcome))))
    for meeting in queries.meetings(scope.db, scope.within):
        start = meeting.started_at or meeting.starts_at
        if start and meeting.state == "held":
            used = scope.minutes_used(meeting)
            what = (
                said("talked, {length}").format(length=length(used)) if used is not None else said("talked")
            )
            day = local(start, zone=meeting.time_zone).date()
            events[meeting.person_id].append((start, _dated(day, what)))
    return events


def _contact(direction: str, channel: str, kind: str, outcome: str) -> str:
    """A message or a call in a few words: "first message by e-mail", "called, no answer"."""
    if direction == "in":
        what = word(CAME, channel)
    elif not kind or channel == "phone":
        what = word(WENT, channel)
    else:
        what = said("{what} {how}").format(what=word(TOUCHES, kind), how=word(CHANNELS, channel))
    return ", ".join(filter(None, (what, word(OUTCOMES, outcome or ""))))


def _steps(scope: Scope) -> dict[int, list[str]]:
    """What is still to do for each person, the earliest first, what has no day last."""
    steps: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for meeting in queries.meetings(scope.db, scope.within):
        if meeting.starts_at and meeting.state == "planned":
            start = local(meeting.starts_at, zone=meeting.time_zone)
            what = said("Meeting, {time}").format(time=f"{start:%H:%M}")
            steps[meeting.person_id].append((f"{start:%Y-%m-%d %H:%M}", _dated(start.date(), what)))
    for task in queries.follow_ups(scope.db, scope.within):
        if task.state == "open" and task.person_id is not None:
            what = task_title(task)
            told = _dated(date.fromisoformat(task.due_on), what) if task.due_on else what
            steps[task.person_id].append((task.due_on or _LAST, told))
    return {person: [told for _, told in sorted(listed)] for person, listed in steps.items()}


def _dated(day: date, what: str) -> str:
    return said("{day}: {what}").format(day=long_day(day), what=what)


def _first(lines: list[str], most: int) -> str:
    """The first lines of a list, and how many more there are; a dash where there are none."""
    more = [said("and {n} more").format(n=len(lines) - most)] if len(lines) > most else []
    return "\n".join([*lines[:most], *more]) or "–"
