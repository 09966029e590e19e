"""Column titles of a list: caption text, a small arrow at the sorted column."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from desktop.qtkit import icons, paint
from desktop.qtkit.theme import theme
from desktop.qtkit.viewport import own_viewport


class ListHeader(QHeaderView):
    """The header row, 32 px and a line. A click asks for sorting; the owner sets ``show_sort`` in answer."""

    sort_pressed = Signal(int, Qt.SortOrder)

    margin = 16

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        own_viewport(self)
        self._sorted, self._order = -1, Qt.SortOrder.AscendingOrder
        self._hovered = -1
        self.setMouseTracking(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.sectionClicked.connect(self._on_section_clicked)
        theme().follow(self)

    def show_sort(self, column: int, *, descending: bool = False) -> None:
        """Draw the arrow at this column; -1 takes it away."""
        self._sorted = column
        self._order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.viewport().update()

    def restyle(self) -> None:
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hovered(self.logicalIndexAt(event.position().toPoint()))

    def leaveEvent(self, event: object) -> None:  # noqa: ARG002
        self._set_hovered(-1)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, theme().color("base"))
        paint.h_line(painter, rect.x(), rect.bottom(), rect.width())
        first = self.visualIndex(logicalIndex) == 0
        area = rect.adjusted(self.margin if first else 8, 0, -4, -1)
        title = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        color = "text" if logicalIndex in (self._hovered,) and self.sectionsClickable() else "muted"
        width = min(paint.text_width(title, "caption_medium"), area.width())
        words = QRect(area.x(), area.y(), width, area.height())
        paint.draw_text(painter, self._mirror(words, rect), title, style="caption_medium", color=color)
        if logicalIndex == self._sorted:
            side = theme().px(12)
            arrow = "arrow-up" if self._order == Qt.SortOrder.AscendingOrder else "arrow-down"
            place = QRect(area.x() + width + 4, area.y(), side, area.height())
            icons.draw(painter, arrow, self._mirror(place, rect), size=side, color=color)
        painter.restore()

    def _mirror(self, rect: QRect, within: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), within, rect)

    def _set_hovered(self, section: int) -> None:
        if section != self._hovered:
            self._hovered = section
            self.viewport().update()

    def _on_section_clicked(self, column: int) -> None:
        same = column == self._sorted and self._order == Qt.SortOrder.AscendingOrder
        self.sort_pressed.emit(column, Qt.SortOrder.DescendingOrder if same else Qt.SortOrder.AscendingOrder)
