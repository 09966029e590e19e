"""What goes with a step that is taken back or done again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import FixedClock
from desktop.domain.kinds import MeetingState
from desktop.ops import live, meetings, notes
from desktop.ops.turning import do_again, take_back
from desktop.storage.queries import versions
from desktop.storage.tables import Meeting
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import contents, new_workspace
from tests.ops.live_meeting import planned


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock("2026-03-12T13:00:00.000Z", zone="Europe/Berlin")


@pytest.fixture
def ws(tmp_path: Path, clock: FixedClock) -> Iterator[Workspace]:
    made = new_workspace(tmp_path, clock=clock)
    yield made
    made.close()


def _begun(ws: Workspace) -> int:
    meeting = planned(ws)
    ws.perform("Start", meetings.begin, {"meeting": meeting})
    return int(meeting)


def _write(ws: Workspace, meeting: int, *texts: str) -> None:
    for number, text in enumerate(texts):
        line = notes.LineWrite(f"line-{text}", (number + 1) * notes.GAP, text, at_seconds=number)
        key = notes.line_key(meeting, line.uid)
        ws.perform("Notes", notes.write_lines, {"meeting": meeting, "lines": [line]}, merge_key=key)


def test_notes_are_a_version_before_they_are_taken_back_once_for_several_steps(
    ws: Workspace, clock: FixedClock
) -> None:
    meeting = _begun(ws)
    _write(ws, meeting, "One", "Two", "Three")
    before = len(versions.versions_of(ws.db, meeting))
    for _ in range(3):
        ws.undo(around=take_back)
    kept = versions.versions_of(ws.db, meeting)
    assert len(kept) == before + 1
    assert [line.text for line in versions.lines_of(ws.db, meeting, kept[0].id)] == ["One", "Two", "Three"]
    ws.redo(around=do_again)
    assert [line.text for line in versions.lines_now(ws.db, meeting)] == ["One"]


def test_an_end_is_taken_back_to_a_clock_that_stands_and_done_again(ws: Workspace, clock: FixedClock) -> None:
    meeting = _begun(ws)
    clock.advance(minutes=25)
    ws.perform("End", live.end, {"meeting": meeting})
    ended = contents(ws)
    clock.advance(minutes=90)
    ws.undo(around=take_back)
    row = Meeting.get_by_id(meeting)
    assert (row.state, row.ended_at, row.paused_at) == (
        MeetingState.RUNNING,
        None,
        "2026-03-12T13:25:00.000Z",
    )
    ws.redo(around=do_again)
    assert contents(ws) == ended


def test_a_pause_before_the_end_stays_as_it_was(ws: Workspace, clock: FixedClock) -> None:
    meeting = _begun(ws)
    clock.advance(minutes=5)
    ws.perform("Pause", live.pause, {"meeting": meeting})
    before = contents(ws)
    clock.advance(minutes=5)
    ws.perform("End", live.end, {"meeting": meeting})
    ws.undo(around=take_back)
    assert contents(ws) == before


def test_going_on_is_done_again_without_the_time_between(ws: Workspace, clock: FixedClock) -> None:
    meeting = _begun(ws)
    clock.advance(minutes=10)
    ws.perform("End", live.end, {"meeting": meeting})
    clock.advance(minutes=30)
    ws.perform("Go on", live.reopen, {"meeting": meeting})
    ws.undo(around=take_back)
    clock.advance(minutes=30)
    ws.redo(around=do_again)
    row = Meeting.get_by_id(meeting)
    assert (row.paused_seconds, row.paused_at) == (30 * 60, "2026-03-12T13:40:00.000Z")
    ws.perform("Go on", live.go_on, {"meeting": meeting})
    assert Meeting.get_by_id(meeting).paused_seconds == 60 * 60


def test_a_start_that_is_taken_back_leaves_no_pause(ws: Workspace, clock: FixedClock) -> None:
    meeting = planned(ws)
    before = contents(ws)
    ws.perform("Start", meetings.begin, {"meeting": meeting})
    clock.advance(minutes=10)
    ws.undo(around=take_back)
    ws.redo(around=do_again)
    assert Meeting.get_by_id(meeting).paused_at == "2026-03-12T13:00:00.000Z"
    ws.undo(around=take_back)
    assert contents(ws) == before


def test_steps_of_a_very_long_meeting_are_folded_from_the_oldest(ws: Workspace, clock: FixedClock) -> None:
    meeting = _begun(ws)
    texts = [f"Line {number}" for number in range(2 * notes.STEPS_APART + 5)]
    _write(ws, meeting, *texts)
    assert ws.db.value("SELECT count(*) FROM step WHERE label = 'Notes'") < 2 * notes.STEPS_APART
    for gone in range(1, 50):
        ws.undo(around=take_back)
        assert ws.db.value("SELECT count(*) FROM note_line") == len(texts) - gone
    while ws.undo_label == "Notes":
        ws.undo(around=take_back)
    assert ws.db.value("SELECT count(*) FROM note_line") == 0
    while ws.redo_label is not None:
        ws.redo(around=do_again)
    assert [line.text for line in versions.lines_now(ws.db, meeting)] == texts
