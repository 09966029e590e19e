"""The agenda's pane: which kinds, a search, a button for a new one, and the list in its groups."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.hub import Hub
from desktop.models.followups import AgendaModel
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.callouts import NoticeBar
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label, Line, Pane
from desktop.qtkit.listview import ListView
from desktop.qtkit.theme import theme
from desktop.views.followups import kinds
from desktop.views.followups.agenda_row import AgendaDelegate
from desktop.views.followups.words import AgendaWords
from desktop.views.shortcuts import show_keys_of
from desktop.views.spoken_count import spoken_count

_SEARCH_MS = 120


class AgendaPane(Pane):
    """The left half of the tab."""

    new_wanted = Signal()
    spread_wanted = Signal()

    def __init__(self, hub: Hub, *, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self._away_closed = False
        words = AgendaWords(hub)
        self.model = AgendaModel(hub, wording=words, parent=self)
        self._search = Debounce(self._on_search, delay=_SEARCH_MS, parent=self)
        self._say_count = spoken_count(self)
        self._build(words)
        self._connect()
        self._on_counted()

    def clear_filter(self) -> None:
        """Show all kinds and forget the search."""
        self.kind_combo.set_value("")
        self.search_field.setText("")
        self.model.show_only(kinds=frozenset(), words="")

    def _on_search(self) -> None:
        self.model.show_only(words=self.search_field.text())
        if self.search_field.text().strip():
            self._say_count.call(self.model.open_count + self.model.done_count)

    def _on_kind(self, kind: object) -> None:
        self.model.show_only(kinds=frozenset({str(kind)}) if kind else frozenset())

    def _on_counted(self) -> None:
        if self.model.is_pile and not self._away_closed:
            if not self.away_bar.isVisibleTo(self):
                self.away_bar.show_notice(
                    self.tr("Been away?"),
                    kind="neutral",
                    actions=(self.tr("Move all to the next two weeks"),),
                )
        else:
            self.away_bar.hide()
        filtered = bool(self.model.only.kinds or self.model.only.words.strip())
        nothing = filtered and not self.model.open_count and not self.model.done_count
        self._nothing.setVisible(nothing)
        self.agenda_list.setVisible(not nothing)
        words = self.search_field.text().strip()
        self._nothing_words.setText(
            self.tr("No follow-up matches “%1”.").replace("%1", words)
            if words
            else self.tr("None of this kind.")
        )

    def _on_away_closed(self) -> None:
        self._away_closed = True

    def _build(self, words: AgendaWords) -> None:
        self.kind_combo = ComboBox(
            [(self.tr("All kinds"), ""), *((kinds.kind_name(kind), kind.value) for kind in kinds.ORDER)],
            name=self.tr("Kind"),
            parent=self,
        )
        self.kind_combo.setObjectName("kind_combo")
        theme().grow(self.kind_combo.setMaximumWidth, 132)
        self.search_field = TextField(
            placeholder=self.tr("Search follow-ups"), icon="search", clearable=True, parent=self
        )
        self.search_field.setObjectName("search_field")
        self.new_button = IconButton(
            "plus",
            self.tr("New follow-up"),
            kind="standard",
            color="text",
            name="new_button",
            parent=self,
        )
        show_keys_of(self.new_button, "new_follow_up_action")
        self.away_bar = NoticeBar(close_tip=self.tr("Close"), parent=self)
        self.away_bar.setObjectName("away_bar")
        self.agenda_list = ListView(name=self.tr("Follow-ups"), row_height=52, lines=2, parent=self)
        self.agenda_list.setObjectName("agenda_list")
        self.agenda_list.set_model(self.model)
        self.agenda_list.set_delegate(AgendaDelegate(self.agenda_list, words=words))
        self._lay_out()

    def _lay_out(self) -> None:
        tools = Pane("panel", parent=self)
        row = QHBoxLayout(tools)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(self.kind_combo)
        row.addWidget(self.search_field, 1)
        row.addWidget(self.new_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tools)
        column.addWidget(Line(parent=self))
        column.addWidget(self.away_bar)
        column.addWidget(self._make_nothing())
        column.addWidget(self.agenda_list, 1)

    def _make_nothing(self) -> QWidget:
        """What stands there when the filter leaves nothing."""
        self._nothing = QWidget(self)
        self._nothing_words = Label(color="muted", wrap=True, align="center", parent=self._nothing)
        self._nothing_words.setObjectName("nothing_words")
        self.show_all_button = Button(self.tr("Show all"), kind="quiet", name="show_all_button", parent=self)
        inner = QVBoxLayout(self._nothing)
        inner.setContentsMargins(16, 32, 16, 16)
        inner.addWidget(self._nothing_words)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.show_all_button)
        row.addStretch(1)
        inner.addLayout(row)
        inner.addStretch(1)
        self._nothing.hide()
        return self._nothing

    def _connect(self) -> None:
        self.kind_combo.chosen.connect(self._on_kind)
        self.search_field.textChanged.connect(lambda _text: self._search.call())
        self.new_button.clicked.connect(lambda _checked=False: self.new_wanted.emit())
        self.agenda_list.heading_pressed.connect(self.model.toggle)
        self.away_bar.acted.connect(lambda _number: self.spread_wanted.emit())
        self.away_bar.closed.connect(self._on_away_closed)
        self.show_all_button.clicked.connect(lambda _checked=False: self.clear_filter())
        self.model.counted.connect(self._on_counted)
