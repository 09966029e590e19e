"""The one next step with a person, as a callout: tick it, or do it; or why there is none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.domain.names import first_name
from desktop.domain.nextstep import StepKind
from desktop.domain.schedule import DueStatus
from desktop.models.contacts_person import PersonCard
from desktop.qtkit.buttons import Button, LinkButton
from desktop.qtkit.callouts import Callout
from desktop.qtkit.labels import Label
from desktop.views.contacts import steps

_KINDS = {"warning": "warning", "danger": "danger"}


class StepBox(QWidget):
    """Shows what comes next; ``ticked`` completes it, ``pressed`` does it."""

    ticked = Signal()
    pressed = Signal()
    add_requested = Signal()
    wake_requested = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._build()

    def show_step(self, card: PersonCard, status: DueStatus | None) -> None:
        """Show a person's next step."""
        kind = card.step.step.step
        nothing = kind is StepKind.NONE
        self.callout.setVisible(not nothing)
        self.add_button.setVisible(nothing and not card.resting)
        self._rest.setVisible(card.resting)
        if nothing:
            return
        due = steps.long_due(card.step, status, clock=self._clock)
        self.callout.show_words(
            kind=_KINDS.get(due.color, "accent"),
            heading=self.tr("Next step"),
            title=steps.long_step(
                card.step, first_name=first_name(card.given, card.family, card.display_name)
            ),
            text=due.words,
            action=steps.step_action(card.step),
        )
        self.callout.tick.setVisible(kind is StepKind.FOLLOW_UP)
        icon = {StepKind.MEETING: "calendar", StepKind.WAIT: "hourglass"}.get(kind, "")
        self.callout.sign.setVisible(bool(icon))
        if icon:
            self.callout.sign.set_icon(icon, color=due.color if due.is_strong else "accent")

    def _build(self) -> None:
        self.callout = Callout(tickable=True, icon="calendar", parent=self)
        self.callout.setObjectName("step_callout")
        self.callout.tick.setObjectName("step_tick")
        self.callout.button.setObjectName("step_button")
        self.callout.ticked.connect(self.ticked)
        self.callout.pressed.connect(self.pressed)
        self.add_button = LinkButton(self.tr("Add a next step"), name="add_step_button", parent=self)
        self.add_button.set_icon("plus")
        self.add_button.clicked.connect(lambda _checked=False: self.add_requested.emit())
        self._rest = QWidget(self)
        row = QHBoxLayout(self._rest)
        row.setContentsMargins(0, 0, 0, 0)
        words = self.tr("Reminders for this person are stopped.")
        row.addWidget(Label(words, style="caption", wrap=True, parent=self._rest), 1)
        self.wake_button = Button(
            self.tr("Let them come again"), kind="quiet", small=True, name="wake_button", parent=self._rest
        )
        self.wake_button.clicked.connect(lambda _checked=False: self.wake_requested.emit())
        row.addWidget(self.wake_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.callout)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.add_button)
        line.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._rest)
