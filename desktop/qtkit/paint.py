"""Small painting helpers in the theme's fonts and colours: text, boxes, lines, ticks, key caps.

All positions are logical px. Text is drawn on one line, elided at its end; ``trailing`` aligns to the far
side of the reading direction. Elided texts are kept per style and width; of tabular ones, such as clocks, only how
they look with every figure a nought, which is as wide: else each second would be kept for ever.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from desktop.qtkit import icons
from desktop.qtkit.theme import theme

_KEPT = 8192
_NOUGHTS = str.maketrans("123456789", "000000000")
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_LEFT = _MIDDLE | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
_RIGHT = _MIDDLE | int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
_CENTER = _MIDDLE | int(Qt.AlignmentFlag.AlignHCenter)


def elide(text: str, style: str, width: float, *, tabular: bool = False) -> str:
    """The text as it fits into ``width`` px, with "…" at its end if it does not."""
    elided, shape = theme().elided, text.translate(_NOUGHTS) if tabular else text
    key = (shape, style, int(width), tabular)
    found = elided.get(key)
    if found is None:
        if len(elided) >= _KEPT:
            elided.clear()
        found = elided[key] = _elided(shape, style, width, tabular=tabular)
    if found == shape:
        return text
    return found if shape == text else _elided(text, style, width, tabular=tabular)


def text_width(text: str, style: str = "body", *, tabular: bool = False) -> int:
    """Width of the text to the nearest px: rounded up, what stands in a row would drift apart word by word."""
    return _nearest(exact_width(text, style, tabular=tabular))


def exact_width(text: str, style: str = "body", *, tabular: bool = False) -> float:
    """Width of the text in px and parts of them."""
    return theme().metrics(style, tabular=tabular).horizontalAdvance(text)


def draw_text(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    *,
    style: str = "body",
    color: str | QColor = "text",
    align: str = "leading",
    tabular: bool = False,
) -> str:
    """One line of text in the middle of ``rect``'s height; gives back what was drawn after elision."""
    look = theme()
    shown = elide(text, style, rect.width(), tabular=tabular)
    painter.setFont(look.font(style, tabular=tabular))
    painter.setPen(look.color(color) if isinstance(color, str) else color)
    draw_plain(painter, QRectF(rect), shown, align=align)
    return shown


def draw_plain(painter: QPainter, rect: QRectF, text: str, *, align: str = "leading") -> None:
    """One line with the painter's own font and pen; its words run as their language does, in any window."""
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(rect, text_flags(align), text)


def text_flags(align: str) -> int:
    """Flags for one line of text: "leading" and "trailing" go by the window's reading direction."""
    if align == "center":
        return _CENTER
    mirrored = QGuiApplication.isRightToLeft()
    return _RIGHT if (align == "trailing") != mirrored else _LEFT


def draw_two_lines(
    painter: QPainter,
    rect: QRect,
    first: str,
    second: str,
    *,
    first_style: str = "body",
    second_style: str = "caption",
    first_color: str = "text",
    second_color: str = "muted",
) -> None:
    """A line of body text over a caption, together in the middle of ``rect``'s height."""
    if not second:
        draw_text(painter, rect, first, style=first_style, color=first_color)
        return
    upper, lower = theme().line_height(first_style), theme().line_height(second_style)
    top = rect.y() + (rect.height() - upper - lower) // 2
    draw_text(painter, QRect(rect.x(), top, rect.width(), upper), first, style=first_style, color=first_color)
    below = QRect(rect.x(), top + upper, rect.width(), lower)
    draw_text(painter, below, second, style=second_style, color=second_color)


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    *,
    radius: float,
    fill: str | QColor | None = None,
    border: str | QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box; its border lies inside ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if border is not None else 0.0
    area = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(_colour(border), width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(_colour(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    corner = max(0.0, radius - inset)
    painter.drawRoundedRect(area, corner, corner)


def split_box(rect: QRectF, *, radius: float, left: bool, right: bool) -> QPainterPath:
    """The outline of a cell that is rounded only at the named sides."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    if not left:
        path.addRect(QRectF(rect.x(), rect.y(), rect.width() / 2, rect.height()))
    if not right:
        path.addRect(QRectF(rect.center().x(), rect.y(), rect.width() / 2, rect.height()))
    return path


def h_line(painter: QPainter, x: int, y: int, width: int, *, color: str = "line") -> None:
    """A line of one px; its top is at ``y``."""
    painter.fillRect(on_pixels(painter, QRectF(x, y, width, 1)), theme().color(color))


def on_pixels(painter: QPainter, thin: QRectF) -> QRectF:
    """A thin area moved to whole pixels of the screen, so that at 125 % all lines are of one strength.

    What is less than 4 px thick loses parts of a pixel: a line at the edge of its widget would be cut by some.
    """
    to_device = painter.deviceTransform()
    area = to_device.mapRect(thin)
    whole = QRectF(_nearest(area.x()), _nearest(area.y()), _thick(area.width()), _thick(area.height()))
    return to_device.inverted()[0].mapRect(whole)


def tick_box(
    painter: QPainter,
    rect: QRect | QRectF,
    *,
    checked: bool,
    round_shape: bool,
    enabled: bool = True,
    partly: bool = False,
) -> None:
    """A check box (square) or a "done" ring (round), as large as ``rect``."""
    side = rect.width()
    radius = side / 2 if round_shape else 4.0
    if not (checked or partly):
        border = "line-strong" if enabled else "line"
        box(painter, rect, radius=radius, fill="base", border=border)
        return
    ground = "accent" if enabled else "line-mid"
    box(painter, rect, radius=radius, fill=ground)
    name = "check" if checked else "minus"
    icons.draw(painter, name, rect, size=round(side * 0.75), color="on-accent", stroke=3)


def key_cap_size(text: str) -> tuple[int, int]:
    """Width and height of a key cap."""
    return text_width(text, "key") + 10, theme().px(18)


def draw_key_cap(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    *,
    color: str = "muted",
    border: str = "line",
    fill: str | None = "panel",
) -> None:
    """A key's name in a small frame that fills ``rect``."""
    box(painter, rect, radius=4, fill=fill, border=border)
    draw_text(painter, QRectF(rect), text, style="key", color=color, align="center")


def draw_paragraph(
    painter: QPainter,
    at: QPointF,
    lines: list[str],
    *,
    font: QFont,
    line_height: int,
    color: QColor,
    width: float,
) -> None:
    """Lines that were broken before, at a fixed distance of base lines."""
    painter.setFont(font)
    painter.setPen(color)
    for number, line in enumerate(lines):
        area = QRectF(at.x(), at.y() + number * line_height, width, line_height)
        draw_plain(painter, area, line)


def break_lines(text: str, font: QFont, width: float, *, most: int = 0) -> list[str]:
    """The text broken at words into lines of ``width`` px; beyond ``most`` (0: any) the last is elided."""
    pieces: list[str] = []
    for paragraph in text.split("\n"):
        pieces.extend(_break_paragraph(paragraph, font, width))
        pieces[-1] += " "  # where a line is made of several, a word space stands for the end of a paragraph
    lines = [piece.rstrip() for piece in pieces]
    if most and len(lines) > most:
        rest = "".join(pieces[most - 1 :]).rstrip()
        lines = [*lines[: most - 1], QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
    return lines


def _break_paragraph(text: str, font: QFont, width: float) -> list[str]:
    """Its pieces, each with the space at which it was broken."""
    if QFontMetricsF(font).horizontalAdvance(text) <= width:
        return [text]
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        lines.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


def _thick(exact: float) -> int:
    return max(1, math.floor(exact + 0.001)) if exact < 4 else _nearest(exact)


def _nearest(exact: float) -> int:
    """Halves go up, as Qt rounds where a widget lies; Python's ``round`` would leave every other one outside it."""
    return math.floor(exact + 0.5)


def _colour(value: str | QColor) -> QColor:
    return theme().color(value) if isinstance(value, str) else value


def _elided(text: str, style: str, width: float, *, tabular: bool) -> str:
    metrics = theme().metrics(style, tabular=tabular)
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width) + 1)
