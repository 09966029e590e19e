"""The bar below the notes: six marks with their keys; it shows which one the line has."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop.domain.kinds import Mark
from desktop.domain.marks import MARKS, key_of
from desktop.qtkit import icons, paint
from desktop.qtkit.buttons import tip_with_key
from desktop.qtkit.theme import theme
from desktop.views.live.marks import ICONS, mark_name

PADDING, GAP = 6, 6


class MarkButton(QAbstractButton):
    """One mark: icon, name, key. It never takes the focus from the notes by a click."""

    def __init__(self, mark: Mark, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark, self._key, self._style = mark, key_of(mark), "body"
        self.setObjectName(f"mark_{mark.value}")
        self.setText(mark_name(mark))
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.restyle()

    def set_small(self, small: bool) -> None:
        """Write the name as a caption, for narrow windows."""
        self._style = "caption" if small else "body"
        self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Which mark is on is told by the line, not by the click."""

    def sizeHint(self) -> QSize:
        width = theme().px(16) + self._text_width() + self._cap_width() + 2 * PADDING + 2 * GAP
        return QSize(width, theme().height(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            ground = "accent-soft" if self.isChecked() else "hover"
            paint.box(painter, self.rect(), radius=6, fill=ground)
        glyph, x = theme().px(16), PADDING
        color = f"mark-{self._mark}" if self.isEnabled() else "disabled"
        icons.draw(painter, ICONS[self._mark], self._area(x, glyph), size=glyph, color=color)
        x += glyph + GAP
        words = "text" if self.isEnabled() else "disabled"
        paint.draw_text(
            painter, self._area(x, self._text_width()), self.text(), style=self._style, color=words
        )
        x += self._text_width() + GAP
        width, height = self._cap_width(), paint.key_cap_size(self._key)[1]
        cap = self._area(x, width)
        paint.draw_key_cap(painter, QRect(cap.x(), (self.height() - height) // 2, width, height), self._key)
        painter.end()

    def _cap_width(self) -> int:
        return max(theme().px(18), paint.key_cap_size(self._key)[0])

    def _text_width(self) -> int:
        return paint.text_width(self.text(), self._style)

    def _area(self, x: int, width: int) -> QRect:
        rect = QRect(x, 0, width, self.height())
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)


class MarkBar(QWidget):
    """Six marks; ``chosen`` carries the mark that was pressed, empty when it was on already."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mark_bar")
        self._mark = ""
        self._row = QHBoxLayout(self)
        self._buttons = {mark: MarkButton(mark, self) for mark in MARKS}
        for number, (mark, button) in enumerate(self._buttons.items(), start=1):
            button.setToolTip(tip_with_key(button.text(), QKeySequence(f"Alt+{number}")))
            button.clicked.connect(lambda _checked=False, mark=mark: self._on_clicked(mark))
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.set_small(False)
        theme().follow(self)
        self.restyle()

    def show_mark(self, mark: str) -> None:
        """Show which mark the line has."""
        self._mark = mark
        for one, button in self._buttons.items():
            button.setChecked(one == mark)

    def show_keys(self, keys: Mapping[str, Mark]) -> None:
        """Show the user's own keys."""
        for mark, button in self._buttons.items():
            button.set_key(key_of(mark, keys=keys))

    def set_small(self, small: bool) -> None:
        """Use less room, for narrow windows."""
        self._row.setContentsMargins(8 if small else 16, 1, 8, 0)
        self._row.setSpacing(0 if small else 4)
        for button in self._buttons.values():
            button.set_small(small)

    def restyle(self) -> None:
        self.setFixedHeight(theme().height(44))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("panel"))
        paint.h_line(painter, 0, 0, self.width())
        painter.end()

    def _on_clicked(self, mark: Mark) -> None:
        self.chosen.emit("" if mark == self._mark else mark.value)
