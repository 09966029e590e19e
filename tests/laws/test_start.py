"""Starting loads no more than the first window needs, and importing does nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import demo
from desktop.storage.opening import make_notebook, open_notebook
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

AFTER_THE_WINDOW = HEAVY | {
    "PySide6.QtNetwork",
    "desktop.qtkit.dialogs",
    "desktop.storage.backup",
    "desktop.storage.search_index",
    "desktop.storage.tables",
    "desktop.views.contacts.kept",
    "hashlib",
    "peewee",
    "platformdirs",
}

OWN_MODULES = 139
"""So many of the program's own modules the window may need; each costs a start a fifth of a millisecond or more."""

STATEMENTS = 10
"""So many the notebook may be asked before the window is shown; settings of the connection do not count."""

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


_BEGIN = """
import builtins, enum, sys, types

import desktop
from desktop import __main__ as program

def run(**options):
    assert "PySide6.QtCore" in sys.modules
    assert builtins.__import__ is not builtins.__feature_import__
    assert enum.EnumType._create_.__module__ == "desktop.qtkit.enumerations"
    return 7

desktop.app = types.SimpleNamespace(run=run)
sys.exit(program.main([]))
"""


def test_qt_is_loaded_the_cheap_way_before_anything_else(profile: Path) -> None:
    environment = os.environ | {"ASKWELL_HOME": str(profile), "PYTHONPATH": str(ROOT)}
    assert subprocess.run([sys.executable, "-c", _BEGIN], env=environment, cwd=profile).returncode == 7


_START = """
import builtins, json, sys

from desktop.qtkit import imports

imports.begin()

from PySide6 import QtWidgets

from desktop import app
from desktop.core import records
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.storage import database

asked = []
connect = database.driver.connect

def connect_and_watch(*arguments, **options):
    connection = connect(*arguments, **options)
    connection.set_trace_callback(asked.append)
    return connection

database.driver.connect = connect_and_watch
profile = Profile.find()
application = app.make_application(profile)
program = app.Program(application, profile=profile, clock=Clock())
assert program.open(profile.notebook)
own = {name: module for name, module in sys.modules.items() if name.startswith("desktop")}
found = {
    "modules": sorted(sys.modules),
    "asked": [" ".join(text.split()) for text in asked if not text.startswith("PRAGMA")],
    "widgets": sorted(vars(QtWidgets)),
    "feature_import": builtins.__import__ is builtins.__feature_import__,
    "plain_records": [name for name, module in own.items()
                      if getattr(module, "dataclass", records.dataclass) is not records.dataclass],
}
program.close()
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a start with a full notebook had done when its window was shown."""
    home = tmp_path_factory.mktemp("start")
    place = Profile.under(home)
    make_notebook(place.notebook, clock=Clock())
    ws = open_notebook(place.notebook, profile=place, clock=Clock())
    demo.fill(ws, people=300, meetings=150, lines=4)
    ws.close()
    environment = os.environ | {"ASKWELL_HOME": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _START]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True, cwd=home)
    return dict(json.loads(done.stdout))


def test_the_window_is_shown_after_few_questions_to_the_notebook(start: dict[str, Any]) -> None:
    assert 0 < len(start["asked"]) <= STATEMENTS, "\n".join(start["asked"])


def test_the_window_is_shown_before_what_only_changes_and_neighbours_need(start: dict[str, Any]) -> None:
    early = sorted(set(start["modules"]) & AFTER_THE_WINDOW)
    assert not early, early


def test_the_window_needs_few_modules(start: dict[str, Any]) -> None:
    own = [name for name in start["modules"] if name.startswith("desktop.")]
    assert len(own) <= OWN_MODULES, "\n".join(own)


def test_qt_for_python_reads_no_source_of_what_is_loaded(start: dict[str, Any]) -> None:
    assert not start["feature_import"]


def test_no_widget_made_in_c_is_asked_for(start: dict[str, Any]) -> None:
    assert "QWizard" not in start["widgets"], "all classes were made to find out what it is: qtkit.viewport"


def test_no_class_is_compiled_that_the_window_may_not_need(start: dict[str, Any]) -> None:
    assert not start["plain_records"], "desktop.core.records makes them"
