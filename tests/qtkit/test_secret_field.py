"""A field for a passphrase: dots, an eye that shows it, and Caps Lock noticed by what is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.qtkit.dialogs import Dialog
from desktop.qtkit.secret_field import SecretField, caps_lock_after

KEY, NONE, SHIFT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(qtbot: QtBot) -> SecretField:
    made = SecretField(name="Passphrase", show_tip="Show it", hide_tip="Hide it")
    qtbot.addWidget(made)
    made.resize(300, 32)
    made.show()
    made.setFocus()
    return made


def press(key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = NONE, *, native: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, 0, 0, native, text)


def test_the_eye_shows_and_hides_it(field: SecretField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "heron")
    assert set(field.displayText()) <= {"●", "•"}
    qtbot.mouseClick(field.eye_button, Qt.MouseButton.LeftButton)
    assert field.displayText() == "heron"
    assert field.eye_button.toolTip() == "Hide it"
    assert field.eye_button.accessibleName() == "Show it"
    qtbot.keyClick(field.eye_button, Qt.Key.Key_Space)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    assert field.eye_button.toolTip() == "Show it"


def test_tab_goes_from_one_field_to_the_next_and_comes_to_the_eyes_last(qtbot: QtBot) -> None:
    dialog = Dialog("Protect")
    qtbot.addWidget(dialog)
    first, second = (
        SecretField(name=name, show_tip="Show it", hide_tip="Hide it") for name in ("Passphrase", "Again")
    )
    dialog.body.addWidget(first)
    dialog.body.addWidget(second)
    dialog.show()
    first.setFocus()
    went = []
    for _ in range(4):
        qtbot.keyClick(dialog.focusWidget(), KEY.Key_Tab)
        went.append(dialog.focusWidget())
    assert went == [second, first.eye_button, second.eye_button, first]


def test_what_is_typed_while_the_eye_has_the_focus_is_not_written_into_the_field(
    field: SecretField, qtbot: QtBot
) -> None:
    qtbot.keyClicks(field, "heron")
    field.eye_button.setFocus()
    qtbot.waitUntil(field.eye_button.hasFocus)
    qtbot.keyClicks(field.eye_button, "reed")
    assert field.text() == "heron"


def test_it_is_concealed_when_it_has_been_used(field: SecretField) -> None:
    field.setText("heron")
    field.eye_button.click()
    field.conceal()
    assert (field.text(), field.echoMode()) == ("", QLineEdit.EchoMode.Password)


def test_the_eye_stands_at_the_end_in_both_directions(field: SecretField) -> None:
    assert field.eye_button.geometry().right() > 290
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field.restyle()
    assert field.eye_button.geometry().left() < 10


def test_caps_lock_is_told_once(field: SecretField) -> None:
    told: list[bool] = []
    field.caps_changed.connect(told.append)
    for key, text in ((KEY.Key_H, "H"), (KEY.Key_E, "E"), (KEY.Key_1, "1"), (KEY.Key_R, "r")):
        field.keyPressEvent(press(key, text))
    assert told == [True, False]
    assert field.is_caps_on is False


@pytest.mark.parametrize(
    ("event", "found"),
    [
        (press(KEY.Key_A, "a"), False),
        (press(KEY.Key_A, "A"), True),
        (press(KEY.Key_A, "A", SHIFT), False),
        (press(KEY.Key_A, "a", SHIFT), True),
        (press(KEY.Key_Adiaeresis, "Ä"), True),
        (press(KEY.Key_1, "1"), None),
        (press(KEY.Key_Return, "\r"), None),
        (press(KEY.Key_1, "1", native=0x2), True),
        (press(KEY.Key_CapsLock, "", native=0x2), False),
        (press(KEY.Key_CapsLock, ""), True),
    ],
)
def test_what_a_key_tells_of_caps_lock(event: QKeyEvent, found: bool | None) -> None:
    assert caps_lock_after(event, platform="xcb") is found


def test_a_platform_that_tells_nothing_is_judged_by_letters() -> None:
    assert caps_lock_after(press(KEY.Key_CapsLock, "", native=0x2), platform="offscreen") is None
    assert caps_lock_after(press(KEY.Key_A, "a", native=0x2), platform="offscreen") is False
    assert caps_lock_after(press(KEY.Key_1, "1", native=0x100), platform="windows") is True
    assert caps_lock_after(press(KEY.Key_1, "1", native=0x10000), platform="cocoa") is True


def test_what_was_concealed_is_not_brought_back_by_undo(qtbot: QtBot) -> None:
    field = SecretField(name="Passphrase", show_tip="Show", hide_tip="Hide")
    qtbot.addWidget(field)
    field.eye_button.setChecked(True)
    qtbot.keyClicks(field, "herons wade")
    field.conceal()
    field.eye_button.setChecked(True)
    field.undo()
    assert field.text() == ""
