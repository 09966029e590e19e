"""SecretField: a text that nobody beside the person may read, with a button that shows it, and Caps Lock noticed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.qtkit.buttons import IconButton
from desktop.qtkit.fields import TextField
from desktop.qtkit.focus_order import stop_last
from desktop.qtkit.theme import theme

_CAPS_BITS = {"xcb": 0x2, "wayland": 0x2, "windows": 0x100, "cocoa": 0x10000}
"""Where each platform keeps the state of Caps Lock in the native modifiers of a key event."""
BUTTON = 28
DOT_GAP = 3.0


class SecretField(TextField):
    """One line whose letters are dots until the eye at its end is pressed.

    ``caps_changed`` carries whether Caps Lock is known to be on. No word of it is kept for completing or undoing
    anywhere else.
    """

    caps_changed = Signal(bool)

    def __init__(
        self,
        *,
        name: str,
        show_tip: str,
        hide_tip: str,
        more_follow: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """``more_follow``: Tab goes on to another field that is typed in, and comes to the eye last."""
        self._show_tip, self._hide_tip = show_tip, hide_tip
        self.is_caps_on = False
        super().__init__(name=name, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhNoAutoUppercase
        )
        self.eye_button = IconButton("eye", show_tip, size=BUTTON, name="eye_button", parent=self)
        self.eye_button.setCheckable(True)
        if more_follow:
            stop_last(self.eye_button)  # a passphrase with a blank, typed on after Tab, would show itself
        self.eye_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye_button.toggled.connect(self._on_eye)
        self._space_dots()
        self.restyle()

    def restyle(self) -> None:
        """The text ends before the eye."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = theme().height(BUTTON)
        self.setTextMargins(room if mirrored else 0, 0, 0 if mirrored else room, 0)
        self._place()
        self.update()

    def conceal(self) -> None:
        """Empty it and show dots again."""
        self.setText("")  # unlike clear(), which Ctrl+Z would take back
        self.eye_button.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.eye_button.hasFocus():
            event.ignore()  # Qt hands on what the eye has no use for: letters meant for elsewhere
            return
        self._look_for_caps(event)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if not hasattr(self, "eye_button"):
            return
        side = min(self.eye_button.sizeHint().width(), self.height() - 4)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 2 if mirrored else self.width() - side - 2
        self.eye_button.setGeometry(x, (self.height() - side) // 2, side, side)

    def _on_eye(self, shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.setEchoMode(modes.Normal if shown else modes.Password)
        self._space_dots()
        self.eye_button.set_icon("eye-off" if shown else "eye", color="muted")
        self.eye_button.set_tip(self._hide_tip if shown else self._show_tip)
        self.eye_button.setAccessibleName(self._show_tip)  # a screen reader says whether it is on

    def _space_dots(self) -> None:
        """Dots stand apart, so that one can see whether a key was taken; letters do not."""
        font = self.font()
        apart = DOT_GAP if self.echoMode() is QLineEdit.EchoMode.Password else 0.0
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, apart)
        self.setFont(font)

    def _look_for_caps(self, event: QKeyEvent) -> None:
        found = caps_lock_after(event, platform=QGuiApplication.platformName())
        if found is not None and found != self.is_caps_on:
            self.is_caps_on = found
            self.caps_changed.emit(found)


def caps_lock_after(event: QKeyEvent, *, platform: str) -> bool | None:
    """Whether Caps Lock is on once this key was pressed; None where the key does not tell.

    Qt does not say so: the platform's own modifiers do, and a letter whose case does not fit the Shift key.
    """
    bit = _CAPS_BITS.get(platform, 0)
    native = bool(event.nativeModifiers() & bit)
    if event.key() == Qt.Key.Key_CapsLock:
        return not native if bit else None
    if native:
        return True
    letter = event.text()
    if len(letter) != 1 or letter.lower() == letter.upper():
        return None
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return (letter == letter.upper()) != shifted
