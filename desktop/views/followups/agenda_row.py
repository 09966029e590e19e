"""How a follow-up looks in the agenda: tick, icon, name over the second line, due text with its ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.domain.kinds import FollowUpState
from desktop.models.followups import SHOW_ALL, AgendaModel, AgendaRow
from desktop.qtkit import icons, paint
from desktop.qtkit.paged_model import Heading
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views.followups import kinds
from desktop.views.followups.due import DueText
from desktop.views.followups.words import AgendaWords

if TYPE_CHECKING:
    from desktop.qtkit.listview import ListView

_GAP = 12
_RING = 16


class AgendaDelegate(RowDelegate):
    """Paints the agenda's rows."""

    def __init__(self, view: ListView, *, words: AgendaWords) -> None:
        super().__init__(view)
        self._words = words

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: AgendaRow,
        column: int,  # noqa: ARG002
        state: RowState,
    ) -> None:
        side = theme().px(16)
        rect = rect.translated(0, 1)  # rather low than high in an odd height
        closed = record.state != FollowUpState.OPEN
        tick = self.mirror(QRect(rect.x(), rect.y(), side, rect.height()), rect)
        self.paint_tick(
            painter, tick, checked=record.state == FollowUpState.DONE, hovered=state.zone == "tick"
        )
        sign = self.mirror(QRect(rect.x() + side + _GAP, rect.y(), side, rect.height()), rect)
        icons.draw(painter, kinds.icon(record.kind), sign, size=side)
        taken = self._paint_due(painter, rect, record)
        x = 2 * (side + _GAP)
        words = self.mirror(QRect(rect.x() + x, rect.y(), rect.width() - x - taken, rect.height()), rect)
        paint.draw_two_lines(
            painter,
            words,
            record.name or record.title,
            self._words.line(record),
            first_style="body" if closed else "body_medium",
            first_color="muted" if closed else "text",
        )

    def zone_at(self, record: AgendaRow, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        reach = self.mirror(QRect(rect.x() - 8, rect.y(), theme().px(16) + 16, rect.height()), rect)
        return "tick" if reach.contains(pos) else ""

    def tip_of(self, record: AgendaRow, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        return self._model().tip(record, column)

    def paint_heading(
        self, painter: QPainter, rect: QRect, heading: Heading, *, first: bool, row: int
    ) -> None:
        if heading.key != SHOW_ALL:
            super().paint_heading(painter, rect, heading, first=first, row=row)
            return
        lit = row == self.view.hovered_row or (row == self.view.current_row and self.view.hasFocus())
        painter.fillRect(rect, theme().color("hover" if lit else "base"))
        x = self.margin + 2 * (theme().px(16) + _GAP)
        area = self.mirror(QRect(rect.x() + x, rect.y(), rect.width() - x, rect.height()), rect)
        paint.draw_text(painter, area, heading.text, style="body_medium", color="accent")

    def _paint_due(self, painter: QPainter, rect: QRect, record: AgendaRow) -> int:
        """Paint the due text, which never gives way; the width it took with the gap before it."""
        model = self._model()
        status = model.status(record) if isinstance(model, AgendaModel) else None
        due = self._words.due(record, status)
        style = "body_strong" if due.strong else "body"
        width = paint.text_width(due.words, style, tabular=True)
        end = QRect(rect.right() + 1 - width, rect.y(), width, rect.height())
        paint.draw_text(
            painter, self.mirror(end, rect), due.words, style=style, color=due.color, tabular=True
        )
        if due.ring is None:
            return width + _GAP
        side = theme().px(_RING)
        area = self.mirror(QRect(end.x() - 6 - side, rect.y(), side, rect.height()), rect)
        _paint_ring(painter, area, due)
        return width + 6 + side + _GAP


def _paint_ring(painter: QPainter, rect: QRect, due: DueText) -> None:
    """The part of two days that is left, from the top clockwise."""
    side = rect.width()
    inset = side / 8
    top = rect.y() + (rect.height() - side) / 2
    circle = QRectF(rect.x() + inset, top + inset, side - 2 * inset, side - 2 * inset)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = side * 2.5 / 16
    painter.setPen(QPen(theme().color("line-mid"), width, c=Qt.PenCapStyle.FlatCap))
    painter.drawEllipse(circle)
    painter.setPen(QPen(theme().color(due.color), width, c=Qt.PenCapStyle.FlatCap))
    painter.drawArc(circle, 90 * 16, -round((due.ring or 0.0) * 360 * 16))
