"""The people of the files, for looking through them and picking who comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject

from desktop.models.importing import Fate, Importer, Verdict
from desktop.models.picking import PickModel
from desktop.ops.importing_entries import Entry


class Shown(StrEnum):
    """Which people of the files are shown."""

    ALL = ""
    NEW = "new"
    FILLED = "filled"
    LEFT = "left"


_FATES = {Shown.NEW: Fate.ADD, Shown.FILLED: Fate.FILL, Shown.LEFT: Fate.SKIP}


class ImportPeople(PickModel):
    """Name, what they do, and what becomes of them; ``titles`` and ``fate`` are words of the view."""

    def __init__(
        self,
        importer: Importer,
        *,
        titles: tuple[str, str, str],
        fate: Callable[[Entry], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(titles=titles, parent=parent)
        self._importer, self._fate = importer, fate
        importer.changed.connect(self.reread)
        importer.decided.connect(self.refresh)
        importer.decided.connect(self.repicked)
        self.reread()

    @property
    def records(self) -> Sequence[Entry]:
        """Everybody in the files."""
        return self._importer.entries

    @property
    def picked(self) -> int:
        """How many are not left out."""
        return self._importer.picked

    @property
    def pickable(self) -> int:
        """How many could be left out."""
        return self._importer.can_be_picked

    def can_be_picked(self, record: Entry) -> bool:
        """Whether somebody can be left out and taken in on their own."""
        return record.verdict is not Verdict.REPEATED

    def is_picked(self, record: Entry) -> bool:
        """Whether somebody is not left out."""
        return record.number not in self._importer.choices.left_out

    def pick(self, ids: Iterable[int], *, on: bool) -> None:
        """Let people come in, or leave them out."""
        self._importer.pick([one for one in map(self.record_of, ids) if one is not None], on=on)

    def text(self, record: Entry, column: int) -> str:
        """A cell."""
        if column == 0:
            return record.shown_name
        if column == 1:
            return ", ".join(filter(None, (record.values.get("role", ""), record.organisation)))
        return self._fate(record)

    def searched(self, record: Entry) -> str:
        """Name, work, field, place, tags and addresses."""
        values = (record.values.get(name, "") for name in ("role", "field", "place"))
        reaches = (reach.value for reach in record.reaches)
        return " ".join((record.shown_name, record.organisation, *values, *record.tags, *reaches))

    def is_among(self, record: Entry, shown: str) -> bool:
        """Whether this becomes of somebody."""
        return not shown or self._importer.fate(record) is _FATES[Shown(shown)]
