"""Commands about whole notebooks: make, fill with made-up people, check, back up, restore."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from desktop.cli.context import Context, Status, missing_folders, with_folders
from desktop.cli.keys import key_for
from desktop.core.errors import Problem, UserError
from desktop.storage import backup, notebook_file, opening, restoring
from desktop.storage import check as checking
from desktop.storage.migrations.registry import SCHEMA
from desktop.views.messages import sentence

_WORDS = {
    "people": "people",
    "meetings": "meetings",
    "note_lines": "lines of notes",
    "followups": "follow-ups",
}


def new(context: Context, options: argparse.Namespace) -> Status:
    """Make an empty notebook."""
    folders = missing_folders(options.file)
    opening.make_notebook(options.file, clock=context.clock)
    context.answer({"path": str(options.file), "schema": SCHEMA})
    context.tell(f"Made {options.file}{with_folders(folders)}.")
    return Status.DONE


def demo(context: Context, options: argparse.Namespace) -> Status:
    """Make a notebook with made-up people; when that fails nothing is left of it."""
    from desktop.ops import demo as made_up

    path: Path = options.file
    opening.make_notebook(path, clock=context.clock)
    try:
        workspace = opening.open_notebook(path, profile=context.profile, clock=context.clock)
        try:
            asked = {name: getattr(options, name) for name in ("people", "meetings", "lines", "seed")}
            made_up.fill(workspace, **{name: number for name, number in asked.items() if number is not None})
        finally:
            workspace.close()
        counts = checking.examine(path).counts
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    context.answer({"path": str(path), **counts})
    context.tell(f"Made {path}: {_counted(counts)}.")
    return Status.DONE


def check(context: Context, options: argparse.Namespace) -> Status:  # noqa: ARG001 - as all commands
    """Say whether a notebook is sound, what is wrong, and what can be read of it."""
    if not notebook_file.is_there(context.notebook):
        raise opening.missing(context.notebook)
    key = key_for(context, context.notebook)
    try:
        found = checking.examine(context.notebook, key=key)
    except UserError as error:
        words = sentence(error)
        nothing = dict.fromkeys(_WORDS, 0)
        context.answer({"sound": False, "schema": 0, "problems": [words], "counts": nothing}, [words])
        return Status.NOT_DONE
    answer = {
        "sound": found.sound,
        "schema": found.schema,
        "problems": found.problems,
        "counts": found.counts,
    }
    context.answer(answer, [f"{context.notebook.name} {_verdict(found)}.", *found.problems])
    context.tell(
        f"It holds {_counted(found.counts)}." if found.sound else f"Readable: {_counted(found.counts)}."
    )
    return Status.DONE if found.sound else Status.NOT_DONE


def _verdict(found: checking.Findings) -> str:
    """A notebook that is only too new is not called broken."""
    if found.schema > SCHEMA and len(found.problems) == 1:
        return "needs a newer Askwell"
    return "is sound" if found.sound else "is not sound"


def back_up(context: Context, options: argparse.Namespace) -> Status:
    """Make a copy, open and check it."""
    path = context.notebook
    if not notebook_file.is_there(path):
        raise opening.missing(path)
    key = key_for(context, path)
    notebook_file.schema_of(path, key=key)
    if options.out is None:
        folder = opening.folder_of_backups(context.profile, path)
        made = backup.back_up(path, folder=folder, reason="hand", now=context.clock.now(), key=key)
    else:
        made = _copy(path, options.out, key=key)
    _told(context, made, f"Made and checked {made.path}")
    return Status.DONE


def restore(context: Context, options: argparse.Namespace) -> Status:
    """Make a notebook of a backup that was checked first; nothing that is there is replaced."""
    made = restoring.restore_new(options.backup, options.out, key=key_for(context, options.backup))
    _told(context, made, f"Restored {options.out}")
    return Status.DONE


def _copy(path: Path, out: Path, *, key: bytes | None) -> backup.Backup:
    """A backup never replaces the notebook itself, nor anything that is no notebook."""
    if out.is_dir() or (out.exists() and out.samefile(path)):
        raise UserError(Problem.NOTEBOOK_EXISTS, path=str(out), name=out.name)
    if out.exists():
        notebook_file.schema_of(out, key=restoring.key_of(out, key=key))
    return backup.copy_to(path, out, key=key)


def _told(context: Context, made: backup.Backup, words: str) -> None:
    counts = made.findings.counts
    answer = {"path": str(made.path), "verified": made.findings.sound, "counts": counts}
    context.answer(answer, [str(made.path)])
    context.tell(f"{words}: {_counted(counts)}.")


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{counts.get(name, 0)} {words}" for name, words in _WORDS.items())
