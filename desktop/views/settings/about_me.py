"""Preferences, About me: name, the usual overview with its speaking time, signature, ways to be reached."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.core.errors import UserError
from desktop.domain.profile import ProfileKey
from desktop.hub import Hub
from desktop.models.settings import Preferences
from desktop.qtkit.fields import Field, TextArea, TextField
from desktop.views import problems
from desktop.views.settings.rows import SettingsPage
from desktop.views.speaking_time import SpeakingTime
from desktop.views.typing import TypedText


class _KeptField(TextField):
    """A field in which Esc gives nothing up: it closes the dialog, which keeps what was typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AboutMePage(SettingsPage):
    """The user's own texts; drafts, scripts and prep sheets take them from here. Kept as they are typed."""

    def __init__(self, hub: Hub, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about_me_page")
        self._hub, self._preferences = hub, preferences
        self._typed = TypedText(self._keep, self)
        self._build()
        preferences.profile_changed.connect(self.refresh)
        preferences.rules_changed.connect(self.speaking.refresh)
        self.refresh()

    def refresh(self) -> None:
        me = self._preferences.profile
        if not self.name_field.hasFocus() or not self.name_field.isModified():
            self.name_field.setText(me.name)
        for name, text in (("overview", me.overview), ("signature", me.signature), ("contact", me.contact)):
            self._typed.put(name, text)
        self.speaking.refresh()

    def settle(self) -> None:
        """Keep what is still being typed."""
        self._typed.settle()
        if self.name_field.isModified():
            self._on_name(self.name_field.text())

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        self.name_field = _KeptField(placeholder=self.tr("Nora Lindqvist"), parent=self)
        self.name_field.setObjectName("name_field")
        self.name_field.committed.connect(self._on_name)
        self._fields = {
            "name": Field(self.tr("Name"), self.name_field, parent=self),
            "overview": self._overview_field(),
            "signature": self._signature_field(),
            "contact": self._contact_field(),
        }
        self.speaking = SpeakingTime(
            self._hub, self.overview_area, judge=self._preferences.judge, parent=self
        )
        for name, field in self._fields.items():
            self.column.addWidget(field)
            if name == "overview":
                self.column.addSpacing(6)
                self.column.addWidget(self.speaking)
            self.column.addSpacing(16)
        self.column.addStretch(1)

    def _overview_field(self) -> Field:
        example = self.tr("I teach geography and would like to understand what work in … is really like.")
        self.overview_area = self._area("overview", least=3, example=example)
        note = self.tr("Each prep sheet can change it for its person.")
        return Field(self.tr("About me, in half a minute"), self.overview_area, note=note, parent=self)

    def _signature_field(self) -> Field:
        example = self.tr("Nora Lindqvist, +00 555 0199")
        self.signature_area = self._area("signature", least=2, example=example)
        return Field(
            self.tr("Signature"),
            self.signature_area,
            note=self.tr("Ends your messages in place of the name."),
            parent=self,
        )

    def _contact_field(self) -> Field:
        self.contact_area = self._area("contact", least=1, example=self.tr("nora@lindqvist.example"))
        note = self.tr("How people reach you.")
        return Field(self.tr("E-mail and phone"), self.contact_area, note=note, parent=self)

    def _area(self, name: str, *, least: int, example: str) -> TextArea:
        area = TextArea(placeholder=example, least=least, most=6, parent=self)
        area.setObjectName(f"{name}_area")
        area.setAccessibleName("")
        self._typed.watch(area, name)
        return area

    # ------------------------------------------------------------ slots

    def _on_name(self, text: str) -> None:
        self.name_field.setModified(False)
        self._show(ProfileKey.NAME, self._write(ProfileKey.NAME, text))

    def _keep(self, name: str, text: str) -> bool:
        error = self._write(ProfileKey(name), text)
        self._show(name, error)
        return error is None

    def _write(self, key: ProfileKey, text: str) -> UserError | None:
        return self._preferences.write_profile(self.tr("Change About me"), key, text)

    def _show(self, name: str, error: UserError | None) -> None:
        self._fields[name].set_error("" if error is None else problems.sentence(error))
