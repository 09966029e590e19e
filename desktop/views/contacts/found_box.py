"""How one got the name: who referred them, and the words that go with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.names import initials
from desktop.models.contacts_person import PersonCard, PersonWatch
from desktop.qtkit.badges import Avatar
from desktop.qtkit.labels import Label
from desktop.views.contacts.in_place import InPlace, Part
from desktop.views.contacts.small import NameLink, SectionHead, ShyButton
from desktop.views.quoted import quoted


class FoundBox(QWidget):
    """ "Referred by" with a link to that person, and the text under it; both edited in place."""

    person_requested = Signal(int)

    def __init__(self, watch: PersonWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._referrer = 0
        self._build()
        self._connect()

    def show_card(self, card: PersonCard) -> None:
        """Show how a person was found."""
        self._referrer = card.referred_by
        self._avatar.set_initials(initials(card.referrer))
        self._avatar.setVisible(bool(card.referrer))
        self.link.setText(card.referrer)
        self.link.setVisible(bool(card.referred_by))
        self._name.setText(card.referrer)
        self._name.setVisible(bool(card.referrer) and not card.referred_by)
        self.referrer_text.show_texts(card.referrer)
        self._show_line(bool(card.referrer))
        shown = quoted(card.how_found) if card.referrer and card.how_found else card.how_found
        self.how_text.show_texts(card.how_found, shown=shown)

    def settle(self) -> None:
        """Hand over what is being edited."""
        self.referrer_text.settle()
        self.how_text.settle()

    def _build(self) -> None:
        self._head = SectionHead(self.tr("How you got the name"), parent=self)
        self._avatar = Avatar("", size=24, parent=self)
        self.link = NameLink("", name="referrer_link", parent=self)
        self._name = Label(style="body_medium", elide=True, parent=self)
        self._line = QWidget(self)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(Label(self.tr("Referred by"), parent=self._line))
        line.addWidget(self.link)
        line.addWidget(self._name, 1)
        line.addStretch(1)
        referrer = Part(
            "referrer", self.tr("Referred by"), self.tr("Add who gave you the name"), self._watch.people_names
        )
        self.referrer_text = InPlace([referrer], small=True, parent=self)
        self.referrer_text.setObjectName("referrer_text")
        example = self.tr("Add where from, or what they said")
        how = Part("how_found", self.tr("How you got the name"), example)
        self.how_text = InPlace([how], style="caption", color="muted", small=True, parent=self)
        self.how_text.setObjectName("how_text")
        self.change_button = ShyButton(
            "pencil",
            self.tr("Change who gave you the name"),
            section=self,
            name="referrer_button",
            parent=self,
        )
        self._head.add(self.change_button)
        self._lay_out()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for widget in (self._line, self.referrer_text, self.how_text):
            texts.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(row)

    def _connect(self) -> None:
        self.link.clicked.connect(lambda _checked=False: self.person_requested.emit(self._referrer))
        self.change_button.clicked.connect(lambda _checked=False: self._edit_referrer())
        self.referrer_text.closed.connect(lambda: self._show_line(bool(self.link.text())))

    def _edit_referrer(self) -> None:
        self._show_line(False)
        self.referrer_text.edit()

    def _show_line(self, known: bool) -> None:
        """The link while there is a referrer, the field while somebody writes or nobody is known."""
        editing = self.referrer_text.is_edited
        self._line.setVisible(known and not editing)
        self.referrer_text.setVisible(editing or not known)
