"""Under the draft: open, copy, put off, mark sent."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.domain.kinds import FollowUpKind
from desktop.models.followups_draft import DraftModel
from desktop.qtkit import menus
from desktop.qtkit.buttons import Button
from desktop.qtkit.footer import Footer
from desktop.qtkit.sides import SidesLayout
from desktop.views.followups.actions import FollowUpActions


class ComposerFoot(Footer):
    """The action bar of the composer; it never scrolls away."""

    def __init__(self, actions: FollowUpActions, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.snooze_menu = QMenu(self)
        self.snooze_menu.setObjectName("snooze_menu")
        self.snooze_menu.aboutToShow.connect(lambda: actions.fill_snooze(self.snooze_menu))
        self.open_button = Button(
            self.tr("Open in mail app"), kind="primary", icon="external-link", name="open_button", parent=self
        )
        self.copy_button = Button(self.tr("Copy"), icon="copy", name="copy_button", parent=self)
        self.snooze_button = Button(
            self.tr("Snooze"), icon="alarm-clock", menu=self.snooze_menu, name="snooze_button", parent=self
        )
        menus.keep_within(self.snooze_menu, self.snooze_button)
        self.sent_button = Button(self.tr("Mark sent"), icon="check", name="sent_button", parent=self)
        self.again_button = Button(self.tr("Put back"), icon="rotate-ccw", name="again_button", parent=self)
        self._buttons = (
            self.open_button,
            self.copy_button,
            self.snooze_button,
            self.sent_button,
            self.again_button,
        )
        self._low = False
        self._lay_out()

    def show_follow_up(self, model: DraftModel) -> None:
        """Offer what fits the follow-up in hand; there is one primary button at most."""
        card = model.card
        if card is None:
            return
        message, reachable = model.is_message, bool(model.to)
        self.open_button.setVisible(message and model.is_open)
        self.open_button.set_kind("primary" if reachable else "standard")
        self.copy_button.setVisible(message)
        self.copy_button.set_kind("primary" if message and model.is_open and not reachable else "standard")
        self.snooze_button.setVisible(model.is_open)
        self.sent_button.setVisible(model.is_open)
        self.again_button.setVisible(not model.is_open)
        task = card.kind == FollowUpKind.TASK and not model.draft.text
        self.sent_button.setText(self.tr("Mark sent") if message and not task else self.tr("Done"))
        self.sent_button.restyle()
        self._fit()

    def set_low(self, low: bool) -> None:
        """Leave the draft more room in a low window: one row, if need be with two icons for words."""
        self._low = low
        side, above = (12, 5) if low else (24, 13)
        self.row.setContentsMargins(side, above, side, above - 2)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [button for button in self._buttons if not button.isHidden()]
        for button in (self.copy_button, self.snooze_button):
            button.set_wordless(False)
        needed = sum(button.sizeHint().width() + 8 for button in shown) + 2 * 24
        wordless = self._low and needed > self.width()
        for button in (self.copy_button, self.snooze_button):
            button.set_wordless(wordless)

    def _lay_out(self) -> None:
        self.set_low(False)
        whole = QWidget(self)
        sides = SidesLayout(whole, row_spacing=4)
        sides.addWidget(_group(whole, self.open_button, self.copy_button))
        sides.addWidget(_group(whole, self.snooze_button, self.sent_button, self.again_button))
        self.row.addWidget(whole, 1)


def _group(parent: QWidget, *buttons: Button) -> QWidget:
    """Buttons side by side, that stay together where the row is too short for all."""
    group = QWidget(parent)
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return group
