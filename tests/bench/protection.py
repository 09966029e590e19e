"""G12: a protected notebook beside the same one in plain: starting, searching, and what unlocking holds up."""

from __future__ import annotations

import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop.models.find import A_GROUP, GROUP_OF
from desktop.qtkit.tasks import Tasks
from desktop.storage import cipher_file, opening, rekeying, unlocking
from desktop.storage.queries import find
from tests.bench import inside, screen
from tests.bench.measure import Pairs, in_turn, median, milliseconds
from tests.bench.notebooks import Shape, big_notebook
from tests.bench.search import beginnings, words_of
from tests.bench.start import ROWS, Program, Watched, support, watching
from tests.bench.table import Line, Skipped

PASSPHRASE = "for measuring only"
SALT = bytes(range(16))
BEAT_MS, FRAME_MS = 2, 16.0
WHY_START = "the keyed pages of the first screen are decrypted once, which a quiet machine does in a few ms"
WHY_UNLOCK = "the thread waited for Python's lock; with more cores than two it does not"


def run(shape: Shape, *, cache: Path, rounds: int) -> list[Line | Skipped]:
    """The lines of the table."""
    plain = big_notebook(shape, folder=cache)
    key = cipher_file.derive(PASSPHRASE, SALT)
    protected = _protected(plain, key)
    return [
        *_start(plain, protected, key, cache=cache, rounds=rounds),
        _search(plain, protected, key, shape, rounds=rounds),
        _unlock(protected, rounds=rounds),
    ]


def _protected(plain: Path, key: bytes) -> Path:
    """The same notebook under the passphrase, made where it is not there yet."""
    path = plain.with_name(f"protected-{plain.name}")
    if not path.exists():
        draft = path.with_name(f".{path.name}.draft")
        draft.unlink(missing_ok=True)
        rekeying.write_anew(plain, draft, key=None, new_key=key + SALT)
        draft.rename(path)
    return path


def _start(plain: Path, protected: Path, key: bytes, *, cache: Path, rounds: int) -> list[Line | Skipped]:
    """From outside, with the key at hand: what the derivation takes is the worker's, while a window is there."""
    lacking = screen.missing()
    if lacking or not Path("/proc/self/smaps_rollup").exists():
        return [Skipped("G12", lacking or "needs Linux")]
    module = [sys.executable, "-P", "-m", "tests.bench.keyed_start"]
    unpacked = support(cache, unpacked=True)
    with watching() as watch:
        of_plain = Watched(
            watch, Program([*module, str(cache / "profile-plain"), str(plain)], ROWS, unpacked)
        )
        typed = [*module, str(cache / "profile-protected"), str(protected), key.hex()]
        of_protected = Watched(watch, Program(typed, ROWS, unpacked))
        pairs = in_turn(of_plain.start, of_protected.start, rounds=rounds)
    what = "start of a protected notebook with its key at hand, against plain"
    return [Line("G12", what, median(pairs.ours), 1.05, median(pairs.yardstick), pairs.ratio, why=WHY_START)]


def _search(plain: Path, protected: Path, key: bytes, shape: Shape, *, rounds: int) -> Line:
    """The search of the palette over both, for each beginning of each word."""
    readers = opening.open_for_reading(plain), opening.open_for_reading(protected, key=key)
    limit = A_GROUP * len(GROUP_OF)
    yardstick, ours = [], []
    try:
        for query in beginnings(words_of(readers[0], number=max(6, rounds))):
            searches = (
                partial(milliseconds, partial(find.find, reader, query, per_kind=A_GROUP, limit=limit))
                for reader in readers
            )
            found = in_turn(*searches, rounds=3)
            yardstick += found.yardstick
            ours += found.ours
    finally:
        for reader in readers:
            reader.close()
    pairs = Pairs(yardstick, ours)
    what = f"a search over {shape.meetings * shape.lines // 1000:,},000 protected lines, against plain"
    return Line("G12", what, median(pairs.ours), 1.1, median(pairs.yardstick), pairs.ratio)


def _unlock(protected: Path, *, rounds: int) -> Line:
    """The longest time for which a window's thread hears nothing while a worker unlocks."""
    tasks, silences, last = Tasks(), list[float](), [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        silences.append(1000 * (now - last[0]))
        last[0] = now

    timer = QTimer(interval=BEAT_MS)
    timer.timeout.connect(beat)
    timer.start()
    longest = []
    for _ in range(rounds):
        told: list[bytes] = []
        silences.clear()
        last[0] = time.perf_counter()
        tasks.run(unlocking.unlock, protected, PASSPHRASE, done=told.append)
        inside.until(lambda told=told: bool(told))  # type: ignore[misc]
        longest.append(max(silences))
    timer.stop()
    tasks.close()
    what = "longest silence of the window's thread while it is unlocked"
    return Line("G12", what, median(longest), FRAME_MS, why=WHY_UNLOCK)
