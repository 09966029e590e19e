"""The gutter beside the notes: the time and the mark of every line in sight."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from desktop.core.clock import from_text
from desktop.domain.timing import clock_text
from desktop.models.live_document import line_at
from desktop.qtkit import icons, paint, tips
from desktop.qtkit.theme import theme
from desktop.views import when
from desktop.views.live.marks import draw_mark, mark_name
from desktop.views.live.note_host import NoteHost

GAP = 8


def ground_area(band: QRectF, *, width: int) -> QRectF:
    """Where the ground of a line is painted: a px beyond both sides, as the edge of a widget may lie inside a pixel."""
    return QRectF(-1, round(band.y()), width + 2, round(band.height()))


class Gutter(QWidget):
    """Paints what stands beside the lines; ``pressed`` carries a line whose mark was clicked and where."""

    pressed = Signal(object, QPoint)

    def __init__(self, editor: NoteHost, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("gutter")
        self._editor = editor
        self._started = ""
        self._zone = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_width(self, width: int) -> None:
        """Take so many px beside the text."""
        self.resize(width, self.height())

    def tell_start(self, started_at: str, *, zone: str) -> None:
        """When the meeting began (UTC text), for the full time of a line."""
        self._started, self._zone = started_at, zone

    def line_under(self, y: int) -> QTextBlock | None:
        """The line at this height, None below the last one."""
        block = self._editor.first_visible()
        while block.isValid():
            band = self._editor.band_of(block)
            if band.top() > y:
                return None
            if band.bottom() > y:
                return block
            block = block.next()
        return None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color(self._editor.look.ground))
        block = self._editor.first_visible()
        while block.isValid():
            band = self._editor.band_of(block)
            if band.top() > self.height():
                break
            ground = self._editor.ground_of(block)
            if ground:
                area = ground_area(band, width=self.width())
                painter.fillRect(paint.on_pixels(painter, area), theme().color(ground))
            self._paint_line(painter, block, round(band.y()) + self._editor.look.gap // 2)
            block = block.next()
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self.line_under(event.position().toPoint().y())
        if block is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(block, event.globalPosition().toPoint())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.line_under(event.pos().y())
            tips.show(event.globalPos(), self._tip(block) if block is not None else "", self)
            return True
        return super().event(event)

    def _paint_line(self, painter: QPainter, block: QTextBlock, top: int) -> None:
        line, height = line_at(block), self._editor.line_height
        look = self._editor.look
        side, gap = theme().px(look.side), theme().px(GAP)
        mark = self._mirror(QRect(self.width() - side, top + (height - side) // 2, side, side))
        if line.at_seconds is not None:
            first = 16 if look.times_first else 0
            room = self._mirror(QRect(first, top, self.width() - side - gap - first, height))
            align = "leading" if look.times_first else "trailing"
            text = clock_text(line.at_seconds)
            paint.draw_text(painter, room, text, style="caption", color="muted", align=align, tabular=True)
        if line.off_record:
            icons.draw(painter, "eye-off", mark, size=theme().px(14), color="muted")
        elif line.mark:
            draw_mark(painter, mark, line.mark, glyph=14 if look.side > 20 else 12)

    def _tip(self, block: QTextBlock) -> str:
        line = line_at(block)
        name = self.tr("Off the record") if line.off_record else mark_name(line.mark)
        if line.at_seconds is None or not self._started:
            return name
        at = from_text(self._started) + timedelta(seconds=line.at_seconds)
        return f"{when.clock_time(at, zone=self._zone)}, {name}"

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)
