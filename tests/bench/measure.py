"""Timing two things in turn: machines and their moods differ, the ratio of neighbours holds."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pairs:
    """What the yardstick and what is ours took, turn by turn, in one unit."""

    yardstick: list[float]
    ours: list[float]

    @property
    def ratio(self) -> float:
        """The median of the ratios of each pair."""
        return statistics.median(one / other for one, other in zip(self.ours, self.yardstick, strict=True))


def in_turn(yardstick: Callable[[], float], ours: Callable[[], float], *, rounds: int) -> Pairs:
    """Both by turns, after one turn that does not count; each returns what it measured of itself."""
    yardstick(), ours()
    found = [(yardstick(), ours()) for _ in range(rounds)]
    return Pairs([pair[0] for pair in found], [pair[1] for pair in found])


def milliseconds(*works: Callable[[], object]) -> float:
    """How long these things take, one after the other."""
    begin = time.perf_counter()
    for work in works:
        work()
    return 1000 * (time.perf_counter() - begin)


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """What 95 of 100 stay under."""
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]
