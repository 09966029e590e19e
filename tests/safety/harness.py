"""What every check of safety is made of: how often it is tried, what was lost, and one line in the table."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

SEED = 20260312
NEEDED = 500_000_000
"""Bytes that a check may use for its files."""


@dataclass(frozen=True)
class Outcome:
    """How a check ended: tries, how many of them lost something, and its figure in words; or why it was left out."""

    tries: int = 0
    lost: int = 0
    figure: str = ""
    skipped: str = ""
    examples: tuple[str, ...] = ()

    @property
    def verdict(self) -> str:
        """One word for the table."""
        if self.skipped:
            return "skipped"
        return "FAILED" if self.lost else "held"


@dataclass
class Trial:
    """What a check gets: how often to try, a folder of its own, and chance that can be repeated."""

    size: int
    folder: Path
    seed: int
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)

    def place(self, name: str) -> Path:
        """A fresh folder below the check's own."""
        path = self.folder / name
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        return path


@dataclass(frozen=True)
class Check:
    """A fault of the plan: its rows there, its name, how often it is tried at a small size and in full."""

    rows: str
    fault: str
    small: int
    full: int
    run: Callable[[Trial], Outcome]

    @property
    def key(self) -> str:
        """How the command line names it."""
        return f"{self.run.__module__.rsplit('.', 1)[-1]}.{self.run.__name__}"


class Losses:
    """Counts tries, and remembers what went wrong in the first few."""

    def __init__(self) -> None:
        self.tries = self.lost = 0
        self.examples: list[str] = []

    def try_(self, wrong: str = "") -> None:
        """One more try; ``wrong`` says what was lost, empty when nothing was."""
        self.tries += 1
        if wrong:
            self.lost += 1
            if len(self.examples) < 5:
                self.examples.append(wrong[:300])

    def outcome(self, figure: str = "") -> Outcome:
        """The end of the check."""
        return Outcome(self.tries, self.lost, figure, examples=tuple(self.examples))


@contextmanager
def scratch(name: str) -> Iterator[Path]:
    """A folder for one check, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=f"askwell-safety-{name}-", dir=_in_memory()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _in_memory() -> str | None:
    """Where the system keeps files in memory: no disk that others use makes us wait there."""
    place = Path("/dev/shm")
    return str(place) if place.is_dir() and shutil.disk_usage(place).free > NEEDED else None


def take(check: Check, *, full: bool, seed: int) -> tuple[Outcome, float]:
    """Run one check; its outcome and how many seconds it took. What it raises counts as a loss."""
    began = time.monotonic()
    with scratch(check.key) as folder:
        try:
            found = check.run(Trial(check.full if full else check.small, folder, seed))
        except Exception as error:  # a check that breaks has proven nothing
            found = Outcome(1, 1, f"the check broke: {error!r}"[:200])
    return found, time.monotonic() - began


def is_busy() -> bool:
    """Whether others keep the computer busy: then the work of a thing tells more than the clock."""
    return os.getloadavg()[0] > (os.cpu_count() or 1)


def work_of_children() -> float:
    """Seconds that the programs which this one started, and which have ended, have worked."""
    used = os.times()
    return used.children_user + used.children_system


def own_time() -> float:
    """Seconds by the clock without those in which this thread waited for a processor that others had.

    What a busy computer takes away is not counted, but whatever the thread itself waits for is: a disk, a lock, another
    program. Where the system does not tell it, this is the clock.
    """
    try:
        waited = int(_SCHEDULED.read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        waited = 0.0
    return time.monotonic() - waited


_SCHEDULED = Path("/proc/thread-self/schedstat")


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of them lies; 0 for none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
