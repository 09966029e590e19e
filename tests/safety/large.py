"""Row 49: a very large notebook, written in for a long time."""

from __future__ import annotations

import resource
import threading
import time
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.models import find as finding
from desktop.ops import contacts, demo, meetings
from desktop.qtkit.tasks import Job
from desktop.storage import opening
from tests.safety.harness import Check, Losses, Outcome, Trial, is_busy, percentile
from tests.safety.processes import start

NOTES_A_MEETING = 50
FULL_MINUTES = 30
STARTS = 3
"""The quickest of them counts: other work on the computer makes each only slower."""

WARM_UP = 0.25
"""Share of the time after which memory has to stay as it is."""

WORDS = ("river", "the", "talk", "budget", "nurse", "map", "learn", "night", "plan", "what")
KEY_MS = 120
"""A hundred words a minute of five letters each, for half an hour without a pause: twice the mean of 168,000
volunteers (Dhakal and others, Observations on Typing from 136 Million Keystrokes, CHI 2018: 52 a minute). Each letter
stays in memory with how it is drawn, so that the figure of memory grows with the pace."""

MOST = {"start": 3.0, "search": 0.1, "save": 0.05}


def soak(trial: Trial) -> Outcome:
    """``size`` thousand notes and a person typing: start, search and save stay quick, memory stays flat."""
    home = trial.place("home")
    path = _large(home, notes=trial.size * 1000)
    seconds = int(FULL_MINUTES * 60) if trial.size >= 200 else 20
    losses = Losses()
    rss: list[tuple[float, int]] = []
    quickest = min(_started(home) for _ in range(STARTS))
    with start("tests.safety.typist", 1, KEY_MS, home=home) as process:
        heard: list[bytes] = []
        ready = threading.Event()
        listener = threading.Thread(target=_listen, args=(process.stdout, heard, ready), daemon=True)
        listener.start()
        ready.wait(120)
        searches = _watched(path, process.pid, seconds, rss, ready=threading.Event())
        alive = process.poll() is None
        process.kill()
        listener.join()
    losses.try_("" if alive else f"the typist ended by itself, with {process.returncode}")
    saves = [float(line.split()[1 + is_busy()]) for line in heard if line.startswith(b"d ")]
    found = {"start": quickest, "search": percentile(searches, 0.95), "save": percentile(saves, 0.99)}
    for name, limit in MOST.items():
        losses.try_("" if found[name] <= limit else f"{name} {found[name]:.3f} s")
    growth = _growth(rss, seconds)
    losses.try_("" if growth <= 5 else f"memory grows by {growth:.0f} % an hour")
    figure = ", ".join(f"{name} {value * 1000:.0f} ms" for name, value in found.items())
    figure += " of work on a busy computer" if is_busy() else ""
    typed = sum(line.startswith(b"t ") for line in heard)
    figure += f", memory {growth:+.1f} % an hour at {typed / seconds * 12:.0f} words a minute"
    return losses.outcome(f"{trial.size},000 notes, {seconds} s: {figure}")


def _started(home: Path) -> float:
    """Seconds until somebody could type in the session; of work, where others keep the computer busy meanwhile."""
    began, worked = time.monotonic(), _work_of_children()
    with start("tests.safety.typist", 1, home=home) as process:
        assert process.stdout is not None
        next(line for line in process.stdout if line.startswith(b"r "))
        took = time.monotonic() - began
        process.kill()
    return _work_of_children() - worked if is_busy() else took


def _work_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _large(home: Path, *, notes: int) -> Path:
    profile = Profile.under(home)
    opening.make_notebook(profile.notebook, clock=Clock())
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=Clock())
    talks = notes // NOTES_A_MEETING
    demo.fill(ws, people=max(20, notes // 10), meetings=talks, lines=NOTES_A_MEETING)
    person = ws.perform("Add", contacts.add_person, {"name": "Amara Nwosu"})[0]
    ws.perform("Start", meetings.start_now, {"person": person})
    ws.close()
    return profile.notebook


def _watched(
    path: Path, pid: int, seconds: int, rss: list[tuple[float, int]], *, ready: threading.Event
) -> list[float]:
    """Search now and then beside the typing, as the palette does, and look at the memory; how long each search took."""
    reader = opening.open_for_reading(path)
    took: list[float] = []
    job = Job(list, done=None, failed=None, progress=None)
    until = time.monotonic() + seconds
    try:
        while time.monotonic() < until:
            word = WORDS[len(took) % len(WORDS)]
            clock = time.thread_time if is_busy() else time.monotonic
            began = clock()
            finding._search(job, reader, word)
            took.append(clock() - began)
            rss.append((time.monotonic(), _memory(pid)))
            ready.wait(0.5)
    finally:
        reader.close()
    return took


def _memory(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1])
    except OSError:
        pass
    return 0


def _growth(rss: list[tuple[float, int]], seconds: int) -> float:
    """Per cent an hour, after warming up."""
    warm = [entry for entry in rss[int(len(rss) * WARM_UP) :] if entry[1]]
    if len(warm) < 4 or seconds < FULL_MINUTES * 60:
        return 0.0
    half = len(warm) // 2
    first, last = (sum(size for _, size in part) / len(part) for part in (warm[:half], warm[half:]))
    hours = (warm[-1][0] - warm[0][0]) / 2 / 3600
    return (last - first) / first * 100 / hours


def _listen(stdout: object, heard: list[bytes], ready: threading.Event) -> None:
    for line in stdout:  # type: ignore[attr-defined]
        heard.append(line)
        if line.startswith(b"r "):
            ready.set()


CHECKS = (Check("49", "a very large notebook, for a long time", 10, 200, soak),)
