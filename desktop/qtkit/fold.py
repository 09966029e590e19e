"""When a widget is too narrow to show everything side by side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.qtkit.theme import theme

NARROW = 1100
"""Tabs that are less wide than this, in px of the pictures, show fewer columns."""
SLACK = 40
"""How much wider than that a narrow tab has to become, so that no pane comes and goes at one spot."""


class Fold(QObject):
    """Decides for a widget whether it is narrow, from its width and the text size alone."""

    decided = Signal(bool)
    """Narrow or not: at its first size, at each change of it, and anew when text grew, as all widths are new then."""

    def __init__(self, widget: QWidget, *, below: int = NARROW, slack: int = SLACK) -> None:
        super().__init__(widget)
        self._widget, self._below, self._slack = widget, below, slack
        self._narrow: bool | None = None
        widget.installEventFilter(self)
        theme().grown.connect(self._on_grown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._widget:
            narrow = self._is_below(self._slack if self._narrow else 0)
            if narrow is not self._narrow:
                self._decide(narrow)
        return super().eventFilter(watched, event)

    def _on_grown(self) -> None:
        if self._narrow is not None:
            self._decide(self._is_below(0))

    def _is_below(self, slack: int) -> bool:
        return self._widget.width() < theme().px(self._below) + slack

    def _decide(self, narrow: bool) -> None:
        self._narrow = narrow
        self.decided.emit(narrow)
