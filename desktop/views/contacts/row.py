"""How a row of the list is painted: wide with six columns, narrow with three, compact on one line."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter

from desktop.core.records import dataclass
from desktop.models.contacts import LAST_TOUCH, NAME, NEXT_STEP, ROLE, STAGE, PeopleModel, PersonRow
from desktop.qtkit import icons, paint
from desktop.qtkit.listview import ListView
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views.contacts.list_words import PeopleWords
from desktop.views.contacts.steps import DueText
from desktop.views.contacts.words import STAGE_LOOKS, role_line, stage_name

_KEPT = 1024


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a row as long as it is not read again, which happens at least each minute."""

    row: PersonRow
    stage: str
    step: str
    due: DueText
    last_touch: str


class PersonRowDelegate(RowDelegate):
    """Name, role, organisation, stage, next step with its day, last touch.

    ``narrow`` puts role and organisation under the name, ``tight`` leaves of the stage its icon; ``compact`` puts
    the day beside the step.
    """

    def __init__(self, view: ListView, model: PeopleModel, words: PeopleWords) -> None:
        super().__init__(view)
        self._people, self._words = model, words
        self._said: dict[int, _Said] = {}
        self.narrow = False
        self.tight = False
        self.compact = False

    def cell_rect(self, rect: QRect, column: int) -> QRect:
        before = self.margin if column == NAME else self.padding
        after = self.padding // 2 if column == LAST_TOUCH else self.padding
        inner = QRect(rect.x() + before, rect.y(), rect.width() - before - after, rect.height())
        return self.mirror(inner, rect)

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: PersonRow,
        column: int,
        state: RowState,  # noqa: ARG002
    ) -> None:
        if column == NAME:
            self._paint_name(painter, rect, record)
        elif column == STAGE:
            self._paint_stage(painter, rect, record)
        elif column == NEXT_STEP:
            self._paint_step(painter, rect, record)
        elif column == LAST_TOUCH:
            paint.draw_text(painter, rect, self._say(record).last_touch, color="muted")
        else:
            paint.draw_text(painter, rect, record.role if column == ROLE else record.organisation)

    def tip_of(self, record: Any, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        if column == NAME and self.narrow:
            second = role_line(record.role, record.organisation)
            fits = self._fits(record.name, rect, "body_medium") and self._fits(second, rect, "caption")
            return "" if fits else "\n".join(part for part in (record.name, second) if part)
        if column == NEXT_STEP:
            step = self._words.step(record)
            return "" if self._fits(step, rect, "body") else self._people.text(record, column)
        text = self._people.text(record, column)
        return "" if self._fits(text, rect, "body_medium" if column == NAME else "body") else text

    def _paint_name(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        if not self.narrow:
            paint.draw_text(painter, rect, row.name, style="body_medium")
            return
        second = role_line(row.role, row.organisation)
        paint.draw_two_lines(painter, rect, row.name, second, first_style="body_medium")

    def _paint_stage(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        look, side = STAGE_LOOKS[row.stage], theme().px(14)
        icon = self.mirror(QRect(rect.x(), rect.y(), side, rect.height()), rect)
        icons.draw(painter, look.icon, icon, size=side, color=look.color)
        if self.tight:
            return
        words = QRect(rect.x() + side + 8, rect.y(), rect.width() - side - 8, rect.height())
        paint.draw_text(painter, self.mirror(words, rect), self._say(row).stage)

    def _paint_step(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        said = self._say(row)
        step, due = said.step, said.due
        style = "caption_strong" if due.is_strong else "caption"
        if self.compact and due.words:
            self._paint_in_one_line(painter, rect, step, due.words, style=style, color=due.color)
            return
        color = "muted" if step == "–" else "text"
        paint.draw_two_lines(
            painter, rect, step, due.words, second_style=style, second_color=due.color, first_color=color
        )

    def _paint_in_one_line(
        self, painter: QPainter, rect: QRect, step: str, due: str, *, style: str, color: str
    ) -> None:
        """The day is never cut off: the step before it gives way."""
        width = paint.text_width(due, style)
        room = max(0, rect.width() - width - 8)
        first = QRect(rect.x(), rect.y(), min(room, paint.text_width(step)), rect.height())
        second = QRect(first.x() + first.width() + 8, rect.y(), width, rect.height())
        paint.draw_text(painter, self.mirror(first, rect), step)
        paint.draw_text(painter, self.mirror(second, rect), due, style=style, color=color)

    def _say(self, row: PersonRow) -> _Said:
        found = self._said.get(row.id)
        if found is None or found.row is not row:
            if len(self._said) >= _KEPT:
                self._said.clear()
            words = self._words
            due = words.due(row, self._people.status(row))
            found = _Said(row, stage_name(row.stage), words.step(row), due, words.last_touch(row))
            self._said[row.id] = found
        return found

    def _fits(self, text: str, rect: QRect, style: str) -> bool:
        return paint.text_width(text, style) <= rect.width()
