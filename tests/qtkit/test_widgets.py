"""Buttons, fields, choices and small things: sizes of the design, keys, signals, names."""

from __future__ import annotations

from datetime import date, time
from http import HTTPStatus

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.kinds import Stage
from desktop.qtkit import paint
from desktop.qtkit.badges import Avatar, Badge, KeyCap, Pill, Tag, count_text
from desktop.qtkit.buttons import KINDS, Button, IconButton, LinkButton, follow_action
from desktop.qtkit.chips import ChipBar
from desktop.qtkit.choices import CheckBox, Rating, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import Field, TextArea, TextField
from desktop.qtkit.flow import FlowLayout
from desktop.qtkit.labels import Label
from desktop.qtkit.moments import DateField, TimeField
from desktop.qtkit.theme import Mode, Theme
from tests.helpers.choosing import choose

LEFT = Qt.MouseButton.LeftButton


def shown(qtbot: QtBot, widget: QWidget, *, width: int = 400, height: int = 300) -> QWidget:
    """A window with the widget at its top."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(widget)
    column.addStretch(1)
    vars(widget)["kept"] = window  # qtbot itself keeps no reference
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


class TestButton:
    """Button and its kin."""

    @pytest.mark.parametrize("kind", KINDS)
    def test_heights(self, look: Theme, qtbot: QtBot, kind: str) -> None:
        large, small = Button("Write", kind=kind, icon="mail"), Button("Write", kind=kind, small=True)
        shown(qtbot, large)
        shown(qtbot, small)
        qtbot.waitUntil(lambda: (large.height(), small.height()) == (32, 28))

    def test_width_of_the_picture(self, look: Theme, qtbot: QtBot) -> None:
        button = Button("Import", icon="file-input")
        qtbot.addWidget(button)
        assert button.sizeHint().width() == 26 + 16 + 8 + round(
            look.metrics("body_medium").horizontalAdvance("Import")
        )

    def test_click_and_enter(self, look: Theme, qtbot: QtBot) -> None:
        heard: list[str] = []
        button = Button("Write", on_click=lambda: heard.append("write"))
        shown(qtbot, button)
        qtbot.mouseClick(button, LEFT)
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert heard == ["write"] * 3

    def test_colours_follow_the_theme(self, look: Theme, qtbot: QtBot) -> None:
        button = Button("Write", kind="primary")
        shown(qtbot, button)
        for mode in (Mode.LIGHT, Mode.DARK):
            look.configure(mode=mode)
            assert button.grab().toImage().pixelColor(4, 16).name().upper() == look.hex("accent")

    def test_disabled_is_told_by_its_ground(self, look: Theme, qtbot: QtBot) -> None:
        button = Button("Write", kind="primary")
        shown(qtbot, button)
        button.setEnabled(False)
        assert button.grab().toImage().pixelColor(4, 16).name().upper() == look.hex("hover")

    def test_icon_button_is_named_with_its_shortcut(self, look: Theme, qtbot: QtBot) -> None:
        button = IconButton("ellipsis", "More", shortcut="Ctrl+M", menu=QMenu())
        qtbot.addWidget(button)
        assert button.accessibleName() == "More"
        assert button.toolTip().startswith("More")
        assert "M" in button.toolTip()[4:]
        assert (button.sizeHint().width(), button.sizeHint().height()) == (32, 32)

    def test_a_button_follows_its_action(self, look: Theme, qtbot: QtBot) -> None:
        action, button = QAction("&Schedule…"), Button("Schedule")
        qtbot.addWidget(button)
        follow_action(button, action)
        action.setEnabled(False)
        assert not button.isEnabled()
        action.setEnabled(True)
        with qtbot.waitSignal(action.triggered):
            qtbot.mouseClick(button, LEFT)

    def test_it_can_be_a_default_button(self, look: Theme, qtbot: QtBot) -> None:
        box, button = QDialogButtonBox(), Button("Save", kind="primary")
        qtbot.addWidget(box)
        box.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        with qtbot.waitSignal(box.accepted):
            button.click()

    def test_link(self, look: Theme, qtbot: QtBot) -> None:
        link = LinkButton("Rosalind Teague")
        qtbot.addWidget(link)
        assert link.sizeHint().height() == look.line_height("body")


class TestFields:
    """Where text is typed."""

    def test_heights(self, look: Theme, qtbot: QtBot) -> None:
        fields = [
            TextField(icon="search"),
            ComboBox([("a", 1)]),
            DateField(date(2026, 3, 18)),
            TimeField(time(14, 30)),
        ]
        small = [TextField(small=True), ComboBox(small=True)]
        for field in fields + small:
            shown(qtbot, field)
        qtbot.waitUntil(lambda: [f.height() for f in fields] == [32] * 4)
        qtbot.waitUntil(lambda: [f.height() for f in small] == [28] * 2)

    def test_native_buttons_are_as_high(self, look: Theme, qtbot: QtBot) -> None:
        button = QPushButton("Save")
        qtbot.addWidget(button)
        assert 28 <= button.sizeHint().height() <= 34

    def test_committed_once_and_given_up(self, look: Theme, qtbot: QtBot) -> None:
        field = TextField("old")
        heard: list[str] = []
        shown(qtbot, field)
        field.committed.connect(heard.append)
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, "new")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        field.clearFocus()
        assert heard == ["new"]
        field.setFocus()
        qtbot.keyClicks(field, "er")
        with qtbot.waitSignal(field.given_up):
            qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == "new"

    def test_escape_empties_a_search(self, look: Theme, qtbot: QtBot) -> None:
        field = TextField("harbour", clearable=True)
        shown(qtbot, field)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == ""

    def test_error_and_help(self, look: Theme, qtbot: QtBot) -> None:
        entry = TextField()
        field = Field("E-mail", entry, hint="Optional")
        shown(qtbot, field)
        assert entry.accessibleName() == "E-mail"
        assert entry.accessibleDescription() == "Optional"
        field.set_error("The part after @ needs a dot.")
        assert entry.property("error") is True
        assert entry.accessibleDescription() == "The part after @ needs a dot."
        edge = entry.grab().toImage().pixelColor(1, entry.height() // 2).name().upper()
        assert edge == look.hex("danger")
        field.set_error("")
        assert entry.property("error") is False
        assert field.error == ""

    def test_area_grows_from_two_to_eight_lines(self, look: Theme, qtbot: QtBot) -> None:
        area = TextArea(name="What I learned")
        shown(qtbot, area, height=400)
        qtbot.waitUntil(lambda: area.height() == 58)
        area.set_text("\n".join("line" for _ in range(5)))
        qtbot.waitUntil(lambda: area.height() == 118)
        area.set_text("\n".join("line" for _ in range(30)))
        qtbot.waitUntil(lambda: area.height() == 178)

    def test_area_takes_plain_text_only(self, look: Theme, qtbot: QtBot) -> None:
        area, mime = TextArea(), QMimeData()
        shown(qtbot, area)
        mime.setHtml("<b>bold</b>")
        mime.setText("one\r\ntwo")
        area.insertFromMimeData(mime)
        assert area.text == "one\ntwo"
        assert "font-weight:7" not in area.toHtml()

    def test_a_copy_has_words_and_no_looks(self, look: Theme) -> None:
        area = TextArea("Good\u00a0morning\nAnn")
        area.selectAll()
        data = area.createMimeDataFromSelection()
        assert (data.formats(), data.text()) == (["text/plain"], "Good morning\nAnn")

    def test_area_commits_when_it_is_left(self, look: Theme, qtbot: QtBot) -> None:
        area = TextArea("old")
        shown(qtbot, area)
        area.setFocus()
        qtbot.keyClicks(area, "very ")
        with qtbot.waitSignal(area.committed) as heard:
            area.clearFocus()
        assert heard.args == ["very old"]

    def test_enter_makes_empty_lines_too(self, look: Theme, qtbot: QtBot) -> None:
        area = TextArea()
        shown(qtbot, area)
        qtbot.keyClicks(area, "a")
        for _ in range(3):
            qtbot.keyClick(area, Qt.Key.Key_Return)
        qtbot.keyClicks(area, "b")
        assert area.text == "a\n\n\nb"
        area.undo()
        assert area.text.startswith("a\n")

    def test_undo_begins_with_the_text_that_was_set(self, look: Theme, qtbot: QtBot) -> None:
        area = TextArea("first")
        shown(qtbot, area)
        area.set_text("second")
        area.undo()
        assert area.text == "second"

    @pytest.mark.parametrize("kind", [TextField, TextArea])
    def test_undo_reaches_the_window_when_nothing_was_typed(
        self, kind: type[TextField | TextArea], look: Theme, qtbot: QtBot
    ) -> None:
        field = kind("first")
        shown(qtbot, field)
        heard: list[bool] = []
        undo = QAction(field.window())
        undo.setShortcut(QKeySequence.StandardKey.Undo)
        undo.triggered.connect(lambda: heard.append(True))
        field.window().addAction(undo)
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        control = Qt.KeyboardModifier.ControlModifier
        qtbot.keyClicks(field, "x")
        qtbot.keyClick(field, Qt.Key.Key_Z, control)
        assert heard == []
        qtbot.keyClick(field, Qt.Key.Key_Z, control)
        assert heard == [True]

    def test_combo_values(self, look: Theme, qtbot: QtBot) -> None:
        combo = ComboBox([("30 min", 30), ("45 min", 45)], placeholder="How long?")
        shown(qtbot, combo)
        assert combo.value is None
        combo.set_value(45)
        assert combo.currentText() == "45 min"
        with qtbot.waitSignal(combo.chosen) as heard:
            combo.activated.emit(1)
        assert heard.args == [45]
        combo.set_items([("1 h", 60), ("45 min", 45)])
        assert combo.value == 45

    def test_a_combo_gives_back_the_very_value_it_was_given(self, look: Theme, qtbot: QtBot) -> None:
        values = [Stage.MET, HTTPStatus.OK, ("a", 1), None, "text"]
        combo = ComboBox([(str(value), value) for value in values])
        shown(qtbot, combo)
        heard: list[object] = []
        combo.chosen.connect(heard.append)
        for value in values:
            choose(combo, value)
        assert [type(one) for one in heard] == [type(value) for value in values]
        assert heard == values
        combo.set_items([("Met", Stage.MET), ("Contacted", Stage.CONTACTED)])
        assert combo.row_of(Stage.CONTACTED) == 1

    def test_the_popup_shows_whole_texts(self, look: Theme, qtbot: QtBot) -> None:
        combo = ComboBox([("A template with quite a long name", 1), ("Short", 2)])
        combo.setMaximumWidth(80)
        shown(qtbot, combo)
        combo.showPopup()
        assert combo.view().width() > 80
        combo.hidePopup()


class TestChoices:
    """Ticks, segments, ratings and chips."""

    def test_check_box(self, look: Theme, qtbot: QtBot) -> None:
        box = CheckBox("Save a calendar file")
        shown(qtbot, box)
        qtbot.mouseClick(box, LEFT)
        assert box.isChecked()
        assert box.grab().toImage().pixelColor(2, box.height() // 2).name().upper() == look.hex("accent")

    def test_segments_by_mouse_and_keyboard(self, look: Theme, qtbot: QtBot) -> None:
        forms = Segmented(["In person", "Video", "Phone"], chosen=1)
        window = shown(qtbot, forms)
        assert forms.height() == 30
        with qtbot.waitSignal(forms.changed) as heard:
            qtbot.mouseClick(forms.cells[2], LEFT)
        assert heard.args == [2]
        forms.cells[2].setFocus()
        qtbot.waitUntil(lambda: window.focusWidget() is forms.cells[2])
        qtbot.keyClick(forms.cells[2], Qt.Key.Key_Left)
        assert forms.chosen == 2
        qtbot.keyClick(forms.cells[1], Qt.Key.Key_Space)
        assert forms.chosen == 1
        assert [cell.isChecked() for cell in forms.cells] == [False, True, False]

    def test_pressing_the_chosen_segment_keeps_it(self, look: Theme, qtbot: QtBot) -> None:
        forms = Segmented(["All", "Marked"])
        shown(qtbot, forms)
        with qtbot.assertNotEmitted(forms.changed):
            qtbot.mouseClick(forms.cells[0], LEFT)
        assert forms.cells[0].isChecked()

    def test_rating_is_cleared_by_pressing_again(self, look: Theme, qtbot: QtBot) -> None:
        rating = Rating(name="Lifestyle")
        heard: list[int] = []
        shown(qtbot, rating)
        assert rating.width() == 182
        rating.rated.connect(heard.append)
        qtbot.mouseClick(rating.cells[2], LEFT)
        qtbot.mouseClick(rating.cells[2], LEFT)
        assert heard == [3, 0]
        rating.set_value(5)
        assert rating.value == 5

    def test_chips_choose_one_and_ctrl_adds(self, look: Theme, qtbot: QtBot) -> None:
        bar = ChipBar()
        heard: list[object] = []
        for key, text in (("", "All"), ("met", "Met"), ("contacted", "Contacted")):
            bar.add(key, text).set_count(3)
        shown(qtbot, bar)
        bar.changed.connect(heard.append)
        assert bar.chip("").isChecked()
        assert bar.chip("met").height() == 28
        qtbot.mouseClick(bar.chip("met"), LEFT)
        qtbot.mouseClick(bar.chip("contacted"), LEFT, Qt.KeyboardModifier.ControlModifier)
        qtbot.mouseClick(bar.chip(""), LEFT)
        assert heard == [frozenset({"met"}), frozenset({"met", "contacted"}), frozenset()]
        assert bar.chip("met").accessibleName() == "Met, 3"


class TestSmallThings:
    """Labels, badges, layout."""

    def test_labels_are_plain_text(self, look: Theme, qtbot: QtBot) -> None:
        label = Label("<b>Amara</b>")
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.height() >= 20

    def test_wrapped_labels_keep_the_line_height(self, look: Theme, qtbot: QtBot) -> None:
        label = Label("word " * 60, wrap=True)
        qtbot.addWidget(label)
        lines = label.heightForWidth(300) / 20
        assert lines == int(lines) >= 4
        assert Label("word " * 60, wrap=True, most=2).heightForWidth(300) == 40

    def test_badge_counts(self, look: Theme, qtbot: QtBot) -> None:
        assert [count_text(n) for n in (0, 3, 99, 100)] == ["", "3", "99", "99+"]
        badge = Badge()
        qtbot.addWidget(badge)
        badge.set_count(0)
        assert badge.isHidden()
        badge.set_count(3)
        assert not badge.isHidden()
        assert badge.sizeHint().height() == 18

    def test_sizes(self, look: Theme, qtbot: QtBot) -> None:
        made = [Tag("city work"), Pill("Met", icon="disc-tick"), Avatar("AN", size=44), KeyCap("Ctrl K")]
        for widget in made:
            qtbot.addWidget(widget)
        assert [widget.sizeHint().height() for widget in made] == [20, 24, 44, 18]

    def test_flow_wraps(self, look: Theme, qtbot: QtBot) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        flow = FlowLayout(window, spacing=8)
        for number in range(6):
            flow.addWidget(Tag(f"a tag of some length {number}"))
        one = flow.heightForWidth(4000)
        assert one == 20
        assert flow.heightForWidth(300) > 2 * one


def test_a_word_that_was_broken_at_its_hyphen_is_put_together_again(look: Theme) -> None:
    font = look.font("title")
    name = "Prof. Dr. Maria-Magdalena Freifrau von Hohenzollern-Sigmaringen y Castellanos de la Vega"
    lines = paint.break_lines(name, font, 300, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert " ".join(lines)[:-1] == name[: len(" ".join(lines)) - 1]
    assert paint.break_lines("one\ntwo\nthree", font, 300, most=2) == ["one", "two three"]


def test_a_small_field_is_as_high_with_an_error_as_without(look: Theme, qtbot: QtBot) -> None:
    field = TextField("a", small=True)
    qtbot.addWidget(field)
    usual = field.sizeHint().height()
    field.set_error(True)
    assert field.sizeHint().height() == usual == look.height(28)
