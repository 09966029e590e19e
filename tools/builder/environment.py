"""The environment that programs are built with: the libraries of the program and PyInstaller, nothing else.

It stands apart from .venv so that nothing that tests need can slip into a program, and nobody who only
runs or tests Askwell fetches what builds it. The build that ours is compared with has one more, with all of PySide6.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import environment
from tools.builder.places import ENVIRONMENT, LOCK, LOCK_OF_WHOLE, PYTHON
from tools.words import Trouble, say

_STAMP = "askwell-ready.txt"
_MEGABYTES = {LOCK: 150, LOCK_OF_WHOLE: 320}


def ready(folder: Path = ENVIRONMENT, lock: Path = LOCK) -> Path:
    """Make it anew unless it was made of this lock by this Python; the Python in it."""
    python = folder / PYTHON.relative_to(ENVIRONMENT)
    stamp = folder / _STAMP
    wanted = f"{hashlib.sha256(lock.read_bytes()).hexdigest()} {os.path.realpath(sys.executable)}"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return python
    say(f"Setting up {folder} (once; about {_MEGABYTES[lock]} MB are fetched)")
    shutil.rmtree(folder, ignore_errors=True)
    _do(sys.executable, "-m", "venv", str(folder))
    pip = (str(python), "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--no-input")
    _do(*pip, "--require-hashes", "-r", str(lock))
    stamp.write_text(wanted, "utf-8")
    return python


def _do(*command: str) -> None:
    if subprocess.run(command, env=environment.environ(), stdout=sys.stderr, check=False).returncode:
        raise Trouble(f"This did not work; what it said stands above: {' '.join(command)}")
