"""Rows 27 and 28: thousands of changes, undone and done again in any order, against a list of whole contents; and two
editors on the same record."""

from __future__ import annotations

import json

from desktop.core.clock import FixedClock
from desktop.core.errors import Problem, UserError
from desktop.ops import contacts
from desktop.ops.notes import LineWrite, write_lines
from desktop.storage import journal
from desktop.storage.workspace import Workspace
from tests.helpers.notebooks import new_workspace
from tests.ops.live_meeting import running
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.storage.rows import TABLES
from tests.storage.test_any_order import Notebook

STEPS, STEPS_SMALL = 10_000, 250
MOST_ROWS = 60
FIELDS = ("role", "place", "how_found", "pronouns", "strong_interest")


def any_order(trial: Trial) -> Outcome:
    """Runs of random steps: add, change, delete, type, fail, undo, redo, bring back, restart."""
    losses = Losses()
    steps = STEPS if trial.size >= 100 else STEPS_SMALL
    undone = 0
    for number in range(trial.size):
        model = Notebook()
        try:
            for _ in range(steps):
                undone += _step(model, trial)
                model.nothing_is_lost()
        except (AssertionError, UserError) as error:
            losses.try_(f"run {number}: {error!r}"[:200])
        else:
            losses.try_()
        finally:
            model.teardown()
    return losses.outcome(f"{steps} steps each, {undone} of them undo or redo, every one compared")


def _step(model: Notebook, trial: Trial) -> bool:
    """One step of chance; whether it was undo or redo."""
    chance, names = trial.chance, sorted(TABLES)
    table, other, number = chance.choice(names), chance.choice(names), chance.randrange(1000)
    kind = chance.random()
    if kind < 0.22 and model.past:
        model.undo()
        return True
    if kind < 0.36 and model.future:
        model.redo()
        return True
    crowded = sum(len(rows) for rows in model.now.values()) > MOST_ROWS
    if kind < 0.5 or crowded:
        full = [name for name in names if model.now[name]]
        model.delete(chance.choice(full) if full else table, number)
    elif kind < 0.64:
        model.add(table, chance.randint(1, 3))
    elif kind < 0.78:
        model.change(table, number)
    elif kind < 0.84:
        model.much_at_once(table, other, number)
    elif kind < 0.9:
        model.type(table, chance.choice(("line 1", "line 2")))
    elif kind < 0.94:
        try:
            model.bring_back(number)
        except UserError as error:
            if error.problem is not Problem.OWNER_GONE:
                raise
    elif kind < 0.97:
        model.fail(table)
    else:
        model.reopen()
    return False


def two_editors(trial: Trial) -> Outcome:
    """Two places that change the same person and the same meeting in turns: every value is there or in history."""
    losses = Losses()
    ws = new_workspace(trial.place("notebook"), clock=FixedClock())
    try:
        meeting = running(ws)
        person = ws.db.value("SELECT person_id FROM meeting WHERE id = ?", (meeting,))
        for number in range(trial.size):
            losses.try_(_interleaved(ws, trial, person, meeting, number))
    finally:
        ws.close()
    return losses.outcome("fields of a person and lines of a meeting, 2 editors in random turns")


def _interleaved(ws: Workspace, trial: Trial, person: int, meeting: int, number: int) -> str:
    chance = trial.chance
    last: dict[str, str] = {}
    over: list[str] = []
    lines: dict[str, str] = {}
    before = ws.db.value("SELECT ifnull(max(id), 0) FROM step")
    for turn in range(chance.randint(2, 8)):
        editor, text = chance.choice("AB"), f"{number} {turn}"
        if chance.random() < 0.5:
            field = chance.choice(FIELDS)
            if field in last:
                over.append(last[field])
            last[field] = f"{editor} {text}"
            ws.perform("Edit", contacts.describe, {"person": person, "field": field, "text": last[field]})
        else:
            line = LineWrite(f"{editor}-{number}-{turn}", number * 100 + turn, text)
            lines[line.uid] = text
            ws.perform("Notes", write_lines, {"meeting": meeting, "lines": [line]})
    return _lost(ws, person, before, last, over, lines)


def _lost(
    ws: Workspace, person: int, before: int, last: dict[str, str], over: list[str], lines: dict[str, str]
) -> str:
    for field, value in last.items():
        if ws.db.value(f"SELECT {field} FROM person WHERE id = ?", (person,)) != value:
            return f"{field} is not {value}"
    kept = " ".join(
        json.dumps(journal.load(row[0]))
        for row in ws.db.rows("SELECT changes FROM step WHERE id > ?", (before,))
    )
    gone = [value for value in over if value not in kept]
    for uid, text in lines.items():
        if ws.db.value("SELECT text FROM note_line WHERE uid = ?", (uid,)) != text:
            gone.append(uid)
    return f"nowhere: {gone}" if gone else ""


CHECKS = (
    Check("28", "undo, redo, trash and restart in any order", 2, 100, any_order),
    Check("27", "two editors on the same records", 100, 5000, two_editors),
)
