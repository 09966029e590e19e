"""Filters that are on or off: Chip, and the ChipBar that holds them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtCore import QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.qtkit import icons, paint
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.group import Group
from desktop.qtkit.pressable import AnswersToggle, Pressable
from desktop.qtkit.theme import theme

_SIDE, _GAP = 11, 6


class Chip(AnswersToggle, Pressable):
    """A filter that is on or off, 28 px high: icon, label and a count."""

    pressed_with = Signal(bool)
    """It was pressed; True with Ctrl (⌘), which adds instead of replacing."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        color: str = "muted",
        count: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._color, self._count = icon, color, count
        self.setText(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._adding = False
        self.setProperty("ringRadius", 14)
        theme().follow(self)

    def set_count(self, count: int | None) -> None:
        """Show how many the filter leaves."""
        if count != self._count:
            self._count = count
            words = self._count_text()
            self.setAccessibleName(f"{self.text()}, {words}" if words else self.text())
            self.restyle()

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        parts = self._parts()
        content = math.floor(sum(width for _, width in parts) + 0.5)
        return QSize(content + _GAP * (len(parts) - 1) + 2 * _SIDE, theme().height(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseReleaseEvent(event)
        self._adding = False

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().keyReleaseEvent(event)
        self._adding = False

    def nextCheckState(self) -> None:
        self.pressed_with.emit(self._adding)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        ground = "accent-soft" if self.isChecked() else "hover" if self.underMouse() else "base"
        border = "accent" if self.isChecked() else "line"
        width = 2 if self.isChecked() and theme().more_contrast else 1
        paint.box(painter, self.rect(), radius=self.height() / 2, fill=ground, border=border, width=width)
        x = float(_SIDE)
        for part, room in self._parts():
            place = QRect(round(x), 0, math.ceil(room), self.height())
            area = self.style().visualRect(self.layoutDirection(), self.rect(), place)
            if part == "icon":
                icons.draw(painter, self._icon, area, size=place.width(), color=self._color)
            elif part == "text":
                paint.draw_text(painter, area, self.text(), style=self._text_style())
            else:
                words = self._count_text()
                paint.draw_text(painter, area, words, style="caption", color="muted", tabular=True)
            x += room + _GAP
        painter.end()

    def _text_style(self) -> str:
        return "body_strong" if self.isChecked() else "body"

    def _count_text(self) -> str:
        return "" if self._count is None else QLocale().toString(self._count)

    def _parts(self) -> list[tuple[str, float]]:
        """What stands in a row, each with its width; whole px would add up to more than the words need."""
        parts: list[tuple[str, float]] = [("icon", theme().px(14))] if self._icon else []
        parts.append(("text", theme().metrics(self._text_style()).horizontalAdvance(self.text())))
        if self._count is not None:
            width = theme().metrics("caption", tabular=True).horizontalAdvance(self._count_text())
            parts.append(("count", width))
        return parts


class ChipBar(Group):
    """Chips in rows that wrap. The first, keyless one ("All") stands for no filter."""

    changed = Signal(frozenset)
    """Keys of the chips that are on; empty for the first chip."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, Chip] = {}
        self._on: frozenset[str] = frozenset()
        self._flow = FlowLayout(self, spacing=8)

    @property
    def chosen(self) -> frozenset[str]:
        return self._on

    def add(self, key: str, text: str, *, icon: str = "", color: str = "muted") -> Chip:
        """Add a chip; ``key`` "" is the one that stands for no filter."""
        chip = Chip(text, icon=icon, color=color, parent=self)
        chip.setObjectName(f"chip_{key or 'all'}")
        chip.setChecked(key in self._on or (not key and not self._on))
        chip.pressed_with.connect(lambda adding, key=key: self._on_pressed(key, adding=adding))
        self._chips[key] = chip
        self._flow.addWidget(chip)
        return chip

    def chip(self, key: str) -> Chip:
        """The chip of this key."""
        return self._chips[key]

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Turn chips on without ``changed``."""
        self._on = frozenset(keys) - {""}
        for key, chip in self._chips.items():
            chip.setChecked(key in self._on or (not key and not self._on))
            chip.restyle()

    def _on_pressed(self, key: str, *, adding: bool) -> None:
        if not key:
            wanted: frozenset[str] = frozenset()
        elif adding:
            wanted = self._on ^ {key}
        else:
            wanted = frozenset() if self._on == {key} else frozenset({key})
        self.set_chosen(wanted)
        self.changed.emit(self._on)
