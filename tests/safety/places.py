"""Rows 17 and 41: folders that moved are never answered by an empty program; any path works."""

from __future__ import annotations

import json
import shutil

from desktop.core.paths import Profile
from desktop.storage import check
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.kills import session
from tests.safety.processes import run

PATHS = (
    "a" * 120 + "/" + "b" * 120 + "/" + "c" * 60,
    "smile 😀 and 山",
    "two  spaces and a dot .",
    "100%25 #1?x=y&mode=ro",
    'it\'s "quoted" ;',
    "RTL עברית العربية",
)
COMMANDS = (
    ("quick-note", "hello"),
    ("search", "hello"),
    ("backup",),
    ("check",),
    ("export", "--format", "json", "--out", "OUT"),
)


def moved(trial: Trial) -> Outcome:
    """What a start without a file finds when something is no longer where it was: the data, or a question."""
    losses = Losses()
    for layout in ("file gone", "folder gone", "settings gone", "told elsewhere", "only backups"):
        home = trial.place("home")
        path = session(home)
        profile = Profile.under(home)
        run("desktop", "backup", home=home)
        profile.settings_file.write_text(json.dumps({"last_notebook": str(path)}))
        expected = "asked"
        if layout == "file gone":
            path.rename(home / "away.askwell")
        elif layout == "folder gone":
            shutil.rmtree(path.parent)
        elif layout == "settings gone":
            profile.settings_file.unlink()
            expected = "opened 1"
        elif layout == "told elsewhere":
            path.rename(home / "away.askwell")
            profile.settings_file.write_text(json.dumps({"last_notebook": str(home / "away.askwell")}))
            expected = "opened 1"
        else:
            shutil.rmtree(path.parent)
            profile.settings_file.unlink()
        done = run("tests.safety.first_window", home=home)
        said = done.stdout.strip() or done.stderr[-200:]
        losses.try_("" if said == expected else f"{layout}: {said}")
    return losses.outcome("file, folder or settings gone, notebook elsewhere, only backups left")


def odd(trial: Trial) -> Outcome:
    """Profiles in long and strange folders."""
    losses = Losses()
    for name in PATHS[: trial.size]:
        home = trial.place("odd") / name
        home.mkdir(parents=True)
        for command in COMMANDS:
            typed = [str(home / "out.json") if part == "OUT" else part for part in command]
            done = run("desktop", *typed, home=home)
            losses.try_("" if done.returncode == 0 else f"{name[:20]}, {command[0]}: {done.stderr[-200:]}")
        window = run("tests.safety.first_window", home=home)
        losses.try_(
            "" if window.stdout.startswith("opened") else f"{name[:20]}, window: {window.stderr[-200:]}"
        )
        if not check.examine(Profile.under(home).notebook).sound:
            losses.try_(f"{name[:20]}: not sound")
    return losses.outcome(f"{trial.size} folders × {len(COMMANDS)} commands and the window")


CHECKS = (
    Check("17", "data folders that moved", 5, 5, moved),
    Check("41", "long and strange paths", 2, 6, odd),
)
