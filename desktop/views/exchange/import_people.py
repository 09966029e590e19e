"""The people of the files in the import dialog: searched, narrowed down and picked with a tick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.importing import Importer
from desktop.models.importing_people import ImportPeople, Shown
from desktop.ops.importing_entries import Entry
from desktop.qtkit import paint
from desktop.qtkit.buttons import LinkButton
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.rowdelegate import RowDelegate, RowState
from desktop.qtkit.theme import theme
from desktop.views.exchange.field_words import fate_words
from desktop.views.exchange.words import number

_SIDE, _GAP = 16, 10
_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PickDelegate(RowDelegate):
    """A tick before each name; whoever is left out stands in a quieter colour."""

    def paint_cell(self, painter: QPainter, rect: QRect, record: Entry, column: int, state: RowState) -> None:  # noqa: ARG002
        model = self._model()
        assert isinstance(model, ImportPeople)
        words = rect
        if column == 0:
            if model.can_be_picked(record):
                paint.tick_box(painter, self._box(rect), checked=model.is_picked(record), round_shape=False)
            room = theme().px(_SIDE) + _GAP
            words = self.mirror(QRect(rect.x() + room, rect.y(), rect.width() - room, rect.height()), rect)
        picked = model.can_be_picked(record) and model.is_picked(record)
        color = "text" if picked and column < 2 else "muted"
        paint.draw_text(painter, words, model.text(record, column), color=color)

    def zone_at(self, record: Entry, rect: QRect, column: int, pos: QPoint) -> str:
        model = self._model()
        assert isinstance(model, ImportPeople)
        hit = (
            column == 0
            and model.can_be_picked(record)
            and self._box(rect).adjusted(-8, -8, 8, 8).contains(pos)
        )
        return "tick" if hit else ""

    def _box(self, rect: QRect) -> QRect:
        side = theme().px(_SIDE)
        return self.mirror(QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side), rect)


class PeoplePage(QWidget):
    """A search, a choice of whom to show, the list, and how many of them come in."""

    def __init__(self, importer: Importer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people_page")
        self._importer = importer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self._make_list(), 1)
        column.addLayout(self._foot())
        self.search_field.textChanged.connect(self._narrow)
        self.search_field.installEventFilter(self)
        self.shown_combo.chosen.connect(lambda _shown: self._narrow())
        self.list.ticked.connect(self._on_ticked)
        importer.decided.connect(self._show_picked)
        self.model.narrowed.connect(self._show_picked)
        self._show_picked()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Enter in the search go to those who were found; Enter must not bring them all in."""
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

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = self.tr("Search the people of the files")
        self.search_field = TextField(placeholder=words, icon="search", clearable=True, parent=self)
        self.search_field.setObjectName("people_search")
        choices = (
            (self.tr("Everybody"), Shown.ALL),
            (self.tr("New people"), Shown.NEW),
            (self.tr("Filled in"), Shown.FILLED),
            (self.tr("Not coming in"), Shown.LEFT),
        )
        self.shown_combo = ComboBox(choices, name=self.tr("Whom to show"), parent=self)
        self.shown_combo.setObjectName("shown_combo")
        self.shown_combo.setCurrentIndex(0)
        row.addWidget(self.search_field, 1)
        row.addWidget(self.shown_combo)
        return row

    def _make_list(self) -> ListView:
        people = ListView(
            name=self.tr("People in the files"), row_height=36, header=True, multi=True, parent=self
        )
        people.setObjectName("people_list")
        theme().grow(people.setMinimumHeight, 180)
        titles = (self.tr("Name"), self.tr("Work"), self.tr("What happens"))
        self.model = ImportPeople(
            self._importer, titles=titles, fate=lambda entry: fate_words(self._importer, entry), parent=self
        )
        people.set_model(self.model)
        people.set_delegate(PickDelegate(people))
        people.set_widths([216, 240, 248], stretch=1)
        self.list = people
        return people

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self.picked_label = Label(color="muted", parent=self)
        self.picked_label.setObjectName("picked_label")
        self.all_button = LinkButton(self.tr("Tick all shown"), name="tick_all_button", parent=self)
        self.none_button = LinkButton(self.tr("Untick all shown"), name="tick_none_button", parent=self)
        self.all_button.clicked.connect(lambda _on: self._importer.pick(self.model.entries, on=True))
        self.none_button.clicked.connect(lambda _on: self._importer.pick(self.model.entries, on=False))
        row.addWidget(self.picked_label)
        row.addStretch(1)
        row.addWidget(self.all_button)
        row.addWidget(self.none_button)
        return row

    def _narrow(self) -> None:
        self.model.narrow(shown=self.shown_combo.value or Shown.ALL, text=self.search_field.text())

    def _on_ticked(self, key: int) -> None:
        """Space ticks all the chosen rows as the current one; a click on a tick only its own."""
        entry = self.model.entry(key)
        if entry is None or not self.model.can_be_picked(entry):
            return
        chosen = self.list.selected_ids
        keys = chosen if key in chosen else [key]
        entries = [one for one in map(self.model.entry, keys) if one is not None]
        self._importer.pick(entries, on=not self.model.is_picked(entry))

    def _show_picked(self) -> None:
        words = self.tr("{n} of {all} ticked")
        picked, could = self._importer.picked, self._importer.can_be_picked
        self.picked_label.setText(words.format(n=number(picked), all=number(could)))
