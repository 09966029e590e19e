"""The export dialog: what it is for, then whom and what; ways to reach people stay out unless asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.models.exporting import ExportCounts, Exporter, ExportReport, Wish
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.choices import CheckBox, Segmented
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.prompts import FileKind
from desktop.qtkit.radio import OptionCard
from desktop.views import problems
from desktop.views.desk import Desk
from desktop.views.exchange.words import number
from desktop.views.plural import counted

_RIGHT = 256


def open_export(desk: Desk, parent: QWidget, people: Sequence[int] | None = None) -> ExportDialog:
    """Show the dialog over a window; ``people`` are the keys of those who are shown or selected there."""
    dialog = ExportDialog(desk, people, parent=parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


@dataclass(frozen=True, slots=True)
class Purpose:
    """What an export is for, and the format that serves it."""

    format: str
    title: str
    caption: str
    format_name: str


class ExportDialog(Dialog):
    """Purposes at the left; format, whom, what and what to include at the right."""

    def __init__(self, desk: Desk, people: Sequence[int] | None, *, parent: QWidget | None = None) -> None:
        super().__init__("", width=720, scrolls=True, spacing=0, parent=parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self._desk = desk
        self._people = None if people is None else tuple(people)
        self._with_contacts = False
        self._exporter = Exporter(desk.hub, desk.tasks, self)
        self._purposes = self._make_purposes()
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._left(), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._right(), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self._build_footer()
        self._connect()
        self._show()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        purpose = self._purpose
        whole = purpose.format == "json"
        selective = purpose.format in ("csv", "markdown")
        return Wish(
            format=purpose.format,
            what=self.what_combo.value if selective else "all",
            people=None if whole else self.whom_combo.value,
            contacts=not selective or self._with_contacts,
            private=whole and self.private_box.isChecked(),
        )

    def accept(self) -> None:
        """Ask where to, and write."""
        if not self._exporter.busy and (out := self._ask_where(self.wish)) is not None:
            self._write(self.wish, out)

    def reject(self) -> None:
        self._exporter.cancel()
        super().reject()

    # ------------------------------------------------------------ parts

    def _make_purposes(self) -> tuple[Purpose, ...]:
        return (
            Purpose(
                "markdown",
                self.tr("A document to read"),
                self.tr("Prep sheets, notes and debriefs, a page for each meeting"),
                "Markdown",
            ),
            Purpose(
                "csv",
                self.tr("A spreadsheet"),
                self.tr("People, meetings, notes and follow-ups as tables"),
                "CSV",
            ),
            Purpose("vcard", self.tr("An address book"), self.tr("Names and addresses as vCard"), "vCard"),
            Purpose(
                "json",
                self.tr("A full copy"),
                self.tr("The whole notebook, to keep or move to another computer"),
                "JSON",
            ),
        )

    def _left(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("What for?"), style="body_medium", parent=part))
        self._group = QButtonGroup(part)
        self.purpose_cards: dict[str, OptionCard] = {}
        for place, purpose in enumerate(self._purposes):
            card = OptionCard(purpose.title, purpose.caption, name=f"purpose_{purpose.format}", parent=part)
            card.setChecked(place == 0)
            card.clicked.connect(lambda _on: self._show())
            self._group.addButton(card)
            self.purpose_cards[purpose.format] = card
            column.addWidget(card)
        return part

    def _right(self) -> QWidget:
        part = QWidget(self)
        part.setFixedWidth(_RIGHT)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("Format"), style="body_medium", parent=part))
        self._formats = QHBoxLayout()
        self.format_choice = self._segmented()
        self._formats.addWidget(self.format_choice)
        self._formats.addStretch(1)
        column.addLayout(self._formats)
        column.addSpacing(12)
        self.whom_combo = self._whom(part)
        self._add_titled(column, self.tr("Whom?"), self.whom_combo)
        self.what_combo = self._what(part)
        self._add_titled(column, self.tr("What?"), self.what_combo)
        column.addWidget(Label(self.tr("Include"), style="body_medium", parent=part))
        self.contacts_box = CheckBox(self.tr("E-mail, phone and links"), parent=part)
        self.contacts_box.setObjectName("contacts_box")
        self.private_box = CheckBox(self.tr("Lines off the record"), parent=part)
        self.private_box.setObjectName("private_box")
        column.addWidget(self.contacts_box)
        column.addWidget(self.private_box)
        column.addSpacing(8)
        self.help_label = Label(style="caption", wrap=True, parent=part)
        column.addWidget(self.help_label)
        return part

    def _add_titled(self, column: QVBoxLayout, title: str, control: QWidget) -> None:
        column.addWidget(Label(title, style="body_medium", parent=control.parentWidget()))
        column.addWidget(control)
        column.addSpacing(12)

    def _segmented(self) -> Segmented:
        return Segmented([self._purpose.format_name], parent=self)

    def _whom(self, parent: QWidget) -> ComboBox:
        everybody = counted("ExportDialog", "Everybody (1 person)", "Everybody (%n people)", self._all.people)
        items: list[tuple[str, object]] = [(everybody, None)]
        if self._people is not None and len(self._people) != self._all.people:
            shown = counted("ExportDialog", "The person shown", "The %n people shown", len(self._people))
            items.insert(0, (shown, self._people))
        combo = ComboBox(items, name=self.tr("Whom?"), parent=parent)
        combo.setObjectName("whom_combo")
        combo.setCurrentIndex(0)
        return combo

    def _what(self, parent: QWidget) -> ComboBox:
        items = (
            (self.tr("Everything about them"), "all"),
            (self.tr("People"), "people"),
            (self.tr("Meetings"), "meetings"),
            (self.tr("Follow-ups"), "followups"),
        )
        combo = ComboBox(items, name=self.tr("What?"), parent=parent)
        combo.setObjectName("what_combo")
        combo.setCurrentIndex(0)
        return combo

    def _build_footer(self) -> None:
        note = QWidget(self)
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.counts_label = Label(color="muted", elide=True, parent=note)
        self.counts_label.setObjectName("counts_label")
        self.busy_bar = BusyBar(name=self.tr("Exporting"), parent=note)
        column.addWidget(self.counts_label)
        column.addWidget(self.busy_bar)
        self.add_note(note)
        self.cancel_button = self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.save_button = self.add_button(self.tr("Save as…"), kind="primary", name="save_button")

    def _connect(self) -> None:
        self.whom_combo.chosen.connect(lambda _people: self._show())
        self.what_combo.chosen.connect(lambda _what: self._show())
        self.contacts_box.clicked.connect(self._on_contacts)
        self._exporter.progressed.connect(self.busy_bar.set_progress)
        self._exporter.failed.connect(self._on_failed)
        self._exporter.finished.connect(self._on_finished)

    # ------------------------------------------------------------ showing

    @property
    def _purpose(self) -> Purpose:
        return next(one for one in self._purposes if self.purpose_cards[one.format].isChecked())

    @property
    def _all(self) -> ExportCounts:
        return self._exporter.counts(None)

    def _show(self) -> None:
        kind = self._purpose.format
        selective = kind in ("csv", "markdown")
        self.format_choice.set_text(0, self._purpose.format_name)
        self.whom_combo.setEnabled(kind != "json")
        self.what_combo.setEnabled(selective)
        self.contacts_box.setEnabled(selective)
        self.contacts_box.setChecked(not selective or self._with_contacts)
        self.private_box.setVisible(kind == "json")
        self.help_label.setText(self._help(kind))
        self._show_counts()

    def _help(self, kind: str) -> str:
        if kind == "json":
            return self.tr(
                "Holds everything, ways to reach people too. Keep it as carefully as the notebook itself."
            )
        if kind == "vcard":
            return self.tr("An address book always holds ways to reach people.")
        return self.tr(
            "Ways to reach people are left out unless you tick them, so a file can be shared with a tutor."
        )

    def _show_counts(self) -> None:
        wish = self.wish
        counts = self._exporter.counts(wish.people)
        parts = []
        if wish.what in ("all", "people"):
            parts.append(counted("ExportDialog", "1 person", "%n people", counts.people))
        if wish.what in ("all", "meetings") and wish.format != "vcard":
            parts.append(counted("ExportDialog", "1 meeting", "%n meetings", counts.meetings))
        if wish.what in ("all", "followups") and wish.format != "vcard":
            parts.append(counted("ExportDialog", "1 follow-up", "%n follow-ups", counts.followups))
        self.counts_label.set_color("muted")
        self.counts_label.setText(", ".join(parts))

    def _on_contacts(self, on: bool) -> None:
        self._with_contacts = on

    # ------------------------------------------------------------ writing

    def _ask_where(self, wish: Wish) -> Path | None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents or Path.home())
        title = self.tr("Save the export")
        name = self._exporter.name(wish, self.tr("Askwell export"))
        if not wish.is_folder:
            kinds = {
                "csv": FileKind(self.tr("Tables"), ("*.csv",)),
                "vcard": FileKind(self.tr("Address books"), ("*.vcf",)),
                "json": FileKind(self.tr("Askwell copies"), ("*.json",)),
            }
            return self._desk.prompter.ask_save_file(
                title=title, suggestion=folder / name, kinds=[kinds[wish.format]]
            )
        chosen = self._desk.prompter.ask_folder(title=title, folder=folder)
        return None if chosen is None else _free(chosen / name)

    def _write(self, wish: Wish, out: Path) -> None:
        self.save_button.setEnabled(False)
        self.counts_label.set_color("muted")
        self.counts_label.setText(self.tr("Writing …"))
        self.busy_bar.start()
        self._exporter.write(wish, out)

    def _on_failed(self, error: UserError) -> None:
        self.busy_bar.stop()
        self.save_button.setEnabled(True)
        self.counts_label.set_color("danger")
        self.counts_label.setText(problems.sentence(error))

    def _on_finished(self, report: ExportReport) -> None:
        self.busy_bar.stop()
        super().accept()
        files = counted("ExportDialog", "1 file", "%n files", len(report.files))
        words = (
            self.tr("Exported to {name}") if len(report.files) == 1 else self.tr("Exported {files} to {name}")
        )
        self._desk.hub.tell(words.format(name=report.path.name, files=files))


def _free(path: Path) -> Path:
    """The path, with a number where something of that name is there already."""
    place, candidate = 1, path
    while candidate.exists():
        place += 1
        candidate = path.with_name(f"{path.name} {number(place)}")
    return candidate
