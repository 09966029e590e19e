"""Lists to pick from: records that are all at hand, searched, narrowed down and picked with a tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.names import fold
from desktop.qtkit.paged_model import PagedModel


class PickModel(PagedModel):
    """Records with a tick each. An id is the place of a record among ``records``, counted from 1.

    A subclass has the records, says what a search looks through and who is shown, and knows what is picked.
    """

    narrowed = Signal()
    """Others are shown."""
    repicked = Signal()
    """Others are picked."""

    tick_words = ("", "")
    """What a screen reader says of a record that is picked, and of one that is not."""

    def __init__(self, *, titles: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(self._look_up, parent=parent)
        self.titles = titles
        self._shown, self._words = "", list[str]()
        self._texts: list[str] = []

    # ------------------------------------------------------------ for subclasses

    @property
    def records(self) -> Sequence[Any]:
        """All that there are."""
        raise NotImplementedError

    @property
    def picked(self) -> int:
        """How many are picked."""
        raise NotImplementedError

    @property
    def pickable(self) -> int:
        """How many could be."""
        raise NotImplementedError

    def can_be_picked(self, record: Any) -> bool:  # noqa: ARG002 - most can
        """Whether a record has a tick of its own."""
        return True

    def is_picked(self, record: Any) -> bool:
        """Whether a record is ticked."""
        raise NotImplementedError

    def pick(self, ids: Iterable[int], *, on: bool) -> None:
        """Tick records or untick them, then tell ``repicked``."""
        raise NotImplementedError

    def searched(self, record: Any) -> str:
        """What a search looks through."""
        raise NotImplementedError

    def is_among(self, record: Any, shown: str) -> bool:
        """Whether a record is one of those that ``shown`` stands for, "" for all."""
        raise NotImplementedError

    def reread(self) -> None:
        """There are other records."""
        self._texts = []
        self._show()

    # ------------------------------------------------------------ what is shown

    def narrow(self, *, shown: str, text: str) -> None:
        """Show only those whom ``shown`` stands for and in which all these words are found."""
        self._shown, self._words = shown, fold(text).split()
        self._show()

    def record_of(self, key: int) -> Any:
        """The record of an id, None if there is none."""
        return self.records[key - 1] if 0 < key <= len(self.records) else None

    def accessible_text(self, record: Any, column: int) -> str:
        """The first column says the tick as well."""
        words = self.text(record, column)
        if column or not self.can_be_picked(record):
            return words
        return ", ".join(filter(None, (words, self.tick_words[0 if self.is_picked(record) else 1])))

    def _show(self) -> None:
        if self._words and not self._texts:
            self._texts = [fold(self.searched(record)) for record in self.records]
        self.set_ids(
            key
            for key, record in enumerate(self.records, start=1)
            if all(word in self._texts[key - 1] for word in self._words)
            and self.is_among(record, self._shown)
        )
        self.narrowed.emit()

    def _look_up(self, ids: Sequence[int]) -> dict[int, Any]:
        return {key: record for key in ids if (record := self.record_of(key)) is not None}
