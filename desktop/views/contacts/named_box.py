"""The other way round: people whom this person named, contacts already or only names yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.names import initials
from desktop.models.contacts_person import NamedRow, PersonCard
from desktop.qtkit.badges import Avatar
from desktop.qtkit.buttons import Button
from desktop.qtkit.labels import Label
from desktop.views.contacts.small import NameLink
from desktop.views.contacts.words import subject


class NamedBox(QWidget):
    """Hidden as long as nobody was named."""

    person_requested = Signal(int)
    add_requested = Signal(int)
    """Make a contact of this referral."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NamedRow, ...] = ()
        self._label = Label(style="label", parent=self)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._shown: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._label)
        column.addLayout(self._column)

    def show_card(self, card: PersonCard) -> None:
        """Show whom a person named."""
        self._label.setText(self.tr("People {subject} named").format(subject=subject(card.pronouns)))
        self.setVisible(bool(card.named))
        if card.named == self._rows:
            return
        self._rows = card.named
        for old in self._shown:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [self._line(row) for row in card.named]
        for line in self._shown:
            self._column.addWidget(line)

    def _line(self, row: NamedRow) -> QWidget:
        line = QWidget(self)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        side = Qt.AlignmentFlag.AlignTop if row.about else Qt.AlignmentFlag.AlignVCenter
        across.addWidget(Avatar(initials(row.name), size=24, parent=line), 0, side)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name(row, line))
        if row.about:
            words.addWidget(Label(row.about, style="caption", elide=True, parent=line))
        across.addLayout(words, 1)
        if not row.person:
            add = Button(self.tr("Add to contacts"), kind="quiet", small=True, parent=line)
            add.setObjectName(f"add_named_{row.referral}")
            add.clicked.connect(lambda _checked=False: self.add_requested.emit(row.referral))
            across.addWidget(add)
        return line

    def _name(self, row: NamedRow, parent: QWidget) -> QWidget:
        if not row.person:
            return Label(row.name, style="body_medium", elide=True, parent=parent)
        link = NameLink(row.name, name=f"named_{row.person}", parent=parent)
        link.clicked.connect(lambda _checked=False: self.person_requested.emit(row.person))
        return link
