"""Who is who: a table of people in a file beside somebody in the notebook, and what matching says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.kinds import ReachKind
from desktop.exchange.records import FileReport, FoundPerson, FoundReach
from desktop.ops import contacts, contacts_reaches, importing_referrers
from desktop.ops.importing_entries import Entry, Sign, Verdict, entry_of
from desktop.ops.matching import Matcher
from desktop.storage.queries import known_people
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace

PROFILE = "https://www.linkedin.com/in/Rosalind-Teague?trk=x"


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)

    def fill(ws: Workspace) -> None:
        key = contacts.add_person(
            ws, name="Rosalind Teague", organisation="Delta Water Board Ltd", email="r.teague@delta.example"
        )
        contacts_reaches.add(
            ws, person=key, kind=ReachKind.LINK, value="linkedin.com/in/rosalind-teague", label="LinkedIn"
        )
        contacts.add_person(ws, name="Jun-ho Baek", phone="+00 555 0190 11")
        contacts.add_person(ws, name="Grace Oduya")
        contacts.add_person(ws, name="Anna Müller", organisation="Mill", email="family@mueller.example")

    workspace.perform("Fill", fill)
    yield workspace
    workspace.close()


def found(name: str, organisation: str = "", *ways: tuple[ReachKind, str], uid: str = "") -> FoundPerson:
    given, _, family = name.rpartition(" ")
    return FoundPerson(
        display_name=name,
        given=given,
        family=family,
        organisation=organisation,
        reaches=tuple(FoundReach(kind, value) for kind, value in ways),
        uid=uid,
    )


def judged(ws: Workspace, *people: FoundPerson) -> list[Entry]:
    entries = [entry_of(person, file=0, report=FileReport()) for person in people]
    keys = {reach.key for entry in entries for reach in entry.reaches}
    sort_keys = {entry.sort_key for entry in entries}
    sort_keys |= {"\t".join(reversed(key.split("\t"))) for key in sort_keys}
    uids = {entry.uid for entry in entries}
    matcher = Matcher(known_people.candidates(ws.db, uids=uids, keys=keys, sort_keys=sort_keys))
    for number, entry in enumerate(entries):
        matcher.judge(entry, number=number)
    return entries


EMAIL, PHONE, LINK = ReachKind.EMAIL, ReachKind.PHONE, ReachKind.LINK
KNOWN, UNSURE, NEW = Verdict.KNOWN, Verdict.UNSURE, Verdict.NEW


@pytest.mark.parametrize(
    ("person", "verdict", "sign"),
    [
        (found("Rosalind Teague-Ash", "Elsewhere", (LINK, PROFILE)), KNOWN, Sign.PROFILE),
        (found("Rosalind Teague", "", (EMAIL, "R.Teague@Delta.example")), KNOWN, Sign.ADDRESS),
        (found("R. Teague", "", (EMAIL, "r.teague@delta.example")), KNOWN, Sign.ADDRESS),
        (found("Rosalind Teague", "Delta Water Board"), KNOWN, Sign.NAME),
        (found("Teague Rosalind", "DELTA WATER BOARD"), KNOWN, Sign.NAME),
        (found("Rosalind Teague", "Delta Water Board", (PHONE, "+00 1 22 33 44 55")), KNOWN, Sign.NAME),
        (found("Rosalind Teague", "Delta Water Board", (EMAIL, "rt@home.example")), UNSURE, Sign.NAME),
        (found("Rosalind Teague", "", (LINK, "linkedin.com/in/rteague2")), UNSURE, Sign.NAME),
        (found("Rosalind Teague", "Another House"), UNSURE, Sign.NAME),
        (found("Rosalind Ash", "", (EMAIL, "r.teague@delta.example")), UNSURE, Sign.ADDRESS),
        (found("Ben Müller", "Mill", (EMAIL, "family@mueller.example")), UNSURE, Sign.ADDRESS),
        (found("R.Teague@Delta.example", "", (EMAIL, "r.teague@delta.example")), KNOWN, Sign.ADDRESS),
        (found("teague@home.example", "", (EMAIL, "r.teague@delta.example")), UNSURE, Sign.ADDRESS),
        (found("Anna Muller", "Mill"), KNOWN, Sign.NAME),
        (found("Jun-ho Baek"), KNOWN, Sign.NAME),
        (found("Jun-ho Baek", "", (PHONE, "0555 019012")), UNSURE, Sign.NAME),
        (found("Jun-ho Baek", "", (PHONE, "+00 555 0190 11")), KNOWN, Sign.NAME),
        (found("Sofía Barrientos", "Delta Water Board"), NEW, None),
        (found("Rosa Teague", "Delta Water Board"), NEW, None),
    ],
)
def test_one_person_beside_the_notebook(
    ws: Workspace, person: FoundPerson, verdict: Verdict, sign: Sign | None
) -> None:
    (entry,) = judged(ws, person)
    assert (entry.verdict, entry.sign) == (verdict, sign)


def test_a_uid_is_enough_where_the_name_agrees(ws: Workspace) -> None:
    uid = ws.db.value("SELECT uid FROM person WHERE shown_name = 'Grace Oduya'")
    same, other = judged(ws, found("Grace Oduya", "Skerry", uid=uid.upper()), found("Ken Ito", uid=uid))
    assert (same.verdict, same.sign, same.fills) == (KNOWN, Sign.UID, {"organisation"})
    assert other.verdict is UNSURE


def test_what_is_there_is_not_filled_again(ws: Workspace) -> None:
    first, second = judged(
        ws,
        found("Rosalind Teague", "", (EMAIL, "r.teague@delta.example"), (PHONE, "+00 555 1")),
        found("Rosalind Teague", "", (EMAIL, "r.teague@delta.example"), (PHONE, "+00 555 1")),
    )
    assert (first.fills, second.fills) == ({"reaches"}, frozenset())


def test_an_address_in_the_place_of_a_name_is_never_filled_in_as_one(ws: Workspace) -> None:
    (entry,) = judged(ws, found("family@mueller.example", "Elsewhere", (EMAIL, "family@mueller.example")))
    assert (entry.verdict, entry.known_name, entry.fills) == (KNOWN, "Anna Müller", frozenset())


def test_people_of_one_file_are_compared_with_each_other(ws: Workspace) -> None:
    entries = judged(
        ws,
        found("Élodie Fournier", "Rivers", (EMAIL, "ef@rivers.example")),
        found("Elodie Fournier", "Rivers"),
        found("Élodie Fournier", "", (EMAIL, "other@place.example")),
    )
    assert [entry.verdict for entry in entries] == [NEW, Verdict.REPEATED, NEW]
    assert entries[1].twin == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rosalind Teague", "Rosalind Teague"),
        ("R. Teague", "Rosalind Teague"),
        ("Teague, Rosalind", "Rosalind Teague"),
        ("Teague", None),
        ("Career fair", None),
        ("Nils Berg", "Nils Berg"),
        ("N. Berg", "Nils Berg"),
    ],
)
def test_referrers_are_found_by_name_and_initial(ws: Workspace, text: str, name: str | None) -> None:
    entries = judged(ws, found("Nils Berg"))
    key = importing_referrers.Referrers(ws.db, entries).find(text)
    shown = None if key is None else entries[-1 - key].shown_name if key < 0 else _name(ws, key)
    assert shown == name


def test_two_of_one_initial_stay_text(ws: Workspace) -> None:
    entries = judged(ws, found("Robert Teague"))
    assert importing_referrers.Referrers(ws.db, entries).find("R. Teague") is None


def _name(ws: Workspace, key: int) -> str:
    return str(ws.db.value("SELECT shown_name FROM person WHERE id = ?", (key,)))
