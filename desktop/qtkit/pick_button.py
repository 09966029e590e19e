"""A button 28 px high that shows a choice and opens its menu: icon, words, chevron."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.qtkit import focus, icons, paint, tips
from desktop.qtkit.theme import theme


class PickButton(QPushButton):
    """Looks like a field, acts like a menu button. ``width``: the pictures’ px; narrower, the words elide."""

    def __init__(
        self, text: str, *, icon: str, menu: QMenu, width: int, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._width = icon, width
        self.setAutoDefault(False)
        self.setObjectName(name)
        self.setMenu(menu)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._width), theme().height(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(64), theme().height(28))

    def event(self, event: QEvent) -> bool:
        return tips.tell_rest(event, self, self.text, cut=self._is_cut) or super().event(event)

    def _is_cut(self) -> bool:
        return paint.text_width(self.text()) > self.width() - 2 * (18 + theme().px(14))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        enabled = self.isEnabled()
        lit = enabled and (self.underMouse() or self.isDown())
        border = "line-mid" if enabled else "line"
        paint.box(painter, self.rect(), radius=6, fill="hover" if lit else "base", border=border)
        side = theme().px(14)
        muted = "muted" if enabled else "disabled"
        icons.draw(
            painter, self._icon, self._mirror(QRect(9, 0, side, self.height())), size=side, color=muted
        )
        end = self.width() - 9 - side
        icons.draw(
            painter,
            "chevron-down",
            self._mirror(QRect(end, 0, side, self.height())),
            size=side,
            color=muted,
        )
        x = 9 + side + 8
        words = self._mirror(QRect(x, 0, end - 6 - x, self.height()))
        if words.width() >= min(theme().px(28), paint.text_width(self.text())):  # room for more than "…"
            paint.draw_text(painter, words, self.text(), color="text" if enabled else "disabled")
        painter.end()

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)
