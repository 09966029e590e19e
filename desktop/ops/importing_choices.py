"""What a person decides about an import before it is written."""

from __future__ import annotations

from dataclasses import dataclass
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
