"""What a person decides about an import before it is written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.kinds import Stage


class Duplicates(StrEnum):
    """What to do with people who are in the notebook already."""

    FILL = "fill"
    ADD = "add"
    SKIP = "skip"


class Doubtful(StrEnum):
    """What to do with people who may be in the notebook under another address."""

    ADD = "add"
    SKIP = "skip"


class Decision(StrEnum):
    """What somebody says of an entry that may be a person of the notebook."""

    SAME = "same"
    APART = "apart"
    SKIP = "skip"


class Fate(StrEnum):
    """What becomes of an entry: a new person, more about one who is there, or nothing."""

    ADD = "add"
    FILL = "fill"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person decided. Entries are named by their number in the plan.

    ``left_out`` were not picked from the list; of those who may be somebody else, ``same`` are that person and
    ``apart`` are not. ``meetings`` says whether talks of a calendar come in too.
    """

    duplicates: Duplicates = Duplicates.FILL
    doubtful: Doubtful = Doubtful.ADD
    stage: Stage = Stage.TO_CONTACT
    left_out: frozenset[int] = frozenset()
    same: frozenset[int] = frozenset()
    apart: frozenset[int] = frozenset()
    meetings: bool = True

    def decision(self, number: int) -> Decision | None:
        """What was said of an entry that may be somebody; None where nothing was."""
        for decision, listed in ((Decision.SKIP, self.left_out), (Decision.SAME, self.same)):
            if number in listed:
                return decision
        return Decision.APART if number in self.apart else None

    def decide(self, number: int, decision: Decision | None) -> Choices:
        """The choices with another word on an entry; None takes it back."""
        one = frozenset({number})
        sets = {
            name: getattr(self, name) | one if of is decision else getattr(self, name) - one
            for name, of in (
                ("left_out", Decision.SKIP),
                ("same", Decision.SAME),
                ("apart", Decision.APART),
            )
        }
        return replace(self, **sets)

    def pick(self, numbers: Iterable[int], *, on: bool) -> Choices:
        """The choices with entries picked, or left out of what comes in."""
        listed = frozenset(numbers)
        return replace(self, left_out=self.left_out - listed if on else self.left_out | listed)

    def renumbered(self, numbers: dict[int, int]) -> Choices:
        """The choices for a plan in which the same entries have other numbers; of those that went, nothing stays."""

        def moved(listed: frozenset[int]) -> frozenset[int]:
            return frozenset(numbers[one] for one in listed if one in numbers)

        return replace(self, left_out=moved(self.left_out), same=moved(self.same), apart=moved(self.apart))
