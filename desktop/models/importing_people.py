"""The people of files that are no table, for looking through before they come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop.models.importing import Importer
from desktop.ops.importing_entries import Entry
from desktop.qtkit.paged_model import PagedModel


class ImportPeople(PagedModel):
    """Name, what they do, and what becomes of them; ``titles`` and ``fate`` are words of the view."""

    titles: tuple[str, ...] = ("", "", "")

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
        importer.changed.connect(self.show_all)
        self.show_all()

    def show_all(self) -> None:
        """Show what the importer has now."""
        count = len(self._importer.entries)
        if count == len(self.ids):
            self.refresh()
        else:
            self.set_ids(range(1, count + 1))

    def text(self, record: Entry, column: int) -> str:
        """A cell."""
        if column == 0:
            return record.shown_name
        if column == 1:
            return ", ".join(filter(None, (record.values.get("role", ""), record.organisation)))
        return self._fate(record)

    def _look_up(self, ids: Sequence[int]) -> dict[int, Entry]:
        entries = self._importer.entries
        return {key: entries[key - 1] for key in ids if key <= len(entries)}
