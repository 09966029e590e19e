"""Programs that are started by turns, round by round, each watched from outside until its window is ready."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.bench.measure import Pairs, median
from tests.bench.start import Program, Start, Watch

SELDOM = 3
"""So many programs are started in a round that for most of them every third round will do."""


SETTLE_SECONDS = 0.5
"""So long a window stays that is only looked at for its start."""


@dataclass
class Turns:
    """What was seen of each start, by program and round."""

    seen: dict[str, dict[int, Start]] = field(default_factory=dict)
    trouble: dict[str, str] = field(default_factory=dict)
    """Programs that did not start, and why."""

    def pairs(self, ours: str, other: str, figure: str = "ready_ms") -> Pairs:
        """What both took in the rounds in which both were started: until they were ready, or "cpu_ms" until then."""
        rounds = sorted(self.seen[ours].keys() & self.seen[other].keys())
        both = ([getattr(self.seen[name][each], figure) for each in rounds] for name in (other, ours))
        return Pairs(*both)

    def median(self, name: str, figure: str = "ready_ms") -> float:
        """The middle of its starts."""
        return median([getattr(start, figure) for start in self.seen[name].values()])

    def started(self, *names: str) -> bool:
        """Whether all of them were there and did start."""
        return all(self.seen.get(name) for name in names)


def by_turns(watch: Watch, often: dict[str, Program], seldom: dict[str, Program], *, rounds: int) -> Turns:
    """Each once a round, the latter in every third one, after a round of all that does not count."""
    turns = Turns()
    for number in range(-1, rounds):
        programs = often if number % SELDOM and number >= 0 else often | seldom
        for name in [name for name in programs if name not in turns.trouble]:
            try:
                start = watch.see(programs[name], settle=SETTLE_SECONDS)
            except RuntimeError as error:
                turns.trouble[name] = str(error)
                turns.seen.pop(name, None)
                continue
            if number >= 0:
                turns.seen.setdefault(name, {})[number] = start
    return turns
