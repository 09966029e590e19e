"""Under the draft: open, copy, put off, mark sent."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.kinds import FollowUpKind
from desktop.models.followups_draft import DraftModel
from desktop.qtkit.buttons import Button
from desktop.qtkit.dialogs import Footer
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
        self.sent_button = Button(self.tr("Mark sent"), icon="check", name="sent_button", parent=self)
        self.again_button = Button(self.tr("Put back"), icon="rotate-ccw", name="again_button", parent=self)
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

    def _lay_out(self) -> None:
        self.row.setContentsMargins(24, 13, 24, 11)
        for part in (self.open_button, self.copy_button):
            self.row.addWidget(part)
        self.row.addStretch(1)
        for part in (self.snooze_button, self.sent_button, self.again_button):
            self.row.addWidget(part)
