"""Text on a screen: Label in the theme's text styles (always plain text), and the 1 px Line."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.qtkit import paint, tips
from desktop.qtkit.theme import theme

_COLORS = {"caption": "muted", "caption_medium": "muted", "caption_strong": "muted", "label": "muted"}


class Label(QLabel):
    """Plain text in one text style.

    ``style``: title, heading, body, body_medium, body_strong, caption, label, timer, note …
    ``color``: a token; by default muted for captions and labels, otherwise text.
    ``elide``: one line that gives way to "…" and shows the whole text as its tooltip.
    ``wrap``: breaks at words, with the style's own line height; ``most`` lines (0: any).
    ``line``: another line height than the style's, in px.
    ``tabular``: figures of equal width, for times and counts.
    ``selectable``: can be marked and copied with the mouse and the keyboard.
    """

    def __init__(
        self,
        text: str = "",
        *,
        style: str = "body",
        color: str = "",
        elide: bool = False,
        wrap: bool = False,
        most: int = 0,
        line: int = 0,
        tabular: bool = False,
        selectable: bool = False,
        align: str = "leading",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._style = style
        self._color = color or _COLORS.get(style, "text")
        self._elide, self._most, self._tabular, self._align = elide, most, tabular, align
        self._broken: tuple[str, int, list[str]] | None = None
        self._wrap, self._line = wrap, line
        self._selectable = selectable
        self._set_up()
        self.setText(text)
        theme().follow(self)
        self.restyle()

    @property
    def text_style(self) -> str:
        return self._style

    def set_style(self, style: str, *, color: str = "") -> None:
        """Change the text style and its colour."""
        self._style = style
        self._color = color or _COLORS.get(style, "text")
        self.restyle()

    def set_color(self, color: str) -> None:
        """Change the colour to that of another token."""
        if color != self._color:
            self._color = color
            self.restyle()

    def restyle(self) -> None:
        self._broken = None
        self.setFont(theme().font(self._style, tabular=self._tabular))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme().color(self._color))
        palette.setColor(palette.ColorGroup.Disabled, self.foregroundRole(), theme().color("disabled"))
        self.setPalette(palette)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = self._line_height()
        width = max((self._width_of(line) for line in self.text().split("\n")), default=0)
        if self._wrap:
            width = min(width, theme().px(480))
            height = max(1, len(self._lines(width))) * height
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        if self._wrap:
            return QSize(theme().px(40), self._line_height())
        if self._elide:
            return QSize(min(self.sizeHint().width(), theme().px(24)), self._line_height())
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        return max(1, len(self._lines(width))) * self._line_height() if self._wrap else -1

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._selectable:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        if self._wrap:
            self._paint_lines(painter)
        else:
            color = self._text_color()
            if self._elide:
                paint.draw_text(
                    painter,
                    self.rect(),
                    self.text(),
                    style=self._style,
                    color=color,
                    align=self._align,
                    tabular=self._tabular,
                )
            else:
                self._paint_whole(painter, color)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._is_cut():
            tips.show(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def _set_up(self) -> None:
        if self._selectable:
            flags = (
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self.setTextInteractionFlags(flags)
            self.setWordWrap(self._wrap)
        if self._align != "leading":
            trailing = self._align == "trailing"
            side = Qt.AlignmentFlag.AlignTrailing if trailing else Qt.AlignmentFlag.AlignHCenter
            self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        horizontal = QSizePolicy.Policy.Preferred
        if not (self._elide or self._wrap):
            horizontal = QSizePolicy.Policy.Minimum
        policy = QSizePolicy(
            horizontal, QSizePolicy.Policy.Preferred if self._wrap else QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(self._wrap)
        self.setSizePolicy(policy)

    def _text_color(self) -> QColor:
        return theme().color(self._color if self.isEnabled() else "disabled")

    def _paint_whole(self, painter: QPainter, color: QColor) -> None:
        painter.setFont(self.font())
        painter.setPen(color)
        paint.draw_plain(painter, QRectF(self.rect()), self.text(), align=self._align)

    def _paint_lines(self, painter: QPainter) -> None:
        lines, height = self._lines(self.width()), self._line_height()
        painter.setFont(self.font())
        painter.setPen(self._text_color())
        top = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top = max(0.0, (self.height() - height * len(lines)) / 2)
        at = QPointF(0, int(top))
        for number, line in enumerate(lines):
            area = QRectF(0, round(at.y()) + number * height, self.width(), height)
            paint.draw_plain(painter, area, line, align=self._align)

    def _lines(self, width: int) -> list[str]:
        if self._broken is None or self._broken[:2] != (self.text(), width):
            lines = paint.break_lines(self.text(), self.font(), width, most=self._most)
            self._broken = (self.text(), width, lines)
        return self._broken[2]

    def _line_height(self) -> int:
        return theme().px(self._line) if self._line else theme().line_height(self._style)

    def _width_of(self, line: str) -> int:
        if self._wrap or self._selectable:  # these break a line that misses a part of a px
            return math.ceil(paint.exact_width(line, self._style, tabular=self._tabular))
        return paint.text_width(line, self._style, tabular=self._tabular)

    def _is_cut(self) -> bool:
        if self.toolTip() or not (self._elide or (self._wrap and self._most)):
            return False
        if self._wrap:
            return self._lines(self.width()) != paint.break_lines(self.text(), self.font(), self.width())
        return self._width_of(self.text()) > self.width() + 1


class Line(QWidget):
    """A separator one px thick, lying or ``vertical``."""

    def __init__(self, *, vertical: bool = False, color: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._color = color
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme().follow(self)

    def restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(paint.on_pixels(painter, QRectF(self.rect())), theme().color(self._color))
        painter.end()


class Pane(QWidget):
    """A widget with a ground of its own: base, panel, window or a soft token."""

    def __init__(self, ground: str = "base", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setAutoFillBackground(False)
        # it covers what lies below, which need not be drawn then
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme().follow(self)

    def set_ground(self, ground: str) -> None:
        """Change the ground to another token."""
        self._ground = ground
        self.update()

    def restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme().color(self._ground))
        painter.end()


def padded(widget: QWidget, *, margins: tuple[int, int, int, int]) -> QWidget:
    """A box around a widget: leading, top, trailing, bottom in px. Hide the box, not what is in it."""
    box = QWidget(widget.parentWidget())
    column = QVBoxLayout(box)
    column.setContentsMargins(*margins)
    column.addWidget(widget)
    return box
