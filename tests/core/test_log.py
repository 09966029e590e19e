"""The log and the bug report say where, never what about."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.core import log
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.core.version import VERSION

SECRET = "Rosalind Teague rosalind@teague.example"

AllowLog = Callable[[str], None]


@pytest.fixture
def file(profile: Path) -> Iterator[Path]:
    place = Profile.find().log_file
    log.start(place)
    yield place
    log.stop()


def _fail() -> None:
    try:
        dict[str, str]()[SECRET]
    except KeyError as error:
        raise ValueError(f"cannot read {SECRET}") from error


def _caught() -> ValueError:
    with pytest.raises(ValueError, match="cannot") as caught:
        _fail()
    return caught.value


def test_own_messages_are_written(file: Path) -> None:
    logging.getLogger("desktop.storage").info("opened, schema %s", 1)
    assert "INFO desktop.storage opened, schema 1" in file.read_text(encoding="utf-8")


def test_nobody_is_named(file: Path, allow_log: AllowLog) -> None:
    allow_log("Rosalind")
    allow_log("row")
    logging.getLogger("a_library").warning("row %s", SECRET)
    logging.getLogger("a_library").warning(f"row {SECRET}")
    logging.getLogger("desktop.ops").error("row 5", exc_info=_caught())
    text = file.read_text(encoding="utf-8")
    assert "Rosalind" not in text
    assert "teague" not in text
    assert "WARNING a_library row %s" in text
    assert "test_log.py:" in text
    assert "builtins.ValueError" in text


def test_the_report_says_where_and_on_what() -> None:
    report = log.bug_report(_caught())
    assert report.startswith(f"Askwell {VERSION}\nPython 3.")
    assert "in _fail" in report
    assert "builtins.ValueError" in report
    assert "builtins.KeyError" in report
    assert "Rosalind" not in report
    assert str(Path(__file__).parent) not in report


def test_numbers_and_problems_are_told() -> None:
    assert "(number 28)" in log.bug_report(OSError(28, "No space", SECRET))
    report = log.bug_report(UserError(Problem.DISK_FULL, name=SECRET))
    assert "(disk_full)" in report
    assert "Rosalind" not in report


def test_an_exception_that_causes_itself() -> None:
    error = _caught()
    error.__cause__ = error
    assert log.bug_report(error).count("ValueError") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_rights(profile: Path, allow_log: AllowLog) -> None:
    allow_log("x")
    before = os.umask(0)
    try:
        place = Profile.find().log_file
        log.start(place)
        for _ in range(30):
            logging.getLogger("desktop").warning("x" * 50_000)
    finally:
        log.stop()
        os.umask(before)
    assert len(list(place.parent.iterdir())) == 2
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in place.parent.iterdir())


def test_no_folder_means_no_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    log.start(tmp_path / "file" / "askwell.log")
    logging.getLogger("desktop").info("goes nowhere")


@pytest.fixture
def reports(file: Path, allow_log: AllowLog) -> Iterator[list[str]]:
    allow_log("a bug")
    found: list[str] = []
    take_back = log.watch_for_bugs(found.append)
    yield found
    take_back()


def test_an_uncaught_exception_is_reported(reports: list[str], file: Path) -> None:
    error = _caught()
    sys.excepthook(type(error), error, error.__traceback__)
    assert "builtins.ValueError" in reports[0]
    assert "CRITICAL desktop.bug a bug" in file.read_text(encoding="utf-8")


def test_one_of_a_thread_is_reported(reports: list[str]) -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    assert "in _fail" in reports[0]


def test_a_failing_report_goes_no_further(file: Path, allow_log: AllowLog) -> None:
    allow_log("bug")

    def fail(report: str) -> None:
        raise RuntimeError(report)

    take_back = log.watch_for_bugs(fail)
    error = _caught()
    sys.excepthook(type(error), error, None)
    take_back()
    assert "the report of a bug failed" in file.read_text(encoding="utf-8")


def test_stopping_by_hand_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[object] = []
    reports: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda *found: stopped.append(found[0]))
    take_back = log.watch_for_bugs(reports.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    take_back()
    assert (stopped, reports) == ([KeyboardInterrupt], [])


def test_hooks_are_taken_back() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    log.watch_for_bugs(print)()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_a_known_problem_is_told_as_one(reports: list[str], allow_log: AllowLog) -> None:
    allow_log("a problem that nobody expected here")
    known: list[Problem] = []
    take_back = log.watch_for_bugs(reports.append, known=lambda error: known.append(error.problem))
    try:
        error = UserError(Problem.DISK_FULL, name=SECRET)
        sys.excepthook(UserError, error, None)
    finally:
        take_back()
    assert (known, reports) == ([Problem.DISK_FULL], [])
