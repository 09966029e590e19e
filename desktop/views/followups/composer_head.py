"""Over the draft: for whom and when, the address it goes to, its subject."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.domain.names import initials
from desktop.models.followups_draft import DraftModel
from desktop.qtkit import tips
from desktop.qtkit.badges import Avatar
from desktop.qtkit.buttons import Button, IconButton
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.fields import TextField
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme
from desktop.views.followups import due, gaps, words


class TitleRow(QWidget):
    """Avatar, title, what stands under it, and the menu of all other things to do."""

    def __init__(self, *, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.avatar = Avatar("", size=40, parent=self)
        self.title = Label(style="title", line=24, elide=True, parent=self)
        self.title.setObjectName("title")
        self.standing = Label(color="muted", elide=True, parent=self)
        self.standing.setObjectName("standing")
        self.due = Label(elide=True, parent=self)
        self.due.setObjectName("due")
        self.more_button = IconButton("ellipsis", self.tr("More"), menu=menu, name="more_button", parent=self)
        self._lay_out()

    def show_follow_up(self, model: DraftModel, *, clock: Clock, reason: str) -> None:
        """Say whom and what it is about, and when it is due."""
        card = model.card
        if card is None:
            return
        name = card.person.name if card.person else ""
        self.avatar.set_initials(initials(name))
        self.avatar.setVisible(bool(name))
        self.title.setText(words.title(card))
        before = words.standing(card, clock=clock)
        if model.is_open:
            text = due.long_due(card.kind, model.status, on=card.due_on, at=card.due_at, clock=clock)
            self.due.setText(text.words)
            self.due.set_style("body_strong" if text.strong else "body", color=text.color)
        else:
            self.due.setText(words.closed(card, clock=clock))
            self.due.set_style("body", color="muted")
        self.standing.setText(f"{before} ·" if before else "")
        self.standing.setVisible(bool(before))
        for label in (self.due, self.standing):
            label.setToolTip(tips.plain(f"{label.text()}. {reason}" if reason else ""))
            label.setAccessibleDescription(reason)
        self._keep_due()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_due()

    def _keep_due(self) -> None:
        """The words before it give way first; the day does only where it has no room alone."""
        beside = self.avatar.sizeHint().width() + self.more_button.sizeHint().width() + 24
        self.due.setMinimumWidth(max(0, min(self.due.sizeHint().width(), self.width() - beside)))

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.setSpacing(4)  # a word space in either direction
        under.addWidget(self.standing)
        under.addWidget(self.due)
        under.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addLayout(under)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.avatar)
        row.addLayout(column, 1)
        row.addWidget(self.more_button)


class AddressRows(QWidget):
    """To and Subject. Without an address, a red field and the way to add one."""

    address_chosen = Signal(str)
    address_wanted = Signal()
    subject_edited = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to_combo = ComboBox(name=self.tr("To"), parent=self)
        self.to_combo.setObjectName("to_combo")
        self.to_combo.setPlaceholderText(self.tr("No e-mail address"))
        self.add_address_button = Button(self.tr("Add an address"), name="add_address_button", parent=self)
        self.subject_field = TextField(name=self.tr("Subject"), parent=self)
        self.subject_field.setObjectName("subject_field")
        self._lay_out()
        self.to_combo.chosen.connect(self._on_chosen)
        self.add_address_button.clicked.connect(lambda _checked=False: self.address_wanted.emit())
        self.subject_field.textEdited.connect(lambda _text: self.subject_edited.emit())

    def show_addresses(self, model: DraftModel) -> None:
        """Offer the addresses of the person."""
        items = [(self._label(one.value, one.label), one.value) for one in model.addresses]
        known = {value for _, value in items}
        if model.to and model.to not in known:
            items.insert(0, (model.to, model.to))
        missing = not items and model.is_open
        self.to_combo.set_items([*items, (self.tr("Add an address…"), "")])
        self.to_combo.set_value(model.to)
        self.to_combo.set_error(missing)
        self.to_combo.setEnabled(model.is_open)
        self.add_address_button.setVisible(missing)
        self.subject_field.setReadOnly(not model.is_open)

    def set_subject(self, text: str) -> None:
        """Show another subject, given as it is kept, unless it is there already."""
        text, _ = gaps.named(text)
        if self.subject_field.text() != text:
            self.subject_field.setText(text)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for words_before, parts in (
            (self.tr("To"), (self.to_combo, self.add_address_button)),
            (self.tr("Subject"), (self.subject_field,)),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            label = Label(words_before, color="muted", parent=self)
            theme().grow(label.setMinimumWidth, 56)
            label.setBuddy(parts[0])
            row.addWidget(label)
            for place, part in enumerate(parts):
                row.addWidget(part, 0 if place else 1)
            column.addLayout(row)

    def _label(self, value: str, label: str) -> str:
        return f"{value} ({label})" if label else value

    def _on_chosen(self, value: object) -> None:
        if value:
            self.address_chosen.emit(str(value))
        else:
            self.address_wanted.emit()
