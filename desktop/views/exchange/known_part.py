"""What to do with people who are in the notebook already, and with those who may be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.models.importing import Doubtful, Duplicates, Importer
from desktop.ops.importing_entries import Entry
from desktop.qtkit.buttons import LinkButton
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.labels import Label
from desktop.qtkit.radio import RadioButton
from desktop.views.exchange.words import number
from desktop.views.plural import counted

_NAMES_SHOWN = 2


class KnownPart(QWidget):
    """Three ways to go on with those who are known; a tick for those of whom only half agrees.

    ``compare_wanted`` asks to see them one beside the other.
    """

    compare_wanted = Signal()

    def __init__(self, importer: Importer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("known_part")
        self._importer = importer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.title = Label(style="body_medium", parent=self)
        column.addWidget(self.title)
        self._group = QButtonGroup(self)
        self.duplicate_buttons = {
            Duplicates.FILL: self._button(Duplicates.FILL, self.tr("Fill in only what is missing")),
            Duplicates.ADD: self._button(Duplicates.ADD, self.tr("Add them again as new people")),
            Duplicates.SKIP: self._button(Duplicates.SKIP, self.tr("Skip them")),
        }
        for button in self.duplicate_buttons.values():
            column.addWidget(button)
        self.duplicate_buttons[Duplicates.FILL].setChecked(True)
        self.doubtful_box = CheckBox(parent=self)
        self.doubtful_box.setObjectName("doubtful_box")
        self.doubtful_box.setChecked(True)
        self.doubtful_box.toggled.connect(self._on_doubtful)
        self.doubtful_names = Label(style="caption", wrap=True, most=2, parent=self)
        column.addSpacing(4)
        column.addWidget(self.doubtful_box)
        column.addWidget(self.doubtful_names)
        self.compare_button = LinkButton(self.tr("Compare them"), name="compare_button", parent=self)
        self.compare_button.clicked.connect(lambda _on: self.compare_wanted.emit())
        column.addWidget(self.compare_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_known(self) -> None:
        """Show what was found out."""
        known, choices = self._importer.known, self._importer.choices
        unsure = self._importer.doubtful
        doubtful = [entry for entry in unsure if choices.decision(entry.number) is None]
        self.title.setText(self._known_words(known))
        for button in self.duplicate_buttons.values():
            button.setVisible(known > 0)
        self.doubtful_box.setVisible(bool(doubtful))
        self.doubtful_names.setVisible(bool(doubtful))
        self.compare_button.setVisible(bool(unsure))
        if doubtful:
            self._show_doubtful(doubtful)

    def _known_words(self, known: int) -> str:
        if known:
            return counted(
                "KnownPart",
                "1 person is already in your notebook",
                "%n people are already in your notebook",
                known,
            )
        apart = self._importer.choices.apart
        if any(entry.number not in apart for entry in self._importer.doubtful):
            return self.tr("Nobody here is in your notebook for certain")
        return self.tr("Nobody here is in your notebook yet")

    def _button(self, choice: Duplicates, text: str) -> RadioButton:
        button = RadioButton(text, name=f"duplicates_{choice}", parent=self)
        button.clicked.connect(lambda _on: self._importer.choose(duplicates=choice))
        self._group.addButton(button)
        return button

    def _show_doubtful(self, doubtful: list[Entry]) -> None:
        words = counted(
            "KnownPart",
            "Add 1 person who may be somebody you know",
            "Add %n people who may be somebody you know",
            len(doubtful),
        )
        self.doubtful_box.setText(words)
        names = ", ".join(entry.shown_name for entry in doubtful[:_NAMES_SHOWN])
        if len(doubtful) > _NAMES_SHOWN:
            rest = number(len(doubtful) - _NAMES_SHOWN)
            names = self.tr("{names} and {n} more").format(names=names, n=rest)
        words = self.tr("{names}: some of it agrees with somebody you know, but not enough to be sure.")
        self.doubtful_names.setText(words.format(names=names))

    def _on_doubtful(self, on: bool) -> None:
        self._importer.choose(doubtful=Doubtful.ADD if on else Doubtful.SKIP)
