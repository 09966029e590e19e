"""G5: the built program beside the same program run by Python, and beside what PyInstaller makes by default."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from tests.bench import screen
from tests.bench.measure import in_turn, median
from tests.bench.notebooks import Shape, big_notebook
from tests.bench.start import ROOT, Watched, askwell, built, support, watching
from tests.bench.table import Line, Skipped

BUILT = ROOT / "dist" / "askwell"
DEFAULT = ROOT / "build" / "default" / "askwell"
WHY = "what is in the program decides it: run.py build table names the parts"


def run(shape: Shape, *, cache: Path, rounds: int) -> list[Line | Skipped]:
    """The lines of the table; they need what ``run.py build program default`` makes."""
    lacking = screen.missing()
    if lacking or not Path("/proc/self/smaps_rollup").exists():
        return [Skipped("G5", lacking or "needs Linux")]
    if not (BUILT / "askwell").exists():
        return [Skipped("G5", "there is no built program: run.py build program")]
    ours = size_mb(BUILT)
    found: list[Line | Skipped] = [_start(shape, cache=cache, rounds=rounds)]
    libraries = size_of_libraries_mb()
    what = "  size of the built program, against its libraries as pip lays them"
    found.append(Line("", what, ours, None, libraries, ours / libraries, "MB"))
    if not DEFAULT.exists():
        return [*found, Skipped("G5", "there is no build to compare with: run.py build default")]
    found.append(_start(shape, cache=cache, rounds=max(3, rounds // 3), folder=DEFAULT))
    theirs = size_mb(DEFAULT)
    what = "size of the built program, against PyInstaller's default"
    return [*found, Line("G5", what, ours, 0.60, theirs, ours / theirs, "MB", WHY)]


def size_mb(folder: Path) -> float:
    """What the files of a folder hold, in MB; links count nothing."""
    return _mb(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def size_of_libraries_mb() -> float:
    """What the libraries in requirements.lock hold as they are installed, in MB, without Python itself."""
    names = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE)
    found = []
    for name in names:
        with suppress(metadata.PackageNotFoundError):  # some are for other systems
            found += [Path(str(file.locate())) for file in metadata.distribution(name).files or []]
    return _mb(path for path in found if path.is_file())


def _mb(files: Iterable[Path]) -> float:
    return sum(path.stat().st_size for path in files) / 2**20


def _start(shape: Shape, *, cache: Path, rounds: int, folder: Path = BUILT) -> Line:
    notebook = big_notebook(shape, folder=cache)
    with watching() as watch:
        unbuilt = Watched(watch, askwell(notebook, cache / "profile-big", support(cache, unpacked=True)))
        one = Watched(watch, built(folder, notebook, cache / "profile-built"))
        pairs = in_turn(unbuilt.start, one.start, rounds=rounds)
    figures = median(pairs.ours), median(pairs.yardstick), pairs.ratio
    if folder is DEFAULT:
        what = "  start of PyInstaller's default, against run by Python"
        return Line("", what, figures[0], None, *figures[1:])
    return Line("G5", "start of the built program, against run by Python", figures[0], 1.05, *figures[1:])
