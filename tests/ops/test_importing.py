"""Bringing people in: one change that can be taken back, twice is once, and every row is accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core.errors import Problem, UserError
from desktop.domain.kinds import Stage
from desktop.exchange.reasons import Reason
from desktop.exchange.records import ImportReport
from desktop.exchange.vcard_extra import MOST_KINDS
from desktop.ops import contacts, importing, importing_writing, meetings
from desktop.ops.importing_choices import Choices, Decision, Doubtful, Duplicates
from desktop.ops.importing_plan import ImportFile, ImportPlan, make_plan
from desktop.storage.queries import find
from desktop.storage.tables import ImportBatch, Organisation, Person, PersonTag, Reach
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, contents, new_workspace

ALUMNI = """Full name,Job,Company,E-mail,Tags,Referred by
Sofía Barrientos,Science communicator,Riverhouse Museum,sofia@riverhouse.example,museum; water,R. Teague
Jun-ho Baek,Marine surveyor,Skerry Survey,jh.baek@skerry.example,,Career fair
Wanjiru Kamau,Water engineer,Riverhouse museum,,water,Sofía Barrientos
,,,,,
Jun-ho Baek,,,jh.baek@skerry.example,diver,
"""

CARD = """BEGIN:VCARD
VERSION:3.0
UID:5b1d8a52-7f6d-4a37-9d2c-0b9d5a5f8f11
FN:Ilse Vermeulen
N:Vermeulen;Ilse;;;
TEL;TYPE=CELL:+00 555 0123
X-SPECIAL;TYPE=a:kept
END:VCARD
"""


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    yield workspace
    workspace.close()


@pytest.fixture
def alumni(tmp_path: Path) -> Path:
    path = tmp_path / "alumni-list.csv"
    path.write_text(ALUMNI, "utf-8")
    return path


def plan_of(ws: Workspace, *paths: Path) -> ImportPlan:
    return make_plan(ws.db, [ImportFile(path) for path in paths])


def test_a_list_becomes_people_in_one_step(ws: Workspace, alumni: Path) -> None:
    teague = ws.perform("Add", contacts.add_person, {"name": "Rosalind Teague"})[0]
    report = check_undo(ws, importing.apply_import, plan=plan_of(ws, alumni), choices=Choices())
    assert [report.total(name) for name in ("found", "added", "updated", "skipped")] == [4, 3, 0, 1]
    sofia = Person.get(Person.family == "Barrientos")
    assert (sofia.referred_by_id, sofia.referrer_name) == (teague, "")
    assert (sofia.role, sofia.organisation.name, sofia.stage) == (
        "Science communicator",
        "Riverhouse Museum",
        Stage.TO_CONTACT,
    )
    assert [tag.name for tag in sofia.tags.order_by(PersonTag.id)] == ["museum", "water"]
    baek = Person.get(Person.family == "Baek")
    assert (baek.referrer_name, [tag.name for tag in baek.tags]) == ("Career fair", ["diver"])
    kamau = Person.get(Person.family == "Kamau")
    assert (kamau.referred_by_id, kamau.organisation_id) == (sofia.id, sofia.organisation_id)
    assert Organisation.select().count() == 2
    batch = ImportBatch.get()
    assert (batch.file_name, batch.found, batch.added, batch.skipped) == ("alumni-list.csv", 4, 3, 1)
    assert kamau.import_batch_id == batch.id


def test_people_are_found_at_once(ws: Workspace, alumni: Path) -> None:
    importing.import_files(ws, [alumni])
    assert [hit.title for hit in find.find(ws.db, "kamau").hits] == ["Wanjiru Kamau"]
    ws.undo()
    assert not find.find(ws.db, "kamau").hits


def test_twice_is_once(ws: Workspace, alumni: Path, tmp_path: Path) -> None:
    card = tmp_path / "ilse.vcf"
    card.write_text(CARD, "utf-8")
    importing.import_files(ws, [alumni, card])
    before = contents(ws)
    report = importing.import_files(ws, [alumni, card])
    assert [report.total(name) for name in ("found", "added", "updated", "skipped")] == [5, 0, 0, 5]
    assert contents(ws) == before
    assert (ws.undo_label or "").startswith("Import")
    ws.undo()
    assert not Person.select().exists()


def test_a_card_keeps_its_identity_and_what_was_not_understood(ws: Workspace, tmp_path: Path) -> None:
    card = tmp_path / "ilse.vcf"
    card.write_text(CARD, "utf-8")
    importing.import_files(ws, [card])
    person = Person.get()
    assert person.uid == "5b1d8a52-7f6d-4a37-9d2c-0b9d5a5f8f11"
    assert "X-SPECIAL;TYPE=a:kept" in person.vcard_extra.split("\n")
    assert [(reach.kind, reach.label, reach.is_best) for reach in person.reaches] == [
        ("phone", "mobile", True)
    ]


def test_what_is_there_is_filled_never_changed(ws: Workspace, alumni: Path) -> None:
    def add(ws: Workspace) -> None:
        contacts.add_person(ws, name="Sofía Barrientos", role="Curator", email="sofia@riverhouse.example")

    ws.perform("Add", add)
    plan = plan_of(ws, alumni)
    assert (plan.counts(Choices()).added, plan.counts(Choices()).updated) == (2, 1)
    check_undo(ws, importing.apply_import, plan=plan, choices=Choices())
    sofia = Person.get(Person.family == "Barrientos")
    assert (sofia.role, sofia.organisation.name) == ("Curator", "Riverhouse Museum")
    assert Reach.select().where(Reach.person == sofia).count() == 1


@pytest.mark.parametrize(
    ("duplicates", "added", "updated", "skipped"),
    [(Duplicates.FILL, 2, 1, 1), (Duplicates.ADD, 3, 0, 1), (Duplicates.SKIP, 2, 0, 2)],
)
def test_known_people_as_the_person_chose(
    ws: Workspace, alumni: Path, duplicates: Duplicates, added: int, updated: int, skipped: int
) -> None:
    ws.perform("Add", contacts.add_person, {"name": "Sofía Barrientos", "email": "sofia@riverhouse.example"})
    choices = Choices(duplicates=duplicates, stage=Stage.CONTACTED)
    plan = plan_of(ws, alumni)
    counts = plan.counts(choices)
    report = ws.perform("Import", importing.apply_import, {"plan": plan, "choices": choices})[0]
    assert (counts.added, counts.updated, counts.skipped) == (added, updated, skipped)
    assert [report.total(name) for name in ("added", "updated", "skipped")] == [added, updated, skipped]
    assert Person.select().count() == 1 + added
    assert Person.get(Person.family == "Kamau").stage == Stage.CONTACTED


@pytest.mark.parametrize(("doubtful", "people"), [(Doubtful.ADD, 4), (Doubtful.SKIP, 3)])
def test_the_doubtful_are_never_merged(ws: Workspace, alumni: Path, doubtful: Doubtful, people: int) -> None:
    ws.perform("Add", contacts.add_person, {"name": "Sofía Barrientos", "email": "sofia@elsewhere.example"})
    plan, choices = plan_of(ws, alumni), Choices(doubtful=doubtful)
    report = ws.perform("Import", importing.apply_import, {"plan": plan, "choices": choices})[0]
    assert Person.select().count() == people
    assert "like_somebody" in [problem.reason for problem in report.files[0].problems]
    before = contents(ws)
    ws.perform("Import", importing.apply_import, {"plan": plan_of(ws, alumni), "choices": choices})
    assert contents(ws) == before


def test_a_dry_run_writes_nothing(ws: Workspace, alumni: Path) -> None:
    before = contents(ws)
    report = importing.import_files(ws, [alumni], dry_run=True)
    assert (report.dry_run, report.total("added")) == (True, 3)
    assert contents(ws) == before


def test_the_report_has_the_keys_that_scripts_rely_on(ws: Workspace, alumni: Path) -> None:
    answer: dict[str, Any] = importing.import_files(ws, [alumni]).as_json()
    counts = {"found", "added", "updated", "skipped", "refused"}
    assert counts | {"files", "dry_run"} <= answer.keys()
    (file,) = answer["files"]
    assert counts | {"path", "format", "problems"} <= file.keys()
    assert {"line", "reason"} <= file["problems"][0].keys()
    assert (file["problems"][0]["line"], file["problems"][0]["code"]) == (6, "repeated_entry")


def test_giving_up_half_way_leaves_nothing(ws: Workspace, alumni: Path) -> None:
    before = contents(ws)

    class GivenUp(Exception):
        pass

    def step(_done: int, _total: int) -> None:
        raise GivenUp

    with pytest.raises(GivenUp):
        ws.perform(
            "Import",
            importing.apply_import,
            {"plan": plan_of(ws, alumni), "choices": Choices(), "step": step},
        )
    assert contents(ws) == before


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture_file"),
        ("binary.vcf", bytes(range(256)) * 20, "binary_file"),
        ("empty.csv", b"", "empty_file"),
        ("numbers.csv", b"1,2\n3,4\n5,6\n", "no_name_column"),
        ("book.csv", b"PK\x03\x04" + b"\0" * 40, "archive_damaged"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_and_told(
    ws: Workspace, tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    report = importing.import_files(ws, [path])
    assert [problem.reason for problem in report.files[0].problems] == [code]
    assert report.files[0].refusal is not None
    assert not Person.select().exists()


def test_a_file_that_is_not_there_is_told(ws: Workspace, tmp_path: Path) -> None:
    report = importing.import_files(ws, [tmp_path / "nowhere.csv"])
    assert [problem.reason for problem in report.files[0].problems] == ["file_unreadable"]


def test_nothing_is_imported_during_a_meeting(ws: Workspace, alumni: Path) -> None:
    person = ws.perform("Add", contacts.add_person, {"name": "Ann Lee"})[0]
    ws.perform("Start", meetings.start_now, {"person": person})
    with pytest.raises(UserError) as caught:
        importing.import_files(ws, [alumni])
    assert caught.value.problem is Problem.MEETING_RUNNING


def test_a_backup_comes_first(tmp_path: Path, alumni: Path) -> None:
    from desktop.core.clock import FixedClock
    from desktop.core.paths import Profile
    from desktop.storage import opening

    profile, path = Profile.under(tmp_path / "life"), tmp_path / "mine.askwell"
    ws = opening.open_notebook(path, profile=profile, clock=FixedClock(), create=True)
    try:
        importing.import_files(ws, [alumni])
        kept = list(opening.folder_of_backups(profile, path).glob("*-import.askwell"))
    finally:
        ws.close()
    assert len(kept) == 1
    copy = opening.open_for_reading(kept[0])
    assert copy.value("SELECT count(*) FROM person") == 0
    copy.close()


@pytest.mark.parametrize(
    ("name", "added"), [("labeldekho__Connections.csv", 10), ("kawsay__Connections.csv", 2)]
)
def test_real_connections(ws: Workspace, corpora: Path, name: str, added: int) -> None:
    report = importing.import_files(ws, [corpora / "csv" / name])
    assert (report.total("found"), report.total("added")) == (added, added)
    again = importing.import_files(ws, [corpora / "csv" / name])
    assert (again.total("added"), again.total("updated")) == (0, 0)


def test_every_real_card_comes_in_once(ws: Workspace, corpora: Path) -> None:
    cards = sorted((corpora / "vcard").glob("*.vcf"))
    first = importing.import_files(ws, cards)
    before = contents(ws)
    second = importing.import_files(ws, cards)
    assert first.total("added") > 500
    assert (second.total("added"), second.total("updated")) == (0, 0)
    assert contents(ws) == before


def test_what_was_said_of_an_entry_is_one_thing_at_a_time() -> None:
    choices = Choices()
    for decision in (Decision.SAME, Decision.SKIP, Decision.APART, None):
        choices = choices.decide(3, decision)
        assert choices.decision(3) is decision
    assert choices == Choices()


def test_picked_and_moved_choices_name_the_same_entries() -> None:
    choices = Choices().pick([1, 2, 5], on=False).pick([2], on=True).decide(7, Decision.SAME)
    moved = choices.renumbered({1: 0, 7: 6})
    assert (moved.left_out, moved.same) == (frozenset({0}), frozenset({6}))


def test_an_address_that_the_form_would_refuse_is_kept_and_said(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "some.csv"
    path.write_text("Name,E-mail\nAnn Lee,ann@nodot\nBo Berg,bo@x.example\n", encoding="utf-8")
    report = ws.perform("Import", importing.apply_import, {"plan": plan_of(ws, path), "choices": Choices()})[
        0
    ].files[0]
    assert [(one.line, one.reason) for one in report.problems] == [(2, Reason.EMAIL_NOT_WHOLE)]
    assert ws.db.rows("SELECT value FROM reach ORDER BY id") == [("ann@nodot",), ("bo@x.example",)]


def test_many_people_are_written_bit_by_bit(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some bits hold what others do not; whoever named somebody who comes later is found under that name."""
    monkeypatch.setattr(importing_writing, "CHUNK", 2)
    monkeypatch.setattr(importing_writing, "_BETWEEN_SETTLINGS", 2)
    rows = [f"Ada{n},Kamau{n},a{n}@x.example,{'Surveyor' if n > 6 else ''}," for n in range(10)]
    rows[0] += "Ada9 Kamau9"
    path = tmp_path / "many.csv"
    path.write_text("\n".join(["First name,Last name,E-mail,Job,Referred by", *rows]), "utf-8")
    plan, choices = plan_of(ws, path), Choices(stage=Stage.CONTACTED)
    check_undo(ws, importing.apply_import, plan=plan, choices=choices)
    found = {row.shown_name: row for row in Person.select()}
    assert [found[f"Ada{n} Kamau{n}"].role for n in range(10)] == [""] * 7 + ["Surveyor"] * 3
    assert {row.stage for row in found.values()} == {"contacted"}
    assert found["Ada0 Kamau0"].referred_by == found["Ada9 Kamau9"]
    assert [len(find.find(ws.db, word).hits) for word in ("surveyor", "a4@x.example", "kamau9")] == [3, 1, 2]


def test_what_is_not_written_is_what_the_tables_hold_by_themselves(ws: Workspace) -> None:
    for table, anyhow in importing_writing.BY_ITSELF.items():
        told = {column[1]: column[4] for column in ws.db.rows(f"PRAGMA table_info({table})")}
        assert {name: ws.db.value(f"SELECT {told[name] or 'NULL'}") for name in anyhow} == dict(anyhow)


def test_details_of_another_kind_are_added_to_those_that_are_there(ws: Workspace, tmp_path: Path) -> None:
    network, book, twice = (tmp_path / name for name in ("network.csv", "book.vcf", "twice.vcf"))
    network.write_text('First Name,Last Name,E-mail\nAnn,"Lee, PhD",ann@x.example\n', "utf-8")
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEMAIL:ann@x.example\n{}\nEND:VCARD\n"
    book.write_text(card.format("BDAY:1990-05-02"), "utf-8")
    twice.write_text(card.format("BDAY:2000-01-01") + card.format("X-SPECIAL:kept"), "utf-8")
    importing.import_files(ws, [network])
    report = check_undo(ws, importing.apply_import, plan=plan_of(ws, book), choices=Choices())
    assert report.total("updated") == 1
    importing.import_files(ws, [twice])
    assert Person.get().vcard_extra.split("\n") == [
        "askwell.N:Lee;Ann;;;PhD",
        "BDAY:1990-05-02",
        "X-SPECIAL:kept",
    ]
    for path in (network, book, twice):
        assert importing.import_files(ws, [path]).total("updated") == 0


def test_details_that_find_no_room_beside_those_of_the_same_person_are_told(
    ws: Workspace, tmp_path: Path
) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nEMAIL:ann@x.example\n{}\nEND:VCARD\n"
    many = "\n".join(f"X-KIND-{number}:1" for number in range(MOST_KINDS))
    full, more = tmp_path / "full.vcf", tmp_path / "more.vcf"
    full.write_text(card.format(many) + card.format("X-ONE:1"), "utf-8")
    assert told(importing.import_files(ws, [full])) == [
        (Reason.REPEATED_ENTRY, "skipped", "Ann Lee"),
        (Reason.DETAILS_BEYOND_PERSON, "remark", "Ann Lee"),
    ]
    more.write_text(card.format("X-ONE:1\nX-TWO:2"), "utf-8")
    (problem,) = importing.import_files(ws, [more]).files[0].problems
    assert problem.sentence == "Ann Lee has as many other details as one person can have. Left out: 2."
    more.write_text(card.format("TITLE:Pilot\nX-ONE:1"), "utf-8")
    assert told(importing.import_files(ws, [more])) == [(Reason.DETAILS_BEYOND_PERSON, "remark", "Ann Lee")]
    assert len(Person.get().vcard_extra.split("\n")) == MOST_KINDS


def told(report: ImportReport) -> list[tuple[Reason, str, object]]:
    (file,) = report.files
    return [(one.reason, one.effect.value, one.facts["name"]) for one in file.problems]
