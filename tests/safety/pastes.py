"""Row 29: huge pastes are taken or refused, and the window goes on answering."""

from __future__ import annotations

import time
from itertools import pairwise

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QApplication

from desktop.models.live_saving import SaveState
from tests.breaking.conftest import Bench
from tests.safety.harness import Check, Losses, Outcome, Trial, own_time

MOST_BLOCKED, MOST_REFUSING = 0.2, 1.0
WORDS = "half of the job is talking with people "


def huge(trial: Trial) -> Outcome:
    """1, 10 and 100 MB, one line of 10 MB, 100,000 lines."""
    _application()
    losses, longest = Losses(), 0.0
    cases = {
        "1 MB": (WORDS * 26_000, True),
        "10 MB": (WORDS * 260_000, False),
        "100 MB": (WORDS * 2_600_000, False),
        "a line of 10 MB": ("x" * 10_000_000, False),
        "100,000 lines": ("a line of notes\n" * 100_000, False),
    }
    for name, (text, timed) in list(cases.items())[: trial.size]:
        bench = Bench(trial.place("paste"), running=True)
        try:
            wrong, blocked = _pasted(bench, text, timed=timed)
        finally:
            bench.close()
        longest = max(longest, blocked if timed else 0.0)
        losses.try_(f"{name}: {wrong}" if wrong else "")
    return losses.outcome(f"1 MB: {longest * 1000:.0f} ms without an answer at most")


def _application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


def _pasted(bench: Bench, text: str, *, timed: bool) -> tuple[str, float]:
    """Paste; what went wrong and the longest time without an answer, in seconds; see ``own_time``."""
    editor = bench.editor
    before = editor.toPlainText()
    beats: list[float] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: beats.append(own_time()))
    timer.start()
    data = QMimeData()
    data.setText(text)
    began = own_time()
    beats.append(began)
    editor.insertFromMimeData(data)
    took = own_time() - began
    until = time.monotonic() + 120
    while time.monotonic() < until:
        QApplication.processEvents()
        if bench.live.session.writer.autosave.state is SaveState.SAVED and not editor.notes.book.is_pending:
            break
    beats.append(own_time())
    timer.stop()
    longest = max(later - sooner for sooner, later in pairwise(beats))
    after = editor.toPlainText()
    if after == before:
        return ("" if took <= MOST_REFUSING else f"refused after {took:.1f} s"), longest
    if not after.startswith(before.rstrip("\n")):
        return "the text before it is not there any more", longest
    if timed and longest > MOST_BLOCKED:
        return f"{longest:.2f} s without an answer", longest
    return "", longest


CHECKS = (Check("29", "huge pastes", 5, 5, huge),)
