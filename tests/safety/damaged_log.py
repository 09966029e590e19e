"""Row 11 with a write-ahead log beside the notebook and files attached: as left by a crash, then damaged.

``... damaged_log MOST FILE ...`` looks at each of them in a process that may crash or hang without harm.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.errors import UserError
from desktop.core.paths import Profile
from desktop.exchange.any_file import TakenFile
from desktop.ops import contacts, contacts_files
from desktop.storage import check, opening, salvage
from desktop.storage.database import BROKEN, Reader
from tests.safety.damage import AT_MOST, LEAST_READ, PAGE, TABLES, _damage, bound
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import environment
from tests.safety.scenes import fill

CLOCK = FixedClock("2026-03-12T15:00:00Z")
KINDS = ("notebook", "log", "both", "cut log", "log of another day", "no head")


def beside(trial: Trial) -> Outcome:
    """Notebook, log, or both spoilt; a log that is cut or of another day: opened, salvaged or refused, and kept."""
    good = trial.place("good")
    path, older, most = _left_by_a_crash(good)
    data, log = path.read_bytes(), _log_of(path).read_bytes()
    names: list[Path] = []
    for number in range(trial.size):
        name = trial.folder / "damaged" / f"{number}" / "Askwell.askwell"
        name.parent.mkdir(parents=True)
        kind = KINDS[number % len(KINDS)]
        name.write_bytes(_spoilt(data, trial.chance) if kind in ("notebook", "both", "no head") else data)
        if kind == "no head":
            name.write_bytes(bytes(PAGE) + data[PAGE:])
        _log_of(name).write_bytes(_spoilt_log(log, older, kind, trial.chance))
        names.append(name)
    losses, shares, endings = Losses(), [], dict[str, int]()
    for number, told in enumerate(_each_in_time(names, most, trial.folder)):
        kind = KINDS[number % len(KINDS)]
        wrong = str(told.get("wrong", ""))
        losses.try_(f"{number}, {kind}: {wrong}" if wrong else "")
        ending = str(told.get("ending", "refused"))
        endings[ending] = endings.get(ending, 0) + 1
        if (
            kind == "notebook"
            and _pages_hit(names[number].with_suffix(".before"), data) <= len(data) // PAGE // 100
        ):
            shares.append(float(str(told.get("share", 0.0))))
    share = sum(shares) / len(shares) if shares else 1.0
    if share < LEAST_READ:
        losses.try_(f"only {share:.0%} of the rows are read where little was hit")
    ends = ", ".join(f"{count} {name}" for name, count in sorted(endings.items()))
    return losses.outcome(f"{ends}; of rows and files {share:.1%} read where at most 1 % of pages was hit")


def _left_by_a_crash(folder: Path) -> tuple[Path, bytes, int]:
    """A notebook with files and a log that was never taken in; the log of an earlier day; how many rows there are."""
    profile = Profile.under(folder / "home")
    fill(profile, people=60, meetings=30, lines=12)
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=CLOCK)
    for number in range(6):
        file = TakenFile(f"file {number}.bin", random.Random(number).randbytes(20_000), "")
        ws.perform("Attach", contacts_files.attach, {"file": file, "person": number + 1})
    older = _log_of(ws.path).read_bytes()
    ws.close()
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=CLOCK)
    for number in range(25):
        ws.perform("Add", contacts.add_person, {"name": f"Late Comer{number}"})
    path = folder / "Askwell.askwell"
    shutil.copy(ws.path, path)
    shutil.copy(_log_of(ws.path), _log_of(path))
    most = _count(ws.db)
    ws.close()
    return path, older, most


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _spoilt(data: bytes, chance: random.Random) -> bytes:
    if chance.random() < 0.4:
        return _damage(data, chance)
    found = bytearray(data)  # within one page: little is hit
    page = chance.randrange(1, len(found) // PAGE)
    for _ in range(chance.randint(1, 64)):
        found[page * PAGE + chance.randrange(PAGE)] = chance.randrange(256)
    return bytes(found)


def _spoilt_log(log: bytes, older: bytes, kind: str, chance: random.Random) -> bytes:
    if kind == "log of another day":
        return older
    if kind == "cut log":
        return log[: chance.randrange(len(log))]
    return _spoilt(log, chance) if kind in ("log", "both") else log


def _pages_hit(path: Path, data: bytes) -> int:
    found = path.read_bytes()
    if len(found) != len(data):
        return len(data)
    return sum(data[at : at + PAGE] != found[at : at + PAGE] for at in range(0, len(data), PAGE))


def _each_in_time(names: list[Path], most: int, folder: Path) -> Iterator[dict[str, object]]:
    waiting = list(names)
    while waiting:
        command = [sys.executable, "-m", "tests.safety.damaged_log", str(most), *map(str, waiting[:100])]
        process = subprocess.Popen(command, env=environment(folder), stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        for line in process.stdout:
            waiting.pop(0)
            yield json.loads(line)
        if process.wait():
            waiting.pop(0)
            yield {"wrong": f"ended with {process.returncode}"}


def _look_at(path: Path, most: int) -> dict[str, object]:
    """Salvage, which changes nothing of what was left; then the program opens it, or refuses and changes nothing."""
    before = {file.name: file.read_bytes() for file in (path, _log_of(path))}
    path.with_suffix(".before").write_bytes(before[path.name])
    found: dict[str, object] = {"ending": "refused", "share": 0.0}
    try:
        saved = salvage.salvage(path, path.with_name("saved.askwell"), clock=CLOCK, nameless="Name lost")
        if not check.examine(saved.path).sound:
            return {"wrong": "what was salvaged is not sound"}
        reader = opening.open_for_reading(saved.path)
        found = {"ending": "salvaged", "share": _count(reader) / most}
        reader.close()
    except UserError:
        pass
    if _changed(path, before):
        return {"wrong": "salvage changed it"}
    try:
        opening.open_notebook(path, profile=Profile.under(path.parent / "home"), clock=CLOCK).close()
        found["ending"] = "opened"
    except UserError:
        if _changed(path, before):
            return {"wrong": "refused, and changed"}
    except BROKEN as error:
        return {"wrong": f"not told: {error!r}"}
    return found


def _changed(path: Path, before: dict[str, bytes]) -> bool:
    return any(
        not (file := path.with_name(name)).exists() or file.read_bytes() != data
        for name, data in before.items()
    )


def _count(reader: Reader) -> int:
    """Rows, and attached files whose bytes are there as they were."""
    rows = sum(int(reader.value(f"SELECT count(*) FROM {table}")) for table in (*TABLES, "attachment"))
    blobs: dict[str, bytes] = dict(reader.rows("SELECT sha256, data FROM blob"))
    named = [sha for (sha,) in reader.rows("SELECT sha256 FROM attachment")]
    return rows + sum(hashlib.sha256(blobs.get(sha, b"")).hexdigest() == sha for sha in named)


def _main(most: int, paths: list[str]) -> None:
    for name in paths:
        bound(AT_MOST)
        told = _look_at(Path(name), most)
        bound(0)
        os.write(1, (json.dumps(told) + "\n").encode())


CHECKS = (Check("11", "damaged notebooks with a log beside them", 48, 600, beside),)

if __name__ == "__main__":
    _main(int(sys.argv[1]), sys.argv[2:])
