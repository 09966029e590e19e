"""Taking an import back later: what came with it goes, what was made of it since stays, and undo brings all back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import Problem, UserError
from desktop.ops import contacts, contacts_places, contacts_reaches, contacts_touches, importing, meetings
from desktop.ops.importing_undo import TakenBack, take_back
from desktop.storage.tables import ImportBatch, Organisation, Person, Reach
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, contents, new_workspace

LIST = """Name,Job,Company,E-mail
Sofía Barrientos,Science communicator,Riverhouse Museum,sofia@riverhouse.example
Jun-ho Baek,Marine surveyor,Skerry Survey,jh.baek@skerry.example
Amara Nwosu,Planner,City of Arven,a.nwosu@arven.example
"""


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path)
    workspace.perform("Add", contacts.add_person, {"name": "Amara Nwosu", "email": "a.nwosu@arven.example"})
    yield workspace
    workspace.close()


@pytest.fixture
def batch(ws: Workspace, tmp_path: Path) -> int:
    path = tmp_path / "alumni.csv"
    path.write_text(LIST, "utf-8")
    report = importing.import_files(ws, [path])
    assert (report.files[0].added, report.files[0].updated) == (2, 1)
    return int(ws.db.value("SELECT id FROM import_batch"))


def names(ws: Workspace) -> list[str]:
    return [row[0] for row in ws.db.rows("SELECT shown_name FROM person ORDER BY id")]


def key_of(ws: Workspace, name: str) -> int:
    return int(ws.db.value("SELECT id FROM person WHERE shown_name = ?", (name,)))


def test_all_of_it_goes_and_the_notebook_is_as_before(ws: Workspace, tmp_path: Path) -> None:
    before = contents(ws)
    path = tmp_path / "alumni.csv"
    path.write_text(LIST, "utf-8")
    importing.import_files(ws, [path])
    batch = int(ws.db.value("SELECT id FROM import_batch"))
    assert check_undo(ws, take_back, batch=batch) == TakenBack("alumni.csv", 2, 0, whole=True)
    assert contents(ws) == before


def test_people_one_has_worked_with_stay_and_with_them_the_batch(ws: Workspace, batch: int) -> None:
    sofia = key_of(ws, "Sofía Barrientos")
    ws.perform("Prepare", meetings.prepare, {"person": sofia})
    assert check_undo(ws, take_back, batch=batch) == TakenBack("alumni.csv", 1, 1, whole=True)
    assert names(ws) == ["Amara Nwosu", "Sofía Barrientos"]
    assert Person.get_by_id(sofia).organisation.name == "Riverhouse Museum"
    assert [row.name for row in Organisation.select()] == ["Riverhouse Museum"]
    assert Reach.select().where(Reach.person == sofia).count() == 1
    assert ImportBatch.select().count() == 1


def test_what_was_changed_by_hand_since_stays(ws: Workspace, batch: int) -> None:
    amara = key_of(ws, "Amara Nwosu")
    ws.perform("Role", contacts.describe, {"person": amara, "field": "role", "text": "Head of planning"})
    ws.perform("Take back", take_back, {"batch": batch})
    row = Person.get_by_id(amara)
    assert (row.role, row.organisation_id) == ("Head of planning", None)


def test_a_place_with_notes_or_other_people_stays(ws: Workspace, batch: int) -> None:
    other = ws.perform("Add", contacts.add_person, {"name": "Tomasz Wieczorek"})[0]
    ws.perform("There", contacts_places.set_organisation, {"person": other, "name": "Skerry Survey"})
    ws.perform("Take back", take_back, {"batch": batch})
    assert [row.name for row in Organisation.select()] == ["Skerry Survey"]


def test_of_a_step_that_is_forgotten_the_people_go(ws: Workspace, batch: int) -> None:
    ws._connection.execute("DELETE FROM step")
    assert check_undo(ws, take_back, batch=batch) == TakenBack("alumni.csv", 2, 0, whole=False)
    assert names(ws) == ["Amara Nwosu"]
    assert Person.get().role == "Planner", "what it filled in for others is not known any more"


def test_of_two_files_at_once_only_the_people_of_one_go(ws: Workspace, tmp_path: Path) -> None:
    for name, person in (("one.csv", "Ilse Vermeulen"), ("two.csv", "Owen Blackwood")):
        (tmp_path / name).write_text(f"Name\n{person}\n", "utf-8")
    importing.import_files(ws, [tmp_path / "one.csv", tmp_path / "two.csv"])
    batch = int(ws.db.value("SELECT id FROM import_batch WHERE file_name = 'one.csv'"))
    taken = ws.perform("Take back", take_back, {"batch": batch})[0]
    assert taken == TakenBack("one.csv", 1, 0, whole=False)
    assert names(ws) == ["Amara Nwosu", "Owen Blackwood"]


def test_not_while_somebody_sits_in_a_meeting(ws: Workspace, batch: int) -> None:
    meetings.start_now(ws, person=key_of(ws, "Amara Nwosu"))
    with pytest.raises(UserError) as refused:
        ws.perform("Take back", take_back, {"batch": batch})
    assert refused.value.problem is Problem.MEETING_RUNNING


def test_a_note_in_the_timeline_is_work_with_somebody(ws: Workspace, batch: int) -> None:
    baek = key_of(ws, "Jun-ho Baek")
    ws.perform("Note", contacts_touches.add_remark, {"person": baek, "text": "Met her brother"})
    assert ws.perform("Take back", take_back, {"batch": batch})[0].stayed == 1


def test_of_people_who_were_there_it_takes_only_what_nothing_was_made_of_since(
    ws: Workspace, tmp_path: Path
) -> None:
    ws.perform("Add", contacts.add_person, {"name": "Idris Bello", "email": "i.bello@arven.example"})
    path = tmp_path / "more.csv"
    path.write_text(
        "Name,E-mail,Phone,Company\nAmara Nwosu,a.nwosu@arven.example,0171 2233445,Arven\n"
        "Idris Bello,i.bello@arven.example,0171 9988776,Arven\n",
        "utf-8",
    )
    before = contents(ws)
    report = importing.import_files(ws, [path])
    assert report.files[0].updated == 2
    batch = int(ws.db.value("SELECT max(id) FROM import_batch"))
    number = Reach.get(Reach.value.contains("2233445"))
    ws.perform("Change", contacts_reaches.change, {"reach": number.id, "value": "0171 2233446"})
    kept = (number.id, number.person_id)
    assert check_undo(ws, take_back, batch=batch) == TakenBack("more.csv", 0, 0, whole=True)
    phones = [(row.id, row.person_id) for row in Reach.select().where(Reach.kind == "phone")]
    assert phones == [kept]
    assert not Organisation.select().count()
    assert contents(ws)["person"] == before["person"]
