"""The right side of the export dialog: the format, whom, what, and what to include."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.exporting import Part, Wish
from desktop.qtkit.choices import CheckBox, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.labels import Label
from desktop.views.exchange.export_purposes import Offer, Purpose, tr
from desktop.views.plural import counted

DOCUMENTS = ("pdf", "docx", "html")
BY_KIND = ("csv", "xlsx", "markdown")
"""Formats of which only the people, the meetings or the follow-ups can be had."""
OPEN = (*DOCUMENTS, *BY_KIND)
"""Formats that leave out ways to reach people unless asked."""


class ExportForm(QWidget):
    """Shows what can be chosen for a purpose; ``changed`` says that something else is chosen."""

    changed = Signal()

    def __init__(
        self,
        purposes: Sequence[Purpose],
        *,
        everybody: int,
        people: tuple[int, ...] | None,
        parent: QWidget,
    ) -> None:
        """``everybody``: how many people there are; ``people``: keys of those shown, None for all."""
        super().__init__(parent)
        self._purposes, self._purpose, self._with_contacts = purposes, purposes[0], False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(tr("Format"), style="body_medium", parent=self))
        column.addLayout(self._formats())
        column.addSpacing(12)
        self.whom_combo = self._whom(everybody, people)
        column.addWidget(self._titled(tr("Whom?"), self.whom_combo))
        self.what_combo = self._what()
        self._what_box = self._titled(tr("What?"), self.what_combo)
        column.addWidget(self._what_box)
        self._include = Label(tr("Include"), style="body_medium", parent=self)
        column.addWidget(self._include)
        self._add_boxes(column)
        self.help_label = Label(style="caption", wrap=True, parent=self)
        column.addWidget(self.help_label)
        self._show()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        offer = self.offer
        kind = offer.format
        return Wish(
            format=kind,
            what=self.what_combo.value if kind in BY_KIND else "all",
            people=None if kind == "json" else self.whom_combo.value,
            contacts=self._with_contacts if kind in OPEN else kind != "ics",
            private=kind == "json" and self.private_box.isChecked(),
            parts=frozenset(part for part, box in self.part_boxes.items() if box.isChecked()),
            vcard=offer.vcard,
        )

    @property
    def offer(self) -> Offer:
        """The format that is chosen for the purpose."""
        return self._purpose.offers[self.format_choices[self._purpose.key].chosen]

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

    def _whom(self, everybody: int, people: tuple[int, ...] | None) -> ComboBox:
        all_of_them = counted("ExportDialog", "Everybody (1 person)", "Everybody (%n people)", everybody)
        items: list[tuple[str, object]] = [(all_of_them, None)]
        if people is not None and len(people) != everybody:
            shown = counted("ExportDialog", "The person shown", "The %n people shown", len(people))
            items.insert(0, (shown, people))
        combo = ComboBox(items, name=tr("Whom?"), parent=self)
        combo.setObjectName("whom_combo")
        combo.setCurrentIndex(0)
        combo.chosen.connect(lambda _people: self._on_changed())
        return combo

    def _what(self) -> ComboBox:
        items = (
            (tr("Everything about them"), "all"),
            (tr("People"), "people"),
            (tr("Meetings"), "meetings"),
            (tr("Follow-ups"), "followups"),
        )
        combo = ComboBox(items, name=tr("What?"), parent=self)
        combo.setObjectName("what_combo")
        combo.setCurrentIndex(0)
        combo.chosen.connect(lambda _what: self._on_changed())
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
        self.private_box = CheckBox(tr("Lines off the record"), parent=self)
        self.private_box.setObjectName("private_box")
        for box in (*self.part_boxes.values(), self.contacts_box, self.private_box):
            column.addWidget(box)
        column.addSpacing(8)

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        kind = self.offer.format
        for key, choice in self.format_choices.items():
            choice.setVisible(key == self._purpose.key)
        self.whom_combo.setEnabled(kind != "json")
        self._what_box.setVisible(kind in BY_KIND)
        for box in self.part_boxes.values():
            box.setVisible(kind in DOCUMENTS)
        self._include.setVisible(kind != "ics")
        self.contacts_box.setVisible(kind != "ics")
        self.contacts_box.setEnabled(kind in OPEN)
        self.contacts_box.setChecked(self._with_contacts if kind in OPEN else True)
        self.private_box.setVisible(kind == "json")
        self.help_label.setText(_help(kind))

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _on_contacts(self, on: bool) -> None:
        self._with_contacts = on


def _help(kind: str) -> str:
    if kind == "json":
        return tr("Holds everything, ways to reach people too. Keep it as carefully as the notebook itself.")
    if kind == "vcard":
        return tr("An address book always holds ways to reach people.")
    if kind == "ics":
        return tr("Calendar programs show meetings as dates and follow-ups as tasks.")
    return tr("Ways to reach people are left out unless you tick them, so a file can be shared with a tutor.")
