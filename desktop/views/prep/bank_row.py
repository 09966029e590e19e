"""How a question of the bank is painted: its words, + or a tick, and the quiet hint under a closed one of one's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from desktop.models.prep import BankRow
from desktop.qtkit import icons, paint
from desktop.qtkit.listview import ListView
from desktop.qtkit.rowdelegate import RowState
from desktop.qtkit.theme import theme
from desktop.views.prep import sentences
from desktop.views.prep.delegates import QuietHeadings, draw_paragraph, paragraph_height

BUTTON = 28
USE, KEEP, PLAN = "use", "keep", "plan"


class BankDelegate(QuietHeadings):
    """A question that wraps. Its zones are ``plan``, and ``use`` and ``keep`` in the hint."""

    wraps = True

    def __init__(
        self, view: ListView, *, times_asked: Callable[[int], int], offer: Callable[[BankRow], str | None]
    ) -> None:
        """``offer`` gives the open form of a question that needs the hint, None for one that needs none."""
        super().__init__(view)
        self._times_asked, self._offer = times_asked, offer
        self.read_only = False

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: BankRow,
        column: int,  # noqa: ARG002
        state: RowState,
    ) -> None:
        room = self.mirror(QRect(rect.x(), rect.y() + 8, self._room(rect.width()), rect.height()), rect)
        color = "muted" if record.planned or self.read_only else "text"
        draw_paragraph(painter, room, record.text, color=color)
        button = self._button(rect)
        if record.planned:
            icons.draw(painter, "check", button, size=theme().px(16), color="success")
        elif not self.read_only:
            if state.zone == PLAN:
                paint.box(painter, button, radius=6, fill="pressed" if state.hovered else "hover")
            icons.draw(painter, "plus", button, size=theme().px(16), color="accent")
        offer = self._hint(record)
        if offer is not None:
            self._paint_hint(painter, rect, record, offer, state=state)

    def height_of(self, record: BankRow, width: int) -> int:
        room = self._room(width - 2 * self.margin)
        height = paragraph_height(record.text, room, "body") + 15
        offer = self._hint(record)
        if offer is not None:
            height += 6 + self._hint_height(offer, room)
        return max(theme().px(37), height)

    def zone_at(self, record: BankRow, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        if not record.planned and not self.read_only and self._button(rect).contains(pos):
            return PLAN
        offer = self._hint(record)
        if offer is None:
            return ""
        places = self._hint_buttons(self._hint_box(rect, record, offer), offer)
        return next((zone for zone, _words, place in places if place.contains(pos)), "")

    def tip_of(self, record: BankRow, rect: QRect, column: int, pos: QPoint) -> str:
        zone = self.zone_at(record, rect, column, pos)
        if zone == PLAN:
            return sentences.tr("Add to the plan (Enter)")
        return "" if zone else sentences.bank_tip(record, asked=self._times_asked(record.id))

    def _hint(self, record: BankRow) -> str | None:
        return None if record.planned or self.read_only else self._offer(record)

    def _paint_hint(
        self, painter: QPainter, rect: QRect, record: BankRow, offer: str, *, state: RowState
    ) -> None:
        box = self._hint_box(rect, record, offer)
        paint.box(painter, box, radius=6, fill="hover")
        side, line = theme().px(14), theme().line_height("caption")
        sign = QRect(box.x() + 8, box.y() + 8, side, line)
        icons.draw(painter, "message-circle-question-mark", self.mirror(sign, box), size=side)
        words = QRect(box.x() + 8 + side + 6, box.y() + 8, box.width() - 22 - side, box.height())
        words = self.mirror(words, box)
        used = draw_paragraph(painter, words, sentences.closed_words(offer), style="caption", color="muted")
        if offer:
            words.translate(0, used)
            draw_paragraph(painter, words, sentences.quoted(offer), style="caption")
        for zone, text, place in self._hint_buttons(box, offer):
            if state.zone == zone:
                paint.box(painter, place, radius=6, fill="pressed")
            color = "accent" if zone == USE else "text"
            paint.draw_text(painter, place, text, style="body_medium", color=color, align="center")

    def _hint_box(self, rect: QRect, record: BankRow, offer: str) -> QRect:
        room = self._room(rect.width())
        top = rect.y() + 8 + paragraph_height(record.text, room, "body") + 6
        return self.mirror(QRect(rect.x(), top, room, self._hint_height(offer, room)), rect)

    def _hint_height(self, offer: str, room: int) -> int:
        width = room - 22 - theme().px(14)
        words = paragraph_height(sentences.closed_words(offer), width, "caption")
        words += paragraph_height(sentences.quoted(offer), width, "caption") if offer else 0
        return words + 16 + theme().height(28)

    def _hint_buttons(self, box: QRect, offer: str) -> list[tuple[str, str, QRect]]:
        """Zone, words and place of each."""
        high, x, found = theme().height(28), box.x() + 20, []
        for zone, words in ((USE, sentences.tr("Use this")), (KEEP, sentences.tr("Keep mine"))):
            if zone == USE and not offer:
                continue
            width = paint.text_width(words, "body_medium") + 18
            place = QRect(x, box.bottom() + 1 - 4 - high, width, high)
            found.append((zone, words, self.mirror(place, box)))
            x += width
        return found

    def _room(self, width: int) -> int:
        return width - theme().px(BUTTON) - 1  # words never touch the button

    def _button(self, rect: QRect) -> QRect:
        side = theme().px(BUTTON)
        place = QRect(rect.right() + 1 - side + 8, rect.y() + 6, side, theme().px(24))
        return self.mirror(place, rect)
