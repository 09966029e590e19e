"""Above the list: search, stage filter, Import and New person; wide in two rows, narrow in one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.kinds import Stage
from desktop.models.contacts import PeopleCounts
from desktop.qtkit.buttons import Button
from desktop.qtkit.chips import ChipBar
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.debounce import Debounce
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Line, Pane
from desktop.qtkit.theme import theme
from desktop.views.contacts.words import STAGE_LOOKS, stage_name

SEARCH_MS = 120
COMBO_WIDTH, TIGHT_COMBO_WIDTH = 128, 96
SEVERAL = "several"


class PeopleToolbar(Pane):
    """``searched`` sends the words 120 ms after the last key, ``stages_chosen`` the stages to show."""

    searched = Signal(str)
    stages_chosen = Signal(frozenset)
    new_requested = Signal()
    import_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self._narrow = False
        self._build()
        self._connect()

    @property
    def words(self) -> str:
        """What stands in the search field."""
        return self.search_field.text()

    def set_words(self, words: str) -> None:
        """Show other words without searching for them."""
        if words != self.search_field.text():
            self.search_field.blockSignals(True)
            self.search_field.setText(words)
            self.search_field.blockSignals(False)
            self._debounce.cancel()

    def set_stages(self, stages: frozenset[Stage]) -> None:
        """Show which stages are chosen."""
        self.stage_chips.set_chosen(stage.value for stage in stages)
        chosen = next(iter(stages)) if len(stages) == 1 else None
        self._fill_combo(several=len(stages) > 1)
        self.stage_combo.set_value(SEVERAL if len(stages) > 1 else chosen)

    def set_counts(self, counts: PeopleCounts) -> None:
        """Show how many people each stage holds of what the search leaves."""
        self.stage_chips.chip("").set_count(counts.found)
        for stage, count in counts.stages.items():
            self.stage_chips.chip(stage.value).set_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Put everything into one row, or spread it over two."""
        self._narrow = narrow
        self.stage_combo.setVisible(narrow)
        self.import_button.setVisible(not narrow)
        self._chip_row.setVisible(not narrow)
        self._first.setContentsMargins(16, 12, 16, 12 if narrow else 8)
        long = self.tr("Search people, organisations, notes")
        self.search_field.setPlaceholderText(self.tr("Search people") if narrow else long)

    def set_tight(self, tight: bool) -> None:
        """Leave of New person its icon, and of the stage what there is room for."""
        self.new_button.setText("" if tight else self.tr("New person"))
        self.new_button.restyle()
        theme().grow(self.stage_combo.setFixedWidth, TIGHT_COMBO_WIDTH if tight else COMBO_WIDTH)

    def search_now(self) -> None:
        """Do not wait for the next key."""
        self._debounce.flush()

    def _build(self) -> None:
        self.search_field = TextField(
            icon="search", clearable=True, name=self.tr("Search people"), parent=self
        )
        self.search_field.setObjectName("search_field")
        self._debounce = Debounce(self.searched.emit, delay=SEARCH_MS, parent=self)
        self.stage_combo = ComboBox(name=self.tr("Stage"), parent=self)
        self.stage_combo.setObjectName("stage_combo")
        theme().grow(self.stage_combo.setFixedWidth, COMBO_WIDTH)
        self.import_button = Button(self.tr("Import"), icon="file-input", name="import_button", parent=self)
        self.new_button = Button(
            self.tr("New person"), kind="primary", icon="user-plus", name="new_button", parent=self
        )
        self.new_button.setAccessibleName(self.new_button.text())
        self.new_button.setToolTip(self.tr("New person  Ctrl+N"))
        self._build_chips()
        self._first = QHBoxLayout()
        self._first.setSpacing(8)
        self._first.addWidget(self.search_field, 1)
        for widget in (self.stage_combo, self.import_button, self.new_button):
            self._first.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._first)
        column.addWidget(self._chip_row)
        column.addWidget(Line(parent=self))
        self._fill_combo(several=False)
        self.set_narrow(False)

    def _build_chips(self) -> None:
        self._chip_row = QWidget(self)
        self.stage_chips = ChipBar(parent=self._chip_row)
        self.stage_chips.setObjectName("stage_chips")
        self.stage_chips.setAccessibleName(self.tr("Stages"))
        self.stage_chips.add("", self.tr("All"))
        for stage, look in STAGE_LOOKS.items():
            self.stage_chips.add(stage.value, stage_name(stage), icon=look.icon, color=look.color)
        row = QHBoxLayout(self._chip_row)
        row.setContentsMargins(16, 0, 16, 12)
        row.addWidget(self.stage_chips)

    def _connect(self) -> None:
        self.search_field.textChanged.connect(self._debounce.call)
        self.search_field.returnPressed.connect(self.search_now)
        self.stage_chips.changed.connect(self._on_chips)
        self.stage_combo.chosen.connect(self._on_combo)
        self.new_button.clicked.connect(lambda _checked=False: self.new_requested.emit())
        self.import_button.clicked.connect(lambda _checked=False: self.import_requested.emit())

    def _fill_combo(self, *, several: bool) -> None:
        items: list[tuple[str, object]] = [(self.tr("All stages"), None)]
        items += [(stage_name(stage), stage) for stage in Stage]
        if several:
            items.append((self.tr("Several"), SEVERAL))
        self.stage_combo.set_items(items)

    def _on_chips(self, keys: frozenset[str]) -> None:
        self.stages_chosen.emit(frozenset(Stage(key) for key in keys))

    def _on_combo(self, value: object) -> None:
        if value != SEVERAL:
            # Qt gives back plain text where an enum of texts was put in
            self.stages_chosen.emit(frozenset({Stage(value)} if isinstance(value, str) else ()))
