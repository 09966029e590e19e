"""Rows 5 and 6: no room left, no right to write, a disk that is gone."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import lacks, run
from tests.safety.scenes import OPERATIONS, Scene, scene, schemas

SIZE = 8_000_000
MOST_FREE = 2_500_000


def levels(trial: Trial) -> Outcome:
    """A real small disk with so many bytes free, for each operation; then room again."""
    if os.geteuid() or lacks("mount"):
        return Outcome(skipped="needs the right to mount a small disk")
    losses = Losses()
    names = [name for name in OPERATIONS if name != "migrate"] + [
        f"migrate-{schema}" for schema in schemas()[-1:]
    ]
    with small_disk(trial.place("disk")) as disk:
        for name in names:
            found = scene(name, trial.place(name))
            found.home = disk / "home"
            for level in range(trial.size):
                losses.try_(_with_room(found, disk, _free(level, trial.size)))
    return losses.outcome(f"{len(names)} operations × {trial.size} levels of free space")


def _free(level: int, levels: int) -> int:
    """From nothing at all to enough, closer together where it is tight."""
    return int(MOST_FREE * (level / max(1, levels - 1)) ** 2)


def _with_room(found: Scene, disk: Path, free: int) -> str:
    found.lay_out()
    filler = disk / "filler"
    filler.write_bytes(bytes(max(shutil.disk_usage(disk).free - free, 0)))
    try:
        done = run("tests.safety.operation", found.name, found.argument, home=found.home)
    finally:
        filler.unlink()
    where = f"{found.name} with {free} bytes free"
    if done.returncode == 3:
        return f"{where}: {done.stderr.strip().splitlines()[-1]}"
    wrong = found.judge(told_done="done" in done.stdout) or _leftovers(found) or found.goes_on()
    return f"{where}: {wrong}" if wrong else ""


def _leftovers(found: Scene) -> str:
    left = [path.name for path in found.home.rglob(".*") if path.is_file()]
    return f"left behind: {left}" if left else ""


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """A disk of a few megabytes in memory."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def unwritable(trial: Trial) -> Outcome:
    """Read-only files, folders and disks, and a disk that vanishes: a sentence, and nothing changed."""
    if os.geteuid() or lacks("mount") or lacks("setpriv"):
        return Outcome(skipped="needs the right to mount a small disk")
    losses = Losses()
    found = scene("save", trial.place("save"))
    for case in ("file", "folder", "home", "disk", "gone", "temp"):
        losses.try_(_refused(found, case, trial))
    return losses.outcome(
        "read-only file, folder, home and disk; a disk that is gone; a full folder for temporary files"
    )


def _refused(found: Scene, case: str, trial: Trial) -> str:
    with small_disk(trial.place("disk")) as disk:
        found.home = disk / "home"
        found.lay_out()
        notebook = found.profile.notebook
        more = {}
        if case == "file":
            notebook.chmod(0o400)
        elif case == "folder":
            notebook.parent.chmod(0o500)
        elif case == "home":
            found.home.chmod(0o500)
        elif case == "disk":
            subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        elif case == "gone":
            notebook.parent.rename(disk / "away")
        else:
            more = {"TMPDIR": "/proc"}
        ordinary = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
        done = run(
            "tests.safety.operation", found.name, found.argument, home=found.home, before=ordinary, more=more
        )
        for path, mode in ((found.home, 0o700), (notebook.parent, 0o700)):
            if case in ("folder", "home") and path.exists():
                path.chmod(mode)
    expected = 0 if case in ("home", "temp") else 1
    if done.returncode != expected:
        return f"{case}: ended with {done.returncode}: {done.stdout}{done.stderr[-200:]}"
    return ""


CHECKS = (
    Check("5", "disk full in 5 operations", 4, 20, levels),
    Check("6", "read-only or vanished places", 6, 6, unwritable),
)
