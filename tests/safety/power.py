"""Row 3: the power goes.

A real session is recorded call by call and played back up to a chance moment, with the writes that were not synced yet
dropped, kept or torn.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.errors import UserError
from desktop.storage.check import examine
from desktop.storage.database import reading
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.keys import FIRST, key_of
from tests.safety.kills import session
from tests.safety.processes import lacks, run

LINES = 160
SECTOR = 512
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass
class File:
    """What is on the disk for certain, and what is on its way there."""

    sure: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def after_cut(self, chance: random.Random, *, torn: bool) -> bytes:
        """What is found afterwards: each waiting write whole, gone, or only some of its sectors."""
        found = bytearray(self.sure)
        for place, data in self.waiting:
            if data is None:
                if chance.random() < 0.5:
                    _cut_to(found, place)
            elif chance.random() < 0.5:
                _put(found, place, data)
            elif torn and chance.random() < 0.5:
                for start in range(0, len(data), SECTOR):
                    if chance.random() < 0.5:
                        _put(found, place + start, data[start : start + SECTOR])
        return bytes(found)

    def sync(self) -> None:
        """All that waits is there now."""
        for place, data in self.waiting:
            if data is None:
                _cut_to(self.sure, place)
            else:
                _put(self.sure, place, data)
        self.waiting.clear()


Event = tuple[str, str, int, bytes]
"""A call (write, cut, sync, unlink, ack), the file's name, a place or number, and bytes."""


def cuts(trial: Trial) -> Outcome:
    """Cut the power at chance moments of a session: every acknowledged line is there, and the file is sound."""
    return _cuts(trial, passphrase="")


def protected_cuts(trial: Trial) -> Outcome:
    """The same with a protected notebook, in which a torn page cannot be read at all."""
    return _cuts(trial, passphrase=FIRST)


def _cuts(trial: Trial, *, passphrase: str) -> Outcome:
    if reason := lacks("strace"):
        return Outcome(skipped=reason)
    home = trial.place("home")
    path = session(home, passphrase=passphrase)
    key = key_of(path)
    start = {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    events = list(_recorded(home, path.parent, trial.folder / "trace"))
    acknowledged = sum(event[0] == "ack" for event in events)
    assert acknowledged == LINES, f"only {acknowledged} lines were acknowledged"
    moments = sorted(trial.chance.randrange(len(events) + 1) for _ in range(trial.size))
    losses, place = Losses(), trial.place("cut")
    for files, acks, moment in _played(start, events, moments):
        torn = trial.chance.random() < 0.5
        _lay_out(files, place, trial.chance, torn=torn)
        losses.try_(_judged(place / path.name, acks, moment, key))
    return losses.outcome(f"{len(events)} calls recorded, half of the cuts with torn pages")


def _recorded(home: Path, folder: Path, trace: Path) -> Iterator[Event]:
    options = ("-f", "-qq", "-xx", "-s", "70000", "-o", str(trace), "-e", f"trace={','.join(_TRACED)}")
    done = run("tests.safety.operation", "type", LINES, home=home, before=("strace", *options))
    assert done.stdout.endswith("done\n"), done.stderr
    opened: dict[int, str] = {}
    with trace.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            match = _CALL.match(line)
            if match is not None and int(match[3]) >= 0:
                yield from _event(match[1], match[2], int(match[3]), opened, folder)


_TRACED = ("openat", "close", "pwrite64", "write", "ftruncate", "fdatasync", "fsync", "unlink", "unlinkat")


def _event(call: str, arguments: str, result: int, opened: dict[int, str], folder: Path) -> Iterator[Event]:
    texts = [bytes.fromhex(text.replace("\\x", "")) for text in _TEXT.findall(arguments)]
    if call == "openat":
        name = texts[0].decode("utf-8", errors="replace")
        opened.pop(result, None)
        if Path(name).parent == folder and not name.endswith("-shm"):
            opened[result] = Path(name).name
        return
    if call in ("unlink", "unlinkat"):
        name = texts[0].decode("utf-8", errors="replace")
        if Path(name).parent == folder:
            yield "unlink", Path(name).name, 0, b""
        return
    number = int(arguments.split(",")[0])
    if call == "write" and number == 1 and texts[0].startswith(b"ack "):
        yield "ack", "", int(texts[0].split()[1]), b""
    name = opened.get(number, "")
    if call == "close":
        opened.pop(number, None)
    elif name and call == "pwrite64":
        yield "write", name, int(arguments.rsplit(",", 1)[1]), texts[0][:result]
    elif name and call == "ftruncate":
        yield "cut", name, int(arguments.rsplit(",", 1)[1]), b""
    elif name and call in ("fdatasync", "fsync"):
        yield "sync", name, 0, b""


def _played(
    start: dict[str, bytes], events: list[Event], moments: list[int]
) -> Iterator[tuple[dict[str, File], int, int]]:
    """The files as they are at each moment, and how many lines were acknowledged by then."""
    files = {name: File(bytearray(data)) for name, data in start.items()}
    acks, wanted = 0, list(moments)
    for number, (kind, name, place, data) in enumerate([*events, ("end", "", 0, b"")]):
        while wanted and wanted[0] == number:
            yield files, acks, number
            wanted.pop(0)
        if kind == "ack":
            acks = place + 1
        elif kind == "write":
            files.setdefault(name, File()).waiting.append((place, data))
        elif kind == "cut":
            files.setdefault(name, File()).waiting.append((place, None))
        elif kind == "sync" and name in files:
            files[name].sync()
        elif kind == "unlink":
            files.pop(name, None)


def _lay_out(files: dict[str, File], place: Path, chance: random.Random, *, torn: bool) -> None:
    shutil.rmtree(place)
    place.mkdir()
    for name, file in files.items():
        if not name.startswith("."):
            (place / name).write_bytes(file.after_cut(chance, torn=torn))


def _judged(path: Path, acks: int, moment: int, key: bytes | None) -> str:
    try:
        with reading(path, key=key) as connection:
            check = connection.execute("PRAGMA integrity_check").fetchone()[0]
            uids = {row[0] for row in connection.execute("SELECT uid FROM note_line")}
        sound = examine(path, key=key).sound
    except UserError as error:
        return f"at call {moment}: {error.problem}"
    lost = [number for number in range(acks) if f"typed-{number}" not in uids]
    if lost:
        return f"at call {moment}: {len(lost)} of {acks} acknowledged lines are not there"
    return "" if check == "ok" and sound else f"at call {moment}: {check}"


def _put(data: bytearray, place: int, more: bytes) -> None:
    if len(data) < place:
        data.extend(bytes(place - len(data)))
    data[place : place + len(more)] = more


def _cut_to(data: bytearray, length: int) -> None:
    if len(data) > length:
        del data[length:]
    else:
        data.extend(bytes(length - len(data)))


CHECKS = (
    Check("3", "power cut in a session of typing", 150, 5000, cuts),
    Check("3", "power cut while a protected notebook is typed in", 60, 5000, protected_cuts),
)
