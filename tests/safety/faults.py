"""Rows 2, 4, 5, 15: a kill, an error or a full disk at each system call of save, import, backup, restore, migration."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import lacks, run
from tests.safety.scenes import OPERATIONS, PROTECTING, Scene, scene, schemas

CALLS = ("pwrite64", "write", "ftruncate", "fdatasync", "fsync", "rename", "unlink", "link", "openat")
STRACE = ("strace", "-f", "-qq", "--seccomp-bpf")


def killed(trial: Trial) -> Outcome:
    """SIGKILL at call k = 1, 2, … to the end: as before or as after, and it can be done again."""
    return _at_each_call(trial, "signal=SIGKILL")


def failing(trial: Trial) -> Outcome:
    """EIO from call k on: never told as done, never half done, and the next one works."""
    return _at_each_call(trial, "error=EIO")


def full(trial: Trial) -> Outcome:
    """ENOSPC from call k on, as on a disk that is full."""
    return _at_each_call(trial, "error=ENOSPC")


def protecting(trial: Trial) -> Outcome:
    """SIGKILL at each call while protection is turned on, changed or turned off: one whole notebook, nothing left."""
    return _at_each_call(trial, "signal=SIGKILL", PROTECTING)


def protecting_on_a_broken_disk(trial: Trial) -> Outcome:
    """EIO from each call on while protection is turned on, changed or turned off."""
    return _at_each_call(trial, "error=EIO", PROTECTING)


def _plain() -> list[str]:
    return [name for name in OPERATIONS if name != "migrate"] + [f"migrate-{schema}" for schema in schemas()]


def _at_each_call(trial: Trial, fault: str, names: Sequence[str] = ()) -> Outcome:
    """``size`` is how many calls of each kind are tried for each operation; 0 is all of them."""
    if reason := lacks("strace"):
        return Outcome(skipped=reason)
    losses, calls = Losses(), 0
    names = names or _plain()
    for name in names:
        found = scene(name, trial.folder)
        for call, count in _counted(found, trial.folder).items():
            calls += count
            for k in _chosen(trial, count):
                losses.try_(_disturbed(found, fault, call, k))
    return losses.outcome(f"{len(names)} operations, {calls} calls in all")


def _chosen(trial: Trial, count: int) -> Iterator[int]:
    every = range(1, count + 1)
    if not trial.size or count <= trial.size:
        yield from every
    else:
        yield from sorted(trial.chance.sample(every, trial.size))


def _disturbed(found: Scene, fault: str, call: str, k: int) -> str:
    """Do the operation with a fault under it; what was lost."""
    found.lay_out()
    when = f"{k}" if "signal" in fault else f"{k}+"
    options = ("-o", "/dev/null", "-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}")
    done = run(
        "tests.safety.operation",
        found.name,
        found.argument,
        home=found.home,
        before=(*STRACE, *options, *_only_ours(call, found)),
    )
    where = f"{found.name}, {fault} at {call} {k}"
    if done.returncode == 3:
        return f"{where}: {done.stderr.strip().splitlines()[-1]}"
    wrong = found.judge(told_done="done" in done.stdout) or found.goes_on()
    return f"{where}: {wrong}" if wrong else ""


def _only_ours(call: str, found: Scene) -> tuple[str, ...]:
    """Calls that name a file are disturbed only in the profile; Python opens many others."""
    if call != "openat":
        return ()
    places = [found.profile.notebook, Path(f"{found.profile.notebook}-wal"), found.profile.notebook.parent]
    return tuple(part for place in places for part in ("-P", str(place)))


def _counted(found: Scene, folder: Path) -> dict[str, int]:
    """How often each call is made when nothing disturbs it."""
    counts: dict[str, int] = {}
    for calls in (CALLS[:-1], CALLS[-1:]):
        found.lay_out()
        trace = folder / "trace"
        options = ("-o", str(trace), "-e", f"trace={','.join(calls)}", *_only_ours(calls[0], found))
        run("tests.safety.operation", found.name, found.argument, home=found.home, before=(*STRACE, *options))
        text = trace.read_text("utf-8", errors="replace")
        for call in calls:
            made = re.findall(rf"^\d+ +{call}\((.*)", text, re.MULTILINE)
            counts[call] = sum(not line.startswith(("1,", "2,")) or call != "write" for line in made)
    return {call: count for call, count in counts.items() if count}


CHECKS = (
    Check("2, 15", "killed at each system call of 5 operations", 1, 0, killed),
    Check("4", "EIO at each system call of 5 operations", 1, 0, failing),
    Check("5", "ENOSPC at each system call of 5 operations", 1, 0, full),
    Check("2", "killed at each system call while protection changes", 1, 0, protecting),
    Check("4", "EIO at each system call while protection changes", 1, 0, protecting_on_a_broken_disk),
)
