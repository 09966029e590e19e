"""The preferences: pages, keyboard, names, and settings that act at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QSlider,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.settings import Settings
from desktop.ops.rules import set_rule
from desktop.qtkit.choices import CheckBox, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import TextArea, TextField
from desktop.qtkit.listview import ListView
from desktop.qtkit.moments import TimeField
from desktop.storage.queries.profile import profile as read_profile
from desktop.views.gauge import SpeakingGauge
from desktop.views.settings.appearance import SizeSlider
from desktop.views.settings.dialog import PreferencesDialog
from desktop.views.settings.rows import SettingRow
from tests.views.settings.conftest import Stage

PAGES = (
    "appearance",
    "about_me",
    "reminders",
    "protection",
    "rules",
    "backup",
    "session",
    "shortcuts",
    "language",
)
LEFT = Qt.MouseButton.LeftButton


def press_cell(stage: Stage, name: str, number: int) -> None:
    stage.find(Segmented, name).press(number)


def choose(combo: ComboBox, value: object) -> None:
    combo.set_value(value)
    combo.activated.emit(combo.currentIndex())


def test_the_edit_menu_opens_them_with_the_keys_of_the_system(stage: Stage) -> None:
    action = stage.window.findChild(QAction, "preferences_action")
    assert isinstance(action, QAction)
    assert action.menuRole() is QAction.MenuRole.PreferencesRole
    usual = QKeySequence.keyBindings(QKeySequence.StandardKey.Preferences)
    assert action.shortcut() == (usual[0] if usual else QKeySequence("Ctrl+,"))
    assert action in stage.window.menus._menus["edit"].actions()
    action.trigger()
    dialog = stage.window.findChild(PreferencesDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Preferences"
    assert dialog.focusWidget() is dialog.nav_list
    dialog.reject()


def test_arrows_go_through_the_pages_and_the_last_one_is_remembered(stage: Stage, qtbot: QtBot) -> None:
    dialog = stage.open("")
    names = []
    for _ in PAGES:
        names.append(dialog.page.objectName() if dialog.page else "")
        qtbot.keyClick(dialog.nav_list, Qt.Key.Key_Down)
    assert names == [f"{page}_page" for page in PAGES]
    dialog.reject()
    assert stage.open("").page.objectName() == "language_page"  # type: ignore[union-attr]


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name(stage: Stage, page: str) -> None:
    shown = stage.open(page).page
    assert shown is not None
    kinds = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QTextEdit, QSlider)
    controls = [one for one in shown.findChildren(QWidget) if isinstance(one, kinds)]
    parts = (QAbstractSpinBox, QComboBox)
    inner = [one for one in controls if isinstance(one.parent(), parts) or one.objectName().startswith("qt_")]
    unnamed = [
        one.objectName() or type(one).__name__
        for one in controls
        if one not in inner and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert controls
    assert unnamed == []


class TestAppearance:
    def test_theme_density_notes_and_boxes(
        self, stage: Stage, qtbot: QtBot, kept: Callable[[], Settings]
    ) -> None:
        stage.open("appearance")
        press_cell(stage, "theme_choice", 2)
        press_cell(stage, "density_choice", 1)
        choose(stage.find(ComboBox, "note_combo"), 140)
        for name in ("motion_box", "contrast_box"):
            qtbot.mouseClick(stage.find(CheckBox, name), LEFT)
        settings = kept()
        assert (settings.theme, settings.density, settings.note_size) == ("dark", "compact", 140)
        assert (settings.animation, settings.more_contrast) == (False, True)

    def test_the_slider_waits_until_it_is_let_go(self, stage: Stage, kept: Callable[[], Settings]) -> None:
        stage.open("appearance")
        slider = stage.find(SizeSlider, "size_slider")
        slider.setSliderDown(True)
        slider.show_size(121)
        assert slider.accessibleDescription() == "120 %"
        assert kept().text_size == 100
        slider.setSliderDown(False)
        assert kept().text_size == 120
        assert slider.size_chosen == 120
        assert slider.accessibleDescription() == "120 %"

    def test_a_size_between_two_stops_is_told_as_it_is(self, stage: Stage) -> None:
        stage.open("appearance")
        stage.hub.use_settings(replace(stage.hub.settings, text_size=107))
        slider = stage.find(SizeSlider, "size_slider")
        assert slider.accessibleDescription() == "107 %"
        assert slider.size_chosen == 110
        assert stage.hub.settings.text_size == 107

    def test_keys_move_it_at_once(self, stage: Stage, qtbot: QtBot, kept: Callable[[], Settings]) -> None:
        stage.open("appearance")
        slider = stage.find(SizeSlider, "size_slider")
        qtbot.keyClick(slider, Qt.Key.Key_Right)
        qtbot.keyClick(slider, Qt.Key.Key_Right)
        qtbot.waitUntil(lambda: kept().text_size == 120)
        qtbot.keyClick(slider, Qt.Key.Key_Home)
        qtbot.waitUntil(lambda: kept().text_size == 80)

    def test_they_follow_what_is_changed_elsewhere(self, stage: Stage) -> None:
        stage.open("appearance")
        stage.window.menus.larger.trigger()
        assert stage.find(SizeSlider, "size_slider").size_chosen == 110
        stage.hub.use_settings(replace(stage.hub.settings, theme="light", note_size=117))
        assert stage.find(Segmented, "theme_choice").chosen == 1
        assert stage.find(ComboBox, "note_combo").currentText() == "117 % of the rest"

    def test_dates_year_first(self, stage: Stage, kept: Callable[[], Settings]) -> None:
        heard: list[str] = []
        stage.hub.changed.connect(lambda change: heard.append(change.origin))
        stage.open("appearance")
        choose(stage.find(ComboBox, "date_combo"), "iso")
        assert kept().date_style == "iso"
        assert heard == ["look"]


def test_in_little_room_labels_stand_above(qtbot: QtBot) -> None:
    row = SettingRow("Theme", QWidget())
    qtbot.addWidget(row)
    row.resize(528, 66)
    row.show()
    qtbot.waitUntil(lambda: row.label.width() < row.width())
    beside = row.label.y()
    row.resize(300, 120)
    qtbot.waitUntil(lambda: row.label.y() < beside)
    assert row.label.width() == row.width()


class TestAboutMe:
    def test_texts_are_kept_as_they_are_typed(self, stage: Stage, qtbot: QtBot) -> None:
        dialog = stage.open("about_me")
        qtbot.keyClicks(stage.find(TextField, "name_field"), "Nora Lindqvist")
        qtbot.keyClick(stage.find(TextField, "name_field"), Qt.Key.Key_Tab)
        qtbot.keyClicks(stage.find(TextArea, "signature_area"), "Nora L")
        qtbot.waitUntil(lambda: read_profile(stage.hub.db).signature == "Nora L")
        qtbot.keyClicks(stage.find(TextArea, "contact_area"), "nora@lindqvist.example")
        dialog.reject()
        me = read_profile(stage.hub.db)
        assert (me.name, me.contact) == ("Nora Lindqvist", "nora@lindqvist.example")

    def test_esc_closes_and_keeps_the_name_that_was_typed(self, stage: Stage, qtbot: QtBot) -> None:
        dialog = stage.open("about_me")
        field = stage.find(TextField, "name_field")
        qtbot.keyClicks(field, "Nora Lindqvist")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert read_profile(stage.hub.db).name == "Nora Lindqvist"

    def test_the_gauge_judges_the_overview(self, stage: Stage, qtbot: QtBot) -> None:
        stage.open("about_me")
        gauge = stage.find(SpeakingGauge, "gauge")
        stage.find(TextArea, "overview_area").setPlainText("word " * 48)
        qtbot.waitUntil(lambda: gauge.accessibleDescription() == "about 21 seconds, within 15 to 30")
        stage.hub.run("Rule", set_rule, key="overview_min_seconds", value="25")
        assert gauge.accessibleDescription() == "about 21 seconds, shorter than 25 to 30"

    def test_undo_shows_the_text_before(self, stage: Stage) -> None:
        stage.open("about_me")
        field = stage.find(TextField, "name_field")
        field.committed.emit("Nora")
        assert read_profile(stage.hub.db).name == "Nora"
        stage.hub.undo()
        assert field.text() == ""

    def test_an_endless_text_is_refused_with_words(self, stage: Stage) -> None:
        stage.open("about_me")
        area = stage.find(TextArea, "signature_area")
        area.setPlainText("x" * 20_001)
        stage.dialog.page.settle()  # type: ignore[union-attr]
        assert "too long" in area.accessibleDescription()


class TestReminders:
    def test_switches_times_and_quiet_hours(
        self, stage: Stage, qtbot: QtBot, kept: Callable[[], Settings]
    ) -> None:
        stage.open("reminders")
        for name in ("remind_meetings", "remind_no_answer", "tray"):
            qtbot.mouseClick(stage.find(CheckBox, name), LEFT)
        assert stage.find(ComboBox, "before_combo").currentText() == "1 day and 1 hour"
        choose(stage.find(ComboBox, "before_combo"), (30,))
        choose(stage.find(ComboBox, "thanks_combo"), 12)
        field = stage.find(TimeField, "from_field")
        field.selectAll()
        qtbot.keyClicks(field, "2130")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        settings = kept()
        assert (settings.remind_meetings, settings.remind_no_answer, settings.tray) == (False, True, False)
        assert (settings.remind_before_meeting, settings.remind_thanks_hours) == ((30,), 12)
        assert (settings.quiet_from, settings.quiet_to) == ("21:30", "08:00")

    def test_what_a_rule_counts_is_the_rule(self, stage: Stage) -> None:
        stage.open("reminders")
        combo = stage.find(ComboBox, "remind_report_back_weeks")
        assert combo.currentText() == "after 4 weeks"
        choose(combo, 1)
        assert stage.hub.rules.report_back_weeks == 1
        assert combo.currentText() == "after 1 week"
        stage.hub.undo()
        assert combo.currentText() == "after 4 weeks"

    def test_a_number_from_the_page_of_rules_stands_among_the_usual_ones(self, stage: Stage) -> None:
        stage.open("reminders")
        stage.hub.run("Change a rule", set_rule, key="report_back_weeks", value="5")
        combo = stage.find(ComboBox, "remind_report_back_weeks")
        assert combo.currentText() == "after 5 weeks"
        assert [combo.itemData(row) for row in range(combo.count())] == [1, 2, 3, 4, 5, 6, 8, 12]

    def test_an_unusual_choice_is_shown_too(self, stage: Stage) -> None:
        stage.hub.use_settings(replace(stage.hub.settings, remind_before_meeting=(2880, 90)))
        stage.open("reminders")
        assert stage.find(ComboBox, "before_combo").currentText() == "2 days and 90 minutes"


def test_the_list_at_the_left_reads_its_pages(stage: Stage) -> None:
    dialog = stage.open("rules")
    pages: ListView = dialog.nav_list
    model = pages.model()
    said = [
        model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())
    ]
    assert said == [
        "Appearance",
        "About me",
        "Reminders",
        "Protection",
        "Rules",
        "Backup",
        "Session",
        "Shortcuts",
        "Language",
    ]
