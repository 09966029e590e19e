"""The imports: which files were brought in, what was said about their lines, and taking one back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.clock import from_text, local_time
from desktop.exchange.reasons import Reason
from desktop.hub import Hub
from desktop.models.imports import ImportRemark, ImportRow, Imports, TakenBack
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label, Pane
from desktop.qtkit.layouts import clear
from desktop.qtkit.listview import ListView
from desktop.qtkit.margins import set_margins
from desktop.qtkit.paged_model import PagedModel
from desktop.qtkit.scroll_pane import ScrollPane
from desktop.qtkit.waiting import Words, in_steps
from desktop.views import when
from desktop.views.exchange.words import number, reason_sentence, tr
from desktop.views.plural import counted

LISTED = 200
"""So many remarks are shown of a file; the rest is counted."""
LIST_HEIGHT, REPORT_HEIGHT = 160, 112


def open_imports(hub: Hub, parent: QWidget) -> ImportsDialog:
    """Show the imports over a window."""
    dialog = ImportsDialog(hub, parent=parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class ImportsModel(PagedModel):
    """A file a row: its name, when it came, how many people it brought."""

    def __init__(self, hub: Hub, parent: QWidget) -> None:
        super().__init__(self._look_up, parent=parent)
        self.titles = (tr("File"), tr("When"), tr("New people"))
        self._hub = hub
        self._files: dict[int, ImportRow] = {}

    def show(self, rows: Sequence[ImportRow]) -> None:
        """Show these files."""
        self._files = {row.id: row for row in rows}
        self.set_ids(self._files)
        self.refresh()

    def row_with(self, key: int) -> ImportRow | None:
        """A file by its key."""
        return self._files.get(key)

    def text(self, record: ImportRow, column: int) -> str:
        """The words of a cell."""
        if column == 0:
            return record.file_name
        if column == 2:
            return number(record.added)
        clock = self._hub.clock
        wall = local_time(from_text(record.at), zone=clock.zone)
        return f"{when.day_word(wall.date(), today=clock.today(), capital=True)} {when.wall_time(wall)}"

    def _look_up(self, ids: Sequence[int]) -> dict[int, ImportRow]:
        return {key: self._files[key] for key in ids if key in self._files}


class ImportsDialog(Dialog):
    """A list of files; below it the report of the chosen one. Taking one back closes it, so that Undo is at hand."""

    def __init__(self, hub: Hub, *, parent: QWidget | None = None) -> None:
        super().__init__("", width=640, parent=parent)
        self.setWindowTitle(self.tr("Imports"))
        self.setObjectName("imports_dialog")
        self._hub, self._imports = hub, Imports(hub, self)
        self._lay_out()
        self._imports.changed.connect(self._show)
        self.imports_list.current_changed.connect(self._show_report)
        self._show()
        self.imports_list.setFocus()

    def accept(self) -> None:
        """Take the chosen import back."""
        batch = self.imports_list.current_id
        if not batch:
            return
        words = Words(self.tr("Imports"), self.tr("Taking the import back…"), self.tr("Cancel"))
        label = self.tr("Take back an import")
        outcome = in_steps(
            lambda step: self._imports.take_back(batch, label=label, step=step), words=words, parent=self
        )
        if outcome is None:
            return
        super().accept()
        if outcome.error is not None:
            self._hub.problem.emit(outcome.error)
        else:
            self._hub.tell(taken_words(outcome.result), undo=outcome.change is not None)

    def _lay_out(self) -> None:
        words = self.tr("Each file that was brought in, and what became of its lines.")
        self.body.addWidget(Label(words, color="muted", wrap=True, parent=self))
        self._empty = Label(self.tr("Nothing was imported into this notebook."), parent=self)
        self.body.addWidget(self._empty)
        self.imports_list = ListView(name=self.tr("Imports"), row_height=36, header=True, parent=self)
        self.imports_list.setObjectName("imports_list")
        self.imports_list.setMinimumHeight(LIST_HEIGHT)
        self._model = ImportsModel(self._hub, self)
        self.imports_list.set_model(self._model)
        self.imports_list.set_widths([312, 152, 112], stretch=0)
        self.body.addWidget(self.imports_list, 1)
        self.counts_label = Label(style="body_strong", wrap=True, parent=self)
        self.counts_label.setObjectName("counts_label")
        self.body.addWidget(self.counts_label)
        self._report = Pane("base")
        self._lines = QVBoxLayout(self._report)
        set_margins(self._lines, 0, 0, 16, 0)
        self._lines.setSpacing(4)
        self._scroll = ScrollPane(self._report, name="report_scroll", parent=self)
        self._scroll.setMinimumHeight(REPORT_HEIGHT)
        self.body.addWidget(self._scroll, 1)
        self.add_button(self.tr("Close"), role=Role.RejectRole, name="close_button")
        self.back_button = self.add_button(
            self.tr("Take back this import"), icon="rotate-ccw", name="back_button"
        )

    def _show(self) -> None:
        rows = self._imports.rows()
        self._model.show(rows)
        self._empty.setVisible(not rows)
        for widget in (self.imports_list, self.counts_label, self._scroll):
            widget.setVisible(bool(rows))
        self.back_button.setEnabled(bool(rows))
        if rows and not self.imports_list.current_id:
            self.imports_list.select_first()
        self._show_report(self.imports_list.current_id)

    def _show_report(self, batch: int) -> None:
        clear(self._lines)
        row = self._model.row_with(batch)
        if row is None:
            return
        self.counts_label.setText(counts_words(row))
        for words in report_words(self._imports.remarks(batch)):
            self._lines.addWidget(Label(words, style="caption", color="text", wrap=True, parent=self._report))
        self._lines.addStretch(1)


def counts_words(row: ImportRow) -> str:
    """What a file brought: "46 people: 43 new, 3 filled in, 0 skipped, 0 refused"; how many of the new are here."""
    people = counted("Exchange", "%n person", "%n people", row.found)
    words = tr("{people}: {added} new, {updated} filled in, {skipped} skipped, {refused} refused.").format(
        people=people,
        added=number(row.added),
        updated=number(row.updated),
        skipped=number(row.skipped),
        refused=number(row.refused),
    )
    if row.people == row.added:
        return words
    here = counted(
        "Exchange", "%n of the new ones is still here.", "%n of the new ones are still here.", row.people
    )
    return f"{words} {here}"


def report_words(remarks: Sequence[ImportRemark]) -> list[str]:
    """What there was to say about the lines of a file, as lines."""
    if not remarks:
        return [tr("Every line was taken as it stands.")]
    lines = [
        tr("Line {line}: {words}").format(line=number(one.line), words=_said(one)) if one.line else _said(one)
        for one in remarks[:LISTED]
    ]
    more = len(remarks) - LISTED
    if more > 0:
        lines.append(counted("Exchange", "1 more line like these", "%n more lines like these", more))
    return lines


def _said(remark: ImportRemark) -> str:
    """A remark in the language spoken now; one that an earlier or a later version wrote, in its own words."""
    if remark.code in set(Reason) and not remark.words:
        return reason_sentence(Reason(remark.code), remark.facts)
    return remark.words or remark.code


def taken_words(taken: TakenBack) -> str:
    """What went, and who stayed."""
    people = counted("Exchange", "%n person", "%n people", taken.people)
    words = tr("Took back “{file}”: {people}.").format(file=taken.file_name, people=people)
    if not taken.stayed:
        return words
    stay = counted(
        "Exchange",
        "%n stays: you have worked with them since.",
        "%n stay: you have worked with them since.",
        taken.stayed,
    )
    return f"{words} {stay}"
