"""The dialog for a new person: only the name is needed, and nothing that was typed is lost by an error."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.models.contacts_person import PersonWatch
from desktop.qtkit import completing
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextField
from desktop.views import problems
from desktop.views.contacts.in_place import propose


class NewPersonDialog(Dialog):
    """``wanted`` sends the values of the op; the owner answers with ``set_error`` or ``added``."""

    wanted = Signal(dict)

    def __init__(self, watch: PersonWatch, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", width=464, scrolls=True, parent=parent)
        self.setObjectName("new_person_dialog")
        self._watch = watch
        self.setWindowTitle(self.tr("New person"))
        self._build_fields()
        self._build_footer()
        self.name_field.setText(name)
        self.name_field.setFocus()

    @property
    def wants_another(self) -> bool:
        """Whether somebody else is to be added after this person."""
        return self.another_box.isChecked()

    def set_error(self, error: UserError) -> None:
        """Show what is wrong under the field that is wrong; everything typed stays."""
        field = self._fields.get(error.field or "", self._fields["name"])
        field.set_error(problems.sentence(error))
        self.fit()
        field.control.setFocus()

    def added(self) -> None:
        """The person is in the notebook: make room for the next one, or close."""
        if not self.wants_another:
            super().accept()
            return
        for field in (self.name_field, self.role_field, self.email_field, self.phone_field):
            field.clear()
        self.name_field.setFocus()

    def accept(self) -> None:
        """Ask for the person; the dialog stays until they are there."""
        for field in self._fields.values():
            field.set_error("")
        self.wanted.emit(dict(self._values()))

    def _values(self) -> Mapping[str, object]:
        how = self.how_combo.currentText().strip()
        referrer = self._watch.person_named(how) if how else 0
        return {
            "name": self.name_field.text(),
            "role": self.role_field.text(),
            "organisation": self.organisation_field.text(),
            "email": self.email_field.text(),
            "phone": self.phone_field.text(),
            "referred_by": referrer or None,
            "how_found": "" if referrer else how,
        }

    def _build_fields(self) -> None:
        self.name_field = self._text("name_field", self.tr("Name"), "")
        self.role_field = self._text("role_field", self.tr("Role"), self.tr("Marine surveyor"))
        self.organisation_field = self._text("organisation_field", self.tr("Organisation"), "")
        propose(self.organisation_field, self._watch.organisations())
        self.how_combo = ComboBox(editable=True, name=self.tr("How did you get the name?"), parent=self)
        self.how_combo.setObjectName("how_combo")
        self.how_combo.set_items([(name, name) for name in self._watch.people_names()])
        self.how_combo.setCurrentIndex(-1)
        self.how_combo.setEditText("")
        completer = self.how_combo.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completing.dress(completer)
        self.email_field = self._text("email_field", self.tr("E-mail"), self.tr("Optional"))
        self.phone_field = self._text("phone_field", self.tr("Phone"), self.tr("Optional"))
        hint = self.tr("A person you know, or free text such as “article in the alumni letter”")
        self._fields = {
            "name": Field(self.tr("Name"), self.name_field, parent=self),
            "role": Field(self.tr("Role"), self.role_field, parent=self),
            "organisation": Field(self.tr("Organisation"), self.organisation_field, parent=self),
            "how_found": Field(self.tr("How did you get the name?"), self.how_combo, hint=hint, parent=self),
            "email": Field(self.tr("E-mail"), self.email_field, parent=self),
            "phone": Field(self.tr("Phone"), self.phone_field, parent=self),
        }
        self._fields["referrer"] = self._fields["how_found"]
        self.body.addWidget(self._fields["name"])
        self.body.addLayout(self._pair("role", "organisation"))
        self.body.addWidget(self._fields["how_found"])
        self.body.addLayout(self._pair("email", "phone"))

    def _text(self, key: str, name: str, example: str) -> TextField:
        field = TextField(placeholder=example, name=name, parent=self)
        field.setObjectName(key)
        return field

    def _pair(self, first: str, second: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for key in (first, second):
            row.addWidget(self._fields[key], 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _build_footer(self) -> None:
        self.another_box = CheckBox(self.tr("Add another"), parent=self)
        self.another_box.setObjectName("another_box")
        self.add_note(self.another_box)
        self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.add_person_button = self.add_button(
            self.tr("Add person"), kind="primary", name="add_person_button"
        )
