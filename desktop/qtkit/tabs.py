"""The tabs of the main window: TabBar draws them, TabWidget holds bar, corner and pages."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from desktop.core.records import dataclass
from desktop.qtkit import focus, icons, paint
from desktop.qtkit.badges import badge_size, draw_badge
from desktop.qtkit.theme import theme

_PAD, _GAP, _INSET = 16, 8, 8
HEIGHT = 44


@dataclass(frozen=True, slots=True)
class _Look:
    icon: str
    badge: str = ""
    kind: str = "danger"
    dot: bool = False
    badge_words: str = ""
    dot_words: str = ""


class TabBar(QTabBar):
    """Tabs 44 px high: icon, label, badge; the chosen one with a 2 px line of accent inset by 8."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: list[_Look] = []
        self._hovered, self._ringed = -1, False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def add(self, text: str, *, icon: str) -> int:
        """Add a tab; gives its number."""
        self._looks.append(_Look(icon))
        return self.addTab(text)

    def set_badge(self, index: int, text: str, *, kind: str = "danger", spoken: str = "") -> None:
        """Show a short text beside the label ("" hides it); ``spoken`` is what a screen reader says of it."""
        look = self._looks[index]
        if (look.badge, look.kind) != (text, kind):
            wider = badge_size(look.badge).width() != badge_size(text).width() or not (look.badge and text)
            self._looks[index] = replace(look, badge=text, kind=kind, badge_words=spoken or text)
            self._say(index)
            self._relayout() if wider else self.update(self.tabRect(index))

    def set_dot(self, index: int, *, on: bool, spoken: str = "") -> None:
        """Show a dot of accent beside the label: something runs there."""
        look = self._looks[index]
        if look.dot != on:
            self._looks[index] = replace(look, dot=on, dot_words=spoken if on else "")
            self._say(index)
            self._relayout()

    def restyle(self) -> None:
        self._relayout()

    def tabSizeHint(self, index: int) -> QSize:
        start = self._start(index)
        end = start + self._width(index)
        return QSize(_whole(end) - _whole(start), theme().height(HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(theme().px(72), self.tabSizeHint(index).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().color("window"))
        paint.h_line(painter, 0, self.height() - 1, self.width())
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = focus.by_keyboard(event.reason())
        super().focusInEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hovered(self.tabAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hovered(-1)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        rect, look, chosen = self.tabRect(index), self._looks[index], index == self.currentIndex()
        style = self._style_of(index)
        color = "text" if chosen or index == self._hovered else "muted"
        side = theme().px(16)
        start = self._start(index)
        x = rect.x() + start - _whole(start) + _PAD
        place = self._mirror(QRect(_whole(x), rect.y(), side, rect.height()), rect)
        icons.draw(painter, look.icon, place, size=side, color="accent" if chosen else color)
        x += side + _GAP
        room = rect.right() + 2 - _PAD - self._after(look) - x  # the edge of a tab may lie inside a px
        width = min(room, paint.exact_width(self.tabText(index), style))
        words = self._mirror_exact(QRectF(x, rect.y(), width, rect.height()), rect)
        paint.draw_text(painter, words, self.tabText(index), style=style, color=color)
        self._paint_after(painter, rect, look, x + width + _GAP)
        if chosen:
            line = QRect(rect.x() + _INSET, rect.bottom() - 1, rect.width() - 2 * _INSET, 2)
            painter.fillRect(line, theme().color("accent"))
            if self._ringed and self.hasFocus():
                ring = rect.adjusted(4, 6, -4, -6)
                paint.box(painter, ring, radius=6, border="accent", width=2)

    def _start(self, index: int) -> float:
        """Where a tab begins, in px and parts of them: whole ones would drift apart tab by tab."""
        return sum(self._width(before) for before in range(index))

    def _width(self, index: int) -> float:
        look = self._looks[index] if index < len(self._looks) else _Look("")
        words = paint.exact_width(self.tabText(index), self._style_of(index))
        return 2 * _PAD + theme().px(16) + _GAP + words + self._after(look)

    def _after(self, look: _Look) -> int:
        """Width of what stands after the label."""
        return (badge_size(look.badge).width() + _GAP if look.badge else 0) + (8 + _GAP if look.dot else 0)

    def _style_of(self, index: int) -> str:
        return "body_strong" if index == self.currentIndex() else "body_medium"

    def _paint_after(self, painter: QPainter, rect: QRect, look: _Look, exact: float) -> None:
        x = _whole(exact)
        if look.dot:
            dot = self._mirror(QRect(x, rect.center().y() - 3, 8, 8), rect)
            paint.box(painter, dot, radius=4, fill="accent")
            x += 8 + _GAP
        if look.badge:
            size = badge_size(look.badge)
            top = rect.y() + (rect.height() - size.height()) // 2
            place = self._mirror(QRect(QPoint(x, top), size), rect)
            draw_badge(painter, place, look.badge, kind=look.kind)

    def _mirror(self, rect: QRect, within: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), within, rect)

    def _mirror_exact(self, area: QRectF, within: QRect) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            area.moveLeft(within.x() + within.right() + 1 - area.right())
        return area

    def _set_hovered(self, index: int) -> None:
        if index != self._hovered:
            self._hovered = index
            self.update()

    def _say(self, index: int) -> None:
        look, words = self._looks[index], self.tabText(index).replace("&", "")
        spoken = (words, look.dot_words, look.badge_words)
        self.setAccessibleTabName(index, ", ".join(dict.fromkeys(part for part in spoken if part)))

    def _relayout(self) -> None:
        # QTabBar measures its tabs again only when one of them changes.
        if self.count():
            self.setTabText(0, self.tabText(0))
        self.updateGeometry()
        self.update()


def _whole(exact: float) -> int:
    return math.floor(exact + 0.5)


class _Head(QWidget):
    """The row of tabs with its ground and the line below."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().color("window"))
        paint.h_line(painter, 0, self.height() - 1, self.width())
        painter.end()


class TabWidget(QWidget):
    """Tabs above, one page below. A page is made by its ``make`` when its tab is first opened.

    ``corner`` is the row at the far end of the tabs: add widgets to it.
    """

    opened = Signal(str)
    """The key of the tab that is shown now."""

    made = Signal(str)
    """The key of a tab whose page is there from now on."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._by_bar = False
        self.bar = TabBar(parent=self)
        self.bar.setObjectName("bar")
        self.stack = QStackedWidget(self)
        self.corner = QHBoxLayout()
        self.corner.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(self._on_current_changed)

    @property
    def current_key(self) -> str:
        """Key of the tab shown now, "" while there is none."""
        index = self.bar.currentIndex()
        return self._keys[index] if 0 <= index < len(self._keys) else ""

    @property
    def opened_by_keys_on_the_bar(self) -> bool:
        """Whether the tab shown now was opened by arrow keys in the row of tabs, where they go on from."""
        return self._by_bar

    @property
    def keys(self) -> list[str]:
        return list(self._keys)

    def add_tab(self, key: str, text: str, *, icon: str, make: Callable[[], QWidget]) -> None:
        """Add a tab at the end. The first one added is opened by ``open`` only."""
        self._keys.append(key)
        self._makers[key] = make
        self.bar.blockSignals(True)
        self.bar.add(text, icon=icon)
        self.bar.blockSignals(False)

    def page(self, key: str) -> QWidget | None:
        """The page of a tab, None if it was never opened."""
        return self._pages.get(key)

    def open(self, key: str) -> QWidget:
        """Show a tab and give its page, making it first if need be."""
        index = self._keys.index(key)
        before, page = self.stack.currentWidget(), self._pages.get(key)
        if page is None:
            page = self._pages[key] = self._makers[key]()
            self.stack.addWidget(page)
            self.made.emit(key)
        self.bar.blockSignals(True)
        self.bar.setCurrentIndex(index)
        self.bar.blockSignals(False)
        self.bar.restyle()  # the chosen label is bold, and wider
        self.stack.setCurrentWidget(page)
        if before is not page:
            self.opened.emit(key)
        return page

    def step(self, by: int) -> None:
        """Open the next tab (1) or the one before (-1), round the end."""
        if self._keys:
            at = self._keys.index(self.current_key) if self.current_key else 0
            self.open(self._keys[(at + by) % len(self._keys)])

    def set_badge(self, key: str, text: str, *, kind: str = "danger", spoken: str = "") -> None:
        """Show a badge on a tab; "" hides it."""
        self.bar.set_badge(self._keys.index(key), text, kind=kind, spoken=spoken)

    def set_dot(self, key: str, *, on: bool, spoken: str = "") -> None:
        """Show the dot of a running thing on a tab."""
        self.bar.set_dot(self._keys.index(key), on=on, spoken=spoken)

    def _head(self) -> QWidget:
        head = _Head(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(0)
        row.addWidget(self.bar)
        row.addLayout(self.corner, 1)
        return head

    def _on_current_changed(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self._by_bar = self.bar.hasFocus()
            self.open(self._keys[index])
            self._by_bar = False
