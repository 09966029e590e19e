"""One organisation or career field under watch: its page, read again whenever something of it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.domain.places import PlaceKind
from desktop.hub import Hub
from desktop.storage.change import Change
from desktop.storage.queries import places
from desktop.storage.queries.places import PlaceCard, PlacePerson, Said

__all__ = ["PlaceCard", "PlaceKind", "PlacePerson", "PlaceWatch", "Said"]

_TABLES = frozenset({"organisation", "field", "person", "meeting", "note_line", "debrief", "debrief_rating"})


class PlaceWatch(QObject):
    """The place whose page is shown; ``card`` is None where there is none."""

    changed = Signal()
    gone = Signal()
    """The place is no longer in the notebook."""

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        self._kind, self._place = PlaceKind.ORGANISATION, 0
        self._card: PlaceCard | None = None
        hub.changed.connect(self._on_changed)

    @property
    def card(self) -> PlaceCard | None:
        """The place, None if there is none."""
        return self._card

    def watch(self, kind: PlaceKind, place: int) -> bool:
        """Take another place, 0 for none; False when it is not in the notebook."""
        self._kind, self._place = PlaceKind(kind), place
        self._card = places.card(self._hub.db, self._kind, place) if place else None
        if self._card is not None:
            self.changed.emit()
        return self._card is not None

    def _on_changed(self, change: Change) -> None:
        if not self._place or _TABLES.isdisjoint(change.tables):
            return
        before, self._card = self._card, places.card(self._hub.db, self._kind, self._place)
        if self._card is None:
            self._place = 0
            self.gone.emit()
        elif self._card != before:
            self.changed.emit()
