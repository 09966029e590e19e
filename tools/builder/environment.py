"""The environment that programs are built with: the libraries of the program and PyInstaller, nothing else.

It stands apart from .venv so that nothing that tests need can slip into a program, and nobody who only
runs or tests Askwell fetches what builds it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys

from tools import environment
from tools.builder.places import ENVIRONMENT, LOCK, PYTHON
from tools.words import Trouble, say

_STAMP = ENVIRONMENT / "askwell-ready.txt"


def ready() -> None:
    """Make it anew unless it was made of this lock by this Python."""
    wanted = f"{hashlib.sha256(LOCK.read_bytes()).hexdigest()} {os.path.realpath(sys.executable)}"
    if _STAMP.is_file() and _STAMP.read_text("utf-8") == wanted:
        return
    say(f"Setting up {ENVIRONMENT} (once; about 150 MB are fetched)")
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    _do(sys.executable, "-m", "venv", str(ENVIRONMENT))
    pip = (str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--no-input")
    _do(*pip, "--require-hashes", "-r", str(LOCK))
    _STAMP.write_text(wanted, "utf-8")


def _do(*command: str) -> None:
    if subprocess.run(command, env=environment.environ(), stdout=sys.stderr, check=False).returncode:
        raise Trouble(f"This did not work; what it said stands above: {' '.join(command)}")
