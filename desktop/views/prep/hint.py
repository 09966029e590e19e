"""The closed-question hint: a quiet offer under a question of one's own, once, never in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.question_kinds import QuestionKind
from desktop.domain.questions import check_question
from desktop.models.prep import PlanRow
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.buttons import Button
from desktop.qtkit.callouts import SoftBox
from desktop.qtkit.labels import Label
from desktop.views.prep import sentences


class QuestionHint(SoftBox):
    """Says that a question can be answered with yes or no, and offers an open form."""

    offer_taken = Signal(int, str)
    kept = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("neutral", radius=6, parent=parent)
        self._question = 0
        self._offer = ""
        self._build()
        self.hide()

    def show_for(self, plan: list[PlanRow]) -> None:
        """Show the hint for the first question of one's own that needs one and has not had it; else hide."""
        for row in plan:
            if row.mine and not row.hint_seen and row.asked_at is None:
                check = check_question(row.text)
                if check.needs_hint:
                    self._show(row, check.offer, job=check.kind is QuestionKind.JOB)
                    return
        self._question = 0
        self.hide()

    def _show(self, row: PlanRow, offer: str, *, job: bool) -> None:
        self._question, self._offer = row.id, offer
        self._about.setText(sentences.quoted(row.text))
        if job:
            words = self.tr(
                "This asks for a job. In an informational interview it closes doors; ask how people get in instead."
            )
        else:
            words = sentences.closed_words(offer)
        self._words.setText(words)
        self._proposal.setText(sentences.quoted(offer))
        self._proposal.setVisible(bool(offer))
        self.use_button.setVisible(bool(offer))
        self.show()

    def _build(self) -> None:
        self.row.setContentsMargins(8, 8, 8, 4)
        self.row.setSpacing(6)
        sign = IconLabel("message-circle-question-mark", size=14, line="caption", parent=self)
        self.row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._about = Label(style="caption_medium", color="text", elide=True, parent=self)
        self._words = Label(style="caption", wrap=True, parent=self)
        self._proposal = Label(style="caption", color="text", wrap=True, parent=self)
        for label in (self._about, self._words, self._proposal):
            column.addWidget(label)
        self.use_button = Button(
            self.tr("Use this"), kind="quiet", small=True, name="use_button", parent=self
        )
        self.keep_button = Button(
            self.tr("Keep mine"), kind="plain", small=True, name="keep_button", parent=self
        )
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 2, 0, 0)
        buttons.addWidget(self.use_button)
        buttons.addWidget(self.keep_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.row.addLayout(column, 1)
        self.use_button.clicked.connect(lambda: self.offer_taken.emit(self._question, self._offer))
        self.keep_button.clicked.connect(lambda: self.kept.emit(self._question))
