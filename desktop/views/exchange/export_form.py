"""The right side of the export dialog: the format, what it is about, and what to include."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.clock import Clock
from desktop.models.exporting import NOTEBOOK, Choices, Kind, Part, TaskShape, Wish
from desktop.qtkit.choices import CheckBox, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.labels import Label
from desktop.views.exchange.export_purposes import Offer, Purpose, tr
from desktop.views.exchange.export_scope import ExportScope

DOCUMENTS = ("pdf", "docx", "html")
BY_KIND = ("csv", "xlsx", "markdown")
"""Formats of which only the people, the meetings or the follow-ups can be had."""
OPEN = (*DOCUMENTS, *BY_KIND)
"""Formats that leave out ways to reach people unless asked."""
HELD = ("json", "vcard", NOTEBOOK)
"""Formats that always hold them."""


class ExportForm(QWidget):
    """Shows what can be chosen for a purpose; ``changed`` says that something else is chosen."""

    changed = Signal()

    def __init__(
        self, purposes: Sequence[Purpose], choices: Choices, *, clock: Clock, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._purposes, self._purpose, self._with_contacts = purposes, purposes[0], False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(tr("Format"), style="body_medium", parent=self))
        column.addLayout(self._formats())
        column.addSpacing(12)
        self.scope = ExportScope(choices, clock=clock, parent=self)
        self.scope.changed.connect(self._on_changed)
        column.addWidget(self.scope)
        self.what_combo = self._what()
        self._what_box = self._titled(tr("What?"), self.what_combo)
        column.addWidget(self._what_box)
        self.tasks_combo = self._tasks()
        self._tasks_box = self._titled(tr("Follow-ups as"), self.tasks_combo)
        column.addWidget(self._tasks_box)
        self._include = Label(tr("Include"), style="body_medium", parent=self)
        column.addWidget(self._include)
        self._add_boxes(column)
        self.help_label = Label(style="caption", wrap=True, parent=self)
        column.addWidget(self.help_label)
        self._show()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        offer, report = self.offer, self._purpose.kind is Kind.REPORT
        kind = offer.format
        return self.scope.within(
            Wish(
                format=kind,
                what=self.what_combo.value if kind in BY_KIND else "all",
                contacts=report and (self._with_contacts if kind in OPEN else kind != "ics"),
                private=kind == NOTEBOOK or (self._is_copy and self.private_box.isChecked()),
                kind=self._purpose.kind,
                parts=frozenset(part for part, box in self.part_boxes.items() if box.isChecked()),
                short_names=self._is_handed_in and self.initials_box.isChecked(),
                vcard=offer.vcard,
                noted=kind != "vcard" or self.noted_box.isChecked(),
                tasks=TaskShape(self.tasks_combo.value),
            )
        )

    @property
    def offer(self) -> Offer:
        """The format that is chosen for the purpose."""
        return self._purpose.offers[self.format_choices[self._purpose.key].chosen]

    @property
    def purpose(self) -> Purpose:
        """What the export is for."""
        return self._purpose

    @property
    def whom_combo(self) -> ComboBox:
        """Whose records are meant."""
        return self.scope.whom_combo

    def show_purpose(self, purpose: Purpose) -> None:
        """Show what can be chosen for another purpose."""
        self._purpose = purpose
        self._show()

    # ------------------------------------------------------------ parts

    def _formats(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.format_choices: dict[str, Segmented] = {}
        for purpose in self._purposes:
            choice = Segmented([offer.name for offer in purpose.offers], parent=self)
            choice.setAccessibleName(tr("Format"))
            choice.changed.connect(lambda _number: self._on_changed())
            self.format_choices[purpose.key] = choice
            row.addWidget(choice)
        row.addStretch(1)
        return row

    def _titled(self, title: str, control: QWidget) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(Label(title, style="body_medium", parent=box))
        column.addWidget(control)
        return box

    def _what(self) -> ComboBox:
        items = (
            (tr("Everything about them"), "all"),
            (tr("People"), "people"),
            (tr("Meetings"), "meetings"),
            (tr("Follow-ups"), "followups"),
        )
        return self._combo(items, tr("What?"), "what_combo")

    def _tasks(self) -> ComboBox:
        items = (
            (tr("To-dos"), TaskShape.TODO),
            (tr("Events of a whole day"), TaskShape.EVENT),
            (tr("Left out"), TaskShape.NONE),
        )
        return self._combo(items, tr("Follow-ups as"), "tasks_combo")

    def _combo(self, items: Sequence[tuple[str, Any]], title: str, name: str) -> ComboBox:
        combo = ComboBox(items, name=title, parent=self)
        combo.setObjectName(name)
        combo.setCurrentIndex(0)
        combo.chosen.connect(lambda _value: self._on_changed())
        return combo

    def _add_boxes(self, column: QVBoxLayout) -> None:
        words = {
            Part.PREP: tr("Prep sheet"),
            Part.NOTES: tr("Session notes with times"),
            Part.DEBRIEF: tr("Debrief and ratings"),
        }
        self.part_boxes = {part: CheckBox(text, parent=self) for part, text in words.items()}
        for part, box in self.part_boxes.items():
            box.setObjectName(f"{part}_box")
            box.setChecked(True)
        self.contacts_box = CheckBox(tr("E-mail, phone and links"), parent=self)
        self.contacts_box.setObjectName("contacts_box")
        self.contacts_box.clicked.connect(self._on_contacts)
        self.noted_box = CheckBox(tr("What you noted about them"), parent=self)
        self.noted_box.setObjectName("noted_box")
        self.private_box = CheckBox(tr("Lines off the record"), parent=self)
        self.private_box.setObjectName("private_box")
        self.initials_box = CheckBox(tr("Initials instead of names"), parent=self)
        self.initials_box.setObjectName("initials_box")
        boxes = (self.contacts_box, self.noted_box, self.private_box, self.initials_box)
        for box in (*self.part_boxes.values(), *boxes):
            box.clicked.connect(lambda _on: self._on_changed())
            column.addWidget(box)
        column.addSpacing(8)

    # ------------------------------------------------------------ showing

    @property
    def _is_copy(self) -> bool:
        return self._purpose.key == "copy" and self.offer.format == "json"

    @property
    def _is_handed_in(self) -> bool:
        return self._purpose.kind in (Kind.COURSE, Kind.COACH)

    def _show(self) -> None:
        kind, report = self.offer.format, self._purpose.kind is Kind.REPORT
        for key, choice in self.format_choices.items():
            choice.setVisible(key == self._purpose.key)
        self.scope.show_for(self._purpose.kind, kind)
        self._what_box.setVisible(kind in BY_KIND)
        self._tasks_box.setVisible(kind == "ics")
        for box in self.part_boxes.values():
            box.setVisible(report and kind in DOCUMENTS)
        self._include.setVisible(kind not in ("ics", NOTEBOOK) and self._purpose.kind is not Kind.SHEET)
        self.contacts_box.setVisible(report and kind not in ("ics", NOTEBOOK))
        self.contacts_box.setEnabled(kind in OPEN)
        self.contacts_box.setChecked(self._with_contacts if kind in OPEN else True)
        self.noted_box.setVisible(kind == "vcard")
        self.private_box.setVisible(self._is_copy)
        self.initials_box.setVisible(self._is_handed_in)
        self.help_label.setText(_help(self._purpose, self.wish))

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _on_contacts(self, on: bool) -> None:
        self._with_contacts = on


def _help(purpose: Purpose, wish: Wish) -> str:
    kind = wish.format
    if purpose.kind is Kind.SHEET:
        return tr("Afterwards “Type up the paper sheet” under Session goes through the boxes in their order.")
    if purpose.kind is not Kind.REPORT:
        return tr("Ways to reach people and lines off the record stay out of it.")
    words = {
        NOTEBOOK: tr("Holds everything, lines off the record too. It opens with Askwell."),
        "vcard": tr(
            "An address book always holds ways to reach people. Notes, tags, field, stage and who named them"
            " are left out unless you tick them."
        ),
        "ics": tr(
            "Meetings become dates with a reminder. Export again after a change: the calendar then replaces them,"
            " and learns what is done or called off."
        ),
    }
    if kind in words:
        return words[kind]
    if kind == "json" and wish.holds_private:
        return tr("Holds everything, ways to reach people too. Keep it as carefully as the notebook itself.")
    if kind == "json":
        return tr(
            "Holds all but lines off the record, ways to reach people too. Keep it as carefully as the notebook."
        )
    return tr("Ways to reach people are left out unless you tick them, so a file can be shared with a tutor.")
