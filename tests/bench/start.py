"""G1, G3, G4: starting, watched from outside the process, beside a window with one label."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import shiboken6

from tests.bench import processes, screen
from tests.bench.measure import Pairs, in_turn, median
from tests.bench.notebooks import SMALL, Shape, big_notebook
from tests.bench.table import Line, Skipped

ROOT = Path(__file__).parents[2]
WHY_START = (
    "a full page needs some 140 modules of our own and 90 classes of Qt, which Python makes anew at each start; "
    "a label needs neither"
)
WHY_MEMORY = (
    "those modules and classes stay, the pages of the notebook that were read are kept, "
    "and what the first change needs is loaded by then"
)
WHY_STALL = "the page of the chosen person grows in turns, and the making of its longest box is one of them"
WHY_SIZE = "the number on a tab and the first rows are found by looking through all that is due"

ROWS = 10
"""So many lines of text show that the first page is filled."""

PAINTED_ROWS = 12
"""So many rows of pixels unlike the one above show that a stranger's window is painted."""

PING_SECONDS, LOOK_SECONDS = 0.004, 0.002
SETTLE_SECONDS, CLOSE_SECONDS, PATIENCE_SECONDS = 1.5, 10.0, 60.0
_STRAY = (
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONUNBUFFERED",
    "PYTHONPROFILEIMPORTTIME",
    "WAYLAND_DISPLAY",
    "SBK_EMBED",
)


@dataclass(frozen=True, slots=True)
class Start:
    """One start: when it was ready, what it had taken until then, and the longest silence after."""

    ready_ms: float
    cpu_ms: float
    memory_mb: float
    stall_ms: float


@dataclass(frozen=True, slots=True)
class Program:
    """Something to start. ``lines`` of text must be seen in its window; its PySide6 may have been unpacked.

    Without ``support`` it is a program that has nothing to do with this checkout. With no ``lines`` anything that is
    painted will do, which is early for a program that paints its frame first.
    """

    command: Sequence[str]
    lines: int
    support: Path | None


def run(shape: Shape, *, cache: Path, rounds: int) -> list[Line | Skipped]:
    """The lines of the table."""
    lacking = screen.missing()
    if lacking or not Path("/proc/self/smaps_rollup").exists():
        reason = lacking or "needs Linux"
        return [Skipped(goal, reason) for goal in ("G1", "G3", "G4")]
    big = big_notebook(shape, folder=cache)
    small = big_notebook(SMALL, folder=cache)
    bare, unpacked = support(cache, unpacked=False), support(cache, unpacked=True)
    label = one_label(bare)
    with watching() as watch:
        of_label = Watched(watch, label)
        of_big = Watched(watch, askwell(big, cache / "profile-big", unpacked))
        against_label = in_turn(of_label.start, of_big.start, rounds=rounds)
        of_unpacked = Watched(watch, Program(label.command, 1, unpacked))
        of_small = Watched(watch, askwell(small, cache / "profile-small", unpacked))
        against_none = in_turn(of_small.start, of_big.start, rounds=rounds)
        label_unpacked = in_turn(of_unpacked.start, of_label.start, rounds=max(3, rounds // 3))
    return _lines(against_label, against_none, label_unpacked, of_label, of_big, rounds)


class Watched:
    """A program that is started again and again; keeps what was seen."""

    def __init__(self, watch: Watch, program: Program) -> None:
        self._watch, self._program = watch, program
        self.starts: list[Start] = []

    def start(self) -> float:
        """Start it once; when it was ready."""
        self.starts.append(self._watch.see(self._program))
        return self.starts[-1].ready_ms


class Watch:
    """Somebody before a screen who presses keys all the time."""

    def __init__(self, display: str, home: Path) -> None:
        self._screen = screen.Screen(display)
        self.home = home
        self._environment = {name: value for name, value in os.environ.items() if name not in _STRAY} | {
            "DISPLAY": display,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "XDG_SESSION_TYPE": "x11",
            "QT_QPA_PLATFORM": "xcb",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/nobody",
            "NO_AT_BRIDGE": "1",
            "LANG": "C.UTF-8",
        }
        self._pings = 0

    def see(self, program: Program, *, settle: float = SETTLE_SECONDS) -> Start:
        """Start a program, watch it until it is ready and ``settle`` seconds longer, and close it again."""
        environment = dict(self._environment)
        if program.support is not None:
            environment["PYTHONPATH"] = os.pathsep.join([str(program.support), str(ROOT)])
        begin = time.monotonic()
        process = subprocess.Popen(program.command, env=environment, cwd=self.home)
        try:
            window = self._wait_for_window(process, begin, lines=program.lines)
            ready = self._wait_for_answer(process, begin, window)
            cpu = processes.cpu_ms(process.pid)
            stall = self._longest_silence(window, settle)
            memory = processes.memory_mb(process.pid)
            self._close(process, window)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()
        return Start(1000 * (ready - begin), cpu, memory, stall)

    def close(self) -> None:
        """Leave."""
        self._screen.close()

    def _close(self, process: subprocess.Popen[bytes], window: int) -> None:
        """As somebody would, so that the next start finds everything in order."""
        self._screen.ask_to_close(window)
        try:
            process.wait(CLOSE_SECONDS)
        except subprocess.TimeoutExpired:
            print("A window did not close; perhaps it asked something.", file=sys.stderr)

    def _wait_for_window(self, process: subprocess.Popen[bytes], begin: float, *, lines: int) -> int:
        """The first window in which so many lines stand."""
        windows: list[int] = []
        while True:
            windows += [event.mapped for event in self._screen.events(seconds=LOOK_SECONDS) if event.mapped]
            for window in windows:
                if self._screen.is_main_window(window) and self._is_filled(window, lines):
                    return window
            self._check(process, begin)

    def _is_filled(self, window: int, lines: int) -> bool:
        if lines:
            return self._screen.lines_of_text(window) >= lines
        return self._screen.painted_rows(window) >= PAINTED_ROWS

    def _wait_for_answer(self, process: subprocess.Popen[bytes], begin: float, window: int) -> float:
        """When a question that was asked after the window was painted is answered."""
        first = self._pings + 1
        while True:
            self._ping(window)
            for event in self._screen.events(seconds=PING_SECONDS):
                if event.answered >= first:
                    return time.monotonic()
            self._check(process, begin)

    def _longest_silence(self, window: int, settle: float) -> float:
        """The longest time to an answer while the window settles."""
        end, asked, longest = time.monotonic() + settle, {}, 0.0
        while (now := time.monotonic()) < end:
            asked[self._ping(window)] = now
            next_ping = now + PING_SECONDS
            while (left := next_ping - time.monotonic()) > 0:
                for event in self._screen.events(seconds=left):
                    sent = asked.pop(event.answered, None)
                    longest = max(longest, 0.0 if sent is None else time.monotonic() - sent)
        unanswered = [end - sent for sent in asked.values()]
        return 1000 * max([longest, *unanswered])

    def _ping(self, window: int) -> int:
        self._pings += 1
        self._screen.ping(window, self._pings)
        return self._pings

    def _check(self, process: subprocess.Popen[bytes], begin: float) -> None:
        if process.poll() is not None:
            raise RuntimeError(f"the program ended with {process.returncode} before its window was ready")
        if time.monotonic() - begin > PATIENCE_SECONDS:
            raise RuntimeError("no window that is painted and answers")


@contextmanager
def watching() -> Iterator[Watch]:
    """A screen of its own with somebody before it, for as long as it lasts."""
    with tempfile.TemporaryDirectory(prefix="askwell-bench-") as home, screen.virtual_screen() as display:
        os.chmod(home, 0o700)
        watch = Watch(display, Path(home))
        try:
            yield watch
        finally:
            watch.close()


def askwell(notebook: Path, profile: Path, support: Path) -> Program:
    """The program as Python runs it, with this notebook."""
    command = [sys.executable, "-P", "-m", "desktop", "--profile", str(profile), "--notebook", str(notebook)]
    return Program(command, ROWS, support)


def built(folder: Path, notebook: Path, profile: Path) -> Program:
    """A built program, with this notebook."""
    return Program(
        [str(folder / "askwell"), "--profile", str(profile), "--notebook", str(notebook)], ROWS, None
    )


def one_label(support: Path) -> Program:
    """The yardstick: a window with one label."""
    return Program([sys.executable, "-P", "-m", "tests.bench.label_window"], 1, support)


def support(cache: Path, *, unpacked: bool) -> Path:
    """A folder with the support library of PySide6 as it comes, or as ``run.py`` sets it up."""
    folder = cache / f"support-{'unpacked' if unpacked else 'bare'}-{shiboken6.__version__}"
    package = folder / "shiboken6"
    if not package.exists():
        shutil.copytree(
            Path(shiboken6.__file__).parent,
            package,
            ignore=shutil.ignore_patterns("files.dir", "__pycache__"),
        )
        if unpacked:
            variables = os.environ | {"PYTHONPATH": str(folder), "SBK_EMBED": "0"}
            subprocess.run([sys.executable, "-c", "import PySide6.QtCore"], env=variables, check=True)
            subprocess.run([sys.executable, "-m", "compileall", "-q", package / "files.dir"], check=True)
    return folder


def _lines(
    against_label: Pairs, against_none: Pairs, unpacked: Pairs, label: Watched, big: Watched, rounds: int
) -> list[Line | Skipped]:
    floor = label.starts[1 : rounds + 1]
    ours = big.starts[1 : rounds + 1]

    def line(what: str, name: str, ceiling: float, unit: str, why: str) -> Line:
        pairs = Pairs([getattr(one, name) for one in floor], [getattr(one, name) for one in ours])
        return Line("G3", what, median(pairs.ours), ceiling, median(pairs.yardstick), pairs.ratio, unit, why)

    return [
        Line(
            "G1",
            "start to a usable window, against one label",
            median(against_label.ours),
            1.15,
            median(against_label.yardstick),
            against_label.ratio,
            why=WHY_START,
        ),
        Line(
            "",
            "  the label with PySide6 unpacked, against as it comes",
            median(unpacked.yardstick),
            None,
            median(unpacked.ours),
            1 / unpacked.ratio,
        ),
        line("processor time of a start", "cpu_ms", 1.30, "ms", WHY_START),
        line("memory (PSS)", "memory_mb", 1.35, "MB", WHY_MEMORY),
        Line(
            "G3",
            "longest stall in 1.5 s after the start",
            median([start.stall_ms for start in ours]),
            16.0,
            median([start.stall_ms for start in floor]),
            why=WHY_STALL,
        ),
        Line(
            "G4",
            "start with 1,000,000 notes, against none",
            median(against_none.ours),
            1.05,
            median(against_none.yardstick),
            against_none.ratio,
            why=WHY_SIZE,
        ),
    ]
