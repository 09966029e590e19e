"""The mini window: the same session in little, typed in as in the full window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem, UserError
from desktop.domain.wrapup import WrapUp
from desktop.hub import Outcome
from desktop.models.live_saving import SaveState
from desktop.qtkit.theme import theme
from desktop.storage.queries import live as queries
from desktop.storage.tables import PlannedQuestion
from desktop.views.live import mini_window
from desktop.views.live.mini_window import MiniWindow
from tests.shots import live_scene
from tests.views.live.conftest import Stage

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Mini:
    """The mini window of a stage, and hands to type into it."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        stage.tab.session.actions["mini"].trigger()
        window = stage.tab.session.mini.window
        assert window is not None
        self.window: MiniWindow = window
        QApplication.processEvents()

    def type(self, text: str) -> None:
        for part in text.splitlines(keepends=True):
            QTest.keyClicks(self.window.line_field, part.rstrip("\n"))
            if part.endswith("\n"):
                self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window.line_field, key, held)

    @property
    def field(self) -> str:
        return self.window.line_field.text

    @property
    def listed(self) -> list[str]:
        self.window.rows.refresh()
        return [row.line.text for row in self.window.rows.rows]


@pytest.fixture
def running(stage: Stage) -> Stage:
    return stage.begun()


@pytest.fixture
def mini(running: Stage) -> Iterator[Mini]:
    made = Mini(running)
    yield made
    made.window.close()


def test_it_opens_by_key_and_goes_back_by_the_same(running: Stage) -> None:
    running.press(Qt.Key.Key_M, CTRL | SHIFT)
    desk = running.tab.session.mini
    assert desk.is_open
    assert desk.window is not None
    assert desk.window.windowTitle() == "Tomasz Wieczorek, Askwell"
    assert (desk.window.width(), desk.window.height()) == (360, 480)
    assert desk.window.minimumSize().width() == 300
    QTest.keyClick(desk.window.line_field, Qt.Key.Key_M, CTRL | SHIFT)
    assert running.tab.live.is_running
    running.tab.session_page.top_bar.mini_button.click()
    assert desk.is_open
    desk.window.head.full_button.click()
    assert not desk.is_open


def test_names_stay_out_of_its_title_when_the_user_wants_that(running: Stage) -> None:
    running.hub.use_settings(replace(running.hub.settings, hide_names_in_title=True))
    assert Mini(running).window.windowTitle() == "Askwell"


def test_what_is_typed_stands_in_both_windows_and_in_the_file(mini: Mini) -> None:
    stage = mini.stage
    stage.clock.advance(seconds=48)
    mini.type("Started in civil engineering\nHalf")
    assert stage.lines() == [("", "Started in civil engineering"), ("", "Half")]
    assert mini.field == "Half"
    assert mini.listed == ["Started in civil engineering"]
    assert stage.stored() == [("", "Started in civil engineering"), ("", "Half")]
    assert queries.lines(stage.ws.db, 1)[0].at_seconds == 48
    stage.type(" the job")
    assert mini.field == "Half the job"


def test_enter_saves_at_once_and_typing_within_a_second(mini: Mini, qtbot: QtBot) -> None:
    db = mini.stage.ws.db
    mini.type("One\n")
    qtbot.waitUntil(lambda: len(queries.lines(db, 1)) == 1, timeout=250)
    mini.type("Two")
    qtbot.waitUntil(lambda: len(queries.lines(db, 1)) == 2, timeout=1000)
    assert mini.window.head.saved.saved_label.text() == "Saved"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("! Learn one map tool", ("advice", "Learn one map tool")),
        ("*Half the job", ("insight", "Half the job")),
        ('"The model is never right', ("quote", "The model is never right")),
        ("**bold", ("", "**bold")),
        ("what now?", ("", "what now?")),
    ],
)
def test_the_first_character_marks_the_line(mini: Mini, typed: str, expected: tuple[str, str]) -> None:
    mini.type(typed)
    assert mini.stage.lines()[-1] == expected
    assert mini.field == expected[1]


def test_backspace_right_after_a_mark_gives_the_character_back(mini: Mini) -> None:
    mini.type("! ")
    assert mini.stage.lines() == [("advice", "")]
    mini.press(Qt.Key.Key_Backspace)
    assert (mini.stage.lines(), mini.field) == ([("", "!")], "!")
    mini.press(Qt.Key.Key_Backspace)
    assert (mini.stage.lines(), mini.field) == ([("", "")], "")


def test_backspace_later_takes_away_what_is_before_the_caret(mini: Mini) -> None:
    mini.type("!Learn")
    mini.press(Qt.Key.Key_Backspace)
    assert mini.stage.lines() == [("advice", "Lear")]


def test_alt_and_a_number_marks_the_line(mini: Mini) -> None:
    mini.type("Ilse Vermeulen, head of modelling")
    mini.press(Qt.Key.Key_4, ALT)
    assert mini.stage.lines() == [("person", "Ilse Vermeulen, head of modelling")]
    checked = [mark for mark, button in mini.window.marks._buttons.items() if button.isChecked()]
    assert checked == ["person"]
    mini.press(Qt.Key.Key_0, ALT)
    mini.window.marks._buttons[next(iter(mini.window.marks._buttons))].click()
    assert mini.stage.lines() == [("insight", "Ilse Vermeulen, head of modelling")]
    mini.stage.stored()
    assert mini.stage.tab.live.captured.count == 0


def test_typing_in_the_middle_and_over_a_selection(mini: Mini) -> None:
    field = mini.window.line_field
    mini.type("one three")
    for _ in "three":
        mini.press(Qt.Key.Key_Left)
    mini.type("two ")
    assert mini.stage.lines() == [("", "one two three")]
    cursor = field.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    mini.type("1")
    assert mini.stage.lines() == [("", "1 two three")]
    assert mini.stage.editor.textCursor().position() == 1


def test_enter_within_a_line_splits_it(mini: Mini) -> None:
    mini.type("onetwo")
    for _ in "two":
        mini.press(Qt.Key.Key_Left)
    mini.press(Qt.Key.Key_Return)
    assert mini.stage.lines() == [("", "one"), ("", "two")]
    assert mini.field == "two"
    mini.press(Qt.Key.Key_Backspace)
    assert mini.field == "onetwo"
    assert mini.stage.lines() == [("", "onetwo")]


def test_shift_enter_goes_on_in_the_same_note(mini: Mini) -> None:
    mini.type("one")
    height = mini.window.line_field.height()
    mini.press(Qt.Key.Key_Return, SHIFT)
    mini.type("two")
    assert mini.stage.stored() == [("", "one\ntwo")]
    QApplication.processEvents()
    assert mini.window.line_field.height() > height


def test_undo_is_that_of_the_notes(mini: Mini) -> None:
    mini.type("One\nTwo")
    seen = []
    for held in (CTRL, CTRL | SHIFT):
        mini.press(Qt.Key.Key_Z, held)
        seen.append([text for _, text in mini.stage.lines()])
    assert seen == [["One", ""], ["One", "Two"]]
    assert mini.field == "Two"
    assert [text for _, text in mini.stage.lines()] == ["One", "Two"]


def test_undo_takes_back_what_was_done_beside_the_notes_in_its_turn(mini: Mini) -> None:
    mini.type("One")
    mini.stage.tab.session.verbs.tick_current()
    asked = PlannedQuestion.select().where(PlannedQuestion.asked_at.is_null(False))
    assert asked.count() == 1
    mini.press(Qt.Key.Key_Z, CTRL)
    assert asked.count() == 0
    assert mini.stage.stored() == [("", "One")]
    mini.press(Qt.Key.Key_Z, CTRL)
    assert mini.stage.stored() == []
    mini.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert mini.stage.stored() == [("", "One")]
    assert mini.field == "One"


def test_pasted_lines_become_notes_and_are_not_interpreted(mini: Mini) -> None:
    data = QMimeData()
    data.setText("! not a mark\nsecond")
    mini.window.line_field.insertFromMimeData(data)
    assert mini.stage.lines() == [("", "! not a mark"), ("", "second")]
    assert mini.field == "second"


def test_an_input_method_writes_through(mini: Mini) -> None:
    composing = QInputMethodEvent("ni", [])
    QApplication.sendEvent(mini.window.line_field, composing)
    assert mini.stage.lines() == [("", "")]
    done = QInputMethodEvent()
    done.setCommitString("你好")
    QApplication.sendEvent(mini.window.line_field, done)
    assert mini.stage.lines() == [("", "你好")]


def test_up_and_a_click_bring_an_earlier_note_into_the_field(mini: Mini) -> None:
    mini.type("First\nSecond\nThird")
    mini.press(Qt.Key.Key_Up)
    assert mini.field == "Second"
    mini.type("!")
    assert [text for _, text in mini.stage.lines()] == ["First", "Second!", "Third"]
    mini.press(Qt.Key.Key_Down)
    assert mini.field == "Third"
    mini.window.rows.refresh()
    mini.window.notes_list.clicked.emit(mini.window.rows.index(0, 0))
    assert mini.field == "First"


def test_rows_say_mark_and_time_before_their_words(mini: Mini) -> None:
    mini.stage.clock.advance(seconds=90)
    mini.type("!Learn\nx")
    mini.window.rows.refresh()
    index = mini.window.rows.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Advice, 01:30, Learn"


def test_ctrl_enter_ticks_the_question(mini: Mini) -> None:
    question = mini.window.question
    assert (question.text.text(), question.place.text()) == ("How did you get into hydrology?", "1 of 7")
    mini.press(Qt.Key.Key_Return, CTRL)
    assert (question.text.text(), question.place.text()) == ("What do you like most, and least?", "2 of 7")
    assert mini.stage.tab.session_page.plan_pane.count_label.text() == "1 of 7 asked"
    question.box.click()
    assert question.place.text() == "3 of 7"
    assert not question.box.isChecked()
    mini.press(Qt.Key.Key_Up, CTRL)
    assert question.place.text() == "2 of 7"


def test_time_to_wrap_up_shows_in_it(stage: Stage) -> None:
    stage.noted(live_scene.late)
    mini = Mini(stage)
    wrap = mini.window.wrap
    assert wrap.isVisible()
    assert not mini.window.question.isVisible()
    assert wrap.left_label.text() == "4 minutes left"
    wrap._boxes[WrapUp.CONTACT_AGAIN][0].click()
    assert stage.ws.db.value("SELECT wrap_up_ticks FROM meeting WHERE id = 1") == "who_else,contact_again"
    live_scene.at(stage.clock, "32:10")
    stage.tab.live.clock.tick()
    assert wrap.left_label.text() == "2 minutes over"
    stage.tab.session_page.wrap_band.close_button.click()
    assert not wrap.isVisible()


def test_closing_it_never_ends_the_session(mini: Mini) -> None:
    mini.type("Typed a moment ago")
    mini.window.close()
    assert mini.stage.tab.live.is_running
    assert mini.stage.stored() == [("", "Typed a moment ago")]


def test_it_goes_when_the_session_ends_or_the_full_window_closes(mini: Mini) -> None:
    stage = mini.stage
    stage.prompter.answer("keep", "end")
    mini.press(Qt.Key.Key_E, CTRL | SHIFT)
    assert not mini.window.isVisible()
    assert stage.tab.live.is_running
    stage.tab.session.mini.open()
    stage.tab.session_page.top_bar.end_button.click()
    assert not mini.window.isVisible()
    assert stage.page is stage.tab.debrief_page


def test_it_does_not_outlive_the_full_window(mini: Mini) -> None:
    mini.stage.tab.close()
    assert not mini.window.isVisible()


def test_what_cannot_be_saved_is_said_in_it(mini: Mini) -> None:
    stage = mini.stage
    full = Outcome(error=UserError(Problem.DISK_FULL, name="notebook.askwell"))
    write = stage.tab.live.write
    stage.tab.live.write = lambda *_, **__: full  # type: ignore[method-assign]
    mini.type("Never lost")
    assert not stage.tab.session.writer.settle()
    saved = mini.window.head.saved
    assert saved.state is SaveState.UNSAVED
    assert saved.saved_label.text() == "Not saved"
    stage.tab.live.write = write  # type: ignore[method-assign]
    saved.retry_button.click()
    assert saved.saved_label.text() == "Saved"
    assert stage.stored() == [("", "Never lost")]


def test_the_pin_keeps_it_on_top_and_is_remembered(mini: Mini) -> None:
    pinned = [mini.window.is_pinned]
    mini.window.head.pin_button.click()
    assert mini.window.isVisible()
    mini.window.close()
    mini.stage.tab.session.mini.open()
    assert [*pinned, mini.window.is_pinned] == [True, False]


def test_where_the_platform_decides_the_pin_is_disabled(
    running: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mini_window, "can_stay_on_top", lambda: False)
    button = Mini(running).window.head.pin_button
    assert not button.isEnabled()
    assert button.toolTip() == "Use the window's own menu: Always on top"


def test_large_text_in_the_least_window_cuts_nothing_off(running: Stage) -> None:
    try:
        theme().configure(text_scale=1.6)
        mini = Mini(running)
        window = mini.window
        window.resize(window.minimumSize())
        mini.type("A note\nThe next")
        QApplication.processEvents()
        assert window.line_field.height() >= theme().line_height("mini") + 16
        for part in (window.head, window.question, window.line_field, window.marks):
            assert window.rect().contains(part.geometry()), part.objectName()
        assert window.head.timer.width() >= window.head.timer._time_width()
    finally:
        theme().configure(text_scale=1.0)


def test_every_control_has_a_name(mini: Mini) -> None:
    names = [button.accessibleName() or button.text() for button in mini.window.findChildren(QAbstractButton)]
    assert all(names), names
    assert mini.window.line_field.accessibleName() == "Notes for Tomasz Wieczorek"
