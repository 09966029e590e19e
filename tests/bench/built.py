"""G2, G5: start and size of the built program beside the same run by Python, PyInstaller's default, and other programs.

All are started by turns in one run, so that every figure has its yardstick beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench import installed, peers, screen
from tests.bench.notebooks import Shape, big_notebook
from tests.bench.start import ROOT, Program, askwell, built, one_label, support, watching
from tests.bench.table import Line, Skipped
from tests.bench.turns import Turns, by_turns

BUILT = ROOT / "dist" / "askwell"
DEFAULT = ROOT / "build" / "default" / "askwell"
WEIGHED = ROOT / "build" / "weighed"
BESIDE = ROOT / "build" / "beside.json"
PARTS = ROOT / "build" / "weighed-starts.json"
"""What `run.py build page` makes tables of: the one of a run with other programs, the other of one with the parts."""

LABEL, UNBUILT = "a window with one label", "Askwell, run by Python"
OURS, THEIRS = "Askwell, built", "Askwell, built by PyInstaller's default"
PUT_BACK = "Askwell, built with "

WHY_START = "Python makes the modules and classes of a full page anew at each start; see G1"
WHY_SIZE = "what is in the program decides it: run.py build weigh says what each part adds"


@dataclass(frozen=True, slots=True)
class Standing:
    """A row of the table: MB alone and with all that it needs, its start beside a label's, ours beside its."""

    name: str
    alone_mb: float | None
    whole_mb: float | None
    beside_label: float | None
    ours_beside: float | None


def run(shape: Shape, *, cache: Path, rounds: int, wanted: set[str]) -> list[Line | Skipped]:
    """The lines of the table; the built programs are made by ``run.py build program default weigh packages`` before."""
    lacking = screen.missing()
    if lacking or not Path("/proc/self/smaps_rollup").exists():
        return [Skipped(goal, lacking or "needs Linux") for goal in ("G2", "G5") if goal in wanted]
    others = peers.installed() if "G2" in wanted else []
    often = _ours(big_notebook(shape, folder=cache), cache)
    seldom = dict(_with_parts(often, cache, big_notebook(shape, folder=cache))) if "G5" in wanted else {}
    with watching() as watch, peers.session_bus() as bus:
        seldom |= {peer.name: peers.program(peer, bus, watch.home) for peer in others}
        turns = by_turns(watch, often, seldom, rounds=rounds)
    standings = [_standing(turns, name) for name in often | seldom if not name.startswith(PUT_BACK)]
    _keep(turns, standings, wanted)
    found: list[Line | Skipped] = list(_lacking(wanted, turns))
    if "G5" in wanted:
        found += _against_ourselves(turns, standings)
    return found + (_against_others(turns, [peer.name for peer in others]) if "G2" in wanted else [])


def _keep(turns: Turns, standings: list[Standing], wanted: set[str]) -> None:
    BESIDE.parent.mkdir(exist_ok=True)
    if "G2" in wanted:
        BESIDE.write_text(json.dumps([asdict(each) for each in standings], indent=1), "utf-8")
    parts = [name for name in turns.seen if name.startswith(PUT_BACK)]
    if parts and turns.started(OURS):
        ratios = {name.removeprefix(PUT_BACK): turns.pairs(name, OURS, "cpu_ms").ratio for name in parts}
        PARTS.write_text(json.dumps(ratios, indent=1), "utf-8")


def _ours(notebook: Path, cache: Path) -> dict[str, Program]:
    programs = {
        LABEL: one_label(support(cache, unpacked=False)),
        UNBUILT: askwell(notebook, cache / "profile-big", support(cache, unpacked=True)),
    }
    for name, folder in ((OURS, BUILT), (THEIRS, DEFAULT)):
        if folder.exists():
            programs[name] = built(folder, notebook, cache / f"profile-{folder.parent.name}")
    return programs


def _with_parts(ours: dict[str, Program], cache: Path, notebook: Path) -> Iterator[tuple[str, Program]]:
    """The built program with each part that is left out put back."""
    if OURS in ours and WEIGHED.exists():
        for folder in sorted(WEIGHED.iterdir()):
            yield f"{PUT_BACK}{folder.name}", built(folder, notebook, cache / "profile-weighed")


def _standing(turns: Turns, name: str) -> Standing:
    alone, whole = _sizes(name)
    return Standing(
        name,
        alone,
        whole,
        turns.pairs(name, LABEL).ratio if turns.started(name, LABEL) else None,
        turns.pairs(OURS, name).ratio if turns.started(name, OURS) else None,
    )


def _sizes(name: str) -> tuple[float | None, float | None]:
    """MB of a program alone, and with all packages that it depends on; None where nobody tells."""
    if name == UNBUILT:
        return installed.of_libraries_mb(), None
    known = installed.packages(installed.STATUS.read_text("utf-8")) if installed.STATUS.exists() else {}
    if name in (OURS, THEIRS):
        size = installed.of_folder_mb(BUILT if name == OURS else DEFAULT)
        control = ROOT / "build" / "deb" / "DEBIAN" / "control"
        if name == THEIRS or not control.exists() or not known:
            return size, None
        asked = next(line for line in control.read_text("utf-8").splitlines() if line.startswith("Depends: "))
        needs = installed.depends(asked.removeprefix("Depends: "))
        return size, size + installed.with_all_it_needs(needs, known) / 1024
    command = next((peer.command for peer in peers.PEERS if peer.name == name), "")
    if command not in known:
        return None, None
    return known[command].kib / 1024, installed.with_all_it_needs([(command,)], known) / 1024


def _lacking(wanted: set[str], turns: Turns) -> Iterator[Skipped]:
    for name, why in turns.trouble.items():
        yield Skipped("G2" if "G2" in wanted else "G5", f"{name}: {why}")
    if "G2" in wanted:
        here = peers.installed()
        for peer in peers.PEERS:
            if peer not in here:
                yield Skipped("G2", f"{peer.name} is not installed ({peer.command})")
    if "G5" in wanted and not BUILT.exists():
        yield Skipped("G5", "there is no built program: run.py build program")
    if "G5" in wanted and not DEFAULT.exists():
        yield Skipped("G5", "there is no build to compare with: run.py build default")


def _against_ourselves(turns: Turns, standings: list[Standing]) -> list[Line | Skipped]:
    sizes = {each.name: each.alone_mb for each in standings}
    lines: list[Line | Skipped] = []
    if turns.started(OURS, UNBUILT):
        lines.append(
            _line("G5", "start of the built program, against run by Python", turns, UNBUILT, ceiling=1.05)
        )
        what = "  processor time of it, against run by Python"
        lines.append(_line("", what, turns, UNBUILT, figure="cpu_ms"))
    if turns.started(OURS, THEIRS):
        lines.append(_line("", "  start of the built program, against PyInstaller's default", turns, THEIRS))
    for other, ceiling in ((THEIRS, 0.60), (UNBUILT, None)):
        ours, theirs = sizes.get(OURS), sizes.get(other)
        if ours and theirs:
            what = f"{'' if ceiling else '  '}size of the built program, against "
            what += "PyInstaller's default" if other == THEIRS else "its libraries as pip lays them"
            goal = "G5" if ceiling else ""
            lines.append(Line(goal, what, ours, ceiling, theirs, ours / theirs, "MB", WHY_SIZE))
    return lines


def _against_others(turns: Turns, others: list[str]) -> list[Line | Skipped]:
    ours = OURS if turns.started(OURS) else UNBUILT
    lines: list[Line | Skipped] = []
    for name in [name for name in (UNBUILT, OURS, *others) if turns.started(name, LABEL)]:
        pairs = turns.pairs(name, LABEL)
        what = f"  start of {name}, against one label"
        lines.append(Line("", what, turns.median(name), None, turns.median(LABEL), pairs.ratio))
    for name in [name for name in others if turns.started(name, ours)]:
        lines.append(_line("G2", f"start of {ours}, against {name}", turns, name, ours=ours, ceiling=1.0))
    return lines


def _line(
    goal: str,
    what: str,
    turns: Turns,
    other: str,
    *,
    ours: str = OURS,
    ceiling: float | None = None,
    figure: str = "ready_ms",
) -> Line:
    ratio = turns.pairs(ours, other, figure).ratio
    medians = turns.median(ours, figure), turns.median(other, figure)
    return Line(goal, what, medians[0], ceiling, medians[1], ratio, why=WHY_START)
