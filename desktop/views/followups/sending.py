"""Getting a draft out: into the mail app, onto the clipboard, and marked as sent."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.drafts import Field
from desktop.domain.kinds import Channel, ReachKind
from desktop.domain.mailto import mail_link
from desktop.domain.profile import ProfileKey
from desktop.models.followups_draft import DraftModel
from desktop.ops import contacts_reaches, followups, outreach
from desktop.ops.profile import set_profile_value
from desktop.qtkit.prompts import Choice
from desktop.views import problems
from desktop.views.desk import Desk
from desktop.views.followups import words
from desktop.views.followups.actions import FollowUpActions
from desktop.views.followups.fields import field_name
from desktop.views.overview_question import ask_overview
from desktop.views.plural import counted


class Sheet(Protocol):
    """The draft as it stands on the screen."""

    @property
    def text(self) -> str:
        """Its text, with keys in its empty fields."""

    @property
    def words(self) -> tuple[str, str]:
        """Subject and text as they are seen, and leave the house."""

    @property
    def empty(self) -> list[str]:
        """Names of fields that are still empty."""

    def settle(self) -> bool:
        """Keep what is still being typed."""

    def fill_in(self) -> None:
        """Go to the first empty field."""

    def fill(self, field: str, value: str) -> None:
        """Put a value into an empty field wherever it stands."""


class Sending(QObject):
    """Works on the draft in hand."""

    def __init__(
        self,
        desk: Desk,
        *,
        model: DraftModel,
        actions: FollowUpActions,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._hub, self._prompter = desk.hub, desk.prompter
        self._model, self._actions = model, actions
        self._agreed: tuple[int, tuple[str, ...]] | None = None

    def open_mail(self, sheet: Sheet) -> None:
        """Hand the draft to the mail app; a long one goes by the clipboard."""
        card = self._model.card
        if card is None or not self._may_go(sheet, anyway=self.tr("Open anyway")):
            return
        sheet.settle()
        subject, text = sheet.words
        link = mail_link(self._model.to, subject=subject, body=text)
        if not link.with_body:
            self._to_clipboard(text)
        if not self._prompter.open_url(link.url):
            self._to_clipboard(text)
            copied = self.tr("The draft is copied; paste it where you write mail.")
            self._hub.tell(f"{self.tr('No mail app is set up on this computer.')} {copied}")
            return
        self._hub.run(self.tr("Open in the mail app"), followups.note_opened, follow_up=card.id)
        if not link.with_body:
            self._hub.tell(
                self.tr("The text is too long to hand over. It is copied: paste it into the mail.")
            )

    def copy(self, sheet: Sheet) -> None:
        """Put the text of the draft on the clipboard."""
        if self._model.card is None or not self._may_go(sheet, anyway=self.tr("Copy anyway")):
            return
        sheet.settle()
        self._to_clipboard(sheet.words[1])
        self._hub.tell(self.tr("The draft is copied."))

    def mark_sent(self, sheet: Sheet) -> None:
        """It is on its way: note that, and say what comes next."""
        card = self._model.card
        if card is None or not self._model.is_open:
            return
        if not self._may_go(sheet, anyway=self.tr("Mark sent anyway")):
            return
        sheet.settle()
        name = words.title(card)
        subject, text = sheet.words
        step = self._hub.run(
            self.tr("Sent: %1").replace("%1", name),
            outreach.mark_sent,
            follow_up=card.id,
            channel=Channel.EMAIL if self._model.to else Channel.MESSAGE,
            subject=subject,
            text=text,
        )
        self._actions.tell_next(self.tr("%1: sent.").replace("%1", name), step)

    def not_yet(self) -> None:
        """It was not sent after all."""
        if self._model.id:
            self._hub.run(self.tr("Not sent yet"), followups.not_sent_yet, follow_up=self._model.id)

    def add_address(self) -> None:
        """Ask for an e-mail address of the person and keep it."""
        card = self._model.card
        if card is None or card.person is None:
            return
        typed: str | None = ""
        hint = ""
        while typed is not None:
            typed = self._prompter.ask_text(
                title=self.tr("Add an address"),
                label=self.tr("E-mail address of %1").replace("%1", card.person.name),
                ok=self.tr("Add"),
                cancel=self.tr("Cancel"),
                text=typed,
                hint=hint,
            )
            if typed is None:
                return
            outcome = self._hub.attempt(
                self.tr("Add an address"),
                contacts_reaches.add,
                person=card.person.id,
                kind=ReachKind.EMAIL,
                value=typed,
            )
            if outcome.error is None:
                return
            hint = problems.sentence(outcome.error)

    def ask_own_name(self, sheet: Sheet) -> None:
        """Ask who writes, once for all drafts, and put the name where it is missing."""
        name = self._prompter.ask_text(
            title=self.tr("Your name"),
            label=self.tr("How do you sign your messages?"),
            ok=self.tr("Save"),
            cancel=self.tr("Cancel"),
            hint=self.tr("It is kept in this notebook and used in all drafts."),
        )
        if not name or not name.strip():
            return
        self._hub.run(self.tr("Your name"), set_profile_value, key=ProfileKey.NAME, value=name)
        sheet.fill(Field.MY_NAME, self._model.my_name)
        self._go_on(sheet, Field.MY_NAME)

    def ask_overview(self, sheet: Sheet) -> None:
        """Ask for the few sentences about oneself, once for all drafts, and put them where they are missing."""
        text = ask_overview(self._hub, self._prompter, text=self._model.my_overview)
        if text:
            sheet.fill(Field.ABOUT_ME, self._model.overview_for(sheet.text) or text)
            self._go_on(sheet, Field.ABOUT_ME)

    def _go_on(self, sheet: Sheet, field: Field) -> None:
        """Go to the next field that is open, unless this one still is."""
        if sheet.empty and field not in sheet.empty:
            sheet.fill_in()

    def _may_go(self, sheet: Sheet, *, anyway: str) -> bool:
        """Ask about fields that are still empty; False when they are to be filled in first, or it was called off."""
        empty = sheet.empty
        if not empty or self._agreed == (self._model.id, tuple(empty)):
            return True
        names = ", ".join(field_name(name) for name in empty)
        count = counted("sending", "One field is empty:", "%n fields are empty:", len(empty))
        answer = self._prompter.ask_choice(
            title=self.tr("Empty fields"),
            text=f"{count} {names}",
            choices=(
                Choice("cancel", self.tr("Cancel")),
                Choice("use", anyway),
                Choice("fill", self.tr("Fill in"), "primary"),
            ),
        )
        if answer == "use":
            self._agreed = (self._model.id, tuple(empty))  # whoever goes on with it is not asked once more
            return True
        if answer == "fill":
            sheet.fill_in()
        return False

    def _to_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
