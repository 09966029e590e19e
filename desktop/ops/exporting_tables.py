"""The tables of a spreadsheet export: which files there are, and what stands in their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from desktop.core.clock import day_from_text
from desktop.domain.touches import REMARK
from desktop.exchange.csv_write import PEOPLE_COLUMNS, ReachColumns, people_header, people_row, write_table
from desktop.exchange.safe_write import safe_write, write_in_draft
from desktop.ops.exporting_people import found_people, reach_columns
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_words import (
    ADVICE,
    ANSWERS,
    CHANNELS,
    DEBRIEF,
    DECISIONS,
    DIRECTIONS,
    FOLLOW_UPS,
    FORMS,
    MARKS,
    MEETING_KINDS,
    OUTCOMES,
    RATINGS,
    RULES,
    SKIPS,
    STAGES,
    STATES,
    TASK_STATES,
    TOUCHES,
    local,
    said,
    since_start,
    wall_clock,
    word,
)
from desktop.storage.queries import exporting as queries

if TYPE_CHECKING:
    from desktop.exchange.records import FoundPerson
    from desktop.exchange.xlsx_write import WorkbookWriter

Row = Sequence[object]

TABLES = ("people", "meetings", "questions", "notes", "followups", "messages", "advice", "referrals")

HEADERS: dict[str, tuple[str, ...]] = {
    "questions": ("Meeting", "Person", "Question", "Must ask", "Minutes", "Asked"),
    "notes": ("Meeting", "Person", "Day", "Time", "Mark", "Note", "Question"),
    "followups": ("UID", "Person", "Kind", "Title", "Due", "State", "Rule", "Reason", "Done", "Meeting"),
    "messages": ("Person", "When", "Direction", "Channel", "Kind", "Subject", "Text", "Outcome"),
    "advice": ("Person", "Advice", "State", "Result", "Reported back"),
    "referrals": ("Named by", "Name", "About", "May use name", "Contacted", "Met", "Told"),
}
MEETING = (
    "UID",
    "Person",
    "Kind",
    "State",
    "Starts",
    "Time Zone",
    "Minutes",
    "Form",
    "Place",
    "Minutes used",
)
_CONNECTED_ON = PEOPLE_COLUMNS.index("Connected On")
MEETING_TEXTS = ("What I want to learn", "Overview", "Research")


def write(scope: Scope, table: str) -> int:
    """Write one table to ``scope.file(table)``; returns the number of its rows."""
    with (safe_write if scope.single else write_in_draft)(scope.file(table)) as stream:
        header, rows = whole(scope, table)
        return write_table(stream, header=header, rows=rows)


def add_sheet(scope: Scope, book: WorkbookWriter, table: str) -> int:
    """Write one table as a sheet of a workbook; returns the number of its rows."""
    header, rows = whole(scope, table)
    return book.sheet(said(SHEETS[table]), header=header, rows=rows)


SHEETS = {
    "people": "People",
    "meetings": "Meetings",
    "questions": "Questions",
    "notes": "Notes",
    "followups": "Follow-ups",
    "messages": "Messages",
    "advice": "Advice",
    "referrals": "Referrals",
}


def whole(scope: Scope, table: str) -> tuple[tuple[str, ...], Iterator[Row]]:
    """The header of a table and its rows."""
    if table == "people":
        reaches = reach_columns(scope.db, scope.people, contacts=scope.contacts)
        people = found_people(scope.db, scope.people, contacts=scope.contacts)
        header = people_header(reaches, say=said)
        rows = (_person(scope, one, reaches) for one in scope.watched(people))
        return header, rows
    return _header(table), scope.watched(_rows(scope, table))


def _header(table: str) -> tuple[str, ...]:
    if table != "meetings":
        return tuple(map(said, HEADERS[table]))
    rated = [text for name in map(said, RATINGS.values()) for text in (name, f"{name}: {said('reason')}")]
    plain = map(said, (*MEETING, *MEETING_TEXTS, *DEBRIEF.values()))
    return (*plain, said("Interest before"), said("Interest after"), *rated)


def _rows(scope: Scope, table: str) -> Iterator[Row]:
    db, within = scope.db, scope.within
    if table == "meetings":
        yield from _meetings(scope)
    elif table == "questions":
        yield from _questions(scope)
    elif table == "notes":
        yield from _notes(scope)
    elif table == "followups":
        yield from _follow_ups(scope)
    elif table == "messages":
        for person, at, direction, channel, kind, subject, text, outcome in queries.touches(db, within):
            # what was written down about a person is no message, whatever way it is stored with
            sent = ("", "") if outcome == REMARK else (word(DIRECTIONS, direction), word(CHANNELS, channel))
            how = (*sent, word(TOUCHES, kind))
            yield person, _moment(scope, at), *how, subject, text, word(OUTCOMES, outcome or "")
    elif table == "advice":
        for person, text, state, result, reported in queries.advice(db, within):
            yield person, text, word(ADVICE, state), result, _moment(scope, reported)
    else:
        for by, name, about, may, *moments in queries.referrals(db, within):
            yield by, name, about, word(ANSWERS, may), *(_moment(scope, at) for at in moments)


def _person(scope: Scope, person: FoundPerson, reaches: ReachColumns) -> Row:
    row: list[object] = [*people_row(person, reaches, stage=word(STAGES, person.stage))]
    if scope.wish.format == "xlsx" and person.connected_on:
        row[_CONNECTED_ON] = person.connected_on
    return row


def _meetings(scope: Scope) -> Iterator[Row]:
    for meeting in queries.meetings(scope.db, scope.within):
        ratings = {kind: (score, reason) for kind, score, reason in meeting.ratings}
        yield (
            meeting.uid,
            meeting.person,
            word(MEETING_KINDS, meeting.kind),
            word(STATES, meeting.state),
            _moment(scope, meeting.starts_at, zone=meeting.time_zone),
            meeting.time_zone,
            meeting.minutes,
            word(FORMS, meeting.form),
            scope.place(meeting),
            scope.minutes_used(meeting),
            meeting.learn,
            meeting.overview,
            meeting.research,
            *map(_told(meeting.debrief).get, (*DEBRIEF, *queries.DEBRIEF_NUMBERS)),
            *(value for kind in RATINGS for value in ratings.get(kind, (None, ""))),
        )


def _told(debrief: dict[str, Any]) -> dict[str, Any]:
    """A debrief, its decision in words."""
    return (
        debrief | {"decision": word(DECISIONS, debrief["decision"])} if debrief.get("decision") else debrief
    )


def _questions(scope: Scope) -> Iterator[Row]:
    for meeting in queries.meetings(scope.db, scope.within):
        for text, must, minutes, asked in queries.planned_questions(scope.db, meeting.id):
            yield meeting.uid, meeting.person, text, _yes(must), minutes, _yes(asked)


def _notes(scope: Scope) -> Iterator[Row]:
    for meeting in queries.meetings(scope.db, scope.within):
        start = meeting.started_at or meeting.starts_at
        day = _day(scope, local(start, zone=meeting.time_zone).date().isoformat() if start else "")
        for line in queries.lines(scope.db, meeting.id):
            time = since_start(line.at_seconds)
            yield meeting.uid, meeting.person, day, time, word(MARKS, line.mark), line.text, line.question


def _follow_ups(scope: Scope) -> Iterator[Row]:
    for task in queries.follow_ups(scope.db, scope.within):
        yield (
            task.uid,
            task.person,
            word(FOLLOW_UPS, task.kind),
            task.title,
            _day(scope, task.due_on),
            word(TASK_STATES, task.state),
            word(RULES, task.rule),
            word(SKIPS, task.skip_reason),
            _moment(scope, task.done_at),
            task.meeting,
        )


def _moment(scope: Scope, instant: str | None, *, zone: str | None = None) -> object:
    """An instant as the clock on the wall showed it, there or here: a moment in a workbook, elsewhere a text."""
    zone = scope.clock.zone if zone is None else zone
    if instant and scope.wish.format == "xlsx":
        return local(instant, zone=zone).replace(tzinfo=None, second=0, microsecond=0)
    return wall_clock(instant, zone=zone)


def _day(scope: Scope, text: str | None) -> object:
    """A stored day: a day in a workbook, elsewhere a text."""
    return day_from_text(text) if text and scope.wish.format == "xlsx" else text


def _yes(value: bool) -> str:  # noqa: FBT001 - one value of a row
    return said("yes") if value else ""
