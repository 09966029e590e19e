"""An update or a removal of the program while it is open: the window says so, and can be started anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import replaced
from desktop.app import Program
from desktop.core.errors import Problem, UserError
from desktop.ops import contacts, meetings
from desktop.qtkit import program_file
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.program_file import ProgramFile
from desktop.views import problems
from desktop.views.main_window import MainWindow
from tests.views.test_crash_dialog import shown

UPDATED = problems.sentence(UserError(Problem.PROGRAM_UPDATED))
REMOVED = problems.sentence(UserError(Problem.PROGRAM_REMOVED))


@pytest.fixture
def file(tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stands for the file that the program was started from; what is noticed of it waits until it is asked for."""
    monkeypatch.setattr(program_file, "SETTLE_MS", 600_000)
    path = tmp_path / "askwell"
    path.write_text("the program", "utf-8")
    program.watch(path)
    return path


@pytest.fixture
def window(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


def update(file: Path) -> None:
    new = file.with_name("new")
    new.write_text("the next program", "utf-8")
    os.replace(new, file)


def notice(program: Program, qtbot: QtBot) -> tuple[str, list[str]]:
    """What the window says once the change was noticed, and what it offers; "" where it says nothing."""
    assert program.window is not None
    assert program.replaced is not None
    (watched,) = program.replaced.findChildren(ProgramFile)
    (later,) = watched.findChildren(Debounce)
    qtbot.waitUntil(lambda: later.waiting, timeout=30_000)
    later.flush()
    bar = program.window.notice
    if not bar.isVisibleTo(program.window):
        return "", []
    return bar.words.text(), [button.text() for button in bar.buttons]


def test_an_update_is_told_and_stays_told(
    file: Path, program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    update(file)
    assert notice(program, qtbot) == (UPDATED, ["Start anew"])
    window.desk.hub.run("Add", contacts.add_person, name="Ana")
    assert window.notice.isVisibleTo(window)


def test_a_removal_is_told_and_offers_nothing(file: Path, program: Program, qtbot: QtBot) -> None:
    file.unlink()
    assert notice(program, qtbot) == (REMOVED, [])


def test_nothing_pops_up_while_somebody_takes_notes(
    file: Path, program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    hub = window.desk.hub
    hub.run("Begin", meetings.start_now, person=hub.run("Add", contacts.add_person, name="Ana"))
    update(file)
    assert notice(program, qtbot) == ("", [])


def test_nothing_is_said_once_the_window_is_closed(file: Path, program: Program) -> None:
    update(file)
    program.close()
    assert program.replaced is not None
    program.replaced.tell()
    assert QApplication.activeModalWidget() is None


def test_the_window_closes_and_its_notebook_is_named_for_the_new_start(
    file: Path, program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    notebook = window.desk.hub.workspace.path
    update(file)
    notice(program, qtbot)
    window.notice.buttons[0].click()
    qtbot.waitUntil(lambda: program.wanted_anew is not None)
    assert program.wanted_anew == notebook
    assert not window.isVisible()


def test_nothing_is_started_anew_where_the_window_stays(
    program: Program, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def may_close() -> bool:
        asked.append("close")
        return False

    monkeypatch.setattr(window, "may_close", may_close)
    window.new_start_requested.emit()
    qtbot.waitUntil(lambda: bool(asked))
    assert program.wanted_anew is None
    assert window.isVisible()


def test_what_fails_after_an_update_is_no_mistake_to_report(
    file: Path, program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    update(file)
    program._bug_found.emit("ImportError, bad magic number")
    qtbot.waitUntil(lambda: window.notice.isVisibleTo(window))
    assert window.notice.words.text() == UPDATED
    assert shown() == []


def test_the_program_that_is_there_now_takes_the_place_of_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[Path, list[str]]] = []

    def execv(path: Path, typed: list[str]) -> None:
        started.append((path, typed))
        raise FileNotFoundError  # this process goes on

    monkeypatch.setattr(os, "execv", execv)
    monkeypatch.delenv("PYINSTALLER_RESET_ENVIRONMENT", raising=False)
    program = tmp_path / "askwell"
    with pytest.raises(FileNotFoundError):
        replaced.start_anew(program, ["--notebook", "my.askwell"])
    assert started == [(program, [str(program), "--notebook", "my.askwell"])]
    assert os.environ.pop("PYINSTALLER_RESET_ENVIRONMENT") == "1"


def test_a_program_that_python_runs_is_not_watched(program: Program) -> None:
    assert replaced.own_file() is None
    assert program.replaced is None
