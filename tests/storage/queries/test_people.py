"""The queries of the Contacts tab: order, search, counts, rows, one person, their timeline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.kinds import FollowUpKind, Stage
from desktop.domain.nextstep import StepKind
from desktop.ops import contacts, contacts_links, contacts_touches, outreach
from desktop.storage.queries import next_steps, people, person_card
from desktop.storage.queries.people import PeopleOrder
from desktop.storage.queries.timeline import EventKind, timeline
from desktop.storage.tables import FollowUp
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace
from tests.shots import contacts_scene


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, clock=contacts_scene.clock())
    yield workspace
    workspace.close()


@pytest.fixture
def keys(ws: Workspace) -> dict[str, int]:
    return contacts_scene.fill(ws)


def ordered(ws: Workspace, by: PeopleOrder, *, descending: bool = False) -> list[str]:
    found = people.order(ws.db, by=by, descending=descending, clock=ws.clock)
    rows = people.rows(ws.db, found, clock=ws.clock)
    return [rows[key].name.split()[0] for key in found]


def test_the_first_order_is_by_next_step_and_as_in_the_picture(ws: Workspace, keys: dict[str, int]) -> None:
    assert ordered(ws, PeopleOrder.NEXT_STEP) == [name.split()[0] for name in keys]


def test_thinking_of_somebody_else_is_no_step_with_this_person(ws: Workspace, keys: dict[str, int]) -> None:
    before = ordered(ws, PeopleOrder.NEXT_STEP)
    due = {
        "kind": FollowUpKind.SOMEONE_ELSE,
        "due_on": "2026-03-01",
        "created_at": "2026-03-01T00:00:00.000Z",
    }
    ws.perform("Add", lambda _: FollowUp.create(person=keys["Owen Blackwood"], **due))
    assert ordered(ws, PeopleOrder.NEXT_STEP) == before
    row = people.rows(ws.db, [keys["Owen Blackwood"]], clock=ws.clock)[keys["Owen Blackwood"]]
    assert row.step.step.step is StepKind.WAIT


@pytest.mark.parametrize(
    ("by", "first", "last"),
    [
        (PeopleOrder.NAME, "Daniel", "Hannah"),
        (PeopleOrder.ROLE, "Amara", "Hannah"),
        (PeopleOrder.ORGANISATION, "Chloé", "Grace"),
        (PeopleOrder.STAGE, "Sofía", "Hannah"),
        (PeopleOrder.LAST_TOUCH, "Hannah", "Ilse"),
    ],
)
def test_every_column_sorts(
    ws: Workspace, keys: dict[str, int], by: PeopleOrder, first: str, last: str
) -> None:
    found = ordered(ws, by)
    assert (found[0], found[-1], len(found)) == (first, last, 14)


def test_the_other_way_round_those_without_still_come_last(ws: Workspace, keys: dict[str, int]) -> None:
    found = ordered(ws, PeopleOrder.NEXT_STEP, descending=True)
    assert (found[0], found[-2:]) == ("Hannah", ["Owen", "Ilse"])
    assert ordered(ws, PeopleOrder.LAST_TOUCH, descending=True)[0] == "Amara"
    assert ordered(ws, PeopleOrder.NAME, descending=True)[0] == "Hannah"
    assert ordered(ws, PeopleOrder.STAGE, descending=True)[:2] == ["Rosalind", "Hannah"]


def test_quick_search_begins_at_given_or_family_name(ws: Workspace, keys: dict[str, int]) -> None:
    assert people.starting_with(ws.db, "no") == set()
    assert people.starting_with(ws.db, "ha") == {keys["Hannah Zimmerli"], keys["Leila Haddad"]}


def test_who_has_nothing_to_sort_by_comes_last(ws: Workspace, keys: dict[str, int]) -> None:
    bare = ws.perform("Add", contacts.add_person, {"name": "Aaron Aaronson"})[0]
    for by in (PeopleOrder.ROLE, PeopleOrder.ORGANISATION, PeopleOrder.LAST_TOUCH):
        found = people.order(ws.db, by=by, clock=ws.clock)
        assert found.index(bare) >= 11, by


def test_the_rows_say_what_comes_next(ws: Workspace, keys: dict[str, int]) -> None:
    rows = people.rows(ws.db, list(keys.values()), clock=ws.clock)
    amara, tomasz = rows[keys["Amara Nwosu"]], rows[keys["Tomasz Wieczorek"]]
    assert (amara.role, amara.organisation, amara.stage) == (
        "Climate adaptation planner",
        "City of Arven",
        Stage.MET,
    )
    assert (amara.step.step.kind, amara.last_touch) == (FollowUpKind.THANK_YOU, date(2026, 3, 11))
    assert (tomasz.step.step.step, tomasz.step.step.on) == (StepKind.MEETING, date(2026, 3, 12))
    assert rows[keys["Kenji Morimoto"]].step.title == "Report back on course"
    assert rows[keys["Grace Oduya"]].step.form == "video"
    assert rows[keys["Owen Blackwood"]].step.step.step is StepKind.WAIT
    assert rows[keys["Ilse Vermeulen"]].step.step.step is StepKind.NONE


def test_a_remark_is_no_touch(ws: Workspace, keys: dict[str, int]) -> None:
    ilse = keys["Ilse Vermeulen"]
    ws.perform("Remark", contacts_touches.add_remark, {"person": ilse, "text": "Speaks in May"})
    row = people.rows(ws.db, [ilse], clock=ws.clock)[ilse]
    assert (row.last_touch, row.step.step.step) == (None, StepKind.NONE)


def test_after_a_talk_nobody_waits_for_a_reply(ws: Workspace, keys: dict[str, int]) -> None:
    owen = keys["Owen Blackwood"]
    ws.clock.advance(minutes=1)  # type: ignore[attr-defined]
    ws.perform("Call", contacts_touches.add_call, {"person": owen, "text": "Nice talk"})
    row = people.rows(ws.db, [owen], clock=ws.clock)[owen]
    assert row.step.step.step is not StepKind.WAIT


def test_who_rests_has_no_reminders(ws: Workspace, keys: dict[str, int]) -> None:
    ws.perform("Rest", outreach.let_rest, {"person": keys["Kenji Morimoto"]})
    assert ordered(ws, PeopleOrder.NEXT_STEP)[0] == "Tomasz"
    assert people.overdue(ws.db, clock=ws.clock) == set()


def test_overdue_people_are_counted_once(ws: Workspace, keys: dict[str, int]) -> None:
    assert people.overdue(ws.db, clock=ws.clock) == {keys["Kenji Morimoto"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("amara", ["Amara"]),
        ("SOFIA", ["Sofía"]),
        ("wieczo", ["Tomasz"]),
        ("chett", ["Chloé"]),
        ("hydro", ["Tomasz", "Chloé"]),
        ("arven planner", ["Amara", "Rajesh"]),
        ("flood", ["Kenji", "Amara"]),
        ("teague", ["Amara", "Daniel", "Rosalind"]),
        ("harbour", []),
        ("???", []),
        ('" NEAR (', []),
    ],
)
def test_search_finds_in_name_role_organisation_tags_and_referral(
    ws: Workspace, keys: dict[str, int], text: str, expected: list[str]
) -> None:
    found = people.matches(ws.db, text)
    assert found is not None
    assert [name.split()[0] for name, key in keys.items() if key in found] == expected


def test_search_finds_in_notes_but_not_in_addresses(ws: Workspace, keys: dict[str, int]) -> None:
    ilse = keys["Ilse Vermeulen"]
    ws.perform("Notes", contacts.write_notes, {"person": ilse, "text": "Wrote about dykes."})
    assert people.matches(ws.db, "dyke") == {ilse: Stage.TO_CONTACT}
    assert people.matches(ws.db, "example") == {}


def test_no_search_is_no_filter(ws: Workspace, keys: dict[str, int]) -> None:
    assert people.matches(ws.db, "  ") is None


def test_counts_and_stages(ws: Workspace, keys: dict[str, int]) -> None:
    assert list(people.stage_counts(ws.db).values()) == [3, 3, 3, 3, 2]
    found = people.at_stages(ws.db, [Stage.KEEP_IN_TOUCH])
    assert found == {keys["Rosalind Teague"], keys["Hannah Zimmerli"]}
    assert people.count(ws.db) == 14


def test_a_card_holds_everything(ws: Workspace, keys: dict[str, int]) -> None:
    card = person_card.card(ws.db, keys["Amara Nwosu"], clock=ws.clock)
    assert card is not None
    assert (card.name, card.pronouns, card.referrer) == ("Amara Nwosu", "she/her", "Rosalind Teague")
    assert card.tags == ("flood plans", "city work", "trained as teacher")
    assert [(reach.value, reach.is_best) for reach in card.reaches][:2] == [
        ("a.nwosu@arven.example", True),
        ("+00 555 0142", False),
    ]
    assert card.step.step.kind == FollowUpKind.THANK_YOU
    assert person_card.card(ws.db, 99, clock=ws.clock) is None


def test_a_card_shows_whom_they_named(ws: Workspace, keys: dict[str, int]) -> None:
    card = person_card.card(ws.db, keys["Rosalind Teague"], clock=ws.clock)
    assert card is not None
    assert [(row.name, row.person > 0) for row in card.named] == [
        ("Daniel Achterberg", True),
        ("Amara Nwosu", True),
    ]
    amara = person_card.card(ws.db, keys["Amara Nwosu"], clock=ws.clock)
    assert amara is not None
    assert [(row.name, row.referral > 0) for row in amara.named] == [
        ("Jonas Eide", True),
        ("Leila Haddad", True),
    ]


def test_the_timeline_runs_back_to_the_beginning(ws: Workspace, keys: dict[str, int]) -> None:
    events = timeline(ws.db, keys["Amara Nwosu"])
    assert [event.kind for event in events] == [
        EventKind.HELD,
        EventKind.AGREED,
        EventKind.TOUCH,
        EventKind.TOUCH,
        EventKind.CREATED,
    ]
    held = events[0]
    assert (held.seconds, held.minutes, held.notes, held.people, held.advice) == (32 * 60, 30, 11, 2, 3)
    assert (events[1].place, events[2].outcome) == ("City Hall café", "asked_to_write")


def test_names_to_choose_from(ws: Workspace, keys: dict[str, int]) -> None:
    found = person_card.person_choices(ws.db, "tea", but=keys["Amara Nwosu"])
    assert found == [
        (keys["Rosalind Teague"], "Rosalind Teague", "Professor of geomorphology, Northmoor University")
    ]
    assert len(person_card.person_choices(ws.db, "", but=keys["Amara Nwosu"])) == 13
    assert person_card.person_named(ws.db, "Grace Oduya") == keys["Grace Oduya"]
    assert person_card.person_named(ws.db, "Grace") == 0
    assert person_card.organisation_names(ws.db)[0] == "Aquifer Commons"
    ws.perform("Tag", contacts_links.add_tag, {"people": [keys["Grace Oduya"]], "name": "city work"})
    assert person_card.tag_names(ws.db) == ["city work", "flood plans", "trained as teacher"]
    assert person_card.names(ws.db, [keys["Leila Haddad"], 99]) == ["Leila Haddad"]


@pytest.mark.parametrize("statement", [*people.LISTED_SQL, *next_steps.LISTED_SQL])
def test_no_statement_walks_through_a_big_table(ws: Workspace, statement: str) -> None:
    marks = statement.count("?")
    plan = [row[3] for row in ws.db.rows(f"EXPLAIN QUERY PLAN {statement}", ["+60 minutes"] * marks)]
    walks = [line for line in plan if line.startswith("SCAN") and "INDEX" not in line]
    assert not walks, plan
