"""Lists: ListView shows a PagedModel in rows of fixed height, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from desktop.qtkit.list_header import ListHeader
from desktop.qtkit.list_places import ROWS, PlaceKeeper, fit_heights
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.rowdelegate import RowDelegate
from desktop.qtkit.theme import theme

_EDGE = QAbstractItemView.CursorAction


class ListView(QTableView):
    """One or several columns of a PagedModel.

    ``row_height`` (and ``heading_height``) are the pictures' px; ``lines`` how many lines of text a row has.
    ``header``: show the column titles; ``multi``: several rows can be selected.
    Selection and place in the list survive a reset of the model; if the current record is gone, the next
    one becomes current.
    """

    current_changed = Signal(int)
    """The id of the current record; 0 for none."""
    selection_changed = Signal(list)
    """The selected ids, in the list's order."""
    opened = Signal(int)
    """Enter or a double click on a record."""
    ticked = Signal(int)
    """Space, or a click on the zone "tick"."""
    zone_clicked = Signal(int, str)
    """A click on another hot spot of a row: id, name of the zone."""
    deleted = Signal(list)
    """Del (⌫ on macOS) with these ids selected."""
    heading_pressed = Signal(int)
    """A heading was clicked, or Enter or Space pressed on it: its number."""
    menu_wanted = Signal(int, QPoint)
    """Context menu: id under the pointer or current, global position."""

    def __init__(
        self,
        *,
        name: str,
        row_height: int = 44,
        lines: int = 1,
        heading_height: int = 32,
        header: bool = False,
        multi: bool = False,
        ground: str = "base",
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is the list's accessible name, such as "People"."""
        super().__init__(parent)
        self._spec, self._lines, self._heading_spec = row_height, lines, heading_height
        self._ground = ground
        self.hovered_row, self.hovered_zone = -1, ""
        self._last_id, self._typed = 0, ""
        self._widths: tuple[int, ...] = ()
        self._stretch = 0
        self.setAccessibleName(name)
        self._set_up_view(multi=multi)
        self._set_up_headers(header=header)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._forget_typed)
        self.setItemDelegate(RowDelegate(self))
        theme().follow(self)
        self.restyle()

    @property
    def current_id(self) -> int:
        """The id of the current record, 0 for none."""
        model = self._paged()
        return model.id_at(self.currentIndex().row()) if model is not None else 0

    @property
    def current_row(self) -> int:
        return self.currentIndex().row()

    @property
    def selected_ids(self) -> list[int]:
        """The selected ids in the list's order."""
        model = self._paged()
        if model is None or self.selectionModel() is None:
            return []
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [number for row in rows if (number := model.id_at(row))]

    @property
    def is_lit(self) -> bool:
        """True while the list has the focus in the active window: its selection is drawn stronger."""
        return self.hasFocus() and self.isActiveWindow()

    @property
    def last_id(self) -> int:
        """The id that was current when ``current_changed`` was last sent."""
        return self._last_id

    def set_model(self, model: PagedModel) -> None:
        """Show a model."""
        self.setModel(model)
        self._keeper = PlaceKeeper(self, model)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._apply_widths()
        self._apply_heights()

    def set_delegate(self, delegate: RowDelegate) -> None:
        """Paint rows with another delegate."""
        self.setItemDelegate(delegate)
        self._apply_heights()
        self.viewport().update()

    def set_row_height(self, row_height: int, *, lines: int = 1) -> None:
        """Change the height of all rows, such as to compact ones."""
        self._spec, self._lines = row_height, lines
        self.restyle()

    def set_widths(self, widths: Sequence[int], *, stretch: int = -1) -> None:
        """Column widths in px of the pictures (0 hides a column); the column ``stretch`` takes the rest."""
        self._widths = tuple(widths)
        self._stretch = stretch if stretch >= 0 else len(widths) - 1
        self._apply_widths()

    def select_id(self, number: int) -> bool:
        """Make this record current and show it; False if it is not in the list."""
        model = self._paged()
        row = model.row_of(number) if model is not None else -1
        if row < 0:
            return False
        self._select_row(row)
        return True

    def select_first(self) -> None:
        """Make the first record current."""
        model = self._paged()
        row = next((r for r in range(model.rowCount()) if model.id_at(r)), -1) if model else -1
        if row >= 0:
            self._select_row(row)

    def restyle(self) -> None:
        height = theme().height(self._spec, lines=self._lines)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(theme().height(32) + 1)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme().color(self._ground))
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self._apply_widths()
        self._apply_heights()
        self.viewport().update()

    def settle(self) -> None:
        """Fit columns and heights to the model after it was replaced, and say what is current now."""
        self._set_hover(-1, "")
        self._apply_widths()
        self._apply_heights()

    def tell_current(self) -> None:
        """Send ``current_changed`` if the current record is another one now."""
        number = self.current_id
        if number != self._last_id:
            self._last_id = number
            self.current_changed.emit(number)

    # ------------------------------------------------------------ Qt

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        model = self._paged()
        if model is not None and index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            if model.heading_at(index.row()) is not None:
                self.heading_pressed.emit(model.heading_number(index.row()))
                return
            zone = self._zone(index, event.position().toPoint())
            if zone:
                self._press_zone(model.id_at(index.row()), zone)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._zone(index, event.position().toPoint()):
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)
        model = self._paged()
        if model is not None and (number := model.id_at(index.row())):
            self.opened.emit(number)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._set_hover(-1, "")
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: Any) -> None:
        index = self.indexAt(event.pos())
        model = self._paged()
        number = model.id_at(index.row()) if model is not None and index.isValid() else self.current_id
        if number:
            self.menu_wanted.emit(number, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handle_key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing jumps to the next row that begins with what was typed in one go."""
        model = self._paged()
        if model is None or not model.rowCount():
            return
        self._typed += search
        self._typing.start(QApplication.keyboardInputInterval() * 2)
        start = max(0, self.current_row) + (1 if len(self._typed) == 1 else 0)
        row = model.find(self._typed, start=start)
        if row >= 0:
            self._select_row(row)

    def moveCursor(self, action: _EDGE, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """As Qt moves, but past headings that cannot be folded."""
        target = super().moveCursor(action, modifiers)
        model = self._paged()
        if model is None or not target.isValid() or not self._skipped(model, target.row()):
            return target
        step = -1 if action in (_EDGE.MoveUp, _EDGE.MovePageUp, _EDGE.MovePrevious, _EDGE.MoveEnd) else 1
        row = target.row()
        while 0 <= row < model.rowCount() and self._skipped(model, row):
            row += step
        return model.index(row, target.column()) if 0 <= row < model.rowCount() else self.currentIndex()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current_row < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.select_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._apply_heights()

    # ------------------------------------------------------------ slots

    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.tell_current()

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(self.selected_ids)

    # ------------------------------------------------------------ private

    def _set_up_view(self, *, multi: bool) -> None:
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multi else mode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    def _set_up_headers(self, *, header: bool) -> None:
        side = self.verticalHeader()
        side.hide()
        side.setMinimumSectionSize(1)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        top = ListHeader(self)
        self.setHorizontalHeader(top)
        top.setVisible(header)
        self.setSortingEnabled(False)
        if header:
            top.setSectionsClickable(True)
            top.sort_pressed.connect(self._sort)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        model = self._paged()
        if model is not None:
            model.sort(column, order)

    def _paged(self) -> PagedModel | None:
        model = self.model()
        return model if isinstance(model, PagedModel) else None

    def _apply_widths(self) -> None:
        header = self.horizontalHeader()
        count = header.count()
        stretch = self._stretch if self._widths else count - 1
        for column in range(count):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Stretch if column == stretch else mode.Fixed)
            if column < len(self._widths):
                self.setColumnHidden(column, self._widths[column] == 0)
                if column != stretch:
                    self.setColumnWidth(column, theme().px(self._widths[column]))

    def _apply_heights(self) -> None:
        model = self._paged()
        if model is not None:
            fit_heights(self, model, heading=theme().height(self._heading_spec))

    def _select_row(self, row: int) -> None:
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, ROWS)
        self.scrollTo(index)

    def _skipped(self, model: PagedModel, row: int) -> bool:
        heading = model.heading_at(row)
        return heading is not None and heading.open is None

    def _zone(self, index: QModelIndex, pos: QPoint) -> str:
        model, delegate = self._paged(), self.itemDelegate()
        if model is None or not index.isValid() or not isinstance(delegate, RowDelegate):
            return ""
        record = model.record(index.row())
        if record is None:
            return ""
        rect: QRect = delegate.cell_rect(self.visualRect(index), index.column())
        return delegate.zone_at(record, rect, index.column(), pos)

    def _press_zone(self, number: int, zone: str) -> None:
        if zone == "tick":
            self.ticked.emit(number)
        else:
            self.zone_clicked.emit(number, zone)

    def _hover(self, pos: QPoint) -> None:
        index = self.indexAt(pos)
        self._set_hover(index.row(), self._zone(index, pos))

    def _set_hover(self, row: int, zone: str) -> None:
        if (row, zone) == (self.hovered_row, self.hovered_zone):
            return
        changed = {self.hovered_row, row}
        self.hovered_row, self.hovered_zone = row, zone
        for one in changed:
            if one >= 0:
                top, height = self.rowViewportPosition(one), self.rowHeight(one)
                self.viewport().update(0, top, self.viewport().width(), height)

    def _handle_key(self, event: QKeyEvent) -> bool:
        model, row, key = self._paged(), self.current_row, event.key()
        if model is None or row < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        enter, space = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter), key == Qt.Key.Key_Space
        if model.heading_at(row) is not None and (enter or space):
            self.heading_pressed.emit(model.heading_number(row))
            return True
        if enter and self.current_id:
            self.opened.emit(self.current_id)
        elif space and self.current_id and not self._typed:
            self.ticked.emit(self.current_id)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.selected_ids:
            self.deleted.emit(self.selected_ids)
        else:
            return False
        return True

    def _forget_typed(self) -> None:
        self._typed = ""
