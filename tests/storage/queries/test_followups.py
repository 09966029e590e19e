"""The agenda's queries: order, search, what is done, and that they find their way by an index."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.core.clock import FixedClock, from_text
from desktop.domain.schedule import AgendaGroup, agenda_group
from desktop.storage.queries import drafts, followups, window
from desktop.storage.queries.followups import AgendaFilter
from desktop.storage.tables import (
    Advice,
    FollowUp,
    Meeting,
    NoteLine,
    Organisation,
    Person,
    Reach,
    Template,
    Touch,
)
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace

MADE = "2026-01-01T00:00:00.000Z"
ALL = AgendaFilter()
TODAY = date(2026, 3, 12)


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, clock=FixedClock("2026-03-12T15:20:00Z"))
    yield workspace
    workspace.close()


def make(ws: Workspace, table: Any, **values: Any) -> int:
    return int(ws.perform("Make", lambda ws: table.create(**values).id)[0])


def person(ws: Workspace, name: str, **more: Any) -> int:
    return make(ws, Person, shown_name=name, sort_key=name.lower(), created_at=MADE, **more)


def follow_up(ws: Workspace, **values: Any) -> int:
    return make(ws, FollowUp, **{"kind": "task", "created_at": MADE} | values)


def keys(ws: Workspace, only: AgendaFilter = ALL) -> list[int]:
    return [key for ids in groups(ws, only).values() for key in ids]


def groups(ws: Workspace, only: AgendaFilter = ALL) -> dict[AgendaGroup, list[int]]:
    return followups.open_groups(
        ws.db, only=only, now=ws.clock.now(), today=TODAY, week_end=date(2026, 3, 15)
    )


def test_what_is_due_first_stands_first(ws: Workspace) -> None:
    some_day = follow_up(ws, title="Some day")
    friday = follow_up(ws, title="Friday", due_on="2026-03-13")
    at_noon = follow_up(ws, kind="thank_you", due_on="2026-03-13", due_at="2026-03-13T11:00:00.000Z")
    late = follow_up(ws, title="Late", due_on="2026-03-01")
    follow_up(ws, title="Done", state="done", due_on="2026-03-01", done_at="2026-03-10T00:00:00.000Z")
    assert keys(ws) == [late, at_noon, friday, some_day]
    assert groups(ws)[AgendaGroup.LATER] == [some_day]


def test_the_groups_are_those_of_the_rule(ws: Workspace) -> None:
    now = ws.clock.now()
    wanted: dict[int, AgendaGroup] = {}
    for day in range(9, 19):
        for hour in (None, "00:00", "15:19", "15:20", "15:21", "23:00"):
            on = f"2026-03-{day:02}"
            at = None if hour is None else f"{on}T{hour}:00.000Z"
            key = follow_up(ws, title="x", due_on=on, due_at=at)
            moment = None if at is None else from_text(at)
            wanted[key] = agenda_group(date(2026, 3, day), moment, state="open", now=now, today=TODAY)
    assert {key: group for group, ids in groups(ws).items() for key in ids} == wanted


def test_filtering_by_kind_and_by_words(ws: Workspace) -> None:
    sofia = person(ws, "Sofía Barrientos")
    hers = follow_up(ws, kind="first_message", person=sofia, due_on="2026-03-13")
    link = follow_up(ws, title="Send the flood map", draft="Dear Tomasz", due_on="2026-03-14")
    assert keys(ws, AgendaFilter(kinds=frozenset({"first_message"}))) == [hers]
    assert keys(ws, AgendaFilter(words="sofia barr")) == [hers]
    assert keys(ws, AgendaFilter(words="flood ma")) == [link]
    assert keys(ws, AgendaFilter(words="tomasz")) == [link]
    assert keys(ws, AgendaFilter(words='"*( NEAR')) == []
    assert keys(ws, AgendaFilter(words=" %_' ")) == [hers, link]


def test_done_ones_of_the_last_thirty_days_latest_first(ws: Workspace) -> None:
    old = follow_up(ws, title="Old", state="done", done_at="2025-12-01T00:00:00.000Z")
    done = follow_up(ws, title="Done", state="done", done_at="2026-03-01T00:00:00.000Z")
    skipped = follow_up(ws, title="Skipped", state="skipped", done_at="2026-03-02T00:00:00.000Z")
    now = ws.clock.now()
    assert followups.closed_ids(ws.db, only=ALL, now=now) == [skipped, done]
    assert followups.closed_ids(ws.db, only=AgendaFilter(all_done=True), now=now) == [skipped, done, old]


def test_a_row_knows_its_meeting_advice_and_last_letter(ws: Workspace) -> None:
    who = person(ws, "Amara Nwosu")
    met = make(
        ws,
        Meeting,
        person=who,
        state="held",
        started_at="2026-03-11T09:48:00.000Z",
        form="phone",
        created_at=MADE,
    )
    advice = make(ws, Advice, person=who, text="Walk the old flood line", created_at=MADE)
    make(ws, Touch, person=who, at="2026-02-27T09:00:00.000Z")
    make(ws, Touch, person=who, at="2026-03-01T09:00:00.000Z", direction="in")
    key = follow_up(ws, kind="report_back", person=who, meeting=met, advice=advice, due_on="2026-04-08")
    row = followups.agenda_rows(ws.db, ids=[key, 999])[key]
    assert (row.name, row.form, row.advice) == ("Amara Nwosu", "phone", "Walk the old flood line")
    assert row.met_at is not None
    assert row.written_at is not None
    assert row.written_at.day == 27


def test_the_number_on_the_tab(ws: Workspace) -> None:
    assert not followups.has_any(ws.db, state="open")
    for day in ("2026-03-01", "2026-03-12", "2026-03-13"):
        follow_up(ws, title=day, due_on=day)
    follow_up(ws, title="some day")
    assert window.waiting_count(ws.db, today=date(2026, 3, 12)) == 2
    assert followups.has_any(ws.db, state="open")


def test_the_card_of_a_draft(ws: Workspace) -> None:
    museum = make(ws, Organisation, name="Riverhouse Museum")
    referrer = person(ws, "Rosalind Teague")
    who = person(ws, "Sofía Barrientos", given="Sofía", organisation=museum, referred_by=referrer)
    other = person(ws, "Ana Colleague", organisation=museum)
    make(ws, Reach, person=who, kind="email", value="second@riverhouse.example", position=1)
    make(ws, Reach, person=who, kind="email", value="best@riverhouse.example", is_best=True, position=2)
    met = make(ws, Meeting, person=who, state="held", starts_at="2026-03-11T09:45:00.000Z", created_at=MADE)
    for position, (mark, text, off) in enumerate(
        [("quote", "One", 0), ("", "Plain", 0), ("advice", "Secret", 1), ("insight", "Two", 0)]
    ):
        make(
            ws,
            NoteLine,
            meeting=met,
            position=position,
            mark=mark,
            text=text,
            off_record=bool(off),
            written_at=MADE,
        )
    make(ws, Template, name="Own", kind="thank_you", text="Dear {first_name}")
    key = follow_up(ws, kind="keep_in_touch", person=who, due_on="2026-03-12")
    card = drafts.draft_card(ws.db, follow_up=key)
    assert card is not None
    assert card.person is not None
    assert (card.person.organisation, card.person.referrer) == ("Riverhouse Museum", "Rosalind Teague")
    assert card.meeting is not None
    assert [note.text for note in drafts.notes_for_draft(ws.db, meeting=card.meeting.id)] == ["One", "Two"]
    assert [one.value[:4] for one in drafts.addresses(ws.db, person=who)] == ["best", "seco"]
    assert [one.id for one in drafts.colleagues(ws.db, person=who)] == [other]
    assert [one.name for one in drafts.templates(ws.db)] == ["Own"]
    assert drafts.draft_card(ws.db, follow_up=999) is None


@pytest.mark.parametrize(
    ("sql", "values", "index"),
    [
        ("SELECT count(*) FROM follow_up WHERE state = 'open' AND due_on <= ?", ("x",), "follow_up_state"),
        (
            """SELECT f.id FROM follow_up f WHERE f.state <> 'open' AND f.done_at IS NOT NULL
            AND f.done_at >= ? ORDER BY f.done_at DESC, f.id DESC""",
            ("x",),
            "follow_up_done_at",
        ),
    ],
)
def test_queries_use_an_index(ws: Workspace, sql: str, values: tuple[str, ...], index: str) -> None:
    plan = " ".join(str(row) for row in ws.db.rows(f"EXPLAIN QUERY PLAN {sql}", values))
    assert index in plan
    assert "TEMP B-TREE" not in plan
