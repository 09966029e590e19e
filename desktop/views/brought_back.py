"""Where one sees what Undo brought back, so that the window can go there."""

from __future__ import annotations

from desktop.hub import Change, Destination

_TABS = {
    "person": ("contacts",),
    "follow_up": ("followups",),
    "meeting": ("prep", "live"),
    "planned_question": ("prep", "live"),
    "checklist_item": ("prep",),
    "question": ("prep",),
    "note_line": ("live",),
    "debrief": ("live",),
}
"""Tables whose rows have a place in a tab, the one that stands for the rest of a change first."""
_OPENED = {("contacts", "person"), ("followups", "follow_up"), ("prep", "meeting")}
"""What a tab can be asked to show."""


def place_of(change: Change, *, current: str) -> Destination | None:
    """The place of what a change left in the notebook, in the tab ``current`` if it is seen there.

    None where nothing of it is left, or nothing that has a place of its own.
    """
    left = {table: change.ids(table) - change.gone(table) for table in _TABS}
    places = [(tab, table) for table, tabs in _TABS.items() if left[table] for tab in tabs]
    if not places:
        return None
    tab, table = next((place for place in places if place[0] == current), places[0])
    one = len(left[table]) == 1 and (tab, table) in _OPENED
    return Destination(tab, table, next(iter(left[table]))) if one else Destination(tab)
