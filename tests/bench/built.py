"""G5: the built program beside the same program run by Python, and beside what PyInstaller makes by default."""

from __future__ import annotations

from pathlib import Path

from tests.bench import screen
from tests.bench.measure import in_turn, median
from tests.bench.notebooks import Shape, big_notebook
from tests.bench.start import ROOT, ROWS, Program, Watched, askwell, support, watching
from tests.bench.table import Line, Skipped

BUILT = ROOT / "dist" / "askwell"
DEFAULT = ROOT / "build" / "default" / "askwell"
WHY = "what is in the program decides it: run.py build table names the parts"


def run(shape: Shape, *, cache: Path, rounds: int) -> list[Line | Skipped]:
    """The lines of the table; both need what ``run.py build program default`` makes."""
    lacking = screen.missing()
    if lacking or not Path("/proc/self/smaps_rollup").exists():
        return [Skipped("G5", lacking or "needs Linux")]
    if not (BUILT / "askwell").exists():
        return [Skipped("G5", "there is no built program: run.py build program")]
    found: list[Line | Skipped] = [_start(shape, cache=cache, rounds=rounds)]
    if DEFAULT.exists():
        ours, theirs = size_mb(BUILT), size_mb(DEFAULT)
        what = "size of the built program, against PyInstaller's default"
        found.append(Line("G5", what, ours, 0.60, theirs, ours / theirs, "MB", WHY))
    else:
        found.append(Skipped("G5", "there is no build to compare sizes with: run.py build default"))
    return found


def size_mb(folder: Path) -> float:
    """What the files of a folder hold, in MB; links count nothing."""
    return (
        sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
        / 2**20
    )


def _start(shape: Shape, *, cache: Path, rounds: int) -> Line:
    notebook = big_notebook(shape, folder=cache)
    unpacked = support(cache, unpacked=True)
    options = ["--profile", str(cache / "profile-built"), "--notebook", str(notebook)]
    with watching() as watch:
        unbuilt = Watched(watch, askwell(notebook, cache / "profile-big", unpacked))
        built = Watched(watch, Program([str(BUILT / "askwell"), *options], ROWS, unpacked))
        pairs = in_turn(unbuilt.start, built.start, rounds=rounds)
    what = "start of the built program, against run by Python"
    return Line("G5", what, median(pairs.ours), 1.05, median(pairs.yardstick), pairs.ratio)
