"""A list of notes: time, mark and words of each, as a row that a screen reader reads in one go."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.domain.timing import clock_text
from desktop.models.live_lines import Line
from desktop.models.live_notes import KEY_ROLE, LINE_ROLE, NoteRows
from desktop.qtkit import icons, paint
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.theme import theme
from desktop.views.live import words
from desktop.views.live.marks import draw_mark

STYLE = "mini"
SIDE, GAP, TIME, ABOVE, MARK = 12, 8, 34, 4, 20


class NoteDelegate(QStyledItemDelegate):
    """Paints a note; its words wrap."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
            return
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme().color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme().color("hover"))
        self._paint_line(painter, option, line, area)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        line, view = index.data(LINE_ROLE), self.parent()
        if not isinstance(line, Line) or not isinstance(view, QListView):
            return QSize()
        width = view.viewport().width()
        height = len(self._broken(line, width)) * theme().line_height(STYLE)
        if line.mark:
            height = max(height, theme().px(MARK) + 1)  # the marks of two short notes do not touch
        return QSize(width, height + 2 * ABOVE)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, line: Line, area: QRect) -> None:
        mirror = option.direction

        def place(x: int, width: int, height: int) -> QRect:
            wanted = QRect(area.x() + x, area.y() + ABOVE, width, height)
            return QStyle.visualRect(mirror, area, wanted)

        height = theme().line_height(STYLE)
        if line.at_seconds is not None:
            at = place(SIDE, theme().px(TIME), height)
            text = clock_text(line.at_seconds)
            paint.draw_text(painter, at, text, style="caption", color="muted", tabular=True)
        side = theme().px(MARK)
        sign = place(SIDE + theme().px(TIME) + GAP, side, side)
        sign.translate(0, (height - side) // 2)
        if line.off_record:
            icons.draw(painter, "eye-off", sign, size=theme().px(14), color="muted")
        elif line.mark:
            draw_mark(painter, sign, line.mark, glyph=12)
        first = _before_words()
        room = place(first, area.width() - first - SIDE, area.height())
        paint.draw_paragraph(
            painter,
            QPointF(room.topLeft()),
            self._broken(line, area.width()),
            font=theme().font(STYLE),
            line_height=height,
            color=theme().color("muted" if line.off_record else "text"),
            width=room.width(),
        )

    def _broken(self, line: Line, width: int) -> list[str]:
        return paint.break_lines(line.text, theme().font(STYLE), max(1, width - _before_words() - SIDE))


class SpokenRows(NoteRows):
    """Rows that say their time and mark before their words."""

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole:
            line = super().data(index, LINE_ROLE)
            return words.line_spoken(line) if isinstance(line, Line) else None
        return super().data(index, role)


class NotesList(QListView):
    """Shows ``rows``, as high as they need at most; ``chosen`` carries the uid of a line that was clicked."""

    chosen = Signal(str)

    def __init__(
        self, rows: QAbstractItemModel, *, hugging: bool = False, parent: QWidget | None = None
    ) -> None:
        """``hugging``: it takes no more height than its rows, so that it can lie on what is below it,
        and shows no bar: its last rows are what matters."""
        super().__init__(parent)
        self.setObjectName("notes_list")
        self._hugging = hugging
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setItemDelegate(NoteDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if not hugging:
            OverlayScroll(self)
        self.setModel(rows)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)
        theme().follow(self)

    def setModel(self, model: QAbstractItemModel | None, /) -> None:
        super().setModel(model)
        if model is not None:
            for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
                changed.connect(self._on_rows)

    def show_last(self) -> None:
        """Show the end of the list."""
        self.doItemsLayout()
        self.scrollToBottom()

    def restyle(self) -> None:
        self._on_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._on_rows()
        elif self._hugging:
            self.scrollToBottom()

    def sizeHint(self) -> QSize:
        if not self._hugging:
            return super().sizeHint()
        model, delegate = self.model(), self.itemDelegate()
        option = QStyleOptionViewItem()
        heights = (delegate.sizeHint(option, model.index(row, 0)).height() for row in range(model.rowCount()))
        return QSize(theme().px(240), sum(heights))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), 0 if self._hugging else theme().px(120))

    def _on_rows(self) -> None:
        self.scheduleDelayedItemsLayout()
        if self._hugging:
            self.setMaximumHeight(max(1, self.sizeHint().height()))
            self.show_last()

    def _on_chosen(self, index: QModelIndex) -> None:
        key = index.data(KEY_ROLE)
        if key:
            self.chosen.emit(str(key))


def _before_words() -> int:
    return SIDE + theme().px(TIME) + GAP + theme().px(MARK) + GAP
