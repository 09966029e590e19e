"""People of the files who may be somebody of the notebook: one beside the other, and three answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.importing import Decision, Importer
from desktop.ops.importing_entries import Entry
from desktop.qtkit.buttons import Button
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.labels import Label, Line
from desktop.qtkit.listview import ListView
from desktop.qtkit.margins import set_margins
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.theme import theme
from desktop.views.exchange.comparison import Comparison
from desktop.views.exchange.words import number

_KEYS = {Qt.Key.Key_1: Decision.SAME, Qt.Key.Key_2: Decision.APART, Qt.Key.Key_3: Decision.SKIP}


class UnsureModel(PagedModel):
    """A name a row, and what was said of it; an id is the number of the entry, counted from 1."""

    titles = ("", "")

    def __init__(self, importer: Importer, answer: Callable[[Entry], str], *, parent: QObject) -> None:
        super().__init__(self._look_up, parent=parent)
        self._importer, self._answer = importer, answer

    def show(self) -> None:
        """Show those there are now."""
        self.set_ids(entry.number + 1 for entry in self._importer.doubtful)

    def text(self, record: Entry, column: int) -> str:
        return record.shown_name if column == 0 else self._answer(record)

    def _look_up(self, ids: Sequence[int]) -> dict[int, Entry]:
        entries = self._importer.entries
        return {key: entries[key - 1] for key in ids if key <= len(entries)}


class UnsurePage(QWidget):
    """The names at the left, the two people at the right, and what to do with them below."""

    def __init__(self, importer: Importer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unsure_page")
        self._importer = importer
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._make_list(), 3)
        row.addWidget(Line(vertical=True, parent=self))
        column = QVBoxLayout()
        column.setSpacing(8)
        set_margins(column, 16, 0, 0, 0)
        titles = (self.tr("In the file"), self.tr("In your notebook"))
        filled = self.tr("Filled in when it is the same person")
        self.comparison = Comparison(titles, filled=filled, parent=self)
        column.addWidget(self.comparison, 1)
        column.addWidget(self._answers())
        self.hint_label = Label(style="caption", wrap=True, parent=self)
        column.addWidget(self.hint_label)
        row.addLayout(column, 7)
        self.list.current_changed.connect(lambda _key: self._show_current())
        importer.changed.connect(self._show_all)
        importer.decided.connect(self._on_decided)
        self._show_all()

    @property
    def entry(self) -> Entry | None:
        """Who is looked at."""
        key, entries = self.list.current_id, self._importer.entries
        return entries[key - 1] if 0 < key <= len(entries) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A figure answers also in the list, which would look for a name that begins with it."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.answer_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.answer_key(event):
            super().keyPressEvent(event)

    def answer_key(self, event: QKeyEvent) -> bool:
        """Answer when the key is one of the figures, and say whether it was."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        decision = None if held else _KEYS.get(Qt.Key(event.key()))
        if decision is not None:
            self._decide(decision)
        return decision is not None

    # ------------------------------------------------------------ parts

    def _make_list(self) -> ListView:
        self.list = ListView(name=self.tr("People who may be known"), row_height=32, parent=self)
        self.list.setObjectName("unsure_list")
        self.list.installEventFilter(self)
        self.list.setMinimumWidth(120)
        theme().grow(self.list.setMinimumHeight, 208)
        self._words = {
            Decision.SAME: self.tr("Same"),
            Decision.APART: self.tr("Another"),
            Decision.SKIP: self.tr("Left out"),
            None: self.tr("No answer"),
        }
        self._model = UnsureModel(
            self._importer,
            lambda entry: self._words[self._importer.choices.decision(entry.number)],
            parent=self,
        )
        self.list.set_model(self._model)
        self.list.set_widths([172, 92], stretch=0)
        return self.list

    def _answers(self) -> QWidget:
        holder = QWidget(self)
        row = FlowLayout(holder, spacing=8)
        self.answer_buttons: dict[Decision, Button] = {}
        words = {
            Decision.SAME: self.tr("Same person"),
            Decision.APART: self.tr("Another person"),
            Decision.SKIP: self.tr("Leave out"),
        }
        for key, decision in enumerate(_KEYS.values(), start=1):
            button = Button(words[decision], key=str(key), name=f"answer_{decision}", parent=holder)
            button.setCheckable(True)
            button.clicked.connect(lambda _on, decision=decision: self._decide(decision))
            self.answer_buttons[decision] = button
            row.addWidget(button)
        return holder

    # ------------------------------------------------------------ showing

    def _show_all(self) -> None:
        self._model.show()
        if not self.list.current_id:
            self.list.select_first()
        self._show_current()

    def _show_current(self) -> None:
        entry = self.entry
        self.comparison.show_sides(self._importer.beside(entry) if entry is not None else [])
        self._show_answer()

    def _on_decided(self) -> None:
        self._model.refresh()
        self._show_answer()

    def _show_answer(self) -> None:
        entry = self.entry
        said = None if entry is None else self._importer.choices.decision(entry.number)
        for decision, button in self.answer_buttons.items():
            button.setChecked(decision is said)
            button.setEnabled(entry is not None)
        choices = self._importer.choices
        open_ones = sum(1 for one in self._importer.doubtful if choices.decision(one.number) is None)
        words = self.tr("The keys 1, 2 and 3 answer and go on to the next. {n} without an answer.")
        self.hint_label.setText(words.format(n=number(open_ones)))

    def _decide(self, decision: Decision) -> None:
        """Write an answer down and go on to the next who has none; the same again takes it back."""
        entry = self.entry
        if entry is None:
            return
        taken_back = self._importer.choices.decision(entry.number) is decision
        self._importer.decide(entry, None if taken_back else decision)
        if not taken_back:
            self._go_on(entry)

    def _go_on(self, entry: Entry) -> None:
        choices, people = self._importer.choices, self._importer.doubtful
        at = next((place for place, one in enumerate(people) if one is entry), 0)
        later = [*people[at + 1 :], *people[:at]]
        following = next((one for one in later if choices.decision(one.number) is None), None)
        if following is not None:
            self.list.select_id(following.number + 1)
