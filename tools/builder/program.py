"""Freezes the program into dist/askwell and tries it out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from desktop.core.licences import WRITTEN
from tools import environment
from tools.builder import environment as builder
from tools.builder import leave_out, parts, pictures, search_folders, weighing
from tools.builder.places import (
    BUILD,
    COMMAND,
    DIST,
    LOCK_OF_WHOLE,
    MADE_FOR_IT,
    NAME,
    PACKAGING,
    PICTURES,
    PROGRAM,
    WHOLE_ENVIRONMENT,
    system,
)
from tools.environment import ROOT
from tools.words import Trouble, say

_WITH_SYMBOLS = (
    "_internal/libpython*",
    "_internal/python3*/lib-dynload/*.so",
    "_internal/sqlcipher3/*.so",
    "_internal/cryptography/**/*.so",
)
"""Files that come with names for debuggers, which nobody needs who runs a program; Linux."""

MEGA = 2**20


def make() -> None:
    """Freeze the program anew; nothing of an earlier one is left."""
    _freeze(DIST)
    _note_symbols(_strip_symbols(PROGRAM))
    if system() == "linux":
        search_folders.forget(PROGRAM.rglob("*"))
    _show_papers()


def make_default() -> None:
    """Freeze it as PyInstaller does by itself, with everything that it finds in all of PySide6, into build/default."""
    python = builder.ready(WHOLE_ENVIRONMENT, LOCK_OF_WHOLE)
    _freeze(BUILD / "default", python=python, variables={parts.LEAVE_NOTHING_OUT: "1"})
    say(f"Made: {BUILD / 'default'}, {_size(BUILD / 'default') / MEGA:.0f} MB")


def weigh() -> None:
    """Make a program with each part that is left out put back, and keep what that part adds."""
    if system() != "linux":
        raise Trouble("Parts are weighed on Linux only.")
    _freeze(weighing.WEIGHED, spec="weighed")
    folders = sorted(weighing.WEIGHED.iterdir())
    won = {folder.name: _strip_symbols(folder) for folder in folders}
    weighing.note({folder.name: weighing.weigh(folder) for folder in folders}, won[weighing.NOTHING])
    say(f"Made: {len(folders)} programs in {weighing.WEIGHED}")


def _freeze(
    out: Path, *, python: Path | None = None, spec: str = COMMAND, variables: Mapping[str, str] | None = None
) -> None:
    """With the Python that runs this, unless another is named."""
    shutil.rmtree(out, ignore_errors=True)
    MADE_FOR_IT.mkdir(parents=True, exist_ok=True)
    pictures.draw_all(PICTURES, MADE_FOR_IT / "pictures")
    work = BUILD / "work" / out.name
    shutil.rmtree(work, ignore_errors=True)
    where = ["--distpath", str(out), "--workpath", str(work), str(PACKAGING / system() / f"{spec}.spec")]
    freezer = [str(python or sys.executable), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    day = {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1767225600")}
    env = environment.environ() | day | dict(variables or {})
    if subprocess.run([*freezer, *where], cwd=ROOT, env=env, check=False).returncode:
        raise Trouble("PyInstaller could not make the program; its words stand above.")


def executable() -> Path:
    """The built program that answers on a terminal."""
    if sys.platform == "win32":
        return PROGRAM / f"{COMMAND}-cli.exe"
    if sys.platform == "darwin":
        return DIST / f"{NAME}.app" / "Contents" / "MacOS" / NAME
    return PROGRAM / COMMAND


def try_out() -> None:
    """Let the built program say its versions and test itself; raises Trouble when it does not."""
    for arguments in (["--version"], ["--self-test"]):
        env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        if subprocess.run([executable(), *arguments], env=env, check=False).returncode:
            raise Trouble(f"The built program failed at {arguments[0]}; its words stand above.")


def table() -> str:
    """What was left out with what it saved, as a Markdown table, and the size of what there is."""
    rows = [
        f"| {name} | {size / MEGA:.1f} | {count} | {why} |"
        for name, (size, count, why) in json.loads(parts.SAVED.read_text("utf-8")).items()
        if count
    ]
    head = "| Left out | MB | files | because |\n|---|---:|---:|---|"
    return "\n".join([head, *rows, "", f"What there is: {_size(PROGRAM) / MEGA:.0f} MB."])


def _size(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _strip_symbols(program: Path) -> tuple[int, int]:
    """The bytes that were won by it, and the number of files."""
    if not sys.platform.startswith("linux"):
        return 0, 0
    files = sorted({path for pattern in _WITH_SYMBOLS for path in program.glob(pattern)})
    before = sum(path.stat().st_size for path in files)
    subprocess.run(["strip", "--strip-unneeded", *files], check=True)
    return before - sum(path.stat().st_size for path in files), len(files)


def _note_symbols(won: tuple[int, int]) -> None:
    saved = json.loads(parts.SAVED.read_text("utf-8"))
    saved[leave_out.SYMBOLS[0]] = [*won, leave_out.SYMBOLS[1]]
    parts.SAVED.write_text(json.dumps(saved, indent=1), "utf-8")


def _show_papers() -> None:
    """Lay the licences and the bill of materials where a person looks: beside the program."""
    for name in (WRITTEN, f"{COMMAND}.cdx.json"):
        for folder in (PROGRAM, DIST):
            if folder.is_dir():
                shutil.copyfile(MADE_FOR_IT / name, folder / name)
                break
    say(f"Made: {PROGRAM if PROGRAM.is_dir() else DIST}, {_size(DIST) / MEGA:.0f} MB")
