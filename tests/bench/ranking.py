"""G7: the window while a broad search is ranked in the background, and how soon the next key has the worker."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.models.find import Finder, Results
from desktop.views.desk import Desk
from tests.bench import inside
from tests.bench.measure import median
from tests.bench.notebooks import Shape, big_notebook
from tests.bench.table import Line, Skipped

BROAD, RARE = "th", "zzyzx"
"""What stands in most notes, and what stands in none."""
_HEAD_START = 0.003
"""Seconds after which a search is in the middle of its work."""


def run(shape: Shape, *, cache: Path, rounds: int) -> list[Line | Skipped]:
    """The lines of the table."""
    with inside.open_desk(big_notebook(shape, folder=cache), profile=cache / "profile") as desk:
        searches = _Searches(desk)
        turns, alone, after = [], [], []
        for _ in range(max(10, rounds)):
            turns.append(searches.longest_turn(BROAD))
            alone.append(searches.until_found(RARE))
            after.append(searches.until_found(RARE, while_under_way=BROAD))
        searches.finder.close()
        inside.settle()
    given_up = max(0.0, median(after) - median(alone))
    return [
        Line("G7", "longest turn of the window during a broad search", median(turns), 8.0),
        Line("G7", "a search that is under way, given up at the next key", given_up, 2.0),
    ]


class _Searches:
    """Asks a finder and waits for its answer, turn by turn of the event loop."""

    def __init__(self, desk: Desk) -> None:
        self.finder = Finder(desk.hub, desk.tasks)
        self._answered = ""
        self.finder.found.connect(self._on_found)

    def longest_turn(self, query: str) -> float:
        """The longest time in ms between two looks at the window until the results are here."""
        return max(self._turns(query))

    def until_found(self, query: str, *, while_under_way: str = "") -> float:
        """How long the results take in ms, in peace or when another search has just begun."""
        if while_under_way:
            self.finder.ask(while_under_way)
            begin = time.perf_counter()
            while time.perf_counter() < begin + _HEAD_START:
                QApplication.processEvents()
        return sum(self._turns(query))

    def _turns(self, query: str) -> list[float]:
        self._answered = ""
        turns, last = [], time.perf_counter()
        self.finder.ask(query)
        while self._answered != query:
            QApplication.processEvents()
            now = time.perf_counter()
            turns.append(1000 * (now - last))
            last = now
        return turns

    def _on_found(self, results: Results) -> None:
        self._answered = results.query
