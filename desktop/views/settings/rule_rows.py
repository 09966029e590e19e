"""Rows of the preferences that change a rule: a number, a switch, or the country of the public holidays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.domain.rules import Rules, rule_limits
from desktop.models.settings import Preferences, countries, country_name
from desktop.qtkit.announce import announce
from desktop.qtkit.buttons import IconButton
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.labels import Label
from desktop.qtkit.numbers import NumberField
from desktop.qtkit.theme import theme
from desktop.views import problems
from desktop.views.settings.rows import SMALL_WIDTH, SettingsPage, SwitchRow
from desktop.views.settings.rule_words import RuleWords


class RuleRow(SwitchRow):
    """A rule: its words and default, the control, and the way back. What is not accepted is said below it."""

    def __init__(
        self, preferences: Preferences, key: str, words: RuleWords, parent: QWidget | None = None
    ) -> None:
        self._preferences, self._key, self._words = preferences, key, words
        self._default = getattr(Rules(), key)
        self.control = self._make_control()
        self.back_button = IconButton("rotate-ccw", "", size=28, icon_size=14, name=f"{key}_back")
        default = _tr("Default: {value}").format(value=self._default_words())
        self.default_label = Label(default, style="caption", elide=True)
        switch = isinstance(self.control, CheckBox)
        super().__init__(
            words.title,
            words.hint,
            before=self.control if switch else None,
            after=(self.back_button, self.default_label if switch else self.control),
            below=None if switch else self.default_label,
            parent=parent,
        )
        self.setObjectName(f"{key}_row")
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """Show the rule as it is."""
        value = getattr(self._preferences.rules, self._key)
        if isinstance(self.control, NumberField | ComboBox):
            self.control.set_value(value)
        else:
            self.control.setChecked(bool(value))
        self.back_button.setVisible(value != self._default)

    # ------------------------------------------------------------ parts

    def _make_control(self) -> NumberField | CheckBox | ComboBox:
        limits = rule_limits(self._key)
        if limits is not None:
            return NumberField(
                self._default, least=limits[0], most=limits[1], say=self._words.say, small=True
            )
        if isinstance(self._default, bool):
            return CheckBox()
        return ComboBox(self._countries(), small=True)

    def _dress(self) -> None:
        """Names, places that stay free, and what the user does with them."""
        self.control.setObjectName(self._key)
        self.control.setAccessibleName(self._words.title)
        self.control.setAccessibleDescription(f"{self._words.hint} {self.default_label.text()}")
        self.back_button.set_tip(_tr("Back to the default: {value}").format(value=self._default_words()))
        policy = self.back_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.back_button.setSizePolicy(policy)
        self.back_button.clicked.connect(self._on_back)
        if isinstance(self.control, NumberField):
            self.control.changed.connect(self._on_chosen)
        elif isinstance(self.control, CheckBox):
            self.control.clicked.connect(lambda on: self._on_chosen(int(on)))
        else:
            self.control.chosen.connect(self._on_chosen)
        for widget in (self.default_label, self.control):
            if not isinstance(widget, CheckBox):
                theme().grow(widget.setFixedWidth, SMALL_WIDTH)

    def _countries(self) -> list[tuple[str, str]]:
        own = country_name(self._preferences.computer_country)
        first = _tr("As the computer ({country})").format(country=own) if own else _tr("As the computer")
        return [(first, ""), *countries()]

    def _default_words(self) -> str:
        if isinstance(self._default, bool):
            return _tr("on") if self._default else _tr("off")
        return _tr("as the computer") if isinstance(self._default, str) else self._words.say(self._default)

    # ------------------------------------------------------------ slots

    def _on_chosen(self, value: Any) -> None:
        label = _tr("Change a rule: {title}").format(title=self._words.title)
        self._answer(self._preferences.set_rule(label, self._key, str(value)))

    def _on_back(self) -> None:
        self.control.setFocus()
        label = _tr("Back to the default: {title}").format(title=self._words.title)
        self._answer(self._preferences.reset_rule(label, self._key))

    def _answer(self, error: UserError | None) -> None:
        """Say why it was not accepted and show what counts."""
        sentence = "" if error is None else problems.sentence(error)
        self.set_error(sentence)
        self.refresh()
        if sentence:
            announce(self, sentence)


class RulePage(SettingsPage):
    """Rules in groups; they follow what is undone elsewhere."""

    def __init__(self, preferences: Preferences, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._preferences = preferences
        self.rows: dict[str, RuleRow] = {}
        preferences.rules_changed.connect(self.refresh)

    def add_rules(self, heading: str, words: Mapping[str, RuleWords], *, gap: int = 24) -> None:
        """A heading and a row for each rule."""
        self.add_heading(heading, gap=gap)
        for key, about in words.items():
            row = RuleRow(self._preferences, key, about, self.widget())
            self.rows[key] = row
            self.column.addWidget(row)

    def refresh(self) -> None:
        for row in self.rows.values():
            row.refresh()


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
