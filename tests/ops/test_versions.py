"""Versions of notes: kept each minute of writing and at the end, brought back as a step, and outliving Undo."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.ops import contacts, live, notes
from desktop.ops.notes import LineWrite
from desktop.storage.queries import live as live_queries
from desktop.storage.queries import versions
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import check_undo, contents, new_workspace
from tests.ops.live_meeting import do, running

LABEL = "Notes"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T14:31:00Z")


@pytest.fixture
def ws(tmp_path: Path, clock: FixedClock) -> Iterator[Workspace]:
    workspace = new_workspace(tmp_path, clock=clock)
    yield workspace
    workspace.close()


@pytest.fixture
def meeting(ws: Workspace) -> int:
    return running(ws)


def write(ws: Workspace, meeting: int, *texts: str, removed: tuple[str, ...] = ()) -> None:
    lines = [
        LineWrite(f"line-{number}", 1024 * (number + 1), text, at_seconds=number)
        for number, text in enumerate(texts)
        if text
    ]
    key = notes.line_key(meeting, "line-0")
    ws.perform(
        LABEL, notes.write_lines, {"meeting": meeting, "lines": lines, "removed": removed}, merge_key=key
    )


def texts(ws: Workspace, meeting: int) -> list[str]:
    return [row.text for row in live_queries.lines(ws.db, meeting)]


def kept(ws: Workspace, meeting: int) -> list[list[str]]:
    """The texts of each version, the oldest first."""
    rows = versions.versions_of(ws.db, meeting)[::-1]
    return [[line.text for line in versions.lines_of(ws.db, meeting, row.id)] for row in rows]


def test_one_a_minute_of_writing_and_one_at_the_end(ws: Workspace, meeting: int, clock: FixedClock) -> None:
    write(ws, meeting, "One")
    clock.advance(20)
    write(ws, meeting, "One and a half")
    clock.advance(41)
    write(ws, meeting, "Two", "Three")
    clock.advance(10)
    write(ws, meeting, "Two", "Three and more")
    do(ws, live.end, meeting=meeting)
    assert kept(ws, meeting) == [["One"], ["Two", "Three"], ["Two", "Three and more"]]
    rows = versions.versions_of(ws.db, meeting)
    assert [row.reason for row in rows] == ["end", "minute", "minute"]
    assert [(row.lines, row.added, row.changed, row.gone) for row in rows] == [
        (2, 0, 1, 0),
        (2, 1, 1, 0),
        (1, 1, 0, 0),
    ]


def test_what_goes_all_at_once_is_kept_first(ws: Workspace, meeting: int, clock: FixedClock) -> None:
    write(ws, meeting, "One")
    clock.advance(10)
    write(ws, meeting, "One", "Two", "Three", "Four")
    write(ws, meeting, removed=("line-0", "line-1", "line-2", "line-3"))
    assert texts(ws, meeting) == []
    assert kept(ws, meeting)[-1] == ["One", "Two", "Three", "Four"]


def test_bringing_back_is_a_step(ws: Workspace, meeting: int, clock: FixedClock) -> None:
    write(ws, meeting, "One", "Two")
    clock.advance(70)
    write(ws, meeting, "", "Two, but other words", "Three", removed=("line-0",))
    clock.advance(5)
    first = versions.versions_of(ws.db, meeting)[-1].id
    check_undo(ws, notes.bring_back, meeting=meeting, version=first)
    assert texts(ws, meeting) == ["One", "Two"]
    assert "Two, but other words" in str(kept(ws, meeting)[-1])


def test_undo_does_not_take_versions_back(ws: Workspace, meeting: int, clock: FixedClock) -> None:
    write(ws, meeting, "An hour of talk")
    clock.advance(70)
    write(ws, meeting, "An hour of talk, and more")
    do(ws, live.end, meeting=meeting, label=LABEL)
    while texts(ws, meeting):
        ws.undo()
    do(ws, contacts.add_person, name="Somebody else")  # redo is gone now
    newest = versions.versions_of(ws.db, meeting)[0]
    do(ws, notes.bring_back, meeting=meeting, version=newest.id)
    assert texts(ws, meeting) == ["An hour of talk, and more"]


def test_marks_and_questions_come_back_with_their_lines(
    ws: Workspace, meeting: int, clock: FixedClock
) -> None:
    question = live_queries.plan(ws.db, meeting)[0].id
    line = LineWrite(
        "a", 1024, "Learn one map tool", "advice", at_seconds=5, question=question, off_record=True
    )
    do(ws, notes.write_lines, meeting=meeting, lines=[line])
    before = contents(ws)["note_line"]
    clock.advance(70)
    do(ws, notes.write_lines, meeting=meeting, removed=["a"])
    assert ws.db.value("SELECT count(*) FROM advice") == 0
    version = versions.versions_of(ws.db, meeting)[-1].id
    do(ws, notes.bring_back, meeting=meeting, version=version)
    assert [row[1:-1] for row in contents(ws)["note_line"]] == [row[1:-1] for row in before]
    assert ws.db.value("SELECT count(*) FROM advice") == 1


def test_a_version_that_is_gone(ws: Workspace, meeting: int) -> None:
    with pytest.raises(UserError) as caught:
        do(ws, notes.bring_back, meeting=meeting, version=99)
    assert caught.value.problem is Problem.RECORD_GONE


def test_a_failed_commit_leaves_no_wrong_version(ws: Workspace, meeting: int, clock: FixedClock) -> None:
    write(ws, meeting, "One")
    clock.advance(70)
    line = LineWrite("line-1", 2048, "Never there")

    def fails(ws: Workspace) -> None:
        notes.write_lines(ws, meeting=meeting, lines=[line])
        raise UserError(Problem.TEXT_EMPTY)

    with pytest.raises(UserError):
        ws.perform(LABEL, fails)
    write(ws, meeting, "One", "Two")
    assert kept(ws, meeting) == [["One"], ["One", "Two"]]


def test_versions_go_with_the_last_that_names_their_meeting(
    ws: Workspace, meeting: int, clock: FixedClock
) -> None:
    write(ws, meeting, "One")
    do(ws, live.end, meeting=meeting)
    person = ws.db.value("SELECT person_id FROM meeting WHERE id = ?", (meeting,))
    do(ws, contacts.delete, people=[person])
    ws.catch_up()
    assert ws.db.value("SELECT count(*) FROM note_version") > 0
    for _ in range(101):
        do(ws, contacts.add_person, name="Somebody")
    clock.advance(days=31)
    ws.catch_up()
    assert ws.db.value("SELECT count(*) FROM note_version") == 0


def test_any_history_is_replayed_as_it_was(ws: Workspace, meeting: int, clock: FixedClock) -> None:
    chance, expected = random.Random(3), []
    there: dict[str, str] = {}
    for number in range(60):
        clock.advance(chance.choice((5, 61)))
        wanted = {f"u{chance.randrange(12)}": f"text {number}" for _ in range(chance.randrange(1, 4))}
        gone = tuple(chance.sample(sorted(there), min(len(there), chance.randrange(3))))
        gone = tuple(uid for uid in gone if uid not in wanted)
        lines = [LineWrite(uid, int(uid[1:]) * 10, text) for uid, text in wanted.items()]
        before = len(versions.versions_of(ws.db, meeting))
        do(ws, notes.write_lines, meeting=meeting, lines=lines, removed=gone)
        there = {uid: text for uid, text in {**there, **wanted}.items() if uid not in gone}
        if len(versions.versions_of(ws.db, meeting)) > before:
            expected.append(sorted(there.values()))
    assert len(expected) > 10
    assert [sorted(version) for version in kept(ws, meeting)] == expected
