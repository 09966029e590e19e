"""A layout for what stands at the two ends of a row, and below each other where the row is too short."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop.qtkit.theme import theme


class SidesLayout(QLayout):
    """Two widgets: the first takes what room there is, the second what it needs at the far end.

    The second begins a row of its own where the first would be left with less than it wants, or than ``least``
    px of the pictures if it wants more.
    """

    def __init__(self, parent: QWidget, *, least: int = 0, spacing: int = 8, row_spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least, self._row_spacing = least, row_spacing
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [item.sizeHint().height() for item in self._shown()]
        if not heights:
            return 0
        stacked = len(heights) > 1 and not self._fits(width)
        return sum(heights) + self._row_spacing if stacked else max(heights)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        shown = self._shown()
        if len(shown) < 2:
            for item in shown:
                item.setGeometry(rect)
            return
        first, second = shown
        wanted = second.sizeHint()
        if self._fits(rect.width()):
            room = rect.width() - wanted.width() - self.spacing()
            self._put(first, QRect(rect.x(), rect.y(), room, rect.height()))
            far = QRect(rect.right() + 1 - wanted.width(), rect.y(), wanted.width(), rect.height())
            self._put(second, far)
            return
        above = first.sizeHint().height()
        self._put(first, QRect(rect.x(), rect.y(), rect.width(), above))
        below = QRect(
            rect.x(), rect.y() + above + self._row_spacing, min(wanted.width(), rect.width()), wanted.height()
        )
        self._put(second, below)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _fits(self, width: int) -> bool:
        first, second = (item.sizeHint().width() for item in self._shown())
        wanted = min(first, theme().px(self._least)) if self._least else first
        return width - second - self.spacing() >= wanted

    def _put(self, item: QLayoutItem, area: QRect) -> None:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            whole = self.geometry()
            area.moveLeft(whole.x() + whole.right() - area.right())
        item.setGeometry(area)
