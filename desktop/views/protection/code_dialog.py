"""The recovery code after it was made: shown, printed, copied, and asked for again in part before it is put away."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core import recovery_code
from desktop.core.errors import UserError
from desktop.qtkit.announce import announce
from desktop.qtkit.buttons import Button
from desktop.qtkit.clipboard import secret_copy
from desktop.qtkit.dialogs import Dialog, Role
from desktop.qtkit.fields import Field, TextField
from desktop.qtkit.labels import Label
from desktop.qtkit.prompts import Choice, FileKind
from desktop.views import problems
from desktop.views.protection import recovery_sheet
from desktop.views.protection.code_grid import CodeGrid
from desktop.views.protection.recovery_sheet import RecoverySheet

if TYPE_CHECKING:
    from desktop.views.desk import Desk

ASKED = 3
"""So many groups are asked for again."""
LEAVE = "leave"
Choose = Callable[[Sequence[int], int], list[int]]


class CodeDialog(Dialog):
    """``asks``: the code is new, and a few groups are asked for before it ends; else it is only shown again."""

    def __init__(
        self,
        desk: Desk,
        key: bytes,
        window: QWidget,
        *,
        asks: bool,
        choose: Choose | None = None,
    ) -> None:
        super().__init__("", width=560, parent=window)
        self.setWindowTitle(self.tr("Recovery code"))
        self.setObjectName("code_dialog")
        self._desk, self._asks = desk, asks
        self._groups = recovery_code.groups(key)
        choose = choose or random.SystemRandom().sample
        self.asked = sorted(choose(range(len(self._groups)), ASKED)) if asks else []
        self._confirmed = not asks
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._shown_page())
        self._stack.addWidget(self._asked_page())
        self.body.addWidget(self._stack)
        self._add_buttons()
        self._show_page(0)

    def may_close(self) -> bool:
        """Before the code is known to be somewhere, ask once."""
        if self._confirmed:
            return True
        answer = self._desk.prompter.ask_choice(
            title=self.tr("Recovery code"),
            text=self.tr("Leave without the recovery code?"),
            detail=self.tr(
                "If the passphrase is forgotten, nothing else opens this notebook. As long as you know it, the code "
                "can be printed under Preferences › Protection."
            ),
            choices=(Choice("stay", self.tr("Stay here"), "primary"), Choice(LEAVE, self.tr("Leave"))),
        )
        return answer == LEAVE

    def done(self, result: int) -> None:
        self.grid.show_groups(())
        for field in self.fields:
            field.control.clear()  # type: ignore[attr-defined]
        super().done(result)

    # ------------------------------------------------------------ parts

    def _shown_page(self) -> QWidget:
        page = QWidget(self)
        words = self.tr(
            "This code opens the notebook if the passphrase is forgotten, also on another computer and for every "
            "backup made from now on. Whoever has it can read everything: keep it on paper, away from this computer."
        )
        self.grid = CodeGrid(self._groups, parent=page)
        self.print_button = Button(self.tr("Print…"), name="print_button", parent=page)
        self.pdf_button = Button(self.tr("Save as PDF…"), name="pdf_button", parent=page)
        self.copy_button = Button(self.tr("Copy"), icon="copy", name="copy_button", parent=page)
        self.told_label = Label(style="caption", wrap=True, parent=page)
        self.told_label.setObjectName("told_label")
        self.told_label.hide()
        for button, slot in (
            (self.print_button, self._on_print),
            (self.pdf_button, self._on_pdf),
            (self.copy_button, self._on_copy),
        ):
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.print_button, self.pdf_button, self.copy_button):
            row.addWidget(button)
        row.addStretch(1)
        column = _column(page)
        column.addWidget(Label(words, color="muted", wrap=True, parent=page))
        column.addWidget(self.grid)
        column.addLayout(row)
        column.addWidget(self.told_label)
        column.addStretch(1)
        return page

    def _asked_page(self) -> QWidget:
        page = QWidget(self)
        words = self.tr("Look at the sheet, not at the screen, and type these groups from it.")
        self.fields: list[Field] = []
        row = QHBoxLayout()
        row.setSpacing(12)
        for place in self.asked:
            label = self.tr("Group {number}").format(number=place + 1)
            entry = TextField(name=label, parent=page)
            entry.setObjectName(f"group_{place + 1}")
            entry.setMaxLength(12)
            self.fields.append(Field(label, entry, parent=page))
            row.addWidget(self.fields[-1], 1)
        column = _column(page)
        column.addWidget(Label(words, color="muted", wrap=True, parent=page))
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _add_buttons(self) -> None:
        self.back_button = self.add_button(
            self.tr("Show the code again"), role=Role.ActionRole, name="back_button"
        )
        self.back_button.clicked.connect(lambda _checked=False: self._show_page(0))
        self.buttons.accepted.disconnect()
        self.buttons.accepted.connect(self._on_next)
        text = self.tr("I have kept it") if self._asks else self.tr("Close")
        self.next_button = self.add_button(text, kind="primary", name="next_button")

    # ------------------------------------------------------------ slots

    def _show_page(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self.back_button.setVisible(number == 1)
        if self._asks:
            self.next_button.setText(self.tr("Done") if number else self.tr("I have kept it"))
            self.next_button.restyle()
        if number:
            self.fields[0].control.setFocus()
        else:
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)  # what Enter presses is what is filled
        self.fit()

    def _on_next(self) -> None:
        if not self._asks:
            self.accept()
        elif self._stack.currentIndex() == 0:
            self._show_page(1)
        elif self._are_right():
            self._confirmed = True
            self.accept()

    def _are_right(self) -> bool:
        """Whether every group that was asked for is that of the code; the first that is not says so."""
        wrong = [
            field
            for place, field in zip(self.asked, self.fields, strict=True)
            if not recovery_code.is_group(field.control.text(), self._groups[place])  # type: ignore[attr-defined]
        ]
        for field in self.fields:
            field.set_error(self.tr("Not as on the sheet.") if field in wrong else "")
        if wrong:
            wrong[0].control.setFocus()
            announce(self, wrong[0].error, urgent=True)
            self.fit()
        return not wrong

    def _on_print(self) -> None:
        title = self.tr("Print the recovery sheet")
        printer = self._desk.prompter.ask_printer(title=title, name=self._name())
        if printer is None:
            return
        from desktop.qtkit import printers

        if not recovery_sheet.print_sheet(self._sheet(), printer):
            self._tell(self.tr("The printer took nothing. Check it, or save a PDF."), color="danger")
        elif file := printers.file_of(printer):
            self._tell_saved(file)
        else:
            self._tell(self.tr("Sent to the printer."))

    def _on_pdf(self) -> None:
        target = self._desk.prompter.ask_save_file(
            title=self.tr("Save the recovery sheet"),
            suggestion=Path(f"{self._name()}.pdf"),
            kinds=(FileKind(self.tr("PDF document"), ("*.pdf",)),),
        )
        if target is None:
            return
        try:
            recovery_sheet.write_pdf(self._sheet(), target)
        except UserError as error:
            self._tell(problems.sentence(error), color="danger")
            return
        self._tell_saved(target)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(secret_copy("-".join(self._groups)))
        self._tell(self.tr("Copied. Paste it into a password manager, not into a file beside the notebook."))

    def _tell(self, sentence: str, *, color: str = "muted") -> None:
        self.told_label.set_color(color)
        self.told_label.setText(sentence)
        self.told_label.show()
        announce(self, sentence)
        self.fit()

    def _tell_saved(self, file: Path) -> None:
        words = self.tr("Saved as {name}. Take it off this computer, and then away from it.")
        self._tell(words.format(name=file.name))

    def _name(self) -> str:
        """Of the sheet, as a document or a file."""
        return self.tr("{name}, recovery sheet").format(name=self._desk.hub.workspace.path.stem)

    def _sheet(self) -> RecoverySheet:
        hub = self._desk.hub
        return RecoverySheet(hub.workspace.path.name, self._groups, hub.clock.today())


def open_code(desk: Desk, key: bytes, window: QWidget, *, asks: bool) -> CodeDialog:
    """Show the code over a window; ``asks`` after it was made."""
    dialog = CodeDialog(desk, key, window, asks=asks)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    return column
