"""Preferences, Backup: how old the last one is, all there are, making one, taking one along, bringing one back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.errors import Problem, UserError
from desktop.core.paths import SUFFIX
from desktop.models.backups import BackupList, Kept
from desktop.qtkit.buttons import Button
from desktop.qtkit.callouts import Callout
from desktop.qtkit.labels import Label
from desktop.qtkit.listview import ListView
from desktop.qtkit.prompts import Choice, FileKind
from desktop.qtkit.theme import theme
from desktop.views import messages
from desktop.views.backup_list import BackupModel, moment
from desktop.views.folders import show_folder
from desktop.views.plural import counted
from desktop.views.settings.rows import SettingsPage

if TYPE_CHECKING:
    from desktop.views.desk import Desk

OLD = timedelta(days=7)
RESTORE = "restore"
LIST_HEIGHT = 164


class BackupPage(SettingsPage):
    """Nothing here is lost by a click: what a backup takes the place of becomes one itself."""

    def __init__(self, desk: Desk, window: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backup_page")
        self._desk, self._over = desk, window
        self._backups = BackupList(desk.hub, desk.tasks, self)
        self._build()
        self._backups.changed.connect(self.refresh)
        self._backups.failed.connect(self._on_failed)
        self.refresh()

    def refresh(self) -> None:
        newest = self._backups.newest
        self._model.show(self._backups.rows)
        self._show_age(newest)
        self.make_button.setEnabled(not self._backups.is_busy)
        if newest is not None and not self.backup_list.current_id:
            self.backup_list.select_first()
        for widget in (self.backup_list, self.restore_button, self.take_button):
            widget.setVisible(newest is not None)
        for button in (self.restore_button, self.take_button):
            button.setEnabled(not self._backups.is_busy)

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        inside = self.widget()
        self.callout = Callout(icon="save", parent=inside)
        self.callout.setObjectName("backup_callout")
        self.column.addWidget(self.callout)
        self.make_button = self.callout.button
        self.make_button.setObjectName("make_button")
        self.callout.pressed.connect(self._backups.make)
        self.add_heading(self.tr("Backups"))
        self.column.addSpacing(8)
        self.backup_list = ListView(name=self.tr("Backups"), row_height=32, header=True, parent=inside)
        self.backup_list.setObjectName("backup_list")
        theme().grow(self.backup_list.setFixedHeight, LIST_HEIGHT)
        self._model = BackupModel(self._desk.hub.clock, self)
        self.backup_list.set_model(self._model)
        self.backup_list.set_widths([176, 220, 72], stretch=1)
        self.backup_list.opened.connect(self._on_restore)
        self.column.addWidget(self.backup_list)
        self.column.addSpacing(12)
        self.restore_button = Button(self.tr("Bring back…"), name="restore_button", parent=inside)
        self.restore_button.clicked.connect(lambda: self._on_restore(self.backup_list.current_id))
        self.take_button = Button(self.tr("Save elsewhere…"), name="take_button", parent=inside)
        self.take_button.clicked.connect(self._on_take)
        self.show_button = Button(self.tr("Show the folder"), kind="quiet", name="show_button", parent=inside)
        self.show_button.clicked.connect(self._on_show)
        self.column.addLayout(_row(self.restore_button, self.take_button, self.show_button))
        self._build_foot()

    def _build_foot(self) -> None:
        words = self.tr(
            "One is kept for each of the last 7 days, 4 weeks and 12 months on which something changed. To take your "
            "notebook to another computer, save a backup elsewhere and open it there."
        )
        self.column.addSpacing(12)
        self.column.addWidget(Label(words, style="caption", wrap=True, parent=self.widget()))
        self.error_label = Label(style="caption", color="danger", wrap=True, parent=self.widget())
        self.error_label.setObjectName("error_label")
        self.error_label.hide()
        self.column.addWidget(self.error_label)
        self.column.addStretch(1)

    def _show_age(self, newest: Kept | None) -> None:
        if newest is None:
            title = self.tr("There is no backup yet")
            text = self.tr("Askwell makes one on every day on which something changes.")
            self.callout.show_words(kind="neutral", title=title, text=text, action=self.tr("Back up now"))
            return
        age = self._desk.hub.clock.now() - newest.at
        title = self.tr("The last good backup is from {when}").format(
            when=moment(self._desk.hub.clock, newest, capital=False)
        )
        text = self.tr("It was opened and checked when it was made.")
        if self._backups.is_busy:
            text = self.tr("Another one is being made…")
        kind = "warning" if age > OLD else "success"
        self.callout.show_words(kind=kind, title=title, text=text, action=self.tr("Back up now"))

    # ------------------------------------------------------------ slots

    def _on_failed(self, error: UserError) -> None:
        self.error_label.setText(messages.sentence(error))
        self.error_label.show()

    def _on_show(self) -> None:
        if self._backups.folder is not None:
            show_folder(self._desk.prompter, self._backups.folder)

    def _on_take(self) -> None:
        kept = self._chosen()
        if kept is None:
            return
        name = self._desk.hub.workspace.path.stem
        suggestion = self.tr("{name}, backup of {day}").format(name=name, day=f"{kept.at:%Y-%m-%d}")
        target = self._desk.prompter.ask_save_file(
            title=self.tr("Save the backup elsewhere"),
            suggestion=Path(suggestion + SUFFIX),
            kinds=(FileKind(self.tr("Askwell notebook"), (f"*{SUFFIX}",)),),
        )
        if target is not None:
            self.error_label.hide()
            self._backups.copy_out(kept.path, target)

    def _on_restore(self, number: int) -> None:
        kept = self._chosen(number)
        if kept is not None:
            self._restore(kept)

    def _restore(self, kept: Kept, *, source_key: bytes | None = None) -> None:
        """Say what one holds and bring it back, of a protected notebook only to who knows its passphrase."""
        try:
            counts = self._backups.counts(kept.path, source_key=source_key)
        except UserError as error:
            if error.problem in (Problem.KEY_WRONG, Problem.NOTEBOOK_PROTECTED):
                self._ask_for_key(kept)
            else:
                self._on_failed(error)
            return
        answer = self._desk.prompter.ask_choice(
            title=self.tr("Bring back a backup"),
            text=self.tr("Bring back the notebook as it was {when}?").format(
                when=moment(self._desk.hub.clock, kept, capital=False)
            ),
            detail=self.tr("It holds {counts}. The notebook as it is now becomes a backup first.").format(
                counts=held(counts)
            ),
            choices=(
                Choice("keep", self.tr("Cancel")),
                Choice(RESTORE, self.tr("Bring back"), "primary"),
            ),
        )
        if answer != RESTORE:
            return
        if source_key is None and self._desk.hub.workspace.is_protected:
            self._ask_passphrase(kept)
        else:
            self._ask_program(kept, source_key)

    def _ask_for_key(self, kept: Kept) -> None:
        """It was made under another passphrase; who knows that one may bring it back."""
        typed = self._desk.prompter.ask_text(
            title=self.tr("Bring back a backup"),
            label=self.tr("Passphrase or recovery code of this backup"),
            ok=self.tr("Go on"),
            cancel=self.tr("Cancel"),
            hint=self.tr("It is the one that the notebook had when the backup was made."),
            secret=True,
        )
        if typed:
            self.error_label.hide()
            self._backups.find_key(kept.path, typed, done=lambda key: self._restore(kept, source_key=key))

    def _ask_passphrase(self, kept: Kept) -> None:
        from desktop.models.protection import Protection
        from desktop.views.protection.passphrase_dialogs import ask_passphrase

        desk = self._desk
        ask_passphrase(
            Protection(desk.hub, desk.tasks, profile=desk.profile, parent=self),
            self.window(),
            title=self.tr("Bring back a backup"),
            text=self.tr("The notebook is protected, so that its passphrase is asked for first."),
            ok=self.tr("Bring back"),
            then=lambda _typed: self._ask_program(kept, None),
        )

    def _ask_program(self, kept: Kept, source_key: bytes | None) -> None:
        self.window().close()
        self._over.restore_requested.emit(kept.path, source_key)  # type: ignore[attr-defined]

    def _chosen(self, number: int | None = None) -> Kept | None:
        place = self.backup_list.current_id if number is None else number
        rows = self._backups.rows
        return rows[place - 1] if 0 < place <= len(rows) else None


def held(counts: dict[str, int]) -> str:
    """What a notebook holds: "14 people, 3 meetings and 120 notes"."""
    people = counted("backup", "%n person", "%n people", counts.get("people", 0))
    meetings = counted("backup", "%n meeting", "%n meetings", counts.get("meetings", 0))
    notes = counted("backup", "%n note", "%n notes", counts.get("note_lines", 0))
    return f"{people}, {meetings}, {notes}"


def _row(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
