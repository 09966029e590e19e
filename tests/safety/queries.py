"""Row 48: whatever is typed into the search, it is text and no command."""

from __future__ import annotations

import re

from desktop.core.clock import FixedClock
from desktop.core.paths import Profile
from desktop.storage import opening
from desktop.storage.queries import find
from desktop.storage.workspace import Workspace
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.scenes import fill

SPECIAL = (
    '"',
    "*",
    "'",
    "%",
    "_",
    "(",
    ")",
    ":",
    "^",
    "-",
    "+",
    "{",
    "}",
    ";",
    "--",
    "\\",
    "\0",
    "\ud800",
    "山",
    "é",
)
SIGNS = tuple(sign for sign in SPECIAL if not sign.isalnum())
WORDS = (
    "NEAR",
    "AND",
    "OR",
    "NOT",
    "text:",
    "name:*",
    "NEAR(a b, 2)",
    "SELECT",
    "DROP TABLE person",
    "1=1",
    "",
)


def injections(trial: Trial) -> Outcome:
    """Strings of words and signs of the query language: no error, and what has the words is found."""
    profile = Profile.under(trial.place("home"))
    fill(profile, people=80, meetings=30, lines=10)
    ws = opening.open_notebook(profile.notebook, profile=profile, clock=FixedClock())
    ws.catch_up()
    notes = ws.db.rows("SELECT uid, text FROM note_line WHERE text <> ''")
    losses = Losses()
    for _ in range(trial.size):
        uid, text = trial.chance.choice(notes)
        words = [word for word in text.split() if word.isalnum()]
        if trial.chance.random() < 0.5 and words:
            wanted = trial.chance.sample(words, min(len(words), 2))
            query = f" {trial.chance.choice(SIGNS)} ".join(["", *wanted, ""])
            there = {each for each, text in notes if _words(text) >= {word.casefold() for word in wanted}}
            expected = {uid, *there}
            losses.try_(_not_found(ws, query, expected))
        else:
            parts = trial.chance.choices([*SPECIAL, *WORDS, *words], k=trial.chance.randint(1, 8))
            losses.try_(_raises(ws, trial.chance.choice(("", " ")).join(parts)))
    before = len(notes) == len(ws.db.rows("SELECT uid FROM note_line WHERE text <> ''"))
    ws.close()
    if not before:
        losses.try_("rows are gone")
    return losses.outcome(
        "half of them with words that stand in notes: all that a plain scan finds are found"
    )


def _words(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"\w+", text)}


def _raises(ws: Workspace, query: str) -> str:
    try:
        find.find(ws.db, query)
    except Exception as error:
        return f"{query!r}: {error!r}"
    return ""


def _not_found(ws: Workspace, query: str, expected: set[str]) -> str:
    try:
        found = find.find(ws.db, query, kinds=("note",), per_kind=5000, limit=5000)
    except Exception as error:
        return f"{query!r}: {error!r}"
    missing = expected - {hit.uid for hit in found.hits}
    return f"{query!r} does not find {len(missing)} of {len(expected)} notes" if missing else ""


CHECKS = (Check("48", "signs of the query language in the search", 300, 5000, injections),)
