"""Rows 1 and 25: the program is killed while somebody types in a session, again and again, and found as it was left."""

from __future__ import annotations

import json
import signal
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import contacts, meetings
from desktop.storage import opening, protecting
from desktop.storage.database import reading
from tests.safety.harness import Check, Losses, Outcome, Trial, is_busy, percentile
from tests.safety.keys import FIRST, key_of
from tests.safety.processes import start

LONGEST = 1.0
"""Seconds of typing that may be missing."""

KEY = 0.15
"""Seconds from one key to the next, at most."""

BACK_IN = 3.0
"""Seconds from the start of the program to the first key in the same session."""


@dataclass
class Heard:
    """What the typist said until it was killed."""

    ready: float = 0.0
    found: dict[str, object] = field(default_factory=dict)
    keys: list[float] = field(default_factory=list)
    saved_keys: int = 0
    saved: dict[str, str] = field(default_factory=dict)
    ended: str = ""
    """How it ended, where it was not killed."""


@dataclass
class Killed:
    """What many kills came to: seconds of typing that nobody called saved, and from each start to the first key.

    Where others keep the computer busy, the latter are seconds of work.
    """

    losses: Losses = field(default_factory=Losses)
    gaps: list[float] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)


def kills(trial: Trial) -> Outcome:
    """Kill it 0 to 3 s after its first key, and compare with what it had called saved."""
    found = killed(trial)
    late = percentile(found.starts, 0.95)
    figure = (
        f"typing not called saved: median {percentile(found.gaps, 0.5):.2f} s, most {max(found.gaps):.2f} s; "
        f"back and typing: p95 {late:.2f} s{' of work on a busy computer' if is_busy() else ''}"
    )
    if late > BACK_IN:
        found.losses.try_(f"p95 of coming back is {late:.2f} s")
    return found.losses.outcome(figure)


def killed(trial: Trial, *, passphrase: str = "") -> Killed:
    """As often as the trial says; the very first start, which finds nothing, counts for nothing but its notes."""
    home = trial.place("home")
    path = session(home, passphrase=passphrase)
    found, before = Killed(), dict[str, str]()
    for number in range(trial.size):
        heard, moment = _typed_and_killed(
            home, seed=trial.chance.randrange(1 << 30), after=trial.chance.uniform(0, 3)
        )
        there, wrong = _lines(path)
        wrong = heard.ended or wrong or _missing(heard.saved, there)
        gap = _unsaved(heard, moment)
        if number:
            wrong = wrong or _not_back(heard, before)
            found.starts.append(
                float(str(heard.found.get("work", heard.ready))) if is_busy() else heard.ready
            )
            found.gaps.append(gap)
        found.losses.try_(wrong or (f"{gap:.2f} s of typing" if gap > LONGEST else ""))
        before = there
    return found


def protected(trial: Trial) -> Outcome:
    """The same with a protected notebook, whose passphrase is typed at each start."""
    found = killed(trial, passphrase=FIRST)
    late = percentile(found.starts, 0.95)
    figure = (
        f"typing not called saved: most {max(found.gaps, default=0):.2f} s; back and typing: p95 {late:.2f} s"
    )
    return found.losses.outcome(figure)


def session(home: Path, *, passphrase: str = "") -> Path:
    """A notebook in which a session runs, with a profile in ``home``; under a passphrase if there is one."""
    profile = Profile.under(home)
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=Clock(), create=True)
    person = ws.perform("Add", contacts.add_person, {"name": "Amara Nwosu"})[0]
    ws.perform("Start", meetings.start_now, {"person": person})
    ws.close()
    if passphrase:
        protecting.turn_on(profile.notebook, passphrase, profile=profile, clock=Clock())
    return profile.notebook


def _typed_and_killed(home: Path, *, seed: int, after: float) -> tuple[Heard, float]:
    heard, began = Heard(), time.monotonic()
    with start("tests.safety.typist", seed, home=home) as process:
        assert process.stdout is not None
        timer: threading.Timer | None = None
        moment: list[float] = []

        def kill() -> None:
            moment.append(time.monotonic())
            process.kill()

        for line in process.stdout:
            kind, _, rest = line.decode("utf-8", errors="replace").rstrip("\n").partition(" ")
            if kind == "r":
                heard.found = json.loads(rest)
                heard.ready = time.monotonic() - began
                timer = threading.Timer(after, kill)
                timer.start()
            elif kind == "t":
                heard.keys.append(float(rest.split()[0]))
            elif kind == "s" and line.endswith(b"\n"):
                count, _, lines = rest.partition(" ")
                heard.saved_keys, heard.saved = int(count), json.loads(lines)
        if timer is not None:
            timer.join()
    if not moment or process.returncode != -signal.SIGKILL:
        heard.ended = f"the typist ended by itself, with {process.returncode}"
    return heard, moment[0] if moment else time.monotonic()


def _unsaved(heard: Heard, killed: float) -> float:
    """Seconds of typing that nobody called saved; a computer that stood still meanwhile typed nothing."""
    waiting = heard.keys[heard.saved_keys :]
    return min(killed, waiting[-1] + KEY) - waiting[0] if waiting else 0.0


def _lines(path: Path) -> tuple[dict[str, str], str]:
    """The lines in the notebook, and what is wrong with it."""
    with reading(path, key=key_of(path)) as connection:
        check = connection.execute("PRAGMA integrity_check").fetchone()[0]
        wrong = connection.execute("PRAGMA foreign_key_check").fetchall()
        rows = dict(connection.execute("SELECT uid, text FROM note_line").fetchall())
    return rows, "" if check == "ok" and not wrong else f"not sound: {check} {wrong}"


def _missing(saved: dict[str, str], there: dict[str, str]) -> str:
    lost = {key: text for key, text in saved.items() if not there.get(key, "").startswith(text.rstrip())}
    return f"called saved and not there: {lost}" if lost else ""


def _not_back(heard: Heard, before: dict[str, str]) -> str:
    """Whether the editor has what the notebook had, with the caret in the last line or below it."""
    lines = heard.found.get("lines")
    if not isinstance(lines, dict):
        return "not back in the session"
    shown = {key: text for key, text in lines.items() if text.strip()}
    if shown != {key: text for key, text in before.items() if text.strip()}:
        return "other lines in the editor than in the notebook"
    keys = list(lines)
    return "" if heard.found.get("caret") in keys[-2:] or not before else "the caret is elsewhere"


CHECKS = (
    Check("1, 25", "killed while typing, then started again", 12, 1000, kills),
    Check("1, 25", "killed while typing in a protected notebook", 3, 200, protected),
)
