"""Row 16: an older program on a newer notebook.

Until there are two releases, the notebook says of itself that it is of a later schema, and has a table and a
column that nobody here knows.
"""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

from desktop.core.paths import Profile
from desktop.storage.migrations.registry import SCHEMA
from tests.golden import golden
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.processes import run

AHEAD = (1, 2, 50)
"""So many schemas later."""


def newer(trial: Trial) -> Outcome:
    """Every command and the window on notebooks of later schemas: refused, both versions named, not a byte changed."""
    losses = Losses()
    for ahead in AHEAD[: trial.size]:
        home = trial.place("home")
        path = Profile.under(home).notebook
        path.parent.mkdir(parents=True, mode=0o700)
        _made_newer(trial.folder, path, SCHEMA + ahead)
        before = _hash(path)
        out = trial.place("out")
        for typed in _commands(path, out):
            done = run("desktop", *typed, home=home)
            said = done.stdout + done.stderr
            wrong = "" if done.returncode == 1 else f"ended with {done.returncode}: {said[-200:]}"
            if not all(f"form {schema}" in said for schema in (SCHEMA + ahead, SCHEMA)):
                wrong = wrong or f"does not name both: {said[-200:]}"
            losses.try_(f"{typed[0]}: {wrong}" if wrong else "")
        window = run("tests.safety.first_window", home=home)
        losses.try_("" if window.stdout == "asked\n" else f"window: {window.stdout}{window.stderr[-200:]}")
        losses.try_("" if _hash(path) == before else "the notebook was changed")
        beside = {file.name for file in path.parent.iterdir()} - {path.name}
        losses.try_(f"left beside it: {beside}" if beside else "")
        losses.try_("made something of it" if any(out.iterdir()) else "")
    return losses.outcome(
        f"schemas {', '.join(str(SCHEMA + ahead) for ahead in AHEAD[: trial.size])}, here {SCHEMA}"
    )


def _commands(path: Path, out: Path) -> tuple[tuple[str, ...], ...]:
    table = out.parent / "people.csv"
    table.write_text("Name\nAmara Nwosu\n", encoding="utf-8")
    return (
        ("check",),
        ("quick-note", "hello"),
        ("search", "hello"),
        ("backup",),
        ("import", str(table)),
        ("export", "--format", "json", "--out", str(out / "out.json")),
        ("restore", str(path), "--out", str(out / "restored.askwell")),
    )


def _made_newer(folder: Path, path: Path, schema: int) -> None:
    golden.unpack(max(golden.schemas()), folder).rename(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("CREATE TABLE later (id INTEGER PRIMARY KEY, what TEXT NOT NULL)")
        connection.execute("INSERT INTO later (what) VALUES ('something new')")
        connection.execute("ALTER TABLE person ADD COLUMN later TEXT NOT NULL DEFAULT ''")
        connection.execute(f"PRAGMA user_version = {schema}")
    connection.close()


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


CHECKS = (Check("16", "an older program on a newer notebook", 1, 3, newer),)
