"""Row 11: damaged notebooks are opened, brought back, salvaged or refused; never changed, never a crash or a hang."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.storage import check, opening, protecting, salvage
from desktop.storage.database import BROKEN, Reader
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.keys import FIRST
from tests.safety.processes import environment
from tests.safety.scenes import fill

AT_MOST = 10
"""Seconds of work that one may take."""

LEAST_READ = 0.8
"""Share of the rows that salvage has to find where at most one page in a hundred was hit."""

PAGE = 4096
TABLES = ("person", "meeting", "note_line", "follow_up", "touch", "question", "reach", "planned_question")
CLOCK = FixedClock("2026-03-12T15:00:00Z")


def damaged(trial: Trial) -> Outcome:
    """1 to 64 random bytes, whole pages, or an end that is cut off; what can be read is read."""
    return _damaged(trial, protect=False)


def damaged_protected(trial: Trial) -> Outcome:
    """The same of a protected notebook, in which a turned bit makes a whole page unreadable."""
    return _damaged(trial, protect=True)


def _damaged(trial: Trial, *, protect: bool) -> Outcome:
    good = Profile.under(trial.place("good"))
    fill(good, people=60, meetings=30, lines=12)
    most, key = _rows(good.notebook), ""
    if protect:
        turned = protecting.turn_on(good.notebook, FIRST, profile=good, clock=CLOCK)
        key = (turned.key or b"").hex() + turned.salt.hex()
    data = good.notebook.read_bytes()
    folder = trial.place("damaged")
    losses, shares, endings = Losses(), [], {"opened": 0, "salvaged": 0, "refused": 0}
    names = []
    for number in range(trial.size):
        path = folder / f"{number}" / "Askwell.askwell"
        path.parent.mkdir()
        path.write_bytes(_damage(data, trial.chance))
        names.append(path)
    for path, told in _each_in_time(names, most, key, trial.folder):
        if told.get("wrong"):
            losses.try_(f"{path.parent.name}: {told['wrong']}")
            continue
        losses.try_()
        endings[str(told["ending"])] += 1
        pages = sum(
            data[at : at + PAGE] != path.read_bytes()[at : at + PAGE] for at in range(0, len(data), PAGE)
        )
        if pages <= max(1, len(data) // PAGE // 100):
            shares.append(float(told["share"]))  # type: ignore[arg-type]
    share = sum(shares) / len(shares) if shares else 0.0
    if shares and share < LEAST_READ:
        losses.try_(f"only {share:.0%} of the rows are read where little was hit")
    ends = ", ".join(f"{count} {name}" for name, count in endings.items())
    return losses.outcome(f"{ends}; of rows {share:.1%} read where at most 1 % of pages was hit")


def _damage(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    kind = chance.random()
    if kind < 0.6:
        for _ in range(chance.randint(1, 64)):
            found[chance.randrange(len(found))] = chance.randrange(256)
    elif kind < 0.85:
        for _ in range(chance.choice((1, 1, 2, 8))):
            page = chance.randrange(len(found) // PAGE)
            found[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    else:
        del found[chance.randrange(1, len(found)) :]
    return bytes(found)


def _each_in_time(
    names: list[Path], most: int, key: str, folder: Path
) -> Iterator[tuple[Path, dict[str, object]]]:
    """Each looked at in a process that may crash or hang without harm."""
    waiting = list(names)
    while waiting:
        command = [sys.executable, "-m", "tests.safety.damage", str(most), key, *map(str, waiting[:100])]
        process = subprocess.Popen(command, env=environment(folder), stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        for line in process.stdout:
            yield waiting.pop(0), json.loads(line)
        if process.wait():
            yield waiting.pop(0), {"wrong": f"ended with {process.returncode}"}


def _look_at(path: Path, most: int, key: bytes | None) -> dict[str, object]:
    """What the program makes of one notebook."""
    before, profile = path.read_bytes(), Profile.under(path.parent / "home")
    found: dict[str, object] = {"ending": "refused", "share": 0.0}
    try:
        check.examine(path, key=key)
        ws = opening.open_notebook(path, profile=profile, clock=CLOCK, key=key and key[:32])
        try:
            found = {"ending": "opened", "share": _count(ws.db) / most}
        finally:
            ws.close()
    except UserError:
        pass
    except BROKEN as error:
        return {"wrong": f"not told: {error!r}"}
    if path.read_bytes() != before:
        return {"wrong": "the file was changed"}
    return _salvaged(path, most, found, key)


def _salvaged(path: Path, most: int, found: dict[str, object], key: bytes | None) -> dict[str, object]:
    """The same, with what can be read of it by salvage."""
    before = path.read_bytes()
    try:
        target = path.with_name("saved.askwell")
        saved = salvage.salvage(path, target, clock=CLOCK, nameless="Name lost", key=key)
        if not check.examine(saved.path, key=key).sound:
            return {"wrong": "what was salvaged is not sound"}
        ending = "opened" if found["ending"] == "opened" else "salvaged"
        found = {"ending": ending, "share": _rows(saved.path, key=key) / most}
    except UserError:
        pass
    return {"wrong": "salvage changed it"} if path.read_bytes() != before else found


def _rows(path: Path, *, key: bytes | None = None) -> int:
    reader = opening.open_for_reading(path, key=key)
    try:
        return _count(reader)
    finally:
        reader.close()


def _count(reader: Reader) -> int:
    return sum(int(reader.value(f"SELECT count(*) FROM {table}")) for table in TABLES)


def bound(seconds: float) -> None:
    """Let the process end after so many seconds of its own work, or ten times as long by the clock; 0: never."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, 10 * seconds)


def _main(most: int, key: bytes | None, paths: list[str]) -> None:
    for name in paths:
        bound(AT_MOST)
        told = _look_at(Path(name), most, key)
        bound(0)
        os.write(1, (json.dumps(told) + "\n").encode())


CHECKS = (
    Check("11", "damaged notebooks", 60, 1000, damaged),
    Check("11", "damaged protected notebooks", 30, 1000, damaged_protected),
)

if __name__ == "__main__":
    _main(int(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None, sys.argv[3:])
