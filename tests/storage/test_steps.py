"""Undo and redo: in order, across a restart, merged while typing, pruned; and the trash."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.storage import opening, steps, trash
from desktop.storage.change import Change
from desktop.storage.tables import FollowUp, Meeting, NoteLine, Organisation, Person, Reach
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents
from tests.storage.rows import make


def _add(ws: Workspace, name: str) -> int:
    return int(make(Organisation, name=name).id)


def _add_place(ws: Workspace, name: str) -> int:
    return int(ws.perform(f"Add {name}", _add, {"name": name})[0])


def _names(ws: Workspace) -> list[str]:
    return [row[0] for row in ws.db.rows("SELECT name FROM organisation ORDER BY id")]


def test_a_walk_back_and_forth(ws: Workspace) -> None:
    for name in "abc":
        _add_place(ws, name)
    assert (ws.undo_label, ws.redo_label) == ("Add c", None)
    change = ws.undo()
    assert (change.label, change.origin) == ("Add c", "undo")
    ws.undo()
    assert (ws.undo_label, ws.redo_label, _names(ws)) == ("Add a", "Add b", ["a"])
    assert ws.redo().origin == "redo"
    ws.redo()
    assert _names(ws) == ["a", "b", "c"]
    with pytest.raises(UserError) as caught:
        ws.redo()
    assert caught.value.problem is Problem.NOTHING_TO_REDO


def test_nothing_to_undo(ws: Workspace) -> None:
    with pytest.raises(UserError) as caught:
        ws.undo()
    assert caught.value.problem is Problem.NOTHING_TO_UNDO


def test_a_new_change_ends_redo(ws: Workspace) -> None:
    _add_place(ws, "a")
    ws.undo()
    _add_place(ws, "b")
    assert ws.redo_label is None
    ws.undo()
    assert _names(ws) == []


def test_a_change_says_what_it_touched(ws: Workspace) -> None:
    row, change = ws.perform("Add", _add, {"name": "a"})
    assert isinstance(change, Change)
    assert change.touches("organisation")
    assert not change.touches("person", "meeting")
    assert change.ids("organisation") == {row}
    assert change.gone("organisation") == frozenset()
    assert ws.undo().gone("organisation") == {row}


def test_undo_and_redo_across_restarts(profile: Path) -> None:
    clock, places = FixedClock(), Profile.find()

    def reopen() -> Workspace:
        return opening.open_notebook(places.notebook, profile=places, clock=clock, create=True)

    ws = reopen()
    empty = contents(ws)
    for name in "abc":
        _add_place(ws, name)
    person = ws.perform("Add person", lambda ws: make(Reach).person)[0]
    ws.perform("Delete person", lambda ws: person.delete_instance())
    full = contents(ws)
    ws.close()
    for turns, step in ((5, "undo"), (5, "redo"), (5, "undo")):
        for _ in range(turns):
            ws = reopen()
            getattr(ws, step)()
            ws.close()
        ws = reopen()
        assert contents(ws) == (empty if step == "undo" else full)
        ws.close()


def test_typing_is_one_step(ws: Workspace) -> None:
    meeting = ws.perform("Meet", lambda ws: make(Meeting))[0]
    before = contents(ws)
    line = ws.perform("Type", lambda ws: make(NoteLine, meeting=meeting), merge_key="line 1")[0]
    for text in ("T", "Ti", "Tid", "Tide"):
        line.text = text
        change = ws.perform("Type", lambda ws: line.save(), merge_key="line 1")[1]
        assert change is not None
        assert change.origin == "live"
    after = contents(ws)
    ws.undo()
    assert contents(ws) == before
    ws.redo()
    assert contents(ws) == after


def test_typing_after_undo_ends_redo_and_is_a_step_of_its_own(ws: Workspace) -> None:
    meeting = ws.perform("Meet", lambda ws: make(Meeting))[0]
    ws.perform("Type", lambda ws: make(NoteLine, meeting=meeting), merge_key="line 1")
    ws.perform("Type", lambda ws: make(NoteLine, meeting=meeting), merge_key="line 2")
    ws.undo()
    undone = ws.redo_label
    line = ws.perform("Type", lambda ws: make(NoteLine, meeting=meeting), merge_key="line 2")[0]
    assert (undone, ws.redo_label) == ("Type", None)
    ws.undo()
    assert ws.db.value("SELECT count(*) FROM note_line") == 1
    ws.redo()
    assert ws.db.value("SELECT max(id) FROM note_line") == line.id


def test_another_line_is_another_step(ws: Workspace) -> None:
    meeting = ws.perform("Meet", lambda ws: make(Meeting))[0]
    for key in ("line 1", "line 2"):
        ws.perform("Type", lambda ws: make(NoteLine, meeting=meeting), merge_key=key)
    ws.undo()
    assert ws.db.value("SELECT count(*) FROM note_line") == 1


def test_steps_of_a_meeting_become_one(ws: Workspace) -> None:
    before = contents(ws)
    meeting = ws.perform("Start", lambda ws: make(Meeting), merge_key="meeting 1 start")[0]
    for number in range(3):
        key = f"meeting 1 line {number}"
        ws.perform("Type", lambda ws: make(NoteLine, meeting=meeting), merge_key=key)
    ws.perform("End", lambda ws: ws.steps.collapse("meeting 1", label="Session"))
    assert ws.undo_label == "Session"
    full = contents(ws)
    ws.undo()
    assert contents(ws) == before
    ws.redo()
    assert contents(ws) == full


def test_only_the_latest_hundred_are_kept(ws: Workspace) -> None:
    for number in range(steps.KEPT_STEPS + 5):
        _add_place(ws, f"place {number}")
    for _ in range(steps.KEPT_STEPS):
        ws.undo()
    assert ws.undo_label is None
    assert len(_names(ws)) == 5


def test_large_steps_push_out_older_ones_but_never_the_latest(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "KEPT_BYTES", 2000)
    place = ws.perform("Add", lambda ws: make(Organisation, notes="x" * 3000))[0]
    ws.perform("Delete", lambda ws: place.delete_instance())
    ws.undo()
    assert (ws.undo_label, ws.redo_label) == (None, "Delete")


def _trash(ws: Workspace) -> list[tuple[int, str]]:
    return ws.db.rows("SELECT id, label FROM trash ORDER BY id")


def _person_with_reaches(ws: Workspace) -> Person:
    person = make(Person)
    for _ in range(3):
        make(Reach, person=person)
    return person


def test_something_old_is_brought_back(ws: Workspace) -> None:
    person = ws.perform("Add", lambda ws: _person_with_reaches(ws))[0]
    rows = ws.db.rows("SELECT * FROM reach")
    ws.perform("Delete Nora", lambda ws: person.delete_instance())
    _add_place(ws, "a")
    ((trash, label),) = _trash(ws)
    assert label == "Delete Nora"
    change = ws.bring_back(trash, label="Bring back Nora")
    assert change.ids("person") == {person.id}
    assert ws.db.rows("SELECT * FROM reach") == rows
    assert _trash(ws) == []
    assert (ws.undo_label, _names(ws)) == ("Bring back Nora", ["a"])
    ws.undo()
    assert ws.db.value("SELECT count(*) FROM person") == 0


def test_undo_of_a_deletion_empties_its_trash(ws: Workspace) -> None:
    person = ws.perform("Add", lambda ws: make(Person))[0]
    ws.perform("Delete", lambda ws: person.delete_instance())
    ws.undo()
    assert _trash(ws) == []
    ws.redo()
    assert len(_trash(ws)) == 1


def test_undo_of_an_addition_is_no_trash(ws: Workspace) -> None:
    ws.perform("Add", lambda ws: make(Person))
    ws.undo()
    assert _trash(ws) == []


def test_nothing_is_lost_when_its_owner_has_to_come_back_first(ws: Workspace) -> None:
    person = ws.perform("Add", lambda ws: make(Person))[0]
    meeting = ws.perform("Meet", lambda ws: make(Meeting, person=person))[0]
    ws.perform("Delete meeting", lambda ws: meeting.delete_instance())
    ws.perform("Delete person", lambda ws: person.delete_instance())
    (first, _), (second, _) = _trash(ws)
    with pytest.raises(UserError) as caught:
        ws.bring_back(first, label="Bring back")
    assert caught.value.problem is Problem.OWNER_GONE
    assert len(_trash(ws)) == 2
    ws.bring_back(second, label="Bring back")
    ws.bring_back(first, label="Bring back")
    assert ws.db.value("SELECT count(*) FROM meeting") == 1


def test_what_was_brought_back_and_undone_lies_in_the_trash_again(ws: Workspace) -> None:
    person = ws.perform("Add", lambda ws: _person_with_reaches(ws))[0]
    full = contents(ws)
    ws.perform("Delete Nora", lambda ws: person.delete_instance())
    ws.bring_back(_trash(ws)[0][0], label="Bring back Nora")
    ws.undo()
    assert [label for _, label in _trash(ws)] == ["Delete Nora"]
    ws.redo()
    assert _trash(ws) == []
    ws.undo()
    _add_place(ws, "a")  # ends redo: the trash is the only way back now
    ws.bring_back(_trash(ws)[0][0], label="Bring back Nora")
    assert contents(ws)["person"] == full["person"]
    assert contents(ws)["reach"] == full["reach"]


def test_undoing_the_deletion_itself_leaves_no_trash(ws: Workspace) -> None:
    person = ws.perform("Add", lambda ws: make(Person))[0]
    ws.perform("Delete", lambda ws: person.delete_instance())
    ws.bring_back(_trash(ws)[0][0], label="Bring back")
    ws.undo()
    ws.undo()
    assert _trash(ws) == []
    ws.redo()
    ws.redo()
    assert _trash(ws) == []
    assert ws.db.value("SELECT count(*) FROM person") == 1


def test_what_goes_while_somebody_types_is_no_trash(ws: Workspace) -> None:
    task = ws.perform("Note", lambda ws: make(FollowUp), merge_key="line 1")[0]
    ws.perform("Note", lambda ws: task.delete_instance(), merge_key="line 2")
    assert _trash(ws) == []
    ws.undo()
    assert ws.db.value("SELECT count(*) FROM follow_up") == 1


def test_a_place_that_goes_with_its_last_person_is_no_trash(ws: Workspace) -> None:
    place = ws.perform("Add", lambda ws: make(Organisation))[0]
    ws.perform("Change the organisation", lambda ws: place.delete_instance())
    assert _trash(ws) == []


def test_bringing_back_cuts_links_to_what_is_gone(ws: Workspace) -> None:
    place = ws.perform("Add", lambda ws: make(Organisation))[0]
    person = ws.perform("Add", lambda ws: make(Person, organisation=place))[0]
    ws.perform("Delete person", lambda ws: person.delete_instance())
    ws.perform("Delete place", lambda ws: place.delete_instance())
    ws.bring_back(_trash(ws)[0][0], label="Bring back")
    assert ws.db.rows("SELECT organisation_id FROM person") == [(None,)]


def test_bringing_back_twice(ws: Workspace) -> None:
    person = ws.perform("Add", lambda ws: make(Person))[0]
    ws.perform("Delete", lambda ws: person.delete_instance())
    trash = _trash(ws)[0][0]
    ws.bring_back(trash, label="Bring back")
    with pytest.raises(UserError) as caught:
        ws.bring_back(trash, label="Bring back")
    assert caught.value.problem is Problem.RECORD_GONE


def test_trash_is_emptied_after_thirty_days(ws: Workspace, clock: FixedClock) -> None:
    person = ws.perform("Add", lambda ws: make(Person))[0]
    ws.perform("Delete", lambda ws: person.delete_instance())
    clock.advance(days=trash.TRASH_DAYS)
    ws.catch_up()
    assert len(_trash(ws)) == 1
    clock.advance(seconds=timedelta(hours=1).total_seconds())
    ws.catch_up()
    assert _trash(ws) == []
