"""One reminder in the panel: what it says, and Open, Later, Dismiss."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.reminders import Entry, LaterTo
from desktop.qtkit import menus
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button
from desktop.qtkit.labels import Label, Line
from desktop.views.reminders.words import Said, later_name, tr


class ReminderRow(QWidget):
    """``put_off`` carries the instant until which it keeps silent."""

    opened = Signal()
    put_off = Signal(object)
    dismissed = Signal()

    def __init__(
        self,
        entry: Entry,
        words: Said,
        *,
        later: Iterable[tuple[LaterTo, datetime]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setAccessibleName(words.whole)
        self.open_button = self._button(tr("Open"), words, name="open_button", kind="standard")
        self.later_button = self._button(tr("Later"), words, name="later_button")
        self.dismiss_button = self._button(tr("Dismiss"), words, name="dismiss_button")
        offered = [menus.action(self, later_name(to), partial(self.put_off.emit, at)) for to, at in later]
        self.later_button.setMenu(menus.menu(self, offered, name="later_menu"))
        self.later_button.setVisible(bool(offered))
        self.open_button.clicked.connect(lambda _checked=False: self.opened.emit())
        self.dismiss_button.clicked.connect(lambda _checked=False: self.dismissed.emit())
        self._lay_out(words)

    def _button(self, text: str, words: Said, *, name: str, kind: str = "plain") -> Button:
        made = Button(text, kind=kind, small=True, name=name, parent=self)
        made.setAccessibleName(f"{text}: {words.title}")
        made.setAccessibleDescription(words.text)
        return made

    def _lay_out(self, words: Said) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(words.title, style="body_medium", wrap=True, most=2, parent=self))
        text = Label(words.text, style="caption", wrap=True, most=2, parent=self)
        text.setVisible(bool(words.text))
        texts.addWidget(text)
        texts.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.open_button, self.later_button, self.dismiss_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        texts.addLayout(buttons)
        icon = IconLabel(words.icon, size=14, color=words.color, disc=24, ground=words.ground, parent=self)
        side = QVBoxLayout()
        side.addWidget(icon)
        side.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addLayout(side)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Line(parent=self))
