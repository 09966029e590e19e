"""The meetings that an export is about: all of theirs, one alone, or several that were picked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from desktop.core.clock import Clock, from_text, local_time
from desktop.models.exporting import MeetingChoice
from desktop.qtkit.combos import ComboBox
from desktop.views import when
from desktop.views.exchange.export_purposes import tr
from desktop.views.plural import counted


class Entry(StrEnum):
    """What stands in the choice beside the meetings."""

    ALL = "all"
    PICKED = "picked"
    PICK = "pick"


class MeetingCombo(ComboBox):
    """The choice of all meetings, one, or some that were picked.

    ``picking`` asks for a list to pick from, whose choice ``take`` brings back.
    """

    picking = Signal()

    def __init__(
        self, meetings: Sequence[MeetingChoice], *, meeting: int | None, clock: Clock, parent: QWidget
    ) -> None:
        """``meeting`` is the key of the one in hand, None if there is none."""
        super().__init__(name=tr("Which meetings?"), parent=parent)
        self._meetings, self._in_hand, self._clock = meetings, meeting, clock
        self._picked: tuple[int, ...] = ()
        self._alone, self._starts_in_hand = False, True
        self._chosen: dict[bool, Any] = {}
        self._fill()
        self.currentIndexChanged.connect(self._on_index)
        self.chosen.connect(self._on_chosen)

    @property
    def meetings(self) -> tuple[int, ...] | None:
        """The keys of those that are meant, None for all."""
        value = self.value
        if value == Entry.PICKED:
            return self._picked
        return None if value in (None, Entry.ALL, Entry.PICK) else (value,)

    def take(self, keys: Sequence[int]) -> None:
        """Choose these and no others."""
        alone = next((one.id for one in self._meetings if [one.id] == list(keys)), None)
        self._picked = () if alone is not None else tuple(keys)
        self._chosen[False] = Entry.PICKED if alone is None else alone
        self._fill()
        self.chosen.emit(self.value)

    def offer(self, *, alone: bool, in_hand: bool) -> None:
        """Offer single meetings alone, or all and several as well; what was chosen of those before is chosen again.

        Where nothing was, the meeting ``in_hand`` is, or all are.
        """
        before = self._alone, self._wanted
        self._alone, self._starts_in_hand = alone, in_hand
        if (alone, self._wanted) != before:
            self.setAccessibleName(tr("Which meeting?") if alone else tr("Which meetings?"))
            self._fill()

    def showPopup(self) -> None:
        """What leads to the list can be chosen here, but is passed over where the keys go through a closed choice."""
        self._enable_picking(on=True)
        super().showPopup()

    def hidePopup(self) -> None:
        super().hidePopup()
        self._enable_picking(on=False)

    # ------------------------------------------------------------ private

    def _fill(self) -> None:
        self.blockSignals(True)
        self.set_items(self._items())
        self.set_value(self._wanted)
        if self.currentIndex() < 0 and self.count():
            self.setCurrentIndex(0)
        self.blockSignals(False)
        self._enable_picking(on=False)

    def _items(self) -> Iterator[tuple[str, object]]:
        if not self._alone:
            yield tr("All of theirs"), Entry.ALL
            if self._picked:
                yield counted("ExportDialog", "1 meeting", "%n meetings", len(self._picked)), Entry.PICKED
            if len(self._meetings) > 1:
                yield tr("Pick several…"), Entry.PICK
        for one in self._meetings:
            yield self._words(one), one.id

    def _words(self, one: MeetingChoice) -> str:
        if one.at is None:
            return tr("{name}, no date").format(name=one.person)
        wall = local_time(from_text(one.at), zone=one.time_zone or self._clock.zone)
        day = when.day_month(wall.date(), today=self._clock.today())
        return tr("{name}, {day}").format(name=one.person, day=day)

    @property
    def _wanted(self) -> Any:
        """The value that was chosen, else the one to begin with; it may have gone."""
        chosen = self._chosen.get(self._alone) or self._chosen.get(False)
        if self._alone and chosen in (None, Entry.ALL):
            return self._in_hand
        if self._alone and chosen == Entry.PICKED:
            return self._picked[0]
        return chosen or (self._in_hand if self._starts_in_hand else None) or Entry.ALL

    def _on_index(self, _index: int) -> None:
        if self.value != Entry.PICK:
            self._chosen[self._alone] = self.value

    def _on_chosen(self, value: object) -> None:
        if value == Entry.PICK:
            self.set_value(self._wanted)
            self.picking.emit()

    def _enable_picking(self, *, on: bool) -> None:
        model, row = self.model(), self.row_of(Entry.PICK)
        if isinstance(model, QStandardItemModel) and row >= 0:
            model.item(row).setEnabled(on)
