"""Row 21: nobody but the owner can read any of our files, at any moment and under any umask."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import run
from tests.safety.scenes import OPERATIONS, scene, schemas

UMASKS = (0o000, 0o022, 0o077)


class Watch(threading.Thread):
    """Looks at every file and folder of a profile again and again, as fast as it can."""

    def __init__(self, home: Path) -> None:
        super().__init__(daemon=True)
        self._home, self._over = home, threading.Event()
        self.wide: set[str] = set()
        self.seen: set[str] = set()

    def run(self) -> None:
        while not self._over.is_set():
            self.look()

    def end(self) -> None:
        self._over.set()
        self.join()
        self.look()

    def look(self) -> None:
        for folder, folders, files in os.walk(self._home):
            for name in files:
                self._judge(Path(folder, name), 0o600)
            for name in folders:
                self._judge(Path(folder, name), 0o700)

    def _judge(self, path: Path, most: int) -> None:
        try:
            mode = path.stat().st_mode & 0o777
        except OSError:
            return
        self.seen.add(path.name)
        if mode & ~most:
            self.wide.add(f"{path.name} has {mode:o}")


def rights(trial: Trial) -> Outcome:
    """Every operation under every umask, watched while it runs."""
    losses, seen = Losses(), set()
    names = [name for name in OPERATIONS if name != "migrate"] + [
        f"migrate-{schema}" for schema in schemas()[-1:]
    ]
    for umask in UMASKS:
        before = os.umask(umask)
        try:
            for name in names:
                found = scene(name, trial.place(f"{umask:o} {name}"))
                found.lay_out()
                watch = Watch(found.home)
                watch.start()
                run("tests.safety.operation", found.name, found.argument, home=found.home)
                run("desktop", "quick-note", "x", home=found.home)
                watch.end()
                seen |= watch.seen
                losses.try_("; ".join(sorted(watch.wide)))
        finally:
            os.umask(before)
    return losses.outcome(f"{len(seen)} different files seen")


CHECKS = (Check("21", "files wider than 0600, folders than 0700", 1, 1, rights),)
