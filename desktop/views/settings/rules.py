"""Preferences, Rules: every number of the method, each with its default and the way back to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.models.settings import Preferences
from desktop.qtkit.buttons import Button
from desktop.qtkit.labels import Label
from desktop.views.settings import rule_words
from desktop.views.settings.rule_rows import RulePage


class RulesPage(RulePage):
    """Messages, talks, when something is due, how days are counted; and the way back to all defaults."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(preferences, name="rules_page", parent=parent)
        self.add_rules(self.tr("Messages and About me"), rule_words.message_words())
        self.add_rules(self.tr("The talk"), rule_words.talk_words())
        self.add_rules(self.tr("Before a meeting"), rule_words.meeting_words())
        self.add_rules(self.tr("Afterwards"), rule_words.due_words())
        self.add_rules(self.tr("No answer yet"), rule_words.answer_words())
        self.add_rules(self.tr("Business days"), rule_words.calendar_words())
        self._add_foot(preferences)
        self.column.addStretch(1)

    def _add_foot(self, preferences: Preferences) -> None:
        words = self.tr(
            "What is in Follow-ups already keeps its day. Each of them can be put off, left out or stopped."
        )
        self.column.addSpacing(12)
        self.column.addWidget(Label(words, style="caption", wrap=True, parent=self.widget()))
        self.column.addSpacing(16)
        self.defaults_button = Button(
            self.tr("Back to all defaults"),
            icon="rotate-ccw",
            name="defaults_button",
            on_click=lambda: preferences.reset_rules(self.tr("Back to all defaults")),
            parent=self.widget(),
        )
        self.column.addWidget(self.defaults_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addSpacing(4)
        words = self.tr("For all rules, those under Session too. Undo brings yours back.")
        self.column.addWidget(Label(words, style="caption", wrap=True, parent=self.widget()))
