"""The time a plan of questions takes, against the length that was agreed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.rules import Rules


class BudgetVerdict(StrEnum):
    """How a plan fits into the agreed time."""

    EMPTY = "empty"
    NO_LENGTH = "no_length"
    FITS = "fits"
    EATS_CLOSING = "eats_closing"  # fits the agreed length, but not with the minutes kept for closing
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Budget:
    """Minutes planned and agreed, those kept for closing, and how many questions are too many."""

    planned: int
    agreed: int
    closing: int
    verdict: BudgetVerdict
    over: int = 0
    too_many: int = 0

    @property
    def needed(self) -> int:
        """Minutes the plan takes with its closing."""
        return self.planned + self.closing

    @property
    def free(self) -> int:
        """Minutes for which nothing is planned."""
        return max(self.agreed - self.needed, 0)


def budget(minutes: Sequence[int], *, agreed: int, rules: Rules) -> Budget:
    """Weigh the minutes of the planned questions, in their order, against the agreed length (0: none)."""
    planned = sum(minutes)
    closing = rules.closing_minutes if agreed else 0
    if not minutes:
        return Budget(0, agreed, closing, BudgetVerdict.EMPTY)
    if not agreed:
        return Budget(planned, 0, 0, BudgetVerdict.NO_LENGTH)
    over = planned + closing - agreed
    if over <= 0:
        return Budget(planned, agreed, closing, BudgetVerdict.FITS)
    verdict = BudgetVerdict.OVER if planned > agreed else BudgetVerdict.EATS_CLOSING
    return Budget(planned, agreed, closing, verdict, over, _too_many(minutes, over))


def _too_many(minutes: Sequence[int], over: int) -> int:
    """How many questions of average length would have to go, at least one."""
    average = sum(minutes) / len(minutes)
    return min(len(minutes), max(1, round(over / average))) if average else 1
