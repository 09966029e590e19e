"""Dialogs over their window, in a frame as the mockups draw it: the program leaves the frame to the platform."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from desktop.qtkit import icons, paint
from desktop.qtkit.dialogs import Dialog
from desktop.qtkit.theme import theme
from tests.shots.stage import settle

TITLE, RADIUS, EDGE = 48, 10, 1


def framed(dialog: QDialog, *, titled: bool = True, title: int = TITLE) -> QPixmap:
    """A dialog's picture in its frame, as wide as the dialog; ``titled``: with a title bar of ``title`` px."""
    width = dialog.width()
    dialog.setFixedWidth(width - 2 * EDGE)  # the frame is a part of the width that the mockups give
    settle()
    inside = dialog.grab()
    above = _title_height(dialog, title) if titled else EDGE
    picture = QPixmap(width, inside.height() + above + EDGE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QPainterPath()
    half = EDGE / 2
    outline.addRoundedRect(QRectF(picture.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)
    painter.setClipPath(outline)
    painter.fillRect(picture.rect(), theme().color("base"))
    painter.drawPixmap(QPointF(EDGE, above), inside)
    if titled:
        _draw_title(painter, dialog.windowTitle(), picture.width(), title, line=above > title)
    painter.setClipping(False)
    painter.setPen(theme().color("line-strong"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
    painter.end()
    return picture


def over(window: QPixmap, dialog: QPixmap) -> QPixmap:
    """The dialog in the middle of its window; the scrim is in the window's picture already."""
    painter = QPainter(window)
    painter.drawPixmap(
        (window.width() - dialog.width() + 1) // 2, (window.height() - dialog.height() + 1) // 2, dialog
    )
    painter.end()
    return window


def with_menu(window: QPixmap, menu: QWidget, *, at: QPoint) -> QPixmap:
    """A menu where it opened over its window."""
    painter = QPainter(window)
    painter.drawPixmap(at, menu.grab())
    painter.end()
    return window


def _title_height(dialog: QDialog, title: int) -> int:
    """The mockups' title row holds what a dialog leaves free above its first line."""
    free = dialog.body.contentsMargins().top() if isinstance(dialog, Dialog) else 0
    return max(0, EDGE + title - free)


def _draw_title(painter: QPainter, words: str, width: int, height: int, *, line: bool) -> None:
    low = height - TITLE  # a higher one hangs as far from the corner as it is higher
    centre = EDGE + TITLE // 2 + low
    room = QRect(EDGE + 24, centre - 12, width - 24 - TITLE, 24)
    paint.draw_text(painter, room, words, style="heading")
    side = EDGE + 8 + (16 if low else 0)
    icons.draw(painter, "x", QRect(width - side - 32, centre - 16, 32, 32), size=16, color="muted")
    if line:
        paint.h_line(painter, 0, height, width)
