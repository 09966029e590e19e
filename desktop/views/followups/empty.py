"""What stands there when nothing waits."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.qtkit.buttons import Button
from desktop.qtkit.callouts import EmptyState
from desktop.qtkit.labels import Pane


class FollowUpsEmpty(Pane):
    """A sentence on what will come, a button for a follow-up of one's own, and the way to what is done."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("base", parent=parent)
        self.add_button = Button(
            self.tr("Add a follow-up"), kind="primary", icon="plus", name="add_button", parent=self
        )
        self.done_button = Button(self.tr("Show done"), name="done_button", parent=self)
        self.state = EmptyState(
            self.tr("Nothing waits for you"),
            self.tr(
                "After each meeting, Askwell puts the thank-you note here and counts two days. "
                "Advice you marked comes back later as “tell them how it went”."
            ),
            icon="mail-check",
            buttons=(self.add_button, self.done_button),
            parent=self,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.state)

    def show_done(self, *, any_done: bool) -> None:
        """Offer what is done, if anything is."""
        self.done_button.setVisible(any_done)
