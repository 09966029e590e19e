"""What is said aloud without being looked at, as a screen reader hears it on the accessibility bus."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
import sqlcipher3

from desktop.core import settings as settings_store
from desktop.core.clock import to_text
from desktop.core.paths import Profile
from desktop.core.settings import Settings
from tests.helpers import hands
from tests.helpers.accessible import Node, Reader
from tests.helpers.announced import Announced, Listener
from tests.helpers.program import Program

pytestmark = pytest.mark.screen

AGREED, WRAP_UP = timedelta(minutes=20), timedelta(minutes=5)
SOON = timedelta(seconds=8)
"""How long before the wrap-up the program is started again: its first look at the clock must come before."""


@pytest.fixture
def listener(reader: Reader) -> Iterator[Listener]:
    listener = Listener(reader.bus_address)
    yield listener
    listener.close()


@pytest.fixture
def notebook(it: Program, tmp_path: Path) -> Path:
    path = tmp_path / "demo.askwell"
    made = it.cli("demo", str(path), "--people", "12", "--meetings", "4", "--lines", "6", "--seed", "5")
    assert made.status == 0
    return path


def test_toasts_results_and_lines_are_said_in_their_turn(
    it: Program, listener: Listener, notebook: Path
) -> None:
    it.start("--notebook", str(notebook), title="demo")
    people = it.view.wait(role="table", name="People")
    it.until(lambda: people.is_focused, "the focus in the list")
    hands.press("Home", "Delete")
    assert not listener.wait("Deleted ").urgent
    hands.press("ctrl+z")
    assert listener.wait("Undone: ").text.endswith(" Redo")
    hands.press("ctrl+f")
    hands.write("zzzz")
    assert not listener.wait("0 of 12 people").urgent
    hands.press("ctrl+k")
    hands.write("a")
    results = it.view.wait(role="table", name="Results")
    results.wait(role="cell")
    it.until(
        lambda: listener.last.endswith(f" results. {_chosen(results)}"), "the number and the first result"
    )
    hands.press("Down")
    it.until(lambda: listener.last == _chosen(results), "the result below")
    hands.press("Escape")
    for tab in ("ctrl+2", "ctrl+4"):
        hands.press(tab, "ctrl+f")
        listener.forget()
        hands.write("zzzz")
        listener.wait("0 results")


def _chosen(table: Node) -> str:
    return next(cell.name for cell in table.all(role="cell") if cell.is_selected)


def test_a_session_says_when_to_wrap_up_and_what_line_one_is_in(
    it: Program, listener: Listener, notebook: Path
) -> None:
    it.start("--notebook", str(notebook), title="demo")
    hands.press("ctrl+3")
    it.view.wait(role="label", name="Ready when you are")
    hands.press("ctrl+Return")
    editor = it.view.wait(role="text", begins="Notes for ")
    it.until(lambda: editor.is_focused, "the caret in the notes")
    hands.write("*An insight\nAnother line\n")
    it.view.wait(role="label", name="Saved")
    hands.press("Up", "Up")
    listener.wait("Insight, 00:0")
    hands.press("ctrl+shift+space")
    it.until(lambda: listener.last.endswith(", paused"), "the pause to be said")
    hands.press("ctrl+shift+space")
    it.until(lambda: listener.last.startswith("0 minutes"), "the end of the pause to be said")
    for left, said in ((WRAP_UP, "Time to wrap up, "), (timedelta(), "The agreed time is over")):
        it.kill()
        _shift_start(notebook, left=left + SOON)
        it.start("--notebook", str(notebook), title="demo")
        assert not listener.wait("Askwell closed unexpectedly at ").urgent
        assert not listener.wait(said, seconds=40).urgent
        listener.forget()


def test_a_reminder_is_said_in_its_turn(it: Program, listener: Listener, notebook: Path) -> None:
    name = _meet_soon(notebook, it.home)
    it.start("--notebook", str(notebook), title="demo")
    it.view.wait(role="table", name="People")
    it.until(lambda: any(name in one.text for one in _reminders(listener)), "the reminder of the meeting")
    assert not any(one.urgent for one in _reminders(listener))


def _reminders(listener: Listener) -> list[Announced]:
    return [one for one in list(listener.heard) if one.text.startswith("Reminder: ")]


def _meet_soon(notebook: Path, home: Path) -> str:
    """Let somebody's meeting be due for a reminder some seconds after the next start, at any hour of the day."""
    always = replace(Settings(), quiet_from="00:00", quiet_to="00:00")
    settings_store.write(Profile.under(home).settings_file, always)
    before = timedelta(minutes=max(always.remind_before_meeting))
    with closing(_connect(notebook)) as connection:
        meeting, name = connection.execute(
            "SELECT m.id, p.shown_name FROM meeting m JOIN person p ON p.id = m.person_id "
            "WHERE m.state = 'planned' LIMIT 1"
        ).fetchone()
        connection.execute(
            "UPDATE meeting SET starts_at = ? WHERE id = ?",
            (to_text(datetime.now(UTC) + before + SOON), meeting),
        )
        connection.commit()
    return str(name)


def test_what_is_not_saved_is_said_at_once(it: Program, listener: Listener, notebook: Path) -> None:
    it.start("--notebook", str(notebook), title="demo")
    hands.press("ctrl+3")
    it.view.wait(role="label", name="Ready when you are")
    hands.press("ctrl+Return")
    editor = it.view.wait(role="text", begins="Notes for ")
    it.until(lambda: editor.is_focused, "the caret in the notes")
    with closing(_connect(notebook)) as other:
        other.execute("BEGIN IMMEDIATE")
        hands.write("Nobody keeps this yet\n")
        assert listener.wait("Not saved").urgent
        other.rollback()
    it.view.wait(role="label", name="Saved")


def _shift_start(notebook: Path, *, left: timedelta) -> None:
    """Let the running session have begun so long ago that this much of it is left."""
    began = datetime.now(UTC) - AGREED + left
    with closing(_connect(notebook)) as connection:
        connection.execute(
            "UPDATE meeting SET started_at = ?, minutes = ? WHERE state = 'running'",
            (to_text(began), AGREED.seconds // 60),
        )
        connection.commit()


def _connect(notebook: Path) -> sqlite3.Connection:
    return cast("sqlite3.Connection", sqlcipher3.connect(str(notebook)))
