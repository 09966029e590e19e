"""Starting loads no more than the first window needs, and importing does nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.laws.source import ROOT, sources

# Each is imported by the one function that uses it, after the window is up.
HEAVY = frozenset(
    (
        "asyncio",
        "docx",
        "holidays",
        "icalendar",
        "importlib.metadata",
        "keyring",
        "lxml",
        "openpyxl",
        "vobject",
        "xlsxwriter",
    )
)

LAYERS = ("core", "domain", "storage", "exchange", "ops", "cli", "hub", "qtkit", "models", "views")

_PRINT_MODULES = "import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"


def _loaded_by(module: str, home: Path) -> set[str]:
    """The modules that a fresh Python holds after importing one."""
    environment = os.environ | {"ASKWELL_HOME": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _PRINT_MODULES.format(module=module)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True, cwd=home)
    return set(json.loads(done.stdout))


def test_importing_the_application_loads_nothing_heavy(profile: Path) -> None:
    assert not _loaded_by("desktop.app", profile) & HEAVY


def test_importing_the_command_line_loads_no_qt(profile: Path) -> None:
    loaded = _loaded_by("desktop.__main__", profile)
    assert not {name for name in loaded if name.startswith("PySide6")} | (loaded & HEAVY)


@pytest.mark.parametrize("layer", LAYERS)
def test_importing_a_layer_touches_no_file_and_makes_no_application(layer: str, profile: Path) -> None:
    modules = [source.module for source in sources("desktop") if source.module.split(".")[1:2] == [layer]]
    script = [f"import sys, {', '.join(modules)}", "core = sys.modules.get('PySide6.QtCore')"]
    script += ["assert core is None or core.QCoreApplication.instance() is None"]
    environment = os.environ | {"ASKWELL_HOME": str(profile), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-W", "error", "-c", "\n".join(script)]
    subprocess.run(command, env=environment, check=True, cwd=profile)
    assert not list(profile.iterdir())
