"""The bar below the notes: six marks with their keys; it shows which one the line has."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.domain.kinds import Mark
from desktop.domain.marks import MARKS, key_of
from desktop.qtkit import icons, paint
from desktop.qtkit.buttons import tip_with_key
from desktop.qtkit.pressable import AnswersToggle, Pressable
from desktop.qtkit.theme import theme
from desktop.views import key_map
from desktop.views.live.marks import ICONS, mark_name
from desktop.views.shortcuts import show_keys_of

PADDING, GAP, BARE_GAP = 6, 6, 4


class MarkButton(AnswersToggle, Pressable):
    """One mark: icon, name, key. It never takes the focus from the notes by a click."""

    def __init__(self, mark: Mark, parent: QWidget, *, named: bool = True) -> None:
        """Not ``named`` it is only the icon and the bare key."""
        super().__init__(parent)
        self._mark, self._key, self._style, self._named = mark, key_of(mark), "body", named
        self.setObjectName(f"mark_{mark.value}")
        self.setText(mark_name(mark))
        self.setAccessibleName(self.text())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def set_named(self, named: bool) -> None:
        """Show the name, or only the icon and the key where there is no room."""
        if named != self._named:
            self._named = named
            self.restyle()

    @property
    def named_width(self) -> int:
        """How wide it is with its name."""
        return theme().px(16) + self._text_width() + self._cap_width() + 2 * PADDING + 2 * GAP

    def take_keys(self, keys: Mapping[str, Mark]) -> None:
        """Show the key that sets this mark now."""
        self._key = key_of(self._mark, keys=keys)
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
        if not self._named:
            return QSize(theme().px(44), theme().height(28))
        return QSize(self.named_width, theme().height(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            ground = "accent-soft" if self.isChecked() else "hover"
            paint.box(painter, self.rect(), radius=6, fill=ground)
        color = f"mark-{self._mark}" if self.isEnabled() else "disabled"
        if self._named:
            self._paint_named(painter, color)
        else:
            self._paint_bare(painter, color)
        painter.end()

    def _paint_bare(self, painter: QPainter, color: str) -> None:
        glyph, width = theme().px(16), paint.text_width(self._key, "caption")
        x = (self.width() - glyph - BARE_GAP - width) // 2
        icons.draw(painter, ICONS[self._mark], self._area(x, glyph), size=glyph, color=color)
        area = self._area(x + glyph + BARE_GAP, width + 1)
        paint.draw_text(painter, area, self._key, style="caption", color="muted")

    def _paint_named(self, painter: QPainter, color: str) -> None:
        glyph, x = theme().px(16), PADDING
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

    def _cap_width(self) -> int:
        return max(theme().px(18), paint.key_cap_size(self._key)[0])

    def _text_width(self) -> int:
        return paint.text_width(self.text(), self._style)

    def _area(self, x: int, width: int) -> QRect:
        rect = QRect(x, 0, width, self.height())
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)


def mark_tip(mark: Mark) -> str:
    """What a mark is called, and the keys that set it wherever the caret is."""
    return tip_with_key(mark_name(mark), key_map.KEYS[f"session_mark_{mark.value}"].here)


class MarkBar(QWidget):
    """Six marks; ``chosen`` carries the mark that was pressed, empty when it was on already."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mark_bar")
        self._mark = ""
        self._row = QHBoxLayout(self)
        self._buttons = {mark: MarkButton(mark, self) for mark in MARKS}
        for mark, button in self._buttons.items():
            button.setToolTip(mark_tip(mark))
            show_keys_of(button, f"session_mark_{mark.value}")
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
        for button in self._buttons.values():
            button.take_keys(keys)

    def set_small(self, small: bool) -> None:
        """Use less room, for narrow windows."""
        self._row.setContentsMargins(8 if small else 16, 2, 8, 0)
        self._row.setSpacing(0 if small else 4)
        for button in self._buttons.values():
            button.set_small(small)
        self._fit()

    def restyle(self) -> None:
        self.setFixedHeight(theme().height(44))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(44) * len(self._buttons) + 16, theme().height(44))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("panel"))
        paint.h_line(painter, 0, 0, self.width())
        painter.end()

    def _fit(self) -> None:
        """With large text the names go where they do not fit; icon and key stay, and the tooltip."""
        margins = self._row.contentsMargins()
        needed = sum(button.named_width + self._row.spacing() for button in self._buttons.values())
        named = needed + margins.left() + margins.right() <= self.width()
        for button in self._buttons.values():
            button.set_named(named)

    def _on_clicked(self, mark: Mark) -> None:
        self.chosen.emit("" if mark == self._mark else mark.value)
