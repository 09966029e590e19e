"""A field that takes keys instead of text: whatever is pressed in it becomes the shortcut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.qtkit.fields import TextField

_ALONE = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_LEAVE = frozenset(
    {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}
)
_TAKE_AWAY = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_KEPT = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class KeyField(TextField):
    """``pressed`` carries the keys; without modifiers Backspace and Del take the key away, Tab, Enter and Esc leave."""

    pressed = Signal(QKeySequence)
    taken_away = Signal()
    left = Signal()
    """Enter or Esc: back to where one came from."""

    def __init__(self, *, placeholder: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, name=name, parent=parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut acts while keys are chosen
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._leaves(event):
            self.keyPressEvent(event)  # Qt would take Tab with modifiers for itself
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & _KEPT
        event.accept()
        if key in _ALONE:
            return
        if held:
            self.pressed.emit(QKeySequence(QKeyCombination(held, key)))
        elif key in _TAKE_AWAY:
            self.taken_away.emit()
        elif key in _LEAVE:
            self.left.emit()
        else:
            self.pressed.emit(QKeySequence(key))

    def _leaves(self, event: QKeyEvent) -> bool:
        """Tab goes on to the next control, as it does everywhere."""
        plain = not event.modifiers() & (_KEPT & ~Qt.KeyboardModifier.ShiftModifier)
        return plain and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
