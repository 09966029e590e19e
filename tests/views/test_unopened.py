"""A notebook that cannot be opened: what is said, what is offered, and what is never touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.core.paths import Profile
from desktop.ops import contacts, demo
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.tasks import Cancelled, Job, Tasks
from desktop.qtkit.waiting import Words
from desktop.storage import check, opening
from desktop.storage.salvage_rows import Course
from desktop.views import unopened
from desktop.views.unopened import Unopened
from tests.laws.source import ROOT

CLOCK = FixedClock("2026-03-12T21:00:00Z")


class Case:
    """A damaged notebook in a profile, and who asks about it."""

    def __init__(self, folder: Path, *, backup: bool) -> None:
        self.profile = Profile.under(folder)
        self.path = self.profile.notebook
        opening.make_notebook(self.path, clock=CLOCK)
        ws = opening.open_notebook(self.path, profile=self.profile, clock=CLOCK)
        demo.fill(ws, people=30, meetings=10, lines=5)
        if backup:
            ws.back_up("day")
        ws.close()
        data = bytearray(self.path.read_bytes())
        data[30 * 4096 : 34 * 4096] = b"\xff" * (4 * 4096)
        self.path.write_bytes(data)
        self.damaged = bytes(data)
        self.prompter = FakePrompter()
        clock = FixedClock("2026-03-13T08:00:00Z")
        self.unopened = Unopened(self.prompter, profile=self.profile, clock=clock)

    def ask(self, *answers: object, problem: Problem = Problem.NOTEBOOK_DAMAGED) -> object:
        self.prompter.answer(*answers)
        return self.unopened.ask(self.path, UserError(problem, name=self.path.name, path=str(self.path)))


@pytest.fixture
def case(qtbot: QtBot, tmp_path: Path) -> Case:
    return Case(tmp_path / "home", backup=True)


def test_what_is_said(case: Case) -> None:
    assert case.ask("close") is None
    asked = case.prompter.details[0]
    assert asked["text"] == (
        f"Askwell.askwell cannot be read from page 31 of {len(case.damaged) // 4096} on. The last backup is from"
        " yesterday, 22:00."
    )
    keys = [choice.key for choice in asked["choices"]]
    assert keys == ["close", "show", "other", "read", "backup"]


def test_the_backup(case: Case) -> None:
    found = case.ask("show", "backup")
    assert case.prompter.asked[1][0] == "open_url"
    assert getattr(found, "path", None) == case.path
    assert check.examine(case.path).counts["people"] == 30
    aside = next(case.path.parent.glob("*damaged*.askwell"))
    assert aside.read_bytes() == case.damaged
    assert aside.name in getattr(found, "notice", "")


def test_what_can_be_read(case: Case) -> None:
    found = case.ask("read")
    assert case.path.read_bytes() == case.damaged
    saved = getattr(found, "path", Path())
    assert saved.name == "Askwell (what could be read).askwell"
    assert check.examine(saved).sound
    assert "records were read" in getattr(found, "notice", "")


def test_saving_what_can_be_read_can_be_given_up_and_tried_again(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever presses Cancel is asked again, and nothing is left of it; the window's thread does none of the work."""
    threads: list[bool] = []

    def tick(_course: object) -> None:
        threads.append(threading.current_thread() is threading.main_thread())
        if len(threads) == 20:
            raise Cancelled

    with monkeypatch.context() as patched:
        patched.setattr(Course, "tick", tick)
        patched.setattr(unopened, "wait_for", given_up(unopened.wait_for))
        assert case.ask("read", "close") is None
    assert set(threads) == {False}
    names = sorted(path.name for path in case.path.parent.iterdir())
    assert names == [case.path.name]
    assert getattr(case.ask("read"), "path", case.path) != case.path


def given_up(wait_for: Callable[..., object]) -> Callable[..., object]:
    """The same, with somebody who presses Cancel while it is saved."""

    def waited(tasks: Tasks, work: Callable[[Job], object], *, words: Words) -> object:
        ended: list[bool] = []

        def noted(job: Job) -> object:
            try:
                return work(job)
            except Cancelled:
                ended.append(True)
                raise UserError(Problem.FILE_UNREADABLE) from None  # comes back, so that it can be waited for

        try:
            return wait_for(tasks, noted, words=words)
        except UserError:
            assert ended
            raise Cancelled from None

    return waited


def test_without_a_backup(qtbot: QtBot, tmp_path: Path) -> None:
    case = Case(tmp_path / "home", backup=False)
    assert case.ask("close") is None
    assert "There is no backup of it here." in case.prompter.details[0]["text"]
    assert "backup" not in [choice.key for choice in case.prompter.details[0]["choices"]]


def test_another_notebook(case: Case, tmp_path: Path) -> None:
    other = tmp_path / "other.askwell"
    found = case.ask("other", None, "other", other, problem=Problem.NEWER_NOTEBOOK)
    assert getattr(found, "path", None) == other
    found = case.ask("new", tmp_path / "new.askwell", problem=Problem.FILE_UNREADABLE)
    assert getattr(found, "create", None)


def test_a_notebook_that_is_gone_comes_back_from_its_backup(case: Case) -> None:
    shutil.rmtree(case.path.parent)
    found = case.ask("backup", problem=Problem.NOTEBOOK_MISSING)
    assert "The last backup is from yesterday, 22:00." in case.prompter.details[0]["text"]
    assert getattr(found, "path", None) == case.path
    assert check.examine(case.path).counts["people"] == 30


_STORY = """
import sys
from pathlib import Path
from desktop import app
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import contacts
from desktop.qtkit import qt_prompter

answers = sys.argv[2:]
qt_prompter.QtPrompter.ask_choice = lambda self, **_: answers.pop(0)
profile = Profile.find()
application = app.make_application(profile)
program = app.Program(application, profile=profile, clock=Clock())
assert program.begin(Path(sys.argv[1]))
workspace = program._workspace
print(workspace.db.value("SELECT count(*) FROM person"))
if len(sys.argv) == 3:
    made = workspace.back_up("hand")
    program.window.desk.hub.run("Add person", contacts.add_person, name="Somebody new")
    program.window.restore_requested.emit(made, None)
    application.processEvents()
    print(program._workspace.db.value("SELECT count(*) FROM person"))
    print([kept.reason for kept in program._workspace.backups.listed()])
program.close()
"""


def story(profile: Path, path: Path, *answers: str) -> list[str]:
    environment = os.environ | {"ASKWELL_HOME": str(profile), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _STORY, str(path), *answers]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=profile)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_program_goes_on_with_the_backup(case: Case) -> None:
    assert story(case.profile.config, case.path, "backup", "x") == ["30"]


def test_the_program_brings_a_backup_back(profile: Path, tmp_path: Path) -> None:
    place = Profile.under(profile)
    opening.make_notebook(place.notebook, clock=CLOCK)
    ws = opening.open_notebook(place.notebook, profile=place, clock=CLOCK)
    ws.perform("Add", contacts.add_person, {"name": "Amara Nwosu"})
    ws.close()
    assert story(profile, place.notebook, "x") == ["1", "1", "['restore', 'hand']"]


_WAITING = """
import threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop import app
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import contacts
from desktop.qtkit.waiting import WaitDialog
from desktop.storage import restoring

application = app.make_application(Profile.find())
program = app.Program(application, profile=Profile.find(), clock=Clock())
assert program.begin_usual()
made = program._workspace.back_up("hand")
program.window.desk.hub.run("Add person", contacts.add_person, name="Somebody new")
seen, restore = threading.Event(), restoring.restore_over

def slowly(*arguments, **named):
    assert seen.wait(30)
    return restore(*arguments, **named)

def look():
    if any(isinstance(one, WaitDialog) and one.isVisible() for one in QApplication.topLevelWidgets()):
        seen.set()
    if seen.is_set() and program.window is not None:
        print(program._workspace.db.value("SELECT count(*) FROM person"))
        look_again.stop()
        program.window.close()

restoring.restore_over = slowly
look_again = QTimer(interval=20)
look_again.timeout.connect(look)
look_again.start()
QTimer.singleShot(0, lambda: program.window.restore_requested.emit(made, None))
application.exec()
print(seen.is_set())
"""


def test_while_a_backup_is_brought_back_the_program_shows_it_and_stays(profile: Path) -> None:
    environment = os.environ | {"ASKWELL_HOME": str(profile), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _WAITING]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=profile, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["0", "True"], done.stderr


_CLOSING = """
import time
from desktop import app
from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.models.backups import BackupKeeper
from desktop.ops import contacts
from desktop.storage import lock

def finish(self):
    raise MemoryError

BackupKeeper.finish = finish
profile = Profile.find()
application = app.make_application(profile)
program = app.Program(application, profile=profile, clock=Clock())
assert program.begin_usual()
workspace = program._workspace
program.window.desk.hub.run("Add person", contacts.add_person, name="Somebody new")
while program._settled._keeper is None:
    application.processEvents()
try:
    program.close()
except MemoryError:
    print(program.window, program._workspace, lock.is_held_here(workspace.path))
"""


def test_a_bug_while_closing_leaves_no_notebook_open(profile: Path) -> None:
    environment = os.environ | {"ASKWELL_HOME": str(profile), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _CLOSING]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=profile, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["None", "None", "False"]
