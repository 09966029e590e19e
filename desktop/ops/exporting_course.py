"""The assignment pack for a course: a memo with the sections that courses ask for, then its appendices."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from desktop.exchange.document import (
    Block,
    Break,
    Document,
    Facts,
    Heading,
    Items,
    Prose,
    Table,
    Ticks,
)
from desktop.ops.exporting_documents import Section, debrief_of, how_found, meeting_facts, ratings, work
from desktop.ops.exporting_names import Names
from desktop.ops.exporting_scope import Scope
from desktop.ops.exporting_words import long_day, long_time, said
from desktop.storage.queries import exporting as queries
from desktop.storage.queries.exporting import ExportedMeeting, ExportedPerson
from desktop.storage.queries.profile import profile

#: Sections of the memo and the texts of a debrief that answer them.
_LEARNED = (
    "learned",
    "three_things",
    "surprised",
    "idea_wrong",
    "typical_day",
    "entry_route",
    "numbers_heard",
)
_IMPRESSIONS = (
    "impressions",
    "impression_industry",
    "impression_field",
    "impression_position",
    "impression_organisation",
    "paths_unknown",
)
_NEXT = ("want_more", "who_could_tell", "resume_points", "ask_differently", "decision", "decision_reason")
_SOURCES = ("sources_named",)
_SAID_BY_TITLE = ("learned", "impressions")


def course_pack(scope: Scope) -> Document:
    """The pack on all meetings that were held within the bounds; names are initials where that is wished."""
    mine = profile(scope.db).name
    names = Names(scope.db, short=scope.wish.short_names)
    today = long_day(scope.clock.today())
    facts = Facts(((said("From"), mine), (said("Date"), today), (said("About"), _about(scope, names))))
    title = said("Informational interviews")
    return Document(
        title, said("Memo"), facts, _sections(scope, names), " · ".join(filter(None, (title, mine)))
    )


def _about(scope: Scope, names: Names) -> str:
    people = dict.fromkeys(meeting.person for meeting in _held(scope))
    return names.reduced(", ".join(people))


def _held(scope: Scope) -> Iterator[ExportedMeeting]:
    return (one for one in queries.meetings(scope.db, scope.within) if one.state == "held")


def _sections(scope: Scope, names: Names) -> Iterator[Section]:
    if next(_held(scope), None) is None:
        picked = scope.wish.meetings is not None
        none = said("None of these talks was held.") if picked else said("No talk was held in this time.")
        yield (Heading(none, 3),)
    for number, meeting in enumerate(scope.watched(_held(scope))):
        (person,) = queries.people(scope.db, [meeting.person_id])
        section = tuple(_memo(scope, person, meeting))
        yield names.in_blocks((Break(), *section) if number else section)
    letters = iter("ABC")
    for name, part in zip(APPENDICES, (_questions, _thanks, _sources), strict=True):
        blocks = tuple(part(scope))
        if blocks:
            title = said("Appendix {letter}: {title}").format(letter=next(letters), title=said(name))
            yield names.in_blocks((Break(), Heading(title), *blocks))


APPENDICES = ("Questions", "Thank-you notes", "Sources")


def _memo(scope: Scope, person: ExportedPerson, meeting: ExportedMeeting) -> Iterator[Block]:
    yield Heading(person.shown_name)
    when = long_time(meeting.started_at or meeting.starts_at, zone=meeting.time_zone)
    shared = meeting_facts(scope, meeting).rows
    yield Facts(((said("Work"), work(person)), (said("Field"), person.field), (said("When"), when), *shared))
    yield from _part(
        said("Whom I talked to, and why"),
        (said("How I got the name"), how_found(person)),
        (said("Strong interest"), person.strong_interest),
        (said("What I want to learn"), meeting.learn),
    )
    yield from _part(
        said("How I prepared"), (said("Research"), meeting.research), (said("Overview"), meeting.overview)
    )
    for title, listed in (
        (said("What I learned"), _LEARNED),
        (said("My impressions"), _IMPRESSIONS),
    ):
        yield from _answers(title, meeting, listed)
    rated = ratings(meeting)
    if rated.rows:
        yield Heading(said("How it fits me"), 2)
        yield rated
    advice = [text for _, text, *_ in queries.advice(scope.db, scope.within.only_meeting(meeting.id))]
    if advice:
        yield Heading(said("Advice I was given"), 2)
        yield Items(tuple(advice))
    yield from _answers(said("What I do next"), meeting, _NEXT)


def _part(title: str, *texts: tuple[str, str]) -> Iterator[Block]:
    """Texts under one title, each under a heading of its own."""
    filled = [(name, text) for name, text in texts if text.strip()]
    if filled:
        yield Heading(title, 2)
    for name, text in filled:
        yield from (Heading(name, 3), Prose(text))


def _answers(title: str, meeting: ExportedMeeting, listed: tuple[str, ...]) -> Iterator[Block]:
    """The texts of a debrief under one title, a heading each; the first has none where the title says the same."""
    blocks = debrief_of(meeting, listed, level=3)
    if blocks:
        yield Heading(title, 2)
        said_already = listed[0] in _SAID_BY_TITLE and meeting.debrief.get(listed[0])
        yield from blocks[1:] if said_already else blocks


def _questions(scope: Scope) -> Iterator[Block]:
    for meeting in _held(scope):
        asked = queries.planned_questions(scope.db, meeting.id)
        if asked:
            yield Heading(meeting.person, 2)
            yield Ticks(tuple((text, done) for text, _, _, done in asked))


def _thanks(scope: Scope) -> Iterator[Block]:
    for person, at, direction, _, kind, subject, text, _ in queries.touches(scope.db, scope.within):
        if kind == "thank_you" and direction == "out" and text.strip():
            yield Heading(
                said("To {name}, {day}").format(name=person, day=long_time(at, zone=scope.clock.zone)), 2
            )
            if subject:
                yield Facts(((said("Subject"), subject),))
            yield Prose(text)


def _sources(scope: Scope) -> Iterator[Block]:
    rows = []
    for meeting in _held(scope):
        when = long_time(meeting.started_at or meeting.starts_at, zone=meeting.time_zone)
        (person,) = queries.people(scope.db, [meeting.person_id])
        named = "; ".join(filter(None, (str(meeting.debrief.get(name) or "") for name in _SOURCES)))
        told = ", ".join(filter(None, (person.shown_name, work(person))))
        talk = said("{who}. Personal interview, {day}.").format(who=told, day=when)
        rows.append((_unturned(talk), named))
    if rows:
        yield Table((said("Talk"), said("Sources they named")), tuple(rows), (55, 45))


def _unturned(line: str) -> str:
    """A line of ours that begins with a name: one that is written from right to left does not turn all of it."""
    return f"\u200e{line}" if unicodedata.bidirectional(line[0]) in ("R", "AL") else line
