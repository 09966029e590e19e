"""A table model over ids and cached pages: any number of rows, and ``data()`` reads nothing on a hit."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.core.records import dataclass

PAGE = 32
_SHIFT, _MASK = 5, PAGE - 1

IdRole = int(Qt.ItemDataRole.UserRole)
RecordRole = IdRole + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_WANTED = frozenset({_DISPLAY, _TIP, _ACCESSIBLE, IdRole, RecordRole})
_FEW = 8
"""So many ids are looked for one by one in an order before a table of all rows is made."""
_ROOT = QModelIndex()
_NO_FLAGS, _HEADING_FLAGS = Qt.ItemFlag.NoItemFlags, Qt.ItemFlag.ItemIsEnabled
_RECORD_FLAGS = _HEADING_FLAGS | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[int]], Mapping[int, Any]]


@dataclass(frozen=True, slots=True)
class Heading:
    """A group header among the rows. ``open`` None: it cannot be folded."""

    text: str
    count: int | None = None
    color: str = "text"
    open: bool | None = None
    key: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return self.text if self.count is None else f"{self.text}, {self.count}"


class PagedModel(QAbstractTableModel):
    """Rows are ids; their records come in pages of 32 from ``fetch(ids) -> {id: record}``.

    A subclass says what a record looks like by overriding ``text``, ``accessible_text`` and ``tip`` and
    gives the column titles in ``titles``. A record that ``fetch`` leaves out is shown empty.
    """

    sort_requested = Signal(int, bool)
    """A header was clicked: column, and True for descending."""
    ids_changed = Signal()

    titles: tuple[str, ...] = ("",)

    def __init__(self, fetch: Fetch, *, max_pages: int = 256, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._max_pages = max_pages
        self._ids = array("q")
        self._headings: list[Heading] = []
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._last = -1
        self._rows: dict[int, int] | None = None
        self._looked_up = 0

    # ------------------------------------------------------------ for subclasses

    def text(self, record: Any, column: int) -> str:  # noqa: ARG002
        """What stands in a cell."""
        return str(record)

    def accessible_text(self, record: Any, column: int) -> str:
        """What a screen reader says of a cell; the first column may say the whole row."""
        return self.text(record, column)

    def tip(self, record: Any, column: int) -> str:  # noqa: ARG002
        """A tooltip beyond the elided text; "" for none."""
        return ""

    # ------------------------------------------------------------ contents

    @property
    def ids(self) -> list[int]:
        """All ids in their order, without headings."""
        return [number for number in self._ids if number >= 0]

    def set_ids(self, ids: Iterable[int]) -> None:
        """Show these ids in this order."""
        self._replace(array("q", ids), [])

    def set_groups(self, groups: Iterable[tuple[Heading, Iterable[int]]]) -> None:
        """Show groups with a heading each; ids of a folded group are left out."""
        numbers, headings = array("q"), []
        for heading, ids in groups:
            headings.append(heading)
            numbers.append(-len(headings))
            if heading.open is not False:
                numbers.extend(ids)
        self._replace(numbers, headings)

    def refresh(self, ids: Iterable[int] | None = None) -> None:
        """Read these records again (all if None) and repaint them; the order stays."""
        if ids is None:
            self._forget_pages()
            first, last = 0, len(self._ids) - 1
        else:
            rows = sorted(row for number in ids if (row := self.row_of(number)) >= 0)
            if not rows:
                return
            for row in rows:
                self._pages.pop(row >> _SHIFT, None)
            self._last = -1
            first, last = rows[0], rows[-1]
        if last >= 0:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def id_at(self, row: int) -> int:
        """The id in a row; 0 for a heading or no row."""
        if 0 <= row < len(self._ids):
            return max(0, self._ids[row])
        return 0

    def row_of(self, number: int) -> int:
        """The row of an id, -1 if it is not shown."""
        if number <= 0:
            return -1
        self._looked_up += 1
        if self._rows is None and self._looked_up <= _FEW:
            try:
                return self._ids.index(number)
            except ValueError:
                return -1
        if self._rows is None:
            self._rows = {one: row for row, one in enumerate(self._ids)}
        return self._rows.get(number, -1)

    def heading_at(self, row: int) -> Heading | None:
        """The heading in a row, None if a record stands there."""
        if self._headings and 0 <= row < len(self._ids) and (number := self._ids[row]) < 0:
            return self._headings[-number - 1]
        return None

    def heading_number(self, row: int) -> int:
        """Which heading stands in a row, counted from 0; -1 for a record."""
        return -self._ids[row] - 1 if 0 <= row < len(self._ids) and self._ids[row] < 0 else -1

    @property
    def has_headings(self) -> bool:
        return bool(self._headings)

    def record(self, row: int) -> Any:
        """The record in a row, None for a heading or a record that is gone. Reads its page if need be."""
        page = row >> _SHIFT
        if page != self._last:
            if page in self._pages:
                self._pages.move_to_end(page)
            else:
                self._load(page)
            self._last = page
        return self._pages[page][row & _MASK]

    def find(self, typed: str, *, start: int, limit: int = 2000) -> int:
        """Quick search: the next row from ``start`` whose first column begins with ``typed``; -1 if none.

        Looks at ``limit`` rows; a model that can hold more overrides it with a query.
        """
        wanted, count = typed.casefold(), len(self._ids)
        for step in range(min(count, limit)):
            row = (start + step) % count
            record = None if self._ids[row] < 0 else self.record(row)
            if record is not None and self.text(record, 0).casefold().startswith(wanted):
                return row
        return -1

    # ------------------------------------------------------------ Qt

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in _WANTED or not index.isValid():
            return None
        row = index.row()
        if self._ids[row] < 0:
            return self._heading_data(row, index.column(), role)
        if role == IdRole:
            return self._ids[row]
        record = self.record(row)
        if record is None or role == RecordRole:
            return record
        if role == _DISPLAY:
            return self.text(record, index.column())
        if role == _ACCESSIBLE:
            return self.accessible_text(record, index.column())
        return self.tip(record, index.column()) or None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation == Qt.Orientation.Horizontal and role in (_DISPLAY, _ACCESSIBLE):
            return self.titles[section] if 0 <= section < len(self.titles) else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return _NO_FLAGS
        return _HEADING_FLAGS if self._ids[index.row()] < 0 else _RECORD_FLAGS

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sort_requested.emit(column, order == Qt.SortOrder.DescendingOrder)

    # ------------------------------------------------------------ private

    def _replace(self, numbers: array[int], headings: list[Heading]) -> None:
        if numbers == self._ids and headings == self._headings:
            self.refresh()
            return
        self.beginResetModel()
        self._ids, self._headings, self._rows, self._looked_up = numbers, headings, None, 0
        self._forget_pages()
        self.endResetModel()
        self.ids_changed.emit()

    def _forget_pages(self) -> None:
        self._pages.clear()
        self._last = -1

    def _load(self, page: int) -> None:
        numbers = self._ids[page << _SHIFT : (page + 1) << _SHIFT]
        found = self._fetch([number for number in numbers if number > 0])
        self._pages[page] = [found.get(number) for number in numbers]
        if len(self._pages) > self._max_pages:
            self._pages.popitem(last=False)

    def _heading_data(self, row: int, column: int, role: int) -> Any:
        heading = self._headings[-self._ids[row] - 1]
        if column or role not in (_DISPLAY, _ACCESSIBLE):
            return None
        return heading.text if role == _DISPLAY else heading.spoken
