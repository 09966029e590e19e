"""The export dialog: what it is for, then whom and what; ways to reach people stay out unless asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.models.exporting import Exporter, ExportReport, Wish
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.radio import OptionCard
from desktop.qtkit.theme import theme
from desktop.views import problems
from desktop.views.desk import Desk
from desktop.views.exchange.export_form import ExportForm
from desktop.views.exchange.export_purposes import file_kind, purposes
from desktop.views.exchange.words import number
from desktop.views.plural import counted

_RIGHT = 256


def open_export(desk: Desk, parent: QWidget, people: Sequence[int] | None = None) -> ExportDialog:
    """Show the dialog over a window; ``people`` are the keys of those who are shown or selected there."""
    dialog = ExportDialog(desk, people, parent=parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class ExportDialog(Dialog):
    """Purposes at the left; format, whom, what and what to include at the right."""

    def __init__(self, desk: Desk, people: Sequence[int] | None, *, parent: QWidget | None = None) -> None:
        super().__init__("", width=720, scrolls=True, spacing=0, parent=parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self._desk = desk
        self._people = None if people is None else tuple(people)
        self._exporter = Exporter(desk.hub, desk.tasks, self)
        self._purposes = purposes()
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self._left(), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._make_form(), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self._build_footer()
        self._connect()
        self._show_counts()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return self.form.wish

    def accept(self) -> None:
        """Ask where to, and write."""
        if not self._exporter.busy and (out := self._ask_where(self.wish)) is not None:
            self._write(self.wish, out)

    def reject(self) -> None:
        self._exporter.cancel()
        super().reject()

    # ------------------------------------------------------------ parts

    def _left(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("What for?"), style="body_medium", parent=part))
        self._group = QButtonGroup(part)
        self.purpose_cards: dict[str, OptionCard] = {}
        for place, purpose in enumerate(self._purposes):
            card = OptionCard(purpose.title, purpose.caption, name=f"purpose_{purpose.key}", parent=part)
            card.setChecked(place == 0)
            card.clicked.connect(lambda _on: self._on_purpose())
            self._group.addButton(card)
            self.purpose_cards[purpose.key] = card
            column.addWidget(card)
        return part

    def _make_form(self) -> ExportForm:
        everybody = self._exporter.counts(None).people
        self.form = ExportForm(self._purposes, everybody=everybody, people=self._people, parent=self)
        theme().grow(self.form.setFixedWidth, _RIGHT)
        return self.form

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
        self.form.changed.connect(self._show_counts)
        self._exporter.progressed.connect(self.busy_bar.set_progress)
        self._exporter.failed.connect(self._on_failed)
        self._exporter.finished.connect(self._on_finished)

    # ------------------------------------------------------------ showing

    def _on_purpose(self) -> None:
        chosen = next(one for one in self._purposes if self.purpose_cards[one.key].isChecked())
        self.form.show_purpose(chosen)
        self._show_counts()

    def _show_counts(self) -> None:
        wish = self.wish
        counts = self._exporter.counts(wish.people)
        parts = []
        if wish.what in ("all", "people") and wish.format != "ics":
            parts.append(counted("ExportDialog", "1 person", "%n people", counts.people))
        if wish.what in ("all", "meetings") and wish.format != "vcard":
            parts.append(counted("ExportDialog", "1 meeting", "%n meetings", counts.meetings))
        if wish.what in ("all", "followups") and wish.format != "vcard":
            parts.append(counted("ExportDialog", "1 follow-up", "%n follow-ups", counts.followups))
        self.counts_label.set_color("muted")
        self.counts_label.setText(", ".join(parts))

    # ------------------------------------------------------------ writing

    def _ask_where(self, wish: Wish) -> Path | None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(documents or Path.home())
        title = self.tr("Save the export")
        name = self._exporter.name(wish, self.tr("Askwell export"))
        if not wish.is_folder:
            return self._desk.prompter.ask_save_file(
                title=title, suggestion=folder / name, kinds=[file_kind(wish.format)]
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
