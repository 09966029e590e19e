"""Row 21: nobody but the owner can read any of our files, at any moment and under any umask."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from desktop.core.handover import runtime_folder
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import lacks, run
from tests.safety.scenes import OPERATIONS, PROTECTING, Scene, scene, schemas

UMASKS = (0o000, 0o022, 0o077)
CALLS = (
    "open,openat,creat,mkdir,mkdirat,chmod,fchmod,fchmodat,bind,"
    "rename,renameat,renameat2,link,linkat,unlink,unlinkat"
)
"""System calls that make a file or a folder, give it rights, or give it a name."""

_MADE = re.compile(r'open(?:at)?\((?:[^",]+, )?"([^"]+)", ([A-Z_|0-9]*O_CREAT[A-Z_|0-9]*), (0[0-7]+)')
_FOLDER = re.compile(r'mkdir(?:at)?\((?:[^",]+, )?"([^"]+)", (0[0-7]+)')
_GIVEN = re.compile(r'f?chmod(?:at)?\((?:\d+<([^>]+)>|(?:[^",]+, )?"([^"]+)"), (0[0-7]+)')
_NAMED = re.compile(r'(?:rename|link)(?:at2?)?\((?:[^",]+, )?"([^"]+)", (?:[^",]+, )?"([^"]+)"')
_BOUND = re.compile(r'bind\(.*sun_path="([^"]+)"')
_GONE = re.compile(r'unlink(?:at)?\((?:[^",]+, )?"([^"]+)"')


class Rights:
    """Which rights files below some folders get, from the list of the calls of a program.

    The rights that are asked for when something is made are those it has from its first moment on: nothing between two
    looks can be missed.
    """

    def __init__(self, folders: Iterable[Path], *, umask: int) -> None:
        self._folders, self._umask = tuple(folders), umask
        self._judged = (*self._folders, runtime_folder())  # of others' files in there nothing is known
        self._there = {str(path) for folder in self._folders for path in folder.rglob("*")}
        self._entered: set[str] = (
            set()
        )  # folders and sockets; one may be gone again when its rights are judged
        self.wide: set[str] = set()
        self.made: set[str] = set()

    def read(self, lines: Iterable[str]) -> None:
        """Go through the calls in their order."""
        for line in lines:
            if "= -1 " in line:
                continue
            if made := _MADE.search(line):
                self._on_made(made[1], int(made[3], 8), most=0o600)
            elif made := _FOLDER.search(line):
                self._entered.add(made[1])
                self._on_made(made[1], int(made[2], 8), most=0o700)
            elif given := _GIVEN.search(line):
                path = given[1] or given[2]
                is_entered = path in self._entered or Path(path).is_dir()
                self._judge(path, int(given[3], 8), most=0o700 if is_entered else 0o600)
            elif bound := _BOUND.search(line):
                self._entered.add(bound[1])
            elif named := _NAMED.search(line):
                self._there.add(named[2])
            elif gone := _GONE.search(line):
                self._there.discard(gone[1])

    def look(self) -> None:
        """Judge what is there in the end, however it came there."""
        for folder in self._folders:
            for path in folder.rglob("*"):
                if not path.is_symlink():
                    found = path.stat().st_mode & 0o777
                    self._judge(str(path), found, most=0o700 if path.is_dir() else 0o600)

    def _on_made(self, path: str, asked: int, *, most: int) -> None:
        if path not in self._there:  # what is there already keeps the rights it has
            self._there.add(path)
            self._judge(path, asked & ~self._umask, most=most)

    def _judge(self, path: str, mode: int, *, most: int) -> None:
        if any(Path(path).is_relative_to(folder) for folder in self._judged):
            self.made.add(Path(path).name)
            if mode & ~most & 0o777:
                self.wide.add(f"{Path(path).name} has {mode:o}")


def rights(trial: Trial) -> Outcome:
    """Every operation, protecting and the whole window under every umask, with every call that makes a file listed."""
    if reason := lacks("strace"):
        return Outcome(skipped=reason)
    losses, seen = Losses(), set[str]()
    names = [name for name in (*OPERATIONS, *PROTECTING) if name != "migrate"]
    names += [f"migrate-{schema}" for schema in schemas()[-1:]]
    for umask in UMASKS:
        before = os.umask(umask)
        try:
            for name in names:
                found = scene(name, trial.place(f"{umask:o} {name}"))
                found.lay_out()
                seen |= _tried(trial, losses, found, umask)
        finally:
            os.umask(before)
    return losses.outcome(f"{len(seen)} different files made, their rights listed from the first moment on")


def _tried(trial: Trial, losses: Losses, found: Scene, umask: int) -> set[str]:
    """One operation and one start after it; with ``save`` the window is used as well. The names of what was made."""
    temporary = trial.place("temporary")
    temporary.chmod(0o700)
    watched = Rights((found.home, temporary), umask=umask)
    programs: list[tuple[str, ...]] = [("tests.safety.operation", found.name, found.argument)]
    if found.name not in PROTECTING:
        programs.append(("desktop", "quick-note", "x"))
    if found.name == "save":
        programs.append(("tests.safety.canary_run",))
    for program in programs:
        trace = trial.folder / "trace"
        before = ("strace", "-f", "-qq", "-y", "-s", "4096", "-o", str(trace), "-e", f"trace={CALLS}")
        done = run(*program, home=found.home, before=before, seconds=300, more={"TMPDIR": str(temporary)})
        watched.read(trace.read_text("utf-8", errors="replace").splitlines())
        if done.returncode:
            losses.try_(f"{program} ended with {done.returncode}: {done.stderr[-200:]}")
    watched.look()
    losses.try_(f"umask {umask:o}: {'; '.join(sorted(watched.wide))}" if watched.wide else "")
    return watched.made


CHECKS = (Check("21", "files wider than 0600, folders than 0700", 1, 1, rights),)
