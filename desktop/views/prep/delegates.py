"""How the rows of the Prep tab's lists are painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QPainter

from desktop.core.clock import civil_date, from_text
from desktop.hub import Hub
from desktop.models.prep import CheckRow, MeetingRow, PlanRow
from desktop.qtkit import icons, paint
from desktop.qtkit.listview import ListView
from desktop.qtkit.paged_model import Heading
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views.prep import sentences

FLAG_WIDTH, MINUTES_WIDTH, GRIP_WIDTH, NUMBER_WIDTH = 20, 44, 14, 24


class QuietHeadings(RowDelegate):
    """Headings as small words low in their space, on the list's own ground; ``ruled`` draws a line below."""

    ruled = False

    def paint_heading(
        self,
        painter: QPainter,
        rect: QRect,
        heading: Heading,
        *,
        first: bool,
        row: int,  # noqa: ARG002 - as the base has it
    ) -> None:
        if self.ruled:
            paint.h_line(painter, rect.x(), rect.bottom(), rect.width(), color=self.line)
        if first:
            line = theme().line_height("label")
            area = QRect(
                rect.x() + self.margin,
                rect.bottom() + (0 if self.ruled else 1) - 4 - line,
                rect.width() - 2 * self.margin,
                line,
            )
            paint.draw_text(painter, area, heading.text, style="label", color="muted")


class MeetingDelegate(QuietHeadings):
    """Name and time over form and readiness, 58 px and the line."""

    ruled = True

    def __init__(self, view: ListView, *, hub: Hub) -> None:
        super().__init__(view)
        self._hub = hub

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: MeetingRow,
        column: int,  # noqa: ARG002
        state: RowState,  # noqa: ARG002
    ) -> None:
        clock = self._hub.clock
        upper, lower = theme().line_height("body"), theme().line_height("caption")
        top = rect.y() + (rect.height() - upper - lower - 2) // 2
        moment = sentences.row_when(record, today=clock.today(), zone=clock.zone)
        first = QRect(rect.x(), top, rect.width(), upper)
        self._pair(painter, first, record.name, moment, style="body_medium", trailing=self._time_look(record))
        second = QRect(rect.x(), top + upper + 2, rect.width(), lower)
        detail = sentences.row_detail(record, today=clock.today(), zone=clock.zone)
        if record.total and record.done >= record.total:
            self._ready(painter, second, detail)
        else:
            ready = sentences.ready_count(record.done, record.total)
            self._pair(painter, second, detail, ready, style="caption", color="muted")

    def _time_look(self, record: MeetingRow) -> tuple[str, str]:
        if record.starts_at is None or record.state == "cancelled":
            return "caption", "muted"
        day = civil_date(from_text(record.starts_at), zone=self._hub.clock.zone)
        if record.state == "planned" and day < self._hub.clock.today():
            return "caption_strong", "danger"
        soon = record.state == "planned" and day == self._hub.clock.today()
        return ("caption_strong", "warning") if soon else ("caption", "muted")

    def _pair(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        after: str,
        *,
        style: str,
        color: str = "text",
        trailing: tuple[str, str] = ("caption", "muted"),
    ) -> None:
        width = paint.text_width(after, trailing[0], tabular=True) if after else 0
        room = QRect(rect.x(), rect.y(), rect.width() - width - (8 if after else 0), rect.height())
        paint.draw_text(painter, self.mirror(room, rect), text, style=style, color=color)
        end = QRect(rect.right() - width + 1, rect.y(), width + 1, rect.height())
        paint.draw_text(
            painter, self.mirror(end, rect), after, style=trailing[0], color=trailing[1], tabular=True
        )

    def _ready(self, painter: QPainter, rect: QRect, detail: str) -> None:
        word = sentences.tr("ready")
        width = paint.text_width(word, "caption", tabular=True)
        side = theme().px(12)
        before = rect.adjusted(0, 0, -(width + side + 11), 0)
        paint.draw_text(painter, self.mirror(before, rect), detail, style="caption", color="muted")
        self._pair(painter, rect, "", word, style="caption", trailing=("caption", "success"))
        tick = QRect(rect.right() - width - side - 3, rect.y(), side, rect.height())
        icons.draw(painter, "check", self.mirror(tick, rect), size=side, color="success", stroke=3)


class PlanDelegate(RowDelegate):
    """Grip, number, question, flag and minutes, 36 px; the zones are ``grip``, ``flag`` and ``minutes``."""

    margin = 0

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: PlanRow,
        column: int,  # noqa: ARG002
        state: RowState,
    ) -> None:
        grip, number, text, flag, minutes = self._places(rect)
        grip_color = "muted" if state.hovered else "disabled"
        icons.draw(painter, "grip-vertical", grip, size=theme().px(14), color=grip_color)
        paint.draw_text(painter, number, str(state.row + 1), color="muted", align="trailing", tabular=True)
        paint.draw_text(painter, text, record.text, color="muted" if record.asked_at else "text")
        if record.must_ask:
            icons.draw(painter, "flag-on", flag, size=theme().px(14), color="accent")
        else:
            color = "text" if state.zone == "flag" else "muted" if state.hovered else "disabled"
            icons.draw(painter, "flag", flag, size=theme().px(14), color=color)
        words = sentences.minutes_text(record.minutes)
        color = "text" if state.zone == "minutes" else "muted"
        paint.draw_text(painter, minutes, words, color=color, align="trailing", tabular=True)

    def zone_at(self, record: PlanRow, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        _grip, _number, _, flag, minutes = self._places(rect)
        if flag.contains(pos):
            return "flag"
        if minutes.contains(pos):
            return "minutes"
        return ""

    def minutes_place(self, rect: QRect) -> QRect:
        """Where the minutes of a row stand, for the field that edits them."""
        return self._places(rect)[4]

    def text_place(self, rect: QRect) -> QRect:
        """Where the words of a row stand, for the field that edits them."""
        return self._places(rect)[2]

    def tip_of(self, record: PlanRow, rect: QRect, column: int, pos: QPoint) -> str:
        zone = self.zone_at(record, rect, column, pos)
        if zone:
            return sentences.plan_tip(zone, must_ask=record.must_ask)
        return record.text if paint.text_width(record.text) > self._places(rect)[2].width() else ""

    def _places(self, rect: QRect) -> tuple[QRect, QRect, QRect, QRect, QRect]:
        grip, number = theme().px(GRIP_WIDTH), theme().px(NUMBER_WIDTH)
        flag, minutes = theme().px(FLAG_WIDTH), theme().px(MINUTES_WIDTH)
        y, height = rect.y() + 1, rect.height()  # rather low than high in an odd height
        end = rect.right() + 1 - 8
        at = rect.x() + grip + number + 8
        places = (
            QRect(rect.x(), y, grip, height),
            QRect(rect.x() + grip, y, number, height),
            QRect(at, y, end - minutes - 8 - flag - 8 - at, height),
            QRect(end - minutes - 8 - flag, y, flag, height),
            QRect(end - minutes, y, minutes, height),
        )
        return tuple(self.mirror(place, rect) for place in places)  # type: ignore[return-value]


class CheckDelegate(QuietHeadings):
    """A tick, the item and its remark below, as high as its words; the tick's zone is the whole row's start."""

    wraps = True

    def __init__(self, view: ListView, *, words: Callable[[CheckRow], tuple[str, str]]) -> None:
        super().__init__(view)
        self._words = words

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: CheckRow,
        column: int,  # noqa: ARG002
        state: RowState,  # noqa: ARG002
    ) -> None:
        side = theme().px(16)
        tick = QRect(rect.x(), rect.y() + 12, side, side)
        paint.tick_box(
            painter, self.mirror(tick, rect), checked=record.done_at is not None, round_shape=False
        )
        text, note = self._words(record)
        room = self.mirror(
            QRect(rect.x() + side + 12, rect.y() + 10, rect.width() - side - 12, rect.height()), rect
        )
        color = "muted" if record.done_at else "text"
        used = draw_paragraph(painter, room, text, color=color)
        if note:
            room.translate(0, used + 2)
            draw_paragraph(painter, room, note, style="caption", color="muted")

    def height_of(self, record: CheckRow, width: int) -> int:
        text, note = self._words(record)
        room = width - 2 * self.margin - theme().px(16) - 12
        height = paragraph_height(text, room, "body")
        if note:
            height += 2 + paragraph_height(note, room, "caption")
        return max(height, theme().px(22)) + 21

    def zone_at(self, record: CheckRow, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        tick = self.mirror(QRect(rect.x() - 8, rect.y(), theme().px(16) + 16, rect.height()), rect)
        return "tick" if tick.contains(pos) else ""


def draw_paragraph(
    painter: QPainter, rect: QRect, text: str, *, style: Any = "body", color: str = "text"
) -> int:
    """A text that wraps at the width of ``rect``, from its top; returns the height that was used."""
    font, line = theme().font(style), theme().line_height(style)
    lines = paint.break_lines(text, font, rect.width())
    paint.draw_paragraph(
        painter,
        QPointF(rect.topLeft()),
        lines,
        font=font,
        line_height=line,
        color=theme().color(color),
        width=rect.width(),
    )
    return len(lines) * line


def paragraph_height(text: str, width: int, style: Any) -> int:
    """Height in px of a text that wraps at ``width``."""
    return max(1, len(paint.break_lines(text, theme().font(style), width))) * theme().line_height(style)
