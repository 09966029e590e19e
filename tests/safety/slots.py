"""Row 26: a bug in any slot, in a worker, or no memory: what is typed is saved all the same."""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import desktop.models
import desktop.views
from desktop.storage.queries import live as queries
from tests.breaking.conftest import Bench
from tests.safety.harness import Check, Losses, Outcome, Trial

Slot = tuple[type, str]
Work = Callable[[], object]


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
            return plain[kind, name](self, *arguments, **named)

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
        return plain(self, *arguments, **named)

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
    for act in (
        lambda: QTest.keyClicks(editor, "! the first words\r"),
        lambda: bench.window.tabs.open("contacts"),
        lambda: bench.window.tabs.open("live"),
        QApplication.processEvents,
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
    Check("26", "bugs in workers, timers and listeners", 2, 4, elsewhere),
)
