"""Picking some of many with a tick: a search, a choice of what to show, the list, and how many are ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.records import dataclass
from desktop.models.picking import PickModel
from desktop.qtkit import paint
from desktop.qtkit.buttons import LinkButton
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views.exchange.words import number
from desktop.views.plural import counted
from desktop.views.spoken_count import spoken_count

_SIDE, _GAP = 16, 10
_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class PickWords:
    """What a list to pick from is called: itself, its search, and the choice of what to show with its entries.

    ``nothing`` stands where nothing is found.
    """

    name: str
    search: str
    shown: str
    choices: tuple[tuple[str, str], ...]
    nothing: str


class PickDelegate(RowDelegate):
    """A tick before each name; what is not ticked stands in a quieter colour where ``dims`` says so."""

    def __init__(self, view: ListView, *, dims: bool) -> None:
        super().__init__(view)
        self._dims = dims

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRect,
        record: object,
        column: int,
        state: RowState,  # noqa: ARG002
    ) -> None:
        model = self._picks()
        words, can = rect, model.can_be_picked(record)
        if column == 0:
            if can:
                paint.tick_box(painter, self._box(rect), checked=model.is_picked(record), round_shape=False)
            room = theme().px(_SIDE) + _GAP
            words = self.mirror(QRect(rect.x() + room, rect.y(), rect.width() - room, rect.height()), rect)
        loud = not self._dims or (can and model.is_picked(record))
        color = "text" if loud and column < 2 else "muted"
        paint.draw_text(painter, words, model.text(record, column), color=color)

    def zone_at(self, record: object, rect: QRect, column: int, pos: QPoint) -> str:
        hit = (
            column == 0
            and self._picks().can_be_picked(record)
            and self._box(rect).adjusted(-8, -8, 8, 8).contains(pos)
        )
        return "tick" if hit else ""

    def _picks(self) -> PickModel:
        model = self._model()
        assert isinstance(model, PickModel)
        return model

    def _box(self, rect: QRect) -> QRect:
        side = theme().px(_SIDE)
        return self.mirror(QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side), rect)


class PickList(QWidget):
    """Shows a ``PickModel``, which it takes over; ``prefix`` begins the names of its search and its list."""

    def __init__(
        self,
        model: PickModel,
        *,
        words: PickWords,
        widths: Sequence[int],
        prefix: str,
        dims: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``widths`` are the columns' px, of which the second takes what is left; ``dims``: see ``PickDelegate``."""
        super().__init__(parent)
        self._words = words
        self.model = model
        model.setParent(self)
        model.tick_words = (self.tr("ticked"), self.tr("not ticked"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head(prefix))
        self.list = self._make_list(prefix, widths, dims=dims)
        column.addWidget(self.list, 1)
        self.nothing_label = self._make_nothing()
        column.addLayout(self._foot())
        self._say_count = spoken_count(self)
        self._connect()
        self._show_picked()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter in the search go to what was found; Enter must not press the dialog's button."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _INTO_LIST
        ):
            if self.model.rowCount():
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self.list.select_first()
            return True
        return super().eventFilter(watched, event)

    def tick(self, key: int) -> None:
        """Tick all the chosen rows as this one of them, or untick them; only this one where it is not chosen."""
        record = self.model.record_of(key)
        if record is not None and self.model.can_be_picked(record):
            chosen = self.list.selected_ids
            self.model.pick(chosen if key in chosen else [key], on=not self.model.is_picked(record))

    # ------------------------------------------------------------ parts

    def _head(self, prefix: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.search_field = TextField(
            placeholder=self._words.search, icon="search", clearable=True, parent=self
        )
        self.search_field.setObjectName(f"{prefix}_search")
        self.shown_combo = ComboBox(self._words.choices, name=self._words.shown, parent=self)
        self.shown_combo.setObjectName("shown_combo")
        self.shown_combo.setCurrentIndex(0)
        row.addWidget(self.search_field, 1)
        row.addWidget(self.shown_combo)
        return row

    def _make_list(self, prefix: str, widths: Sequence[int], *, dims: bool) -> ListView:
        listed = ListView(name=self._words.name, row_height=36, header=True, multi=True, parent=self)
        listed.setObjectName(f"{prefix}_list")
        theme().grow(listed.setMinimumHeight, 180)
        listed.set_model(self.model)
        listed.set_delegate(PickDelegate(listed, dims=dims))
        listed.set_widths(list(widths), stretch=1)
        return listed

    def _make_nothing(self) -> Label:
        """It lies on the list, which keeps its place."""
        label = Label(self._words.nothing, color="muted", align="center", parent=self.list.viewport())
        label.setObjectName("nothing_label")
        row = QHBoxLayout(self.list.viewport())
        row.addWidget(label)
        label.hide()
        return label

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.found_label = Label(color="muted", parent=self)
        self.found_label.setObjectName("found_label")
        self.picked_label = Label(color="muted", parent=self)
        self.picked_label.setObjectName("picked_label")
        self.found_label.hide()
        row.addWidget(self.found_label)
        self.all_button = LinkButton(self.tr("Tick all shown"), name="tick_all_button", parent=self)
        self.none_button = LinkButton(self.tr("Untick all shown"), name="tick_none_button", parent=self)
        row.addWidget(self.picked_label)
        row.addStretch(1)
        row.addWidget(self.all_button)
        row.addWidget(self.none_button)
        return row

    def _connect(self) -> None:
        self.search_field.textChanged.connect(self._narrow)
        self.search_field.installEventFilter(self)
        self.shown_combo.chosen.connect(lambda _shown: self._narrow())
        self.list.ticked.connect(self.tick)
        self.list.opened.connect(self.tick)  # Enter after a search must not take all the others too
        self.all_button.clicked.connect(lambda _on: self.model.pick(self.model.ids, on=True))
        self.none_button.clicked.connect(lambda _on: self.model.pick(self.model.ids, on=False))
        self.model.repicked.connect(self._show_picked)
        self.model.narrowed.connect(self._show_picked)
        self.model.narrowed.connect(self._show_found)

    # ------------------------------------------------------------ private

    def _narrow(self) -> None:
        self.model.narrow(shown=self.shown_combo.value or "", text=self.search_field.text())
        self._say_count.call(len(self.model.ids))

    def _show_found(self) -> None:
        found, pickable = len(self.model.ids), len(self.model.records)
        self.found_label.setText(counted("PickList", "1 found", "%n found", found))
        self.found_label.setVisible(found < pickable)
        self.nothing_label.setVisible(found == 0)

    def _show_picked(self) -> None:
        words = self.tr("{n} of {all} ticked")
        self.picked_label.setText(words.format(n=number(self.model.picked), all=number(self.model.pickable)))
