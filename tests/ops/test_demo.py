"""Made-up notebooks: as many of everything as asked for, sound, the same for the same seed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.ops import contacts, demo
from desktop.storage.check import examine
from desktop.storage.queries import find
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents, new_workspace


def made(folder: Path, name: str, **how_much: int) -> Workspace:
    ws = new_workspace(folder, name=f"{name}.askwell", clock=FixedClock("2026-03-12T14:00:00Z"))
    demo.fill(ws, **how_much)
    return ws


def test_a_demonstration_has_something_of_everything(tmp_path: Path) -> None:
    ws = made(tmp_path, "demo")
    filled = {table for table, rows in contents(ws).items() if rows}
    assert filled >= {"person", "reach", "organisation", "field", "meeting", "note_line", "debrief", "advice"}
    assert filled >= {"referral", "follow_up", "touch", "planned_question", "checklist_item", "profile"}
    stages = {row[0] for row in ws.db.rows("SELECT DISTINCT stage FROM person")}
    assert stages == {"to_contact", "contacted", "scheduled", "met", "keep_in_touch"}
    near = ws.db.value("SELECT count(*) FROM follow_up WHERE state = 'open' AND due_on < '2026-03-26'")
    assert 3 <= near <= 30
    assert find.find(ws.db, "Lindqvist").count == 0
    assert not ws.db.rows("PRAGMA foreign_key_check")
    ws.close()
    assert examine(ws.path, key=ws.key).sound


@pytest.mark.parametrize(("people", "meetings", "lines"), [(0, 0, 0), (3, 0, 5), (5, 9, 2), (1, 1, 0)])
def test_as_many_as_asked_for(tmp_path: Path, people: int, meetings: int, lines: int) -> None:
    ws = made(tmp_path, "some", people=people, meetings=meetings, lines=lines)
    assert ws.db.value("SELECT count(*) FROM person") == people
    assert ws.db.value("SELECT count(*) FROM meeting") == meetings
    held = ws.db.value("SELECT count(*) FROM meeting WHERE state = 'held'")
    assert ws.db.value("SELECT count(*) FROM note_line") == held * lines
    ws.close()


def test_the_same_seed_makes_the_same_people(tmp_path: Path) -> None:
    query = "SELECT shown_name, role, stage FROM person ORDER BY id"
    one, two = made(tmp_path, "one", seed=4), made(tmp_path, "two", seed=4)
    other = made(tmp_path, "other", seed=5)
    assert one.db.rows(query) == two.db.rows(query) != other.db.rows(query)
    for ws in (one, two, other):
        ws.close()


def test_there_is_nothing_to_undo_and_later_changes_can_be(tmp_path: Path) -> None:
    ws = made(tmp_path, "demo", people=4, meetings=2, lines=3)
    assert ws.undo_label is None
    before = contents(ws)
    ws.perform("Add person", contacts.add_person, {"name": "Ann Lee"})
    ws.undo()
    assert contents(ws) == before
    ws.close()


def test_a_notebook_that_was_changed_is_not_filled(tmp_path: Path) -> None:
    ws = new_workspace(tmp_path)
    ws.perform("Add person", contacts.add_person, {"name": "Ann Lee"})
    with pytest.raises(RuntimeError):
        demo.fill(ws)
    ws.close()
