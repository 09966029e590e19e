"""Two people field by field: what a file says beside what the notebook has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.models.importing_unsure import Side
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.layouts import clear
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.views.exchange.field_words import field_name, shown

_LINES = 6


class Comparison(ScrollPane):
    """A row for each field; a plus before what would be filled in, quieter where both agree."""

    def __init__(self, titles: tuple[str, str], *, filled: str, parent: QWidget | None = None) -> None:
        """``titles`` of the two columns; ``filled`` is what a screen reader says of the plus."""
        self._inside = Pane("base")
        self._titles, self._filled = titles, filled
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self._grid.setColumnStretch(3, 1)
        super().__init__(self._inside, name="comparison", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a long one is read by keys
        self.setAccessibleName(" – ".join(titles))

    @property
    def texts(self) -> list[tuple[str, str, str]]:
        """What is shown: field, left, right."""
        found: list[tuple[str, str, str]] = []
        for row in range(1, self._grid.rowCount()):
            cells = [self._grid.itemAtPosition(row, column) for column in (0, 2, 3)]
            labels = [cell.widget() for cell in cells if cell is not None]
            if len(labels) == 3:
                one, two, three = (label.text() for label in labels if isinstance(label, Label))
                found.append((one, two, three))
        return found

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Show these fields instead of others."""
        clear(self._grid)
        for column, title in zip((2, 3), self._titles, strict=True):
            self._grid.addWidget(Label(title, style="caption_strong", parent=self._inside), 0, column)
        for row, side in enumerate(sides, start=1):
            self._add(row, side)
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(len(sides) + 1, 1)
        self.verticalScrollBar().setValue(0)

    def _add(self, row: int, side: Side) -> None:
        top = Qt.AlignmentFlag.AlignTop
        name = Label(field_name(side.name), style="caption", line=20, parent=self._inside)
        self._grid.addWidget(name, row, 0, top)
        if side.fills:
            plus = IconLabel("plus", size=14, color="accent", line="body", parent=self._inside)
            plus.setAccessibleName(self._filled)
            self._grid.addWidget(plus, row, 1, top)
        color = "muted" if side.alike and not side.fills else "text"
        for column, text in ((2, side.theirs), (3, side.ours)):
            label = Label(
                shown(side.name, text) or "–", color=color, wrap=True, most=_LINES, parent=self._inside
            )
            self._grid.addWidget(label, row, column, top)
