"""Measures how fast the program is and prints one table: ``python run.py bench [--quick] [--only G1,G8]``."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench import notebooks
from tests.bench.notebooks import Shape
from tests.bench.table import Line, Skipped, drawn

GOALS = (
    "G1",
    "G2",
    "G3",
    "G4",
    "G5",
    "G6",
    "G7",
    "G8",
    "G9",
    "G10",
    "G11",
    "G12",
    "G13",
    "G14",
    "G15",
    "G16",
)
QUICK = Shape(1_000, 2_000)


@dataclass(frozen=True, slots=True)
class Run:
    """How much is measured."""

    shape: Shape
    cache: Path
    rounds: int
    characters: int
    quick: bool
    actions: int
    wanted: set[str]


def main(typed: Sequence[str] | None = None) -> int:
    """Measure and print; the status is 0 also where a goal is missed, as figures are for people to judge."""
    options = _options(typed)
    run = Run(
        QUICK if options.quick else notebooks.FULL,
        options.cache,
        options.rounds or (5 if options.quick else 15),
        50_000 if options.quick else 500_000,
        options.quick,
        options.actions or (1_000 if options.quick else 10_000),
        options.only,
    )
    begin = time.monotonic()
    lines: list[Line] = []
    for goals, measure in _measures():
        if options.only & set(goals):
            print(f"Measuring {', '.join(goals)} …", file=sys.stderr, flush=True)
            for found in measure(run):
                if isinstance(found, Skipped):
                    print(f"{found.goal}: not measured, {found.reason}", file=sys.stderr)
                else:
                    lines.append(found)
    print(_about(run, time.monotonic() - begin))
    print(drawn(lines))
    if options.json:
        options.json.write_text(json.dumps([asdict(line) | {"met": line.met} for line in lines], indent=1))
    return 0


def _measures() -> list[tuple[tuple[str, ...], Callable[[Run], list[Line | Skipped]]]]:
    """Goals and what measures them; each is imported when it is wanted."""
    return [
        (("G1", "G3", "G4"), _start),
        (("G2", "G5"), _built),
        (("G6",), _search),
        (("G7",), _ranking),
        (("G8", "G9"), _lists),
        (("G10",), _keys),
        (("G11",), _saving),
        (("G12",), _protection),
        (("G13", "G14", "G15"), _files),
        (("G16",), _actions),
    ]


def _start(run: Run) -> list[Line | Skipped]:
    from tests.bench import start

    return start.run(run.shape, cache=run.cache, rounds=run.rounds)


def _built(run: Run) -> list[Line | Skipped]:
    from tests.bench import built

    return built.run(run.shape, cache=run.cache, rounds=run.rounds, wanted=run.wanted)


def _search(run: Run) -> list[Line | Skipped]:
    from tests.bench import inside, search

    _application = inside.application(run.cache / "profile")
    return search.run(run.shape, cache=run.cache, rounds=run.rounds)


def _ranking(run: Run) -> list[Line | Skipped]:
    from tests.bench import inside, ranking

    _application = inside.application(run.cache / "profile")
    return ranking.run(run.shape, cache=run.cache, rounds=run.rounds)


def _lists(run: Run) -> list[Line | Skipped]:
    from tests.bench import inside, lists

    _application = inside.application(run.cache / "profile")
    return lists.run(run.shape, cache=run.cache, rounds=run.rounds, quick=run.quick)


def _keys(run: Run) -> list[Line | Skipped]:
    from tests.bench import inside, keys

    _application = inside.application(run.cache / "profile")
    return keys.run(characters=run.characters, rounds=run.rounds)


def _protection(run: Run) -> list[Line | Skipped]:
    from tests.bench import inside, protection

    _application = inside.application(run.cache / "profile")
    return protection.run(run.shape, cache=run.cache, rounds=run.rounds)


def _files(run: Run) -> list[Line | Skipped]:
    from tests.bench import files, inside

    _application = inside.application(run.cache / "profile")
    return files.run(rounds=run.rounds, quick=run.quick)


def _saving(run: Run) -> list[Line | Skipped]:
    from tests.bench import saving

    return saving.run(rounds=run.rounds, kills=5 if run.quick else 30)


def _actions(run: Run) -> list[Line | Skipped]:
    from tests.bench import actions, inside

    _application = inside.application(run.cache / "profile")
    return actions.run(actions=run.actions)


def _about(run: Run, seconds: float) -> str:
    from PySide6.QtCore import qVersion

    from desktop.storage.database import sqlite_version

    what = f"{run.shape.people:,} people, {run.shape.meetings:,} meetings of {run.shape.lines} lines"
    where = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    return f"\n{where}, Qt {qVersion()}, SQLite {sqlite_version()}; {what}; {seconds:.0f} s\n"


def _options(typed: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="run.py bench", description="How fast it is, beside yardsticks of the same run."
    )
    parser.add_argument("--quick", action="store_true", help="a tenth of the notes and fewer rounds")
    parser.add_argument("--only", type=_goals, default=set(GOALS), metavar="G1,G8", help="only these goals")
    parser.add_argument("--rounds", type=int, help="pairs of each measure")
    parser.add_argument(
        "--cache",
        type=Path,
        default=notebooks.cache_folder(),
        metavar="DIR",
        help="where big notebooks are kept",
    )
    parser.add_argument("--actions", type=int, help="random actions; a release has a million")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures down as well")
    return parser.parse_args(typed)


def _goals(text: str) -> set[str]:
    goals = {goal.strip().upper() for goal in text.split(",")}
    if unknown := goals - set(GOALS):
        raise argparse.ArgumentTypeError(f"no measure for {', '.join(sorted(unknown))}")
    return goals


if __name__ == "__main__":
    sys.exit(main())
