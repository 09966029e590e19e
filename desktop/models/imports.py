"""The list of imports, for as long as it is looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.hub import Hub, Outcome
from desktop.ops import importing_undo
from desktop.ops.importing_undo import TakenBack
from desktop.storage.bulk import Step
from desktop.storage.change import Change
from desktop.storage.queries import imports
from desktop.storage.queries.imports import ImportRemark, ImportRow

__all__ = ["ImportRemark", "ImportRow", "Imports", "TakenBack"]


class Imports(QObject):
    """Which files were brought in; ``changed`` says that it is another list."""

    changed = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        hub.changed.connect(self._on_changed)

    def rows(self) -> list[ImportRow]:
        """Every file, the newest first."""
        return imports.imports(self._hub.db)

    def remarks(self, batch: int) -> list[ImportRemark]:
        """What there was to say about the lines of a file."""
        return imports.remarks(self._hub.db, batch)

    def take_back(self, batch: int, *, label: str, step: Step | None = None) -> Outcome:
        """Take an import out again; the result is a ``TakenBack``. A big one calls ``step``, which may give up."""
        return self._hub.attempt(label, importing_undo.take_back, batch=batch, step=step)

    def _on_changed(self, change: Change) -> None:
        if change.touches("import_batch", "person"):
            self.changed.emit()
