"""Two people of the notebook field by field, and what stays of both; where they differ one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from desktop.models.twins import MergedField
from desktop.qtkit import tips
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.layouts import clear
from desktop.qtkit.margins import set_margins
from desktop.qtkit.radio import RadioButton
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.views.exchange.field_words import field_name, shown

_LINES = 8


class MergeFields(ScrollPane):
    """A row a field: the one, the other, what stays. ``chosen``: a field, and whether the other's value stays."""

    chosen = Signal(str, bool)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._inside = Pane("base")
        self._grid = QGridLayout(self._inside)
        set_margins(self._grid, 16, 0, 16, 12)  # at the end the scroll bar needs room
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        for column in (1, 2, 3):
            self._grid.setColumnStretch(column, 1)
        super().__init__(self._inside, name="merge_fields", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a long one is read by keys
        self.setAccessibleName(self.tr("What becomes of each field"))
        self.results: dict[str, Label] = {}
        self.radios: dict[tuple[str, bool], RadioButton] = {}

    def show_fields(self, fields: Sequence[MergedField]) -> None:
        """Show these fields instead of others."""
        clear(self._grid)
        self.results, self.radios = {}, {}
        titles = (self.tr("The one"), self.tr("The other"), self.tr("What stays"))
        for column, title in enumerate(titles, start=1):
            self._grid.addWidget(Label(title, style="caption_strong", parent=self._inside), 0, column)
        for row, field in enumerate(fields, start=1):
            self._add(row, field)
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(len(fields) + 1, 1)
        self.verticalScrollBar().setValue(0)

    def show_results(self, fields: Sequence[MergedField]) -> None:
        """Show what stays with another choice."""
        for field in fields:
            if field.name in self.results:
                self.results[field.name].setText(shown(field.name, field.result) or "–")

    def _add(self, row: int, field: MergedField) -> None:
        top = Qt.AlignmentFlag.AlignTop
        name = Label(field_name(field.name), style="caption", line=20, wrap=True, parent=self._inside)
        self._grid.addWidget(name, row, 0, top)
        group = QButtonGroup(name)  # goes with its row
        for column, theirs, value in ((1, False, field.mine), (2, True, field.theirs)):
            text = shown(field.name, value)
            widget = self._side(field, text, theirs=theirs, group=group)
            self._put(widget, row, column)
        result = Label(
            shown(field.name, field.result) or "–",
            style="body_medium",
            wrap=True,
            most=_LINES,
            parent=self._inside,
        )
        self.results[field.name] = result
        self._put(result, row, 3)

    def _put(self, widget: QWidget, row: int, column: int) -> None:
        """Into a column that is as wide as its neighbours, whatever stands in it."""
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, widget.sizePolicy().verticalPolicy())
        self._grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)

    def _side(self, field: MergedField, text: str, *, theirs: bool, group: QButtonGroup) -> QWidget:
        if not field.open:
            return Label(text or "–", color="muted", wrap=True, most=_LINES, parent=self._inside)
        button = RadioButton(
            text, name=f"merge_{field.name}_{'other' if theirs else 'one'}", parent=self._inside
        )
        button.setToolTip(tips.plain(text))
        button.setChecked((field.result == field.theirs) is theirs)
        button.clicked.connect(lambda _on, name=field.name: self.chosen.emit(name, theirs))
        group.addButton(button)
        self.radios[field.name, theirs] = button
        return button
