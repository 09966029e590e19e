"""What a change touched, as the rest of the program hears it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from desktop.core.records import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One finished change: its label and, per table, the integer keys of the rows it touched.

    ``origin`` is ``op`` for a new change, ``undo`` or ``redo`` for a step played back, ``live`` for typing.
    ``deleted`` lists the keys of rows that are gone. ``step`` is the key of the step to undo, if any.
    """

    label: str
    tables: Mapping[str, frozenset[int]]
    origin: str = "op"
    step: int | None = None
    deleted: Mapping[str, frozenset[int]] = field(default_factory=dict)

    def touches(self, *tables: str) -> bool:
        """Whether a row of one of these tables was added, changed or deleted."""
        return any(table in self.tables for table in tables)

    def ids(self, table: str) -> frozenset[int]:
        """The touched rows of a table."""
        return self.tables.get(table, frozenset())

    def gone(self, table: str) -> frozenset[int]:
        """The deleted rows of a table."""
        return self.deleted.get(table, frozenset())
