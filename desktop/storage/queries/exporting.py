"""Rows for exports, one at a time in the order in which files list them, so that memory stays flat."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, NamedTuple

from desktop.storage.database import Reader
from desktop.storage.queries.debriefs import TEXTS
from desktop.storage.queries.selection import EVERYTHING, MEETING_DAY, ON_RECORD, Within

_PAGE = 500

Reach = tuple[str, str, str, bool]


@dataclass(frozen=True, slots=True)
class ExportedPerson:
    """A person with everything that address books and tables can hold; ``reaches``: kind, value, label, best."""

    id: int
    uid: str
    shown_name: str
    given: str
    family: str
    pronouns: str
    role: str
    organisation: str
    field: str
    place: str
    time_zone: str
    how_found: str
    referred_by: str
    referrer_id: int | None
    strong_interest: str
    stage: str
    connected_on: str | None
    notes: str
    vcard_extra: str
    reaches: tuple[Reach, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportedMeeting:
    """A meeting with its debrief; ``debrief`` are its columns by name, ``ratings``: kind, score, reason."""

    id: int
    uid: str
    person_id: int
    person: str
    kind: str
    state: str
    starts_at: str | None
    time_zone: str
    minutes: int | None
    form: str
    place: str
    learn: str
    overview: str
    research: str
    started_at: str | None
    ended_at: str | None
    sequence: int
    created_at: str
    paused_seconds: int
    debrief: dict[str, Any]
    ratings: tuple[tuple[str, int | None, str], ...]

    @property
    def dated(self) -> DatedMeeting:
        """Who it is with and when it was or is to be."""
        return DatedMeeting(self.id, self.person, self.started_at or self.starts_at, self.time_zone)


class DatedMeeting(NamedTuple):
    """A meeting in short: key, shown name of the person, UTC text of its time, and its zone."""

    id: int
    person: str
    at: str | None
    time_zone: str


@dataclass(frozen=True, slots=True)
class ExportedLine:
    """A line of notes that may leave the notebook."""

    at_seconds: int | None
    mark: str
    text: str
    question: str


@dataclass(frozen=True, slots=True)
class ExportedTask:
    """A follow-up, without its draft; one that waits is ``STOPPED`` while its person has no reminders."""

    uid: str
    person_id: int | None
    person: str
    meeting: str
    kind: str
    title: str
    due_on: str | None
    state: str
    rule: str
    skip_reason: str
    done_at: str | None
    created_at: str


STOPPED = "stopped"
DEBRIEF_NUMBERS = ("interest_before", "interest_after")
_NUMBERS = (*DEBRIEF_NUMBERS, "minutes_used")


def people_ids(db: Reader, only: Sequence[int] | None = None) -> list[int]:
    """The keys of the people to export, by name."""
    if only is None:
        return [row[0] for row in db.rows("SELECT id FROM person ORDER BY sort_key, id")]
    wanted = json.dumps(list(only))
    rows = db.rows(
        "SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sort_key, id", (wanted,)
    )
    return [row[0] for row in rows]


def names_of(db: Reader, ids: Sequence[int]) -> dict[int, str]:
    """The shown names of people, in the order of the keys given."""
    found: dict[int, str] = dict(db.rows("SELECT id, shown_name FROM person"))
    return {key: found[key] for key in ids if key in found}


def people(db: Reader, ids: Sequence[int]) -> Iterator[ExportedPerson]:
    """People in the order of the keys given."""
    for at in range(0, len(ids), _PAGE):
        yield from _page_of_people(db, ids[at : at + _PAGE])


def with_meetings(db: Reader, within: Within = EVERYTHING) -> set[int]:
    """The keys of people who have a meeting within some bounds."""
    where, values = within.where(person="m.person_id", meeting="m.id", day=MEETING_DAY)
    return {row[0] for row in db.rows(f"SELECT DISTINCT m.person_id FROM meeting m {where}", values)}


def reach_counts(db: Reader, ids: Sequence[int]) -> dict[str, int]:
    """The largest number of ways of each kind that one of these people has."""
    rows = db.rows(
        """SELECT kind, max(number) FROM (
            SELECT kind, count(*) AS number FROM reach
            WHERE person_id IN (SELECT value FROM json_each(?)) GROUP BY person_id, kind
        ) GROUP BY kind""",
        (json.dumps(list(ids)),),
    )
    return dict(rows)


def meetings(db: Reader, within: Within = EVERYTHING) -> Iterator[ExportedMeeting]:
    """Meetings by time, those without a time first, those within some bounds."""
    columns = ", ".join(f"d.{name}" for name in (*TEXTS, *_NUMBERS))
    where, wanted = within.where(person="m.person_id", meeting="m.id", day=MEETING_DAY)
    rows = db.execute(
        f"""SELECT m.id, m.uid, m.person_id, p.shown_name, m.kind, m.state, m.starts_at, m.time_zone, m.minutes,
            m.form, m.place, m.learn, coalesce(m.overview, ''), m.research, m.started_at, m.ended_at,
            m.calendar_sequence, m.created_at, m.paused_seconds, d.id, {columns}
        FROM meeting m JOIN person p ON p.id = m.person_id LEFT JOIN debrief d ON d.meeting_id = m.id
        {where} ORDER BY m.starts_at, m.id""",
        wanted,
    )
    for row in rows:
        debrief = dict(zip((*TEXTS, *_NUMBERS), row[20:], strict=True)) if row[19] else {}
        yield ExportedMeeting(*row[:19], debrief=debrief, ratings=_ratings(db, row[19]))  # type: ignore[misc]


def dated_meetings(
    db: Reader, within: Within = EVERYTHING, *, person: int | None = None
) -> Iterator[DatedMeeting]:
    """Meetings in short by time, those without a time first, within some bounds; of one person if told."""
    bounds = within if person is None else replace(within, people=(person,))
    where, wanted = bounds.where(person="m.person_id", meeting="m.id", day=MEETING_DAY)
    rows = db.execute(
        f"""SELECT m.id, p.shown_name, {MEETING_DAY}, m.time_zone
        FROM meeting m JOIN person p ON p.id = m.person_id {where} ORDER BY {MEETING_DAY}, m.id""",
        wanted,
    )
    return map(DatedMeeting._make, rows)


def planned_questions(db: Reader, meeting: int) -> list[tuple[str, bool, int | None, bool]]:
    """The plan of a meeting: text, must-ask, minutes, and whether it was asked."""
    rows = db.rows(
        """SELECT text, must_ask, minutes, asked_at IS NOT NULL OR asked_seconds IS NOT NULL
        FROM planned_question WHERE meeting_id = ? ORDER BY position, id""",
        (meeting,),
    )
    return [(text, bool(must), minutes, bool(asked)) for text, must, minutes, asked in rows]


def numbered_questions(db: Reader, meeting: int) -> list[tuple[str, str, int]]:
    """The plan of a meeting in its order: uid, text, must-ask."""
    return db.rows(
        "SELECT uid, text, must_ask FROM planned_question WHERE meeting_id = ? ORDER BY position, id",
        (meeting,),
    )


def lines(db: Reader, meeting: int) -> list[ExportedLine]:
    """The lines of a meeting that are on the record."""
    rows = db.rows(
        """SELECT l.at_seconds, l.mark, l.text, coalesce(q.text, '') FROM note_line l
        LEFT JOIN planned_question q ON q.id = l.planned_question_id
        WHERE l.meeting_id = ? AND l.off_record = 0 AND l.text <> '' ORDER BY l.position, l.id""",
        (meeting,),
    )
    return [ExportedLine(*row) for row in rows]


def follow_ups(db: Reader, within: Within = EVERYTHING) -> Iterator[ExportedTask]:
    """Follow-ups by their day, those within some bounds; one on a piece of advice has that for its title."""
    where, wanted = within.where(person="t.person_id", meeting="t.meeting_id", day="t.due_on", also=ON_RECORD)
    for row in db.execute(
        f"""SELECT t.uid, t.person_id, coalesce(p.shown_name, ''), coalesce(m.uid, ''), t.kind,
            trim(coalesce(nullif(t.title, ''), a.text, '')), t.due_on,
            CASE WHEN t.state = 'open' AND p.resting THEN '{STOPPED}' ELSE t.state END, t.rule, t.skip_reason,
            t.done_at, t.created_at
        FROM follow_up t LEFT JOIN person p ON p.id = t.person_id LEFT JOIN meeting m ON m.id = t.meeting_id
        LEFT JOIN advice a ON a.id = t.advice_id
            AND NOT EXISTS (SELECT 1 FROM note_line l WHERE l.id = a.line_id AND l.off_record)
        {where} ORDER BY t.due_on, t.id""",
        wanted,
    ):
        yield ExportedTask(*row)


def advice(db: Reader, within: Within = EVERYTHING) -> Iterator[tuple[Any, ...]]:
    """Advice: person, text, state, result, when it was reported back."""
    where, wanted = within.where(person="t.person_id", meeting="t.meeting_id", also=ON_RECORD)
    yield from db.execute(
        f"""SELECT p.shown_name, t.text, t.state, t.result, t.reported_at
        FROM advice t JOIN person p ON p.id = t.person_id {where} ORDER BY t.id""",
        wanted,
    )


def referrals(db: Reader, within: Within = EVERYTHING) -> Iterator[tuple[Any, ...]]:
    """Who named whom: named by, name, about, may the name be used, contacted, met, told."""
    where, wanted = within.where(person="t.named_by_id", meeting="t.meeting_id", also=ON_RECORD)
    yield from db.execute(
        f"""SELECT p.shown_name, t.name, t.about, t.may_use_name, t.contacted_at, t.met_at, t.told_at
        FROM referral t JOIN person p ON p.id = t.named_by_id {where} ORDER BY t.id""",
        wanted,
    )


def touches(db: Reader, within: Within = EVERYTHING) -> Iterator[tuple[Any, ...]]:
    """Messages and calls by time: person, when, direction, channel, kind, subject, text, outcome."""
    where, wanted = within.where(person="t.person_id", meeting="t.meeting_id", day="t.at")
    yield from db.execute(
        f"""SELECT p.shown_name, t.at, t.direction, t.channel, t.kind, t.subject, t.text, t.outcome
        FROM touch t JOIN person p ON p.id = t.person_id {where} ORDER BY t.at, t.id""",
        wanted,
    )


def contacts(db: Reader, within: Within = EVERYTHING) -> Iterator[tuple[int, str, str, str, str, str]]:
    """Messages and calls in short, by time: key of the person, when, direction, channel, kind, outcome."""
    where, wanted = within.where(person="t.person_id", meeting="t.meeting_id", day="t.at")
    yield from db.execute(
        f"SELECT t.person_id, t.at, t.direction, t.channel, t.kind, t.outcome FROM touch t {where} ORDER BY t.at",
        wanted,
    )


def workplaces(db: Reader, ids: Sequence[int]) -> list[tuple[int, str]]:
    """The key of each person who works somewhere, and the name of where."""
    return db.rows(
        """SELECT p.id, o.name FROM person p JOIN organisation o ON o.id = p.organisation_id
        WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY o.name, p.sort_key, p.id""",
        (json.dumps(list(ids)),),
    )


def organisations(db: Reader, names: Sequence[str]) -> list[tuple[str, str]]:
    """Names and notes of organisations."""
    return db.rows(
        "SELECT name, notes FROM organisation WHERE name IN (SELECT value FROM json_each(?)) ORDER BY name, id",
        (json.dumps(list(names)),),
    )


def _page_of_people(db: Reader, ids: Sequence[int]) -> list[ExportedPerson]:
    wanted = (json.dumps(list(ids)),)
    within = "IN (SELECT value FROM json_each(?))"
    reaches = _grouped(
        db.rows(
            f"""SELECT person_id, kind, value, label, is_best FROM reach WHERE person_id {within}
            ORDER BY person_id, position, id""",
            wanted,
        )
    )
    tags = _grouped(
        db.rows(
            f"SELECT person_id, name FROM person_tag WHERE person_id {within} ORDER BY person_id, id", wanted
        )
    )
    rows = db.rows(
        f"""SELECT p.id, p.uid, p.shown_name, p.given, p.family, p.pronouns, p.role, coalesce(o.name, ''),
            coalesce(f.name, ''), p.place, p.time_zone, p.how_found, coalesce(r.shown_name, p.referrer_name),
            p.referred_by_id, p.strong_interest, p.stage, p.connected_on, p.notes, p.vcard_extra
        FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
            LEFT JOIN field f ON f.id = p.field_id LEFT JOIN person r ON r.id = p.referred_by_id
        WHERE p.id {within}""",
        wanted,
    )
    found = {
        row[0]: ExportedPerson(  # type: ignore[misc]
            *row,
            reaches=tuple(
                (kind, value, label, bool(best)) for kind, value, label, best in reaches.get(row[0], ())
            ),
            tags=tuple(name for (name,) in tags.get(row[0], ())),
        )
        for row in rows
    }
    return [found[key] for key in ids if key in found]


def _grouped(rows: list[tuple[Any, ...]]) -> dict[int, list[tuple[Any, ...]]]:
    """Rows by their first value."""
    return {key: [row[1:] for row in group] for key, group in groupby(rows, key=lambda row: row[0])}


def _ratings(db: Reader, debrief: int | None) -> tuple[tuple[str, int | None, str], ...]:
    if debrief is None:
        return ()
    rows = db.rows(
        "SELECT kind, score, reason FROM debrief_rating WHERE debrief_id = ? ORDER BY id", (debrief,)
    )
    return tuple((kind, score, reason) for kind, score, reason in rows)
