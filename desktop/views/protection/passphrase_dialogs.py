"""Asking for a passphrase: a new one twice, or the one there is before something is done that needs it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.models.protection import CHANGE, ON, Protection, Wish
from desktop.qtkit.announce import announce
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field
from desktop.qtkit.labels import Label
from desktop.qtkit.secret_field import SecretField
from desktop.views.protection import words
from desktop.views.protection.passphrase_step import PassphraseStep


class _Asking(Dialog):
    """A dialog that looks, in the background, whether the passphrase is right before it ends."""

    def __init__(self, protection: Protection, window: QWidget, *, ok: str, kind: str = "primary") -> None:
        super().__init__("", parent=window)
        self._protection = protection
        self.busy_bar = BusyBar(name=self.tr("Looking whether it is right"), parent=self)
        self.cancel_button = self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.ok_button = self.add_button(ok, kind=kind, name="ok_button")
        self.buttons.accepted.disconnect()
        self.buttons.accepted.connect(self._on_ok)
        protection.failed.connect(self._on_failed)

    def _on_ok(self) -> None:
        raise NotImplementedError

    def _refuse(self, sentence: str) -> None:
        raise NotImplementedError

    def _check(self, typed: str) -> None:
        self._set_busy(True)
        self._protection.check(typed, done=self._on_right)

    def _on_right(self) -> None:
        self._set_busy(False)
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self._set_busy(False)
        caps = any(one.is_caps_on for one in self.findChildren(SecretField))
        self._refuse(words.of_failure(error, caps=caps))
        self.fit()

    def _set_busy(self, busy: bool) -> None:
        self.ok_button.setEnabled(not busy)
        self.busy_bar.start() if busy else self.busy_bar.stop()


class NewPassphraseDialog(_Asking):
    """Turning the protection on, or another passphrase: see ``wish`` once it was accepted."""

    def __init__(self, protection: Protection, window: QWidget, *, kind: str) -> None:
        self._kind = kind
        changes = kind == CHANGE
        ok = self.tr("Change it") if changes else self.tr("Protect the notebook")
        super().__init__(protection, window, ok=ok)
        self.setWindowTitle(
            self.tr("Change the passphrase") if changes else self.tr("Protect with a passphrase")
        )
        self.setObjectName("new_passphrase_dialog")
        text = self.tr(
            "Askwell asks for it when the notebook is opened. Nobody can restore it for you, but there will be a "
            "recovery code to print."
        )
        if changes:
            text = self.tr(
                "The recovery code until now ends with the old passphrase; there will be a new one to print."
            )
        self.step = PassphraseStep(text, asks_old=changes, parent=self)
        self.body.addWidget(self.busy_bar)
        self.body.addWidget(self.step)
        self.step.take_focus()

    @property
    def wish(self) -> Wish:
        """What was typed, for the program to do."""
        return self._wish

    def done(self, result: int) -> None:
        self._wish = Wish(self._kind, old=self.step.old.text(), new=self.step.new.text())
        self.step.forget()
        super().done(result)

    def _on_ok(self) -> None:
        if not self.step.check():
            self.fit()
        elif self._kind == ON:
            self.accept()
        else:
            self._check(self.step.old.text())

    def _refuse(self, sentence: str) -> None:
        self.step.refuse_old(sentence)


class AskPassphraseDialog(_Asking):
    """The passphrase, or the recovery code, before something is done; ``typed`` is what was right."""

    def __init__(
        self,
        protection: Protection,
        window: QWidget,
        *,
        title: str,
        text: str,
        ok: str,
        kind: str = "primary",
    ) -> None:
        super().__init__(protection, window, ok=ok, kind=kind)
        self.setWindowTitle(title)
        self.setObjectName("ask_passphrase_dialog")
        self.typed = ""
        self.body.addWidget(self.busy_bar)
        self.body.addWidget(Label(text, color="muted", wrap=True, parent=self))
        self.secret = SecretField(
            name=self.tr("Passphrase"),
            show_tip=self.tr("Show the passphrase"),
            hide_tip=self.tr("Hide the passphrase"),
            parent=self,
        )
        self.secret.setObjectName("secret")
        self.field = Field(
            self.tr("Passphrase"), self.secret, hint=self.tr("The recovery code is taken too."), parent=self
        )
        self.body.addWidget(self.field)
        self.secret.setFocus()

    def done(self, result: int) -> None:
        self.typed = self.secret.text()
        self.secret.conceal()
        super().done(result)

    def _on_ok(self) -> None:
        if self.secret.text():
            self._check(self.secret.text())
        else:
            self._refuse(words.nothing_typed(with_code=False))

    def _refuse(self, sentence: str) -> None:
        self.field.set_error(sentence)
        announce(self, sentence, urgent=True)
        self.secret.setFocus()
        self.secret.selectAll()


def ask_passphrase(
    protection: Protection,
    window: QWidget,
    *,
    title: str,
    text: str,
    ok: str,
    then: Callable[[str], object],
    kind: str = "primary",
) -> AskPassphraseDialog:
    """Ask, and go on with what was typed once it is right."""
    dialog = AskPassphraseDialog(protection, window, title=title, text=text, ok=ok, kind=kind)
    dialog.accepted.connect(lambda: then(dialog.typed))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
