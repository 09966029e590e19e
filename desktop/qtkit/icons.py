"""Icons in the theme's colours: ``pixmap()`` to paint with, ``icon()`` for actions, menus and buttons.

Names are Lucide's ("user-plus", ``flag:filled``), or one of the shapes ring, ring-dashed, ring-quarter,
ring-half, disc, disc-tick, disc-turn, flag-on. Colours are token names ("muted", "accent", "mark-quote").
Nothing is read before the first icon is asked for; pictures are kept by size, colour and pixel ratio.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from desktop.qtkit import iconset
from desktop.qtkit.theme import theme

_KEPT = 1024
_pixmaps: dict[tuple[str, int, str, float, float], QPixmap] = {}


def pixmap(
    name: str, *, size: int = 16, color: str = "muted", ratio: float = 1.0, stroke: float = 2.0
) -> QPixmap:
    """The icon as a square of ``size`` logical px. ``color`` is a token or ``#RRGGBB``."""
    value = color if color.startswith("#") else theme().hex(color)
    key = (name, size, value, ratio, stroke)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) >= _KEPT:
            _pixmaps.clear()
        found = _pixmaps[key] = _render(name, size=size, value=value, ratio=ratio, stroke=stroke)
    return found


def draw(
    painter: QPainter,
    name: str,
    rect: QRect | QRectF,
    *,
    size: int = 16,
    color: str = "muted",
    stroke: float = 2.0,
) -> None:
    """Paint the icon in the middle of ``rect``, on whole device pixels."""
    ratio = painter.device().devicePixelRatio()
    picture = pixmap(name, size=size, color=color, ratio=ratio, stroke=stroke)
    x = rect.x() + (rect.width() - size) / 2
    y = rect.y() + (rect.height() - size) / 2
    painter.drawPixmap(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), picture)


def icon(name: str, color: str = "muted", *, part: float = 1.0) -> QIcon:
    """A QIcon that takes its colours from the theme each time it is drawn; it fills that ``part`` of its place."""
    return QIcon(_Engine(name, color, part))


def _render(name: str, *, size: int, value: str, ratio: float, stroke: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    text = iconset.svg(name).replace("currentColor", value).replace("var(--base)", theme().hex("base"))
    if stroke != 2.0:
        text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    side = max(1, round(size * ratio))
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


class _Engine(QIconEngine):
    """Draws one icon for whatever size, state and pixel ratio Qt asks for."""

    def __init__(self, name: str, color: str, part: float = 1.0) -> None:
        super().__init__()
        self._name = name
        self._color = color
        self._part = part

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._color, self._part)

    def iconName(self) -> str:
        return self._name

    def key(self) -> str:
        return "askwell"

    def isNull(self) -> bool:
        return False

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        size = round(min(rect.width(), rect.height()) * self._part)
        draw(painter, self._name, rect, size=size, color=self._token(mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())  # logical px, since Qt 6.8
        if self._part == 1.0:
            return pixmap(self._name, size=side, color=self._token(mode), ratio=scale)
        picture = QPixmap(round(side * scale), round(side * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, side, side), mode, state)
        painter.end()
        return picture

    def _token(self, mode: QIcon.Mode) -> str:
        return "disabled" if mode == QIcon.Mode.Disabled else self._color
