"""Programs that are started by turns, round by round, each watched from outside until its window is ready."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.bench.measure import Pairs, median
from tests.bench.start import Program, Watch

SELDOM = 3
"""So many programs are started in a round that for most of them every third round will do."""


@dataclass
class Turns:
    """What each start took in ms, by program and round."""

    took: dict[str, dict[int, float]] = field(default_factory=dict)
    trouble: dict[str, str] = field(default_factory=dict)
    """Programs that did not start, and why."""

    def pairs(self, ours: str, other: str) -> Pairs:
        """The starts of both in the rounds in which both were started."""
        rounds = sorted(self.took[ours].keys() & self.took[other].keys())
        return Pairs([self.took[other][each] for each in rounds], [self.took[ours][each] for each in rounds])

    def median(self, name: str) -> float:
        """The middle of its starts."""
        return median(list(self.took[name].values()))

    def started(self, *names: str) -> bool:
        """Whether all of them were there and did start."""
        return all(self.took.get(name) for name in names)


def by_turns(watch: Watch, often: dict[str, Program], seldom: dict[str, Program], *, rounds: int) -> Turns:
    """Each once a round, the latter in every third one, after a round of all that does not count."""
    turns = Turns()
    for number in range(-1, rounds):
        programs = often if number % SELDOM and number >= 0 else often | seldom
        for name in [name for name in programs if name not in turns.trouble]:
            try:
                start = watch.see(programs[name]).ready_ms
            except RuntimeError as error:
                turns.trouble[name] = str(error)
                turns.took.pop(name, None)
                continue
            if number >= 0:
                turns.took.setdefault(name, {})[number] = start
    return turns
