"""What each part that is left out would add: one program for each, made with that part alone put back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.builder import leave_out, parts
from tools.builder.leave_out import PARTS, Entry
from tools.builder.places import BUILD

WEIGHED = BUILD / "weighed"
FIGURES = BUILD / "weighed.json"
NOTHING = "nothing"
"""The program that all are compared with: made in the same way, with nothing put back."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What is collected into the folder of this name."""

    name: str
    pure: list[Entry]
    binaries: list[Entry]
    datas: list[Entry]
    scripts: list[Entry]


def trials(found: Any) -> Iterator[Trial]:
    """What PyInstaller's Analysis found, without all parts, and then with each part that is in it put back."""
    from PyInstaller.config import CONF

    for part in (None, *PARTS):
        pure, binaries, datas = (
            leave_out.without_parts(listed, but=part) for listed in (found.pure, found.binaries, found.datas)
        )
        if part is None:
            least = len(pure) + len(binaries) + len(datas)
        elif len(pure) + len(binaries) + len(datas) == least:
            continue
        CONF["code_cache"][id(pure)] = CONF["code_cache"].get(
            id(found.pure)
        )  # what was compiled once will do
        scripts = parts.needed_scripts(found.scripts, but=part)
        yield Trial(NOTHING if part is None else key(part), pure, binaries, datas, scripts)


def key(part: leave_out.Part) -> str:
    """The name of the folder in which the program with this part lies."""
    return "".join(letter if letter.isalnum() else "-" for letter in part.name.lower())


def note(sizes: dict[str, tuple[int, int]], symbols: tuple[int, int]) -> None:
    """Keep what each part adds, of the bytes and the number of the files in each folder, and names for debuggers."""
    size, count = sizes[NOTHING]
    found = {
        part.name: [sizes[key(part)][0] - size, sizes[key(part)][1] - count, part.why]
        for part in PARTS
        if key(part) in sizes
    }
    found[leave_out.SYMBOLS[0]] = [symbols[0], 0, leave_out.SYMBOLS[1]]
    FIGURES.write_text(json.dumps(found, indent=1), "utf-8")


def weigh(folder: Path) -> tuple[int, int]:
    """Bytes and number of the files below a folder; links count nothing."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files), len(files)
