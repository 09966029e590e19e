"""Rows 9 and 10: folders that other programs copy, and files that are exchanged while they are open."""

from __future__ import annotations

import os

from desktop.core import synced
from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.storage import backup, check
from desktop.storage.workspace import Workspace
from tests.core.test_synced import NOT_SYNCED, SYNCED
from tests.helpers.notebooks import new_workspace
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.storage.test_place import BEYOND, SWAPS, add


def layouts(trial: Trial) -> Outcome:
    """Ten layouts of services are known, ten others are no false alarm."""
    losses = Losses()
    for folder, service in SYNCED.items():
        found = synced.service_of(trial.folder / folder / "Askwell.askwell")
        losses.try_("" if found is service else f"{folder} is {found}")
    for folder in NOT_SYNCED:
        found = synced.service_of(trial.folder / folder / "Askwell.askwell")
        losses.try_(f"{folder} is {found}" if found else "")
    return losses.outcome(f"{len(SYNCED)} layouts, {len(NOT_SYNCED)} others")


def swaps(trial: Trial) -> Outcome:
    """Files swapped, cut, taken away in a session: nothing goes to the wrong file, everything can still be kept."""
    if os.name == "nt":
        return Outcome(skipped="Windows exchanges no open file")
    losses = Losses()
    for number, swap in enumerate(SWAPS * trial.size):
        folder = trial.place(f"swap {number}")
        (folder / "notebook").mkdir()
        ws = new_workspace(folder / "notebook", clock=FixedClock())
        backup.copy_to(ws.path, folder / "old.askwell")
        for name in range(trial.chance.randint(1, 30)):
            add(ws, f"Person {name}")
        people = ws.db.value("SELECT count(*) FROM person")
        swap(ws.path, folder / "old.askwell")
        losses.try_(_wrong(ws, people, can_be_kept=swap not in BEYOND))
        ws.close()
    return losses.outcome(f"{len(SWAPS)} ways")


def _wrong(ws: Workspace, people: int, *, can_be_kept: bool) -> str:
    before = ws.path.read_bytes() if ws.path.exists() else b""
    try:
        add(ws, "Somebody")
        return "written into another file"
    except UserError as error:
        if error.problem is not Problem.NOTEBOOK_MOVED:
            return f"told as {error.problem}"
    if (ws.path.read_bytes() if ws.path.exists() else b"") != before:
        return "another file was changed"
    target = ws.path.parent.parent / "kept.askwell"
    try:
        ws.save_copy(target)
    except UserError as error:
        return f"{error.problem}" if can_be_kept else ""
    return "" if check.examine(target).counts["people"] == people else "not everything could be kept"


CHECKS = (
    Check("9", "folders that a service copies", 1, 1, layouts),
    Check("10", "files exchanged while they are open", 1, 10, swaps),
)
