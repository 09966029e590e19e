"""One writer at a time, whatever the notebook is called and however the last owner ended."""

from __future__ import annotations

import json
import os
import platform
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.core import handover, processes
from desktop.core.errors import Problem, UserError
from desktop.storage import lock, oslock
from desktop.storage.lock import Owner

ROOT = Path(__file__).parents[2]

Start = Callable[[Path], "subprocess.Popen[str]"]

unix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has neither of these")


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    path = tmp_path / "My nötebook.askwell"
    path.write_bytes(b"")
    return path


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts processes that hold the lock, and ends those that are left."""
    started: list[subprocess.Popen[str]] = []

    def one(path: Path) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.holder", str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )
        started.append(process)
        return process

    yield one
    for process in started:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n").split("\t")


def refusal(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        lock.acquire(path)
    assert caught.value.problem is Problem.NOTEBOOK_IN_USE
    return caught.value


def left_over(notebook: Path) -> list[str]:
    runtime = [path.name for path in handover.runtime_folder().glob(f"{lock.identity_of(notebook)}*")]
    beside = [path.name for path in notebook.parent.iterdir() if path.is_file() and path != notebook]
    return beside + runtime


def test_second_owner_in_the_same_process(notebook: Path) -> None:
    held = lock.acquire(notebook)
    error = refusal(notebook)
    assert error.facts["owner"] == f"process {os.getpid()} on {platform.node()}"
    assert lock.owner_of(notebook) == held.owner
    held.release()
    held.release()
    assert lock.owner_of(notebook) is None
    lock.acquire(notebook).release()
    assert left_over(notebook) == []


def test_second_process(notebook: Path, start: Start) -> None:
    first = start(notebook)
    assert said(first)[0] == "held"
    assert f"process {first.pid} on" in str(refusal(notebook).facts["owner"])
    assert said(start(notebook)) == ["notebook_in_use", f"process {first.pid} on {platform.node()}"]
    first.communicate("")
    lock.acquire(notebook).release()
    assert left_over(notebook) == []


@unix_only
def test_a_killed_owner(notebook: Path, start: Start) -> None:
    first = start(notebook)
    assert said(first)[0] == "held"
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    assert lock.owner_of(notebook) is None
    assert said(start(notebook))[0] == "held"


@unix_only
def test_whether_the_owner_before_let_go(notebook: Path, start: Start) -> None:
    lock.acquire(notebook).release()
    again = lock.acquire(notebook)
    assert not again.left_behind
    again.release()
    first = start(notebook)
    assert said(first)[0] == "held"
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    after = lock.acquire(notebook)
    assert after.left_behind
    after.release()


def test_a_stopped_owner_is_no_dead_one(notebook: Path, start: Start) -> None:
    first = start(notebook)
    assert said(first)[0] == "held"
    os.kill(first.pid, signal.SIGSTOP)
    refusal(notebook)
    os.kill(first.pid, signal.SIGCONT)


@pytest.mark.parametrize("make", [os.symlink, os.link], ids=["symlink", "hard link"])
def test_another_name_for_the_same_file(
    notebook: Path, make: Callable[[Path, Path], None], start: Start
) -> None:
    elsewhere = notebook.parent / "elsewhere"
    elsewhere.mkdir()
    other = elsewhere / "Other.askwell"
    make(notebook, other)
    assert lock.identity_of(other) == lock.identity_of(notebook)
    held = lock.acquire(notebook)
    refusal(other)
    assert said(start(other))[0] == "notebook_in_use"
    held.release()
    held = lock.acquire(other)
    refusal(notebook)
    held.release()


@unix_only
def test_the_same_folder_by_another_path(notebook: Path) -> None:
    way = notebook.parent / "way"
    way.symlink_to(notebook.parent, target_is_directory=True)
    held = lock.acquire(notebook)
    refusal(way / notebook.name)
    refusal(notebook.parent / "." / "way" / "." / notebook.name)
    held.release()


def test_a_copy_is_another_notebook(notebook: Path) -> None:
    copy = notebook.with_name("copy.askwell")
    copy.write_bytes(notebook.read_bytes())
    first, second = lock.acquire(notebook), lock.acquire(copy)
    assert first.identity != second.identity
    first.release()
    second.release()


def test_a_notebook_still_to_be_made(tmp_path: Path) -> None:
    path = tmp_path / "new.askwell"
    held = lock.acquire(path)
    refusal(path)
    path.write_bytes(b"")
    held.cover_file()
    other = tmp_path / "other.askwell"
    os.link(path, other)
    refusal(other)
    held.release()
    assert left_over(path) == ["other.askwell"]


def write_owner(notebook: Path, **changed: object) -> Path:
    """A lock file that nobody holds, as a killed owner or another computer leaves it."""
    owner = Owner.this_process()
    facts = {name: getattr(owner, name) for name in Owner.__slots__} | changed
    place = lock.beside(notebook)
    place.write_text(json.dumps(facts), encoding="utf-8")
    return place


def test_a_stale_lock_of_a_dead_process(notebook: Path) -> None:
    write_owner(notebook, pid=2**22 + 1)
    assert lock.owner_of(notebook) is None
    lock.acquire(notebook).release()
    assert left_over(notebook) == []


def test_a_stale_lock_whose_number_another_process_has_now(notebook: Path) -> None:
    write_owner(notebook, pid=os.getppid(), started="long ago")
    assert lock.owner_of(notebook) is None
    lock.acquire(notebook).release()


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"pid": "x"}', "\x00" * 50, "9" * 5000])
def test_a_lock_file_full_of_nonsense(notebook: Path, text: str) -> None:
    lock.beside(notebook).write_text(text, encoding="utf-8")
    lock.acquire(notebook).release()
    assert left_over(notebook) == []


def test_the_owner_on_another_computer_counts(notebook: Path) -> None:
    place = write_owner(notebook, machine="another", host="library-pc", pid=12)
    assert refusal(notebook).facts["owner"] == "process 12 on library-pc"
    assert place.exists()
    assert str(lock.owner_of(notebook)) == "process 12 on library-pc"
    lock.acquire(notebook, seize=True).release()
    assert left_over(notebook) == []


def test_without_locks_of_the_system_the_owner_decides(
    notebook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oslock, "claim", lambda descriptor: oslock.Answer.CANNOT_TELL)
    held = lock.acquire(notebook)
    refusal(notebook)
    held.release()
    write_owner(notebook, pid=2**22 + 1)
    lock.acquire(notebook).release()
    assert left_over(notebook) == []


def test_only_ones_own_lock_is_released(notebook: Path) -> None:
    held = lock.acquire(notebook)
    place = lock.beside(notebook)
    place.unlink()
    place.write_text("somebody else's")
    held.release()
    assert place.read_text() == "somebody else's"


def test_a_long_name(tmp_path: Path) -> None:
    path = tmp_path / f"{'ö' * 120}.askwell"
    path.write_bytes(b"")
    lock.acquire(path).release()
    assert left_over(path) == []


@unix_only
def test_locks_can_be_read_by_their_owner_only(notebook: Path) -> None:
    before = os.umask(0)
    held = lock.acquire(notebook)
    os.umask(before)
    for place in (lock.beside(notebook), handover.runtime_folder() / f"{held.identity}.lock"):
        assert place.stat().st_mode & 0o777 == 0o600
    held.release()


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        lock.acquire(tmp_path / "gone" / "a.askwell")
    assert caught.value.problem is Problem.FOLDER_UNREADABLE


@unix_only
def test_never_two_and_never_none(notebook: Path, start: Start) -> None:
    """Owners end in every way; of all who try at once exactly one gets it."""
    choose = random.Random(7)
    for _ in range(5):
        others = [start(notebook) for _ in range(3)]
        words = [said(process)[0] for process in others]
        assert sorted(words) == ["held", "notebook_in_use", "notebook_in_use"]
        owner = others[words.index("held")]
        refusal(notebook)
        if choose.random() < 0.5:
            owner.kill()
        owner.communicate("")
        lock.acquire(notebook).release()
    assert left_over(notebook) == []


def test_processes_are_told_apart() -> None:
    mine = processes.started(os.getpid())
    assert mine
    assert processes.started(os.getpid()) == mine
    assert processes.is_alive(os.getpid(), since=mine)
    assert not processes.is_alive(os.getpid(), since="long ago")
    assert processes.started(2**22 + 1) == processes.started(0) == processes.started(-1) == ""
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    assert processes.started(done.pid) == ""


def test_the_computer_has_one_name() -> None:
    assert processes.machine() == processes.machine()
    assert len(processes.machine()) == 16
