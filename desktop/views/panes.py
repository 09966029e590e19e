"""F6: from pane to pane within a tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.views.desk import Tab


def step_pane(window: QWidget, tab: Tab, *, by: int) -> None:
    """Put the focus into the pane after the one that has it, or with -1 before it; past the last to the first."""
    shown = [pane for pane in (cast("QWidget", pane) for pane in tab.panes()) if pane.isVisible()]
    if not shown:
        return
    focused = window.focusWidget()
    at = next((n for n, pane in enumerate(shown) if pane is focused or pane.isAncestorOf(focused)), -by)
    shown[(at + by) % len(shown)].setFocus(Qt.FocusReason.ShortcutFocusReason)
