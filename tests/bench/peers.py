"""G2: the start of Askwell beside those of other programs of its kind, each in turn with a window with one label."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench import screen
from tests.bench.built import BUILT
from tests.bench.measure import Pairs, median
from tests.bench.notebooks import Shape, big_notebook
from tests.bench.start import Program, Watch, askwell, built, one_label, support, watching
from tests.bench.table import Line, Skipped

LABEL = "one label"
WHY = "Python makes the modules and classes of a full page anew at each start; see G1"
SHARE_OF_ROUNDS = 3
"""So many programs are started in a round that a third of the rounds will do."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that is found by its command. ``opened`` makes what it opens and names it to the command."""

    name: str
    command: str
    opened: Callable[[Path], list[str]]


def run(shape: Shape, *, cache: Path, rounds: int) -> list[Line | Skipped]:
    """The lines of the table: what each start takes, and Askwell against each peer that is installed."""
    lacking = screen.missing()
    if lacking or not Path("/proc/self/smaps_rollup").exists():
        return [Skipped("G2", lacking or "needs Linux")]
    found: list[Line | Skipped] = []
    installed = [peer for peer in PEERS if shutil.which(peer.command)]
    found += [
        Skipped("G2", f"{peer.name} is not installed ({peer.command})")
        for peer in PEERS
        if peer not in installed
    ]
    notebook = big_notebook(shape, folder=cache)
    programs = _ours(notebook, cache)
    ours = list(programs)[-1]
    with watching() as watch, _bus() as bus:
        for peer in installed:
            command = [*bus, peer.command, *peer.opened(watch.home / peer.command)]
            programs[peer.name] = Program(command, 0, None)
        took, trouble = _by_turns(watch, programs, rounds=max(3, rounds // SHARE_OF_ROUNDS))
    found += [Skipped("G2", f"{name}: {why}") for name, why in trouble.items()]
    return found + _lines(took, ours=ours, peers=[peer.name for peer in installed])


def _ours(notebook: Path, cache: Path) -> dict[str, Program]:
    """The label and Askwell, by their names; the last is what people install, where there is one."""
    unpacked = support(cache, unpacked=True)
    programs = {
        LABEL: one_label(support(cache, unpacked=False)),
        "Askwell, run by Python": askwell(notebook, cache / "profile-big", unpacked),
    }
    if BUILT.exists():
        programs["Askwell, built"] = built(BUILT, notebook, cache / "profile-built")
    return programs


def _by_turns(
    watch: Watch, programs: dict[str, Program], *, rounds: int
) -> tuple[dict[str, list[float]], dict[str, str]]:
    """What each start took, round by round after one that does not count; and what went wrong with whom."""
    took: dict[str, list[float]] = {name: [] for name in programs}
    trouble: dict[str, str] = {}
    for _ in range(rounds + 1):
        for name in [name for name in programs if name not in trouble]:
            try:
                took[name].append(watch.see(programs[name]).ready_ms)
            except RuntimeError as error:
                trouble[name] = str(error)
    return {name: starts[1:] for name, starts in took.items() if name not in trouble}, trouble


def _lines(took: dict[str, list[float]], *, ours: str, peers: list[str]) -> list[Line | Skipped]:
    lines: list[Line | Skipped] = []
    for name in [name for name in took if name != LABEL]:
        lines.append(_line(f"  start of {name}, against one label", took[name], took[LABEL]))
    for name in [name for name in peers if name in took]:
        lines.append(_line(f"start of {ours}, against {name}", took[ours], took[name], ceiling=1.0))
    return lines


def _line(what: str, ours: list[float], other: list[float], *, ceiling: float | None = None) -> Line:
    pairs = Pairs(other, ours)
    goal = "" if ceiling is None else "G2"
    return Line(goal, what, median(ours), ceiling, median(other), pairs.ratio, why=WHY)


@contextmanager
def _bus() -> Iterator[list[str]]:
    """What to put before a command so that it finds a session bus, as it would on a desktop; nothing without one."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        yield []
        return
    command = [daemon, "--session", "--nofork", "--print-address"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert process.stdout is not None
        yield ["env", f"DBUS_SESSION_BUS_ADDRESS={process.stdout.readline().strip()}"]
    finally:
        process.terminate()
        process.communicate()


def _nothing(_folder: Path) -> list[str]:
    return []


def _wiki(folder: Path) -> list[str]:
    folder.mkdir()
    (folder / "notebook.zim").write_text("[Notebook]\nname=Notes\n", "utf-8")
    (folder / "Home.txt").write_text("Content-Type: text/x-zim-wiki\n\n====== Home ======\n", "utf-8")
    return ["--standalone", str(folder)]


def _repository(folder: Path) -> list[str]:
    subprocess.run(["git", "init", "-q", folder], check=True)
    return ["--repo", str(folder)]


def _mail(folder: Path) -> list[str]:
    folder.mkdir()
    return ["--no-remote", "--profile", str(folder)]


def _cards(folder: Path) -> list[str]:
    return ["--base", str(folder)]


PEERS = (
    Peer("DB Browser for SQLite", "sqlitebrowser", _nothing),
    Peer("Contacts of GNOME", "gnome-contacts", _nothing),
    Peer("Zim", "zim", _wiki),
    Peer("Vorta", "vorta", _nothing),
    Peer("Git Cola", "git-cola", _repository),
    Peer("Anki", "anki", _cards),
    Peer("Thunderbird", "thunderbird", _mail),
)
