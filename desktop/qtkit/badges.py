"""Small things that sit beside a text: KeyCap, Tag, Pill, Avatar, Badge and the icon alone."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop.qtkit import icons, paint, tips
from desktop.qtkit.pressable import Pressable
from desktop.qtkit.theme import theme


class Drawn(QWidget):
    """A fixed-size widget that draws itself and follows the theme. Base of the small ones here."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class KeyCap(Drawn):
    """A key's name in a small frame."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._text = text
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Show another key."""
        self._text = text
        self.setAccessibleName(text)
        self.restyle()

    def sizeHint(self) -> QSize:
        return QSize(*paint.key_cap_size(self._text))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.draw_key_cap(painter, self.rect(), self._text)
        painter.end()


class Tag(Drawn):
    """A word on a grey ground, 20 px high; elided when there is no room."""

    def __init__(
        self, text: str, *, ground: str = "hover", color: str = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._text, self._ground, self._color = text, ground, color
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip("")

    @property
    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(paint.text_width(self._text, "caption") + 12, theme().px(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(36)), self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        self.setToolTip(tips.plain(self._text) if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        paint.box(painter, self.rect(), radius=4, fill=self._ground)
        area = self.rect().adjusted(6, 0, -6, 0)
        paint.draw_text(painter, area, self._text, style="caption", color=self._color)
        painter.end()


class Badge(Drawn):
    """A count in a round ground, 18 px high: ``danger`` or ``accent``; hidden at 0, "99+" above 99."""

    def __init__(self, *, kind: str = "danger", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._kind, self._text = kind, ""
        self.hide()

    @property
    def text(self) -> str:
        return self._text

    def set_count(self, count: int) -> None:
        """Show a number."""
        self.set_text(count_text(count))

    def set_text(self, text: str) -> None:
        """Show a short text, such as a running time; "" hides the badge."""
        self._text = text
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.restyle()

    def sizeHint(self) -> QSize:
        return badge_size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        draw_badge(painter, self.rect(), self._text, kind=self._kind)
        painter.end()


class Avatar(Drawn):
    """Up to two initials in a disc of ``size`` px."""

    def __init__(self, initials: str, *, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._initials, self._size = initials, size

    def set_initials(self, initials: str) -> None:
        """Show somebody else."""
        self._initials = initials
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        draw_avatar(painter, self.rect(), self._initials)
        painter.end()


class IconLabel(Drawn):
    """An icon alone, beside a text. It is decoration: the text beside it must say the same."""

    def __init__(
        self,
        icon: str,
        *,
        size: int = 16,
        color: str = "muted",
        disc: int = 0,
        ground: str = "hover",
        radius: float = -1,
        stroke: float = 2.0,
        line: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``disc`` > 0 puts it on a ground that wide: a disc, or a square with ``radius``.

        ``line``: as high as a line of that text style, to stand beside its first line.
        """
        super().__init__(parent=parent)
        self._icon, self._size, self._color = icon, size, color
        self._disc, self._ground, self._radius, self._stroke = disc, ground, radius, stroke
        self._line = line

    def set_icon(self, icon: str, *, color: str = "", ground: str = "") -> None:
        """Show another icon, colour or ground."""
        self._icon = icon
        self._color = color or self._color
        self._ground = ground or self._ground
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(self._disc or self._size)
        return QSize(side, theme().line_height(self._line) if self._line else side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        if self._disc:
            radius = self._radius if self._radius >= 0 else self.width() / 2
            top = (self.height() - self.width()) // 2
            ground = QRect(0, top, self.width(), self.width())
            paint.box(painter, ground, radius=radius, fill=self._ground)
        color = self._color if self.isEnabled() else "disabled"
        icons.draw(
            painter, self._icon, self.rect(), size=theme().px(self._size), color=color, stroke=self._stroke
        )
        painter.end()


class Pill(Pressable):
    """A rounded button 24 px high with an icon, a short text and a chevron; opens its menu."""

    def __init__(
        self,
        text: str = "",
        *,
        icon: str = "",
        color: str = "muted",
        menu: QMenu | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._color, self._menu = icon, color, menu
        self.setProperty("ringRadius", 12)
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        theme().follow(self)

    def set_state(self, text: str, *, icon: str = "", color: str = "muted") -> None:
        """Show another choice."""
        self._icon, self._color = icon, color
        self.setText(text)
        self.restyle()

    def set_menu(self, menu: QMenu) -> None:
        """The menu that a click opens."""
        self._menu = menu

    def open_menu(self) -> None:
        """Open the menu below, as a click does."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = paint.text_width(self.text(), "caption_medium") + 18
        width += theme().px(14) + 6 if self._icon else 0
        return QSize(width + theme().px(12) + 6, theme().px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        ground = "pressed" if self.isDown() else "hover" if self.underMouse() else "base"
        paint.box(painter, self.rect(), radius=self.height() / 2, fill=ground, border="line")
        x, glyph, chevron = 9, theme().px(14), theme().px(12)
        if self._icon:
            icons.draw(
                painter,
                self._icon,
                self._mirror(QRect(x, 0, glyph, self.height())),
                size=glyph,
                color=self._color,
            )
            x += glyph + 6
        text = self._mirror(QRect(x, 0, self.width() - x - chevron - 15, self.height()))
        color = "text" if self.isEnabled() else "disabled"
        paint.draw_text(painter, text, self.text(), style="caption_medium", color=color)
        end = self._mirror(QRect(self.width() - 9 - chevron, 0, chevron, self.height()))
        icons.draw(painter, "chevron-down", end, size=chevron, color=color)
        painter.end()

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)

    def _on_clicked(self) -> None:
        self.open_menu()


def count_text(count: int) -> str:
    """A count as badges write it: nothing at 0, "99+" above 99."""
    return "" if count <= 0 else "99+" if count > 99 else str(count)


def badge_size(text: str) -> QSize:
    """Size of a badge with this text."""
    height = theme().px(18)
    return QSize(max(height, paint.text_width(text, "small", tabular=True) + 10), height)


def draw_badge(painter: QPainter, rect: QRect, text: str, *, kind: str = "danger") -> None:
    """A count on its soft ground."""
    border = kind if theme().more_contrast else None
    paint.box(painter, rect, radius=rect.height() / 2, fill=f"{kind}-soft", border=border)
    paint.draw_text(painter, rect, text, style="small", color=kind, align="center", tabular=True)


def draw_avatar(painter: QPainter, rect: QRect, initials: str) -> None:
    """Initials in a disc that fills ``rect``."""
    border = "accent" if theme().more_contrast else None
    paint.box(painter, rect, radius=rect.width() / 2, fill="accent-soft", border=border)
    font = QFont(theme().font("body_strong"))
    font.setPixelSize(max(1, math.floor(rect.width() * 0.38 + 0.5)))
    painter.setFont(font)
    painter.setPen(theme().color("accent"))
    painter.drawText(QRectF(rect), Qt.AlignmentFlag.AlignCenter, initials[:2])
