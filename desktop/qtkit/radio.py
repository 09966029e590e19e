"""One of several: RadioButton in a line, OptionCard with a title, a line of explanation and a frame."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from desktop.qtkit import focus, paint, tips
from desktop.qtkit.pressable import AnswersToggle
from desktop.qtkit.theme import theme

_SIDE, _RING = 16, 5


class RadioButton(AnswersToggle, QRadioButton):
    """A ring of 16 px with its text; those of one parent exclude each other, arrow keys go through them."""

    def __init__(self, text: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(_SIDE)
        return QSize(side + 8 + paint.text_width(self.text()), max(side, theme().line_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_SIDE), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        side = theme().px(_SIDE)
        draw_ring(painter, self._mirror(QRect(0, (self.height() - side) // 2, side, side)), button=self)
        text = self._mirror(QRect(side + 8, 0, self.width() - side - 8, self.height()))
        paint.draw_text(painter, text, self.text(), color="text" if self.isEnabled() else "disabled")
        painter.end()

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)


class OptionCard(RadioButton):
    """A choice worth a few words: ring, title and a caption in a frame that turns to the accent when chosen."""

    def __init__(
        self,
        title: str,
        caption: str,
        *,
        tight: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``tight``: with less room above and below, where there are many."""
        super().__init__(title, name=name, parent=parent)
        self._caption, self._above = caption, 5 if tight else 13
        self.setAccessibleDescription(caption)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        told = tips.tell_rest(event, self, lambda: self._caption, cut=self._is_cut)
        return told or super().event(event)

    def _is_cut(self) -> bool:
        return self.width() < self.sizeHint().width() - 1

    def sizeHint(self) -> QSize:
        words = max(paint.text_width(self.text(), "body_medium"), paint.text_width(self._caption, "caption"))
        return QSize(words + theme().px(_SIDE) + 38, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        ground = "accent-soft" if self.isChecked() else "hover" if self.underMouse() else "base"
        border = "accent" if self.isChecked() else "line"
        paint.box(painter, self.rect(), radius=8, fill=ground, border=border)
        side, line, small = (
            theme().px(_SIDE),
            theme().line_height("body_medium"),
            theme().line_height("caption"),
        )
        draw_ring(painter, self._mirror(QRect(13, self._above + (line - side) // 2, side, side)), button=self)
        left = 13 + side + 12
        wide = self.width() - left - 13
        title = self._mirror(QRect(left, self._above, wide, line))
        paint.draw_text(painter, title, self.text(), style="body_medium", color="text")
        caption = self._mirror(QRect(left, self._above + line, wide, small))
        paint.draw_text(painter, caption, self._caption, style="caption", color="muted")
        painter.end()

    def _height(self) -> int:
        return 2 * self._above + theme().line_height("body_medium") + theme().line_height("caption")


def draw_ring(painter: QPainter, rect: QRect, *, button: QRadioButton) -> None:
    """The ring of a radio button: thick in the accent when it is chosen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    enabled = button.isEnabled()
    if not button.isChecked():
        border = "line-strong" if enabled else "line"
        paint.box(painter, rect, radius=rect.width() / 2, fill="base", border=border)
        return
    paint.box(painter, rect, radius=rect.width() / 2, fill="accent" if enabled else "line-mid")
    ring = theme().px(_RING)
    inner = QRectF(rect).adjusted(ring, ring, -ring, -ring)
    paint.box(painter, inner, radius=inner.width() / 2, fill="base")
