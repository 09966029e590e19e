"""The import dialog: what the files hold, what becomes of it, and nothing written before Import is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.domain.kinds import Stage
from desktop.exchange.csv_words import Target
from desktop.exchange.records import ImportReport
from desktop.models.importing import Importer, State
from desktop.models.importing_people import ImportPeople
from desktop.ops.importing_entries import Entry, Verdict
from desktop.qtkit import tips
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.buttons import Button
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.prompts import FileKind
from desktop.views import problems
from desktop.views.desk import Desk
from desktop.views.exchange.columns import ColumnTable
from desktop.views.exchange.import_notes import ImportNotes
from desktop.views.exchange.known_part import KnownPart
from desktop.views.exchange.words import number, stage_icon, stage_name, table_facts
from desktop.views.plural import counted


def open_import(desk: Desk, paths: Sequence[Path], parent: QWidget) -> ImportDialog:
    """Show the dialog over a window, for one file or several."""
    dialog = ImportDialog(desk, paths, parent=parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class ImportDialog(Dialog):
    """File line, columns or people, what to do with those who are known, and the counts in the footer."""

    def __init__(self, desk: Desk, paths: Sequence[Path], *, parent: QWidget | None = None) -> None:
        super().__init__("", width=928, scrolls=True, spacing=0, most_height=600, parent=parent)
        self.setObjectName("import_dialog")
        self.setWindowTitle(self.tr("Import people"))
        self._desk = desk
        self._importer = Importer(desk.hub, desk.tasks, self)
        self._build_body()
        self._connect()
        self._importer.read(paths)

    @property
    def importer(self) -> Importer:
        """What the files hold and what would happen."""
        return self._importer

    def accept(self) -> None:
        """Bring everybody in; the dialog stays until it is done."""
        if self.import_button.isEnabled():
            self._importer.write(self._label())

    def reject(self) -> None:
        self._importer.cancel()
        super().reject()

    # ------------------------------------------------------------ parts

    def _build_body(self) -> None:
        self.body.addLayout(self._file_line())
        self.body.addSpacing(16)
        self.columns_title = Label(self.tr("Say what each column holds"), style="body_medium", parent=self)
        self.body.addWidget(self.columns_title)
        self.body.addSpacing(8)
        self.column_table = ColumnTable(name=self.tr("Columns"), parent=self)
        self.body.addWidget(self.column_table)
        self.people_list = self._people()
        self.body.addWidget(self.people_list, 1)
        self.notes = ImportNotes(parent=self)
        self.body.addWidget(self.notes)
        self.body.addLayout(self._choices())
        self._build_footer()

    def _file_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.file_label = Label(style="body_medium", elide=True, parent=self)
        self.facts_label = Label(color="muted", parent=self)
        self.another_button = Button(
            self.tr("Choose another file"), kind="quiet", small=True, name="another_button", parent=self
        )
        row.addWidget(IconLabel("file-input", parent=self))
        row.addWidget(self.file_label)
        row.addWidget(self.facts_label)
        row.addStretch(1)
        row.addWidget(self.another_button)
        return row

    def _people(self) -> ListView:
        people = ListView(name=self.tr("People in the files"), row_height=36, header=True, parent=self)
        people.setObjectName("people_list")
        people.setMinimumHeight(216)
        titles = (self.tr("Name"), self.tr("Work"), self.tr("What happens"))
        self._model = ImportPeople(self._importer, titles=titles, fate=self._fate, parent=self)
        people.set_model(self._model)
        people.set_widths([280, 320, 240], stretch=1)
        return people

    def _choices(self) -> QBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 20, 0, 0)
        row.setSpacing(24)
        self.known_part = KnownPart(self._importer, parent=self)
        row.addWidget(self.known_part, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._stage_part(), 1, Qt.AlignmentFlag.AlignTop)
        return row

    def _stage_part(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = self.tr("New people start as")
        column.addWidget(Label(title, style="body_medium", parent=part))
        stages = [(stage_name(stage), stage) for stage in Stage]
        self.stage_combo = ComboBox(stages, icon=stage_icon(Stage.TO_CONTACT), name=title, parent=part)
        self.stage_combo.setObjectName("stage_combo")
        self.stage_combo.set_value(Stage.TO_CONTACT)
        self.stage_combo.setMinimumWidth(200)
        column.addWidget(self.stage_combo, 0, Qt.AlignmentFlag.AlignLeading)
        promise = self.tr(
            "Nothing is changed until you press Import.\nAfterwards one Undo takes all of it back."
        )
        column.addWidget(Label(promise, style="caption", wrap=True, parent=part))
        return part

    def _build_footer(self) -> None:
        note = QWidget(self)
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.counts_label = Label(color="muted", parent=note)
        self.counts_label.setObjectName("counts_label")
        self.busy_bar = BusyBar(name=self.tr("Importing"), parent=note)
        column.addWidget(self.counts_label)
        column.addWidget(self.busy_bar)
        self.add_note(note)
        self.cancel_button = self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.import_button = self.add_button(self.tr("Import"), kind="primary", name="import_button")

    def _connect(self) -> None:
        self.another_button.clicked.connect(self._on_another)
        self.column_table.grid.chosen.connect(self._importer.set_target)
        self.stage_combo.chosen.connect(lambda stage: self._importer.choose(stage=stage))
        self._importer.changed.connect(self._show)
        self._importer.progressed.connect(self._on_progress)
        self._importer.failed.connect(self._on_failed)
        self._importer.finished.connect(self._on_finished)

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        importer = self._importer
        busy = importer.state is not State.READY
        if busy:
            self.busy_bar.start()
        else:
            self.busy_bar.stop()
        self.another_button.setEnabled(importer.state is not State.WRITING)
        self.column_table.setEnabled(importer.state is not State.WRITING)
        if importer.state is State.READING:
            self._show_file()
            self.import_button.setEnabled(False)
            self.counts_label.setText(self.tr("Reading …"))
            return
        self._show_file()
        self._show_table()
        self._show_choices()
        self.notes.show_importer(importer)
        self._show_counts()
        self.fit()

    def _show_file(self) -> None:
        paths = self._importer.paths
        several = counted("ImportDialog", "1 file", "%n files", len(paths))
        self.file_label.setText(paths[0].name if len(paths) == 1 else several)
        self.file_label.setToolTip(tips.plain("\n".join(path.name for path in paths[:20])))
        table, found = self._importer.table, self._importer.found
        people = counted("ImportDialog", "1 person", "%n people", found)
        self.facts_label.setText(table_facts(table) if table is not None else people if found else "")

    def _show_table(self) -> None:
        table, columns = self._importer.table, self._importer.columns
        is_table = table is not None and columns is not None
        self.columns_title.setVisible(is_table)
        self.column_table.setVisible(is_table)
        self.people_list.setVisible(not is_table and self._importer.found > 0)
        if table is not None and columns is not None:
            grid = self.column_table.grid
            self.notes.hidden_columns = grid.show_table(table, columns)
            counts = self._importer.referrers
            doubtful = counts is not None and counts.texts > 0
            grid.mark_doubtful(
                frozenset(
                    column.index
                    for column in columns.columns
                    if doubtful and column.target is Target.REFERRED_BY
                )
            )
            self.column_table.updateGeometry()

    def _show_choices(self) -> None:
        self.known_part.show_known()
        self.stage_combo.setEnabled(self._importer.counts.added > 0)
        self.stage_combo.set_icon(stage_icon(self._importer.choices.stage))

    def _show_counts(self) -> None:
        counts = self._importer.counts
        words = self.tr("{new} new, {filled} filled in, {skipped} skipped").format(
            new=number(counts.added), filled=number(counts.updated), skipped=number(counts.skipped)
        )
        if counts.records:
            more = counted("ImportDialog", "1 other record", "%n other records", counts.records)
            words = self.tr("{words}, {more}").format(words=words, more=more)
        refused = self._importer.refusal is not None
        self.counts_label.set_color("muted")
        self.counts_label.setText("" if refused else words)
        ready = self._importer.state is State.READY and not refused
        self.import_button.setEnabled(ready and bool(counts.changed or counts.records))
        self.import_button.setText(
            counted("ImportDialog", "Import 1 person", "Import %n people", counts.changed)
            if counts.changed
            else self.tr("Import")
        )

    def _fate(self, entry: Entry) -> str:
        if self._importer.adds(entry):
            return self.tr("New, perhaps known") if entry.verdict is Verdict.UNSURE else self.tr("New")
        if self._importer.fills(entry):
            return self.tr("Fills in what is missing")
        if entry.verdict is Verdict.REPEATED:
            return self.tr("Twice in the files")
        return self.tr("Stays as it is") if entry.verdict is Verdict.KNOWN else self.tr("Left out")

    def _label(self) -> str:
        paths = self._importer.paths
        what = paths[0].name if len(paths) == 1 else counted("ImportDialog", "1 file", "%n files", len(paths))
        return self.tr("Import {what}").format(what=what)

    # ------------------------------------------------------------ slots

    def _on_another(self) -> None:
        kinds = (
            FileKind(
                self.tr("Address books and lists"), ("*.csv", "*.tsv", "*.txt", "*.vcf", "*.json", "*.zip")
            ),
            FileKind(self.tr("All files"), ("*",)),
        )
        paths = self._desk.prompter.ask_open_files(title=self.tr("Import people"), kinds=kinds)
        if paths:
            self._importer.read(paths)

    def _on_progress(self, done: int, total: int) -> None:
        self.busy_bar.set_progress(done, max(total, 1))
        if self._importer.state is State.WRITING:
            words = self.tr("Importing, {done} of {total} …")
            self.counts_label.setText(words.format(done=number(done), total=number(total)))

    def _on_failed(self, error: UserError) -> None:
        self.counts_label.set_color("danger")
        self.counts_label.setText(problems.sentence(error))

    def _on_finished(self, report: ImportReport) -> None:
        added, updated = report.total("added"), report.total("updated")
        parts = [counted("ImportDialog", "Imported 1 person", "Imported %n people", added)] if added else []
        if updated:
            parts.append(counted("ImportDialog", "filled in 1", "filled in %n", updated))
        words = ", ".join(parts) or self.tr("Imported")
        super().accept()
        self._desk.hub.tell(words[:1].upper() + words[1:], undo=True)
