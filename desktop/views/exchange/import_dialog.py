"""The import dialog: what the files hold, what becomes of it, and nothing written before Import is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.exchange.csv_words import Target
from desktop.exchange.records import ImportReport
from desktop.models.importing import Importer, State
from desktop.qtkit import tips
from desktop.qtkit.badges import IconLabel
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.buttons import Button
from desktop.qtkit.choices import CheckBox
from desktop.qtkit.combos import ComboBox
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.theme import theme
from desktop.views import file_questions, problems
from desktop.views.desk import Desk
from desktop.views.exchange.columns import ColumnTable
from desktop.views.exchange.import_lines import LinesPage
from desktop.views.exchange.import_notes import ImportNotes
from desktop.views.exchange.import_pages import Page, PageSwitch, has_columns
from desktop.views.exchange.import_people import PeoplePage
from desktop.views.exchange.import_unsure import UnsurePage
from desktop.views.exchange.import_words import button_words, footer_words, step_words, told_words
from desktop.views.exchange.known_part import KnownPart
from desktop.views.exchange.start_part import StartPart
from desktop.views.exchange.whole_notebook import ask_about, first_notebook
from desktop.views.exchange.words import number, table_facts, tr
from desktop.views.plural import counted

if TYPE_CHECKING:
    from desktop.views.frame import Frame


_LEAST_HEIGHT, _AROUND = 600, 120
"""As high as the smallest window has room for; in a higher one as much more as leaves so much of it to be seen."""


def open_import(desk: Desk, paths: Sequence[Path], parent: QWidget) -> ImportDialog | None:
    """Show the dialog over a window, for one file or several; a whole notebook is asked about instead."""
    notebook = first_notebook(list(paths))
    if notebook is not None:
        ask_about(desk, cast("Frame", parent), notebook)
        return None
    return _opened(ImportDialog(desk, paths, parent=parent))


def open_pasted(desk: Desk, text: str, parent: QWidget) -> ImportDialog:
    """Show the dialog for what lay on the clipboard."""
    dialog = ImportDialog(desk, (), parent=parent)
    dialog.importer.read_pasted(text.encode("utf-8", "replace"), name=tr("Pasted table"))
    return _opened(dialog)


def _opened(dialog: ImportDialog) -> ImportDialog:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class ImportDialog(Dialog):
    """File line, columns or people, what to do with those who are known, and the counts in the footer."""

    def __init__(self, desk: Desk, paths: Sequence[Path], *, parent: QWidget | None = None) -> None:
        room = parent.window().height() - _AROUND if parent is not None else 0
        super().__init__(
            "", width=928, scrolls=True, spacing=0, most_height=max(_LEAST_HEIGHT, room), parent=parent
        )
        self.setObjectName("import_dialog")
        self.setWindowTitle(self.tr("Import people"))
        self._desk = desk
        self._importer = Importer(desk.hub, desk.tasks, self)
        self._build_body()
        self._connect()
        self.setFocus()  # and not on the first button: until something is read, Enter does nothing
        if paths:
            self._importer.read(paths)

    @property
    def importer(self) -> Importer:
        """What the files hold and what would happen."""
        return self._importer

    @property
    def people_list(self) -> ListView:
        """The people of the files."""
        return self.people_page.list

    @property
    def stage_combo(self) -> ComboBox:
        """Where new people start."""
        return self.start_part.stage_combo

    def accept(self) -> None:
        """Bring everybody in; the dialog stays until it is done."""
        if self.import_button.isEnabled():
            self._importer.write(step_words(self._importer.paths))

    def reject(self) -> None:
        self._importer.cancel()
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The figures answer wherever the focus is, as on the tab that brought the page up."""
        if not (self.unsure_page.isVisible() and self.unsure_page.answer_key(event)):
            super().keyPressEvent(event)

    # ------------------------------------------------------------ parts

    def _build_body(self) -> None:
        self.body.addLayout(self._file_line())
        self.body.addSpacing(16)
        self.switch = PageSwitch(parent=self)
        self.body.addWidget(self.switch)
        self.body.addSpacing(8)
        self.column_table = ColumnTable(name=self.tr("Columns"), parent=self)
        self.body.addWidget(self.column_table)
        self.body.addWidget(self._heads_line())
        self.people_page = PeoplePage(self._importer, parent=self)
        self.unsure_page = UnsurePage(self._importer, parent=self)
        self.lines_page = LinesPage(self._importer, parent=self)
        for page in (self.people_page, self.unsure_page, self.lines_page):
            self.body.addWidget(page, 1)
            page.hide()
        self.notes = ImportNotes(parent=self)
        self.body.addWidget(self.notes)
        self.body.addWidget(self._choices())
        self._room = QWidget(self)
        theme().grow(self._room.setMinimumHeight, 320)
        self.body.addWidget(self._room)
        self.body.addStretch(0)  # what a higher page has made room for
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

    def _heads_line(self) -> QWidget:
        """Shown only under a table in which no header was found."""
        self._heads_part = QWidget(self)
        row = QHBoxLayout(self._heads_part)
        row.setContentsMargins(0, 8, 0, 0)
        words = self.tr("The first row names the columns")
        self.heads_box = CheckBox(words, parent=self._heads_part)
        self.heads_box.setObjectName("heads_box")
        row.addWidget(self.heads_box)
        row.addStretch(1)
        self._heads_part.hide()
        return self._heads_part

    def _choices(self) -> QWidget:
        self._choices_part = QWidget(self)
        row: QBoxLayout = QHBoxLayout(self._choices_part)
        row.setContentsMargins(0, 20, 0, 0)
        row.setSpacing(24)
        self.known_part = KnownPart(self._importer, parent=self._choices_part)
        self.start_part = StartPart(self._importer, parent=self._choices_part)
        row.addWidget(self.known_part, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.start_part, 1, Qt.AlignmentFlag.AlignTop)
        return self._choices_part

    def _build_footer(self) -> None:
        note = QWidget(self)
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.counts_label = Label(color="muted", wrap=True, parent=note)
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
        self.heads_box.clicked.connect(lambda on: self._importer.name_columns(by_first=on))
        self.switch.chosen.connect(self._on_page)
        self.known_part.compare_wanted.connect(self._on_compare)
        self._importer.changed.connect(self._show)
        self._importer.decided.connect(self._on_decided)
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
        self.heads_box.setEnabled(importer.state is not State.WRITING)
        self._show_file()
        self._room.setVisible(not importer.is_read)
        if importer.state is State.READING:
            self.import_button.setEnabled(False)
            self.counts_label.setText(self.tr("Reading …"))
            if not importer.is_read:
                self._show_nothing()
            return
        self._show_table()
        self.notes.show_importer(importer)
        self._show_decided()
        self._show_page()
        self._take_focus()
        self.fit()

    def _take_focus(self) -> None:
        """Begin where the work does; whoever went elsewhere meanwhile stays there."""
        if self.focusWidget() in (None, self, self.another_button) and not self.switch.take_focus():
            is_list = self.switch.page is Page.PEOPLE  # Enter in it would tick
            self.import_button.setFocus() if is_list else self._focus_page()

    def _focus_page(self) -> None:
        """Go to what is worked with on the page; where there is none, another file is all there is to choose."""
        parts: dict[Page | None, QWidget | None] = {
            None: self.another_button,
            Page.COLUMNS: next(iter(self.column_table.grid.combos.values()), None),
            Page.PEOPLE: self.people_list,
            Page.UNSURE: self.unsure_page.list,
            Page.LINES: self.lines_page.list,
        }
        if (part := parts.get(self.switch.page)) is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self) -> None:
        """Only the file and that it is being read, about as high as what is to come."""
        for part in (self.switch, self.column_table, self._heads_part, self.notes, self._choices_part):
            part.hide()
        for page in (self.people_page, self.unsure_page, self.lines_page):
            page.hide()

    def _show_decided(self) -> None:
        """Show what follows from the choices."""
        self._offer_pages()
        self.known_part.show_known()
        self.start_part.show_choices()
        self._show_counts()

    def _show_file(self) -> None:
        paths = self._importer.paths
        several = counted("ImportDialog", "1 file", "%n files", len(paths))
        self.file_label.setText(paths[0].name if len(paths) == 1 else several)
        self.file_label.setToolTip(tips.plain("\n".join(path.name for path in paths[:20])))
        table, found = self._importer.table, self._importer.found
        people = counted("ImportDialog", "1 person", "%n people", found)
        facts = table_facts(table, self._importer.columns) if table is not None else people if found else ""
        self.facts_label.setText(facts)

    def _show_table(self) -> None:
        table, columns = self._importer.table, self._importer.columns
        if table is not None and columns is not None:
            grid = self.column_table.grid
            self.notes.hidden_columns = grid.show_table(table, columns)
            self.heads_box.setChecked(columns.heads)
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

    def _offer_pages(self) -> None:
        importer = self._importer
        remarks = [one for one in importer.remarks if one != importer.refusal]  # it is told on its own
        sizes = {
            Page.PEOPLE: importer.found,
            Page.UNSURE: len(importer.doubtful),
            Page.LINES: len(remarks),
        }
        pages = [Page.COLUMNS] if has_columns(importer) else []
        self.switch.show_pages(pages + [page for page, size in sizes.items() if size], sizes)

    def _show_page(self) -> None:
        page = self.switch.page
        self.column_table.setVisible(page is Page.COLUMNS)
        table = self._importer.table
        self._heads_part.setVisible(page is Page.COLUMNS and table is not None and not table.has_header)
        self.people_page.setVisible(page is Page.PEOPLE)
        self.unsure_page.setVisible(page is Page.UNSURE)
        self.lines_page.setVisible(page is Page.LINES)
        first = page is None or (page is self.switch.pages[0] and page is not Page.LINES)
        self.notes.setVisible(bool(self.notes.texts) and first)
        helpless = not self._importer.is_read or (
            self._importer.refusal is not None and not self._importer.lacks_name
        )
        self._choices_part.setVisible(first and not helpless)
        if page is Page.LINES:
            self.lines_page.show_lines()

    def _show_counts(self) -> None:
        counts = self._importer.counts
        refused = self._importer.refusal is not None
        self.counts_label.set_color("muted")
        self.counts_label.setText("" if refused else footer_words(counts))
        ready = self._importer.state is State.READY and not refused
        self.import_button.setEnabled(ready and bool(counts.changed or counts.records or counts.meetings))
        self.import_button.setText(button_words(counts))

    # ------------------------------------------------------------ slots

    def _on_another(self) -> None:
        paths = file_questions.people(self._desk.prompter)
        if first_notebook(paths) is not None:
            self.reject()
            open_import(self._desk, paths, cast("QWidget", self.parentWidget()))
        elif paths:
            self._importer.read(paths)

    def _on_page(self, page: Page) -> None:
        self.switch.show_page(page)
        self._show_page()
        self.fit(shrinks=False)  # nothing jumps away from under the pointer

    def _on_decided(self) -> None:
        self._show_decided()
        self.fit(shrinks=False)  # tabs that are new are in their place before they are seen

    def _on_compare(self) -> None:
        self._on_page(Page.UNSURE)
        self._focus_page()

    def _on_progress(self, done: int, total: int) -> None:
        self.busy_bar.set_progress(done, max(total, 1))
        if self._importer.state is State.WRITING:
            words = self.tr("Importing, {done} of {total} …")
            self.counts_label.setText(words.format(done=number(done), total=number(total)))

    def _on_failed(self, error: UserError) -> None:
        self.counts_label.set_color("danger")
        self.counts_label.setText(problems.sentence(error))
        self.fit(shrinks=False)  # it may need several lines

    def _on_finished(self, report: ImportReport) -> None:
        super().accept()
        if report.total("added") or report.total("updated"):
            self._desk.hub.go("contacts")  # from whatever tab it was asked for, there they are
        self._desk.hub.tell(told_words(report), undo=True)
