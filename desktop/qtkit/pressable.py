"""What every button that draws itself has in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from desktop.qtkit import focus

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object  # it stands beside the Qt class that it is mixed into


class AnswersToggle(_Button):
    """Makes a checkable button heed a screen reader, which does not click it but changes its state.

    Qt does that from below, past the methods of this class: whatever was changed neither by the program nor by
    a click is taken back, and clicked.
    """

    _own = False

    def setChecked(self, checked: bool) -> None:
        """Change the state, as the program does."""
        before, self._own = self._own, True
        super().setChecked(checked)
        self._own = before

    def nextCheckState(self) -> None:
        before, self._own = self._own, True
        super().nextCheckState()
        self._own = before

    def checkStateSet(self) -> None:
        super().checkStateSet()
        group = self.group()
        excluded = not self.isChecked() and (group.exclusive() if group is not None else self.autoExclusive())
        if not self._own and not excluded:
            QTimer.singleShot(0, self, self._click_instead)

    def _click_instead(self) -> None:
        blocked = self.blockSignals(True)
        self.setChecked(not self.isChecked())
        self.blockSignals(blocked)
        self.click()


class Pressable(QAbstractButton):
    """A button that paints itself: Enter presses it as Space does, and the keyboard's focus is ringed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        focus.came(self, event.reason())
