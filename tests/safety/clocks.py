"""Rows 22 and 24: clocks that jump, years far away, and a computer that sleeps in a session."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path
from subprocess import Popen

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.ops import meetings, notes
from desktop.ops.notes import LineWrite
from desktop.storage import check, opening
from desktop.storage.queries import live as queries
from desktop.storage.workspace import Workspace
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.kills import session
from tests.safety.processes import lacks, run, start
from tests.safety.scenes import fill

TODAY = datetime.fromisoformat("2026-03-12T14:00:00+00:00")
YEARS = ("1970-01-01 00:00:10", "1999-12-31 23:59:50", "2038-01-19 03:14:00", "2100-01-01 00:00:00")


def jumps(trial: Trial) -> Outcome:
    """A clock that jumps in a session: lines stay in the order of typing, steps too, and no good backup goes."""
    losses, back = Losses(), 0
    for number in range(trial.size):
        clock = FixedClock("2026-03-12T14:00:00Z")
        profile = Profile.under(trial.place(f"home {number}"))
        fill(profile, people=5, meetings=2, lines=2)
        ws = opening.open_notebook(profile.notebook, profile=profile, clock=clock)
        for day in range(9):  # a week and more of good backups
            clock.set(datetime.fromisoformat("2026-03-03T18:00:00+00:00") + timedelta(days=day))
            ws.back_up("day")
        good = {kept.path for kept in ws.backups.listed()}
        meeting = ws.perform("Start", meetings.start_now, {"person": 1})[0]
        before = clock.now()
        for line in range(10):
            days = trial.chance.choice((-20_000, -400, -1, 0, 1, 400, 20_000))
            clock.set(TODAY + timedelta(days=days, seconds=trial.chance.randrange(86_400)))
            back += clock.now() < before
            before = clock.now()
            one = LineWrite(f"{number}-{line}", 1024 * (line + 1), f"line {line}")
            ws.perform("Notes", notes.write_lines, {"meeting": meeting, "lines": [one]})
            if abs(clock.now() - TODAY) > timedelta(days=300):
                ws.back_up("day")
        losses.try_(_out_of_order(ws, meeting) or _gone(good))
        ws.close()
    return losses.outcome(f"10 jumps of up to 110 years in each, {back} of them back")


def _out_of_order(ws: Workspace, meeting: int) -> str:
    texts = [row.text for row in queries.lines(ws.db, meeting)]
    if texts != [f"line {number}" for number in range(10)]:
        return f"order {texts}"
    for number in range(9, -1, -1):
        ws.undo()
        if len(queries.lines(ws.db, meeting)) != number:
            return "undo does not follow the order of typing"
    return ""


def _gone(good: set[Path]) -> str:
    gone = [path.name for path in good if not path.exists()]
    return f"backups gone: {gone}" if gone else ""


def years(trial: Trial) -> Outcome:
    """The whole program in years far away: it notes, backs up, restores and finds everything sound."""
    if reason := lacks("faketime"):
        return Outcome(skipped=reason)
    losses = Losses()
    for year in YEARS[: trial.size]:
        home = trial.place("home")
        before, notebook = ("faketime", year), Profile.under(home).notebook
        for command in (("quick-note", "x"), ("backup",), ("check",)):
            done = run("desktop", *command, home=home, before=before)
            if done.returncode:
                losses.try_(f"{year}, {command[0]}: {done.stderr[-200:]}")
                break
        else:
            losses.try_("" if check.examine(notebook).sound else f"{year}: not sound")
    return losses.outcome(", ".join(year[:4] for year in YEARS[: trial.size]))


def sleep(trial: Trial) -> Outcome:
    """The computer sleeps while somebody types: nothing is lost, and no heap of saves follows."""
    if not hasattr(signal, "SIGSTOP"):
        return Outcome(skipped="this system sleeps otherwise")
    losses, most = Losses(), 0
    for number in range(trial.size):
        home = trial.place(f"home {number}")
        path = session(home)
        saves, wrong = _slept(home, path, number)
        most = max(most, saves)
        losses.try_(wrong)
    return losses.outcome(f"at most {most} saves in the second after waking up")


def _slept(home: Path, path: Path, seed: int) -> tuple[int, str]:
    heard: list[tuple[float, bytes]] = []
    awake = 0.0
    with start("tests.safety.typist", seed, home=home) as process:
        ready, never = threading.Event(), threading.Event()
        listener = threading.Thread(target=_listen, args=(process, heard, ready), daemon=True)
        listener.start()
        ready.wait(60.0)
        never.wait(2.0)
        os.kill(process.pid, signal.SIGSTOP)
        never.wait(3.0)
        awake = time.monotonic()
        os.kill(process.pid, signal.SIGCONT)
        never.wait(2.0)
        process.kill()
        listener.join()
    saves = sum(awake <= moment < awake + 1 for moment, line in heard if line.startswith(b"s "))
    last = next((line for _, line in reversed(heard) if line.startswith(b"s ")), b"")
    if not last:
        return saves, "nothing was saved at all"
    texts = " ".join(row for row in _texts(path))
    lost = last and not all(word in texts for word in _words(last))
    return saves, "a saved line is not there" if lost else "a burst of saves" if saves > 4 else ""


def _listen(process: Popen[bytes], heard: list[tuple[float, bytes]], ready: threading.Event) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if line.endswith(b"\n"):
            heard.append((time.monotonic(), line))
        if line.startswith(b"r "):
            ready.set()


def _words(line: bytes) -> list[str]:
    return [text.rstrip() for text in json.loads(line.split(b" ", 2)[2]).values()]


def _texts(path: Path) -> list[str]:
    reader = opening.open_for_reading(path)
    try:
        return [str(row[0]) for row in reader.rows("SELECT text FROM note_line")]
    finally:
        reader.close()


CHECKS = (
    Check("22", "clocks that jump in a session", 4, 10, jumps),
    Check("22", "years far away", 2, 4, years),
    Check("24", "sleep in the middle of typing", 2, 20, sleep),
)
