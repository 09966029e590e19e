"""Erasing reaches what notes were earlier, and the typing log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.ops import contacts, live, meetings, notes
from desktop.ops.notes import LineWrite
from desktop.storage import opening
from desktop.storage.tables import Person
from desktop.storage.workspace import Workspace
from tests.helpers.there import there

NAME, WORDS, MARK = "Zephyrine Quillfeather", "xqcanary words of a talk", "[erased]"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def ws(profile: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Workspace]:
    workspace = opening.open_notebook(
        tmp_path / "notebook.askwell", profile=Profile.find(), clock=clock, create=True
    )
    yield workspace
    workspace.close()


def run(ws: Workspace, op: object, **values: object) -> int:
    return int(ws.perform("Step", op, values)[0] or 0)  # type: ignore[arg-type]


def talk(ws: Workspace, clock: FixedClock, name: str, *texts: str) -> int:
    """Somebody who was met, with notes that were changed a minute later; their key."""
    person = run(ws, contacts.add_person, name=name)
    meeting = run(ws, meetings.start_now, person=person)
    for number, text in enumerate(texts):
        line = LineWrite(f"{name}-line", 1024, f"{text} {number}")
        run(ws, notes.write_lines, meeting=meeting, lines=[line])
        clock.advance(70)
    run(ws, live.end, meeting=meeting)
    return person


def in_the_files(ws: Workspace, *words: str) -> list[str]:
    files = list(ws.path.parent.glob(f"{ws.path.name}*"))
    return [word for word in words for path in files if word.lower().encode() in path.read_bytes().lower()]


def test_their_versions_go_and_their_name_in_others(ws: Workspace, clock: FixedClock) -> None:
    person = talk(ws, clock, NAME, WORDS, WORDS)
    talk(ws, clock, "Owen Blackwood", f"{NAME} was here", "Somebody was here")
    assert ws.db.value("SELECT count(*) FROM note_version") >= 4
    ws.erase(person, label="Erase", mark=MARK)
    assert in_the_files(ws, WORDS, NAME) == []
    assert ws.db.value("SELECT group_concat(changes) FROM note_version").count(MARK) == 1


def test_versions_of_a_meeting_that_only_the_trash_knows(ws: Workspace, clock: FixedClock) -> None:
    person = talk(ws, clock, NAME, WORDS, WORDS)
    run(ws, meetings.delete, meeting=ws.db.value("SELECT max(id) FROM meeting"))
    ws.erase(person, label="Erase", mark=MARK)
    assert in_the_files(ws, WORDS, NAME) == []
    assert ws.db.value("SELECT count(*) FROM note_version") == 0


def test_the_typing_log_goes(ws: Workspace, clock: FixedClock) -> None:
    person = talk(ws, clock, NAME, WORDS)
    log = there(ws.typing_log)
    assert log.keep({"notes:1": WORDS})
    ws.erase(person, label="Erase", mark=MARK)
    assert not list(log.path.parent.iterdir())


def test_a_backup_with_only_a_version_of_theirs_is_named(ws: Workspace, clock: FixedClock) -> None:
    person = talk(ws, clock, NAME, WORDS)
    uid = Person.get_by_id(person).uid
    made = there(ws.back_up("hand"))
    ws.erase(person, label="Erase", mark=MARK)
    assert [kept.path for kept in ws.backups.holding(uid)] == [made]
