"""Printing: the system is asked for a printer, and what is "printed" into a file is for its owner only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileSystemModel, QLineEdit, QToolButton, QWidget

from desktop.core.files import PRIVATE_FILE, open_private, remove
from desktop.qtkit import file_dialogs


def ask(window: QWidget | None, *, title: str, name: str) -> QPrinter | None:
    """A printer that was chosen; ``name`` is that of the document, and of a file that it is printed into."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(f"{name}.pdf")  # Qt takes away what stands behind the last dot
    icons = file_dialogs.NameIcons()
    dialog = QPrintDialog(printer, window)
    try:
        dialog.setWindowTitle(title)
        _list_by_names(dialog, icons)
        accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    finally:
        file_dialogs.end(dialog)
    printer.setDocName(name)
    return printer if accepted else None


def file_of(printer: QPrinter) -> Path | None:
    """The file that is written instead of paper."""
    return Path(printer.outputFileName()) if printer.outputFileName() else None


@contextmanager
def private_file(printer: QPrinter) -> Iterator[bool]:
    """While something is printed: a file for it can be read by its owner alone from its first moment on.

    Gives whether it can be written; for paper, True.
    """
    path = file_of(printer)
    if path is None:
        yield True
        return
    was_there = path.exists()
    try:
        os.close(open_private(str(path), os.O_WRONLY | os.O_CREAT))
        path.chmod(PRIVATE_FILE)
    except OSError:
        yield False
        return
    yield True
    if not was_there and not path.stat().st_size:
        remove(path)  # nothing came


def _list_by_names(dialog: QPrintDialog, icons: file_dialogs.NameIcons) -> None:
    """Where Qt draws the dialog, what completes or chooses the name of a file opens none."""
    for model in dialog.findChildren(QFileSystemModel):
        model.setIconProvider(icons)
    button = dialog.findChild(QToolButton, "fileBrowser")
    field = dialog.findChild(QLineEdit, "filename")
    if button is None or field is None:
        return  # the system's own dialog

    def browse() -> None:
        before = Path(field.text()).absolute()
        chosen = file_dialogs.ask(
            dialog,
            title=dialog.windowTitle(),
            folder=str(before.parent),
            mode=file_dialogs.Mode.AnyFile,
            name=before.name,
            overwrites=True,  # the dialog for printing asks about it
        )
        if chosen:
            field.setText(str(chosen[0]))

    button.clicked.disconnect()
    button.clicked.connect(lambda _checked=False: browse())
