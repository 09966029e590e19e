"""Pages of organisations and fields, files of a person, and who else is asked in the same organisation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import to_text
from desktop.domain.places import PlaceKind
from desktop.ops import contacts, contacts_places, outreach
from desktop.storage.queries import attachments, beside, places
from desktop.storage.tables import Attachment, Debrief, DebriefRating, Meeting, NoteLine
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


def met(ws: Workspace, keys: dict[str, int]) -> int:
    return int(ws.db.value("SELECT id FROM meeting WHERE person_id = ?", (keys["Amara Nwosu"],)))


def organisation(ws: Workspace, name: str) -> int:
    return int(ws.db.value("SELECT id FROM organisation WHERE name = ?", (name,)))


def write(ws: Workspace, meeting: int) -> None:
    """Notes and a debrief that name the organisation now and then."""

    def fill(_ws: Workspace) -> None:
        for number, (text, mark) in enumerate(
            (("The CITY of Árven hires teachers", "insight"), ("Cities are slow", ""), ("Arven city", "")), 20
        ):
            NoteLine.create(meeting=meeting, position=number, text=text, mark=mark, written_at="x")
        debrief = Debrief.create(
            meeting=meeting,
            learned="Plans take years",
            impressions="I could work for the City of Arven",
            impression_organisation="Warm people",
            impression_field="Growing",
        )
        DebriefRating.create(debrief=debrief, kind="field", score=4, reason="Much to do")

    ws.perform("Write", fill)


def test_a_page_has_its_people_and_what_was_said_about_it(ws: Workspace, keys: dict[str, int]) -> None:
    write(ws, met(ws, keys))
    place = organisation(ws, "City of Arven")
    noted = {"kind": PlaceKind.ORGANISATION, "place": place, "text": "By the river"}
    ws.perform("Notes", contacts_places.write_notes, noted)
    card = places.card(ws.db, PlaceKind.ORGANISATION, place)
    assert card is not None
    assert (card.name, card.notes, [person.name for person in card.people]) == (
        "City of Arven",
        "By the river",
        ["Amara Nwosu"],
    )
    assert [(said.part, said.text, said.mark) for said in card.said] == [
        ("note", "The CITY of Árven hires teachers", "insight"),
        ("impressions", "I could work for the City of Arven", ""),
        ("impression_organisation", "Warm people", ""),
    ]
    assert {(said.name, said.meeting) for said in card.said} == {("Amara Nwosu", met(ws, keys))}


def test_the_page_of_a_field_has_impressions_and_ratings_of_it(ws: Workspace, keys: dict[str, int]) -> None:
    write(ws, met(ws, keys))
    ws.perform("Field", contacts_places.set_field, {"person": keys["Amara Nwosu"], "name": "Plans"})
    place = int(ws.db.value("SELECT id FROM field"))
    card = places.card(ws.db, PlaceKind.FIELD, place)
    assert card is not None
    assert [(said.part, said.text, said.score) for said in card.said] == [
        ("learned", "Plans take years", 0),
        ("impression_field", "Growing", 0),
        ("rating", "Much to do", 4),
    ]
    assert places.card(ws.db, PlaceKind.FIELD, place + 1) is None


@pytest.mark.parametrize("name", ['"', "*", "a OR b", 'NEAR("x")', "–", "C++ & sons"])
def test_a_name_never_commands_the_search(ws: Workspace, keys: dict[str, int], name: str) -> None:
    person = {"person": keys["Amara Nwosu"], "name": name}
    ws.perform("Move", contacts_places.set_organisation, person)
    card = places.card(ws.db, PlaceKind.ORGANISATION, organisation(ws, name))
    assert card is not None
    assert (len(card.people), card.said) == (1, ())


def test_files_of_the_person_and_of_their_meetings(ws: Workspace, keys: dict[str, int]) -> None:
    person, meeting = keys["Amara Nwosu"], met(ws, keys)

    def attach(ws: Workspace) -> None:
        ws.db.execute("INSERT INTO blob VALUES ('0', ?)", (b"a card",))
        for name, owner, day in (
            ("card.png", {"person_id": person}, "2026-03-01"),
            ("plan.pdf", {"meeting_id": meeting}, "2026-03-02"),
            ("other.pdf", {"person_id": keys["Owen Blackwood"]}, "2026-03-03"),
        ):
            Attachment.create(name=name, size=6, sha256="0", added_at=f"{day}T10:00:00.000Z", **owner)

    ws.perform("Attach", attach)
    rows = attachments.of_person(ws.db, person)
    assert [(row.name, row.size, row.meeting, row.met is not None) for row in rows] == [
        ("plan.pdf", 6, meeting, True),
        ("card.png", 6, 0, False),
    ]
    assert attachments.content(ws.db, rows[0].id) == ("plan.pdf", b"a card")
    assert attachments.content(ws.db, 99) is None


def colleague(ws: Workspace, of: int, name: str = "Nuru Ade") -> int:
    called = ws.db.value(
        "SELECT o.name FROM organisation o JOIN person p ON p.organisation_id = o.id WHERE p.id = ?", (of,)
    )
    return int(ws.perform("Add", contacts.add_person, {"name": name, "organisation": called})[0])


def someone(ws: Workspace, person: int) -> beside.Beside | None:
    return beside.beside(ws.db, person, since=to_text(ws.clock.now()))


def test_somebody_else_of_the_organisation_is_scheduled(ws: Workspace, keys: dict[str, int]) -> None:
    nuru = colleague(ws, keys["Leila Haddad"])
    found = someone(ws, nuru)
    assert found is not None
    assert (found.person, found.name, found.organisation) == (
        keys["Leila Haddad"],
        "Leila Haddad",
        "Office for Inland Waters",
    )
    assert found.meets_at is not None
    assert someone(ws, keys["Leila Haddad"]) is None
    assert someone(ws, keys["Ilse Vermeulen"]) is None

    def move(_ws: Workspace) -> None:
        Meeting.update(starts_at="2026-03-01T10:00:00.000Z").where(
            Meeting.person == keys["Leila Haddad"]
        ).execute()

    ws.perform("Past", move)
    assert someone(ws, nuru) is None


def test_somebody_else_of_the_organisation_has_not_answered(ws: Workspace, keys: dict[str, int]) -> None:
    nuru = colleague(ws, keys["Daniel Achterberg"])
    found = someone(ws, nuru)
    assert found is not None
    assert (found.name, found.meets_at) == ("Daniel Achterberg", None)
    ws.perform("Rest", outreach.let_rest, {"person": keys["Daniel Achterberg"]})
    assert someone(ws, nuru) is None


def test_every_statement_uses_an_index(ws: Workspace, keys: dict[str, int]) -> None:
    values: dict[str, object] = {"person": 1, "place": 1, "words": '"x"', "since": ""}
    listed = [*attachments.LISTED_SQL, *beside.LISTED_SQL]
    for kind in PlaceKind:
        listed += [statement.replace("= ?", "= :place") for statement in places.statements(kind)]
    for statement in listed:
        for row in ws.db.rows(f"EXPLAIN QUERY PLAN {statement}", values):
            words = str(row[3])
            assert not words.startswith("SCAN") or "VIRTUAL TABLE" in words, (statement, words)
