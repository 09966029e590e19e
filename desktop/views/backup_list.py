"""Backups in a list, as more than one place shows them: when each was made, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from desktop.core.clock import Clock, local_time
from desktop.models.backups import Kept
from desktop.qtkit.paged_model import PagedModel
from desktop.views import when


class BackupModel(PagedModel):
    """When each was made, why, and how large it is; an id is its place in the list, from 1."""

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(self._look_up, parent=parent)
        self.titles = (self.tr("Made"), self.tr("Why"), self.tr("Size"))
        self._clock = clock
        self._kept: Sequence[Kept] = ()
        self._reasons = {
            "day": self.tr("a day with changes"),
            "hand": self.tr("by hand"),
            "import": self.tr("before an import"),
            "restore": self.tr("before another was brought back"),
            "migration": self.tr("before an update"),
            "protect": self.tr("its protection changed"),
        }

    def show(self, kept: Sequence[Kept]) -> None:
        """Show these, in this order."""
        self._kept = kept
        self.set_ids(range(1, len(kept) + 1))

    def text(self, record: Kept, column: int) -> str:
        if column == 0:
            return moment(self._clock, record)
        return self._reasons.get(record.reason, record.path.stem) if column == 1 else _size(record.size)

    def _look_up(self, ids: Sequence[int]) -> dict[int, Kept]:
        return {key: self._kept[key - 1] for key in ids if 0 < key <= len(self._kept)}


def moment(clock: Clock, kept: Kept, *, capital: bool = True) -> str:
    """When a backup was made: "yesterday 21:08"."""
    wall = local_time(kept.at, zone=clock.zone)
    return f"{when.day_word(wall.date(), today=clock.today(), capital=capital)} {when.wall_time(wall)}"


def _size(count: int) -> str:
    return f"{QLocale().toString(count / 1_000_000, 'f', 1)}\u202fMB"
