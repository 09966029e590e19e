"""The table in the import dialog: a choice over each column of what it holds, four rows below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from desktop.exchange.csv_columns import Column, ColumnMap
from desktop.exchange.csv_read import TablePreview
from desktop.exchange.csv_words import Target
from desktop.qtkit import paint
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import mark
from desktop.qtkit.theme import theme
from desktop.views.exchange.words import OFFERED, target_name

ROWS = 4
_NARROWEST, _WIDEST = 128, 196
_ROW, _PADDING = 37, 8


class ColumnGrid(QWidget):
    """All columns side by side; columns that hold nothing are left away."""

    chosen = Signal(int, object)
    """A column's number and the ``Target`` that the person chose for it."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: list[Column] = []
        self._rows: list[list[str]] = []
        self._edges: list[int] = [0]
        self.combos: dict[int, ComboBox] = {}
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        theme().follow(self)

    def show_table(self, table: TablePreview, columns: ColumnMap) -> int:
        """Show a table under a map; returns how many columns hold nothing and were left away."""
        told = [column for column in columns.columns if _holds_something(column, table)]
        rows = table.rows[columns.heads :][:ROWS]
        self._rows = [[_cell(row, column.index) for column in told] for row in rows]
        if _named(told) != _named(self._columns):
            self._make_combos(told)
        self._columns = told
        for column in told:
            self.combos[column.index].set_value(column.target)
        self._place()
        return len(columns.columns) - len(told)

    def mark_doubtful(self, columns: frozenset[int]) -> None:
        """Frame columns that need a look in the colour of warnings."""
        for index, combo in self.combos.items():
            mark(combo, doubt=index in columns)

    def restyle(self) -> None:
        self._place()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wide = sum(self._least())
        return QSize(wide, self._header() + len(self._rows) * theme().height(_ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        head, row = self._header(), theme().height(_ROW)
        painter.fillRect(0, 0, self.width(), head, theme().color("panel"))
        for place, column in enumerate(self._columns):
            self._paint_column(painter, place, column, head=head, row=row)
        for number in range(len(self._rows)):
            paint.h_line(painter, 0, head + number * row, self.width())
        painter.end()

    def _paint_column(self, painter: QPainter, place: int, column: Column, *, head: int, row: int) -> None:
        left, wide = self._edges[place], self._edges[place + 1] - self._edges[place]
        ignored = column.target is Target.IGNORE
        title = self._mirror(
            QRect(left + _PADDING, _PADDING, wide - 2 * _PADDING, theme().line_height("caption"))
        )
        paint.draw_text(painter, title, self._title(column), style="caption", color="muted")
        if ignored:
            painter.fillRect(
                self._mirror(QRect(left, head, wide, row * len(self._rows))), theme().color("panel")
            )
        for number, cells in enumerate(self._rows):
            cell = self._mirror(QRect(left + _PADDING, head + number * row + 1, wide - 2 * _PADDING, row - 1))
            paint.draw_text(painter, cell, cells[place], color="muted" if ignored else "text")

    def _make_combos(self, columns: list[Column]) -> None:
        for combo in self.combos.values():
            combo.hide()
            combo.deleteLater()
        self.combos = {column.index: self._combo(column) for column in columns}

    def _combo(self, column: Column) -> ComboBox:
        offered = OFFERED if column.target in OFFERED else (*OFFERED, column.target)
        name = self.tr("What the column “{title}” holds").format(title=self._title(column))
        combo = ComboBox([(target_name(one), one) for one in offered], small=True, name=name, parent=self)
        combo.setObjectName(f"column_{column.index}")
        combo.chosen.connect(lambda target, index=column.index: self.chosen.emit(index, target))
        combo.show()
        return combo

    def _place(self) -> None:
        widths = shared(self._preferred(), self._least(), self.width())
        self._edges = [0]
        top = _PADDING + theme().line_height("caption") + 4
        for column, width in zip(self._columns, widths, strict=True):
            left = self._edges[-1]
            self._edges.append(left + width)
            combo = self.combos[column.index]
            area = QRect(left + _PADDING, top, width - 2 * _PADDING, combo.sizeHint().height())
            combo.setFixedWidth(area.width())
            combo.setGeometry(self._mirror(area))
        self.update()

    def _preferred(self) -> list[int]:
        low, high = theme().px(_NARROWEST), theme().px(_WIDEST)
        return [
            max(least, min(high, max(low, self._content(place) + 2 * _PADDING)))
            for place, least in enumerate(self._least())
        ]

    def _least(self) -> list[int]:
        """What a column holds can be elided, what is chosen for it cannot."""
        low = theme().px(_NARROWEST)
        return [max(low, self._chosen(place) + 2 * _PADDING) for place in range(len(self._columns))]

    def _chosen(self, place: int) -> int:
        return paint.text_width(target_name(self._columns[place].target)) + 24 + theme().px(14)

    def _content(self, place: int) -> int:
        texts = [row[place] for row in self._rows]
        return max([self._chosen(place), *(paint.text_width(text[:60]) for text in texts)])

    def _header(self) -> int:
        return 2 * _PADDING + theme().line_height("caption") + 4 + theme().height(28)

    def _title(self, column: Column) -> str:
        return column.header or self.tr("Column {n}").format(n=column.index + 1)

    def _mirror(self, rect: QRect) -> QRect:
        return self.style().visualRect(self.layoutDirection(), self.rect(), rect)


class ColumnTable(QScrollArea):
    """The grid in a frame; wider tables scroll sideways."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("column_table")
        self.setAccessibleName(name)
        self.grid = ColumnGrid(parent=self)
        self.setWidget(self.grid)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setViewportMargins(1, 1, 1, 1)
        self.viewport().setAutoFillBackground(False)
        self.grid.setAutoFillBackground(False)
        self._frame = _Frame(self)
        theme().grown.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        grid = self.grid.sizeHint()
        bar = self.horizontalScrollBar().sizeHint().height() if grid.width() > self.width() - 2 else 0
        return QSize(grid.width(), grid.height() + bar + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(240), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.setGeometry(self.rect())
        self._frame.raise_()
        self.updateGeometry()


class _Frame(QWidget):
    """The line around the table, which also rounds off its corners."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme().follow(self)

    def restyle(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, inner = QPainterPath(), QPainterPath()
        whole.addRect(QRectF(self.rect()))
        inner.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.fillPath(whole.subtracted(inner), theme().color("base"))
        painter.setPen(theme().color("line"))
        painter.drawPath(inner)
        painter.end()


def shared(wanted: list[int], least: list[int], width: int) -> list[int]:
    """Column widths that fill ``width``: as wanted and more, or evenly less, none under its ``least``."""
    if not wanted:
        return []
    spare = width - sum(wanted)
    if spare >= 0:
        widths = [one + spare // len(wanted) for one in wanted]
    else:
        over = sum(wanted) - sum(least) or 1
        room = max(width - sum(least), 0)
        widths = [low + (one - low) * room // over for one, low in zip(wanted, least, strict=True)]
    if width > sum(widths):
        widths[-1] += width - sum(widths)
    return widths


def _named(columns: list[Column]) -> list[tuple[int, str]]:
    return [(column.index, column.header) for column in columns]


def _holds_something(column: Column, table: TablePreview) -> bool:
    if column.target is Target.LABEL:
        return False
    return any(_cell(row, column.index) for row in table.rows)


def _cell(row: tuple[str, ...], index: int) -> str:
    text = row[index] if index < len(row) else ""
    return " ".join(text[:200].split())
