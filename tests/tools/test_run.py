"""run.py speaks to Pythons that are too old, and to people who ask it for something it has not."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import run
from tests.laws.source import ROOT


def test_a_python_that_will_do_is_not_complained_of() -> None:
    assert run.complaint((3, 11), "/usr/bin/python3") == ""
    assert run.complaint((3, 14), "/usr/bin/python3") == ""


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10), (3, 15)])
def test_any_other_is_named_with_what_is_needed(version: tuple[int, int]) -> None:
    words = run.complaint(version, "/opt/python")
    assert words.startswith(
        "Askwell needs Python 3.11 to 3.14; this is Python {}.{} (/opt/python).".format(*version)
    )


@pytest.mark.skipif(sys.platform == "win32", reason="there the py launcher finds Pythons")
def test_a_newer_python_on_the_path_is_pointed_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = tmp_path / "python3.12"
    newer.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "argv", ["run.py", "app"])
    assert run.advice() == "There is a newer one here; try: python3.12 run.py app"


def test_the_oldest_python_3_can_read_it() -> None:
    ast.parse((ROOT / "run.py").read_text("utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(("arguments", "status"), [([], 2), (["--help"], 0), (["dance"], 2)])
def test_it_explains_itself(arguments: list[str], status: int) -> None:
    command = [sys.executable, str(ROOT / "run.py"), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == status
    told = done.stdout + done.stderr
    assert all(f"  {name} " in told for name in ("app", "cli", "test", "check", "bench", "shots", "lock"))
    assert ("no command 'dance'" in told) == ("dance" in arguments)
