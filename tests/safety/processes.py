"""Starting Python programs of the harness, alike everywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]


def environment(home: Path, **more: str) -> dict[str, str]:
    """The variables of a program with its profile in ``home``."""
    own = {
        "ASKWELL_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    return {**os.environ, **own, **more}


def start(
    module: str, *typed: object, home: Path, before: Sequence[str] = (), stderr: int | IO[bytes] | None = None
) -> subprocess.Popen[bytes]:
    """A module of ours as a process whose standard output is read."""
    command = [*before, sys.executable, "-m", module, *map(str, typed)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(home),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if stderr is None else stderr,
    )


def run(
    module: str,
    *typed: object,
    home: Path,
    before: Sequence[str] = (),
    seconds: float = 120,
    more: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """A module of ours to its end."""
    command = [*before, sys.executable, "-m", module, *map(str, typed)]
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment(home, **(more or {})),
        capture_output=True,
        text=True,
        errors="replace",
        timeout=seconds,
        check=False,
    )


def lacks(tool: str) -> str:
    """Why a check that needs a tool is left out; empty when it is there."""
    return "" if shutil.which(tool) else f"needs {tool}"
