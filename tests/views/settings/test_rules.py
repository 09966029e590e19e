"""Rules and Session in the preferences: numbers, defaults, refusals, marks and their characters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.settings import MARK_KEYS, Settings
from desktop.domain.rules import Rules, rule_keys, rule_limits
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.numbers import NumberField
from desktop.views.settings import rule_words
from desktop.views.settings.mark_keys import MarkKeyField
from desktop.views.settings.rule_rows import RuleRow
from tests.views.settings.conftest import Stage

LEFT = Qt.MouseButton.LeftButton
GROUPS = (
    rule_words.message_words,
    rule_words.talk_words,
    rule_words.meeting_words,
    rule_words.due_words,
    rule_words.answer_words,
    rule_words.calendar_words,
    rule_words.session_words,
)


def row(stage: Stage, key: str) -> RuleRow:
    return stage.find(RuleRow, f"{key}_row")


def test_every_rule_has_its_row_and_its_words() -> None:
    said = [key for group in GROUPS for key in group()]
    assert sorted(said) == sorted(rule_keys())


@pytest.mark.parametrize("key", [key for key in rule_keys() if rule_limits(key)])
def test_the_words_of_a_number_have_its_figure(key: str) -> None:
    words = next(group()[key] for group in GROUPS if key in group())
    least, most = rule_limits(key) or (0, 0)
    assert all(str(value) in words.say(value) for value in (least, 1, most))


def test_a_number_is_turned_and_goes_back(stage: Stage, qtbot: QtBot) -> None:
    stage.open("rules")
    field, back = (
        stage.find(NumberField, "names_to_leave_with"),
        stage.find(IconButton, "names_to_leave_with_back"),
    )
    assert field.text() == "2 names"
    assert back.isHidden()
    for _ in range(3):
        qtbot.keyClick(field, Qt.Key.Key_Up)
    assert stage.hub.rules.names_to_leave_with == 5
    assert stage.hub.undo_label == "Change a rule: Names to leave with"
    assert "Default: 2 names" in field.accessibleDescription()
    assert back.toolTip() == "Back to the default: 2 names"
    qtbot.mouseClick(back, LEFT)
    assert stage.hub.rules.names_to_leave_with == 2
    assert back.isHidden()
    stage.hub.undo()
    assert field.value() == 5
    stage.hub.undo()
    assert stage.hub.rules == Rules()


def test_a_figure_can_be_typed(stage: Stage, qtbot: QtBot) -> None:
    stage.open("rules")
    field = stage.find(NumberField, "first_message_words")
    field.selectAll()
    qtbot.keyClicks(field, "60")
    assert stage.hub.rules.first_message_words == 75
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert stage.hub.rules.first_message_words == 60
    assert field.text() == "at most 60 words"


def test_what_passes_its_partner_is_said_and_not_kept(stage: Stage) -> None:
    stage.open("rules")
    field = stage.find(NumberField, "overview_min_seconds")
    field.setValue(31)
    assert stage.hub.rules.overview_min_seconds == 15
    assert field.value() == 15
    error = row(stage, "overview_min_seconds").error
    assert error.text() == "This goes past the number it belongs with. Change that one first."
    assert not error.isHidden()
    field.setValue(20)
    assert error.isHidden()
    assert stage.hub.rules.overview_min_seconds == 20


def test_going_back_past_the_partner_is_said_too(stage: Stage) -> None:
    stage.open("rules")
    stage.find(NumberField, "overview_max_seconds").setValue(60)
    stage.find(NumberField, "overview_min_seconds").setValue(40)
    stage.find(IconButton, "overview_max_seconds_back").click()
    assert stage.hub.rules.overview_max_seconds == 60
    assert not row(stage, "overview_max_seconds").error.isHidden()
    stage.find(Button, "defaults_button").click()
    assert stage.hub.rules == Rules()


def test_the_hint_about_organisations_is_switched(stage: Stage, qtbot: QtBot) -> None:
    stage.open("rules")
    box = stage.find(CheckBox, "one_per_organisation")
    assert box.isChecked()
    qtbot.mouseClick(box, LEFT)
    assert stage.hub.rules.one_per_organisation is False


def test_the_country_of_the_holidays_is_chosen_by_name(stage: Stage) -> None:
    stage.open("rules")
    combo = stage.find(ComboBox, "country")
    names = [combo.itemText(place) for place in range(combo.count())]
    assert names[0].startswith("As the computer")
    assert {"Germany", "France", "New Zealand"} <= set(names)
    combo.setCurrentIndex(names.index("France"))
    combo.activated.emit(combo.currentIndex())
    assert stage.hub.workspace.days.country == "FR"
    stage.hub.undo()
    assert combo.currentIndex() == 0


class TestSession:
    def test_the_numbers_and_the_sound(
        self, stage: Stage, qtbot: QtBot, kept: Callable[[], Settings]
    ) -> None:
        stage.open("session")
        stage.find(NumberField, "closing_minutes").setValue(5)
        stage.find(NumberField, "wrap_up_minutes").setValue(8)
        qtbot.mouseClick(stage.find(CheckBox, "sound_box"), LEFT)
        assert (stage.hub.rules.closing_minutes, stage.hub.rules.wrap_up_minutes) == (5, 8)
        assert kept().sound is True

    def test_a_character_is_changed_by_typing_it(
        self, stage: Stage, qtbot: QtBot, kept: Callable[[], Settings]
    ) -> None:
        stage.open("session")
        field = stage.find(MarkKeyField, "key_insight")
        field.setFocus()
        qtbot.keyClicks(field, "#")
        assert kept().mark_keys == "#" + MARK_KEYS[1:]
        assert field.text() == "#"
        stage.find(Button, "marks_back").click()
        assert kept().mark_keys == MARK_KEYS
        assert field.text() == "*"

    @pytest.mark.parametrize(
        ("typed", "sentence"),
        [
            ("!", "! sets Advice already. Choose another character for Insight."),
            ("“", '" sets Quote already. Choose another character for Insight.'),
            ("a", "a begins ordinary lines. Choose a sign, such as # or +."),
        ],
    )
    def test_a_clash_is_said_at_once_and_not_accepted(
        self, stage: Stage, qtbot: QtBot, kept: Callable[[], Settings], typed: str, sentence: str
    ) -> None:
        dialog = stage.open("session")
        field = stage.find(MarkKeyField, "key_insight")
        field.setFocus()
        field.setText(typed)
        field.textEdited.emit(typed)
        assert kept().mark_keys == MARK_KEYS
        assert field.text() == "*"
        assert sentence in [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]
        qtbot.keyClicks(field, "+")
        assert kept().mark_keys[0] == "+"
        assert sentence not in [label.text() for label in dialog.findChildren(QLabel)]

    def test_an_emptied_field_gets_its_character_back(self, stage: Stage, qtbot: QtBot) -> None:
        stage.open("session")
        field = stage.find(MarkKeyField, "key_quote")
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Backspace)
        assert field.text() == ""
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == '"'
