"""Choosing a passphrase: the one until now where there is one, the new one twice, and how hard it is to guess."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.passphrases import strength
from desktop.qtkit.fields import Field
from desktop.qtkit.labels import Label
from desktop.qtkit.secret_field import SecretField
from desktop.views.protection import words


class PassphraseStep(QWidget):
    """``changed`` whenever something was typed. Any passphrase is taken; the words beside it only tell."""

    changed = Signal()

    def __init__(self, text: str, *, asks_old: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label(text, color="muted", wrap=True, parent=self)
        self.old = self._secret("old", self.tr("Passphrase until now"))
        self.new = self._secret("new", self.tr("New passphrase") if asks_old else self.tr("Passphrase"))
        self.again = self._secret("again", self.tr("Once more"))
        self.old_field = Field(self.old.accessibleName(), self.old, parent=self)
        self.new_field = Field(
            self.new.accessibleName(), self.new, hint=words.of_strength(strength("")), parent=self
        )
        self.again_field = Field(self.again.accessibleName(), self.again, parent=self)
        self.old_field.setVisible(asks_old)
        self._asks_old = asks_old
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for widget in (self._text, self.old_field, self.new_field, self.again_field):
            column.addWidget(widget)
        column.addStretch(1)
        self.new.textChanged.connect(lambda text: self.new_field.set_hint(words.of_strength(strength(text))))
        for secret in self._secrets():
            secret.textChanged.connect(lambda _text: self.changed.emit())
            secret.caps_changed.connect(lambda _on: self._show_caps())

    def take_focus(self) -> None:
        """Put the caret into the first field."""
        (self.old if self._asks_old else self.new).setFocus()

    def check(self) -> bool:
        """Whether everything is filled in and both are the same; what is missing is said under its field."""
        if self._asks_old and not self.old.text():
            return self._complain(self.old_field, words.nothing_typed(with_code=False))
        if not self.new.text():
            return self._complain(self.new_field, words.nothing_typed(with_code=False))
        if self.new.text() != self.again.text():
            return self._complain(self.again_field, self.tr("These two are not the same. Type it once more."))
        return True

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        for secret in self._secrets():
            secret.conceal()

    def refuse_old(self, sentence: str) -> None:
        """The one until now was not right."""
        self._complain(self.old_field, sentence)
        self.old.selectAll()

    def _secret(self, name: str, label: str) -> SecretField:
        made = SecretField(
            name=label,
            show_tip=self.tr("Show: {field}").format(field=label),
            hide_tip=self.tr("Hide: {field}").format(field=label),
            parent=self,
        )
        made.setObjectName(name)
        return made

    def _secrets(self) -> tuple[SecretField, ...]:
        return (self.old, self.new, self.again)

    def _complain(self, field: Field, sentence: str) -> bool:
        field.set_error(sentence)
        field.control.setFocus()
        return False

    def _show_caps(self) -> None:
        on = any(secret.is_caps_on for secret in self._secrets())
        self.again_field.set_hint(self.tr("Caps Lock is on.") if on else "")
