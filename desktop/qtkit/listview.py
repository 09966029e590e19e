"""Lists: ListView shows a PagedModel in rows of fixed height, by mouse and keyboard."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMetaMethod,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop.qtkit.list_places import PlaceKeeper, fit_heights
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.rowdelegate import RowDelegate
from desktop.qtkit.rowview import RowView
from desktop.qtkit.theme import theme

_EDGE = QAbstractItemView.CursorAction
_ASKED_FOR = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
"""Why the focus came, where it is seen only by a row: neither by the mouse nor with the window."""


class ListView(RowView):
    """One or several columns of a PagedModel.

    ``row_height`` (and ``heading_height``) are the pictures' px; ``lines`` how many lines of text a row has.
    ``header``: show the column titles; ``multi``: several rows can be selected.
    Selection and place in the list survive a reset of the model; if the current record is gone, the next
    one becomes current.
    """

    opened = Signal(int)
    """Enter (⌘↓ on macOS) or a double click on a record; where nobody listens, Enter is left to the dialog."""
    edited = Signal(int)
    """F2 (↩ on macOS, where it opens what cannot be edited) on a record."""
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
        first_heading: int = 0,
        header: bool = False,
        multi: bool = False,
        ground: str = "base",
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is the list's accessible name, such as "People"; ``first_heading`` the height of a first one."""
        super().__init__(row_height=row_height, lines=lines, ground=ground, parent=parent)
        self._heading_specs, self._typed = (first_heading or heading_height, heading_height), ""
        self.setAccessibleName(name)
        self.set_up_view(multi=multi)
        self.set_up_headers(header=header)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._forget_typed)
        self.setItemDelegate(RowDelegate(self))
        theme().follow(self)
        self.restyle()

    def set_model(self, model: PagedModel) -> None:
        """Show a model."""
        self.setModel(model)
        self._keeper = PlaceKeeper(self, model)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._apply_widths()
        self.fit_rows()

    def set_delegate(self, delegate: RowDelegate) -> None:
        """Paint rows with another delegate."""
        self.setItemDelegate(delegate)
        self.fit_rows()
        self.viewport().update()

    def fit_rows(self) -> None:
        """Give headings and wrapped rows their heights."""
        model = self.paged()
        if model is not None:
            first, other = (theme().height(spec) for spec in self._heading_specs)
            fit_heights(self, model, heading=other, first_heading=first)

    # ------------------------------------------------------------ Qt

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        model = self.paged()
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
        model = self.paged()
        if model is not None and (number := model.id_at(index.row())):
            self.opened.emit(number)

    def viewportEvent(self, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Paint and isinstance(delegate := self.itemDelegate(), RowDelegate):
            delegate.begin_drawing()
        elif kind in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self.set_hover(-1, "")
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: Any) -> None:
        index = self.indexAt(event.pos())
        model = self.paged()
        number = model.id_at(index.row()) if model is not None and index.isValid() else self.current_id
        if number:
            self.menu_wanted.emit(number, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handle_key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing jumps to the next row that begins with what was typed in one go."""
        model = self.paged()
        if model is None or not model.rowCount():
            return
        self._typed += search
        self._typing.start(QApplication.keyboardInputInterval() * 2)
        start = max(0, self.current_row) + (1 if len(self._typed) == 1 else 0)
        row = model.find(self._typed, start=start)
        if row >= 0:
            self.select_row(row)

    def moveCursor(self, action: _EDGE, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """As Qt moves, but past headings that cannot be folded, and Home and End go to the first and last row."""
        if action in (_EDGE.MoveHome, _EDGE.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        target = super().moveCursor(action, modifiers)
        model = self.paged()
        if model is None or not target.isValid() or not self._skipped(model, target.row()):
            return target
        step = -1 if action in (_EDGE.MoveUp, _EDGE.MovePageUp, _EDGE.MovePrevious, _EDGE.MoveEnd) else 1
        row = target.row()
        while 0 <= row < model.rowCount() and self._skipped(model, row):
            row += step
        return model.index(row, target.column()) if 0 <= row < model.rowCount() else self.currentIndex()

    # ------------------------------------------------------------ what keys and menus do with the current row

    def heeds(self, signal: SignalInstance) -> bool:
        """Whether somebody listens to one of its signals."""
        return self.isSignalConnected(QMetaMethod.fromSignal(signal))

    def open_row(self) -> bool:
        """Open the current record; whether there is one."""
        return self._tell(self.opened)

    def edit_row(self) -> bool:
        """Edit the current record; whether there is one."""
        return self._tell(self.edited)

    def tick_row(self) -> bool:
        """Tick the current record; whether there is one."""
        return self._tell(self.ticked)

    def delete_rows(self) -> bool:
        """Delete the selected records; whether there are any."""
        if not self.selected_ids:
            return False
        self.deleted.emit(self.selected_ids)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # it makes the first row current, but unseen
        if not self.selected_ids and event.reason() in _ASKED_FOR:
            self.select_first()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit_rows()

    # ------------------------------------------------------------ slots

    def _on_current_changed(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.tell_current()

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit(self.selected_ids)
        if QAccessible.isActive():
            QTimer.singleShot(0, self, self._follow_selection)

    def _follow_selection(self) -> None:
        """A screen reader selects a row and leaves the current one where it is: the only one chosen is meant."""
        chosen = self.selectionModel().selectedRows()
        if len(chosen) == 1 and chosen[0].row() != self.current_row:
            self.selectionModel().setCurrentIndex(chosen[0], QItemSelectionModel.SelectionFlag.NoUpdate)

    # ------------------------------------------------------------ private

    def _skipped(self, model: PagedModel, row: int) -> bool:
        heading = model.heading_at(row)
        return heading is not None and heading.open is None

    def _zone(self, index: QModelIndex, pos: QPoint) -> str:
        model, delegate = self.paged(), self.itemDelegate()
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
        self.set_hover(index.row(), self._zone(index, pos))

    def _handle_key(self, event: QKeyEvent) -> bool:
        model, row, key = self.paged(), self.current_row, event.key()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if model is None or row < 0:
            return False
        mac = sys.platform == "darwin"
        if mac and held == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Down:
            return self.open_row()
        if held:
            return False
        enter, space = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter), key == Qt.Key.Key_Space
        if model.heading_at(row) is not None and (enter or space):
            self.heading_pressed.emit(model.heading_number(row))
            return True
        if enter:
            if mac and self.heeds(self.edited):
                return self.edit_row()
            return self.heeds(self.opened) and self.open_row()
        if key == Qt.Key.Key_F2:
            return self.edit_row()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return self.delete_rows()
        return space and not self._typed and self.tick_row()

    def _tell(self, signal: SignalInstance) -> bool:
        if not self.current_id:
            return False
        signal.emit(self.current_id)
        return True

    def _forget_typed(self) -> None:
        self._typed = ""
