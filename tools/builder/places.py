"""Where building reads and writes, and what the program is called."""

from __future__ import annotations

import os
import re
import sys

from tools.environment import ROOT

NAME = "Askwell"
COMMAND = "askwell"
IDENTIFIER = "org.askwell.Askwell"
SUMMARY = "Informational interviews from the first name to the thank-you"
SUFFIX = ".askwell"
MIME_TYPE = "application/vnd.askwell.notebook"

PACKAGING = ROOT / "packaging"
PICTURES = ROOT / "resources" / "app"
BUILD = ROOT / "build"
DIST = ROOT / "dist"
PROGRAM = DIST / COMMAND
MADE_FOR_IT = BUILD / "made"
"""Files that are made before freezing and go into the program: licences, bill of materials, support files."""

ENVIRONMENT = BUILD / "env"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements-build.lock"

WHOLE_ENVIRONMENT = BUILD / "env-whole"
LOCK_OF_WHOLE = PACKAGING / "default.lock"
"""The same with the whole of PySide6, for the build that ours is compared with."""

SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}


def system(platform: str = sys.platform) -> str:
    """The folder below packaging/ of this system, or of the one that Python calls ``platform``."""
    return SYSTEMS[platform]


def version() -> str:
    """The version that is built."""
    text = (ROOT / "desktop" / "core" / "version.py").read_text("utf-8")
    found = re.search(r'^VERSION.*= "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise ValueError("desktop/core/version.py names no version")
    return found.group(1)
