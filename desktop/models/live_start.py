"""What Session notes lists while nothing runs: meetings that could begin, past ones, quick notes to file."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from desktop.core.clock import from_text, to_text
from desktop.hub import Hub
from desktop.storage.change import Change
from desktop.storage.queries import live_start, meetings
from desktop.storage.queries.live_start import InboxRow, PastRow, StartRow

__all__ = ["InboxRow", "PastRow", "StartChoices", "StartRow"]

STILL_ON_HOURS = 3
"""A meeting that should have begun so long ago can still be started as if it were on time."""

SOON_MINUTES = 60
_MOST_OVER = 50
_TABLES = ("meeting", "person", "checklist_item", "inbox_line", "debrief", "note_line")


class StartChoices(QObject):
    """Who could be met now. ``changed`` when something of it is different."""

    changed = Signal()

    def __init__(self, hub: Hub, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hub = hub
        hub.changed.connect(self._on_changed)

    def meetings(self) -> list[StartRow]:
        """Planned meetings, the next one first."""
        since = self._hub.clock.now() - timedelta(hours=STILL_ON_HOURS)
        return live_start.can_start(self._hub.db, since=to_text(since))

    def passed(self) -> list[StartRow]:
        """Planned meetings that have passed without a session."""
        before = self._hub.clock.now() - timedelta(hours=STILL_ON_HOURS)
        return live_start.passed(self._hub.db, before=to_text(before))

    def over(self, words: str = "", *, days: int | None = None) -> list[StartRow]:
        """Planned meetings that should have begun, the latest first; only those of the last ``days``, if given."""
        now = self._hub.clock.now()
        since = "" if days is None else to_text(now - timedelta(days=days))
        rows = live_start.passed(self._hub.db, before=to_text(now), limit=_MOST_OVER)
        named = (row for row in rows if words.strip().casefold() in row.name.casefold())
        return [row for row in named if row.starts_at is not None and row.starts_at >= since]

    def past(self, words: str = "") -> list[PastRow]:
        """Meetings that were held, newest first."""
        return live_start.past(self._hub.db, words=words)

    def inbox(self) -> list[InboxRow]:
        """Quick notes that belong to nobody yet."""
        return live_start.inbox(self._hub.db)

    def people(self, words: str) -> list[tuple[int, str, str]]:
        """People whose name has these words: key, name, role and organisation."""
        return meetings.person_choices(self._hub.db, words)

    def meeting(self, meeting: int) -> StartRow | None:
        """One planned meeting, None when there is none."""
        return live_start.meeting(self._hub.db, meeting)

    def name_of(self, person: int) -> str:
        """What a person is called in lists."""
        return live_start.name_of(self._hub.db, person)

    def is_soon(self, row: StartRow) -> bool:
        """Whether a meeting begins within the hour, or should have begun."""
        if row.starts_at is None:
            return False
        return from_text(row.starts_at) - self._hub.clock.now() <= timedelta(minutes=SOON_MINUTES)

    def _on_changed(self, change: Change) -> None:
        if change.touches(*_TABLES):
            self.changed.emit()
