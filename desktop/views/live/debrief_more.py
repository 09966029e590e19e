"""The rest of the debrief, for those who want to remember more."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from PySide6.QtWidgets import QHBoxLayout, QLayout, QSpinBox, QVBoxLayout, QWidget

from desktop.core.clock import day_from_text, day_to_text
from desktop.domain.schedule import add_days
from desktop.models.live_debrief import DebriefForm, DebriefPaper
from desktop.ops.debrief import DECISIONS
from desktop.qtkit.buttons import Button
from desktop.qtkit.choices import Segmented
from desktop.qtkit.fields import Field
from desktop.qtkit.labels import Label
from desktop.views.moments import DayField

MORE_TEXTS = (
    "three_things", "surprised", "idea_wrong", "typical_day", "entry_route", "numbers_heard", "sources_named",
    "paths_unknown", "impression_industry", "impression_field", "impression_position",
    "impression_organisation", "people_named", "promises_mine", "promises_theirs", "resume_points",
    "who_could_tell", "ask_differently", "decision", "decision_reason",
)  # fmt: skip
NOT_SAID = -1


class AddText(Protocol):
    """Adds a text of the debrief to a layout."""

    def __call__(
        self, column: QLayout, name: str, label: str, *, note: str = "", height: int = 44
    ) -> None: ...


class DebriefMore(QWidget):
    """Facts, content, impressions, promises and the decision."""

    def __init__(self, paper: DebriefPaper, *, add_text: AddText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("debrief_more")
        self._paper, self._add_text = paper, add_text
        self._numbers: dict[str, QSpinBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(0)
        self._build()
        self.hide()

    def has_words(self, form: DebriefForm) -> bool:
        """Whether any of these questions was answered."""
        said = any(form.texts.get(name) for name in MORE_TEXTS)
        return said or any(
            form.numbers.get(name) is not None for name in ("interest_before", "interest_after")
        )

    def show_form(self, form: DebriefForm) -> None:
        """Show numbers, day and decision; texts are shown with those of the short form."""
        for name, field in self._numbers.items():
            value = form.numbers.get(name)
            field.blockSignals(True)
            field.setValue(field.minimum() if value is None else value)
            field.blockSignals(False)
        decision = form.texts.get("decision", "")
        self.decision.set_chosen(DECISIONS.index(decision) - 1 if decision in DECISIONS else -1)
        known = form.promises_due is not None
        self.due_field.setVisible(known)
        self.due_button.setText(self.tr("No day") if known else self.tr("Set a day"))
        if form.promises_due is not None:
            self.due_field.set_value(day_from_text(form.promises_due))

    def _build(self) -> None:
        self._group(self.tr("The facts"), ("how_found", self.tr("How I found this person")))
        self._row(
            self._number("minutes_agreed", self.tr("Minutes agreed"), 0, 600),
            self._number("minutes_used", self.tr("Minutes used"), 0, 600),
        )
        self._group(
            self.tr("What was said"),
            ("three_things", self.tr("The three most important things")),
            ("surprised", self.tr("What surprised me")),
            ("idea_wrong", self.tr("An idea of mine that was wrong")),
            ("typical_day", self.tr("A typical day, as they told it")),
            ("entry_route", self.tr("How one gets in")),
            ("numbers_heard", self.tr("Numbers I heard")),
            ("sources_named", self.tr("Things to read, join or attend")),
            ("paths_unknown", self.tr("Career paths I did not know")),
        )
        self._group(
            self.tr("Impressions, one by one"),
            ("impression_industry", self.tr("The industry")),
            ("impression_field", self.tr("The field")),
            ("impression_position", self.tr("The position")),
            ("impression_organisation", self.tr("The organisation")),
        )
        self._row(
            self._number("interest_before", self.tr("My interest before, 0 to 10"), NOT_SAID, 10),
            self._number("interest_after", self.tr("My interest after, 0 to 10"), NOT_SAID, 10),
        )
        self._build_promises()
        self._group(
            self.tr("What I make of it"),
            ("resume_points", self.tr("For my résumé and interviews")),
            ("who_could_tell", self.tr("Who could tell me what I still want to know")),
            ("ask_differently", self.tr("What I would ask differently")),
        )
        self._build_decision()

    def _build_promises(self) -> None:
        self._group(
            self.tr("People and promises"),
            ("people_named", self.tr("People they named")),
            ("promises_mine", self.tr("What I promised")),
        )
        self.due_field = DayField(
            add_days(self._paper.today, 1),
            today=self._paper.today,
            name=self.tr("By when I promised it"),
            parent=self,
        )
        self.due_field.setObjectName("promises_due_field")
        self.due_field.changed.connect(self._on_due_changed)
        self.due_button = Button("", kind="quiet", small=True, name="promises_due_button", parent=self)
        self.due_button.clicked.connect(self._on_due_pressed)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("By when"), style="body_medium", parent=self))
        row.addWidget(self.due_field)
        row.addWidget(self.due_button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addSpacing(16)
        self._add_text(self._column, "promises_theirs", self.tr("What they promised"))

    def _build_decision(self) -> None:
        self._heading(self.tr("What I decide for this field"))
        choices = [self.tr("Go on"), self.tr("Change the angle"), self.tr("Stop")]
        self.decision = Segmented(choices, chosen=-1, clearable=True, parent=self)
        self.decision.setObjectName("decision")
        self.decision.setAccessibleName(self.tr("What I decide for this field"))
        self.decision.changed.connect(self._on_decided)
        row = QHBoxLayout()
        row.addWidget(self.decision)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addSpacing(16)
        self._add_text(self._column, "decision_reason", self.tr("Because"))

    def _group(self, heading: str, *texts: tuple[str, str]) -> None:
        self._heading(heading)
        for name, label in texts:
            self._add_text(self._column, name, label)

    def _heading(self, text: str) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(Label(text, style="heading", parent=self))
        self._column.addSpacing(12)

    def _row(self, *fields: Field) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in fields:
            row.addWidget(field)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addSpacing(16)

    def _number(self, name: str, label: str, least: int, most: int) -> Field:
        spin = QSpinBox(self)
        spin.setObjectName(f"{name}_field")
        spin.setAccessibleName(label)
        spin.setRange(least, most)
        spin.setSpecialValueText("–")
        spin.lineEdit().setTextMargins(7, 0, 0, 0)
        spin.valueChanged.connect(lambda value, name=name: self._on_number(name, value))
        self._numbers[name] = spin
        return Field(label, spin, parent=self)

    def _on_number(self, name: str, value: int) -> None:
        least = self._numbers[name].minimum()
        label = self.tr("Write the debrief")
        self._paper.set_number(label, name, None if value == least else value)

    def _on_due_changed(self, day: date) -> None:
        self._paper.set_promises_due(self.tr("Write the debrief"), day_to_text(day))

    def _on_due_pressed(self) -> None:
        day = day_to_text(self.due_field.value) if self.due_field.isHidden() else None
        self._paper.set_promises_due(self.tr("Write the debrief"), day)

    def _on_decided(self, number: int) -> None:
        label, meeting = self.tr("Write the debrief"), self._paper.meeting
        self._paper.write(label, "decision", DECISIONS[number + 1], meeting=meeting)
