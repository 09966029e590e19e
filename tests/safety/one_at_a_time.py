"""Rows 7 and 8: never two writers of one notebook, by whatever way it is named, and nobody locked out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from desktop.core import handover
from desktop.storage import lock
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.kills import session
from tests.safety.processes import ROOT, environment, start

Holder = subprocess.Popen[bytes]


def rounds(trial: Trial) -> Outcome:
    """Two to five starts at once, owners that are killed, locks that name dead or foreign processes."""
    losses, home = Losses(), trial.place("home")
    path = session(home)
    for _ in range(trial.size):
        holders = [_started(path, home) for _ in range(trial.chance.randint(2, 5))]
        got = [holder for holder in holders if _said(holder) == "got"]
        writers = _writers(path)
        wrong = "" if len(got) == 1 and writers <= 1 else f"{len(got)} got it, {writers} have it open"
        for holder in got:
            if trial.chance.random() < 0.5:
                holder.kill()
        for holder in holders:
            _ended(holder)
        if trial.chance.random() < 0.3:
            _forge(path, trial)
        last = _started(path, home)
        if _said(last) != "got":
            wrong = wrong or "locked out by an owner who is dead"
        _ended(last)
        losses.try_(wrong)
    return losses.outcome("open handles of the file counted in every round")


def other_names(trial: Trial) -> Outcome:
    """The same file by another path, a hard link, a link to it, and in other letters."""
    losses, home = Losses(), trial.place("home")
    path = session(home)
    hard, soft, folder = path.with_name("hard.askwell"), home / "soft.askwell", home / "folder"
    os.link(path, hard)
    soft.symlink_to(path)
    folder.symlink_to(path.parent, target_is_directory=True)
    holder = _started(path, home)
    got = _said(holder)
    for name in (hard, soft, folder / path.name, path.parent / ".." / path.parent.name / path.name):
        other = _started(name, home)
        said = _said(other)
        losses.try_(
            "" if got == "got" and said.startswith("refused notebook_in_use") else f"{name.name}: {said}"
        )
        _ended(other)
    _ended(holder)
    return losses.outcome("hard link, link, linked folder, other path")


def second_starts(trial: Trial) -> Outcome:
    """A second and a third start of the window bring the first to the front and end."""
    losses, home = Losses(), trial.place("home")
    session(home)
    with start("tests.safety.typist", 1, home=home) as first:
        assert first.stdout is not None
        first.stdout.readline()
        _listens(home)
        for _ in range(trial.size):
            done = subprocess.run(
                [sys.executable, "-m", "desktop"],
                cwd=ROOT,
                env=environment(home),
                capture_output=True,
                timeout=60,
            )
            losses.try_(
                "" if done.returncode == 0 and first.poll() is None else f"ended with {done.returncode}"
            )
        first.kill()
    return losses.outcome("each ends with 0 while the first goes on")


def _listens(home: Path) -> None:
    """Wait until the first window can be reached."""
    from desktop.core.paths import Profile
    from tests.helpers.waiting import wait_for

    identity = lock.identity_of(Profile.under(home).notebook)

    def reached() -> bool:
        try:
            return handover.ask(identity, handover.Request(handover.Wish.RAISE)).done
        except (handover.NobodyListens, handover.NoAnswer):
            return False

    wait_for(reached, what="the window to listen", seconds=30)


def _started(path: Path, home: Path) -> Holder:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.safety.holder", str(path)],
        cwd=ROOT,
        env=environment(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _said(holder: Holder) -> str:
    assert holder.stdout is not None
    return holder.stdout.readline().decode().strip()


def _ended(holder: Holder) -> None:
    assert holder.stdin is not None
    try:
        holder.stdin.close()
    except BrokenPipeError:
        pass
    holder.wait(timeout=60)
    if holder.stdout is not None:
        holder.stdout.close()


def _writers(path: Path) -> int:
    """How many processes have the file open for writing, where the system tells; they come and go meanwhile."""
    numbers = [name for name in os.listdir("/proc") if name.isdigit()] if os.path.isdir("/proc") else []
    return sum(_writes(Path("/proc", number), path) for number in numbers)


def _writes(process: Path, path: Path) -> bool:
    try:
        names = os.listdir(process / "fd")
    except OSError:
        return False  # it has ended, or is somebody else's
    return any(_is_writing(process, name, path) for name in names)


def _is_writing(process: Path, name: str, path: Path) -> bool:
    try:
        if not os.path.samefile(process / "fd" / name, path):
            return False
        flags = (process / "fdinfo" / name).read_text().split("flags:")[1].split()[0]
    except (OSError, IndexError):
        return False
    return bool(int(flags, 8) & (os.O_WRONLY | os.O_RDWR))


def _forge(path: Path, trial: Trial) -> None:
    """A lock left by a process that is dead, or whose number another one has now."""
    owner = lock.Owner.this_process()
    pid = trial.chance.choice((1, os.getpid(), 999_999))
    forged = {"pid": pid, "started": "long ago", "machine": owner.machine, "host": owner.host, "token": "x"}
    lock.beside(path.resolve()).write_text(json.dumps(forged))


CHECKS = (
    Check("7", "several starts at once, dead owners, forged locks", 8, 200, rounds),
    Check("7", "a second and a third start of the window", 2, 20, second_starts),
    Check("8", "the same file by other names", 4, 4, other_names),
)
