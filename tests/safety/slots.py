"""Row 26: a bug in any slot, in a worker, or no memory: what is typed is saved all the same."""

from __future__ import annotations

import importlib
import json
import pkgutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import desktop.models
import desktop.views
from desktop.storage.database import reading
from desktop.storage.queries import live as queries
from tests.breaking.conftest import Bench
from tests.safety.bug_run import fitting
from tests.safety.harness import Check, Losses, Outcome, Trial
from tests.safety.kills import session
from tests.safety.processes import run

Slot = tuple[type, str]
Work = Callable[[], object]

BATCH = 25
"""Slots that are tried in one run of the program."""

BESIDE = ("worker", "thread", "timer")
"""Where bugs are that are in no slot."""

ROOMS = (64, 16, 8, 32, 4, 128)
"""Megabytes that are left when memory is short."""


def broken(trial: Trial) -> Outcome:
    """Each slot found by introspection raises the first time it is called; then somebody types. 0: every slot."""
    _application()
    losses, slots = Losses(), sorted(set(_slots()), key=lambda slot: (slot[0].__name__, slot[1]))
    used = _called(trial, slots)
    chosen = slots if not trial.size else trial.chance.sample(used, min(trial.size, len(used)))
    called = 0
    for kind, name in chosen:
        wrong, was_called = _typed_with(trial, kind, name)
        called += was_called
        losses.try_(f"{kind.__name__}.{name}: {wrong}" if wrong else "")
    return losses.outcome(
        f"{len(slots)} slots, {len(used)} are called on the way, {called} of them were tried"
    )


def told(trial: Trial) -> Outcome:
    """Each slot raises in the whole program: the text is kept, then it is told, then saving goes on. 0: every one."""
    names = sorted(f"{kind.__module__}:{kind.__name__}.{name}" for kind, name in set(_slots()))
    chosen = [*BESIDE, *(sorted(trial.chance.sample(names, trial.size)) if trial.size else names)]
    losses, owned, left = Losses(), 0, list(chosen)
    while left:
        home = trial.place("home")
        session(home)
        batch = left[:BATCH]
        answers, end = _answers(home, "slots", *batch)
        for name, answer in zip(batch, answers, strict=False):
            owned += bool(answer["owned"])
            losses.try_(f"{name}: {answer['wrong']}" if answer["wrong"] else "")
        losses.try_(end)  # closing with a report still open
        left = left[max(1, len(answers) - 1 if not end else len(answers)) :]
    slots = len(chosen) - len(BESIDE)
    return losses.outcome(
        f"{slots} of {len(names)} slots, {owned - len(BESIDE)} of them in the objects they belong to, the others by"
        f" themselves; and {', '.join(BESIDE)}"
    )


def _answers(home: Path, *typed: str) -> tuple[list[dict[str, Any]], str]:
    """What a run with bugs said, and how it ended if that was not well."""
    done = run("tests.safety.bug_run", *typed, home=home, seconds=600, more={"PYTHONFAULTHANDLER": "1"})
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    end = "" if done.returncode == 0 else f"ended with {done.returncode}: {done.stderr[:200]}"
    return answers, end


def memory(trial: Trial) -> Outcome:
    """So many megabytes left for the whole program: what it called saved is there, and the file is sound."""
    if not hasattr(signal, "SIGKILL"):
        return Outcome(skipped="this system has no such limit")
    losses, ends = Losses(), 0
    for room in ROOMS[: trial.size]:
        home = trial.place("home")
        path = session(home)
        answers, end = _answers(home, "memory", f"{room}")
        there = " ".join(row[0] for row in _rows_of(path))
        gone = [each["saved"] for each in answers if "saved" in each and each["saved"] not in there]
        unsaved = [each["unsaved"] for each in answers if "unsaved" in each]
        ends += bool(end)
        wrong = f"called saved and not there: {gone}" if gone else ""
        wrong = wrong or ("with room again nothing was saved" if unsaved else "")
        losses.try_(f"{room} MB: {wrong or _crashed(end)}" if wrong or _crashed(end) else "")
    return losses.outcome(
        f"{', '.join(map(str, ROOMS[: trial.size]))} MB left; ended by the system in {ends}"
    )


def _crashed(end: str) -> str:
    """An end that nobody meant; that the system ends a program without memory is not one."""
    return end if end.startswith(f"ended with {-signal.SIGSEGV}") else ""


def _rows_of(path: Path) -> list[tuple[str]]:
    with reading(path) as connection:
        return list(connection.execute("SELECT text FROM note_line"))


def elsewhere(trial: Trial) -> Outcome:
    """A bug in a worker, one in a timer, one in another tab, one without memory."""
    _application()
    losses = Losses()
    for raises in (ValueError, MemoryError, KeyError, RecursionError)[: trial.size]:
        work = _raising(raises)
        for act in (_in_worker, _in_timer, _in_listener):
            bench = Bench(trial.place("bench"), running=True)
            with _Quiet():
                try:
                    act(bench, work)
                    losses.try_(_types(bench))
                finally:
                    bench.close()
    return losses.outcome("worker, timer and listener × kinds of error")


def _in_worker(bench: Bench, work: Work) -> None:
    bench.desk.tasks.run(work, failed=lambda _: None)


def _in_timer(_bench: Bench, work: Work) -> None:
    QTimer.singleShot(0, work)


def _in_listener(bench: Bench, work: Work) -> None:
    bench.hub.changed.connect(lambda _: work())


def _application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


def _slots() -> Iterator[Slot]:
    """Every ``_on_…`` of the classes of models and views."""
    for package in (desktop.models, desktop.views):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(found.name)
            for kind in vars(module).values():
                if isinstance(kind, type) and kind.__module__ == found.name:
                    for name, member in vars(kind).items():
                        if name.startswith("_on_") and callable(member):
                            yield kind, name


def _called(trial: Trial, slots: list[Slot]) -> list[Slot]:
    """Those that are called while somebody types in the way that is tried."""
    found: set[Slot] = set()
    plain = {(kind, name): vars(kind)[name] for kind, name in slots}

    def noting(kind: type, name: str) -> Callable[..., Any]:
        def slot(self: Any, *arguments: Any, **named: Any) -> Any:
            found.add((kind, name))
            return plain[kind, name](self, *fitting(plain[kind, name], arguments), **named)

        return slot

    for kind, name in slots:
        setattr(kind, name, noting(kind, name))
    try:
        with _Quiet():
            bench = Bench(trial.place("bench"), running=True)
            found.clear()
            _types(bench)
            bench.close()
    finally:
        for (kind, name), slot in plain.items():
            setattr(kind, name, slot)
    return [slot for slot in slots if slot in found]


def _typed_with(trial: Trial, kind: type, name: str) -> tuple[str, bool]:
    plain = vars(kind)[name]
    calls: list[bool] = []

    def once(self: Any, *arguments: Any, **named: Any) -> Any:
        calls.append(True)
        if len(calls) == 1:
            raise RuntimeError("a bug in this slot")
        return plain(self, *fitting(plain, arguments), **named)

    setattr(kind, name, once)
    bench: Bench | None = None
    with _Quiet():
        try:
            try:
                bench = Bench(trial.place("bench"), running=True)
            except RuntimeError:
                return "", bool(calls)  # it is called while the window is made: then nobody types yet
            return _types(bench), bool(calls)
        finally:
            setattr(kind, name, plain)
            if bench is not None:
                bench.close()


def _types(bench: Bench) -> str:
    """Type, mark, tick, look into other tabs and type again; what of it is not in the notebook."""
    editor = bench.editor
    _shown_again(bench)
    for act in (
        lambda: QTest.keyClicks(editor, "! the first words\r"),
        lambda: bench.window.tabs.open("contacts"),
        lambda: bench.window.tabs.open("live"),
        QApplication.processEvents,
        lambda: _shown_again(bench),
        lambda: QTest.keyClicks(editor, "the last words"),
    ):
        try:
            act()
        except RuntimeError:
            pass  # here it comes up to whoever asked; in the program Qt takes it and it is logged
    autosave = bench.live.session.writer.autosave
    until = time.monotonic() + 8
    while editor.notes.book.is_pending and time.monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    texts = " ".join(row.text for row in queries.lines(bench.ws.db, bench.meeting))
    if "the last words" not in texts or "the first words" not in texts:
        return f"not saved, {autosave.state}: {texts[-80:]!r}"
    return ""


def _shown_again(bench: Bench) -> None:
    """Where the session could not be shown somebody opens it again."""
    if not bench.editor.isVisible():
        bench.hub.go("live", "meeting", bench.meeting)


def _raising(kind: type[BaseException]) -> Callable[[], object]:
    def work() -> object:
        raise kind("a bug")

    return work


class _Quiet:
    """What nobody caught is written nowhere while it lasts."""

    def __enter__(self) -> None:
        self._before = sys.excepthook, sys.unraisablehook
        sys.excepthook = lambda *_: None
        sys.unraisablehook = lambda *_: None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        sys.excepthook, sys.unraisablehook = self._before


CHECKS = (
    Check("26", "a bug in any slot while somebody types", 10, 0, broken),
    Check("26", "a bug in any slot of the whole program, told", 24, 0, told),
    Check("26", "no memory left", 2, 6, memory),
    Check("26", "bugs in workers, timers and listeners", 2, 4, elsewhere),
)
