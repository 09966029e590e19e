"""Tabs, dialogs, toasts, notices, prompts and the focus ring."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QPlainTextEdit,
    QStyleOptionMenuItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.qtkit import file_dialogs, menus
from desktop.qtkit.buttons import Button
from desktop.qtkit.callouts import Callout, EmptyState, NoticeBar
from desktop.qtkit.dialogs import Dialog, Role, Scrim
from desktop.qtkit.fake_prompts import FakePrompter
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label
from desktop.qtkit.prompts import Choice, FileKind, Prompter
from desktop.qtkit.qt_prompter import QtPrompter, with_suffix
from desktop.qtkit.questions import choice_dialog
from desktop.qtkit.tabs import TabWidget
from desktop.qtkit.theme import Theme
from desktop.qtkit.toast import Toasts
from tests.helpers.there import child, there

LEFT = Qt.MouseButton.LeftButton
YES_NO = (Choice("no", "Keep going"), Choice("yes", "End and debrief", "primary"))


class TestTabs:
    """The tab bar and its pages."""

    @pytest.fixture
    def tabs(self, window: QWidget) -> TabWidget:
        made = TabWidget(parent=window)
        self.made: list[str] = []
        for key in ("contacts", "prep", "followups"):
            made.add_tab(key, key.title(), icon="users", make=partial(self.make, key))
        QVBoxLayout(window).addWidget(made)
        return made

    def make(self, key: str) -> QWidget:
        """A page, noted down."""
        self.made.append(key)
        return QWidget()

    def test_pages_are_made_when_opened(self, tabs: TabWidget, qtbot: QtBot) -> None:
        assert self.made == []
        with qtbot.waitSignal(tabs.opened) as heard:
            tabs.open("prep")
        assert heard.args == ["prep"]
        tabs.open("prep")
        assert self.made == ["prep"]
        assert tabs.current_key == "prep"
        assert tabs.page("contacts") is None

    def test_mouse_and_steps(self, tabs: TabWidget, qtbot: QtBot) -> None:
        tabs.open("contacts")
        qtbot.mouseClick(tabs.bar, LEFT, pos=tabs.bar.tabRect(2).center())
        assert tabs.current_key == "followups"
        tabs.step(1)
        assert tabs.current_key == "contacts"
        tabs.step(-1)
        assert tabs.current_key == "followups"

    def test_height_and_badge(self, tabs: TabWidget, qtbot: QtBot) -> None:
        assert tabs.bar.tabRect(0).height() == 44
        before = tabs.bar.tabRect(2).width()
        tabs.set_badge("followups", "3", spoken="3 due")
        qtbot.waitUntil(lambda: tabs.bar.tabRect(2).width() == before + 8 + 18)
        assert tabs.bar.accessibleTabName(2) == "Followups, 3 due"
        tabs.set_badge("followups", "")
        qtbot.waitUntil(lambda: tabs.bar.tabRect(2).width() == before)

    def test_a_dot_is_spoken_whatever_becomes_of_the_badge(self, tabs: TabWidget) -> None:
        tabs.set_badge("followups", "18:42", spoken="running")
        tabs.set_dot("followups", on=True, spoken="running")
        assert tabs.bar.accessibleTabName(2) == "Followups, running"
        tabs.set_badge("followups", "")
        assert tabs.bar.accessibleTabName(2) == "Followups, running"
        tabs.set_dot("followups", on=False)
        assert tabs.bar.accessibleTabName(2) == "Followups"


class TestDialog:
    """The base of all dialogs."""

    @pytest.fixture
    def dialog(self, window: QWidget, qtbot: QtBot) -> Dialog:
        made = Dialog("New person", parent=window)
        made.body.addWidget(TextField(name="Name", parent=made))
        made.body.addWidget(QPlainTextEdit(made))
        made.add_button("Cancel", role=Role.RejectRole)
        made.add_button("Add person", kind="primary")
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.open()
            made.activateWindow()
        return made

    def test_width_and_scrim(self, dialog: Dialog, window: QWidget) -> None:
        assert dialog.width() == 464
        assert child(window, Scrim).geometry() == window.rect()
        dialog.reject()
        assert dialog.result() == Dialog.DialogCode.Rejected

    def test_large_text_makes_it_no_wider_than_its_window(self, look: Theme, window: QWidget) -> None:
        window.resize(700, 500)
        look.configure(text_scale=1.6)
        try:
            assert Dialog("Trash", width=640, parent=window).width() == 700 - 32
            assert Dialog("Trash", width=360, parent=window).width() == look.px(360)
            window.resize(400, 500)
            assert Dialog("Trash", width=640, parent=window).width() == 640, (
                "it was never narrower than drawn"
            )
        finally:
            look.configure(text_scale=1.0)

    def test_no_scrim_with_stronger_contrast(self, look: Theme, window: QWidget, qtbot: QtBot) -> None:
        look.configure(more_contrast=True)
        dialog = Dialog("New person", parent=window)
        qtbot.addWidget(dialog)
        dialog.open()
        assert child(window, Scrim).isHidden()

    def test_enter_is_the_primary_button(self, dialog: Dialog, qtbot: QtBot) -> None:
        field = child(dialog, TextField)
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Return)
        assert dialog.result() == Dialog.DialogCode.Accepted

    def test_enter_in_a_text_of_several_lines_is_a_line(self, dialog: Dialog, qtbot: QtBot) -> None:
        several = child(dialog, QPlainTextEdit)
        several.setFocus()
        qtbot.waitUntil(lambda: dialog.focusWidget() is several)
        qtbot.keyClick(several, Qt.Key.Key_Return)
        assert dialog.isVisible()
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert not dialog.isVisible()

    def test_escape_asks_first(self, dialog: Dialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(dialog, "may_close", lambda: False)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()


class TestToasts:
    """One line with Undo."""

    def test_shows_acts_and_goes(self, window: QWidget, qtbot: QtBot) -> None:
        heard: list[str] = []
        toasts = Toasts(window)
        toasts.show("Deleted Mikael Strand.", action="Undo", on_action=lambda: heard.append("undo"))
        toast = toasts.toast
        assert toasts.text == "Deleted Mikael Strand."
        assert toast.height() == 40
        assert toast.geometry().bottom() == window.height() - 21
        qtbot.mouseClick(toast.button, LEFT)
        assert heard == ["undo"]
        assert toasts.text == ""

    def test_one_at_a_time_above_the_action_bar(self, window: QWidget) -> None:
        toasts = Toasts(window)
        toasts.set_clearance(lambda: 56)
        toasts.show("One")
        toasts.show("Two")
        assert toasts.text == "Two"
        assert toasts.toast.geometry().bottom() == window.height() - 56 - 17

    def test_goes_by_itself_unless_held(
        self, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        toasts = Toasts(window)
        monkeypatch.setattr(type(toasts.toast), "held", property(lambda _self: True))
        toasts.show("Held", ms=1)
        QApplication.sendPostedEvents()
        qtbot.waitUntil(lambda: toasts._timer.interval() == 1000)
        assert toasts.text == "Held"
        monkeypatch.setattr(type(toasts.toast), "held", property(lambda _self: False))
        toasts.show("Free", ms=1)
        qtbot.waitUntil(lambda: toasts.text == "")


class TestCallouts:
    """What a page says."""

    def test_callout(self, window: QWidget, qtbot: QtBot) -> None:
        callout = Callout(
            kind="warning", heading="Next step", title="Send the thank-you note", text="Due tomorrow 11:20",
            tickable=True, action="Open draft", parent=window,
        )  # fmt: skip
        callout.resize(371, callout.sizeHint().height())
        callout.show()
        assert callout.height() == 78
        with qtbot.waitSignal(callout.pressed):
            qtbot.mouseClick(callout.button, LEFT)
        with qtbot.waitSignal(callout.ticked):
            qtbot.mouseClick(callout.tick, LEFT)
        callout.show_words(kind="danger", title="Report back")
        assert callout.button.isHidden()
        assert not callout.tick.isChecked()

    def test_notice(self, window: QWidget, qtbot: QtBot) -> None:
        bar = NoticeBar(close_tip="Close", parent=window)
        assert bar.isHidden()
        bar.show_notice("Not saved: the disk is full.", actions=["Try again", "Show me the file"])
        with qtbot.waitSignal(bar.acted) as heard:
            bar.buttons[1].click()
        assert heard.args == [1]
        with qtbot.waitSignal(bar.closed):
            bar.close_button.click()
        assert bar.isHidden()

    def test_empty_state(self, window: QWidget) -> None:
        state = EmptyState("Nothing waits for you.", "text " * 60, buttons=[Button("Go")], parent=window)
        state.resize(900, 500)
        state.show()
        assert state.text.width() <= EmptyState.WIDEST
        state.set_words("Ready when you are.")
        assert state.text.isHidden()


class TestPrompts:
    """Questions."""

    def test_the_fake_answers_in_order(self) -> None:
        fake: Prompter = FakePrompter("yes", None, Path("out.csv"))
        assert fake.ask_choice(title="End", text="End the session?", choices=YES_NO) == "yes"
        assert fake.ask_text(title="Tag", label="Tag", ok="Add", cancel="Cancel") is None
        assert fake.ask_save_file(title="Export", suggestion=Path("a")) == Path("out.csv")
        assert fake.open_url("mailto:a@b.example")
        with pytest.raises(AssertionError, match="nobody expected"):
            fake.ask_folder(title="Folder")

    def test_the_fake_takes_only_answers_that_exist(self) -> None:
        with pytest.raises(AssertionError, match="no answer"):
            FakePrompter("maybe").ask_choice(title="End", text="End?", choices=YES_NO)

    def test_a_real_question(self, window: QWidget) -> None:
        QTimer.singleShot(0, lambda: press(window, "choice_yes"))
        prompter = QtPrompter(window)
        assert (
            prompter.ask_choice(title="End", text="End the session?", choices=YES_NO, detail="Saved.")
            == "yes"
        )

    def test_a_long_question_is_shown_whole(self, window: QWidget, qtbot: QtBot) -> None:
        detail = "18 minutes, 11 notes. They are saved. You can reopen the session later today. " * 3
        dialog, _answer = choice_dialog(
            title="End", text="End?", detail=detail, choices=YES_NO, parent=window
        )
        dialog.show()
        qtbot.waitExposed(dialog)
        words = next(label for label in dialog.findChildren(Label) if label.text() == detail)
        assert words.heightForWidth(words.width()) > words.fontMetrics().height() * 3
        assert words.height() >= words.heightForWidth(words.width())

    def test_many_answers_stand_below_each_other_and_none_is_cut(self, window: QWidget, qtbot: QtBot) -> None:
        keys = ("close", "show", "other", "read", "backup")
        choices = [Choice(key, f"{key}, in quite a number of words") for key in keys]
        dialog, answer = choice_dialog(title="Bad", text="Bad", choices=choices, parent=window)
        dialog.show()
        qtbot.waitExposed(dialog)
        buttons = [there(dialog.findChild(Button, f"choice_{key}")) for key in keys]
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
        tops = [button.mapTo(dialog, button.rect().topLeft()).y() for button in buttons]
        assert tops[1:] == sorted(tops[1:], reverse=True)
        assert tops[0] == max(tops)
        buttons[2].click()
        assert (answer, dialog.isVisible()) == (["other"], False)

    def test_three_answers_have_room_side_by_side(self, window: QWidget, qtbot: QtBot) -> None:
        choices = [Choice(key, f"{key}, in quite a number of words") for key in ("cancel", "use")]
        choices.append(Choice("fill", "Fill in", "primary"))
        dialog, answer = choice_dialog(title="Empty", text="Empty", choices=choices, parent=window)
        dialog.show()
        qtbot.waitExposed(dialog)
        buttons = [there(dialog.findChild(Button, f"choice_{one.key}")) for one in choices]
        assert all(button.width() >= button.sizeHint().width() for button in buttons)
        left = {button: button.mapTo(dialog, button.rect().topLeft()).x() for button in buttons}
        assert sorted(left, key=left.__getitem__).index(buttons[1]) != 2  # not beyond the one that cancels
        buttons[1].click()
        assert (answer, dialog.isVisible()) == (["use"], False)

    def test_a_real_text(self, window: QWidget) -> None:
        def answer() -> None:
            dialog = there(QApplication.activeModalWidget())
            assert isinstance(dialog, QDialog)
            child(dialog, TextField, "text").setText("water")
            dialog.accept()

        QTimer.singleShot(0, answer)
        prompter = QtPrompter(window)
        assert prompter.ask_text(title="Tag", label="Tag", ok="Add", cancel="Cancel") == "water"

    def test_files_are_looked_for_where_the_last_one_was(
        self, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[Path] = []

        def choose(_window: QWidget, *, folder: str, name: str, **_rest: object) -> list[Path]:
            asked.append(Path(folder) / name)
            return [tmp_path / "out.csv"]

        monkeypatch.setattr(file_dialogs, "ask", choose)
        prompter = QtPrompter(window)
        for _ in range(2):
            assert prompter.ask_save_file(title="Export", suggestion=Path("a.csv")) == tmp_path / "out.csv"
        assert asked[0].is_absolute()
        assert asked[1] == tmp_path / "a.csv"
        for folder, shown in ((tmp_path / "there", "there/a.csv"), (tmp_path / "not there", "a.csv")):
            (tmp_path / "there").mkdir(exist_ok=True)
            prompter.ask_save_file(title="Export", suggestion=folder / "a.csv")
            assert asked[-1] == tmp_path / shown

    def test_endings(self) -> None:
        kinds = [FileKind("Spreadsheets", ("*.csv", "*.xlsx"))]
        assert with_suffix(Path("people"), kinds) == Path("people.csv")
        assert with_suffix(Path("people.xlsx"), kinds) == Path("people.xlsx")

    def test_an_ending_that_is_added_never_hits_a_file_that_is_there(
        self, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        typed = tmp_path / "people"
        monkeypatch.setattr(file_dialogs, "ask", lambda *_, **_rest: [typed])
        prompter, kinds = QtPrompter(window), [FileKind("Spreadsheets", ("*.csv",))]
        for name in ("people.csv", "people 2.csv", "people 3.csv"):
            chosen = prompter.ask_save_file(title="Export", suggestion=Path("people.csv"), kinds=kinds)
            assert chosen == tmp_path / name
            (tmp_path / name).write_text("here")


def press(window: QWidget, name: str) -> None:
    """Press a button of the dialog that is open now."""
    dialog = there(QApplication.activeModalWidget())
    assert dialog.parentWidget() is window
    child(dialog, Button, name).click()


def test_menus(window: QWidget, qtbot: QtBot) -> None:
    heard: list[object] = []
    made = menus.menu(
        window,
        [menus.action(window, "Write", lambda: heard.append("write"), icon="mail", shortcut="Ctrl+W"), None],
    )
    made.actions()[0].trigger()
    stages = menus.choice_menu(
        window, [("Met", "met", "disc-tick", "success"), ("Later", 2, "", "")], heard.append, keys=True
    )
    stages.actions()[0].trigger()
    assert heard == ["write", "met"]
    assert stages.actions()[0].text() == "&1  Met"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_letters_of_the_menus_are_underlined_for_the_keyboard_only(window: QWidget, qtbot: QtBot) -> None:
    bar = menus.MenuBar(window)
    bar.show()
    file = there(bar.addMenu("&File && more")).menuAction()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def drawn() -> str:
        option = QStyleOptionMenuItem()
        bar.initStyleOption(option, file)
        return option.text

    assert drawn() == "File && more"
    bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
    qtbot.waitUntil(bar.hasFocus)
    assert drawn() == "&File && more"
