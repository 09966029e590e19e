"""Preferences, Reminders: what one wants to be told of, when, and the hours in which nothing is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.hub import Hub
from desktop.models.settings import Preferences
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.moments import ClockField
from desktop.views.plural import counted
from desktop.views.settings import rule_words
from desktop.views.settings.rows import SMALL_WIDTH, SettingsPage, SwitchRow

BEFORE = ((1440, 60), (1440,), (120,), (60,), (30,), (15,))
"""Minutes before a meeting: what can be chosen."""
THANKS = (47, 36, 24, 12, 6, 3)
COUNTS: Mapping[str, tuple[int, ...]] = {
    "report_back_weeks": (1, 2, 3, 4, 6, 8, 12),
    "keep_in_touch_months": (1, 2, 3, 4, 6, 12),
    "write_again_days": (3, 5, 7, 10, 14),
}
"""What is offered for a rule; any other number can be set on the page of the rules."""
TIME_WIDTH = 72


class RemindersPage(SettingsPage):
    """A switch for each kind of reminder with its time; what it counts by is a rule where the notebook has one."""

    def __init__(self, hub: Hub, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reminders_page")
        self._hub, self._preferences = hub, preferences
        self._switches: dict[str, CheckBox] = {}
        self._rules: dict[str, ComboBox] = {}
        self._says: dict[str, rule_words.Say] = {}
        self._build()
        preferences.rules_changed.connect(self.refresh)
        for control in (self.before_combo, self.thanks_combo, *self._rules.values()):
            theme().grow(control.setFixedWidth, SMALL_WIDTH)
        for field in (self.from_field, self.to_field):
            theme().grow(field.setFixedWidth, TIME_WIDTH)
        self.refresh()

    def refresh(self) -> None:
        settings = self._hub.settings
        for name, box in self._switches.items():
            box.setChecked(getattr(settings, name))
        self._show_choice(self.before_combo, settings.remind_before_meeting, BEFORE, before_words)
        self._show_choice(self.thanks_combo, settings.remind_thanks_hours, THANKS, thanks_words)
        for key, combo in self._rules.items():
            value = getattr(self._preferences.rules, key)
            self._show_choice(combo, value, COUNTS[key], self._says[key])
        self.from_field.set_value(time.fromisoformat(settings.quiet_from))
        self.to_field.set_value(time.fromisoformat(settings.quiet_to))

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        due, again = rule_words.due_words(), rule_words.answer_words()["write_again_days"]
        self.before_combo = self._combo("before_combo", "remind_before_meeting")
        self.thanks_combo = self._combo("thanks_combo", "remind_thanks_hours")
        self.add_heading(self.tr("Remind me"))
        for name, title, hint, control in (
            (
                "remind_meetings",
                self.tr("Before a meeting"),
                self.tr("Opens the prep sheet from the message"),
                self.before_combo,
            ),
            (
                "remind_thanks",
                self.tr("Thank-you note"),
                self.tr("Counted from the end of the session"),
                self.thanks_combo,
            ),
            (
                "remind_report_back",
                self.tr("Report back on advice"),
                self.tr("“Tell them how it went”"),
                self._rule("report_back_weeks", due["report_back_weeks"].say),
            ),
            (
                "remind_keep_in_touch",
                self.tr("Keep in touch"),
                self.tr("For people in that stage"),
                self._rule("keep_in_touch_months", due["keep_in_touch_months"].say),
            ),
            (
                "remind_no_answer",
                self.tr("No answer yet"),
                self.tr("Suggests writing again, in business days"),
                self._rule("write_again_days", again.say),
            ),
        ):
            self._add_switch(name, title, hint, control)
        self.column.addLayout(self._quiet_row())
        self._add_foot()
        self.column.addStretch(1)

    def _add_switch(self, name: str, title: str, hint: str, control: QWidget) -> None:
        box = CheckBox(parent=self.widget())
        box.setObjectName(name)
        box.setAccessibleName(title)
        box.setAccessibleDescription(hint)
        box.clicked.connect(lambda on: self._use(**{name: on}))
        self._switches[name] = box
        control.setAccessibleName(self.tr("{title}: when").format(title=title))
        row = SwitchRow(title, hint, before=box, after=(control,), parent=self.widget())
        self.column.addWidget(row)

    def _combo(self, object_name: str, setting: str) -> ComboBox:
        combo = ComboBox(small=True, parent=self.widget())
        combo.setObjectName(object_name)
        combo.chosen.connect(lambda value: self._use(**{setting: value}))
        return combo

    def _rule(self, key: str, say: rule_words.Say) -> ComboBox:
        combo = ComboBox(small=True, parent=self.widget())
        combo.setObjectName(f"remind_{key}")
        label = self.tr("Change a rule")
        combo.chosen.connect(lambda value: self._preferences.set_rule(label, key, str(value)))
        self._rules[key], self._says[key] = combo, say
        return combo

    def _quiet_row(self) -> QHBoxLayout:
        self.from_field = self._time_field("from_field", self.tr("Quiet from"), "quiet_from")
        self.to_field = self._time_field("to_field", self.tr("Quiet to"), "quiet_to")
        label = Label(self.tr("Quiet from"), parent=self.widget())
        label.setBuddy(self.from_field)
        row = QHBoxLayout()
        row.setContentsMargins(0, 16, 0, 0)
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self.from_field)
        row.addWidget(Label(self.tr("to", "until a time of day"), parent=self.widget()))
        row.addWidget(self.to_field)
        row.addWidget(
            Label(self.tr("and during a session"), color="muted", elide=True, parent=self.widget()), 1
        )
        return row

    def _time_field(self, object_name: str, name: str, setting: str) -> ClockField:
        field = ClockField(time(), small=True, name=name, parent=self.widget())
        field.setObjectName(object_name)
        field.changed.connect(lambda value: self._use(**{setting: value.strftime("%H:%M")}))
        return field

    def _add_foot(self) -> None:
        words = self.tr(
            "Askwell must be open for reminders. They name nobody if “Hide names” is on under Protection."
        )
        self.column.addSpacing(12)
        self.column.addWidget(Label(words, style="caption", wrap=True, parent=self.widget()))
        self.column.addSpacing(8)
        box = CheckBox(self.tr("Also show them in the system tray"), parent=self.widget())
        box.setObjectName("tray")
        box.clicked.connect(lambda on: self._use(tray=on))
        self._switches["tray"] = box
        self.column.addWidget(box)
        self.column.setContentsMargins(24, 16, 24, 12)

    # ------------------------------------------------------------ private

    def _use(self, **values: Any) -> None:
        self._hub.use_settings(replace(self._hub.settings, **values))

    def _show_choice(self, combo: ComboBox, value: Any, choices: tuple[Any, ...], say: Any) -> None:
        """The usual choices, and the present one if it is another."""
        every = choices if value in choices else (*choices, value)
        if all(isinstance(one, int) for one in every):
            every = tuple(sorted(every, reverse=choices[0] > choices[-1]))
        combo.set_items((say(one), one) for one in every)
        combo.set_value(value)


def before_words(minutes: tuple[int, ...]) -> str:
    """How long before a meeting: "1 day and 1 hour"."""
    parts = [_length(one) for one in minutes]
    return (
        parts[0]
        if len(parts) == 1
        else _tr("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
    )


def thanks_words(hours: int) -> str:
    """How long before a thank-you note is due."""
    return _tr("{n} h before it is due").format(n=hours)


def _length(minutes: int) -> str:
    if minutes % 1440 == 0:
        return counted("settings", "%n day", "%n days", minutes // 1440)
    if minutes % 60 == 0:
        return counted("settings", "%n hour", "%n hours", minutes // 60)
    return counted("settings", "%n minute", "%n minutes", minutes)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
