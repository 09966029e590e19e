"""The report on people and meetings: what stands in it, section by section, whatever it is written as."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from desktop.domain.kinds import FollowUpState
from desktop.exchange.document import (
    Block,
    Document,
    Facts,
    Heading,
    NoteRow,
    Notes,
    Prose,
    Table,
    Ticks,
    Tone,
)
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_wish import ALL, Part
from desktop.ops.exporting_words import (
    DEBRIEF,
    DECISIONS,
    FOLLOW_UPS,
    FORMS,
    MARKS,
    MEETING_KINDS,
    RATINGS,
    REACHES,
    STAGES,
    STATES,
    TASK_STATES,
    civil_day,
    length,
    long_day,
    long_time,
    said,
    since_start,
    word,
)
from desktop.storage.queries import exporting as queries
from desktop.storage.queries.export_counts import export_counts
from desktop.storage.queries.exporting import ExportedMeeting, ExportedPerson, ExportedTask
from desktop.storage.queries.profile import profile
from desktop.storage.queries.selection import Within

TITLE = "Informational interviews"
_ROWS_OF_A_TABLE = 500

Section = tuple[Block, ...]


def report(scope: Scope) -> Document:
    """The whole report; its sections are read from the notebook one by one."""
    mine = profile(scope.db).name
    counts = export_counts(scope.db, scope.within)
    facts = Facts(
        (
            (said("People"), str(counts.people) if scope.wish.what in ("people", ALL) else ""),
            (said("Meetings"), str(counts.meetings) if scope.wish.what in ("meetings", ALL) else ""),
            (said("Follow-ups"), str(counts.followups) if scope.wish.what in ("followups", ALL) else ""),
            (said("Period"), period(scope)),
            (said("Written"), long_day(scope.clock.today())),
        )
    )
    title = said(TITLE)
    footer = " · ".join(filter(None, (title, mine)))
    return Document(title, mine, facts, _sections(scope), footer)


def period(scope: Scope) -> str:
    """The days that an export is about, in words; empty for all."""
    since, until = scope.wish.since, scope.wish.until
    if since and until:
        return said("{since} to {until}").format(since=long_day(since), until=long_day(until))
    if since:
        return said("from {day}").format(day=long_day(since))
    return said("until {day}").format(day=long_day(until)) if until else ""


def _sections(scope: Scope) -> Iterator[Section]:
    what = scope.wish.what
    if what == ALL:
        yield from _people_with_meetings(scope)
        yield from _others(scope)
    elif what == "people":
        for person in scope.watched(queries.people(scope.db, scope.people)):
            yield _person(scope, person)
    elif what == "meetings":
        for meeting in scope.watched(queries.meetings(scope.db, scope.within)):
            yield _meeting(scope, meeting, level=1)
    if what in ("followups", ALL):
        yield from _follow_ups(scope)


def _people_with_meetings(scope: Scope) -> Iterator[Section]:
    met = queries.with_meetings(scope.db, scope.within)
    ids = [key for key in scope.people if key in met]
    for person in scope.watched(queries.people(scope.db, ids)):
        yield _person(scope, person)
        bounds = Within((person.id,), scope.within.meetings, scope.within.since, scope.within.until)
        for meeting in scope.watched(queries.meetings(scope.db, bounds)):
            yield _meeting(scope, meeting, level=2)


def _others(scope: Scope) -> Iterator[Section]:
    """Those whom nobody met yet, as a table."""
    met = queries.with_meetings(scope.db, scope.within)
    ids = [key for key in scope.people if key not in met]
    for at in range(0, len(ids), _ROWS_OF_A_TABLE):
        people = scope.watched(queries.people(scope.db, ids[at : at + _ROWS_OF_A_TABLE]))
        rows = tuple((one.shown_name, work(one), word(STAGES, one.stage), how_found(one)) for one in people)
        title = (Heading(said("People without a meeting")),) if at == 0 else ()
        header = tuple(map(said, ("Name", "Work", "Stage", "How I got the name")))
        yield (*title, Table(header, rows, (26, 34, 14, 26)))


def work(person: ExportedPerson) -> str:
    """What somebody does and where."""
    return ", ".join(filter(None, (person.role, person.organisation)))


def how_found(person: ExportedPerson) -> str:
    """How the name was found, and through whom."""
    through = said("through {name}").format(name=person.referred_by) if person.referred_by else ""
    return "; ".join(filter(None, (through, person.how_found)))


def _person(scope: Scope, person: ExportedPerson) -> Section:
    reaches = tuple(
        (label.capitalize() or word(REACHES, kind), value) for kind, value, label, _ in person.reaches
    )
    return (
        Heading(person.shown_name, 1),
        Prose(work(person), Tone.LEAD),
        Facts(
            (
                (said("Pronouns"), person.pronouns),
                (said("Field"), person.field),
                (said("Place"), person.place),
                (said("Stage"), word(STAGES, person.stage)),
                (said("How I got the name"), how_found(person)),
                (said("Strong interest"), person.strong_interest),
                (said("Tags"), ", ".join(person.tags)),
                *(reaches if scope.contacts else ()),
            )
        ),
        *_titled(said("About them"), person.notes, level=3),
    )


def _titled(title: str, text: str, *, level: int) -> tuple[Block, ...]:
    """A heading with its text; nothing where there is no text."""
    return (Heading(title, level), Prose(text)) if text.strip() else ()


def _meeting(scope: Scope, meeting: ExportedMeeting, *, level: int) -> Section:
    day = long_time(meeting.started_at or meeting.starts_at, zone=meeting.time_zone)
    title = f"{meeting.person}, {day or said('no date yet')}" if level == 1 else day or said("No date yet")
    parts = scope.wish.parts
    return (
        Heading(title, level),
        meeting_facts(scope, meeting),
        *(_prep(scope, meeting, level=level + 1) if Part.PREP in parts else ()),
        *(_notes(scope, meeting, level=level + 1) if Part.NOTES in parts else ()),
        *(debrief(meeting, level=level + 1) if Part.DEBRIEF in parts else ()),
    )


def meeting_facts(scope: Scope, meeting: ExportedMeeting) -> Facts:
    """What there is to say of a meeting in short."""
    used = scope.minutes_used(meeting)
    minutes = (
        "" if meeting.minutes is None else said("{length} agreed").format(length=length(meeting.minutes))
    )
    held = length(used) if used is not None else ""
    return Facts(
        (
            (said("Kind"), word(MEETING_KINDS, meeting.kind)),
            (said("Form"), word(FORMS, meeting.form)),
            (said("Place"), scope.place(meeting)),
            (said("Length"), ", ".join(filter(None, (held, minutes)))),
            (said("State"), word(STATES, meeting.state) if meeting.state != "held" else ""),
        )
    )


def _prep(scope: Scope, meeting: ExportedMeeting, *, level: int) -> Section:
    asked = queries.planned_questions(scope.db, meeting.id)
    ticks = Ticks(tuple((text, done) for text, _, _, done in asked))
    return (
        *_titled(said("What I want to learn"), meeting.learn, level=level),
        *_titled(said("Overview"), meeting.overview, level=level),
        *_titled(said("Research"), meeting.research, level=level),
        *((Heading(said("Questions"), level), ticks) if asked else ()),
    )


def _notes(scope: Scope, meeting: ExportedMeeting, *, level: int) -> Section:
    rows = tuple(
        NoteRow(since_start(line.at_seconds), word(MARKS, line.mark), line.text, line.question)
        for line in queries.lines(scope.db, meeting.id)
    )
    return (Heading(said("Notes"), level), Notes(rows)) if rows else ()


def debrief(meeting: ExportedMeeting, *, level: int) -> Section:
    """What one takes from a meeting: each text under its heading, then the ratings."""
    texts = debrief_of(meeting, tuple(DEBRIEF), level=level)
    rated = ratings(meeting)
    return (*texts, *((Heading(said("Ratings"), level), rated) if rated.rows else ()))


def debrief_of(meeting: ExportedMeeting, names: tuple[str, ...], *, level: int) -> Section:
    """Some texts of a debrief, each under its heading; those that are empty are left out."""
    return tuple(
        block
        for name in names
        for block in _titled(said(DEBRIEF[name]), debrief_text(meeting, name), level=level)
    )


def debrief_text(meeting: ExportedMeeting, name: str) -> str:
    """What a debrief says under a heading; a decision and why it was made stand together."""
    if name == "decision":
        told = (
            word(DECISIONS, meeting.debrief.get(name) or ""),
            meeting.debrief.get("decision_reason") or "",
        )
        return "\n".join(filter(None, told))
    return "" if name == "decision_reason" else str(meeting.debrief.get(name) or "")


def ratings(meeting: ExportedMeeting) -> Table:
    """The ratings of a debrief and how the interest changed."""
    rows = [
        (word(RATINGS, kind), said("{n} of 5").format(n=score), reason)
        for kind, score, reason in meeting.ratings
        if score is not None
    ]
    before, after = (meeting.debrief.get(name) for name in queries.DEBRIEF_NUMBERS)
    if before is not None or after is not None:
        values = ("–" if value is None else str(value) for value in (before, after))
        rows.append((said("Interest"), " → ".join(values), said("before and after, of 10")))
    return Table((said("Rating"), "", said("Because")), tuple(rows), (34, 16, 50))


def _follow_ups(scope: Scope) -> Iterator[Section]:
    """What is still to do, then what is done, in one table as long as it is not too long."""
    title: Section = (Heading(said("Follow-ups")),)
    header = tuple(map(said, ("Due", "Whom", "What", "State")))
    tasks = (
        _task_row(task)
        for still_open in (True, False)
        for task in scope.watched(queries.follow_ups(scope.db, scope.within))
        if (task.state == FollowUpState.OPEN) is still_open
    )
    while rows := tuple(islice(tasks, _ROWS_OF_A_TABLE)):
        yield (*title, Table(header, rows, (22, 24, 40, 14)))
        title = ()


def _task_row(task: ExportedTask) -> tuple[str, str, str, str]:
    return civil_day(task.due_on), task.person, task_title(task), word(TASK_STATES, task.state)


def task_title(task: ExportedTask) -> str:
    """What is to be done: its own words, else its kind."""
    return task.title if task.kind == "task" and task.title else word(FOLLOW_UPS, task.kind)
