"""A follow-up without a draft: what it is about, and the one thing that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain import followups
from desktop.domain.kinds import FollowUpKind
from desktop.models.followups_draft import DraftCard, DraftModel
from desktop.qtkit.buttons import Button, LinkButton
from desktop.qtkit.labels import Label
from desktop.qtkit.theme import theme


class PlainPanel(QWidget):
    """Says in a sentence or two what is to be done; ``acted`` when its button is pressed."""

    acted = Signal()
    other_wanted = Signal()
    person_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = Label(wrap=True, parent=self)
        self.text.setObjectName("text")
        self.reason = Label(style="caption", wrap=True, parent=self)
        self.reason.setObjectName("reason")
        self.act_button = Button("", kind="primary", name="act_button", parent=self)
        self.other_button = Button("", name="other_button", parent=self)
        self._people: list[LinkButton] = []
        self._lay_out()
        self.act_button.clicked.connect(lambda _checked=False: self.acted.emit())
        self.other_button.clicked.connect(lambda _checked=False: self.other_wanted.emit())

    def show_follow_up(self, model: DraftModel, *, reason: str) -> None:
        """Say what this one is about."""
        card = model.card
        if card is None:
            return
        text, act, other = self._words(card)
        self.text.setText(text)
        self.reason.setText(reason)
        self.act_button.setText(act)
        self.act_button.setVisible(bool(act) and model.is_open)
        self.other_button.setText(other)
        self.other_button.setVisible(bool(other) and model.is_open)
        self._show_people(model if card.kind == FollowUpKind.SOMEONE_ELSE else None)

    def _words(self, card: DraftCard) -> tuple[str, str, str]:
        if followups.asks_to_rest(card.kind, rule=card.rule):
            return (
                self.tr("Two messages went without an answer. That says little about you: people are busy."),
                self.tr("Let it rest"),
                self.tr("Write once more"),
            )
        if card.kind == FollowUpKind.DEBRIEF:
            text = self.tr("Write down what you learned while it is fresh: five minutes are enough.")
            return text, self.tr("Open the debrief"), ""
        if card.kind == FollowUpKind.SOMEONE_ELSE:
            return self._someone_else(card), "", ""
        if card.person is not None:
            text = self.tr("A task of your own. Tick it off once it is done.")
            return text, "", self.tr("Write a message about it")
        return card.title, "", ""

    def _someone_else(self, card: DraftCard) -> str:
        place = card.person.organisation if card.person else ""
        return self.tr("No answer yet. Is there somebody else at %1 whose work interests you?").replace(
            "%1", place
        )

    def _show_people(self, model: DraftModel | None) -> None:
        for old in self._people:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._people = []
        for number, person in enumerate(model.colleagues if model else ()):
            words = f"{person.name}, {person.role}" if person.role else person.name
            link = LinkButton(words, name=f"person_{person.id}", parent=self)
            link.clicked.connect(lambda _checked=False, key=person.id: self.person_wanted.emit(key))
            self._column.insertWidget(2 + number, link, 0, Qt.AlignmentFlag.AlignLeading)
            self._people.append(link)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 8, 0, 0)
        buttons.setSpacing(8)
        buttons.addWidget(self.act_button)
        buttons.addWidget(self.other_button)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.text)
        self._column.addWidget(self.reason)
        self._column.addLayout(buttons)
        self._column.addStretch(1)
        for label in (self.text, self.reason):
            theme().grow(label.setMaximumWidth, 560)
