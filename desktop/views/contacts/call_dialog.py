"""The call script: what to say, line after line, and what became of the call."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.call_lines import CallLine
from desktop.domain.followups import CallOutcome
from desktop.domain.phrases import number_word
from desktop.models.contacts_person import CallSheet
from desktop.qtkit import tips
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button
from desktop.qtkit.callouts import SoftBox
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label, Line
from desktop.views.contacts.words import role_line
from desktop.views.quoted import quoted


class _Step(QWidget):
    """One line to say, with a round tick for when it was said."""

    def __init__(self, line: CallLine, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.tick = CheckBox(round_shape=True, parent=self)
        self.tick.setObjectName(f"said_{line.key}")
        self.tick.setAccessibleName(line.title)
        self.tick.toggled.connect(self._on_toggled)
        self._say = Label(quoted(line.say), style="script", wrap=True, parent=self)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(Label(line.title, style="label", parent=self))
        words.addWidget(self._say)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 12)
        row.setSpacing(12)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _on_toggled(self, said: bool) -> None:
        self._say.set_color("muted" if said else "text")


class CallDialog(Dialog):
    """``went`` sends how the call went; the dialog closes by itself then."""

    went = Signal(object)
    """A ``CallOutcome``."""

    def __init__(self, sheet: CallSheet, *, parent: QWidget | None = None) -> None:
        super().__init__("", width=640, scrolls=True, spacing=0, parent=parent)
        self.setObjectName("call_dialog")
        self._sheet = sheet
        self.setWindowTitle(self.tr("Call {name}").format(name=sheet.name))
        self._build_number()
        self._build_steps()
        self._build_now()
        self._build_footer()

    def _build_number(self) -> None:
        sheet = self._sheet
        self.body.setContentsMargins(24, 16, 24, 16)
        self.number_label = Label(
            sheet.phone or self.tr("No number yet"), style="title", tabular=True, selectable=True, parent=self
        )
        self.number_label.setObjectName("number_label")
        self.copy_button = Button(
            self.tr("Copy"), icon="copy", small=True, name="copy_number_button", parent=self
        )
        self.copy_button.setVisible(bool(sheet.phone))
        self.copy_button.clicked.connect(
            lambda _checked=False: QGuiApplication.clipboard().setText(sheet.phone)
        )
        words = Label(role_line(sheet.role, sheet.organisation), color="muted", elide=True, parent=self)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.number_label)
        row.addWidget(self.copy_button)
        row.addWidget(words, 1)
        self.body.addLayout(row)
        self.body.addSpacing(8)

    def _build_steps(self) -> None:
        self.steps: list[_Step] = []
        for number, line in enumerate(self._sheet.lines):
            if number:
                self.body.addWidget(Line(parent=self))
            step = _Step(line, parent=self)
            self.steps.append(step)
            self.body.addWidget(step)

    def _build_now(self) -> None:
        box = SoftBox("accent", parent=self)
        box.row.addWidget(
            IconLabel("circle-dot", color="accent", parent=box), 0, Qt.AlignmentFlag.AlignVCenter
        )
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("They have time right now?"), style="body_strong", parent=box))
        self.ready_label = Label(self._ready_text(), wrap=True, parent=box)
        self.ready_label.setObjectName("ready_label")
        self.ready_label.setToolTip(tips.plain(self._sheet.overview))
        words.addWidget(self.ready_label)
        box.row.addLayout(words, 1)
        self.start_button = Button(self.tr("Start session now"), icon="play", name="start_button", parent=box)
        self.start_button.clicked.connect(lambda _checked=False: self._went(CallOutcome.NOW))
        box.row.addWidget(self.start_button)
        self.body.addWidget(box)

    def _ready_text(self) -> str:
        sheet = self._sheet
        if not sheet.questions:
            if sheet.overview:
                return self.tr("Your overview is ready; five questions come from the bank.")
            return self.tr("Five questions that carry a first talk come from the bank.")
        count = number_word(sheet.questions)
        if sheet.overview:
            if sheet.questions == 1:
                return self.tr("Your overview and one question are ready.")
            return self.tr("Your overview and {count} questions are ready.").format(count=count)
        if sheet.questions == 1:
            return self.tr("One question is ready.")
        return self.tr("{count} questions are ready.").format(count=count.capitalize())

    def _build_footer(self) -> None:
        outcomes = [
            (self.tr("Agreed a time"), CallOutcome.AGREED),
            (self.tr("Time right now"), CallOutcome.NOW),
            (self.tr("Asked to write"), CallOutcome.ASKED_TO_WRITE),
            (self.tr("No answer"), CallOutcome.NO_ANSWER),
            (self.tr("Declined kindly"), CallOutcome.DECLINED),
        ]
        self.outcome_combo = ComboBox(outcomes, placeholder=self.tr("How did it go?"), parent=self)
        self.outcome_combo.setObjectName("outcome_combo")
        self.outcome_combo.setFixedWidth(176)
        self.outcome_combo.chosen.connect(self._went)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.outcome_combo)
        row.addStretch(1)
        self.add_note(holder)
        self.add_button(self.tr("Close"), role=Role.RejectRole, name="close_button")
        self.time_button = self.add_button(
            self.tr("Set a time"), kind="primary", icon="calendar-plus", name="time_button"
        )

    def accept(self) -> None:
        """A time was agreed."""
        self._went(CallOutcome.AGREED)

    def _went(self, outcome: CallOutcome | str) -> None:
        super().accept()
        self.went.emit(CallOutcome(outcome))
