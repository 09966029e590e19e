"""Rows 20, 45, 46, 47: what people said is in the notebook and its backups and nowhere else; erased, not even there."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.storage import opening
from desktop.storage.workspace import Workspace
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import run
from tests.safety.scenes import fill
from tests.storage import test_erasing as erasing

HOLDS = (".askwell", ".askwell-wal", ".askwell-shm")
"""What is meant to hold people's data: the notebook, its log, and backups."""


def elsewhere(trial: Trial) -> Outcome:
    """A word of its own in every text of every table; the program is used, bugs are forced; every file is searched."""
    losses, words = Losses(), 0
    for number in range(trial.size):
        home = trial.place(f"home {number}")
        canaries = planted(home, number)
        words = len(canaries)
        done = run(
            "tests.safety.canary_run", home=home, seconds=180, more={"TMPDIR": str(trial.place("temporary"))}
        )
        told = json.loads(done.stdout) if done.returncode == 0 else {"failed": done.stderr[-300:]}
        if "failed" in told:
            losses.try_(f"the run failed: {told['failed']}")
            continue
        for name, text in told.items():
            losses.try_("; ".join(f"{word} in {name}" for word in canaries if word in text.lower()))
        for path in [*home.rglob("*"), *trial.folder.joinpath("temporary").rglob("*")]:
            if path.is_file() and not path.name.endswith(HOLDS):
                losses.try_(found_in(path, canaries))
    return losses.outcome(
        f"{words} words; logs, reports, titles, settings, clipboard and temporary files searched"
    )


FREE = {
    "person": ("given", "family", "shown_name", "role", "place", "how_found", "strong_interest", "notes"),
    "organisation": ("name", "notes"),
    "field": ("name", "notes"),
    "reach": ("value", "note"),
    "touch": ("subject", "text"),
    "meeting": ("place", "learn", "overview", "research"),
    "planned_question": ("text",),
    "note_line": ("text",),
    "debrief": ("learned", "want_more", "impressions", "numbers_heard", "promises_mine"),
    "advice": ("text", "result"),
    "referral": ("name", "about"),
    "follow_up": ("title", "draft", "draft_subject"),
    "inbox_line": ("text",),
    "question": ("text",),
    "template": ("subject", "text"),
}
"""Columns that hold what somebody wrote, as it is."""


def planted(home: Path, number: int) -> list[str]:
    """A notebook with a word of its own in every free text; the words."""
    profile = Profile.under(home)
    fill(profile, people=12, meetings=6, lines=4)
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=FixedClock())
    canaries: list[str] = []

    def plant(ws: Workspace) -> None:
        for table, columns in FREE.items():
            for (key,) in ws.db.rows(f"SELECT id FROM {table} ORDER BY id LIMIT 12"):
                for column in columns:
                    canaries.append(f"qzcanary{number}x{len(canaries):04}z")
                    ws.db.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (canaries[-1], key))

    ws.perform("Plant", plant)
    ws.catch_up()
    ws.back_up("hand")
    ws.close()
    return canaries


def found_in(path: Path, canaries: list[str]) -> str:
    """Which of the words stand in a file, as bytes of either kind."""
    data = path.read_bytes().lower()
    hits = [word for word in canaries if word.encode() in data or word.encode("utf-16-le") in data]
    return f"{hits[:3]} in {path.name}" if hits else ""


def erased(trial: Trial) -> Outcome:
    """People of whom every table says something, erased: not a word of them in any byte; their backups are named."""
    losses = Losses()
    for number in range(trial.size):
        folder = trial.place(f"erased {number}")
        profile = Profile.under(folder)
        path = folder / "notebook.askwell"
        ws = opening.open_notebook(path, profile=profile, clock=FixedClock(), create=True)
        try:
            person, other = erasing.live(ws)
            erasing.mentions(ws, person, other)
            uid = ws.db.value("SELECT uid FROM person WHERE id = ?", (person,))
            made = ws.back_up("hand")
            ws.erase(person, label="Erase", mark="[erased]")
            left = erasing.traces(ws, erasing.CANARY, "zephyrine")
            named = [kept.path for kept in ws.backups.holding(uid)]
            losses.try_(f"left: {left}" if left else "" if named == [made] else "its backup is not named")
        finally:
            ws.close()
    return losses.outcome("tables, steps, trash, versions, search, files, free pages")


def clipboard(trial: Trial) -> Outcome:
    """What is copied is what was chosen, as plain text, and nobody else's data."""
    losses = Losses()
    home = trial.place("home")
    planted(home, 0)
    done = run("tests.safety.canary_run", "copy", home=home, seconds=120)
    if done.returncode:
        return Outcome(1, 1, examples=(done.stderr[-300:],))
    told = json.loads(done.stdout)
    for missing in {
        "a draft",
        "a selection in a draft",
        "a number to call",
        "a selection of notes",
    } - told.keys():
        losses.try_(f"{missing} was not copied")
    for name, (kinds, text, expected) in told.items():
        plain = [kind for kind in kinds if not kind.startswith("text/plain")]
        losses.try_(f"{name}: {plain} {text!r}" if plain or text != expected else "")
    return losses.outcome(
        "ways to reach somebody, numbers, drafts, pieces of drafts and notes, a bug's report"
    )


CHECKS = (
    Check("20, 45", "people's data outside notebook and backups", 1, 5, elsewhere),
    Check("47", "traces of erased people", 2, 20, erased),
    Check("46", "what a copy puts on the clipboard", 1, 1, clipboard),
)
