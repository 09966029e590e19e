"""The export dialog: what it is for, then whom and what; ways to reach people stay out unless asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import UserError
from desktop.exchange.filenames import safe_name
from desktop.models.exporting import NOTEBOOK, ExportCounts, Exporter, ExportReport, Kind, Preview, Wish
from desktop.qtkit.busy import BusyBar
from desktop.qtkit.buttons import Button
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.labels import Label
from desktop.qtkit.radio import OptionCard
from desktop.qtkit.theme import theme
from desktop.views import problems
from desktop.views.desk import Desk
from desktop.views.exchange.export_form import ExportForm
from desktop.views.exchange.export_preview import WIDTH, ExportPreview
from desktop.views.exchange.export_purposes import file_kind, purposes
from desktop.views.exchange.meeting_picker import MeetingPicker
from desktop.views.exchange.words import number
from desktop.views.plural import counted

_RIGHT = 256
_PREVIEW = 440


def open_export(
    desk: Desk,
    parent: QWidget,
    people: Sequence[int] | None = None,
    *,
    meeting: int | None = None,
    purpose: str = "",
) -> ExportDialog:
    """Show the dialog over a window; ``people`` are the keys of those who are shown or selected there.

    ``meeting`` is the one in hand, ``purpose`` what the export is for, where that is known.
    """
    dialog = ExportDialog(desk, people, meeting=meeting, parent=parent)
    if purpose:
        dialog.choose_purpose(purpose)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class ExportDialog(Dialog):
    """Purposes at the left; format, whom, what and what to include at the right; the pages in place of both."""

    def __init__(
        self,
        desk: Desk,
        people: Sequence[int] | None,
        *,
        meeting: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", width=720, scrolls=True, spacing=0, most_height=600, parent=parent)
        self.setObjectName("export_dialog")
        self.setWindowTitle(self.tr("Export"))
        self._desk = desk
        self._exporter = Exporter(desk.hub, desk.tasks, self)
        self._purposes = purposes()
        self._choose = QWidget(self)
        row = QHBoxLayout(self._choose)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self._left(), 1, Qt.AlignmentFlag.AlignTop)
        choices = self._exporter.choices(people, meeting=meeting)
        self.form = ExportForm(self._purposes, choices, clock=desk.hub.clock, parent=self)
        theme().grow(self.form.setFixedWidth, _RIGHT)
        row.addWidget(self.form, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._choose)
        self.preview = ExportPreview(parent=self)
        theme().grow(self.preview.setMinimumHeight, _PREVIEW)
        self.preview.hide()
        self.body.addWidget(self.preview, 1)
        self._build_footer()
        self._connect()
        self._show_counts()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        return self.form.wish

    def choose_purpose(self, key: str) -> None:
        """Choose what the export is for."""
        self.purpose_cards[key].setChecked(True)
        self._on_purpose()

    def accept(self) -> None:
        """Ask where to, and write."""
        if not self._exporter.busy and (out := self._ask_where(self.wish)) is not None:
            self._write(self.wish, out)

    def done(self, result: int) -> None:
        """Whatever is still being set or written for this dialog is given up."""
        self._exporter.cancel()
        super().done(result)

    # ------------------------------------------------------------ parts

    def _left(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("What for?"), style="body_medium", parent=part))
        column.addSpacing(4)
        self._group = QButtonGroup(part)
        self.purpose_cards: dict[str, OptionCard] = {}
        for place, purpose in enumerate(self._purposes):
            card = OptionCard(
                purpose.title, purpose.caption, tight=True, name=f"purpose_{purpose.key}", parent=part
            )
            card.setChecked(place == 0)
            card.clicked.connect(lambda _on: self._on_purpose())
            self._group.addButton(card)
            self.purpose_cards[purpose.key] = card
            column.addWidget(card)
        return part

    def _build_footer(self) -> None:
        note = QWidget(self)
        column = QVBoxLayout(note)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.counts_label = Label(color="muted", elide=True, parent=note)
        self.counts_label.setObjectName("counts_label")
        self.rest_label = Label(style="caption", elide=True, parent=note)
        self.rest_label.setObjectName("rest_label")
        self.busy_bar = BusyBar(name=self.tr("Exporting"), parent=note)
        column.addWidget(self.counts_label)
        column.addWidget(self.rest_label)
        column.addWidget(self.busy_bar)
        self.add_note(note)
        self.preview_button = Button(self.tr("Preview"), name="preview_button", parent=self)
        self.print_button = Button(self.tr("Print…"), icon="printer", name="print_button", parent=self)
        for button in (self.preview_button, self.print_button):
            self.buttons.addButton(button, Role.ActionRole)
        self.cancel_button = self.add_button(self.tr("Cancel"), role=Role.RejectRole, name="cancel_button")
        self.save_button = self.add_button(self.tr("Save as…"), kind="primary", name="save_button")

    def _connect(self) -> None:
        self.form.changed.connect(self._show_counts)
        self.form.scope.meeting_combo.picking.connect(self._on_picking)
        self.preview_button.clicked.connect(lambda _on: self._on_preview())
        self.print_button.clicked.connect(lambda _on: self._on_print())
        self._exporter.previewed.connect(self._on_previewed)
        self._exporter.progressed.connect(self._on_progress)
        self._exporter.failed.connect(self._on_failed)
        self._exporter.finished.connect(self._on_finished)

    # ------------------------------------------------------------ showing

    def _on_purpose(self) -> None:
        chosen = next(one for one in self._purposes if self.purpose_cards[one.key].isChecked())
        self.form.show_purpose(chosen)
        self._show_counts()

    def _on_picking(self) -> None:
        """A list of all meetings to tick some of; cancelled, nothing is chosen anew."""
        combo = self.form.scope.meeting_combo
        picker = MeetingPicker(
            self._exporter.meetings(), picked=combo.meetings or (), clock=self._desk.hub.clock, parent=self
        )
        picker.accepted.connect(lambda: combo.take(picker.keys))
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def _show_counts(self) -> None:
        wish = self.wish
        counts = self._exporter.counts(wish)
        is_sheet = wish.kind is Kind.SHEET
        nothing = self._nothing(wish, counts)
        self.save_button.setText(self.tr("Choose folder…") if wish.is_folder else self.tr("Save as…"))
        self.preview_button.setVisible(wish.format != NOTEBOOK)
        self.print_button.setVisible(is_sheet)
        for button in (self.preview_button, self.print_button, self.save_button):
            button.setEnabled(not nothing)
        self.counts_label.set_color("muted")
        held = self.tr("1 page") if is_sheet else self._counts(wish, counts)
        self.counts_label.setText(nothing or held)
        self._show_rest(self._rest(wish, counts))

    def _show_rest(self, words: str) -> None:
        self.rest_label.setText(words)
        self.rest_label.setVisible(bool(words))

    def _counts(self, wish: Wish, counts: ExportCounts) -> str:
        told = {
            "people": counted("ExportDialog", "1 person", "%n people", counts.people),
            "meetings": counted("ExportDialog", "1 meeting", "%n meetings", counts.meetings),
            "followups": counted("ExportDialog", "1 follow-up", "%n follow-ups", counts.followups),
        }
        if counts.called_off:
            words = self.tr("{meetings} ({n} called off)")
            told["meetings"] = words.format(meetings=told["meetings"], n=number(counts.called_off))
        return ", ".join(told[name] for name in wish.counted)

    def _nothing(self, wish: Wish, counts: ExportCounts) -> str:
        """Why a file would hold nothing; empty where it holds something, as a copy of a notebook does."""
        if wish.kind is Kind.SHEET:
            return "" if wish.meetings else self.tr("There is no meeting yet.")
        if not self.form.scope.is_understood:
            return self.tr("A day of the period cannot be read.")
        if wish.is_whole or any(getattr(counts, name) for name in wish.counted):
            return ""
        if wish.format == "ics":
            return self.tr("Nothing in what is chosen has a date.")
        if wish.kind is Kind.COURSE:
            return self.tr("No talk in what is chosen was held.")
        return self.tr("There is nothing in what is chosen.")

    def _rest(self, wish: Wish, counts: ExportCounts) -> str:
        """What the counts do not tell: what is left out, and which follow-ups a calendar gets."""
        if wish.format != "ics" or not counts.closed:
            lines = _left_out(self._exporter.lines_left_out(wish))
            return ", ".join(filter(None, (_meetings_left_out(wish, counts), lines)))
        words = self.tr("Follow-ups: {open} to do, {closed} done or withdrawn")
        return words.format(open=number(counts.followups - counts.closed), closed=number(counts.closed))

    def _on_preview(self) -> None:
        """Show the pages instead of the choices, or the choices again."""
        shows_pages = self.preview.isHidden()
        self._choose.setVisible(not shows_pages)
        self.preview.setVisible(shows_pages)
        self.preview_button.setText(self.tr("Back to the choices") if shows_pages else self.tr("Preview"))
        if shows_pages:
            self.preview.wait()
            dots = round(WIDTH * self.devicePixelRatioF())
            self._exporter.preview(self.wish, width=dots)
        self.fit()

    def _on_previewed(self, preview: Preview) -> None:
        """Show the pages, and say in the footer how many there are."""
        self.preview.show_preview(preview)
        still_asked = not self.preview.isHidden()
        if still_asked and self.wish.format == "pdf" and self.wish.kind is not Kind.SHEET:
            left_out = self._rest(self.wish, self._exporter.counts(self.wish))
            self._show_rest(", ".join(filter(None, (_pages(preview), left_out))))

    # ------------------------------------------------------------ writing

    def _ask_where(self, wish: Wish) -> Path | None:
        title = self.tr("Save the export")
        name = self._exporter.name(wish, self._stem(wish))
        if not wish.is_folder:
            return self._desk.prompter.ask_save_file(
                title=title, suggestion=Path(name), kinds=[file_kind(wish.format)]
            )
        chosen = self._desk.prompter.ask_folder(title=title)
        return None if chosen is None else _free(chosen / name)

    def _stem(self, wish: Wish) -> str:
        stem = self.form.purpose.stem or self.tr("Askwell export")
        if wish.kind is Kind.SHEET:
            return safe_name(f"{stem} {self._exporter.sheet(wish).title}")
        return self.tr("Askwell copy") if wish.format == NOTEBOOK else stem

    def _write(self, wish: Wish, out: Path) -> None:
        self.save_button.setEnabled(False)
        self.counts_label.set_color("muted")
        self.counts_label.setText(self.tr("Writing …"))
        self.busy_bar.start()
        self._exporter.write(wish, out)

    def _on_print(self) -> None:
        wish = self.wish
        name = Path(self._exporter.name(wish, self._stem(wish))).stem
        printer = self._desk.prompter.ask_printer(title=self.tr("Print the prep sheet"), name=name)
        if printer is None:
            return
        from desktop.qtkit import printers
        from desktop.views.exchange.printing import print_sheet

        if print_sheet(printer, self._exporter.sheet(wish)):
            if file := printers.file_of(printer):
                self._desk.hub.tell_made(self.tr("Saved as {name}").format(name=file.name), file)
            else:
                self._desk.hub.tell(self.tr("Sent to the printer"))
            super().accept()
        else:
            self.counts_label.set_color("danger")
            self.counts_label.setText(self.tr("The printer took nothing. Check it, or save a PDF."))

    def _on_progress(self, done: int, total: int) -> None:
        self.busy_bar.set_progress(done, max(total, 1))
        if self._exporter.busy:
            words = self.tr("Writing, {done} of {total} …")
            self.counts_label.setText(words.format(done=number(done), total=number(total)))

    def _on_failed(self, error: UserError) -> None:
        self.busy_bar.stop()
        self.save_button.setEnabled(True)
        self.counts_label.set_color("danger")
        self.counts_label.setText(problems.sentence(error))

    def _on_finished(self, report: ExportReport) -> None:
        self.busy_bar.stop()
        super().accept()
        files = counted("ExportDialog", "1 file", "%n files", report.made)
        words = self.tr("Exported to {name}") if report.made == 1 else self.tr("Exported {files} to {name}")
        told = words.format(name=report.path.name, files=files)
        if left_out := _left_out(report.lines_left_out):
            told = self.tr("{told} ({rest})").format(told=told, rest=left_out)
        self._desk.hub.tell_made(told, report.path)


def _pages(preview: Preview) -> str:
    """How many pages there are."""
    if preview.more:
        return counted("ExportDialog", "More than 1 page", "More than %n pages", preview.total)
    return counted("ExportDialog", "1 page", "%n pages", preview.total)


def _meetings_left_out(wish: Wish, counts: ExportCounts) -> str:
    """What is said of meetings that are chosen and not written; empty where there are none."""
    if not counts.left_out:
        return ""
    if wish.kind is Kind.COURSE:
        return counted(
            "ExportDialog", "without 1 meeting not held", "without %n meetings not held", counts.left_out
        )
    return counted(
        "ExportDialog",
        "without 1 meeting called off or undated",
        "without %n meetings called off or undated",
        counts.left_out,
    )


def _left_out(lines: int) -> str:
    """What is said of lines that are not written; empty where there are none."""
    if not lines:
        return ""
    return counted("ExportDialog", "without 1 line off the record", "without %n lines off the record", lines)


def _free(path: Path) -> Path:
    """The path, with a number where something of that name is there already."""
    place, candidate = 1, path
    while candidate.exists():
        place += 1
        candidate = path.with_name(f"{path.name} {number(place)}")
    return candidate
