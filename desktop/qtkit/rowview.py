"""What every list is: a table with rows of fixed height, a hovered row, a current id and a selection."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.qtkit.list_header import ListHeader
from desktop.qtkit.overlay_scroll import OverlayScroll
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.theme import theme
from desktop.qtkit.viewport import own_viewport

ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowView(QTableView):
    """The part of a list that its delegate and its helpers look at; use ListView."""

    current_changed = Signal(int)
    """The id of the current record; 0 for none."""
    selection_changed = Signal(list)
    """The selected ids, in the list's order."""

    def __init__(self, *, row_height: int, lines: int, ground: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self._spec, self._lines, self._ground = row_height, lines, ground
        self.hovered_row, self.hovered_zone = -1, ""
        self._last_id = 0
        self._widths: tuple[int, ...] = ()
        self._stretch = 0

    @property
    def current_id(self) -> int:
        """The id of the current record, 0 for none."""
        model = self.paged()
        return model.id_at(self.currentIndex().row()) if model is not None else 0

    @property
    def current_row(self) -> int:
        return self.currentIndex().row()

    @property
    def selected_ids(self) -> list[int]:
        """The selected ids in the list's order."""
        model = self.paged()
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
        model = self.paged()
        row = model.row_of(number) if model is not None else -1
        if row < 0:
            return False
        self.select_row(row)
        return True

    def select_first(self) -> None:
        """Make the first record current."""
        model = self.paged()
        row = next((r for r in range(model.rowCount()) if model.id_at(r)), -1) if model else -1
        if row >= 0:
            self.select_row(row)

    def restyle(self) -> None:
        height = theme().height(self._spec, lines=self._lines)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFixedHeight(theme().height(32) + 1)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, theme().color(self._ground))
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self._apply_widths()
        self.fit_rows()
        self.viewport().update()

    def settle(self) -> None:
        """Fit columns and heights to the model after it was replaced, and say what is current now."""
        self.set_hover(-1, "")
        self._apply_widths()
        self.fit_rows()

    def tell_current(self) -> None:
        """Send ``current_changed`` if the current record is another one now."""
        number = self.current_id
        if number != self._last_id:
            self._last_id = number
            self.current_changed.emit(number)

    def fit_rows(self) -> None:
        """Give uneven rows their heights; the base has none."""

    def paged(self) -> PagedModel | None:
        """The model, None while there is none."""
        model = self.model()
        return model if isinstance(model, PagedModel) else None

    def select_row(self, row: int) -> None:
        """Make the record in a row current and show it."""
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, ROWS)
        self.scrollTo(index)

    def set_hover(self, row: int, zone: str) -> None:
        """Say which row and which of its hot spots is under the pointer; -1 for none."""
        if (row, zone) == (self.hovered_row, self.hovered_zone):
            return
        changed = {self.hovered_row, row}
        self.hovered_row, self.hovered_zone = row, zone
        for one in changed:
            if one >= 0:
                top, height = self.rowViewportPosition(one), self.rowHeight(one)
                self.viewport().update(0, top, self.viewport().width(), height)

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """Ask the model for another order."""
        model = self.paged()
        if model is not None:
            model.sort(column, order)

    def set_up_view(self, *, multi: bool) -> None:
        """No grid, no editing, whole rows."""
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
        OverlayScroll(self)

    def set_up_headers(self, *, header: bool) -> None:
        """Rows of fixed height, and the column titles if they are wanted."""
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
            top.sort_pressed.connect(self.sort_by)

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
