"""Row 26, from outside: whoever does anything at all with the program finds it alive, and the notebook whole."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.paths import Profile
from desktop.ops import contacts, demo, meetings
from desktop.storage import opening
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import run

ACTS = 2000
SECONDS = 1200
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Lovelace\r\nEMAIL:ada@tides.example\r\nEND:VCARD\r\n"


def anything(trial: Trial) -> Outcome:
    """``size`` stories of 2,000 random acts each, in menus and dialogs too: no crash, no bug told, the file sound."""
    losses, acts = Losses(), 0
    for seed in range(trial.seed, trial.seed + trial.size):
        home = trial.place(f"home-{seed}")
        notebook = _notebook(home)
        cards = home / "cards.vcf"
        cards.write_text(CARD)
        ended = run(
            "tests.safety.monkey_run", seed, ACTS, cards, home=home, seconds=SECONDS, more={"HOME": str(home)}
        )
        told = ended.stdout.splitlines()
        acts += sum(line.startswith("a ") for line in told)
        wrong = _wrong(told, ended.returncode, notebook)
        losses.try_(wrong and f"seed {seed}: {wrong}")
    return losses.outcome(f"{acts:,} clicks, keys and words, in every window that came up")


def _notebook(home: Path) -> Path:
    profile = Profile.under(home)
    opening.make_notebook(profile.notebook, clock=Clock())
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=Clock())
    demo.fill(ws, people=60, meetings=40, lines=8)
    person = ws.perform("Add", contacts.add_person, {"name": "Amara Nwosu"})[0]
    ws.perform("Start", meetings.start_now, {"person": person})
    ws.close()
    return profile.notebook


def _wrong(told: list[str], status: int, notebook: Path) -> str:
    """What went wrong, empty for nothing."""
    bugs = [line for line in told if line.startswith("bug")]
    if bugs:
        return bugs[0]
    if status or told[-1:] != ["closed"]:
        last = next((line for line in reversed(told) if line.startswith("a ")), "nothing")
        return f"ended with {status} after: {last}"
    connection = sqlite3.connect(notebook)
    try:
        check = connection.execute("PRAGMA integrity_check").fetchone()[0]
        strays = connection.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        connection.close()
    return "" if check == "ok" and not strays else f"the notebook: {check}, {len(strays)} rows lead nowhere"


CHECKS = (Check("26", "anything done at random, everywhere", 1, 50, anything),)
