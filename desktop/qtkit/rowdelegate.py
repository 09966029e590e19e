"""How rows are painted: ground, hover, selection, line, headings; subclasses paint the words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.records import dataclass
from desktop.qtkit import icons, paint, tips
from desktop.qtkit.paged_model import Heading, PagedModel
from desktop.qtkit.rowview import RowView
from desktop.qtkit.theme import theme

_SELECTED = QStyle.StateFlag.State_Selected


@dataclass(frozen=True, slots=True)
class RowState:
    """How a row stands while it is painted. ``zone`` is the hot spot under the pointer, "" if none."""

    row: int
    selected: bool
    focused: bool
    hovered: bool
    zone: str


class RowDelegate(QStyledItemDelegate):
    """Paints one row of a ListView.

    Override ``paint_cell`` (words and icons on a ground that is there already), ``zone_at`` (hot spots such
    as the tick), and ``height_of`` with ``wraps = True`` where rows grow with their text.
    ``margin`` is the distance of the first and last column from the edge, ``padding`` that of a cell.
    """

    wraps = False
    margin = 16
    padding = 8
    line = "line"
    """Colour of the line below each row; "" draws none."""

    def __init__(self, view: RowView) -> None:
        super().__init__(view)
        self._view = view
        self._begun = -1
        self._heading: Heading | None = None
        self._record: Any = None
        self._state = RowState(-1, selected=False, focused=False, hovered=False, zone="")

    @property
    def view(self) -> RowView:
        return self._view

    # ------------------------------------------------------------ for subclasses

    def paint_cell(self, painter: QPainter, rect: QRect, record: Any, column: int, state: RowState) -> None:  # noqa: ARG002
        """Paint the contents. ``rect`` is the cell without its padding; the base paints the model's text."""
        paint.draw_text(painter, rect, self._model().text(record, column))

    def zone_at(self, record: Any, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        """Name of the hot spot at ``pos`` ("tick" is ticked by Space too), "" for none."""
        return ""

    def height_of(self, record: Any, width: int) -> int:  # noqa: ARG002
        """Height of a row whose text wraps at ``width`` px; 0 for the list's own height."""
        return 0

    def tip_of(self, record: Any, rect: QRect, column: int, pos: QPoint) -> str:  # noqa: ARG002
        """The tooltip: by default the whole text if it does not fit."""
        model = self._model()
        words = model.text(record, column)
        own = model.tip(record, column)
        return own or (words if paint.text_width(words) > rect.width() else "")

    # ------------------------------------------------------------ painting

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column, rect = index.row(), index.column(), option.rect
        painter.save()
        if row != self._begun:
            self._begin_row(painter, row, rect, selected=bool(option.state & _SELECTED))
        elif self._heading is None and self._state.selected:
            self.paint_ground(painter, rect, self._state)  # Qt has coloured this cell just now
        if self._heading is not None:
            self.paint_heading(painter, rect, self._heading, first=column == 0, row=row)
        elif self._record is not None:
            self.paint_cell(painter, self.cell_rect(rect, column), self._record, column, self._state)
        painter.restore()

    def begin_drawing(self) -> None:
        """The view is drawn anew: what was found out about a row holds no longer."""
        self._begun = -1

    def paint_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        """Ground and line of a row."""
        ground = ""
        if state.selected:
            ground = "selection" if state.focused else "selection-idle"
        elif state.hovered:
            ground = "hover"
        if ground:
            painter.fillRect(rect, theme().color(ground))
        if self.line:
            paint.h_line(painter, rect.x(), rect.bottom(), rect.width(), color=self.line)

    def paint_heading(
        self, painter: QPainter, rect: QRect, heading: Heading, *, first: bool, row: int
    ) -> None:
        """A group header on the panel's ground: chevron if it folds, words, count."""
        lit = row == self._view.hovered_row or (row == self._view.current_row and self._view.hasFocus())
        ground = "hover" if lit and heading.open is not None else "panel"
        painter.fillRect(rect, theme().color(ground))
        paint.h_line(painter, rect.x(), rect.bottom(), rect.width(), color=self.line)
        if not first:
            return
        x = self.margin
        if heading.open is not None:
            side = theme().px(14)
            name = "chevron-down" if heading.open else "chevron-right"
            icons.draw(painter, name, self.mirror(QRect(x, rect.y(), side, rect.height()), rect), size=side)
            x += side + 8
        style = "body_strong" if heading.open is not None else "label"
        color = heading.color if style == "body_strong" or heading.color != "text" else "muted"
        width = min(paint.text_width(heading.text, style), rect.width() - x - self.margin)
        area = self.mirror(QRect(rect.x() + x, rect.y(), width, rect.height()), rect)
        paint.draw_text(painter, area, heading.text, style=style, color=color)
        if heading.count is not None:
            after = QRect(rect.x() + x + width + 8, rect.y(), theme().px(48), rect.height())
            count = str(heading.count)
            paint.draw_text(painter, self.mirror(after, rect), count, color="muted", tabular=True)

    def paint_tick(self, painter: QPainter, rect: QRect, *, checked: bool, hovered: bool = False) -> None:
        """The round "done" tick, 16 px, in the middle of ``rect``; under the pointer its ring is accent."""
        side = theme().px(16)
        box = QRect(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, side, side)
        paint.tick_box(painter, box, checked=checked, round_shape=True)
        if hovered and not checked:
            paint.box(painter, box, radius=side / 2, border="accent", width=1.5)

    def cell_rect(self, rect: QRect, column: int) -> QRect:
        """A cell without its padding and without the line below."""
        last = column == self._model().columnCount() - 1
        before = self.margin if column == 0 else self.padding
        after = self.margin if last else self.padding
        height = rect.height() - (1 if self.line else 0)
        inner = QRect(rect.x() + before, rect.y(), rect.width() - before - after, height)
        return self.mirror(inner, rect)

    def mirror(self, rect: QRect, within: QRect) -> QRect:
        """``rect`` as it lies in a right-to-left window; unchanged otherwise."""
        view = self._view
        return QStyle.visualRect(view.layoutDirection(), within, rect) if view.isRightToLeft() else rect

    # ------------------------------------------------------------ Qt

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._view.rowHeight(index.row()))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        record = self._model().record(index.row()) if index.isValid() else None
        if event.type() != QEvent.Type.ToolTip or record is None:
            return super().helpEvent(event, view, option, index)
        rect = self.cell_rect(option.rect, index.column())
        tips.show(event.globalPos(), self.tip_of(record, rect, index.column(), event.pos()), view)
        return True

    def _begin_row(self, painter: QPainter, row: int, rect: QRect, *, selected: bool) -> None:
        """At the first cell that is drawn of a row: find out about it, and draw its ground from end to end."""
        model, view = self._model(), self._view
        self._begun, self._heading = row, model.heading_at(row)
        self._record = None if self._heading is not None else model.record(row)
        if self._heading is None:
            hovered = row == view.hovered_row
            zone = view.hovered_zone if hovered else ""
            self._state = RowState(row, selected, view.is_lit, hovered, zone)
            whole = QRect(0, rect.y(), view.viewport().width(), rect.height())
            self.paint_ground(painter, whole, self._state)

    def _model(self) -> PagedModel:
        model: QAbstractItemModel = self._view.model()
        assert isinstance(model, PagedModel)
        return model
