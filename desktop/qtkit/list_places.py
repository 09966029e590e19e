"""Keeping the place in a list while its model is replaced, and the heights of uneven rows."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject

from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.rowdelegate import RowDelegate
from desktop.qtkit.rowview import ROWS, RowView

ALSO = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class PlaceKeeper(QObject):
    """Brings current record, selection and scroll position back after a reset.

    If the current record is gone, the one that took its row becomes current, else the one before.
    """

    def __init__(self, view: RowView, model: PagedModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._number, self._row, self._scroll = 0, -1, 0
        self._selected: list[int] = []
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.modelReset.connect(self._on_reset)

    def _on_about_to_reset(self) -> None:
        view = self._view
        self._number, self._row = view.last_id, view.current_row
        self._selected, self._scroll = view.selected_ids, view.verticalScrollBar().value()

    def _on_reset(self) -> None:
        self._view.settle()
        if self._number:
            row = self._model.row_of(self._number)
            if row < 0:
                row = self._nearest()
            if row >= 0:
                self._restore(row)
            self._view.tell_current()

    def _restore(self, row: int) -> None:
        selection = self._view.selectionModel()
        selection.setCurrentIndex(self._model.index(row, 0), ROWS)
        for number in self._selected:
            also = self._model.row_of(number)
            if also >= 0 and also != row:
                selection.select(self._model.index(also, 0), ALSO)
        self._view.verticalScrollBar().setValue(self._scroll)
        self._view.scrollTo(self._view.currentIndex())

    def _nearest(self) -> int:
        row, count = self._row, self._model.rowCount()
        after = (r for r in range(max(0, row), count) if self._model.id_at(r))
        before = (r for r in range(min(row, count) - 1, -1, -1) if self._model.id_at(r))
        return next(after, next(before, -1))


def fit_heights(view: RowView, model: PagedModel, *, heading: int, first_heading: int) -> None:
    """Give headings and wrapped rows their own heights; all others keep the list's."""
    delegate = view.itemDelegate()
    grown = delegate if isinstance(delegate, RowDelegate) and delegate.wraps else None
    if grown is None and not model.has_headings:
        return
    side, width = view.verticalHeader(), view.viewport().width()
    plain = side.defaultSectionSize()
    for row in range(model.rowCount()):
        height = plain
        if model.heading_at(row) is not None:
            height = heading if row else first_heading
        elif grown is not None and (record := model.record(row)) is not None:
            height = grown.height_of(record, width) or plain
        if side.sectionSize(row) != height:
            side.resizeSection(row, height)
