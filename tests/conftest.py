"""What every test stands on: no screen, a profile of its own, one font, no warning nobody expected."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

# Read by Qt and keyring when they are first imported, which pytest-qt does right after this file.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

import hypothesis
import pytest

from desktop.core import language
from tests.helpers.log_guard import LogGuard
from tests.helpers.notebooks import PROTECTED

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CORPORA = "ASKWELL_CORPORA"
_NO_CORPORA = f"{CORPORA} names no folder of sample files"
_KINDS = ("screen", "long", "bench")

hypothesis.settings.register_profile("askwell", deadline=None, derandomize=True, max_examples=60)
hypothesis.settings.load_profile("askwell")


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("askwell")
    group.addoption("--screen", action="store_true", help="run only the tests that need a real window")
    group.addoption("--long", action="store_true", help="run only the tests that take long")
    group.addoption("--protected", action="store_true", help="let new notebooks be protected ones")
    group.addoption("--bench", action="store_true", help="run only the tests that measure time")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--protected"):
        os.environ[PROTECTED] = "1"  # processes that share the tests inherit it


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep the kind of tests that was asked for; tell pytest-qt which Qt messages are expected."""
    wanted = {kind for kind in _KINDS if config.getoption(kind)}
    kept: list[pytest.Item] = []
    left: list[pytest.Item] = []
    for item in items:
        kinds = {kind for kind in _KINDS if item.get_closest_marker(kind)}
        (kept if (kinds & wanted if wanted else not kinds) else left).append(item)
        for marker in item.iter_markers("allow_log"):
            item.add_marker(pytest.mark.qt_log_ignore(*marker.args, extend=True))
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = kept


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if number := sum(_NO_CORPORA in str(report.longrepr) for report in skipped):
        terminalreporter.write_line(f"{number} tests on sample files skipped: {_NO_CORPORA}")


@pytest.fixture(autouse=True)
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The empty folder in which this test's settings, notebook, backups and logs go."""
    folder = tmp_path / "prófile of tests"
    folder.mkdir()
    monkeypatch.setenv("ASKWELL_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def log_guard(request: pytest.FixtureRequest) -> Iterator[LogGuard]:
    """Fails the test when it logged a warning that neither the marker nor the fixture ``allow_log`` names."""
    patterns = [p for marker in request.node.iter_markers("allow_log") for p in marker.args]
    guard = LogGuard(patterns)
    root = logging.getLogger()
    root.addHandler(guard)
    yield guard
    root.removeHandler(guard)
    if unexpected := guard.unexpected():
        pytest.fail("unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture
def speak() -> Iterator[Callable[[str], None]]:
    """Call it with a language to have built-in texts and drafts in it; without Qt."""
    yield language.speak
    language.speak(language.ENGLISH)


@pytest.fixture
def allow_log(log_guard: LogGuard) -> Callable[[str], None]:
    """Call it with an expression to expect log records that match; for Qt's messages use the marker."""
    return log_guard.allow


@pytest.fixture
def corpora() -> Path:
    """The folder of sample files that real programs wrote."""
    value = os.environ.get(CORPORA, "")
    if not value or not Path(value).is_dir():
        pytest.skip(_NO_CORPORA)
    return Path(value)


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The one application of the run, with the same style, font and language on every machine."""
    from PySide6.QtCore import QLocale, QStandardPaths
    from PySide6.QtGui import QFont

    QStandardPaths.setTestModeEnabled(True)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    font = QFont("Inter")
    font.setPixelSize(13)
    qapp.setStyle("Fusion")
    qapp.setFont(font)
    yield qapp
    # Drawn into memory, Qt keeps what was copied until after Python has gone, and would ask Python to take it back.
    qapp.clipboard().clear()
