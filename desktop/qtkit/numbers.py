"""NumberField: a whole number in its words ("after 4 weeks"), turned by arrow keys, wheel and mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from desktop.qtkit import icons, paint, tips
from desktop.qtkit.fields import mark
from desktop.qtkit.theme import theme

_GLYPH = 14
_EDGE = 9


class NumberField(QSpinBox):
    """A number of a range, 32 px high (``small``: 28), with words around it that follow its plural.

    ``say`` gives the whole text of a number, such as "after 4 weeks"; the figure in it can be typed. The two
    arrows at its end step by one; the wheel does nothing unless the field has the focus.
    """

    changed = Signal(int)
    """The number that the user set."""

    def __init__(
        self,
        value: int,
        *,
        least: int,
        most: int,
        say: Callable[[int], str] = str,
        small: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._say = say
        if small:
            self.setProperty("small", True)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._leave_room()
        self.set_value(value)
        self._put_words(value)
        self.valueChanged.connect(self._on_value_changed)
        theme().follow(self)

    def set_value(self, value: int) -> None:
        """Show another number without ``changed``."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self._put_words(value)

    def set_error(self, on: bool) -> None:
        """Draw the red frame or take it away."""
        mark(self, error=on)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_room()

    def _leave_room(self) -> None:
        """For the arrows at the far side; the words of a text field do not go by the window's direction."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.lineEdit().setTextMargins(*((20, 0, 6, 0) if mirrored else (6, 0, 20, 0)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._arrows().contains(event.position().toPoint()):
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.stepBy(1 if event.position().y() < self.height() / 2 else -1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        color = "muted" if self.isEnabled() else "disabled"
        icons.draw(painter, "chevrons-up-down", self._arrows(), size=theme().px(_GLYPH), color=color)
        painter.end()

    def _arrows(self) -> QRect:
        side = theme().px(_GLYPH)
        area = QRect(self.width() - _EDGE - side, 0, side, self.height())
        return self.style().visualRect(self.layoutDirection(), self.rect(), area)

    def _put_words(self, value: int) -> None:
        """The words before and after the figure."""
        before, _, after = self._say(value).partition(str(value))
        if (before, after) != (self.prefix(), self.suffix()):
            self.setPrefix(before)
            self.setSuffix(after)
        self.setToolTip(tips.plain(self.text()) if paint.text_width(self.text()) > self.width() - 48 else "")

    def _on_value_changed(self, value: int) -> None:
        self._put_words(value)
        self.changed.emit(value)
