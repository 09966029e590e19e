"""What stands there when nothing waits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.theme import theme


class FollowUpsEmpty(Pane):
    """A sentence on what will come, a button for a follow-up of one's own, and the way to what is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.sign = IconLabel(
            "mail-check", size=26, color="accent", disc=56, ground="accent-soft", parent=self
        )
        self.title = Label(self.tr("Nothing waits for you"), style="title", align="center", parent=self)
        self.title.setObjectName("title")
        self.text = Label(
            self.tr(
                "After each meeting, Askwell puts the thank-you note here and counts two days. "
                "Advice you marked comes back later as “tell them how it went”."
            ),
            color="muted",
            wrap=True,
            align="center",
            parent=self,
        )
        self.add_button = Button(
            self.tr("Add a follow-up"), kind="primary", icon="plus", name="add_button", parent=self
        )
        self.done_button = Button(self.tr("Show done"), name="done_button", parent=self)
        self._lay_out()
        self.restyle()

    def restyle(self) -> None:
        super().restyle()
        self.text.setFixedWidth(theme().px(480))

    def show_done(self, *, any_done: bool) -> None:
        """Offer what is done, if anything is."""
        self.done_button.setVisible(any_done)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.done_button)
        buttons.addStretch(1)
        text = QHBoxLayout()
        text.addStretch(1)
        text.addWidget(self.text)
        text.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.sign, 0, middle)
        column.addSpacing(16)
        column.addWidget(self.title, 0, middle)
        column.addSpacing(8)
        column.addLayout(text)
        column.addSpacing(24)
        column.addLayout(buttons)
        column.addStretch(1)
