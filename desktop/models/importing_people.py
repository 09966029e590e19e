"""The people of the files, for looking through them and picking who comes in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from desktop.domain.names import fold
from desktop.models.importing import Fate, Importer, Verdict
from desktop.ops.importing_entries import Entry
from desktop.qtkit.paged_model import PagedModel


class Shown(StrEnum):
    """Which people of the files are shown."""

    ALL = "all"
    NEW = "new"
    FILLED = "filled"
    LEFT = "left"


_FATES = {Shown.NEW: Fate.ADD, Shown.FILLED: Fate.FILL, Shown.LEFT: Fate.SKIP}


class ImportPeople(PagedModel):
    """Name, what they do, and what becomes of them; ``titles`` and ``fate`` are words of the view.

    An id is the number of an entry in the plan, counted from 1. ``narrowed`` tells that others are shown.
    """

    narrowed = Signal()

    def __init__(
        self,
        importer: Importer,
        *,
        titles: tuple[str, str, str],
        fate: Callable[[Entry], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(self._look_up, parent=parent)
        self.titles = titles
        self._importer, self._fate = importer, fate
        self._shown, self._wanted = Shown.ALL, ""
        self._texts: list[str] = []
        importer.changed.connect(self._on_changed)
        importer.decided.connect(self.refresh)
        self._on_changed()

    def narrow(self, *, shown: Shown, text: str) -> None:
        """Show only those of whom this becomes, in whose name, work or addresses all these words stand."""
        self._shown, self._wanted = shown, fold(text)
        self._show()

    @property
    def entries(self) -> list[Entry]:
        """Those who are shown."""
        entries = self._importer.entries
        return [entries[key - 1] for key in self.ids if key <= len(entries)]

    def entry(self, key: int) -> Entry | None:
        """Somebody by the id of their row."""
        entries = self._importer.entries
        return entries[key - 1] if 0 < key <= len(entries) else None

    def can_be_picked(self, entry: Entry) -> bool:
        """Whether somebody can be left out and taken in on their own."""
        return entry.verdict is not Verdict.REPEATED

    def is_picked(self, entry: Entry) -> bool:
        """Whether somebody is not left out."""
        return entry.number not in self._importer.choices.left_out

    def text(self, record: Entry, column: int) -> str:
        """A cell."""
        if column == 0:
            return record.shown_name
        if column == 1:
            return ", ".join(filter(None, (record.values.get("role", ""), record.organisation)))
        return self._fate(record)

    def _on_changed(self) -> None:
        self._texts = []
        self._show()

    def _show(self) -> None:
        words = self._wanted.split()
        if words and not self._texts:
            self._texts = [_text_of(entry) for entry in self._importer.entries]
        wanted = _FATES.get(self._shown)
        self.set_ids(
            entry.number + 1
            for entry in self._importer.entries
            if (not words or all(word in self._texts[entry.number] for word in words))
            and (wanted is None or self._importer.fate(entry) is wanted)
        )
        self.narrowed.emit()

    def _look_up(self, ids: Sequence[int]) -> dict[int, Entry]:
        entries = self._importer.entries
        return {key: entries[key - 1] for key in ids if key <= len(entries)}


def _text_of(entry: Entry) -> str:
    """What a search looks through."""
    values = (entry.values.get(name, "") for name in ("role", "field", "place"))
    reaches = (reach.value for reach in entry.reaches)
    return fold(" ".join((entry.shown_name, entry.organisation, *values, *entry.tags, *reaches)))
