"""The self-test does real things in a real window, tells each, and says why where something is missing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import self_test
from desktop.core import screen
from tests.laws.source import ROOT

AT_LEAST = 25


def _askwell(*typed: str, **variables: str) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"}
    env = {name: value for name, value in os.environ.items() if name not in hidden} | variables
    command = [sys.executable, "-P", "-m", "desktop", *typed]
    return subprocess.run(
        command, env=env, cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it opens a window of its own")
def test_all_goes_well_without_a_screen_and_without_a_home(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    done = _askwell("--self-test", "--json", HOME=str(room / "missing"), TMPDIR=str(room))
    told = json.loads(done.stdout)
    failed = {check["name"]: check["trouble"] for check in told["checks"] if not check["ok"]}
    assert not failed
    assert (done.returncode, told["ok"]) == (0, True)
    assert len({check["name"] for check in told["checks"]}) == len(told["checks"]) >= AT_LEAST
    assert "no display" in told["notes"][0]
    assert not list(room.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("typed", [[], ["notes.askwell"]])
def test_a_window_without_a_screen_is_refused_in_a_sentence(tmp_path: Path, typed: list[str]) -> None:
    room = tmp_path / "room"
    room.mkdir()
    done = _askwell(*typed, HOME=str(room), ASKWELL_HOME=str(room / "profile"))
    assert done.returncode == 1
    assert "neither DISPLAY nor WAYLAND_DISPLAY is set" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(room.iterdir())


def test_help_needs_no_screen(tmp_path: Path) -> None:
    done = _askwell("--help", HOME=str(tmp_path / "missing"))
    assert done.returncode == 0
    assert "--self-test" in done.stdout


def test_failures_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    checks = [self_test.Check("flies"), self_test.Check("swims", "it sank", said="a little")]
    assert self_test._tell(checks, ["a note"], json=False) == 1
    told = capsys.readouterr()
    assert told.out == "ok      flies\nfailed  swims (a little)\n2 things tried, 1 of them failed.\n"
    assert told.err == "a note\nswims: it sank\n"


@pytest.mark.parametrize(
    ("variables", "platform", "is_missing"),
    [
        ({}, "linux", True),
        ({"DISPLAY": ":0"}, "linux", False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"DISPLAY": ""}, "linux", True),
        ({}, "win32", False),
        ({}, "darwin", False),
    ],
)
def test_where_a_screen_is_missing(variables: dict[str, str], platform: str, is_missing: bool) -> None:
    assert bool(screen.missing(variables, platform=platform)) == is_missing
