"""The command line and a real window, each a process of its own; and the program's test of itself."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core import handover
from desktop.core.paths import Profile
from desktop.storage import lock
from tests.cli.conftest import Askwell
from tests.helpers.waiting import wait_for

ROOT = Path(__file__).parents[2]
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def start(*typed: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *map(str, typed)],
        cwd=ROOT,
        env=os.environ | OFFSCREEN,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for_window(path: Path, process: subprocess.Popen[str]) -> None:
    """Until the window of a notebook answers."""

    def answers() -> bool:
        assert process.poll() is None, "the window has gone"
        try:
            return handover.ask(lock.identity_of(path), handover.Request(handover.Wish.RAISE)).done
        except handover.NobodyListens:
            return False

    wait_for(answers, what="a window", seconds=30)


@pytest.fixture
def window(places: Profile) -> Iterator[subprocess.Popen[str]]:
    """A first start with an empty profile, up and listening."""
    process = start()
    try:
        wait_for_window(places.notebook, process)
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_window_and_the_command_line(
    window: subprocess.Popen[str], askwell: Askwell, places: Profile, tmp_path: Path
) -> None:
    assert askwell("quick-note", "Ask about tides", "--json").json == {"kept_in": "inbox"}
    assert askwell("search", "tides", "--json").json["count"] == 1
    file = tmp_path / "people.csv"
    file.write_text("Name\nAmara Nwosu\n")
    refused = askwell("import", file)
    assert refused.status == 1
    assert f"process {window.pid} on" in refused.said
    second = start()
    second.communicate(timeout=60)
    assert second.returncode == 0
    assert window.poll() is None


def test_two_starts_at_once_make_one_window(places: Profile) -> None:
    started = [start(), start()]
    try:
        wait_for(lambda: any(one.poll() is not None for one in started), what="one to leave", seconds=60)
        (left,) = [one for one in started if one.poll() is not None]
        assert left.returncode == 0, left.communicate()
        (window,) = [one for one in started if one.poll() is None]
        wait_for_window(places.notebook, window)
    finally:
        for one in started:
            one.kill()
            one.communicate()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_killed_window_is_no_obstacle(
    window: subprocess.Popen[str], askwell: Askwell, places: Profile
) -> None:
    assert askwell("quick-note", "Ask about tides").status == 0
    os.kill(window.pid, signal.SIGKILL)
    window.wait()
    found = askwell("quick-note", "Ask about boats", "--json")
    assert (found.status, found.json["kept_in"]) == (0, "inbox")
    assert askwell("search", "ask about", "--json").json["count"] == 2
    assert [path.name for path in places.data.iterdir()] == [places.notebook.name]


@pytest.mark.long
def test_the_program_tests_itself() -> None:
    process = start("--self-test", "--json")
    out, said = process.communicate(timeout=120)
    found = json.loads(out)
    assert [check["name"] for check in found["checks"] if not check["ok"]] == [], said
    assert len(found["checks"]) >= 15
    assert process.returncode == 0
