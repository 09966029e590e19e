"""Choosing by a press: CheckBox (square or round), Segmented and Rating."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from desktop.qtkit import focus, icons, paint, tips
from desktop.qtkit.group import Group
from desktop.qtkit.pressable import AnswersToggle
from desktop.qtkit.theme import theme

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CheckBox(AnswersToggle, QCheckBox):
    """A tick of 16 px with its text; ``round_shape`` for things that get done."""

    def __init__(self, text: str = "", *, round_shape: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._round = round_shape
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        box = theme().px(16)
        text = paint.text_width(self.text()) + 8 if self.text() else 0
        return QSize(box + text, max(box, theme().line_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(16), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        return tips.tell_rest(event, self, self.text, cut=self._is_cut) or super().event(event)

    def _is_cut(self) -> bool:
        return self.width() < self.sizeHint().width() - 1

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        side = theme().px(16)
        box = self._mirror(QRect(0, (self.height() - side) // 2, side, side))
        state = self.checkState()
        paint.tick_box(
            painter,
            box,
            checked=state == Qt.CheckState.Checked,
            partly=state == Qt.CheckState.PartiallyChecked,
            round_shape=self._round,
            enabled=self.isEnabled(),
        )
        text = self._mirror(QRect(side + 8, 0, self.width() - side - 8, self.height()))
        paint.draw_text(painter, text, self.text(), color="text" if self.isEnabled() else "disabled")
        painter.end()

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)


_GIVES_WAY = 12
"""How much of the 24 px beside the words of a cell it can do without."""


class _Cell(AnswersToggle, QAbstractButton):
    """One cell of a segmented control."""

    def __init__(
        self, text: str, *, icon: str, width: int, place: tuple[int, int], parent: Segmented
    ) -> None:
        super().__init__(parent)
        self._icon, self._fixed, self._place, self._owner = icon, width, place, parent
        self.count = ""
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        height = theme().height(28)
        edge = 0 if self._place[0] == 0 else 1
        if self._fixed:
            return QSize(theme().px(self._fixed), height)
        width = paint.text_width(self.text(), "body_strong") + 24 + edge + self._count_width()
        return QSize(width + (theme().px(14) + 6 if self._icon else 0), height)

    def minimumSizeHint(self) -> QSize:
        """In little room the words stand nearer to the edges."""
        hint = self.sizeHint()
        return hint if self._fixed else hint - QSize(_GIVES_WAY, 0)

    def nextCheckState(self) -> None:
        self._owner.press(self._place[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()), 0)
        if step:
            self._owner.move_focus(
                step if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -step
            )
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif self.isChecked():
            event.ignore()  # there is nothing to choose: the dialog's button is meant
        else:
            self.click()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self._paint_ground(painter)
        color, style = self._look()
        glyph = theme().px(14) if self._icon else 0
        text = paint.text_width(self.text(), style)
        content = text + (glyph + 6 if glyph else 0) + self._count_width()
        x = (self.width() - content + bool(self._fixed)) // 2
        if glyph:
            icons.draw(
                painter, self._icon, self._mirror(QRect(x, 0, glyph, self.height())), size=glyph, color=color
            )
            x += glyph + 6
        area = self._mirror(QRect(x, 0, min(text, self.width()) + 1, self.height()))
        paint.draw_text(painter, area, self.text(), style=style, color=color)
        if self.count:
            after = self._mirror(QRect(x + text + 6, 0, self._count_width(), self.height()))
            paint.draw_text(painter, after, self.count, color=color, tabular=True)
        painter.end()

    def _count_width(self) -> int:
        return 6 + paint.text_width(self.count, tabular=True) if self.count else 0

    def _look(self) -> tuple[str, str]:
        if not self.isEnabled():
            return "disabled", "body_medium"
        if self.isChecked():
            return "text", "body_strong"
        return "text" if self.underMouse() else "muted", "body_medium"

    def _paint_ground(self, painter: QPainter) -> None:
        number, count = self._place
        first, last = number == 0, number == count - 1
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            first, last = last, first
        ground = (
            "accent-soft"
            if self.isChecked()
            else "hover"
            if self.underMouse() and self.isEnabled()
            else "base"
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = paint.split_box(QRectF(self.rect()), radius=5, left=first, right=last)
        painter.fillPath(shape, theme().color(ground))
        if self.isChecked() and theme().more_contrast:  # no soft ground then
            painter.fillRect(2, self.height() - 3, self.width() - 4, 2, theme().color("accent"))
        if not first:
            painter.fillRect(0, 0, 1, self.height(), theme().color("line"))

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)


class Segmented(Group):
    """A few choices side by side, one of them chosen. Arrow keys move, Space and Enter choose.

    ``items``: texts or (text, icon) pairs. ``fill`` spreads the cells over the whole width.
    """

    changed = Signal(int)
    """The number of the cell that the user chose; -1 if none is chosen any more."""

    def __init__(
        self,
        items: Sequence[str | tuple[str, str]],
        *,
        chosen: int = 0,
        clearable: bool = False,
        fill: bool = False,
        cell_width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clearable = clearable
        policy = QSizePolicy.Policy.Preferred if fill else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        self._cells: list[_Cell] = []
        group = QButtonGroup(self)
        group.setExclusive(False)  # `press` does that
        for number, item in enumerate(items):
            text, icon = (item, "") if isinstance(item, str) else item
            cell = _Cell(text, icon=icon, width=cell_width, place=(number, len(items)), parent=self)
            group.addButton(cell)
            cell.setAutoExclusive(True)  # means nothing in a group, but a screen reader says "one of several"
            self._cells.append(cell)
            row.addWidget(cell, 1 if fill else 0)
        self._chosen = -1
        self.set_chosen(chosen)
        theme().follow(self)

    @property
    def chosen(self) -> int:
        """The chosen cell's number, -1 if none."""
        return self._chosen

    @property
    def cells(self) -> Sequence[QAbstractButton]:
        return self._cells

    def set_chosen(self, number: int) -> None:
        """Choose a cell (-1: none) without ``changed``."""
        self._chosen = number
        entry = number if number >= 0 else 0
        for place, cell in enumerate(self._cells):
            cell.setChecked(place == number)
            policy = Qt.FocusPolicy.StrongFocus if place == entry else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(policy)

    def set_text(self, number: int, text: str, *, count: str = "") -> None:
        """Change the text of a cell; a ``count`` stands after it in lighter figures."""
        self._cells[number].setText(text)
        self._cells[number].count = count
        self._cells[number].setAccessibleName(f"{text} {count}".strip())
        self.restyle()

    def press(self, number: int) -> None:
        """Choose a cell as the user does; the chosen one again takes it back if ``clearable``."""
        if number == self._chosen:
            if not self._clearable:
                self.set_chosen(number)
                return
            number = -1
        self.set_chosen(number)
        self.changed.emit(number)

    def move_focus(self, step: int) -> None:
        """Put the focus on the next cell, or the one before."""
        focused = self.focusWidget()
        at = next((n for n, cell in enumerate(self._cells) if cell is focused), 0)
        target = self._cells[min(len(self._cells) - 1, max(0, at + step))]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        for cell in self._cells:
            cell.updateGeometry()
            cell.update()
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.box(painter, self.rect(), radius=6, fill="base", border="line-mid")
        painter.end()


class Rating(Segmented):
    """Five cells, 1 to 5; pressing the chosen one again clears it. ``value`` 0 means not rated."""

    rated = Signal(int)

    def __init__(self, *, value: int = 0, name: str = "", parent: QWidget | None = None) -> None:
        """``name`` is what is rated: a screen reader says "Lifestyle, 3 of 5"."""
        super().__init__("12345", chosen=value - 1, clearable=True, cell_width=36, parent=parent)
        self.setAccessibleName(name)
        self.changed.connect(lambda number: self.rated.emit(number + 1))

    @property
    def value(self) -> int:
        return self._chosen + 1

    def set_value(self, value: int) -> None:
        """Show a rating without ``rated``; 0 clears it."""
        self.set_chosen(value - 1)
