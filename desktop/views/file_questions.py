"""Which file: the questions of the File menu, each answered with paths or with nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop.core.paths import SUFFIX
from desktop.qtkit.prompts import FileKind, Prompter

_PEOPLE = ("*.csv", "*.tsv", "*.txt", "*.xlsx", "*.vcf", "*.ics", "*.json", "*.zip", f"*{SUFFIX}")


def new_notebook(prompter: Prompter) -> Path | None:
    """Where a new notebook shall lie."""
    return prompter.ask_save_file(
        title=_tr("New notebook"), suggestion=Path(_tr("Notebook") + SUFFIX), kinds=(_notebooks(),)
    )


def notebook(prompter: Prompter) -> Path | None:
    """Which notebook to open."""
    return prompter.ask_open_file(title=_tr("Open notebook"), kinds=(_notebooks(), _everything()))


def people(prompter: Prompter) -> list[Path]:
    """Which files to bring people in from."""
    lists = FileKind(_tr("Address books and lists"), _PEOPLE)
    return list(prompter.ask_open_files(title=_tr("Import people"), kinds=(lists, _everything())))


def _notebooks() -> FileKind:
    return FileKind(_tr("Askwell notebook"), (f"*{SUFFIX}",))


def _everything() -> FileKind:
    return FileKind(_tr("All files"), ("*",))


def _tr(text: str) -> str:
    return QCoreApplication.translate("files", text)
