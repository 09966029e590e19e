"""Preferences, Session: characters of the marks, the sound, and the clock's numbers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.hub import Hub
from desktop.models.settings import Preferences
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.labels import Label
from desktop.views.settings import rule_words
from desktop.views.settings.mark_keys import MarkKeys
from desktop.views.settings.rows import SwitchRow
from desktop.views.settings.rule_rows import RulePage


class SessionPage(RulePage):
    """How a session behaves; one that is running follows at once."""

    def __init__(self, hub: Hub, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(preferences, name="session_page", parent=parent)
        self._hub = hub
        self.add_heading(self.tr("Marks"))
        hint = self.tr("At the start of a line, the character followed by anything but itself sets the mark.")
        self.column.addSpacing(4)
        self.column.addWidget(Label(hint, style="caption", wrap=True, parent=self.widget()))
        self.column.addSpacing(12)
        self.mark_keys = MarkKeys(hub, parent=self)
        self.mark_keys.setObjectName("mark_keys")
        self.column.addWidget(self.mark_keys)
        self.add_rules(self.tr("Time"), rule_words.session_words(), gap=4)
        self.column.addWidget(self._sound_row())
        self.column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        self.mark_keys.refresh()
        self.sound_box.setChecked(self._hub.settings.sound)

    def _sound_row(self) -> SwitchRow:
        self.sound_box = CheckBox(parent=self)
        self.sound_box.setObjectName("sound_box")
        self.sound_box.setAccessibleName(self.tr("Sound"))
        self.sound_box.clicked.connect(
            lambda on: self._hub.use_settings(replace(self._hub.settings, sound=on))
        )
        hint = self.tr("One tone when it is time to wrap up, and one at the end.")
        self.sound_box.setAccessibleDescription(hint)
        return SwitchRow(self.tr("Sound"), hint, before=self.sound_box, parent=self.widget())
