"""Preferences, Language: in which one Askwell speaks, and what follows it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.core.language import LANGUAGES
from desktop.hub import Hub
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.qtkit.translation import wanted
from desktop.views.settings.rows import CONTROL_WIDTH, SettingRow, SettingsPage

OWN_NAMES = {"en": "English", "de": "Deutsch"}
"""Every language by the name it has for itself, so that whoever speaks it finds it."""


class LanguagePage(SettingsPage):
    """The language of the window; the window is made anew when another one is chosen."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("language_page")
        self._hub = hub
        computer = self.tr("As the computer has it ({language})").format(language=OWN_NAMES[wanted("")])
        items = [(computer, ""), *((OWN_NAMES[tag], tag) for tag in LANGUAGES)]
        self.language_combo = ComboBox(items, name=self.tr("Language"), parent=self)
        self.language_combo.setObjectName("language_combo")
        self.language_combo.chosen.connect(self._on_chosen)
        hint = self.tr("Changes at once; while a session runs, with the next start.")
        self.column.addWidget(SettingRow(self.tr("Language"), self.language_combo, hint=hint, parent=self))
        for words in (
            self.tr("Built-in questions and templates change too, but for those you reworded."),
            self.tr("What you wrote yourself, plans and drafts stay as they are."),
            self.tr("Dates and numbers are written as your computer’s country does."),
        ):
            self.column.addSpacing(8)
            self.column.addWidget(Label(words, style="caption", wrap=True, parent=self.widget()))
        self.column.addStretch(1)
        theme().grow(self.language_combo.setFixedWidth, CONTROL_WIDTH)
        self.refresh()

    def refresh(self) -> None:
        self.language_combo.set_value(self._hub.settings.language)

    def _on_chosen(self, tag: str) -> None:
        self._hub.use_settings(replace(self._hub.settings, language=tag))
