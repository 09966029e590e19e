"""Choosing from many: ComboBox, in the box of a text field."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from desktop.qtkit import focus, icons, paint, tips
from desktop.qtkit.fields import mark
from desktop.qtkit.theme import theme


class _Held:
    """A value as an item carries it: Qt would give a bare member of a ``StrEnum`` back as plain text."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


class ComboBox(QComboBox):
    """One choice of a list, 32 px high (``small``: 28). Each item carries a value of yours.

    ``editable`` takes free text as well. The wheel does nothing unless it has the focus, so that a page
    can be scrolled over it.
    """

    chosen = Signal(object)
    """The value that the user chose."""

    def __init__(
        self,
        items: Iterable[tuple[str, Any]] = (),
        *,
        small: bool = False,
        icon: str = "",
        editable: bool = False,
        placeholder: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(12)
        if small:
            self.setProperty("small", True)
        self._set_editable(editable, placeholder=placeholder)
        self.setAccessibleName(name or placeholder)
        self.set_items(items)
        if placeholder and not editable:
            self.setCurrentIndex(-1)
        self.activated.connect(lambda _row: self.chosen.emit(self.value))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def setAccessibleName(self, name: str) -> None:
        """What is chosen here. On Linux the name of a combo box is its value, so this is said after it."""
        super().setAccessibleName(name)
        self.setAccessibleDescription("")
        if (line := self.lineEdit()) is not None:
            line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """More about it."""
        if sys.platform.startswith("linux"):
            description = ". ".join(text for text in (self.accessibleName(), description) if text)
        super().setAccessibleDescription(description)

    @property
    def value(self) -> Any:
        """The value of the current item, the very one that was given; None if there is none."""
        return self.itemData(self.currentIndex())

    def itemData(self, index: int, role: int = Qt.ItemDataRole.UserRole) -> Any:
        """The value of an item, or what it has for another role."""
        data = super().itemData(index, role)
        return data.value if isinstance(data, _Held) else data

    def row_of(self, value: Any) -> int:
        """The row of the item with this value, -1 if there is none."""
        return next((row for row in range(self.count()) if self.itemData(row) == value), -1)

    def set_items(self, items: Iterable[tuple[str, Any]]) -> None:
        """Replace all items by (text, value) pairs, keeping the current value if it is still there."""
        before, blocked = self.value, self.blockSignals(True)
        self.clear()
        for text, value in items:
            self.addItem(text, _Held(value))
        if before is not None:
            self.set_value(before)
        self.blockSignals(blocked)

    def set_value(self, value: Any) -> None:
        """Show the item of this value without ``chosen``; nothing if there is none."""
        self.setCurrentIndex(self.row_of(value))

    def set_icon(self, icon: str) -> None:
        """Show another icon before the chosen item; "" shows none."""
        self._icon = icon
        self.restyle()
        self.update()

    def set_error(self, on: bool) -> None:
        """Draw the red frame or take it away."""
        mark(self, error=on)

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        extra = theme().px(14) - 14  # the style knows the arrow as it is at 100 %
        extra += theme().px(14) + 8 if self._icon else 0
        return QSize(size.width() + extra, size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(64), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        return tips.tell_rest(event, self, self.currentText, cut=self._is_cut) or super().event(event)

    def _is_cut(self) -> bool:
        room = self.width() - 9 - 9 - theme().px(14) - (theme().px(14) + 8 if self._icon else 0)
        return paint.text_width(self.currentText()) > room

    def showPopup(self) -> None:
        view = self.view()
        widest = max((paint.text_width(self.itemText(row)) for row in range(self.count())), default=0)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setMinimumWidth(max(self.width(), min(widest + 48, theme().px(480))))
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.property("error"):
            focus.came(self, event.reason())  # its frame is red with the focus and without it

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEditable():
            super().paintEvent(event)
            painter = QPainter(self)
        else:
            painter = self._paint_frame()
        side = theme().px(14)
        area = self._mirror(QRect(self.width() - 9 - side, 0, side, self.height()))
        icons.draw(
            painter, "chevron-down", area, size=side, color="muted" if self.isEnabled() else "disabled"
        )
        painter.end()

    def _paint_frame(self) -> QPainter:
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
        x, side = 9, theme().px(14)
        if self._icon:
            area = self._mirror(QRect(x, 0, side, self.height()))
            icons.draw(painter, self._icon, area, size=side, color="muted")
            x += side + 8
        empty = self.currentIndex() < 0
        color = "disabled" if not self.isEnabled() else "muted" if empty else "text"
        words = self.placeholderText() if empty else self.currentText()
        area = self._mirror(QRect(x, 0, self.width() - x - side - 13, self.height()))
        paint.draw_text(painter, area, words, color=color)
        return painter

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)

    def _set_editable(self, editable: bool, *, placeholder: str) -> None:
        if not editable:
            self.setPlaceholderText(placeholder)
            return
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        if line is not None:
            line.setTextMargins(-1, 0, 0, 0)  # its words begin where those of one that cannot be typed in do
            line.setPlaceholderText(placeholder)
